import re
from pathlib import Path

import pytest

import bot.web
from bot.reply import Button, Card, Crisis, Reply, Status
from bot.web.chats import form_key
from bot.web.page import Page
from bot.words import words

ROOM = Path(bot.web.__file__).parent
STATIC = ROOM / "static"
TOKEN = "a" * 32
QUICK_EXIT = "https://www.bbc.co.uk/weather"
SVG_NAMESPACE = "http://www.w3.org/2000/svg"
MOST_BYTES = 40_000
MARKUP = '<b onclick="x">\'&'
ESCAPED = "&lt;b onclick=&quot;x&quot;&gt;&#x27;&amp;"


@pytest.fixture
def page() -> Page:
    return Page(words())


def plain(text: str = "Hello", **parts) -> Reply:
    return Reply(Status.ANSWERED, text, **parts)


def test_every_sentence_of_the_template_is_filled_in(page):
    drawn = page.greeting(plain(), TOKEN)
    assert not re.search(r"\$\w|\$\{", drawn)


def test_the_danger_line_and_the_way_out_are_on_every_page(page):
    for drawn in (page.greeting(plain(), TOKEN), page.turn("a", plain(), TOKEN), page.trouble("Oh", None)):
        assert 'href="tel:999"' in drawn
        assert f'href="{QUICK_EXIT}"' in drawn


def test_the_page_has_its_landmarks(page):
    drawn = page.greeting(plain(), TOKEN)
    for landmark in (
        "<main",
        'role="log"',
        'aria-live="polite"',
        '<label for="text"',
        'class="skip" href="#text"',
    ):
        assert landmark in drawn
    assert 'lang="en-GB"' in drawn
    assert "user-scalable" not in drawn


def test_a_crisis_is_set_apart(page):
    crisis = page.turn("a", Reply(Status.CRISIS, "Ring 999", crisis=Crisis("overdose", "now")), TOKEN)
    assert '<div class="turn reply crisis" role="alert">' in crisis
    assert 'class="turn reply crisis"' not in page.turn("a", plain(), TOKEN)


def test_everything_shown_is_escaped(page):
    card = Card("svc", MARKUP, lines=(MARKUP,))
    reply = plain(MARKUP, cards=(card,), closing=MARKUP, buttons=(Button(MARKUP, MARKUP),))
    drawn = page.turn(MARKUP, reply, TOKEN)
    assert MARKUP not in drawn
    assert drawn.count(ESCAPED) == 7


def test_a_dollar_sign_is_only_a_dollar_sign(page):
    assert "$title ${send}" in page.turn("$title ${send}", plain(), TOKEN)


def test_a_card_is_an_article_with_a_heading(page):
    drawn = page.turn("a", plain(cards=(Card("svc", "Rhyme time", lines=("Phone: 0115 915 5555",)),)), TOKEN)
    assert '<article class="card"><h2 dir="auto">Rhyme time</h2>' in drawn
    assert '<a href="tel:01159155555">' in drawn


def test_the_form_carries_the_key_and_never_the_token(page):
    drawn = page.greeting(plain(), TOKEN)
    assert form_key(TOKEN) in drawn
    assert TOKEN not in drawn


def test_nothing_comes_from_anyone_else(page):
    """Nothing is loaded from, sent to or styled by another host; the way out is the only address."""
    drawn = page.greeting(plain(), TOKEN)
    without_pattern = re.sub(r'data-links="[^"]*"', "", drawn)
    assert re.findall(r"https?://[^\"'\s)]+", without_pattern) == [QUICK_EXIT]
    for loaded in re.findall(r'(?:src|action)="([^"]*)"', drawn) + re.findall(
        r'<link[^>]*href="([^"]*)"', drawn
    ):
        assert loaded.startswith("/") and not loaded.startswith("//")


def test_our_files_name_nobody_else():
    for file in STATIC.iterdir():
        named = re.findall(r"https?://[\w.][^\"'\s]*|@import|url\(", file.read_text(encoding="utf-8"))
        assert set(named) <= {SVG_NAMESPACE}, file.name


def test_our_script_never_writes_markup():
    script = (STATIC / "chat.js").read_text(encoding="utf-8")
    for unsafe in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function"):
        assert unsafe not in script


def test_the_page_stays_small(page):
    files = sum(file.stat().st_size for file in STATIC.iterdir())
    assert files + len(page.greeting(plain(), TOKEN).encode()) < MOST_BYTES


def test_the_page_has_no_inline_script_or_style(page):
    drawn = page.greeting(plain(), TOKEN)
    assert not re.search(r"<style|style=|\son\w+=|<script(?![^>]*src=)", drawn)

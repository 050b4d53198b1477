from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.web.links import linked

OUT = 'rel="noopener noreferrer" target="_blank"'


@pytest.mark.parametrize(
    ("said", "dialled"),
    [
        ("Ring 999 now", "999"),
        ("Ring 999.", "999"),
        ("NHS 111, then option 2", "111"),
        ("Samaritans: 116 123 (free)", "116123"),
        ("Phone: 0115 915 5555", "01159155555"),
        ("Childline 0800 1111 24/7", "08001111"),
        ("Crimestoppers 0800 555 111 24/7", "0800555111"),
        ("0808 2000 247", "08082000247"),
        ("(0115) 876 4800", "01158764800"),
        ("+44 115 915 5555", "+441159155555"),
        ("0300 123 4567 9am to 5pm", "03001234567"),
    ],
)
def test_a_phone_number_can_be_rung(said, dialled):
    assert f'<a href="tel:{dialled}">' in linked(said)


@pytest.mark.parametrize(
    "said",
    [
        "NG6 8AB",
        "£999",
        "1115",
        "24/7",
        "111 Mansfield Road",
        "12.111",
        "2026-11-22",
        "01/02/2026",
        "111.5 km",
    ],
)
def test_other_numbers_stay_plain(said):
    assert linked(said) == said


def test_two_numbers_beside_each_other_are_two_links():
    assert linked("999, 111").count("<a ") == 2


@pytest.mark.parametrize(
    ("said", "opened"),
    [
        ("Web: https://example.org/a?b=1&c=2.", "https://example.org/a?b=1&amp;c=2"),
        ("(see https://example.org/a)", "https://example.org/a"),
        ("see www.nhs.uk, then", "https://www.nhs.uk"),
        ("asklion.co.uk/families is new", "https://asklion.co.uk/families"),
    ],
)
def test_a_web_address_opens_apart_from_the_chat(said, opened):
    assert f'<a href="{opened}" {OUT}>' in linked(said)


def test_an_e_mail_address_can_be_written_to():
    assert (
        linked("Email: help@example.gov.uk.")
        == 'Email: <a href="mailto:help@example.gov.uk">help@example.gov.uk</a>.'
    )


def test_no_other_kind_of_address_becomes_a_link():
    assert (
        linked("javascript:alert(1) data:text/html,a ftp://a.b")
        == "javascript:alert(1) data:text/html,a ftp://a.b"
    )


def test_an_address_cannot_break_out_of_its_link():
    assert '"onclick' not in linked('https://example.org/"onclick="alert(1)')


@given(st.text(alphabet="0159 +-().,/:@£abz<>&\"'\nw.orgukhttps", max_size=80))
def test_whatever_is_written_reads_the_same_with_links(text):
    html = linked(text)
    parts = html.split("<a ")
    shown = parts[0] + "".join(part.split(">", 1)[1].replace("</a>", "", 1) for part in parts[1:])
    assert unescape(shown) == text
    assert "<" not in shown

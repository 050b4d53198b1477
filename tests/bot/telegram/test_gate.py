import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from telegram import MessageEntity
from telegram.constants import InlineKeyboardButtonLimit, InlineKeyboardMarkupLimit, MessageLimit
from telegram.error import BadRequest, Forbidden, NetworkError, TimedOut

from bot.reply import Button
from bot.telegram.gate import LONGEST_LABEL, keyboard, patiently, pieces, short_label

MAX = MessageLimit.MAX_TEXT_LENGTH


def units(text):
    return len(text.encode("utf-16-le")) // 2


def texts(text):
    return [piece for _, piece in pieces(text)]


def labels(buttons):
    markup = keyboard(buttons)
    return [[button.text for button in row] for row in markup.inline_keyboard] if markup else []


def test_what_fits_is_one_message():
    assert texts("Hello there") == ["Hello there"]
    assert texts("a" * MAX) == ["a" * MAX]


def test_nothing_is_sent_for_nothing():
    assert texts("") == texts(" \n\n ") == []


@pytest.mark.parametrize("end", ["\n\n", "\n", " "])
def test_a_long_text_is_cut_where_it_pauses(end):
    first, second = "a" * (MAX - 10), "b" * 100
    assert texts(first + end + second) == [first, second]


def test_a_paragraph_end_is_better_than_a_line_end_or_a_word_end():
    first, rest = "a" * 1000, "b" * 1000 + "\n" + "c " * 2000
    assert texts(first + "\n\n" + rest)[0] == first


def test_a_text_may_end_right_at_the_limit():
    assert texts("a" * MAX + "\n\n" + "b") == ["a" * MAX, "b"]


def test_emoji_count_double_and_are_never_halved():
    parts = texts("a" + "👶" * MAX)
    assert all(units(part) <= MAX for part in parts)
    assert "".join(parts) == "a" + "👶" * MAX


@settings(max_examples=60, deadline=None)
@given(st.text(st.sampled_from("ab👶é \n"), max_size=200).map(lambda text: text * 60))
def test_every_word_arrives_in_order_and_in_its_place(text):
    parts = list(pieces(text))
    assert "".join("".join(part for _, part in parts).split()) == "".join(text.split())
    for start, part in parts:
        assert part and part == part.strip() and text[start:].startswith(part) and units(part) <= MAX


def test_half_a_character_does_not_stop_a_message():
    assert texts("in \ud83d Bulwell") == ["in ? Bulwell"]


def test_short_labels_share_a_row_and_long_ones_do_not():
    buttons = [Button(label, "menu") for label in ("Show me more", "Look near me", "Baby and toddler groups")]
    assert labels(buttons) == [["Show me more", "Look near me"], ["Baby and toddler groups"]]


def test_no_more_buttons_than_telegram_takes():
    rows = labels([Button("x", "menu")] * 150)
    assert sum(map(len, rows)) == InlineKeyboardMarkupLimit.TOTAL_BUTTON_NUMBER
    assert max(map(len, rows)) == InlineKeyboardMarkupLimit.BUTTONS_PER_ROW


def test_a_button_that_telegram_would_refuse_is_left_out(caplog):
    longest = "é" * (InlineKeyboardButtonLimit.MAX_CALLBACK_DATA // 2)
    assert labels([Button("Fits", longest)]) == [["Fits"]]
    assert labels([Button("Long", longest + "x"), Button("Empty", ""), Button(" ", "menu")]) == []
    assert longest not in caplog.text


def test_labels_are_cut_at_a_word():
    assert short_label("Main\n menu") == "Main menu"
    cut = short_label("Help with something that has a rather long name indeed")
    assert cut == "Help with something that has a rather…"
    assert len(short_label("x" * 80)) == LONGEST_LABEL


class Flaky:
    def __init__(self, *outcomes):
        self.outcomes, self.calls = list(outcomes), 0

    async def __call__(self):
        self.calls += 1
        outcome = self.outcomes.pop(0)
        if isinstance(outcome, Exception):
            raise outcome
        return outcome


async def test_a_network_that_comes_back():
    call = Flaky(NetworkError("Bad Gateway"), TimedOut(), "sent")
    assert await patiently(call) == "sent"


async def test_a_network_that_stays_down():
    call = Flaky(*[NetworkError("down")] * 9)
    with pytest.raises(NetworkError):
        await patiently(call)
    assert call.calls == 4


@pytest.mark.parametrize("refusal", [BadRequest("Message is not modified"), Forbidden("blocked")])
async def test_a_refusal_is_never_tried_again(refusal):
    call = Flaky(refusal, "sent")
    with pytest.raises(type(refusal)):
        await patiently(call)
    assert call.calls == 1


async def test_bold_follows_its_words_into_the_second_message(server, asha, gate, here):
    asha.says("/start")
    text = "👶" * 2000 + "\n\n" + "x" * 100 + "\n\n👶 Hub\nopen"
    bold = [MessageEntity(MessageEntity.BOLD, text.index("Hub"), 3)]
    await gate.text(here(asha), text, [Button("Menu", "menu")], bold)
    first, last = server.sent(asha)
    assert (first.entities, first.labels) == ((), [])
    assert last.labels == ["Menu"]
    [mark] = last.entities
    shown = last.text.encode("utf-16-le")[mark["offset"] * 2 : (mark["offset"] + mark["length"]) * 2]
    assert shown.decode("utf-16-le") == "Hub"


async def test_a_group_that_moved_is_followed(server, asha, gate, here):
    group = server.group()
    moved = group.becomes_supergroup(-1_000_000_000_777, asha)
    await gate.text(here(group, private=False), "Hello")
    assert [sent.text for sent in server.sent(moved)] == ["Hello"]


async def test_links_have_no_preview(server, asha, gate, here):
    asha.says("/start")
    await gate.text(here(asha), "See https://www.nottinghamcity.gov.uk")
    assert server.called("sendMessage")[-1].data["link_preview_options"] == {"is_disabled": True}

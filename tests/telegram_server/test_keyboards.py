import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup, KeyboardButton, ReplyKeyboardMarkup
from telegram.error import BadRequest

from tests.telegram_server.errors import ApiError
from tests.telegram_server.keyboards import check_markup

MORE = {"text": "More", "callback_data": "more"}


def inline(*rows):
    return {"inline_keyboard": [list(row) for row in rows]}


@pytest.mark.parametrize(
    "markup, why",
    [
        ("buttons", "object expected as reply markup"),
        ({"inline_keyboard": "x"}, 'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array'),
        (
            {"inline_keyboard": [MORE]},
            'field "inline_keyboard" of the InlineKeyboardMarkup must be an Array of',
        ),
        (inline(["More"]), "can't parse inline keyboard button: InlineKeyboardButton must be an Object"),
        (inline([{"text": "More"}]), "can't parse inline keyboard button: Text buttons are unallowed"),
        (inline([{"callback_data": "x"}]), 'can\'t parse inline keyboard button: Field "text" must be'),
        (inline([MORE | {"text": " "}]), "inline keyboard button text must be non-empty"),
        (inline([MORE | {"text": "\ud83d"}]), "inline keyboard button text must be encoded in UTF-8"),
        (inline([MORE | {"callback_data": "é" * 33}]), "BUTTON_DATA_INVALID"),
        (inline([MORE | {"callback_data": ""}]), "BUTTON_DATA_INVALID"),
        (inline([{"text": "Ring", "url": "tel:111"}]), "inline keyboard button URL 'tel:111' is invalid"),
        (
            inline([{"text": "Go", "url": "http://localhost/"}]),
            "inline keyboard button URL 'http://localhost/'",
        ),
        (inline(*[[MORE]] * 101), "reply markup is too long"),
        ({"keyboard": [[{"text": "x", "request_location": True}]]}, "location can be requested in private"),
        ({"keyboard": [[""]]}, "keyboard button text must be non-empty"),
    ],
)
def test_refuses(markup, why):
    with pytest.raises(ApiError) as refusal:
        check_markup(markup, private=False, warn=pytest.fail)
    assert refusal.value.description.startswith(f"Bad Request: {why}")


def test_what_is_shown():
    assert check_markup(inline([MORE] * 8), True, pytest.fail) == inline([MORE] * 8)
    assert check_markup(inline([MORE | {"callback_data": "é" * 32}]), True, pytest.fail)
    assert check_markup(inline(), True, pytest.fail) is None
    assert check_markup({"keyboard": [["Yes"]]}, True, pytest.fail) == {"keyboard": [[{"text": "Yes"}]]}
    assert check_markup({"remove_keyboard": True}, True, pytest.fail) == {"remove_keyboard": True}


def test_warns_of_what_telegram_lets_pass():
    warnings = []
    check_markup(inline([MORE] * 9, []), True, warnings.append)
    check_markup(inline([MORE | {"url": "https://a.uk"}]), True, warnings.append)
    assert warnings == [
        "a row of 9 buttons; the limit is 8",
        "an empty row of buttons",
        "button 'More' has more than one action: callback_data, url",
    ]


async def test_a_client_hears_of_it(server, bot, asha):
    too_long = InlineKeyboardMarkup([[InlineKeyboardButton("x", callback_data="y" * 65)]])
    with pytest.raises(BadRequest, match="Button_data_invalid"):
        await bot.send_message(asha.id, "Hi", reply_markup=too_long)
    group = server.group()
    keys = ReplyKeyboardMarkup([[KeyboardButton("Where am I", request_location=True)]])
    with pytest.raises(BadRequest, match="Location can be requested in private chats only"):
        await bot.send_message(group.id, "Hi", reply_markup=keys)
    await bot.send_message(asha.id, "Hi", reply_markup=keys)
    assert asha.keyboard == ["Where am I"] and server.warnings == []

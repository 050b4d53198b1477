"""The rules for buttons."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from .errors import bad_request
from .text import is_utf8

MAX_BUTTONS = 100
MAX_ROW = 8
MAX_REPLY_BUTTONS = 300
MAX_REPLY_ROW = 12
MAX_CALLBACK_BYTES = 64
MAX_PLACEHOLDER = 64
INLINE_ACTIONS = (
    "callback_data",
    "url",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
PRIVATE_ONLY = {
    "request_location": "location can be requested in private chats only",
    "request_contact": "phone number can be requested in private chats only",
    "request_poll": "poll can be requested in private chats only",
    "request_users": "users can be requested in private chats only",
    "request_chat": "chats can be requested in private chats only",
    "web_app": "web App buttons can be used in private chats only",
}
ADDRESS = re.compile(r"(?i)(?:([a-z][a-z0-9+.-]*)://)?([^\s/?#:]*)(:\d+)?([/?#]\S*)?")
MAILTO = re.compile(r"(?i)(?:tel|mailto|sms|geo|javascript|data):")

Warn = Callable[[str], None]


def check_markup(markup: object, private: bool, warn: Warn) -> dict | None:
    """The markup as it will be shown, or None; raises what Telegram would, warns of what it lets pass."""
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        return _check_inline(markup["inline_keyboard"], warn)
    if "keyboard" in markup:
        return _check_reply_keyboard(markup, private, warn)
    return markup if markup.get("remove_keyboard") or markup.get("force_reply") else None


def _check_inline(rows: object, warn: Warn) -> dict | None:
    buttons = list(_buttons(rows, "inline_keyboard", "InlineKeyboardMarkup"))
    for button in buttons:
        _check_inline_button(button, warn)
    if len(buttons) > MAX_BUTTONS:
        raise bad_request("reply markup is too long")
    _warn_of_rows(rows, MAX_ROW, warn)
    rows = [row for row in rows if row]
    return {"inline_keyboard": rows} if rows else None


def _buttons(rows: object, name: str, markup: str) -> Iterator[object]:
    if not isinstance(rows, list):
        raise bad_request(f'field "{name}" of the {markup} must be an Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad_request(f'field "{name}" of the {markup} must be an Array of Arrays')
        yield from row


def _warn_of_rows(rows: list, longest: int, warn: Warn) -> None:
    for row in rows:
        if len(row) > longest:
            warn(f"a row of {len(row)} buttons; the limit is {longest}")
        if not row:
            warn("an empty row of buttons")


def _check_inline_button(button: object, warn: Warn) -> None:
    if not isinstance(button, dict):
        raise bad_request("can't parse inline keyboard button: InlineKeyboardButton must be an Object")
    _check_label(button, "inline keyboard button")
    actions = [action for action in INLINE_ACTIONS if button.get(action) is not None]
    if not actions:
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        warn(f"button {button['text']!r} has more than one action: {', '.join(actions)}")
    if "callback_data" in actions:
        _check_callback_data(button["callback_data"])
    if "url" in actions:
        check_address(button["url"], "inline keyboard button URL")


def _check_label(button: dict, what: str) -> None:
    text = button.get("text")
    if not isinstance(text, str):
        raise bad_request(f'can\'t parse {what}: Field "text" must be of type String')
    if not is_utf8(text):
        raise bad_request(f"{what} text must be encoded in UTF-8")
    if not text.strip():
        raise bad_request(f"{what} text must be non-empty")


def _check_callback_data(data: object) -> None:
    if not isinstance(data, str):
        raise bad_request('can\'t parse inline keyboard button: Field "callback_data" must be of type String')
    if not is_utf8(data) or not 1 <= len(data.encode()) <= MAX_CALLBACK_BYTES:
        raise bad_request("BUTTON_DATA_INVALID")


def check_address(address: object, what: str) -> None:
    """Telegram opens web and tg:// addresses only: never tel: or mailto:, never a host without a dot."""
    if not isinstance(address, str) or not address.strip():
        raise bad_request(f"{what} '{address or ''}' is invalid: URL host is empty")
    if MAILTO.match(address):
        raise bad_request(f"{what} '{address}' is invalid: Unsupported URL protocol")
    match = ADDRESS.fullmatch(address.strip())
    if not match:
        raise bad_request(f"{what} '{address}' is invalid: Wrong HTTP URL")
    scheme, host = (match[1] or "http").lower(), match[2]
    if scheme not in ("http", "https", "tg", "ton"):
        raise bad_request(f"{what} '{address}' is invalid: Unsupported URL protocol")
    if scheme.startswith("http") and not re.fullmatch(r"[\w-]+(\.[\w-]+)+", host):
        raise bad_request(f"{what} '{address}' is invalid: Wrong HTTP URL")


def _check_reply_keyboard(markup: dict, private: bool, warn: Warn) -> dict | None:
    rows = markup["keyboard"]
    buttons = list(_buttons(rows, "keyboard", "ReplyKeyboardMarkup"))
    if not buttons:
        raise bad_request("reply keyboard must contain at least one button")
    for button in buttons:
        _check_reply_button(button, private)
    if len(buttons) > MAX_REPLY_BUTTONS:
        raise bad_request("reply markup is too long")
    if len(markup.get("input_field_placeholder") or "") > MAX_PLACEHOLDER:
        warn(f"input_field_placeholder is longer than {MAX_PLACEHOLDER}")
    _warn_of_rows(rows, MAX_REPLY_ROW, warn)
    shown = [[{"text": button} if isinstance(button, str) else button for button in row] for row in rows]
    return markup | {"keyboard": shown}


def _check_reply_button(button: object, private: bool) -> None:
    if isinstance(button, str):
        button = {"text": button}
    if not isinstance(button, dict):
        raise bad_request("can't parse keyboard button: KeyboardButton must be a String or an Object")
    _check_label(button, "keyboard button")
    for request, refusal in PRIVATE_ONLY.items():
        if button.get(request) and not private:
            raise bad_request(refusal)

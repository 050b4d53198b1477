"""The methods that change or remove a message, and the answer to a tap."""

from __future__ import annotations

from .backend import Backend
from .checks import check_caption, check_text, formatted, message_text
from .errors import NOT_MODIFIED, TOO_OLD, bad_request
from .keyboards import check_markup
from .messages import bot_message
from .sending import check_links
from .text import Formatted, utf16_length
from .world import Chat, Sent

MAX_ANSWER = 200
DELETABLE_FOR = 48 * 3600


def edit_message_text(backend: Backend, data: dict) -> dict:
    text = message_text(data)
    chat, sent = _own_message(backend, data)
    if sent.kind != "text":
        raise bad_request("there is no text in the message to edit")
    return _change(backend, chat, sent, data, check_text(text, backend.warn))


def edit_message_caption(backend: Backend, data: dict) -> dict:
    caption = formatted(data, "caption", "caption_entities")
    chat, sent = _own_message(backend, data)
    if sent.kind != "photo":
        raise bad_request("there is no caption in the message to edit")
    return _change(backend, chat, sent, data, check_caption(caption, backend.warn))


def edit_message_reply_markup(backend: Backend, data: dict) -> dict:
    chat, sent = _own_message(backend, data)
    return _change(backend, chat, sent, data, Formatted(sent.text, sent.entities))


def delete_message(backend: Backend, data: dict) -> bool:
    chat = backend.world.chat_to_write(data.get("chat_id"))
    number = _message_id(data)
    message = chat.messages.get(number)
    if message is None:
        raise bad_request("message to delete not found")
    sent_at = message.at if isinstance(message, Sent) else message["date"]
    theirs_in_group = not isinstance(message, Sent) and not chat.private
    if theirs_in_group or backend.world.now() - sent_at > DELETABLE_FOR:
        raise bad_request("message can't be deleted for everyone")
    del chat.messages[number]
    backend.world.touch()
    return True


def answer_callback_query(backend: Backend, data: dict) -> bool:
    """Each tap is answered once, and soon."""
    world = backend.world
    query_id = str(data.get("callback_query_id") or "")
    if not query_id:
        raise bad_request("query ID is not specified")
    tapped_at = world.taps.get(query_id)
    late = tapped_at is None or world.now() - tapped_at > world.answer_window
    if late or query_id in world.answers:
        raise bad_request(TOO_OLD)
    if utf16_length(str(data.get("text") or "")) > MAX_ANSWER:
        raise bad_request("MESSAGE_TOO_LONG")
    world.answers[query_id] = data
    world.touch()
    return True


def _own_message(backend: Backend, data: dict) -> tuple[Chat, Sent]:
    if data.get("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    chat = backend.world.chat_to_write(data.get("chat_id"))
    message = chat.messages.get(_message_id(data))
    if message is None:
        raise bad_request("message to edit not found")
    if not isinstance(message, Sent) or _has_other_markup(message):
        raise bad_request("message can't be edited")
    return chat, message


def _message_id(data: dict) -> int:
    number = data.get("message_id")
    if not isinstance(number, int) or number <= 0:
        raise bad_request("message identifier is not specified")
    return number


def _has_other_markup(sent: Sent) -> bool:
    return bool(sent.markup) and ("keyboard" in sent.markup or "force_reply" in sent.markup)


def _change(backend: Backend, chat: Chat, sent: Sent, data: dict, text: Formatted) -> dict:
    markup = check_markup(data.get("reply_markup"), chat.private, backend.warn)
    if markup and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    check_links(text)
    old_markup = sent.markup if sent.inline else None
    if (text.text, text.entities, markup) == (sent.text, sent.entities, old_markup):
        raise bad_request(NOT_MODIFIED)
    sent.text, sent.entities, sent.markup, sent.edited = text.text, text.entities, markup, True
    return bot_message(backend.world, backend.world.keep(chat, sent))

"""The methods that put a new message into a chat."""

from __future__ import annotations

from .backend import Backend
from .checks import check_action, check_caption, check_text, formatted, location, message_text, required
from .errors import bad_request
from .keyboards import check_address, check_markup
from .messages import as_told, bot_message
from .text import Formatted
from .world import Chat, Sent

PHOTO = {"file_id": "sent-photo", "file_unique_id": "sent-photo", "width": 800, "height": 600}


def send_message(backend: Backend, data: dict) -> dict:
    text = message_text(data)
    chat = backend.world.chat_to_write(data.get("chat_id"))
    return _show(backend, chat, data, "text", check_text(text, backend.warn), {})


def send_photo(backend: Backend, data: dict) -> dict:
    if not data.get("photo"):
        raise bad_request("there is no photo in the request")
    caption = formatted(data, "caption", "caption_entities")
    chat = backend.world.chat_to_write(data.get("chat_id"))
    return _show(backend, chat, data, "photo", check_caption(caption, backend.warn), {"photo": [PHOTO]})


def send_location(backend: Backend, data: dict) -> dict:
    payload = {"location": location(data)}
    return _show_thing(backend, data, "location", payload)


def send_venue(backend: Backend, data: dict) -> dict:
    where = location(data)
    venue = {
        "location": where,
        "title": required(data, "title", "venue title"),
        "address": required(data, "address", "venue address"),
    }
    return _show_thing(backend, data, "venue", {"location": where, "venue": venue})


def send_contact(backend: Backend, data: dict) -> dict:
    contact = {
        "phone_number": required(data, "phone_number", "phone number"),
        "first_name": required(data, "first_name", "first name"),
    }
    contact |= {name: data[name] for name in ("last_name", "vcard") if data.get(name)}
    return _show_thing(backend, data, "contact", {"contact": contact})


def send_chat_action(backend: Backend, data: dict) -> bool:
    check_action(data.get("action"))
    backend.world.chat_to_write(data.get("chat_id"))
    return True


def _show_thing(backend: Backend, data: dict, kind: str, payload: dict) -> dict:
    chat = backend.world.chat_to_write(data.get("chat_id"))
    return _show(backend, chat, data, kind, Formatted(""), payload)


def _show(backend: Backend, chat: Chat, data: dict, kind: str, text: Formatted, payload: dict) -> dict:
    world = backend.world
    markup = check_markup(data.get("reply_markup"), chat.private, backend.warn)
    check_links(text)
    payload = payload | _replied(backend, chat, data)
    number = world.new_message_id(chat)
    sent = Sent(chat.id, number, kind, text.text, text.entities, markup, payload, world.now(), data)
    return bot_message(world, world.keep(chat, sent))


def check_links(text: Formatted) -> None:
    for entity in text.entities:
        if entity["type"] == "text_link":
            check_address(entity.get("url"), "entity URL")


def _replied(backend: Backend, chat: Chat, data: dict) -> dict:
    wanted = data.get("reply_parameters") or {}
    message_id = wanted.get("message_id") or data.get("reply_to_message_id")
    if not message_id:
        return {}
    if int(message_id) in chat.messages:
        told = as_told(backend.world, chat, int(message_id))
        return {"reply_to_message": {key: told[key] for key in told if key != "reply_to_message"}}
    if wanted.get("allow_sending_without_reply") or data.get("allow_sending_without_reply"):
        return {}
    raise bad_request("message to be replied not found")

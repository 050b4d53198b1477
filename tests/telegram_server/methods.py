"""Every method of the Bot API that the server knows."""

from __future__ import annotations

from collections.abc import Callable

from . import editing, sending
from .backend import Backend
from .profile import MAX_DESCRIPTION, MAX_NAME, MAX_SHORT_DESCRIPTION

Method = Callable[[Backend, dict], object]


def get_me(backend: Backend, data: dict) -> dict:
    return backend.world.bot


def get_chat(backend: Backend, data: dict) -> dict:
    about = backend.world.chat(data.get("chat_id")).about
    gifts = (
        "unlimited_gifts",
        "limited_gifts",
        "unique_gifts",
        "premium_subscription",
        "gifts_from_channels",
    )
    return about | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def log_out(backend: Backend, data: dict) -> bool:
    backend.logged_out = True
    return True


def close(backend: Backend, data: dict) -> bool:
    return True


METHODS: dict[str, Method] = {
    "getMe": get_me,
    "getChat": get_chat,
    "logOut": log_out,
    "close": close,
    "sendMessage": sending.send_message,
    "sendPhoto": sending.send_photo,
    "sendLocation": sending.send_location,
    "sendVenue": sending.send_venue,
    "sendContact": sending.send_contact,
    "sendChatAction": sending.send_chat_action,
    "editMessageText": editing.edit_message_text,
    "editMessageCaption": editing.edit_message_caption,
    "editMessageReplyMarkup": editing.edit_message_reply_markup,
    "deleteMessage": editing.delete_message,
    "answerCallbackQuery": editing.answer_callback_query,
    "setMyCommands": lambda backend, data: backend.profile.set_commands(data),
    "getMyCommands": lambda backend, data: backend.profile.get_commands(data),
    "deleteMyCommands": lambda backend, data: backend.profile.delete_commands(data),
    "setMyDescription": lambda backend, data: backend.profile.set_text("description", MAX_DESCRIPTION, data),
    "getMyDescription": lambda backend, data: backend.profile.get_text("description", data),
    "setMyShortDescription": lambda backend, data: backend.profile.set_text(
        "short_description", MAX_SHORT_DESCRIPTION, data
    ),
    "getMyShortDescription": lambda backend, data: backend.profile.get_text("short_description", data),
    "setMyName": lambda backend, data: backend.profile.set_text("name", MAX_NAME, data),
    "getMyName": lambda backend, data: backend.profile.get_text("name", data),
    "setChatMenuButton": lambda backend, data: backend.profile.set_menu_button(data),
    "getChatMenuButton": lambda backend, data: backend.profile.get_menu_button(data),
    "setWebhook": lambda backend, data: backend.webhook.set(data),
    "deleteWebhook": lambda backend, data: backend.webhook.delete(data),
    "getWebhookInfo": lambda backend, data: backend.webhook.info(),
}
GET_UPDATES = "getUpdates"
NAMES = {name.lower(): name for name in (*METHODS, GET_UPDATES)}

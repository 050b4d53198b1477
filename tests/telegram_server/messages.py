"""Messages as Telegram puts them into updates and answers."""

from __future__ import annotations

from .world import Chat, Sent, World


def bot_message(world: World, sent: Sent) -> dict:
    """A message of the bot; only inline buttons are told, never a reply keyboard."""
    chat = world.chats[sent.chat_id]
    message = {
        "message_id": sent.message_id,
        "from": world.bot_user,
        "chat": chat.about,
        "date": int(sent.at),
    }
    message |= sent.payload
    words = "caption" if sent.kind == "photo" else "text"
    if sent.text:
        message[words] = sent.text
    if sent.entities:
        message["entities" if words == "text" else "caption_entities"] = list(sent.entities)
    if sent.inline:
        message["reply_markup"] = sent.markup
    if sent.edited:
        message["edit_date"] = int(world.now())
    return message


def person_message(world: World, chat: Chat, user: dict, content: dict) -> dict:
    """A person's message, new in the chat and kept there."""
    message = {
        "message_id": world.new_message_id(chat),
        "from": user,
        "chat": chat.about,
        "date": int(world.now()),
    }
    chat.messages[message["message_id"]] = message | content
    return message | content


def as_told(world: World, chat: Chat, message_id: int) -> dict:
    """Any message of a chat, as an update tells it."""
    message = chat.messages[message_id]
    return bot_message(world, message) if isinstance(message, Sent) else message


def bot_member_update(world: World, chat: Chat, user: dict, before: str, after: str) -> dict:
    """The content of `my_chat_member`: what became of the bot in a chat, and who did it."""
    return {
        "chat": chat.about,
        "from": user,
        "date": int(world.now()),
        "old_chat_member": _membership(world, before),
        "new_chat_member": _membership(world, after),
    }


def _membership(world: World, status: str) -> dict:
    member = {"user": world.bot_user, "status": status}
    return member | {"until_date": 0} if status == "kicked" else member

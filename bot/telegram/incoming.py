"""An update from Telegram, read as a message to the conversation, or as nothing to answer."""

import re

from telegram import Bot, Chat, Message, MessageEntity, Update
from telegram.constants import ChatMemberStatus, MessageLimit

from bot import message as conversation
from bot.commands import COMMANDS

COMMAND = re.compile(r"/(?P<name>\w+)(?:@(?P<bot>\w+))?(?=\s|$)")
DEEP_LINK = re.compile(
    rf"(?P<start>/start)\s+[\w-]{{1,{int(MessageLimit.DEEP_LINK_LENGTH)}}}", re.ASCII | re.IGNORECASE
)
UNREADABLE = {
    "voice": ("voice", "video_note", "audio"),
    "photo": ("photo", "live_photo"),
    "sticker": ("sticker",),
    "other": (
        "animation", "checklist", "contact", "dice", "document", "game", "giveaway", "invoice",
        "paid_media", "poll", "story", "video",
    ),
}  # fmt: skip
GONE = (ChatMemberStatus.BANNED, ChatMemberStatus.LEFT)


def chat_name(chat: Chat) -> str:
    """Return the conversation's name of a Telegram chat."""
    return f"telegram:{chat.id}"


def read(update: Update, bot: Bot) -> conversation.Message | None:
    """Return the message in an update, or None where nobody asked the bot anything.

    Edits, channel posts, other bots, service messages and what a group says to others are None.
    """
    if update.callback_query:
        return _tap(update)
    message = update.message
    if message is None or message.from_user is None or message.from_user.is_bot:
        return None
    return _written(message, bot)


def shut_out(update: Update) -> bool:
    """Say whether the update tells that the bot was blocked or removed."""
    change = update.my_chat_member
    return change is not None and change.new_chat_member.status in GONE


def _tap(update: Update) -> conversation.Message | None:
    chat, action = update.effective_chat, update.callback_query.data
    return conversation.Message(chat_name(chat), action=action) if chat and action else None


def _written(message: Message, bot: Bot) -> conversation.Message | None:
    text = message.text or message.caption or ""
    command = COMMAND.match(text)
    if command and not _is_own(command, message.chat, bot):
        return None
    if not command and not _is_addressed(message, bot):
        return None
    chat = chat_name(message.chat)
    if message.location:
        return conversation.Message(chat, location=(message.location.latitude, message.location.longitude))
    if text:
        return conversation.Message(chat, text=_plain(text, command, bot))
    kind = _kind(message)
    return conversation.Message(chat, kind=kind) if kind else None


def _is_own(command: re.Match, chat: Chat, bot: Bot) -> bool:
    """A command without a name may be another bot's in a group, so only known ones are taken there."""
    if command["bot"]:
        return command["bot"].lower() == bot.username.lower()
    return chat.type == Chat.PRIVATE or command["name"].lower() in COMMANDS


def _is_addressed(message: Message, bot: Bot) -> bool:
    if message.chat.type == Chat.PRIVATE:
        return True
    replied = message.reply_to_message
    return bool(replied and replied.from_user == bot.bot) or _mentions(message, bot)


def _mentions(message: Message, bot: Bot) -> bool:
    kinds = [MessageEntity.MENTION, MessageEntity.TEXT_MENTION]
    found = message.parse_entities(kinds) if message.text else message.parse_caption_entities(kinds)
    return any(entity.user == bot.bot or name.lower() == bot.name.lower() for entity, name in found.items())


def _plain(text: str, command: re.Match | None, bot: Bot) -> str:
    """The words meant for the conversation: without the bot's own name and a deep link's payload."""
    if command:
        text = f"/{command['name']}{text[command.end() :]}"
        link = DEEP_LINK.fullmatch(text)
        return link["start"] if link else text
    return " ".join(re.split(rf"\s*{re.escape(bot.name)}\b\s*", text, flags=re.IGNORECASE)).strip()


def _kind(message: Message) -> str | None:
    for kind, contents in UNREADABLE.items():
        if any(getattr(message, content, None) for content in contents):
            return kind
    return None

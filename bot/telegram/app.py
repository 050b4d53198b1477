"""The python-telegram-bot application: updates in, the conversation's replies out."""

import logging
import os
from functools import partial

from telegram import Bot, Message, Update
from telegram.constants import ChatType, UpdateType
from telegram.error import Forbidden
from telegram.ext import AIORateLimiter, Application, ApplicationBuilder, CallbackContext, TypeHandler

from bot.conversation import Conversation
from bot.settings import Settings
from bot.telegram.gate import Address, Gate
from bot.telegram.inbox import Inbox
from bot.telegram.incoming import chat_name, read, shut_out
from bot.telegram.outgoing import send

log = logging.getLogger(__name__)

ALLOWED_UPDATES = (UpdateType.MESSAGE, UpdateType.CALLBACK_QUERY, UpdateType.MY_CHAT_MEMBER)
MOST_WAITS_FOR_TELEGRAM = 3
LOUDEST = {"httpx": logging.WARNING, "httpcore": logging.WARNING, "telegram": logging.CRITICAL}


def build(conversation: Conversation, settings: Settings) -> Application:
    """Return the application, its inbox filled with what waits in the store; nothing is started."""
    keep_logs_quiet()
    os.environ.setdefault("PTB_TIMEDELTA", "true")  # or python-telegram-bot warns of its own old integers
    inbox = Inbox(conversation.store)
    builder = ApplicationBuilder().token(settings.telegram_token)
    builder.base_url(f"{settings.telegram_api}/bot").base_file_url(f"{settings.telegram_api}/file/bot")
    builder.rate_limiter(AIORateLimiter(max_retries=MOST_WAITS_FOR_TELEGRAM))
    builder.update_queue(inbox).concurrent_updates(False).job_queue(None)
    if settings.telegram_webhook_url:
        builder.updater(None)
    application = builder.build()
    application.add_handler(TypeHandler(Update, partial(_handle, conversation, inbox)))
    application.add_error_handler(_log_error)
    return application


def keep_logs_quiet() -> None:
    """Keep tokens (httpx logs addresses) and messages (the library logs what it cannot read) out of the logs."""
    for name, level in LOUDEST.items():
        logging.getLogger(name).setLevel(level)


async def _handle(conversation: Conversation, inbox: Inbox, update: Update, context: CallbackContext) -> None:
    try:
        await _respond(conversation, context.bot, update)
    except Exception as problem:
        log.error("update %d failed: %s", update.update_id, type(problem).__name__)
    inbox.done(update)


async def _respond(conversation: Conversation, bot: Bot, update: Update) -> None:
    gate = Gate(bot)
    if shut_out(update):
        conversation.forget(chat_name(update.effective_chat))
    if update.callback_query:
        await gate.answer_tap(update.callback_query.id)
    message = read(update, bot)
    if message is None:
        return
    try:
        await send(gate, _address(update), conversation.reply(message))
    except Forbidden:
        log.info("update %d: the chat is closed to the bot", update.update_id)
        conversation.forget(message.chat)


def _address(update: Update) -> Address:
    chat, message = update.effective_chat, update.effective_message
    in_topic = isinstance(message, Message) and message.is_topic_message
    return Address(chat.id, chat.type == ChatType.PRIVATE, message.message_thread_id if in_topic else None)


async def _log_error(update: object, context: CallbackContext) -> None:
    log.error("the application failed: %s", type(context.error).__name__)

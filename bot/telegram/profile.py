"""What Telegram shows of the bot before anyone writes: its commands and its descriptions."""

import logging
from collections.abc import Awaitable

from telegram import Bot, BotCommand
from telegram.error import TelegramError
from telegram.ext import Application

from bot.commands import COMMANDS
from bot.words import words

log = logging.getLogger(__name__)


async def introduce(application: Application) -> None:
    """Tell Telegram the commands and descriptions; a refusal is logged and keeps nobody waiting."""
    say, bot = words(), _unhurried(application.bot)
    await _try("commands", bot.set_my_commands(commands()))
    await _try("description", bot.set_my_description(say("telegram-description")))
    await _try("short description", bot.set_my_short_description(say("telegram-short-description")))


def commands() -> list[BotCommand]:
    """Return the commands with their descriptions, in the order of the menu."""
    return [BotCommand(name, words()(f"telegram-command-{name}")) for name in COMMANDS]


def _unhurried(bot: Bot) -> Bot:
    """The same bot without the rate limiter, which would hold up every reply while these calls must wait."""
    return Bot(
        bot.token, bot.base_url.removesuffix(bot.token), request=bot.request, get_updates_request=bot.request
    )


async def _try(what: str, call: Awaitable[bool]) -> None:
    try:
        await call
    except TelegramError as problem:
        log.warning("Telegram did not take the bot's %s: %s", what, type(problem).__name__)

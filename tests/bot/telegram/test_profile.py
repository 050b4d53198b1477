from telegram.constants import BotCommandLimit, BotDescriptionLimit

from bot.commands import COMMANDS
from bot.telegram.profile import commands
from bot.words import words


def test_every_command_has_its_description():
    assert [command.command for command in commands()] == list(COMMANDS)
    assert all(0 < len(command.description) <= BotCommandLimit.MAX_DESCRIPTION for command in commands())


def test_descriptions_keep_telegrams_limits():
    assert len(words()("telegram-description")) <= BotDescriptionLimit.MAX_DESCRIPTION_LENGTH
    assert len(words()("telegram-short-description")) <= BotDescriptionLimit.MAX_SHORT_DESCRIPTION_LENGTH


async def test_telegram_shows_them(server, asha, scripted, running):
    async with running(server, scripted):
        assert server.profile.shown_to(asha.user) == list(COMMANDS)
        assert server.profile.texts["description", ""] == words()("telegram-description")
        assert server.profile.texts["short_description", ""] == words()("telegram-short-description")


async def test_a_refusal_or_a_long_wait_keeps_nobody_waiting(server, asha, scripted, running):
    server.fail("setMyCommands", code=400, description="Bad Request: BOT_COMMAND_INVALID")
    server.fail("setMyDescription", code=429, retry_after=3600)
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"

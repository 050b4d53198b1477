import pytest
from telegram import (
    BotCommandScopeAllPrivateChats,
    BotCommandScopeChat,
    MenuButtonCommands,
    MenuButtonWebApp,
    WebAppInfo,
)
from telegram.error import BadRequest

PRIVATE = BotCommandScopeAllPrivateChats()


async def test_commands_belong_to_a_scope_and_a_language(server, bot, asha):
    ben = server.person(first_name="Ben", language_code="pl")
    await bot.set_my_commands([("start", "Begin"), ("help", "Help")])
    await bot.set_my_commands([("start", "Zacznij")], language_code="pl")
    await bot.set_my_commands([("menu", "Topics")], scope=BotCommandScopeChat(asha.id))
    assert [command.command for command in await bot.get_my_commands()] == ["start", "help"]
    assert server.profile.shown_to(ben.user) == ["start"]
    assert server.profile.shown_to(asha.user) == ["menu"]
    await bot.delete_my_commands(scope=BotCommandScopeChat(asha.id))
    await bot.set_my_commands([("more", "More")], scope=PRIVATE)
    assert server.profile.shown_to(asha.user) == ["more"]
    assert await bot.get_my_commands(scope=BotCommandScopeChat(asha.id)) == ()


@pytest.mark.parametrize(
    "commands, why",
    [
        ([("Start", "Begin")], "Bot_command_invalid"),
        ([("my-data", "Data")], "Bot_command_invalid"),
        ([("x" * 33, "Long")], "Bot_command_invalid"),
        ([("start", " ")], "Bot_command_description_invalid"),
        ([("start", "x" * 257)], "Bot_command_description_invalid"),
        ([("start", "Begin")] * 101, "Bot_commands_too_much"),
    ],
)
async def test_bad_commands_are_refused(bot, commands, why):
    with pytest.raises(BadRequest, match=why):
        await bot.set_my_commands(commands)


async def test_a_language_has_two_letters(bot):
    with pytest.raises(BadRequest, match="Invalid language code specified"):
        await bot.set_my_commands([("start", "Begin")], language_code="en-GB")


async def test_descriptions(bot):
    await bot.set_my_description("Finds local help")
    await bot.set_my_description("Znajduje pomoc", language_code="pl")
    await bot.set_my_short_description("Help near you")
    assert (await bot.get_my_description()).description == "Finds local help"
    assert (await bot.get_my_description("pl")).description == "Znajduje pomoc"
    assert (await bot.get_my_short_description("pl")).short_description == "Help near you"
    with pytest.raises(BadRequest, match="Description is too long"):
        await bot.set_my_description("x" * 513)
    with pytest.raises(BadRequest, match="Short description is too long"):
        await bot.set_my_short_description("x" * 121)


async def test_the_menu_button(bot, asha):
    await bot.set_chat_menu_button(menu_button=MenuButtonCommands())
    assert (await bot.get_chat_menu_button(asha.id)).type == "commands"
    with pytest.raises(BadRequest, match="only https links are allowed"):
        await bot.set_chat_menu_button(menu_button=MenuButtonWebApp("Open", WebAppInfo("http://a.uk")))

import asyncio

import pytest
from telegram import InlineKeyboardButton, InlineKeyboardMarkup

MORE = InlineKeyboardMarkup([[InlineKeyboardButton("More", callback_data="more")]])


async def send_later(bot, chat_id, *texts):
    for text in texts:
        await asyncio.sleep(0.05)
        await bot.send_message(chat_id, text)


async def test_a_reply_is_all_that_comes_until_it_settles(bot, asha):
    sending = asyncio.create_task(send_later(bot, asha.id, "One", "Two"))
    assert [sent.text for sent in await asha.reply(settle=1)] == ["One", "Two"]
    await sending


async def test_a_reply_waits_for_calls_under_way(server, bot, asha):
    await bot.send_message(asha.id, "One")
    server.delay("sendMessage", 0.4)
    sending = asyncio.create_task(send_later(bot, asha.id, "Two"))
    assert [sent.text for sent in await asha.reply()] == ["One", "Two"]
    await sending


async def test_each_reply_is_told_once_and_an_edit_is_one_too(bot, asha):
    message = await bot.send_message(asha.id, "One", reply_markup=MORE)
    [first] = await asha.reply()
    asha.taps("More")
    await message.edit_text("Two")
    [second] = await asha.reply()
    assert (first.text, second.text, first.message_id == second.message_id) == ("One", "Two", True)


async def test_silence_is_an_error_that_tells_the_calls(bot, asha):
    await bot.send_chat_action(asha.id, "typing")
    with pytest.raises(AssertionError, match="no reply in chat .* within 0.1 s(?s:.*)sendChatAction"):
        await asha.reply(timeout=0.1)


async def test_a_group_gets_replies_of_its_own(server, bot, asha):
    group = server.group()
    asha.says("/help", chat=group)
    await bot.send_message(group.id, "To all")
    assert [sent.text for sent in await group.reply()] == ["To all"]
    assert asha.sent == []

import asyncio
import time

import pytest
from telegram import Bot, Update
from telegram.error import BadRequest, Conflict


async def test_updates_stay_until_confirmed(bot, asha):
    asha.says("two")
    first = await bot.get_updates()
    again = await bot.get_updates(limit=1)
    assert [update.message.text for update in first] == ["/start", "two"]
    assert again[0].update_id == first[0].update_id
    rest = await bot.get_updates(offset=first[0].update_id + 1)
    assert [update.message.text for update in rest] == ["two"]
    assert await bot.get_updates(offset=rest[0].update_id + 1) == ()


async def test_a_negative_offset_counts_from_the_newest(bot, asha):
    asha.says("two")
    asha.says("three")
    assert [update.message.text for update in await bot.get_updates(offset=-1)] == ["three"]
    assert len(await bot.get_updates()) == 1


async def test_a_long_poll_ends_with_the_first_update(bot, server):
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    server.person().says("hello")
    assert [update.message.text for update in await poll] == ["hello"]


async def test_a_long_poll_ends_with_nothing_in_time(bot):
    begin = time.monotonic()
    assert await bot.get_updates(timeout=1) == ()
    assert 0.9 < time.monotonic() - begin < 3


async def test_allowed_updates_are_remembered(server, bot, asha):
    await bot.get_updates(offset=-1, allowed_updates=[Update.EDITED_MESSAGE])
    number = asha.says("one")
    asha.edits(number, "two")
    await bot.get_updates()
    asha.says("three")
    updates = await bot.get_updates()
    assert [update.edited_message is not None for update in updates] == [False, True]
    await bot.get_updates(allowed_updates=[])
    asha.says("four")
    assert (await bot.get_updates())[-1].message.text == "four"
    assert server.warnings == []


async def test_an_unknown_kind_is_warned_of(server, bot):
    await bot.get_updates(allowed_updates=["messages"])
    assert server.warnings == ["allowed_updates names an unknown kind: 'messages'"]


async def test_a_second_poller_ends_the_first(server, bot):
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    async with Bot(server.token, base_url=server.base_url) as other:
        await other.get_updates()
    with pytest.raises(Conflict, match="terminated by other getUpdates request; make sure that only one"):
        await poll


async def test_a_webhook_ends_polling(bot):
    poll = asyncio.create_task(bot.get_updates(timeout=5))
    await asyncio.sleep(0.1)
    await bot.set_webhook("https://signpost.example/hook")
    with pytest.raises(Conflict, match="terminated by setWebhook request"):
        await poll
    with pytest.raises(Conflict, match="can't use getUpdates method while webhook is active"):
        await bot.get_updates()
    await bot.delete_webhook()
    assert await bot.get_updates() == ()


async def test_allowed_updates_must_be_a_list(bot):
    with pytest.raises(BadRequest, match="Can't parse allowed_updates"):
        await bot.get_updates(allowed_updates="message")

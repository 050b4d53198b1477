import asyncio
from contextlib import suppress

import pytest

from bot.settings import BadSetting
from bot.telegram.app import ALLOWED_UPDATES
from bot.telegram.serve import Telegram, serve

REFUSED_TOKEN = "999999:WRONG-secret_part"


def test_a_token_is_needed(scripted, settings_for, server):
    with pytest.raises(BadSetting, match="TELEGRAM_BOT_TOKEN is not set"):
        Telegram(scripted, settings_for(server, telegram_token=None))


@pytest.mark.parametrize("token", ["nonsense", "123456:with space", "123456:", "https://t.me/x"])
def test_a_misshapen_token_is_named_and_not_shown(scripted, settings_for, server, token):
    with pytest.raises(BadSetting, match="TELEGRAM_BOT_TOKEN") as raised:
        Telegram(scripted, settings_for(server, telegram_token=token))
    assert token not in str(raised.value)


async def test_a_refused_token_is_named_and_not_shown(scripted, settings_for, server, caplog):
    with pytest.raises(BadSetting, match="TELEGRAM_BOT_TOKEN") as raised:
        await serve(scripted, settings_for(server, telegram_token=REFUSED_TOKEN))
    assert raised.value.__suppress_context__
    assert "WRONG" not in str(raised.value) + caplog.text


async def test_a_token_that_is_withdrawn_while_running_ends_it(scripted, settings_for, server, asha):
    ready = asyncio.Event()
    task = asyncio.create_task(Telegram(scripted, settings_for(server)).serve(ready))
    await ready.wait()
    server.fail("getUpdates", times=9, code=401, description="Unauthorized")
    asha.says("hello")
    with pytest.raises(BadSetting, match="TELEGRAM_BOT_TOKEN"):
        await asyncio.wait_for(task, 20)


async def test_updates_are_asked_for_by_name_and_none_is_dropped(scripted, running, server):
    async with running(server, scripted):
        await server.until(lambda: server.called("getUpdates"))
    assert server.called("getUpdates")[0].data["allowed_updates"] == list(ALLOWED_UPDATES)
    assert not any(call.data.get("drop_pending_updates") for call in server.calls)


async def test_another_program_with_the_same_token_is_told_to_the_operator(
    scripted, running, server, asha, caplog
):
    server.fail("getUpdates", code=409)
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert "another program receives this bot's messages" in caplog.text
    assert sent.text == "You said hello"


async def test_telegram_may_be_out_of_reach_at_the_start(scripted, running, server, asha):
    server.drop("getMe")
    server.fail("getMe", code=502)
    server.drop("deleteWebhook")
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"


async def test_polling_takes_over_from_a_webhook(scripted, running, server, asha):
    server.webhook.set({"url": "http://127.0.0.1:9/gone"})
    async with running(server, scripted):
        asha.says("hello")
        [sent] = await asha.reply()
    assert sent.text == "You said hello"
    assert server.webhook.dropped_pending == [False, False]


async def test_it_stops_cleanly_even_when_told_twice(scripted, settings_for, server, asha):
    ready = asyncio.Event()
    telegram = Telegram(scripted, settings_for(server))
    task = asyncio.create_task(telegram.serve(ready))
    await ready.wait()
    task.cancel()
    await asyncio.sleep(0)
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task
    assert task.cancelled()
    assert not telegram._application.running
    assert not any(other.get_name().startswith("Updater") for other in asyncio.all_tasks())

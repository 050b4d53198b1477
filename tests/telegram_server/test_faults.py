import time

import pytest
from telegram.error import BadRequest, ChatMigrated, Conflict, Forbidden, NetworkError, RetryAfter


@pytest.mark.parametrize(
    "fault, kind, why",
    [
        ({"code": 403}, Forbidden, "Forbidden: bot was blocked by the user"),
        ({"code": 400, "description": "Bad Request: chat not found"}, BadRequest, "Chat not found"),
        ({"code": 409}, Conflict, "Conflict: terminated by other getUpdates request"),
        ({"code": 500}, NetworkError, "Internal Server Error"),
        ({"code": 502}, NetworkError, "Bad Gateway"),
    ],
)
async def test_a_planned_failure(server, bot, asha, fault, kind, why):
    server.fail("sendMessage", **fault)
    with pytest.raises(kind, match=why):
        await bot.send_message(asha.id, "One")
    await bot.send_message(asha.id, "Two")
    assert [sent.text for sent in server.sent(asha)] == ["Two"]
    assert [call.ok for call in server.called("sendMessage")] == [False, True]


async def test_too_many_requests(server, bot, asha):
    server.fail("sendMessage", times=2, code=429, retry_after=3)
    for _ in range(2):
        with pytest.raises(RetryAfter) as refusal:
            await bot.send_message(asha.id, "One")
        assert refusal.value.retry_after.total_seconds() == 3
    await bot.send_message(asha.id, "One")


async def test_a_planned_move(server, bot, asha):
    server.fail("sendMessage", migrate_to=-100)
    with pytest.raises(ChatMigrated):
        await bot.send_message(asha.id, "One")


async def test_any_method_can_fail(server, bot, asha):
    server.fail("*", times=2, code=502)
    for call in (bot.get_me, bot.get_updates):
        with pytest.raises(NetworkError):
            await call()
    await bot.get_me()


async def test_a_lost_request_and_a_lost_answer(server, bot, asha):
    server.drop("sendMessage")
    with pytest.raises(NetworkError):
        await bot.send_message(asha.id, "One")
    assert server.sent(asha) == []
    server.drop("sendMessage", after_effect=True)
    with pytest.raises(NetworkError):
        await bot.send_message(asha.id, "One")
    assert [sent.text for sent in server.sent(asha)] == ["One"]


async def test_a_slow_answer(server, bot):
    server.delay("getMe", 0.3)
    begin = time.monotonic()
    await bot.get_me()
    assert time.monotonic() - begin >= 0.3

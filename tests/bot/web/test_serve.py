import asyncio
import socket
from contextlib import closing
from dataclasses import replace

import aiohttp
import pytest

from bot.settings import BadSetting
from bot.web.serve import serve


def free_port() -> int:
    with closing(socket.socket()) as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


async def started(conversation, settings) -> asyncio.Task:
    ready = asyncio.Event()
    task = asyncio.create_task(serve(conversation, settings, ready=ready))
    await asyncio.wait_for(ready.wait(), 5)
    return task


async def stopped(task: asyncio.Task) -> None:
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_it_says_where_it_is_and_answers_there(conversation, settings, capsys):
    port = free_port()
    task = await started(conversation, replace(settings, port=port))
    assert capsys.readouterr().out == f"Signpost is at http://127.0.0.1:{port}\n"
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}/health") as response:
        assert response.status == 200
    await stopped(task)


async def test_any_free_port_can_be_asked_for(conversation, settings, capsys):
    task = await started(conversation, replace(settings, port=0))
    assert not capsys.readouterr().out.endswith(":0\n")
    await stopped(task)


async def test_the_port_is_free_again_after_a_stop(conversation, settings):
    settings = replace(settings, port=free_port())
    for _ in range(2):
        await stopped(await started(conversation, settings))


async def test_a_port_in_use_is_named(conversation, settings):
    with closing(socket.socket()) as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        with pytest.raises(BadSetting, match=f"PORT {port} .* in use"):
            await serve(conversation, replace(settings, port=port))


async def test_a_host_that_is_not_ours_is_named(conversation, settings):
    with pytest.raises(BadSetting, match="HOST is '192.0.2.1'"):
        await serve(conversation, replace(settings, host="192.0.2.1", port=free_port()))

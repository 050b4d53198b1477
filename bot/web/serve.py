"""Serving the web front end until it is told to stop."""

import asyncio
import errno
from typing import Any

from aiohttp import web

from bot.conversation import Conversation
from bot.settings import BadSetting, Settings
from bot.web.app import make_app

SECONDS_TO_FINISH = 3


async def serve(
    conversation: Conversation,
    settings: Settings,
    telegram: Any = None,
    ready: asyncio.Event | None = None,
) -> None:
    """Listen on the settings' host and port until cancelled, then stop cleanly.

    `ready` is set once it listens. The printed address says which port PORT=0 has become.
    Raises BadSetting when HOST and PORT cannot be listened on.
    """
    # No access log: it would keep people's network addresses.
    runner = web.AppRunner(
        make_app(conversation, settings, telegram), access_log=None, shutdown_timeout=SECONDS_TO_FINISH
    )
    await runner.setup()
    try:
        await _listen(runner, settings)
        address = f"http://{_in_url(settings.host)}:{runner.addresses[0][1]}"
        print(f"Signpost is at {address}", flush=True)
        if ready is not None:
            ready.set()
        await asyncio.Event().wait()
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, settings: Settings) -> None:
    try:
        await web.TCPSite(runner, settings.host, settings.port).start()
    except OSError as problem:
        raise BadSetting(_why_not(problem, settings)) from problem


def _why_not(problem: OSError, settings: Settings) -> str:
    if problem.errno == errno.EADDRINUSE:
        return (
            f"PORT {settings.port} on {settings.host} is in use by another program. "
            f"Stop that program, or choose another, for example PORT={settings.port + 1}."
        )
    if problem.errno == errno.EACCES:
        return f"PORT {settings.port} is kept for the system. Choose one from 1024 up, for example PORT=8080."
    return (
        f"HOST is {settings.host!r}, which this machine cannot listen on. "
        "Write 127.0.0.1 for this machine alone, or 0.0.0.0 for every network it is on."
    )


def _in_url(host: str) -> str:
    return f"[{host}]" if ":" in host else host

"""A real conversation, and a real bot in a process of its own between a browser and Telegram."""

import os
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import pytest

from bot.conversation import Conversation
from bot.settings import ROOT, Settings
from bot.stores.sqlite import IN_MEMORY
from tests.telegram_server import BotApiServer

PATIENCE_SECONDS = 60


@dataclass(frozen=True)
class Running:
    """A bot that is up: its web address and the Bot API server it polls."""

    address: str
    telegram: BotApiServer


@pytest.fixture(scope="session")
def conversation(tmp_path_factory) -> Iterator[Conversation]:
    """The whole conversation, with the compiled model and a directory of its own."""
    whole = Conversation.open(Settings(data=tmp_path_factory.mktemp("data")), IN_MEMORY)
    yield whole
    whole.store.close()


@pytest.fixture(scope="session")
def running(tmp_path_factory) -> Iterator[Running]:
    """`python -m bot run` with a token, as an operator starts it."""
    with BotApiServer() as telegram:
        port = _free_port()
        log = (tmp_path_factory.mktemp("log") / "bot.log").open("w")
        bot = subprocess.Popen(
            [sys.executable, "-m", "bot", "run"],
            cwd=ROOT,
            env={
                **os.environ,
                "PORT": str(port),
                "SIGNPOST_DATA": str(tmp_path_factory.mktemp("running")),
                "TELEGRAM_BOT_TOKEN": telegram.token,
                "TELEGRAM_API_BASE_URL": telegram.base_url.removesuffix("/bot"),
            },
            stdout=log,
            stderr=log,
        )
        try:
            _wait(f"http://127.0.0.1:{port}/health", bot)
            yield Running(f"http://127.0.0.1:{port}", telegram)
        finally:
            bot.terminate()
            assert bot.wait(PATIENCE_SECONDS) == 0, "the bot did not stop cleanly"
            log.close()


def _free_port() -> int:
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return chosen.getsockname()[1]


def _wait(address: str, bot: subprocess.Popen) -> None:
    started = time.monotonic()
    while time.monotonic() - started < PATIENCE_SECONDS:
        assert bot.poll() is None, "the bot stopped while starting"
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except (urllib.error.URLError, ConnectionError, TimeoutError):
            time.sleep(0.1)
    raise AssertionError("the bot did not come up")

"""The bot as its operator starts it: a process of its own, over real HTTP."""

import os
import signal
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pytest

from bot.words import words
from tests.telegram_server import BotApiServer

ROOT = Path(__file__).parents[3]
START = 60

pytestmark = pytest.mark.skipif(not (ROOT / "bot" / "__main__.py").exists(), reason="there is no command yet")


@pytest.fixture
def server():
    with BotApiServer() as server:
        yield server


@pytest.fixture
def process(server, tmp_path):
    """`with process() as bot:` runs the bot; what it printed is in `bot.printed` after the block."""

    @contextmanager
    def run(token=server.token):
        environment = {
            **os.environ,
            "TELEGRAM_BOT_TOKEN": token,
            "TELEGRAM_API_BASE_URL": server.base_url.removesuffix("/bot"),
            "SIGNPOST_DATA": str(tmp_path),
            "HOST": "127.0.0.1",
            "PORT": "0",
        }
        command = [sys.executable, "-m", "bot", "run"]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
        with subprocess.Popen(command, cwd=ROOT, env=environment, **pipes) as bot:
            try:
                yield bot
                bot.send_signal(signal.SIGTERM)
                bot.printed, _ = bot.communicate(timeout=START)
            finally:
                bot.kill()

    return run


def test_it_answers_and_stops_when_told(server, process):
    asha = server.person()
    asha.says("/start")
    with process() as bot:
        [hello] = asha.wait_reply(START)
    assert hello.text == words()("start")
    assert bot.returncode == 0
    assert server.token not in bot.printed


def test_what_was_sent_while_it_was_down_is_answered_once(server, process):
    asha = server.person()
    asha.says("/start")
    with process():
        asha.wait_reply(START)
    asha.says("/privacy")
    with process():
        [answer] = asha.wait_reply(START)
    assert answer.text == words()("privacy")
    assert len(server.sent(asha)) == 2


def test_a_refused_token_is_explained_without_showing_it(server, process):
    with process(token="999999:WRONG-secret_part") as bot:
        bot.wait(START)
    assert bot.returncode == 1
    assert "TELEGRAM_BOT_TOKEN" in bot.printed
    assert "WRONG" not in bot.printed

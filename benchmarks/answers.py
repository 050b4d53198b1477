"""How fast the serving process starts and answers, and how much memory it takes."""

import json
import os
import socket
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request

import psutil

from benchmarks.show import show
from bot.settings import ROOT
from nlu.examples import development

MESSAGES = 300
WARM_UP = 20
PATIENCE_SECONDS = 120


def measure() -> bool:
    """Measure a bot in a process of its own; returns whether every bound is kept."""
    with tempfile.TemporaryDirectory() as data:
        first = start(data)
        stop(first[0])
        bot, address, up = start(data)
        try:
            times = ask(address)
            memory = psutil.Process(bot.pid).memory_info().rss / 1e6
        finally:
            stop(bot)
    print(f"first start, directory built             {first[2]:8.2f} s")
    print(f"99 of 100 answers within                 {sorted(times)[int(len(times) * 0.99)]:8.2f} ms")
    return all(
        [
            show("up after", up, "s", 3.0),
            show("memory after the messages", memory, "MB", 250.0),
            show(f"median of {len(times)} answers over HTTP", statistics.median(times), "ms", 50.0),
        ]
    )


def start(data: str) -> tuple[subprocess.Popen, str, float]:
    """Start the bot; returns it, its address, and the seconds until it answered."""
    port = free_port()
    environment = {**os.environ, "PORT": str(port), "SIGNPOST_DATA": data, "TELEGRAM_BOT_TOKEN": ""}
    started = time.perf_counter()
    bot = subprocess.Popen(
        [sys.executable, "-m", "bot", "run"], cwd=ROOT, env=environment, stdout=subprocess.DEVNULL
    )
    address = f"http://127.0.0.1:{port}"
    while time.perf_counter() - started < PATIENCE_SECONDS:
        try:
            urllib.request.urlopen(f"{address}/health", timeout=1).close()
            return bot, address, time.perf_counter() - started
        except OSError:
            time.sleep(0.02)
    raise SystemExit("The bot did not come up.")


def free_port() -> int:
    """Return a port that nothing listens on."""
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        return chosen.getsockname()[1]


def stop(bot: subprocess.Popen) -> None:
    """Stop the bot and wait for it."""
    bot.terminate()
    bot.wait()


def ask(address: str) -> list[float]:
    """Send development messages one after another; returns milliseconds a message."""
    messages = [example.text for example in development()]
    times = []
    for message in (messages * (1 + MESSAGES // len(messages)))[: MESSAGES + WARM_UP]:
        body = json.dumps({"text": message}).encode()
        request = urllib.request.Request(f"{address}/api/chat", body, {"Content-Type": "application/json"})
        started = time.perf_counter()
        urllib.request.urlopen(request, timeout=10).read()
        times.append((time.perf_counter() - started) * 1000)
    return times[WARM_UP:]

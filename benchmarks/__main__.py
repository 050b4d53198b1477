"""`make bench`: how fast the serving process starts and answers, and how much memory it takes.

Figures of one run are comparable with each other; machines are noisy, so compare ratios, not runs.
"""

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

from bot.settings import ROOT
from nlu.examples import development

MESSAGES = 300
WARM_UP = 20
BOUNDS = {"up_s": 3.0, "memory_mb": 250.0, "median_ms": 50.0}
PATIENCE_SECONDS = 120


def main() -> int:
    """Measure a bot in a process of its own; returns 0, or 1 when a bound is missed."""
    with tempfile.TemporaryDirectory() as data:
        first = start(data)
        stop(first[0])
        bot, address, up = start(data)
        try:
            times = ask(address)
            memory = psutil.Process(bot.pid).memory_info().rss / 1e6
        finally:
            stop(bot)
    median = statistics.median(times)
    print(f"first start, directory built   {first[2]:6.2f} s")
    show("up after", up, "s", BOUNDS["up_s"])
    show("memory after the messages", memory, "MB", BOUNDS["memory_mb"])
    show(f"median of {len(times)} answers over HTTP", median, "ms", BOUNDS["median_ms"])
    print(f"99 of 100 answers within       {sorted(times)[int(len(times) * 0.99)]:6.1f} ms")
    return int(up > BOUNDS["up_s"] or memory > BOUNDS["memory_mb"] or median > BOUNDS["median_ms"])


def show(what: str, figure: float, unit: str, bound: float) -> None:
    """Print one figure beside its bound."""
    print(f"{what:30} {figure:6.2f} {unit:3} (bound {bound:g}, {figure / bound:.0%} of it)")


def start(data: str) -> tuple[subprocess.Popen, str, float]:
    """Start the bot; returns it, its address, and the seconds until it answered."""
    with socket.socket() as chosen:
        chosen.bind(("127.0.0.1", 0))
        port = chosen.getsockname()[1]
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


if __name__ == "__main__":
    sys.exit(main())

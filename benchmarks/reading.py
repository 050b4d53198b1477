"""How fast messages are read: the compiled model beside the same model and Rasa's default pipeline inside Rasa.

Rasa's part needs the training environment (`make setup-nlu`) and the model that `make train` leaves in models/.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

import yaml

from benchmarks.answers import free_port, stop
from benchmarks.show import show
from bot.settings import ROOT
from nlu.examples import DEVELOPMENT, ROOM, development

RASA = ROOT / ".venv-nlu" / "bin" / "python"
RASA_DEFAULT = ROOM / "rasa_default.yml"
OURS_IN_RASA = ROOT / "models" / "signpost.tar.gz"
LONGEST_WORDS = 40
OVER_HTTP = 300
WARM_UP = 20
EPOCHS = 3
PATIENCE_SECONDS = 180


def measure() -> bool:
    """Measure the compiled model, then both models inside Rasa; returns whether every bound is kept."""
    texts = [e.text for e in development() if len(e.text.split()) <= LONGEST_WORDS]
    command = [sys.executable, "-m", "benchmarks.compiled"]
    told = subprocess.run(
        command, cwd=ROOT, input=json.dumps(texts).encode(), stdout=subprocess.PIPE, check=True
    )
    read = json.loads(told.stdout)
    one_by_one = 1000 / statistics.mean(read["milliseconds"])
    kept = [
        show("model ready after", read["ready_s"], "s", 1.0),
        show("a message read in, median", statistics.median(read["milliseconds"]), "ms", 4.0),
        show("99 of 100 read in", read["milliseconds"][int(len(texts) * 0.99)], "ms", 15.0),
        show("read together", read["together_a_second"], "a second", 500.0, at_least=True),
        show("memory of the reading process", read["memory_mb"], "MB", 200.0),
    ]
    print(f"read one by one                          {one_by_one:8.2f} a second", flush=True)
    if not RASA.is_file() or not OURS_IN_RASA.is_file():
        print("Inside Rasa: not measured. `make train` makes what it takes.")
        return all(kept)
    ours = inside_rasa(OURS_IN_RASA, texts)
    with tempfile.TemporaryDirectory() as folder:
        default = inside_rasa(train_default(Path(folder)), texts)
    print(f"the same model inside Rasa               {ours:8.2f} a second")
    print(f"Rasa's default pipeline                  {default:8.2f} a second")
    kept.append(show("compiled beside the same in Rasa", one_by_one / ours, "times", 1.5, at_least=True))
    kept.append(
        show("compiled beside the default pipeline", one_by_one / default, "times", 4.0, at_least=True)
    )
    return all(kept)


def train_default(folder: Path) -> Path:
    """Train Rasa's default pipeline for a few epochs, which say as much of its speed as many; returns the model's file."""
    config = yaml.safe_load(RASA_DEFAULT.read_text(encoding="utf-8"))
    for step in config["pipeline"]:
        if "epochs" in step:
            step["epochs"] = EPOCHS
    (folder / "config.yml").write_text(yaml.safe_dump(config, sort_keys=False), encoding="utf-8")
    data = str(DEVELOPMENT / "topics")
    command = ["train", "nlu", "--config", str(folder / "config.yml"), "--nlu", data, "--out", str(folder)]
    subprocess.run([RASA, "-m", "rasa", *command], cwd=ROOT, env=quiet(), check=True, capture_output=True)
    return next(folder.glob("*.tar.gz"))


def inside_rasa(model: Path, texts: list[str]) -> float:
    """Return how many messages a second `rasa run --enable-api` reads for one client."""
    port = free_port()
    command = ["run", "--enable-api", "--model", str(model), "--port", str(port), "--interface", "127.0.0.1"]
    server = subprocess.Popen(
        [RASA, "-m", "rasa", *command],
        cwd=ROOT,
        env=quiet(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        wait_for(f"http://127.0.0.1:{port}/status")
        address = f"http://127.0.0.1:{port}/model/parse"
        for text in texts[:WARM_UP]:
            ask(address, text)
        started = time.perf_counter()
        for text in texts[WARM_UP : WARM_UP + OVER_HTTP]:
            ask(address, text)
        return OVER_HTTP / (time.perf_counter() - started)
    finally:
        stop(server)


def ask(address: str, text: str) -> None:
    """Have one message read."""
    body = json.dumps({"text": text}).encode()
    urllib.request.urlopen(urllib.request.Request(address, body), timeout=30).read()


def wait_for(address: str) -> None:
    """Return once the address answers."""
    started = time.perf_counter()
    while time.perf_counter() - started < PATIENCE_SECONDS:
        try:
            urllib.request.urlopen(address, timeout=1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"Rasa did not come up at {address}.")


def quiet() -> dict[str, str]:
    """Return an environment in which Rasa sends and says little."""
    return {
        **os.environ,
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "2",
        "PYTHONWARNINGS": "ignore",
    }

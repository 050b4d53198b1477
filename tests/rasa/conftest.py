"""One model, trained on all messages as `make train` does, for every test here."""

import asyncio
import importlib.util
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent.parent
if importlib.util.find_spec("rasa") is None:
    collect_ignore_glob = ["test_*.py"]


def rasa(*arguments: str) -> subprocess.CompletedProcess:
    """Run Rasa's command in the project's folder; its output is shown when it fails."""
    done = subprocess.run(
        [sys.executable, "-m", "rasa", *arguments], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done


@pytest.fixture(scope="session")
def trained(tmp_path_factory) -> Path:
    """The file of a model trained on config.yml and the topics' examples."""
    from nlu.train import train

    return train(tmp_path_factory.mktemp("models"))


@pytest.fixture(scope="session")
def read(trained) -> Callable[[str], dict[str, Any]]:
    """Rasa's own reading of a message, by that model."""
    from rasa.core.agent import Agent

    agent = Agent.load(str(trained))
    return lambda text: asyncio.run(agent.parse_message(text))


@pytest.fixture(scope="session")
def compiled(trained, tmp_path_factory) -> Path:
    """That model, compiled for serving."""
    from nlu.compile import compile_model

    path = tmp_path_factory.mktemp("compiled") / "nlu.npz"
    compile_model(trained, path)
    return path

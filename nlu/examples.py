"""The example messages: those that train the model and those that judge it."""

from functools import lru_cache
from pathlib import Path

import yaml

ROOM = Path(__file__).parent


def training() -> tuple[tuple[str, str], ...]:
    """Return (topic, message) pairs of every file in nlu/topics/."""
    return _read(ROOM / "topics")


def development() -> tuple[tuple[str, str], ...]:
    """Return (topic, message) pairs of every file in nlu/development/, never trained on."""
    return _read(ROOM / "development")


@lru_cache(maxsize=2)
def _read(folder: Path) -> tuple[tuple[str, str], ...]:
    return tuple(
        (block["intent"], line.removeprefix("- "))
        for file in sorted(folder.glob("*.yml"))
        for block in yaml.safe_load(file.read_text(encoding="utf-8"))["nlu"]
        for line in block["examples"].splitlines()
        if line.startswith("- ")
    )

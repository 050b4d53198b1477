"""The example messages: those that train the model and those that judge it."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import yaml

ROOM = Path(__file__).parent
TRAINING, DEVELOPMENT = ROOM / "topics", ROOM / "development"
CRISIS = "crisis/"


@dataclass(frozen=True)
class Example:
    """One message and what it should be read as.

    `label` is a topic, or for a crisis example its category or NO_CRISIS; `also` is a second topic
    that the message asks for. Who writes (`persona`), how (`style`) and how urgent it is are known
    of development messages.
    """

    label: str
    text: str
    also: str = ""
    persona: str = ""
    style: str = ""
    urgency: str = ""

    @property
    def labels(self) -> set[str]:
        """The topics that are right for this message."""
        return {self.label, self.also} - {""}


def training() -> tuple[Example, ...]:
    """Return the messages of nlu/topics/ with their topics."""
    return _of_topics(TRAINING)


def development() -> tuple[Example, ...]:
    """Return the messages of nlu/development/ with their topics, never trained on."""
    return _of_topics(DEVELOPMENT)


def crisis_training() -> tuple[Example, ...]:
    """Return crisis messages and their look-alikes (NO_CRISIS), to train on."""
    return _of_crisis(TRAINING)


def crisis_development() -> tuple[Example, ...]:
    """Return crisis messages and their look-alikes (NO_CRISIS), never trained on."""
    return _of_crisis(DEVELOPMENT)


def _of_topics(folder: Path) -> tuple[Example, ...]:
    return tuple(example for example in read(folder) if not example.label.startswith(CRISIS))


def _of_crisis(folder: Path) -> tuple[Example, ...]:
    return tuple(
        Example(**{**vars(example), "label": example.label.removeprefix(CRISIS)})
        for example in read(folder)
        if example.label.startswith(CRISIS)
    )


@lru_cache(maxsize=2)
def read(folder: Path) -> tuple[Example, ...]:
    """Return all examples of a folder of Rasa's YAML files; other YAML files in it are passed over."""
    return tuple(
        example
        for file in sorted(folder.rglob("*.yml"))
        for block in _blocks(file)
        for example in _examples(block["intent"], block["examples"])
    )


def _blocks(file: Path) -> list[dict[str, Any]]:
    content = yaml.load(
        file.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    )
    return content.get("nlu", []) if isinstance(content, dict) else []


def _examples(label: str, written: str | list[dict[str, Any]]) -> Iterator[Example]:
    """Rasa writes examples as one text of lines, or as a list of texts with metadata."""
    groups = [{"text": written}] if isinstance(written, str) else written
    for group in groups:
        for line in group["text"].splitlines():
            if line.startswith("- "):
                yield Example(label, line.removeprefix("- "), **group.get("metadata", {}))

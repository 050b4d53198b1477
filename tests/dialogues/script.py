"""Conversations as data: what a person does, and what must be true of the reply, whatever the front end."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

FOLDER = Path(__file__).parent


@dataclass(frozen=True)
class Step:
    """One turn. The person says something, taps a button or shares a location; the rest must hold.

    shows and hides: pieces of text, case apart; shows_any: at least one of them; buttons: labels
    that must be there; status, topic, asks, need, crisis: as in `bot ask --jsonl`.
    """

    says: str | None = None
    taps: str | None = None
    shares: list[float] | None = None
    status: str | list[str] | None = None
    topic: str | list[str] | None = None
    crisis: str | None = None
    asks: str | None = None
    need: dict[str, Any] = field(default_factory=dict)
    shows: list[str] = field(default_factory=list)
    shows_any: list[str] = field(default_factory=list)
    hides: list[str] = field(default_factory=list)
    buttons: list[str] = field(default_factory=list)


@dataclass(frozen=True)
class Dialogue:
    """A named conversation."""

    name: str
    steps: tuple[Step, ...]
    role: str | None = None


@dataclass(frozen=True)
class Seen:
    """What a driver saw of a reply; what its front end does not show is None."""

    text: str
    buttons: list[str]
    status: str | None = None
    topic: str | None = None
    crisis: str | None = None
    asks: str | None = None
    need: dict[str, Any] | None = None


def dialogues() -> Iterator[Dialogue]:
    """Yield every conversation of the folder's files."""
    for file in sorted(FOLDER.glob("*.yml")):
        for entry in yaml.safe_load(file.read_text(encoding="utf-8")):
            steps = tuple(Step(**step) for step in entry["steps"])
            yield Dialogue(f"{file.stem}: {entry['name']}", steps, entry.get("role"))


def check(step: Step, seen: Seen) -> None:
    """Assert that the reply is what the step asks for, in what the front end shows."""
    text = seen.text.lower()
    for piece in step.shows:
        assert piece.lower() in text, f"{piece!r} is not in: {seen.text}"
    for piece in step.hides:
        assert piece.lower() not in text, f"{piece!r} is in: {seen.text}"
    if step.shows_any:
        assert any(piece.lower() in text for piece in step.shows_any), (
            f"none of {step.shows_any} in: {seen.text}"
        )
    for label in step.buttons:
        assert label in seen.buttons, f"no button {label!r} among {seen.buttons}"
    if seen.status is not None:
        _one_of(step.status, seen.status, seen)
        _one_of(step.topic, seen.topic, seen)
        _one_of(step.crisis, seen.crisis, seen)
        _one_of(step.asks, seen.asks, seen)
    if seen.need is not None:
        known = {key: seen.need.get(key) for key in step.need}
        assert known == step.need, f"the need is {seen.need}"


def _one_of(expected: str | list[str] | None, found: str | None, seen: Seen) -> None:
    if expected is None:
        return
    allowed = [expected] if isinstance(expected, str) else expected
    assert found in allowed, f"{found!r} is not one of {allowed}: {seen.text[:300]}"

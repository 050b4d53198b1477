"""One thing that a message says of the need."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Entity:
    """`kind` is the key in the need, `value` is normalised, `text` is what stands at [start:end]."""

    kind: str
    value: str | int
    start: int
    end: int
    text: str

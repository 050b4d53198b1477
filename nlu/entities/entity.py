"""One thing that a message says of the need."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True)
class Entity:
    """`kind` is the key in the need, `value` is normalised, `text` is what stands at [start:end]."""

    kind: str
    value: Any
    start: int
    end: int
    text: str

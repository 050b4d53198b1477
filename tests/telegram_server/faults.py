"""Calls that fail on purpose."""

from __future__ import annotations

from dataclasses import dataclass, field

from .errors import DESCRIPTIONS, ApiError, migrated, too_many_requests

BAD_GATEWAY = 502


@dataclass
class Fault:
    """The next `times` calls of `method` ("*": of any) get this answer, or none at all."""

    method: str
    times: int
    error: ApiError | None
    after_effect: bool = False

    @property
    def drops(self) -> bool:
        return self.error is None


@dataclass
class Faults:
    planned: list[Fault] = field(default_factory=list)
    delays: dict[str, float] = field(default_factory=dict)

    def plan(self, fault: Fault) -> None:
        self.planned.append(fault)

    def take(self, method: str) -> Fault | None:
        """The fault of this call, used up; None when it should go through."""
        for fault in self.planned:
            if fault.times > 0 and fault.method in ("*", method):
                fault.times -= 1
                return fault
        return None

    def delay(self, method: str) -> float:
        return self.delays.get(method, self.delays.get("*", 0.0))


def planned_error(
    code: int, description: str | None, retry_after: int | None, migrate_to: int | None
) -> ApiError:
    """The error of a planned fault; `description` is Telegram's usual one where none is given."""
    if migrate_to is not None:
        return migrated(migrate_to)
    if code == 429:
        return too_many_requests(1 if retry_after is None else retry_after)
    return ApiError(code, description or DESCRIPTIONS.get(code, "Internal Server Error"))

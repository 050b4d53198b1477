"""Which services a message calls by their names."""

import re
from collections import defaultdict
from collections.abc import Iterable

from services_directory.models import Service
from services_directory.wording import key

KNOWN_AS = "known_as"


class Mentions:
    """What services are called, by those who ask for no other: "juno", "home start", "threshold form"."""

    def __init__(self, services: Iterable[Service]) -> None:
        self._called: dict[str, list[str]] = defaultdict(list)
        for service in services:
            for name in (service.name, *service.codes(KNOWN_AS)):
                self._called[key(name)].append(service.id)
        longest_first = sorted(filter(None, self._called), key=len, reverse=True)
        self._names = (
            re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b") if longest_first else None
        )

    def of(self, text: str) -> set[str]:
        """Return the ids of the services that the text names; of two names in one, only the longer counts."""
        named = self._names.findall(key(text)) if self._names else ()
        return {service_id for name in named for service_id in self._called[name]}

"""Names of the partnership's papers and of services, as people type them and ask about them."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz, process

from services_directory.mentions import KNOWN_AS
from services_directory.models import DEFUNCT, NOT_CONFIRMED, Name, Service
from services_directory.wording import key

CLOSE_LETTERS = 86
CLOSE_ALONE = 90
CLOSE_WORD = 75
MOST_GUESSES = 5
SHORTEST_GUESS = 6
SHORTEST_WITHIN = 3
LEAST_SHARE = 0.5
LONGEST_QUESTION = 240
SERVICE = "service"

_ASKED = re.compile(
    r"^(?:(?:hi|hello|hey|so|ok|please|pls|can|could|you|u|me|tell|do|know|anyone|just|wondering|quick|question"
    r"|and|then|ive|have|i|heard|of|keep|hearing)\s)*?"
    r"(?:(?:what|wot)s?(?: (?:is|are|was|were|does|do|did|happened to|happens at|on at))?(?: this)?"
    r"|who(?:s| is| are| was| were| runs| ran)?|tell (?:me )?(?:more )?about|explain|define|meaning of"
    r"|info on|information (?:on|about)|is|are|was|does|do|did|has|have|heard of|know about|looking for"
    r"|where is|wheres)\s+"
)
_ASKED_AFTER = re.compile(
    r"\s+(?:is|still|even|yet|on|going|running|run|exist|exists|open|about|available|happening|there|around"
    r"|active|a thing|mean|means|stand for|do|does|please|pls|anymore|any more|these days|now|today|ended"
    r"|finished|closed|stopped|shut|been|in nottingham|nottingham|for|all about|actually|exactly|like"
    r"|at the moment|currently|called now)$"
)
_REFERRED = re.compile(
    r"^(?:.*\s)?(?:refer(?:ral|rals|red|ring)?(?: form)?(?: \w+){0,3}?(?: into| in to| to| for))\s+(?P<name>.+)$"
)
_STILL_THERE = re.compile(r"\b(?:still|anymore|any more|exists?|running|closed|ended|stopped|shut)\b")
_ARTICLE = re.compile("^(?:the|a|an|this|that|our|your) ")
_BRACKET = re.compile(r"\s*\(.*")
_ACRONYM = re.compile(r"\(([A-Z]{3,})\)")
_OVER = ("ended", "changed", "historic")
_STATUS = {DEFUNCT: "ended", NOT_CONFIRMED: "not_confirmed"}


class NameShelf:
    """All names and their aliases. The papers' names come before those of services.

    A name of the papers is known by itself; a service's name only where the message asks about it, for
    many are everyday words ("healthy start"), and whoever needs the service writes them too.
    """

    def __init__(self, names: Iterable[Name], services: Iterable[Service]) -> None:
        self._by_key: dict[str, Name] = {}
        papers = list(names)
        served = [_named(service) for service in services]
        self._add_all(papers)
        self._of_papers = frozenset(self._by_key)
        self._add_all(served)
        self._keys = sorted(self._by_key, key=len, reverse=True)

    def find(self, text: str) -> Name | None:
        """Return the name that `text` is, or that it asks about; None for any other message."""
        whole = key(text[:LONGEST_QUESTION])
        if whole in self._of_papers:
            return self._by_key[whole]
        return self._asked_about(whole) or self._referred_to(whole)

    def _asked_about(self, whole: str) -> Name | None:
        cores = _cores(whole)
        asked = cores[0] != whole or bool(_STILL_THERE.search(whole))
        known = self._keys if asked else [said for said in self._keys if said in self._of_papers]
        exact = next(
            (core for core in cores if core in self._by_key and (asked or core in self._of_papers)), None
        )
        if exact:
            return self._by_key[exact]
        return (cores[0] != whole and self._within(cores[-1])) or self._like(cores[-1], known)

    def _referred_to(self, whole: str) -> Name | None:
        """The name to which someone would refer, where it is over: else the way to refer is the answer."""
        referred = _REFERRED.match(whole)
        name = self._asked_about(f"what is {referred['name']}") if referred else None
        return name if name and name.kind != SERVICE and name.status in _OVER else None

    def _add_all(self, names: Iterable[Name]) -> None:
        named = list(names)
        for name in named:
            self._add(name, (name.name, *name.aliases))
        for name in named:
            self._add(name, (_BRACKET.sub("", name.name), *_ACRONYM.findall(name.name)))

    def _add(self, name: Name, ways: Iterable[str]) -> None:
        for said in ways:
            for form in (key(said), _ARTICLE.sub("", key(said))):
                if len(form) >= SHORTEST_WITHIN:
                    self._by_key.setdefault(form, name)

    def _within(self, core: str) -> Name | None:
        """The longest name said inside the question, where it makes up at least half of it."""
        padded = f" {core} "
        for said in self._keys:
            if len(said) < max(SHORTEST_WITHIN, LEAST_SHARE * len(core)):
                return None
            if f" {said} " in padded:
                return self._by_key[said]
        return None

    def _like(self, core: str, known: Iterable[str]) -> Name | None:
        """The name that differs from the question by a slip of the fingers, or by the order of its words."""
        if len(core) < SHORTEST_GUESS:
            return None
        many = len(core.split())
        same = [said for said in known if len(said.split()) == many]
        scorer, least = fuzz.token_sort_ratio, CLOSE_LETTERS if many > 1 else CLOSE_ALONE
        near = process.extract(core, same, scorer=scorer, score_cutoff=least, limit=MOST_GUESSES)
        close = (said for said, _, _ in near if _words_match(core, said) and _words_match(said, core))
        best = next(close, None)
        return self._by_key[best] if best else None


def _cores(whole: str) -> list[str]:
    """What the text may ask about, the longest reading first: question words off its front, then its end."""
    core = _ARTICLE.sub("", _ASKED.sub("", f"{whole} ").strip())
    cores = [core]
    while (shorter := _ASKED_AFTER.sub("", core)) not in ("", core):
        cores.append(shorter)
        core = shorter
    return cores


def _words_match(some: str, others: str) -> bool:
    """Tell whether each word of one is like a word of the other: "oral health" is not "mental health"."""
    known = others.split()
    return all(max(fuzz.ratio(word, other) for other in known) >= CLOSE_WORD for word in some.split())


def _named(service: Service) -> Name:
    came = service.provenance
    return Name(
        service.name,
        service.codes(KNOWN_AS),
        SERVICE,
        service.description,
        _STATUS.get(service.status, "running"),
        status_note=service.caution,
        service_ids=(came.original_id,),
        topics=service.topics,
        as_of=came.source_date,
        source=came.source_url,
    )

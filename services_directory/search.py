"""Which services fit a need, best first, and why. First what rules a service out, then what speaks for it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from places import Place
from services_directory.know_how import KnowHowShelf
from services_directory.meanings import Meanings
from services_directory.mentions import Mentions
from services_directory.models import (
    CITY,
    COUNTY,
    DEFUNCT,
    NATIONAL,
    NOT_CONFIRMED,
    Found,
    Need,
    Service,
    Why,
)
from services_directory.opening import runs_on
from services_directory.reach import (
    Reach,
    can_be_visited,
    nearest,
    runs_elsewhere,
    shares_ward,
    stands_in_a_ward,
)
from services_directory.store import Store
from services_directory.wording import key, stems, words

GROWN_UP_MONTHS = 16 * 12
TEEN_MONTHS = 11 * 12
FAMILY = frozenset({"parent", "dad", "carer", "pregnant"})
YOUNG = "young_person"
PRACTITIONER = "practitioner"
FOR_PRACTITIONERS = "prac_"
FOR_CARE_LEAVERS = "cl_"

NAMED = 40.0
TOPIC_POINTS = (10.0, 8.0, 7.0, 6.5, 6.0)
LEAD = 4.0
CONFIDENCE = {"high": 1.0, "medium": 0.0, "low": -1.5}
UNCONFIRMED = -2.0
HAS_PHONE = 1.0
NO_CONTACT = -30.0
AGE_KNOWN = 0.5
FOR_THIS_PERSON = 1.5
MADE_FOR_THE_YOUNG = 3.0
NOT_FOR_THE_YOUNG = -3.0
FOR_ADULTS = -4.0
NOT_FOR_FAMILIES = -5.0
NOT_FOR_PRACTITIONERS = -0.5

TEXT_BESIDE_TOPIC = 4.0
LEAST_SPREAD = 2.0
WORDS_ALONE = 5.0
MEANING_ALONE = 9.0
TOPICS_ALONE = 7.0
LEAST_SIMILAR = 0.25
LEAST_RELEVANT = 2.6
MOST_TEXT_MATCHES = 60
NEAREST_QUESTIONS = 6
LONGEST_MEANING = 160

_YOUNG_WRITER = re.compile(
    r"\b(?:im|i am) (?:only |just |a |nearly )*1[1-8]\b(?! (?:weeks?|wks?|months?|mths?|days?))"
)


@dataclass(frozen=True)
class Candidate:
    """A service that is not ruled out, with how well its topic and its text meet the need."""

    service: Service
    topic_points: float = 0.0
    text_points: float = 0.0
    named: bool = False


def meaning(service: Service) -> str:
    """Return the text by whose meaning a service is found."""
    return f"{service.name}. {service.description}"[:LONGEST_MEANING]


class Search:
    """All services, ready to be searched."""

    def __init__(
        self, store: Store, services: Sequence[Service], know_how: KnowHowShelf, meanings: Meanings
    ) -> None:
        self._store = store
        self._know_how = know_how
        self._meanings = meanings
        self._services = tuple(service for service in services if service.status != DEFUNCT)
        self._vectors = meanings.matrix(store, [meaning(service) for service in self._services])
        self._stems = {service.id: stems(_text(service)) for service in self._services}
        self._of_topic: dict[str, list[Service]] = defaultdict(list)
        for service in self._services:
            for topic in service.topics:
                self._of_topic[topic].append(service)
        self._reach = Reach(self._services)
        self._mentions = Mentions(self._services)

    def find(self, need: Need, limit: int, offset: int = 0) -> list[Found]:
        """Return the services that fit, best first, from `offset` on. Equals keep the directory's order."""
        candidates = self._candidates(need)
        scored = [(self._score(candidate, need), candidate) for candidate in candidates]
        scored.sort(key=lambda pair: -pair[0])
        return [self._found(score, candidate, need) for score, candidate in scored[offset : offset + limit]]

    def _candidates(self, need: Need) -> list[Candidate]:
        named = self._mentions.of(need.text or "")
        about = self._about_topic(need) or self._about_text(need)
        found = {at.service.id: replace(at, named=at.service.id in named) for at in about}
        called = (at for at in self._services if at.id in named and at.id not in found and fits(at, need))
        return [*found.values(), *(Candidate(service, named=True) for service in called)]

    def _about_topic(self, need: Need) -> list[Candidate]:
        tagged = [service for service in self._of_topic.get(need.topic or "", ()) if fits(service, need)]
        near = _contrast(self._likeness(need.text, need.place), tagged) if tagged and need.text else {}
        if need.place:
            near |= _levelled(near, tagged)
        return [Candidate(at, _topic_points(at, need), near.get(at.id, 0.0)) for at in tagged]

    def _about_text(self, need: Need) -> list[Candidate]:
        text = need.text or (need.topic or "").replace("_", " ")
        fitting = [service for service in self._services if fits(service, need)]
        if not text.strip():
            return [Candidate(service) for service in fitting]
        near = self._relevance(text)
        return [Candidate(at, 0.0, near[at.id]) for at in fitting if near.get(at.id, 0.0) >= LEAST_RELEVANT]

    def _relevance(self, text: str) -> dict[str, float]:
        """How well each service meets a text by itself, and by the topics of the questions like the text."""
        points = self._likeness(text)
        for topic, similar in self._know_how.topics(text, NEAREST_QUESTIONS).items():
            for service in self._of_topic.get(topic, ()):
                share = _share_of_topic(service, topic) / TOPIC_POINTS[0]
                points[service.id] += TOPICS_ALONE * share * max(0.0, similar - LEAST_SIMILAR)
        return points

    def _likeness(self, text: str, place: Place | None = None) -> dict[str, float]:
        """How like a text each service is, in words (but the place's, which counts elsewhere) and in meaning."""
        said_words = [word for word in words(text) if word not in _place_words(place)]
        told = {stem for stem in stems(" ".join(said_words)) if stem.isalpha()}
        points: dict[str, float] = defaultdict(float)
        for service_id, share in self._store.text_matches(said_words, MOST_TEXT_MATCHES).items():
            said = len(told & self._stems.get(service_id, told)) / (len(told) or 1)
            points[service_id] += WORDS_ALONE * share * said
        asked = self._meanings.of(text) if told and self._vectors is not None else None
        if asked is None:
            return points
        for service, similar in zip(self._services, (self._vectors @ asked).tolist(), strict=True):
            points[service.id] += MEANING_ALONE * max(0.0, similar - LEAST_SIMILAR)
        return points

    def _score(self, candidate: Candidate, need: Need) -> float:
        service = candidate.service
        return (
            (NAMED if candidate.named else 0.0)
            + candidate.topic_points
            + candidate.text_points
            + _trust(service)
            + _for_this_person(service, need)
            + self._reach.points(service, need.place)
        )

    def _found(self, score: float, candidate: Candidate, need: Need) -> Found:
        location, away = nearest(candidate.service.locations, need.place)
        why = tuple(_reasons(candidate, need, away))
        return Found(
            candidate.service, location, None if away is None else round(away, 1), why, round(score, 3)
        )


def fits(service: Service, need: Need) -> bool:
    """Tell whether nothing that is known of the service rules it out for the need."""
    return (
        _covers(service, need.place)
        and _takes_age(service, need.age_months)
        and not (need.free and service.free is False)
        and not (need.day and runs_on(service.schedules, need.day) is False)
    )


def _text(service: Service) -> str:
    said = (service.name, service.description, service.provider or "", service.area or "")
    return " ".join((*said, *service.codes("keyword"), *service.topics, *service.wards)).replace("_", " ")


def _covers(service: Service, place: Place | None) -> bool:
    if place is None:
        return True
    if place.in_city:
        return service.coverage != COUNTY
    return service.coverage != CITY or can_be_visited(service)


def _takes_age(service: Service, months: int | None) -> bool:
    """A family service from 16 years on speaks of the grown-up's age, so a child's age says nothing."""
    if months is None:
        return True
    limits = service.eligibility
    least, most = limits.minimum_age_months or 0, limits.maximum_age_months
    of_the_grown_up = least >= GROWN_UP_MONTHS > months and FAMILY & set(service.audience)
    return bool(of_the_grown_up) or (least <= months and (most is None or months <= most))


def _share_of_topic(service: Service, topic: str) -> float:
    place = min(service.topics.index(topic), len(TOPIC_POINTS) - 1)
    return TOPIC_POINTS[place] + (LEAD if topic in service.lead_for else 0.0)


def _topic_points(service: Service, need: Need) -> float:
    """What the topic says for a service; one that runs elsewhere is not wanted among the first."""
    leads = need.topic in service.lead_for and runs_elsewhere(service, need.place)
    return _share_of_topic(service, need.topic) - (LEAD if leads else 0.0)


def _place_words(place: Place | None) -> set[str]:
    if place is None:
        return set()
    return {word for name in (place.name, place.postcode or "", *place.wards) for word in key(name).split()}


def _contrast(points: dict[str, float], services: list[Service]) -> dict[str, float]:
    """What the text adds to services of one topic: most to the likest, little where all are much alike."""
    own = {service.id: points.get(service.id, 0.0) for service in services}
    least = min(own.values())
    spread = max(max(own.values()) - least, LEAST_SPREAD)
    return {key: TEXT_BESIDE_TOPIC * ((value - least) / spread) ** 2 for key, value in own.items()}


def _levelled(points: dict[str, float], services: list[Service]) -> dict[str, float]:
    """The same text points for all places of a topic: which of them it is to be, the distance says."""
    places = [at.id for at in services if stands_in_a_ward(at) and at.id in points]
    return dict.fromkeys(places, max((points[id] for id in places), default=0.0))


def _trust(service: Service) -> float:
    return (
        CONFIDENCE.get(service.confidence, 0.0)
        + (UNCONFIRMED if service.status == NOT_CONFIRMED else 0.0)
        + (HAS_PHONE if service.phone else 0.0)
        + (0.0 if _can_be_reached(service) else NO_CONTACT)
    )


def _can_be_reached(service: Service) -> bool:
    return bool(service.phones or service.url or service.email) or can_be_visited(service)


def _for_this_person(service: Service, need: Need) -> float:
    points = AGE_KNOWN if need.age_months is not None and _has_age(service) else 0.0
    if need.audience and need.audience in service.audience:
        points += FOR_THIS_PERSON
    if need.pregnancy_weeks is not None and "pregnant" in service.audience:
        points += FOR_THIS_PERSON
    return points + _for_the_young(service, need) + _for_adults(service, need) + _for_staff(service, need)


def _for_the_young(service: Service, need: Need) -> float:
    """A teenager is helped best by what is made for the young; one who writes, not by what is for parents."""
    for_the_young = YOUNG in service.audience
    points = 0.0
    if need.age_months is not None and for_the_young and not FAMILY & set(service.audience):
        points += MADE_FOR_THE_YOUNG if need.age_months >= TEEN_MONTHS else NOT_FOR_THE_YOUNG
    if _YOUNG_WRITER.search(key(need.text or "")):
        points += FOR_THIS_PERSON if for_the_young else NOT_FOR_THE_YOUNG
    return points


def _for_adults(service: Service, need: Need) -> float:
    """What is for adults, and not for them as parents, is not what is asked about a child."""
    of_their_own = need.audience == "care_leaver" or (need.topic or "").startswith(FOR_CARE_LEAVERS)
    adults = (service.eligibility.minimum_age_months or 0) >= GROWN_UP_MONTHS
    return FOR_ADULTS if adults and not of_their_own and not FAMILY & set(service.audience) else 0.0


def _for_staff(service: Service, need: Need) -> float:
    asked = (need.topic or "").startswith(FOR_PRACTITIONERS) or need.audience == PRACTITIONER
    if asked:
        return NOT_FOR_PRACTITIONERS if service.audience and PRACTITIONER not in service.audience else 0.0
    return NOT_FOR_FAMILIES if service.audience == (PRACTITIONER,) else 0.0


def _has_age(service: Service) -> bool:
    return service.eligibility.maximum_age_months is not None


def _reasons(candidate: Candidate, need: Need, away: float | None) -> Iterable[Why]:
    service = candidate.service
    if candidate.topic_points:
        yield Why("topic", need.topic)
    if candidate.text_points or candidate.named:
        yield Why("text", " ".join(words(need.text or "")))
    if need.place and shares_ward(service, need.place):
        yield Why("area", need.place.name)
    if away is not None:
        yield Why("near", f"{away:.1f}")
    if need.age_months is not None and _has_age(service):
        yield Why("age", str(need.age_months))
    if need.pregnancy_weeks is not None and "pregnant" in service.audience:
        yield Why("pregnancy", str(need.pregnancy_weeks))
    if need.free and service.free:
        yield Why("free")
    if need.day and runs_on(service.schedules, need.day):
        yield Why("day", need.day)
    if need.audience and need.audience in service.audience:
        yield Why("audience", need.audience)
    if service.coverage != NATIONAL:
        yield Why("local", service.area or "")

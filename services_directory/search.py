"""Which services fit a need, best first, and why. First what rules a service out, then what speaks for it."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import exp

from places import Place, distance_km, locate
from services_directory.know_how import KnowHowShelf
from services_directory.meanings import Meanings
from services_directory.models import (
    CITY,
    COUNTY,
    DEFUNCT,
    NATIONAL,
    NOT_CONFIRMED,
    PHYSICAL,
    Found,
    Location,
    Need,
    Service,
    Why,
)
from services_directory.opening import runs_on
from services_directory.store import Store
from services_directory.wording import key, stems, words

GROWN_UP_MONTHS = 16 * 12
FAMILY = frozenset({"parent", "dad", "carer", "pregnant"})
PRACTITIONER = "practitioner"
FOR_PRACTITIONERS = "prac_"

TOPIC_POINTS = (10.0, 8.0, 7.0, 6.5, 6.0)
LEAD = 4.0
LOCAL = 2.5
OTHER_COUNCIL = -6.0
CONFIDENCE = {"high": 1.0, "medium": 0.0, "low": -1.5}
UNCONFIRMED = -2.0
SAME_WARD = 3.0
NEARNESS = 3.0
NEAR_KM = 2.5
FAR_AWAY = -1.0
PLACE_BOUND = -1.5
HAS_PHONE = 1.0
NO_WAY_IN = -1.5
AGE_KNOWN = 0.5
FOR_THIS_PERSON = 1.5
NOT_FOR_FAMILIES = -5.0
NOT_FOR_PRACTITIONERS = -0.5

TEXT_BESIDE_TOPIC = 6.0
LEAST_SPREAD = 2.0
WORDS_ALONE = 5.0
MEANING_ALONE = 9.0
TOPICS_ALONE = 7.0
LEAST_SIMILAR = 0.25
LEAST_RELEVANT = 2.6
MOST_TEXT_MATCHES = 60
NEAREST_QUESTIONS = 6
LONGEST_MEANING = 160


@dataclass(frozen=True)
class Candidate:
    """A service that is not ruled out, with how well its topic and its text meet the need."""

    service: Service
    topic_points: float = 0.0
    text_points: float = 0.0


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
        self._centres = {ward: locate(ward) for service in self._services for ward in service.wards}

    def find(self, need: Need, limit: int, offset: int = 0) -> list[Found]:
        """Return the services that fit, best first, from `offset` on. Equals keep the directory's order."""
        candidates = self._candidates(need)
        scored = [(self._score(candidate, need), candidate) for candidate in candidates]
        scored.sort(key=lambda pair: -pair[0])
        return [self._found(score, candidate, need) for score, candidate in scored[offset : offset + limit]]

    def _candidates(self, need: Need) -> list[Candidate]:
        tagged = [service for service in self._of_topic.get(need.topic or "", ()) if fits(service, need)]
        if tagged:
            near = _contrast(self._likeness(need.text), tagged) if need.text else {}
            return [Candidate(at, _topic_points(at, need.topic), near.get(at.id, 0.0)) for at in tagged]
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
                share = _topic_points(service, topic) / TOPIC_POINTS[0]
                points[service.id] += TOPICS_ALONE * share * max(0.0, similar - LEAST_SIMILAR)
        return points

    def _likeness(self, text: str) -> dict[str, float]:
        """How like a text each service is, in words and in meaning."""
        told = {stem for stem in stems(text) if stem.isalpha()}
        points: dict[str, float] = defaultdict(float)
        for service_id, share in self._store.text_matches(words(text), MOST_TEXT_MATCHES).items():
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
            candidate.topic_points
            + candidate.text_points
            + _trust(service)
            + _for_this_person(service, need)
            + self._reach(service, need.place)
        )

    def _reach(self, service: Service, place: Place | None) -> float:
        local = 0.0 if service.coverage == NATIONAL else LOCAL
        if service.coverage == COUNTY and place is None:
            return OTHER_COUNCIL
        if not is_place_bound(service):
            return local
        if place is None:
            return local + PLACE_BOUND
        ward = SAME_WARD if shares_ward(service, place) else 0.0
        away = self._km_away(service, place)
        near = 0.0 if away is None else FAR_AWAY + NEARNESS * exp(-away / NEAR_KM)
        return local + ward + near

    def _km_away(self, service: Service, place: Place) -> float | None:
        """How far the service or the centre of its nearest ward is; None where either is not known."""
        away = nearest(service.locations, place)[1]
        centres = [self._centres[ward] for ward in service.wards if self._centres[ward]]
        aways = [_km(place, centre.lat, centre.lon) for centre in centres]
        known = [km for km in (away, *aways) if km is not None]
        return min(known, default=None)

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


def is_place_bound(service: Service) -> bool:
    """Tell whether it matters where the person lives: it stands somewhere, or serves certain wards."""
    return bool(service.wards) or any(map(_can_be_visited, service.locations))


def shares_ward(service: Service, place: Place) -> bool:
    """Tell whether the service stands in or serves a ward of the place."""
    return bool({key(ward) for ward in service.wards} & {key(ward) for ward in place.wards})


def nearest(locations: Iterable[Location], place: Place | None) -> tuple[Location | None, float | None]:
    """Return the location nearest to the place and its distance in km; the first and None where unknown."""
    every = list(locations)
    visited = filter(_can_be_visited, every) if place else ()
    known = [(_km(place, at.latitude, at.longitude), at) for at in visited]
    near = min(((km, at) for km, at in known if km is not None), key=lambda pair: pair[0], default=None)
    return (near[1], near[0]) if near else (every[0] if every else None, None)


def _can_be_visited(location: Location) -> bool:
    return location.location_type == PHYSICAL and location.latitude is not None


def _km(place: Place, lat: float | None, lon: float | None) -> float | None:
    if None in (place.lat, place.lon, lat, lon):
        return None
    return distance_km(place.lat, place.lon, lat, lon)


def _text(service: Service) -> str:
    said = (service.name, service.description, service.provider or "", service.area or "")
    return " ".join((*said, *service.codes("keyword"), *service.topics, *service.wards)).replace("_", " ")


def _covers(service: Service, place: Place | None) -> bool:
    if place is None:
        return True
    if place.in_city:
        return service.coverage != COUNTY
    return service.coverage != CITY or any(map(_can_be_visited, service.locations))


def _takes_age(service: Service, months: int | None) -> bool:
    """A family service from 16 years on speaks of the grown-up's age, so a child's age says nothing."""
    if months is None:
        return True
    limits = service.eligibility
    least, most = limits.minimum_age_months or 0, limits.maximum_age_months
    of_the_grown_up = least >= GROWN_UP_MONTHS > months and FAMILY & set(service.audience)
    return bool(of_the_grown_up) or (least <= months and (most is None or months <= most))


def _topic_points(service: Service, topic: str) -> float:
    place = min(service.topics.index(topic), len(TOPIC_POINTS) - 1)
    return TOPIC_POINTS[place] + (LEAD if topic in service.lead_for else 0.0)


def _contrast(points: dict[str, float], services: list[Service]) -> dict[str, float]:
    """What the text adds to services of one topic: most to the likest, little where all are much alike."""
    own = {service.id: points.get(service.id, 0.0) for service in services}
    least = min(own.values())
    spread = max(max(own.values()) - least, LEAST_SPREAD)
    return {key: TEXT_BESIDE_TOPIC * ((value - least) / spread) ** 2 for key, value in own.items()}


def _trust(service: Service) -> float:
    way_in = service.phone or service.url or service.email or service.text_line or service.locations
    return (
        CONFIDENCE.get(service.confidence, 0.0)
        + (UNCONFIRMED if service.status == NOT_CONFIRMED else 0.0)
        + (HAS_PHONE if service.phone else 0.0)
        + (0.0 if way_in else NO_WAY_IN)
    )


def _for_this_person(service: Service, need: Need) -> float:
    audience = service.audience
    for_staff = (need.topic or "").startswith(FOR_PRACTITIONERS) or need.audience == PRACTITIONER
    points = AGE_KNOWN if need.age_months is not None and _has_age(service) else 0.0
    if need.audience and need.audience in audience:
        points += FOR_THIS_PERSON
    if need.pregnancy_weeks is not None and "pregnant" in audience:
        points += FOR_THIS_PERSON
    if audience == (PRACTITIONER,) and not for_staff:
        points += NOT_FOR_FAMILIES
    if for_staff and audience and PRACTITIONER not in audience:
        points += NOT_FOR_PRACTITIONERS
    return points


def _has_age(service: Service) -> bool:
    return service.eligibility.maximum_age_months is not None


def _reasons(candidate: Candidate, need: Need, away: float | None) -> Iterable[Why]:
    service = candidate.service
    if candidate.topic_points:
        yield Why("topic", need.topic)
    if candidate.text_points:
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

"""What the directory holds, in the terms of Open Referral UK v3. Ages are in months, times are "HH:MM"."""

from dataclasses import dataclass, field
from functools import cached_property

from places import Place

ACTIVE = "active"
DEFUNCT = "defunct"
NOT_CONFIRMED = "not_confirmed"
CITY = "city"
COUNTY = "county"
REGION = "region"
NATIONAL = "national"
PHYSICAL = "physical"

DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


@dataclass(frozen=True)
class Organization:
    """Who runs a service."""

    id: str
    name: str
    description: str | None = None
    website: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class Phone:
    """A number to ring ("voice") or to text ("text"); the description says what it is for."""

    number: str
    description: str | None = None
    type: str = "voice"


@dataclass(frozen=True)
class Schedule:
    """When a service runs: an iCalendar rule in local time, with the hours of each day it names.

    `byday` is "MO,TU", or "2MO" and "-1FR" where `freq` is MONTHLY. "23:59" closes at midnight.
    """

    byday: str | None = None
    opens_at: str | None = None
    closes_at: str | None = None
    freq: str = "WEEKLY"
    interval: int = 1
    dtstart: str | None = None
    until: str | None = None
    count: int | None = None
    bymonthday: str | None = None
    valid_from: str | None = None
    valid_to: str | None = None
    description: str | None = None


@dataclass(frozen=True)
class CostOption:
    """What it costs: `amount` in pounds; `option` is "free" or "paid" where only that is known."""

    option: str | None = None
    amount: float | None = None
    amount_description: str | None = None


@dataclass(frozen=True)
class ServiceArea:
    """Where a service works, in words; `extent` says what the name names: "area" or "ward"."""

    name: str
    extent: str = "area"


@dataclass(frozen=True)
class Language:
    """A language that the service is given in; `note` for what has no name of its own (interpreters)."""

    name: str | None = None
    code: str | None = None
    note: str | None = None


@dataclass(frozen=True)
class Eligibility:
    """Whom a service is for. An age limit that is None is not known, and holds nobody back."""

    minimum_age_months: int | None = None
    maximum_age_months: int | None = None
    audience: tuple[str, ...] = ()
    description: str | None = None


@dataclass(frozen=True)
class TaxonomyTerm:
    """One term of a taxonomy: topic, lead_for, audience, coverage, tier, keyword, or an imported one."""

    taxonomy: str
    code: str
    name: str


@dataclass(frozen=True)
class Attribute:
    """A term that a service bears; a low position says that the service is much about it."""

    term: TaxonomyTerm
    position: int = 0


@dataclass(frozen=True)
class Location:
    """A place where a service is given ("physical") or only its office ("postal"), in WGS84 degrees."""

    id: str
    location_type: str = PHYSICAL
    name: str | None = None
    latitude: float | None = None
    longitude: float | None = None
    address_1: str | None = None
    postal_code: str | None = None
    description: str | None = None

    @property
    def address(self) -> str | None:
        """The address on one line, or None where there is none to show."""
        return ", ".join(part for part in (self.address_1, self.postal_code) if part) or None


@dataclass(frozen=True)
class ServiceAtLocation:
    """A service given at a location."""

    id: str
    service_id: str
    location: Location


@dataclass(frozen=True)
class Provenance:
    """Where an entry came from. Dates are "YYYY", "YYYY-MM" or "YYYY-MM-DD", or "undated"."""

    source: str
    original_id: str
    original_ids: tuple[str, ...] = ()
    source_url: str | None = None
    more_sources: tuple[str, ...] = ()
    source_date: str | None = None
    source_kind: str | None = None
    last_checked: str | None = None
    confidence: str = "medium"
    editor_note: str | None = None


@dataclass(frozen=True)
class Service:
    """One entry of the directory with all that belongs to it."""

    id: str
    name: str
    description: str
    status: str
    provenance: Provenance
    organization: Organization | None = None
    url: str | None = None
    email: str | None = None
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    hours: str | None = None
    cost_options: tuple[CostOption, ...] = ()
    languages: tuple[Language, ...] = ()
    service_areas: tuple[ServiceArea, ...] = ()
    service_at_locations: tuple[ServiceAtLocation, ...] = ()
    attributes: tuple[Attribute, ...] = ()
    eligibility: Eligibility = field(default_factory=Eligibility)
    referral: str | None = None
    caution: str | None = None

    @property
    def original_id(self) -> str:
        """The id that the entry bears in its own feed."""
        return self.provenance.original_id

    @property
    def provider(self) -> str | None:
        """The name of the organization, where it is known."""
        return self.organization.name if self.organization else None

    @property
    def phone(self) -> str | None:
        """The first number to ring."""
        return next((phone.number for phone in self.phones if phone.type == "voice"), None)

    @property
    def text_line(self) -> Phone | None:
        """The first number to text."""
        return next((phone for phone in self.phones if phone.type == "text"), None)

    @property
    def locations(self) -> tuple[Location, ...]:
        """Every place where the service is given."""
        return tuple(at.location for at in self.service_at_locations)

    @cached_property
    def topics(self) -> tuple[str, ...]:
        """Topic slugs, the one that the service is most about first."""
        return self.codes("topic")

    @cached_property
    def lead_for(self) -> tuple[str, ...]:
        """The topics for which an editor wants this service named among the first."""
        return self.codes("lead_for")

    @cached_property
    def audience(self) -> tuple[str, ...]:
        """Whom it is for: parent, dad, carer, pregnant, young_person, care_leaver, practitioner."""
        return self.codes("audience")

    @cached_property
    def coverage(self) -> str:
        """city, county (the county without the city), region (city and county) or national."""
        return next(iter(self.codes("coverage")), REGION)

    @cached_property
    def wards(self) -> tuple[str, ...]:
        """The wards that it serves or stands in; empty where it is not bound to any."""
        return tuple(area.name for area in self.service_areas if area.extent == "ward")

    @property
    def area(self) -> str | None:
        """Where it works, in words."""
        return next((area.name for area in self.service_areas if area.extent == "area"), None)

    @property
    def cost(self) -> str | None:
        """What it costs, in words."""
        return next((cost.amount_description for cost in self.cost_options if cost.amount_description), None)

    @cached_property
    def free(self) -> bool | None:
        """True or False where it is known, else None."""
        if any(cost.option == "free" or cost.amount == 0 for cost in self.cost_options):
            return True
        return False if any(cost.option == "paid" or cost.amount for cost in self.cost_options) else None

    @property
    def confidence(self) -> str:
        """high, medium or low: how sure the entry is to be right and current."""
        return self.provenance.confidence

    def codes(self, taxonomy: str) -> tuple[str, ...]:
        """Return the codes of the terms of one taxonomy that the service bears, in their order."""
        return tuple(given.term.code for given in self.attributes if given.term.taxonomy == taxonomy)


@dataclass(frozen=True)
class KnowHow:
    """A question that people ask, other ways to ask it, more topics it comes under, and its facts."""

    id: str
    topic: str
    question: str
    facts: tuple[str, ...]
    source_url: str
    source_date: str
    confidence: str
    asked_as: tuple[str, ...] = ()
    also_for: tuple[str, ...] = ()


@dataclass(frozen=True)
class Name:
    """A name from the partnership's papers, or of a service: what it is and whether it still runs.

    `status` is running, ended, changed, not_confirmed, historic or word; `service_ids` are original ids.
    """

    name: str
    aliases: tuple[str, ...]
    kind: str
    what: str
    status: str
    until: str | None = None
    status_note: str | None = None
    now: str | None = None
    service_ids: tuple[str, ...] = ()
    topics: tuple[str, ...] = ()
    as_of: str | None = None
    source: str | None = None


@dataclass(frozen=True)
class Contact:
    """Someone to turn to in a crisis. What is not `showable` has no number that could be given."""

    id: str
    name: str
    for_whom: str
    use_when: str
    area: str
    source_url: str
    source_date: str
    confidence: str
    phones: tuple[Phone, ...] = ()
    schedules: tuple[Schedule, ...] = ()
    email: str | None = None
    url: str | None = None
    hours: str | None = None
    free: bool | None = None
    showable: bool = True

    @property
    def phone(self) -> str | None:
        """The first number to ring."""
        return next((phone.number for phone in self.phones if phone.type == "voice"), None)


@dataclass(frozen=True)
class Need:
    """What is looked for. None holds nothing back; `day` is one of DAYS, `free` asks for free only."""

    topic: str | None = None
    text: str | None = None
    place: Place | None = None
    age_months: int | None = None
    pregnancy_weeks: int | None = None
    free: bool | None = None
    day: str | None = None
    audience: str | None = None


@dataclass(frozen=True)
class Why:
    """One reason for a result: topic, text, area, near, age, pregnancy, free, day, audience or local."""

    code: str
    detail: str = ""


@dataclass(frozen=True)
class Found:
    """A service that fits a need, where to go for it, how far that is, and why it was found."""

    service: Service
    location: Location | None = None
    distance_km: float | None = None
    why: tuple[Why, ...] = ()
    score: float = 0.0

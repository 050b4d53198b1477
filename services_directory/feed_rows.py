"""From a service read from a feed to the rows of the tables that searching works on."""

import json
import re
from collections import Counter, defaultdict
from datetime import datetime
from typing import Any

from services_directory.models import DAYS, DEFUNCT, NOT_CONFIRMED, Schedule
from services_directory.opening import opening
from services_directory.oruk.reading import Entry, as_text
from services_directory.oruk.v1 import weekday
from services_directory.records import Rows, identifier

Record = dict[str, Any]

STATES = {"inactive": DEFUNCT, "defunct": DEFUNCT, "temporarily closed": NOT_CONFIRMED}
CLOSED_FOR_NOW = "This is closed for now. Ring or look at the website before you go."
FEED = "feed"
SURE, UNSURE = "medium", "low"
VOICE = ("voice", "cell", "mobile", "landline", "phone", "telephone")
TEXTING = ("text", "sms")
UNDATED = "undated"
EXTENTS = ("ward", "area")
GREATEST_LATITUDE, GREATEST_LONGITUDE = 90, 180

_FREE = frozenset({"free", "no charge", "free of charge", "no cost", "nil", "this service is free"})
_DAY = re.compile(rf"([+-]?[1-5])?({'|'.join(DAYS)})")
_SOME_DAY = datetime(2026, 1, 5, 12)


def rows(entry: Entry, source: str, address: str | None = None) -> Rows:
    """Return the rows of one service of `source`, by table; `address` is where the feed was fetched."""
    v3 = entry.v3
    made: Rows = defaultdict(list)
    made["organization"] = _organization(v3, source)
    made["service"] = [_service(v3, made["organization"])]
    for at in v3.get("service_at_locations", []):
        _add_place(made, entry.id, at)
    made["phone"] = _phones(v3, entry.id)
    made["contact"] = _owned(v3.get("contacts", []), entry.id, "contact")
    made["schedule"] = _schedules(v3, entry.id)
    made["cost_option"] = _costs(v3, entry.id)
    made["service_area"] = _areas(v3, entry.id)
    made["language"] = _owned(v3.get("languages", []), entry.id, "language")
    _add_terms(made, v3, entry.id)
    made["provenance"] = [_provenance(entry, source, address)]
    made["service_text"] = [_text(v3, entry.id, made)]
    return made


def _organization(v3: Record, source: str) -> list[Record]:
    """Under an id of this source: two feeds may tell different things of one organisation."""
    found = v3.get("organization", {})
    return [{**found, "id": identifier(source, "organization", found["id"])}] if found.get("name") else []


def _service(v3: Record, organizations: list[Record]) -> Record:
    alert = v3.get("alert") or (CLOSED_FOR_NOW if v3["status"] == "temporarily closed" else None)
    fees = v3.get("fees_description") or v3.get("fees")
    made = {**v3, "description": v3.get("description", ""), "fees_description": fees, "alert": alert}
    return {**made, "organization_id": next((row["id"] for row in organizations), None)}


def _owned(parts: list[Record], service_id: str, kind: str) -> list[Record]:
    """The parts of one service: two services never share a row, even where a feed repeats an id."""
    return [
        {**part, "id": identifier(service_id, kind, place), "service_id": service_id}
        for place, part in enumerate(parts)
    ]


def _add_place(made: Rows, service_id: str, at: Record) -> None:
    location = at.get("location")
    if not location:
        return
    location_id = identifier(service_id, "location", location["id"])
    latitude, longitude = _point(location)
    made["location"].append({**location, "id": location_id, "latitude": latitude, "longitude": longitude})
    addresses = sorted(location.get("addresses", []), key=lambda row: row["address_type"] == "physical")
    for place, address in enumerate(addresses):
        own = {"id": identifier(location_id, "address", place), "location_id": location_id}
        made["address"].append({**address, **own, "address_1": _one_line(address)})
    for place, access in enumerate(location.get("accessibility", [])):
        own = {"id": identifier(location_id, "accessibility", place), "location_id": location_id}
        made["accessibility"].append({**access, **own})
    join = {"id": identifier(service_id, location_id), "service_id": service_id, "location_id": location_id}
    made["service_at_location"].append({**at, **join})


def _point(location: Record) -> tuple[float | None, float | None]:
    latitude, longitude = location.get("latitude"), location.get("longitude")
    known = latitude is not None and longitude is not None and (latitude or longitude)
    on_earth = known and abs(latitude) <= GREATEST_LATITUDE and abs(longitude) <= GREATEST_LONGITUDE
    return (latitude, longitude) if on_earth else (None, None)


def _one_line(address: Record) -> str | None:
    parts = (address.get(key) for key in ("attention", "address_1", "address_2", "city"))
    return ", ".join(dict.fromkeys(part for part in parts if part)) or None


def _places(v3: Record) -> list[Record]:
    return [at.get("location", {}) for at in v3.get("service_at_locations", [])]


def _phones(v3: Record, service_id: str) -> list[Record]:
    """Every number once: the service's own first, its organisation's only where there is no other."""
    holders = [v3, *v3.get("contacts", []), *v3.get("service_at_locations", []), *_places(v3)]
    holders += [contact for place in _places(v3) for contact in place.get("contacts", [])]
    found = [phone for holder in holders for phone in holder.get("phones", [])]
    found = found or v3.get("organization", {}).get("phones", [])
    once = {
        phone["number"]: {**phone, "type": _phone_type(phone)}
        for phone in reversed(found)
        if "number" in phone
    }
    return _owned(list(reversed(once.values())), service_id, "phone")


def _phone_type(phone: Record) -> str:
    said = phone.get("type", "voice").lower()
    return "voice" if said in VOICE else "text" if said in TEXTING else said


def _schedules(v3: Record, service_id: str) -> list[Record]:
    holders = [v3, *v3.get("service_at_locations", []), *_places(v3)]
    every = [_schedule(schedule) for holder in holders for schedule in holder.get("schedules", [])]
    return _owned(every, service_id, "schedule")


def _schedule(found: Record) -> Record:
    """A schedule that can be reckoned with; where it cannot, its words alone."""
    made = {**found, "byday": _days(found.get("byday")), "opens_at": found.get("opens_at", "")[:5] or None}
    made["closes_at"] = found.get("closes_at", "")[:5] or None
    return made if _is_sensible(made) else {key: found.get(key) for key in ("description", "notes")}


def _days(said: str | None) -> str | None:
    parts = [part for part in re.split(r"[,;\s]+", said or "") if part]
    known = [part.upper() if _DAY.fullmatch(part.upper()) else weekday(part) for part in parts]
    return ",".join(known) if known and None not in known else None


def _is_sensible(row: Record) -> bool:
    names = Schedule.__dataclass_fields__.keys()
    try:
        opening([Schedule(**{key: row[key] for key in names if row.get(key) is not None})], _SOME_DAY)
    except (ValueError, TypeError, OverflowError, LookupError):
        return False
    return True


def _costs(v3: Record, service_id: str) -> list[Record]:
    found = v3.get("cost_options") or _fees(v3)
    return _owned([{**cost, "amount_description": _price(cost)} for cost in found], service_id, "cost")


def _fees(v3: Record) -> list[Record]:
    """Fees in words; a plain "Free" says enough to be reckoned with."""
    said = v3.get("fees_description") or v3.get("fees")
    if not said:
        return []
    free = {"option": "free", "amount": 0} if said.strip(" .!").lower() in _FREE else {}
    return [{**free, "amount_description": said}]


def _price(cost: Record) -> str | None:
    amount = cost.get("amount")
    price = (
        None
        if amount is None
        else "Free"
        if amount == 0
        else f"£{amount:g}"
        if amount % 1 == 0
        else f"£{amount:.2f}"
    )
    said = [part for part in (price, cost.get("option"), cost.get("amount_description")) if part]
    return ", ".join({part.lower(): part for part in said}.values()) or None


def _areas(v3: Record, service_id: str) -> list[Record]:
    made = []
    for area in v3.get("service_areas", []):
        name = area.get("name") or area.get("service_area") or area.get("description")
        extent = area.get("extent") if area.get("extent") in EXTENTS else "area"
        made += [{**area, "name": name, "extent": extent}] if name else []
    return _owned(made, service_id, "area")


def _add_terms(made: Rows, v3: Record, service_id: str) -> None:
    seen: Counter = Counter()
    for borne in v3.get("attributes", []):
        term = _term(borne)
        if not term:
            continue
        taxonomy = term["taxonomy"]
        made["taxonomy"].append(
            {"id": term["taxonomy_id"], "name": taxonomy, "description": taxonomy},
        )
        made["taxonomy_term"].append(term)
        made["attribute"].append(
            {
                "id": identifier(service_id, taxonomy, term["code"]),
                "link_id": service_id,
                "link_entity": "service",
                "link_type": taxonomy,
                "taxonomy_term_id": term["id"],
                "value": str(seen[taxonomy]),
            }
        )
        seen[taxonomy] += 1


def _term(borne: Record) -> Record | None:
    found = borne.get("taxonomy_term", {})
    name = found.get("name") or found.get("term") or found.get("code")
    if not name:
        return None
    taxonomy, code = found.get("taxonomy") or "term", found.get("code") or name
    ids = {"id": identifier("term", taxonomy, code), "taxonomy_id": identifier("taxonomy", taxonomy)}
    return {**found, **ids, "taxonomy": taxonomy, "code": code, "name": name, "parent_id": None}


def _provenance(entry: Entry, source: str, address: str | None) -> Record:
    v3 = entry.v3
    checked = v3.get("assured_date") or v3.get("last_modified", "")[:10] or None
    return {
        "service_id": entry.id,
        "source": source,
        "original_id": entry.original_id,
        "original_ids": json.dumps([entry.original_id]),
        "source_url": address or v3.get("url"),
        "more_sources": "[]",
        "source_date": checked or UNDATED,
        "source_kind": FEED,
        "last_checked": checked,
        "confidence": SURE if checked else UNSURE,
        "state": STATES.get(v3["status"], "active"),
        "record": as_text(entry.record),
    }


def _text(v3: Record, service_id: str, made: Rows) -> Record:
    terms = made["taxonomy_term"]
    words = [term["name"] for term in terms] + [area["name"] for area in made["service_area"]]
    words += [v3.get(key, "") for key in ("alternate_name", "eligibility_description")]
    topics = [term["code"].replace("_", " ") for term in terms if term["taxonomy"] == "topic"]
    return {
        "service_id": service_id,
        "name": v3["name"],
        "topics": " ".join(topics),
        "keywords": "; ".join(word for word in words if word),
        "description": v3.get("description", ""),
        "provider": v3.get("organization", {}).get("name", ""),
    }

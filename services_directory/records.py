"""From one entry of a city's services.json to the rows of the tables that hold it."""

import json
from typing import Any
from uuid import NAMESPACE_URL, uuid5

from services_directory.models import DEFUNCT, PHYSICAL

Entry = dict[str, Any]
Rows = dict[str, list[dict[str, Any]]]

MONTHS_A_YEAR = 12
_ENTITY = "service"


def identifier(*parts: object) -> str:
    """Return the id that always stands for these parts: identifier(feed, original id) is a service's."""
    return str(uuid5(NAMESPACE_URL, "/".join(["signpost", *map(str, parts)])))


def rows(entry: Entry, feed: str) -> Rows:
    """Return the rows of one entry, by table. Raises KeyError where it lacks id, name or description."""
    service_id = identifier(feed, entry["id"])
    return {
        "organization": _organization(entry, feed),
        "service": [_service(entry, feed, service_id)],
        **_location(entry, service_id),
        "phone": _phones(entry, service_id),
        "schedule": _schedules(entry, service_id),
        "cost_option": _costs(entry, service_id),
        "service_area": _areas(entry, service_id),
        "language": _languages(entry, service_id),
        **_terms(entry, service_id),
        "provenance": [_provenance(entry, feed, service_id)],
        "service_text": [_text(entry, service_id)],
    }


def _organization(entry: Entry, feed: str) -> list[dict]:
    name = entry.get("provider")
    return [{"id": identifier(feed, "organization", name), "name": name, "description": name}] if name else []


def _service(entry: Entry, feed: str, service_id: str) -> dict:
    return {
        "id": service_id,
        "organization_id": next((row["id"] for row in _organization(entry, feed)), None),
        "name": entry["name"],
        "description": entry["description"],
        "url": entry.get("url"),
        "email": entry.get("email"),
        "status": DEFUNCT if entry.get("status") == DEFUNCT else "active",
        "interpretation_services": entry.get("languages"),
        "application_process": entry.get("referral"),
        "fees_description": entry.get("cost"),
        "minimum_age": _years(entry.get("age_min_months")),
        "maximum_age": _years(entry.get("age_max_months")),
        "assured_date": entry.get("last_checked"),
        "alert": entry.get("caution"),
    }


def _years(months: int | None) -> float | None:
    return None if months is None else months / MONTHS_A_YEAR


def _location(entry: Entry, service_id: str) -> Rows:
    if not (entry.get("address") or entry.get("lat")):
        return {}
    location_id = identifier(service_id, "location")
    return {
        "location": [
            {
                "id": location_id,
                "location_type": entry.get("location_type", PHYSICAL),
                "name": entry["name"],
                "description": entry.get("location_note"),
                "latitude": entry.get("lat"),
                "longitude": entry.get("lon"),
            }
        ],
        "address": [
            {
                "id": identifier(service_id, "address"),
                "location_id": location_id,
                "address_1": entry.get("address"),
                "postal_code": entry.get("postcode"),
                "country": "GB",
                "address_type": entry.get("location_type", PHYSICAL),
            }
        ],
        "service_at_location": [
            {"id": identifier(service_id, location_id), "service_id": service_id, "location_id": location_id}
        ],
    }


def _phones(entry: Entry, service_id: str) -> list[dict]:
    voice = [(phone, "voice") for phone in entry.get("phones", [])]
    text = [(entry["text_line"], "text")] if entry.get("text_line") else []
    return [
        {
            "id": identifier(service_id, "phone", place),
            "service_id": service_id,
            "number": phone["number"],
            "type": kind,
            "description": phone.get("note"),
        }
        for place, (phone, kind) in enumerate(voice + text)
    ]


def _schedules(entry: Entry, service_id: str) -> list[dict]:
    timed = [
        {
            "freq": "WEEKLY",
            "interval": 1,
            "byday": ",".join(when["byday"]),
            "opens_at": when["opens_at"],
            "closes_at": when["closes_at"],
        }
        for when in entry.get("schedules", [])
    ]
    worded = [{"description": entry["hours"]}] if entry.get("hours") else []
    return [
        {"id": identifier(service_id, "schedule", place), "service_id": service_id, **when}
        for place, when in enumerate(timed + worded)
    ]


def _costs(entry: Entry, service_id: str) -> list[dict]:
    free, words = entry.get("free"), entry.get("cost")
    if free is None and not words:
        return []
    option = {True: "free", False: "paid", None: None}[free]
    row = {"option": option, "amount": 0.0 if free else None, "currency": "GBP", "amount_description": words}
    return [{"id": identifier(service_id, "cost"), "service_id": service_id, **row}]


def _areas(entry: Entry, service_id: str) -> list[dict]:
    named = [(entry["area"], "area")] if entry.get("area") else []
    named += [(ward, "ward") for ward in entry.get("wards", [])]
    return [
        {
            "id": identifier(service_id, extent, name),
            "service_id": service_id,
            "name": name,
            "extent": extent,
            "extent_type": "text",
        }
        for name, extent in named
    ]


def _languages(entry: Entry, service_id: str) -> list[dict]:
    note = entry.get("languages")
    return (
        [{"id": identifier(service_id, "language"), "service_id": service_id, "note": note}] if note else []
    )


def _terms(entry: Entry, service_id: str) -> Rows:
    borne = {
        "topic": entry.get("topics", []),
        "audience": entry.get("audience", []),
        "keyword": entry.get("keywords", []),
        "known_as": entry.get("known_as", []),
        "lead_for": entry.get("lead_for", []),
        "coverage": [entry["coverage"]] if entry.get("coverage") else [],
        "tier": [entry["tier"]] if entry.get("tier") else [],
    }
    pairs = [(taxonomy, code, place) for taxonomy, codes in borne.items() for place, code in enumerate(codes)]
    return {
        "taxonomy": [
            {"id": identifier("taxonomy", name), "name": name, "description": name} for name in borne
        ],
        "taxonomy_term": [_term(taxonomy, code) for taxonomy, code, _ in pairs],
        "attribute": [
            {
                "id": identifier(service_id, taxonomy, code),
                "link_id": service_id,
                "link_entity": _ENTITY,
                "link_type": taxonomy,
                "taxonomy_term_id": identifier("term", taxonomy, code),
                "value": str(place),
            }
            for taxonomy, code, place in pairs
        ],
    }


def _term(taxonomy: str, code: str) -> dict:
    return {
        "id": identifier("term", taxonomy, code),
        "taxonomy_id": identifier("taxonomy", taxonomy),
        "taxonomy": taxonomy,
        "code": code,
        "name": code.replace("_", " "),
        "description": code.replace("_", " "),
    }


def _provenance(entry: Entry, feed: str, service_id: str) -> dict:
    return {
        "service_id": service_id,
        "source": feed,
        "original_id": entry["id"],
        "original_ids": json.dumps(entry.get("original_ids", [entry["id"]])),
        "source_url": entry.get("source_url"),
        "more_sources": json.dumps(entry.get("more_sources", [])),
        "source_date": entry.get("source_date"),
        "source_kind": entry.get("source_kind"),
        "last_checked": entry.get("last_checked"),
        "confidence": entry.get("confidence", "medium"),
        "state": entry.get("status", "active"),
        "editor_note": entry.get("editor_note"),
        "record": json.dumps(entry, ensure_ascii=False),
    }


def _text(entry: Entry, service_id: str) -> dict:
    return {
        "service_id": service_id,
        "name": entry["name"],
        "topics": " ".join(entry.get("topics", [])).replace("_", " "),
        "keywords": "; ".join([*entry.get("keywords", []), *entry.get("wards", []), entry.get("area", "")]),
        "description": entry["description"],
        "provider": entry.get("provider", ""),
    }

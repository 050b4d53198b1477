"""The tables of the directory: Open Referral UK v3, and beside them where each entry came from."""

from sqlite_utils import Database
from sqlite_utils.migrations import Migrations

migrations = Migrations("services_directory")

TEXT = "porter unicode61 remove_diacritics 2"
SEARCHED = ("name", "topics", "keywords", "description", "provider")

_ORUK: dict[str, dict[str, type]] = {
    "organization": {
        "id": str,
        "name": str,
        "description": str,
        "email": str,
        "website": str,
        "logo": str,
        "uri": str,
    },
    "service": {
        "id": str,
        "organization_id": str,
        "name": str,
        "alternate_name": str,
        "description": str,
        "url": str,
        "email": str,
        "status": str,
        "interpretation_services": str,
        "application_process": str,
        "fees_description": str,
        "eligibility_description": str,
        "minimum_age": float,
        "maximum_age": float,
        "accreditations": str,
        "assured_date": str,
        "assurer_email": str,
        "alert": str,
        "last_modified": str,
    },
    "location": {
        "id": str,
        "location_type": str,
        "name": str,
        "description": str,
        "latitude": float,
        "longitude": float,
        "external_identifier": str,
        "external_identifier_type": str,
    },
    "service_at_location": {"id": str, "service_id": str, "location_id": str, "description": str},
    "address": {
        "id": str,
        "location_id": str,
        "attention": str,
        "address_1": str,
        "city": str,
        "region": str,
        "state_province": str,
        "postal_code": str,
        "country": str,
        "address_type": str,
    },
    "accessibility": {"id": str, "location_id": str, "description": str, "details": str, "url": str},
    "contact": {"id": str, "service_id": str, "name": str, "title": str, "department": str, "email": str},
    "phone": {
        "id": str,
        "service_id": str,
        "contact_id": str,
        "location_id": str,
        "number": str,
        "extension": str,
        "type": str,
        "description": str,
    },
    "schedule": {
        "id": str,
        "service_id": str,
        "service_at_location_id": str,
        "valid_from": str,
        "valid_to": str,
        "dtstart": str,
        "until": str,
        "count": int,
        "freq": str,
        "interval": int,
        "byday": str,
        "bymonthday": str,
        "description": str,
        "opens_at": str,
        "closes_at": str,
        "schedule_link": str,
        "attending_type": str,
        "notes": str,
    },
    "cost_option": {
        "id": str,
        "service_id": str,
        "valid_from": str,
        "valid_to": str,
        "option": str,
        "currency": str,
        "amount": float,
        "amount_description": str,
    },
    "service_area": {
        "id": str,
        "service_id": str,
        "name": str,
        "extent": str,
        "extent_type": str,
        "uri": str,
    },
    "language": {"id": str, "service_id": str, "phone_id": str, "name": str, "code": str, "note": str},
    "taxonomy": {"id": str, "name": str, "description": str, "uri": str, "version": str},
    "taxonomy_term": {
        "id": str,
        "taxonomy_id": str,
        "taxonomy": str,
        "code": str,
        "name": str,
        "description": str,
        "parent_id": str,
        "term_uri": str,
    },
    "attribute": {
        "id": str,
        "link_id": str,
        "link_entity": str,
        "link_type": str,
        "taxonomy_term_id": str,
        "value": str,
    },
}
_OURS: dict[str, dict[str, type]] = {
    "provenance": {
        "service_id": str,
        "source": str,
        "original_id": str,
        "original_ids": str,
        "source_url": str,
        "more_sources": str,
        "source_date": str,
        "source_kind": str,
        "last_checked": str,
        "confidence": str,
        "state": str,
        "editor_note": str,
        "record": str,
    },
    "know_how": {"id": str, "topic": str, "question": str, "internal": int, "record": str},
    "name": {"id": int, "name": str, "status": str, "record": str},
    "name_alias": {"name_id": int, "alias": str},
    "crisis_contact": {"id": str, "name": str, "record": str},
    "meaning": {"text_hash": str, "vector": bytes},
    "meta": {"key": str, "value": str},
}
_KEYS = {
    "provenance": "service_id",
    "meaning": "text_hash",
    "meta": "key",
    "name_alias": ("name_id", "alias"),
}
OF_A_SERVICE = (
    "service_at_location",
    "contact",
    "phone",
    "schedule",
    "cost_option",
    "service_area",
    "language",
)


@migrations()
def open_referral_tables(db: Database) -> None:
    """Make the tables of Open Referral UK v3."""
    for table, columns in _ORUK.items():
        db[table].create(columns, pk="id")
    for table in OF_A_SERVICE:
        db[table].create_index(["service_id"])
    db["address"].create_index(["location_id"])
    db["attribute"].create_index(["link_id"])


@migrations()
def tables_of_our_own(db: Database) -> None:
    """Make the tables of provenance, know-how, names, contacts and meanings."""
    for table, columns in _OURS.items():
        db[table].create(columns, pk=_KEYS.get(table, "id"))
    db["provenance"].create_index(["source", "original_id"], unique=True)


@migrations()
def full_text(db: Database) -> None:
    """Make the full-text index of services."""
    columns = ", ".join(SEARCHED)
    db.execute(
        f"CREATE VIRTUAL TABLE service_text USING fts5(service_id UNINDEXED, {columns}, tokenize='{TEXT}')"
    )

"""The objects of Open Referral UK v3 (and of HSDS 3.0, which it profiles): their fields, parts and rules."""

from dataclasses import dataclass, field

STATUSES = ("active", "inactive", "defunct", "temporarily closed")
PLACES = ("physical", "postal", "virtual")
FREQUENCIES = ("WEEKLY", "MONTHLY")
ENUMS = {"status": STATUSES, "place": PLACES, "freq": FREQUENCIES}


@dataclass(frozen=True)
class Kind:
    """One kind of object. A field's type is text, uuid, uri, email, date, datetime, time, number or an enum's name."""

    name: str
    table: str
    fields: dict[str, str]
    required: tuple[str, ...]
    many: dict[str, str] = field(default_factory=dict)
    one: dict[str, str] = field(default_factory=dict)


def _kind(name: str, table: str, fields: str, required: str, many: str = "", one: str = "") -> Kind:
    typed = (entry.partition(":") for entry in fields.split())
    return Kind(
        name, table, {key: type_ or "text" for key, _, type_ in typed}, tuple(required.split()),
        _pairs(many), _pairs(one),
    )  # fmt: skip


def _pairs(text: str) -> dict[str, str]:
    return dict(pair.split(":") for pair in text.split())


_ALL = (
    _kind(
        "service",
        "services",
        "id:uuid organization_id:uuid name alternate_name description url:uri email:email status:status"
        " interpretation_services application_process fees_description wait_time fees accreditations"
        " eligibility_description minimum_age:number maximum_age:number assured_date:date"
        " assurer_email:email licenses alert last_modified:datetime",
        "id name status",
        "phones:phone schedules:schedule service_areas:service_area service_at_locations:service_at_location"
        " languages:language funding:funding cost_options:cost_option contacts:contact"
        " required_documents:required_document attributes:attribute",
        "organization:organization",
    ),
    _kind(
        "organization",
        "organizations",
        "id:uuid name alternate_name description email:email website:uri tax_status tax_id year_incorporated"
        " legal_status logo uri:uri parent_organization_id:uuid",
        "id name description",
        "organization_identifiers:organization_identifier phones:phone contacts:contact funding:funding"
        " attributes:attribute",
    ),
    _kind(
        "organization_identifier",
        "organization_identifiers",
        "id:uuid identifier_scheme identifier_type identifier",
        "id identifier_type identifier",
        "attributes:attribute",
    ),
    _kind(
        "service_at_location",
        "service_at_location",
        "id:uuid description",
        "id",
        "contacts:contact phones:phone schedules:schedule",
        "location:location",
    ),
    _kind(
        "location",
        "locations",
        "id:uuid location_type:place url:uri name alternate_name description transportation latitude:number"
        " longitude:number external_identifier external_identifier_type",
        "id location_type",
        "addresses:address accessibility:accessibility languages:language contacts:contact phones:phone"
        " schedules:schedule attributes:attribute",
    ),
    _kind(
        "address",
        "addresses",
        "id:uuid attention address_1 address_2 city region state_province postal_code country"
        " address_type:place",
        "id address_1 city state_province postal_code country address_type",
        "attributes:attribute",
    ),
    _kind(
        "accessibility",
        "accessibility",
        "id:uuid description details url:uri accessibility",
        "id",
        "attributes:attribute",
    ),
    _kind(
        "contact",
        "contacts",
        "id:uuid name title department email:email",
        "id",
        "phones:phone attributes:attribute",
    ),
    _kind(
        "phone",
        "phones",
        "id:uuid number extension:number type description",
        "id number",
        "languages:language",
    ),  # fmt: skip
    _kind(
        "schedule",
        "schedules",
        "id:uuid valid_from:date valid_to:date dtstart:date timezone until:date count:number wkst freq:freq"
        " interval:number byday byweekno bymonthday byyearday description opens_at:time closes_at:time"
        " schedule_link:uri attending_type notes",
        "id",
    ),
    _kind(
        "service_area", "service_areas", "id:uuid name description extent extent_type uri service_area", "id"
    ),
    _kind(
        "cost_option",
        "cost_options",
        "id:uuid valid_from:date valid_to:date option currency amount:number amount_description",
        "id",
    ),
    _kind("funding", "funding", "id:uuid source", "id"),
    _kind("language", "languages", "id:uuid name code note", "id"),
    _kind("required_document", "required_documents", "id:uuid document uri:uri", "id"),
    _kind(
        "attribute",
        "attributes",
        "id:uuid link_type link_entity value label",
        "id",
        one="taxonomy_term:taxonomy_term",
    ),  # fmt: skip
    _kind(
        "taxonomy_term",
        "taxonomy_terms",
        "id:uuid code name description parent_id:uuid taxonomy language taxonomy_id:uuid term_uri:uri term",
        "id name description",
    ),
    _kind(
        "taxonomy",
        "taxonomies",
        "id:uuid name description uri:uri version",
        "id name description",
        "taxonomy_terms:taxonomy_term",
    ),  # fmt: skip
)
KINDS = {kind.name: kind for kind in _ALL}
SERVICE = KINDS["service"]

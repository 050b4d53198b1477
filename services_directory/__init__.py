"""What help there is: services, names, know-how and crisis contacts of one city, in one searchable file."""

from services_directory.city import CityDataError
from services_directory.directory import Directory, default_path
from services_directory.models import (
    Contact,
    Found,
    KnowHow,
    Location,
    Name,
    Need,
    Phone,
    Schedule,
    Service,
    Why,
)
from services_directory.opening import Opening, opening, sentence

__all__ = [
    "CityDataError",
    "Contact",
    "Directory",
    "Found",
    "KnowHow",
    "Location",
    "Name",
    "Need",
    "Opening",
    "Phone",
    "Schedule",
    "Service",
    "Why",
    "default_path",
    "opening",
    "sentence",
]

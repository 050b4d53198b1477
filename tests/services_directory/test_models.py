"""What follows from a service's parts."""

from services_directory import Location, Phone, Service
from services_directory.models import CostOption, Provenance

CAME = Provenance("town", "s-1")


def service(**parts):
    return Service("id", "Club", "A club.", "active", CAME, **parts)


def test_the_first_number_to_ring_is_the_phone():
    numbers = (Phone("85258", type="text"), Phone("0115 000 0000"), Phone("0115 111 1111"))
    assert service(phones=numbers).phone == "0115 000 0000"


def test_an_amount_of_nothing_is_free_and_any_other_is_not():
    assert service(cost_options=(CostOption(amount=0),)).free is True
    assert service(cost_options=(CostOption(amount=3.5),)).free is False
    assert service(cost_options=(CostOption(amount_description="ask"),)).free is None


def test_an_imported_service_without_coverage_is_taken_as_regional():
    assert service().coverage == "region"


def test_an_address_is_what_is_known_of_it():
    assert Location("l", address_1="1 High Street", postal_code="NG1 1AA").address == "1 High Street, NG1 1AA"
    assert Location("l").address is None

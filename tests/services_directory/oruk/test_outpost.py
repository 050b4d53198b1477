"""Outpost's flat layout: rows that point back to a service add to it."""

from services_directory.oruk import open_feed, outpost, read

HEAD = {"import_id": "1", "name": "Club"}


def made(*rows):
    return read(outpost.services([HEAD | rows[0], *rows[1:]])[0], "outpost").v3


def more(**cells):
    return {"import_id": "2", "import_id_reference": "1", **cells}


def test_rows_that_point_back_add_to_the_service():
    service = made(
        {"cost_option": "Child", "cost_amount": "1"},
        more(cost_option="Adult", cost_amount="3"),
        more(scheduled_weekday="tuesday", schedules_opens_at="09:00:00", schedules_closes_at="10:00:00"),
        more(location_name="Hall", location_postcode="NG6 8AB"),
    )
    assert [cost["amount"] for cost in service["cost_options"]] == [1, 3]
    assert service["schedules"][0]["byday"] == "TU"
    assert service["service_at_locations"][0]["location"]["name"] == "Hall"


def test_what_is_hidden_stays_hidden():
    hidden = made(
        {"contact_visible": "FALSE", "contact_phone": "0115 000 0000"},
        more(location_name="Home", location_visible="FALSE"),
    )
    assert "contacts" not in hidden and "service_at_locations" not in hidden


def test_a_masked_address_shows_the_town_alone():
    location = {
        "location_city": "Nottingham",
        "location_address_1": "1 High Street",
        "location_latitude": "52.9",
    }
    service = made(location | {"mask_exact_address": "TRUE"})
    shown = service["service_at_locations"][0]["location"]
    assert shown.keys() == {"id", "location_type", "description"}
    assert shown["description"] == "Nottingham"


def test_a_service_that_is_not_visible_is_inactive():
    assert made({"visible": "FALSE"})["status"] == "inactive"
    assert made({"temporarily_closed": "TRUE"})["status"] == "temporarily closed"


def test_the_public_sample(public):
    items = open_feed(str(public("feeds_v1/outpost_import_sample.csv"))).items
    service = read(items[0].record, "outpost").v3
    assert service["name"] == "CSV creation service"
    assert len(service["service_at_locations"]) == 2
    assert [cost["amount"] for cost in service["cost_options"]] == [1, 0]

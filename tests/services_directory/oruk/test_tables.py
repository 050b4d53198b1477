"""Tables joined into services."""

from services_directory.oruk import open_feed, read
from services_directory.oruk.tables import rows


def write(folder, **tables):
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text)
    return [item.record for item in open_feed(str(folder)).items]


def test_each_service_has_the_rows_that_point_to_it(tmp_path):
    one, two = write(
        tmp_path,
        services="id,organization_id,name\n1,o,One\n2,o,Two\n",
        organizations="id,name\no,Council\n",
        phones="id,service_id,contact_id,number\np,1,,0115\nq,,c,0116\n",
        contacts="id,service_id,name\nc,2,Ann\n",
        schedules="id,service_id,byday\ns,2,MO\n",
        locations="id,name,latitude\nl,Hall,52.9\n",
        service_at_location="id,service_id,location_id\nat,1,l\n",
        addresses="id,location_id,address_1\na,l,1 High Street\n",
        attributes="id,link_id,taxonomy_term_id\nx,1,t\n",
        taxonomy_terms="id,name\nt,Play\n",
    )
    assert one["organization"]["name"] == two["organization"]["name"] == "Council"
    assert one["phones"][0]["number"] == "0115"
    assert two["contacts"][0]["phones"][0]["number"] == "0116"
    assert two["schedules"][0]["byday"] == "MO"
    assert one["service_at_locations"][0]["location"]["addresses"][0]["address_1"] == "1 High Street"
    assert one["attributes"][0]["taxonomy_term"]["name"] == "Play"


def test_a_table_under_two_names_counts_once(tmp_path):
    (made,) = write(
        tmp_path,
        services="id,name\n1,One\n",
        schedule="id,service_id\ns,1\n",
        schedules="id,service_id\ns,1\n",
    )
    assert len(made["schedules"]) == 1


def test_windows_letters_are_read():
    assert rows("id,name\n1,Café £\n".encode("cp1252"), "services.csv")[0]["name"] == "Café £"


def test_ohana(public):
    entries = [read(item.record, "ohana") for item in open_feed(str(public("ohana_csv"))).items]
    first = entries[0].v3
    assert first["organization"]["name"] == "Peninsula Family Service"
    assert first["service_at_locations"][0]["location"]["addresses"][0]["city"] == "Redwood City"
    assert first["service_at_locations"][0]["location"]["phones"][0]["number"] == "650 780-7525"
    assert "Group Support" in [borne["taxonomy_term"]["name"] for borne in first["attributes"]]


def test_the_hsds_package(public):
    (item,) = open_feed(str(public("examples_hsds_3.0/csv"))).items
    made = read(item.record, "hsds").v3
    assert made["phones"][0]["number"].strip('"') == "+44 1234 234567"
    assert made["cost_options"][0]["amount"] == 35
    assert made["languages"][0]["name"] == "Urdu"

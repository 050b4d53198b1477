"""Our table of the standard agrees with the standard's own schemas."""

import json

import pytest

from services_directory.oruk.shape import ENUMS, KINDS

UK = [name for name in KINDS if name != "required_document"]
FORMATS = {"uuid": "uuid", "uri": "uri", "email": "email"}


def schema(public, version, name):
    return json.loads(public(f"schemas/{version}/{name}.json").read_text())


@pytest.mark.parametrize("name", UK)
def test_required_fields(public, name):
    assert set(KINDS[name].required) == set(schema(public, "oruk_v3", name)["required"])


@pytest.mark.parametrize("name", UK)
def test_every_field_of_the_profile_is_known(public, name):
    kind = KINDS[name]
    keys = kind.fields.keys() | kind.many.keys() | kind.one.keys()
    unknown = schema(public, "oruk_v3", name)["properties"].keys() - keys
    assert all(key.endswith("_id") for key in unknown)


@pytest.mark.parametrize("name", UK)
def test_formats_and_lists_of_values(public, name):
    for field, rule in schema(public, "oruk_v3", name)["properties"].items():
        ours = KINDS[name].fields.get(field)
        if ours and "format" in rule and rule["format"] in FORMATS:
            assert ours == FORMATS[rule["format"]], field
        if ours and "enum" in rule:
            assert ENUMS[ours] == tuple(rule["enum"]), field


@pytest.mark.parametrize("name", KINDS)
def test_every_part_is_a_kind(name):
    assert {*KINDS[name].many.values(), *KINDS[name].one.values()} <= KINDS.keys()

"""The tables are those of Open Referral UK v3, with ours beside them."""

from sqlite_utils import Database

from services_directory.migrations import migrations

OPEN_REFERRAL = {
    "organization",
    "service",
    "location",
    "service_at_location",
    "address",
    "accessibility",
    "contact",
    "phone",
    "schedule",
    "cost_option",
    "service_area",
    "language",
    "taxonomy",
    "taxonomy_term",
    "attribute",
}


def test_every_open_referral_table_is_made():
    db = Database(memory=True)
    migrations.apply(db)
    assert OPEN_REFERRAL <= set(db.table_names())
    assert {"minimum_age", "maximum_age", "assured_date", "alert"} <= set(db["service"].columns_dict)


def test_applying_them_again_changes_nothing():
    db = Database(memory=True)
    migrations.apply(db)
    before = db.schema
    migrations.apply(db)
    assert db.schema == before
    assert not migrations.pending(db)

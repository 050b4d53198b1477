import pytest

from places.city import city


def test_nottingham_is_the_city_unless_told_otherwise(monkeypatch):
    monkeypatch.delenv("SIGNPOST_CITY", raising=False)
    assert city().name == "nottingham"
    assert len(city().wards) == 20
    assert city().postcode_areas == {"NG"}


def test_an_unknown_city_says_which_there_are(monkeypatch):
    monkeypatch.setenv("SIGNPOST_CITY", "../etc")
    with pytest.raises(LookupError, match="nottingham"):
        city()


def test_a_sector_keeps_the_wards_that_hold_a_real_share():
    assert city().sectors["NG6 8"].wards == ("Bulwell", "Basford")
    assert city().sectors["NG6 8"].share_in_city == 0.82
    assert city().sectors["NG4 1"].wards == ()

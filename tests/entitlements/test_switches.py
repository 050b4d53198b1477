from datetime import date

import pytest

from entitlements import switches

ANY_DAY = date(2100, 1, 1)


@pytest.mark.parametrize("name", switches.switches())
def test_every_switch_is_dated_explained_and_off(name):
    switch = switches.switches()[name]
    assert date.fromisoformat(switch["checked"]) and switch["why"] and switch["source"].startswith("https://")
    assert not switches.is_on(name, ANY_DAY)


def test_a_switch_is_on_from_its_day(monkeypatch):
    monkeypatch.setattr(switches, "switches", lambda: {"new": {"on_from": "2027-04-01"}})
    assert [switches.is_on("new", day) for day in (date(2027, 3, 31), date(2027, 4, 1))] == [False, True]


def test_an_unknown_switch_is_an_error():
    with pytest.raises(KeyError):
        switches.is_on("unknown", ANY_DAY)

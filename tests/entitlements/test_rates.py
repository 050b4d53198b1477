from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise

import pytest

from entitlements.rates import NoRate, UnknownRate, history, keys, rate

TODAY = date(2026, 11, 22)


@pytest.mark.parametrize(
    "key, year_2024, year_2025, year_2026",
    [
        ("child_benefit.eldest", "25.60", "26.05", "27.05"),
        ("child_benefit.additional", "16.95", "17.25", "17.90"),
        ("hicbc.start", "60000", "60000", "60000"),
        ("hicbc.full", "80000", "80000", "80000"),
        ("healthy_start.pregnancy", "4.25", "4.25", "4.65"),
        ("healthy_start.under_1", "8.50", "8.50", "9.30"),
        ("healthy_start.age_1_to_4", "4.25", "4.25", "4.65"),
        ("uc.standard.single_under_25", "311.68", "316.98", "338.58"),
        ("uc.standard.single_25_plus", "393.45", "400.14", "424.90"),
        ("uc.standard.couple_both_under_25", "489.23", "497.55", "528.34"),
        ("uc.standard.couple_one_25_plus", "617.60", "628.10", "666.97"),
        ("uc.child", "287.92", "292.81", "303.94"),
        ("uc.child_first_born_before_2017-04-06", "333.33", "339.00", "351.88"),
        ("uc.disabled_child.lower", "156.11", "158.76", "164.79"),
        ("uc.disabled_child.higher", "487.58", "495.87", "514.71"),
        ("uc.carer", "198.31", "201.68", "209.34"),
        ("uc.childcare.cap_one_child", "1014.63", "1031.88", "1071.09"),
        ("uc.childcare.cap_two_or_more", "1739.37", "1768.94", "1836.16"),
        ("uc.work_allowance.with_housing", "404", "411", "427"),
        ("uc.work_allowance.without_housing", "673", "684", "710"),
        ("uc.taper", "55", "55", "55"),
        ("uc.capital.tariff_from", "6000", "6000", "6000"),
        ("uc.capital.limit", "16000", "16000", "16000"),
        ("nmw.21_plus", "11.44", "12.21", "12.71"),
        ("nmw.18_to_20", "8.60", "10.00", "10.85"),
        ("nmw.under_18_or_apprentice", "6.40", "7.55", "8.00"),
    ],
)
def test_each_tax_year_has_its_figure(key, year_2024, year_2025, year_2026):
    days = (date(2024, 6, 1), date(2025, 6, 1), date(2026, 6, 1))
    assert [rate(key, day).value for day in days] == [
        Decimal(year_2024),
        Decimal(year_2025),
        Decimal(year_2026),
    ]


@pytest.mark.parametrize(
    "key, on, value",
    [
        ("healthy_start.pregnancy", "2021-04-05", "3.10"),
        ("healthy_start.under_1", "2021-04-05", "6.20"),
        ("healthy_start.pregnancy", "2021-04-06", "4.25"),
        ("healthy_start.pregnancy", "2026-04-05", "4.25"),
        ("healthy_start.pregnancy", "2026-04-06", "4.65"),
        ("hicbc.start", "2024-04-05", "50000"),
        ("hicbc.full", "2024-04-05", "60000"),
        ("hicbc.start", "2024-04-06", "60000"),
        ("setting_up_home.recommended_minimum", "2023-03-31", "2000"),
        ("setting_up_home.recommended_minimum", "2023-04-01", "3000"),
        ("apprenticeship_bursary.amount", "2023-07-31", "1000"),
        ("apprenticeship_bursary.amount", "2023-08-01", "3000"),
        ("uc.child_limit", "2026-04-05", "2"),
        ("uc.lcwra", "2025-06-01", "423.27"),
        ("uc.lcwra.new_claims", "2026-06-01", "217.26"),
        ("benefit_cap.outside_london.single", "2025-06-01", "14753"),
        ("benefit_cap.outside_london.family", "2025-06-01", "22020"),
        ("paternity_pay.cap", "2026-11-22", "194.32"),
        ("sick_pay.cap", "2026-11-22", "123.25"),
    ],
)
def test_a_figure_changes_on_its_day(key, on, value):
    assert rate(key, date.fromisoformat(on)).value == Decimal(value)


@pytest.mark.parametrize("key", ["uc.child_limit", "free_school_meals.uc_net_earned_year"])
def test_no_limit_is_a_figure_without_a_value(key):
    assert rate(key, TODAY).value is None


@pytest.mark.parametrize(
    "key, on",
    [
        ("child_benefit.eldest", date(2027, 4, 6)),
        ("child_benefit.eldest", date(2024, 4, 5)),
        ("uc.lcwra", TODAY),
        ("benefit_cap.outside_london.family", TODAY),
        ("care_to_learn.week_outside_london", TODAY),
    ],
)
def test_a_day_without_a_figure_says_so(key, on):
    with pytest.raises(NoRate, match=key):
        rate(key, on)


def test_an_unknown_key_says_so():
    with pytest.raises(UnknownRate, match="no.such.rate"):
        rate("no.such.rate", TODAY)


@pytest.mark.parametrize("key", keys())
def test_figures_of_a_key_follow_each_other_without_overlap_and_have_a_source(key):
    figures = history(key)
    for earlier, later in pairwise(figures):
        assert earlier.effective_to + timedelta(days=1) == later.effective_from
    assert all(figure.source_url.startswith("https://") and figure.source_date for figure in figures)


def test_pence_are_whole():
    assert rate("healthy_start.pregnancy", TODAY).pence == 465

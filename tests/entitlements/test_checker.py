from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from entitlements import BadFacts, Outcome, UnknownEntitlement, catalogue, check
from entitlements.facts import kinds
from entitlements.words import detail, next_step, outcome, reason

TODAY = date(2026, 11, 22)
DAYS = st.dates(date(2010, 1, 1), date(2035, 1, 1))


def values(kind):
    """Every value that a fact of this kind may have."""
    small = st.integers(0, min(kind.get("most", 0), 260))
    options = st.sampled_from(kind.get("options", ["-"]))
    return {
        "flag": st.booleans(),
        "whole": small,
        "wholes": st.lists(small, max_size=4),
        "date": DAYS,
        "dates": st.lists(DAYS, max_size=4),
        "choice": options,
        "choices": st.lists(options, max_size=3),
        "money": st.decimals(0, 200_000, places=2),
    }[kind["kind"]]


CASES = st.sampled_from(tuple(catalogue().values())).flatmap(
    lambda entry: st.tuples(
        st.just(entry),
        st.fixed_dictionaries({}, optional={name: values(kinds()[name]) for name in entry.facts}),
    )
)


@settings(max_examples=400)
@given(CASES, DAYS)
def test_no_facts_crash_a_check_and_every_code_has_its_words(case, on):
    entry, facts = case
    result = check(entry.id, facts, on)
    assert (
        all(map(reason, result.reasons)) and all(map(detail, result.details)) and next_step(result.next_step)
    )
    assert outcome(result.outcome.value) and set(result.missing) <= set(kinds())
    assert not set(result.missing) & set(facts)
    assert bool(result.missing) >= (result.outcome is Outcome.NEED_MORE)
    assert (result.amount is None) or result.outcome not in (Outcome.UNLIKELY, Outcome.NEED_MORE)


@pytest.mark.parametrize("id", catalogue())
def test_a_check_that_knows_nothing_answers(id):
    assert check(id, {}, TODAY).outcome in (Outcome.NEED_MORE, Outcome.INFO)


def test_answering_every_question_ends_the_asking():
    facts = {"child_age_months": 20}
    answers = {"earnings_quarter": 2300, "partner": False, "adjusted_net_income": 9000, "claimant_age": 19}
    while result := check("funded_30_working", facts, TODAY).missing:
        facts[result[0]] = answers[result[0]]
    assert check("funded_30_working", facts, TODAY).outcome is Outcome.LIKELY


def test_a_result_says_which_rule_and_source():
    result = check("healthy_start", {"claimant_age": 17, "weeks_pregnant": 11}, TODAY)
    assert (result.rule_date, result.source_date) == (date(2026, 4, 6), "2026-09-28 to 2026-10-09")
    assert result.source_url.startswith("https://")


def test_a_day_without_a_figure_is_told():
    result = check("child_benefit", {"child_ages_months": [5]}, date(2027, 4, 6))
    assert (result.outcome, result.reasons) == (Outcome.INFO, ("figure_not_known_for_date",))


def test_a_moment_counts_as_its_day():
    facts = {"child_ages_months": [5]}
    assert check("child_benefit", facts, datetime(2026, 4, 6, 9)) == check(
        "child_benefit", facts, date(2026, 4, 6)
    )


def test_today_is_the_day_when_none_is_given():
    assert check("travel", {}).outcome is Outcome.INFO


def test_an_unknown_entitlement_is_refused():
    with pytest.raises(UnknownEntitlement):
        check("free_ponies", {})


def test_a_bad_fact_is_refused_by_name():
    with pytest.raises(BadFacts, match="weeks_pregnant"):
        check("healthy_start", {"weeks_pregnant": "many"}, TODAY)

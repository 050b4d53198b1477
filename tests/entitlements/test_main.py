import json
import subprocess
import sys

import pytest

from entitlements.__main__ import main

PREGNANT_ON_UC = (
    '{"weeks_pregnant": 11, "benefits": ["universal_credit"], "claimant_age": 25, '
    '"uc_earned_take_home_month": %s}'
)


def test_check_prints_outcome_amount_reasons_date_and_source(capsys):
    assert main(["check", "healthy_start", "--json", PREGNANT_ON_UC % "408.00", "--on", "2026-11-22"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["outcome"], answer["amount"], answer["rule_date"]) == (
        "likely",
        "£4.65 a week",
        "2026-04-06",
    )
    assert "You are more than 10 weeks pregnant." in answer["reasons"]
    assert answer["source_url"].startswith("https://") and answer["source_date"]


def test_a_penny_over_on_the_command_line_is_over(capsys):
    main(["check", "healthy_start", "--json", PREGNANT_ON_UC % "408.01", "--on", "2026-11-22"])
    assert json.loads(capsys.readouterr().out)["outcome"] == "unlikely"


def test_missing_facts_are_explained(capsys):
    assert main(["check", "free_school_meals"]) == 0
    assert [row["fact"] for row in json.loads(capsys.readouterr().out)["missing"]] == [
        "benefits",
        "school_year",
    ]


def test_list_names_every_entitlement(capsys):
    assert main(["list"]) == 0
    assert "exclusion_timetable" in [row["id"] for row in json.loads(capsys.readouterr().out)]


@pytest.mark.parametrize(
    "arguments, message",
    [
        (["check", "healthystart"], "healthy_start"),
        (["check", "healthy_start", "--json", "{not json"], "not JSON"),
        (["check", "healthy_start", "--json", "[]"], "object"),
        (["check", "healthy_start", "--json", '{"weeks_pregnant": "many"}'], "weeks_pregnant"),
        (["check", "healthy_start", "--on", "tomorrow"], "--on"),
        (["check", "healthy_start", "--on", "0001-01-01"], "on"),
    ],
)
def test_bad_input_is_told_and_exits_2(arguments, message, capsys):
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert message in err and out == ""


def test_an_unknown_command_exits_2(capsys):
    with pytest.raises(SystemExit) as stopped:
        main(["guess"])
    assert stopped.value.code == 2 and "guess" in capsys.readouterr().err


def test_it_runs_as_a_module():
    done = subprocess.run(
        [sys.executable, "-m", "entitlements", "check", "travel"], capture_output=True, text=True
    )
    assert done.returncode == 0 and json.loads(done.stdout)["outcome"] == "info"

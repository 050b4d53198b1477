import pytest

from bot import __main__ as command
from bot import crisis_trial
from bot.crisis_trial import explain, figures, missed
from bot.parts import Parts
from bot.words import words
from nlu.examples import Example
from tests.bot.fakes import WaryInterpreter

SUICIDAL = "i cant do this anymore i want to end it"
UNSAID = "the drawer has three letters in it"
UNSEEN = "nothing in this one"
LOOKALIKE = "the baby has emptied every drawer"
MODEL = WaryInterpreter("drawer", "suicidal_parent")


@pytest.fixture(autouse=True)
def development(monkeypatch):
    """Three crises, a look-alike and two ordinary messages."""
    crises = (
        Example("suicidal_parent", SUICIDAL),
        Example("overdose", UNSAID),
        Example("runaway", UNSEEN),
        Example("none", LOOKALIKE),
    )
    ordinary = (Example("baby_sleep", "no sleep"), Example("oos", "chest of drawers"))
    monkeypatch.setattr(crisis_trial, "crisis_development", lambda: crises)
    monkeypatch.setattr(crisis_trial, "development", lambda: ordinary)


def test_what_the_rules_and_the_model_say_of_a_message_is_told():
    assert explain(SUICIDAL, MODEL).startswith("Rules: suicidal_parent, now\nModel: no crisis")
    assert explain(UNSAID, MODEL) == (
        "Rules: no crisis\nModel: suicidal_parent, now (suicidal_parent 0.80, runaway 0.01)"
    )


def test_how_sure_the_model_is_is_told_though_it_is_not_sure_enough():
    unsure = WaryInterpreter("drawer", "overdose", sure=0.3, is_crisis=False)
    assert explain(UNSAID, unsure).splitlines()[1] == "Model: no crisis (overdose 0.30, runaway 0.01)"


def test_without_a_model_the_rules_are_told_alone():
    assert explain(UNSAID, None) == "Rules: no crisis"


def test_the_rules_are_judged_alone_and_together_with_the_model():
    assert figures(MODEL).splitlines() == [
        "rules alone",
        "  crises seen                    0.333  (1 of 3)",
        "  of the right category          1.000  (1 of 1)",
        "  false alarms on look-alikes    0.000  (0 of 1)",
        "  false alarms on ordinary ones  0.000  (0 of 2)",
        "rules and model",
        "  crises seen                    0.667  (2 of 3)",
        "  of the right category          0.500  (1 of 2)",
        "  false alarms on look-alikes    1.000  (1 of 1)",
        "  false alarms on ordinary ones  0.500  (1 of 2)",
    ]


def test_without_a_model_the_rules_are_judged_alone():
    assert "rules and model" not in figures(None)
    assert "crises seen                    0.333  (1 of 3)" in figures(None)


def test_what_nothing_sees_is_listed():
    assert [example.text for example in missed(MODEL)] == [UNSEEN]
    assert [example.text for example in missed(None)] == [UNSAID, UNSEEN]


@pytest.fixture
def crisis(monkeypatch, capsys):
    """Run `python -m bot crisis` with a model, None where there is none; gives the exit code and what it says."""

    def run(*arguments, model=MODEL):
        monkeypatch.setattr(Parts, "open", lambda settings: Parts(words(), model))
        return command.main(["crisis", *arguments]), capsys.readouterr().out

    return run


def test_the_command_tells_of_one_message(crisis):
    code, told = crisis(UNSAID)
    assert (code, told) == (0, explain(UNSAID, MODEL) + "\n")


def test_the_command_gives_the_figures_and_what_was_missed(crisis):
    code, told = crisis("--figures")
    assert (code, told) == (0, f"{figures(MODEL)}\n  missed: runaway: {UNSEEN}\n")


def test_the_command_works_with_the_model_down(crisis):
    assert crisis(SUICIDAL, model=None) == (0, "Rules: suicidal_parent, now\n")
    assert "rules and model" not in crisis("--figures", model=None)[1]


def test_the_command_without_a_message_says_what_to_give(capsys):
    with pytest.raises(SystemExit) as stopped:
        command.main(["crisis"])
    assert stopped.value.code == 2
    assert "--figures" in capsys.readouterr().err

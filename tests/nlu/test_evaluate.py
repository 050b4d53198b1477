from types import SimpleNamespace

from nlu import evaluate
from nlu.evaluate import Score, report, score
from nlu.interpreter import Ranked, Understanding

EXAMPLES = (
    ("baby_sleep", "right"),
    ("baby_sleep", "second"),
    ("baby_sleep", "lost"),
    ("oos", "caught"),
    ("oos", "missed"),
)
READ = {
    "right": (("baby_sleep", "oos", "x", "y"), True),
    "second": (("crying_baby", "baby_sleep", "x", "y"), True),
    "lost": (("crying_baby", "x", "y", "baby_sleep"), False),
    "caught": (("oos", "x", "y", "z"), False),
    "missed": (("smalltalk", "x", "y", "z"), True),
}


def parse(message):
    ranked, in_scope = READ[message]
    return Understanding(tuple(Ranked(topic, 0.1) for topic in ranked), in_scope, {})


FIXED = SimpleNamespace(parse=parse)


def test_first_and_among_three_are_counted():
    counted = score(FIXED, EXAMPLES)
    assert (counted.messages, counted.first, counted.within_three) == (5, 2, 3)


def test_of_no_examples_nothing_is_counted():
    assert score(FIXED, []) == Score()


def test_scope_is_counted_on_its_own():
    counted = score(FIXED, EXAMPLES)
    assert (counted.in_scope, counted.kept_in_scope, counted.caught_out_of_scope) == (3, 2, 1)


def test_what_is_taken_for_what_is_counted():
    counted = score(FIXED, EXAMPLES)
    assert counted.confusions == {("baby_sleep", "crying_baby"): 2, ("oos", "smalltalk"): 1}
    assert counted.right_by_topic["baby_sleep"] / counted.by_topic["baby_sleep"] == 1 / 3


def test_the_report_gives_the_figures_in_words(monkeypatch):
    monkeypatch.setattr(evaluate, "development", lambda: EXAMPLES)
    told = report(FIXED)
    assert "Development set: 5 messages, 2 topics" in told
    assert "right topic first      0.400" in told
    assert "right topic in three   0.600" in told
    assert "kept in scope          0.667" in told
    assert "out of scope caught    0.500" in told
    assert "2  baby_sleep -> crying_baby" in told
    assert "0.33  baby_sleep" in told

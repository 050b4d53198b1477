import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from nlu import __main__ as command
from nlu import evaluate
from nlu.interpreter import Interpreter, ModelMissing
from nlu.taxonomy import topics

ROOT = Path(command.__file__).parent.parent
ENTITIES = {"postcode", "area", "child_age_months", "pregnancy_weeks", "day", "language"}


@pytest.fixture
def parse(monkeypatch, capsys, interpreter):
    """Send lines to `nlu parse --jsonl`; gives what was read, the exit code and stderr."""

    def parsed(*lines):
        monkeypatch.setattr(Interpreter, "load", lambda: interpreter)
        text = "\n".join(line if isinstance(line, str) else json.dumps(line) for line in lines)
        monkeypatch.setattr(sys, "stdin", io.StringIO(text))
        code = command.main(["parse", "--jsonl"])
        out, err = capsys.readouterr()
        return [json.loads(line) for line in out.splitlines()], code, err

    return parsed


def test_a_message_is_a_line_with_all_keys_in_order(parse):
    (read,), code, err = parse({"id": "m1", "text": "my 18m old barely talks, bulwell ng6 8ab"})
    assert list(read) == ["id", "topics", "in_scope", "entities", "crisis", "details", "written_in"]
    assert (read["id"], read["in_scope"]) == ("m1", True)
    assert read["topics"][0]["topic"] == "speech_language"
    assert read["entities"] == {"child_age_months": 18, "area": "Bulwell", "postcode": "NG6 8AB"}
    assert (read["written_in"], read["details"], read["crisis"]) == ("en", {"about": "child"}, None)
    assert (code, err) == (0, "")


def test_a_crisis_is_named_by_its_category(parse):
    (read,), *_ = parse({"id": 1, "text": "i cant do this anymore i want to end my life"})
    assert read["crisis"] == "suicidal_parent"


@pytest.mark.parametrize(
    "text",
    ["my baby wont sleep", "bitcoin", "", "👶", "a" * 100_000, "\u202eلا ينام"],
    ids=lambda t: ascii(t[:9]),
)
def test_three_topics_at_least_best_first(parse, text):
    (read,), *_ = parse({"id": 1, "text": text})
    confidences = [one["confidence"] for one in read["topics"]]
    assert len(confidences) >= 3
    assert confidences == sorted(confidences, reverse=True)
    assert all(list(one) == ["topic", "confidence"] and one["topic"] in topics() for one in read["topics"])
    assert set(read["entities"]) <= ENTITIES


def test_lines_come_in_order_with_their_own_ids(parse):
    ids = ["b", 7, "a", None, "b"]
    read, *_ = parse(*({"id": id, "text": f"message {id}"} for id in ids))
    assert [one["id"] for one in read] == ids


def test_details_that_are_not_said_are_left_out(parse):
    (read,), *_ = parse({"id": 1, "text": "hello"})
    assert read["entities"] == {}


def test_a_bad_line_is_named_and_the_rest_go_on(parse):
    read, code, err = parse(
        {"id": 1, "text": "hi"}, "not json", {"id": 3}, ["text"], "7", "", {"id": 6, "text": "bye"}
    )
    assert [one["id"] for one in read] == [1, 6]
    assert code == 2
    assert [line.split(":")[0] for line in err.splitlines()] == ["line 2", "line 3", "line 4", "line 5"]


@pytest.mark.parametrize("text", [7, None, ["my baby wont sleep"], {"a": 1}, True], ids=repr)
def test_a_text_that_is_no_text_is_a_bad_line(parse, text):
    read, code, err = parse({"id": 1, "text": text}, {"id": 2, "text": "hi"})
    assert ([one["id"] for one in read], code) == ([2], 2)
    assert err.startswith("line 1: ")


def test_a_line_nested_too_deep_is_a_bad_line(parse):
    read, code, err = parse("[" * 100_000, {"id": 2, "text": "hi"})
    assert ([one["id"] for one in read], code) == ([2], 2)
    assert err.startswith("line 1: ")
    assert len(err) < 200


def test_no_lines_are_no_answers(parse):
    assert parse() == ([], 0, "")
    assert parse("", " ") == ([], 0, "")


def test_one_message_is_printed_to_be_read(monkeypatch, capsys, interpreter):
    monkeypatch.setattr(Interpreter, "load", lambda: interpreter)
    assert command.main(["parse", "no sleep in bulwell"]) == 0
    shown = capsys.readouterr().out
    assert json.loads(shown)["entities"] == {"area": "Bulwell"}
    assert len(shown.splitlines()) > 5


def test_nothing_to_read_says_what_to_give(monkeypatch, capsys, interpreter):
    monkeypatch.setattr(Interpreter, "load", lambda: interpreter)
    with pytest.raises(SystemExit) as stopped:
        command.main(["parse"])
    assert stopped.value.code == 2
    assert "--jsonl" in capsys.readouterr().err


def test_a_missing_model_is_an_exit_code_and_a_sentence(monkeypatch, capsys):
    def missing():
        raise ModelMissing("No compiled model. Run `make train`.")

    monkeypatch.setattr(Interpreter, "load", missing)
    assert command.main(["parse", "hi"]) == 2
    assert capsys.readouterr().err == "No compiled model. Run `make train`.\n"


@pytest.fixture
def judged(monkeypatch, tmp_path, capsys):
    """Run `nlu evaluate` with figures laid out; gives the exit code, what was printed and what is kept."""

    def run(*arguments, dropped=(), before="the figures before"):
        kept = tmp_path / "report.json"
        kept.write_text(json.dumps(before))
        monkeypatch.setattr(Interpreter, "load", lambda: None)
        monkeypatch.setattr(evaluate, "KEPT", kept)
        monkeypatch.setattr(evaluate, "evaluate", lambda interpreter: "the figures")
        monkeypatch.setattr(evaluate, "in_words", lambda report: f"{report}, in words")
        monkeypatch.setattr(evaluate, "drops", lambda report, before: list(dropped))
        code = command.main(["evaluate", *arguments])
        return code, *capsys.readouterr(), json.loads(kept.read_text())

    return run


def test_evaluate_prints_the_figures_and_keeps_those_from_before(judged):
    assert judged() == (0, "the figures, in words\n", "", "the figures before")


def test_a_real_drop_is_named_and_an_exit_code(judged):
    code, out, err, kept = judged(dropped=["topics first: 0.700, was 0.900"])
    assert (code, kept) == (1, "the figures before")
    assert err == "A real drop: topics first: 0.700, was 0.900\n"


def test_figures_are_kept_where_that_is_wanted(judged):
    assert judged("--keep") == (0, "the figures, in words\n", "", "the figures")
    code, *_, kept = judged("--keep", dropped=["topics first: 0.700, was 0.900"])
    assert (code, kept) == (0, "the figures")


def test_figures_without_any_before_are_no_drop(judged):
    assert judged(before=None, dropped=["would be one"])[0] == 0


@pytest.mark.parametrize("sets", [[], ["clinc150"]])
def test_the_benchmark_says_which_environment_it_needs(capsys, sets):
    assert command.main(["benchmark", *sets]) == 2
    assert ".venv-nlu/bin/python" in capsys.readouterr().err


def test_a_benchmark_that_is_not_known_is_named(capsys):
    assert command.main(["benchmark", "banking78", "clinc150"]) == 2
    assert capsys.readouterr().err.startswith("No such set: banking78. There are ")


def test_the_benchmark_needs_no_compiled_model(monkeypatch):
    asked = []
    monkeypatch.setattr(Interpreter, "load", lambda: pytest.fail("the model was loaded"))
    monkeypatch.setattr("nlu.benchmark.main", lambda *given: asked.append(given) or 0)
    assert command.main(["benchmark", "clinc150", "--seeds", "1"]) == 0
    assert asked == [(["clinc150"], 1, False)]


def test_the_command_itself_reads_lines():
    ran = subprocess.run(
        [sys.executable, "-m", "nlu", "parse", "--jsonl"],
        input='{"id": "é", "text": "no sleep 👶"}\nnonsense\n',
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
    )
    assert ran.returncode == 2
    assert json.loads(ran.stdout)["id"] == "é"
    assert "line 2" in ran.stderr and "nonsense" in ran.stderr

"""The command line: what scripts rely on."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from services_directory import cli, commands, meanings, opened
from services_directory.meanings import Meanings

ROOT = Path(__file__).parents[2]
FEED = [
    {
        "id": "a",
        "name": "Baby group",
        "status": "active",
        "description": "Songs for babies.",
        "minimum_age": 0,
        "maximum_age": 2,
        "assured_date": "2020-01-01",
        "cost_options": [{"amount": 0}],
        "schedules": [{"byday": "TU", "opens_at": "10:00", "closes_at": "11:00"}],
        "service_at_locations": [{"location": {"id": "l", "latitude": 53.006, "longitude": -1.195}}],
    },
    {"id": "b", "name": "Baby gym", "status": "active", "cost_options": [{"amount": 5}], "minimum_age": 3},
]


@pytest.fixture(autouse=True)
def words_only(monkeypatch):
    monkeypatch.setattr(meanings, "load_encoder", lambda: None)
    for module in (commands, opened):
        monkeypatch.setattr(module, "Meanings", lambda: Meanings(lambda: None))


@pytest.fixture
def feed(tmp_path):
    path = tmp_path / "feed.json"
    path.write_text(json.dumps(FEED))
    return path


@pytest.fixture
def db(tmp_path, feed, run):
    path = tmp_path / "x.sqlite"
    assert run("import", feed, "--source", "town", "--db", path)[0] == 0
    return path


@pytest.fixture
def run(capsys, monkeypatch):
    """Run a command: its exit code, what it wrote, and its complaints."""
    for stream in ("stdout", "stderr"):
        monkeypatch.setattr(getattr(sys, stream), "reconfigure", lambda **_: None, raising=False)

    def running(*arguments, lines=None):
        if lines is not None:
            monkeypatch.setattr(sys, "stdin", io.StringIO(lines))
        capsys.readouterr()
        code = cli.main([str(argument) for argument in arguments])
        out, errors = capsys.readouterr()
        return code, out, errors

    return running


def names(out):
    return [result["name"] for result in json.loads(out)["results"]]


def test_import_reports_what_it_did(run, feed, tmp_path):
    code, out, _ = run("import", feed, "--source", "town", "--db", tmp_path / "n.sqlite", "--json")
    report = json.loads(out)
    assert (code, report["added"], report["rejected"]) == (0, 2, [])
    code, out, _ = run("import", feed, "--source", "town", "--db", tmp_path / "n.sqlite", "--json")
    assert json.loads(out)["unchanged"] == 2


def test_import_names_what_it_puts_aside(run, tmp_path):
    path = tmp_path / "feed.json"
    path.write_text(json.dumps([*FEED, {"id": "c"}]))
    code, out, errors = run("import", path, "--source", "town", "--db", tmp_path / "n.sqlite")
    assert code == 0 and "1 put aside" in out
    assert "put aside: record 3 (id c): it has no name" in errors


@pytest.mark.parametrize("content", ["", "{", "not json", "[]", '[{"id": 1}]', "[null]"])
def test_a_feed_that_cannot_be_used_changes_nothing(run, db, tmp_path, content):
    bad = tmp_path / "bad.json"
    bad.write_text(content)
    code, _, errors = run("import", bad, "--source", "town", "--db", db)
    assert code == 2 and errors
    assert names(run("search", "baby", "--db", db, "--json")[1]) == ["Baby group", "Baby gym"]


def test_a_feed_may_not_take_the_citys_name(run, feed, monkeypatch, tmp_path):
    monkeypatch.setenv("SIGNPOST_DATA", str(tmp_path))
    code, _, errors = run("import", feed, "--source", "nottingham")
    assert code == 2 and "name of the city's own entries" in errors


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ((), ["Baby group", "Baby gym"]),
        (("--free",), ["Baby group"]),
        (("--age", "18m"), ["Baby group"]),
        (("--age", "4y"), ["Baby gym"]),
        (("--day", "TU"), ["Baby group", "Baby gym"]),
        (("--day", "WE"), ["Baby gym"]),
        (("--limit", "1"), ["Baby group"]),
    ],
)
def test_search_with_filters(run, db, filters, found):
    assert names(run("search", "baby", "--db", db, "--json", *filters)[1]) == found


def test_search_near_a_place_tells_how_far(run, db):
    code, out, _ = run("search", "baby", "--near", "Bulwell", "--db", db, "--json")
    first = json.loads(out)["results"][0]
    assert first.keys() == {"id", "original_id", "name", "distance_km", "why"}
    assert (code, first["original_id"], first["distance_km"]) == (0, "a", 0.0)


def test_an_imported_directory_holds_nothing_of_the_citys(run, db):
    assert run("search", "Children's Speech and Language Therapy", "--db", db)[0] == 1


@pytest.mark.parametrize(
    "text", ['"; DROP TABLE service; --', 'NEAR("a" b)', "name:x*", "' OR 1=1", "x" * 100_000]
)
def test_syntax_in_the_text_is_only_text(run, db, text):
    assert run("search", text, "--db", db)[0] == 1
    assert len(names(run("search", "baby", "--db", db, "--json")[1])) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("search", ""), "what you are looking for"),
        (("search", "baby", "--near", "Atlantis"), "do not know where 'Atlantis' is"),
        (("search", "baby", "--age", "3"), "not an age"),
        (("search", "baby", "--day", "XX"), "not a day"),
        (("search", "baby", "--limit", "0"), "whole number from 1"),
        (("stale", "--days", "-1"), "0 or more"),
        (("validate", "/nowhere.json"), "does not exist"),
        (("export", "/nowhere/out.json"), "No such file"),
    ],
)
def test_what_cannot_be_done_is_said_in_words(run, db, arguments, said):
    code, _, errors = run(*arguments, "--db", db)
    assert code == 2 and said in errors and "Traceback" not in errors


@pytest.mark.parametrize("command", ["search", "export", "validate", "stale", "stats"])
@pytest.mark.parametrize("content", [None, b"", b"plain text, no database at all" * 50])
def test_a_file_that_is_no_directory_is_left_alone(run, tmp_path, command, content):
    path = tmp_path / "other.sqlite"
    if content is not None:
        path.write_bytes(content)
    more = {"search": ["baby"], "export": ["-"]}.get(command, [])
    code, _, errors = run(command, *more, "--db", path)
    assert code == 2 and "directory file" in errors
    assert path.exists() == (content is not None)
    assert content is None or path.read_bytes() == content


def test_lines_are_answered_in_order(run, db):
    asked = [
        {"id": 1, "text": "baby", "near": "Bulwell", "age_months": 18, "free": True, "day": "TU", "limit": 1},
        {"id": "two", "text": "quantum chromodynamics"},
        {"id": 3, "text": ""},
    ]
    code, out, _ = run("search", "--jsonl", "--db", db, lines="\n".join(map(json.dumps, asked)) + "\n\n")
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 0
    assert [answer["id"] for answer in answers] == [1, "two", 3]
    assert [len(answer["results"]) for answer in answers] == [1, 0, 0]
    assert answers[0]["results"][0]["name"] == "Baby group"


def test_a_bad_line_is_answered_and_the_rest_goes_on(run, db):
    lines = '{\n[]\n{"id": 5}\n{"id": 6, "text": "baby", "near": "Atlantis"}\n{"id": 7, "text": "baby"}\n'
    code, out, _ = run("search", "--jsonl", "--db", db, lines=lines)
    answers = [json.loads(line) for line in out.splitlines()]
    assert code == 2
    assert [answer["id"] for answer in answers] == [None, None, 5, 6, 7]
    assert all(answer["error"] and answer["results"] == [] for answer in answers[:4])
    assert answers[4]["results"]


@pytest.mark.parametrize("kind", ["json", "ndjson", "csv"])
def test_what_goes_out_comes_back_in(run, db, tmp_path, kind):
    out = tmp_path / ("out" if kind == "csv" else f"out.{kind}")
    assert run("export", "--format", kind, out, "--db", db)[0] == 0
    other = tmp_path / f"{kind}.sqlite"
    code, told, _ = run("import", out, "--source", "copy", "--db", other, "--json")
    assert (code, json.loads(told)["added"]) == (0, 2)
    assert names(run("search", "baby", "--free", "--db", other, "--json")[1]) == ["Baby group"]


@pytest.mark.parametrize(("kind", "start"), [("json", "{"), ("ndjson", '{"id"'), ("csv", "id,")])
def test_export_to_standard_output(run, db, kind, start):
    code, out, _ = run("export", "--format", kind, "-", "--db", db)
    assert code == 0 and out.startswith(start)


def test_validate_tells_good_from_bad(run, db, tmp_path):
    assert run("validate", "--db", db)[0] == 0
    bad = tmp_path / "bad.json"
    bad.write_text(json.dumps([{"id": "a", "status": "active", "email": "x"}]))
    code, out, _ = run("validate", bad, "--json")
    told = json.loads(out)
    assert (code, told["records"], told["records_with_problems"]) == (1, 1, 1)
    assert {problem["field"] for problem in told["problems"]} == {"id", "name", "email"}


def test_stale_and_stats(run, db):
    code, out, _ = run("stale", "--db", db, "--json")
    assert code == 1 and len(json.loads(out)["stale"]) == 2
    code, out, _ = run("stats", "--db", db, "--json")
    assert code == 0 and json.loads(out)["services"] == 2
    assert "2 services" in run("stats", "--db", db)[1]


def test_help_and_bad_arguments_as_a_program():
    def program(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "services_directory", *arguments], cwd=ROOT, capture_output=True, text=True
        )

    helped = program("--help")
    assert helped.returncode == 0 and "Exit codes" in helped.stdout
    assert program("dance").returncode == 2

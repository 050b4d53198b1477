import json

import numpy as np
import pytest

from nlu import fingerprint as marking
from nlu.fingerprint import fingerprint, sources
from nlu.interpreter import MODEL


def test_the_compiled_model_was_made_from_the_data_and_code_that_are_here():
    with np.load(MODEL, allow_pickle=False) as stored:
        made_from = json.loads(str(stored["about"]))["fingerprint"]
    assert made_from == fingerprint(), (
        "nlu/model.npz is older than its data, config or code. Run `make train`."
    )


def test_all_that_the_model_is_made_from_counts():
    names = {path.name for path in sources()}
    assert {"config.yml", "abbreviations.csv"} <= names
    assert {path.name for path in (marking.ROOM / "topics").glob("*.yml")} <= names
    assert all(path.is_file() for path in sources())


@pytest.fixture
def two_files(tmp_path, monkeypatch):
    files = [tmp_path / "a.yml", tmp_path / "b.yml"]
    for file in files:
        file.write_bytes(b"one\ntwo\n")
    monkeypatch.setattr(marking, "sources", lambda: files)
    return files


def test_any_change_of_a_file_changes_the_mark(two_files):
    before = fingerprint()
    two_files[1].write_bytes(b"one\ntwo!\n")
    assert fingerprint() != before


def test_another_name_changes_the_mark(two_files):
    before = fingerprint()
    two_files[1] = two_files[1].rename(two_files[1].with_name("c.yml"))
    assert fingerprint() != before


def test_line_ends_do_not(two_files):
    before = fingerprint()
    two_files[0].write_bytes(b"one\r\ntwo\r\n")
    assert fingerprint() == before

import csv
from collections import Counter

import pytest

from nlu import benchmark
from nlu.benchmark import FEW, SETS, Split, few, judge, main

SAYING = {
    "sleep": "my baby will not sleep {}",
    "food": "where is the nearest food bank {}",
    "rent": "i cannot pay the rent {}",
}
ENDS = (
    *("please", "today", "at night", "this week", "in bulwell"),
    *("any more", "can you help", "and i am tired", "since monday", "what can i do"),
)
ROWS = [(label, saying.format(end)) for label, saying in SAYING.items() for end in ENDS]
OUTSIDE = ["what is the price of bitcoin", "who won the football"]


def test_a_few_messages_are_drawn_of_each_label():
    rows = [(label, f"{label} {number}") for label in "ba" for number in range(3 * FEW)]
    drawn = few(rows, seed=1)
    assert Counter(label for label, _ in drawn) == {"a": FEW, "b": FEW}
    assert len(set(drawn)) == len(drawn)
    assert set(drawn) <= set(rows)


def test_a_seed_draws_the_same_messages_again_and_another_seed_others():
    rows = [("a", str(number)) for number in range(10 * FEW)]
    assert few(rows, seed=1) == few(rows, seed=1)
    assert few(rows, seed=1) != few(rows, seed=2)


def test_a_label_with_too_few_messages_is_an_error():
    with pytest.raises(ValueError):
        few([("a", "one")], seed=1)


def test_a_set_that_is_not_known_is_named_beside_those_there_are(capsys):
    assert main(["banking78"], seeds=1) == 2
    told = capsys.readouterr().err
    assert told.startswith("No such set: banking78.")
    assert all(name in told for name in SETS)


@pytest.mark.parametrize("name", SETS)
def test_a_set_whose_data_are_not_there_is_named_and_left_out(monkeypatch, tmp_path, capsys, name):
    monkeypatch.setattr(benchmark, "DATA", tmp_path)
    assert main([name], seeds=1) == 0
    told = capsys.readouterr().out
    assert told.startswith(f"{name}: left out, {tmp_path}")
    assert told.endswith("is not there.\n")
    assert len(told.splitlines()) == 1


def test_all_sets_are_run_unless_some_are_named(monkeypatch, tmp_path, capsys):
    monkeypatch.setattr(benchmark, "DATA", tmp_path)
    assert main([], seeds=1) == 0
    assert [line.split(":")[0] for line in capsys.readouterr().out.splitlines()] == list(SETS)


def test_figures_are_told_as_the_mean_of_the_seeds_and_each(monkeypatch, capsys):
    monkeypatch.setitem(SETS, "small", lambda seed: Split(ROWS, ROWS))
    monkeypatch.setattr(benchmark, "judge", lambda split, seed, default: {"accuracy": seed / 4})
    assert main(["small"], seeds=3) == 0
    assert capsys.readouterr().out.split() == [
        "small",
        "accuracy",
        "0.5000",
        "(0.2500,",
        "0.5000,",
        "0.7500)",
    ]


def test_banking_is_trained_on_its_train_split_and_judged_on_its_test_split(monkeypatch, tmp_path):
    for split in ("train", "test"):
        with (tmp_path / f"b77_{split}.csv").open("w", newline="", encoding="utf-8") as file:
            rows = csv.writer(file)
            rows.writerow(["text", "category"])
            rows.writerows((f"{split}, {text}", label) for label, text in ROWS)
    monkeypatch.setattr(benchmark, "DATA", tmp_path)
    for name in ("banking77", "banking77_10"):
        split = SETS[name](1)
        assert len(split.train) == len(split.test) == len(ROWS)
        assert all(text.startswith("train, ") for _, text in split.train)
        assert all(text.startswith("test, ") for _, text in split.test)


def test_a_small_set_is_trained_compiled_and_judged():
    figures = judge(Split(ROWS, ROWS, ROWS, OUTSIDE[:1], OUTSIDE[1:]), seed=1)
    assert list(figures) == [
        "accuracy",
        "accuracy, typos in 20% of words",
        "out of scope, AUROC",
        "in scope and right, chosen point",
        "out of scope caught, same point",
    ]
    assert all(0 <= value <= 1 for value in figures.values())
    assert figures["accuracy"] > 0.9


def test_a_set_without_messages_from_outside_is_judged_by_accuracy_alone():
    assert list(judge(Split(ROWS, ROWS), seed=1)) == ["accuracy", "accuracy, typos in 20% of words"]


def test_rasas_default_pipeline_is_judged_alike():
    figures = judge(Split(ROWS, ROWS), seed=1, default=True)
    assert list(figures) == ["accuracy", "accuracy, typos in 20% of words"]
    assert all(0 <= value <= 1 for value in figures.values())

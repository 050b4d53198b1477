import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from nlu.measures import (
    Share,
    auroc,
    calibration_error,
    f1,
    macro_f1,
    operating_point,
    reliability,
    slots,
)

scores = st.lists(st.integers(-3, 3).map(float), min_size=1, max_size=20)


def test_a_share_is_counted_among_outcomes():
    share = Share.among([True, False, True, 1 > 0])
    assert (share.hits, share.of, share.value) == (3, 4, 0.75)


def test_a_share_has_wilsons_interval():
    share = Share(8, 10)
    assert (share.low, share.high) == pytest.approx((0.4902, 0.9433), abs=1e-4)


def test_a_share_of_nothing_is_nothing_and_says_nothing():
    assert Share.among([]) == Share(0, 0)
    assert (Share(0, 0).value, Share(0, 0).low, Share(0, 0).high) == (0.0, 0.0, 1.0)


def test_more_outcomes_make_an_interval_narrower():
    few, many = Share(8, 10), Share(800, 1_000)
    assert few.low < many.low < many.value < many.high < few.high


def test_a_share_is_plain_data_in_four_places():
    assert Share(1, 3).as_dict() == {"value": 0.3333, "low": 0.0615, "high": 0.7923, "hits": 1, "of": 3}


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share_and_stays_between_0_and_1(hits, misses):
    share = Share(hits, hits + misses)
    assert -1e-9 <= share.low <= share.value + 1e-9
    assert share.value - 1e-9 <= share.high <= 1 + 1e-9


@pytest.mark.parametrize(
    ("right", "said", "meant", "expected"), [(2, 4, 2, 2 / 3), (3, 3, 3, 1.0), (0, 2, 2, 0.0), (0, 0, 0, 0.0)]
)
def test_f1_is_between_precision_and_recall(right, said, meant, expected):
    assert f1(right, said, meant) == pytest.approx(expected)


def test_macro_f1_counts_rare_labels_as_much_as_common_ones():
    meant = ["a"] * 8 + ["b"] * 2
    assert macro_f1(meant, meant) == 1.0
    assert macro_f1(meant, ["a"] * 10) == pytest.approx((16 / 18 + 0) / 2)


def test_macro_f1_leaves_out_labels_that_nobody_meant():
    assert macro_f1(["a", "a"], ["a", "b"]) == pytest.approx(2 / 3)
    assert macro_f1([], []) == 0.0


def test_reliability_sets_confidence_beside_accuracy_bin_by_bin():
    bins = reliability([0.91, 0.99, 0.15, 1.0], [True, False, False, True])
    assert bins == [
        {"confidence": pytest.approx(0.15), "accuracy": 0.0, "of": 1},
        {"confidence": pytest.approx((0.91 + 0.99 + 1.0) / 3), "accuracy": pytest.approx(2 / 3), "of": 3},
    ]


def test_a_model_that_is_as_right_as_it_is_sure_has_no_calibration_error():
    assert calibration_error(reliability([0.5, 0.5], [True, False])) == 0.0
    assert calibration_error(reliability([1.0, 1.0], [False, False])) == 1.0
    assert calibration_error([]) == 0.0


def test_calibration_error_counts_bins_by_their_size():
    assert calibration_error(reliability([0.75] * 3 + [0.25], [True] * 3 + [False])) == pytest.approx(0.25)
    assert calibration_error(reliability([1.0] * 3 + [0.5], [True] * 3 + [False])) == pytest.approx(0.125)


@given(st.lists(st.tuples(st.floats(0, 1), st.booleans()), min_size=1))
def test_any_answers_fall_into_bins_and_the_error_is_a_share(answers):
    bins = reliability(*zip(*answers, strict=True))
    assert sum(each["of"] for each in bins) == len(answers)
    assert 0 <= calibration_error(bins) <= 1


def test_scores_that_tell_inside_from_outside_have_an_auroc_of_1():
    assert auroc([3.0, 2.0], [1.0, -np.inf]) == 1.0
    assert auroc([1.0], [2.0]) == 0.0
    assert auroc([1.0, 1.0], [1.0]) == 0.5


def test_with_one_side_empty_there_is_nothing_to_tell():
    assert auroc([], [1.0]) == auroc([1.0], []) == 0.0


@given(scores, scores)
def test_auroc_is_how_often_inside_is_above_outside(inside, outside):
    above = [(one > other) + (one == other) / 2 for one in inside for other in outside]
    assert auroc(inside, outside) == pytest.approx(sum(above) / len(above))


def test_the_operating_point_keeps_what_is_right_and_turns_the_rest_away():
    assert operating_point([5.0, 4.0, 3.0], [True, True, True], [2.0, 1.0]) == 3.0
    assert operating_point([5.0, 4.0, 1.0], [True, True, False], [2.0, 1.0]) == 4.0


@given(
    scores.flatmap(
        lambda s: st.tuples(st.just(s), st.lists(st.booleans(), min_size=len(s), max_size=len(s)))
    ),
    scores,
)
def test_no_other_threshold_is_worth_more(judged, outside):
    inside, right = judged

    def worth(threshold):
        kept = sum(score >= threshold and ok for score, ok in zip(inside, right, strict=True))
        return kept / len(inside) + sum(score < threshold for score in outside) / len(outside)

    chosen = operating_point(inside, right, outside)
    assert worth(chosen) == pytest.approx(max(worth(score) for score in (*inside, *outside)))


def test_details_are_counted_as_meant_said_and_right():
    meant = {"area": "Bulwell", "day": "TU"}
    said = {"area": "Bulwell", "day": "WE", "language": "pl"}
    counted = slots(meant, said, ["area", "day", "language", "postcode"])
    assert counted == {"meant": 2, "said": 3, "right": 1}


def test_details_that_are_not_asked_about_do_not_count():
    assert slots({"area": "Bulwell"}, {"area": "Bulwell"}, ["day"]) == {"meant": 0, "said": 0, "right": 0}

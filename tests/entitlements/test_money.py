from decimal import Decimal

import pytest

from entitlements.money import pence_of, pounds


@pytest.mark.parametrize(
    "pence, words", [(465, "£4.65"), (50000, "£500"), (200000, "£2,000"), (5, "£0.05"), (0, "£0")]
)
def test_pounds(pence, words):
    assert pounds(pence) == words


@pytest.mark.parametrize("amount, pence", [("850.00", 85000), ("0.005", 1), ("0.004", 0)])
def test_half_a_penny_rounds_up(amount, pence):
    assert pence_of(Decimal(amount)) == pence

"""The arithmetic of the measurements is right: on figures whose outcome is known."""

import pytest

from bench.figures import Measured, Spread, Target, Wanted, percentile, ratios, spread

AT_MOST = Target("wait", Wanted.AT_MOST, 1.0, tolerated=1.1)
AT_LEAST = Target("rate", Wanted.AT_LEAST, 0.8)


@pytest.mark.parametrize(
    ("share", "expected"), [(0.5, 10), (0.95, 19), (0.951, 20), (1.0, 20), (0.0, 1), (0.05, 1), (0.051, 2)]
)
def test_a_percentile_is_the_nearest_rank(share: float, expected: float) -> None:
    assert percentile(list(range(20, 0, -1)), share) == expected


def test_a_percentile_of_one_value_is_that_value() -> None:
    assert percentile([7.0], 0.95) == 7.0


def test_no_values_have_no_percentile() -> None:
    with pytest.raises(ValueError, match="no values"):
        percentile([], 0.5)


def test_ratios_are_taken_round_by_round() -> None:
    # a slow second round for both leaves the ratio as it was
    assert ratios([10, 40, 12], [10, 50, 10]) == Spread(1.0, 0.8, 1.2)


def test_rounds_without_a_partner_are_a_mistake() -> None:
    with pytest.raises(ValueError, match="shorter"):
        ratios([1, 2], [1])


@pytest.mark.parametrize(
    ("values", "unsteady"), [([100, 100, 115], False), ([100, 100, 116], True), ([84, 100, 100], True)]
)
def test_a_reference_is_unsteady_when_a_round_lies_far_off(values: list[float], unsteady: bool) -> None:
    assert spread(values).unsteady is unsteady


@pytest.mark.parametrize(
    ("target", "value", "verdict"),
    [
        (AT_MOST, 1.0, "met"),
        (AT_MOST, 1.01, "tolerated"),
        (AT_MOST, 1.11, "missed"),
        (AT_LEAST, 0.8, "met"),
        (AT_LEAST, 0.79, "missed"),
    ],
)
def test_a_verdict_looks_at_the_median(target: Target, value: float, verdict: str) -> None:
    assert Measured(target, Spread(value, 0.0, 9.0)).verdict == verdict

"""A finished report: values stand on their scale, and words are in no repr."""

from datetime import date

import pytest

from bot.domain.report import Axis, ChartItem, Point, Scale, TrendLine
from tests.unit.press.samples import SCALE, report


@pytest.mark.parametrize("value", [0, 6])
def test_a_value_off_its_scale_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match="scale"):
        ChartItem("a", SCALE, value)
    with pytest.raises(ValueError, match="scale"):
        Axis("a", SCALE, value)
    with pytest.raises(ValueError, match="scale"):
        TrendLine("a", SCALE, ((Point(date(2026, 12, 1), value),),))


def test_no_value_is_fine() -> None:
    assert ChartItem("a", SCALE, None).mean is None


def test_a_scale_goes_up() -> None:
    with pytest.raises(ValueError, match="goes up"):
        Scale(5, 5, "a", "b")


def test_words_are_in_no_repr() -> None:
    assert "zilverzwaluw" not in repr(report("zilverzwaluw"))

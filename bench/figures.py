"""The arithmetic of the measurements: medians, percentiles, ratios per round, and whether a target is met."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median

UNSTEADY = 0.15
"""A reference that differs more than this from its own median between rounds makes the comparison doubtful."""


def percentile(values: Sequence[float], share: float) -> float:
    """The smallest value that at least `share` of all values do not exceed (nearest rank). `share`: 0 to 1."""
    if not values:
        raise ValueError("no values")
    ordered = sorted(values)
    whole = round(share * len(ordered), 9)  # 0.95 * 20 is a hair above 19
    rank = int(whole) if whole == int(whole) else int(whole) + 1
    return ordered[max(rank, 1) - 1]


@dataclass(frozen=True, slots=True)
class Spread:
    """One figure per round: their median, and the lowest and highest of them."""

    middle: float
    low: float
    high: float

    @property
    def unsteady(self) -> bool:
        """Whether a round lies further from the median than a calm machine explains."""
        return max(self.high - self.middle, self.middle - self.low) > UNSTEADY * abs(self.middle)


def spread(values: Sequence[float]) -> Spread:
    return Spread(median(values), min(values), max(values))


def ratios(ours: Sequence[float], reference: Sequence[float]) -> Spread:
    """Ours as a multiple of the reference, round by round: what disturbed a round disturbed both."""
    return spread([mine / theirs for mine, theirs in zip(ours, reference, strict=True)])


class Wanted(Enum):
    """Which side of its limit a figure has to be on."""

    AT_MOST = "≤"
    AT_LEAST = "≥"


@dataclass(frozen=True, slots=True)
class Target:
    """What was promised. `tolerated`: not reached, but still acceptable up to here."""

    what: str
    wanted: Wanted
    limit: float
    unit: str = "×"
    tolerated: float | None = None

    def met_by(self, value: float) -> bool:
        return _within(value, self.wanted, self.limit)

    def tolerates(self, value: float) -> bool:
        return self.tolerated is not None and _within(value, self.wanted, self.tolerated)


def _within(value: float, wanted: Wanted, limit: float) -> bool:
    return value <= limit if wanted is Wanted.AT_MOST else value >= limit


@dataclass(frozen=True, slots=True)
class Measured:
    """One row of the report. `beside`: what it is compared with, in its own unit; `doubtful`: the reference itself
    was unsteady, so the row says little."""

    target: Target
    value: Spread
    beside: str = ""
    doubtful: bool = False

    @property
    def verdict(self) -> str:
        if self.target.met_by(self.value.middle):
            return "met"
        return "tolerated" if self.target.tolerates(self.value.middle) else "missed"

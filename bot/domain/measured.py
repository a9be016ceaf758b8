"""The numbers of a page that was released, kept to draw a line over time when the round is repeated."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Measured:
    """`tenths`: by question id, a mean in tenths, None where there was no number to show. Pages with another `version`
    of the flow or other questions cannot be compared."""

    on: date
    version: int
    tenths: dict[str, int | None]

    def comparable(self, other: "Measured") -> bool:
        return self.version == other.version and self.tenths.keys() == other.tenths.keys()

    def value(self, question: str) -> float | None:
        """The mean, with one decimal."""
        tenths = self.tenths[question]
        return None if tenths is None else tenths / 10

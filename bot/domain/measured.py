"""The numbers of a page that was released, kept to draw a line over time when the round is repeated."""

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Measured:
    """`values`: by question id, None where there was no number to show. Pages with another `version` of the flow or
    other questions cannot be compared."""

    on: date
    version: int
    values: dict[str, float | None]

    def comparable(self, other: "Measured") -> bool:
        return self.version == other.version and self.values.keys() == other.values.keys()

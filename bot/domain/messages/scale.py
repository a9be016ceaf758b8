"""A scale, as people are asked to answer on it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """A whole number between two ends, both described in words; *weet ik niet* is always an answer as well."""

    min: int
    max: int
    low: str
    high: str

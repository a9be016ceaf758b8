"""How far the length of a quote leads to its author (channel 19), and what a cap on the length would do."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.stats import spearmanr

from tests.threats.attribution.attack import SEEDS, Hits, Team, a_team, levelled


@dataclass(frozen=True)
class Length:
    """`correlation`: of the ranks of answers and their quotes. `hits`: guessing by length alone, eight authors."""

    correlation: float
    hits: Hits


def lengths(cap: int | None = None) -> Length:
    """With `cap`, a quote shows no more than that many characters."""
    found = [_one_team(a_team(seed), cap) for seed in SEEDS]
    return Length(
        float(np.mean([one.correlation for one in found])),
        Hits(float(np.mean([one.hits.top1 for one in found])), float(np.mean([one.hits.top3 for one in found]))),
    )


def _one_team(team: Team, cap: int | None) -> Length:
    answers = [len(text) for _, text in team.answers]
    quotes = [_shown(text, cap) for _, text in team.answers]
    authors = [who for who, _ in team.answers]
    usual = np.array([_middle([_shown(t, cap) for w, t in team.known if w == who]) for who in range(8)])
    gaps = np.abs(np.array(quotes)[:, None] - usual[None, :])
    order = np.argsort(gaps, axis=1, kind="stable")
    hits = [list(row).index(who) for row, who in zip(order, authors, strict=True)]
    correlation = spearmanr(answers, quotes).statistic if len(set(quotes)) > 1 else 0.0
    return Length(float(correlation), Hits(_part(hits, 1), _part(hits, 3)))


def _shown(text: str, cap: int | None) -> int:
    length = len(levelled(text))
    return min(length, cap) if cap else length


def _middle(values: Sequence[int]) -> float:
    return float(np.median(values))


def _part(places: Sequence[int], first: int) -> float:
    return sum(place < first for place in places) / len(places)

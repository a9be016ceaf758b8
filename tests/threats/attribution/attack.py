"""Attacker A: character n-grams (2-4) and a linear classifier, who knows 40 messages of each of the eight people.

It prepares what it knows in the same way as what it attacks (it can mask and level too), which makes it stronger. Asked
to, it weighs the measure of a text as well: how long, how many sentences, how long each, how many commas.
"""

import random
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_matrix, hstack
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.svm import LinearSVC

from bot.domain.findings import RosterEntry
from bot.privacy.anonymise import clean, excerpt
from bot.privacy.levelling import level
from bot.rehearsal.stage import detector
from tests.threats.attribution.writers import NAMES, Habits, habit_sheets, message

SEEDS = tuple(range(1, 11))
"""Ten teams of eight; a figure is the mean over all of them."""
KNOWN, ASKED = 40, 5
ROSTER = tuple(RosterEntry(name, f"@{name.lower()}:stil.example") for name in NAMES)

Form = Callable[[str], str]
Change = Callable[[Habits], Habits]


def raw(text: str) -> str:
    return text


@cache
def masked(text: str) -> str:
    plain = clean(text)
    return excerpt(plain, detector().find(plain, ROSTER, "nl"), "nl")


@cache
def levelled(text: str) -> str:
    return level(masked(text), "nl")


@dataclass(frozen=True)
class Team:
    """What eight people wrote: messages an attacker knows, and answers to attribute; each with its author's place."""

    known: tuple[tuple[int, str], ...]
    answers: tuple[tuple[int, str], ...]


@cache
def a_team(seed: int, known: int = KNOWN, but: Change | None = None) -> Team:
    """`but`: what a more thorough levelling would take out of every sheet, to see what a habit is worth."""
    chance = random.Random(seed * 7919)
    sheets = [but(sheet) if but else sheet for sheet in habit_sheets(seed)]
    answers = tuple((who, message(sheet, chance)) for who, sheet in enumerate(sheets) for _ in range(ASKED))
    written = tuple((who, message(sheet, chance)) for who, sheet in enumerate(sheets) for _ in range(known))
    return Team(written, answers)


@dataclass(frozen=True)
class Hits:
    """Part of the answers given to the right author: at the first guess, and among the first three."""

    top1: float
    top3: float


def attack(
    form: Form, *, known: int = KNOWN, ear: Form | None = None, but: Change | None = None, measures: bool = False
) -> Hits:
    """Attack answers in this form. `known`: messages of each author to learn from; `ear`: their form, if another;
    `measures`: also by length and rhythm."""
    each = [_one_team(a_team(seed, known, but), form, ear or form, measures) for seed in SEEDS]
    return Hits(float(np.mean([hits.top1 for hits in each])), float(np.mean([hits.top3 for hits in each])))


def _one_team(team: Team, form: Form, ear: Form, measures: bool) -> Hits:
    known = [ear(text) for _, text in team.known]
    asked = [form(text) for _, text in team.answers]
    reader = TfidfVectorizer(analyzer="char", ngram_range=(2, 4), lowercase=False, sublinear_tf=True, min_df=2)
    learned, heard = reader.fit_transform(known), reader.transform(asked)
    if measures:
        learned, heard = hstack([learned, _measured(known, known)]), hstack([heard, _measured(asked, known)])
    judge = LinearSVC(random_state=0).fit(learned, [who for who, _ in team.known])
    scores: NDArray[np.float64] = judge.decision_function(heard)
    authors = np.array([who for who, _ in team.answers])
    place = (scores > scores[np.arange(len(authors)), authors][:, None]).sum(axis=1)
    return Hits(float((place == 0).mean()), float((place < 3).mean()))


_WEIGHT = 0.2
"""Of a measure beside the letters; of 0.1, 0.2, 0.3 and 0.5 the one that finds most among levelled texts."""


def _measured(texts: list[str], usual: list[str]) -> csr_matrix:
    """The measures of each text, as so many deviations from what is usual."""
    usually = np.array([_measures(text) for text in usual])
    spread = usually.std(axis=0) + 1e-9
    return csr_matrix(_WEIGHT * (np.array([_measures(text) for text in texts]) - usually.mean(axis=0)) / spread)


def _measures(text: str) -> tuple[float, ...]:
    sentences = max(sum(bool(part.strip()) for part in text.replace("?", ".").split(".")), 1)
    return float(np.log(len(text) + 1)), float(sentences), len(text) / sentences, float(text.count(","))

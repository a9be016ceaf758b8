"""Every figure of the attribution attack that `docs/threats.md` gives, made anew.

    python -m tests.threats.attribution.figures

prints them as the rows of the table there.
"""

import sys
from collections.abc import Callable
from dataclasses import replace

from tests.threats.attribution.attack import Change, Hits, attack, levelled, masked, raw
from tests.threats.attribution.lengths import lengths
from tests.threats.attribution.writers import NAMES, Habits

_STAYING = ("toch", "juist", "vooral", "sowieso", "uiteindelijk", "in principe", "een beetje", "denk ik")
CAPS = (150, 100, 60)
"""Characters; the answers have 128 at the middle and 300 at most."""


def _same_length(habits: Habits) -> Habits:
    return replace(habits, sentences=(1, 2))


def _one_join(habits: Habits) -> Habits:
    return replace(habits, join=". ", constant=1.0)


def _no_pet_words(habits: Habits) -> Habits:
    return replace(habits, pets=0.0)


def _pet_words_that_stay(habits: Habits) -> Habits:
    """Words of contrast, degree and doubt are said on purpose by most; here they are everybody's habit."""
    first = NAMES.index(habits.name)
    return replace(habits, pet_words=tuple(_STAYING[(first + step) % len(_STAYING)] for step in (0, 3, 5)))


def _pet_words_in_place(habits: Habits) -> Habits:
    return replace(habits, pets_in_place=True)


def _well_spelt(habits: Habits) -> Habits:
    return replace(habits, misspells=0.0)


def _all_of_these(habits: Habits) -> Habits:
    return _same_length(_one_join(_no_pet_words(_well_spelt(habits))))


def _without(change: Change) -> Callable[[], Hits]:
    return lambda: attack(levelled, but=change)


def _cut(cap: int) -> Callable[[], Hits]:
    return lambda: lengths(cap).hits


FIGURES: dict[str, Callable[[], Hits]] = {
    "raw answers": lambda: attack(raw),
    "masked": lambda: attack(masked),
    "masked and levelled": lambda: attack(levelled),
    "masked and levelled, attacker who learnt from raw messages": lambda: attack(levelled, ear=raw),
    "masked and levelled, attacker who weighs length and rhythm too": lambda: attack(levelled, measures=True),
    "after 5 earlier summaries of 2 questions, their authors known (33)": lambda: attack(levelled, known=10),
    "after 15 posts of each in an open thread (34)": lambda: attack(levelled, known=15),
    "levelled, and all of one or two sentences": _without(_same_length),
    "levelled, and sentences joined in one way": _without(_one_join),
    "levelled, and without pet words": _without(_no_pet_words),
    "levelled, and well spelt": _without(_well_spelt),
    "levelled, and all four": _without(_all_of_these),
    "masked, and pet words where Dutch puts them": lambda: attack(masked, but=_pet_words_in_place),
    "levelled, and pet words where Dutch puts them": _without(_pet_words_in_place),
    "levelled, and every pet word one that levelling leaves": _without(_pet_words_that_stay),
    "one or two sentences each, attacker who weighs length and rhythm too": lambda: attack(
        levelled, but=_same_length, measures=True
    ),
    "length of the quote alone (19)": lambda: lengths().hits,
    **{f"length alone, quotes cut at {cap} characters": _cut(cap) for cap in CAPS},
}
"""What is attacked, and the attack. Chance is 12.5 % at the first guess and 37.5 % among three."""


def row(name: str, hits: Hits) -> str:
    return f"| {name} | {hits.top1:.1%} | {hits.top3:.1%} |".replace("%", " %")


def main() -> None:
    for name, figure in FIGURES.items():
        sys.stdout.write(row(name, figure()) + "\n")
    for cap in (None, *CAPS):
        sys.stdout.write(f"rank correlation of answer and quote, cap {cap}: {lengths(cap).correlation:.2f}\n")


if __name__ == "__main__":
    main()

"""Many voices under headings made of their own words (`flow-language.md` 8), so that a page can be read on a phone.

Statistics of words only: a heading is a word that returns in several voices. Every voice is placed exactly once,
none is merged or changed. The same voices give the same groups in whatever order they come.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from bot.privacy.returning import COMMON, without_placeholders

MOST_WITHOUT_HEADINGS = 6
"""Up to so many voices stand together without headings."""
_LEAST_UNDER_HEADING = 2
_VOICES_PER_HEADING = 3
_TOO_SHARED = 0.8
"""A word in more than this part of the voices divides nothing."""

_WORD = re.compile(r"[^\W\d_]{4,}")

Stem = Callable[[str], str]
"""The stem of a lower-case word ("luisteren" and "luistert" give the same)."""


@dataclass(frozen=True, slots=True)
class Group:
    """Voices by their place in the sequence that was given. `heading` None: what fits under no other."""

    heading: str | None = field(repr=False)
    places: tuple[int, ...]


def grouped(voices: Sequence[str], stem: Stem) -> tuple[Group, ...]:
    """One group without heading for few voices; else groups under headings, the largest first, and what is left."""
    if len(voices) <= MOST_WITHOUT_HEADINGS:
        return (Group(None, tuple(range(len(voices)))),)
    words = [_stems(voice, stem) for voice in voices]
    chosen = _headings(words)
    placed = _placed(words, chosen)
    faces = _faces(voices, stem)
    groups = [Group(faces[root], tuple(places)) for root, places in placed.items() if root is not None]
    groups.sort(key=lambda group: (-len(group.places), group.heading or ""))
    rest = placed.get(None, [])
    return (*groups, Group(None, tuple(rest))) if rest else tuple(groups)


def _stems(voice: str, stem: Stem) -> frozenset[str]:
    found = _WORD.findall(without_placeholders(voice.casefold()))
    return frozenset(stem(word) for word in found if word not in COMMON)


def _headings(words: Sequence[frozenset[str]]) -> tuple[str, ...]:
    """Roots that together cover the most voices with the fewest headings: each time the one that adds most."""
    voices_with: dict[str, set[int]] = defaultdict(set)
    for place, roots in enumerate(words):
        for root in roots:
            voices_with[root].add(place)
    usable = {
        root: places
        for root, places in voices_with.items()
        if _LEAST_UNDER_HEADING <= len(places) <= _TOO_SHARED * len(words)
    }
    chosen: list[str] = []
    open_places = set(range(len(words)))
    while len(chosen) < -(-len(words) // _VOICES_PER_HEADING):
        gains = {root: len(places & open_places) for root, places in usable.items() if root not in chosen}
        best = min(gains, key=lambda root: (-gains[root], -len(usable[root]), root), default=None)
        if best is None or gains[best] < _LEAST_UNDER_HEADING:
            break
        chosen.append(best)
        open_places -= usable[best]
    return tuple(chosen)


def _placed(words: Sequence[frozenset[str]], chosen: Sequence[str]) -> dict[str | None, list[int]]:
    """Each voice under the heading chosen first of those it holds; a heading left with one voice is given up."""
    placed: dict[str | None, list[int]] = defaultdict(list)
    for place, roots in enumerate(words):
        placed[next((root for root in chosen if root in roots), None)].append(place)
    for root in chosen:
        if 0 < len(placed[root]) < _LEAST_UNDER_HEADING:
            placed[None].extend(placed.pop(root))
    placed[None].sort()
    return {root: places for root, places in placed.items() if places}


def _faces(voices: Sequence[str], stem: Stem) -> dict[str, str]:
    """For every root the form people used most, with a capital."""
    forms: dict[str, Counter[str]] = defaultdict(Counter)
    for voice in voices:
        for word in _WORD.findall(without_placeholders(voice.casefold())):
            forms[stem(word)][word] += 1
    return {root: min(seen, key=lambda word: (-seen[word], word)).capitalize() for root, seen in forms.items()}

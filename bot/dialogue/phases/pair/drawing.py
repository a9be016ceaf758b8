"""Who is with whom: drawn, with a new partner for everybody as long as that can be."""

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from bot.domain.ids import MemberId
from bot.privacy.mixing import Chance

Two = tuple[MemberId, MemberId]
_STEPS = 20_000
"""So long is looked for pairs that have not met; then some meet again."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """`pairs`: who begins stands first. `alone`: with an odd number one has no partner; never three together."""

    pairs: tuple[Two, ...]
    alone: MemberId | None = None


def draw(
    chance: Chance, people: Collection[MemberId], met: Sequence[Two] = (), was_alone: Sequence[MemberId] = ()
) -> Drawn:
    """Every way to make the pairs is equally likely, among those in which the fewest people meet again. `met`: who had
    each other, once for each time; `was_alone`: the same for who had nobody. Who was alone least can be alone now."""
    order = chance.shuffled(sorted(people))
    if len(order) % 2 == 0:
        return Drawn(_begun(chance, _pairs(order, met)))
    times = Counter(was_alone)
    least = min(times[one] for one in order)
    may_be_alone = [one for one in order if times[one] == least]
    found = [(one, _pairs(tuple(other for other in order if other != one), met)) for one in may_be_alone]
    alone, pairs = min(found, key=lambda each: _meetings(each[1], met))
    return Drawn(_begun(chance, pairs), alone)


def _begun(chance: Chance, pairs: tuple[Two, ...]) -> tuple[Two, ...]:
    """Who of the two begins is drawn too."""
    return tuple((first, second) if chance.below(2) else (second, first) for first, second in pairs)


def _pairs(order: tuple[MemberId, ...], met: Sequence[Two]) -> tuple[Two, ...]:
    times = Counter(frozenset(two) for two in met)
    for most in range(max(times.values(), default=0) + 1):
        search = _Search(times, most)
        if (found := search.pairs(order)) is not None:
            return found
    raise AssertionError("anybody may meet anybody as often as they did")


def _meetings(pairs: tuple[Two, ...], met: Sequence[Two]) -> int:
    times = Counter(frozenset(two) for two in met)
    return sum(times[frozenset(two)] for two in pairs)


@dataclass(slots=True)
class _Search:
    """Pairs of people who had each other at most `most` times. Whoever has fewest left to choose from goes first."""

    times: Counter[frozenset[MemberId]]
    most: int
    steps: int = 0

    def pairs(self, order: tuple[MemberId, ...]) -> tuple[Two, ...] | None:
        if not order:
            return ()
        self.steps += 1
        if self.steps > _STEPS:
            return None
        first = min(order, key=lambda one: len(self._partners(one, order)))
        for other in self._partners(first, order):
            rest = self.pairs(tuple(one for one in order if one not in (first, other)))
            if rest is not None:
                return ((first, other), *rest)
        return None

    def _partners(self, one: MemberId, order: tuple[MemberId, ...]) -> tuple[MemberId, ...]:
        return tuple(o for o in order if o != one and self.times[frozenset((one, o))] <= self.most)

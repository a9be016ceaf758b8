"""Who is with whom: two by two, by chance, with as few as possible who meet again."""

import hashlib
from collections import Counter
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.dialogue.phases.pair.drawing import Drawn, draw
from bot.domain.ids import MemberId
from bot.privacy.mixing import Chance


def people(many: int) -> tuple[MemberId, ...]:
    return tuple(MemberId(f"m{at:02}") for at in range(many))


def chance(number: int) -> Chance:
    return Chance(hashlib.sha256(number.to_bytes(4, "big")).digest())


def everybody_in(drawn: Drawn) -> list[MemberId]:
    return sorted([one for two in drawn.pairs for one in two] + ([drawn.alone] if drawn.alone is not None else []))


@settings(max_examples=200, deadline=None)
@given(many=st.integers(0, 17), seed=st.binary(min_size=32, max_size=32))
def test_everybody_is_in_one_pair_or_alone(many: int, seed: bytes) -> None:
    drawn = draw(Chance(seed), people(many))
    assert everybody_in(drawn) == list(people(many))
    assert (drawn.alone is None) is (many % 2 == 0)


def test_every_way_to_pair_and_every_beginner_is_equally_likely() -> None:
    seen = Counter(frozenset(draw(chance(n), people(4)).pairs) for n in range(2400))
    assert len(seen) == 3 * 4, "three ways to pair four people, and in each pair either of them begins"
    assert min(seen.values()) > 140, "200 are expected of each, with a spread of 14"
    assert max(seen.values()) < 260


def test_everybody_is_alone_equally_often() -> None:
    alone = Counter(draw(chance(n), people(5)).alone for n in range(1000))
    assert set(alone) == set(people(5))
    assert min(alone.values()) > 140


@pytest.mark.parametrize("many", [4, 5, 6, 7, 8, 16])
def test_nobody_meets_again_as_long_as_that_can_be(many: int) -> None:
    for number in range(20):
        met: list[tuple[MemberId, MemberId]] = []
        alone: list[MemberId] = []
        for session in range(3 if many > 5 else 2):
            drawn = draw(chance(100 * number + session), people(many), met, alone)
            met.extend(drawn.pairs)
            alone.extend([drawn.alone] if drawn.alone is not None else [])
        assert max(Counter(frozenset(two) for two in met).values()) == 1
        assert len(set(alone)) == len(alone), "nobody is alone twice before everybody was once"


def test_two_people_meet_each_other_again_when_there_is_nobody_else() -> None:
    first = draw(chance(1), people(2))
    again = draw(chance(2), people(2), (*first.pairs, *first.pairs))
    assert {frozenset(two) for two in again.pairs} == {frozenset(people(2))}


def test_with_everybody_met_already_pairs_are_still_made_in_no_time() -> None:
    everybody = people(40)
    met = tuple(combinations(everybody, 2))
    assert everybody_in(draw(chance(3), everybody, met)) == list(everybody)


def test_the_seed_alone_decides() -> None:
    assert draw(chance(4), people(8)) == draw(chance(4), tuple(reversed(people(8))))
    assert len({draw(chance(n), people(8)).pairs for n in range(30)}) > 25

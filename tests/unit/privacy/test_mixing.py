"""Order that says nothing."""

from collections import Counter
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st

from bot.privacy.mixing import Chance


def test_the_same_seed_gives_the_same_and_another_seed_something_else() -> None:
    things = tuple(range(20))
    assert Chance(b"a").shuffled(things) == Chance(b"a").shuffled(things)
    assert Chance(b"a").shuffled(things) != Chance(b"b").shuffled(things)
    assert Chance(b"a").token() != Chance(b"b").token()


def test_one_chance_goes_on() -> None:
    chance = Chance(b"a")
    assert chance.shuffled(range(20)) != chance.shuffled(range(20))
    assert len({chance.token() for _ in range(100)}) == 100
    assert len(chance.token()) == 32


@given(st.binary(min_size=1), st.lists(st.integers()))
def test_nothing_is_lost_or_doubled(seed: bytes, things: list[int]) -> None:
    assert sorted(Chance(seed).shuffled(things)) == sorted(things)


@given(st.binary(min_size=1), st.integers(-1, 70_000))
def test_below_is_below(seed: bytes, limit: int) -> None:
    assert 0 <= Chance(seed).below(limit) < max(limit, 1)


def test_every_order_is_about_as_likely() -> None:
    seen = Counter(Chance(number.to_bytes(4, "big")).shuffled("abcd") for number in range(12_000))
    assert seen.keys() == set(permutations("abcd"))
    expected = 12_000 / 24
    chi_square = sum((count - expected) ** 2 / expected for count in seen.values())
    assert chi_square < 49.73, "p < 0.001 for 23 degrees of freedom"

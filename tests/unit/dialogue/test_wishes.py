"""What people type after `!ronde werkvormen`: understood in both languages, in any order, and never a crash."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.wishes import wish
from bot.domain.flow_terms import Aim
from bot.domain.wish import Wish

AIMS = {
    "ruimte": Aim.OPEN, "space": Aim.OPEN, "inzicht": Aim.INSIGHT, "insight": Aim.INSIGHT, "besluit": Aim.DECISION,
    "decision": Aim.DECISION, "verandering": Aim.CHANGE, "change": Aim.CHANGE, "meten": Aim.MEASURE,
    "measure": Aim.MEASURE,
}  # fmt: skip
ABOUT = {
    "over iemand": True, "over één cliënt": True, "een casus": True, "about someone": True, "a case": True,
    "niet over iemand": False, "geen casus": False, "not about a person": False, "over onszelf": False,
}  # fmt: skip
AROUND = ("", "we willen", "met", "voor", "with", "people", "…")


@pytest.mark.parametrize(
    ("words", "wished"),
    [
        ("", Wish()),
        ("inzicht", Wish(Aim.INSIGHT)),
        ("Inzicht!", Wish(Aim.INSIGHT)),
        ("inzicht 6", Wish(Aim.INSIGHT, 6)),
        ("6 mensen, inzicht", Wish(Aim.INSIGHT, 6)),
        ("we willen een besluit met 4 tot 8 mensen", Wish(Aim.DECISION, 8, unclear=True)),
        ("iets veranderen zonder casus", Wish(Aim.CHANGE, about_person=False, unclear=True)),
        ("inzciht", Wish(Aim.INSIGHT)),
        ("insigth about someone", Wish(Aim.INSIGHT, about_person=True)),
        ("er is spoed", Wish(urgent=True, unclear=True)),
        ("urgent", Wish(urgent=True)),
        ("geen spoed", Wish()),
        ("geen spoed, gevaar", Wish(urgent=True)),
        ("0 mensen", Wish(unclear=True)),
        ("1000", Wish(unclear=True)),
        ("banaan", Wish(unclear=True)),
    ],
)
def test_what_people_type(words: str, wished: Wish) -> None:
    assert wish(words) == wished


@given(
    st.sampled_from(sorted(AIMS)),
    st.integers(1, 999),
    st.sampled_from(sorted(ABOUT)),
    st.sampled_from(AROUND),
    st.permutations(range(3)),
    st.booleans(),
)
def test_in_any_order_and_any_case(
    aim: str, people: int, about: str, around: str, order: list[int], loud: bool
) -> None:
    parts = [aim, str(people), about]
    words = f" {around} ".join(parts[at] for at in order)
    assert wish(words.upper() if loud else words) == Wish(AIMS[aim], people, ABOUT[about])


@given(st.text(max_size=200))
def test_anything_at_all_is_answered(words: str) -> None:
    found = wish(words)
    assert found.people is None or 1 <= found.people <= 999
    assert wish(words) == found


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.sampled_from(sorted(AIMS)))
def test_words_beside_it_take_nothing_away(noise: str, aim: str) -> None:
    """An aim that was typed first stays what it is."""
    assert wish(f"{aim} {noise}").aim is AIMS[aim]

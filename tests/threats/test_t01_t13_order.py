"""Channels 1 and 13: the order of the quotes says nothing of arrival, roster, ids or length, nor ties two answers.

2,000 summaries of the same eight authors, whose answers arrived in 40 orders; the release is drawn anew each time.
"""

import hashlib
import random
from collections.abc import Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray
from scipy.stats import chi2

from bot.dialogue.engine import decide
from bot.domain.effects import Publish
from bot.domain.events import Now, TimePassed
from bot.domain.round import Alarm
from bot.privacy.anonymise import excerpt
from tests.story import LEADER, NAMES, Story, given_round, member_id
from tests.threats.quiet_team import detector

AUTHORS = tuple(name.casefold() for name in NAMES[:8])
ARRIVALS = 40
DRAWS = 50
LENGTHS = (9, 2, 7, 1, 12, 5, 3, 15)
"""Words in the answers of each author."""

Places = NDArray[np.int64]


def _answer(author: str, question: int) -> str:
    return f"{author}{question} " + " ".join(["woord"] * LENGTHS[AUTHORS.index(author)])


def _ready(arrival: Sequence[str], salt: int) -> Story:
    """A round just before its release, the answers given in this order."""
    story = given_round().with_members(8).but(salt=str(salt).encode()).starts()
    for author in arrival:
        story.answers(author, _answer(author, 1), _answer(author, 2))
    story.until_alarm(Alarm.SETTLED_CLOSE)
    story.says(LEADER, "akkoord")
    return story


@cache
def places() -> tuple[Places, Places, Places]:
    """For every summary and author: the place at question 1, at question 2, and in the order of arrival."""
    shuffler = random.Random(11)
    first, second, arrived = [], [], []
    for salt in range(ARRIVALS):
        arrival = shuffler.sample(AUTHORS, len(AUTHORS))
        story = _ready(arrival, salt)
        at = next(timer.at for timer in story.round.course.timers if timer.alarm is Alarm.RELEASE)
        for draw in range(DRAWS):
            seed = hashlib.sha256(f"{salt} {draw}".encode()).digest()
            effects = decide(story.round, TimePassed(), Now(at, seed)).effects
            (published,) = (effect for effect in effects if isinstance(effect, Publish))
            orders = [[voice.text.split()[0].casefold() for voice in section.voices] for section in published.sections]
            first.append([orders[0].index(f"{author}1") for author in AUTHORS])
            second.append([orders[1].index(f"{author}2") for author in AUTHORS])
            arrived.append([arrival.index(author) for author in AUTHORS])
    return np.array(first), np.array(second), np.array(arrived)


def by_chance(rows: Places, columns: Places) -> float:
    """The chance of a table at least as uneven, if every order were equally likely. Each time a whole permutation fills
    the table, so the sum of squares is (n - 1) / n of what independent throws give."""
    size = rows.shape[1]
    table = np.zeros((size, size))
    np.add.at(table, (rows.ravel(), columns.ravel()), 1)
    expected = rows.size / size**2
    statistic = ((table - expected) ** 2 / expected).sum() * (size - 1) / size
    return float(chi2.sf(statistic, (size - 1) ** 2))


def ranks(values: Sequence[str]) -> Places:
    order = sorted(values)
    return np.array([order.index(value) for value in values])


def test_t01_every_author_stands_at_every_place_as_often() -> None:
    first, second, _ = places()
    assert len(first) == 2000
    authors = np.tile(np.arange(len(AUTHORS)), (len(first), 1))
    assert by_chance(authors, first) > 0.01
    assert by_chance(authors, second) > 0.01


def test_t01_the_order_follows_neither_arrival_nor_roster_nor_id_nor_length() -> None:
    first, second, arrived = places()
    everywhere = (len(first), 1)
    known = {
        "arrival": arrived,
        "roster": np.tile(np.arange(len(AUTHORS)), everywhere),
        "id": np.tile(ranks([member_id(author) for author in AUTHORS]), everywhere),
        "length": np.tile(np.argsort(np.argsort(LENGTHS)), everywhere),
    }
    for what, order in known.items():
        for place in (first, second):
            assert abs(np.corrcoef(place.ravel(), order.ravel())[0, 1]) < 0.05, what


def test_t13_a_place_at_one_question_tells_nothing_of_the_place_at_another() -> None:
    first, second, _ = places()
    assert by_chance(first, second) > 0.01
    assert abs(np.corrcoef(first.ravel(), second.ravel())[0, 1]) < 0.05


def test_t13_a_number_in_a_placeholder_means_a_person_within_one_answer_only() -> None:
    """The same two people, named in the other order, change numbers; and another answer changes nothing."""
    texts = ("Kees belde en daarna kwam Annelies langs", "Annelies kwam langs en daarna belde Kees")
    shown = [excerpt(text, detector().find(text, (), "nl"), "nl") for text in texts]
    assert shown == ["[naam 1] belde en daarna kwam [naam 2] langs", "[naam 1] kwam langs en daarna belde [naam 2]"]

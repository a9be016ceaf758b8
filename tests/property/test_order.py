"""The order of a summary says nothing (`threats.md` 1 and 13): 2,000 releases of one round, counted.

Seeds are counted up, so that the outcome is the same every time; they are hashed before use, so it is still chance.
"""

import math
from collections import Counter
from collections.abc import Sequence
from functools import cache
from statistics import fmean

from bot.dialogue.engine import decide
from bot.domain.effects import Publish, Say
from bot.domain.events import Now, TimePassed
from bot.domain.messages.review import ReviewPage
from bot.domain.round import Alarm
from tests.story import LEADER, NAMES, Story, given_round, member_id

ROUNDS = 2_000
REVIEWS = 1_000
AUTHORS = NAMES[:8]
ARRIVAL = ("Cleo", "Hugo", "Anna", "Fien", "Daan", "Bram", "Gijs", "Emma")
LENGTH = {name: 1 + (3 * place) % 8 for place, name in enumerate(AUTHORS)}
CHI_SQUARE_49 = 74.92
"""p = 0.01 for (8 - 1) × (8 - 1) degrees of freedom."""


def _ready() -> Story:
    """Eight authors, two questions; every text says whose it is, with a length of its own."""
    story = given_round().asking(2).with_members(8).starts()
    for name in ARRIVAL:
        story.answers(name, *(f"{name}{' zo' * LENGTH[name]}." for _ in range(2)))
    return story


@cache
def _released() -> tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]:
    """For every release the authors in the order shown, at both questions."""
    story = _ready().until_alarm(Alarm.SETTLED_CLOSE)
    story.says(LEADER, "akkoord")
    due = story.round.due_at
    assert due is not None
    orders = []
    for number in range(ROUNDS):
        decision = decide(story.round, TimePassed(), Now(due, b"release" + number.to_bytes(4, "big")))
        (published,) = [effect for effect in decision.effects if isinstance(effect, Publish)]
        first, second = (tuple(_author(voice.text) for voice in s.voices) for s in published.sections)
        orders.append((first, second))
    return tuple(orders)


@cache
def _reviewed() -> tuple[tuple[str, ...], ...]:
    story = _ready()
    due = next(timer.at for timer in story.round.course.timers if timer.alarm is Alarm.SETTLED_CLOSE)
    orders = []
    for number in range(REVIEWS):
        decision = decide(story.round, TimePassed(), Now(due, b"review" + number.to_bytes(4, "big")))
        pages = [e.message for e in decision.effects if isinstance(e, Say) and isinstance(e.message, ReviewPage)]
        orders.append(tuple(_author(voice.text) for voice in pages[0].questions[0].voices))
    return tuple(orders)


def _author(text: str) -> str:
    return text.split()[0].strip(".")


def _chi_square(orders: Sequence[Sequence[str]]) -> float:
    cells = Counter((name, place) for order in orders for place, name in enumerate(order))
    expected = len(orders) / len(AUTHORS)
    return sum((cells[name, place] - expected) ** 2 / expected for name in AUTHORS for place in range(len(AUTHORS)))


def _correlation(pairs: Sequence[tuple[float, float]]) -> float:
    mean_x, mean_y = fmean(x for x, _ in pairs), fmean(y for _, y in pairs)
    both = sum((x - mean_x) * (y - mean_y) for x, y in pairs)
    spread = math.sqrt(sum((x - mean_x) ** 2 for x, _ in pairs) * sum((y - mean_y) ** 2 for _, y in pairs))
    return both / spread


def test_every_author_stands_at_every_place_as_often() -> None:
    assert _chi_square([first for first, _ in _released()]) < CHI_SQUARE_49
    assert _chi_square([second for _, second in _released()]) < CHI_SQUARE_49
    assert _chi_square(_reviewed()) < CHI_SQUARE_49


def test_the_place_goes_with_nothing_about_the_author() -> None:
    ranks = {
        "arrival": {name: place for place, name in enumerate(ARRIVAL)},
        "roster": {name: place for place, name in enumerate(AUTHORS)},
        "id": {name: place for place, name in enumerate(sorted(AUTHORS, key=member_id))},
        "length": LENGTH,
    }
    for what, rank in ranks.items():
        pairs = [(rank[name], place) for first, _ in _released() for place, name in enumerate(first)]
        assert abs(_correlation(pairs)) < 0.05, what


def test_two_answers_of_one_author_are_not_tied_by_their_place() -> None:
    """The same place at both questions, and side by side where one question ends and the next begins: both 1 in 8."""
    same = sum(a == b for first, second in _released() for a, b in zip(first, second, strict=True))
    beside = sum(first[-1] == second[0] for first, second in _released())
    for count, chances in ((same, ROUNDS * len(AUTHORS)), (beside, ROUNDS)):
        share = 1 / len(AUTHORS)
        spread = math.sqrt(chances * share * (1 - share))
        assert abs(count - chances * share) < 3 * spread
    places = [(first.index(name), second.index(name)) for first, second in _released() for name in AUTHORS]
    assert abs(_correlation(places)) < 0.05


def test_the_review_does_not_foretell_the_summary() -> None:
    pairs = list(zip(_reviewed(), _released()[:REVIEWS], strict=True))
    places = [(page.index(name), first.index(name)) for page, (first, _) in pairs for name in AUTHORS]
    assert abs(_correlation(places)) < 0.05

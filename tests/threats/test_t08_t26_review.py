"""Channels 8 and 26: the facilitator gets one snapshot and one second look, made of the texts alone.

Who wrote, in which order, when and with how many changes of mind: the page is the same to the letter.
"""

import random

from bot.domain.effects import Say, ToLeader
from bot.domain.messages.review import ReviewPage
from bot.domain.round import Alarm
from tests.story import LEADER, NAMES, Story, given_round, member_id
from tests.threats.quiet_team import LEADER as LIES
from tests.threats.quiet_team import quiet_team, ref
from tests.threats.reading import everything, matrix_ids

AUTHORS = tuple(name.casefold() for name in NAMES[:5])
TEXTS = tuple((f"dit is de eerste tekst {n}", f"dit is de tweede tekst {n}") for n in ("aa", "bb", "cc", "dd", "ee"))
WRITTEN_IN = 40
"""Events before the review, in every permutation: the seed of a moment is drawn from their number."""


def _page(story: Story) -> ReviewPage:
    (page,) = story.heard(LEADER, ReviewPage)
    return page


def _told(permutation: int) -> Story:
    """The same texts by other authors, in another order, at other hours, with other detours in the previews."""
    chance = random.Random(permutation)
    texts = chance.sample(TEXTS, len(TEXTS))
    story = given_round().with_members(len(AUTHORS)).starts()
    for author, (first, second) in zip(chance.sample(AUTHORS, len(AUTHORS)), texts, strict=True):
        story.passes(minutes=chance.randrange(24 * 60))
        if chance.random() < 0.5:
            story.answers(author, "eerst iets anders", second)
            story.says(author, f"1: {first}")
            story.says(author, "akkoord")
        else:
            story.answers(author, first, second)
    while story.count < WRITTEN_IN:
        story.says(chance.choice(AUTHORS), "mijn antwoorden")
    story.count = WRITTEN_IN
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def test_t08_t26_the_page_is_the_same_whoever_wrote_what_and_whenever() -> None:
    pages = []
    for permutation in range(20):
        story = _told(permutation)
        page = _page(story)
        pages.append((page.questions, page.hidden, page.second))
    assert all(page == pages[0] for page in pages)
    assert len(pages[0][0][0].voices) == len(AUTHORS)


def test_t08_there_is_one_snapshot_after_everybodys_window_and_one_second_look() -> None:
    """Previews may change until the closing: no draft is ever shown. After the acts comes one look more, no third."""
    story = given_round().with_members(5).starts()
    for author in AUTHORS:
        story.answers(author, "een tekst", "nog een tekst")
        story.says(author, "1: een betere tekst")
        story.passes(hours=20)
        assert not story.heard(LEADER, ReviewPage)
        story.says(author, "akkoord")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    story.says(LEADER, "masker 1.1 betere")
    story.says(LEADER, "terug 2.2 Wat bedoel je?")
    story.until_alarm(Alarm.ACTS)
    for author in AUTHORS:
        story.says(author, "akkoord")
        story.passes(hours=1)
        assert len(story.heard(LEADER, ReviewPage)) == 1
    story.until_alarm(Alarm.SECOND_LOOK)
    assert len(story.heard(LEADER, ReviewPage)) == 2
    story.says(LEADER, "masker 1.1 tekst")
    story.passes(days=3)
    assert len(story.heard(LEADER, ReviewPage)) == 2


def test_t08_reactions_between_the_looks_reach_the_second_page_together() -> None:
    """In whatever order the authors reply to the acts, the second page comes at the same moment with the same texts."""
    pages = []
    for order in (AUTHORS, AUTHORS[::-1]):
        story = given_round().with_members(5).starts()
        for author in AUTHORS:
            story.answers(author, f"tekst met een woord van {author[0]}", "nog een tekst")
        story.until_alarm(Alarm.SETTLED_CLOSE)
        for voice in range(1, 6):
            story.says(LEADER, f"masker 1.{voice} woord")
        story.until_alarm(Alarm.ACTS)
        for author in order:
            story.passes(minutes=40)
            story.says(author, "akkoord")
        story.until_alarm(Alarm.SECOND_LOOK)
        at, effect = next(
            (at, e)
            for at, e in reversed(story.effects)
            if isinstance(e, Say) and isinstance(e.to, ToLeader) and isinstance(e.message, ReviewPage)
        )
        assert isinstance(effect, Say)
        assert isinstance(effect.message, ReviewPage)
        pages.append((at, [sorted(v.text for v in q.voices) for q in effect.message.questions]))
    assert pages[0] == pages[1]


async def test_t26_the_page_holds_no_author_time_or_id_and_does_not_say_what_was_changed() -> None:
    async with quiet_team(size=5) as team:
        await team.starts()
        events = []
        for name in team.names:
            await team.says(name, "ja")
            events.append(await team.says(name, "eerst dit"))
            events.append(await team.says(name, "en dan dat"))
            await team.says(name, "1: toch anders")
            await team.says(name, "akkoord")
            await team.passes(minutes=37)
        round_ = await team.round()
        await team.in_review()
        (page,) = team.in_chat(LIES, "review")
        written = everything(page.content, but_mentions=True)
        ids = [*events, *round_.members, round_.id, *(ref(name) for name in team.names)]
        assert not matrix_ids(page.content)
        for secret in (*ids, *(n.capitalize() for n in team.names), "eerst dit", *(member_id(n) for n in AUTHORS)):
            assert secret not in written
        assert "gewijzigd" not in written

"""Channels 22 and 27: what a locked phone shows, and who counts towards the threshold."""

from bot.domain.events import MemberLeft
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.team import Announcement
from tests.story import LEADER, NAMES, Given, Story, given_round, member_id
from tests.threats.quiet_team import quiet_team

AUTHORS = tuple(name.casefold() for name in NAMES[:5])


async def test_t22_the_first_line_of_nothing_holds_a_word_of_a_member_or_the_theme() -> None:
    """It is all a locked phone shows; the push itself carries an event id only, which is the server's to keep."""
    async with quiet_team(size=4) as team:
        await team.command('!ronde start klein "regenboogtrui"')
        await team.everybody(lambda name, number: f"zilverzwaluw {number}")
        await team.is_released()
        for done in team.network.timeline:
            first = done.body.split("\n")[0].casefold()
            assert "zilverzwaluw" not in first
            assert "regenboogtrui" not in first


def _ends(given: Given, *silent: str) -> Story:
    story = given.starts()
    story.everybody_answers(*silent)
    for _ in range(18):
        if story.heard(LEADER, ReviewPage) or story.stage.value in ("short", "stopped", "erased"):
            break
        story.passes(hours=12)
    return story


def test_t27_the_facilitators_own_voice_counts_for_no_threshold() -> None:
    """Three members and the facilitator who takes part: with one member silent there are three texts and two voices."""
    given = given_round().with_members(4).with_leader_taking_part("Anna")
    assert _ends(given).heard(LEADER, ReviewPage)
    assert not _ends(given, "bram").heard(LEADER, ReviewPage)


def test_t27_two_answers_of_one_person_are_one_voice_and_two_members_are_not_three() -> None:
    story = _ends(given_round().with_members(4), "anna", "bram")
    story.says("cleo", "1: nog een tekst")
    assert not story.heard(LEADER, ReviewPage)


def test_t27_who_leaves_the_team_half_way_counts_only_with_what_was_agreed() -> None:
    for agreed in (True, False):
        story = given_round().with_members(3).starts()
        for author in AUTHORS[:3]:
            story.answers(author, "een tekst", "nog een tekst", agrees=agreed or author != "anna")
        story.happens(MemberLeft(member_id("anna"), from_team=True))
        story.passes(days=2)
        assert bool(story.heard(LEADER, ReviewPage)) == agreed


async def test_t27_the_invited_are_fixed_and_everybody_reads_who_they_are_before_writing() -> None:
    async with quiet_team(size=5) as team:
        await team.starts()
        announced = team.in_room("announcement")[0].body
        before = set((await team.round()).members)
        for name in team.names:
            assert name.capitalize() in announced
        await team.says("anna", "ja")
        assert set((await team.round()).members) == before


def test_t27_the_announcement_comes_before_the_first_invitation() -> None:
    story = given_round().with_members(3).starts()
    kinds = [type(effect.message) for _, effect in story.effects if hasattr(effect, "message")]
    assert kinds.index(Announcement) == 0

"""Own times in a whole bot: said in the chat, kept over rounds, held to by all the bot begins, and gone again."""

from dataclasses import replace
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import pytest

from bot.dialogue.seasons.holidays import public_holidays
from bot.domain.own_times import NO_PREFERENCES, OwnTimes, Preferences
from bot.domain.schedule import Schedule, Windows
from bot.ports.tools import Habits
from bot.service.preferences import kept
from bot.texts.marker import MARKER
from tests.flows_for_tests import small_flow
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team, ref

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
HABITS = Habits(Schedule(), Windows(), "nl", lambda _: (), lambda _: True)


async def preferences(team: QuietTeam, name: str) -> Preferences:
    async with team.writer.work() as work:
        person = await work.uow.people.by_ref(ref(name))
        assert person is not None
        return await kept(work, person.id)


def last(team: QuietTeam, name: str) -> str:
    return team.in_chat(name)[-1].body


def local(moment: datetime) -> datetime:
    return moment.astimezone(AMSTERDAM)


async def test_said_back_in_words_and_kept() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "Ik ben vrij tot vrijdag.")
        told = team.in_chat("anna", "receipt")[-1].body
        assert "niets tot vrijdag 27 november" in told
        assert "Ik stuur je dus niets tot vrijdag 27 november om 9:30." in told
        assert "vergeet mijn tijden" in told
        assert (await preferences(team, "anna")).times == OwnTimes(away_until=date(2026, 11, 27))


async def test_nothing_comes_before_they_are_back_and_then_it_does() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "ja")
        await team.says("anna", "tijden: vrij tot woensdag")
        before = len(team.in_chat("anna"))
        await team.until(datetime(2026, 11, 25, 9, 29, tzinfo=AMSTERDAM))
        assert len(team.in_chat("anna")) == before
        await team.until(datetime(2026, 11, 25, 9, 30, tzinfo=AMSTERDAM))
        assert team.in_chat("anna")[-1].kind == "prompt"


async def test_the_next_round_knows_them_and_its_invitation_waits() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "tijden: niet voor 15 uur")
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.passes(days=1)
        before = len(team.in_chat("anna"))
        await team.starts()
        assert len(team.in_chat("anna")) == before
        assert team.in_chat("bram")[-1].kind == "invitation"
        await team.passes(hours=9)
        (invitation,) = team.in_chat("anna")[before:]
        assert invitation.kind == "invitation"
        assert local(invitation.at).time() >= time(15)


async def test_an_answer_comes_at_once_at_any_hour() -> None:
    async with quiet_team(size=4, flow=small_flow(1)) as team:
        await team.starts()
        await team.says("anna", "tijden: nachtdienst tot vrijdag")
        assert "zodat je overdag kunt slapen" in team.in_chat("anna", "receipt")[-1].body
        await team.says("anna", "ja")
        assert team.in_chat("anna")[-1].kind == "prompt"


async def test_a_sentence_in_answer_to_a_question_is_asked_about_and_can_be_both() -> None:
    async with quiet_team(size=4, flow=small_flow(1)) as team:
        await team.starts()
        for name in ("anna", "bram"):
            await team.says(name, "ja")
            await team.says(name, "ik heb nachtdienst tot vrijdag")
            assert "Is dit je antwoord?" in last(team, name)
        assert await preferences(team, "anna") == NO_PREFERENCES
        await team.says("anna", "1")
        assert "nachtdienst" in last(team, "anna")
        assert await preferences(team, "anna") == NO_PREFERENCES
        await team.says("bram", "2")
        assert (await preferences(team, "bram")).times == OwnTimes(night=True, night_until=date(2026, 11, 27))
        await team.says("bram", "mijn echte antwoord")
        assert "Mijn echte antwoord" in last(team, "bram"), "the question stood last in the chat again"


@pytest.mark.parametrize("word", ["vergeet mijn tijden", "tijden weg"])
async def test_forgotten_with_one_sentence(word: str) -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "tijden: niet op dinsdag")
        await team.says("anna", word)
        assert await preferences(team, "anna") == NO_PREFERENCES
        await team.says("anna", "tijden")
        assert "nog geen eigen tijden" in last(team, "anna")


async def test_wiping_everything_wipes_them_too() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "tijden: niet op dinsdag")
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        assert await preferences(team, "anna") == NO_PREFERENCES


async def test_wiping_works_without_a_round() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "tijden: niet op dinsdag")
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.passes(days=2)
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        assert await preferences(team, "anna") == NO_PREFERENCES


async def test_a_stopped_round_is_erased_though_somebody_is_away() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        for name in team.names:
            await team.says(name, "ja")
        await team.says("anna", "tijden: vrij tot 24 december")
        before = len(team.in_chat("anna"))
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.passes(days=2)
        async with team.writer.work() as work:
            assert not await work.uow.rounds.all_ids(), "nobody's leave keeps the link alive"
        assert len(team.in_chat("anna")) == before, "and nothing was sent in it"


async def test_what_is_kept_for_tomorrow_outlives_its_round_without_it() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        for name in team.names:
            await team.says(name, "ja")
        await team.says("anna", "tijden: vrij tot donderdag")
        before = len(team.in_chat("anna"))
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.until(datetime(2026, 11, 25, 12, 0, tzinfo=AMSTERDAM))
        async with team.writer.work() as work:
            assert not await work.uow.rounds.all_ids()
        assert len(team.in_chat("anna")) == before
        await team.until(datetime(2026, 11, 26, 9, 31, tzinfo=AMSTERDAM))
        new = team.in_chat("anna")[before:]
        assert new
        assert all(local(done.at).date() == date(2026, 11, 26) for done in new)
        assert not any("prompt" in done.content[MARKER] for done in new)


async def test_the_team_is_never_told_who_is_away() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        room, leader = len(team.in_room()), team.has_chat(LEADER) and len(team.in_chat(LEADER))
        await team.says("anna", "tijden: vrij tot 24 december")
        assert len(team.in_room()) == room
        assert (team.has_chat(LEADER) and len(team.in_chat(LEADER))) == leader


async def test_a_language_of_ones_own() -> None:
    async with quiet_team(size=4, flow=small_flow(1)) as team:
        await team.starts()
        await team.says("anna", "taal en")
        assert last(team, "anna") == "From now on I write to you in English."
        await team.says("anna", "ja")
        assert "Question" in last(team, "anna") or "question" in last(team, "anna")
        await team.says("bram", "ja")
        assert "Vraag" in last(team, "bram") or "vraag" in last(team, "bram")
        assert (await preferences(team, "anna")).lang == "en"
        await team.says("anna", "taal nl")
        assert (await preferences(team, "anna")).lang == "nl"


async def test_times_that_leave_no_moment_are_refused() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "tijden: niet op maandag, dinsdag, woensdag, donderdag en vrijdag")
        assert "blijft er geen moment over" in last(team, "anna")
        assert await preferences(team, "anna") == NO_PREFERENCES


async def test_they_survive_the_end_of_a_round_and_leave_goes_when_it_is_over() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.says("anna", "tijden: vrij tot woensdag")
        await team.says("anna", "tijden: niet op maandag")
        await team.passes(days=20)
        assert (await preferences(team, "anna")).times == OwnTimes(days_off=(0,))


async def test_on_holidays_nobody_is_written_to() -> None:
    at = datetime(2026, 12, 23, 10, 0, tzinfo=AMSTERDAM)
    free = Schedule(weekdays_only=False, holidays=public_holidays((2026, 2027)))
    async with quiet_team(size=4, at=at, changes={"habits": replace(HABITS, schedule=free)}) as team:
        await team.starts()
        await team.passes(days=14)
        moments = [local(done.at).date() for done in (*team.in_chat("bram"), *team.in_room())]
        assert date(2026, 12, 24) in moments or date(2026, 12, 28) in moments
        assert not {date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)} & set(moments)

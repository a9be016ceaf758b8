"""Planned rounds in a whole bot: planned in words, agreed to, and begun by themselves, once, on the right days."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from unittest import mock
from zoneinfo import ZoneInfo

from icalendar import Calendar, Component

from bot.domain.flow import Flow
from bot.domain.flow_terms import IfNo
from bot.domain.own_times import NO_PREFERENCES
from bot.domain.schedule import Schedule, Windows
from bot.domain.season import Break, Season, SeasonId, SeasonState
from bot.ports.homeserver import MembershipChanged, PowerChanged, Removed, TryLater
from bot.ports.tools import Habits, Planning
from bot.service.season_waking import attend
from tests.flows_for_tests import LEADER as LEADING
from tests.flows_for_tests import a_requirement, both, small_flow
from tests.threats.quiet_team import BOT, LEADER, ROOM, QuietTeam, quiet_team, ref
from tests.unit.dialogue.test_filling import two_who_lead

ZONE = ZoneInfo("Europe/Amsterdam")
PLAN = '!ronde plan klein "De week" elke 2 weken maandag 09:00'


def wall(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZONE).astimezone(UTC)


NOW = wall(2026, 11, 24, 10)
FIRST = wall(2026, 11, 30, 9)


@asynccontextmanager
async def a_team(flow: Flow | None = None, planning: Planning | None = None) -> AsyncIterator[QuietTeam]:
    """Four people and a facilitator, on a Tuesday; the flows can be changed while it goes on."""
    flow = flow or small_flow()
    habits = Habits(Schedule(), Windows(), "nl", lambda _: (), lambda _: True, planning or Planning())
    changes = {"habits": habits, "flows": {flow.id: flow}}
    async with quiet_team(size=4, at=NOW, flow=flow, changes=changes) as team:
        yield team


async def seasons(team: QuietTeam) -> list[Season]:
    async with team.writer.work() as work:
        return [one for each in await work.uow.teams.all() for one in await work.uow.seasons.of_team(each.id)]


async def season(team: QuietTeam) -> Season:
    (only,) = await seasons(team)
    return only


async def planned(team: QuietTeam, command: str = PLAN) -> Season:
    await team.command(command)
    await team.says(LEADER, "akkoord")
    return await season(team)


def last(team: QuietTeam, name: str = LEADER) -> str:
    return team.in_chat(name)[-1].body


def announced(team: QuietTeam) -> int:
    return len(team.in_room("announcement"))


def told(team: QuietTeam, words: str, name: str = LEADER) -> int:
    return sum(words in done.body for done in team.in_chat(name))


async def until(team: QuietTeam, year: int, month: int, day: int, hour: int, minute: int = 0) -> None:
    await team.until(wall(year, month, day, hour, minute))


# --- planning it


async def test_it_is_said_back_and_kept_only_after_akkoord() -> None:
    async with a_team() as team:
        await team.command(PLAN)
        asked = last(team)
        for words in ("elke 2 weken op maandag om 9:00", "maandag 30 november 2026", "zonder einddatum", "De week"):
            assert words in asked
        assert asked.count("om 9:00") == 4, "the rule and the first three times"
        assert team.in_chat(LEADER)[-1].content["nl.gespreksronde"]["prompt"]["options"][0]["id"] == "agree"
        assert (await season(team)).state is SeasonState.PROPOSED
        await team.command("!ronde planning")
        assert "niets gepland" in last(team)
        await team.says(LEADER, "akkoord")
        kept = await season(team)
        assert (kept.state, kept.due_at) == (SeasonState.RUNNING, FIRST)
        await team.command("!ronde planning")
        assert kept.short in last(team)
        await team.command("!ronde status")
        assert "Gepland: ‘De week’, op maandag 30 november 2026 om 9:00" in team.in_room()[-1].body


async def test_no_and_silence_keep_nothing() -> None:
    async with a_team() as team:
        await team.command(PLAN)
        await team.says(LEADER, "nee")
        assert await seasons(team) == []
        await team.command(PLAN)
        await team.says(LEADER, "misschien")
        assert "akkoord" in last(team)
        await team.passes(days=2)
        assert await seasons(team) == []
        assert "Ik kreeg geen akkoord" in last(team)
        await team.passes(days=20)
        assert announced(team) == 0


async def test_english() -> None:
    async with a_team() as team:
        await team.command("!round language en")
        await team.command('!round plan klein "The week" every 2 weeks monday 09:00 until july 1')
        assert "every 2 weeks on Monday at 9:00" in last(team)
        assert "until 30 June 2027 included" in last(team)
        await team.says(LEADER, "agree")
        await team.command("!round schedule")
        assert "every 2 weeks on Monday" in last(team)
        await team.command(f"!round schedule remove {(await season(team)).short}")
        assert await seasons(team) == []


async def test_what_cannot_be_planned_is_said_in_a_sentence() -> None:
    async with a_team() as team:
        for typed, words in (
            ('!ronde plan klein "X" elke seconde', "Zo vaak kan het niet"),
            ('!ronde plan klein "X" 29 februari', "niet in de kalender"),
            ('!ronde plan klein "X" gisteren', "al voorbij"),
            ('!ronde plan klein "X" als het uitkomt', "begrijp ik niet"),
            ('!ronde plan klein "X"', "begrijp ik niet"),
            ('!ronde plan onbekend "X" elke maandag', "Deze werkvorm ken ik niet"),
            ('!ronde plan klein "X" elke maandag anoniem=9', "anoniem="),
            ('!ronde plan klein "X" elke maandag deelnemers=@anna.mx,@bram.mx', "minstens 3 mensen"),
            ('!ronde plan klein "X" 25 december om 10 uur', "feestdag"),
            ("!ronde planning vaak", "Erachter mag"),
            ("!ronde planning weg zzzz", "Een planning met die code"),
            ("!ronde planning pauze ooit", "Welke dagen"),
            ("!ronde planning pauze gisteren", "al voorbij"),
            ("!ronde planning pauze weg 3", "pauze met dat nummer"),
        ):
            await team.command(typed)
            assert words in last(team), typed
            assert await seasons(team) == []


async def test_who_does_not_facilitate_may_look_only() -> None:
    async with a_team() as team:
        await planned(team)
        await team.command(PLAN, by="anna")
        assert "Dat kan alleen een gespreksleider" in last(team, "anna")
        await team.command("!ronde planning weg", by="anna")
        assert len(await seasons(team)) == 1
        await team.command("!ronde planning", by="anna")
        assert "De week" in last(team, "anna")


async def test_no_more_than_so_many_plans_in_a_room() -> None:
    async with a_team(planning=Planning(most=1)) as team:
        await planned(team)
        await team.command(PLAN)
        assert "al 1 planningen" in last(team)
        assert len(await seasons(team)) == 1


async def test_two_plans_that_run_beside_each_other_are_told_and_asked() -> None:
    async with a_team() as team:
        first = await planned(team)
        await team.command('!ronde plan klein "Ook" elke 4 weken dinsdag 1 december 10:00')
        await team.command('!ronde plan klein "Ook" elke 4 weken vanaf 1 december 10:00')
        assert f"nog een ronde van planning {first.short}" in last(team)
        await team.says(LEADER, "akkoord")
        assert len(await seasons(team)) == 2


async def test_the_first_day_of_a_short_month_is_told() -> None:
    async with a_team() as team:
        await team.command('!ronde plan klein "X" elke maand op de 31e')
        assert "In een kortere maand neem ik de laatste dag" in last(team)
        await team.command('!ronde plan klein "X" zondag 28 maart 2027 om 2:30')
        assert "feestdag" in last(team), "that is Easter"
        async with a_team(planning=Planning(holidays=False)) as working:
            await working.command('!ronde plan klein "X" zondag 28 maart 2027 om 2:30')
            assert "gaat de klok vooruit. Dan begint het een uur later, om 3:30" in last(working)


# --- as time goes on


async def test_rounds_begin_by_themselves_on_their_days() -> None:
    async with a_team() as team:
        await planned(team)
        await until(team, 2026, 11, 30, 8, 59)
        assert announced(team) == 0
        await until(team, 2026, 11, 30, 9)
        assert announced(team) == 1
        await until(team, 2026, 12, 14, 8)
        assert announced(team) == 1
        await until(team, 2026, 12, 14, 9)
        assert announced(team) == 2


async def test_options_of_a_start_go_with_it() -> None:
    async with a_team() as team:
        await planned(
            team, '!ronde plan klein "Wij" maandag 9:00 deelnemers=@anna.mx,@bram.mx,@cleo.mx meedoen duur=2d'
        )
        kept = await season(team)
        assert (kept.duration, kept.takes_part, kept.named, len(kept.members)) == (timedelta(days=2), True, True, 3)
        await until(team, 2026, 11, 30, 9)
        round_ = await team.round()
        assert len(round_.members) == 4
        assert round_.charter.leader_takes_part
        assert round_.charter.duration == timedelta(days=2)
        assert await seasons(team) == [], "it was to be once"
        assert told(team, "Dit is de laatste ronde") == 1


async def test_it_ends_after_so_many_times() -> None:
    async with a_team() as team:
        await planned(team, '!ronde plan klein "Wij" elke 2 weken maandag 9:00 2 keer')
        await team.passes(weeks=12)
        assert announced(team) == 2
        assert await seasons(team) == []


async def test_holidays_and_breaks_are_passed_over_and_told() -> None:
    async with a_team(planning=Planning(breaks=(Break(date(2027, 1, 4), date(2027, 1, 8)),))) as team:
        await team.command('!ronde plan klein "Vrij" elke vrijdag 9:00 vanaf 18 december')
        assert "vrijdag 25 december 2026: Eerste Kerstdag" in last(team)
        await team.says(LEADER, "akkoord")
        await until(team, 2026, 12, 18, 9)
        assert announced(team) == 1
        assert "De volgende ronde is op vrijdag 15 januari 2027" in last(team)
        for words in ("Eerste Kerstdag", "nieuwjaarsdag", "pauze van het team"):
            assert words in last(team)
        await until(team, 2027, 1, 15, 8)
        assert announced(team) == 1
        await until(team, 2027, 1, 15, 9)
        assert announced(team) == 2


async def test_a_break_told_later_counts_too_and_can_be_taken_back() -> None:
    async with a_team() as team:
        await planned(team)
        await team.command("!ronde planning pauze 30 november tot 2 december")
        assert "Deze rondes vallen daardoor weg: 30 november 2026" in last(team)
        await until(team, 2026, 12, 1, 9)
        assert announced(team) == 0
        assert (await season(team)).due_at == wall(2026, 12, 14, 9)
        await team.command("!ronde planning pauze 14 december")
        await team.command("!ronde planning")
        assert "14 december 2026" in last(team)
        await team.command("!ronde planning pauze weg 2")
        assert "is weg" in last(team)
        await until(team, 2026, 12, 14, 9)
        assert announced(team) == 1


async def test_missed_while_the_bot_was_away_once_and_not_when_it_is_far_too_late() -> None:
    async with a_team() as team:
        await planned(team, '!ronde plan klein "Wij" elke week maandag 9:00')
        team.clock.at = wall(2026, 12, 14, 15)
        for _ in range(3):
            await team.waker.due()
            await team.settles()
        assert announced(team) == 1, "the last of three, six hours late"
        team.clock.at = wall(2026, 12, 23, 15)
        await team.waker.due()
        await team.settles()
        assert announced(team) == 1
        assert told(team, "is niet begonnen") == 1


async def test_the_wall_clock_stays_over_the_clock_change() -> None:
    async with a_team() as team:
        await planned(team, '!ronde plan klein "Wij" elke 2 weken dinsdag 9:00 vanaf 16 maart 2027')
        await until(team, 2027, 3, 30, 8, 59)
        assert announced(team) == 1
        await until(team, 2027, 3, 30, 9)
        assert announced(team) == 2


async def test_a_room_that_cannot_be_looked_at_is_tried_again() -> None:
    async with a_team() as team:
        await planned(team)
        with mock.patch.object(team.network, "facts", side_effect=TryLater(60)):
            await until(team, 2026, 11, 30, 9, 2)
        assert announced(team) == 0
        await until(team, 2026, 11, 30, 9, 10)
        assert announced(team) == 1


async def test_a_failure_between_the_round_and_what_comes_next_keeps_neither_and_then_begins_it_once() -> None:
    async with a_team() as team:
        await planned(team)
        with mock.patch("bot.service.seasons.onward", side_effect=ZeroDivisionError):
            await until(team, 2026, 11, 30, 9)
        assert announced(team) == 0
        async with team.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []
        assert (await season(team)).due_at == FIRST, "still due"
        for _ in range(3):
            await team.waker.due()
            await team.settles()
        assert announced(team) == 1
        assert (await season(team)).due_at == wall(2026, 12, 14, 9)


async def test_what_was_seen_to_be_due_and_changed_meanwhile_is_left_alone() -> None:
    async with a_team() as team:
        seen = await planned(team)
        await until(team, 2026, 11, 30, 9)
        facts = await team.network.facts(ROOM)
        async with team.writer.work() as work:
            await attend(work, seen, facts)
        async with team.writer.work() as work:
            await attend(work, replace(seen, id=SeasonId("gone")), facts)
        await team.settles()
        assert announced(team) == 1


# --- what only a person can give


async def test_a_missing_theme_is_asked_days_before_and_the_round_begins_at_its_time() -> None:
    async with a_team() as team:
        await planned(team, "!ronde plan klein elke 2 weken maandag 09:00")
        await until(team, 2026, 11, 27, 12)
        assert told(team, "begint een ronde uit je planning") == 1
        assert "Antwoorden kan tot maandag 30 november om 9:00" in last(team)
        await team.says(LEADER, "Rust op de afdeling")
        assert "alles is er. De ronde begint op maandag 30 november om 9:00" in last(team)
        assert announced(team) == 0
        await until(team, 2026, 11, 30, 9)
        assert announced(team) == 1
        assert "Rust op de afdeling" in team.in_room("announcement")[-1].body


async def test_without_an_answer_that_time_is_left_out_and_the_plan_stays() -> None:
    async with a_team() as team:
        await planned(team, "!ronde plan klein elke 2 weken maandag 09:00")
        await until(team, 2026, 12, 1, 9)
        assert announced(team) == 0
        assert "gaat deze keer niet door. De planning blijft staan" in last(team)
        await until(team, 2026, 12, 11, 12)
        await team.says(LEADER, "Toch een thema")
        await until(team, 2026, 12, 14, 9)
        assert announced(team) == 1


async def test_a_round_that_waits_is_let_go_with_its_plan_or_in_a_new_break() -> None:
    async with a_team() as team:
        await planned(team, "!ronde plan klein elke 2 weken maandag 09:00")
        await until(team, 2026, 11, 27, 12)
        await team.says(LEADER, "Een thema")
        await team.command("!ronde planning pauze 30 november")
        await until(team, 2026, 12, 1, 9)
        assert announced(team) == 0
        await until(team, 2026, 12, 11, 12)
        await team.says(LEADER, "Een thema")
        await team.command("!ronde planning weg")
        await until(team, 2026, 12, 15, 9)
        assert announced(team) == 0
        assert await seasons(team) == []


async def test_what_the_flow_asks_of_its_leader_is_told_at_once_and_asked_each_time() -> None:
    needs = a_requirement("rust", LEADING, IfNo.STOP)
    async with a_team(small_flow(requirements=(needs,))) as team:
        await team.command(PLAN)
        assert "of kan wat deze werkvorm vooraf vraagt" in last(team)
        assert needs.ask.nl in last(team)
        await team.says(LEADER, "akkoord")
        await until(team, 2026, 11, 27, 12)
        assert needs.ask.nl in last(team)
        await team.says(LEADER, "ja")
        assert announced(team) == 0
        await until(team, 2026, 11, 30, 9)
        assert announced(team) == 1
        await until(team, 2026, 12, 11, 12)
        assert told(team, needs.ask.nl) == 3, "told once, asked twice"
        await team.says(LEADER, "nee")
        await until(team, 2026, 12, 15, 9)
        assert announced(team) == 1
        assert (await season(team)).next is not None


async def test_a_role_that_is_given_is_asked_days_before() -> None:
    flow = two_who_lead()
    titled = tuple(replace(role, title=both("Tweede gespreksleider")) for role in flow.roles)
    async with a_team(replace(flow, roles=titled)) as team:
        await planned(team, '!ronde plan klein "De week" elke 2 weken maandag 09:00')
        await until(team, 2026, 11, 27, 12)
        assert "wie heeft deze rol" in last(team)
        await team.says(LEADER, "2")
        await until(team, 2026, 11, 30, 9)
        assert announced(team) == 1


async def test_requirements_are_checked_again_at_each_start() -> None:
    async with a_team() as team:
        await planned(team)
        for name in ("anna", "bram"):
            del team.network.rooms[ROOM].people[ref(name)]
        await until(team, 2026, 11, 30, 9)
        assert announced(team) == 0
        assert told(team, "De ronde van maandag 30 november 2026 om 9:00 gaat niet door") == 1
        assert "minstens 3 mensen" in last(team)
        assert (await season(team)).due_at == wall(2026, 12, 14, 9)


# --- who leads, where, and with what


async def lose_power(team: QuietTeam, who: str = LEADER) -> None:
    team.network.powers.pop(ref(who), None)
    await team.happens(PowerChanged(ROOM, team.network.an_event()))


async def test_another_facilitator_is_asked_when_the_planner_lost_the_power() -> None:
    async with a_team() as team:
        await planned(team)
        team.network.powers[ref("anna")] = 50
        await lose_power(team)
        await team.passes(minutes=1)
        assert "Wil jij de gespreksleider van een planning worden" in last(team, "anna")
        await team.says("anna", "ja")
        assert "Jij leidt deze rondes vanaf nu" in last(team, "anna")
        await until(team, 2026, 11, 30, 9)
        assert announced(team) == 1
        assert "Anna" in team.in_room("announcement")[-1].body


async def test_nobody_to_ask_and_the_plan_rests_until_somebody_takes_it_over() -> None:
    async with a_team() as team:
        await planned(team)
        await team.happens(MembershipChanged(ROOM, team.network.an_event(), ref(LEADER), "leave", ref(LEADER)))
        del team.network.rooms[ROOM].people[ref(LEADER)]
        await team.passes(minutes=1)
        assert "rust: er is nu geen gespreksleider" in team.in_room("status")[-1].body
        await until(team, 2026, 12, 20, 9)
        assert announced(team) == 0
        assert len(team.in_room("status")) == 1, "said once"
        team.network.powers[ref("bram")] = 50
        await team.command("!ronde planning overnemen", by="bram")
        await until(team, 2026, 12, 28, 9)
        assert announced(team) == 1


async def test_a_no_or_silence_goes_on_to_the_next_facilitator() -> None:
    async with a_team() as team:
        await planned(team)
        team.network.powers |= {ref("anna"): 60, ref("bram"): 50}
        await lose_power(team)
        await team.passes(minutes=1)
        await team.says("anna", "nee")
        await team.passes(minutes=1)
        assert "Wil jij" in last(team, "bram")
        await team.passes(days=3)
        assert "rust: er is nu geen gespreksleider" in team.in_room("status")[-1].body


async def test_a_room_the_bot_has_left() -> None:
    async with a_team() as team:
        await planned(team)
        await team.happens(Removed(ROOM))
        assert "Ik ben niet meer in de teamkamer" in last(team)
        await until(team, 2026, 12, 1, 9)
        assert announced(team) == 0
        await team.happens(MembershipChanged(ROOM, team.network.an_event(), BOT, "join", BOT))
        assert "Ik ben weer in de teamkamer" in last(team)
        await until(team, 2026, 12, 14, 9)
        assert announced(team) == 1
        await team.happens(Removed(ROOM))
        await team.passes(days=31)
        assert await seasons(team) == []
        assert told(team, "Ik ben al 30 dagen niet meer in de teamkamer") == 1


async def test_a_flow_that_is_gone_rests_and_goes_on_when_it_is_back_and_a_change_is_told() -> None:
    async with a_team() as team:
        await planned(team, '!ronde plan klein "Wij" elke week maandag 9:00')
        flows = team.tools.flows
        assert isinstance(flows, dict)
        flow = flows.popitem()[1]
        await until(team, 2026, 12, 9, 9)
        assert announced(team) == 0
        assert told(team, "De werkvorm van deze planning is er niet meer") == 1, "twice due, said once"
        changed = replace(flow, meta=replace(flow.meta, version=flow.meta.version + 1))
        flows[flow.id] = changed
        await until(team, 2026, 12, 14, 9)
        assert announced(team) == 1
        assert told(team, "De werkvorm is veranderd") == 1


async def test_who_wipes_everything_or_leaves_is_named_in_no_plan_and_it_never_becomes_everybody() -> None:
    async with a_team() as team:
        await planned(team, '!ronde plan klein "Wij" maandag 9:00 deelnemers=@anna.mx,@bram.mx,@cleo.mx')
        await team.command("!ronde planning", by="anna")
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        await team.happens(MembershipChanged(ROOM, team.network.an_event(), ref("bram"), "leave", ref("bram")))
        assert len((await season(team)).members) == 1
        await until(team, 2026, 11, 30, 9)
        assert announced(team) == 0
        assert told(team, "minstens 3 mensen") == 1


# --- beside other things in the chat


async def test_own_times_are_heard_while_a_plan_waits_for_akkoord_and_hold_in_its_rounds() -> None:
    async with a_team(small_flow(1)) as team:
        await team.command(PLAN + " meedoen")
        await team.says(LEADER, "tijden: niet op maandag")
        assert "akkoord" not in last(team).casefold()
        await team.says(LEADER, "akkoord")
        assert (await season(team)).state is SeasonState.RUNNING
        await until(team, 2026, 11, 30, 9)
        round_ = await team.round()
        assert [m.preferences.times.days_off for m in round_.members.values() if m.preferences.times.days_off] == [(0,)]


async def test_wis_alles_forgets_own_times_while_a_plan_waits_for_akkoord() -> None:
    async with a_team() as team:
        await team.command(PLAN)
        await team.says(LEADER, "tijden: niet op maandag")
        await team.says(LEADER, "wis alles")
        await team.says(LEADER, "ja")
        async with team.writer.work() as work:
            person = await work.uow.people.by_ref(ref(LEADER))
            assert person is not None
            assert await work.uow.preferences.get(person.id) == NO_PREFERENCES


async def test_a_planner_is_spoken_to_as_the_team_chose_and_in_a_language_of_their_own() -> None:
    async with a_team() as team:
        await team.command("!ronde aanspreken u")
        await planned(team, "!ronde plan klein elke 2 weken maandag 09:00")
        assert told(team, "Het thema vraag ik u elke keer.") == 1
        await team.says(LEADER, "taal en")
        await team.command("!ronde planning")
        assert "every 2 weeks on Monday" in last(team)
        await until(team, 2026, 11, 29, 9)
        assert (await team.round()).charter.formal


async def test_akkoord_to_a_preview_does_not_keep_a_plan_asked_before_it() -> None:
    async with a_team(small_flow(1)) as team:
        await team.command('!ronde start klein "Nu" meedoen')
        await team.passes(minutes=1)
        await team.command(PLAN)
        await team.says(LEADER, "ja")
        assert (await season(team)).state is SeasonState.RUNNING, "the plan was asked last"


async def test_an_answer_to_a_round_is_no_answer_to_a_plan() -> None:
    async with a_team(small_flow(1)) as team:
        await team.command(PLAN)
        await team.passes(minutes=1)
        await team.command('!ronde start klein "Nu" meedoen')
        await team.says(LEADER, "ja")
        assert (await season(team)).state is SeasonState.PROPOSED
        round_ = await team.round()
        assert round_.charter.leader_member is not None
        own = round_.members[round_.charter.leader_member]
        assert own.standing.value == "in"


# --- calendar


def start_of(entry: Component) -> datetime:
    at = entry.decoded("dtstart")
    assert isinstance(at, datetime)
    return at


async def test_the_calendar_holds_every_moment_in_its_zone_and_no_names_or_themes() -> None:
    async with a_team() as team:
        await planned(team, '!ronde plan klein "Geheim thema" elke vrijdag 9:00 vanaf 18 december t/m 30 april')
        await team.command("!ronde planning agenda", by="anna")
        sent = team.network.uploads
        ((event, upload),) = [(e, u) for e, u in sent.items() if u.mimetype == "text/calendar"]
        calendar = Calendar.from_ical(upload.data)
        starts = [start_of(entry) for entry in calendar.walk("VEVENT")]
        assert {start.strftime("%H:%M") for start in starts} == {"09:00"}
        assert str(starts[0].tzinfo) == "Europe/Amsterdam"
        days = {start.date() for start in starts}
        assert date(2026, 12, 18) in days
        assert not days & {date(2026, 12, 25), date(2027, 1, 1), date(2027, 3, 26)}, "holidays"
        assert max(days) == date(2027, 4, 30)
        assert calendar.walk("VTIMEZONE")
        text = upload.data.decode()
        assert not any(word in text for word in ("Geheim", "Anna", "Lies", "@anna"))
        assert event is not None

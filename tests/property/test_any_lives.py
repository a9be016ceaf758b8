"""A whole bot and people with any times of their own: nothing is begun outside them, nobody is forgotten, at most two
reminders, and the round is erased whoever is away."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.dialogue.own_times import may_reach, reach
from bot.domain.ids import RunId
from bot.domain.own_times import OwnTimes, Preferences
from bot.domain.schedule import Schedule, Windows
from bot.ports.tools import Habits
from bot.service.people import person_for
from tests.flows_for_tests import small_flow
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team, ref

ZONE = ZoneInfo("Europe/Amsterdam")
MONDAYS = (date(2026, 3, 23), date(2026, 3, 30), date(2026, 10, 19), date(2026, 12, 21))
"""Weeks with the clock going forward and back, Easter, and Christmas."""
HOLIDAYS = (date(2026, 4, 3), date(2026, 4, 6), date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1))
DECIDING = timedelta(days=8)
"""With too few answers it stays open for a while: the facilitator's day, and holidays."""
SCHEDULE = Schedule(holidays=HOLIDAYS)
HABITS = Habits(SCHEDULE, Windows(), "nl", lambda _: (), lambda _: True)

starts = st.tuples(st.sampled_from(MONDAYS), st.integers(9, 18)).map(
    lambda when: datetime.combine(when[0], time(when[1]), tzinfo=ZONE)
)
hours = st.one_of(st.none(), st.integers(0, 23).map(time))


@st.composite
def own_times(draw: st.DrawFn, monday: date) -> OwnTimes:
    def day() -> date:
        return monday + timedelta(days=draw(st.integers(0, 16)))

    night = draw(st.booleans())
    return OwnTimes(
        opens=draw(hours),
        closes=draw(hours),
        days_off=tuple(draw(st.lists(st.integers(0, 4), max_size=3, unique=True))),
        away_until=day() if draw(st.booleans()) else None,
        night=night,
        night_until=day() if night and draw(st.booleans()) else None,
    )


async def wishes(team: QuietTeam, lives: dict[str, OwnTimes]) -> None:
    async with team.writer.work() as work:
        for name, times in lives.items():
            person = await person_for(work, ref(name))
            await work.uow.preferences.save(person.id, Preferences(times))


_UNSHRUNK = (Phase.explicit, Phase.reuse, Phase.generate)
"""A round of weeks takes too long to look for the smallest failing one."""


@settings(max_examples=12, phases=_UNSHRUNK, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
async def test_nothing_is_begun_outside_own_times_and_nobody_is_forgotten(data: st.DataObject) -> None:
    start = data.draw(starts)
    names = ("anna", "bram", "cleo")
    lives = {name: data.draw(own_times(start.date())) for name in names}
    async with quiet_team(size=4, flow=small_flow(1), at=start, changes={"habits": HABITS}) as team:
        await wishes(team, lives)
        await team.starts()
        closes = (await team.round()).course.runs[RunId("writing")].closes_at
        assert closes is not None
        await team.until(closes + timedelta(days=21))
        for name, times in lives.items():
            began = [done for done in team.in_chat(name) if done.body] if team.has_chat(name) else []
            for done in began:
                assert may_reach(times, SCHEDULE, done.at), f"{done.kind} to {name} at {done.at.astimezone(ZONE)}"
            first = reach(times, SCHEDULE, start)
            invited = any(done.kind == "invitation" for done in began)
            if first is not None and first < closes:
                assert invited, "there was a moment for it"
            elif first is None or first > closes + DECIDING:
                assert not invited, "of what is over nobody is asked"
            assert sum(done.kind == "reminder" for done in began) <= 2
        async with team.writer.work() as work:
            assert not await work.uow.rounds.all_ids(), "the round is erased, whoever is away"


@settings(max_examples=8, phases=_UNSHRUNK, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
async def test_what_is_said_in_the_middle_holds_from_then_on(data: st.DataObject) -> None:
    start = data.draw(starts)
    times = data.draw(own_times(start.date()))
    later = data.draw(st.integers(0, 60))
    async with quiet_team(size=4, flow=small_flow(1), at=start, changes={"habits": HABITS}) as team:
        await team.starts()
        await team.passes(hours=later)
        if not team.has_chat("anna"):
            return
        await wishes(team, {"anna": times})
        await team.says("anna", "tijden: niet op zaterdag")  # so that the round hears of it
        said = replace(times, days_off=tuple(sorted({*times.days_off, 5})))
        seen = len(team.in_chat("anna"))
        await team.says(LEADER, "help")
        await team.passes(days=21)
        for done in team.in_chat("anna")[seen:]:
            assert may_reach(said, SCHEDULE, done.at), f"{done.kind} at {done.at.astimezone(ZONE)}"

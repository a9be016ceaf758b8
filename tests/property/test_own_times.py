"""Own times, whatever somebody says, across clock changes and holidays: the first allowed moment, found by looking at
every quarter of an hour."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.own_times import may_reach, reach, without_past
from bot.domain.own_times import NOTHING_SAID, OwnTimes
from bot.domain.schedule import Schedule

ZONE = ZoneInfo("Europe/Amsterdam")
FIRST = date(2026, 3, 20)
"""From here on both clock changes, Easter, Whitsun and Christmas come by."""
QUARTER = timedelta(minutes=15)

hours = st.one_of(st.none(), st.integers(0, 95).map(lambda quarter: time(quarter // 4, quarter % 4 * 15)))
days = st.one_of(st.none(), st.integers(-10, 300).map(lambda ahead: FIRST + timedelta(days=ahead)))
own_times = st.builds(
    OwnTimes,
    opens=hours,
    closes=hours,
    days_off=st.lists(st.integers(0, 6), max_size=5, unique=True).map(tuple),
    away_from=days,
    away_until=days,
    night=st.booleans(),
    night_until=days,
)
schedules = st.builds(
    Schedule,
    slots=st.sampled_from([(time(9, 30), time(13), time(16, 30)), (time(2, 30),), (time(12),)]),
    weekdays_only=st.booleans(),
    holidays=st.sampled_from([(), (date(2026, 4, 6), date(2026, 4, 27), date(2026, 12, 25))]),
    every=st.sampled_from([None, None, timedelta(seconds=5)]),
)
moments = st.integers(0, 280 * 96).map(
    lambda quarters: datetime.combine(FIRST, time(0), tzinfo=ZONE).astimezone(UTC) + quarters * QUARTER
)


def allowed(times: OwnTimes, schedule: Schedule, at: datetime) -> bool:
    """The same rules, told another way: from the look of a wall clock."""
    local = at.astimezone(ZONE)
    day, clock = local.date(), local.time()
    team = schedule.every is None
    if team and (day in schedule.holidays or (schedule.weekdays_only and day.isoweekday() > 5)):
        return False
    if day.weekday() in times.days_off:
        return False
    if times.away_until is not None and day < times.away_until and (times.away_from is None or day >= times.away_from):
        return False
    opens = times.opens or (schedule.opens if team else time.min)
    closes = times.closes or (schedule.closes if team else time.max)
    if times.night and (times.night_until is None or day <= times.night_until):
        opens, closes = time(17), time(22)
    elif opens >= closes and times.opens is not None and times.closes is None:
        closes = time(22) if opens < time(22) else time.max
    elif opens >= closes:
        opens = time(7) if closes > time(7) else time.min
    slots = [slot for slot in schedule.slots if opens <= slot < closes] if team else []
    return min(slots, default=opens) <= clock < closes


@given(own_times, schedules, moments)
def test_the_first_allowed_moment(times: OwnTimes, schedule: Schedule, at: datetime) -> None:
    found = reach(times, schedule, at)
    assert found is None or (found >= at and allowed(times, schedule, found))
    for quarters in range(96 * 4):
        looked = at + quarters * QUARTER
        if found is not None and looked >= found:
            break
        assert not allowed(times, schedule, looked), "an earlier one was passed over"


@given(own_times, schedules, moments)
def test_what_is_reached_may_be_reached(times: OwnTimes, schedule: Schedule, at: datetime) -> None:
    found = reach(times, schedule, at)
    if found is not None:
        assert may_reach(times, schedule, found)
        assert reach(times, schedule, found) == found


@given(own_times, schedules, moments)
def test_forgetting_what_is_over_changes_nothing_from_now_on(times: OwnTimes, schedule: Schedule, at: datetime) -> None:
    left = without_past(times, at.astimezone(ZONE).date())
    assert reach(left, schedule, at) == reach(times, schedule, at)


@given(schedules, moments)
def test_who_said_nothing_is_under_the_rules_of_the_team(schedule: Schedule, at: datetime) -> None:
    assert may_reach(NOTHING_SAID, schedule, at)

"""Slots: wall times of the team, inside its sending hours, over both clock changes."""

from datetime import UTC, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.slots import later_by, may_speak, next_slot, slot_before, slot_from, tomorrow, wall_later
from bot.domain.schedule import Schedule
from tests.story import AMSTERDAM

OFFICE = Schedule()
ALL_DAYS = Schedule(weekdays_only=False)
FAST = Schedule(every=timedelta(seconds=5))
schedules = st.sampled_from(
    [OFFICE, ALL_DAYS, FAST, Schedule(slots=(time(7), time(23)), opens=time(8), closes=time(20)), Schedule(slots=())]
)


def at(*when: int) -> datetime:
    year, month, day, hour, minute = when
    return datetime(year, month, day, hour, minute, tzinfo=AMSTERDAM)


moments = st.integers(0, 3 * 365 * 24 * 60).map(
    lambda minutes: at(2026, 1, 1, 0, 0).astimezone(UTC) + timedelta(minutes=minutes)
)


@pytest.mark.parametrize(
    ("now", "slot"),
    [
        (at(2026, 11, 23, 9, 29), at(2026, 11, 23, 9, 30)),
        (at(2026, 11, 23, 9, 30), at(2026, 11, 23, 13, 0)),
        (at(2026, 11, 23, 16, 31), at(2026, 11, 24, 9, 30)),
        (at(2026, 11, 27, 16, 30), at(2026, 11, 30, 9, 30)),
        (at(2026, 11, 28, 12, 0), at(2026, 11, 30, 9, 30)),
    ],
)
def test_the_next_slot(now: datetime, slot: datetime) -> None:
    assert next_slot(OFFICE, now) == slot


def test_slots_move_inside_the_sending_hours() -> None:
    late = Schedule(slots=(time(7), time(21)), opens=time(9), closes=time(17))
    assert next_slot(late, at(2026, 11, 23, 6, 0)) == at(2026, 11, 23, 9, 0)
    assert next_slot(late, at(2026, 11, 23, 10, 0)) == at(2026, 11, 23, 17, 0)


def test_may_speak() -> None:
    assert may_speak(OFFICE, at(2026, 11, 23, 9, 0))
    assert not may_speak(OFFICE, at(2026, 11, 23, 8, 59))
    assert not may_speak(OFFICE, at(2026, 11, 22, 12, 0))
    assert may_speak(ALL_DAYS, at(2026, 11, 22, 12, 0))
    assert may_speak(FAST, at(2026, 11, 22, 3, 0))


def test_tomorrow_is_the_next_day_on_which_the_bot_speaks() -> None:
    assert tomorrow(OFFICE, at(2026, 11, 23, 8, 0)) == at(2026, 11, 24, 9, 30)
    assert tomorrow(OFFICE, at(2026, 11, 27, 8, 0)) == at(2026, 11, 30, 9, 30)


@pytest.mark.parametrize("before", [at(2026, 10, 24, 13, 0), at(2027, 3, 27, 13, 0)])
def test_a_day_later_is_the_same_hour_when_the_clock_changes(before: datetime) -> None:
    after = wall_later(ALL_DAYS, before.astimezone(UTC), timedelta(days=1)).astimezone(AMSTERDAM)
    assert (after.day, after.hour) == (before.day + 1, 13)
    assert later_by(ALL_DAYS, before.astimezone(UTC), timedelta(days=1)) == after


@pytest.mark.parametrize("night", [at(2026, 10, 25, 2, 30), at(2027, 3, 28, 2, 30)])
def test_a_slot_in_the_night_of_the_clock_change_comes_once(night: datetime) -> None:
    schedule = Schedule(slots=(time(2, 30),), opens=time(0), closes=time(23, 59), weekdays_only=False)
    first = next_slot(schedule, night.astimezone(UTC) - timedelta(hours=6))
    second = next_slot(schedule, first)
    assert second - first > timedelta(hours=20)


@given(schedules, moments, st.timedeltas(timedelta(0), timedelta(days=40)))
def test_the_next_slot_is_later_and_after_the_wait(schedule: Schedule, now: datetime, wait: timedelta) -> None:
    slot = next_slot(schedule, now, wait)
    assert slot > now
    assert slot >= wall_later(schedule, now, wait)
    assert slot_from(schedule, slot) == slot


@given(schedules, moments)
def test_before_and_after(schedule: Schedule, now: datetime) -> None:
    before = slot_before(schedule, now)
    assert before < now
    assert next_slot(schedule, before) >= slot_from(schedule, now) or next_slot(schedule, before) >= now
    assert slot_from(schedule, before) == before


@given(moments)
def test_a_slot_is_a_time_of_the_team_on_a_weekday(now: datetime) -> None:
    local = next_slot(OFFICE, now).astimezone(AMSTERDAM)
    assert local.time() in OFFICE.slots
    assert local.weekday() < 5

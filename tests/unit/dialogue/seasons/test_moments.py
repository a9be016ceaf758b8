"""The moments of a rule, its days off, and what is done when one is due."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.dialogue.days import NoDay
from bot.dialogue.seasons import going
from bot.dialogue.seasons.breaks import break_in, days_off
from bot.dialogue.seasons.going import Step
from bot.dialogue.seasons.holidays import holiday, public_holidays
from bot.dialogue.seasons.moments import DaysOff, ahead, days, moment_on
from bot.domain.ids import FlowId, PersonId, TeamId
from bot.domain.schedule import Schedule
from bot.domain.season import Break, DayOff, Holiday, Rule, Season, SeasonId, SeasonState, Unit
from tests.flows_for_tests import small_flow

ZONE = "Europe/Amsterdam"
TODAY = date(2026, 11, 24)
HOLIDAYS = Path(__file__).parents[3] / "data" / "seasons" / "holidays-nl.txt"
WEEKLY = Rule(date(2026, 11, 30), time(9), Unit.WEEK, weekdays=(0,))
SCHEDULE = Schedule()


def wall(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=ZoneInfo(ZONE)).astimezone(UTC)


def never(_: date) -> None:
    return None


def a_season(rule: Rule = WEEKLY) -> Season:
    base = Season(SeasonId("s"), "k7f3", TeamId("t"), PersonId("p"), FlowId("klein"), rule, "De week")
    first = ahead(rule, wall(2026, 11, 24, 12), ZONE, never, 1).next
    return replace(base, state=SeasonState.RUNNING, next=first)


# --- the days on which nothing happens


def test_holidays_are_those_of_the_library_for_36_years() -> None:
    told = [line.split(" ", 1) for line in HOLIDAYS.read_text().splitlines() if not line.startswith("#")]
    expected = {date.fromisoformat(day) for day, _ in told}
    every_day = (date(2025, 1, 1) + timedelta(days=ahead_) for ahead_ in range(366 * 36))
    assert {day for day in every_day if day.year <= 2060 and holiday(day) is not None} == expected
    assert public_holidays(range(2025, 2061)) == tuple(sorted(expected))
    assert len(expected) > 360


def test_names_of_holidays() -> None:
    assert holiday(date(2027, 3, 29)) is Holiday.EASTER_MONDAY
    assert holiday(date(2025, 4, 26)) is Holiday.KINGS_DAY, "the 27th was a Sunday"
    assert holiday(date(2030, 5, 5)) is Holiday.LIBERATION
    assert holiday(date(2031, 5, 5)) is None


@pytest.mark.parametrize(
    ("said", "first", "last"),
    [
        ("20 juli tot 1 september", (2027, 7, 20), (2027, 8, 31)),
        ("van 20 juli t/m 1 september", (2027, 7, 20), (2027, 9, 1)),
        ("20 juli - 1 september", (2027, 7, 20), (2027, 9, 1)),
        ("1 tot 15 augustus", (2027, 8, 1), (2027, 8, 14)),
        ("20 december tot 5 januari", (2026, 12, 20), (2027, 1, 4)),
        ("25 mei", (2027, 5, 25), (2027, 5, 25)),
        ("volgende week", (2026, 11, 30), (2026, 12, 6)),
        ("20 july until 1 september", (2027, 7, 20), (2027, 8, 31)),
        ("from july 20 through august 1", (2027, 7, 20), (2027, 8, 1)),
        ("vandaag t/m vrijdag", (2026, 11, 24), (2026, 11, 27)),
    ],
)
def test_breaks(said: str, first: tuple[int, int, int], last: tuple[int, int, int]) -> None:
    assert break_in(said, TODAY) == Break(date(*first), date(*last))


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("", NoDay.UNKNOWN),
        ("ooit", NoDay.UNKNOWN),
        ("gisteren", NoDay.PAST),
        ("1 december tot 1 december", NoDay.PAST),
        ("31 november", NoDay.NO_SUCH),
        ("1 december tot 1 december 2030", NoDay.UNKNOWN),
        ("tot", NoDay.UNKNOWN),
    ],
)
def test_what_is_no_break(said: str, why: NoDay) -> None:
    assert break_in(said, TODAY) is why


def test_days_off_say_why() -> None:
    off = days_off([Break(date(2026, 12, 20), date(2026, 12, 27))], holidays=True)
    assert off(date(2026, 12, 25)) == DayOff(Holiday.CHRISTMAS)
    assert off(date(2026, 12, 27)) == DayOff()
    assert off(date(2026, 12, 28)) is None
    assert days_off([], holidays=False)(date(2026, 12, 25)) is None


# --- moments


def test_the_wall_clock_stays_over_both_clock_changes() -> None:
    rule = replace(WEEKLY, first=date(2027, 3, 22))
    coming = ahead(rule, wall(2027, 3, 20, 12), ZONE, never, 40).moments
    assert {moment.at.astimezone(ZoneInfo(ZONE)).time() for moment in coming} == {time(9)}
    assert {moment.at.time() for moment in coming} == {time(7), time(8)}
    assert len({moment.day for moment in coming}) == 40


def test_a_time_that_the_clock_passes_over_comes_later_and_says_so() -> None:
    gap = moment_on(date(2027, 3, 28), time(2, 30), ZONE)
    assert gap.moved
    assert gap.at.astimezone(ZoneInfo(ZONE)).time() == time(3, 30)
    assert not moment_on(date(2027, 3, 28), time(3, 0), ZONE).moved


def test_a_time_that_comes_twice_is_the_first_of_both() -> None:
    twice = moment_on(date(2026, 10, 25), time(2, 30), ZONE)
    assert not twice.moved
    assert twice.at == datetime(2026, 10, 25, 0, 30, tzinfo=UTC)


def test_31st_and_29_february_are_the_last_day_of_a_shorter_month() -> None:
    rule = Rule(date(2027, 1, 31), time(9), Unit.MONTH, month_day=31)
    seen = [day for day, _ in zip(days(rule, rule.first), range(4), strict=False)]
    assert seen == [date(2027, 1, 31), date(2027, 2, 28), date(2027, 3, 31), date(2027, 4, 30)]
    leap = Rule(date(2027, 2, 28), time(9), Unit.YEAR, month_day=29)
    assert [day for day, _ in zip(days(leap, leap.first), range(2), strict=False)][1] == date(2028, 2, 29)


def test_days_off_are_passed_over_and_told_and_do_not_count() -> None:
    off = days_off([Break(date(2026, 12, 14), date(2026, 12, 14))], holidays=True)
    coming = ahead(replace(WEEKLY, times=4), wall(2026, 11, 24, 12), ZONE, off, 9)
    assert [moment.day.day for moment in coming.moments] == [30, 7, 21, 28]
    assert [(skipped.day.day, skipped.off) for skipped in coming.skipped] == [(14, DayOff())]


def test_a_rule_that_never_has_a_free_day_ends() -> None:
    coming = ahead(WEEKLY, wall(2026, 11, 24, 12), ZONE, lambda _day: DayOff(), 3)
    assert (coming.moments, coming.skipped) == ((), ())


# --- when it is due


def due_at(now: datetime, season: Season | None = None, off: DaysOff = never) -> going.Due:
    return going.due(season or a_season(), SCHEDULE, off, now)


def test_on_time() -> None:
    due = due_at(wall(2026, 11, 30, 9))
    assert (due.step, due.moment.day) == (Step.BEGIN, date(2026, 11, 30))


def test_late_on_the_same_day_it_still_begins() -> None:
    assert due_at(wall(2026, 11, 30, 18)).step is Step.BEGIN


def test_late_at_night_it_waits_for_the_morning_if_that_is_not_too_late() -> None:
    evening = a_season(replace(WEEKLY, at=time(16)))
    due = due_at(wall(2026, 11, 30, 23), evening)
    assert (due.step, due.wait_until) == (Step.WAIT, wall(2026, 12, 1, 9, 30))
    assert due_at(wall(2026, 12, 1, 9, 30), evening).step is Step.BEGIN
    assert due_at(wall(2026, 11, 30, 23)).step is Step.MISS, "9:30 is more than a day later"


def test_of_several_that_were_missed_only_the_last_counts() -> None:
    due = due_at(wall(2026, 12, 14, 11))
    assert (due.step, due.moment.day) == (Step.BEGIN, date(2026, 12, 14))
    due = due_at(wall(2026, 12, 17, 11))
    assert (due.step, due.moment.day) == (Step.MISS, date(2026, 12, 14))


def test_a_day_that_became_a_day_off_is_left_out() -> None:
    def off(_: date) -> DayOff:
        return DayOff()

    assert due_at(wall(2026, 11, 30, 9), off=off).step is Step.LEAVE_OUT
    assert due_at(wall(2026, 11, 27, 9), off=off).step is Step.LEAVE_OUT


def test_what_a_planner_has_to_give_is_asked_some_days_before() -> None:
    without_theme = replace(a_season(), theme=None)
    aimed = going.aimed(without_theme, small_flow(), SCHEDULE, wall(2026, 11, 24, 12))
    assert aimed.due_at == wall(2026, 11, 26, 16, 30)
    assert due_at(wall(2026, 11, 26, 16, 30), aimed).step is Step.PREPARE
    near = going.aimed(without_theme, small_flow(), SCHEDULE, wall(2026, 11, 29, 12))
    assert near.due_at == wall(2026, 11, 29, 12), "now, when it is nearer than that"
    assert going.aimed(a_season(), small_flow(), SCHEDULE, wall(2026, 11, 24, 12)).due_at == wall(2026, 11, 30, 9)


def test_plans_that_run_beside_each_other_are_seen() -> None:
    flow = small_flow()
    now = wall(2026, 11, 24, 12)
    other = replace(a_season(replace(WEEKLY, first=date(2026, 12, 1), weekdays=(1,), step=4)), short="b2x9")
    monthly = a_season(Rule(date(2026, 12, 7), time(9), Unit.WEEK, step=8, weekdays=(0,)))
    seen = going.overlap(monthly, flow, ((other, flow),), SCHEDULE, never, now)
    assert seen is None or seen.short == "b2x9"
    daily = a_season(Rule(date(2026, 11, 25), time(9), Unit.DAY))
    own = going.overlap(daily, flow, (), SCHEDULE, never, now)
    assert own is not None
    assert own.short is None
    beside = going.overlap(a_season(), flow, ((replace(a_season(), short="b2x9"), flow),), SCHEDULE, never, now)
    assert beside is not None


def test_changed_flows_are_told_apart() -> None:
    flow = small_flow()
    assert going.mark_of(flow) == going.mark_of(small_flow())
    assert going.mark_of(flow) != going.mark_of(replace(flow, meta=replace(flow.meta, version=flow.meta.version + 1)))

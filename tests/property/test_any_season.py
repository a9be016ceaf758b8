"""Any rule: its moments, against the recurrence rules of python-dateutil, and its words, which can be typed again."""

from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice, pairwise
from typing import Any
from zoneinfo import ZoneInfo

from dateutil import rrule
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.seasons import going
from bot.dialogue.seasons.breaks import days_off
from bot.dialogue.seasons.going import Step
from bot.dialogue.seasons.moments import ahead, days, moment_on, nth_weekday
from bot.dialogue.seasons.reading import rule_in
from bot.domain.ids import FlowId, PersonId, TeamId
from bot.domain.schedule import Schedule
from bot.domain.season import Break, Rule, Season, SeasonId, SeasonState, Unit
from bot.texts import times
from bot.texts.catalogue import catalogue
from bot.texts.season_words import end_words, rule_words
from bot.texts.speech import Speech
from tests.flows_for_tests import small_flow

ZONE = "Europe/Amsterdam"
SCHEDULE = Schedule()
WALL = ZoneInfo(ZONE)
STARTS = st.dates(date(2026, 11, 24), date(2029, 12, 31))
CLOCKS = st.times().map(lambda at: at.replace(second=0, microsecond=0))


@st.composite
def rules(draw: st.DrawFn) -> Rule:
    """Any rule that reading a text can give."""
    start, at, step = draw(STARTS), draw(CLOCKS), draw(st.integers(1, 6))
    last = draw(st.one_of(st.none(), st.dates(start + timedelta(days=1), start + timedelta(days=900))))
    times_ = None if last else draw(st.one_of(st.none(), st.integers(1, 20)))
    match draw(st.sampled_from(Unit)):
        case Unit.DAY:
            return Rule(start, at, Unit.DAY, step, last=last, times=times_)
        case Unit.WEEK:
            others = draw(st.sets(st.integers(0, 6), max_size=3))
            weekdays = tuple(sorted({start.weekday(), *others}))
            return Rule(start, at, Unit.WEEK, step, weekdays, last=last, times=times_)
        case Unit.MONTH if draw(st.booleans()):
            nth = draw(st.sampled_from((1, 2, 3, 4, -1)))
            first = nth_weekday(start.year, start.month, start.weekday(), nth)
            return Rule(first, at, Unit.MONTH, step, (start.weekday(),), nth, last=last, times=times_)
        case Unit.MONTH:
            return Rule(start, at, Unit.MONTH, step, month_day=start.day, last=last, times=times_)
        case _:
            return Rule(start, at, Unit.YEAR, min(step, 5), month_day=start.day, last=last, times=times_)


@st.composite
def breaks(draw: st.DrawFn) -> tuple[Break, ...]:
    found = []
    for _ in range(draw(st.integers(0, 4))):
        first = draw(st.dates(date(2026, 11, 1), date(2031, 1, 1)))
        found.append(Break(first, first + timedelta(days=draw(st.integers(0, 60)))))
    return tuple(found)


def by_the_library(rule: Rule) -> rrule.rrule:
    freq = {Unit.DAY: rrule.DAILY, Unit.WEEK: rrule.WEEKLY, Unit.MONTH: rrule.MONTHLY, Unit.YEAR: rrule.YEARLY}
    assert rule.unit is not None
    more: dict[str, Any] = {}
    if rule.unit is Unit.WEEK:
        more = {"byweekday": rule.weekdays}
    elif rule.nth is not None:
        more = {"byweekday": rrule.weekday(rule.weekdays[0], rule.nth)}
    elif rule.month_day is not None:  # the last of the days that the month has, up to this one
        more = {"bymonthday": tuple(range(min(28, rule.month_day), rule.month_day + 1)), "bysetpos": -1}
        if rule.unit is Unit.YEAR:
            more["bymonth"] = rule.first.month
    return rrule.rrule(
        freq[rule.unit], dtstart=datetime.combine(rule.first, time()), interval=rule.step, wkst=rrule.MO,
        until=datetime.combine(rule.last, time()) if rule.last else None, **more,
    )  # fmt: skip


RULES = rules().filter(lambda rule: rule.last is None or rule.last >= rule.first)


@given(RULES, st.integers(0, 800))
def test_the_days_are_those_of_the_library(rule: Rule, later: int) -> None:
    start = rule.first + timedelta(days=later)
    end = start + timedelta(days=3000)
    ours = [day for day in islice(days(rule, start), 40) if day <= end]
    theirs = by_the_library(rule).xafter(datetime.combine(start, time()), inc=True)
    assert ours == [moment.date() for moment in islice(theirs, 40) if moment.date() <= end]


@given(RULES, breaks(), st.booleans(), st.integers(0, 400))
def test_moments_rise_keep_their_hour_and_never_fall_on_a_day_off(
    rule: Rule, breaks_: tuple[Break, ...], holidays: bool, later: int
) -> None:
    off = days_off(breaks_, holidays=holidays)
    after = moment_on(rule.first, time(12), ZONE).at + timedelta(days=later)
    coming = ahead(rule, after, ZONE, off, 30)
    assert all(second.at > first.at for first, second in pairwise(coming.moments))
    for moment in coming.moments:
        assert moment.at > after
        assert off(moment.day) is None
        wall = moment.at.astimezone(WALL)
        assert wall.date() == moment.day
        if moment.moved:
            assert moment_on(moment.day, rule.at, ZONE).at == moment.at
            assert wall.time() > rule.at
        else:
            assert wall.time() == rule.at
    assert all(off(skipped.day) == skipped.off is not None for skipped in coming.skipped)
    assert ahead(rule, after, ZONE, off, 30) == coming, "the same each time"
    one_by_one, at = [], after
    for held in range(len(coming.moments)):
        step = ahead(rule, at, ZONE, off, 1, held=held).next
        assert step is not None
        one_by_one.append(step)
        at = step.at
    assert tuple(one_by_one) == coming.moments
    if rule.times is not None:
        assert len(coming.moments) <= rule.times


@given(RULES, breaks(), st.lists(st.timedeltas(timedelta(minutes=1), timedelta(days=40)), max_size=25))
def test_however_often_the_bot_is_away_each_time_begins_at_most_once_and_never_late(
    rule: Rule, breaks_: tuple[Break, ...], looks: list[timedelta]
) -> None:
    """The bot looks at these moments only, as after restarts; what it keeps between two looks is the season."""
    off, flow = days_off(breaks_, holidays=True), small_flow()
    now = moment_on(rule.first, time(0), ZONE).at - timedelta(hours=1)
    season = Season(SeasonId("s"), "k7f3", TeamId("t"), PersonId("p"), FlowId("f"), rule, "Thema")
    running = going.onward(season, flow, SCHEDULE, off, now, now).season
    running = going.aimed(replace(running, state=SeasonState.RUNNING), flow, SCHEDULE, now)
    begun: list[datetime] = []
    for look in looks:
        now += look
        if running.next is None or running.due_at is None or running.due_at > now:
            continue
        due = going.due(running, SCHEDULE, off, now)
        if due.step is Step.WAIT:
            assert due.wait_until is not None
            running = replace(running, next=due.moment, due_at=due.wait_until)
            continue
        if due.step in (Step.BEGIN, Step.PREPARE):
            assert off(due.moment.day) is None
            assert timedelta(0) <= now - due.moment.at <= going.TOO_LATE
            assert not begun or due.moment.at > begun[-1]
            begun.append(due.moment.at)
            running = replace(running, held=running.held + 1)
        after = due.moment.at if due.step is not Step.LEAVE_OUT else due.moment.at - timedelta(microseconds=1)
        running = going.onward(running, flow, SCHEDULE, off, max(after, now) if begun else after, now).season
    assert len(begun) == len(set(begun))
    if rule.times is not None:
        assert len(begun) <= rule.times


@given(RULES, st.sampled_from(("nl", "en")))
def test_what_the_bot_says_of_a_rule_can_be_typed_and_means_the_same(rule: Rule, lang: str) -> None:
    speech = Speech(catalogue(lang), lang, ZONE)
    first = next(days(rule, rule.first))
    after = {"nl": "voor het eerst op", "en": "for the first time on"}[lang]
    end = "" if rule.last is None and rule.times is None else end_words(rule, speech)
    said = f"{rule_words(rule, speech)}, {after} {times.full_day(first, lang)} {end}".replace(" included", "")
    if rule.last is not None and lang == "en":
        said = said.replace("until", "through")
    now = moment_on(first, time(0), ZONE).at - timedelta(days=2)
    read = rule_in(said, now, ZONE, time(9, 30))
    assert isinstance(read, Rule), said
    assert (read.at, read.times, read.last) == (rule.at, rule.times, rule.last), said
    assert list(islice(days(read, first), 12)) == list(islice(days(rule, first), 12)), said


def reads(said: str, today: date) -> None:
    """Whatever it is: a rule whose first time is still to come, or no rule."""
    now = datetime.combine(today, time(11), tzinfo=UTC)
    read = rule_in(said, now, ZONE, time(9, 30))
    if isinstance(read, Rule):
        assert moment_on(next(days(read, read.first)), read.at, ZONE).at > now


@given(st.text(max_size=120), STARTS)
def test_no_text_breaks_the_reading(said: str, today: date) -> None:
    reads(said, today)


WORDS = st.sampled_from(
    "elke elk om de 2 3 weken week maand maandag dinsdag eerste laatste dag van tot t/m vanaf 1 juli maart 10 keer 9:00"
    " half tien uur op 31e morgen every other month first monday at pm until".split()
)


@given(st.lists(WORDS, max_size=9).map(" ".join), STARTS)
def test_words_in_any_order_never_give_a_moment_that_is_over(said: str, today: date) -> None:
    reads(said, today)

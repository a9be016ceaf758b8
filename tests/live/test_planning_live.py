"""Planned rounds on the real server: planned in words, begun on their dates, with a kill in between and a holiday
passed over; and the calendar file, opened by somebody in the team. The bot's clock is moved by hand."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time, timedelta
from itertools import count
from zoneinfo import ZoneInfo

from babel.dates import format_date
from icalendar import Calendar

from bot.demo.attachments import attachment
from bot.dialogue.seasons.holidays import holiday
from tests.live.bot_process import BotProcess
from tests.live.conftest import PersonFactory
from tests.live.round_play import Team, gather_team

ZONE = ZoneInfo("Europe/Amsterdam")
WEEK = timedelta(weeks=1)
TEN = time(10)
JUST_BEFORE = timedelta(seconds=3)


def a_holiday() -> date:
    """The next public holiday with ordinary days a week before it, which is still to come, and a week after it."""
    soon = datetime.now(ZONE).date() + timedelta(days=9)
    days: Iterator[date] = (soon + timedelta(days=ahead) for ahead in count())
    return next(day for day in days if holiday(day) and not holiday(day - WEEK) and not holiday(day + WEEK))


def until(day: date, before: timedelta = JUST_BEFORE) -> float:
    """How many days from now that is: ten o'clock on this day on the wall, or shortly before."""
    moment = datetime.combine(day, TEN, tzinfo=ZONE).astimezone(UTC) - before
    return (moment - datetime.now(UTC)) / timedelta(days=1)


async def announced(team: Team) -> int:
    """How many rounds began, once the bot has answered a command: then it is no longer busy with its start."""
    await team.command("!ronde status")
    await team.hear("status")
    return sum(seen.marker.get("type") == "announcement" for seen in team.posted())


async def next_time(team: Team) -> str:
    await team.command("!ronde planning")
    return (await team.lead.told("status", "Dit staat er gepland")).body


async def test_a_season(own_bot: BotProcess, person: PersonFactory) -> None:
    free = a_holiday()
    first, third = free - WEEK, free + WEEK
    team = await gather_team(own_bot, person)
    weekday, from_day = (format_date(first, form, locale="nl") for form in ("EEEE", "d MMMM y"))
    await team.command(f'!ronde plan proef "Onze week" elke {weekday} om 10 uur vanaf {from_day}')
    asked = await team.lead.asked("choice")
    assert f"elke week op {weekday} om 10:00" in asked.body
    assert format_date(free, "d MMMM y", locale="nl") in asked.body, "told that it is passed over"
    await team.lead.say("akkoord")
    await team.lead.told("status", "De planning staat")

    await team.command("!ronde planning agenda", by=team.members[0].person)
    sent = await team.members[0].hear(lambda seen: seen.content.get("msgtype") == "m.file")
    calendar = Calendar.from_ical(await attachment(team.members[0].person, sent))
    starts = [entry.decoded("dtstart") for entry in calendar.walk("VEVENT")]
    assert {(start.hour, start.minute, str(start.tzinfo)) for start in starts} == {(10, 0, "Europe/Amsterdam")}
    assert [start.date() for start in starts][:2] == [first, third]
    assert calendar.walk("VTIMEZONE")
    assert "Onze week" not in str(calendar)
    assert "Lea" not in str(calendar)

    await own_bot.restart(days_ahead=until(first, timedelta(hours=1)))
    assert await announced(team) == 0
    await own_bot.restart(days_ahead=until(first))
    await team.hear("announcement", "Onze week")
    await own_bot.kill()
    await own_bot.start(days_ahead=until(first, -timedelta(seconds=30)))
    assert await announced(team) == 1, "not twice"
    assert format_date(third, "d MMMM y", locale="nl") in await next_time(team)

    await own_bot.restart(days_ahead=until(free, -timedelta(seconds=5)))
    assert await announced(team) == 1, "it is a holiday"

    await own_bot.restart(days_ahead=until(third))
    await team.hear("announcement", "Onze week")
    assert await announced(team) == 2
    assert "Onze week" not in own_bot.log()

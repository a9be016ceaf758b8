"""Keeping what a person said about being written to, saying it back, and what follows for what the bot begins."""

from dataclasses import replace
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.dialogue.own_times import may_reach, reach, without_past
from bot.domain.ids import PersonId
from bot.domain.messages import Message
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.times import OwnLanguageSet, TimesNews, TimesTold
from bot.domain.own_times import NO_PREFERENCES, NOTHING_SAID, OwnTimes, Preferences
from bot.domain.schedule import Schedule
from bot.service.speak import say_to_person
from bot.service.work import Work


async def kept(work: Work, person: PersonId) -> Preferences:
    """What holds today: leave that is over is forgotten."""
    found = await work.uow.preferences.get(person)
    return replace(found, times=without_past(found.times, today(work)))


async def keep_times(work: Work, person: PersonId, times: OwnTimes) -> Preferences | None:
    """From now on the bot writes by these times; said back in words. None: they leave no moment at all."""
    if reach(times, work.tools.habits.schedule, work.at) is None:
        await _tell(work, person, Refusal(Reason.TIMES_NO_DAY_LEFT))
        return None
    new = replace(await kept(work, person), times=times)
    await work.uow.preferences.save(person, new)
    await _tell(work, person, TimesTold(TimesNews.KEPT, times, _quiet_until(work, times)))
    return new


async def show_times(work: Work, person: PersonId) -> None:
    times = (await kept(work, person)).times
    await _tell(work, person, TimesTold(TimesNews.SHOWN, times, _quiet_until(work, times)))


async def forget_times(work: Work, person: PersonId) -> Preferences:
    """The team's own hours hold again."""
    new = replace(await kept(work, person), times=NOTHING_SAID)
    await work.uow.preferences.save(person, new)
    await _tell(work, person, TimesTold(TimesNews.FORGOTTEN, NOTHING_SAID))
    return new


async def keep_language(work: Work, person: PersonId, lang: str) -> Preferences:
    new = replace(await kept(work, person), lang=lang)
    await work.uow.preferences.save(person, new)
    await _tell(work, person, OwnLanguageSet())
    return new


async def forget(work: Work, person: PersonId) -> bool:
    """*wis alles*: whether there was anything."""
    found = await work.uow.preferences.get(person)
    await work.uow.preferences.save(person, NO_PREFERENCES)
    return found != NO_PREFERENCES


async def next_start(work: Work, person: PersonId, schedule: Schedule) -> datetime | None:
    """When the bot may begin a message to this person; None: not within a year."""
    found = await work.uow.preferences.get(person)
    return work.at if may_reach(found.times, schedule, work.at) else reach(found.times, schedule, work.at)


def today(work: Work) -> date:
    return work.at.astimezone(ZoneInfo(work.tools.habits.schedule.zone)).date()


def _quiet_until(work: Work, times: OwnTimes) -> datetime | None:
    back = None if times == NOTHING_SAID else reach(times, work.tools.habits.schedule, work.at)
    return None if back == work.at else back


async def _tell(work: Work, person: PersonId, message: Message) -> None:
    await say_to_person(work, person, work.tools.habits.lang, message)

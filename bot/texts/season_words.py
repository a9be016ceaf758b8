"""A rule, its moments and the days it passes over, in words that can be typed again."""

from datetime import date, time
from zoneinfo import ZoneInfo

from babel.dates import format_date, format_time

from bot.domain.season import Moment, Rule, Skipped, Unit
from bot.texts import times
from bot.texts.speech import Speech

_MONTH_END = 31
_NTH = {1: "first", 2: "second", 3: "third", 4: "fourth", -1: "last"}


def rule_words(rule: Rule, speech: Speech) -> str:
    """Like *elke 2 weken op maandag om 9:00*."""
    lang, clock = speech.lang, _clock(rule.at, speech)
    match rule.unit:
        case None:
            return speech.label("season-once", day=times.full_day(rule.first, lang), clock=clock)
        case Unit.DAY:
            return speech.label("season-every-day", step=rule.step, clock=clock)
        case Unit.WEEK:
            days = times.enumeration(times.week_days(rule.weekdays, lang), lang)
            return speech.label("season-every-week", step=rule.step, days=days, clock=clock)
        case Unit.YEAR:
            day = format_date(date(2028, rule.first.month, rule.month_day or rule.first.day), "d MMMM", locale=lang)
            return speech.label("season-every-year", step=rule.step, day=day, clock=clock)
        case _:
            return _monthly(rule, clock, speech)


def _monthly(rule: Rule, clock: str, speech: Speech) -> str:
    if rule.nth is not None:
        nth = speech.label("season-nth", nth=_NTH[rule.nth])
        (weekday,) = times.week_days(rule.weekdays[:1], speech.lang)
        return speech.label("season-every-nth", step=rule.step, nth=nth, weekday=weekday, clock=clock)
    if rule.month_day == _MONTH_END:
        return speech.label("season-every-month-end", step=rule.step, clock=clock)
    return speech.label("season-every-month", step=rule.step, day=rule.month_day or rule.first.day, clock=clock)


def end_words(rule: Rule, speech: Speech) -> str:
    """Like *tot en met 30 juni 2027*, *10 keer* or *zonder einddatum*."""
    if rule.times is not None:
        return speech.label("season-times", times=rule.times)
    if rule.last is not None:
        return speech.label("season-until", day=times.full_date(rule.last, speech.lang))
    return speech.label("season-endless")


def moment_words(moment: Moment, speech: Speech) -> str:
    """Like *maandag 7 december 2026 om 9:00*, with the year: a plan looks far ahead."""
    return speech.label("moment", day=times.full_day(moment.day, speech.lang), clock=moment_clock(moment, speech))


def moment_clock(moment: Moment, speech: Speech) -> str:
    return _clock(moment.at.astimezone(ZoneInfo(speech.zone)).time(), speech)


def skipped_words(skipped: Skipped, speech: Speech) -> str:
    """Like *maandag 5 april 2027: Tweede Paasdag*."""
    why = speech.label("season-holiday", holiday=skipped.off.holiday or "break")
    return speech.label("season-skipped-day", day=times.full_day(skipped.day, speech.lang), why=why)


def _clock(at: time, speech: Speech) -> str:
    return format_time(at, "H:mm", locale=speech.lang)

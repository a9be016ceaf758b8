"""When the bot writes to somebody, said back in words; and the question whether that was meant at all."""

from typing import assert_never

from bot.domain.messages.times import AskIfTimes, ClosesBefore, OwnLanguageSet, TimesNews, TimesTold
from bot.domain.own_times import NOTHING_SAID, OwnTimes
from bot.texts import times as said
from bot.texts.options import options
from bot.texts.speech import Speech, listed, numbered, short
from bot.texts.tree import Blocks, Line

Times = TimesTold | AskIfTimes | ClosesBefore | OwnLanguageSet


def about_times(message: Times, speech: Speech) -> Blocks:
    match message:
        case TimesTold():
            return _told(message, speech)
        case AskIfTimes():
            return _which(message, speech)
        case ClosesBefore():
            moment = speech.moment(message.closes_at)
            return (
                speech.say("times-closes-first"),
                speech.say("times-closes", theme=short(message.theme), moment=moment),
                speech.say("times-closes-now"),
            )
        case OwnLanguageSet():
            return (speech.say("own-language-set"),)
        case _:
            assert_never(message)


def _which(message: AskIfTimes, speech: Speech) -> Blocks:
    until = message.quiet_until
    moment, quiet = ("", "no") if until is None else (speech.moment(until), "yes")
    labels = tuple(option.label for option in options(message, speech))
    return (
        speech.say("times-ask"),
        speech.say("times-ask-which", quiet=quiet, moment=moment),
        *numbered(labels),
        speech.say("answer-with-number"),
    )


def _told(message: TimesTold, speech: Speech) -> Blocks:
    if message.news is TimesNews.FORGOTTEN:
        return (speech.say("times-forgotten"),)
    if message.times == NOTHING_SAID:
        return (speech.say("times-none"), speech.say("times-how"), *listed(_examples(speech)))
    quiet = () if message.quiet_until is None else (
        speech.say("times-quiet", moment=speech.moment(message.quiet_until)),
    )  # fmt: skip
    first = "times-kept" if message.news is TimesNews.KEPT else "times-shown"
    return (
        speech.say(first),
        *listed(tuple(_lines(message.times, speech))),
        *quiet,
        speech.say("times-answers"),
        speech.say("times-undo"),
    )


def _examples(speech: Speech) -> tuple[Line, ...]:
    return tuple(speech.line(f"times-example-{name}") for name in ("hours", "days", "leave", "night"))


def _lines(times: OwnTimes, speech: Speech) -> list[Line]:
    """One line for everything that was said."""
    lines = []
    if times.opens is not None and times.closes is not None:
        lines.append(speech.line("times-between", opens=said.hour(times.opens), closes=said.hour(times.closes)))
    elif times.opens is not None:
        lines.append(speech.line("times-not-before", opens=said.hour(times.opens)))
    elif times.closes is not None:
        lines.append(speech.line("times-not-after", closes=said.hour(times.closes)))
    if times.days_off:
        lines.append(speech.line("times-days", days=speech.roll(said.week_days(times.days_off, speech.lang))))
    if times.away_until is not None:
        back = said.named_day(times.away_until, speech.lang)
        if times.away_from is None:
            lines.append(speech.line("times-away", back=back))
        else:
            lines.append(speech.line("times-away-from", first=said.named_day(times.away_from, speech.lang), back=back))
    if times.night and times.night_until is None:
        lines.append(speech.line("times-night"))
    elif times.night_until is not None:
        lines.append(speech.line("times-night-until", last=said.named_day(times.night_until, speech.lang)))
    return lines

"""Rounds that come back by themselves: the plan as it was understood, what becomes of it, and lists of them."""

from typing import Final, assert_never

from bot.domain.messages.season import (
    AgendaSent,
    AskSeason,
    AskTakeOver,
    BreakTold,
    SeasonLine,
    SeasonList,
    SeasonNotice,
    SeasonRests,
    SeasonsLost,
    SeasonTold,
)
from bot.domain.season import Break, Moment, SeasonState, Skipped
from bot.texts import times
from bot.texts.options import numbered_options
from bot.texts.season_words import end_words, moment_clock, moment_words, rule_words, skipped_words
from bot.texts.speech import Speech, given, listed, short
from bot.texts.tree import Blocks, Items, Line, Paragraph, Words

Seasonal = AskSeason | SeasonTold | AskTakeOver | SeasonRests | SeasonsLost | SeasonList | BreakTold | AgendaSent

_ABOUT_NOTHING: Final = frozenset({SeasonNotice.KEPT, SeasonNotice.NOT_KEPT, SeasonNotice.NOT_TAKEN})


def seasonal(message: Seasonal, speech: Speech) -> Blocks:
    match message:
        case AskSeason():
            return _asked(message, speech)
        case SeasonTold():
            return _told(message, speech)
        case AskTakeOver():
            return _take_over(message, speech)
        case SeasonRests():
            rests = speech.say("season-rests", short=message.line.short)
            return (rests, _about(message.line, speech))
        case SeasonsLost():
            return (speech.say("season-lost"),)
        case SeasonList():
            return _list(message, speech)
        case BreakTold():
            return _break(message, speech)
        case AgendaSent():
            return (speech.say("season-agenda-first" if message.entries else "season-agenda-none"),)
        case _:
            assert_never(message)


# --- one plan


def _asked(message: AskSeason, speech: Speech) -> Blocks:
    return (
        speech.say("season-ask-change" if message.replaces else "season-ask-first", short=message.line.short),
        _facts(message.line, speech),
        *_read(message, speech),
        *_moments(message.coming, speech),
        *_skips(message.skipped, speech),
        *(_moved(moment, speech) for moment in message.coming if moment.moved),
        *((speech.say("season-shortens", day=message.shortens),) if message.shortens else ()),
        *_overlap(message, speech),
        speech.say("season-named", people=message.named) if message.named else speech.say("season-everybody"),
        *((speech.say("season-takes-part"),) if message.takes_part else ()),
        *_needs(message, speech),
        *numbered_options(message, speech),
        speech.say("season-agree-change" if message.replaces else "season-agree"),
    )


def _facts(line: SeasonLine, speech: Speech) -> Paragraph:
    flow = Words(_title(line, speech))
    if line.theme is None:
        return speech.say("season-facts-no-theme", flow=flow)
    return speech.say("season-facts", flow=flow, theme=short(line.theme))


def _read(message: AskSeason, speech: Speech) -> Blocks:
    rule = message.line.rule
    if rule.unit is None:
        return (speech.say("season-read-once", rule=rule_words(rule, speech)),)
    first = times.full_day(message.coming[0].day, speech.lang) if message.coming else ""
    end = end_words(rule, speech)
    return (speech.say("season-read", rule=rule_words(rule, speech), first=first, end=end),)


def _moments(coming: tuple[Moment, ...], speech: Speech) -> Blocks:
    lines: tuple[Line, ...] = tuple((Words(moment_words(moment, speech)),) for moment in coming)
    return (speech.say("season-coming"), *listed(lines)) if len(lines) > 1 else ()


def _skips(skipped: tuple[Skipped, ...], speech: Speech) -> Blocks:
    lines: tuple[Line, ...] = tuple((Words(skipped_words(each, speech)),) for each in skipped)
    return (speech.say("season-skips"), *listed(lines)) if lines else ()


def _moved(moment: Moment, speech: Speech) -> Paragraph:
    day = times.full_day(moment.day, speech.lang)
    return speech.say("season-moved", day=day, clock=moment_clock(moment, speech))


def _overlap(message: AskSeason, speech: Speech) -> Blocks:
    if message.overlap is None:
        return ()
    day = times.full_day(message.overlap.moment.day, speech.lang)
    if message.overlap.short is None:
        return (speech.say("season-overlap-own", day=day),)
    return (speech.say("season-overlap", day=day, short=message.overlap.short),)


def _needs(message: AskSeason, speech: Speech) -> Blocks:
    if not message.needs:
        return ()
    needed = tuple(speech.line("season-need", need=need.value) for need in dict.fromkeys(message.needs))
    return (
        speech.say("season-needs"),
        *listed(needed),
        *(block for promise in message.promises for block in given(promise)),
    )


def _about(line: SeasonLine, speech: Speech) -> Paragraph:
    if line.theme is None:
        return speech.say("season-about-no-theme", short=line.short, flow=Words(_title(line, speech)))
    return speech.say("season-about", short=line.short, theme=short(line.theme))


def _title(line: SeasonLine, speech: Speech) -> str:
    return speech.of(line.title) if line.title is not None else line.flow


def _named(line: SeasonLine, speech: Speech) -> Words:
    """What a plan is called in one line: its theme, or else its flow."""
    return short(line.theme or _title(line, speech))


def _told(message: SeasonTold, speech: Speech) -> Blocks:
    line = message.line
    moment = moment_words(message.moment, speech) if message.moment is not None else ""
    told = speech.say(f"season-told-{message.notice}", short=line.short, moment=moment, flow=line.flow)
    skipped = tuple((Words(skipped_words(each, speech)),) for each in message.skipped)
    about = () if message.notice in _ABOUT_NOTHING else (_about(line, speech),)
    return (told, *listed(skipped), *about)


def _take_over(message: AskTakeOver, speech: Speech) -> Blocks:
    return (
        speech.say("season-take-over"),
        _facts(message.line, speech),
        *listed(((Words(rule_words(message.line.rule, speech)),),)),
        *numbered_options(message, speech),
        speech.say("season-take-over-how", until=speech.moment(message.until)),
    )


# --- all of a team


def _list(message: SeasonList, speech: Speech) -> Blocks:
    plans = tuple(_line(line, speech) for line in message.lines)
    breaks: tuple[Line, ...] = tuple((Words(_days(each, speech)),) for each in message.breaks)
    return (
        *((speech.say("season-list-first"), *listed(plans)) if plans else (speech.say("season-list-none"),)),
        *((speech.head("season-list-breaks"), Items(breaks, first=1)) if breaks else ()),
        *((speech.say("season-list-holidays"),) if message.holidays else ()),
        *((speech.say("season-list-how"),) if plans or breaks else ()),
    )


def _line(line: SeasonLine, speech: Speech) -> Line:
    rule = rule_words(line.rule, speech)
    if line.next is None or line.state is not SeasonState.RUNNING:
        return speech.line("season-list-rests", short=line.short, theme=_named(line, speech), rule=rule)
    moment = moment_words(line.next, speech)
    return speech.line("season-list-line", short=line.short, theme=_named(line, speech), rule=rule, moment=moment)


def planned(lines: tuple[SeasonLine, ...], speech: Speech) -> Blocks:
    """What is planned, in the status of the team."""
    coming = tuple(line for line in lines if line.next is not None and line.state is SeasonState.RUNNING)
    return listed(
        tuple(
            speech.line("season-status", theme=_named(line, speech), moment=moment_words(line.next, speech))
            for line in coming
            if line.next is not None
        )
    )


def _days(each: Break, speech: Speech) -> str:
    first = times.full_date(each.first, speech.lang)
    if each.first == each.last:
        return speech.label("season-break-day", first=first)
    return speech.label("season-break", first=first, last=times.full_date(each.last, speech.lang))


def _break(message: BreakTold, speech: Speech) -> Blocks:
    about, which = (message.added, "added") if message.added is not None else (message.removed, "removed")
    assert about is not None, "a break came or went"
    first, last = (times.full_date(day, speech.lang) for day in (about.first, about.last))
    told = speech.say(f"season-break-{which}", first=first, last=last)
    if not message.passes:
        return (told,)
    days = Words(times.enumeration(tuple(times.full_date(day, speech.lang) for day in message.passes), speech.lang))
    return (told, speech.say("season-break-passes", days=days))

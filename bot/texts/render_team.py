"""What is said in the team room while a round runs, and its summary. No counts of people or voices."""

from typing import assert_never

from bot.domain.messages.summary import PhaseShown, SummaryHead, SummaryPart
from bot.domain.messages.team import Announcement, Closing, Halfway, LeaderAway, RoundLost, RoundStatus, TeamStatus
from bot.texts.render_followup import outcome
from bot.texts.render_season import planned
from bot.texts.render_voices import voices_of
from bot.texts.speech import Speech, given, listed, short
from bot.texts.tree import Blocks, Heading, Line, Paragraph, Words

Team = Announcement | Halfway | Closing | PhaseShown | SummaryHead | SummaryPart | LeaderAway | RoundLost | TeamStatus


def team(message: Team, speech: Speech) -> Blocks:
    match message:
        case Announcement():
            return _announcement(message, speech)
        case Halfway():
            return _halfway(message, speech)
        case Closing():
            return _closing(message, speech)
        case PhaseShown():
            return _phase_shown(message, speech)
        case SummaryHead():
            return _head(message, speech)
        case SummaryPart():
            return _part(message, speech)
        case LeaderAway():
            kind = "leader-silent" if message.silent else "leader-away"
            away = speech.say(f"{kind}-what", short=message.short, theme=short(message.theme))
            return (speech.say(f"{kind}-first"), away)
        case RoundLost():
            what = "round-lost-erased" if message.by_operator else "round-lost-what"
            return (speech.say("round-lost-first"), speech.say(what, short=message.short))
        case TeamStatus():
            return _status(message, speech)
        case _:
            assert_never(message)


# --- while it runs


def _announcement(message: Announcement, speech: Speech) -> Blocks:
    flow = message.flow
    takes_part = (speech.line("announcement-leader-writes"),) if message.leader_takes_part else ()
    floor = (speech.line("announcement-floor", voices=message.min_voices),) if message.min_voices else ()
    return (
        speech.say("announcement-first"),
        speech.say(
            "announcement-facts",
            theme=short(message.theme),
            flow=Words(speech.of(flow.meta.title)),
            leader=short(message.leader),
            until=speech.moment(message.closes_at),
        ),
        *((speech.say("announcement-invited", names=speech.roll(message.invited)),) if message.invited else ()),
        Paragraph((speech.line("announcement-how"), *floor, *takes_part)),
        *outcome(message.before, speech),
        speech.say("announcement-verify"),
    )


def _halfway(message: Halfway, speech: Speech) -> Blocks:
    return (
        speech.say("halfway-first"),
        speech.say("halfway-theme", theme=short(message.theme)),
        speech.say("status-word", word=message.word),
        speech.say("halfway-until", until=speech.moment(message.closes_at)),
    )


def _status(message: TeamStatus, speech: Speech) -> Blocks:
    coming = planned(message.planned, speech)
    if not message.rounds:
        return (speech.say("status-none"), *coming)
    return (speech.say("status-first"), *listed(tuple(_round(each, speech) for each in message.rounds)), *coming)


def _round(each: RoundStatus, speech: Speech) -> Line:
    word = speech.words.text("status-word", word=each.word)
    theme = short(each.theme)
    if each.closes_at is None:
        return speech.line("status-round", short=each.short, theme=theme, word=word)
    until = speech.moment(each.closes_at)
    return speech.line("status-round-until", short=each.short, theme=theme, word=word, until=until)


def _closing(message: Closing, speech: Speech) -> Blocks:
    why = message.why.value
    return (
        speech.say("closing-first", why=why),
        speech.say("closing-theme", theme=short(message.theme)),
        speech.say("closing-why", why=why),
        *given(message.sentence or ""),
    )


# --- the summary


def _head(message: SummaryHead, speech: Speech) -> Blocks:
    return (
        speech.say("summary-first"),
        Heading((Words(message.title),)),
        speech.say("summary-theme", theme=short(message.theme)),
        *given(message.notice or ""),
        speech.say("summary-anonymous-but" if message.named else "summary-anonymous"),
        speech.say("summary-sections", sections=message.sections),
    )


def _phase_shown(message: PhaseShown, speech: Speech) -> Blocks:
    return (
        speech.say("phase-shown-first"),
        Heading((Words(message.title),)),
        speech.say("summary-theme", theme=short(message.theme)),
        speech.say("phase-shown-without-names" if message.without_names else "phase-shown-with-names"),
        *(block for section in message.sections for block in voices_of(section, speech, message.flow)),
        speech.say("phase-shown-keep"),
    )


def _part(message: SummaryPart, speech: Speech) -> Blocks:
    return (
        speech.say("summary-part-changed" if message.changed else "summary-part-first"),
        speech.say("summary-theme", theme=short(message.theme)),
        *voices_of(message.section, speech),
    )

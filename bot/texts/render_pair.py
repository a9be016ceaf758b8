"""Work in pairs, in somebody's own private chat: who the partner is, the signals of the clock, and what came of it."""

from typing import assert_never

from bot.domain.flow import Flow
from bot.domain.flow_terms import Partners
from bot.domain.ids import PhaseId
from bot.domain.messages.pair import AskDuo, AskPartner, DuoNotice, DuoTold, DuoWhy, TurnBegins
from bot.texts.options import numbered_options
from bot.texts.promise import promise_lines
from bot.texts.speech import Speech, given, listed, short
from bot.texts.tree import Blocks, Heading, Line, Words

AsksPair = AskDuo | AskPartner
Pair = AsksPair | TurnBegins | DuoTold

_GOES_ON = frozenset({DuoNotice.PARTNER_OUT, DuoNotice.MISSED, DuoNotice.OVER, DuoNotice.LEFT_OVER})
"""News after which there may be more."""


def pair(message: Pair, speech: Speech) -> Blocks:
    match message:
        case AskDuo():
            return _duo(message, speech)
        case AskPartner():
            return _wish(message, speech)
        case TurnBegins():
            return _turn(message, speech)
        case DuoTold():
            return _told(message, speech)
        case _:
            assert_never(message)


def _duo(message: AskDuo, speech: Speech) -> Blocks:
    counted = {"session": message.session, "sessions": message.sessions}
    which = (speech.say("duo-session", **counted),) if message.sessions > 1 else ()
    return (
        speech.say("duo-first", why=message.why),
        *which,
        speech.say("duo-partner", partner=short(message.partner)),
        *(_explained(message, speech) if message.why is DuoWhy.NEW else _in_short(message, speech)),
        *numbered_options(message, speech),
        speech.say("duo-free"),
    )


def _explained(message: AskDuo, speech: Speech) -> Blocks:
    room = speech.line("duo-room", room=short(message.room)) if message.has_room else speech.line("duo-no-room")
    terms = message.flow.phase(message.phase).pair
    drawn = (speech.line("duo-drawn"),) if terms is not None and terms.partners is Partners.ROTATE else ()
    steps = (
        *drawn,
        room,
        speech.line("duo-moment", until=speech.moment(message.until)),
        speech.line("duo-turn", length=speech.length(message.turn)),
        speech.line("duo-begin"),
    )
    opening = _opening(message.flow, message.phase, message.help_lines, speech) if message.opening else ()
    return (*opening, speech.head("duo-how"), *listed(steps))


def _in_short(message: AskDuo, speech: Speech) -> Blocks:
    if message.why is DuoWhy.PARTNER_THERE:
        return (speech.say("duo-there"),)
    no_room = () if message.has_room else (speech.say("duo-no-room"),)
    return (*no_room, speech.say("duo-until", until=speech.moment(message.until)), speech.say("duo-begin"))


def _opening(flow: Flow, phase_id: PhaseId, help_lines: tuple[str, ...], speech: Speech) -> Blocks:
    """What everybody reads at the start of a phase."""
    phase = flow.phase(phase_id)
    rules = tuple((Words(speech.of(rule.text)),) for rule in flow.rules)
    lines: tuple[Line, ...] = promise_lines(flow, phase, 0, speech)
    return (
        Heading((Words(speech.of(phase.title)),)),
        *given(speech.of(phase.intro) if phase.intro else ""),
        speech.head("duo-readers"),
        *listed(lines),
        *((speech.head("opening-rules"), *listed(rules)) if rules else ()),
        speech.say("opening-emergency"),
        *listed(tuple((Words(line),) for line in help_lines)),
    )


def _wish(message: AskPartner, speech: Speech) -> Blocks:
    opening = _opening(message.flow, message.phase, message.help_lines, speech) if message.opening else ()
    return (
        speech.say("wish-first"),
        *opening,
        speech.say("wish-how"),
        speech.head("wish-who"),
        *numbered_options(message, speech),
        speech.say("answer-with-number"),
        speech.say("wish-until", until=speech.moment(message.until)),
    )


def _turn(message: TurnBegins, speech: Speech) -> Blocks:
    said = tuple(block for text in message.instructions for block in given(text))
    return (
        speech.say("turn-begins", first="yes" if message.first else "no"),
        *(said or (speech.say("turn-begins-role", role=short(message.role)),)),
        speech.say("turn-begins-lasts", length=speech.length(message.lasts)),
    )


def _told(message: DuoTold, speech: Speech) -> Blocks:
    more = message.more and message.notice in _GOES_ON
    return (
        speech.say(f"duo-told-{message.notice}"),
        *((speech.say(f"duo-more-{message.notice}"),) if more else ()),
    )

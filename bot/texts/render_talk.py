"""A talk: its opening and news in the room, and the short words in private."""

from typing import assert_never

from bot.domain.flow import Flow
from bot.domain.flow_terms import AboutPerson, Turns
from bot.domain.ids import RoleId
from bot.domain.messages.talk import (
    PlaceTold,
    RoomWaitsForYou,
    TalkBegins,
    TalkHint,
    TalkOpening,
    TalkQuestion,
    TalkReminder,
)
from bot.domain.place import PlaceNotice
from bot.domain.uses import is_kept
from bot.texts.promise import promise_lines
from bot.texts.render_voices import voices_of
from bot.texts.speech import Speech, given, listed, short
from bot.texts.tree import Blocks, Heading, Line, Words

Talk = TalkOpening | TalkBegins | RoomWaitsForYou | TalkReminder | TalkHint | PlaceTold


def talk(message: Talk, speech: Speech) -> Blocks:
    match message:
        case TalkOpening():
            return _opening(message, speech)
        case TalkBegins():
            return _begins(message, speech)
        case RoomWaitsForYou():
            where = speech.say("room-waits-where", room=short(message.room))
            return (speech.say("room-waits"), where, speech.say("room-waits-free"))
        case TalkReminder():
            return _reminder(message, speech)
        case TalkHint():
            return (speech.say("talk-hint"), speech.say("talk-hint-what", title=short(message.title)))
        case PlaceTold():
            return _told(message, speech)
        case _:
            assert_never(message)


# --- in the room


def _opening(message: TalkOpening, speech: Speech) -> Blocks:
    phase = message.flow.phase(message.phase)
    why = speech.of(phase.share.why) if phase.share and phase.share.why else ""
    rules = tuple((Words(speech.of(rule.text)),) for rule in message.flow.rules)
    return (
        speech.say("talk-open"),
        Heading((Words(speech.of(phase.title)),)),
        speech.say("talk-open-theme", theme=short(message.theme)),
        *given(speech.of(phase.intro) if phase.intro else ""),
        *_material(message, speech),
        speech.head("talk-open-questions"),
        *listed(tuple(_question(question, message.flow, speech) for question in message.questions)),
        *_how(message, speech),
        *((speech.head("opening-rules"), *listed(rules)) if rules else ()),
        speech.head("talk-open-readers"),
        *given(why),
        *listed(_readers(message, speech)),
        speech.say("talk-open-until", until=speech.moment(message.closes_at)),
        speech.say("talk-open-free"),
        speech.say("opening-emergency"),
        *listed(tuple((Words(line),) for line in message.help_lines)),
    )


def _readers(message: TalkOpening, speech: Speech) -> tuple[Line, ...]:
    """The promise, and whether the bot keeps what is said here."""
    flow, phase = message.flow, message.flow.phase(message.phase)
    kept = speech.line("talk-open-kept" if is_kept(flow, phase) else "talk-open-not-kept")
    return (*promise_lines(flow, phase, message.min_voices, speech), kept)


def _material(message: TalkOpening, speech: Speech) -> Blocks:
    if not message.material:
        return ()
    shown: Blocks = (speech.head("talk-material"),)
    for earlier in message.material:
        names = "phase-shown-without-names" if earlier.without_names else "talk-material-with-names"
        shown += (Heading((Words(earlier.title),)), speech.say(names))
        shown += tuple(block for section in earlier.sections for block in voices_of(section, speech, message.flow))
    return shown


def _question(question: TalkQuestion, flow: Flow, speech: Speech) -> Line:
    if not question.roles:
        return (Words(question.text),)
    roles = _titles(question.roles, flow, speech)
    return speech.line("talk-open-question-for", roles=roles, question=Words(question.text))


def _how(message: TalkOpening, speech: Speech) -> Blocks:
    phase = message.flow.phase(message.phase)
    if message.writers:
        who = speech.line("talk-open-writers", roles=_titles(message.writers, message.flow, speech))
    else:
        who = speech.line("talk-open-everybody")
    once = (speech.line("talk-open-once"),) if phase.turns is Turns.EACH_ONCE else ()
    quiet = () if phase.reactions else (speech.line("talk-open-no-reactions"),)
    present = message.flow.subject.about_person is AboutPerson.PRESENT
    waits = (speech.line("talk-open-waits"),) if present else ()
    return (speech.head("talk-open-how"), *listed((who, *waits, *once, *quiet, *_asks(message, speech))))


def _asks(message: TalkOpening, speech: Speech) -> tuple[Line, ...]:
    phase = message.flow.phase(message.phase)
    if not phase.expects_question:
        return ()
    asked = message.flow.expand(phase.expects_from)
    if not asked or set(asked) >= set(message.flow.answering_roles(phase)):
        return (speech.line("talk-open-asks"),)
    return (speech.line("talk-open-asks-some", roles=_titles(asked, message.flow, speech)),)


def _titles(roles: tuple[RoleId, ...], flow: Flow, speech: Speech) -> Words:
    return speech.roll(tuple(speech.role(flow, role) for role in roles))


def _told(message: PlaceTold, speech: Speech) -> Blocks:
    if message.notice in (PlaceNotice.RESUMED, PlaceNotice.EXTENDED):
        assert message.moment is not None
        return (speech.say(f"place-{message.notice}", until=speech.moment(message.moment)),)
    return (speech.say(f"place-{message.notice}"),)


# --- in private


def _begins(message: TalkBegins, speech: Speech) -> Blocks:
    once = (speech.say("talk-begins-once"),) if message.each_once else ()
    return (
        speech.say("talk-begins"),
        speech.say("talk-begins-where", room=short(message.room)),
        speech.say("talk-begins-what", title=short(message.title), until=speech.moment(message.closes_at)),
        *once,
        speech.say("talk-begins-free"),
    )


def _reminder(message: TalkReminder, speech: Speech) -> Blocks:
    until = speech.moment(message.closes_at)
    where = "talk-reminder-private" if message.in_private else "talk-reminder-where"
    return (
        speech.say("talk-reminder", which=message.which.value),
        speech.say(where, room=short(message.room), title=short(message.title), until=until),
        speech.say("talk-reminder-free"),
    )

"""What somebody hears of what is kept of them."""

from typing import assert_never

from bot.domain.messages.own import OwnData, OwnFileUnsent, OwnRound
from bot.texts.action_lines import action_line
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Blocks, Line, Ours, Paragraph, Words

OwnKept = OwnData | OwnRound | OwnFileUnsent


def own_kept(message: OwnKept, speech: Speech) -> Blocks:
    match message:
        case OwnData():
            return _data(message, speech)
        case OwnRound():
            return _round(message, speech)
        case OwnFileUnsent():
            return (speech.say("own-file-unsent"),)
        case _:
            assert_never(message)


def _data(message: OwnData, speech: Speech) -> Blocks:
    return (
        speech.say("own-first"),
        speech.say("own-known"),
        speech.say("own-rounds", count=message.rounds),
        *_agreements(message, speech),
        *((speech.say("own-times"),) if message.preferred else ()),
        *((speech.say("own-plans", count=message.plans),) if message.plans else ()),
        *((speech.say("own-unread", count=message.unread),) if message.unread else ()),
        *((speech.say("own-led", count=message.led),) if message.led else ()),
        speech.say("own-not-kept"),
        speech.head("own-elsewhere"),
        speech.say("own-elsewhere-server"),
        speech.say("own-elsewhere-released"),
        speech.say("own-files"),
        speech.say("own-wipe"),
    )


def _agreements(message: OwnData, speech: Speech) -> Blocks:
    if not message.agreements:
        return (speech.say("own-no-agreements"),)
    lines: list[Line] = []
    for action, until in message.agreements:
        kept = speech.line("own-agreement-until", until=speech.moment(until))
        lines.append((*action_line(action, speech), Ours(" "), *kept))
    return (speech.say("own-agreements"), *listed(tuple(lines)))


def _round(message: OwnRound, speech: Speech) -> Blocks:
    lines = [speech.line("own-round-stage", stage=message.stage.value)]
    if message.standing is not None:
        lines.append(speech.line("own-round-standing", standing=message.standing.value))
    if message.leads:
        lines.append(speech.line("own-round-leads"))
    lines.append(speech.line("own-round-written", count=message.written))
    if message.agreed:
        lines.append(speech.line("own-round-agreed", count=message.agreed))
    if message.writing_until is not None:
        lines.append(speech.line("own-round-until", until=speech.moment(message.writing_until)))
    return (
        speech.say("own-round-first"),
        speech.say("own-round-what", theme=short(message.theme), flow=Words(speech.of(message.flow.meta.title))),
        Paragraph(tuple(lines)),
        speech.say("own-round-kept"),
    )

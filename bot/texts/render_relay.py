"""The relay: how somebody wants to speak, the text as it will stand in the room, and how it stands there."""

from typing import assert_never

from bot.domain.messages.talk import AskVoice, RelayBack, RelayBegins, RelayLook, RelayPreview, RelayVoice
from bot.texts.options import numbered_options
from bot.texts.promise import promise_lines
from bot.texts.render_own import text_and_remarks
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Block, Blocks, Quote, Words

Relay = AskVoice | RelayBegins | RelayPreview | RelayVoice | RelayLook | RelayBack


def relay(message: Relay, speech: Speech) -> Blocks:
    match message:
        case AskVoice():
            return _ask(message, speech)
        case RelayBegins():
            return _begins(message, speech)
        case RelayPreview():
            return _preview(message, speech)
        case RelayVoice():
            return (_voice(message, speech), Quote(message.text))
        case RelayLook():
            return _look(message, speech)
        case RelayBack():
            return _back(message, speech)
        case _:
            assert_never(message)


def _look(message: RelayLook, speech: Speech) -> Blocks:
    """The texts with numbers of the same form as in a review, so that the same words answer them."""
    numbered_ = tuple((f"1.{place}", text) for place, text in enumerate(message.texts, 1))
    shown = (b for number, text in numbered_ for b in (speech.say("review-voice", number=number), Quote(text)))
    acts = (speech.line("review-mask", voice="1.1"), speech.line("review-ask", voice="1.1")) if message.acts else ()
    return (
        speech.say("relay-look"),
        speech.say("relay-look-what", short=message.short, title=Words(message.title)),
        *shown,
        speech.head("review-how"),
        *listed((speech.line("review-agree"), *acts)),
        speech.say("relay-look-without"),
    )


def _back(message: RelayBack, speech: Speech) -> Blocks:
    if message.question is None:
        why: Blocks = (speech.say("relay-masked"), speech.say("relay-masked-what"))
    else:
        why = (speech.say("hand-back-first"), speech.say("hand-back-asks"), Quote(message.question))
    how = "relay-masked-how" if message.question is None else "hand-back-how"
    return (*why, speech.head("relay-back-text"), *text_and_remarks(message.voice, speech), speech.say(how))


def _ask(message: AskVoice, speech: Speech) -> Blocks:
    phase = message.flow.phase(message.phase)
    few = (speech.say("voice-ask-few", voices=message.min_voices),) if message.again else ()
    lines = promise_lines(message.flow, phase, message.min_voices, speech, message.role)
    promised = () if message.again else (speech.head("voice-ask-readers"), *listed(lines))
    until = (speech.say("voice-ask-until", until=speech.moment(message.until)),) if message.until else ()
    return (
        speech.say("voice-ask-again" if message.again else "voice-ask"),
        speech.say("voice-ask-what", title=Words(speech.of(phase.title)), room=short(message.room)),
        *few,
        *promised,
        *numbered_options(message, speech),
        speech.say("answer-with-number"),
        *until,
    )


def _begins(message: RelayBegins, speech: Speech) -> Blocks:
    until = speech.moment(message.closes_at)
    batch = (speech.say("relay-begins-batch", moment=speech.moment(message.batch)),) if message.batch else ()
    return (
        speech.say("relay-begins"),
        speech.say("relay-begins-what", title=short(message.title), room=short(message.room), until=until),
        speech.say("relay-begins-how"),
        _alias("relay-begins", message.alias, speech),
        *batch,
        speech.say("relay-begins-careful"),
        speech.say("relay-begins-free"),
    )


def _preview(message: RelayPreview, speech: Speech) -> Blocks:
    batch = (speech.say("relay-preview-when", moment=speech.moment(message.batch)),) if message.batch else ()
    return (
        speech.say("relay-preview"),
        *text_and_remarks(message.voice, speech),
        _alias("relay-preview", message.alias, speech),
        speech.head("preview-how"),
        *listed(tuple(speech.line(way) for way in ("preview-agree", "preview-reword-one", "preview-withdraw-one"))),
        *batch,
        speech.say("relay-preview-after"),
    )


def _alias(sentence: str, alias: int | None, speech: Speech) -> Block:
    if alias is None:
        return speech.say(f"{sentence}-no-alias")
    return speech.say(f"{sentence}-alias", number=alias)


def _voice(message: RelayVoice, speech: Speech) -> Block:
    role = Words(speech.role(message.flow, message.role)) if message.role is not None else None
    if message.alias is None:
        return speech.head("relay-voice-nameless-role", role=role) if role else speech.head("relay-voice-nameless")
    if role is not None:
        return speech.head("relay-voice-role", number=message.alias, role=role)
    return speech.head("relay-voice", number=message.alias)

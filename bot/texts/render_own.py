"""What somebody reads about the own words: how they would appear, and what there is to decide."""

from typing import assert_never

from bot.domain.messages.member import MyAnswers
from bot.domain.messages.preview import (
    AskApproval,
    AskLabel,
    AskLeaving,
    Flagged,
    HandBackQuestion,
    OfferOwnName,
    OwnVoice,
    Preview,
    PreviewWhy,
    Removed,
)
from bot.texts import pictured
from bot.texts.options import numbered_options, options
from bot.texts.render_voices import voices_of
from bot.texts.speech import Speech, given, listed, numbered, short
from bot.texts.tree import Block, Blocks, Heading, Line, Paragraph, Quote, Words

Own = Preview | HandBackQuestion | MyAnswers | AskLeaving | AskLabel | AskApproval | OfferOwnName


def own(message: Own, speech: Speech) -> Blocks:
    match message:
        case Preview():
            return preview(message, speech)
        case HandBackQuestion():
            return _hand_back(message, speech)
        case MyAnswers():
            return _my_answers(message, speech)
        case AskLeaving():
            return _leaving(message, speech)
        case AskApproval():
            return _approval(message, speech)
        case AskLabel():
            return _label(message, speech)
        case OfferOwnName():
            return _own_name(message, speech)
        case _:
            assert_never(message)


# --- zo kom je in beeld


def preview(message: Preview, speech: Speech) -> Blocks:
    why = message.why.value
    shown = tuple(block for voice in message.voices for block in _voice(voice, speech))
    return (
        speech.say("preview-first", why=why),
        speech.say("preview-why", why=why),
        *_beside(message, speech),
        *shown,
        *_about_pictures(message, speech),
        speech.head("preview-how"),
        *listed((*_ways(message, speech), *_pictures(message, speech), *_style(message, speech))),
        *_finality(message, speech),
    )


def _beside(message: Preview, speech: Speech) -> Blocks:
    """What stands beside the words; said where somebody sees them for the first time, or asks."""
    if message.why not in (PreviewWhy.FIRST, PreviewWhy.ASKED):
        return ()
    return (speech.say("preview-beside", label=message.beside.value),)


def _voice(voice: OwnVoice, speech: Speech) -> Blocks:
    remarks = [_removed(gone, speech) for gone in dict.fromkeys(voice.removed)]
    remarks.extend(_flagged(flag, speech) for flag in dict.fromkeys(voice.flagged))
    if voice.other_language:
        remarks.append(speech.line("preview-other-language", number=voice.number))
    if voice.masked:
        remarks.append(speech.line("preview-masked"))
    if voice.agreed:
        remarks.append(speech.line("preview-agreed"))
    head = speech.head("preview-voice", number=voice.number, question=Words(voice.question))
    return (head, *pictured.own(voice, speech), *_as_remarks(remarks))


def text_and_remarks(voice: OwnVoice, speech: Speech) -> Blocks:
    """The text as it would appear, with what was taken out of it and what is telling."""
    remarks = [_removed(gone, speech) for gone in dict.fromkeys(voice.removed)]
    remarks.extend(_flagged(flag, speech) for flag in dict.fromkeys(voice.flagged))
    return (*pictured.own(voice, speech), *_as_remarks(remarks))


def _as_remarks(remarks: list[Line]) -> Blocks:
    return (Paragraph(tuple(remarks)),) if remarks else ()


def _removed(gone: Removed, speech: Speech) -> Line:
    return speech.line("preview-removed", words=short(gone.words), kind=gone.kind.value)


def taken_out(removed: tuple[Removed, ...], speech: Speech) -> Blocks:
    """What was taken out of a text, for its author."""
    lines = tuple(_removed(gone, speech) for gone in dict.fromkeys(removed))
    return (Paragraph(lines),) if lines else ()


def _flagged(flag: Flagged, speech: Speech) -> Line:
    if flag.proposal is None:
        return speech.line("preview-flagged", words=short(flag.words))
    return speech.line("preview-flagged-proposal", words=short(flag.words), proposal=short(flag.proposal))


def _ways(message: Preview, speech: Speech) -> tuple[Line, ...]:
    if len(message.voices) == 1:
        return tuple(speech.line(way) for way in ("preview-agree", "preview-reword-one", "preview-withdraw-one"))
    number = message.voices[0].number if message.voices else 1
    return (
        speech.line("preview-agree-all"),
        speech.line("preview-reword", number=number),
        speech.line("preview-withdraw", number=number),
    )


def _about_pictures(message: Preview, speech: Speech) -> Blocks:
    """What was taken out of the file, and what only the author can see."""
    if all(voice.picture is None for voice in message.voices):
        return ()
    return (speech.say("picture-cleaned"), speech.say("picture-look"))


def _pictures(message: Preview, speech: Speech) -> tuple[Line, ...]:
    number = next((voice.number for voice in message.voices if voice.picture is not None), None)
    if number is None:
        return ()
    several = sum(voice.picture is not None for voice in message.voices) > 1
    other = speech.line("picture-other-numbered", number=number) if several else speech.line("picture-other")
    return (other, speech.line("picture-own-words", number=number))


def _style(message: Preview, speech: Speech) -> tuple[Line, ...]:
    """Levelling is offered where it changed something, never imposed; of a long text it is said that it stands out."""
    style = (speech.line("preview-style"),) if any(voice.levelled for voice in message.voices) else ()
    long = (speech.line("preview-long"),) if any(voice.long and not voice.agreed for voice in message.voices) else ()
    return (*style, *long)


def _finality(message: Preview, speech: Speech) -> Blocks:
    settled = all(voice.agreed for voice in message.voices)
    if message.why is PreviewWhy.ASKED and settled:
        return (speech.say("preview-settled"),)
    until = speech.say("preview-open")
    if message.until is not None:
        until = speech.say("preview-until", until=speech.moment(message.until))
    return (speech.say("preview-no-yes"), until)


# --- other questions about the own words


def _hand_back(message: HandBackQuestion, speech: Speech) -> Blocks:
    return (
        speech.say("hand-back-first"),
        speech.say("hand-back-asks"),
        Quote(message.words),
        speech.say("hand-back-voice", number=message.voice.number),
        *pictured.own(message.voice, speech),
        speech.say("hand-back-how"),
    )


def _my_answers(message: MyAnswers, speech: Speech) -> Blocks:
    if not message.answers:
        return (speech.say("my-answers-none"),)
    written = tuple(
        block for question, text in message.answers for block in (Heading((Words(question),)), _given(text, speech))
    )
    agreed: Blocks = tuple(_given(text, speech) for text in message.agreed)
    return (
        speech.say("my-answers-first"),
        speech.say("my-answers-only-you"),
        *written,
        *((speech.head("my-answers-agreed"), *agreed) if agreed else ()),
        speech.say("my-answers-how"),
    )


def _given(text: str, speech: Speech) -> Block:
    """A picture without words is told of; it stands higher up in the chat."""
    return Quote(text) if text.strip() else speech.say("picture-unnamed")


def _leaving(message: AskLeaving, speech: Speech) -> Blocks:
    return (
        speech.say("leaving-first"),
        speech.say("leaving-agreed"),
        *(block for voice in message.voices for block in pictured.own(voice, speech)),
        speech.say("leaving-question"),
        *numbered_options(message, speech),
        speech.say("leaving-silence"),
    )


def _own_name(message: OfferOwnName, speech: Speech) -> Blocks:
    voices = tuple(
        block
        for voice in message.voices
        for block in (
            speech.head("own-name-voice", number=voice.number),
            *given(voice.question),
            *pictured.own(voice, speech),
        )
    )
    name = (speech.say("own-name-name", name=short(message.name)),) if message.name else ()
    until = (speech.say("own-name-until", until=speech.moment(message.until)),) if message.until else ()
    return (
        speech.say("own-name-first"),
        speech.say("own-name-why"),
        *voices,
        *name,
        speech.say("own-name-question"),
        *numbered_options(message, speech),
        *until,
    )


def _label(message: AskLabel, speech: Speech) -> Blocks:
    choices = tuple(option.label for option in options(message, speech))
    floor = (speech.say("label-floor", voices=message.min_voices),) if message.min_voices else ()
    return (
        speech.say("label-first"),
        speech.say("label-what"),
        *numbered(choices),
        speech.say("answer-with-number"),
        *floor,
    )


def _approval(message: AskApproval, speech: Speech) -> Blocks:
    own = tuple(block for voice in message.own for block in _voice(voice, speech))
    how = "approval-how-own" if own else "approval-how"
    until = (speech.say("approval-until", until=speech.moment(message.until)),) if message.until else ()
    return (
        speech.say("approval-first"),
        Heading((Words(message.title),)),
        speech.say("summary-theme", theme=short(message.theme)),
        *(block for section in message.sections for block in voices_of(section, speech, message.flow)),
        *((speech.head("approval-own"), *own) if own else ()),
        speech.say(how),
        *until,
    )

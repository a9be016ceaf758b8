"""The facilitator looks at the voices before anybody else does."""

from string import ascii_lowercase
from typing import assert_never

from bot.domain.messages.review import ReviewPage, ReviewQuestion, ReviewReminder, ReviewVoice
from bot.texts.pictured import proposed
from bot.texts.render_together import joint
from bot.texts.render_voices import voices_of
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Block, Blocks, Paragraph, Words

Reviewing = ReviewPage | ReviewReminder


def review(message: Reviewing, speech: Speech) -> Blocks:
    match message:
        case ReviewPage():
            return _page(message, speech)
        case ReviewReminder():
            return (
                speech.say("review-reminder-first"),
                speech.say(
                    "review-reminder",
                    short=message.short,
                    theme=short(message.theme),
                    until=speech.moment(message.until),
                ),
            )
        case _:
            assert_never(message)


def _page(message: ReviewPage, speech: Speech) -> Blocks:
    hidden = tuple((Words(question),) for question in message.hidden)
    until = (speech.say("review-until", until=speech.moment(message.until)),) if message.until else ()
    return (
        speech.say("review-second" if message.second else "review-first"),
        speech.say("review-round", short=message.short, theme=short(message.theme)),
        *(block for question in message.questions for block in _question(question, speech)),
        *_picked(message, speech),
        *(_made_together(message, speech) if message.made_together else ()),
        *((speech.say("review-hidden"), *listed(hidden)) if hidden else ()),
        speech.head("review-how"),
        *_ways(message, speech),
        *until,
    )


def _picked(message: ReviewPage, speech: Speech) -> Blocks:
    """What was picked from a list: it stands there to be looked at, without a number to answer with."""
    return tuple(block for section in message.picked for block in voices_of(section, speech))


def _made_together(message: ReviewPage, speech: Speech) -> Blocks:
    """Texts everybody agreed to: they stand there to be looked at, without a number."""
    texts = (block for section in message.made_together for block in joint(section, speech))
    return (speech.say("review-together"), *texts)


def _question(question: ReviewQuestion, speech: Speech) -> Blocks:
    head = speech.head("review-question", number=question.number, question=Words(question.question))
    if not question.groups:
        return (head, *(block for voice in question.voices for block in _voice(voice, speech)))
    shown: Blocks = ()
    for letter, group in zip(ascii_lowercase, question.groups, strict=False):
        name = Words(group.heading) if group.heading else speech.label("summary-rest")
        under = speech.head("review-heading", name=f"{question.number}{letter}", heading=name)
        voices = (question.voices[place] for place in group.places)
        shown = (*shown, under, *(block for voice in voices for block in _voice(voice, speech)))
    return (head, *shown)


def _voice(voice: ReviewVoice, speech: Speech) -> tuple[Block, ...]:
    if voice.name is None:
        head = speech.say("review-voice", number=voice.number)
    else:
        head = speech.say("review-voice-named", number=voice.number, name=short(voice.name))
    telling = tuple(speech.line("review-flagged", words=short(flag.words)) for flag in dict.fromkeys(voice.flagged))
    drawn = voice.picture is not None
    return (head, *proposed(voice.text, drawn=drawn, speech=speech), *((Paragraph(telling),) if telling else ()))


def _ways(message: ReviewPage, speech: Speech) -> Blocks:
    """Acts are offered at the first look only; there is no third."""
    agree = speech.line("review-agree")
    voice = next((v.number for question in message.questions for v in question.voices), None)
    if message.second or voice is None:
        return listed((agree,))
    acts = [speech.line("review-mask", voice=voice), speech.line("review-ask", voice=voice)]
    if any(question.groups for question in message.questions):
        acts.append(speech.line("review-headings"))
    return (*listed((agree, *acts)), speech.say("review-limits"))

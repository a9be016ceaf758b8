"""Which pictures go with a message, each with what is read aloud of it. In the order in which they are told of."""

from collections.abc import Iterable, Iterator

from bot.domain.messages import Message
from bot.domain.messages.agreeing import AgreedShown, AskAgree, AskDraft, SureOfDraft
from bot.domain.messages.preview import AskApproval, AskLeaving, HandBackQuestion, OfferOwnName, OwnVoice, Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.summary import PhaseShown, SummaryPart
from bot.domain.messages.talk import TalkOpening
from bot.domain.picture import PictureId
from bot.domain.shown import SummarySection
from bot.texts.pictured import alternative, of_shown
from bot.texts.speech import Speech

Told = tuple[PictureId, str]


def pictures_of(message: Message, speech: Speech) -> Iterator[Told]:
    """Own pictures, what waits for a yes, and what is shown under a question."""
    if isinstance(message, Preview | OfferOwnName | AskLeaving):
        yield from _own(message.voices, speech)
    elif isinstance(message, HandBackQuestion):
        yield from _own((message.voice,), speech)
    elif isinstance(message, SureOfDraft | AskAgree):
        yield from _proposal(message.picture, "picture-alt-proposed", message.text, speech)
    elif isinstance(message, ReviewPage):
        yield from _reviewed(message, speech)
    yield from _under_questions(_sections_of(message), speech)
    if isinstance(message, AskDraft):
        yield from _proposal(message.picture_before, "picture-alt-before", message.before or "", speech)


def _sections_of(message: Message) -> tuple[SummarySection, ...]:
    match message:
        case AskDraft(material=sections) | ReviewPage(made_together=sections):
            return sections
        case TalkOpening(material=material):
            return tuple(section for shown in material for section in shown.sections)
        case PhaseShown(sections=sections) | AgreedShown(sections=sections) | AskApproval(sections=sections):
            return sections
        case SummaryPart(section=section):
            return (section,)
        case _:
            return ()


def _proposal(picture: PictureId | None, name: str, words: str, speech: Speech) -> Iterator[Told]:
    if picture is not None:
        yield picture, alternative(name, words, speech)


def _own(voices: Iterable[OwnVoice], speech: Speech) -> Iterator[Told]:
    for voice in voices:
        if voice.picture is not None:
            yield voice.picture, alternative("picture-alt-own", voice.text, speech, voice.number)


def _reviewed(page: ReviewPage, speech: Speech) -> Iterator[Told]:
    for voice in (voice for question in page.questions for voice in question.voices):
        if voice.picture is not None:
            yield voice.picture, alternative("picture-alt-voice", voice.text, speech, voice.number)


def _under_questions(sections: Iterable[SummarySection], speech: Speech) -> Iterator[Told]:
    for voice in (voice for section in sections for voice in section.voices):
        if voice.picture is not None:
            yield voice.picture.id, of_shown(voice.picture, voice.text, speech)

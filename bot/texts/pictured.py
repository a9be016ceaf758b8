"""A picture in words: what stands where it belongs, and what is read aloud with it."""

from bot.domain.messages.preview import OwnVoice
from bot.domain.picture import Pictured
from bot.domain.shown import SummaryVoice
from bot.texts.neutral import one_line
from bot.texts.speech import SHORT, Speech
from bot.texts.tree import Blocks, Quote


def quoted(voice: SummaryVoice, speech: Speech) -> Blocks:
    """Words as they stand under a question; with a picture they say which one, and what there is to see in it."""
    if voice.picture is None:
        return (Quote(voice.text),)
    number = voice.picture.number
    if not voice.text.strip():
        return (speech.say("picture-shown-bare", number=number),)
    return (speech.say("picture-shown", number=number), Quote(voice.text))


def own(voice: OwnVoice, speech: Speech) -> Blocks:
    """The same for the author alone."""
    if voice.picture is None:
        return (Quote(voice.text),)
    if not voice.text.strip():
        return (speech.say("picture-own"), speech.say("picture-own-without"))
    return (speech.say("picture-own"), speech.say("picture-own-with"), Quote(voice.text))


def proposed(text: str, *, drawn: bool, speech: Speech) -> Blocks:
    """A proposal, for those who have a say in it."""
    if not drawn:
        return (Quote(text),)
    if not text.strip():
        return (speech.say("picture-proposed-bare"),)
    return (speech.say("picture-proposed"), Quote(text))


def alternative(name: str, words: str, speech: Speech, number: int | str = "") -> str:
    """What is read aloud with the picture; `name` tells whose or which it is."""
    told = one_line(words, SHORT) if words.strip() else ""
    return speech.label(name if told else f"{name}-bare", number=number, words=told)


def of_shown(picture: Pictured, words: str, speech: Speech) -> str:
    return alternative("picture-alt", words, speech, picture.number)

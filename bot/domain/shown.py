"""Questions with their voices, as they are shown to anybody but their authors."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from enum import StrEnum
from itertools import count

from bot.domain.action import ActionLine
from bot.domain.ids import QuestionId, RoleId
from bot.domain.picture import Pictured


@dataclass(frozen=True, slots=True)
class SummaryVoice:
    """Words as their author agreed to them; a name or a role stands beside them only where that was said before. With a
    `picture` the words tell what there is to see."""

    text: str = field(repr=False)
    name: str | None = field(repr=False, default=None)
    role: RoleId | None = None
    picture: Pictured | None = None


@dataclass(frozen=True, slots=True)
class SummaryGroup:
    """Voices that share a word. `heading` None: what fits under no other."""

    heading: str | None = field(repr=False)
    places: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class CountedOption:
    """`number` None: it would say too much about somebody."""

    label: str = field(repr=False)
    number: int | None


class Outcome(StrEnum):
    """What came of making a text together."""

    AGREED = "agreed"
    BOTH = "both"
    """No agreement: what stands against the text is kept beneath it."""
    OPEN = "open"
    """No agreement yet."""


@dataclass(frozen=True, slots=True)
class Against:
    """An addition or objection that was left, as its author agreed to it."""

    text: str = field(repr=False)
    objects: bool
    name: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class SummarySection:
    """One question with every agreed voice, in an order drawn for this question alone.

    `returning`: words that come back in at least three voices. `too_few`: there were voices, too few to show.
    `groups`: with many voices, headings with the places of their voices; every voice stands in exactly one.
    `counts`: what was picked without a name, with how often."""

    question_id: QuestionId
    question: str
    voices: tuple[SummaryVoice, ...] = field(repr=False)
    returning: tuple[str, ...] = field(repr=False, default=())
    too_few: bool = False
    groups: "tuple[SummaryGroup, ...]" = ()
    counts: tuple[CountedOption, ...] = ()
    outcome: Outcome | None = None
    """It is one text that was made together, or should have been; then it has one voice, or none."""
    against: tuple[Against, ...] = field(repr=False, default=())
    actions: tuple[ActionLine, ...] = field(repr=False, default=())
    """Of a plan: what was agreed, with who does it and when."""

    @property
    def shows(self) -> bool:
        """Whether anything stands there beside the question."""
        return bool(self.voices or self.counts or self.actions)


def with_numbers(sections: Iterable[SummarySection]) -> tuple[SummarySection, ...]:
    """The same, with every picture numbered in the order in which they stand there."""
    number = count(1)

    def numbered(voice: SummaryVoice) -> SummaryVoice:
        picture = voice.picture
        return voice if picture is None else replace(voice, picture=Pictured(picture.id, next(number)))

    return tuple(replace(one, voices=tuple(numbered(voice) for voice in one.voices)) for one in sections)


def pictures_in(sections: Iterable[SummarySection]) -> tuple[Pictured, ...]:
    """Every picture that stands there, in that order."""
    return tuple(voice.picture for one in sections for voice in one.voices if voice.picture is not None)

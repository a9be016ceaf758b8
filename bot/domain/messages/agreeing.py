"""Making a text together: who writes it, the proposal, what others say of it, and what came of it."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain.agreement import Stance
from bot.domain.ids import QuestionId
from bot.domain.messages.scale import Scale
from bot.domain.picture import PictureId
from bot.domain.shown import SummarySection


@dataclass(frozen=True, slots=True)
class Remark:
    """What somebody says of a proposal; a name stands beside it only where the phase is with names."""

    stance: Stance
    words: str = field(repr=False)
    name: str | None = field(repr=False, default=None)


@dataclass(frozen=True, slots=True)
class AskVolunteer:
    """Who wants to write a proposal?"""

    title: str
    questions: tuple[str, ...]
    until: datetime | None
    drawn: bool = False
    """A picture is asked, not a text."""


@dataclass(frozen=True, slots=True)
class AskDraft:
    """Write a proposal. `material`: what was said before, as far as this person may read it. After the first time with
    the version before and what was said of it. `drawn`: a picture is asked, not a text."""

    title: str
    question: QuestionId
    questions: tuple[str, ...]
    material: tuple[SummarySection, ...] = field(repr=False)
    attempt: int
    of: int
    before: str | None = field(repr=False, default=None)
    remarks: tuple[Remark, ...] = ()
    until: datetime | None = None
    drawn: bool = False
    picture_before: PictureId | None = None


@dataclass(frozen=True, slots=True)
class SureOfDraft:
    """The proposal as the others will read it: yes, or a new text."""

    text: str = field(repr=False)
    changed: bool
    """Names or details were taken out."""
    picture: PictureId | None = None


@dataclass(frozen=True, slots=True)
class AskAgree:
    """A proposal: yes, yes with an addition, or an objection. `last`: there is no version after this one."""

    title: str
    question: QuestionId
    questions: tuple[str, ...]
    text: str = field(repr=False)
    attempt: int
    of: int
    until: datetime | None
    keeps_both: bool
    """What stands against it at the end is kept beneath the text."""
    picture: PictureId | None = None


@dataclass(frozen=True, slots=True)
class AskWords:
    """What is your addition, or your objection?"""

    stance: Stance


@dataclass(frozen=True, slots=True)
class SureOfWords:
    """An addition or objection as the writer of the proposal will read it: yes, or a new text."""

    stance: Stance
    text: str = field(repr=False)
    named: bool
    may_stay: bool
    """It may come to stand beneath the text, when this is the last version."""


@dataclass(frozen=True, slots=True)
class AskJointScore:
    """Which score do you take together? `material`: the separate scores, once everybody has given one. `differed`: the
    time before not everybody typed the same."""

    title: str
    question: QuestionId
    questions: tuple[str, ...]
    scale: Scale
    material: tuple[SummarySection, ...] = field(repr=False)
    differed: bool
    last: bool
    until: datetime | None


class Heard(StrEnum):
    """Short words about a proposal that ask for nothing."""

    WRITER_OTHER = "writer-other"
    """Somebody else writes the proposal."""
    SENT = "sent"
    SENT_LATER = "sent-later"
    YES = "yes"
    WORDS = "words"
    SCORE = "score"
    TAKEN_BACK = "taken-back"
    SETTLED = "settled"
    """It is settled; nothing can be said of this version any more."""
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class AboutProposal:
    heard: Heard
    moment: datetime | None = None


@dataclass(frozen=True, slots=True)
class AgreedShown:
    """What came of it, to those who may read it now."""

    title: str
    theme: str
    sections: tuple[SummarySection, ...] = field(repr=False)

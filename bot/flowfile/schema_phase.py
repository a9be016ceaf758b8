"""The shape of `[[phases]]`: every key any kind of phase can have. Which kind takes which is a matter of
sense.
"""

from typing import Annotated, Literal

from pydantic import Field

from bot.domain.flow_terms import (
    AgreeOn,
    AnswerKind,
    ChooseMethod,
    Form,
    IfDeclined,
    Label,
    NoAgreement,
    Otherwise,
    Partners,
    PhaseKind,
    PlanField,
    Tie,
    Turns,
    When,
)
from bot.flowfile.schema_parts import (
    Choice,
    Count,
    Duration,
    Id,
    IdList,
    Many,
    RequiredText,
    Shape,
    Word,
    Words,
)


class QuestionShape(Shape):
    """One of the `questions`."""

    id: Id
    nl: RequiredText
    en: RequiredText
    answer: Choice[AnswerKind]
    source: Word
    required: bool = False
    for_: IdList = Field(default=(), alias="for")
    for_pair: Id | None = None
    list: Id | None = None
    min: int | None = None
    max: int | None = None
    low: Words | None = None
    high: Words | None = None
    to_person: Words | None = None
    words: bool = True


class ShareShape(Shape):
    """`share`"""

    to: IdList
    as_: Choice[Form] = Field(alias="as")
    label: Choice[Label]
    when: Choice[When]
    label_for: dict[Id, Choice[Label]] = Field(default_factory=dict)
    label_options: Many[Literal["named", "alias", "role"]] = ()
    preview: bool | None = None
    review_by: IdList | None = None
    min_voices: Count | None = None
    why: Words | None = None


class ReuseShape(Shape):
    """`reuse`"""

    to: Annotated[IdList, Field(min_length=1)]
    as_: Choice[Form] = Field(alias="as")
    label: Choice[Label]


class GateShape(Shape):
    """`gate`"""

    otherwise: Choice[Otherwise]
    min_people: Count | None = None
    roles: IdList = ()
    everyone: bool = False


class OnlyIfShape(Shape):
    """`only_if`"""

    phase: Id
    picked: Annotated[IdList, Field(min_length=1)]


class ChooseShape(Shape):
    """`choose`. `from` is a phase, or `list:` and a list."""

    from_: Annotated[str, Field(pattern=r"^(list:)?[a-z][a-z0-9_-]{0,40}$")] = Field(alias="from")
    method: Choice[ChooseMethod]
    tie: Choice[Tie]
    winner_becomes: Id | None = None
    if_declined: Choice[IfDeclined] | None = None


class AgreeShape(Shape):
    """`agree`"""

    on: Choice[AgreeOn]
    rounds: Annotated[int, Field(ge=1, le=5)]
    if_no: Choice[NoAgreement]
    draft_by: IdList = ()
    from_: IdList = Field(default=(), alias="from")
    must_include: IdList = ()


class PairShape(Shape):
    """`pair`"""

    rounds: Annotated[int, Field(ge=1, le=10)]
    turn: Duration
    partners: Choice[Partners]
    roles: dict[Id, Words]
    bot_present: bool


class PlanShape(Shape):
    """`plan`"""

    from_: IdList = Field(alias="from")
    fields: Many[Choice[PlanField]]
    check_after: Duration | None = None


class PhaseShape(Shape):
    """`[[phases]]`"""

    id: Id
    kind: Choice[PhaseKind]
    title: Words
    source: Word
    duration: Duration
    who: Annotated[IdList, Field(min_length=1)]
    questions: Annotated[Many[QuestionShape], Field(min_length=1)]
    intro: Words | None = None
    share: ShareShape | None = None
    reuse: ReuseShape | None = None
    after: IdList = ()
    delay: Duration | None = None
    only_if: OnlyIfShape | None = None
    only_first: bool = False
    for_each: Id | None = None
    pace: Duration | None = None
    pause: bool = False
    show: IdList = ()
    gate: GateShape | None = None
    keep: Literal["nothing"] | None = None
    text_by: Id | None = None
    room: Id | None = None
    turns: Choice[Turns] | None = None
    expects: Literal["question"] | None = None
    expects_from: IdList = ()
    reactions: bool | None = None
    choose: ChooseShape | None = None
    agree: AgreeShape | None = None
    pair: PairShape | None = None
    plan: PlanShape | None = None

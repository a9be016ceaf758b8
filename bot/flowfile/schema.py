"""The shape of a flow file: which keys there are and what kind of value each takes. Unknown keys are refused.

What the values mean together is checked in `bot.flowfile.sense`. The phases have a file of their own,
`schema_phase`; what is shared by both is in `schema_parts`.
"""

from typing import Annotated, Literal

from pydantic import Field

from bot.domain.flow_terms import AboutPerson, Aim, Form, Maturity, PlaceKind, RawKept
from bot.flowfile.schema_parts import (
    Choice,
    ClockTime,
    Count,
    Duration,
    Id,
    IdList,
    Many,
    RequiredText,
    SendBetween,
    Shape,
    Word,
    Words,
)
from bot.flowfile.schema_phase import PhaseShape

_MOST_LETTERS_OF_THEME = 100
"""A theme stands in a sentence, and in a list on a phone."""

ThemeText = Annotated[str, Field(pattern=r"\w", max_length=_MOST_LETTERS_OF_THEME)]


class MetaShape(Shape):
    """`[meta]`"""

    id: Id
    version: Annotated[int, Field(ge=1)]
    title: Words
    purpose: Words
    sources: Annotated[Many[Word], Field(min_length=1)]
    aim: Choice[Aim]
    maturity: Choice[Maturity]
    themes: IdList = ()
    variant_of: Id | None = None


class GroupShape(Shape):
    """`[group]`"""

    min: Count
    max: Count
    min_roles: Count = 1


class SubjectShape(Shape):
    """`[subject]`"""

    about_person: Choice[AboutPerson]
    person_role: Id | None = None


class RoleShape(Shape):
    """`[[roles]]`"""

    id: Id
    min: Annotated[int, Field(ge=0, le=1000)] = 0
    max: Count | None = None
    title: Words | None = None
    leads: bool = False
    invited_by: IdList = ()
    from_phase: Id | None = None
    stop_if_leaves: bool = False


class RoomShape(Shape):
    """`[[rooms]]`"""

    id: Id
    members: Annotated[IdList, Field(min_length=1)]
    title: Words | None = None
    as_: Choice[PlaceKind] = Field(default=PlaceKind.ROOM, alias="as")


class ItemShape(Shape):
    """One of the `items` of a list."""

    id: Id
    nl: RequiredText
    en: RequiredText
    source: Word
    icon: Word | None = None


class AlternativeShape(Shape):
    """One of the `alternatives` of a list."""

    id: Id
    items: Annotated[Many[ItemShape], Field(min_length=1)]
    title: Words | None = None


class ListShape(Shape):
    """`[[lists]]`"""

    id: Id
    items: Annotated[Many[ItemShape], Field(min_length=1)]
    title: Words | None = None
    pick_min: Count | None = None
    pick_max: Count | None = None
    alternatives: Many[AlternativeShape] = ()


class RequirementShape(Shape):
    """`[[requirements]]`. `if_no` may name another flow, so it stays text here."""

    id: Id
    ask: Words
    refusal: Words
    confirm_by: Annotated[IdList, Field(min_length=1)]
    if_no: Annotated[str, Field(pattern=r"^(stop|leave|warn|suggest:[a-z][a-z0-9_-]{0,40})$")]
    source: Word
    kind: Literal["subject_consent"] | None = None


class RuleShape(Shape):
    """`[[rules]]`"""

    nl: RequiredText
    en: RequiredText
    source: Word
    to_person: Words | None = None


class LimitShape(Shape):
    """`[[limits]]`"""

    nl: RequiredText
    en: RequiredText
    source: Word


class PartShape(Shape):
    """One of the `parts` of an output."""

    heading: Words
    from_: Id = Field(alias="from")
    as_: Choice[Form] = Field(alias="as")


class OutputShape(Shape):
    """`[[outputs]]`"""

    id: Id
    title: Words
    to: Annotated[IdList, Field(min_length=1)]
    parts: Annotated[Many[PartShape], Field(min_length=1)]
    keep: Duration | Literal["until_closed"]
    approve: IdList = ()
    notice: Words | None = None


class TimingShape(Shape):
    """`[timing]`"""

    send_between: SendBetween
    weekdays_only: bool
    remind: Many[Duration | Literal["half"]] = ()
    batches: Many[ClockTime] = ()
    repeat: Duration | Literal["on_request"] | None = None
    repeat_by: IdList = ()
    compare: bool = False


class StorageShape(Shape):
    """`[storage]`"""

    raw: Choice[RawKept]


class FlowShape(Shape):
    """A whole file. `notes` is for makers and is not looked at."""

    schema_: Literal[1] = Field(alias="schema")
    meta: MetaShape
    group: GroupShape
    subject: SubjectShape
    roles: Annotated[Many[RoleShape], Field(min_length=1)]
    phases: Annotated[Many[PhaseShape], Field(min_length=1)]
    timing: TimingShape
    storage: StorageShape
    rooms: Many[RoomShape] = ()
    lists: Many[ListShape] = ()
    requirements: Many[RequirementShape] = ()
    rules: Many[RuleShape] = ()
    limits: Many[LimitShape] = ()
    outputs: Many[OutputShape] = ()
    notes: dict[str, object] = Field(default_factory=dict)


class ThemeShape(Shape):
    """`[[themes]]` in `themes.toml`"""

    id: Id
    nl: ThemeText
    en: ThemeText
    source: Word


class ThemesShape(Shape):
    """The whole of `themes.toml`."""

    schema_: Literal[1] = Field(alias="schema")
    themes: Many[ThemeShape]

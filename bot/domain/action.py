"""An action of a plan: what, who and when, from the first words of its writer until everybody concerned said yes.

It becomes an agreement only by two yeses: of its writer, to how it stands in the list, and of the person who does it.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import NewType

from bot.domain.answer import Piece
from bot.domain.flow_terms import PlanField
from bot.domain.ids import MemberId, MessageRef, PromptId, QuestionId

ActionId = NewType("ActionId", str)


class ActionStep(StrEnum):
    """How far an action is."""

    DRAFT = "draft"
    """Its writer is still telling."""
    SHOWN = "shown"
    """Its writer sees how it would stand in the list."""
    PROPOSED = "proposed"
    """It waits for the yes of the person who is to do it."""
    RETURNED = "returned"
    """It came back: its writer names somebody else, or lets it go. Why is never said."""
    AGREED = "agreed"


class ActionTopic(StrEnum):
    """What a prompt about an action asks; `OpenPrompt.topic`."""

    WHAT = "action-what"
    WHO = "action-who"
    WHEN = "action-when"
    WITH = "action-with"
    PREVIEW = "action-preview"
    MORE = "action-more"
    ACCEPT = "action-accept"
    RETURNED = "action-returned"


@dataclass(frozen=True, slots=True)
class SaidPart:
    """A message of the writer and what it told: the whole action, or one part."""

    ref: MessageRef = field(repr=False)
    part: PlanField | None = None


@dataclass(frozen=True, slots=True)
class Action:
    """`when`: the writer's own words, where they are no day; `open_when`: it has no day, and that is fine. `doubted`: a
    better day was asked for once. `asked`: the prompt that waits for an answer about it. `in_turn`: its slot has come,
    so the person it waits for may be asked."""

    id: ActionId
    question: QuestionId
    writer: MemberId
    step: ActionStep = ActionStep.DRAFT
    what: Piece | None = field(repr=False, default=None)
    doer: MemberId | None = None
    day: date | None = None
    when: Piece | None = field(repr=False, default=None)
    open_when: bool = False
    with_whom: Piece | None = field(repr=False, default=None)
    alone: bool = False
    """Nobody else is needed for it."""
    doubted: bool = False
    said: tuple[SaidPart, ...] = field(repr=False, default=())
    asked: PromptId | None = None
    in_turn: bool = False
    off_page: bool = False
    """Whoever does it or wrote it does not want it to go further than the people of the round."""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """An action as people read it. `day` None: no day was set; `when` are then the writer's words, or nothing."""

    what: str = field(repr=False)
    who: str = field(repr=False)
    day: date | None = None
    when: str = field(repr=False, default="")
    with_whom: str = field(repr=False, default="")

"""From the words of a message to the parts of an action: who is meant, which day; and what is still missing."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from bot.dialogue.days import NoDay, day_in
from bot.dialogue.phases.plan.naming import who_is
from bot.dialogue.turn import Turn
from bot.dialogue.words import bare, is_unknown
from bot.domain.action import Action
from bot.domain.answer import Piece
from bot.domain.flow_terms import PlanField
from bot.domain.messages.plan import Again

Told = Mapping[PlanField, Piece]

_NO_DAY = frozenset(
    {"geen datum", "geen dag", "zonder datum", "maakt niet uit", "no date", "no day", "any time", "whenever"}
)
_NOBODY = frozenset({"niemand", "alleen", "ik alleen", "nobody", "no one", "alone"})
_AGAIN = {NoDay.UNKNOWN: Again.UNKNOWN_DAY, NoDay.PAST: Again.PAST, NoDay.NO_SUCH: Again.NO_SUCH_DAY}


def with_parts(turn: Turn, action: Action, told: Told) -> Action:
    """The action with what was told. What was not understood changes nothing, but that it was doubted."""
    for part, piece in told.items():
        match part:
            case PlanField.WHAT:
                action = replace(action, what=piece)
            case PlanField.WHO:
                doer = who_is(turn, action.writer, piece.text)
                action = action if isinstance(doer, Again) else replace(action, doer=doer)
            case PlanField.WHEN:
                action = _with_day(turn, action, piece)
            case PlanField.WITH:
                alone = bare(piece.text) in _NOBODY
                action = replace(action, alone=alone, with_whom=None if alone else piece)
    return action


def complaint_of(turn: Turn, before: Action, told: Told) -> "tuple[()] | tuple[PlanField, Again]":
    """The first thing that was told and not understood, given the action as it was before."""
    who, when = told.get(PlanField.WHO), told.get(PlanField.WHEN)
    if who is not None and isinstance(why := who_is(turn, before.writer, who.text), Again):
        return PlanField.WHO, why
    if when is not None and isinstance(no_day := _day(turn, when), NoDay):
        if no_day is NoDay.UNKNOWN and before.doubted:
            return ()
        return PlanField.WHEN, _AGAIN[no_day]
    return ()


def missing(turn: Turn, action: Action) -> PlanField | None:
    """What is still to be asked, in order."""
    plan = turn.phase.plan
    if action.what is None:
        return PlanField.WHAT
    if action.doer is None:
        return PlanField.WHO
    if action.day is None and action.when is None and not action.open_when:
        return PlanField.WHEN
    wants_with = plan is not None and PlanField.WITH in plan.fields
    return PlanField.WITH if wants_with and action.with_whom is None and not action.alone else None


def _with_day(turn: Turn, action: Action, piece: Piece) -> Action:
    day = _day(turn, piece)
    if day is None:
        return replace(action, day=None, when=None, open_when=True)
    if not isinstance(day, NoDay):
        return replace(action, day=day, when=None, open_when=False)
    if day is not NoDay.UNKNOWN:
        return action
    return replace(action, day=None, when=piece) if action.doubted else replace(action, doubted=True)


def _day(turn: Turn, piece: Piece) -> "date | NoDay | None":
    """The day, or why there is none; None: there shall be none."""
    if bare(piece.text) in _NO_DAY or is_unknown(piece.text):
        return None
    return day_in(piece.text, turn.today)

"""*terug* in a guided set-up: the question before is open again, and what was said to it is gone."""

from dataclasses import replace

from bot.dialogue.guide import flows
from bot.dialogue.guide.particulars import take_part
from bot.dialogue.guide.state import everybody, guided_of, set_guided, set_setup, set_steps, setup_of
from bot.dialogue.setup import leader_requirements
from bot.dialogue.turn import Turn
from bot.domain.messages.refusal import Reason
from bot.domain.setup import SetupStep
from bot.domain.unrolling import unrolled


def back(turn: Turn) -> bool:
    """Whether there was a way back; if not, the facilitator has been told."""
    setup, guided = setup_of(turn), guided_of(turn)
    if guided.changing and setup.steps[0] is not SetupStep.SEAT:
        set_guided(turn, changing=False)
        set_steps(turn, SetupStep.SURE)
        return True
    if not guided.done or guided.changing:
        turn.refuse_leader(Reason.NOTHING_BEFORE)
        return False
    last = guided.done[-1]
    set_guided(turn, done=guided.done[:-1])
    set_steps(turn, last, *setup.steps)
    _forget(turn, last)
    return True


def _forget(turn: Turn, step: SetupStep) -> None:
    match step:
        case SetupStep.AIM:
            flows.forget(turn)
            set_guided(turn, aim=None, skipped=0)
            set_steps(turn, SetupStep.AIM, SetupStep.FLOW)
        case SetupStep.FLOW:
            flows.forget(turn)
            set_steps(turn, SetupStep.FLOW)
        case SetupStep.THEME:
            turn.set_charter(theme="")
        case SetupStep.MEMBERS:
            take_part(turn, tuple(member.id for member in everybody(turn)))
        case SetupStep.SEAT:
            _seat(turn)
        case SetupStep.ITEMS:
            _items(turn)
        case SetupStep.TEXT:
            last = tuple(turn.charter.texts)[-1]
            turn.set_charter(texts={phase: text for phase, text in turn.charter.texts.items() if phase != last})
        case SetupStep.REQUIREMENT:
            _requirement(turn)
        case _:
            pass  # nothing else is in the row of questions


def _seat(turn: Turn) -> None:
    *before, last = setup_of(turn).seated
    for member in tuple(turn.round.members.values()):
        if member.role == last:
            turn.change(member.id, role=None)
    set_setup(turn, seated=tuple(before))


def _items(turn: Turn) -> None:
    """What was not picked is no longer in the flow: all lists are asked again, of the flow as it is known now."""
    setup, guided = setup_of(turn), guided_of(turn)
    known = turn.now.flows.get(turn.flow.id)
    if known is None:
        flows.forget(turn)
        set_guided(turn, done=(SetupStep.AIM,))
        set_steps(turn, SetupStep.FLOW)
        return
    turn.set_flow(unrolled(known))
    others = guided.done.count(SetupStep.ITEMS)
    done = tuple(step for step in guided.done if step is not SetupStep.ITEMS)
    steps = (SetupStep.ITEMS,) * others + setup.steps
    turn.set_course(setup=replace(setup, picked=(), steps=steps, guided=replace(guided, done=done)))


def _requirement(turn: Turn) -> None:
    *before, last = setup_of(turn).confirmed
    asked = next(each for each in leader_requirements(turn.flow) if each.id == last)
    advice = asked.refusal.in_(turn.lang)
    kept = tuple(warning for warning in setup_of(turn).warnings if warning != advice)
    set_setup(turn, confirmed=tuple(before), warnings=kept)

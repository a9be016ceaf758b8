"""The begin of a guided set-up: everybody in the room could take part, and nothing else is known."""

from dataclasses import replace

from bot.dialogue.guide import conversation
from bot.dialogue.guide.state import choose
from bot.dialogue.guide.unchosen import NO_FLOW
from bot.dialogue.limits import bad_duration, bad_theme
from bot.dialogue.planning import Invitee, StartRequest, draft, runnable
from bot.dialogue.turn import Decision, Turn
from bot.domain.events import Now
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.setup import Guided, Setup, SetupStep


def begin(request: StartRequest, others: tuple[Invitee, ...], now: Now) -> Decision | Refusal:
    """A round of which the facilitator is asked everything, or the one reason why it cannot be. `request.flow` does not
    matter; `others`: who is in the room and was not named."""
    many = len(request.invitees) + len(others)
    least = min((flow.group.min for flow in now.flows.values() if runnable(flow)), default=0)
    if request.theme is not None and (why := bad_theme(request.theme)) is not None:
        return why
    if request.duration is not None and (why := bad_duration(request.duration)) is not None:
        return why
    if many < least:
        return Refusal(Reason.TOO_FEW_PEOPLE, number=many, limit=least)
    guided = Guided(schedule=request.schedule, own=request.leader, voices=request.min_voices)
    steps = (SetupStep.AIM, SetupStep.FLOW, SetupStep.SURE)
    asked = replace(request, flow=NO_FLOW, min_voices=None, invitees=(*request.invitees, *others))
    turn = Turn(draft(asked, Setup(steps=steps, guided=guided)), now)
    choose(turn, [invitee.member for invitee in request.invitees])
    conversation.ask(turn)
    return turn.decision()

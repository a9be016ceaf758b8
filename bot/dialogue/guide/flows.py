"""The first two questions of a guided set-up: what the team wants, and which werkvorm that is."""

from bot.dialogue import filling
from bot.dialogue.choosing import distance, named
from bot.dialogue.guide import words
from bot.dialogue.guide.state import everybody, guided_of, set_guided, set_setup, setup_of
from bot.dialogue.guide.unchosen import NO_FLOW
from bot.dialogue.limits import floor_of
from bot.dialogue.planning import narrowed, runnable
from bot.dialogue.setup import leader_requirements
from bot.dialogue.stopping import drop_setup
from bot.dialogue.turn import Turn
from bot.dialogue.wishes import wish
from bot.dialogue.words import is_unknown, number
from bot.domain.flow import Flow
from bot.domain.flow_length import longest
from bot.domain.flow_terms import Aim, Maturity
from bot.domain.ids import FlowId
from bot.domain.messages.guide import AskFlow
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import FlowExplained, FlowMenu
from bot.domain.setup import SetupStep
from bot.domain.unrolling import unrolled
from bot.domain.wish import Wish

_AIMS = (*(aim.value for aim in Aim), words.UNKNOWN)
_FEW = 3
"""Who has to choose reads three better than ten."""
_CARE = {maturity: place for place, maturity in enumerate((Maturity.READY, Maturity.CAREFUL, Maturity.EXPERIMENTAL))}
_MORE_OF = frozenset({"uitleg", "explain", "leg uit", "meer over", "more about"})


def aim_said(turn: Turn, text: str) -> bool:
    """What is wanted, in words or by number; whoever does not know sees what fits best of all. When it is urgent there
    is no round."""
    wished, chosen = wish(text), words.option(text, _AIMS)
    if wished.urgent:
        turn.tell_leader(FlowMenu((), wish=wished))
        drop_setup(turn, None)
        return False
    if (flow := _named(turn, text)) is not None:
        _choose(turn, flow)
        return True
    if chosen is None and is_unknown(text):
        chosen = words.UNKNOWN
    aim = wished.aim if chosen is None else None if chosen == words.UNKNOWN else Aim(chosen)
    if aim is None and chosen is None:
        turn.refuse_leader(Reason.CHOOSE_ONE)
        return False
    set_guided(turn, aim=aim, skipped=0)
    return True


def question(turn: Turn) -> AskFlow:
    """The few that fit best of those not passed over yet."""
    best, guided = ranked(turn), guided_of(turn)
    skipped = guided.skipped if guided.skipped < len(best) else 0
    shown = best[skipped : skipped + _FEW]
    set_guided(turn, offered=tuple(flow.id for flow in shown), skipped=skipped)
    wished = _wish(turn)
    near = all(distance(flow, wished)[:2] != (False, False) for flow in shown)
    return AskFlow(shown, guided.aim, more=len(best) > _FEW, nearest=near)


def flow_said(turn: Turn, text: str) -> bool:
    """A werkvorm by number, name or title; *uitleg 2* tells more of one."""
    offered = guided_of(turn).offered
    if (about := _explained(turn, text, offered)) is not None:
        turn.tell_leader(FlowExplained(about, runnable=True))
        return False
    flow = _meant(turn, text, offered)
    if flow is None:
        turn.refuse_leader(Reason.NO_SUCH_NUMBER if number(text) is not None else Reason.CHOOSE_ONE)
        return False
    _choose(turn, flow)
    return True


def wants_others(turn: Turn, text: str) -> bool:
    """*meer*: the next few are shown, and after the last the first again."""
    guided = guided_of(turn)
    wanted = words.option(text, (*guided.offered, words.MORE)) == words.MORE
    if wanted:
        set_guided(turn, skipped=guided.skipped + _FEW)
    return wanted


def ranked(turn: Turn) -> tuple[Flow, ...]:
    """Every werkvorm that can be started with these people, the best first."""
    wished, many = _wish(turn), len(everybody(turn))
    possible = (flow for flow in turn.now.flows.values() if runnable(flow) and flow.group.min <= many)
    return tuple(
        sorted(possible, key=lambda flow: (distance(flow, wished), _CARE[flow.meta.maturity], longest(flow), flow.id))
    )


def forget(turn: Turn) -> None:
    """As if no werkvorm had been chosen, with everything that was asked for it."""
    guided = guided_of(turn)
    turn.set_flow(NO_FLOW)
    turn.set_charter(schedule=guided.schedule, min_voices=0, texts={})
    for member in tuple(turn.round.members.values()):
        turn.change(member.id, role=None)
    set_setup(turn, confirmed=(), seated=(), picked=(), warnings=())


def cap_threshold(turn: Turn) -> None:
    """The threshold that was asked for, as far as these people can reach it; never below the flow's own."""
    counted = len(set(turn.round.members) - {turn.charter.leader_member})
    wanted = guided_of(turn).voices or 0
    turn.set_charter(min_voices=max(floor_of(turn.flow), min(wanted, counted)))


def _choose(turn: Turn, flow: Flow) -> None:
    """From here on it is this werkvorm; what it asks for is still to come."""
    forget(turn)
    turn.set_flow(unrolled(flow))
    turn.set_charter(schedule=narrowed(guided_of(turn).schedule, flow))
    cap_threshold(turn)
    fits = flow.group.min <= len(turn.round.members) <= flow.group.max
    steps = (
        *(() if turn.charter.theme else (SetupStep.THEME,)),
        *(() if fits else (SetupStep.MEMBERS,)),
        *filling.steps(turn.flow),
        *(SetupStep.REQUIREMENT for _ in leader_requirements(turn.flow)),
        SetupStep.SURE,
    )
    set_setup(turn, steps=(setup_of(turn).steps[0], *steps))


def _wish(turn: Turn) -> Wish:
    return Wish(aim=guided_of(turn).aim, people=len(everybody(turn)))


def _meant(turn: Turn, text: str, offered: tuple[FlowId, ...]) -> Flow | None:
    chosen = words.option(text, offered)
    if chosen is not None:
        return turn.now.flows.get(FlowId(chosen))
    return _named(turn, text)


def _named(turn: Turn, text: str) -> Flow | None:
    """A werkvorm that can be started with these people, by its name or its title."""
    said = words.bare(text)
    if not said:
        return None
    possible = {flow.id: flow for flow in ranked(turn)}
    titled = (
        flow for flow in possible.values() if said in (words.bare(flow.meta.title.nl), words.bare(flow.meta.title.en))
    )
    return next(titled, None) or (named(possible, tuple(said.split())) if len(said.split()) < _LONG else None)


_LONG = 6
"""A name has fewer words than this; more are a sentence."""


def _explained(turn: Turn, text: str, offered: tuple[FlowId, ...]) -> Flow | None:
    said = words.bare(text)
    first = next((start for start in _MORE_OF if said.startswith(f"{start} ")), None)
    return None if first is None else _meant(turn, said.removeprefix(first), offered)

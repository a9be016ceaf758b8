"""What only the facilitator can fill in before the start: who has a role that is given and not chosen, which points the
team picked, and the text that people read."""

from dataclasses import dataclass, replace

from bot.dialogue.limits import LONGEST_TEXT
from bot.dialogue.turn import Turn
from bot.dialogue.words import numbers, says_something
from bot.domain.flow import Flow, ItemList
from bot.domain.flow_terms import AboutPerson
from bot.domain.ids import RoleId
from bot.domain.messages import Message
from bot.domain.messages.leader import AskItems, AskSeat, AskText
from bot.domain.messages.member import Option
from bot.domain.messages.refusal import Reason
from bot.domain.phase import Phase
from bot.domain.setup import Setup, SetupStep
from bot.domain.unrolling import with_items


@dataclass(frozen=True, slots=True)
class Seats:
    """So many people have to get this role before the start."""

    role: RoleId
    least: int
    most: int


def steps(flow: Flow) -> tuple[SetupStep, ...]:
    """What is to be filled in for this flow, in the order it is asked."""
    return (
        *(SetupStep.SEAT for _ in seats(flow)),
        *(SetupStep.ITEMS for _ in _lists(flow)),
        *(SetupStep.TEXT for _ in _texts(flow)),
    )


def seats(flow: Flow) -> tuple[Seats, ...]:
    """Whoever starts the round has the first leading role; who leads beside them is named here, and so is the person
    the round is about, who has to be there."""
    found = []
    starter = 1
    for role in flow.roles:
        if role.leads and role.min > starter:
            found.append(Seats(role.id, role.min - starter, role.min - starter))
        if role.leads:
            starter = max(0, starter - role.min)
        elif flow.subject.about_person is AboutPerson.PRESENT and role.id == flow.subject.person_role:
            found.append(Seats(role.id, role.min, role.max))
    return tuple(found)


def given_roles(flow: Flow) -> frozenset[RoleId]:
    """Roles that nobody picks: they were given before the start."""
    return frozenset(seat.role for seat in seats(flow))


def question(turn: Turn, setup: Setup) -> Message:
    """The next thing to fill in, of the kind that is open."""
    match setup.steps[0]:
        case SetupStep.SEAT:
            seat = _open_seats(turn, setup)
            names = tuple(member.name for member in turn.round.members.values())
            return AskSeat(turn.flow, seat.role, names, seat.least, seat.most)
        case SetupStep.ITEMS:
            wanted = _open_list(turn, setup)
            options = tuple(Option(item.id, item.text.in_(turn.lang)) for item in wanted.items)
            title = wanted.title.in_(turn.lang) if wanted.title else ""
            return AskItems(title, options, wanted.pick_min, wanted.pick_max)
        case _:
            return AskText(_open_text(turn).title.in_(turn.lang))


def said(turn: Turn, setup: Setup, text: str) -> bool:
    """Whether the reply fills it in; if not, the facilitator has been told why."""
    match setup.steps[0]:
        case SetupStep.SEAT:
            return _seat_said(turn, setup, text)
        case SetupStep.ITEMS:
            return _items_said(turn, setup, text)
        case _:
            return _text_said(turn, text)


def _seat_said(turn: Turn, setup: Setup, text: str) -> bool:
    seat = _open_seats(turn, setup)
    everybody = list(turn.round.members.values())
    if (picked := _picked(turn, text, len(everybody), seat.least, seat.most)) is None:
        return False
    chosen = [everybody[n - 1] for n in picked]
    if any(member.role is not None or member.id == turn.charter.leader_member for member in chosen):
        turn.refuse_leader(Reason.HAS_ROLE)
        return False
    for member in chosen:
        turn.change(member.id, role=seat.role)
    turn.set_course(setup=replace(setup, seated=(*setup.seated, seat.role)))
    return True


def _items_said(turn: Turn, setup: Setup, text: str) -> bool:
    wanted = _open_list(turn, setup)
    picked = _picked(turn, text, len(wanted.items), wanted.pick_min, wanted.pick_max)
    if picked is None:
        return False
    chosen = tuple(wanted.items[n - 1].id for n in sorted(picked))
    turn.set_flow(with_items(turn.flow, wanted.id, chosen))
    turn.set_course(setup=replace(setup, picked=(*setup.picked, wanted.id)))
    return True


def _text_said(turn: Turn, text: str) -> bool:
    if not says_something(text):
        turn.refuse_leader(Reason.EMPTY)
        return False
    if len(text) > LONGEST_TEXT:
        turn.refuse_leader(Reason.TOO_LONG, limit=LONGEST_TEXT)
        return False
    phase = _open_text(turn)
    turn.set_charter(texts={**turn.charter.texts, phase.id: text.strip()})
    return True


def _picked(turn: Turn, text: str, offered: int, least: int, most: int) -> tuple[int, ...] | None:
    """Numbers from a list, as many as are asked for; None when it is something else, which has been said."""
    picked = numbers(text)
    if not picked or any(not 1 <= n <= offered for n in picked):
        turn.refuse_leader(Reason.NO_SUCH_NUMBER)
        return None
    if not least <= len(picked) <= most:
        turn.refuse_leader(Reason.PICK_BETWEEN, number=least, limit=most)
        return None
    return picked


def _open_seats(turn: Turn, setup: Setup) -> Seats:
    return next(seat for seat in seats(turn.flow) if seat.role not in setup.seated)


def _open_list(turn: Turn, setup: Setup) -> ItemList:
    return next(wanted for wanted in _lists(turn.flow) if wanted.id not in setup.picked)


def _open_text(turn: Turn) -> Phase:
    return next(phase for phase in _texts(turn.flow) if phase.id not in turn.charter.texts)


def _lists(flow: Flow) -> tuple[ItemList, ...]:
    return tuple(wanted for wanted in flow.lists if wanted.pick_max)


def _texts(flow: Flow) -> tuple[Phase, ...]:
    return tuple(phase for phase in flow.phases if phase.text_by is not None)

"""What a guided set-up knows so far, and the small changes to it."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from bot.dialogue.slots import may_speak, slot_from
from bot.dialogue.turn import Turn
from bot.domain.ids import MemberId
from bot.domain.own_times import Preferences
from bot.domain.round import Member
from bot.domain.schedule import Schedule
from bot.domain.setup import Aside, Guided, Setup, SetupStep


def setup_of(turn: Turn) -> Setup:
    setup = turn.course.setup
    assert setup is not None, "only before the start"
    return setup


def guided_of(turn: Turn) -> Guided:
    guided = setup_of(turn).guided
    assert guided is not None, "only in a guided set-up"
    return guided


def is_guided(turn: Turn) -> bool:
    return turn.course.setup is not None and turn.course.setup.guided is not None


def set_setup(turn: Turn, **fields: Any) -> None:
    turn.set_course(setup=replace(setup_of(turn), **fields))


def set_guided(turn: Turn, **fields: Any) -> None:
    set_setup(turn, guided=replace(guided_of(turn), **fields))


def set_steps(turn: Turn, *steps: SetupStep) -> None:
    set_setup(turn, steps=steps)


# --- who


def prefers(turn: Turn, member: MemberId, preferences: Preferences) -> None:
    """Somebody who is not to be asked, so far, said how they want to be written to."""
    aside = guided_of(turn).aside
    changed = tuple(replace(other, preferences=preferences) if other.id == member else other for other in aside)
    set_guided(turn, aside=changed)


def everybody(turn: Turn) -> tuple[Member, ...]:
    """Who could take part, chosen or not, in the order of their names."""
    others = (Member(other.id, other.name, preferences=other.preferences) for other in guided_of(turn).aside)
    people = (*turn.round.members.values(), *others)
    return tuple(sorted(people, key=lambda member: (member.name.casefold(), member.id)))


def choose(turn: Turn, chosen: Iterable[MemberId]) -> None:
    """These take part; who is left out can be chosen again until the start."""
    wanted, people = set(chosen), everybody(turn)
    guided = guided_of(turn)
    turn.leave_out({member.id: member for member in people if member.id in wanted})
    set_guided(turn, aside=tuple(Aside(m.id, m.name, m.preferences) for m in people if m.id not in wanted))
    own = guided.own if guided.own in wanted else None
    turn.set_charter(leader_member=own, leader_takes_part=own is not None)


# --- when


def soonest(turn: Turn) -> datetime:
    """The first moment that leaves time to undo it and at which the bot may speak."""
    at = turn.at + turn.charter.windows.undo
    schedule = turn.charter.schedule
    return at if may_speak(schedule, at) else slot_from(schedule, at)


def starts_at(turn: Turn) -> datetime:
    """When the round begins if it were agreed to now."""
    guided = guided_of(turn)
    if guided.at_once:
        return turn.at
    if guided.day is None:
        return soonest(turn)
    schedule: Schedule = turn.charter.schedule
    midnight = datetime.combine(guided.day, time(0), tzinfo=ZoneInfo(schedule.zone))
    return max(slot_from(schedule, midnight), soonest(turn))

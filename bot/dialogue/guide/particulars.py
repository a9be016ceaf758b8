"""Who, when and how long: each is the usual one unless somebody says otherwise."""

from datetime import timedelta

from bot.dialogue import filling
from bot.dialogue.commands import parse_duration
from bot.dialogue.days import NoDay, day_in
from bot.dialogue.guide import words
from bot.dialogue.guide.flows import cap_threshold
from bot.dialogue.guide.state import choose, everybody, set_guided, set_setup, set_steps, setup_of, soonest
from bot.dialogue.limits import bad_duration, writing_phase
from bot.dialogue.turn import Turn
from bot.dialogue.words import numbers
from bot.domain.ids import MemberId
from bot.domain.messages.guide import AskLength, AskWhen, AskWho
from bot.domain.messages.refusal import Reason
from bot.domain.setup import SetupStep

FARTHEST = timedelta(days=14)
"""A start can be set so far ahead. Later than that nobody knows who is in the team."""
_WHEN = (words.SOON, words.NOW)
_NO_SUCH_DAY = {NoDay.PAST: Reason.WHEN_PAST, NoDay.UNKNOWN: Reason.WHEN_UNCLEAR, NoDay.NO_SUCH: Reason.WHEN_UNCLEAR}


def ask_who(turn: Turn) -> AskWho:
    group = turn.flow.group
    return AskWho(tuple(member.name for member in everybody(turn)), least=group.min, most=group.max)


def who_said(turn: Turn, text: str) -> bool:
    """Numbers of the list, or everybody. Whoever had a role and is left out gives it back: it is asked again."""
    people = everybody(turn)
    picked = numbers(text)
    if words.agrees(text) or words.bare(text) in words.EVERYBODY:
        picked = tuple(range(1, len(people) + 1))
    if not picked or any(not 1 <= n <= len(people) for n in picked):
        turn.refuse_leader(Reason.NO_SUCH_NUMBER)
        return False
    if (why := _bad_number(turn, len(picked))) is not None:
        reason, limit = why
        turn.refuse_leader(reason, number=len(picked), limit=limit)
        return False
    take_part(turn, tuple(people[n - 1].id for n in picked))
    return True


def take_part(turn: Turn, chosen: tuple[MemberId, ...]) -> None:
    """These take part from here on."""
    with_role = {member.id for member in turn.round.members.values() if member.role is not None}
    choose(turn, chosen)
    cap_threshold(turn)
    if with_role - set(chosen):
        first, *others = setup_of(turn).steps
        set_steps(turn, first, *with_seats(turn, tuple(others)))


def with_seats(turn: Turn, steps: tuple[SetupStep, ...]) -> tuple[SetupStep, ...]:
    """The roles that are given before the start are free again; asking for them comes before `steps`."""
    for member in tuple(turn.round.members.values()):
        turn.change(member.id, role=None)
    set_setup(turn, seated=())
    seats = (SetupStep.SEAT for _ in filling.seats(turn.flow))
    return (*seats, *(step for step in steps if step is not SetupStep.SEAT))


def ask_when(turn: Turn) -> AskWhen:
    return AskWhen(soonest(turn))


def when_said(turn: Turn, text: str) -> bool:
    """Soon, now, or a day in words."""
    chosen = words.SOON if words.agrees(text) else words.option(text, _WHEN)
    if chosen is not None:
        set_guided(turn, day=None, at_once=chosen == words.NOW)
        return True
    day = day_in(text, turn.today)
    if isinstance(day, NoDay):
        turn.refuse_leader(_NO_SUCH_DAY[day])
        return False
    if day > turn.today + FARTHEST:
        turn.refuse_leader(Reason.WHEN_FAR, limit=FARTHEST.days)
        return False
    set_guided(turn, day=day, at_once=False)
    return True


def ask_length(turn: Turn) -> AskLength:
    return AskLength(writing_phase(turn.flow).duration)


def length_said(turn: Turn, text: str) -> bool:
    """A length of time, or as the flow has it."""
    if words.agrees(text) or words.option(text, (words.USUAL,)) is not None:
        turn.set_charter(duration=None)
        return True
    longer = parse_duration(text)
    if longer is None:
        turn.refuse_leader(Reason.BAD_DURATION)
        return False
    if (why := bad_duration(longer)) is not None:
        turn.tell_leader(why)
        return False
    turn.set_charter(duration=longer)
    return True


def _bad_number(turn: Turn, many: int) -> tuple[Reason, int] | None:
    group = turn.flow.group
    if many < group.min:
        return Reason.TOO_FEW_PEOPLE, group.min
    return (Reason.TOO_MANY_PEOPLE, group.max) if many > group.max else None

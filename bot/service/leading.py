"""Those who can lead a round together, or one after the other: `samen`, `overdragen`."""

from bot.dialogue import together
from bot.dialogue.commands import Command, Verb
from bot.domain.events import Order, Ordered, SeatOfLeader, SeatOfSecond
from bot.domain.ids import RoundId
from bot.domain.messages.leading import LeadersTold, News
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.round import Round, Stage
from bot.ports.homeserver import Joined
from bot.ports.storage import Person, RoundRow
from bot.service.carry import happen
from bot.service.given import Given, chosen, in_private, live
from bot.service.people import STEER_FROM, named, person_for
from bot.service.speak import say_to_person
from bot.service.work import Work

_APART = frozenset({"stop", "weg", "niet meer", "apart", "alleen", "alone"})


async def ordered(work: Work, given: Given, parsed: Command) -> None:
    """`samen @iemand`, `samen stop` and `overdragen @iemand`, with the code of the round where there are more."""
    rows = [row for row in await live(work, given.team) if row.stage != Stage.PLANNED.value]
    short, words = _read(parsed, rows)
    row = await chosen(work, given, rows, short)
    round_ = await work.uow.rounds.get(row.id) if row is not None else None
    if row is None or round_ is None:
        return
    person = await person_for(work, given.message.sender)
    second = await work.uow.rounds.person(row.id, SeatOfSecond()) == person.id
    if not second and await work.uow.rounds.person(row.id, SeatOfLeader()) != person.id:
        await in_private(work, given, Refusal(Reason.NOT_LEADER))
    elif parsed.verb is Verb.TOGETHER and words.casefold() in _APART:
        order = Ordered(Order.APART, True, given.name, by_second=second, typed=given.message.body)
        await happen(work, row.id, order, person.id)
    else:
        other = await _other(work, given, row.id, words)
        if isinstance(other, Refusal):
            await in_private(work, given, other)
        elif parsed.verb is Verb.HAND_OVER:
            await _offer(work, given, round_, other, person)
        else:
            await _add(work, given, round_, other, person)


async def _add(work: Work, given: Given, round_: Round, other: Joined, by: Person) -> None:
    if (why := together.may_not(round_)) is not None:
        await in_private(work, given, Refusal(why))
        return
    second = await person_for(work, other.person)
    await work.uow.rounds.set_second(round_.id, second.id)
    order = Ordered(Order.TOGETHER, True, given.name, whom=other.display_name, typed=given.message.body)
    await happen(work, round_.id, order, by.id)


async def _offer(work: Work, given: Given, round_: Round, other: Joined, by: Person) -> None:
    """The other one is asked in private, without anything of what was written; until then nothing changes."""
    lang, theme = given.team.lang, round_.charter.theme
    asked = await person_for(work, other.person)
    await say_to_person(work, asked.id, lang, LeadersTold(News.ASKED, given.name, round_.short, theme))
    await say_to_person(work, by.id, lang, LeadersTold(News.OFFERED, other.display_name, round_.short, theme))


async def _other(work: Work, given: Given, round_id: RoundId, words: str) -> Joined | Refusal:
    """Somebody in the room with the power, who neither takes part nor leads it already."""
    others = tuple(joined for joined in given.facts.joined if joined.person != work.tools.homeserver.me)
    found = named(others, words)
    if found is None:
        return Refusal(Reason.WHO_LEADS)
    person = await person_for(work, found.person)
    seats = [seat for at, seat in await work.uow.rounds.seats(person.id) if at == round_id]
    if any(isinstance(seat, SeatOfLeader | SeatOfSecond) for seat in seats):
        return Refusal(Reason.ALREADY_LEADER)
    if seats:
        return Refusal(Reason.SECOND_IS_MEMBER)
    if given.facts.powers.get(found.person, 0) < STEER_FROM:
        return Refusal(Reason.NEEDS_POWER)
    return found


def _read(parsed: Command, rows: list[RoundRow]) -> tuple[str | None, str]:
    """The code of a round, if one was typed, and the other words."""
    codes = {row.short for row in rows}
    short = next((word.casefold() for word in parsed.words if word.casefold() in codes), None)
    return short, " ".join(word for word in parsed.words if word.casefold() != short)

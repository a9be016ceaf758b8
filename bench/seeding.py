"""Rounds in the store of a bot that is to start: planned and joined by the real engine, first questions in the outbox.

So set-up takes seconds, and what is measured afterwards is the bot as it runs.
"""

import secrets
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bench.flow import GROUP, long_flow
from bot.config import Config
from bot.dialogue.engine import decide
from bot.dialogue.limits import writing_phase
from bot.dialogue.planning import Invitee, StartRequest, plan
from bot.dialogue.turn import Decision
from bot.domain.effects import Say, ToMember
from bot.domain.events import Now, Said, SeatOfMember
from bot.domain.findings import RosterEntry
from bot.domain.ids import EffectId, MemberId, MessageRef, PersonId, PersonRef, RoomRef, RoundId, TeamId
from bot.domain.round import Round
from bot.domain.schedule import Schedule
from bot.ports.storage import Parcel, Person, Store, Team, UnitOfWork
from bot.ports.texts import Context, Voice
from bot.ports.vault import Vault
from bot.storage.store import open_store
from bot.texts.render import Renderer
from bot.vault.keys import open_vault
from bot.vault.names import HOUSE

_NAMES = ("Roos Visser", "Daan Bakker", "Fatima El Idrissi", "Joris de Wit", "Mei Chen", "Anouk Smit", "Bas Mulder")
_TEXTS = Renderer()


@dataclass(frozen=True, slots=True)
class Chat:
    """A member's private chat with a bot."""

    member: str
    room: str = field(repr=False)


def new_id() -> str:
    return secrets.token_hex(16)


@dataclass(frozen=True, slots=True)
class Begun:
    """A round in which everybody said yes and has the first question open."""

    round: Round
    questions: Sequence[Say]


def begin(schedule: Schedule) -> Begun:
    """A full round, by the engine's own rules."""
    invitees = tuple(Invitee(MemberId(new_id()), _NAMES[place % len(_NAMES)]) for place in range(GROUP))
    request = StartRequest(
        id=RoundId(new_id()),
        short=f"m{secrets.token_hex(2)[:3]}",
        flow=long_flow(),
        lang="nl",
        leader_name="Lies",
        team_name="Team Noord",
        schedule=schedule,
        windows=Config.model_fields["windows"].default.windows(),
        invitees=invitees,
        theme="De week",
    )
    at = datetime.now(UTC)
    planned = plan(request, Now(at, secrets.token_bytes(32)))
    assert isinstance(planned, Decision), "the flow takes this many"
    round_, questions = planned.round, []
    for invitee in invitees:
        prompt = round_.members[invitee.member].open
        assert prompt is not None, "everybody is invited at once"
        yes = Said(SeatOfMember(invitee.member), MessageRef(new_id()), "ja", about=prompt.id)
        joined = decide(round_, yes, Now(at, secrets.token_bytes(32)))
        round_ = joined.round
        questions += [say for say in joined.effects if isinstance(say, Say) and say.prompt is not None]
    return Begun(round_, questions)


async def seed_rounds(
    unit: UnitOfWork, vault: Vault, schedule: Schedule, chats: Sequence[Chat], *, asks: bool = True
) -> list[Parcel]:
    """A round for every few chats, and the first question of each member in the order of the chats; `asks`: these wait
    to be sent. Seats that are left over are somebody's who has no chat yet."""
    team = Team(TeamId(new_id()), RoomRef(f"!{new_id()}:localhost"), encrypted=True)
    leader = Person(PersonId(new_id()), PersonRef(f"@lies-{new_id()[:6]}:localhost"), new_id())
    await unit.teams.add(team)
    await unit.people.add(leader)
    questions: list[Parcel] = []
    for start in range(0, len(chats), GROUP):
        group = chats[start : start + GROUP]
        people = [*(person_of(chat) for chat in group), *(_stranger() for _ in range(GROUP - len(group)))]
        for person in people:
            await unit.people.add(person)
        begun = begin(schedule)
        members = begun.round.members.values()
        seats = {member.id: person for member, person in zip(members, people, strict=True)}
        vault.create(begun.round.id)
        roster = [RosterEntry(member.name, person.ref) for member, person in zip(members, people, strict=True)]
        ids = {member: person.id for member, person in seats.items()}
        await unit.rounds.add(begun.round, team=team.id, leader=leader.id, people=ids, roster=roster)
        questions += [question_parcel(begun.round, say, person.id) for say, person in _asked(begun, seats)]
    for question in questions if asks else ():
        await unit.outbox.put(question)
    return questions


def _asked(begun: Begun, seats: Mapping[MemberId, Person]) -> Iterator[tuple[Say, Person]]:
    for say in begun.questions:
        assert isinstance(say.to, ToMember), "a question is for a member"
        person = seats[say.to.member]
        if person.chat is not None:
            yield say, person


def person_of(chat: Chat) -> Person:
    return Person(PersonId(new_id()), PersonRef(chat.member), new_id(), RoomRef(chat.room), in_chat=True)


def _stranger() -> Person:
    return Person(PersonId(new_id()), PersonRef(f"@wie-{new_id()[:8]}:localhost"), new_id())


def question_parcel(round_: Round, say: Say, to: PersonId) -> Parcel:
    """The question as the bot would queue it."""
    assert isinstance(say.to, ToMember)
    assert say.prompt is not None
    context = Context(round_.short, round_.flow.id, writing_phase(round_.flow).id, say.prompt)
    (content,) = _TEXTS.render(say.message, Voice("nl", "Europe/Amsterdam"), context)
    return Parcel(
        EffectId(new_id()),
        to,
        content,
        round=round_.id,
        seat=SeatOfMember(say.to.member),
        prompt=say.prompt.id,
        first_tried=datetime.now(UTC),
    )


@asynccontextmanager
async def opened(config: Config) -> AsyncIterator[tuple[Store, Vault]]:
    """The store and the keys of a bot that does not run."""
    vault = open_vault(config.keys_folder, config.vault.master_key_file)
    vault.create(HOUSE)
    store = await open_store(config.database_path, vault)
    try:
        yield store, vault
    finally:
        await store.close()

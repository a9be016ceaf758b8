"""Rooms of two people with the whole bot: what it hears, what it keeps, and when it goes."""

from collections.abc import AsyncIterator, Collection, Sequence
from datetime import timedelta

import pytest

from bot.domain.duo import Duo, is_duo_place
from bot.domain.ids import EventRef, PersonRef, RoomRef
from bot.domain.round import Round
from bot.domain.run import of_phase
from bot.ports.homeserver import (
    MembershipChanged,
    OtherMessage,
    Redaction,
    Refused,
    TextMessage,
    TryLater,
    Undecryptable,
)
from bot.ports.storage import Kind, RoundPlace
from bot.rehearsal.network import BOT, Network
from bot.rehearsal.play import TEAM_ROOM, Play, rehearsal
from bot.service.marking import Marked, Marker
from tests.flows_in_pairs import flow_in_pairs, in_pairs
from tests.property.words import everything_in

PAIRS = of_phase(in_pairs().id)


@pytest.fixture
async def play() -> AsyncIterator[Play]:
    """Four people in two pairs, who were told who is with whom and have done nothing yet."""
    async with rehearsal(flow_in_pairs(in_pairs()), people=4) as play:
        yield play


async def until_paired(play: Play) -> None:
    network = play.stage.network
    for part in play.parts[1:]:
        chat = network.chat_of(part.ref)
        assert chat is not None
        network.says(part.ref, chat, "ja")
    await play.stage.settles()
    await play.stage.passes(hours=4)


async def the_round(play: Play) -> Round:
    async with play.stage.writer.work() as work:
        (round_id,) = await work.uow.rounds.all_ids()
        round_ = await work.uow.rounds.get(round_id)
    assert round_ is not None
    return round_


async def pairs(play: Play) -> tuple[Duo, ...]:
    here = (await the_round(play)).course.runs[PAIRS].duos
    assert here is not None
    return here.duos


async def rows(play: Play) -> list[RoundPlace]:
    async with play.stage.writer.work() as work:
        return [place for id_ in await work.uow.rounds.all_ids() for place in await work.uow.places.of_round(id_)]


async def waiting(play: Play) -> int:
    async with play.stage.writer.work() as work:
        return sum([await work.uow.outbox.waiting(id_) for id_ in await work.uow.rounds.all_ids()])


def rooms(network: Network) -> list[RoomRef]:
    """The rooms of two people."""
    return [ref for ref, room in network.rooms.items() if room.private_of is None and ref != TEAM_ROOM]


def told(play: Play, person: PersonRef, words: str) -> int:
    chat = play.stage.network.chat_of(person)
    return sum(words in done.body for done in play.stage.network.timeline if done.room == chat and done.by == BOT)


async def test_the_bot_goes_when_both_are_in_and_keeps_no_row(play: Play) -> None:
    await until_paired(play)
    network = play.stage.network
    assert len(rooms(network)) == 2
    for room in rooms(network):
        assert BOT not in network.rooms[room].people
        writers, _ = network.voices[room]
        assert writers == frozenset(network.rooms[room].people)
        assert len(writers) == 2
    assert await rows(play) == []
    assert await waiting(play) == 0
    for part in play.parts[1:]:
        assert told(play, part.ref, "Jullie kamer is van jullie") == 1


async def test_one_who_is_not_in_yet_keeps_the_room_silent_and_the_bot_in_it(play: Play) -> None:
    network = play.stage.network
    late = play.parts[1].ref
    network.absent.add(late)
    await until_paired(play)
    (waits,) = await rows(play)
    assert waits.room is not None
    assert is_duo_place(waits.place)
    assert network.voices[waits.room][0] == frozenset(), "nobody can write while the bot is in"
    assert told(play, late, "Jullie kamer is van jullie") == 0
    network.absent.clear()
    await play.stage.happens(MembershipChanged(waits.room, network.an_event(), late, "join", late))
    assert BOT not in network.rooms[waits.room].people
    assert await rows(play) == []
    assert told(play, late, "Jullie kamer is van jullie") == 1


async def test_who_came_in_before_we_knew_the_room_is_not_missed(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    """The news of a joining can be faster than the answer to the making of the room."""
    network = play.stage.network
    made = network.make_room

    async def slowly(people: Collection[PersonRef], *, alias: str, name: str, topic: str) -> RoomRef:
        room = await made(people, alias=alias, name=name, topic=topic)
        network.waiting = [item for item in network.waiting if getattr(item, "room", None) != room]
        return room

    monkeypatch.setattr(network, "make_room", slowly)
    await until_paired(play)
    assert all(BOT not in network.rooms[room].people for room in rooms(network))
    assert await rows(play) == []


async def test_nothing_that_is_said_there_is_heard_even_while_the_bot_is_in(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_at: list[TextMessage] = []

    async def mark(_: Marker, texts: Sequence[TextMessage], __: object) -> dict[EventRef, Marked]:
        looked_at.extend(texts)
        return {}

    network = play.stage.network
    late = play.parts[1].ref
    network.absent.add(late)
    await until_paired(play)
    (place,) = await rows(play)
    assert place.room is not None
    before = await the_round(play)
    one = next(ref for ref in network.rooms[place.room].people if ref not in (BOT, late))
    event = EventRef("$ander:stil.example")
    heard = len(network.timeline)
    monkeypatch.setattr(Marker, "mark", mark)
    await play.stage.happens(
        TextMessage(place.room, network.an_event(), one, "een geheim"),
        TextMessage(place.room, network.an_event(), one, "!ronde stop"),
        TextMessage(place.room, network.an_event(), one, "nog een geheim", replaces=event),
        OtherMessage(place.room, network.an_event(), one, "audio"),
        Redaction(place.room, network.an_event(), one, event),
        Undecryptable(place.room, network.an_event(), one, b"{}"),
    )
    assert await the_round(play) == before
    assert len(network.timeline) == heard, "no answer, no hint"
    assert looked_at == [], "not even for names"
    async with play.stage.writer.work() as work:
        assert list(await work.uow.inbox.held()) == []
    await play.stage.passes(minutes=5)
    await play.stage.waker.sweep()
    await play.stage.settles()
    assert told(play, one, "niet lezen") == 0


async def test_after_the_phase_no_row_and_no_parcel_links_two_people(play: Play) -> None:
    network = play.stage.network
    network.absent.add(play.parts[1].ref)
    await until_paired(play)
    (waits,) = await rows(play)
    assert waits.room is not None
    ends = (await the_round(play)).course.runs[PAIRS].closes_at
    assert ends is not None
    await play.stage.until(ends - timedelta(minutes=1))
    assert await rows(play) == [waits]
    await play.stage.until(ends + timedelta(minutes=1))
    assert await rows(play) == []
    assert await waiting(play) == 0
    assert BOT not in network.rooms[waits.room].people


async def test_a_room_that_the_server_refuses_does_not_end_the_session(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def refuse(*_: object, **__: object) -> RoomRef:
        raise Refused("M_LIMIT_EXCEEDED")

    monkeypatch.setattr(play.stage.network, "make_room", refuse)
    await until_paired(play)
    assert all(told(play, part.ref, "Bel elkaar") for part in play.parts[1:])


async def test_a_room_that_cannot_be_given_away_is_left(play: Play, monkeypatch: pytest.MonkeyPatch) -> None:
    async def refuse(*_: object) -> None:
        raise Refused("M_FORBIDDEN")

    network = play.stage.network
    monkeypatch.setattr(network, "hand_over", refuse)
    await until_paired(play)
    assert all(BOT not in network.rooms[room].people for room in rooms(network))
    assert await rows(play) == []
    assert all(told(play, part.ref, "Bel elkaar") for part in play.parts[1:])


async def test_a_server_that_is_away_until_the_end_leaves_nothing_behind(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits for a room names the two: it goes when they are no pair any more."""
    network = play.stage.network
    made = network.make_room

    async def away(*_: object, **__: object) -> RoomRef:
        raise TryLater(60)

    monkeypatch.setattr(network, "make_room", away)
    await until_paired(play)
    assert await waiting(play) == 2
    ends = (await the_round(play)).course.runs[PAIRS].closes_at
    assert ends is not None
    await play.stage.until(ends + timedelta(minutes=1))
    async with play.stage.writer.work() as work:
        ready = await work.uow.outbox.ready(work.at + timedelta(days=1))
        assert [parcel.content.get("people") for parcel in ready if parcel.kind is Kind.ROOM] == [[], []]
    monkeypatch.setattr(network, "make_room", made)
    await play.stage.passes(minutes=2)
    await play.stage.settles()
    assert await rows(play) == []
    assert all(network.rooms[room].people == {} for room in rooms(network)), "made for nobody, and left"


async def test_signals_of_the_clock_do_not_wait_for_another_round(play: Play) -> None:
    """Somebody who was asked something in another round still hears that the time is over."""
    await until_paired(play)
    (duo, _) = await pairs(play)
    names = {member.id: member.name for member in (await the_round(play)).members.values()}
    refs = [next(p.ref for p in play.parts if p.name == names[member]) for member in duo.members]
    network = play.stage.network
    for ref in refs:
        chat = network.chat_of(ref)
        assert chat is not None
        network.says(ref, chat, "1")
        await play.stage.settles()
    network.says(play.parts[0].ref, TEAM_ROOM, f'!ronde start {play.flow.id} "Nog een ronde"')
    await play.stage.settles()
    await play.stage.passes(minutes=41)
    assert [told(play, ref, "Jullie wisselen nu") for ref in refs] == [1, 1]
    assert [told(play, ref, "Deze keer is klaar") for ref in refs] == [1, 1]


async def test_the_journal_and_the_round_tell_nothing_afterwards(play: Play) -> None:
    await until_paired(play)
    places = [duo.place for duo in await pairs(play)]
    ends = (await the_round(play)).course.runs[PAIRS].closes_at
    assert ends is not None
    await play.stage.until(ends + timedelta(minutes=1))
    async with play.stage.writer.work() as work:
        kinds = {entry.kind for entry in await work.uow.journal.read()}
        for id_ in await work.uow.rounds.all_ids():
            kept = everything_in(await work.uow.rounds.get(id_))
            assert not any(place in kept for place in places)
    assert kinds <= {"planned", "live", "released", "erased"}


async def test_the_files_are_scrubbed_when_the_phase_is_over_though_the_round_goes_on(
    play: Play, monkeypatch: pytest.MonkeyPatch
) -> None:
    scrubbed = 0

    async def scrub() -> None:
        nonlocal scrubbed
        scrubbed += 1

    monkeypatch.setattr(play.stage.tools.store, "scrub", scrub)
    await until_paired(play)
    before = scrubbed
    assert before, "the rows of rooms that were given away"
    ends = (await the_round(play)).course.runs[PAIRS].closes_at
    assert ends is not None
    await play.stage.until(ends + timedelta(minutes=1))
    await play.stage.settles()
    assert scrubbed > before

"""What waits to be sent: in order per destination, findable afterwards, gone when it should be."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.events import SeatOfLeader, SeatOfMember
from bot.domain.ids import EffectId, PromptId
from bot.ports.press import Agenda, AgendaItem, Enclosure, Form
from bot.ports.storage import Kind, Parcel
from bot.texts.render import Renderer
from tests.builders import NOON, a_parcel, a_person, a_round, a_team, an_event, an_id
from tests.contract.house import House
from tests.unit.press.samples import chart, page

LATER = NOON + timedelta(minutes=5)


async def put(house: House, *parcels: Parcel) -> None:
    async with house.store.begin() as unit:
        for parcel in parcels:
            await unit.outbox.put(parcel)


async def ready(house: House) -> list[str]:
    await house.again()
    async with house.store.begin() as unit:
        return [parcel.content["body"] for parcel in await unit.outbox.ready(NOON)]


async def test_everything_of_a_parcel_comes_back(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    member = next(iter(round_.members))
    parcels = [
        a_parcel(person.id, round=round_.id, seat=SeatOfMember(member), prompt=PromptId(an_id())),
        a_parcel(a_team().id, kind=Kind.REDACTION, content={"event": "$weg", "diep": [1, {"a": None}]}),
        a_parcel(a_person().id, round=round_.id, seat=SeatOfLeader()),
    ]
    await put(house, *parcels)
    await house.again()
    async with house.store.begin() as unit:
        came = await unit.outbox.ready(NOON)
    assert [replace(parcel, order=0) for parcel in came] == parcels
    assert [parcel.order for parcel in came] == sorted(parcel.order for parcel in came)


async def test_a_file_waits_in_words_and_comes_back(house: House) -> None:
    """Among them bytes somebody sent, which may be anything; its turn comes as that of any other."""
    to = a_person().id
    drawing = Renderer().figure(chart("Samen"), "nl").drawing
    files = [
        a_parcel(to, kind=Kind.FILE, content={"m.mentions": {}}, enclosed=enclosed)
        for enclosed in (
            Enclosure(Form.PNG, drawing, "figuur.png", "Staven."),
            Enclosure(Form.HTML, page("Samen"), "verslag.html"),
            Enclosure(Form.PDF, page("Samen"), "verslag.pdf"),
            Enclosure(Form.ICS, Agenda((AgendaItem("a", NOON, "Ronde", "Code"),), "Europe/Amsterdam", NOON), "p.ics"),
        )
    ]
    await put(house, a_parcel(to, "eerst de woorden"), *files)
    came = []
    for _ in range(len(files) + 1):
        await house.again()
        async with house.store.begin() as unit:
            (head,) = await unit.outbox.ready(NOON)
            await unit.outbox.sent(head.id, an_event())
        came.append(replace(head, order=0))
    assert came[1:] == files


async def test_one_at_a_time_per_destination_in_order(house: House) -> None:
    one, other = a_person().id, a_person().id
    first = a_parcel(one, "1")
    await put(house, first, a_parcel(other, "a"), a_parcel(one, "2"), a_parcel(other, "b"))
    assert await ready(house) == ["1", "a"]
    async with house.store.begin() as unit:
        await unit.outbox.sent(first.id, an_event())
        assert [parcel.content["body"] for parcel in await unit.outbox.ready(NOON)] == ["a", "2"]
        assert len(await unit.outbox.ready(NOON, limit=1)) == 1
    assert await ready(house) == ["a", "2"]


async def test_a_postponed_parcel_holds_up_its_own_destination_only(house: House) -> None:
    one, other = a_person().id, a_person().id
    first = a_parcel(one, "1")
    await put(house, first, a_parcel(one, "2"), a_parcel(other, "a"))
    async with house.store.begin() as unit:
        await unit.outbox.postpone(first.id, LATER)
    assert await ready(house) == ["a"]
    async with house.store.begin() as unit:
        assert await unit.outbox.next_ready(NOON) == LATER
        assert await unit.outbox.next_ready(LATER) is None
        assert [parcel.content["body"] for parcel in await unit.outbox.ready(LATER)] == ["1", "a"]
        await unit.outbox.give_up(first.id)
    assert await ready(house) == ["2", "a"]


async def test_a_held_parcel_lets_others_pass_and_joins_at_the_end(house: House) -> None:
    person = a_person().id
    held = a_parcel(person, "vraag van de andere ronde", held=True)
    second = a_parcel(person, "tweede")
    await put(house, held, a_parcel(person, "eerste"), second)
    assert await ready(house) == ["eerste"]
    async with house.store.begin() as unit:
        assert [parcel.id for parcel in await unit.outbox.held(person)] == [held.id]
        assert await unit.outbox.with_held() == [person]
        await unit.outbox.release(held.id, NOON)
        assert await unit.outbox.held(person) == ()
        assert await unit.outbox.with_held() == []
        for parcel in await unit.outbox.ready(NOON):
            await unit.outbox.sent(parcel.id, an_event())
        await unit.outbox.give_up(second.id)
    assert await ready(house) == ["vraag van de andere ronde"]


async def test_the_first_attempt_is_noted_once(house: House) -> None:
    parcel = a_parcel(a_person().id)
    await put(house, parcel)
    async with house.store.begin() as unit:
        await unit.outbox.tried(parcel.id, NOON, "DEVICE")
        await unit.outbox.tried(parcel.id, LATER, "OTHER")
    await house.again()
    async with house.store.begin() as unit:
        (came,) = await unit.outbox.ready(LATER)
    assert (came.first_tried, came.device) == (NOON, "DEVICE")


async def test_waiting_counts_what_is_open_of_a_round(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    parcels = [a_parcel(person.id, round=round_.id, held=held) for held in (False, False, True)]
    await put(house, *parcels, a_parcel(person.id))
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.outbox.waiting(round_.id) == 3
        await unit.outbox.sent(parcels[0].id, an_event())
        await unit.outbox.give_up(parcels[1].id)
        assert await unit.outbox.waiting(round_.id) == 1
        await unit.outbox.drop(parcels[2].id)
        assert await unit.outbox.waiting(round_.id) == 0


async def test_dropping_by_prompt_by_seat_and_by_round(house: House) -> None:
    round_, other = a_round(2), a_round(1)
    person, second = await house.start(round_)
    await house.start(other)
    seat, second_seat = (SeatOfMember(member) for member in round_.members)
    prompt = PromptId(an_id())
    of_round = {"round": round_.id}
    await put(
        house,
        a_parcel(person.id, "prompt", prompt=prompt, seat=seat, **of_round),
        a_parcel(second.id, "zelfde prompt, andere ronde", prompt=prompt, round=other.id),
        a_parcel(person.id, "plaats", seat=second_seat, **of_round),
        a_parcel(a_team().id, "kamer", **of_round),
        a_parcel(a_person().id, "leider", seat=SeatOfLeader(), **of_round),
    )
    async with house.store.begin() as unit:
        await unit.outbox.drop_prompts(round_.id, [prompt])
        await unit.outbox.drop_for(round_.id, second_seat)
    assert await ready(house) == ["zelfde prompt, andere ronde", "kamer", "leider"]
    async with house.store.begin() as unit:
        await unit.outbox.drop_for(round_.id, SeatOfLeader())
        await unit.outbox.wipe_round(round_.id)
    assert await ready(house) == ["zelfde prompt, andere ronde"]


async def test_a_parcel_dropped_under_way_is_passed_over(house: House) -> None:
    parcel = a_parcel(a_person().id)
    await put(house, parcel)
    async with house.store.begin() as unit:
        await unit.outbox.drop(parcel.id)
        for gone in (parcel.id, EffectId(an_id())):
            await unit.outbox.tried(gone, NOON, "DEVICE")
            await unit.outbox.postpone(gone, LATER)
            await unit.outbox.sent(gone, an_event())
            await unit.outbox.release(gone, NOON)
            await unit.outbox.give_up(gone)
            await unit.outbox.drop(gone)
            await unit.sent.shown(gone)
    assert await ready(house) == []

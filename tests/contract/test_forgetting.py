"""What every store promises when somebody, a team or a message is to be forgotten."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.effects import Tag
from bot.domain.ids import EventRef, PromptId
from tests.builders import NOON, a_parcel, a_person, a_release, a_round, a_team, an_event, an_id
from tests.contract.house import House


async def test_a_person_is_removed_and_can_come_anew(house: House) -> None:
    person = a_person(chat=a_team().room)
    other = a_person()
    async with house.store.begin() as unit:
        await unit.people.add(person)
        await unit.people.add(other)
    async with house.store.begin() as unit:
        await unit.people.remove(person.id)
        await unit.people.remove(person.id)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.people.get(person.id) is None
        assert await unit.people.by_ref(person.ref) is None
        assert person.chat is not None
        assert await unit.people.by_chat(person.chat) is None
        assert await unit.people.get(other.id) == other
        await unit.people.add(replace(person, id=a_person().id))


async def test_who_was_asked_whether_they_are_sure_is_known_after_a_restart(house: House) -> None:
    person = a_person()
    async with house.store.begin() as unit:
        await unit.people.add(person)
        await unit.people.add(a_person())
        assert await unit.people.with_sure() == ()
        await unit.people.save(replace(person, sure_until=NOON + timedelta(hours=1)))
    await house.again()
    async with house.store.begin() as unit:
        assert [sure.id for sure in await unit.people.with_sure()] == [person.id]
        assert (await unit.people.with_sure())[0].sure_until == NOON + timedelta(hours=1)
        await unit.people.save(person)
        assert await unit.people.with_sure() == ()


async def test_a_team_is_removed(house: House) -> None:
    team, other = a_team(), a_team()
    async with house.store.begin() as unit:
        await unit.teams.add(team)
        await unit.teams.add(other)
        await unit.teams.remove(team.id)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.teams.all() == (other,)
        assert await unit.teams.by_room(team.room) is None


async def test_what_waits_for_somebody_is_found_and_dropped(house: House) -> None:
    person, other = a_person(), a_person()
    parcels = [a_parcel(person.id), a_parcel(person.id, held=True, tag=Tag.FOLLOW_UP), a_parcel(other.id)]
    async with house.store.begin() as unit:
        for parcel in parcels:
            await unit.outbox.put(parcel)
    await house.again()
    async with house.store.begin() as unit:
        found = await unit.outbox.of_person(person.id)
        assert [parcel.id for parcel in found] == [parcel.id for parcel in parcels[:2]]
        assert found[1].tag is Tag.FOLLOW_UP
        await unit.outbox.drop_to(person.id)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.outbox.of_person(person.id) == ()
        assert len(await unit.outbox.of_person(other.id)) == 1


async def test_messages_to_somebody_are_no_longer_found(house: House) -> None:
    round_ = a_round(2)
    anna, bram = await house.start(round_)
    events: dict[str, EventRef] = {}
    async with house.store.begin() as unit:
        for person in (anna, bram):
            parcel = a_parcel(person.id, round=round_.id, prompt=PromptId(an_id()))
            events[person.id] = an_event()
            await unit.outbox.put(parcel)
            await unit.outbox.sent(parcel.id, events[person.id])
            await unit.sent.shown(parcel.id)
    async with house.store.begin() as unit:
        assert await unit.sent.last_shown(anna.id) is not None
        assert await unit.sent.count(round_.id, anna.id) == 1
        await unit.sent.forget(round_.id, anna.id)
        assert await unit.sent.last_shown(anna.id) is None
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.sent.prompt_at(anna.id, events[anna.id]) is None
        assert await unit.sent.count(round_.id, anna.id) == 0
        assert await unit.sent.prompt_at(bram.id, events[bram.id]) is not None
        assert await unit.sent.count(round_.id, bram.id) == 1


async def test_released_texts_are_found_by_who_led_them_and_removed(house: House) -> None:
    team, lea, other = a_team(), a_person(), a_person()
    house.vault.create(team.id)
    first, second = (a_release(team=team.id, leader=lea.id) for _ in range(2))
    theirs = a_release(team=team.id, leader=other.id)
    async with house.store.begin() as unit:
        for released in (first, second, theirs):
            await unit.releases.keep(released)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.releases.led_by(lea.id) == [first, second]
        await unit.releases.remove(first.id)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.releases.led_by(lea.id) == [second]
        assert await unit.releases.of_team(team.id) == [second, theirs]
        assert await unit.releases.find_by_message(next(iter(first.messages())).message) is None

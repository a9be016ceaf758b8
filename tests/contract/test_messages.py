"""Messages of ours that are referred to, messages that came in, and summaries that stay."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.effects import Tag
from bot.domain.ids import EffectId, EventRef, PersonId, PromptId, RoundId, TeamId
from bot.domain.measured import Measured
from bot.domain.messages.report import FigureShown
from bot.ports.journal import JournalLine
from bot.ports.released import Posted, ReleasedFigure, ReleasedReport, ReleasedSection
from bot.ports.storage import HeldMessage
from tests.builders import NOON, a_parcel, a_person, a_release, a_round, a_team, an_event, an_id
from tests.contract.house import House
from tests.unit.press.samples import plan, report


async def ask(
    house: House, round_id: RoundId, person: PersonId, *, tag: Tag | None = None
) -> tuple[EffectId, PromptId]:
    prompt = PromptId(an_id())
    parcel = a_parcel(person, round=round_id, prompt=prompt, tag=tag)
    async with house.store.begin() as unit:
        await unit.outbox.put(parcel)
    return parcel.id, prompt


async def deliver(house: House, parcel: EffectId) -> EventRef:
    event = an_event()
    async with house.store.begin() as unit:
        await unit.outbox.sent(parcel, event)
    return event


async def show(house: House, parcel: EffectId) -> None:
    async with house.store.begin() as unit:
        await unit.sent.shown(parcel)


async def last(house: House, person: PersonId) -> tuple[RoundId, PromptId] | None:
    await house.again()
    async with house.store.begin() as unit:
        return await unit.sent.last_shown(person)


async def test_the_last_prompt_is_the_one_seen_last_of_any_round(house: House) -> None:
    first, second = a_round(1), a_round(1)
    (person,) = await house.start(first)
    await house.start(second, leader=person)
    one, one_prompt = await ask(house, first.id, person.id)
    two, two_prompt = await ask(house, second.id, person.id)
    await deliver(house, one)
    await deliver(house, two)
    assert await last(house, person.id) is None
    await show(house, two)
    assert await last(house, person.id) == (second.id, two_prompt)
    await show(house, one)
    assert await last(house, person.id) == (first.id, one_prompt)
    await show(house, two)
    assert await last(house, person.id) == (first.id, one_prompt)


async def test_an_old_prompt_comes_back_when_a_newer_round_is_erased(house: House) -> None:
    first, second = a_round(1), a_round(1)
    (person,) = await house.start(first)
    await house.start(second, leader=person)
    prompts = []
    for round_ in (first, second):
        parcel, prompt = await ask(house, round_.id, person.id)
        await deliver(house, parcel)
        await show(house, parcel)
        prompts.append((round_.id, prompt))
    async with house.store.begin() as unit:
        assert await unit.sent.last_shown(person.id) == prompts[1]
        await unit.rounds.begin_deleting(second.id)
        assert await unit.sent.last_shown(person.id) == prompts[0]
    assert await last(house, person.id) == prompts[0]


async def test_an_echo_that_comes_again_changes_nothing(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    first, _ = await ask(house, round_.id, person.id)
    await show(house, first)
    await deliver(house, first)
    second, prompt = await ask(house, round_.id, person.id)
    await deliver(house, second)
    await show(house, second)
    for again in (first, second, EffectId(an_id())):
        await show(house, again)
        async with house.store.begin() as unit:
            assert await unit.sent.last_shown(person.id) == (round_.id, prompt)
    assert await last(house, person.id) == (round_.id, prompt)


async def test_an_echo_may_be_faster_than_the_answer_to_our_request(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    parcel, prompt = await ask(house, round_.id, person.id)
    await show(house, parcel)
    assert await last(house, person.id) == (round_.id, prompt)
    later, _ = await ask(house, round_.id, person.id)
    event = await deliver(house, parcel)
    assert await last(house, person.id) == (round_.id, prompt)
    async with house.store.begin() as unit:
        assert await unit.sent.prompt_at(person.id, event) == (round_.id, prompt)
        assert [waiting.id for waiting in await unit.outbox.ready(NOON)] == [later]


async def test_a_reply_finds_its_prompt_for_the_person_it_was_sent_to_only(house: House) -> None:
    round_ = a_round(2)
    person, other = await house.start(round_)
    parcel, prompt = await ask(house, round_.id, person.id)
    event = await deliver(house, parcel)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.sent.prompt_at(person.id, event) == (round_.id, prompt)
        assert await unit.sent.prompt_at(other.id, event) is None
        assert await unit.sent.prompt_at(a_person().id, event) is None
        assert await unit.sent.prompt_at(person.id, an_event()) is None


async def test_tagged_messages_are_found_again(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    page, _ = await ask(house, round_.id, person.id, tag=Tag.REVIEW)
    plain, _ = await ask(house, round_.id, person.id)
    waiting, _ = await ask(house, round_.id, person.id, tag=Tag.REVIEW)
    event = await deliver(house, page)
    await deliver(house, plain)
    untitled = a_parcel(person.id, round=round_.id, tag=Tag.REVIEW)
    async with house.store.begin() as unit:
        await unit.outbox.put(untitled)
    second = await deliver(house, untitled.id)
    await house.again()
    async with house.store.begin() as unit:
        assert set(await unit.sent.tagged(round_.id, Tag.REVIEW)) == {(person.id, event), (person.id, second)}
    assert waiting


async def test_what_asks_nothing_is_not_remembered(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    parcel = a_parcel(person.id, round=round_.id)
    async with house.store.begin() as unit:
        await unit.outbox.put(parcel)
    event = await deliver(house, parcel.id)
    await show(house, parcel.id)
    assert await last(house, person.id) is None
    async with house.store.begin() as unit:
        assert await unit.sent.prompt_at(person.id, event) is None


async def test_an_event_is_handled_once(house: House) -> None:
    event = an_event()
    async with house.store.begin() as unit:
        assert await unit.inbox.first_time(event, NOON)
        assert not await unit.inbox.first_time(event, NOON)
    await house.again()
    async with house.store.begin() as unit:
        assert not await unit.inbox.first_time(event, NOON)
        await unit.inbox.forget_before(NOON)
        assert not await unit.inbox.first_time(event, NOON)
        await unit.inbox.forget_before(NOON + timedelta(hours=1))
        assert await unit.inbox.first_time(event, NOON)


async def test_the_token_is_the_last_one_set(house: House) -> None:
    async with house.store.begin() as unit:
        assert await unit.inbox.token() is None
        await unit.inbox.set_token("s1")
        await unit.inbox.set_token("s2")
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.inbox.token() == "s2"


async def test_held_messages_wait_in_the_order_they_came(house: House) -> None:
    round_ = a_round(1)
    (person,) = await house.start(round_)
    early = HeldMessage(an_event(), person.id, b"raw\x00", NOON, PromptId(an_id()), round=round_.id)
    late = HeldMessage(an_event(), person.id, b"later", NOON + timedelta(seconds=1))
    async with house.store.begin() as unit:
        await unit.inbox.hold(late)
        await unit.inbox.hold(early)
        await unit.inbox.hold(early)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.inbox.held() == [early, late]
        await unit.inbox.mark_told(early.event)
        await unit.inbox.mark_told(an_event())
        assert await unit.inbox.held() == [replace(early, told=True), late]
        await unit.inbox.let_go(late.event)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.inbox.held() == [replace(early, told=True)]


async def test_figures_report_and_numbers_are_kept_with_their_places(house: House) -> None:
    posted = [Posted(EffectId(an_id())) for _ in range(3)]
    released = replace(
        a_release(),
        figures=(ReleasedFigure(FigureShown("thema", "Afspraken", plan("Samen")), (posted[0],)),),
        report=ReleasedReport(report("Samen"), (posted[1],)),
        unwanted=(posted[2],),
        measured=Measured(NOON.date(), 1, {"q1": 42, "q2": None}),
    )
    async with house.store.begin() as unit:
        await unit.releases.keep(released)
    await house.again()
    event = an_event()
    async with house.store.begin() as unit:
        for one in posted:
            assert await unit.releases.find_by_message(one.message) == released
        arrived = released
        for one in posted:
            arrived = arrived.arrived(one.message, event)
        await unit.releases.save(arrived)
    await house.again()
    async with house.store.begin() as unit:
        kept = await unit.releases.get(released.id)
        assert kept is not None
        assert kept == arrived
        assert [one.event for one in kept.messages()] == [None, event, event, event]
        await unit.releases.save(replace(kept, report=None))
        assert await unit.releases.find_by_message(posted[1].message) is None


async def test_released_summaries_stay_until_their_date(house: House) -> None:
    team = a_team()
    first, second = a_release(team=team.id), replace(a_release(team=team.id), until=None)
    async with house.store.begin() as unit:
        await unit.teams.add(team)
        await unit.releases.keep(first)
        await unit.releases.keep(second)
        await unit.releases.keep(a_release())
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.releases.of_team(team.id) == [first, second]
        assert await unit.releases.get(first.id) == first
        assert await unit.releases.get(an_id()) is None
        assert await unit.releases.purge(NOON - timedelta(seconds=1)) == 0
        assert await unit.releases.purge(NOON) == 2
        assert await unit.releases.of_team(team.id) == [second]
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.releases.of_team(team.id) == [second]
        assert await unit.releases.find_by_message(first.sections[0].posted[0].message) is None


async def test_a_summary_is_found_by_the_message_it_stands_in(house: House) -> None:
    team = a_team()
    released = a_release(team=team.id)
    async with house.store.begin() as unit:
        await unit.releases.keep(released)
        assert await unit.releases.find_by_message(released.sections[0].posted[0].message) == released
        anew = ReleasedSection(released.sections[0].section, (Posted(EffectId(an_id()), an_event()),))
        await unit.releases.save(replace(released, sections=(anew,)))
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.releases.find_by_message(released.sections[0].posted[0].message) is None
        found = await unit.releases.find_by_message(anew.posted[0].message)
    assert found is not None
    assert found.sections == (anew,)


async def test_requests_to_take_words_away_wait_in_a_row(house: House) -> None:
    team, leader = a_team(), a_person().id
    first, second, other = (a_release(team=team.id, leader=who) for who in (leader, leader, a_person().id))
    async with house.store.begin() as unit:
        for released in (first, second, other):
            await unit.releases.keep(released)
    for released in (second, other, first, second):
        async with house.store.begin() as unit:
            await unit.releases.save(replace(released, asked=(0, "een passage")))
    await house.again()
    async with house.store.begin() as unit:
        assert [released.id for released in await unit.releases.asked_of(leader)] == [second.id, first.id]
        await unit.releases.save(second)
        await unit.releases.save(replace(second, asked=(0, "weer een")))
        assert [released.id for released in await unit.releases.asked_of(leader)] == [first.id, second.id]


async def test_the_journal_knows_the_hour_and_no_more(house: House) -> None:
    round_id, team = RoundId(an_id()), TeamId(an_id())
    async with house.store.begin() as unit:
        await unit.journal.note("started", round_id, NOON + timedelta(minutes=17), team)
        await unit.journal.note("backup", None, NOON + timedelta(hours=2))
    await house.again()
    async with house.store.begin() as unit:
        backup = JournalLine(NOON + timedelta(hours=2), "backup", None)
        assert await unit.journal.read() == [JournalLine(NOON, "started", round_id, team), backup]
        await unit.journal.forget_before(NOON + timedelta(hours=1))
        assert await unit.journal.read() == [backup]


async def test_people_are_found_by_id_by_name_and_by_chat(house: House) -> None:
    person, other = a_person(), a_person()
    async with house.store.begin() as unit:
        await unit.people.add(person)
        await unit.people.add(other)
        assert await unit.people.with_chats() == ()
        chat = a_team().room
        person = replace(person, chat=chat, in_chat=True)
        await unit.people.save(person)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.people.by_ref(person.ref) == person
        assert await unit.people.by_chat(chat) == person
        assert await unit.people.with_chats() == (person,)
        moved = replace(person, chat=a_team().room)
        await unit.people.save(moved)
        assert await unit.people.by_chat(chat) is None
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.people.get(person.id) == moved
        assert await unit.people.by_chat(chat) is None


async def test_a_team_stays_itself_when_its_room_is_upgraded(house: House) -> None:
    team = a_team()
    async with house.store.begin() as unit:
        await unit.teams.add(team)
        moved = replace(team, room=a_team().room, encrypted=True, lang="en", present=False)
        await unit.teams.save(moved)
    await house.again()
    async with house.store.begin() as unit:
        assert await unit.teams.by_room(team.room) is None
        assert await unit.teams.by_room(moved.room) == moved
        assert await unit.teams.all() == (moved,)

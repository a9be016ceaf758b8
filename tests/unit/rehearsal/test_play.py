"""Whole rehearsals: every flow that can be started, to its erasure, with everything that everybody could read."""

import asyncio
import logging
from dataclasses import replace

import pytest

from bot.dialogue.pictures_kept import takes_pictures
from bot.dialogue.voices import shows_words
from bot.domain.flow import Flow
from bot.domain.flow_terms import AboutPerson, Form, PhaseKind, PlaceKind
from bot.domain.ids import PersonRef, RoleId, RoomRef
from bot.rehearsal import casting
from bot.rehearsal.casting import CastingError
from bot.rehearsal.network import BOT, Happening, Room
from bot.rehearsal.play import TEAM_ROOM, Play, StageError, rehearsal
from bot.rehearsal.watching import Watcher
from tests import flow_table
from tests.flows_for_tests import COLOURS, small_flow
from tests.unit.rehearsal.flows import FLOWS, RUNNABLE
from tests.who_reads import Reading


def of_bot(play: Play, person: PersonRef) -> list[Happening]:
    """What the bot said where this person can read."""
    return [done for done in play.record.readable_by(person) if done.by == BOT]


def draws(flow: Flow) -> bool:
    """Whether the team gets more than words."""
    return any(p.form is not Form.WORDS and p.form is not Form.SUMMARY for o in flow.outputs for p in o.parts)


def in_role(play: Play, role: str) -> list[PersonRef]:
    return [part.ref for part in play.parts if part.role == role]


async def to_its_erasure(name: str, lang: str) -> Play:
    """A whole rehearsal, after which nothing waits and no round is left."""
    async with rehearsal(FLOWS[name], lang=lang) as play:
        await play.to_the_end()
        async with play.stage.writer.work() as work:
            assert not await work.uow.rounds.all_ids()
        return play


@pytest.fixture(scope="module", params=RUNNABLE)
def played(request: pytest.FixtureRequest) -> Play:
    """Every flow that can be started, rehearsed once for all that is asked of it."""
    return asyncio.run(to_its_erasure(request.param, "nl"))


def ends_well(play: Play) -> None:
    kinds = [done.kind for done in play.timeline if done.room == TEAM_ROOM and done.kind]
    assert kinds[:2] == ["help", "announcement"]
    assert set(kinds[2:]) <= {
        "status",
        "summary",
        *({"report"} if draws(play.flow) or takes_pictures(play.flow) else ()),
    }
    assert kinds.count("status") <= 2
    told = [done for done in play.timeline if done.kind == "status" and done.room in play.record.private]
    assert any("losgemaakt" in done.body or "no longer linked" in done.body for done in told)
    assert not [done for done in play.timeline if done.kind == "refusal"], "everybody is understood at once"


def test_every_flow_that_can_be_started_comes_to_its_erasure(played: Play) -> None:
    ends_well(played)


@pytest.mark.parametrize("name", RUNNABLE)
async def test_it_does_so_in_english(name: str, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.ERROR)
    ends_well(await to_its_erasure(name, "en"))
    assert not caplog.records


def test_every_role_sees_every_message_that_is_for_it(played: Play) -> None:
    play, flow = played, played.flow
    for role in flow.choosable_roles():
        seen = [done.marker.get("prompt", {}) for ref in in_role(play, role) for done in of_bot(play, ref)]
        writing = [phase for phase in flow.phases if phase.kind is PhaseKind.ASK]
        theirs = [phase for phase in writing if role in flow.answering_roles(phase)]
        asked = {str(p.get("question")).partition("~")[0] for p in seen}  # what follows is the item it is about
        if not any(given.from_phase for given in flow.roles):  # there somebody's role changes on the way
            assert {q.id for phase in theirs for q in phase.questions_for(role)} <= asked
        others = {q.id for phase in writing for q in phase.questions} - {q.id for p in theirs for q in p.questions}
        assert not others & asked
        kinds = {prompt.get("kind") for prompt in seen}
        looks = {"preview"} if any(shows_words(phase) for phase in theirs) else set()
        assert {"consent", *looks} <= kinds
        assert "review" not in kinds
    leader = in_role(play, flow.leading_roles()[0])[0]
    kinds = {done.marker.get("prompt", {}).get("kind") for done in of_bot(play, leader)}
    looks = {"review"} if any("facilitator" in flow.expand(page.approve) for page in flow.outputs) else set()
    promises = {"requirement"} if flow.requirements_for(flow.leading_roles()[0]) else set()
    assert looks | promises <= kinds
    writes = any(flow.leading_roles()[0] in phase.who for phase in flow.phases if phase.kind is PhaseKind.ASK)
    assert writes or "preview" not in kinds


def test_nobody_reads_what_is_not_for_them(played: Play) -> None:
    Reading(played).everything()
    everybody = any(phase.gate is not None and phase.gate.everyone for phase in played.flow.phases)
    decliners = [part for part in played.parts if part.declines]
    assert bool(decliners) is not everybody
    assert all(played.record.readers_of(decliner.ref) == {} for decliner in decliners)


async def test_the_fewest_people_are_enough_where_one_gets_a_role_on_the_way() -> None:
    flow = FLOWS["peersupport-casus"]
    async with rehearsal(flow, people=casting.fewest(flow)) as play:
        await play.to_the_end()
        Reading(play).pages_are_where_the_file_says()


def test_the_table_of_werkvormen_tells_how_long_it_is(played: Play) -> None:
    """`docs/werkvormen.md` is made anew with `python -m tests.flow_table`."""
    told = flow_table.lengths_in(flow_table.PAGE.read_text(encoding="utf-8"))
    assert told[str(played.flow.meta.id)] == flow_table.length_of(played)


def test_the_table_of_werkvormen_is_what_would_be_made_now() -> None:
    stands = flow_table.PAGE.read_text(encoding="utf-8")
    assert flow_table.page(flow_table.lengths_in(stands)) == stands


def about_somebody_present() -> list[str]:
    return [name for name in RUNNABLE if FLOWS[name].subject.about_person is AboutPerson.PRESENT]


@pytest.mark.parametrize("played", about_somebody_present(), indirect=True)
def test_no_word_is_said_where_the_person_it_is_about_is_not(played: Play) -> None:
    """In every room of the round, at every moment: whoever it is about can read along. The team hears nothing of it but
    that it begins and ends, and nobody is asked before them."""
    play, flow = played, played.flow
    persons = set(in_role(play, str(flow.subject.person_role)))
    together = [done for done in play.timeline if done.room not in (*play.record.private, TEAM_ROOM)]
    assert any(done.by not in (BOT, *persons) for done in together), "others said something"
    assert all(persons <= done.readers for done in together if done.what == "message")
    asked = [done.room for done in play.timeline if done.kind == "invitation"]
    first = {play.stage.network.chat_of(person) for person in persons}
    assert set(asked[: len(persons)]) == first
    in_team = [d for d in play.timeline if (d.room, d.by, d.what) == (TEAM_ROOM, BOT, "message")]
    assert {done.kind for done in in_team} <= {"help", "announcement", "status"}
    assert not [done for done in in_team for part in play.parts if part.ref in persons and part.name in done.body]


async def test_a_record_can_be_asked_about_a_moment() -> None:
    async with rehearsal(FLOWS["kampvuur-vragen"]) as play:
        await play.to_the_end()
        leader = play.parts[0].ref
        page = next(done for done in play.timeline if done.kind == "review")
        assert page in play.record.readable_by(leader, until=page.at)
        assert not [done for done in play.record.readable_by(leader, until=page.at) if done.kind == "summary"]
        assert page in play.record.standing_for(leader, until=page.at)
        assert page not in play.record.standing_for(leader), "the page is deleted at the end"
        assert page in play.record.readable_by(leader)


async def test_the_same_seed_gives_the_same_play() -> None:
    plays = []
    for seed in (5, 5, 6):
        async with rehearsal(FLOWS["kampvuur-vragen"], seed=seed) as play:
            await play.to_the_end()
            plays.append([(done.at, done.room, done.by, done.body) for done in play.timeline])
    assert plays[0] == plays[1]
    assert plays[0] != plays[2]


async def test_people_have_their_own_ways() -> None:
    async with rehearsal(FLOWS["kampvuur-vragen"]) as play:
        await play.to_the_end()
        parts = {part.ref: part for part in play.parts}
        typed = {ref: [done.body for done in play.record.said_by(ref)] for ref in parts}
        assert [ref for ref, said in typed.items() if "overslaan" in said] == [r for r, p in parts.items() if p.skips]
        assert [ref for ref, said in typed.items() if said[0] in ("nee", "2", "no")] == [
            ref for ref, part in parts.items() if part.declines
        ]
        reworder = next(part for part in play.parts if part.rewords)
        assert any(text.startswith("1: Bij nader inzien") for text in typed[reworder.ref])
        late = next(part for part in play.parts if part.postpones)
        invited = [done for done in of_bot(play, late.ref) if done.kind == "invitation"]
        assert len(invited) == 2, "asked again after later"
        assert {done.kind for done in play.timeline} >= {"reminder", "receipt", "review"}


async def test_in_a_circle_everybody_says_something_that_all_in_it_can_read() -> None:
    circle = RoomRef("!kring:stil.example")
    async with rehearsal(FLOWS["kampvuur-vragen"]) as play:
        network, inside = play.stage.network, [part.ref for part in play.parts[:4]]
        network.rooms[circle] = Room(dict.fromkeys((BOT, *inside), ""), "De kring")
        await network.send(circle, {"body": "…", "nl.gespreksronde": {"v": 1, "type": "phase", "phase": "a"}}, "t1")
        await play.to_the_end()
        said = [done for done in network.of_room(circle) if done.by != BOT]
        assert {done.by for done in said} == set(inside)
        assert all(done.readers == {BOT, *inside} for done in said)
        for author in inside[1:]:
            in_circle = {r for r, seen in play.record.readers_of(author).items() if any(d.room == circle for d in seen)}
            assert in_circle == set(inside) - {author}


async def test_a_choice_and_roles_of_every_size() -> None:
    flow = small_flow(3, roles={"client": 4, "professional": 4}, choices=frozenset({2}), only_for={3: "client"})
    async with rehearsal(flow, people=8) as play:
        await play.to_the_end()
        assert [len(in_role(play, role)) for role in ("client", "professional")] == [4, 4]
        assert not [done for done in play.timeline if done.kind == "refusal"]
        for ref in in_role(play, "professional"):
            assert "q3" not in {done.marker.get("prompt", {}).get("question") for done in of_bot(play, ref)}


async def test_what_a_flow_leaves_open_is_filled_in() -> None:
    """Points that the team picks, and a second leader who gets the role they were cast for."""
    flow = small_flow(2, choices=frozenset({2}))
    roles = tuple(replace(role, min=2, max=2) if role.leads else role for role in flow.roles)
    flow = replace(flow, roles=roles, lists=(replace(COLOURS, pick_min=1, pick_max=2),))
    async with rehearsal(flow) as play:
        await play.to_the_end()
        asked = [done.marker["prompt"] for done in of_bot(play, play.parts[0].ref) if done.marker.get("prompt")]
        assert [prompt.get("role") for prompt in asked if prompt["kind"] == "setup"] == ["facilitator", None]
        assert not [done for done in play.timeline if done.kind == "refusal"]
        assert any(done.kind == "summary" for done in play.timeline)


@pytest.mark.parametrize("people", [2, 9])
async def test_too_few_or_too_many_people(people: int) -> None:
    with pytest.raises(CastingError) as caught:
        async with rehearsal(small_flow(), people=people):
            pass
    assert (caught.value.least, caught.value.most) == (3, 8)


async def test_a_start_that_is_refused_ends_the_rehearsal_with_the_words_of_the_bot() -> None:
    rooms = tuple(replace(room, kind=PlaceKind.THREAD) for room in FLOWS["leesgesprek"].rooms)
    with pytest.raises(StageError, match="nog niet"):
        async with rehearsal(replace(FLOWS["leesgesprek"], rooms=rooms)):
            pass


async def test_with_too_few_voices_the_round_ends_well(monkeypatch: pytest.MonkeyPatch) -> None:
    """One says no where everybody is needed: the facilitator decides, the authors are asked, and it is erased."""
    everybody = casting.cast(small_flow(), 3, 1, "nl")
    declined = tuple(replace(part, declines=part is everybody[3]) for part in everybody)
    monkeypatch.setattr("bot.rehearsal.play.cast", lambda *_: declined)
    async with rehearsal(small_flow()) as play:
        await play.to_the_end()
        topics = {done.kind for done in of_bot(play, play.parts[0].ref) if done.marker.get("prompt")}
        assert "status" in topics, "a decision was asked"
        assert not [done for done in play.timeline if done.kind == "refusal"]


@pytest.mark.parametrize("people", [4, 5, 6])
async def test_in_pairs_only_the_two_read_what_they_say_and_both_have_the_same_time(people: int) -> None:
    flow = FLOWS["counselen"]
    async with rehearsal(flow, people=people) as play:
        await play.to_the_end()
        left = {done.room for done in play.timeline if done.what == "leave"}
        rooms = {room for room in left if not any(d.by == BOT and d.body for d in play.timeline if d.room == room)}
        said = [done for done in play.timeline if done.room in rooms and done.body and done.by != BOT]
        assert len({done.room for done in said}) >= 2
        for done in said:
            assert BOT not in done.readers
            assert len(done.readers) == 2
            assert not [d for d in play.timeline if d.by == BOT and done.body in d.body], "the bot never heard it"
        partners = [frozenset(play.stage.network.rooms[room].people) for room in rooms]
        assert len(set(partners)) == len(partners), "another partner the second time"
        for part in (part for part in play.parts if not part.leads and not part.declines):
            bodies = [done.body for done in of_bot(play, part.ref)]
            turns = [body for body in bodies if "Deze beurt duurt 20 minuten" in body]
            asked = sum("Je hebt een maatje" in body for body in bodies)
            assert len(turns) == 2 * asked
            assert sum("Jij bent nu werker" in body for body in turns) == asked
            alone = sum("Deze keer is er voor jou geen maatje" in body for body in bodies)
            assert asked + alone == 2, "in each of the two sessions a partner, or an honest word"
        leader = [done.body for done in of_bot(play, play.parts[0].ref)]
        assert not any("maatje is" in body or "Je hebt een maatje" in body for body in leader)


@pytest.mark.parametrize("role", ["member", "facilitator"])
async def test_a_flow_in_pairs_is_shown_to_whoever_watches_one_role(role: str) -> None:
    async with rehearsal(FLOWS["counselen"]) as play:
        watcher, seen = Watcher(play, role=RoleId(role)), []
        heard = 0
        while await play.step():
            seen += [sight.done.body for sight in watcher.sees(play.timeline[heard:])]
            heard = len(play.timeline)
        assert any("Je hebt een maatje" in body for body in seen) is (role == "member")
        assert any("Jullie wisselen nu" in body for body in seen) is (role == "member")

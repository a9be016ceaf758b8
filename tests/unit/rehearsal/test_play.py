"""Whole rehearsals: every flow that can be started, to its erasure, with everything that everybody could read."""

import logging
from dataclasses import replace

import pytest

from bot.dialogue.pictures_kept import takes_pictures
from bot.dialogue.voices import shows_words
from bot.domain.flow import Flow
from bot.domain.flow_terms import TEAM, Label, PhaseKind
from bot.domain.ids import PersonRef, RoleId, RoomRef
from bot.rehearsal import casting
from bot.rehearsal.casting import CastingError
from bot.rehearsal.network import BOT, Happening, Room
from bot.rehearsal.play import TEAM_ROOM, Play, StageError, rehearsal
from tests.flows_for_tests import COLOURS, small_flow
from tests.unit.rehearsal.flows import FLOWS, RUNNABLE


def of_bot(play: Play, person: PersonRef) -> list[Happening]:
    """What the bot said where this person can read."""
    return [done for done in play.record.readable_by(person) if done.by == BOT]


def in_role(play: Play, role: str) -> list[PersonRef]:
    return [part.ref for part in play.parts if part.role == role]


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", RUNNABLE)
async def test_every_flow_that_can_be_started_comes_to_its_erasure(
    name: str, lang: str, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.ERROR)
    async with rehearsal(FLOWS[name], lang=lang) as play:
        await play.to_the_end()
        kinds = [done.kind for done in play.timeline if done.room == TEAM_ROOM and done.kind]
        assert kinds[:2] == ["help", "announcement"]
        assert set(kinds[2:]) <= {"status", "summary", *(("report",) if takes_pictures(FLOWS[name]) else ())}
        assert kinds.count("status") <= 2
        async with play.stage.writer.work() as work:
            assert not await work.uow.rounds.all_ids()
        told = [done for done in play.timeline if done.kind == "status" and done.room in play.record.private]
        assert any("losgemaakt" in done.body or "no longer linked" in done.body for done in told)
        assert not [done for done in play.timeline if done.kind == "refusal"], "everybody is understood at once"
    assert not caplog.records


@pytest.mark.parametrize("name", RUNNABLE)
async def test_every_role_sees_every_message_that_is_for_it(name: str) -> None:
    flow = FLOWS[name]
    async with rehearsal(flow) as play:
        await play.to_the_end()
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
        assert "preview" not in kinds


def may_read(flow: Flow, author: RoleId, reader: RoleId) -> bool:
    """Whether the file lets somebody in one role read words of the other, in whatever form."""
    theirs = [phase for phase in flow.phases if author in flow.answering_roles(phase)]
    reading = [(*flow.readers(p), *flow.later_readers(p), *flow.reviewing_roles(p)) for p in theirs]
    return any(reader in roles or TEAM in roles for roles in reading)


def makes_together(flow: Flow, reader: RoleId) -> bool:
    """Whether this role decides on words of others: it picks among them, decides a tie, or makes one text of them."""
    together = [phase for phase in flow.phases if phase.kind in (PhaseKind.CHOOSE, PhaseKind.AGREE)]
    return any(reader in flow.answering_roles(p) or reader in flow.leading_roles() for p in together)


def unnamed(flow: Flow, author: RoleId) -> bool:
    """Whether nothing this role writes can stand under a name."""
    theirs = [phase.share for phase in flow.phases if phase.share and author in flow.answering_roles(phase)]
    return all(not {Label.NAMED, Label.OWN_CHOICE} & set(share.labels()) for share in theirs)


@pytest.mark.parametrize("name", RUNNABLE)
async def test_nobody_reads_what_is_not_for_them(name: str) -> None:
    """Words reach the facilitator at the review, who has to approve a page with that page, and those for whom the file
    means them; nobody before or beside that."""
    flow = FLOWS[name]
    async with rehearsal(flow) as play:
        await play.to_the_end()
        roles = {part.ref: part.role for part in play.parts}
        leader = play.parts[0].ref
        approving = {role for output in flow.outputs for role in flow.expand(output.approve)}
        for part in play.parts[1:]:
            for reader, messages in play.record.readers_of(part.ref).items():
                assert may_read(flow, part.role, roles[reader])
                before = {"review"} if reader == leader else set[str]()
                if roles[reader] in approving or makes_together(flow, roles[reader]):
                    before |= {"prompt", "reminder", "status"}
                alone = [done for done in messages if done.room in play.record.private or done.room == TEAM_ROOM]
                assert {done.kind for done in alone} <= {"summary", *before}, (part.name, reader)
                if unnamed(flow, part.role):
                    assert all(part.name not in done.body for done in messages)
            for done in play.record.said_by(part.ref):
                together = done.room not in play.record.private
                assert together or done.readers == {part.ref, BOT}
        decliner = next(part for part in play.parts if part.declines)
        assert play.record.readers_of(decliner.ref) == {}


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
    with pytest.raises(StageError, match="nog niet"):
        async with rehearsal(FLOWS["counselen"]):
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

"""A talk through the whole service, in memory: rooms, voices, words in and out, the goodbye."""

from dataclasses import replace
from typing import Any
from unittest import mock
from unittest.mock import AsyncMock

import pytest

from bot.domain.flow import Flow, Subject
from bot.domain.flow_terms import ALL, TEAM, AboutPerson, Form, Label, Turns, When
from bot.domain.ids import EventRef, RoleId, RoomRef
from bot.domain.phase import Reuse, Share
from bot.domain.round import Stage
from bot.ports.homeserver import Batch, Incoming, MembershipChanged, Redaction, TextMessage, TryLater, Undecryptable
from tests.flows_for_tests import CIRCLE, a_talk, flow_with_talk
from tests.flows_for_tests import LEADER as LEADING
from tests.longer_flows import MEMBER
from tests.threats.quiet_network import BOT
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, quiet_team, ref

FURTHER = a_talk(reuse=Reuse((TEAM,), Form.SUMMARY, Label.NONE))


def circle(team: QuietTeam) -> RoomRef:
    """The room that was made for more than one."""
    return next(room for room in team.network.rooms if room in team.network.voices)


async def speaks(team: QuietTeam, name: str, text: str, **fields: Any) -> EventRef:
    event = team.network.an_event()
    await team.happens(TextMessage(circle(team), event, ref(name), text, **fields))
    return event


async def talks(team: QuietTeam) -> None:
    """Everybody says yes, and the talk opens."""
    await team.starts()
    for name in team.names:
        await team.says(name, "ja")
    await team.passes(days=1)
    assert circle(team)


def bodies(team: QuietTeam, room: RoomRef) -> list[str]:
    return [str(done.content["body"]) for done in team.network.of_room(room) if "body" in done.content]


def has_left(team: QuietTeam, room: RoomRef) -> bool:
    return any(done.what == "leave" for done in team.network.of_room(room))


def flow(*talk: Any, **fields: Any) -> Flow:
    return flow_with_talk(*talk, **fields)


async def test_a_round_with_a_talk_from_start_to_erasure() -> None:
    async with quiet_team(size=4, flow=flow(FURTHER, on_page=True)) as team:
        await talks(team)
        room = circle(team)
        assert set(team.network.rooms[room].people) == {BOT, ref(LEADER), *(ref(name) for name in team.names)}
        assert team.network.voices[room] == (frozenset({ref(LEADER), *(ref(name) for name in team.names)}), True)
        assert any("Het gesprek is open." in body for body in bodies(team, room))
        for name in team.names:
            assert [done.kind for done in team.in_chat(name, "phase")] == ["phase"]
            await speaks(team, name, f"Meer rust voor {name}, zegt Bram Oosterwijk.")
        await team.passes(days=6)
        assert team.network.voices[room] == (frozenset(), False)
        for name in team.names:
            shown = str(team.in_chat(name, "prompt")[-1].content["body"])
            quoted = [line for line in shown.split("\n") if line.startswith("> ")]
            assert quoted
            assert "Oosterwijk" not in quoted[0]
            await team.says(name, "akkoord")
        await team.is_released()
        assert len(team.in_room("summary")) == 2
        assert "Oosterwijk" not in str([done.content for done in team.in_room("summary")])
        assert "Ik ga nu weg" in bodies(team, room)[-1]
        assert has_left(team, room)
        async with team.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []
            assert await work.uow.places.by_room(room) is None


async def test_a_stranger_is_nobody() -> None:
    async with quiet_team(size=3, flow=flow(FURTHER, on_page=True)) as team:
        await talks(team)
        await team.happens(TextMessage(circle(team), team.network.an_event(), ref("zed"), "Ik ook"))
        assert (await team.round()).answers == {}


async def test_commands_are_refused_kindly_and_in_private() -> None:
    async with quiet_team(size=3, flow=flow(a_talk())) as team:
        await talks(team)
        before = len(team.network.of_room(circle(team)))
        await speaks(team, "anna", "!ronde status")
        assert team.in_chat("anna", "refusal")
        assert len(team.network.of_room(circle(team))) == before
        assert not any(member.spoken for member in (await team.round()).members.values())


async def test_edits_and_deletions_in_the_room_are_followed() -> None:
    async with quiet_team(size=3, flow=flow(FURTHER, on_page=True)) as team:
        await talks(team)
        first = await speaks(team, "anna", "Meer rust")
        second = await speaks(team, "anna", "En meer tijd")
        await speaks(team, "anna", "Meer stilte", replaces=first)
        await team.happens(Redaction(circle(team), team.network.an_event(), ref("anna"), second))
        await team.happens(Redaction(circle(team), team.network.an_event(), ref("bram"), first))
        (answer,) = (await team.round()).answers.values()
        assert [piece.text for piece in answer.pieces] == ["Meer stilte"]


async def test_a_device_that_is_not_signed_is_not_listened_to() -> None:
    async with quiet_team(size=3, flow=flow(FURTHER, on_page=True)) as team:
        await talks(team)
        await speaks(team, "anna", "Meer rust", trusted=False)
        assert (await team.round()).answers == {}
        assert team.in_chat("anna", "refusal")


async def test_pictures_are_a_turn_and_reactions_are_not() -> None:
    async with quiet_team(size=3, flow=flow(a_talk(turns=Turns.EACH_ONCE))) as team:
        await talks(team)
        await team.sends("anna", "audio", circle(team))
        await team.sends("bram", "reaction", circle(team))
        spoken = [bool(member.spoken) for member in (await team.round()).members.values()]
        assert spoken == [True, False, False]


async def test_leaving_the_room_is_leaving_the_round() -> None:
    async with quiet_team(size=3, flow=flow(a_talk())) as team:
        await talks(team)
        room = circle(team)
        await team.happens(MembershipChanged(room, team.network.an_event(), ref("anna"), "leave", ref("anna")))
        assert ref("anna") not in team.network.voices[room][0]
        await speaks(team, "anna", "nog iets")
        assert not any(member.spoken for member in (await team.round()).members.values())


async def test_stopping_closes_the_room_and_leaves_it() -> None:
    async with quiet_team(size=3, flow=flow(a_talk())) as team:
        await talks(team)
        room = circle(team)
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        assert team.network.voices[room] == (frozenset(), False)
        assert "De ronde is gestopt" in bodies(team, room)[-1]
        await team.passes(days=1)
        assert has_left(team, room)


async def test_a_room_that_cannot_be_made_now_is_made_later_and_once() -> None:
    async with quiet_team(size=3, flow=flow(a_talk())) as team:
        failed: list[str] = []

        def fails(call: str) -> None:
            if call in ("make_room", "set_voices") and failed.count(call) < 2:
                failed.append(call)
                raise TryLater(0.01)

        team.network.fails = fails
        await team.starts()
        for name in team.names:
            await team.says(name, "ja")
        await team.passes(days=1)
        for _ in range(6):
            await team.passes(minutes=1)
            await team.settles()
        assert failed.count("make_room") == 2
        assert len(team.network.voices) == 1
        kinds = [done.what for done in team.network.of_room(circle(team))]
        assert kinds[:2] == ["create", "voices"], "first the room, then the voices, then what is said"


async def test_a_room_that_cannot_be_left_now_is_left_later() -> None:
    async with quiet_team(size=3, flow=flow(a_talk())) as team:
        await talks(team)
        room = circle(team)
        failed: list[str] = []

        def fails(call: str) -> None:
            if call == "forget_room" and len(failed) < 2:
                failed.append(call)
                raise TryLater(1)

        team.network.fails = fails
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.passes(days=1)
        assert await left_over(team), "not done while the room could not be left"
        for _ in range(3):
            await team.settles()
        assert not await left_over(team)
        assert has_left(team, room)


async def left_over(team: QuietTeam) -> bool:
    async with team.writer.work() as work:
        return bool(await work.uow.rounds.all_ids())


async def test_under_an_alias_the_bot_speaks_for_people() -> None:
    share = Share((ALL,), Form.WORDS, Label.ALIAS, When.AT_ONCE, preview=True, min_voices=3)
    talk = replace(a_talk(who=(RoleId("member"),)), share=share)
    async with quiet_team(size=4, flow=flow(talk)) as team:
        await talks(team)
        room = circle(team)
        assert team.network.voices[room][0] == frozenset()
        for name in team.names:
            await team.says(name, f"Ik wil meer rust, net als {name.capitalize()} dus")
            await team.says(name, "akkoord")
        assert not any(body.startswith("Stem") for body in bodies(team, room))
        await team.passes(hours=5)
        said = [body for body in bodies(team, room) if body.startswith("Stem ")]
        assert len(said) == 4
        assert {body.split("\n")[0] for body in said} == {f"Stem {number}" for number in range(1, 5)}
        for name in team.names:
            assert not any(name.capitalize() in body for body in said), "names are taken out"
        assert all(done.content["m.mentions"] == {} for done in team.network.of_room(room) if "body" in done.content)


async def test_two_talks_share_a_room() -> None:
    second = a_talk("second")
    async with quiet_team(size=3, flow=flow(a_talk(), second)) as team:
        await talks(team)
        await team.passes(days=7)
        assert len(team.network.voices) == 1
        assert sum("Het gesprek is open." in body for body in bodies(team, circle(team))) == 2


async def test_nothing_said_in_a_free_talk_is_anywhere_in_the_round() -> None:
    async with quiet_team(size=3, flow=flow(replace(a_talk(), reactions=False))) as team:
        await talks(team)
        await speaks(team, "anna", "zilverzwaluw")
        round_ = await team.round()
        assert round_.course.stage is Stage.LIVE
        assert round_.answers == {}
        assert ROOM not in team.network.voices


async def test_what_cannot_be_read_in_the_room_is_read_when_the_key_comes() -> None:
    async with quiet_team(size=3, flow=flow(FURTHER, on_page=True)) as team:
        await talks(team)
        room, event = circle(team), team.network.an_event()
        await team.happens(Undecryptable(room, event, ref("anna"), b"sealed"))
        await team.happens(Undecryptable(room, team.network.an_event(), ref("zed"), b"sealed"))
        async with team.writer.work() as work:
            assert len(await work.uow.inbox.held()) == 1, "strangers are not waited for"

        async def readable(_raw: bytes) -> Incoming | None:
            return TextMessage(room, event, ref("anna"), "Meer rust")

        with mock.patch.object(team.network, "retry", readable):
            await team.receiver.receive(Batch("key", (), keys_arrived=True))
        (answer,) = (await team.round()).answers.values()
        assert [piece.text for piece in answer.pieces] == ["Meer rust"]


async def test_who_takes_over_comes_into_the_room_of_an_open_talk_and_the_one_before_goes() -> None:
    """The flow gives whoever leads a place there: who takes over gets it, with a voice, and nothing from before."""
    async with quiet_team(size=3, flow=flow(a_talk(who=(ALL, LEADING)))) as team:
        await talks(team)
        room = circle(team)
        team.network.rooms[ROOM].people[ref("zed")] = "Zed Zuidema"
        team.network.powers[ref("zed")] = 50
        voices = [done for done in team.network.of_room(room) if done.what == "voices"]
        await team.command("!ronde overnemen", by="zed")
        assert [done for done in team.network.of_room(room) if done.what == "voices"] == voices, (
            "nobody loses it between"
        )
        people = set(team.network.rooms[room].people)
        assert ref("zed") in people
        assert ref(LEADER) not in people
        assert ref("zed") in team.network.voices[room][0]
        assert {ref(name) for name in team.names} <= team.network.voices[room][0]
        await speaks(team, "zed", "Dag allemaal")
        assert (await team.round()).course.leader.spoken
        await team.command("!ronde overnemen")
        assert ref(LEADER) in team.network.rooms[room].people
        assert ref("zed") not in team.network.rooms[room].people


async def test_a_room_without_a_place_for_whoever_leads_stays_as_it_is() -> None:
    only_members = replace(flow(a_talk(who=(MEMBER,))), rooms=(replace(CIRCLE, members=(MEMBER,)),))
    async with quiet_team(size=3, flow=only_members) as team:
        await talks(team)
        room, before = circle(team), set(team.network.rooms[circle(team)].people)
        team.network.rooms[ROOM].people[ref("zed")] = "Zed Zuidema"
        team.network.powers[ref("zed")] = 50
        await team.command("!ronde overnemen", by="zed")
        assert set(team.network.rooms[room].people) == before


# --- a round about somebody


def about_anna() -> Flow:
    """Anna takes part, and the talk is about her."""
    talk = a_talk(who=(RoleId("member"), RoleId("client")))
    here = flow(talk, roles={"client": 1, "member": 8}, group=(2, 8))
    roles = tuple(replace(r, min=1, stop_if_leaves=True) if r.id == "client" else r for r in here.roles)
    return replace(here, roles=roles, subject=Subject(AboutPerson.PRESENT, RoleId("client")))


async def until_the_talk(team: QuietTeam) -> RoomRef:
    await team.starts()
    await team.says(LEADER, "1")
    for name in team.names:
        await team.says(name, "ja")
    await team.passes(days=3)
    return circle(team)


async def test_nobody_has_a_voice_before_the_person_it_is_about_has_come_in() -> None:
    async with quiet_team(size=3, flow=about_anna()) as team:
        anna = ref(team.names[0])
        team.network.absent.add(anna)
        room = await until_the_talk(team)
        assert team.network.voices[room] == (frozenset(), False)
        await team.happens(MembershipChanged(room, team.network.an_event(), anna, "join", anna))
        voices, reactions = team.network.voices[room]
        assert {ref(name) for name in team.names} <= voices
        assert reactions
        await team.happens(MembershipChanged(room, team.network.an_event(), anna, "leave", anna))
        assert team.network.voices[room] == (frozenset(), False)
        assert "Niemand kan hier nu nog schrijven" in str(bodies(team, room))


async def test_whoever_came_in_before_the_room_was_known_is_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    """The news that somebody came in is handled while the bot is still making the room: the server says who is in."""
    async with quiet_team(size=3, flow=about_anna()) as team:
        heard = AsyncMock()
        monkeypatch.setattr("bot.service.membership.inroom.membership", heard)
        room = await until_the_talk(team)
        voices, _ = team.network.voices[room]
        assert {ref(name) for name in team.names} <= voices

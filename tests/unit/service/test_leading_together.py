"""Two who lead a round, and one who hands it over: through the whole service."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.ports.homeserver import MembershipChanged, PowerChanged
from bot.service.by_operator import ByOperator
from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, quiet_team, ref

ZED = "zed"


@asynccontextmanager
async def two() -> AsyncIterator[QuietTeam]:
    """A round that runs, and in the room somebody else with the power who takes no part."""
    async with quiet_team(size=4) as team:
        await team.starts()
        team.network.rooms[ROOM].people[ref(ZED)] = "Zed Zuidema"
        team.network.names[ref(ZED)] = "Zed Zuidema"
        team.network.powers[ref(ZED)] = 50
        yield team


def last(team: QuietTeam, who: str) -> str:
    return str(team.in_chat(who)[-1].content["body"])


def pages(team: QuietTeam, who: str) -> list[Done]:
    return team.in_chat(who, "review") if team.has_chat(who) else []


async def everybody_writes(team: QuietTeam) -> None:
    await team.everybody(lambda name, number: f"Meer rust en aandacht {number}, zegt een {name[0]}")


async def test_both_read_the_page_one_akkoord_is_enough_and_each_hears_of_the_other() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        assert "samen met Lies Vandermeer" in last(team, ZED)
        assert "Zed Zuidema" in last(team, LEADER)
        told = str(team.in_chat("anna", "status")[-1].content["body"])
        assert "Dat is Zed Zuidema" in told
        await everybody_writes(team)
        await team.in_review()
        assert pages(team, LEADER)[0].content["body"] == pages(team, ZED)[0].content["body"]
        await team.says(ZED, "masker 9.9 iets")
        assert "9.9" not in last(team, LEADER), "a refusal is for whoever typed"
        assert not team.in_chat(LEADER, "refusal")
        assert team.in_chat(ZED, "refusal")
        await team.says(ZED, "akkoord")
        assert any("> akkoord" in str(done.content["body"]) for done in team.in_chat(LEADER, "status"))
        assert not any("Dit deed" in str(done.content["body"]) for done in team.in_chat(ZED, "status"))
        await team.passes(days=4)
        assert team.in_room("summary")
        async with team.writer.work() as work:
            assert await work.uow.rounds.all_ids() == []


async def test_members_hear_who_reads_before_anything_is_shown() -> None:
    async with two() as team:
        await everybody_writes(team)
        await team.in_review()
        await team.command("!ronde samen Zed Zuidema")
        assert not pages(team, ZED)
        for name in team.names:
            assert "Dat is Zed Zuidema" in str(team.in_chat(name, "status")[-1].content["body"])
        await team.passes(days=1)
        assert pages(team, ZED)


async def test_the_second_steers_as_well() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await team.command("!ronde pauze", by=ZED)
        assert (await team.round()).course.paused_at is not None
        assert any("> !ronde pauze" in str(done.content["body"]) for done in team.in_chat(LEADER, "status"))
        await team.command("!ronde stop", by=ZED)
        await team.says(LEADER, "ja")
        assert (await team.round()).course.stage == "stopped"


async def test_who_can_and_who_cannot() -> None:
    async with two() as team:
        for said, why in (
            ("niemand", "vind ik niet"),
            ("@anna.mx", "deelnemer"),
            ("@lies.mx", "al de gespreksleider"),
            ("stop", "één gespreksleider"),
        ):
            await team.command(f"!ronde samen {said}")
            assert why in last(team, LEADER), said
        team.network.powers[ref(ZED)] = 0
        await team.command("!ronde samen @zed.mx")
        assert "moderator" in last(team, LEADER)
        team.network.powers[ref(ZED)] = 50
        await team.command("!ronde samen @zed.mx", by=ZED)
        assert "Iemand anders leidt" in last(team, ZED)
        await team.command("!ronde samen @zed.mx")
        await team.command("!ronde samen @zed.mx")
        assert "al de gespreksleider" in last(team, LEADER)


async def test_nobody_leads_as_well_where_the_facilitator_takes_part() -> None:
    async with quiet_team(size=4) as team:
        await team.starts("meedoen")
        team.network.rooms[ROOM].people[ref(ZED)] = "Zed Zuidema"
        team.network.powers[ref(ZED)] = 50
        await team.command("!ronde samen @zed.mx")
        assert "doet zelf mee" in last(team, LEADER) or "Je doet zelf mee" in last(team, LEADER)


async def test_the_second_leaves_and_reads_nothing_more() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await team.command("!ronde samen stop", by=ZED)
        assert "leidt deze ronde niet meer" in last(team, ZED)
        assert "weer alleen" in last(team, LEADER)
        await everybody_writes(team)
        await team.in_review()
        assert not pages(team, ZED)
        await team.command("!ronde pauze", by=ZED)
        assert (await team.round()).course.paused_at is None


async def test_the_facilitator_goes_on_alone_and_gets_the_page_anew() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await everybody_writes(team)
        await team.in_review()
        before = len(pages(team, ZED))
        await team.command("!ronde samen stop")
        await team.passes(days=1)
        assert len(pages(team, ZED)) == before
        await team.says(LEADER, "akkoord")
        await team.passes(days=4)
        assert team.in_room("summary")


async def test_when_the_facilitator_is_gone_the_second_leads_at_once() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await team.happens(MembershipChanged(ROOM, team.network.an_event(), ref(LEADER), "leave", ref(LEADER)))
        round_ = await team.round()
        assert round_.course.paused_at is None
        assert (round_.charter.leader_name, round_.course.leader.second) == ("Zed Zuidema", None)
        assert "Zed Zuidema" in str(team.in_chat("anna", "status")[-1].content["body"])
        await everybody_writes(team)
        for _ in range(14):
            if pages(team, ZED):
                break
            await team.passes(hours=12)
        await team.says(ZED, "akkoord")
        await team.passes(days=4)
        assert team.in_room("summary")


async def test_when_the_second_loses_the_power_the_facilitator_goes_on() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        team.network.powers[ref(ZED)] = 0
        await team.happens(PowerChanged(ROOM, team.network.an_event()))
        assert "weer alleen" in last(team, LEADER)
        assert (await team.round()).course.leader.second is None
        assert (await team.round()).course.paused_at is None


async def test_the_second_takes_over() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await team.command("!ronde overnemen", by=ZED)
        round_ = await team.round()
        assert (round_.charter.leader_name, round_.course.leader.second) == ("Zed Zuidema", None)
        assert "Iemand anders leidt" in last(team, LEADER)
        await team.command("!ronde pauze")
        assert (await team.round()).course.paused_at is None


async def test_handing_over_asks_the_other_one_and_changes_nothing_until_then() -> None:
    async with two() as team:
        short = (await team.round()).short
        await team.command("!ronde overdragen @zed.mx")
        assert f"!ronde overnemen {short}" in last(team, ZED)
        assert "Tot dan leid jij" in last(team, LEADER)
        assert (await team.round()).charter.leader_name == "Lies Vandermeer"
        await team.command(f"!ronde overnemen {short}", by=ZED)
        assert (await team.round()).charter.leader_name == "Zed Zuidema"


async def released(team: QuietTeam, who: str) -> None:
    await team.passes(days=2)
    await team.says(who, "akkoord")
    await team.passes(days=4)
    assert team.in_room("summary")
    async with team.writer.work() as work:
        assert await work.uow.rounds.all_ids() == []


async def test_a_mask_that_was_told_to_the_other_goes_with_the_pages() -> None:
    """It repeats just what was to be hidden."""
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await everybody_writes(team)
        await team.in_review()
        await team.says(LEADER, "masker 1.1 aandacht")
        (told,) = [done for done in team.in_chat(ZED) if "> masker 1.1" in str(done.content.get("body"))]
        await released(team, LEADER)
        assert told.event in [done.event for done in team.network.timeline if done.what == "redaction"]


async def test_the_keys_of_whoever_read_a_page_move_although_they_lead_no_more() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await everybody_writes(team)
        await team.in_review()
        assert pages(team, ZED)
        await team.command("!ronde samen stop")
        await released(team, LEADER)
        assert {team.chat(LEADER), team.chat(ZED)} <= set(team.network.forgotten)


async def test_and_those_of_the_facilitator_before_after_a_take_over() -> None:
    async with two() as team:
        await everybody_writes(team)
        await team.in_review()
        await team.command("!ronde overnemen", by=ZED)
        await released(team, ZED)
        assert {team.chat(LEADER), team.chat(ZED)} <= set(team.network.forgotten)


async def test_a_second_who_is_erased_leads_nothing_later() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        await everybody_writes(team)
        operator = ByOperator(team.tools, team.writer, team.eraser)
        zed = await operator.person(ref(ZED))
        assert zed is not None
        await operator.erase_person(zed)
        assert (await team.round()).course.leader.second is None
        async with team.writer.work() as work:
            assert not await work.uow.rounds.seats(zed.id)
            assert not await work.uow.outbox.of_person(zed.id)
        await team.happens(MembershipChanged(ROOM, team.network.an_event(), ref(LEADER), "leave", ref(LEADER)))
        assert not (await team.round()).course.leader.present
        assert "heeft geen gespreksleider meer" in str(team.in_room()[-1].content["body"])


async def test_own_data_of_a_second_tell_that_they_lead() -> None:
    async with two() as team:
        await team.command("!ronde samen @zed.mx")
        before = len(team.in_chat(ZED))
        await team.says(ZED, "mijn gegevens")
        told = [str(done.content.get("body")) for done in team.in_chat(ZED)[before:]]
        assert any("Jij leidt deze ronde" in body for body in told)

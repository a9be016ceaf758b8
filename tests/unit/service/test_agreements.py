"""From the plan of a round to the question at its time, in a whole bot: who is asked what, and what the team reads."""

from datetime import timedelta

from bot.domain.commitment import Commitment
from bot.domain.phase import Plan
from bot.ports.homeserver import MembershipChanged
from tests.plan_flows import FIELDS, NAMED, TO_TEAM, plan_flow, plans, table
from tests.threats.quiet_team import LEADER, ROOM, QuietTeam, display_name, quiet_team, ref

WEEKS = timedelta(weeks=3)
FLOW = plan_flow(plans(reuse=TO_TEAM, plan=Plan((), FIELDS, WEEKS)), outputs=(table("steps"),))
PRIVATE = plan_flow(plans(share=NAMED, plan=Plan((), FIELDS, WEEKS)))


async def plan_made(team: QuietTeam, *, by: str = "anna", who: str = "ik") -> None:
    """A round in which one thing is agreed, until the list is with the team."""
    await team.starts()
    for name in team.names:
        await team.says(name, "ja")
    await team.passes(hours=4)
    await team.says(by, f"De sleutel regelen, {who}, vrijdag")
    await team.says(by, "akkoord")
    await team.says(by, "klaar")
    for name in team.names:
        if name != by:
            await team.says(name, "overslaan")


async def kept(team: QuietTeam) -> list[Commitment]:
    async with team.writer.work() as work:
        return [a for each in await work.uow.teams.all() for a in await work.uow.agreements.of_team(each.id)]


def asked(team: QuietTeam, name: str) -> list[str]:
    return [done.body for done in team.in_chat(name, "followup")]


async def test_it_outlives_the_round_and_is_asked_at_its_time_in_private() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        async with team.writer.work() as work:
            assert not await work.uow.rounds.all_ids(), "the round is erased"
        (agreement,) = await kept(team)
        assert agreement.line.who == display_name("anna")
        assert not asked(team, "anna")
        await team.passes(weeks=3)
        assert len(asked(team, "anna")) >= 1
        assert "De sleutel regelen" in asked(team, "anna")[0]
        assert not any(asked(team, name) for name in ("bram", "cleo"))
        await team.says("anna", "gedaan")
        before = len(asked(team, "anna"))
        await team.passes(weeks=10)
        assert len(asked(team, "anna")) == before
        assert not asked(team, LEADER)
        assert not any("gedaan" in done.body for done in team.in_chat(LEADER)), "nothing of single agreements"


async def test_after_a_long_absence_it_is_asked_once() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        team.clock.at += timedelta(weeks=30)
        for _ in range(3):
            await team.waker.due()
            await team.settles()
        assert len(asked(team, "anna")) == 1


async def test_at_most_two_reminders() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(weeks=20)
        assert len(asked(team, "anna")) == 3


async def test_the_list_of_the_team() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.command("!ronde afspraken", by="bram")
        listed = team.in_room()[-1].body
        assert display_name("anna") in listed
        assert "De sleutel regelen" in listed
        await team.passes(weeks=3)
        await team.says("anna", "losgelaten")
        await team.command("!round agreements")
        assert "geen afspraken" in team.in_room()[-1].body


async def test_what_the_team_may_not_read_is_in_no_list_and_no_announcement() -> None:
    async with quiet_team(size=3, flow=PRIVATE) as team:
        await plan_made(team)
        await team.passes(days=7)
        assert len(await kept(team)) == 1
        await team.command("!ronde afspraken")
        assert "geen afspraken" in team.in_room()[-1].body
        await team.passes(weeks=3)
        await team.says("anna", "gedaan")
        await team.starts()
        assert "vorige keer" not in team.in_room("announcement")[-1].body


async def test_the_next_round_says_in_words_what_became_of_them_once_and_without_names() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.passes(weeks=3)
        await team.says("anna", "gedaan")
        await team.starts()
        told = team.in_room("announcement")[-1].body
        assert "Van de vorige keer: 1 afspraak gedaan." in told
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.passes(days=3)
        await team.starts()
        assert "vorige keer" not in team.in_room("announcement")[-1].body


async def test_moved_it_is_asked_again_at_the_new_day() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(weeks=4)
        await team.says("anna", "verzet naar over 10 weken")
        before = len(asked(team, "anna"))
        await team.passes(weeks=9)
        assert len(asked(team, "anna")) == before
        await team.passes(weeks=2)
        assert len(asked(team, "anna")) > before
        (agreement,) = await kept(team)
        assert agreement.moved


async def test_wiping_everything_takes_them_along() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.says("bram", "wis alles")
        assert len(await kept(team)) == 1, "it is none of Bram's"
        await team.says("anna", "wis alles")
        assert len(await kept(team)) == 1, "it is asked back first"
        await team.says("anna", "nee")
        assert len(await kept(team)) == 1
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        assert not await kept(team)
        assert team.in_chat("anna")[-1].kind == "receipt"


async def test_wiped_in_a_later_round_they_go_as_well() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.starts()
        await team.says("anna", "wis alles")
        await team.says("anna", "ja")
        assert not await kept(team)


async def test_gone_from_the_team_nothing_is_kept_of_them() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        del team.network.rooms[ROOM].people[ref("anna")]
        await team.happens(MembershipChanged(ROOM, team.network.an_event(), ref("anna"), "leave", ref("anna")))
        assert not await kept(team)


async def test_a_round_that_waits_for_a_reply_goes_first() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=20)
        await team.starts()
        await team.says("anna", "ja")
        await team.passes(hours=4)
        assert not asked(team, "anna")
        await team.says("anna", "gedaan")
        (agreement,) = await kept(team)
        assert agreement.asked == 0, "that was said to the round"


async def test_past_what_the_page_is_kept_it_goes() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=400)
        await team.waker.sweep()
        assert not await kept(team)


async def test_nothing_of_it_when_the_round_is_stopped() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await team.starts()
        for name in team.names:
            await team.says(name, "ja")
        await team.passes(hours=4)
        await team.says("anna", "Koken, ik, vrijdag")
        await team.says("anna", "akkoord")
        await team.command("!ronde stop")
        await team.says(LEADER, "ja")
        await team.passes(days=3)
        assert not await kept(team)


async def test_of_two_questions_the_last_one_asked_gets_the_answer() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=20)
        await team.starts()
        await team.passes(days=6)
        assert asked(team, "anna"), "the invitation was left alone for long enough"
        await team.says("anna", "gedaan")
        (agreement,) = await kept(team)
        assert agreement.state.value == "done"
        await team.says("anna", "ja")
        assert agreement == (await kept(team))[0], "that was said to the round"


async def test_at_the_end_whoever_agreed_hears_that_this_is_kept() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        assert "bewaart de bot nog, met je naam" in team.in_chat("anna")[-1].body
        assert "met je naam" not in team.in_chat("bram")[-1].body


async def test_an_agreement_can_be_taken_off_the_page() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        await team.says("bram", "haal weg: De sleutel regelen")
        await team.says(LEADER, "ja")
        assert any(done.what == "redact" for done in team.in_room()) or team.in_room()[-1].kind != "summary"
        assert "De sleutel" not in team.in_room()[-1].body


async def test_who_left_the_private_chat_is_not_asked() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(days=7)
        chat = team.chat("anna")
        await team.happens(MembershipChanged(chat, team.network.an_event(), ref("anna"), "leave", ref("anna")))
        before = len(team.network.timeline)
        await team.passes(weeks=4)
        assert len(team.network.timeline) == before


async def test_words_of_acute_need_are_answered_here_too() -> None:
    async with quiet_team(size=3, flow=FLOW) as team:
        await plan_made(team)
        await team.passes(weeks=4)
        await team.says("anna", "Ik wil niet meer leven")
        assert "113" in team.in_chat("anna")[-1].body
        assert "06 00 00 00 00" in team.in_chat("anna")[-1].body

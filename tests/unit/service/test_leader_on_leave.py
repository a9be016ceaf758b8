"""A facilitator types in the private chat, with a page open, until when they are away: it is heard, not refused."""

from tests.threats.quiet_team import LEADER, quiet_team


async def test_it_counts_for_the_round_they_lead() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.everybody(lambda name, number: f"Antwoord {number} van {name}")
        await team.in_review()
        await team.says(LEADER, "ik ben vrij tot 1 juli")
        leader = (await team.round()).course.leader
        assert leader.preferences.times.away_until is not None
        await team.passes(days=3)
        assert any("overnemen" in done.body for done in team.in_room())
        await team.passes(days=6)
        assert not team.in_room("summary")
        assert not any("wacht" in done.body for done in team.in_chat(LEADER, "reminder"))


async def test_what_was_said_before_the_start_counts_too() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        await team.everybody(lambda name, number: f"Antwoord {number} van {name}")
        await team.says(LEADER, "ik ben vrij tot 1 juli")
        await team.starts()
        async with team.writer.work() as work:
            rounds = [await work.uow.rounds.get(each) for each in await work.uow.rounds.all_ids()]
        assert [r.course.leader.preferences.times.away_until is not None for r in rounds if r] == [True, True]

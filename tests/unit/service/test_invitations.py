"""Who may bring the bot into a room: people on the operator's list, into team rooms only."""

from dataclasses import replace

from bot.domain.ids import RoomRef
from bot.ports.homeserver import Invited
from tests.threats.quiet_team import LEADER, QuietTeam, quiet_team, ref

OTHER = RoomRef("!ander:stil.example")


async def _teams(team: QuietTeam) -> int:
    async with team.writer.work() as work:
        return len(await work.uow.teams.all())


async def test_somebody_outside_the_list_is_not_followed() -> None:
    async with quiet_team(size=3) as team:
        habits = replace(team.tools.habits, may_invite=lambda who: who == ref(LEADER))
    async with quiet_team(size=3, changes={"habits": habits}) as team:
        await team.happens(Invited(OTHER, ref("anna"), direct=False))
        assert await _teams(team) == 1
        assert team.network.of_room(OTHER) == []


async def test_a_direct_chat_is_not_joined_either() -> None:
    async with quiet_team(size=3) as team:
        await team.happens(Invited(OTHER, ref(LEADER), direct=True))
        assert await _teams(team) == 1

"""What a round that begins has to know of earlier ones in its team."""

from bot.dialogue.following import outcome
from bot.domain.commitment import LastTime
from bot.domain.flow import Flow
from bot.domain.measured import Measured
from bot.ports.storage import Team
from bot.service.work import Work


async def on(work: Work, team: Team, flow: Flow) -> tuple[tuple[Measured, ...], LastTime]:
    """The numbers of earlier rounds with this flow, oldest first, and what became of agreements."""
    released = await work.uow.releases.of_team(team.id)
    numbers = (each.measured for each in released if each.head.flow.id == flow.id and each.measured is not None)
    past = tuple(sorted(numbers, key=lambda measured: measured.on))
    return past, outcome(await work.uow.agreements.of_team(team.id))

"""Rounds whose key is gone, as after a restored backup: they end kindly, and what is left of them is removed."""

import logging
from collections.abc import Sequence

from bot.domain.ids import RoundId
from bot.domain.messages.team import RoundLost
from bot.service.speak import say_in_team
from bot.service.work import Work

log = logging.getLogger(__name__)


async def end(work: Work, unreadable: Sequence[RoundId]) -> None:
    """Tell each team that its round cannot go on, and begin its erasure."""
    for round_id in unreadable:
        row = await work.uow.rounds.row(round_id)
        team = await work.uow.teams.get(row.team) if row is not None else None
        if row is None:
            continue
        if team is not None:
            await say_in_team(work, team, RoundLost(row.short))
        await work.uow.rounds.begin_deleting(round_id)
        work.erase.append(round_id)
        log.warning("round.lost")

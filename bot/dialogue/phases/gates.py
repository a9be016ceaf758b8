"""What must be so before a phase opens, and what happens when it is not."""

from bot.dialogue.slots import tomorrow
from bot.dialogue.stopping import stop_round
from bot.dialogue.turn import Turn
from bot.domain.flow_terms import Otherwise
from bot.domain.messages.team import ClosingWhy
from bot.domain.phase import Gate
from bot.domain.round import Alarm, Standing
from bot.domain.run import Step

MOST_WAITS = 5
"""So many days a phase waits for the people it cannot do without."""


def is_open(turn: Turn, gate: Gate) -> bool:
    here = [member for member in turn.round.members.values() if member.standing is Standing.IN]
    roles = {member.role for member in here}
    counted = [member for member in here if member.role in turn.flow.answering_roles(turn.phase)]
    everyone = all(member.standing is Standing.IN for member in turn.round.members.values())
    return set(gate.roles) <= roles and len(counted) >= gate.min_people and (everyone or not gate.everyone)


def keep_shut(turn: Turn, gate: Gate) -> None:
    """Leave the phase out, or wait a few days for whoever is missing; then there is no sense in going on."""
    if gate.otherwise is Otherwise.SKIP:
        turn.set_run(step=Step.SKIPPED)
        return
    waited = turn.run.waited if turn.run is not None else 0
    if gate.otherwise is Otherwise.STOP or waited >= MOST_WAITS:
        stop_round(turn, ClosingWhy.MISSING)
        return
    turn.set_run(step=Step.WAITING, waited=waited + 1)
    turn.wake(Alarm.BEGIN, tomorrow(turn.charter.schedule, turn.at))

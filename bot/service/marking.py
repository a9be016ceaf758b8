"""Marking: what the detector finds in a message, worked out before the transaction opens: a few sentences at once,
anything longer in a thread.

Words stay in memory; the result is handed to the engine with the event and sealed beside the answer.
"""

import asyncio
import logging
from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.dialogue.limits import LONGEST_TEXT
from bot.domain.findings import Finding, RosterEntry
from bot.domain.ids import EventRef, PersonId, RoundId
from bot.ports.homeserver import TextMessage
from bot.ports.tools import Tools
from bot.privacy.anonymise import clean
from bot.service.work import Work

log = logging.getLogger(__name__)


AT_ONCE = 600
"""Characters that are marked on the spot. They take some milliseconds; to wake a thread and be woken by it takes longer
on a machine that has more to do, and the next question waits for it."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A message ready for the engine: cleaned text, findings in it, and whether it holds words of acute need."""

    text: str = field(repr=False)
    findings: tuple[Finding, ...] = field(repr=False)
    urgent: bool


class Marker:
    """Keeps the rosters of live rounds at hand, so that marking needs no transaction of its own."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._rosters: dict[RoundId, tuple[RosterEntry, ...]] = {}

    async def learn(self, work: Work, person: PersonId) -> tuple[RosterEntry, ...]:
        """Everybody in the team rooms of this person's rounds; from memory where it was asked before."""
        known: list[RosterEntry] = []
        for round_id, _ in await work.uow.rounds.seats(person):
            if round_id not in self._rosters:
                self._rosters[round_id] = tuple(await work.uow.rounds.roster(round_id))
            known.extend(self._rosters[round_id])
        return tuple(dict.fromkeys(known))

    def forget(self, round_id: RoundId) -> None:
        self._rosters.pop(round_id, None)

    async def mark(
        self, messages: Sequence[TextMessage], rosters: dict[EventRef, tuple[RosterEntry, ...]]
    ) -> dict[EventRef, Marked]:
        """The messages by event id, marked in one go. It never holds up the event loop for long."""
        if sum(len(message.body) for message in messages) <= AT_ONCE:
            return self._mark_all(messages, rosters)
        return await asyncio.to_thread(self._mark_all, messages, rosters)

    def _mark_all(
        self, messages: Sequence[TextMessage], rosters: dict[EventRef, tuple[RosterEntry, ...]]
    ) -> dict[EventRef, Marked]:
        marked = {}
        for message in messages:
            try:
                marked[message.event] = self._mark(message.body, rosters.get(message.event, ()))
            except Exception as error:  # poison: set aside alone, never taken unmarked
                log.error("marking.failed", exc_info=error)
        return marked

    def _mark(self, body: str, roster: tuple[RosterEntry, ...]) -> Marked:
        text = clean(body)
        if len(text) > LONGEST_TEXT:
            # asked back in parts: nothing of it is kept
            return Marked(text, (), self._tools.urgent(text[:LONGEST_TEXT]))
        findings = self._tools.detector.find(text, roster, self._tools.habits.lang)
        return Marked(text, findings, self._tools.urgent(text))

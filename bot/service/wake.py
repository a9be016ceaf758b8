"""Moments that are due, and the small sweeps beside them."""

import logging
from contextlib import suppress
from datetime import timedelta

from bot.domain.events import TimePassed
from bot.domain.messages.refusal import Reason, Refusal
from bot.ports.homeserver import HomeserverError
from bot.ports.storage import StoreTrouble
from bot.ports.tools import Tools
from bot.service import agreements, floor
from bot.service.carry import happen
from bot.service.clock_trust import ClockTrust
from bot.service.own import wiping
from bot.service.season_waking import SeasonWaker
from bot.service.speak import say_to_person
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)

PAGE = 50
"""Rounds woken in one transaction; between two of them answers get their turn."""
PATIENCE = timedelta(seconds=30)
"""How long a message that cannot be read is waited for before its sender is told."""
HELD_KEPT = timedelta(days=3)
"""After so long a message that could not be read is given up: its sender was told to send it again."""
HANDLED_KEPT = timedelta(days=7)


class Waker:
    """Feeds due moments to their rounds. Late ones fire once."""

    def __init__(self, tools: Tools, writer: Writer, clock: ClockTrust) -> None:
        self._tools = tools
        self._writer = writer
        self._clock = clock
        self._seasons = SeasonWaker(tools, writer)

    async def due(self) -> None:
        """Everything that is due now. While the clock cannot be trusted, deadlines wait."""
        if not self._clock.looked(self._tools.now(), self._tools.steady()):
            return
        await self._agreements()
        await self._seasons.due()
        while True:
            async with self._writer.work() as work:
                rounds = await work.uow.rounds.due(work.at, PAGE)
                for round_id in rounds:
                    try:
                        async with work.uow.savepoint():
                            await happen(work, round_id, TimePassed())
                    except StoreTrouble:
                        raise
                    except Exception as error:
                        log.error("moment.failed", exc_info=error)
            if len(rounds) < PAGE:
                return

    async def _agreements(self) -> None:
        """Whoever is to be asked how an agreement stands; each in a part of its own."""
        async with self._writer.work() as work:
            for agreement in await work.uow.agreements.due(work.at, PAGE):
                try:
                    async with work.uow.savepoint():
                        await agreements.ask(work, agreement)
                except StoreTrouble:
                    raise
                except Exception as error:
                    log.error("moment.failed", exc_info=error)

    async def sweep(self) -> None:
        """Free chats of silent people, tell senders of unreadable messages, forget what is old."""
        async with self._writer.work() as work:
            for person in await work.uow.outbox.with_held():
                await floor.free(work, person)
            unreadable = await self._tell_unreadable(work)
            await forget_old(work, self._tools.habits.journal_kept)
            await wiping.lapse(work)
        for raw in unreadable:
            with suppress(HomeserverError):
                await self._tools.homeserver.request_key(raw)

    async def _tell_unreadable(self, work: Work) -> list[bytes]:
        """Tell senders once, and give up what is too old; what is to be asked of their devices."""
        told = []
        for held in await work.uow.inbox.held():
            if work.at - held.came >= HELD_KEPT:
                await work.uow.inbox.let_go(held.event)
            elif not held.told and work.at - held.came >= PATIENCE:
                refusal = Refusal(Reason.UNREADABLE)
                await say_to_person(work, held.person, self._tools.habits.lang, refusal)
                await work.uow.inbox.mark_told(held.event)
                if held.raw:
                    told.append(held.raw)
        return told


async def forget_old(work: Work, journal_kept: timedelta) -> int:
    """Everything past its date goes; how many released texts and agreements that were."""
    await work.uow.inbox.forget_before(work.at - HANDLED_KEPT)
    await work.uow.journal.forget_before(work.at - journal_kept)
    return await work.uow.releases.purge(work.at) + await work.uow.agreements.purge(work.at)

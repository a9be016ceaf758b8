"""The second place of keys, kept equal to what the database says: a spare key for every round that is open, for the
opener that stands there, and no other. What could not be done because the place was away is done again.

The database leads and is never waited with: who takes words back is not kept waiting by a storage that does not answer.
"""

import asyncio
import logging
from collections.abc import Callable
from contextlib import suppress
from typing import Final

from bot.domain.ids import RoundId
from bot.ports.spare_keys import PlaceAway
from bot.ports.tools import Tools
from bot.service.work import Work, Writer

log = logging.getLogger(__name__)

_RETRY_S: Final = 20.0
_PATIENCE_S: Final = 10.0
"""Storage elsewhere can hang for ever; then it is away until the call that hangs comes back."""


class SpareKeeper:
    """`run` works until it is cancelled. Without a second place it has nothing to do."""

    def __init__(self, tools: Tools, writer: Writer, *, patience_s: float = _PATIENCE_S) -> None:
        self._tools = tools
        self._writer = writer
        self._patience_s = patience_s
        self._one_at_a_time = asyncio.Lock()
        self._under_way: asyncio.Future[None] | None = None
        self._changed = asyncio.Event()
        self._changed.set()
        self._away = False
        writer.listen(self._heard)

    def _heard(self, work: Work) -> None:
        if work.keys:
            self._changed.set()

    async def run(self) -> None:
        while True:
            await self._changed.wait()
            self._changed.clear()
            try:
                await self.settle()
            except PlaceAway:
                self._changed.set()
                await asyncio.sleep(_RETRY_S)

    async def settle(self) -> None:
        """Make both places agree. Raises `PlaceAway`."""
        spare = self._tools.spare
        async with self._one_at_a_time:
            async with self._writer.work() as work:
                known = await work.uow.openers.all()
                deleting = set(await work.uow.rounds.deleting())
                wanted = set() if spare is None else set(await work.uow.rounds.all_ids()) - deleting
                for round_id in wanted - known.keys():
                    await work.uow.openers.renew(round_id, self._tools.chance())
                await work.uow.openers.drop(tuple(known.keys() - wanted))
                openers = {id_: opener for id_, opener in (await work.uow.openers.all()).items() if id_ in wanted}
            if spare is not None:
                await self._do(lambda: spare.settle(openers))

    async def destroy(self, round_id: RoundId) -> None:
        """The spare key of a round that is being erased. Raises `PlaceAway`: then it may still lie there."""
        spare = self._tools.spare
        if spare is not None:
            async with self._one_at_a_time:
                await self._do(lambda: spare.destroy(round_id))

    async def _do(self, use: Callable[[], None]) -> None:
        if self._under_way is not None and not self._under_way.done():
            raise PlaceAway("it hangs")
        self._under_way = asyncio.ensure_future(asyncio.to_thread(use))
        done, _ = await asyncio.wait({self._under_way}, timeout=self._patience_s)
        try:
            if not done:
                raise PlaceAway("it hangs")
            self._under_way.result()
        except PlaceAway:
            self._say(away=True)
            raise
        self._say(away=False)

    def _say(self, *, away: bool) -> None:
        """Once, when it changes."""
        if away and not self._away:
            log.error("second_place.away")
        elif self._away and not away:
            log.info("second_place.back")
        self._away = away


async def tried(keeper: SpareKeeper) -> bool:
    """Whether both places agree now."""
    with suppress(PlaceAway):
        await keeper.settle()
        return True
    return False

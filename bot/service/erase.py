"""Destroying the link (`design.md` 2, Erase; `faults.md` 2). Every step can be repeated after a crash.

marked as deleting -> spare key destroyed -> room keys of the private chats moved past what was said, its rooms left
-> rows removed, and who took part told
-> key destroyed -> files scrubbed -> done. The room keys come first because the rows tell whose chats they are. Where
the second place of keys is away all of it is done but the last: the round is erased once its spare key is gone too.
"""

import asyncio
import hashlib
import logging
from collections.abc import Sequence
from contextlib import suppress
from typing import Final

from bot.dialogue.stopping import hear_of_erasure
from bot.domain.effects import Tag
from bot.domain.events import AllDelivered, Seat, SeatOfLeader, SeatOfMember, SeatOfSecond
from bot.domain.ids import PersonId, RoomRef, RoundId
from bot.domain.messages.member import Notice, Told
from bot.ports.homeserver import HomeserverError, Refused
from bot.ports.spare_keys import PlaceAway
from bot.ports.storage import StoreTrouble
from bot.ports.tools import Tools
from bot.service import floor, lost, places
from bot.service.carry import happen
from bot.service.marking import Marker
from bot.service.spare_keys import SpareKeeper
from bot.service.speak import say_to_person
from bot.service.work import Work, Writer, patiently

log = logging.getLogger(__name__)


_ERASED: Final = {
    (True, False): Notice.ERASED,
    (True, True): Notice.ERASED_BUT_AGREEMENTS,
    (False, False): Notice.ERASED_BUT_KEY,
    (False, True): Notice.ERASED_BUT_KEY_AND_AGREEMENTS,
}
"""What a member hears: whether the spare key is gone too, and whether agreements are kept."""


class Eraser:
    """Watches rounds that have ended, and erases each once nothing of it waits to be sent."""

    def __init__(self, tools: Tools, writer: Writer, marker: Marker, spares: SpareKeeper) -> None:
        self._tools = tools
        self._writer = writer
        self._marker = marker
        self._spares = spares
        self._ending: set[RoundId] = set()
        self._erasing: list[RoundId] = []
        self._forgetting: list[RoomRef] = []
        """Chats of people who had everything wiped. Lost in a crash: they are done again with their rounds."""
        self._but_spare: list[RoundId] = []
        """Erased, but for a spare key that could not be reached."""
        self._scrub = False
        self._wake = asyncio.Event()
        writer.listen(self._heard)

    def _heard(self, work: Work) -> None:
        self._ending |= work.ending
        self._erasing.extend(work.erase)
        self._forgetting.extend(chat for chat in work.forget if chat not in self._forgetting)
        self._scrub = self._scrub or work.scrub
        if work.ending:
            self._wake.set()

    async def resume(self, unreadable: Sequence[RoundId] = ()) -> None:
        """At start: what a crash left to do. `unreadable` rounds have lost their key and can only be ended."""
        async with self._writer.work() as work:
            await lost.end(work, [each for each in unreadable if each not in await work.uow.rounds.deleting()])
        async with self._writer.work() as work:
            begun = await work.uow.rounds.deleting()
            self._erasing.extend(each for each in begun if each not in self._erasing)
            self._ending |= set(await work.uow.rounds.ended())
        self._wake.set()

    async def run(self) -> None:
        """Until cancelled: tell ended rounds when all of theirs is delivered."""
        while True:
            await self._wake.wait()
            self._wake.clear()
            await patiently(self._all_delivered)

    async def erase_ready(self) -> None:
        """Erase what can be erased. Only between two batches: then every message that was read has been handled, and
        moving a room key loses nothing that a crash would bring back."""
        await self._scrub_files()
        while self._forgetting or self._erasing:
            try:
                if self._forgetting:
                    await self._tools.homeserver.forget_words(self._forgetting[0])
                    del self._forgetting[0]
                    continue
                await self._erase(self._erasing[0])
            except StoreTrouble as trouble:
                log.warning("erasure.postponed", extra={"error": str(trouble.trouble)})
                return
            except HomeserverError as error:  # a room cannot be left now: every step can be done again later
                log.warning("erasure.postponed", extra={"error": type(error).__name__})
                return
            del self._erasing[0]
        await self._destroy_spares()

    @property
    def unreached(self) -> bool:
        """Whether a round is not erased only because the second place of keys is away."""
        return bool(self._but_spare)

    async def _destroy_spares(self) -> None:
        for round_id in tuple(self._but_spare):
            if not await self._spare_gone(round_id):
                return
            self._but_spare.remove(round_id)
            await self._finish(round_id)

    async def _spare_gone(self, round_id: RoundId) -> bool:
        try:
            await self._spares.destroy(round_id)
        except PlaceAway:
            log.warning("erasure.postponed", extra={"error": "PlaceAway"})
            return False
        return True

    async def _scrub_files(self) -> None:
        """Of rounds that go on: what they do not know any more cannot be read in the files either."""
        if not self._scrub:
            return
        try:
            await self._tools.store.scrub()
        except StoreTrouble as trouble:
            log.warning("scrubbing.postponed", extra={"error": str(trouble.trouble)})
        else:
            self._scrub = False

    async def _all_delivered(self) -> None:
        ending = set(self._ending)
        if not ending:
            return
        async with self._writer.work() as work:
            for round_id in ending:
                await floor.cut_loose(work, round_id)
                row = await work.uow.rounds.row(round_id)
                if row is not None and not await work.uow.outbox.waiting(round_id):
                    await happen(work, round_id, AllDelivered())
        self._ending -= ending

    async def _erase(self, round_id: RoundId) -> None:
        async with self._writer.work() as work:
            chats = await self._chats(work, round_id)
            rooms = await places.rooms_of(work, round_id)
        spare_gone = await self._spare_gone(round_id)
        await self._unsay_pictures(round_id)
        for chat in chats:
            await self._tools.homeserver.forget_words(chat)
        for room in rooms:
            await places.leave(self._tools, room)
        async with self._writer.work() as work:
            await self._tell(work, round_id, spare_gone=spare_gone)
            await work.uow.outbox.wipe_round(round_id)
            await work.uow.rounds.remove_rows(round_id)
        self._marker.forget(round_id)
        await asyncio.to_thread(self._tools.vault.destroy, round_id)
        await self._tools.store.scrub()
        if spare_gone:
            await self._finish(round_id)
        else:
            self._but_spare.append(round_id)

    async def _finish(self, round_id: RoundId) -> None:
        async with self._writer.work() as work:
            row = await work.uow.rounds.row(round_id)
            await work.uow.rounds.finish_deleting(round_id)
            await work.uow.journal.note("erased", round_id, work.at, row.team if row is not None else None)
        log.info("round.erased")

    async def _unsay_pictures(self, round_id: RoundId) -> None:
        """Delete what showed people their own pictures: who looks into somebody's chat later finds none. The event is
        the same at each try, and to delete it twice changes nothing."""
        async with self._writer.work() as work:
            shown = await work.uow.sent.tagged(round_id, Tag.OWN_PICTURE)
            found = [(await work.uow.people.get(PersonId(to)), event) for to, event in shown]
        for person, event in found:
            if person is not None and person.chat is not None:
                txn = hashlib.sha256(event.encode()).hexdigest()[:32]
                with suppress(Refused):  # we are no longer in that chat
                    await self._tools.homeserver.redact(person.chat, event, txn)

    async def _chats(self, work: Work, round_id: RoundId) -> list[RoomRef]:
        """The private chats in which words of this round were said."""
        round_ = await work.uow.rounds.get(round_id)
        seats: list[Seat] = [
            SeatOfLeader(),
            SeatOfSecond(),
            *(SeatOfMember(m) for m in (round_.members if round_ else ())),
        ]
        chats = []
        for seat in seats:
            person_id = await work.uow.rounds.person(round_id, seat)
            person = await work.uow.people.get(person_id) if person_id is not None else None
            if person is not None and person.chat is not None:
                chats.append(person.chat)
        return list(dict.fromkeys(chats))

    async def _tell(self, work: Work, round_id: RoundId, *, spare_gone: bool) -> None:
        round_ = await work.uow.rounds.get(round_id)
        if round_ is None:
            return
        for member in hear_of_erasure(round_):
            person = await work.uow.rounds.person(round_id, SeatOfMember(member))
            if person is not None:
                kept = bool(await work.uow.agreements.of_person(person))
                notice = _ERASED[spare_gone, kept]
                await say_to_person(work, person, round_.charter.lang, Told(notice), by_itself=True)

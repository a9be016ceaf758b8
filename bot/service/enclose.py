"""Pictures and documents on their way out: made at the moment they are sent, so that only words ever wait.

Making one is heavy and may fail. Then the chat does not wait for it for ever: its words have been said already.
"""

import asyncio
from typing import Final

from bot.domain.effects import Say, ToLeader
from bot.domain.ids import EffectId, EventRef, PersonId, RoomRef
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.ports.homeserver import Refused
from bot.ports.media import Upload
from bot.ports.press import Agenda, Enclosure, Form, Page, PressFailed
from bot.ports.storage import Parcel
from bot.ports.tools import Tools
from bot.service import speak
from bot.service.work import Work

UNMADE: Final = "unmade"
"""The code of a refusal: our own press could not make it, so often that it never will."""
TRIES: Final = 6

_TYPES: Final = {Form.PNG: "image/png", Form.HTML: "text/html", Form.PDF: "application/pdf",
                 Form.ICS: "text/calendar"}  # fmt: skip
_MEASURES: Final = slice(16, 24)
"""Where a PNG says how wide and how high it is."""


class Enclosing:
    """Makes one thing at a time: it is work for a whole core, and takes a thread while it lasts."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._one = asyncio.Lock()
        self._failed: dict[EffectId, int] = {}
        self._told: set[str] = set()

    async def send(self, room: RoomRef, parcel: Parcel) -> EventRef:
        """Make what is enclosed and send it. Raises as `Homeserver.send_picture` does, and `PressFailed` a few times
        before it refuses for good."""
        assert parcel.enclosed is not None, "a file is enclosed"
        upload = await self._made(parcel.id, parcel.enclosed)
        homeserver = self._tools.homeserver
        if parcel.enclosed.form is not Form.PNG:
            return await homeserver.send_file(room, upload, extra=parcel.content, txn=parcel.id)
        width, height = _measures(upload.data)
        return await homeserver.send_picture(
            room, upload, width=width, height=height, extra=parcel.content, txn=parcel.id
        )

    async def tell_refused(self, work: Work, parcel: Parcel) -> None:
        """Once for a round, however many readers and files: its facilitator hears that one could not be sent."""
        released = None if parcel.round is not None else await work.uow.releases.find_by_message(parcel.id)
        about = parcel.round or (released.id if released is not None else None)
        if about is None or about in self._told:
            return
        self._told.add(about)
        if released is not None:
            await self._tell(work, released.leader)
            return
        assert parcel.round is not None
        round_ = await work.uow.rounds.get(parcel.round)
        if round_ is not None:
            told = LeaderTold(LeaderNotice.FILE_UNSENT, round_.short)
            await speak.say(work, round_, Say(ToLeader(), told), None)

    async def _tell(self, work: Work, leader: PersonId) -> None:
        told = LeaderTold(LeaderNotice.FILE_UNSENT, "")
        await speak.say_to_person(work, leader, work.tools.habits.lang, told)

    async def _made(self, parcel: EffectId, enclosure: Enclosure) -> Upload:
        try:
            async with self._one:
                data = await asyncio.to_thread(self._make, enclosure)
        except PressFailed:
            tries = self._failed[parcel] = self._failed.get(parcel, 0) + 1
            if tries < TRIES:
                raise
            del self._failed[parcel]
            raise Refused(UNMADE) from None
        self._failed.pop(parcel, None)
        return Upload(data, _TYPES[enclosure.form], enclosure.name, enclosure.text)

    def _make(self, enclosure: Enclosure) -> bytes:
        if isinstance(enclosure.made_of, Agenda):
            return self._tools.write_calendar(enclosure.made_of)
        if not isinstance(enclosure.made_of, Page):
            return self._tools.press.draw(enclosure.made_of)
        printed = self._tools.press.print_page(enclosure.made_of)
        return printed.pdf if enclosure.form is Form.PDF else printed.html


def _measures(png: bytes) -> tuple[int, int]:
    both = png[_MEASURES]
    return int.from_bytes(both[:4]), int.from_bytes(both[4:])

"""Pictures and documents on their way out: made at the moment they are sent, so that only words ever wait.

Making one is heavy and may fail. Then the chat does not wait for it for ever: its words have been said already.
"""

import asyncio
import json
from dataclasses import replace
from typing import Final

from bot.domain.effects import Say, ToLeader
from bot.domain.ids import EffectId, EventRef, PersonId, RoomRef
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.domain.messages.own import OwnFileUnsent
from bot.domain.picture import PictureId
from bot.ports.homeserver import Refused
from bot.ports.media import Upload
from bot.ports.pictures import CleanPicture
from bot.ports.press import Agenda, Drawing, Form, OwnFile, Page, PageBlock, Photo, PressFailed, Sent
from bot.ports.storage import Parcel
from bot.ports.tools import Tools
from bot.service import speak
from bot.service.gallery import padded
from bot.service.own.file import gathered
from bot.service.work import Work, Writer

UNMADE: Final = "unmade"
"""The code of a refusal: our own press could not make it, so often that it never will."""
TAKEN_BACK: Final = "taken-back"
"""The same: its maker took the picture back while it waited, so it is not sent."""
TRIES: Final = 6

_TYPES: Final = {
    Form.PNG: "image/png",
    Form.HTML: "text/html",
    Form.PDF: "application/pdf",
    Form.ICS: "text/calendar",
    Form.JSON: "application/json",
    Form.JPEG: "image/jpeg",
}
_MEASURES: Final = slice(16, 24)
"""Where a PNG says how wide and how high it is."""


class Enclosing:
    """Makes one thing at a time: it is work for a whole core, and takes a thread while it lasts."""

    def __init__(self, tools: Tools, writer: Writer) -> None:
        self._tools = tools
        self._writer = writer
        self._one = asyncio.Lock()
        self._failed: dict[EffectId, int] = {}
        self._told: set[str] = set()

    async def send(self, room: RoomRef, parcel: Parcel) -> EventRef:
        """Make what is enclosed and send it. Raises as `Homeserver.send_picture` does, and `PressFailed` a few times
        before it refuses for good."""
        assert parcel.enclosed is not None, "a file is enclosed"
        made_of = parcel.enclosed.made_of
        if isinstance(made_of, OwnFile) and made_of.person != parcel.to:
            raise Refused(UNMADE)  # what is kept of somebody goes to nobody else
        homeserver = self._tools.homeserver
        if isinstance(made_of, Sent):
            clean = await self._fetched(parcel, made_of.picture)
            if clean is None:
                raise Refused(TAKEN_BACK)
            name, text = parcel.enclosed.name, parcel.enclosed.text
            return await homeserver.send_picture(
                room,
                Upload(padded(clean.data), _TYPES[Form.JPEG], name, text),
                width=clean.width,
                height=clean.height,
                extra=parcel.content,
                txn=parcel.id,
            )
        upload = await self._made(parcel)
        if parcel.enclosed.form is not Form.PNG:
            return await homeserver.send_file(room, upload, extra=parcel.content, txn=parcel.id)
        width, height = _measures(upload.data)
        return await homeserver.send_picture(
            room, upload, width=width, height=height, extra=parcel.content, txn=parcel.id
        )

    async def tell_refused(self, work: Work, parcel: Parcel) -> None:
        """Once for a round, however many readers and files: its facilitator hears that one could not be sent. Who asked
        for the own data hears it too."""
        if parcel.enclosed is not None and isinstance(parcel.enclosed.made_of, OwnFile):
            own = parcel.enclosed.made_of
            await speak.say_to_person(work, own.person, own.lang, OwnFileUnsent())
            return
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

    async def _fetched(self, parcel: Parcel, picture: PictureId) -> CleanPicture | None:
        """A picture of the round, or of a page that was released and outlives it."""
        async with self._tools.store.begin() as uow:
            if parcel.round is not None:
                return await uow.pictures.get(parcel.round, picture)
            released = await uow.releases.find_by_message(parcel.id)
            return await uow.pictures.kept(released.team, released.id, picture) if released is not None else None

    async def _with_photos(self, parcel: Parcel, page: Page) -> Page:
        """The page with its photos in it, as far as they are still there."""
        blocks: list[PageBlock] = []
        for block in page.blocks:
            if isinstance(block, Photo):
                clean = await self._fetched(parcel, block.picture)
                blocks.append(replace(block, data=clean.data if clean is not None else None))
            else:
                blocks.append(block)
        return replace(page, blocks=tuple(blocks))

    async def _made(self, parcel: Parcel) -> Upload:
        enclosure = parcel.enclosed
        assert enclosure is not None, "a file is enclosed"
        if isinstance(enclosure.made_of, Page):
            enclosure = replace(enclosure, made_of=await self._with_photos(parcel, enclosure.made_of))
        try:
            async with self._one:
                if isinstance(enclosure.made_of, OwnFile):
                    data = await self._own_data(enclosure.form, enclosure.made_of)
                else:
                    assert not isinstance(enclosure.made_of, Sent), "that was made by its sender"
                    data = await asyncio.to_thread(self._make, enclosure.form, enclosure.made_of)
        except PressFailed:
            tries = self._failed[parcel.id] = self._failed.get(parcel.id, 0) + 1
            if tries < TRIES:
                raise
            del self._failed[parcel.id]
            raise Refused(UNMADE) from None
        self._failed.pop(parcel.id, None)
        return Upload(data, _TYPES[enclosure.form], enclosure.name, enclosure.text)

    async def _own_data(self, form: Form, own: OwnFile) -> bytes:
        async with self._writer.work() as work:
            told = await gathered(work, own.person)
        if told is None:
            raise Refused(UNMADE)
        if form is Form.JSON:
            return json.dumps(told, ensure_ascii=False, indent=2).encode()
        page = self._tools.texts.own_page(told, own.lang)
        return await asyncio.to_thread(self._make, form, page)

    def _make(self, form: Form, made_of: Drawing | Page | Agenda) -> bytes:
        if isinstance(made_of, Agenda):
            return self._tools.write_calendar(made_of)
        if not isinstance(made_of, Page):
            return self._tools.press.draw(made_of)
        printed = self._tools.press.print_page(made_of)
        return printed.pdf if form is Form.PDF else printed.html


def _measures(png: bytes) -> tuple[int, int]:
    both = png[_MEASURES]
    return int.from_bytes(both[:4]), int.from_bytes(both[4:])

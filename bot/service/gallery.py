"""Pictures on their way in: fetched and made clean before any transaction opens, kept for as long as something of the
round names them, and padded on their way out."""

import asyncio
import logging
from typing import Final

from bot.dialogue.pictures_kept import in_use, takes_pictures
from bot.domain.ids import PersonId
from bot.domain.messages.refusal import Reason
from bot.domain.picture import PictureId
from bot.domain.round import ENDED, Round
from bot.ports.homeserver import HomeserverError, Picture
from bot.ports.media import MediaTrouble, MediaUnusable
from bot.ports.pictures import CleaningFailed, CleanPicture, PictureRefused, PictureTrouble
from bot.ports.tools import Tools
from bot.service.work import Work

log = logging.getLogger(__name__)

_UNUSABLE: Final = {
    MediaTrouble.TOO_LARGE: Reason.PICTURE_LARGE,
    MediaTrouble.DAMAGED: Reason.PICTURE_BROKEN,
    MediaTrouble.GONE: Reason.PICTURE_GONE,
}
_REFUSED: Final = {
    PictureTrouble.TOO_LARGE: Reason.PICTURE_LARGE,
    PictureTrouble.TOO_MANY_PIXELS: Reason.PICTURE_LARGE,
    PictureTrouble.HEIC: Reason.PICTURE_HEIC,
    PictureTrouble.UNKNOWN_KIND: Reason.PICTURE_UNKNOWN,
    PictureTrouble.DAMAGED: Reason.PICTURE_BROKEN,
}
_SMALLEST: Final = 65_536

Seen = CleanPicture | Reason
"""A picture fit to be shown, or why there is none."""


async def look(tools: Tools, item: Picture) -> Seen | None:
    """Fetch it and make it clean, in memory. None: not now, try again later."""
    try:
        data = await tools.homeserver.picture(item.ref)
    except MediaUnusable as unusable:
        log.info("picture.refused", extra={"kind": unusable.trouble.value})
        return _UNUSABLE[unusable.trouble]
    except HomeserverError as error:
        log.info("picture.waits", extra={"error": type(error).__name__})
        return None
    try:
        return await asyncio.to_thread(tools.clean, data)
    except PictureRefused as refused:
        log.info("picture.refused", extra={"kind": refused.trouble.value})
        return _REFUSED[refused.trouble]
    except CleaningFailed:
        log.warning("picture.waits", extra={"error": "CleaningFailed"})
        return None


async def expected(work: Work, person: PersonId) -> bool:
    """Whether a round this person is in asks for pictures at all. Otherwise none is fetched."""
    for round_id, _ in await work.uow.rounds.seats(person):
        round_ = await work.uow.rounds.get(round_id)
        if round_ is not None and round_.course.stage not in ENDED and takes_pictures(round_.flow):
            return True
    return False


async def put(work: Work, round_: Round, clean: CleanPicture) -> PictureId:
    """Under a new name; `tidy` removes it again when the round did not take it."""
    picture = PictureId(work.random_id())
    await work.uow.pictures.put(round_.id, picture, clean)
    return picture


async def tidy(work: Work, after: Round, *named_before: PictureId) -> None:
    """Remove every picture that the round named and names no longer."""
    for picture in set(named_before) - in_use(after):
        await work.uow.pictures.drop(after.id, picture)


def padded(picture: bytes) -> bytes:
    """With zeros behind its end, which every reader of a JPEG passes by: the size a chat server sees of one picture in
    two chats is then that of many others too."""
    size = _SMALLEST
    while size < len(picture):
        size *= 2
    return picture + bytes(size - len(picture))

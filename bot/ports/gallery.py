"""The port to the pictures of rounds: they lie apart from the answers they belong to, sealed like those.

An answer holds the name of its picture. What nothing names any more is removed in the same transaction
(`bot.service.gallery`), so there are never more pictures than answers and proposals that hold one.
"""

from typing import Protocol

from bot.domain.ids import RoundId, TeamId
from bot.domain.picture import PictureId
from bot.ports.pictures import CleanPicture


class Pictures(Protocol):
    """Sealed with the key of the round while it lives, and with the team's key where they were released."""

    async def put(self, round_id: RoundId, picture: PictureId, clean: CleanPicture) -> None:
        """New: what a name stands for never changes."""
        ...

    async def get(self, round_id: RoundId, picture: PictureId) -> CleanPicture | None:
        """None when it was removed, or the round's key is gone."""
        ...

    async def drop(self, round_id: RoundId, picture: PictureId) -> None:
        """Nothing happens when it is not there."""
        ...

    async def keep(self, team: TeamId, released: str, picture: PictureId, clean: CleanPicture) -> None:
        """With a released page: it goes when the page goes."""
        ...

    async def kept(self, team: TeamId, released: str, picture: PictureId) -> CleanPicture | None: ...

    async def let_go(self, team: TeamId, released: str, picture: PictureId) -> None:
        """It was taken out of the released page."""
        ...

"""Pictures in memory."""

from bot.domain.ids import RoundId, TeamId
from bot.domain.picture import PictureId
from bot.ports.pictures import CleanPicture
from bot.ports.vault import Vault
from bot.storage.undo import Shelf, Undo


class MemoryPictures:
    """Implements `bot.ports.gallery.Pictures`."""

    def __init__(self, undo: Undo, vault: Vault | None) -> None:
        self._of_rounds: Shelf[tuple[RoundId, PictureId], CleanPicture] = Shelf(undo)
        self._of_pages: Shelf[tuple[str, PictureId], CleanPicture] = Shelf(undo)
        self._vault = vault

    async def put(self, round_id: RoundId, picture: PictureId, clean: CleanPicture) -> None:
        self._of_rounds.put((round_id, picture), clean)

    async def get(self, round_id: RoundId, picture: PictureId) -> CleanPicture | None:
        return self._of_rounds.get((round_id, picture)) if self._opens(round_id) else None

    async def drop(self, round_id: RoundId, picture: PictureId) -> None:
        self._of_rounds.drop((round_id, picture))

    async def keep(self, team: TeamId, released: str, picture: PictureId, clean: CleanPicture) -> None:
        if self._vault is not None:
            self._vault.create(team)
        self._of_pages.put((released, picture), clean)

    async def kept(self, team: TeamId, released: str, picture: PictureId) -> CleanPicture | None:
        return self._of_pages.get((released, picture)) if self._opens(team) else None

    async def let_go(self, team: TeamId, released: str, picture: PictureId) -> None:
        if self._opens(team):
            self._of_pages.drop((released, picture))

    def forget_round(self, round_id: RoundId) -> None:
        for key in [key for key in self._of_rounds if key[0] == round_id]:
            self._of_rounds.drop(key)

    def forget_page(self, released: str) -> None:
        for key in [key for key in self._of_pages if key[0] == released]:
            self._of_pages.drop(key)

    def _opens(self, key: str) -> bool:
        return self._vault is None or self._vault.has(key)

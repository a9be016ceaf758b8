"""The second place of keys: a folder on other storage, where the keys of open rounds lie once more.

    second place/              0700
      gespreksronde.mark       0600, 32 hex digits: which second place this is
      <round id>.spare         0600, the key file of the round as it lies in `keys/`, sealed once more

The seal is made of the master key and the round's opener, which lies in the database: so whoever has this folder alone
can open nothing, and a backup from before the opener was renewed opens nothing either. The mark is noted in the data
folder: an empty folder where the storage was not mounted, or the folder of another bot, is not taken for this one.
"""

import os
import secrets
from collections.abc import Callable, Mapping
from functools import wraps
from pathlib import Path
from typing import Concatenate, Final, ParamSpec, TypeVar

from bot.domain.ids import RoundId
from bot.ports.spare_keys import PlaceAway
from bot.ports.vault import SealBroken
from bot.vault.files import VaultRefused, read_private, refuse_others, shred, write_private
from bot.vault.master import derive, read_master
from bot.vault.names import checked
from bot.vault.sealing import Lock

MARK: Final = "gespreksronde.mark"
NOTE: Final = "second-place.mark"
"""In the data folder: which second place is ours."""
_SPARE: Final = ".spare"
_HALF: Final = ".new"

P = ParamSpec("P")
T = TypeVar("T")


def _reaching(
    use: Callable[Concatenate["SecondPlace", P], T],
) -> Callable[Concatenate["SecondPlace", P], T]:
    """Look whether it is there and ours before each use, and tell in one way that it is not."""

    @wraps(use)
    def reach(here: "SecondPlace", /, *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            here.check()
            return use(here, *args, **kwargs)
        except (OSError, VaultRefused) as error:
            raise PlaceAway(type(error).__name__) from None

    return reach


class SecondPlace:
    """Implements `bot.ports.spare_keys.SpareKeys`. `keys`: the folder of the vault; `mark`: what has to stand in the
    folder."""

    def __init__(self, folder: Path, keys: Path, master: bytes, mark: bytes | None) -> None:
        self._folder = folder
        self._keys = keys
        self._secret = derive(master, "spare keys")
        self._mark = mark

    def check(self) -> None:
        """Raises `VaultRefused` or OSError, with what is wrong."""
        if self._mark is None:
            raise VaultRefused("the second place was not begun; run: gespreksronde second-place")
        if not self._folder.is_dir():
            raise VaultRefused(f"{self._folder} is not there")
        refuse_others(self._folder, "chmod 700")
        try:
            found = read_private(self._folder / MARK)
        except FileNotFoundError:
            raise VaultRefused(f"{self._folder} is empty or of something else; is its storage mounted?") from None
        if found != self._mark:
            raise VaultRefused(f"{self._folder} is the second place of another data folder")

    @_reaching
    def settle(self, openers: Mapping[RoundId, bytes]) -> None:
        for half_written in self._folder.glob(f"*{_HALF}"):
            shred(half_written)
        for path in self._folder.glob(f"*{_SPARE}"):
            if path.stem not in openers:
                shred(path)
        for round_id, opener in openers.items():
            if not self._opens(round_id, opener):
                self._keep(round_id, opener)

    @_reaching
    def destroy(self, round_id: RoundId) -> None:
        for half_written in self._folder.glob(f"{checked(round_id)}{_SPARE}.*{_HALF}"):
            shred(half_written)
        shred(self._path(round_id))

    @_reaching
    def opens(self, round_id: RoundId, opener: bytes) -> bool:
        return self._opens(round_id, opener)

    @_reaching
    def bring_back(self, round_id: RoundId, opener: bytes) -> None:
        key = self._open(round_id, opener)
        if key is None:
            raise PlaceAway("there is no such key")
        write_private(self._first(round_id), key)

    @property
    def folder(self) -> Path:
        return self._folder

    def writable(self) -> bool:
        return os.access(self._folder, os.R_OK | os.W_OK | os.X_OK)

    @_reaching
    def names(self) -> list[str]:
        return sorted(path.stem for path in self._folder.glob(f"*{_SPARE}"))

    def _opens(self, round_id: RoundId, opener: bytes) -> bool:
        return self._open(round_id, opener) is not None

    def _open(self, round_id: RoundId, opener: bytes) -> bytes | None:
        try:
            return self._lock(opener).open(read_private(self._path(round_id)), _context(round_id))
        except (FileNotFoundError, SealBroken):
            return None

    def _keep(self, round_id: RoundId, opener: bytes) -> None:
        """A round whose key is gone keeps none here either."""
        try:
            key = read_private(self._first(round_id))
        except FileNotFoundError:
            shred(self._path(round_id))
            return
        write_private(self._path(round_id), self._lock(opener).seal(key, _context(round_id)))

    def _lock(self, opener: bytes) -> Lock:
        return Lock(derive(self._secret + opener, "spare"))

    def _path(self, round_id: RoundId) -> Path:
        return self._folder / f"{checked(round_id)}{_SPARE}"

    def _first(self, round_id: RoundId) -> Path:
        return self._keys / f"{checked(round_id)}.key"


def open_second_place(folder: Path, data_folder: Path, keys: Path, master_file: Path) -> SecondPlace:
    """As it was begun. Whether it can be reached is looked at with each use. Raises `VaultRefused` for the master."""
    return SecondPlace(folder, keys, read_master(master_file), noted(data_folder))


def find_second_place(folder: Path, data_folder: Path, keys: Path, master_file: Path) -> SecondPlace:
    """The same for a backup that is put back, also where nothing is noted: on a new machine it is taken as it lies
    there. Raises `VaultRefused` also when it cannot be used now."""
    mark = noted(data_folder)
    if mark is None and (folder / MARK).is_file():
        mark = read_private(folder / MARK)
    place = SecondPlace(folder, keys, read_master(master_file), mark)
    place.check()
    return place


def begin_second_place(folder: Path, data_folder: Path) -> None:
    """Make the folder ours: from here on spare keys are kept in it. Raises `VaultRefused` when it is not there, open to
    others, not empty, or when another one was begun and still holds keys."""
    if not folder.is_dir():
        raise VaultRefused(f"{folder} is not there; make it first, with mode 0700")
    refuse_others(folder, "chmod 700")
    if not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        raise VaultRefused(f"{folder} cannot be written")
    if any(folder.iterdir()):
        raise VaultRefused(f"{folder} is not empty")
    mark = secrets.token_hex(16).encode()
    write_private(folder / MARK, mark)
    write_private(data_folder / NOTE, mark)


def take_as_ours(folder: Path, data_folder: Path) -> None:
    """On a new machine, where nothing is noted yet: this is the second place of the backup that is put back. Raises
    `VaultRefused`, OSError."""
    if noted(data_folder) is None:
        write_private(data_folder / NOTE, read_private(folder / MARK))


def noted(data_folder: Path) -> bytes | None:
    try:
        return read_private(data_folder / NOTE)
    except FileNotFoundError:
        return None


def _context(round_id: RoundId) -> str:
    return f"spare|{round_id}"

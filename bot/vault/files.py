"""Key files on disk: private to their owner, whole or not there, and gone when they are destroyed."""

import os
import secrets
import stat
from pathlib import Path


class VaultRefused(Exception):
    """The operator has to mend something before keys can be used; the text says what and how."""


def private_folder(folder: Path) -> Path:
    """The folder, made 0700 when it is not there. Raises `VaultRefused` when others may look into it."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    refuse_others(folder, "chmod 700")
    return folder


def read_private(path: Path) -> bytes:
    """The bytes of a file that only its owner may read. Raises `VaultRefused`, FileNotFoundError."""
    refuse_others(path, "chmod 600")
    return path.read_bytes()


def write_private(path: Path, content: bytes) -> None:
    """The file with this content, 0600, on disk when this returns; a crash leaves the old or the new one."""
    fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}.new")
    handle = os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        _write_all(handle, content)
        os.fsync(handle)
    finally:
        os.close(handle)
    fresh.replace(path)
    sync_folder(path.parent)


def shred(path: Path) -> None:
    """Overwrite, then remove, each step on disk before the next. A file that is gone already is fine."""
    try:
        handle = os.open(path, os.O_WRONLY)
    except FileNotFoundError:
        return
    try:
        _write_all(handle, secrets.token_bytes(os.fstat(handle).st_size))
        os.fsync(handle)
    finally:
        os.close(handle)
    path.unlink(missing_ok=True)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """What was named, renamed or removed in the folder is on disk when this returns."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _write_all(handle: int, content: bytes) -> None:
    left = memoryview(content)
    while left:
        left = left[os.write(handle, left) :]


def refuse_others(path: Path, cure: str) -> None:
    """Raises `VaultRefused` when anybody but its owner may read it; `cure`: the command that mends it."""
    mode = stat.S_IMODE(path.stat().st_mode)
    if mode & 0o077:
        raise VaultRefused(f"{path.name} may be read by others (mode {mode:04o}); run: {cure} on it")

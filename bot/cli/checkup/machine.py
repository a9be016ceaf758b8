"""The doctor's look at this machine: encryption, folders and their rights, room on the disk."""

import os
import shutil
import stat
from collections.abc import Iterator

from bot.cli.checkup.finding import Finding, note, ok, wrong
from bot.cli.lock import is_held
from bot.config import Config
from bot.matrix.checkup import encryption_installed

_LEAST_FREE = 200 * 1024**2


def machine_findings(config: Config) -> Iterator[Finding]:
    yield _encryption()
    yield _process(config)
    yield from _data_folder(config)


def _encryption() -> Finding:
    if encryption_installed():
        return ok("encryption", "the Matrix library can encrypt")
    return wrong("encryption", "the Matrix library cannot encrypt", 'Install it with: pip install "matrix-nio[e2e]"')


def _process(config: Config) -> Finding:
    return ok("bot", "running" if is_held(config.lock_path) else "not running")


def _data_folder(config: Config) -> Iterator[Finding]:
    folder = config.data_folder
    if not folder.exists():
        yield wrong("data folder", f"{folder} does not exist", "Run: gespreksronde init")
        return
    private = (folder, config.keys_folder, config.secrets_folder, config.matrix_folder)
    loose = [path for path in private if path.exists() and stat.S_IMODE(path.stat().st_mode) & 0o077]
    if loose:
        names = " ".join(str(path) for path in loose)
        yield wrong("data folder", "others on this machine can look into it", f"Run: chmod 700 {names}")
    elif not os.access(folder, os.R_OK | os.W_OK | os.X_OK):
        yield wrong("data folder", f"{folder} cannot be written", "Let the bot's account own it: chown -R")
    else:
        yield ok("data folder", f"{folder}, closed to others")
    free = shutil.disk_usage(folder).free
    if free < _LEAST_FREE:
        yield note("disk", f"only {free // 1024**2} MB are free", "Make room: a full disk makes the bot wait.")

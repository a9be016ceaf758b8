"""The doctor's look at the second place of keys: is it there, ours and closed, and does it hold what it should?"""

import sqlite3
from collections.abc import Iterator

from bot.cli.checkup.finding import Finding, note, ok, wrong
from bot.cli.lock import is_held
from bot.compose import second_place
from bot.config import Config
from bot.ports.spare_keys import PlaceAway
from bot.storage.openers import Openings, openings
from bot.vault.files import VaultRefused
from bot.vault.second_place import SecondPlace, noted

_ABOUT = "second place"
_RESTARTS = "Start the bot, if it does not run: it makes both places agree within a minute."


def spare_findings(config: Config) -> Iterator[Finding]:
    folder = config.vault.second_place
    if folder is None:
        if noted(config.data_folder) is not None:
            remedy = "Destroy the keys that lie there: as long as they do, they open old backups."
            yield note(_ABOUT, "it was in use, and is not in the configuration any more", remedy)
        return
    try:
        place = second_place(config)
        assert place is not None, "it is in the configuration"
        place.check()
    except VaultRefused as refused:
        yield wrong(_ABOUT, str(refused), "Until that is mended no erased round is called erased.")
        return
    except OSError as error:
        yield wrong(_ABOUT, f"{folder} cannot be read ({type(error).__name__})", "Look at the storage it lies on.")
        return
    yield from _storage(config, place)
    yield from _keys(config, place)


def _storage(config: Config, place: SecondPlace) -> Iterator[Finding]:
    if not place.writable():
        yield wrong(_ABOUT, f"{place.folder} cannot be written", "Let the bot's account own it: chown -R")
    if place.folder.stat().st_dev == config.data_folder.stat().st_dev:
        text = "it lies on the same disk as the data folder, and would be lost with it"
        yield note(_ABOUT, text, "Name a folder on other storage, then: gespreksronde second-place")


def _keys(config: Config, place: SecondPlace) -> Iterator[Finding]:
    try:
        here = openings(config.database_path) if config.database_path.exists() else Openings({}, ())
        names = place.names()
        opened = {round_id: place.opens(round_id, opener) for round_id, opener in here.openers.items()}
    except (sqlite3.Error, PlaceAway):
        return  # another finding tells
    missing = [name for name in here.rounds if name not in names]
    behind = [name for name, opens in opened.items() if name in names and name in here.rounds and not opens]
    left = [name for name in names if name not in here.rounds]
    if missing:
        text = f"of {len(missing)} open rounds no key lies there: a backup that is put back would end them"
        yield wrong(_ABOUT, text, _RESTARTS)
    if behind:
        text = f"of {len(behind)} rounds the key there is older than what people took back since"
        yield wrong(_ABOUT, text, _RESTARTS)
    if left:
        text = f"{len(left)} keys lie there of rounds that are gone: those are not erased yet"
        yield wrong(_ABOUT, text, _RESTARTS)
    if not missing and not behind and not left:
        state = "" if is_held(config.lock_path) else ", and the bot does not run"
        yield ok(_ABOUT, f"{place.folder} holds the keys of {len(names)} open rounds{state}")

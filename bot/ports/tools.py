"""Everything the use cases need from outside, handed in once by the composition root."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from bot.domain.flow import Flow
from bot.domain.ids import FlowId, PersonRef, RoomRef
from bot.domain.schedule import Schedule, Windows
from bot.domain.season import Break
from bot.ports.detector import Detector
from bot.ports.homeserver import Homeserver
from bot.ports.pictures import PictureCleaner
from bot.ports.press import Agenda, Press
from bot.ports.spare_keys import SpareKeys
from bot.ports.storage import Store
from bot.ports.texts import Texts
from bot.ports.vault import Vault


@dataclass(frozen=True, slots=True)
class Planning:
    """What the operator chose for planned rounds. `breaks`: of all teams; `most`: plans in one room."""

    holidays: bool = True
    breaks: tuple[Break, ...] = ()
    most: int = 10


@dataclass(frozen=True, slots=True)
class Habits:
    """What the operator chose for every team. `help_lines`: a team's own numbers, by its room;
    `may_invite`: whose invitation to a team room is accepted; `journal_kept`: for how long."""

    schedule: Schedule
    windows: Windows
    lang: str
    help_lines: Callable[[RoomRef], tuple[str, ...]] = field(repr=False)
    may_invite: Callable[[PersonRef], bool] = field(repr=False)
    planning: Planning = Planning()
    formal: bool = False
    """People are addressed with *u*, where a team did not choose."""
    journal_kept: timedelta = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Tools:
    """`now` gives aware UTC, `steady` seconds that only ever grow; `chance` 32 fresh bytes from a cryptographic source;
    `urgent` tells whether a text holds words of acute need; `stem` gives the stem of a lower-case word in a language;
    `write_calendar` makes the bytes of a calendar file; `spare` is the second place of keys, where
    the operator has one.
    """

    store: Store
    vault: Vault
    homeserver: Homeserver
    detector: Detector
    texts: Texts
    press: Press
    clean: PictureCleaner
    flows: Mapping[FlowId, Flow]
    habits: Habits
    now: Callable[[], datetime]
    steady: Callable[[], float]
    chance: Callable[[], bytes]
    urgent: Callable[[str], bool]
    stem: Callable[[str, str], str]
    write_calendar: Callable[[Agenda], bytes]
    spare: SpareKeys | None = None

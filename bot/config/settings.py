"""What can be set, with its default. `config.example.toml` explains each key; a test keeps the two equal."""

from datetime import time, timedelta
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from bot.config.values import Duration, FilePath, HomeserverAddress, InviterPattern, MatrixUser, Zone
from bot.domain.schedule import Schedule, Windows

_DOMAIN_WINDOWS = Windows()


class _Section(BaseModel):
    """Unknown keys are refused: a key with a slip in it would otherwise silently do nothing."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class MatrixSection(_Section):
    """The account of the bot, and who may bring it into a room."""

    homeserver: HomeserverAddress
    user: MatrixUser
    device_name: str = Field(default="gespreksronde", min_length=1, max_length=60)
    password_file: FilePath | None = None
    inviters: tuple[InviterPattern, ...] = ()
    trust_all_devices: bool = False

    def may_invite(self, user: str) -> bool:
        """Whether `user` may bring the bot into a room; by default everybody of the bot's own server."""
        own_server = self.user.partition(":")[2]
        server = user.partition(":")[2]
        allowed = self.inviters or (f"*:{own_server}",)
        return any(pattern in (user, f"*:{server}", "*:*") for pattern in allowed)


class VaultSection(_Section):
    """The key that locks all other keys of the bot."""

    master_key_file: FilePath


class StorageSection(_Section):
    """Where rounds are kept; without `database_file` in an SQLite file in the data folder."""

    database_file: FilePath | None = None


class TeamSection(_Section):
    """How the bot behaves towards a team, as long as a flow does not say otherwise."""

    language: Literal["nl", "en"] = "nl"
    zone: Zone = "Europe/Amsterdam"
    opens: time = time(9)
    closes: time = time(19)
    weekdays_only: bool = True
    slots: tuple[time, ...] = Field(default=(time(9, 30), time(13), time(16, 30)), min_length=1)
    slot_every: int | None = Field(default=None, ge=1, le=86_400)
    all_hours: bool = False

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.opens >= self.closes:
            raise ValueError(
                "opens is not before closes. | Write the hours of one day, such as 09:00 and 19:00."
            )
        if list(self.slots) != sorted(set(self.slots)):
            raise ValueError("slots are not in order. | Write each moment once, the earliest first.")
        if not self.all_hours and not all(self.opens <= slot <= self.closes for slot in self.slots):
            raise ValueError("a slot falls outside opens and closes. | Move the slot, or the hours.")
        return self

    def schedule(self) -> Schedule:
        """The same, as the engine knows it."""
        return Schedule(
            zone=self.zone,
            slots=self.slots,
            opens=time.min if self.all_hours else self.opens,
            closes=time.max if self.all_hours else self.closes,
            weekdays_only=self.weekdays_only and not self.all_hours,
            every=None if self.slot_every is None else timedelta(seconds=self.slot_every),
        )


class WindowsSection(_Section):
    """How long the bot waits for people."""

    setup: Duration = _DOMAIN_WINDOWS.setup
    decide: Duration = _DOMAIN_WINDOWS.decide
    wait: Duration = _DOMAIN_WINDOWS.wait
    preview: Duration = _DOMAIN_WINDOWS.preview
    review_again: Duration = _DOMAIN_WINDOWS.review_again
    review_reminders: tuple[Duration, ...] = Field(default=_DOMAIN_WINDOWS.review_reminders, max_length=4)
    review_ends: Duration = _DOMAIN_WINDOWS.review_ends
    silence: Duration = _DOMAIN_WINDOWS.silence

    def windows(self) -> Windows:
        """The same, as the engine knows it."""
        return Windows(**self.model_dump())


class HelpForTeam(_Section):
    """The own help lines of one team."""

    room: str = Field(pattern=r"^!.+")
    lines: tuple[str, ...] = Field(min_length=1, max_length=5)


class HelpSection(_Section):
    """What the safety message adds to 113 and 112, for all teams or for one."""

    lines: tuple[str, ...] = Field(default=(), max_length=5)
    team: tuple[HelpForTeam, ...] = ()

    def lines_for(self, room: str) -> tuple[str, ...]:
        """The lines of the team in `room`, or those of all teams."""
        return next((team.lines for team in self.team if team.room == room), self.lines)


class LogSection(_Section):
    """The bot's own log, on standard error. It never holds words or ids of people, at any level."""

    level: Literal["debug", "info", "warning", "error"] = "info"
    json_lines: bool = False


class MonitorSection(_Section):
    """A small web page for the operator's own monitoring; nothing on it tells who or what."""

    health: bool = False
    metrics: bool = False
    address: str = "127.0.0.1"
    port: int = Field(default=9464, ge=1, le=65_535)


class Secrets(BaseModel):
    """What was read from the secret files or the environment; shown by nothing."""

    model_config = ConfigDict(frozen=True)

    password: SecretStr | None = None
    """Needed for the first login, and again when the device was lost."""
    database: SecretStr
    """The address of the database, which may hold a password."""


class Settings(_Section):
    """The file as it is written."""

    data_folder: FilePath
    flows_dir: FilePath | None = None
    matrix: MatrixSection
    vault: VaultSection
    storage: StorageSection = StorageSection()
    team: TeamSection = TeamSection()
    windows: WindowsSection = WindowsSection()
    help: HelpSection = HelpSection()
    log: LogSection = LogSection()
    monitor: MonitorSection = MonitorSection()


class Config(Settings):
    """The file with its secrets, every path absolute."""

    secrets: Secrets

    @property
    def database_path(self) -> Path | None:
        """The SQLite file, or None when another database is used."""
        own = self.data_folder / DATABASE_NAME
        return own if self.secrets.database.get_secret_value() == sqlite_address(own) else None


DATABASE_NAME = "gespreksronde.db"


def sqlite_address(path: Path) -> str:
    """The address by which SQLAlchemy finds an SQLite file."""
    return f"sqlite+aiosqlite:///{path}"

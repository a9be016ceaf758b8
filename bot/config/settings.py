"""What can be set, with its default. `config.example.toml` explains each key; a test keeps the two equal."""

from datetime import date, time, timedelta
from pathlib import Path
from typing import Literal, Self

from pydantic import BaseModel, ConfigDict, Field, SecretStr, model_validator

from bot.config.values import Country, Duration, FilePath, HomeserverAddress, InviterPattern, MatrixUser, Zone
from bot.domain.schedule import Schedule, Windows
from bot.domain.season import Break

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
    access_token_file: FilePath | None = None
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
    second_place: FilePath | None = None


class TeamSection(_Section):
    """How the bot behaves towards a team, as long as a flow does not say otherwise."""

    language: Literal["nl", "en"] = "nl"
    address: Literal["je", "u"] = "je"
    zone: Zone = "Europe/Amsterdam"
    opens: time = time(9)
    closes: time = time(19)
    weekdays_only: bool = True
    holidays: Country = "NL"
    slots: tuple[time, ...] = Field(default=(time(9, 30), time(13), time(16, 30)), min_length=1)
    slot_every: int | None = Field(default=None, ge=1, le=86_400)
    all_hours: bool = False

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.opens >= self.closes:
            raise ValueError("opens is not before closes. | Write the hours of one day, such as 09:00 and 19:00.")
        if list(self.slots) != sorted(set(self.slots)):
            raise ValueError("slots are not in order. | Write each moment once, the earliest first.")
        if not self.all_hours and not all(self.opens <= slot <= self.closes for slot in self.slots):
            raise ValueError("a slot falls outside opens and closes. | Move the slot, or the hours.")
        return self

    @property
    def free_on_holidays(self) -> bool:
        """On public holidays the bot starts nothing, and no planned round begins."""
        return self.holidays == "NL"

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
    undo: Duration = _DOMAIN_WINDOWS.undo
    decide: Duration = _DOMAIN_WINDOWS.decide
    wait: Duration = _DOMAIN_WINDOWS.wait
    preview: Duration = _DOMAIN_WINDOWS.preview
    after_talk: Duration = _DOMAIN_WINDOWS.after_talk
    review_again: Duration = _DOMAIN_WINDOWS.review_again
    review_reminders: tuple[Duration, ...] = Field(default=_DOMAIN_WINDOWS.review_reminders, max_length=4)
    review_ends: Duration = _DOMAIN_WINDOWS.review_ends
    turn: Duration | None = _DOMAIN_WINDOWS.turn
    silence: Duration = _DOMAIN_WINDOWS.silence
    pause: Duration = _DOMAIN_WINDOWS.pause

    def windows(self) -> Windows:
        """The same, as the engine knows it."""
        return Windows(**self.model_dump())


class BreakSection(_Section):
    """Days on which no planned round begins in any team; the last one included."""

    first: date
    last: date

    @model_validator(mode="after")
    def _fits(self) -> Self:
        if self.last < self.first:
            raise ValueError("last is before first. | Write the first and the last day of the break.")
        return self


class PlanningSection(_Section):
    """Rounds that begin by themselves."""

    breaks: tuple[BreakSection, ...] = ()
    most: int = Field(default=10, ge=0, le=100)

    def breaks_of_all(self) -> tuple[Break, ...]:
        """The same, as the engine knows them."""
        return tuple(Break(each.first, each.last) for each in self.breaks)


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


class KeepSection(_Section):
    """How long the operator keeps what holds no words and no people. What does is decided by each flow."""

    journal: Duration = timedelta(days=365)


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
    access_token: SecretStr | None = None
    """For servers where people sign in elsewhere."""


class Settings(_Section):
    """The file as it is written."""

    data_folder: FilePath
    flows_dir: FilePath | None = None
    matrix: MatrixSection
    vault: VaultSection
    team: TeamSection = TeamSection()
    windows: WindowsSection = WindowsSection()
    planning: PlanningSection = PlanningSection()
    help: HelpSection = HelpSection()
    keep: KeepSection = KeepSection()
    log: LogSection = LogSection()
    monitor: MonitorSection = MonitorSection()

    @property
    def database_path(self) -> Path:
        return self.data_folder / "gespreksronde.db"

    @property
    def keys_folder(self) -> Path:
        """Key files of rounds and teams; never in a backup."""
        return self.data_folder / "keys"

    @property
    def secrets_folder(self) -> Path:
        """Sealed secrets of the bot's own account; never in a backup."""
        return self.data_folder / "secrets"

    @property
    def matrix_folder(self) -> Path:
        """The encryption keys of the bot's device; never in a backup."""
        return self.data_folder / "matrix"

    @property
    def press_folder(self) -> Path:
        """For the process that draws: its list of fonts, and nothing of a round."""
        return self.data_folder / "press"

    @property
    def lock_path(self) -> Path:
        """Held by the one process that may work in this data folder."""
        return self.data_folder / "running.lock"


class Config(Settings):
    """The file with its secrets, every path absolute."""

    secrets: Secrets

    @property
    def flow_folders(self) -> tuple[Path, ...]:
        """Where flows are read from; a later folder overrules an earlier one."""
        own = packaged_flows()
        return (own,) if self.flows_dir is None else (own, self.flows_dir)


def packaged_flows() -> Path:
    """The flows that come with the bot: inside the package once installed, at the top of the project else."""
    package = Path(__file__).parents[1]
    inside = package / "_flows"
    return inside if inside.is_dir() else package.parent / "flows"

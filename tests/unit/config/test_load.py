"""The configuration: complete, typed, and every mistake told at once, with what to do."""

import re
import tomllib
from datetime import time, timedelta
from pathlib import Path

import pytest
from pydantic import BaseModel

from bot.config import Config, ConfigError, load_config
from bot.config.settings import Settings
from bot.domain.schedule import Schedule, Windows

PROJECT = Path(__file__).parents[3]
MINIMAL = """
data_folder = "data"
[matrix]
homeserver = "https://matrix.zorg.example"
user = "@ronde:zorg.example"
password_file = "password"
[vault]
master_key_file = "master.key"
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("PASSWORD", "ACCESS_TOKEN"):
        monkeypatch.delenv(f"GESPREKSRONDE_{name}", raising=False)
    secret(tmp_path / "password", "geheim-wachtwoord")
    secret(tmp_path / "master.key", "k" * 31)
    return tmp_path


def secret(path: Path, text: str, mode: int = 0o600) -> None:
    path.write_text(text + "\n")
    path.chmod(mode)


def loaded(folder: Path, text: str) -> Config:
    (folder / "config.toml").write_text(text)
    return load_config(folder / "config.toml")


def mistakes(folder: Path, text: str) -> list[str]:
    with pytest.raises(ConfigError) as caught:
        loaded(folder, text)
    return str(caught.value).splitlines()


def test_what_is_not_written_has_its_default(folder: Path) -> None:
    config = loaded(folder, MINIMAL)
    assert config.team.schedule() == Schedule()
    assert config.windows.windows() == Windows()
    assert config.data_folder == folder / "data"
    assert config.database_path == folder / "data" / "gespreksronde.db"
    assert list(config.flow_folders) == [PROJECT / "flows"]
    assert config.secrets.password is not None
    assert config.secrets.password.get_secret_value() == "geheim-wachtwoord"


def test_everything_can_be_written(folder: Path) -> None:
    text = MINIMAL + (
        '[team]\nlanguage="en"\nslots=[10:00:00]\nslot_every=20\n[windows]\ndecide="20s"\n'
        '[help]\nlines=["Bel ons"]\n[[help.team]]\nroom="!a:b"\nlines=["Bel 1"]\n[log]\nlevel="debug"\n'
    )
    config = loaded(folder, text)
    assert config.team.schedule().every == timedelta(seconds=20)
    assert config.team.schedule().slots == (time(10),)
    assert config.windows.windows().decide == timedelta(seconds=20)
    assert (config.help.lines_for("!a:b"), config.help.lines_for("!x:y")) == (("Bel 1",), ("Bel ons",))


def test_all_hours_leaves_the_slots(folder: Path) -> None:
    schedule = loaded(folder, MINIMAL + "[team]\nall_hours=true\nslots=[02:00:00]\n").team.schedule()
    assert (schedule.slots, schedule.opens, schedule.weekdays_only) == ((time(2),), time.min, False)


def test_all_mistakes_are_told_at_once(folder: Path) -> None:
    told = mistakes(
        folder,
        'data_foldr="x"\n[matrix]\nhomeserver="zorg.example"\nuser="ronde"\npassword="hunter2"\n'
        '[team]\nlanguege="nl"\nzone="Mars/Olympus"\nslots=[13:00:00, 09:30:00]\n[windows]\nsetup="24"\n',
    )
    text = "\n".join(told)
    assert "hunter2" not in text
    for expected in (
        "data_folder: is missing.",
        "vault: is missing.",
        "data_foldr: is not a known key. Did you mean data_folder?",
        "matrix.homeserver: is not a web address. Write it in full",
        "matrix.user: is not a Matrix id. Write it in full",
        "matrix.password: is not a known key. Did you mean password_file?",
        "team.languege: is not a known key. Did you mean language?",
        "team.zone: is not a known time zone.",
        "windows.setup: is not a length of time.",
    ):
        assert expected in text
    assert len(told) == 9


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (MINIMAL + "[team]\nopens=19:00:00\ncloses=09:00:00\n", "opens is not before closes."),
        (MINIMAL + "[team]\nslots=[13:00:00, 09:30:00]\n", "slots are not in order."),
        (MINIMAL + "[team]\nslots=[23:00:00]\n", "a slot falls outside opens and closes."),
        (MINIMAL + "[team]\nslots=[]\n", "team.slots: does not fit"),
        (MINIMAL + '[team]\nholidays="BE"\n', "team.holidays: is not a country whose holidays the bot knows."),
        (MINIMAL + '[planning]\nholidays="NL"\n', "planning.holidays: is not a known key."),
        (MINIMAL + '[team]\nlanguage="fr"\n', "team.language: does not fit"),
        (MINIMAL + "[monitor]\nport=0\n", "monitor.port: does not fit"),
        (MINIMAL + '[log]\nlevel="loud"\n', "log.level: does not fit"),
        (MINIMAL + '[log]\ntoken="x"\n', "Secrets do not stand in this file"),
        (
            MINIMAL.replace("https://matrix.zorg.example", "https://zorg.example/pad"),
            "holds more than the server",
        ),
        (MINIMAL + 'flows_dir = "x"', "vault.flows_dir: is not a known key."),
        ('flows_dir = "niet-daar"\n' + MINIMAL, "is not a folder. Make it, or leave the key out."),
        (MINIMAL.replace('"master.key"', '"data/master.key"'), "lies in the data folder"),
        (MINIMAL.replace('"password"', '"kwijt"'), "does not exist. Make the file, or correct the path."),
        ("[matrix", "is not TOML"),
    ],
)
def test_one_mistake_has_its_own_sentence(folder: Path, text: str, expected: str) -> None:
    assert expected in "\n".join(mistakes(folder, text))


def test_a_secret_others_can_read_is_refused(folder: Path) -> None:
    (folder / "password").chmod(0o644)
    assert any("can be read by others. Run: chmod 600" in told for told in mistakes(folder, MINIMAL))


@pytest.mark.parametrize("size", [0, 30, 33])
def test_a_master_key_is_32_bytes(folder: Path, size: int) -> None:
    secret(folder / "master.key", "k" * size)
    told = "\n".join(mistakes(folder, MINIMAL))
    assert "vault.master_key_file" in told
    assert "kkk" not in told


def test_a_lost_master_key_is_never_silently_replaced(folder: Path) -> None:
    (folder / "master.key").unlink()
    assert any("At a first start" in told and "put the kept copy back" in told for told in mistakes(folder, MINIMAL))


def test_the_environment_wins(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GESPREKSRONDE_PASSWORD", "uit de omgeving")
    monkeypatch.setenv("GESPREKSRONDE_ACCESS_TOKEN", "syt_uit_de_omgeving")
    config = loaded(folder, MINIMAL)
    assert config.secrets.password is not None
    assert config.secrets.password.get_secret_value() == "uit de omgeving"
    assert config.secrets.access_token is not None
    assert "omgeving" not in repr(config)


def test_no_secret_is_in_a_repr(folder: Path) -> None:
    shown = repr(loaded(folder, MINIMAL))
    assert "geheim" not in shown


@pytest.mark.parametrize(
    ("inviters", "user", "allowed"),
    [
        ([], "@anna:zorg.example", True),
        ([], "@anna:elders.example", False),
        (["@anna:elders.example"], "@anna:elders.example", True),
        (["@anna:elders.example"], "@anna:zorg.example", False),
        (["*:elders.example:8448"], "@bram:elders.example:8448", True),
        (["*:elders.example"], "@bram:ook.elders.example", False),
        (["*:*"], "@wie:dan.ook", True),
    ],
)
def test_who_may_invite(folder: Path, inviters: list[str], user: str, allowed: bool) -> None:
    text = MINIMAL.replace("[vault]", f"inviters = {inviters}\n[vault]")
    assert loaded(folder, text).matrix.may_invite(user) is allowed


def test_the_example_explains_every_key_with_its_default(folder: Path) -> None:
    example = (PROJECT / "config.example.toml").read_text()
    shown = tomllib.loads(re.sub(r"(?m)^# (?=\[\[?help|[a-z_]+ = )", "", example))
    for name, field in Settings.model_fields.items():
        assert name in shown, f"config.example.toml does not explain {name}"
        if isinstance(field.annotation, type) and issubclass(field.annotation, BaseModel):
            assert set(shown[name]) == set(field.annotation.model_fields), name
    settings = Settings.model_validate(shown)
    assert settings.windows.windows() == Windows(turn=timedelta(minutes=20))  # no default: then the flow says it
    assert settings.team.schedule() == Schedule(every=timedelta(seconds=20))


def test_the_example_is_usable_as_it_stands(folder: Path) -> None:
    (folder / "secrets").mkdir()
    for name in ("password", "master.key"):
        (folder / name).rename(folder / "secrets" / name)
    assert loaded(folder, (PROJECT / "config.example.toml").read_text()).team.language == "nl"

"""From a file on disk to a checked `Config`, or to every mistake in it."""

import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from bot.config.mistakes import ConfigError, Mistake, explain
from bot.config.secrets import Environment, SecretReader
from bot.config.settings import Config, Settings

_LARGEST_FILE = 1024 * 1024


def load_config(path: Path) -> Config:
    """Read the configuration at `path`, with its secrets. Raises `ConfigError` with all mistakes at once."""
    settings = load_settings(path)
    reader = SecretReader(settings, Environment())
    secrets = reader.read()
    mistakes = [*_folders(settings), *reader.mistakes]
    if mistakes or secrets is None:
        raise ConfigError(mistakes)
    return Config(**dict(settings), secrets=secrets)


def load_settings(path: Path) -> Settings:
    """What is written at `path`, without looking at the secrets; paths absolute. Raises `ConfigError`."""
    written = _parse(path)
    try:
        settings = Settings.model_validate(written)
    except ValidationError as error:
        # the cause is left out: it quotes values, and one of them may be a secret in the wrong place
        raise ConfigError(tuple(explain(error, Settings))) from None
    return _absolute(settings, path.resolve().parent)


def _parse(path: Path) -> dict[str, Any]:
    name = str(path)
    try:
        if path.stat().st_size > _LARGEST_FILE:
            raise ConfigError([Mistake(name, "is larger than 1 MB.", "Is this the right file?")])
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        remedy = "Copy config.example.toml and fill it in, or name the file with --config."
        raise ConfigError([Mistake(name, "does not exist.", remedy)]) from None
    except (OSError, UnicodeDecodeError):
        raise ConfigError([Mistake(name, "cannot be read.", "It must be a text file in UTF-8.")]) from None
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        # the parser's text names line and column, and never a value
        where = str(error) if isinstance(error, tomllib.TOMLDecodeError) else "nested too deeply"
        raise ConfigError([Mistake(name, f"is not TOML: {where}.", "Look at that line.")]) from None


def _absolute(settings: Settings, base: Path) -> Settings:
    """Paths are meant from the folder of the file, whatever folder the bot is started in."""

    def of(path: Path | None) -> Path | None:
        return None if path is None else (base / path.expanduser()).resolve()

    matrix, vault = settings.matrix, settings.vault
    return settings.model_copy(
        update={
            "data_folder": of(settings.data_folder),
            "flows_dir": of(settings.flows_dir),
            "matrix": matrix.model_copy(
                update={
                    "password_file": of(matrix.password_file),
                    "access_token_file": of(matrix.access_token_file),
                }
            ),
            "vault": vault.model_copy(
                update={"master_key_file": of(vault.master_key_file), "second_place": of(vault.second_place)}
            ),
        }
    )


def _folders(settings: Settings) -> Iterator[Mistake]:
    flows = settings.flows_dir
    if flows is not None and not flows.is_dir():
        yield Mistake("flows_dir", f"{flows} is not a folder.", "Make it, or leave the key out.")
    data = settings.data_folder
    if data.exists() and not data.is_dir():
        yield Mistake("data_folder", f"{data} is not a folder.", "Name a folder of the bot's own.")
    key = settings.vault.master_key_file
    if data in key.parents:
        remedy = "Keep it elsewhere: whoever copies the data folder must not get the key with it."
        yield Mistake("vault.master_key_file", "lies in the data folder.", remedy)
    yield from _second_place(settings)


def _second_place(settings: Settings) -> Iterator[Mistake]:
    second, data = settings.vault.second_place, settings.data_folder
    if second is None:
        return
    if second == data or data in second.parents or second in data.parents:
        remedy = "Name a folder on other storage: it is there for when the data folder is lost."
        yield Mistake("vault.second_place", "lies in the data folder, or around it.", remedy)
    if second in settings.vault.master_key_file.parents:
        remedy = "Keep the master key elsewhere: together they open the keys of open rounds."
        yield Mistake("vault.second_place", "holds the master key.", remedy)

"""Reads what may not stand in the configuration: from a file nobody else can read, or the environment."""

import base64
import binascii
import stat
from collections.abc import Iterator
from pathlib import Path

from pydantic import SecretBytes, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.config.mistakes import Mistake
from bot.config.settings import DATABASE_NAME, Secrets, Settings, sqlite_address

_KEY_BYTES = 32
_MAKE_KEY = "Make one with: (umask 077; openssl rand -base64 32 > master.key)"


class Environment(BaseSettings):
    """The environment variables that are looked at; each wins from the file of the same name."""

    model_config = SettingsConfigDict(env_prefix="GESPREKSRONDE_", extra="ignore", hide_input_in_errors=True)

    password: SecretStr | None = None
    master_key: SecretStr | None = None
    database: SecretStr | None = None


class SecretReader:
    """Collects the secrets and, on the way, every mistake met."""

    def __init__(self, settings: Settings, environment: Environment) -> None:
        self._settings = settings
        self._environment = environment
        self.mistakes: list[Mistake] = []

    def read(self) -> Secrets | None:
        """The secrets, or None when `mistakes` says why not."""
        settings, environment = self._settings, self._environment
        password = self._one("matrix.password_file", environment.password, settings.matrix.password_file)
        key = self._master_key()
        database = self._one("storage.database_file", environment.database, settings.storage.database_file)
        if self.mistakes or key is None:
            return None
        own = sqlite_address(settings.data_folder / DATABASE_NAME)
        return Secrets(password=password, master_key=key, database=database or SecretStr(own))

    def _master_key(self) -> SecretBytes | None:
        file = self._settings.vault.master_key_file
        if file is None and self._environment.master_key is None:
            self._note(
                "vault.master_key_file", "no master key is given.", f"{_MAKE_KEY}, and name that file here."
            )
            return None
        text = self._one("vault.master_key_file", self._environment.master_key, file)
        if text is None:
            return None
        try:
            key = base64.b64decode(text.get_secret_value(), validate=True)
        except (binascii.Error, ValueError):
            key = b""
        if len(key) != _KEY_BYTES:
            self._note("vault.master_key_file", "does not hold 32 bytes in base64.", f"{_MAKE_KEY}.")
            return None
        return SecretBytes(key)

    def _one(self, key: str, from_environment: SecretStr | None, file: Path | None) -> SecretStr | None:
        if from_environment is not None:
            return from_environment
        if file is None:
            return None
        problems = list(_problems_with(file))
        for wrong, remedy in problems:
            self._note(key, wrong, remedy)
        return None if problems else SecretStr(file.read_text().strip())

    def _note(self, key: str, wrong: str, remedy: str) -> None:
        self.mistakes.append(Mistake(key, wrong, remedy))


def _problems_with(file: Path) -> Iterator[tuple[str, str]]:
    try:
        mode = file.stat().st_mode
        text = file.read_text()
    except FileNotFoundError:
        yield f"{file} does not exist.", "Make the file, or correct the path."
    except (OSError, UnicodeDecodeError):
        yield f"{file} cannot be read.", "Let the account the bot runs under own it, with: chmod 600."
    else:
        if stat.S_IMODE(mode) & 0o077:
            yield f"{file} can be read by others.", f"Run: chmod 600 {file}"
        if not text.strip():
            yield f"{file} is empty.", "Write the secret in it."

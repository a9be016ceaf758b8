"""Reads what may not stand in the configuration: from a file nobody else can read, or the environment."""

import stat
from collections.abc import Iterator
from pathlib import Path

from pydantic import SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

from bot.config.mistakes import Mistake
from bot.config.settings import Secrets, Settings

_KEY_BYTES = 32
_MAKE_KEY = "At a first start, make one with: gespreksronde init. After that, put the kept copy back."
_PUT_BACK = "Put the kept copy back; a new key cannot open what the old one locked."


class Environment(BaseSettings):
    """The environment variables that are looked at; each wins from the file of the same name."""

    model_config = SettingsConfigDict(env_prefix="GESPREKSRONDE_", extra="ignore", hide_input_in_errors=True)

    password: SecretStr | None = None
    access_token: SecretStr | None = None


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
        token_file = settings.matrix.access_token_file
        token = self._one("matrix.access_token_file", environment.access_token, token_file)
        self._check_master_key()
        return None if self.mistakes else Secrets(password=password, access_token=token)

    def _check_master_key(self) -> None:
        """The vault reads the key itself; here it is only made sure that it will be able to."""
        file = self._settings.vault.master_key_file
        for wrong, remedy in _problems_with(file):
            self._note("vault.master_key_file", wrong, _MAKE_KEY if not file.exists() else remedy)
        if file.is_file() and file.stat().st_size != _KEY_BYTES:
            self._note("vault.master_key_file", f"{file} is not a key of {_KEY_BYTES} bytes.", _PUT_BACK)

    def _one(self, key: str, from_environment: SecretStr | None, file: Path | None) -> SecretStr | None:
        if from_environment is not None:
            return from_environment
        if file is None:
            return None
        problems = list(_problems_with(file))
        for wrong, remedy in problems:
            self._note(key, wrong, remedy)
        if problems:
            return None
        try:
            return SecretStr(file.read_text(encoding="utf-8").strip())
        except UnicodeDecodeError:
            self._note(key, f"{file} is not text.", "Write the secret in it, in UTF-8.")
            return None

    def _note(self, key: str, wrong: str, remedy: str) -> None:
        self.mistakes.append(Mistake(key, wrong, remedy))


def _problems_with(file: Path) -> Iterator[tuple[str, str]]:
    try:
        status = file.stat()
        with file.open("rb"):
            pass
    except FileNotFoundError:
        yield f"{file} does not exist.", "Make the file, or correct the path."
    except OSError:
        yield f"{file} cannot be read.", "Let the account the bot runs under own it, with: chmod 600."
    else:
        if stat.S_IMODE(status.st_mode) & 0o077:
            yield f"{file} can be read by others.", f"Run: chmod 600 {file}"
        if status.st_size == 0:
            yield f"{file} is empty.", "Write the secret in it."

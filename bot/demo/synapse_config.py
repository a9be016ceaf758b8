"""The configuration of a throw-away Synapse: SQLite, loopback only, no federation, no presence."""

import base64
import json
import secrets
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

_NO_LIMIT = {"per_second": 100_000, "burst_count": 100_000}
# Everybody here shares one address and registers at once, so these would only measure the test itself.
_LIFTED_ALWAYS: dict[str, Any] = {
    "rc_registration": _NO_LIMIT,
    "rc_login": {"address": _NO_LIMIT, "account": _NO_LIMIT, "failed_attempts": _NO_LIMIT},
}
_LIFTED: dict[str, Any] = {
    "rc_message": _NO_LIMIT,
    "rc_admin_redaction": _NO_LIMIT,
    "rc_joins": {"local": _NO_LIMIT, "remote": _NO_LIMIT},
    "rc_joins_per_room": _NO_LIMIT,
    "rc_key_requests": _NO_LIMIT,
    "rc_invites": {"per_room": _NO_LIMIT, "per_user": _NO_LIMIT, "per_issuer": _NO_LIMIT},
    "rc_media_create": _NO_LIMIT,
    "rc_room_creation": _NO_LIMIT,
    "rc_profile": _NO_LIMIT,
    "rc_user_directory": _NO_LIMIT,
}


def write_config(
    folder: Path, *, port: int, server_name: str, ratelimited: bool, more: Mapping[str, Any]
) -> tuple[Path, str]:
    """Write what Synapse needs into `folder` and return the configuration file and the registration secret.

    `more` goes before our own settings. A second call on the same folder keeps its secrets, so that a restarted
    server still knows its users.
    """
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    secret = _kept(folder / "registration.secret", lambda: secrets.token_hex(32))
    signing_key = folder / "signing.key"
    _kept(signing_key, _new_signing_key)
    log_config = folder / "log.config"
    _write(log_config, json.dumps(_log_config(folder / "homeserver.log")))
    settings: dict[str, Any] = {
        "server_name": server_name,
        "public_baseurl": f"http://127.0.0.1:{port}/",
        "pid_file": str(folder / "homeserver.pid"),
        "signing_key_path": str(signing_key),
        "log_config": str(log_config),
        "media_store_path": str(folder / "media"),
        "listeners": [
            {
                "port": port,
                "tls": False,
                "type": "http",
                "bind_addresses": ["127.0.0.1"],
                "resources": [{"names": ["client"], "compress": False}],
            }
        ],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
        "registration_shared_secret": secret,
        "macaroon_secret_key": _kept(folder / "macaroon.secret", lambda: secrets.token_hex(32)),
        "form_secret": _kept(folder / "form.secret", lambda: secrets.token_hex(32)),
        "enable_registration": False,
        "report_stats": False,
        "suppress_key_server_warning": True,
        "trusted_key_servers": [],
        "federation_domain_whitelist": [],
        "url_preview_enabled": False,
        "presence": {"enabled": False},
        # The users of a throw-away server have throw-away passwords: no need to spend time on guarding them.
        "bcrypt_rounds": 4,
        "filter_timeline_limit": 100,
        "autocreate_auto_join_rooms": False,
        **_LIFTED_ALWAYS,
        **({} if ratelimited else _LIFTED),
        **more,
    }
    path = folder / "homeserver.yaml"
    _write(path, json.dumps(settings, indent=1))  # every JSON text is a YAML text
    return path, secret


def _log_config(log_file: Path) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"plain": {"format": "%(asctime)s %(levelname)s %(name)s %(message)s"}},
        "handlers": {
            "file": {"class": "logging.FileHandler", "formatter": "plain", "filename": str(log_file)},
        },
        "root": {"level": "WARNING", "handlers": ["file"]},
    }


def _new_signing_key() -> str:
    seed = base64.b64encode(secrets.token_bytes(32)).decode().rstrip("=")
    return f"ed25519 a_demo {seed}\n"


def _kept(path: Path, make: Callable[[], str]) -> str:
    if not path.exists():
        _write(path, make())
    return path.read_text()


def _write(path: Path, text: str) -> None:
    path.touch(mode=0o600)
    path.write_text(text)

"""Kinds of values in the configuration: how they are written, and what is said of a wrong one."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator

_UNITS = {"s": 1, "m": 60, "h": 3600, "d": 86400}
_DURATION = re.compile(r"\s*(\d{1,6})\s*([smhd])\s*")
_USER = re.compile(r"@[a-z0-9._=/+-]+:[A-Za-z0-9.-]+(:\d{1,5})?")
_INVITER = re.compile(r"(\*|@[a-z0-9._=/+-]+):(\*|[A-Za-z0-9.-]+(:\d{1,5})?)")


def _duration(value: Any) -> timedelta:
    match = _DURATION.fullmatch(value) if isinstance(value, str) else None
    if match is None:
        raise ValueError('is not a length of time. | Write a number and s, m, h or d, such as "24h" or "2d".')
    length = timedelta(seconds=int(match[1]) * _UNITS[match[2]])
    if not timedelta() < length <= timedelta(days=366):
        raise ValueError("is too long or nothing at all. | Write something between a second and a year.")
    return length


def _homeserver(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ValueError('is not a web address. | Write it in full, such as "https://matrix.zorg.example".')
    if parts.path.strip("/") or parts.query or parts.username:
        raise ValueError("holds more than the server. | Leave out everything after its name and port.")
    return value.rstrip("/")


def _user(value: str) -> str:
    if not _USER.fullmatch(value):
        raise ValueError('is not a Matrix id. | Write it in full, such as "@gespreksronde:zorg.example".')
    return value


def _inviter(value: str) -> str:
    if not _INVITER.fullmatch(value):
        raise ValueError(
            "is neither a Matrix id nor a server. "
            '| Write "@anna:zorg.example" for one person, "*:zorg.example" for everybody of a server.'
        )
    return value


def _zone(value: str) -> str:
    try:
        ZoneInfo(value)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        raise ValueError('is not a known time zone. | Write it as "Europe/Amsterdam".') from None
    return value


def _country(value: str) -> str:
    if value not in ("", "NL"):
        raise ValueError('is not a country whose holidays the bot knows. | Write "NL", or "" for a team that works on.')
    return value


def _path(value: Any) -> Path:
    if isinstance(value, Path):
        return value
    if not isinstance(value, str) or not value.strip():
        raise ValueError("is not a path. | Write the path of the file or folder between quotes.")
    return Path(value)


Duration = Annotated[timedelta, BeforeValidator(_duration)]
"""A length of time, written as a number and a unit: "45s", "30m", "24h", "2d"."""
HomeserverAddress = Annotated[str, AfterValidator(_homeserver)]
MatrixUser = Annotated[str, AfterValidator(_user)]
InviterPattern = Annotated[str, AfterValidator(_inviter)]
"""One Matrix id, or `*:server` for everybody of a server; `*:*` is everybody."""
Zone = Annotated[str, AfterValidator(_zone)]
Country = Annotated[str, AfterValidator(_country)]
"""ISO 3166-1: "NL", the only one whose holidays are known; empty: no country."""
FilePath = Annotated[Path, BeforeValidator(_path)]
"""A path; a relative one is meant from the folder of the configuration file."""

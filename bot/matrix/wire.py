"""How the client-server API is spoken: paths, answers, and every refusal as an error of the port.

Nothing is retried here and nothing sleeps: whoever asks decides when to ask again. No server text reaches an
error: it may quote a room, a person or a message.
"""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from bot.ports.homeserver import Refused, SignedOut, TryLater

Json = dict[str, Any]

PAUSE_AFTER_LOSS = 1.0
"""Seconds to wait after a lost connection or an answer that never came."""
_PAUSE_AFTER_SERVER_ERROR = 2.0
_PAUSE_AFTER_LIMIT = 5.0
_LONGEST_PAUSE = 3600.0
_CODE = re.compile(r"[A-Z][A-Z0-9_.]{0,63}", re.ASCII)


class AuthenticationAsked(Refused):
    """The server wants proof that the owner is there. `session` goes along with the repeated request;
    `by_password` tells whether the account's password is enough."""

    def __init__(self, session: str, by_password: bool) -> None:
        super().__init__("M_UNAUTHORIZED")
        self.session = session
        self.by_password = by_password


def client_path(*parts: str, version: str = "v3") -> str:
    """A path of the client-server API, every part quoted."""
    return f"/_matrix/client/{version}/" + "/".join(quote(part, safe="") for part in parts)


def _parsed(raw: bytes) -> Any:
    """The JSON value, or None for what is none."""
    try:
        return json.loads(raw)
    except (ValueError, RecursionError):
        return None


def read_answer(status: int, headers: Mapping[str, str], raw: bytes) -> Json:
    """The answer to a request that went well; raises what the port promises otherwise."""
    answer = _parsed(raw)
    if 200 <= status < 300 and isinstance(answer, dict):
        return answer
    raise _error(status, headers, answer if isinstance(answer, dict) else {})


def read_list(status: int, headers: Mapping[str, str], raw: bytes) -> list[Any]:
    """The same for the few answers that are lists."""
    answer = _parsed(raw)
    if 200 <= status < 300 and isinstance(answer, list):
        return answer
    raise _error(status, headers, answer if isinstance(answer, dict) else {})


def _error(status: int, headers: Mapping[str, str], answer: Json) -> TryLater | Refused | SignedOut:
    code = answer.get("errcode")
    code = code if isinstance(code, str) and _CODE.fullmatch(code) else f"HTTP_{status}"
    if status == 429 or code == "M_LIMIT_EXCEEDED":
        return TryLater(_pause(answer.get("retry_after_ms"), headers.get("Retry-After")))
    if status == 401:
        if code in ("M_UNKNOWN_TOKEN", "M_MISSING_TOKEN"):
            return SignedOut(code)
        session, flows = answer.get("session"), answer.get("flows")
        if isinstance(session, str) and isinstance(flows, list):
            return AuthenticationAsked(session, {"stages": ["m.login.password"]} in flows)
    if 400 <= status < 500 and status not in (408, 425):
        return Refused(code)
    # a failing server, a proxy on the way that redirects, or a "200" that is no JSON: none of it is Matrix's
    # no
    return TryLater(_PAUSE_AFTER_SERVER_ERROR)


def _pause(milliseconds: object, seconds: str | None) -> float:
    if isinstance(milliseconds, int | float) and milliseconds >= 0:
        return min(milliseconds / 1000, _LONGEST_PAUSE)
    if seconds and seconds.isdecimal():
        return min(float(seconds), _LONGEST_PAUSE)
    return _PAUSE_AFTER_LIMIT

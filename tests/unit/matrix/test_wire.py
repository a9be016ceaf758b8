"""Every refusal of a server, as the port names it; none of its words."""

import json
from typing import Any

import pytest

from bot.matrix.wire import AuthenticationAsked, client_path, read_answer, read_list
from bot.ports.homeserver import HomeserverError, Refused, SignedOut, TryLater


def answer(status: int, body: Any, headers: dict[str, str] | None = None) -> Any:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    return read_answer(status, headers or {}, raw)


def test_paths_are_quoted() -> None:
    path = client_path("rooms", "!a/b:example.org", "send", "m.room.message", "../txn?#")
    assert path == "/_matrix/client/v3/rooms/%21a%2Fb%3Aexample.org/send/m.room.message/..%2Ftxn%3F%23"


def test_an_answer() -> None:
    assert answer(200, {"event_id": "$e"}) == {"event_id": "$e"}
    assert read_list(200, {}, b'[{"type":"m.room.create"}]') == [{"type": "m.room.create"}]


@pytest.mark.parametrize(
    ("status", "body", "headers", "seconds"),
    [
        (429, {"errcode": "M_LIMIT_EXCEEDED", "retry_after_ms": 1500}, {}, 1.5),
        (429, {}, {"Retry-After": "7"}, 7.0),
        (429, b"slow down", {}, 5.0),
        (429, {"retry_after_ms": "soon"}, {"Retry-After": "later"}, 5.0),
        (429, {"retry_after_ms": 10**12}, {}, 3600.0),
        (400, {"errcode": "M_LIMIT_EXCEEDED"}, {}, 5.0),
        (502, b"<html>bad gateway</html>", {}, 2.0),
        (500, {"errcode": "M_UNKNOWN"}, {}, 2.0),
        (524, b"", {}, 2.0),
        (408, b"", {}, 2.0),
        (302, b"", {}, 2.0),
        (200, b"<html>sign in to the wifi</html>", {}, 2.0),
        (200, [], {}, 2.0),
        (200, b"[" * 100_000, {}, 2.0),
    ],
)
def test_what_may_be_repeated(status: int, body: Any, headers: dict[str, str], seconds: float) -> None:
    with pytest.raises(TryLater) as caught:
        answer(status, body, headers)
    assert caught.value.seconds == seconds


@pytest.mark.parametrize(
    ("status", "body", "code"),
    [
        (403, {"errcode": "M_FORBIDDEN", "error": "@anna:example.org said kanariepiet"}, "M_FORBIDDEN"),
        (413, {"errcode": "M_TOO_LARGE"}, "M_TOO_LARGE"),
        (404, b"not found", "HTTP_404"),
        (400, {"errcode": "kanariepiet in de code"}, "HTTP_400"),
        (401, {"errcode": "M_UNAUTHORIZED"}, "M_UNAUTHORIZED"),
    ],
)
def test_what_is_refused_for_good(status: int, body: Any, code: str) -> None:
    with pytest.raises(Refused) as caught:
        answer(status, body)
    assert caught.value.code == code
    assert "kanariepiet" not in str(caught.value)


def test_a_withdrawn_token_is_something_else() -> None:
    with pytest.raises(SignedOut):
        answer(401, {"errcode": "M_UNKNOWN_TOKEN", "soft_logout": False})


@pytest.mark.parametrize(
    ("flows", "by_password"),
    [([{"stages": ["m.login.password"]}], True), ([{"stages": ["m.oauth"]}], False), ([], False)],
)
def test_a_server_may_ask_for_proof(flows: list[Any], by_password: bool) -> None:
    with pytest.raises(AuthenticationAsked) as caught:
        answer(401, {"session": "abc", "flows": flows})
    assert (caught.value.session, caught.value.by_password) == ("abc", by_password)
    assert isinstance(caught.value, HomeserverError)

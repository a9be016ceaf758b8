"""Signatures, checked against the examples of the Matrix specification."""

from typing import Any

import pytest

from bot.matrix.signed_json import SigningKey, canonical, from_unpadded, is_signed, unpadded

SEED = from_unpadded("YJDBA9Xnr2sVqXD9Vj7XVUnmFZcZrlw8Md7kMW+3XA1")
"""The key of the specification, appendices, "Cryptographic Test Vectors"."""


@pytest.mark.parametrize(
    ("value", "signature"),
    [
        ({}, "K8280/U9SSy9IVtjBuVeLr+HpOB4BQFWbg+UZaADMtTdGYI7Geitb76LTrr5QV/7Xg4ahLwYGYZzuHGZKM5ZAQ"),
        (
            {"two": "Two", "one": 1, "unsigned": {"age": 7}, "signatures": {"other": {}}},
            "KqmLSbO39/Bzb0QIYE82zqLwsA+PDzYIpIRA2sRQ4sL53+sN6/fpNSoqE7BP7vBZhG6kYdD13EIMJpvhJI+6Bw",
        ),
    ],
)
def test_the_specification_signs_the_same(value: dict[str, Any], signature: str) -> None:
    key = SigningKey(SEED)
    assert key.public == "XGX0JRS2Af3be3knz2fBiRbApjm2Dh61gXDJA8kcJNI"
    assert key.sign(value) == signature
    assert is_signed(value | {"signatures": {"domain": {"ed25519:1": signature}}}, "domain", "ed25519:1", key.public)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ({"b": "2", "a": "1"}, '{"a":"1","b":"2"}'),
        ({"本": 2, "日": 1}, '{"日":1,"本":2}'),
        ({"a": "\u65e5", "d": None, "c": {"y": [True, 1.0], "x": 0}}, '{"a":"日","c":{"x":0,"y":[true,1.0]},"d":null}'),
    ],
)
def test_canonical_json(value: dict[str, Any], text: str) -> None:
    assert canonical(value).decode() == text


def test_base64_has_no_padding_and_is_read_with_or_without() -> None:
    assert unpadded(b"a") == "YQ"
    assert from_unpadded("YQ") == from_unpadded("YQ==") == b"a"
    for odd in ("Y", "Y!Q", "é"):
        with pytest.raises(ValueError, match=r"base64|ASCII"):
            from_unpadded(odd)


@pytest.mark.parametrize("odd", [None, 7, "", "é", "AAAA", ["x"], {"ed25519:1": "x"}])
def test_a_signature_that_is_none_is_no_error(odd: Any) -> None:
    public = SigningKey(SEED).public
    assert not is_signed({"signatures": {"domain": {"ed25519:1": odd}}}, "domain", "ed25519:1", public)
    assert not is_signed({"signatures": {"domain": odd}}, "domain", "ed25519:1", public)
    assert not is_signed({"signatures": odd}, "domain", "ed25519:1", public)
    signed = {"signatures": {"domain": {"ed25519:1": SigningKey(SEED).sign({})}}}
    assert not is_signed(signed, "domain", "ed25519:1", "AAAA")
    assert not is_signed(signed | {"a": "\ud800"}, "domain", "ed25519:1", public)

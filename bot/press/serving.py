"""The press on both ends of a pipe: what is asked, and how the answer comes back.

A question is trusted and may be any object; an answer is bytes and nothing else. Who draws has opened pictures of
strangers, so it must not be able to hand objects to the bot, nor words of members to its log: of a mistake only
a name that Python itself gives to one.
"""

import builtins
import pickle
import struct
from typing import IO, Final

from bot.ports.press import Drawing, Page, Press, PressFailed

_LENGTH: Final = struct.Struct(">I")
_LARGEST: Final = 1 << 28
"""Bytes of one part: more than any page with its photos."""


def ask(asking: IO[bytes], answering: IO[bytes], question: Drawing | Page) -> tuple[bytes, ...]:
    """What the other side made of the question. Raises `PressFailed`, also when it has gone."""
    try:
        _write(asking, pickle.dumps(question))
        asking.flush()
        count = _read_number(answering)
        parts = tuple(_read(answering) for _ in range(count or 1))
    except (OSError, EOFError, ValueError):
        raise PressFailed("gone") from None
    if not count:
        raise PressFailed(_kind(parts[0]))
    return parts


def serve(questions: IO[bytes], answers: IO[bytes], press: Press) -> None:
    """Answer until the other side has gone. A mistake is told by its kind only."""
    while True:
        try:
            question = pickle.loads(_read(questions))  # noqa: S301 - from the bot that started us
        except EOFError:
            return
        try:
            parts = _made(press, question)
        except Exception as error:  # noqa: BLE001 - whatever happens inside a library
            _answer(answers, (), type(error).__name__)
        else:
            _answer(answers, parts, "")


def _kind(said: bytes) -> str:
    """The name of a mistake of Python's own; of any other it is only said that there was one."""
    name = said.decode("ascii", "replace")
    known = getattr(builtins, name, None)
    return name if isinstance(known, type) and issubclass(known, Exception) else "other"


def _made(press: Press, question: Drawing | Page) -> tuple[bytes, ...]:
    if isinstance(question, Page):
        printed = press.print_page(question)
        return printed.html, printed.pdf
    return (press.draw(question),)


def _answer(answers: IO[bytes], parts: tuple[bytes, ...], kind: str) -> None:
    answers.write(_LENGTH.pack(len(parts)))
    for part in parts or (kind.encode("ascii", "replace"),):
        _write(answers, part)
    answers.flush()


def _write(stream: IO[bytes], data: bytes) -> None:
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)


def _read(stream: IO[bytes]) -> bytes:
    length = _read_number(stream)
    data = stream.read(length)
    if len(data) < length:
        raise EOFError
    return data


def _read_number(stream: IO[bytes]) -> int:
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        raise EOFError
    number: int = _LENGTH.unpack(head)[0]
    if number > _LARGEST:
        raise EOFError
    return number

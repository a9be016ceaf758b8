"""The press in a process of its own: begins late, ends early, takes nothing down and tells nothing."""

import os
import signal
import struct
import sys
import threading
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import pytest

from bot.drawing import open_press
from bot.ports.press import ChartDrawing, Measure, PressFailed
from bot.press.apart import PressApart
from bot.press.printing import PrintingPress
from bot.press.serving import ask
from bot.texts.render import Renderer
from tests.unit.press.samples import SCALE, chart, page

WORD = "kanariepietje"

_ODD = """
import os, sys
from bot.press.serving import serve
class Odd:
    def draw(self, drawing):
        word = drawing.bars[0].label
        if word == "stop":
            os._exit(3)
        if word == "wait":
            import time
            time.sleep(600)
        if word.startswith("fail"):
            raise ValueError(word)
        return str(os.getpid()).encode()
    print_page = None
serve(sys.stdin.buffer, sys.stdout.buffer, Odd())
"""


def a_drawing(word: str) -> ChartDrawing:
    return ChartDrawing((Measure(word, SCALE, None, ""),))


def odd(**options: float) -> PressApart:
    """One whose pictures are the id of the process that made them; some words are bad for it."""
    return PressApart(
        (sys.executable, "-P", "-c", _ODD), {"PYTHONPATH": os.pathsep.join(p or "." for p in sys.path)}, **options
    )


@pytest.fixture
def press() -> Iterator[PressApart]:
    made = odd()
    yield made
    made.close()


@pytest.fixture
def real(tmp_path: Path) -> Iterator[PressApart]:
    made = open_press(tmp_path / "press")
    yield made
    made.close()


def _process(press: PressApart) -> int:
    assert press._process is not None
    return press._process.pid


def test_it_makes_what_would_be_made_here_and_leaves_nothing_in_clear(real: PressApart, tmp_path: Path) -> None:
    assert not real.awake
    drawing = Renderer().figure(chart(WORD), "nl").drawing
    assert real.draw(drawing) == PrintingPress().draw(drawing)
    printed = real.print_page(page(WORD))
    assert WORD in printed.html.decode()
    assert printed.pdf.startswith(b"%PDF")
    about = Path(f"/proc/{_process(real)}")
    assert WORD.encode() not in (about / "cmdline").read_bytes()
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and WORD.encode() in file.read_bytes()]


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_secrets_of_the_environment_stay_here(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("GESPREKSRONDE_MATRIX__PASSWORD", WORD)
    press = open_press(tmp_path / "press")
    assert WORD not in "".join(press._environment.values())
    press.close()


def test_what_was_made_last_is_not_made_again(press: PressApart) -> None:
    first = press.draw(a_drawing("een"))
    os.kill(_process(press), signal.SIGKILL)
    assert press.draw(a_drawing("een")) == first
    press.rest()
    assert press.draw(a_drawing("een")) != first


def test_a_mistake_is_told_by_its_kind_and_the_next_is_made(press: PressApart) -> None:
    press.draw(a_drawing("een"))
    with pytest.raises(PressFailed) as failed:
        press.draw(a_drawing(f"fail {WORD}"))
    assert str(failed.value) == "ValueError"
    assert failed.value.__context__ is None or WORD not in repr(failed.value.__context__)
    assert press.draw(a_drawing("twee"))


@pytest.mark.parametrize("said", [WORD, "open", "KeyboardInterrupt", "ValueError: " + WORD, ""])
def test_who_draws_cannot_put_words_in_the_log(said: str) -> None:
    """It has opened pictures of strangers, and it knows the words of members."""
    answer = struct.pack(">II", 0, len(said)) + said.encode()
    with pytest.raises(PressFailed) as failed:
        ask(BytesIO(), BytesIO(answer), a_drawing("een"))
    assert str(failed.value) == "other"


def test_an_answer_larger_than_any_page_is_not_read() -> None:
    with pytest.raises(PressFailed, match="gone"):
        ask(BytesIO(), BytesIO(struct.pack(">II", 1, (1 << 32) - 1)), a_drawing("een"))


@pytest.mark.parametrize("word", ["stop", "wait"])
def test_one_that_dies_or_hangs_is_replaced(word: str) -> None:
    press = odd(longest=1.0)
    with pytest.raises(PressFailed) as failed:
        press.draw(a_drawing(word))
    assert str(failed.value) == "gone"
    assert not press.awake
    assert press.draw(a_drawing("een"))
    press.close()


def test_it_rests_when_nothing_is_asked_for_a_while() -> None:
    press = odd(rests_after=0.01)
    press.draw(a_drawing("een"))
    _until(lambda: not press.awake)
    assert press._last is None
    press.close()


def test_closing_does_not_wait_for_what_is_being_made(press: PressApart) -> None:
    ends: list[str] = []

    def draw() -> None:
        try:
            press.draw(a_drawing("wait"))
        except PressFailed as failed:
            ends.append(str(failed))

    drawing = threading.Thread(target=draw)
    drawing.start()
    _until(lambda: press.awake)
    press.close()
    drawing.join()
    assert ends == ["gone"]
    with pytest.raises(PressFailed):
        press.draw(a_drawing("een"))


def test_one_that_cannot_be_started_fails_kindly() -> None:
    press = PressApart(("/nergens/te/vinden",), {})
    with pytest.raises(PressFailed):
        press.draw(a_drawing("een"))
    press.close()


def _until(happened: Callable[[], bool]) -> None:
    pause = threading.Event()
    for _ in range(2_000):
        if happened():
            return
        pause.wait(0.01)
    raise AssertionError("it never came")

"""Files made to harm: refused in under a second, without reading what they point at."""

import os
import time
from pathlib import Path

import pytest

from bot.flowfile.load import check_flow, load_flow, load_flows
from bot.flowfile.mistakes import MOST_REPORTED, FlowErrors
from bot.flowfile.reading import MOST_BYTES
from tests.flow_changes import FLOWS

QUICK = 1.0


def inside(kib: int, text: str) -> str:
    """As much of `text` as fits in so many KiB."""
    return text[: kib * 1024]


HOSTILE = {
    "200,000 keys": ("F42", "\n".join(f"k{n} = 1" for n in range(200_000))),
    "as many keys as fit": ("F42", "\n".join(f"k{n}=1" for n in range(11_000))),
    "keys that look like ours": ("F42", "\n".join(f"phaes{n}=1" for n in range(9_000))),
    "a list in a list": ("F42", "a = " + "[" * 50_000),
    "closed lists": ("F42", "a = " + "[" * 30_000 + "]" * 30_000),
    "a table in a table": ("F42", "a = " + "{b = " * 15_000),
    "a long dotted key": ("F42", ".".join("a" * 30_000) + " = 1"),
    "long dotted keys": ("F42", "\n".join(f"b{n}." + ".".join("a" * 199) + " = 1" for n in range(300))),
    "quoted dotted keys": ("F42", ".".join(['"a"'] * 30_000) + " = 1"),
    "strings that do not end": ("F42", 'a = """' + '\\"""' * 25_000),
    "many dotted keys": ("F42", "\n".join(f"a.b{n}.c.d.e.f = 1" for n in range(5_000))),
    "a long header": ("F42", "[" + ".".join("a" * 20_000) + "]"),
    "many headers": ("F42", "\n".join(f"[a.b{n}]" for n in range(9_000))),
    "many empty phases": ("F01", "[[phases]]\n" * 499),
    "many odd keys": ("F01", "\n".join(f"phaes{n}=1" for n in range(499))),
    "many phases": ("F42", "[[phases]]\n" * 9_000),
    "one endless string": ("F02", 'schema = 1\n[meta]\nid = "a"\ntitle.nl = "' + "a" * 120_000 + '"\ntitle.en = "b"'),
    "an endless number": ("F00", "schema = " + "9" * 4_000),
    "a number too long for Python": ("F42", "schema = " + "9" * 100_000),
    "an endless id": ("F03", '[meta]\nid = "' + "a" * 100_000 + '"'),
    "odd escapes": ("F42", 'a = "\\uD800"'),
    "not a number": ("F00", "schema = nan"),
    "a date": ("F00", "schema = 1979-05-27T07:32:00Z"),
    "control signs": ("F42", 'a = "\x00"'),
    "nothing": ("F00", ""),
    "only remarks": ("F00", "# niets\n" * 10_000),
    "quotes": ("F42", '"' * 100_000),
    "equal signs": ("F42", "=" * 100_000),
}


@pytest.mark.parametrize(("code", "text"), HOSTILE.values(), ids=HOSTILE)
def test_a_hostile_file_is_refused_in_under_a_second(code: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / "hostile.toml"
    path.write_text(text, encoding="utf-8")
    started = time.thread_time()
    checked = check_flow(path)
    assert time.thread_time() - started < QUICK
    assert checked.flow is None
    assert code in {m.code for m in checked.mistakes}
    assert len(checked.mistakes) <= MOST_REPORTED


def test_a_file_in_another_encoding_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "latin.toml"
    path.write_bytes('titel = "reünie"'.encode("latin-1"))
    assert [m.about for m in check_flow(path).mistakes] == ["not-text"]


def test_a_link_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "flows").mkdir()
    secret = tmp_path / "secret.toml"
    secret.write_text((FLOWS / "kampvuur-vragen.toml").read_text(encoding="utf-8"))
    (tmp_path / "flows" / "secret.toml").symlink_to(secret)
    loaded = load_flows(tmp_path / "flows")
    assert not loaded.flows
    assert [m.about for m in loaded.mistakes] == ["outside"]


def test_a_pipe_does_not_make_us_wait(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.toml")
    assert [m.about for m in load_flows(tmp_path).mistakes] == ["not-a-file"]


def test_a_folder_with_the_name_of_a_file(tmp_path: Path) -> None:
    (tmp_path / "folder.toml").mkdir()
    assert [m.about for m in load_flows(tmp_path).mistakes] == ["not-a-file"]


def test_a_file_that_may_not_be_read_or_is_gone(tmp_path: Path) -> None:
    assert [m.about for m in check_flow(tmp_path / "gone.toml").mistakes] == ["unreadable"]


def test_too_large_is_said_without_reading_it_all(tmp_path: Path) -> None:
    path = tmp_path / "large.toml"
    with path.open("wb") as file:
        file.truncate(10 * 1024**3)
    started = time.thread_time()
    assert [m.about for m in check_flow(path).mistakes] == ["too-large"]
    assert time.thread_time() - started < QUICK
    assert MOST_BYTES < 1024**2


def test_too_many_files_are_not_all_read(tmp_path: Path) -> None:
    for number in range(510):
        (tmp_path / f"f{number}.toml").write_text("")
    loaded = load_flows(tmp_path)
    assert "too-many" in {m.about for m in loaded.mistakes}


def test_the_error_says_where_and_not_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "eigen.toml"
    path.write_text('schema = 1\nboodschap = "woorden van een maker"\n')
    with pytest.raises(FlowErrors) as caught:
        load_flow(path)
    assert "eigen.toml:? F01 meta" in str(caught.value)
    assert "woorden" not in str(caught.value)

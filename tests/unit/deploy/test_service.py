"""The service and the container as they are in `deploy/`: what they may do, and that our program can live with it."""

import configparser
import os
import re
import shlex
import shutil
import subprocess
import sys
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.cli.exits import Exit
from tests.cli_lines import arguments, check

PROJECT = Path(__file__).parents[3]
UNIT = PROJECT / "deploy" / "gespreksronde.service"
CONTAINERFILE = PROJECT / "deploy" / "Containerfile"
TOLD = "systemd-analyze"
MOST_EXPOSED = 20
"""Of 100, as `systemd-analyze security` counts; a service without any of this has 96."""

_REFUSE_WRITABLE_CODE = 65
"""prctl(2), PR_SET_MDWE: the kernel's own form of MemoryDenyWriteExecute."""
_UNDER_IT = f"""
import ctypes, mmap, os, sys
if ctypes.CDLL(None).prctl({_REFUSE_WRITABLE_CODE}, 1, 0, 0, 0) != 0:
    sys.exit(77)
try:
    mmap.mmap(-1, 4096, prot=7)
except PermissionError:
    os.execv(sys.executable, [sys.executable, *sys.argv[1:]])
sys.exit(78)
"""


def unit() -> dict[str, list[str]]:
    """The keys of [Service]; a key may stand there more than once."""
    found: dict[str, list[str]] = {}
    section = UNIT.read_text().partition("[Service]")[2].partition("[Install]")[0]
    for line in section.splitlines():
        if "=" in line and not line.startswith("#"):
            key, _, value = line.partition("=")
            found.setdefault(key, []).append(value)
    return found


# --- the service


def test_it_starts_our_program_and_gives_up_where_starting_again_does_not_help() -> None:
    service = unit()
    (start,) = service["ExecStart"]
    words = arguments(start)
    assert words is not None
    check(words)
    (given_up,) = service["RestartPreventExitStatus"]
    assert {int(code) for code in given_up.split()} == {Exit.CONFIG, Exit.CANNOT_START, Exit.SIGNED_OUT}
    assert service["KillSignal"] == ["SIGTERM"]


def test_it_is_shut_in() -> None:
    service = unit()
    for key in (
        *("NoNewPrivileges", "ProtectHome", "PrivateTmp", "PrivateDevices", "ProtectKernelModules"),
        *("ProtectKernelLogs", "PrivateUsers", "PrivateIPC", "ProtectHostname"),
        *("ProtectKernelTunables", "ProtectControlGroups", "ProtectClock", "RestrictNamespaces", "LockPersonality"),
        *("MemoryDenyWriteExecute", "RestrictSUIDSGID", "RestrictRealtime"),
    ):
        assert service[key] == ["true"], key
    assert service["ProtectSystem"] == ["strict"]
    assert service["User"] not in (["root"], [""])
    assert service["CapabilityBoundingSet"] == [""]
    assert service["LimitCORE"] == ["0"]
    assert service["StateDirectoryMode"] == ["0700"]
    assert service["UMask"] == ["0077"]
    assert not any("@resources" in rule for rule in service["SystemCallFilter"]), "drawing lowers its own priority"


@pytest.mark.skipif(shutil.which(TOLD) is None, reason="no systemd here")
def test_systemd_understands_it_and_finds_it_shut_in(tmp_path: Path) -> None:
    there = tmp_path / UNIT.name
    there.write_text(UNIT.read_text().replace("/opt/gespreksronde/bin/gespreksronde", sys.executable))
    verified = subprocess.run([TOLD, "verify", "--man=no", str(there)], capture_output=True, text=True, check=False)
    assert UNIT.name not in verified.stderr, verified.stderr
    looked = [TOLD, "security", "--offline=true", "--no-pager", f"--threshold={MOST_EXPOSED}", str(there)]
    done = subprocess.run(looked, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout[-400:]


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="a rule of the Linux kernel")
def test_the_bot_draws_and_plays_without_memory_that_is_both_written_and_run() -> None:
    """MemoryDenyWriteExecute breaks programs that make code while they run; ours must not be one."""
    rehearsal = ["-m", "bot", "rehearse", "kampvuur-vragen"]
    done = _without_writable_code(rehearsal)
    if done.returncode == 77:
        pytest.skip("this kernel has no such rule")
    assert done.returncode == 0, done.stderr[-500:]
    drawing = "from tests.unit.press.samples import page; from bot.press.printing import PrintingPress as P;"
    drawing += "import vodozemac; vodozemac.Account(); made = P().print_page(page('woord'));"
    drawing += "assert made.pdf[:4] == b'%PDF'"
    assert _without_writable_code(["-c", drawing]).returncode == 0


def _without_writable_code(program: list[str]) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-c", _UNDER_IT, *program]
    return subprocess.run(command, cwd=PROJECT, capture_output=True, text=True, timeout=300, check=False)


# --- the container


def instructions() -> Iterator[tuple[str, str]]:
    text = re.sub(r"^#.*\n", "", CONTAINERFILE.read_text(), flags=re.MULTILINE).replace("\\\n", " ")
    for line in text.splitlines():
        if line.strip():
            word, _, rest = line.partition(" ")
            yield word, rest.strip()


def last_stage() -> dict[str, str]:
    found: dict[str, str] = {}
    for word, rest in instructions():
        found = {} if word == "FROM" else found | {word: rest}
    return found


def test_it_runs_without_root_and_keeps_only_its_data() -> None:
    stage = last_stage()
    assert int(stage["USER"]) >= 1000
    assert stage["VOLUME"] == '["/data"]'
    assert stage["STOPSIGNAL"] == "SIGTERM"
    assert not any(word == "ADD" for word, _ in instructions())
    assert not any("root" in rest for word, rest in instructions() if word == "USER")


def test_entry_and_health_check_are_commands_of_ours() -> None:
    stage = last_stage()
    entry, command = (re.findall(r'"([^"]+)"', stage[word]) for word in ("ENTRYPOINT", "CMD"))
    words = arguments(shlex.join([*entry, *command]))
    assert words is not None
    check(words)
    asked = re.findall(r'"([^"]+)"', stage["HEALTHCHECK"].partition("CMD")[2])
    words = arguments(shlex.join(asked))
    assert words is not None
    assert words[0] == "health"
    check(words)


def test_what_is_copied_is_there_and_nothing_else_is_sent_along() -> None:
    ignored = (PROJECT / ".containerignore").read_text()
    assert ignored == (PROJECT / ".dockerignore").read_text()
    kept = {line[1:] for line in ignored.splitlines() if line.startswith("!")}
    copied = set()
    for word, rest in instructions():
        if word == "COPY" and not rest.startswith("--from"):
            copied |= set(rest.split()[:-1])
    assert copied == kept
    assert all((PROJECT / path).exists() for path in copied)
    assert "*" in ignored.splitlines()[0]


@pytest.mark.slow
def test_its_steps_make_a_program_that_runs(tmp_path: Path) -> None:
    """No engine here: the steps of the first stage, in a fresh environment, from the locks. What is copied is all
    there is, and it runs from a folder that holds nothing."""
    source, here = tmp_path / "src", tmp_path / "venv"
    source.mkdir()
    for word, rest in instructions():
        if word == "COPY" and not rest.startswith("--from"):
            *paths, to = rest.split()
            for path in paths:
                goal = source / to / Path(path).name if to.endswith("/") or len(paths) > 1 else source / to
                goal = source / Path(path).name if to == "./" else goal
                goal.parent.mkdir(parents=True, exist_ok=True)
                copy = shutil.copytree if (PROJECT / path).is_dir() else shutil.copy
                copy(PROJECT / path, goal)
    venv.create(here, with_pip=True)
    steps = [rest for word, rest in instructions() if word == "RUN" and "pip install" in rest]
    assert len(steps) == 2
    assert "--require-hashes" in steps[0]
    for step in steps:
        command = shlex.split(step.replace("/opt/gespreksronde", str(here)).replace("--no-cache-dir", "--quiet"))
        subprocess.run(command, cwd=source, check=True, timeout=900)
    empty = tmp_path / "leeg"
    empty.mkdir()
    program = str(here / "bin" / "gespreksronde")
    environment = {"PATH": os.environ["PATH"], "PYTHONDONTWRITEBYTECODE": "1"}
    for arguments_ in (["--help"], ["check-flows"], ["rehearse", "kampvuur-vragen"]):
        done = subprocess.run(
            [program, *arguments_], cwd=empty, env=environment, capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, done.stderr[-800:]
    assert not list(empty.iterdir()), "nothing is written beside the data folder"


def test_the_unit_is_an_ini_file_without_slips() -> None:
    parser = configparser.ConfigParser(strict=False, interpolation=None)
    parser.read(UNIT)
    assert set(parser.sections()) == {"Unit", "Service", "Install"}

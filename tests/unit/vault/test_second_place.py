"""The second place of keys: whatever breaks off, no key of an erased round is left that anybody calls erased, no round
is without a key, and what happened since a backup is not undone by it."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import RoundId
from bot.ports.spare_keys import PlaceAway
from bot.vault import second_place
from bot.vault.files import VaultRefused
from bot.vault.keys import FileVault, open_vault
from bot.vault.master import create_master
from bot.vault.second_place import MARK, SecondPlace, begin_second_place, find_second_place, open_second_place

ROUND, OTHER = RoundId("0123456789abcdef" * 2), RoundId("f" * 32)
OPENER, LATER = bytes(32), b"\x01" * 32


class Machine:
    """A data folder, a master key, and other storage."""

    def __init__(self, root: Path) -> None:
        self.data, self.other = root / "data", root / "elders"
        self.master = root / "geheim" / "master.key"
        if not self.master.exists():
            create_master(self.master, [])
        for folder in (self.data, self.other):
            folder.mkdir(mode=0o700, exist_ok=True)

    def vault(self) -> FileVault:
        return open_vault(self.data / "keys", self.master)

    def begin(self) -> SecondPlace:
        begin_second_place(self.other, self.data)
        return self.place()

    def place(self) -> SecondPlace:
        return open_second_place(self.other, self.data, self.data / "keys", self.master)

    def spare(self, name: str) -> Path:
        return self.other / f"{name}.spare"


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_key_comes_back_for_its_opener_only(machine: Machine) -> None:
    vault, place = machine.vault(), machine.begin()
    vault.create(ROUND)
    sealed = vault.seal(ROUND, b"woorden", "x")
    place.settle({ROUND: OPENER})
    assert place.opens(ROUND, OPENER)
    assert not place.opens(ROUND, LATER)
    vault.destroy(ROUND)
    with pytest.raises(PlaceAway):
        place.bring_back(ROUND, LATER)
    assert not vault.has(ROUND)
    place.bring_back(ROUND, OPENER)
    assert machine.vault().open(ROUND, sealed, "x") == b"woorden"


def test_a_new_opener_shuts_out_the_one_before(machine: Machine) -> None:
    machine.vault().create(ROUND)
    place = machine.begin()
    place.settle({ROUND: OPENER})
    place.settle({ROUND: LATER})
    assert not place.opens(ROUND, OPENER)
    assert place.opens(ROUND, LATER)


def test_a_spare_key_alone_or_with_another_master_opens_nothing(machine: Machine, tmp_path: Path) -> None:
    vault, place = machine.vault(), machine.begin()
    vault.create(ROUND)
    place.settle({ROUND: OPENER})
    assert (machine.data / "keys" / f"{ROUND}.key").read_bytes() not in machine.spare(ROUND).read_bytes()
    create_master(tmp_path / "ander.key", [])
    other = find_second_place(machine.other, machine.data, machine.data / "keys", tmp_path / "ander.key")
    assert not other.opens(ROUND, OPENER)


def test_what_is_gone_is_shredded_and_what_is_missing_is_made(machine: Machine) -> None:
    vault, place = machine.vault(), machine.begin()
    vault.create(ROUND)
    vault.create(OTHER)
    place.settle({ROUND: OPENER, OTHER: OPENER})
    assert place.names() == [ROUND, OTHER]
    place.settle({OTHER: OPENER})
    assert place.names() == [OTHER]
    machine.spare(OTHER).write_bytes(b"rommel")
    place.settle({OTHER: OPENER})
    assert place.opens(OTHER, OPENER)
    place.destroy(OTHER)
    place.destroy(OTHER)
    assert place.names() == []


def test_a_round_without_a_key_keeps_none_here(machine: Machine) -> None:
    vault, place = machine.vault(), machine.begin()
    vault.create(ROUND)
    place.settle({ROUND: OPENER})
    vault.destroy(ROUND)
    place.settle({ROUND: LATER})
    assert place.names() == []


def test_it_is_closed_to_others(machine: Machine) -> None:
    machine.vault().create(ROUND)
    place = machine.begin()
    place.settle({ROUND: OPENER})
    assert {path.stat().st_mode & 0o777 for path in machine.other.iterdir()} == {0o600}
    machine.other.chmod(0o750)
    for use in _uses(place):
        with pytest.raises(PlaceAway):
            use()


def _uses(place: SecondPlace) -> list[Callable[[], object]]:
    return [
        lambda: place.settle({}),
        lambda: place.destroy(ROUND),
        lambda: place.opens(ROUND, OPENER),
        lambda: place.bring_back(ROUND, OPENER),
        place.names,
    ]


def test_storage_that_is_not_mounted_is_not_taken_for_it(machine: Machine) -> None:
    """An empty folder under a mount point must get no keys, and nothing may be called erased because of it."""
    machine.vault().create(ROUND)
    place = machine.begin()
    place.settle({ROUND: OPENER})
    machine.other.rename(machine.other.with_name("los"))
    for use in _uses(place):
        with pytest.raises(PlaceAway):
            use()
    machine.other.mkdir(mode=0o700)
    for use in _uses(place):
        with pytest.raises(PlaceAway):
            use()
    assert list(machine.other.iterdir()) == []
    machine.other.rmdir()
    machine.other.with_name("los").rename(machine.other)
    assert place.opens(ROUND, OPENER)


def test_the_place_of_another_bot_is_left_alone(machine: Machine, tmp_path: Path) -> None:
    machine.vault().create(ROUND)
    machine.begin().settle({ROUND: OPENER})
    (tmp_path / "vreemd").mkdir()
    stranger = Machine(tmp_path / "vreemd")
    stranger.begin()
    stranger.other = machine.other
    with pytest.raises(PlaceAway):
        stranger.place().settle({})
    assert machine.place().names() == [ROUND]


def test_without_a_beginning_it_is_away(machine: Machine) -> None:
    """Also for a data folder that is new: started before its backup was put back it must not clear the keys."""
    machine.vault().create(ROUND)
    machine.begin().settle({ROUND: OPENER})
    (machine.data / second_place.NOTE).unlink()
    with pytest.raises(PlaceAway):
        machine.place().settle({})
    assert find_second_place(machine.other, machine.data, machine.data / "keys", machine.master).opens(ROUND, OPENER)


def test_it_begins_in_an_empty_closed_folder_only(machine: Machine) -> None:
    machine.other.chmod(0o755)
    with pytest.raises(VaultRefused, match="chmod 700"):
        machine.begin()
    machine.other.chmod(0o700)
    (machine.other / "iets").touch()
    with pytest.raises(VaultRefused, match="not empty"):
        machine.begin()
    (machine.other / "iets").unlink()
    machine.other.rmdir()
    with pytest.raises(VaultRefused, match="not there"):
        machine.begin()


# --- broken off anywhere


class Killed(BaseException):
    """As if the machine stopped here: nothing cleans up."""


@contextmanager
def killed_at(step: int) -> Iterator[list[str]]:
    """The process ends at the given step that reaches a disk: `step` of them are done, the next is not."""
    done: list[str] = []

    def counting(name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*args: Any, **kwargs: Any) -> Any:
            if len(done) == step:
                raise Killed
            done.append(name)
            return real(*args, **kwargs)

        return call

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(os, "fsync", counting("fsync", os.fsync))
        patched.setattr(Path, "replace", counting("replace", Path.replace))
        patched.setattr(Path, "unlink", counting("unlink", Path.unlink))
        yield done


def _steps_of(use: Callable[[], object]) -> int:
    with killed_at(10**6) as done:
        use()
    return len(done)


def test_kill_points_are_really_met(machine: Machine) -> None:
    vault, place = machine.vault(), machine.begin()
    vault.create(ROUND)
    assert _steps_of(lambda: place.settle({ROUND: OPENER})) == 3
    assert _steps_of(lambda: place.destroy(ROUND)) == 3


@given(data=st.data())
def test_wherever_it_breaks_off_both_places_agree_after_the_next_start(data: st.DataObject) -> None:
    """Rounds are made, change and are erased, and the machine stops anywhere in between, again and again."""
    with TemporaryDirectory() as folder:
        machine = Machine(Path(folder))
        machine.begin()
        names = [RoundId(f"{number:032x}") for number in range(3)]
        openers: dict[RoundId, bytes] = {}  # what the database says
        erased: set[RoundId] = set()  # what was called erased
        shut: set[tuple[RoundId, bytes]] = set()  # openers that were renewed, and known in both places
        for _ in range(data.draw(st.integers(1, 8), "happenings")):
            vault, place = machine.vault(), machine.place()
            what, name = data.draw(st.sampled_from(["make", "renew", "erase"])), data.draw(st.sampled_from(names))
            before = openers.get(name)
            try:
                with killed_at(data.draw(st.integers(0, 14), "killed at")):
                    if what == "make" and name not in erased and before is None:
                        vault.create(name)
                        openers[name] = os.urandom(32)
                    elif what == "renew" and before is not None:
                        openers[name] = os.urandom(32)
                    elif what == "erase" and before is not None:
                        del openers[name]  # marked as being erased: from here on it is always gone on with
                        place.destroy(name)
                        vault.destroy(name)
                        erased.add(name)
                    place.settle(openers)
                    if what == "renew" and before is not None:
                        shut.add((name, before))
            except Killed:
                pass
            for round_id in erased:
                assert not machine.spare(round_id).exists(), "called erased, and its key lies there"
            for round_id in openers:
                assert machine.vault().has(round_id), "a round without a key"
            assert not any(machine.place().opens(round_id, opener) for round_id, opener in shut)
        vault, place = machine.vault(), machine.place()  # the next start: what was begun is finished
        for name in set(names) - openers.keys():
            place.destroy(name)
            vault.destroy(name)
        place.settle(openers)
        assert set(place.names()) == openers.keys()
        assert all(place.opens(round_id, opener) for round_id, opener in openers.items())
        assert {path.name for path in machine.other.iterdir()} == {MARK, *(f"{name}.spare" for name in openers)}

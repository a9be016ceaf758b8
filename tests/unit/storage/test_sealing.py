"""What is sealed comes back the same, whatever is in it, and by an older or a newer version too."""

import json
from dataclasses import fields, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.domain.answer import Answer
from bot.domain.round import Charter, Course, Member
from bot.ports.press import Enclosure, Figure, Page
from bot.ports.press import Form as Made
from bot.ports.released import ReleasedReport
from bot.ports.storage import Kind
from bot.ports.vault import SealBroken
from bot.storage.sealing import (
    ANSWER,
    CHARTER,
    COURSE,
    FLOW,
    HELD,
    MEMBER,
    PARCEL,
    RELEASED,
    Form,
    ParcelRow,
    Sealer,
)
from bot.vault.memory import MemoryVault
from tests.builders import a_flow, a_release, a_round, an_answer
from tests.unit.press.samples import page, report

ROUND = "ab" * 16

# Every moment in the house is aware UTC.
st.register_type_strategy(datetime, st.integers(0, 2**32).map(lambda seconds: datetime.fromtimestamp(seconds, UTC)))


@pytest.mark.parametrize(("form", "type_"), [(ANSWER, Answer), (MEMBER, Member), (COURSE, Course), (CHARTER, Charter)])
@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data())
def test_everything_comes_back(form: Form[Any], type_: Any, data: st.DataObject) -> None:
    thing = data.draw(st.from_type(type_))
    assert form.read(form.write(thing)) == thing


@settings(max_examples=20, suppress_health_check=[HealthCheck.too_slow])
@given(said=st.text(st.characters(exclude_categories=["Cs"]), max_size=60))
def test_what_is_to_be_printed_comes_back(said: str) -> None:
    """Every kind of block, and a report with every kind of part."""
    made = page(said)
    for enclosed in (Enclosure(Made.PDF, made, "verslag.pdf"), *_drawings(made)):
        row = ParcelRow("wie", Kind.FILE, {}, enclosed=enclosed)
        assert PARCEL.read(PARCEL.write(row)) == row
    released = replace(a_release(words=said), report=ReleasedReport(report(said)))
    assert RELEASED.read(RELEASED.write(released)) == released


def _drawings(made: Page) -> list[Enclosure]:
    figures = [block for block in made.blocks if isinstance(block, Figure)]
    assert len({type(figure.drawing) for figure in figures}) == 3
    return [Enclosure(Made.PNG, figure.drawing, "figuur.png", figure.alt) for figure in figures]


@pytest.mark.parametrize("name", ["kampvuur-vragen", "kaart-destigmatisering-kort", "moreel-beraad", "teammonitor"])
def test_a_flow_comes_back(name: str) -> None:
    assert FLOW.read(FLOW.write(a_flow(name))) == a_flow(name)


def test_a_field_that_was_added_since_has_its_default() -> None:
    written = json.loads(MEMBER.write(next(iter(a_round(1).members.values()))))
    for optional in [field.name for field in fields(Member) if field.name != "id"]:
        older = {key: value for key, value in written.items() if key != optional}
        assert MEMBER.read(json.dumps(older).encode()).id == written["id"]


def test_a_field_that_was_taken_away_since_is_passed_over() -> None:
    answer = an_answer(next(iter(a_round(1).members)))
    newer = json.loads(ANSWER.write(answer)) | {"mood": "sunny"}
    assert ANSWER.read(json.dumps(newer).encode()) == answer


def test_a_row_moved_to_another_place_does_not_open() -> None:
    vault = MemoryVault()
    vault.create(ROUND)
    vault.create("cd" * 16)
    sealer = Sealer(vault)
    answer = an_answer(next(iter(a_round(1).members)))
    sealed = sealer.seal(ROUND, ANSWER, "row 1", answer)
    assert sealer.open(ROUND, ANSWER, "row 1", sealed) == answer
    moves: list[tuple[str, Form[Any], str]] = [
        (ROUND, ANSWER, "row 2"),
        (ROUND, HELD, "row 1"),
        ("cd" * 16, ANSWER, "row 1"),
    ]
    for key, form, row in moves:
        with pytest.raises(SealBroken):
            sealer.open(key, form, row, sealed)


def test_no_repr_shows_words() -> None:
    answer = replace(an_answer(next(iter(a_round(1).members)), text="kanariepiet"), agreed="kanariepiet")
    assert "kanariepiet" not in repr(answer)
    assert "kanariepiet" not in repr(Sealer(MemoryVault()))


def test_a_summary_and_a_parcel_from_before_there_were_files_can_be_read() -> None:
    released, row = a_release(), ParcelRow("wie", Kind.MESSAGE, {"body": "hallo"})
    older = json.loads(RELEASED.write(released))
    for added in ("figures", "report", "unwanted"):
        del older[added]
    assert RELEASED.read(json.dumps(older).encode()) == released
    waiting = json.loads(PARCEL.write(row))
    del waiting["enclosed"]
    assert PARCEL.read(json.dumps(waiting).encode()) == row

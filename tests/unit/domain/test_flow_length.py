"""How long each of our flows takes at most: the days that the catalogue of werkvormen names."""

from datetime import timedelta

import pytest

from bot.domain.flow_length import longest, spans
from bot.domain.ids import PhaseId
from tests.builders import a_flow
from tests.flow_changes import FLOW_FILES

DAYS = {
    "spiegel": 55, "kampvuur": 38, "socratisch": 35, "moreel-beraad": 47, "creatief": 21, "pod-netwerkronde": 27,
    "anticipatie": 35, "waarderend": 54, "mindful": 13, "counselen": 13, "kaart-ervaringskennis": 32,
    "kaart-destigmatisering": 18, "mie": 57, "presentie": 16, "u-bocht": 43, "vier-ijkpunten": 16, "waarden": 17,
    "teammonitor": 5, "peersupport-casus": 21, "peersupport-actieplan": 21, "beroepssituaties": 15,
    "kernaanbevelingen": 14, "leesgesprek": 17, "kampvuur-vragen": 7, "spiegel-kort": 19,
    "kaart-destigmatisering-kort": 7, "kaart-ervaringskennis-kort": 24, "moreel-beraad-kort": 25,
}  # fmt: skip


def test_every_flow_is_counted() -> None:
    assert set(DAYS) == {path.stem for path in FLOW_FILES}


@pytest.mark.parametrize(("name", "days"), DAYS.items())
def test_the_longest_run(name: str, days: int) -> None:
    assert longest(a_flow(name)) == timedelta(days=days)


def test_phases_side_by_side_count_once_and_a_wait_counts() -> None:
    found = spans(a_flow("spiegel"))
    tips, heard, later = (found[PhaseId(name)] for name in ("tips", "heard", "after_talk"))
    assert tips == heard
    assert later.start - found[PhaseId("clarify")].end == timedelta(weeks=3)

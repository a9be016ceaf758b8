"""The DPIA draft and the entry for the register say what the code does; what is open stays open."""

import re
from datetime import timedelta
from pathlib import Path

import pytest

from bot.config.settings import KeepSection
from bot.dialogue.limits import LONGEST_WRITING
from bot.dialogue.phases.plan.leaving_behind import WITHOUT_PAGE
from bot.domain.schedule import Windows
from bot.flowfile.load import load_flows
from bot.privacy.threshold import FLOOR
from bot.service.deliver import GIVEN_UP_AFTER
from bot.service.own.wiping import SURE
from bot.service.wake import HANDLED_KEPT, HELD_KEPT

DOCS = Path(__file__).parents[2] / "docs"
DPIA = (DOCS / "dpia.md").read_text()
REGISTER = (DOCS / "verwerkingsregister.md").read_text()
YEAR = timedelta(days=365)

NUMBERS = [
    (DPIA, "bericht dat nog niet ontsleuteld kon worden", HELD_KEPT, "hooguit {days} dagen"),
    (DPIA, "sleutelwaarde van een bericht", HANDLED_KEPT, "{days} dagen"),
    (DPIA, "logboek: uur", KeepSection().journal, "{days} dagen, in te stellen"),
    (DPIA, "bericht van de bot dat nog niet bezorgd is", GIVEN_UP_AFTER, "hooguit {days} dagen"),
    (DPIA, "wat, wie, wanneer", WITHOUT_PAGE, "{days} dagen na de vraag"),
    (DPIA, "dat de bot op een ja of nee wacht", SURE, "hooguit {hours} uur"),
    (REGISTER, "nakijken zonder akkoord", Windows().review_ends, "{days} dagen,"),
    (REGISTER, "gepauzeerd", Windows().pause, "{days} dagen,"),
    (REGISTER, "schrijftijd van één fase", LONGEST_WRITING, "hooguit {days} dagen"),
    (REGISTER, "bericht dat niet ontsleuteld kon worden", HELD_KEPT, "{days} dagen"),
    (REGISTER, "bericht dat niet bezorgd kon worden", GIVEN_UP_AFTER, "{days} dagen"),
    (REGISTER, "kenmerk van een verwerkt bericht", HANDLED_KEPT, "{days} dagen"),
    (REGISTER, "afspraken, met naam", WITHOUT_PAGE, "{days} dagen na de vraag"),
    (REGISTER, "logboek zonder inhoud", KeepSection().journal, "{days} dagen, in te stellen"),
]


def row(text: str, about: str) -> str:
    (found,) = [line for line in text.splitlines() if line.startswith("|") and about in line]
    return found


@pytest.mark.parametrize(("text", "about", "span", "said"), NUMBERS)
def test_a_term_is_the_one_in_the_code(text: str, about: str, span: timedelta, said: str) -> None:
    hours = span // timedelta(hours=1)
    assert f" {said.format(days=span.days, hours=hours)}" in row(text, about)


def test_every_number_of_days_in_a_row_is_compared() -> None:
    """A term added to a table without a line above would be a promise nobody keeps."""
    for text in (DPIA, REGISTER):
        lines = {line for line in text.splitlines() if line.startswith("|") and re.search(r"\d+ (?:dagen|uur)\b", line)}
        assert lines == {row(text, about) for paper, about, *_ in NUMBERS if paper is text}


def test_what_is_kept_of_released_texts_is_what_the_flows_say() -> None:
    flows = load_flows(DOCS.parent / "flows").flows.values()
    keeps = [output.keep for flow in flows for output in flow.outputs if output.keep is not None]
    shortest, longest = min(keeps) // timedelta(weeks=1), round(max(keeps) / YEAR)
    for text in (DPIA, REGISTER):
        assert f"{shortest} weken tot {longest} jaar" in text


def test_the_threshold_is_the_floor_of_the_code() -> None:
    assert f"nooit minder dan {FLOOR} stemmen" in DPIA


def test_the_measured_figures_are_those_of_the_other_pages() -> None:
    privacy = (DOCS / "privacy.md").read_text()
    for figure in ("33 %", "40 %", "91,4 %", "6 van 8", "12,5 %"):
        assert figure in DPIA
        assert figure.replace(",", ".").replace("van", "of") in privacy, figure


def test_what_the_organisation_decides_is_left_open() -> None:
    for text in (DPIA, REGISTER):
        assert text.count("[") > 12
        assert "[handtekening]" in text
    assert "[kies" in DPIA


def test_what_people_can_type_is_named_as_the_bot_understands_it() -> None:
    from bot.dialogue.words import Word, plain_word

    assert plain_word("mijn gegevens") is Word.MY_DATA
    for text in ("`mijn gegevens`", "`wis alles`", "`intrekken`"):
        assert text in DPIA

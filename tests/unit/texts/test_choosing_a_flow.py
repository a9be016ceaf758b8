"""The menu and the explanation, as they are read on a phone."""

import pytest

from bot.dialogue.choosing import menu
from bot.domain.flow import Flow
from bot.domain.messages import Message
from bot.domain.messages.team import FlowExplained
from bot.ports.texts import Context, Voice
from bot.texts.render import Renderer
from tests.flow_changes import FLOW_FILES
from tests.unit.texts.samples import flow

LANGS = ("nl", "en")
NAMES = [path.stem for path in FLOW_FILES]
ALL = tuple(flow(name) for name in NAMES)
LINES_OF_MENU = 50
LINES_OF_EXPLANATION = 40


def read(message: Message, lang: str) -> str:
    (content,) = Renderer().render(message, Voice(lang, "Europe/Amsterdam"), Context())
    return str(content["body"])


def explained(name: str, lang: str = "nl") -> str:
    return read(FlowExplained(flow(name), True), lang)


def lines(text: str) -> list[str]:
    return [line for line in text.split("\n") if line.strip()]


@pytest.mark.parametrize("lang", LANGS)
def test_the_menu_names_every_flow_once_and_says_what_to_do_when_it_is_urgent(lang: str) -> None:
    text = read(menu(ALL), lang)
    assert len(lines(text)) <= LINES_OF_MENU
    for name in NAMES:
        assert text.count(f"‘{name}’") == 1
    assert "112" in text


def test_a_short_form_stands_with_its_full_form() -> None:
    (line,) = (line for line in read(menu(ALL), "nl").split("\n") if "‘kampvuur’" in line)
    assert line.endswith("Kort: ‘kampvuur-vragen’.")


def test_a_short_form_that_fits_without_its_full_form_stands_alone() -> None:
    text = read(menu(ALL, "inzicht 8 niet over iemand"), "nl")
    assert "‘kampvuur-vragen’: De vragen van het kampvuurgesprek" in text
    assert "‘kampvuur’" not in text
    assert "Voor 4 tot 8 mensen." in text


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("besluit 2", "Precies dit heb ik niet."),
        ("besluit 5", "Deze werkvormen passen"),
        ("besluit banaan", "Niet elk woord kende ik."),
        ("banaan", "Dat ken ik nog niet."),
        ("spoed", "Bij levensgevaar bel je 112."),
    ],
)
def test_a_wish_is_answered_kindly(words: str, said: str) -> None:
    assert said in read(menu(ALL, words), "nl")


def test_when_it_is_urgent_nothing_else_is_said() -> None:
    assert len(lines(read(menu(ALL, "spoed, inzicht"), "nl"))) == 1


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("name", NAMES)
def test_an_explanation_is_whole_and_not_too_long(name: str, lang: str) -> None:
    text, here = explained(name, lang), flow(name)
    assert len(lines(text)) <= LINES_OF_EXPLANATION
    for expected in (here.meta.title, *(phase.title for phase in here.phases), *(limit.text for limit in here.limits)):
        assert expected.in_(lang) in text
    assert all(asked.ask.in_(lang) in text for asked in here.requirements)
    assert all(name == "own" or name in text for name in here.meta.sources)
    assert here.id in lines(text)[-1]


def test_who_and_how_many_and_how_long() -> None:
    text = explained("spiegel")
    for said in (
        "Voor 6 tot 30 mensen.",
        "cliënt (2 tot 10), naaste (hooguit 10)",
        "gespreksleider (1 tot 3, leidt de ronde)",
        "Het duurt hooguit 55 dagen.",
        "Pauze buitenkring: wat hoorden we? (4 dagen). Samen praten: hulpverleners en ervaringsdeskundigen.",
        "Bij nee: deze persoon doet niet mee, en niemand hoort waarom.",
    ):
        assert said in text
    assert "inbrenger (1, onderweg gekozen)" in explained("socratisch")


@pytest.mark.parametrize("here", ALL, ids=NAMES)
def test_where_people_write_once_the_questions_are_there_in_full(here: Flow) -> None:
    text = explained(here.id)
    writing = [phase for phase in here.phases if phase.kind != "read"]
    if len(writing) == 1:
        assert all(question.text.nl in text for question in writing[0].questions)
    else:
        assert "handboek" in text

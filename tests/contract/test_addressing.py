"""Every Dutch sentence of the bot in its form with *u*: made from the one with *je*, read by somebody, and checked."""

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from bot.domain.ids import PersonRef
from bot.ports.texts import Context, Voice
from bot.texts.addressing import formal
from bot.texts.catalogue import Catalogue, catalogue
from bot.texts.render import Renderer
from tests.u_form import READ_ALOUD, u_forms
from tests.unit.texts.samples import messages

PROJECT = Path(__file__).parents[2]
FOLDER, FLOWS = PROJECT / "bot" / "texts" / "nl", PROJECT / "flows"
SAMPLES = sorted((PROJECT / "tests" / "unit" / "texts").glob("*samples.py"))
YOU = re.compile(r"(?<!aanspreken )(?<!‘)\b(?:je|jij|jou|jouw|jezelf)\b", re.IGNORECASE)
_VERBS = "ben heb kun wil zie doe ga hoef krijg kom kies lees vind bedoel schrijf stuur".split()
BARE = re.compile(rf"(?<!ik )\b(?:{'|'.join(_VERBS)}) u\b", re.IGNORECASE)


@pytest.mark.parametrize(
    ("with_je", "with_u"),
    [
        ("Je kunt nu verder. Kun je dat?", "U kunt nu verder. Kunt u dat?"),
        ("Ik stuur je niets. Stuur jij mij iets?", "Ik stuur u niets. Stuurt u mij iets?"),
        ("Pas je je eigen bericht aan?", "Past u uw eigen bericht aan?"),
        ("Verwijder je bericht. Verwijder je het?", "Verwijder uw bericht. Verwijdert u het?"),
        ("waar je naam staat, en waar je ja op zei", "waar uw naam staat, en waar u ja op zei"),
        ("Bedenk je je?", "Bedenkt u zich?"),
        ("uit je planning, voor je agenda", "uit uw planning, voor uw agenda"),
        ("zonder jouw ja, van jou, van jezelf", "zonder uw ja, van u, van uzelf"),
        ("Dit lees alleen jij.", "Dit leest alleen u."),
        ("Ik zeg ‘je’. `!ronde aanspreken je`", "Ik zeg ‘je’. `!ronde aanspreken je`"),
        ("Jullie kiezen. Het objectje is jeugdig.", "Jullie kiezen. Het objectje is jeugdig."),
    ],
)
def test_from_je_to_u(with_je: str, with_u: str) -> None:
    assert formal(with_je) == with_u
    assert formal(with_u) == with_u, "what is in that form already stays"


def test_every_sentence_was_read_aloud() -> None:
    """A new or changed sentence with *je* is to be read in its other form: `python -m tests.u_form` writes the page."""
    assert READ_ALOUD.read_text(encoding="utf-8") == u_forms()


def test_no_form_is_mixed_and_every_verb_fits() -> None:
    for line in u_forms().splitlines():
        assert not YOU.search(line), line
        assert not BARE.search(line), line


class _Shape(Visitor):
    def __init__(self) -> None:
        self.names: list[str] = []

    def visit_Identifier(self, node: ast.Identifier) -> None:  # noqa: N802 - fluent's name
        self.names.append(node.name)


def shapes(text: str) -> Iterator[list[str]]:
    for entry in parse(text).body:
        assert not isinstance(entry, ast.Junk), entry.content
        shape = _Shape()
        shape.visit(entry)
        yield shape.names


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.ftl")), ids=lambda file: file.name)
def test_names_and_variables_stay(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert list(shapes(formal(text))) == list(shapes(text))


def test_it_can_all_be_read_and_english_has_one_form() -> None:
    Catalogue("nl", formal=True).read_all()
    asked = "help-first"
    assert catalogue("en", formal=True).text(asked) == catalogue("en").text(asked)


def test_no_message_mixes_the_forms() -> None:
    """Everything the bot can say, but for what a flow asks in words of its own and what people wrote."""
    renderer, voice = Renderer(), Voice("nl", "Europe/Amsterdam", formal=True)
    own = tuple(_of_flows())
    for message in messages("nl"):
        for content in renderer.render(message, voice, Context("k7f3"), mention=PersonRef("@ans:example.org")):
            for line in content["body"].split("\n"):
                left = line.casefold()
                for text in own:
                    left = left.replace(text.casefold().rstrip("."), "")
                assert not YOU.search(left), line


def _of_flows() -> Iterator[str]:
    """What stands in the flow files, and in place of it in the samples: words of their makers, the longest first."""
    written = {text for file in FLOWS.glob("*.toml") for text in _texts(tomllib.loads(file.read_text()))}
    written |= {said for file in SAMPLES for said in re.findall(r'"([^"\n]+)"', file.read_text())}
    lines = {line.strip() for text in written for line in re.split(r"\n|(?<=[.?!])\s+", text) if YOU.search(line)}
    yield from sorted(lines, key=len, reverse=True)


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from _texts(inner)

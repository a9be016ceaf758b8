"""The sentence files: both languages say the same things, every id is used, every variable is supplied."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fluent.syntax import ast, parse
from fluent.syntax.visitor import Visitor

from bot.domain.ids import PersonRef
from bot.ports.texts import Context, Voice
from bot.texts.catalogue import LANGUAGES, Catalogue, TextMistake, catalogue
from bot.texts.render import Renderer
from tests.unit.texts.samples import THEME, about_every_flow, messages, prompt

FOLDER = Path(__file__).parents[2] / "bot" / "texts"
SPOKEN = {
    "asking.ftl", "closing.ftl", "commands.ftl", "flows.ftl", "help.ftl", "invitation.ftl", "leader.ftl",
    "agree.ftl", "choose.ftl", "leaving.ftl", "own.ftl", "preview.ftl", "receipts.ftl", "refusals.ftl", "reminder.ftl",
    "review.ftl", "safety.ftl", "guided.ftl", "setup.ftl", "shared.ftl", "status.ftl", "summary.ftl", "season.ftl",
    "times.ftl",
}  # fmt: skip
"""What the bot says in a chat. The other files are for the check of flow files and for the clauses of a promise, which
can take more forms than any flow we have; their own tests read them."""
WRITTEN = SPOKEN | {"report.ftl", "handbook.ftl", "own_page.ftl"}
"""What people read: in a chat, in a report, or in the handbook for facilitators."""
FOR_PEOPLE_WHO_TAKE_PART = {
    "invitation.ftl", "asking.ftl", "reminder.ftl", "preview.ftl", "receipts.ftl", "leaving.ftl", "closing.ftl",
    "safety.ftl", "help.ftl", "own.ftl", "summary.ftl", "report.ftl",
    "choose.ftl", "agree.ftl", "times.ftl",
}  # fmt: skip
TYPED = re.compile(r"`[^`]*`")
"""What people can type: there a word of the commands may stand."""
LONGEST_SENTENCE = 20
USUAL_SENTENCE = 12
JARGON = {
    "nl": "fase passage prompt deadline consent anonimiser drempel ondergrens facilitator participant publicer redact"
    " procedure gegevens data systeem applicatie feedback indien middels tevens betreff conform inzake derhalve"
    " hij/zij hij.of.zij zijn/haar dient.te teneinde",
    "en": "phase passage prompt deadline consent anonymis de-identif threshold minimum participant publish redact"
    " procedure data system application feedback regarding pursuant hereby thereof utili.e in.order.to"
    " he/she he.or.she his/her shall whom",
}
"""Words that somebody on a bus should not have to know, and words of letters from an office; by their beginning."""


class _Variables(Visitor):
    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_VariableReference(self, node: ast.VariableReference) -> None:  # noqa: N802 - fluent's name
        self.names.add(node.id.name)


def sentences(lang: str) -> Iterator[tuple[str, ast.Message]]:
    """Each sentence with the name of its file."""
    for file in sorted((FOLDER / lang).glob("*.ftl")):
        for entry in parse(file.read_text(encoding="utf-8")).body:
            if isinstance(entry, ast.Message):
                yield file.name, entry


def variables(lang: str) -> dict[str, set[str]]:
    found = {}
    for _, entry in sentences(lang):
        visitor = _Variables()
        visitor.visit(entry)
        found[entry.id.name] = visitor.names
    return found


def test_both_languages_have_the_same_files_and_sentences() -> None:
    dutch, english = (catalogue(lang).files for lang in ("nl", "en"))
    assert dict(dutch) == dict(english)


def test_both_languages_use_the_same_variables() -> None:
    assert variables("nl") == variables("en")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_used_and_gets_its_variables(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[str] = set()
    plain = Catalogue._format

    def noting(self: Catalogue, sentence: str, values: dict[str, Any]) -> str:
        used.add(sentence)
        return plain(self, sentence, values)

    monkeypatch.setattr(Catalogue, "_format", noting)
    renderer, voice = Renderer(), Voice(lang, "Europe/Amsterdam")
    for message in (*messages(lang), *messages(lang, said="woord\n" * 900), *about_every_flow()):
        for named in (True, False):
            context = Context("k7f3", prompt=prompt(), names_round=named, theme=THEME)
            renderer.render(message, voice, context, mention=PersonRef("@ans:example.org"))
            renderer.enclosed(message, voice, context)
    renderer.chat_name(voice)
    renderer.chat_topic(voice)
    ours = {name for name, file in catalogue(lang).files.items() if file in SPOKEN}
    assert ours - used == set(), "written, never said"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_sentences_are_short(lang: str) -> None:
    """B1: one thing per sentence, twenty words at most; for whoever takes part twelve as a rule (`ux.md` section 8)."""
    lengths = []
    for file, entry in sentences(lang):
        if file not in WRITTEN:
            continue
        for text in _texts(entry):
            for sentence in re.split(r"(?<=[.?!:])\s+|\n", text):
                words = re.findall(r"[\w’'-]+", sentence)
                lengths += [len(words)] if file in FOR_PEOPLE_WHO_TAKE_PART else []
                assert len(words) <= LONGEST_SENTENCE, f"{entry.id.name}: {sentence}"
    usual = sum(length <= USUAL_SENTENCE for length in lengths)
    assert usual / len(lengths) > 0.9


@pytest.mark.parametrize("lang", LANGUAGES)
def test_nobody_who_takes_part_meets_jargon(lang: str) -> None:
    unwelcome = re.compile(rf"\b(?:{'|'.join(JARGON[lang].split())})", re.IGNORECASE)
    for file, entry in sentences(lang):
        if file in FOR_PEOPLE_WHO_TAKE_PART or entry.id.name.startswith(("announcement-", "closing-", "refuse-")):
            for text in _texts(entry):
                found = unwelcome.search(TYPED.sub("", text))
                assert found is None, f"{entry.id.name}: {found}"


def _texts(entry: ast.Message) -> Iterator[str]:
    """Every way a sentence can come out, one choice at a time; a variable counts as one word."""
    assert entry.value is not None
    yield from _of_pattern(entry.value)


def _of_pattern(pattern: ast.Pattern) -> Iterator[str]:
    said = [""]
    for element in pattern.elements:
        if isinstance(element, ast.TextElement):
            said = [text + (element.value or "") for text in said]
        elif isinstance(element.expression, ast.SelectExpression):
            choices = [text for variant in element.expression.variants for text in _of_pattern(variant.value)]
            said = [text + choice for text in said for choice in dict.fromkeys(choices)]
        else:
            said = [text + "x" for text in said]
    yield from said


@pytest.mark.parametrize("lang", LANGUAGES)
def test_no_sentence_blames_cheers_or_begins_with_a_picture(lang: str) -> None:
    unwelcome = {
        "nl": r"\b(?:helaas|te laat|vergeten|moet je|fout|super|geweldig|top|goed gedaan|hoera)\b|!(?!ronde|round)",
        "en": r"\b(?:unfortunately|too late|forgot|must|wrong|great|awesome|well done|hooray)\b|!(?!ronde|round)",
    }
    for file, entry in sentences(lang):
        if file not in WRITTEN:
            continue
        for text in _texts(entry):
            assert not re.search(unwelcome[lang], text, re.IGNORECASE), text
            assert re.match(r"[\w‘`<x]", text), text


def test_the_word_anonymous_is_for_the_summary_only() -> None:
    for lang, word in (("nl", "anoniem"), ("en", "anonymous")):
        for file, entry in sentences(lang):
            if any(word in TYPED.sub("", text) for text in _texts(entry)):
                assert file == "summary.ftl", entry.id.name


# --- the catalogue itself


def test_a_sentence_that_is_not_there_is_an_error() -> None:
    with pytest.raises(TextMistake, match="no sentence nothing-like-it"):
        catalogue("nl").text("nothing-like-it")


def test_a_variable_that_is_missing_is_an_error() -> None:
    with pytest.raises(TextMistake, match="receipt-later"):
        catalogue("nl").text("receipt-later")


def test_a_language_that_is_not_there_is_an_error() -> None:
    with pytest.raises(TextMistake, match="'fy'"):
        catalogue("fy")


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_can_be_read(lang: str) -> None:
    Catalogue(lang).read_all()


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("een = x\neen = y\n", "een is there twice"),
        ("een = x\ntwee x = y\n", "cannot be read near een"),
        ("een x = y\n", "cannot be read at its beginning"),
        ("een = { $open\n", "cannot be read near een"),
        ("een =\n    .only = an attribute\n", "cannot be read near een"),
    ],
)
def test_a_broken_file_is_an_error(written: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nl").mkdir()
    (tmp_path / "nl" / "one.ftl").write_text(f"# First a comment.\n\n{written}", encoding="utf-8")
    monkeypatch.setattr("bot.texts.catalogue.FOLDER", tmp_path)
    with pytest.raises(TextMistake, match=told):
        Catalogue("nl").read_all()

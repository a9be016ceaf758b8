"""The handbook for facilitators: the pages in `docs/werkvormen` say what the flows say, and nothing else."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from bot.domain.flow import Flow
from bot.flowfile.check import check_values
from bot.texts.catalogue import LANGUAGES, Catalogue, catalogue
from bot.texts.handbook.book import INDEX, book
from bot.texts.handbook.markdown import Section, markdown
from bot.texts.tree import Quote, Words
from tests.flow_changes import FLOW_FILES, PROJECT, Change, raw_flow, set_
from tests.unit.texts.samples import flow

PAGES = PROJECT / "docs" / "werkvormen"
NAMES = [path.stem for path in FLOW_FILES]
ALL = tuple(flow(name) for name in NAMES)
MAKE = "run: python -m bot handbook docs/werkvormen"


def changed(name: str, *changes: Change) -> Flow:
    made, mistakes = check_values(raw_flow(name, *changes))
    assert made is not None
    assert not [mistake for mistake in mistakes if not mistake.warning]
    return made


def page(here: Flow, lang: str = "nl") -> str:
    return book((here,), lang)[f"{here.id}.md"]


@pytest.mark.parametrize("name", [*NAMES, "README"])
def test_the_page_is_as_the_flow_says(name: str) -> None:
    made = book(ALL, "nl")[f"{name}.md"]
    assert (PAGES / f"{name}.md").read_text(encoding="utf-8") == made, MAKE


def test_there_is_no_page_of_a_flow_that_is_gone() -> None:
    assert {path.name for path in PAGES.iterdir()} == set(book(ALL, "nl"))


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("here", ALL, ids=NAMES)
def test_everything_a_facilitator_needs_is_there_literally(here: Flow, lang: str) -> None:
    text = page(here, lang).replace("\\", "")
    things = [here.meta.title, here.meta.purpose]
    things += [
        question.text for phase in here.phases for question in phase.questions if "{item}" not in question.text.nl
    ]
    things += [item.text for phase in here.phases if phase.for_each for item in here.item_list(phase.for_each).items]
    things += [phase.intro for phase in here.phases if phase.intro]
    things += [phase.share.why for phase in here.phases if phase.share and phase.share.why]
    things += [words for asked in here.requirements for words in (asked.ask, asked.refusal)]
    things += [rule.text for rule in here.rules] + [limit.text for limit in here.limits]
    things += [theme.text for theme in here.themes]
    things += [output.title for output in here.outputs] + [part.heading for o in here.outputs for part in o.parts]
    things += [output.notice for output in here.outputs if output.notice]
    for thing in things:
        assert " ".join(thing.in_(lang).split()) in text
    assert f"{len(here.phases)}. " in text
    assert all(source == "own" or source in text for source in here.meta.sources)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_index_leads_to_every_page(lang: str) -> None:
    pages = book(ALL, lang)
    assert sorted(re.findall(r"\]\(([\w-]+\.md)\)", pages[INDEX])) == sorted(set(pages) - {INDEX})


def test_a_short_form_stands_under_its_full_form() -> None:
    lines = book(ALL, "nl")[INDEX].split("\n")
    at = next(at for at, line in enumerate(lines) if "(kampvuur.md)" in line)
    assert lines[at + 1].startswith("- Kort: [Kampvuurvragen")


def test_a_flow_that_can_be_started_says_how_and_another_what_it_needs() -> None:
    assert '`!ronde start kampvuur-vragen "jullie thema"`' in page(flow("kampvuur-vragen"))
    later = page(changed("leesgesprek", set_("rooms.circle.as", "thread"), set_("phases.talk.share.to", ["team"])))
    assert "!ronde start" not in later
    assert "- een draadje in de teamkamer" in later


def test_questions_and_promises_are_told_per_role() -> None:
    text = page(flow("spiegel"))
    assert "**De vraag voor: hulpverleners en ervaringsdeskundigen**\n\n1. Welke tip wil je beter begrijpen?" in text
    assert text.count("**Wie leest dit? Dat zegt de bot vooraf aan: cliënten en naasten**") == 1


def test_phases_side_by_side_are_told_on_both() -> None:
    text = page(flow("spiegel"))
    assert "Loopt tegelijk met ‘Pauze buitenkring: wat hoorden we?’." in text
    assert "Loopt tegelijk met ‘Pauze binnenkring: tips bedenken’." in text
    assert text.count("- Dag 12 tot en met 15.") == 2


# --- every sentence is said, and none is long


def unusual() -> Iterator[Flow]:
    """What none of our flows does, and the language allows."""
    yield changed("kampvuur-vragen", set_("timing.remind", []), set_("outputs.questions_page.keep", "until_closed"))
    yield changed("kampvuur-vragen", set_("storage.raw", "until_closed"), set_("meta.sources", ["own"]))
    thread = set_("rooms.circle.as", "thread"), set_("phases.talk.share.to", ["all", "team"])
    yield changed("leesgesprek", *thread)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_sentence_is_used(lang: str, monkeypatch: pytest.MonkeyPatch) -> None:
    used: set[str] = set()
    plain = Catalogue._format

    def noting(self: Catalogue, sentence: str, values: dict[str, Any]) -> str:
        used.add(sentence)
        return plain(self, sentence, values)

    monkeypatch.setattr(Catalogue, "_format", noting)
    for here in unusual():
        book((here,), lang)
    book(ALL, lang)
    ours = {name for name, file in catalogue(lang).files.items() if file == "handbook.ftl"}
    assert ours - used == set(), "written, never said"


# --- Markdown


def test_words_of_a_maker_are_shown_as_they_are() -> None:
    words = "# kop *vet* _schuin_ [x](y) <b> `code` | rij\n- punt"
    text = markdown((Section(1, (Words(words),), (Quote(words),)),))
    title, _, *quote = text.split("\n")
    assert title == r"# \# kop \*vet\* \_schuin\_ \[x\](y) \<b\> \`code\` \| rij - punt"
    assert all(line.startswith("> ") for line in quote if line)

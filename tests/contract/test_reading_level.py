"""B1, complete: every Dutch sentence that somebody who takes part can read, of the bot and of the flows.

Short sentences, everyday words, people who do something instead of things that are done, no letters for words.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from tests.contract.test_texts import JARGON, LONGEST_SENTENCE, TYPED, USUAL_SENTENCE, _texts, sentences

FLOWS = Path(__file__).parents[2] / "flows"
NOT_READ_BY_PARTICIPANTS = {
    "check_flows.ftl", "flowfile.ftl", "handbook.ftl", "rehearse.ftl", "not_yet.ftl", "flows.ftl", "setup.ftl",
    "review.ftl", "leader.ftl", "commands.ftl", "guided.ftl",
}  # fmt: skip
"""For facilitators, makers of flows and operators."""
OF_THE_MAKER = frozenset({"source", "sources", "limits", "meta", "group", "notes", "storage", "timing"})
"""Parts of a flow file that tell where it comes from, or choose for the team."""
EXPLAINED = {"POD": "Peer-supported Open Dialogue", "MIE": "Monitor Inzet Ervaringsdeskundigheid"}
"""Names that are letters: each flow that uses one says in full what it is."""
SHOWN_BY_A_PHONE = frozenset({"HEIC", "JPEG", "PNG"})
"""Kinds of pictures, by the name somebody finds in the settings of their own phone."""
NAMES_OF_FILES = frozenset({"own-file"})
LONG_BUT_KNOWN = frozenset(
    {
        "ervaringsdeskundige",
        "ervaringsdeskundigen",
        "ervaringsdeskundigheid",
        "gespreksbegeleiders",
        "burgerservicenummer",
    }
)
"""The words people here have for themselves and each other."""

ABBREVIATION = re.compile(
    r"\b(?:[A-Z]{2,}|(?:d\.w\.z|o\.a|m\.b\.t|i\.v\.m|m\.n|t\.a\.v|n\.a\.v|i\.p\.v|z\.s\.m|t/m|evt|bijv|etc|incl|excl|"
    r"resp|max|min|nr|ca|tel)\b)\.?"
)
PASSIVE = re.compile(
    r"\b(?:wordt|worden|werd|werden)\b[^.?!]*?\b(?:ge|be|ver|ont|her)[a-zë]{2,}(?:d|t|en)\b", re.IGNORECASE
)
NOMINAL = re.compile(
    r"\b(?:het|de) (?:uitvoeren|plaatsvinden|maken|nemen|geven|verrichten|realiseren|(?!samenvatting)\w{4,}ing) "
    r"van (?:de|het|een) ",
    re.IGNORECASE,
)
OFFICE = (*JARGON["nl"].split(), *(
    "aangaande aanvang alsmede alvorens aldus althans bewerkstellig bovengenoemd desbetreffend doch echter hetgeen "
    "hieromtrent ingevolge krachtens mits namelijk nopens omtrent reeds respectievelijk tenzij thans trachten "
    "uiterlijk.dient verstrekk voornoemd welke.van.welke zodoende"
).split())  # fmt: skip
OFFICE_WORD = re.compile(rf"\b(?:{'|'.join(OFFICE)})", re.IGNORECASE)


def of_the_bot() -> Iterator[tuple[str, str]]:
    """Where it stands, and a text."""
    for file, entry in sentences("nl"):
        if file not in NOT_READ_BY_PARTICIPANTS:
            for text in _texts(entry):
                yield entry.id.name, TYPED.sub("woord", text)


def of_the_flows() -> Iterator[tuple[str, str]]:
    for file in sorted(FLOWS.glob("*.toml")):
        if file.stem == "themes":  # titles of a source, to choose from
            continue
        for path, text in _dutch(tomllib.loads(file.read_text(encoding="utf-8"))):
            if path and path[0] not in OF_THE_MAKER:
                yield f"{file.stem}: {'.'.join(path)}", text


def _dutch(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], str]]:
    if isinstance(value, Mapping):
        if isinstance(value.get("nl"), str):
            yield path, value["nl"]
        for key, inner in value.items():
            if key not in ("nl", "en"):
                yield from _dutch(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from _dutch(inner, path)


def everything() -> list[tuple[str, str]]:
    """Every sentence with its place."""
    found = [
        (place, sentence.strip())
        for place, text in (*of_the_bot(), *of_the_flows())
        for sentence in re.split(r"(?<=[.?!:])\s+|\n", text)
        if sentence.strip()
    ]
    return list(dict.fromkeys(found))


ALL = everything()
WORD = re.compile(r"[\w’'-]+")


def test_there_is_something_to_read() -> None:
    assert len(ALL) > 1500


def test_sentences_are_short() -> None:
    lengths = [(len(WORD.findall(sentence)), place, sentence) for place, sentence in ALL]
    assert not [each for each in lengths if each[0] > LONGEST_SENTENCE]
    assert sum(length <= USUAL_SENTENCE for length, _, _ in lengths) / len(lengths) > 0.9


def test_words_are_everyday_words() -> None:
    assert not [
        (place, sentence) for place, sentence in ALL if OFFICE_WORD.search(sentence) and place not in NAMES_OF_FILES
    ]


def test_words_are_not_long() -> None:
    long = [(place, word) for place, text in ALL for word in re.findall(r"[^\W\d_]{19,}", text)]
    assert not [(place, word) for place, word in long if word.casefold() not in LONG_BUT_KNOWN]


def test_somebody_does_something() -> None:
    """Now and then a passive sentence is the plain one; as a rule it hides who does it."""
    passive = [(place, sentence) for place, sentence in ALL if PASSIVE.search(sentence)]
    assert len(passive) / len(ALL) < 0.02, passive


def test_nothing_is_said_with_nouns_that_a_verb_says() -> None:
    assert not [(place, sentence) for place, sentence in ALL if NOMINAL.search(sentence)]


def test_letters_for_words_are_explained() -> None:
    for place, sentence in ALL:
        for found in ABBREVIATION.findall(sentence):
            letters = found.strip(".")
            if letters in SHOWN_BY_A_PHONE:
                continue
            flow = FLOWS / f"{place.partition(':')[0]}.toml"
            assert letters in EXPLAINED, (place, sentence)
            assert EXPLAINED[letters] in flow.read_text(encoding="utf-8"), f"{flow.stem} does not say what {letters} is"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (PASSIVE, "Er wordt niets over iemand besproken."),
        (NOMINAL, "Dit is voor het nemen van een besluit."),
        (ABBREVIATION, "Stuur het t/m vrijdag."),
        (ABBREVIATION, "Je kunt o.a. dit doen."),
        (OFFICE_WORD, "Dit geldt tenzij iemand nee zegt."),
    ],
)
def test_what_is_not_plain_is_seen(pattern: "re.Pattern[str]", text: str) -> None:
    assert pattern.search(text)

"""For any text and any team: no exception, honest offsets, nothing shown that was masked, linear time."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.detect.engine import DutchDetector
from bot.domain.findings import RosterEntry, Treatment
from bot.privacy.anonymise import clean, excerpt, removed
from bot.privacy.levelling import level

DETECTOR = DutchDetector()
NAMES = ("Sanne Mulder", "Roos de Wit", "Jan-Willem van Dijk", "Büşra Yıldırım", "Mo", "Kees | nacht", "Will")
TEAM = tuple(RosterEntry(name, f"@{name.split()[0].lower()}:zorg.example") for name in NAMES)

_pieces = st.sampled_from(
    (
        *NAMES,
        "sanne",
        "roos",
        "ik wil",
        "mevrouw",
        "van de",
        "in Goes",
        "bel 06-12345678",
        "op 3 mei",
        "is 45",
        "<b>",
        "&amp;",
        "%40",
        "@a:b.example",
        "als enige",
        "\u200b",
        "\u0301",
        "\ud800",
        "\x00",
        "\n",
        ". ",
        ", ",
        " ",
        "😊",
        "[naam]",
        "**",
    )
)
texts = st.one_of(st.text(max_size=200), st.lists(_pieces, max_size=40).map(" ".join), st.lists(_pieces).map("".join))
anybody = st.builds(RosterEntry, st.text(max_size=30), st.text(max_size=30), st.lists(st.text(max_size=10)).map(tuple))


@given(texts, st.lists(anybody, max_size=4), st.sampled_from(("nl", "en", "xx")))
def test_findings_are_in_order_apart_and_inside(text: str, roster: list[RosterEntry], lang: str) -> None:
    end = 0
    for finding in DETECTOR.find(text, roster, lang):
        assert end <= finding.start < finding.end <= len(text)
        assert (finding.proposal is None) or finding.treatment is Treatment.FLAG
        end = finding.end


@given(texts)
def test_the_same_text_gives_the_same_findings(text: str) -> None:
    assert DETECTOR.find(text, TEAM, "nl") == DutchDetector().find(text, TEAM, "nl")


@given(texts, st.sampled_from(("nl", "en")))
def test_an_excerpt_is_the_text_around_the_masks(text: str, lang: str) -> None:
    findings = DETECTOR.find(text, TEAM, lang)
    shown = excerpt(text, findings, lang)
    position = 0
    for removal in removed(text, findings):
        kept = text[position : removal.start]
        assert shown.startswith(kept)
        shown = shown[len(kept) :]
        assert shown.startswith("[")
        shown = shown[shown.index("]") + 1 :]
        position = removal.end
    assert shown == text[position:]


@given(texts)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    once = clean(text)
    assert clean(once) == once
    once.encode("utf-8")
    assert "\x00" not in once
    assert "\u200b" not in once


@given(texts, st.sampled_from(("nl", "en")))
def test_levelling_never_fails_and_never_empties(text: str, lang: str) -> None:
    plain = clean(text)
    assert any(map(str.isalnum, level(plain, lang))) == any(map(str.isalnum, plain))


UNITS = (
    "Ik was met Sanne in Haren en mevrouw Bakker zei op 3 mei dat het beter kon. ",
    "van de ",
    "ik ben ",
    "a",
    "1 ",
    "s ",
    "Aa ",
    "@a",
    "a.",
    "1-",
    "QWxhZGRpbjpvcGVu",
    "mijn moeder ",
    "nul ",
    "als enige ",
    "<b>",
    "&amp;",
    "%20",
    "\u0301",
    "\u200b",
    "\n",
    "\ud800",
    "\x00",
    "😊",
    "[(",
    "12 ",
    "toen ik ",
    "Jan van ",
    "eerste ",
    "straat ",
    "[naam] ",
    "!",
    "- ",
    "Vermeulen-",
    "[Roos](https://matrix.to/#/@roos:zorg.example) ",
    '<a href="https://matrix.to/#/@roos:zorg.example">Roos</a> ',
    "\ufdfa",
    "s\u0301",
    "9",
    "**_~~",
    "heb zjurgita gevraagd ",
    "ik woon in zjurgitum ",
    "speel bas of gitaar ",
    "mijn broer is de ",
    "postbus ",
    "De ",
)


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_the_text_and_no_faster(unit: str) -> None:
    """60 KB of anything; in time of this thread, the best of three, so that a busy machine does not matter."""
    short, long = (min(_seconds(unit * (length // len(unit))) for _ in range(3)) for length in (15_000, 60_000))
    assert long < 12 * max(short, 0.05), "four times the text; sixteen would be quadratic"


def _seconds(text: str) -> float:
    start = time.process_time()
    findings = DETECTOR.find(text, TEAM, "nl")
    level(excerpt(clean(text), (), "nl"), "nl")
    excerpt(text, findings, "nl")
    return time.process_time() - start

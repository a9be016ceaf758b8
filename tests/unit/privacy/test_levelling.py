"""Everybody's spelling: the hand of the writer goes, the meaning stays."""

import pytest

from bot.privacy.levelling import level


@pytest.mark.parametrize(
    ("written", "levelled"),
    [
        ("ik vind het prima", "Ik vind het prima."),
        ("WAAROM MOET DAT ALTIJD ZO???", "Waarom moet dat altijd zo?"),
        ("super!!! echt waar!!", "Super. Echt waar."),
        ("tja... weet niet", "Tja. Weet niet."),
        ("hoi allemaal, ik ben moe 😴😴", "Ik ben moe."),
        ("Dat was het. Groetjes, [naam]", "Dat was het."),
        ("- luisteren\n- niet invullen", "Luisteren. Niet invullen."),
        ("1) meer tijd 2) minder mail", "Meer tijd minder mail."),
        ("ff iets anders, mn idee :)", "Even iets anders, mijn idee."),
        ("heeeel erg , zei [naam 2]", "Heel erg, zei [naam 2]."),
        ("**nee** is ook een antwoord", "Nee is ook een antwoord."),
        ("de GGZ en het FACT-team", "De GGZ en het FACT-team."),
        ("ja.", "Ja."),
        ("hoi", "Hoi."),
        ("😊", "😊"),
    ],
)
def test_dutch(written: str, levelled: str) -> None:
    assert level(written, "nl") == levelled


@pytest.mark.parametrize(
    ("written", "levelled"),
    [
        ("i dont know tbh!!", "I don't know tbh."),
        ("Hi everyone, u did great :D", "You did great."),
        ("thanks for that. Cheers, [name]", "Thanks for that."),
    ],
)
def test_english(written: str, levelled: str) -> None:
    assert level(written, "en") == levelled


def test_levelling_twice_changes_nothing() -> None:
    for written in ("hoi, gwn ff zeggen: top!!! 😊", "A. b? c", "- een\n- twee"):
        once = level(written, "nl")
        assert level(once, "nl") == once

"""What people say about their own times, and what is no such thing."""

from datetime import date, time

import pytest

from bot.dialogue.times_patterns import Unfit
from bot.dialogue.times_words import Asks, heard
from bot.domain.own_times import NOTHING_SAID, OwnTimes

TUESDAY = date(2026, 11, 24)


def said(text: str, before: OwnTimes = NOTHING_SAID) -> OwnTimes:
    found = heard(text, before, TUESDAY)
    assert found is not None, text
    assert found.unfit is None
    assert found.asks is Asks.KEEP
    return found.times


@pytest.mark.parametrize(
    ("text", "opens", "closes"),
    [
        ("stuur mij alleen tussen 10 en 16 uur", time(10), time(16)),
        ("Stuur me graag tussen 9.30 uur en half vijf.", time(9, 30), time(16, 30)),
        ("alleen van 10:00 tot 16:00 uur", time(10), time(16)),
        ("tijden: 10-16", time(10), time(16)),
        ("Tijden 10 tot 16 uur", time(10), time(16)),
        ("mijn tijden zijn van tien tot vier uur", time(10), time(16)),
        ("niet voor 9 uur", time(9), None),
        ("Niet vóór 9 uur!", time(9), None),
        ("stuur me niets na 17 uur", None, time(17)),
        ("niet voor 9 uur en niet na half zes 's avonds", time(9), time(17, 30)),
        ("alleen na 7 uur 's avonds", time(19), None),
        ("send me only between 10 and 16", time(10), time(16)),
        ("not before 9 am", time(9), None),
        ("not after 5 pm", None, time(17)),
        ("tijden: niet na 5 uur", None, time(17)),
        ("niet na half 6", None, time(17, 30)),
        ("alleen na half een", time(12, 30), None),
        ("niet voor 5 uur 's ochtends", time(5), None),
        ("niet voor half 6 's ochtends", time(5, 30), None),
        ("niet voor 06 uur", time(6), None),
        ("niet na 6.30 uur", None, time(6, 30)),
        ("alleen tussen 2 en 4", time(14), time(16)),
        ("tijden: 9-5", time(9), time(17)),
        ("tijden: 10-8", time(10), time(20)),
        ("tijden: tussen half 10 en half 5", time(9, 30), time(16, 30)),
        ("tijden: tussen 0 en 6", time(0), time(6)),
        ("tijden: 6-14 uur", time(6), time(14)),
        ("tijden: tussen 5 en 8 uur 's ochtends", time(5), time(8)),
        ("alleen na 2 uur 's nachts", time(2), None),
        ("not before 12 pm", time(12), None),
        ("only between 12 am and 6", time(0), time(6)),
        ("only between 6 pm and 12 am", time(18), time(23, 59)),
        ("tijden: tussen 18 en 24 uur", time(18), time(23, 59)),
    ],
)
def test_hours(text: str, opens: time | None, closes: time | None) -> None:
    assert said(text) == OwnTimes(opens=opens, closes=closes)


def test_two_wishes_together() -> None:
    first = said("niet voor 9 uur")
    assert said("niet na 17 uur", first) == OwnTimes(opens=time(9), closes=time(17))
    assert said("alleen na 18 uur", OwnTimes(closes=time(17))) == OwnTimes(opens=time(18))


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("ik werk niet op woensdag en vrijdag", (2, 4)),
        ("ik werk niet op woensdag, vrijdag en in het weekend", (2, 4, 5, 6)),
        ("Ik werk nooit op maandagen", (0,)),
        ("stuur me niets in het weekend", (5, 6)),
        ("tijden: niet op ma, di", (0, 1)),
        ("ik ben altijd vrij op donderdag", (3,)),
        ("I don't work on Wednesday and Friday", (2, 4)),
    ],
)
def test_days_off(text: str, days: tuple[int, ...]) -> None:
    assert said(text) == OwnTimes(days_off=days)


def test_a_day_is_worked_again() -> None:
    assert said("ik werk weer op vrijdag", OwnTimes(days_off=(2, 4))) == OwnTimes(days_off=(2,))


@pytest.mark.parametrize(
    ("text", "first", "back"),
    [
        ("ik ben vrij tot maandag", None, date(2026, 11, 30)),
        ("Ik ben tot maandag vrij.", None, date(2026, 11, 30)),
        ("vakantie tot 3 januari", None, date(2027, 1, 3)),
        ("vakantie t/m 3 januari", None, date(2027, 1, 4)),
        ("ik heb verlof tot en met vrijdag", None, date(2026, 11, 28)),
        ("ik ben weg van 21 december tot 4 januari", date(2026, 12, 21), date(2027, 1, 4)),
        ("ik ben van 21 december tot 4 januari op vakantie", date(2026, 12, 21), date(2027, 1, 4)),
        ("ik ben morgen vrij", date(2026, 11, 25), date(2026, 11, 26)),
        ("ik ben vrij op donderdag", date(2026, 11, 26), date(2026, 11, 27)),
        ("ik ben deze week vrij", None, date(2026, 11, 30)),
        ("volgende week vrij", date(2026, 11, 30), date(2026, 12, 7)),
        ("I am off until Monday", None, date(2026, 11, 30)),
        ("on leave through Friday", None, date(2026, 11, 28)),
    ],
)
def test_leave(text: str, first: date | None, back: date) -> None:
    assert said(text) == OwnTimes(away_from=first, away_until=back)


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("ik heb nachtdienst tot vrijdag", date(2026, 11, 27)),
        ("nachtdienst t/m vrijdag", date(2026, 11, 28)),
        ("ik werk nachten tot 1 december", date(2026, 12, 1)),
        ("nachtdienst", None),
        ("Ik heb nachtdienst.", None),
        ("night shift until Friday", date(2026, 11, 27)),
    ],
)
def test_night_shift(text: str, last: date | None) -> None:
    assert said(text) == OwnTimes(night=True, night_until=last)


@pytest.mark.parametrize("text", ["ik ben er weer", "ik ben terug", "geen nachtdienst meer", "I am back"])
def test_back_again(text: str) -> None:
    away = OwnTimes(opens=time(10), away_until=date(2026, 12, 24), night=True)
    assert said(text, away) == OwnTimes(opens=time(10))
    assert heard(text, NOTHING_SAID, TUESDAY) is None, "who was not away means something else"


@pytest.mark.parametrize("text", ["vergeet mijn tijden", "Tijden weg", "wis mijn tijden.", "forget my times"])
def test_forgotten(text: str) -> None:
    found = heard(text, NOTHING_SAID, TUESDAY)
    assert found is not None
    assert found.asks is Asks.FORGET


@pytest.mark.parametrize("text", ["tijden", "Mijn tijden?", "my times"])
def test_shown(text: str) -> None:
    found = heard(text.strip("?"), NOTHING_SAID, TUESDAY)
    assert found is not None
    assert found.asks is Asks.SHOW


@pytest.mark.parametrize(
    ("text", "unfit"),
    [
        ("tijden: vrij tot 29 februari", Unfit.NO_SUCH_DAY),
        ("tijden vrij", Unfit.UNTIL_WHEN),
        ("tijden: vakantie tot ooit", Unfit.UNTIL_WHEN),
        ("tijden: bij volle maan", Unfit.UNCLEAR),
        ("tijden tussen 25 en 26 uur", Unfit.NO_SUCH_HOUR),
        ("tijden: niet na half 0", Unfit.NO_SUCH_HOUR),
        ("tijden: niet voor half 25", Unfit.NO_SUCH_HOUR),
        ("tijden: tussen 22 en 6 uur", Unfit.NO_SUCH_HOUR),
        ("tijden vrij tot 3 januari 2026", Unfit.PAST),
        ("ik ben vrij tot 3 januari 2026", Unfit.PAST),
    ],
)
def test_what_cannot_be_kept_is_told(text: str, unfit: Unfit) -> None:
    found = heard(text, NOTHING_SAID, TUESDAY)
    assert found is not None
    assert found.unfit is unfit


@pytest.mark.parametrize(
    "text",
    [
        "Tijden van stress zijn lastig.",
        "ik ben vrij",
        "ik ben eindelijk vrij om te zeggen wat ik denk",
        "wij zijn vrij tot maandag",
        "Hij heeft nachtdienst tot vrijdag",
        "ik ben vrij tot maandag, maar ik denk er vaak aan",
        "ik ben vrij tot maandag\nen dan weer niet",
        "niet voor de poes",
        "ik werk niet graag op vrijdag",
        "tussen hoop en vrees",
        "vrij",
        "later",
        "ja",
    ],
)
def test_what_is_no_wish(text: str) -> None:
    assert heard(text, NOTHING_SAID, TUESDAY) is None


@pytest.mark.parametrize("text", ["ik ben vrij tot maandag", "nachtdienst", "niet voor 9 uur"])
def test_without_the_head_word_it_could_be_an_answer(text: str) -> None:
    bare, headed = heard(text, NOTHING_SAID, TUESDAY), heard(f"tijden {text}", NOTHING_SAID, TUESDAY)
    assert bare is not None
    assert headed is not None
    assert bare.plain
    assert not headed.plain
    assert bare.times == headed.times

"""Rules as people type them, in Dutch and English, right and wrong."""

from datetime import UTC, date, datetime, time

import pytest

from bot.dialogue.seasons.moments import ahead
from bot.dialogue.seasons.reading import NoRule, rule_in
from bot.domain.season import Rule, Unit

ZONE = "Europe/Amsterdam"
NOW = datetime(2026, 11, 24, 11, tzinfo=UTC)
"""A Tuesday, noon on the wall."""
NINE, HALF_NINE, TEN, TWO = time(9), time(9, 30), time(10), time(14)


def read(text: str, now: datetime = NOW) -> Rule | NoRule:
    return rule_in(text, now, ZONE, HALF_NINE)


def first_days(rule: Rule, many: int = 3) -> list[str]:
    coming = ahead(rule, NOW, ZONE, lambda _day: None, many)
    return [f"{moment.day:%d-%m-%y}" for moment in coming.moments]


WEEKLY = [
    ("elke 2 weken maandag 09:00", 2, NINE, "30-11-26 14-12-26 28-12-26"),
    ("elke twee weken op maandag om 9.00 uur", 2, NINE, "30-11-26 14-12-26 28-12-26"),
    ("maandag om de week 9u", 2, NINE, "30-11-26 14-12-26 28-12-26"),
    ("om de week op dinsdag om half tien", 2, HALF_NINE, "01-12-26 15-12-26 29-12-26"),
    ("om de andere week dinsdag", 2, HALF_NINE, "01-12-26 15-12-26 29-12-26"),
    ("iedere andere week maandag", 2, HALF_NINE, "30-11-26 14-12-26 28-12-26"),
    ("elke tweede week op maandag", 2, HALF_NINE, "30-11-26 14-12-26 28-12-26"),
    ("om de 3 weken vrijdag 14 uur", 3, TWO, "27-11-26 18-12-26 08-01-27"),
    ("elke week", 1, HALF_NINE, "25-11-26 02-12-26 09-12-26"),
    ("wekelijks op woensdag kwart voor tien", 1, time(9, 45), "25-11-26 02-12-26 09-12-26"),
    ("veertiendaags op donderdag", 2, HALF_NINE, "26-11-26 10-12-26 24-12-26"),
    ("op maandagen om 10 uur", 1, TEN, "30-11-26 07-12-26 14-12-26"),
    ("elke maandag en donderdag om 9 uur", 1, NINE, "26-11-26 30-11-26 03-12-26"),
    ("elke week maandag, woensdag en vrijdag om 10:00", 1, TEN, "25-11-26 27-11-26 30-11-26"),
    ("elke werkdag om kwart over negen", 1, time(9, 15), "25-11-26 26-11-26 27-11-26"),
    ("elke 6 weken", 6, HALF_NINE, "25-11-26 06-01-27 17-02-27"),
    ("elke 6 weken vanaf 3 maart", 6, HALF_NINE, "03-03-27 14-04-27 26-05-27"),
    ("vanaf 1 maart elke maandag om 10", 1, TEN, "01-03-27 08-03-27 15-03-27"),
    ("elke maandag vanaf maart", 1, HALF_NINE, "01-03-27 08-03-27 15-03-27"),
    ("elke maandag vanaf 9.30", 1, HALF_NINE, "30-11-26 07-12-26 14-12-26"),
    ("elke maandag om 2 uur", 1, TWO, "30-11-26 07-12-26 14-12-26"),
    ("elke maandag 's middags om 2 uur", 1, TWO, "30-11-26 07-12-26 14-12-26"),
    ("elke maandag om 2 uur 's middags", 1, TWO, "30-11-26 07-12-26 14-12-26"),
    ("elke maandag tien over half tien", 1, time(9, 40), "30-11-26 07-12-26 14-12-26"),
    ("elke maandag 14u30", 1, time(14, 30), "30-11-26 07-12-26 14-12-26"),
    ("elke dinsdag om 11:59", 1, time(11, 59), "01-12-26 08-12-26 15-12-26"),
    ("elke dinsdag om 12:01", 1, time(12, 1), "24-11-26 01-12-26 08-12-26"),
    ("every 2 weeks monday 09:00", 2, NINE, "30-11-26 14-12-26 28-12-26"),
    ("every other week on tuesday at half past nine", 2, HALF_NINE, "01-12-26 15-12-26 29-12-26"),
    ("every second week on monday at 10am", 2, TEN, "30-11-26 14-12-26 28-12-26"),
    ("every monday and wednesday at 2 pm", 1, TWO, "25-11-26 30-11-26 02-12-26"),
    ("every six weeks from march 3 at 9", 6, NINE, "03-03-27 14-04-27 26-05-27"),
    ("starting 1 march every week on monday at 10", 1, TEN, "01-03-27 08-03-27 15-03-27"),
    ("weekly on friday at noon", 1, time(12), "27-11-26 04-12-26 11-12-26"),
    ("fortnightly on thursday at 9 o'clock", 2, NINE, "26-11-26 10-12-26 24-12-26"),
]


@pytest.mark.parametrize(("said", "step", "at", "firsts"), WEEKLY)
def test_weeks(said: str, step: int, at: time, firsts: str) -> None:
    rule = read(said)
    assert isinstance(rule, Rule), rule
    assert (rule.unit, rule.step, rule.at) == (Unit.WEEK, step, at)
    assert first_days(rule) == firsts.split()
    assert (rule.last, rule.times) == (None, None)


@pytest.mark.parametrize(
    ("said", "unit", "at", "firsts"),
    [
        ("de eerste dinsdag van de maand om 10 uur", Unit.MONTH, TEN, "01-12-26 05-01-27 02-02-27"),
        ("elke eerste dinsdag van de maand 9.30", Unit.MONTH, HALF_NINE, "01-12-26 05-01-27 02-02-27"),
        ("elke maand op de derde donderdag", Unit.MONTH, HALF_NINE, "17-12-26 21-01-27 18-02-27"),
        ("laatste vrijdag van de maand", Unit.MONTH, HALF_NINE, "27-11-26 25-12-26 29-01-27"),
        ("elke 2 maanden de tweede woensdag", Unit.MONTH, HALF_NINE, "09-12-26 10-02-27 14-04-27"),
        ("elke maand op de 31e", Unit.MONTH, HALF_NINE, "30-11-26 31-12-26 31-01-27"),
        ("elke maand de laatste dag om 14:00", Unit.MONTH, TWO, "30-11-26 31-12-26 31-01-27"),
        ("maandelijks op de 15e", Unit.MONTH, HALF_NINE, "15-12-26 15-01-27 15-02-27"),
        ("elke 15e van de maand", Unit.MONTH, HALF_NINE, "15-12-26 15-01-27 15-02-27"),
        ("elke maand", Unit.MONTH, HALF_NINE, "25-11-26 25-12-26 25-01-27"),
        ("elk kwartaal", Unit.MONTH, HALF_NINE, "25-11-26 25-02-27 25-05-27"),
        ("om de maand op de 1e", Unit.MONTH, HALF_NINE, "01-12-26 01-02-27 01-04-27"),
        ("om de dag", Unit.DAY, HALF_NINE, "25-11-26 27-11-26 29-11-26"),
        ("elke dag 's avonds 8 uur", Unit.DAY, time(20), "24-11-26 25-11-26 26-11-26"),
        ("jaarlijks op 29 februari", Unit.YEAR, HALF_NINE, "28-02-27 29-02-28 28-02-29"),
        ("elk jaar op 3 maart om 10 uur", Unit.YEAR, TEN, "03-03-27 03-03-28 03-03-29"),
        ("first tuesday of the month at quarter past ten", Unit.MONTH, time(10, 15), "01-12-26 05-01-27 02-02-27"),
        ("on the last friday of every month", Unit.MONTH, HALF_NINE, "27-11-26 25-12-26 29-01-27"),
        ("every month on the 31st", Unit.MONTH, HALF_NINE, "30-11-26 31-12-26 31-01-27"),
        ("every year on february 29", Unit.YEAR, HALF_NINE, "28-02-27 29-02-28 28-02-29"),
    ],
)
def test_days_months_and_years(said: str, unit: Unit, at: time, firsts: str) -> None:
    rule = read(said)
    assert isinstance(rule, Rule), rule
    assert (rule.unit, rule.at) == (unit, at)
    assert first_days(rule) == firsts.split()


@pytest.mark.parametrize(
    ("said", "day", "at"),
    [
        ("op 3 maart", date(2027, 3, 3), HALF_NINE),
        ("3 maart 14.00", date(2027, 3, 3), TWO),
        ("3-12 om 14 uur", date(2026, 12, 3), TWO),
        ("op 3.12 om 14 uur", date(2026, 12, 3), TWO),
        ("volgende week donderdag 14 uur", date(2026, 12, 3), TWO),
        ("donderdag volgende week om half tien", date(2026, 12, 3), HALF_NINE),
        ("maandag over twee weken om tien uur", date(2026, 12, 7), TEN),
        ("morgen 9:00", date(2026, 11, 25), NINE),
        ("vandaag 15:00", date(2026, 11, 24), time(15)),
        ("maandag", date(2026, 11, 30), HALF_NINE),
        ("eenmalig op 3 maart", date(2027, 3, 3), HALF_NINE),
        ("on march 3 at 10am", date(2027, 3, 3), TEN),
        ("next thursday at 3 pm", date(2026, 12, 3), time(15)),
        ("tomorrow at half past two", date(2026, 11, 25), time(14, 30)),
    ],
)
def test_once(said: str, day: date, at: time) -> None:
    assert read(said) == Rule(first=day, at=at)


@pytest.mark.parametrize(
    ("said", "last", "times"),
    [
        ("elke maandag tot 1 juli", date(2027, 6, 30), None),
        ("tot 1 juli elke maandag", date(2027, 6, 30), None),
        ("elke maandag tot en met 1 juli", date(2027, 7, 1), None),
        ("elke maandag t/m 18 december", date(2026, 12, 18), None),
        ("elke maandag 9:00 tot 1.12", date(2026, 11, 30), None),
        ("elke maandag om 10.00 tot 1.12.2027", date(2027, 11, 30), None),
        ("elke maandag tot de zomer", date(2027, 6, 30), None),
        ("elke maandag tot kerst", date(2026, 12, 24), None),
        ("elke maandag tot eind mei", date(2027, 5, 31), None),
        ("elke maandag tot en met juni", date(2027, 6, 30), None),
        ("elke maandag tot het einde van het jaar", date(2026, 12, 31), None),
        ("elke maandag 10 keer", None, 10),
        ("elke maandag om 9 uur, in totaal 6 keer", None, 6),
        ("elke maandag vijf keer", None, 5),
        ("every monday until july 1", date(2027, 6, 30), None),
        ("every monday through july 1", date(2027, 7, 1), None),
        ("every monday until the summer", date(2027, 6, 30), None),
        ("every monday for 5 times", None, 5),
        ("elke maandag", None, None),
    ],
)
def test_the_end(said: str, last: date | None, times: int | None) -> None:
    rule = read(said)
    assert isinstance(rule, Rule), rule
    assert (rule.last, rule.times) == (last, times)
    assert rule.weekdays == (0,)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("", NoRule.UNKNOWN),
        ("blabla", NoRule.UNKNOWN),
        ("als het uitkomt", NoRule.UNKNOWN),
        ("twee keer per week", NoRule.UNKNOWN),
        ("elke maandag of dinsdag", NoRule.UNKNOWN),
        ("elke maandag behalve in mei", NoRule.UNKNOWN),
        ("every second tuesday", NoRule.UNKNOWN),
        ("elke 0 weken", NoRule.UNKNOWN),
        ("elke maandag 9000 keer", NoRule.UNKNOWN),
        ("elke week " * 40, NoRule.UNKNOWN),
        ("elke 900 weken", NoRule.TOO_RARE),
        ("elke seconde", NoRule.TOO_OFTEN),
        ("elk uur", NoRule.TOO_OFTEN),
        ("elke 5 minuten", NoRule.TOO_OFTEN),
        ("every second", NoRule.TOO_OFTEN),
        ("every 10 minutes", NoRule.TOO_OFTEN),
        ("elke maandag 25:00", NoRule.NO_TIME),
        ("elke maandag om 9:75", NoRule.NO_TIME),
        ("gisteren", NoRule.PAST),
        ("vandaag 9:00", NoRule.PAST),
        ("1 januari 2020", NoRule.PAST),
        ("3 weken geleden", NoRule.PAST),
        ("elke maandag tot gisteren", NoRule.PAST),
        ("29 februari", NoRule.NO_SUCH_DAY),
        ("op 31 november om 10 uur", NoRule.NO_SUCH_DAY),
        ("elke maand op de 32e", NoRule.NO_SUCH_DAY),
        ("elke maandag vanaf 1 maart tot 1 februari 2027", NoRule.ENDS_BEFORE),
        ("elke maandag t/m morgen", NoRule.ENDS_BEFORE),
    ],
)
def test_what_is_no_rule(said: str, why: NoRule) -> None:
    assert read(said) is why


def test_29_february_when_it_comes() -> None:
    before = datetime(2027, 12, 1, 11, tzinfo=UTC)
    assert read("29 februari", before) == Rule(first=date(2028, 2, 29), at=HALF_NINE)


def test_no_text_breaks_it() -> None:
    for said in (
        "tot",
        "vanaf",
        "om",
        "elke",
        "elke tot",
        "van de maand",
        "keer",
        "0 keer",
        "tot tot tot",
        "half",
        "\0",
    ):
        assert isinstance(read(said), NoRule), said

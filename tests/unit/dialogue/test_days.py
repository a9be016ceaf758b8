"""Days as people say them: what is understood, what is asked again, and why."""

from datetime import date, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.days import NoDay, day_in

TUESDAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("said", "day"),
    [
        ("over 2 weken", (2026, 12, 8)),
        ("Over twee weken.", (2026, 12, 8)),
        ("over een maand", (2026, 12, 24)),
        ("binnen 10 dagen", (2026, 12, 4)),
        ("1 maart", (2027, 3, 1)),
        ("uiterlijk 1 maart", (2027, 3, 1)),
        ("Vóór 1 mrt.", (2027, 3, 1)),
        ("dinsdag 1 december om 10 uur", (2026, 12, 1)),
        ("1 maart 2028", (2028, 3, 1)),
        ("29 februari 2028", (2028, 2, 29)),
        ("12-1", (2027, 1, 12)),
        ("12/1/27", (2027, 1, 12)),
        ("2026-12-24", (2026, 12, 24)),
        ("24-11", (2026, 11, 24)),
        ("vandaag", (2026, 11, 24)),
        ("morgenochtend", None),
        ("morgen ochtend", (2026, 11, 25)),
        ("overmorgen", (2026, 11, 26)),
        ("vrijdag", (2026, 11, 27)),
        ("aanstaande vrijdag", (2026, 11, 27)),
        ("dinsdag", (2026, 12, 1)),
        ("volgende week vrijdag", (2026, 12, 4)),
        ("vrijdag over 2 weken", (2026, 12, 11)),
        ("volgende week", (2026, 12, 4)),
        ("eind van de week", (2026, 11, 27)),
        ("volgende maand", (2026, 12, 31)),
        ("begin januari", (2027, 1, 1)),
        ("half maart", (2027, 3, 15)),
        ("eind dit jaar", (2026, 12, 31)),
        ("mei", (2027, 5, 31)),
        ("in two weeks", (2026, 12, 8)),
        ("by next Friday", (2026, 12, 4)),
        ("March 1st", (2027, 3, 1)),
        ("the 1st of March", (2027, 3, 1)),
        ("tomorrow", (2026, 11, 25)),
        ("next month", (2026, 12, 31)),
    ],
)
def test_a_day_is_understood(said: str, day: tuple[int, int, int] | None) -> None:
    assert day_in(said, TUESDAY) == (date(*day) if day else NoDay.UNKNOWN)


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("gisteren", NoDay.PAST),
        ("1 maart 2020", NoDay.PAST),
        ("2 weken geleden", NoDay.PAST),
        ("29 februari", NoDay.NO_SUCH),
        ("31-11", NoDay.NO_SUCH),
        ("32 maart", NoDay.NO_SUCH),
        ("1-13", NoDay.NO_SUCH),
        ("ergens dit jaar", NoDay.UNKNOWN),
        ("ik", NoDay.UNKNOWN),
        ("3", NoDay.UNKNOWN),
        ("", NoDay.UNKNOWN),
        ("1 maart 2150", NoDay.UNKNOWN),
        ("over 999 jaar", NoDay.UNKNOWN),
        ("als het weer lente is", NoDay.UNKNOWN),
    ],
)
def test_or_it_is_asked_again_and_known_why(said: str, why: NoDay) -> None:
    assert day_in(said, TUESDAY) is why


@given(st.dates(date(2024, 1, 1), date(2090, 1, 1)), st.integers(0, 360), st.sampled_from(("nl", "en")))
def test_every_day_of_the_coming_year_is_understood_as_it_is_written(today: date, ahead: int, lang: str) -> None:
    """As the bot itself writes days, and without the year."""
    day = today + timedelta(days=ahead)
    assert day_in(format_date(day, "EEEE d MMMM y", locale=lang), today) == day
    assert day_in(day.isoformat(), today) == day
    if (day.month, day.day) != (2, 29):
        assert day_in(format_date(day, "d MMMM", locale=lang), today) == day
        assert day_in(f"{day.day}-{day.month}", today) == day


@given(st.text(max_size=120), st.dates(date(2024, 1, 1), date(2090, 1, 1)))
def test_whatever_is_said_it_never_breaks(said: str, today: date) -> None:
    found = day_in(said, today)
    assert isinstance(found, NoDay) or found >= today


@given(
    st.integers(0, 9999),
    st.sampled_from(("dagen", "weken", "maanden", "jaar", "months")),
    st.dates(date(2024, 1, 1), date(2090, 1, 1)),
)
def test_however_far_ahead(many: int, unit: str, today: date) -> None:
    found = day_in(f"over {many} {unit}", today)
    assert isinstance(found, NoDay) or today <= found

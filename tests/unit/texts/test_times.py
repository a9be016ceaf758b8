"""Moments and lengths of time, as the team would say them."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.texts import times
from bot.texts.catalogue import catalogue
from bot.texts.speech import Speech


def speech(lang: str, zone: str = "Europe/Amsterdam") -> Speech:
    return Speech(catalogue(lang), lang, zone)


@pytest.mark.parametrize(
    ("at", "lang", "zone", "said"),
    [
        (datetime(2026, 12, 1, 8, 30, tzinfo=UTC), "nl", "Europe/Amsterdam", "dinsdag 1 december om 9:30"),
        (datetime(2026, 12, 1, 8, 30, tzinfo=UTC), "en", "Europe/Amsterdam", "Tuesday 1 December at 9:30"),
        (datetime(2026, 12, 1, 8, 30, tzinfo=UTC), "en", "America/Curacao", "Tuesday 1 December at 4:30"),
        # the nights on which the clock changes
        (datetime(2027, 3, 28, 0, 59, tzinfo=UTC), "nl", "Europe/Amsterdam", "zondag 28 maart om 1:59"),
        (datetime(2027, 3, 28, 1, 0, tzinfo=UTC), "nl", "Europe/Amsterdam", "zondag 28 maart om 3:00"),
        (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "nl", "Europe/Amsterdam", "zondag 25 oktober om 2:30"),
        (datetime(2026, 10, 25, 1, 30, tzinfo=UTC), "nl", "Europe/Amsterdam", "zondag 25 oktober om 2:30"),
    ],
)
def test_a_moment_is_said_in_the_teams_own_time(at: datetime, lang: str, zone: str, said: str) -> None:
    assert speech(lang, zone).moment(at) == said


@pytest.mark.parametrize(
    ("span", "nl", "en"),
    [
        (timedelta(days=365), "1 jaar", "1 year"),
        (timedelta(days=730), "2 jaar", "2 years"),
        (timedelta(days=14), "2 weken", "2 weeks"),
        (timedelta(days=7), "1 week", "1 week"),
        (timedelta(days=5), "5 dagen", "5 days"),
        (timedelta(days=1), "1 dag", "1 day"),
        (timedelta(hours=1), "1 uur", "1 hour"),
        (timedelta(hours=36), "36 uur", "36 hours"),
        (timedelta(minutes=20), "20 minuten", "20 minutes"),
        (timedelta(seconds=5), "1 minuut", "1 minute"),
    ],
)
def test_a_length_is_said_in_its_largest_unit(span: timedelta, nl: str, en: str) -> None:
    assert speech("nl").length(span) == nl
    assert speech("en").length(span) == en


def test_a_row_of_names_ends_as_a_sentence_does() -> None:
    assert times.enumeration(("a", "b", "c"), "nl") == "a, b en c"
    assert times.enumeration(("a", "b", "c"), "en") == "a, b and c"
    assert times.enumeration((), "nl") == ""

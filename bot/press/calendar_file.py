"""A calendar file (RFC 5545) with one entry for each moment, in the team's own wall time with its zone written out.

Explicit moments and no recurrence rule: days off are left out, and the 31st of a short month is its last day, which a
rule in a calendar cannot say. Import it again and entries with the same id are replaced.
"""

from datetime import timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.ports.press import Agenda, AgendaItem

_LASTS: Final = timedelta(minutes=15)
"""A round is no meeting: what stands in a calendar is its beginning."""


def write_calendar(agenda: Agenda) -> bytes:
    calendar = Calendar()
    calendar.add("prodid", "-//gespreksronde//planning//NL")
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    for item in agenda.items:
        calendar.add_component(_event(item, agenda))
    calendar.add_missing_timezones()
    written: bytes = calendar.to_ical()
    return written


def _event(item: AgendaItem, agenda: Agenda) -> Event:
    zone = ZoneInfo(agenda.zone)
    event = Event()
    event.add("uid", item.id)
    event.add("dtstamp", agenda.made)
    event.add("dtstart", item.at.astimezone(zone))
    event.add("dtend", (item.at + _LASTS).astimezone(zone))
    event.add("summary", item.title)
    event.add("description", item.about)
    event.add("transp", "TRANSPARENT")
    return event

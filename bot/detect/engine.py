"""The detector: reads a text once and lets every finder look at it."""

from collections import OrderedDict
from collections.abc import Iterator, Sequence
from threading import Lock

from bot.detect.addresses import find_addresses
from bot.detect.ages import find_ages
from bot.detect.codes import find_codes
from bot.detect.contact import find_contact
from bot.detect.dates import find_dates
from bot.detect.lexicon import lexicon
from bot.detect.marks import Mark, settle
from bot.detect.name_words import NameWords
from bot.detect.organisations import find_organisations
from bot.detect.people import find_people
from bot.detect.places import find_places
from bot.detect.reading import Reading, read
from bot.detect.roster import RosterIndex, index_roster
from bot.detect.telling import find_telling, load_telling
from bot.domain.findings import Finding, RosterEntry

_TEAMS_REMEMBERED = 64


class DutchDetector:
    """Finds names, places, numbers and telling details in Dutch and English chat text (port `Detector`).

    Built on rules and lists, so the same text always gives the same findings. Remembers how the last few teams'
    names may be written, never a text.
    """

    def __init__(self) -> None:
        self._lexicon = lexicon()
        load_telling()
        self._teams: OrderedDict[tuple[RosterEntry, ...], RosterIndex] = OrderedDict()
        self._lock = Lock()

    def find(self, text: str, roster: Sequence[RosterEntry], lang: str) -> tuple[Finding, ...]:
        """Findings in order of `start`, not overlapping, offsets in code points of `text` exactly as given."""
        reading = read(text, self._lexicon)
        marks = list(_marks(reading, self._index(tuple(roster)), lang))
        return settle(marks, reading.folded)

    def _index(self, roster: tuple[RosterEntry, ...]) -> RosterIndex:
        with self._lock:
            known = self._teams.get(roster)
            if known is None:
                known = self._teams[roster] = index_roster(roster, self._lexicon)
                if len(self._teams) > _TEAMS_REMEMBERED:
                    self._teams.popitem(last=False)
            else:
                self._teams.move_to_end(roster)
            return known


def _marks(reading: Reading, roster: RosterIndex, lang: str) -> Iterator[Mark]:
    names = NameWords(reading, roster)
    yield from find_contact(reading.text)
    yield from find_codes(reading)
    yield from find_dates(reading, lang)
    yield from find_ages(reading)
    yield from find_addresses(reading)
    yield from find_places(reading, names)
    yield from find_organisations(reading, roster, names)
    yield from find_people(reading, roster, names)
    yield from find_telling(reading, lang)

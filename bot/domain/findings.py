"""What a detector saw in an answer: where something stands that could tell who wrote it or who it is about."""

from dataclasses import dataclass
from enum import StrEnum


class Kind(StrEnum):
    """What was found; the labels of the project's yardstick for de-identification."""

    NAME = "name"
    MXID = "mxid"
    HANDLE = "handle"
    EMAIL = "email"
    URL = "url"
    PHONE = "phone"
    BSN = "bsn"
    IBAN = "iban"
    RECORD = "record"
    PLATE = "plate"
    POSTCODE = "postcode"
    ADDRESS = "address"
    LOCATION = "location"
    ORG = "org"
    DATE = "date"
    AGE = "age"
    QUASI = "quasi"


class Treatment(StrEnum):
    """`MASK`: taken out before anybody else reads it. `FLAG`: left in place, shown to the author as telling."""

    MASK = "mask"
    FLAG = "flag"


@dataclass(frozen=True, slots=True)
class Finding:
    """One stretch of an answer, in code points of the text it was found in (`text[start:end]`).

    `proposal` is a more general wording for a flagged phrase, in the language of the answer, or None.
    A finding never holds the words it points at.
    """

    kind: Kind
    start: int
    end: int
    treatment: Treatment = Treatment.MASK
    proposal: str | None = None


@dataclass(frozen=True, slots=True)
class RosterEntry:
    """Somebody in the team room, as far as a detector has to know them. Never shown in a repr."""

    display_name: str
    mxid: str
    aliases: tuple[str, ...] = ()

    def __repr__(self) -> str:
        return "RosterEntry(…)"

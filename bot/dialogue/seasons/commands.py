"""What follows `plan` and `planning`: the start that is wanted with its rule in words, and what is asked of plans."""

from collections.abc import Collection
from dataclasses import dataclass, field, replace
from enum import StrEnum

from bot.dialogue.commands import Command, StartOptions, start_options, takes_part_words


@dataclass(frozen=True, slots=True)
class PlanOptions:
    """A start, and when, as it was typed."""

    start: StartOptions
    when: str = field(repr=False)


def plan_options(command: Command) -> PlanOptions:
    """The first word is the werkvorm, what stands in quotes the theme, and the rest says when."""
    bare = [word for word in command.words if word not in command.quoted]
    when = [word for word in bare[1:] if word.casefold() not in takes_part_words]
    joins = [word for word in bare[1:] if word.casefold() in takes_part_words]
    start = replace(command, words=(*bare[:1], *command.quoted[:1], *joins))
    return PlanOptions(start_options(start), " ".join(when))


class Asks(StrEnum):
    """What can be asked of the plans of a team."""

    LIST = "list"
    REMOVE = "remove"
    CHANGE = "change"
    TAKE_OVER = "take-over"
    AGENDA = "agenda"
    BREAK = "break"
    REMOVE_BREAK = "remove-break"
    UNKNOWN = "unknown"


FOR_EVERYBODY = frozenset({Asks.LIST, Asks.AGENDA, Asks.UNKNOWN})
"""What somebody without the power may ask too."""

_WORDS = {
    **dict.fromkeys(("weg", "verwijder", "wis", "stop", "remove", "delete"), Asks.REMOVE),
    **dict.fromkeys(("anders", "verander", "veranderen", "wijzig", "wijzigen", "change", "edit"), Asks.CHANGE),
    **dict.fromkeys(("overnemen", "takeover"), Asks.TAKE_OVER),
    **dict.fromkeys(("agenda", "kalender", "calendar", "ics"), Asks.AGENDA),
    **dict.fromkeys(("pauze", "pauzes", "vakantie", "vrij", "break", "breaks", "holiday", "pause"), Asks.BREAK),
    **dict.fromkeys(("lijst", "list"), Asks.LIST),
}


@dataclass(frozen=True, slots=True)
class PlanningOrder:
    """`about`: a code, a number or days, as typed."""

    asks: Asks
    about: str = field(repr=False, default="")


def change_options(command: Command, flow: str, codes: Collection[str]) -> tuple[str | None, PlanOptions]:
    """What follows `planning anders`: a code of `codes`, where one was typed, and what is to be otherwise. `flow` is
    that of the plan, which stays."""
    rest = command.words[1:]
    code = rest[0].casefold() if rest and rest[0] not in command.quoted else None
    if code not in codes:
        return None, plan_options(replace(command, words=(flow, *rest)))
    return code, plan_options(replace(command, words=(flow, *rest[1:])))


def planning_order(command: Command) -> PlanningOrder:
    words = [word.casefold() for word in command.words]
    if not words:
        return PlanningOrder(Asks.LIST)
    asks = _WORDS.get(words[0], Asks.UNKNOWN)
    rest = words[1:]
    if asks is Asks.BREAK and not rest:
        return PlanningOrder(Asks.LIST)
    if asks is Asks.BREAK and _WORDS.get(rest[0]) is Asks.REMOVE:
        return PlanningOrder(Asks.REMOVE_BREAK, " ".join(rest[1:]))
    return PlanningOrder(asks, " ".join(rest))

"""The second check: does the file mean something that can be kept? One file per theme, each a list of rules.

Every rule looks at a whole flow and yields what is wrong; none stops at the first.
"""

from collections.abc import Callable, Iterator

from bot.domain.flow import Flow
from bot.flowfile.mistakes import Mistake
from bot.flowfile.sense import (
    agreeing,
    answers,
    choosing,
    client,
    consent,
    group,
    kept,
    names,
    outputs,
    pairs,
    references,
    rooms,
    sharing,
    timing,
    wording,
)

_RULES: tuple[Callable[[Flow], Iterator[Mistake]], ...] = (
    names.check,
    group.check,
    references.check,
    consent.check,
    client.check,
    answers.check,
    sharing.check,
    rooms.check,
    kept.check,
    choosing.check,
    agreeing.check,
    pairs.check,
    outputs.check,
    timing.check,
    wording.check,
)


def check_sense(flow: Flow) -> tuple[Mistake, ...]:
    """Everything that is wrong with what this flow means."""
    return tuple(found for rule in _RULES for found in rule(flow))

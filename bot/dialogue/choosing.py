"""The menu of werkvormen: those that fit a wish, or else those that come nearest."""

from collections.abc import Iterable, Mapping

from bot.dialogue.planning import runnable
from bot.dialogue.wishes import wish
from bot.domain.flow import Flow
from bot.domain.flow_terms import AboutPerson
from bot.domain.ids import FlowId
from bot.domain.messages.team import FlowMenu
from bot.domain.wish import Wish


def menu(flows: Iterable[Flow], words: str = "") -> FlowMenu:
    """What to show after `!ronde werkvormen` and these words. Nothing but a warning when it is urgent."""
    wished = wish(words)
    if wished.urgent or (wished.unclear and not wished.says_something):
        return FlowMenu((), wish=wished)
    known = sorted(flows, key=lambda flow: flow.id)
    least = min((distance(flow, wished) for flow in known), default=_FITS)
    close = sorted((flow for flow in known if distance(flow, wished) == least), key=lambda flow: not runnable(flow))
    shown = close if least == _FITS else close[:_MOST_NEAREST]
    return FlowMenu(
        tuple(flow for flow in shown if runnable(flow)),
        tuple(flow for flow in shown if not runnable(flow)),
        wished,
        nearest=least != _FITS,
    )


def named(flows: Mapping[FlowId, Flow], words: tuple[str, ...]) -> Flow | None:
    """The flow that these words name; *moreel beraad* is as good as *moreel-beraad*."""
    bare = [word.casefold().strip(".,!") for word in words]
    tried = (FlowId("-".join(bare[:length])) for length in range(len(bare), 0, -1))
    return next((flows[name] for name in tried if name in flows), None)


_MOST_NEAREST = 5
"""Who hears that nothing fits wants a way out, not a list."""

Distance = tuple[bool, bool, int]
_FITS: Distance = (False, False, 0)


def distance(flow: Flow, wished: Wish) -> Distance:
    """How far a flow is from a wish, the worst first: about whom it is, what it is for, how many people too many or too
    few.
    """
    about = flow.subject.about_person is not AboutPerson.NOBODY
    return (
        wished.about_person is not None and about is not wished.about_person,
        wished.aim is not None and flow.meta.aim is not wished.aim,
        0 if wished.people is None else max(flow.group.min - wished.people, wished.people - flow.group.max, 0),
    )

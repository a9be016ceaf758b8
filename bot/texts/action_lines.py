"""Actions as lines of a list. In a chat a plan is a list, never a table: that is readable on a phone and aloud."""

from bot.domain.action import ActionLine
from bot.texts import times
from bot.texts.neutral import one_line
from bot.texts.speech import Speech, short
from bot.texts.tree import Blocks, Items, Line, Words


def action_list(lines: tuple[ActionLine, ...], speech: Speech) -> Blocks:
    """One numbered line for each action."""
    return (Items(tuple(action_line(line, speech) for line in lines), first=1),) if lines else ()


def action_line(line: ActionLine, speech: Speech) -> Line:
    when = times.full_day(line.day, speech.lang) if line.day is not None else line.when
    values = {"who": short(line.who), "what": _words(line.what), "when": _words(when), "with": _words(line.with_whom)}
    if not line.who:
        name = "plan-line-nobody-when" if when else "plan-line-nobody"
    else:
        name = ("plan-line" if when else "plan-line-open") + ("-with" if line.with_whom else "")
    return speech.line(name, **values)


def _words(text: str) -> Words:
    return Words(one_line(text))

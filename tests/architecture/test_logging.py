"""Every log line in the source has a fixed name and allowed keys, so that none is refused when it matters."""

import ast
from collections.abc import Iterator
from pathlib import Path

from bot.observe.fields import EVENT, NUMBERS, WORDS
from tests.architecture.source import modules, place, tree

LEVELS = {"debug", "info", "warning", "error", "critical", "exception", "log"}


def loggers(path: Path) -> set[str]:
    """The names under which a file holds a logger."""
    return {
        ast.unparse(node.targets[0])
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Assign) and ast.unparse(node.value).startswith(("logging.getLogger(", "getLogger("))
    }


def calls(path: Path) -> Iterator[ast.Call]:
    """Every call that logs, also through `logging` itself."""
    names = loggers(path) | {"logging"}
    for node in ast.walk(tree(path)):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and node.func.attr in LEVELS
            and ast.unparse(node.func.value) in names
        ):
            yield node


def test_nothing_is_printed_past_the_log() -> None:
    for path in modules():
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call) and ast.unparse(node.func) in ("print", "logging.basicConfig"):
                assert path.parent.name in ("cli", "demo"), place(path, node)


def named(event: ast.expr) -> list[object]:
    """The possible values of an event name: a constant, or one of two."""
    if isinstance(event, ast.IfExp):
        return [*named(event.body), *named(event.orelse)]
    return [event.value if isinstance(event, ast.Constant) else None]


def test_every_event_has_a_fixed_name() -> None:
    for path in modules():
        for call in calls(path):
            if path.parent.name == "observe" and ast.unparse(call.args[0]) == "event":
                continue  # the hooks for what nobody caught hand the name on
            given = 2 if ast.unparse(call.func).endswith(".log") else 1  # the level stands before the name
            assert len(call.args) == given, place(path, call)
            for name in named(call.args[-1]):
                assert isinstance(name, str), place(path, call)
                assert EVENT.fullmatch(name), place(path, call)


def test_every_key_is_allowed() -> None:
    for path in modules():
        for call in calls(path):
            for keyword in call.keywords:
                assert keyword.arg in ("extra", "exc_info"), place(path, call)
                if keyword.arg == "extra":
                    assert isinstance(keyword.value, ast.Dict), place(path, call)
                    for key in keyword.value.keys:
                        assert isinstance(key, ast.Constant), place(path, call)
                        assert key.value in NUMBERS | WORDS, f"{place(path, call)}: {key.value!r}"

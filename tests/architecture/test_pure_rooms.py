"""The engine, the privacy rules and the words of the field stand on the standard library alone."""

import ast
import sys
from pathlib import Path

import pytest

from tests.architecture.source import imported, modules, place, tree

PURE = ("domain", "privacy", "dialogue")
FORBIDDEN = {
    "asyncio", "ctypes", "glob", "http", "io", "logging", "multiprocessing", "os", "pathlib", "pickle", "random",
    "secrets", "shutil", "socket", "sqlite3", "subprocess", "tempfile", "threading", "time", "urllib", "uuid",
}  # fmt: skip


@pytest.mark.parametrize("path", modules(*PURE), ids=lambda path: str(path.relative_to(path.parents[2])))
def test_only_the_pure_part_of_the_standard_library(path: Path) -> None:
    for name in imported(path):
        top = name.partition(".")[0]
        if top == "bot":
            assert name.split(".")[1] in PURE, name
        else:
            assert top in sys.stdlib_module_names, name
            assert top not in FORBIDDEN, name


@pytest.mark.parametrize("path", modules(*PURE), ids=lambda path: str(path.relative_to(path.parents[2])))
def test_nothing_is_asynchronous_and_nothing_asks_the_time(path: Path) -> None:
    for node in ast.walk(tree(path)):
        assert not isinstance(node, ast.AsyncFunctionDef | ast.Await), place(path, node)
        if isinstance(node, ast.Call):
            called = ast.unparse(node.func)
            assert called not in ("open", "print", "input", "id", "hash"), place(path, node)
            assert called.rpartition(".")[2] not in ("now", "utcnow", "today"), place(path, node)

"""flows/README.md explains the language to a facilitator: all of it, and nothing that is not there."""

import re
from enum import StrEnum

import pytest
from pydantic import BaseModel

from bot.domain import flow_terms
from bot.flowfile import schema, schema_parts, schema_phase
from tests.flow_changes import FLOW_FILES, FLOWS

README = (FLOWS / "README.md").read_text(encoding="utf-8")
TYPED = set(re.findall(r"[a-z_]+", " ".join(re.findall(r"`([^`\n]+)`", README))))


def keys() -> set[str]:
    models = (m for module in (schema, schema_parts, schema_phase) for m in vars(module).values())
    return {
        field.alias or name
        for model in models
        if isinstance(model, type) and issubclass(model, BaseModel)
        for name, field in model.model_fields.items()
    }


def values() -> set[str]:
    enums = (e for e in vars(flow_terms).values() if isinstance(e, type) and issubclass(e, StrEnum))
    return {member.value for enum in enums for member in enum} | set(flow_terms.STANDARD_ROLES)


@pytest.mark.parametrize("word", sorted(keys() | values()))
def test_every_key_and_every_choice_is_explained(word: str) -> None:
    assert word in TYPED


def test_every_short_name_of_a_source_is_explained() -> None:
    named = {
        match
        for path in FLOW_FILES
        for match in re.findall(
            r'^source = "(?:own \()?([A-Z][a-z]+(?: [A-Z]\w+)?)', path.read_text("utf-8"), re.MULTILINE
        )
    }
    explained = re.findall(r"^\| ([A-Z][A-Za-z ]+) \|", README, re.MULTILINE)
    assert {name for name in named if not any(name.startswith(e) for e in explained)} == set()

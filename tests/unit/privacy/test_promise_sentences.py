"""Every sentence the line can need is there in both languages, short, and whole for every combination of its parts."""

import itertools
import re

import pytest

from bot.domain.flow_terms import STANDARD_ROLES, Form, Label, When
from bot.privacy.audience import SHARED_FORMS
from bot.privacy.promise import Clause, ClauseKind, Scope
from bot.texts.catalogue import LANGUAGES, catalogue
from tests.flow_changes import PROJECT

WITH_FORM = (ClauseKind.READ_BY, ClauseKind.LATER, ClauseKind.ONLY_LATER)
MOST_WORDS = 20
OPTIONS = ("named-alias", "named-alias-role", "named-role", "alias-role")


def clauses() -> list[Clause]:
    """One clause of every kind and form."""
    return [Clause(kind, form=form) for kind in ClauseKind for form in (SHARED_FORMS if kind in WITH_FORM else (None,))]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_clause_has_a_sentence_and_every_sentence_a_clause(lang: str) -> None:
    file = (PROJECT / "bot" / "texts" / lang / "promise.ftl").read_text(encoding="utf-8")
    assert set(re.findall(r"^(promise-\S+) =", file, re.MULTILINE)) == {clause.text_id for clause in clauses()}


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("clause", clauses(), ids=lambda clause: clause.text_id)
def test_a_sentence_is_whole_whatever_its_parts(clause: Clause, lang: str) -> None:
    scopes = [*(scope.value for scope in Scope), "nowhere"]
    for scope, label, when, options, count in itertools.product(scopes, Label, When, OPTIONS, (1, 2)):
        said = catalogue(lang).text(
            clause.text_id,
            scope=scope,
            readers="A en B",
            label=label.value,
            when=when.value,
            options=options,
            count=count,
            min=3,
            phase="Samen",
        )
        assert said[0].isupper()
        assert said.endswith(".")
        assert not re.search(r"[{}]|  |\.\.| [,.]|,,", said), said
        for sentence in re.split(r"(?<=[.?:])\s", said):
            assert len(sentence.split()) <= MOST_WORDS, sentence


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("role", STANDARD_ROLES)
def test_every_standard_role_has_a_title_for_one_and_for_more(role: str, lang: str) -> None:
    assert catalogue(lang).text(f"role-{role}") != catalogue(lang).text(f"roles-{role}")


def test_forms_that_only_a_page_can_have_are_never_shared() -> None:
    assert set(Form) - set(SHARED_FORMS) == {Form.RADAR, Form.TREND, Form.TABLE, Form.IMAGE}

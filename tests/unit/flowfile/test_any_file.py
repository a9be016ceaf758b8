"""Whatever is in a file: an answer, never a crash. And what is accepted keeps its promises."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import TypeAdapter

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, Form, Label
from bot.flowfile.check import check_values
from bot.privacy.audience import floor, may_read
from bot.privacy.promise import ClauseKind, promise
from tests.flow_changes import FLOW_FILES, Raw, raw_flow
from tests.unit.flowfile.test_broken_files import told
from tests.unit.privacy.test_promise import said, told_readers

NAMES = [path.stem for path in FLOW_FILES]
JSON = TypeAdapter(Flow)
VALUES: st.SearchStrategy[Any] = st.one_of(
    st.sampled_from(
        ["named", "none", "alias", "role", "own_choice", "words", "summary", "counts", "chart", "at_once", "never"]
    ),
    st.sampled_from(["phase_end", "all_in", "ask", "talk", "read", "agree", "all", "team", "member", "facilitator"]),
    st.lists(st.sampled_from(["all", "team", "client", "member", "facilitator", "professional"]), max_size=3),
    st.booleans(),
    st.integers(-2, 50),
    st.none(),
    st.text(max_size=8),
    st.dictionaries(st.sampled_from(["nl", "en", "id", "to"]), st.text(max_size=3), max_size=2),
)


@st.composite
def changed(draw: st.DrawFn) -> Raw:
    """A flow of ours with one to three values replaced, taken away or added anywhere."""
    raw = raw_flow(draw(st.sampled_from(NAMES)))
    for _ in range(draw(st.integers(1, 3))):
        place: Any = raw
        while True:
            keys = sorted(place) if isinstance(place, dict) else list(range(len(place)))
            if not keys:
                break
            key = draw(st.sampled_from(keys))
            inner = place[key]
            if isinstance(inner, dict | list) and inner and draw(st.integers(0, 9)):
                place = inner
                continue
            if isinstance(place, dict) and draw(st.integers(0, 4)) == 0:
                del place[key]
            else:
                place[key] = draw(VALUES)
            break
    return raw


@settings(max_examples=300, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(changed())
def test_any_change_is_answered_and_what_is_accepted_keeps_its_promise(raw: Raw) -> None:
    flow, mistakes = check_values(raw)
    for mistake in mistakes[:5]:
        told(mistake)
    if flow is None or any(not mistake.warning for mistake in mistakes):
        assert mistakes
        return
    assert JSON.validate_json(JSON.dump_json(flow)) == flow
    keeps_its_promise(flow)


def keeps_its_promise(flow: Flow) -> None:
    """What every accepted flow has to hold, whoever made it."""
    everybody = (*flow.expand((ALL,)), TEAM)
    for phase in flow.phases:
        share = phase.share
        for role in flow.answering_roles(phase):
            clauses = promise(flow, phase, role)
            named = told_readers(flow, clauses, (ClauseKind.READ_BY, ClauseKind.LATER, ClauseKind.ONLY_LATER))
            assert named == {r for r in everybody if any(may_read(flow, phase, r, form) for form in Form)}
            if clauses:
                assert said(flow, phase, role)
        if share is not None and share.label is not Label.NAMED and not phase.keep_nothing:
            forms = [share.form] * bool(share.to) + ([phase.reuse.form] if phase.reuse else [])
            assert share.min_voices >= max((floor(form) for form in forms), default=0)
            assert share.preview or not any(form in (Form.WORDS, Form.SUMMARY) for form in forms)
    for output in flow.outputs:
        for part in output.parts:
            phase = flow.phase(part.from_phase)
            for reader in flow.expand(output.to):
                assert may_read(flow, phase, reader, part.form)
            for reader in flow.expand(output.approve):
                assert may_read(flow, phase, reader, part.form) or reader in flow.reviewing_roles(phase)

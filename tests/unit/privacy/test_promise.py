"""The line people read before they answer. What it says and what the flow allows are the same thing."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, Form, Label, PhaseKind, When
from bot.domain.ids import FlowId, PhaseId, RoleId
from bot.domain.phase import Phase, Reuse, Share
from bot.flowfile.load import load_flows
from bot.privacy.audience import SHARED_FORMS, may_read, more_name_later
from bot.privacy.promise import Clause, ClauseKind, Scope, promise
from bot.texts.catalogue import LANGUAGES, catalogue
from bot.texts.promise import promise_lines
from bot.texts.speech import Speech
from bot.texts.tree import Ours, Words
from tests.flow_changes import FLOWS

ALL_FLOWS = load_flows(FLOWS).flows
JOINT = (ClauseKind.ONE_TEXT, ClauseKind.ONE_IMAGE, ClauseKind.ONE_SCORE)
NOBODY_ELSE = (ClauseKind.ONLY_YOU, ClauseKind.ONLY_YOU_NOTHING_KEPT)


EVERY_FLOW = pytest.mark.parametrize("flow", ALL_FLOWS.values(), ids=ALL_FLOWS)


def places(flow: Flow) -> Iterator[tuple[Phase, RoleId]]:
    """Every place in a flow where somebody may write."""
    for phase in flow.phases:
        for role in flow.answering_roles(phase):
            yield phase, role


def told_readers(flow: Flow, clauses: tuple[Clause, ...], kinds: tuple[ClauseKind, ...]) -> set[RoleId]:
    """The readers a member hears of in clauses of these kinds."""
    found: set[RoleId] = set()
    for clause in clauses:
        if clause.kind not in kinds:
            continue
        found |= set(clause.readers)
        if clause.scope in (Scope.EVERYONE, Scope.EVERYONE_AND_TEAM):
            found |= set(flow.expand((ALL,)))
        if clause.scope in (Scope.TEAM, Scope.EVERYONE_AND_TEAM, Scope.ROLES_AND_TEAM):
            found.add(TEAM)
    return found


def said(flow: Flow, phase: Phase, role: RoleId, lang: str = "nl") -> str:
    """The whole line in words."""
    speech = Speech(catalogue(lang), lang, "Europe/Amsterdam")
    lines = promise_lines(flow, phase, flow.min_voices(phase), speech, role)
    return " ".join("".join(part.text if isinstance(part, Ours | Words) else "" for part in line) for line in lines)


@EVERY_FLOW
def test_everybody_who_may_read_was_named(flow: Flow) -> None:
    """Attack: somebody reads words of a phase without having been named to their author."""
    for phase, role in places(flow):
        clauses = promise(flow, phase, role)
        kinds = (ClauseKind.READ_BY, ClauseKind.LATER, ClauseKind.ONLY_LATER)
        named = told_readers(flow, clauses, kinds)
        for reader in (*flow.expand((ALL,)), TEAM):
            may = any(may_read(flow, phase, reader, form) for form in Form)
            assert may is (reader in named), reader
        if phase.share is not None and phase.share.review_by:
            assert told_readers(flow, clauses, (ClauseKind.REVIEW,)) == set(phase.share.review_by)


@EVERY_FLOW
def test_every_page_shows_only_what_its_readers_were_named_for(flow: Flow) -> None:
    for output in flow.outputs:
        for part in output.parts:
            for reader in flow.expand(output.to):
                assert may_read(flow, flow.phase(part.from_phase), reader, part.form)


@EVERY_FLOW
def test_only_you_is_said_only_where_it_is_true(flow: Flow) -> None:
    """Attack: "dit lees alleen jij" while a summary goes out later."""
    for phase, role in places(flow):
        alone = any(clause.kind in NOBODY_ELSE for clause in promise(flow, phase, role))
        if alone:
            assert not flow.readers(phase) or phase.keep_nothing
            assert not flow.later_readers(phase)
            assert not flow.outputs_from(phase.id)


@EVERY_FLOW
def test_every_clause_has_its_sentence_in_both_languages(flow: Flow) -> None:
    for phase, role in places(flow):
        for lang in LANGUAGES:
            line = said(flow, phase, role, lang)
            assert "{" not in line
            assert "  " not in line
            assert " ," not in line
            assert ".." not in line
            assert bool(line) is bool(promise(flow, phase, role))


def test_the_line_of_the_campfire_questions() -> None:
    flow = ALL_FLOWS[FlowId("kampvuur-vragen")]
    assert said(flow, flow.phase(PhaseId("fire")), RoleId("member")) == (
        "Je antwoord zelf leest niemand anders. "
        "Je ziet je tekst eerst zelf. Je kunt die veranderen of terugnemen. "
        "Zijn er bij een vraag minder dan 3 stemmen? Dan ziet niemand ze. "
        "Wat jij goedkeurt, komt zonder namen in een samenvatting voor iedereen in de ronde en de teamkamer. "
        "De gespreksleider leest die versie eerst, maar verandert niets aan je woorden."
    )


def test_the_line_of_the_short_card_in_english() -> None:
    flow = ALL_FLOWS[FlowId("kaart-destigmatisering-kort")]
    line = said(flow, flow.phase(PhaseId("card")), RoleId("member"), "en")
    assert "fewer than 4 voices" in line
    assert "summary without names, for everyone in the round and the team room." in line
    assert "The facilitator reads that version first" in line


@pytest.mark.parametrize(
    ("flow", "phase", "role", "line"),
    [
        ("mie", "scores", "auditor_lead", "met je naam, pas als iedereen klaar is."),
        ("kampvuur", "dreams", "client", "In het deel ‘Is alles helder?’ wordt hier één tekst van gemaakt."),
        ("teammonitor", "week", "member", "Er komt alleen een gemiddelde, geen losse antwoorden."),
        ("kaart-ervaringskennis", "self", "professional", "Dit lees alleen jij. De bot bewaart niets."),
        ("counselen", "sessions", "member", "Alleen jullie twee. De bot is er niet bij en bewaart niets."),
        ("spiegel", "experiences", "client", "Een schuilnaam kan alleen als minstens 3 mensen daarvoor kiezen."),
        ("moreel-beraad", "positions", "client", "zonder je naam, als dit deel voorbij is."),
    ],
)
def test_lines_the_language_promises(flow: str, phase: str, role: str, line: str) -> None:
    """The examples of the flow language, section 5."""
    of = ALL_FLOWS[FlowId(flow)]
    assert line in said(of, of.phase(PhaseId(phase)), RoleId(role))


def test_the_writers_of_tips_hear_who_reads_the_list_made_of_them() -> None:
    """Attack: a text made of your words reaches people you were not told of."""
    flow = ALL_FLOWS[FlowId("spiegel")]
    line = said(flow, flow.phase(PhaseId("tips")), RoleId("client"))
    assert "‘Onze tips’ wordt hier één tekst van gemaakt. Die zie je eerst." in line
    assert "Daarna kan hij naar: hulpverleners en ervaringsdeskundigen, en de teamkamer." in line


@EVERY_FLOW
def test_a_text_made_of_your_words_reaches_nobody_you_were_not_told_of(flow: Flow) -> None:
    for joint in flow.phases:
        for source in joint.agree.from_phases if joint.agree else ():
            phase = flow.phase(source)
            for role in flow.answering_roles(phase):
                named = told_readers(flow, promise(flow, phase, role), (ClauseKind.READ_BY, *JOINT))
                assert {*flow.readers(joint), *flow.later_readers(joint)} <= named


def test_a_higher_threshold_of_the_round_is_what_is_said() -> None:
    flow = ALL_FLOWS[FlowId("kampvuur-vragen")]
    clauses = promise(flow, flow.phase(PhaseId("fire")), RoleId("member"), min_voices=6)
    assert [c.min_voices for c in clauses if c.kind is ClauseKind.FLOOR] == [6]


@st.composite
def phases(draw: st.DrawFn) -> Phase:
    """The campfire's writing phase, shared and reused in any way the language can say."""
    flow = ALL_FLOWS[FlowId("kampvuur-vragen")]
    readers = st.lists(st.sampled_from([ALL, TEAM, *(role.id for role in flow.roles)]), max_size=3, unique=True)
    label = st.sampled_from(Label)
    to = tuple(draw(readers))
    options = tuple(draw(st.lists(st.sampled_from([Label.NAMED, Label.ALIAS, Label.ROLE]), min_size=2, unique=True)))
    share = Share(
        to=to,
        form=draw(st.sampled_from(SHARED_FORMS)),
        label=draw(label),
        when=draw(st.sampled_from([w for w in When if w is not When.NEVER])) if to else When.NEVER,
        preview=draw(st.booleans()),
        review_by=draw(st.sampled_from([(), (RoleId("facilitator"),)])),
        min_voices=draw(st.integers(0, 6)),
        label_options=options,
    )
    later = tuple(draw(readers))
    reuse = Reuse(later, draw(st.sampled_from(SHARED_FORMS)), draw(label)) if later else None
    kind = draw(st.sampled_from([PhaseKind.ASK, PhaseKind.TALK]))
    return replace(flow.phase(PhaseId("fire")), kind=kind, share=share, reuse=reuse)


@given(phases())
def test_any_phase_says_all_of_it_and_nothing_more(phase: Phase) -> None:
    flow = ALL_FLOWS[FlowId("kampvuur-vragen")]
    assert phase.share is not None
    clauses = promise(flow, phase, RoleId("member"))
    kinds = [clause.kind for clause in clauses]
    assert len(kinds) == len(set(kinds))
    assert told_readers(flow, clauses, (ClauseKind.READ_BY,)) == set(flow.readers(phase))
    later = told_readers(flow, clauses, (ClauseKind.LATER, ClauseKind.ONLY_LATER))
    assert later == set(flow.later_readers(phase))
    assert (ClauseKind.PREVIEW in kinds) is phase.share.preview
    assert (ClauseKind.ONLY_YOU in kinds) is (not flow.readers(phase) and not later)
    assert (ClauseKind.NOT_AS_WRITTEN in kinds) is (not flow.readers(phase) and bool(later))
    for lang in LANGUAGES:
        assert said(flow, phase, RoleId("member"), lang)


@given(phases())
def test_a_name_never_grows(phase: Phase) -> None:
    """Attack: words given without a name come back with one."""
    assert phase.share is not None
    if phase.reuse is None or more_name_later(phase):
        return
    unnamed = {Label.NONE, Label.ALIAS} & {phase.share.label, *phase.share.label_options}
    if phase.share.label is Label.OWN_CHOICE and unnamed:
        assert phase.reuse.label in (Label.NONE, Label.OWN_CHOICE)
    if phase.share.label in (Label.NONE, Label.ALIAS):
        assert phase.reuse.label is Label.NONE

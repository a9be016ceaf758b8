"""How people work together in a step: choosing, agreeing, in pairs, planning."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.flow_terms import VOLUNTEER
from bot.domain.phase import Phase
from bot.texts.roles import group
from bot.texts.speech import Speech
from bot.texts.tree import Line, Words


def choosing(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Line]:
    choose = phase.choose
    if choose is None:
        return
    if choose.from_phase is not None:
        title = Words(speech.of(flow.phase(choose.from_phase).title))
        yield speech.line("handbook-choose-from", phase=title)
    if choose.from_list is not None:
        items = tuple(speech.of(item.text) for item in flow.item_list(choose.from_list).items)
        yield speech.line("handbook-choose-list", items=Words("; ".join(items)))
    yield speech.line("handbook-choose-method", method=choose.method.value)
    yield speech.line("handbook-choose-tie", tie=choose.tie.value)
    if choose.winner_becomes is not None:
        yield speech.line("handbook-winner", role=Words(speech.role(flow, choose.winner_becomes)))
    if choose.if_declined is not None:
        yield speech.line("handbook-declined", then=choose.if_declined.value)


def agreeing(flow: Flow, phase: Phase, speech: Speech) -> Iterator[Line]:
    agree = phase.agree
    if agree is None:
        return
    yield speech.line("handbook-draft", who=group(flow, agree.draft_by or (VOLUNTEER,), speech))
    yield speech.line("handbook-rounds", count=agree.rounds)
    yield speech.line("handbook-no-agreement", then=agree.if_no.value)
    if agree.must_include:
        yield speech.line("handbook-must-include", who=group(flow, agree.must_include, speech))


def pairing(phase: Phase, speech: Speech) -> Iterator[Line]:
    pair = phase.pair
    if pair is None:
        return
    yield speech.line("handbook-pair", count=pair.rounds, length=speech.length(pair.turn))
    yield speech.line("handbook-partners", partners=pair.partners.value)


def planning(phase: Phase, speech: Speech) -> Iterator[Line]:
    plan = phase.plan
    if plan is None:
        return
    fields = tuple(speech.label(f"handbook-field-{field}") for field in plan.fields)
    yield speech.line("handbook-plan", fields=speech.roll(fields))
    if plan.check_after is not None:
        yield speech.line("handbook-check", length=speech.length(plan.check_after))

"""The first half of a page: what a facilitator reads to choose and to prepare."""

from collections.abc import Iterator, Mapping

from bot.domain.flow import Flow
from bot.domain.flow_terms import Maturity, PlaceKind
from bot.domain.ids import FlowId
from bot.texts import about_flow
from bot.texts.handbook.markdown import Section
from bot.texts.handbook.topics import first_use
from bot.texts.roles import group
from bot.texts.speech import Speech, given, listed
from bot.texts.tree import Block, Line, Ours, Words


def what_for(flow: Flow, known: Mapping[FlowId, Flow], speech: Speech) -> Section:
    family = tuple(speech.say("handbook-" + how, title=_title(f, speech), id=f.id) for how, f in _family(flow, known))
    return Section(2, speech.line("handbook-for"), (*given(speech.of(flow.meta.purpose)), *family))


def _family(flow: Flow, known: Mapping[FlowId, Flow]) -> Iterator[tuple[str, Flow]]:
    parent = flow.meta.variant_of
    if parent is not None and parent in known:
        yield "short-of", known[parent]
    for other in known.values():
        if other.meta.variant_of == flow.id:
            yield "has-short", other


def _title(flow: Flow, speech: Speech) -> Words:
    return Words(speech.of(flow.meta.title))


def for_whom(flow: Flow, speech: Speech) -> Section:
    roles: tuple[Line, ...] = tuple(
        (about_flow.begins(Words(about_flow.role(flow, role, speech))),) for role in flow.roles
    )
    few = (speech.say("handbook-min-roles", count=flow.group.min_roles),) if flow.group.min_roles > 1 else ()
    return Section(
        2,
        speech.line("handbook-who"),
        (
            speech.say("explained-people", least=flow.group.min, most=flow.group.max),
            *listed(roles),
            *few,
            speech.say("explained-about", about=flow.subject.about_person.value),
        ),
    )


def when(flow: Flow, speech: Speech) -> Section:
    themes: tuple[Line, ...] = tuple((Words(speech.of(theme.text)),) for theme in flow.themes)
    blocks: list[Block] = [speech.say("handbook-when-aim", aim=flow.meta.aim.value)]
    if themes:
        blocks += (speech.say("handbook-when-themes"), *listed(themes))
    return Section(2, speech.line("handbook-when"), tuple(blocks))


def when_not(flow: Flow, speech: Speech) -> Section:
    lines = [
        speech.line("explained-urgent"),
        speech.line("handbook-not-aim", aim=flow.meta.aim.value),
        speech.line("handbook-not-about", about=flow.subject.about_person.value),
        speech.line("handbook-not-size", least=flow.group.min, most=flow.group.max),
    ]
    if flow.meta.maturity is not Maturity.READY:
        lines.append(speech.line("handbook-not-maturity", maturity=flow.meta.maturity.value))
    return Section(2, speech.line("explained-limits"), listed(tuple(lines)))


def beforehand(flow: Flow, speech: Speech) -> Section:
    asked = tuple(
        (
            *about_flow.need(flow, one, speech),
            Ours(" "),
            *speech.line("handbook-refusal", refusal=Words(speech.of(one.refusal))),
        )
        for one in flow.requirements
    )
    needs = (speech.say("handbook-asked"), *listed(asked)) if asked else ()
    return Section(2, speech.line("handbook-before"), (*listed(tuple(_to_do(flow, speech))), *needs))


def _to_do(flow: Flow, speech: Speech) -> Iterator[Line]:
    yield speech.line("handbook-before-theme")
    yield speech.line("handbook-before-people")
    for phase in flow.phases:
        if phase.text_by is not None:
            yield speech.line("handbook-before-text", phase=Words(speech.of(phase.title)))
    for phase in flow.phases:
        things = flow.item_list(phase.for_each) if phase.for_each is not None else None
        if things is not None and things.pick_max and first_use(flow, things.id) is phase:
            title = Words(speech.of(phase.title))
            yield speech.line("handbook-before-pick", least=things.pick_min, most=things.pick_max, phase=title)
    for room in flow.rooms:
        who = group(flow, room.members, speech)
        if room.kind is PlaceKind.THREAD:
            yield speech.line("handbook-before-thread", who=who)
        elif room.title is None:
            yield speech.line("handbook-before-room", who=who)
        else:
            yield speech.line("handbook-before-named-room", room=Words(speech.of(room.title)), who=who)


def how_long(flow: Flow, speech: Speech) -> Section:
    return Section(2, speech.line("handbook-long"), listed(tuple(_times(flow, speech))))


def _times(flow: Flow, speech: Speech) -> Iterator[Line]:
    timing = flow.timing
    yield about_flow.length(flow, speech)
    hours = {"begin": f"{timing.send_from:%H:%M}", "end": f"{timing.send_until:%H:%M}"}
    yield speech.line("handbook-hours", days="weekdays" if timing.weekdays_only else "all", **hours)
    yield speech.line("handbook-remind", count=len(timing.remind))
    if timing.repeat_every is not None:
        yield speech.line("handbook-repeat", length=speech.length(timing.repeat_every))
    if timing.repeat_on_request:
        yield speech.line("handbook-repeat-asked", who=group(flow, timing.repeat_by, speech))

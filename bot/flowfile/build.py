"""From a checked shape to the flow the engine knows, with the defaults of the language filled in."""

from datetime import timedelta

from bot.domain.flow import (
    Alternative,
    Flow,
    Group,
    Item,
    ItemList,
    Limit,
    Meta,
    Output,
    OutputPart,
    Reminder,
    Requirement,
    Role,
    Room,
    Rule,
    Storage,
    Subject,
    Timing,
)
from bot.domain.flow_terms import (
    AboutPerson,
    IfNo,
    ItemId,
    ListId,
    OutputId,
    PlaceId,
    RequirementId,
    Text,
)
from bot.domain.ids import FlowId, PhaseId, RoleId
from bot.flowfile.build_phase import PhaseBuilder, roles, text, words
from bot.flowfile.schema import (
    FlowShape,
    GroupShape,
    ItemShape,
    ListShape,
    MetaShape,
    OutputShape,
    RequirementShape,
    RoleShape,
    RoomShape,
    TimingShape,
)


def build(shape: FlowShape) -> Flow:
    """The flow of this file. Sense is not checked here: it may still promise what it cannot keep."""
    about = shape.subject.about_person
    leading = tuple(RoleId(role.id) for role in shape.roles if role.leads)
    phases = PhaseBuilder(leading=() if about is AboutPerson.PRESENT else leading)
    return Flow(
        meta=_meta(shape.meta),
        group=Group(shape.group.min, shape.group.max, shape.group.min_roles),
        subject=Subject(about, _role_id(shape.subject.person_role)),
        roles=tuple(_role(role, shape.group) for role in shape.roles),
        phases=tuple(phases.build(phase) for phase in shape.phases),
        timing=_timing(shape.timing),
        storage=Storage(shape.storage.raw),
        rooms=tuple(_room(room) for room in shape.rooms),
        lists=tuple(_list(items) for items in shape.lists),
        requirements=tuple(_requirement(requirement) for requirement in shape.requirements),
        rules=tuple(Rule(Text(rule.nl, rule.en), rule.source, words(rule.to_person)) for rule in shape.rules),
        limits=tuple(Limit(Text(limit.nl, limit.en), limit.source) for limit in shape.limits),
        outputs=tuple(_output(output) for output in shape.outputs),
    )


def _role_id(role: str | None) -> RoleId | None:
    return None if role is None else RoleId(role)


def _meta(meta: MetaShape) -> Meta:
    return Meta(
        id=FlowId(meta.id),
        version=meta.version,
        title=text(meta.title),
        purpose=text(meta.purpose),
        sources=meta.sources,
        aim=meta.aim,
        maturity=meta.maturity,
        themes=meta.themes,
        variant_of=None if meta.variant_of is None else FlowId(meta.variant_of),
    )


def _role(role: RoleShape, group: GroupShape) -> Role:
    return Role(
        id=RoleId(role.id),
        min=role.min,
        max=group.max if role.max is None else role.max,
        title=words(role.title),
        leads=role.leads,
        invited_by=roles(role.invited_by),
        from_phase=None if role.from_phase is None else PhaseId(role.from_phase),
        stop_if_leaves=role.stop_if_leaves,
    )


def _room(room: RoomShape) -> Room:
    return Room(PlaceId(room.id), roles(room.members), words(room.title), room.as_)


def _items(items: tuple[ItemShape, ...]) -> tuple[Item, ...]:
    return tuple(Item(ItemId(item.id), Text(item.nl, item.en), item.source, item.icon) for item in items)


def _list(items: ListShape) -> ItemList:
    return ItemList(
        id=ListId(items.id),
        items=_items(items.items),
        title=words(items.title),
        pick_min=items.pick_min or 0,
        pick_max=items.pick_max or 0,
        alternatives=tuple(
            Alternative(ListId(other.id), _items(other.items), words(other.title)) for other in items.alternatives
        ),
    )


def _requirement(requirement: RequirementShape) -> Requirement:
    if_no, _, suggest = requirement.if_no.partition(":")
    return Requirement(
        id=RequirementId(requirement.id),
        ask=text(requirement.ask),
        refusal=text(requirement.refusal),
        confirm_by=roles(requirement.confirm_by),
        if_no=IfNo(if_no),
        source=requirement.source,
        suggest=FlowId(suggest) if suggest else None,
        subject_consent=requirement.kind == "subject_consent",
    )


def _output(output: OutputShape) -> Output:
    return Output(
        id=OutputId(output.id),
        title=text(output.title),
        to=roles(output.to),
        parts=tuple(OutputPart(text(part.heading), PhaseId(part.from_), part.as_) for part in output.parts),
        keep=output.keep if isinstance(output.keep, timedelta) else None,
        approve=roles(output.approve),
        notice=words(output.notice),
    )


def _timing(timing: TimingShape) -> Timing:
    return Timing(
        send_from=timing.send_between[0],
        send_until=timing.send_between[1],
        weekdays_only=timing.weekdays_only,
        remind=tuple(Reminder(at if isinstance(at, timedelta) else None) for at in timing.remind),
        batches=timing.batches,
        repeat_every=timing.repeat if isinstance(timing.repeat, timedelta) else None,
        repeat_on_request=timing.repeat == "on_request",
        repeat_by=roles(timing.repeat_by),
        compare=timing.compare,
    )

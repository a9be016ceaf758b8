"""How many people, and who leads (F06, F07)."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.flowfile.mistakes import Mistake, mistake


def check(flow: Flow) -> Iterator[Mistake]:
    """All rules of this theme."""
    # a role filled on the way is filled by somebody who is in the group already
    people = [role for role in flow.roles if not role.leads and role.from_phase is None]
    if flow.group.min > flow.group.max:
        yield mistake("F06", "upside-down", ("group", "min"))
    if sum(role.min for role in people) > flow.group.max:
        yield mistake("F06", "too-many", ("group", "max"), max=flow.group.max)
    if sum(role.max for role in people) < flow.group.min:
        yield mistake("F06", "too-few", ("group", "min"), min=flow.group.min)
    for index, role in enumerate(flow.roles):
        if role.min > role.max:
            yield mistake("F06", "role", ("roles", index, "min"), role=role.id)
    if not flow.leading_roles():
        yield mistake("F07", "nobody-leads", ("roles",))

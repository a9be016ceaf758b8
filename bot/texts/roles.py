"""Roles as people say them: one by one, or a group of them in a row."""

from collections.abc import Iterable

from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, VOLUNTEER
from bot.domain.ids import RoleId
from bot.texts.speech import Speech
from bot.texts.tree import Words


def titled(flow: Flow, role: RoleId, speech: Speech) -> str:
    """One person leads a round; of the other roles there can be several."""
    known = flow.role(role)
    if known.title is None and not known.leads and known.max > 1:
        return speech.label(f"roles-{role}")
    return speech.role(flow, role)


def group(flow: Flow, roles: Iterable[RoleId], speech: Speech) -> Words:
    """These roles in a row, in one word where there is one: everybody, everybody but who leads, nobody."""
    wanted = tuple(roles)
    named = flow.expand(wanted)
    everybody = flow.expand((ALL,))
    within = tuple(role for role in named if role != TEAM)
    names = list(_within(flow, within, everybody, speech))
    if TEAM in named:
        names.append(speech.label("group-team"))
    if VOLUNTEER in wanted:
        names.append(speech.label("group-volunteer"))
    return speech.roll(tuple(names) or (speech.label("group-nobody"),))


def _within(flow: Flow, roles: tuple[RoleId, ...], everybody: tuple[RoleId, ...], speech: Speech) -> tuple[str, ...]:
    members = tuple(role for role in everybody if role not in flow.leading_roles())
    if roles == everybody:
        return (speech.label("group-everybody"),)
    if roles == members and len(members) > 1:
        return (speech.label("group-members"),)
    return tuple(titled(flow, role, speech) for role in roles)

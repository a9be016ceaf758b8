"""Own name, an alias, or reading along: asked before a talk opens. With too few aliases each of them is asked again."""

from typing import Final

from bot.dialogue import places
from bot.dialogue.phases.answering import named_option
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.domain.flow_terms import Label
from bot.domain.ids import MemberId, PhaseId
from bot.domain.messages.member import Confirmation, Option, Receipt
from bot.domain.messages.refusal import Reason
from bot.domain.messages.talk import AskVoice
from bot.domain.relay import RELAYED, Way
from bot.domain.round import Alarm, Member, PromptKind, Topic
from bot.domain.run import Step

_ONCE, _AGAIN = 1, 2

WORDS: Final = {
    Way.NAMED: ("met mijn naam", "met naam", "naam", "mijn naam", "with my name", "name", "my name"),
    Way.ALIAS: (
        "met een schuilnaam", "schuilnaam", "zonder mijn naam", "zonder naam",
        "with an alias", "alias", "without my name",
    ),
    Way.ROLE: (
        "met een schuilnaam en mijn rol", "met mijn rol", "mijn rol", "rol",
        "with an alias and my role", "with my role", "my role", "role",
    ),
    Way.NONE: ("zonder naam", "zonder mijn naam", "without a name", "without my name"),
    Way.READS: ("ik lees mee", "meelezen", "lezen", "alleen lezen", "i read along", "read along", "reading", "read"),
}  # fmt: skip
"""What people type for it: the option as it stands in the question, in both languages, and shorter."""


def asks_first(turn: Turn) -> bool:
    """Whether somebody has to choose before the talk can open; then it waits for that."""
    if turn.phase.named:
        return False
    places.open_for(turn, turn.phase)
    _close_questions(turn)
    asked = turn.run.asked_voices if turn.run is not None else 0
    choosers = tuple(m for m in _with_turn(turn) if _told_label(turn, m) is Label.OWN_CHOICE)
    if asked < _ONCE and choosers:
        _ask(turn, choosers, _ONCE)
        return True
    hidden = tuple(m for m in _with_turn(turn) if places.way(turn.phase, m) in RELAYED)
    counted = [m for m in hidden if m.id != turn.charter.leader_member]
    if asked < _AGAIN and hidden and len(counted) < turn.min_voices:
        _ask(turn, hidden, _AGAIN)
        return True
    return False


def _with_turn(turn: Turn) -> tuple[Member, ...]:
    return tuple(m for m in turn.round.members.values() if places.has_turn(turn, turn.phase, m))


def _told_label(turn: Turn, member: Member) -> Label:
    share = turn.phase.share
    assert share is not None
    assert member.role is not None
    return share.label_of(member.role)


def _ask(turn: Turn, members: tuple[Member, ...], time: int) -> None:
    """Until the choice is made, and when it is not made at all, somebody reads along."""
    ends = next_slot(turn.charter.schedule, turn.at, turn.charter.windows.decide)
    turn.set_run(step=Step.WAITING, asked_voices=time)
    turn.wake(Alarm.BEGIN, ends)
    for member in members:
        _choose(turn, member.id, Way.READS)
        turn.ask_member(member.id, question(turn, member.id), turn.prompt(PromptKind.CHOICE, topic=Topic.VOICE))


def question(turn: Turn, member: MemberId) -> AskVoice:
    assert turn.phase.room is not None
    role = turn.member(member).role
    assert role is not None
    return AskVoice(
        flow=turn.flow,
        phase=turn.phase.id,
        role=role,
        room=turn.flow.room_title(turn.phase.room).in_(turn.lang),
        ways=_offered(turn),
        min_voices=turn.min_voices,
        again=_is_again(turn),
        until=turn.moment(Alarm.BEGIN),
    )


def _is_again(turn: Turn) -> bool:
    return turn.run is not None and turn.run.asked_voices == _AGAIN


def _offered(turn: Turn) -> tuple[Way, ...]:
    share = turn.phase.share
    assert share is not None
    hidden = () if _is_again(turn) else tuple(Way(label.value) for label in share.label_options)
    return tuple(dict.fromkeys((Way.NAMED, *hidden, Way.READS)))


def said(turn: Turn, member: MemberId, text: str) -> None:
    """The choice. When nobody is waited for any more the talk opens at the next slot."""
    offered = _offered(turn)
    picked = named_option(tuple(Option(way, way) for way in offered), text)
    if picked is None:
        picked = named_option(tuple(Option(way, word) for way in offered for word in WORDS[way]), _word_only(text))
    if picked is None:
        turn.refuse(member, Reason.CHOOSE_ONE, limit=len(offered))
        return
    _choose(turn, member, Way(picked))
    turn.change(member, open=None)
    turn.tell(member, Confirmation(Receipt.VOICE_CHOSEN))
    if not any(_waits(turn, other) for other in turn.round.members.values()):
        turn.wake(Alarm.BEGIN, next_slot(turn.charter.schedule, turn.at))


def _word_only(text: str) -> str:
    """A number counts for what was offered, not for a row of words."""
    return "" if text.strip().rstrip(".").isdigit() else text


def _waits(turn: Turn, member: Member) -> bool:
    return member.open is not None and member.open.topic == Topic.VOICE and member.open.run == turn.focus


def _close_questions(turn: Turn) -> None:
    for member in tuple(turn.round.members.values()):
        if _waits(turn, member):
            turn.close_prompt(member.id)


def _choose(turn: Turn, member: MemberId, way: Way) -> None:
    here = turn.member(member)
    others = tuple((phase, chosen) for phase, chosen in here.ways if phase != turn.phase.id)
    turn.change(member, ways=(*others, (PhaseId(turn.phase.id), way)))

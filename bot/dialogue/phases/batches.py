"""When words of a relay go to their room: together, at fixed moments, in mixed order; and the last ones at the end."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue.phases import keeping, relay_looking
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.domain.effects import ToPlace
from bot.domain.ids import MemberId
from bot.domain.messages.talk import RelayVoice
from bot.domain.relay import WaitingText
from bot.domain.round import Alarm, Topic
from bot.domain.run import Step


def next_batch(turn: Turn) -> datetime:
    """The next moment at which texts go to the room: those of the flow, else the team's slots."""
    schedule, batches = turn.charter.schedule, turn.flow.timing.batches
    return next_slot(replace(schedule, slots=batches) if batches else schedule, turn.at)


def batch(turn: Turn) -> None:
    """A moment for texts has come."""
    if turn.step is Step.OPEN:
        _release(turn)
        relay_looking.batch(turn)
        turn.wake(Alarm.BATCH, next_batch(turn))


def end(turn: Turn) -> None:
    """The talk closes: the last texts go out, and nothing is waited for any more."""
    turn.sleep(Alarm.BATCH)
    _release(turn)
    relay_looking.end(turn)
    for member in tuple(turn.round.members.values()):
        if member.open is not None and member.open.topic == Topic.RELAY and member.open.run == turn.focus:
            turn.close_prompt(member.id)
        kept = tuple(w for w in member.waiting if w.phase != turn.phase.id)
        if kept != member.waiting:
            turn.change(member.id, waiting=kept)


def _release(turn: Turn) -> None:
    """Everything with a yes, in an order that says nothing about who wrote or when."""
    run, room = turn.run, turn.phase.room
    assert run is not None
    assert room is not None
    aliases = {alias.member: alias for alias in run.aliases}
    ready = [(w, m.id) for m in turn.round.members.values() for w in m.waiting if _is_ready(turn, w)]
    for text, member in turn.chance.shuffled(sorted(ready, key=lambda found: (found[0].agreed or "", found[1]))):
        alias = aliases.get(member)
        if alias is not None and text.agreed is not None:
            turn.say(ToPlace(room), RelayVoice(turn.flow, text.agreed, alias.number, alias.role))
            for piece in text.pieces:
                keeping.take(turn, member, piece)
        drop(turn, member, text)
        here = turn.member(member)
        if turn.phase.id not in here.spoken:
            turn.change(member, spoken=(*here.spoken, turn.phase.id))


def _is_ready(turn: Turn, text: WaitingText) -> bool:
    return text.phase == turn.phase.id and text.agreed is not None and relay_looking.may_go(turn.phase, text)


def drop(turn: Turn, member: MemberId, text: WaitingText) -> None:
    """It waits no longer."""
    turn.change(member, waiting=tuple(w for w in turn.member(member).waiting if w != text))

"""A person says when the bot may write: what that means for a round in which they are asked something."""

from dataclasses import replace
from datetime import datetime

from bot.dialogue import repeating
from bot.dialogue.away import next_reach
from bot.dialogue.turn import Turn
from bot.domain.effects import LetGo
from bot.domain.events import PreferencesChanged
from bot.domain.messages.times import ClosesBefore
from bot.domain.round import Alarm, Member, Stage, Standing
from bot.domain.run import Step


def changed(turn: Turn, event: PreferencesChanged) -> None:
    """Who will be away until after the end hears so, and can answer now; who is back in time is asked again then."""
    member = event.member
    new_times = event.preferences.times != turn.member(member).preferences.times
    here = turn.change(member, preferences=event.preferences)
    if turn.stage is not Stage.LIVE or here.standing not in (Standing.IN, Standing.INVITED) or here.open is None:
        return
    turn.look_at(here.open.run or turn.focus)
    back, never_seen = next_reach(turn, member), here.open.since > turn.at
    if never_seen:
        turn.change(member, open=replace(here.open, since=back or here.open.since))
    closes = turn.moment(Alarm.CLOSE) if turn.step is Step.OPEN else None
    goes_away = new_times and back != turn.at and closes is not None
    if goes_away and closes is not None and (back is None or back >= closes):
        _tell_in_time(turn, here, closes, never_seen=never_seen)
        return
    if goes_away and back is not None and not never_seen and here.later_until is None:
        turn.change(member, later_until=back)
        turn.wake(Alarm.LATER, back, member)
    if event.again and not never_seen:
        repeating.repeat(turn, member)


def _tell_in_time(turn: Turn, here: Member, closes: datetime, *, never_seen: bool) -> None:
    """Said once, at the moment they say so; what they are asked stands below it, to answer now if they like."""
    turn.tell(here.id, ClosesBefore(turn.charter.theme, closes))
    if never_seen and here.open is not None:
        turn.change(here.id, open=replace(here.open, since=turn.at))
        turn.effect(LetGo(here.id))
    else:
        repeating.repeat(turn, here.id)

"""Coming back to an agreement: at its time its doer is asked in private, once and at most two times more.

Pure, like the engine: an agreement and what happens in, the agreement after it and what is said out.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.dialogue.days import NoDay, day_in
from bot.dialogue.slots import next_slot, slot_from, tomorrow
from bot.dialogue.words import Word, bare, number, plain_word
from bot.domain.commitment import Commitment, CommitmentState, LastTime
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpNotice, FollowUpTold
from bot.domain.messages.plan import Again
from bot.domain.schedule import Schedule

REMINDERS = 2
"""After the first question, as in a phase."""
PAUSE = timedelta(days=3)
"""Between two of them."""
_CHOICES = ("done", "not-yet", "moved", "dropped")
_WORDS = {
    **dict.fromkeys(("gedaan", "het is gedaan", "it is done"), "done"),
    **dict.fromkeys(("nog niet", "nog niet gedaan", "not yet", "not-yet"), "not-yet"),
    **dict.fromkeys(
        ("verzet", "verzetten", "verplaatst", "moved", "move", "verzet naar een andere dag", "moved to another day"),
        "moved",
    ),
    **dict.fromkeys(("losgelaten", "loslaten", "laat los", "gaat niet door", "let go", "dropped"), "dropped"),
}
_ALONE = {
    **dict.fromkeys(("ja", "yes", "klaar", "done"), "done"),
    **dict.fromkeys(("nee", "no"), "not-yet"),
}
"""Words that mean something else when a round has asked something as well."""
_MOVED = re.compile(r"\s*(?:verzet|verzetten|verplaatst|moved?)\s+(?:naar|to)\s+(\S.*)", re.IGNORECASE)
_AGAIN = {NoDay.UNKNOWN: Again.UNKNOWN_DAY, NoDay.PAST: Again.PAST, NoDay.NO_SUCH: Again.NO_SUCH_DAY}

Reply = AskFollowUp | AskNewDay | FollowUpTold


@dataclass(frozen=True, slots=True)
class Followed:
    """The agreement after it, and what is said to its doer; None: nothing."""

    agreement: Commitment
    says: Reply | None = None


def moment_of(schedule: Schedule, day: date) -> datetime:
    """The first slot of that day, or after it."""
    midnight = datetime.combine(day, time(0), tzinfo=ZoneInfo(schedule.zone))
    return slot_from(schedule, midnight)


def asks(agreement: Commitment, at: datetime) -> Followed:
    """Its time has come. After two reminders without a reply it is left alone; that is fine too."""
    again = agreement.asked > 0
    if agreement.state is not CommitmentState.OPEN or agreement.asked > REMINDERS:
        return Followed(left_alone(agreement))
    later = next_slot(agreement.schedule, at, PAUSE)
    asked = replace(agreement, asked=agreement.asked + 1, asked_at=at, asks_at=later, moving=False)
    return Followed(asked, AskFollowUp(agreement.line, again, in_list=agreement.for_team))


def left_alone(agreement: Commitment) -> Commitment:
    """Nobody is asked about it any more."""
    return replace(agreement, asks_at=None, asked_at=None, moving=False)


def postponed(agreement: Commitment, at: datetime) -> Commitment:
    """Not now: something else is being asked in that chat."""
    return replace(agreement, asks_at=next_slot(agreement.schedule, at))


def postponed_to(agreement: Commitment, at: datetime) -> Commitment:
    """Not before its doer wants to be written to."""
    return replace(agreement, asks_at=at)


def understood(agreement: Commitment, text: str, *, alone: bool) -> bool:
    """Whether a text answers the question about an agreement. `alone`: nothing else waits for a reply in that chat."""
    if agreement.moving or _MOVED.fullmatch(text) is not None or bare(text) in _WORDS:
        return True
    short = bare(text) in _ALONE or _by_number(text) is not None or plain_word(text) is Word.LATER
    return alone and short


def answered(agreement: Commitment, text: str, at: datetime) -> Followed:
    """The reply of its doer, in words or by number."""
    if plain_word(text) is Word.LATER:
        again = tomorrow(agreement.schedule, at)
        waits = replace(agreement, asks_at=again, asked_at=None, asked=max(agreement.asked - 1, 0), moving=False)
        return Followed(waits, FollowUpTold(FollowUpNotice.LATER, _local(agreement, again)))
    chosen = _WORDS.get(bare(text)) or _ALONE.get(bare(text)) or _by_number(text)
    moved_to = _MOVED.fullmatch(text)
    if moved_to is not None and chosen is None:
        return _moved(agreement, moved_to.group(1), at)
    if agreement.moving and chosen is None:
        return _moved(agreement, text, at)
    match chosen:
        case "done":
            return _ended(agreement, CommitmentState.DONE, FollowUpNotice.DONE)
        case "dropped":
            return _ended(agreement, CommitmentState.DROPPED, FollowUpNotice.DROPPED)
        case "not-yet":
            return Followed(left_alone(agreement), FollowUpTold(FollowUpNotice.NOT_YET))
        case "moved":
            return Followed(replace(agreement, moving=True, asked_at=at), AskNewDay())
        case _:
            return Followed(agreement, FollowUpTold(FollowUpNotice.UNCLEAR))


def outcome(agreements: Sequence[Commitment]) -> LastTime:
    """What the team has not heard yet, of what it may read."""
    news = [agreement for agreement in agreements if agreement.for_team and not agreement.told]
    done = sum(agreement.state is CommitmentState.DONE for agreement in news)
    return LastTime(done, sum(agreement.moved and agreement.state is CommitmentState.OPEN for agreement in news))


def heard(agreement: Commitment) -> Commitment:
    """The team heard it: it is not told again."""
    return replace(agreement, moved=False, told=agreement.state is not CommitmentState.OPEN)


def _ended(agreement: Commitment, state: CommitmentState, notice: FollowUpNotice) -> Followed:
    ended = replace(agreement, state=state, asks_at=None, asked_at=None, moving=False)
    return Followed(ended, FollowUpTold(notice))


def _moved(agreement: Commitment, text: str, at: datetime) -> Followed:
    day = day_in(text, _local(agreement, at))
    if isinstance(day, NoDay):
        return Followed(replace(agreement, moving=True, asked_at=at), AskNewDay(_AGAIN[day]))
    line = replace(agreement.line, day=day, when="")
    asks_at = max(moment_of(agreement.schedule, day), next_slot(agreement.schedule, at))
    moved = replace(agreement, line=line, asks_at=asks_at, asked=0, asked_at=None, moving=False, moved=True)
    return Followed(moved, FollowUpTold(FollowUpNotice.MOVED, day))


def _by_number(text: str) -> str | None:
    picked = number(text)
    return _CHOICES[picked - 1] if picked is not None and 1 <= picked <= len(_CHOICES) else None


def _local(agreement: Commitment, at: datetime) -> date:
    return at.astimezone(ZoneInfo(agreement.schedule.zone)).date()

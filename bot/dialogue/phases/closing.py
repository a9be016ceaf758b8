"""How a writing phase ends: by its deadline, early when everybody is settled, or by the facilitator's hand."""

from datetime import timedelta

from bot.dialogue import away, presence
from bot.dialogue.phases import agreeing, choosing, keeping, labelling, preview, short, showing, talking
from bot.dialogue.phases.pair import ending as pair_ending
from bot.dialogue.phases.pair import sessions as pair_sessions
from bot.dialogue.phases.pair.state import is_pair
from bot.dialogue.phases.plan import ending as plan_ending
from bot.dialogue.phases.shown import enough_hoped, enough_voices
from bot.dialogue.sequence import entrance_of, is_through, takes_part
from bot.dialogue.slots import next_slot
from bot.dialogue.stopping import stop_round
from bot.dialogue.turn import Turn
from bot.dialogue.voices import shows_words, undecided
from bot.domain.flow_terms import PhaseKind
from bot.domain.messages.leader import LeaderNotice, TooFewYet
from bot.domain.messages.member import Notice, Told
from bot.domain.messages.preview import PreviewWhy
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import ClosingWhy
from bot.domain.phase import Phase
from bot.domain.round import Alarm, Member, PromptKind, Standing, Topic
from bot.domain.run import Step

_WRITING_ALARMS = (
    Alarm.INVITE, Alarm.LATER, Alarm.HALFWAY, Alarm.SNAPSHOT, Alarm.REMIND, Alarm.LAST_REMIND, Alarm.CLOSE,
    Alarm.DECIDE_END, Alarm.SETTLED_CLOSE, Alarm.BATCH,
)  # fmt: skip


def settled(turn: Turn, member: Member) -> bool:
    """Said no, stopped, has no turn here, or answered or skipped everything and decided on the preview."""
    if member.standing in (Standing.DECLINED, Standing.STOPPED, Standing.GONE):
        return presence.is_known(turn)  # a no of somebody it is about looks like no answer
    if member.standing is Standing.IN and member.role is not None and not takes_part(turn, turn.phase, member):
        return not plan_ending.waits(turn, member.id)
    if turn.phase.kind is PhaseKind.READ and entrance_of(turn.flow, member) != turn.focus:
        return True  # asked in another part
    match turn.phase.kind:
        case PhaseKind.READ if not turn.phase.asked:
            return _has_said_yes_or_no(member)
        case PhaseKind.CHOOSE:  # who was never in cannot come in any more
            return member.standing is Standing.INVITED or is_through(member, turn.phase.id)
        case PhaseKind.READ | PhaseKind.ASK:
            decided = not undecided(turn, member.id) and not labelling.is_due(turn, member.id)
            return is_through(member, turn.phase.id) and decided
        case PhaseKind.PLAN:
            return is_through(member, turn.phase.id) and not plan_ending.waits(turn, member.id)
        case _:
            raise AssertionError("a flow with this kind of phase cannot be started")


def _has_said_yes_or_no(member: Member) -> bool:
    """Whether this member is in, with role and promises."""
    return member.standing is Standing.IN and member.open is None


def recheck(turn: Turn) -> None:
    """All settled: close at the next slot, so that the moment does not point at the last one to answer."""
    if turn.step is not Step.OPEN or turn.page is not None or turn.phase.kind is PhaseKind.AGREE:
        return
    if talking.is_talk(turn.phase):
        talking.recheck(turn)
        return
    if is_pair(turn.phase):
        pair_sessions.recheck(turn)
        return
    if not all(settled(turn, member) or _need_not_wait_for(turn, member) for member in turn.people):
        turn.sleep(Alarm.SETTLED_CLOSE)
    elif not turn.has_timer(Alarm.SETTLED_CLOSE):
        turn.wake(Alarm.SETTLED_CLOSE, next_slot(turn.charter.schedule, turn.at))


def _need_not_wait_for(turn: Turn, member: Member) -> bool:
    """Somebody is away until after the end. That never makes too few voices of what could still be enough, and where
    nobody is left to close for, it stays open."""
    if not away.is_away(turn, member):
        return False
    if needs_voices(turn.phase) and shows_words(turn.phase) and not enough_voices(turn):
        return False
    return any(other.standing is Standing.IN and settled(turn, other) for other in turn.people)


def deadline(turn: Turn) -> None:
    """Enough voices: it closes by itself. Too few: the facilitator has a day to say what now. Two people who are in the
    middle of a session are waited for."""
    if is_pair(turn.phase) and not pair_sessions.deadline(turn):
        return
    ends_anyway = presence.is_missing(turn) or not turn.course.leader.present
    if ends_anyway or not needs_voices(turn.phase) or enough_hoped(turn):
        close(turn)
        return
    ends = next_slot(turn.charter.schedule, turn.at, turn.charter.windows.decide)
    may_wait = short.may_wait(turn)
    message = TooFewYet(turn.round.short, turn.charter.theme, may_wait, ends)
    turn.ask_leader(message, turn.prompt(PromptKind.CHOICE, topic=Topic.TOO_FEW))
    turn.wake(Alarm.DECIDE_END, ends)


def too_few_said(turn: Turn, text: str) -> None:
    """The facilitator's choice at the deadline: wachten, doorgaan or stoppen."""
    chosen = short.decision(
        text, (("wachten", "wacht", "wait"), ("doorgaan", "door", "go on", "continue"), short.STOPPING)
    )
    may_wait = short.may_wait(turn)
    if not may_wait:
        plain = short.decision(text, (("doorgaan", "door", "go on", "continue"), short.STOPPING))
        chosen = plain + 1 if plain is not None else None
    if chosen == 0:
        short.reopen(turn)
        turn.note_leader(LeaderNotice.WAITING, turn.closes_at)
    elif chosen == 1:
        turn.close_leader_prompt()
        turn.note_leader(LeaderNotice.GOING_ON)
        close(turn)
    elif chosen == 2:
        stop_round(turn, ClosingWhy.STOPPED)
    else:
        turn.refuse_leader(Reason.CHOOSE_ONE, limit=3 if may_wait else 2)


def close(turn: Turn) -> None:
    """No more answers. Who wrote and has not decided gets the preview once more; then it is final."""
    if presence.is_missing(turn):
        stop_round(turn, ClosingWhy.NOT_BEGUN)
        return
    if turn.phase.kind is PhaseKind.AGREE:
        agreeing.time_is_up(turn)
        return
    turn.sleep(*_WRITING_ALARMS, *pair_sessions.ALARMS)
    turn.close_leader_prompt()
    if is_pair(turn.phase):
        pair_ending.close(turn)
        return
    turn.set_run(step=Step.SETTLING)
    if turn.phase.kind is PhaseKind.PLAN:
        if not plan_ending.close(turn):
            settle(turn)
        return
    if talking.is_talk(turn.phase):
        talking.close(turn)
    waiting = [m.id for m in turn.people if m.standing is Standing.IN and undecided(turn, m.id)]
    if waiting:
        turn.wake(Alarm.PREVIEW_END, next_slot(turn.charter.schedule, turn.at, _time_to_decide(turn)))
    for member in turn.people:
        _close_for(turn, member, member.id in waiting)
    if not waiting:
        settle(turn)


def _time_to_decide(turn: Turn) -> timedelta:
    """Whoever wrote in private has seen the own words before; of a talk they are shown now for the first time."""
    windows = turn.charter.windows
    return windows.after_talk if talking.is_talk(turn.phase) else windows.preview


def _close_for(turn: Turn, member: Member, may_decide: bool) -> None:
    if may_decide:
        turn.close_prompt(member.id)
        if talking.is_talk(turn.phase):
            keeping.come_to_end(turn, member.id)
            preview.show(turn, member.id, PreviewWhy.TALKED)
            return
        turn.change(member.id, finished=True, revisits=None)
        preview.show(turn, member.id, PreviewWhy.CLOSED)
    elif member.open is not None and member.open.run == turn.focus:
        never_seen = member.open.since > turn.at
        turn.close_prompt(member.id)
        if member.standing is Standing.IN and not never_seen:
            turn.tell(member.id, Told(Notice.CLOSED))


def settle(turn: Turn) -> None:
    """The previews are final: on to the review, or to a good end with too few voices."""
    turn.sleep(Alarm.PREVIEW_END)
    plan_ending.settle(turn)
    for member in turn.people:
        if member.open is not None and member.open.run == turn.focus:
            turn.close_prompt(member.id)
    if turn.phase.kind is PhaseKind.CHOOSE:
        choosing.decide(turn)
    elif needs_voices(turn.phase) and shows_words(turn.phase) and not enough_voices(turn):
        short.too_few(turn)
    else:
        showing.conclude(turn)


def needs_voices(phase: Phase) -> bool:
    """Whether words of this phase are shown without a name, so that a few are too few."""
    return phase.kind is PhaseKind.ASK and not phase.keep_nothing and not phase.named and _is_shown(phase)


def _is_shown(phase: Phase) -> bool:
    return phase.reuse is not None or (phase.share is not None and bool(phase.share.to))

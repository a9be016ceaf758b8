"""What happens when a moment of the round has come. Every late moment fires once, in the order they were due."""

from typing import assert_never

from bot.dialogue import absence, away, opening, repeating, restored, setup
from bot.dialogue.guide import page
from bot.dialogue.guide.state import is_guided
from bot.dialogue.phases import (
    agreeing,
    approving,
    batches,
    choosing,
    closing,
    pacing,
    reading,
    releasing,
    review,
    short,
    talking,
)
from bot.dialogue.phases.pair import clock as pair_clock
from bot.dialogue.phases.pair import ending as pair_ending
from bot.dialogue.phases.pair import sessions as pair_sessions
from bot.dialogue.phases.pair.state import is_pair
from bot.dialogue.phases.plan import accepting
from bot.dialogue.phases.shown import enough_voices
from bot.dialogue.presence import is_known
from bot.dialogue.sequence import entrance, run_at_work
from bot.dialogue.slots import tomorrow
from bot.dialogue.stopping import drop_setup, stop_round
from bot.dialogue.turn import Turn
from bot.dialogue.voices import undecided
from bot.domain.effects import ForgetPrompts
from bot.domain.flow_terms import PhaseKind
from bot.domain.ids import MemberId, PhaseId
from bot.domain.messages.leader import LeaderNotice
from bot.domain.messages.member import Reminder, Reminding, Repeated
from bot.domain.messages.team import ClosingWhy, Halfway, StatusWord
from bot.domain.phase import Phase
from bot.domain.round import IN_PAUSE, Alarm, Member, OpenPrompt, PromptKind, Stage, Standing, Timer
from bot.domain.run import Look, Step

_ADDRESSED = (Standing.INVITED, Standing.IN)
_ORDER = {alarm: at for at, alarm in enumerate(Alarm)}
_ENDS = frozenset({Alarm.CLOSE, Alarm.SETTLED_CLOSE})
_OVERTAKEN_BY = {
    Alarm.HALFWAY: _ENDS,
    Alarm.REMIND: _ENDS | {Alarm.LAST_REMIND},
    Alarm.LAST_REMIND: _ENDS,
    Alarm.LATER: _ENDS | {Alarm.REMIND, Alarm.LAST_REMIND},
    Alarm.REVIEW_REMIND: frozenset({Alarm.ACTS, Alarm.REVIEW_END}),
}
"""What need not be said any more when one of these is due as well."""


def time_passed(turn: Turn) -> None:
    """Handle everything due at or before now, in the order it was due. While the round stands still only what
    belongs to the pause comes. After a long absence a reminder that a later moment has overtaken is left out."""
    paused = turn.course.paused_at is not None
    due = [t for t in turn.course.timers if t.at <= turn.at and (not paused or t.alarm in IN_PAUSE)]
    for timer in sorted(due, key=lambda t: (t.at, _ORDER[t.alarm])):
        if timer in turn.course.timers:  # an earlier one may have ended the phase and taken this one away
            turn.set_course(timers=tuple(t for t in turn.course.timers if t != timer))
            if not _overtaken(timer, due):
                turn.look_at(timer.run or entrance(turn.flow))
                _ring(turn, timer)


def _overtaken(timer: Timer, due: list[Timer]) -> bool:
    """Something that is due as well, of the same phase or for the whole round, makes this needless."""
    by = _OVERTAKEN_BY.get(timer.alarm, frozenset())
    return any(other.alarm in by and timer.run in (None, other.run) for other in due)


def _ring(turn: Turn, timer: Timer) -> None:  # noqa: C901  one case per alarm, nothing else
    match timer.alarm:
        case Alarm.START:
            page.look_back(turn) if is_guided(turn) else setup.begin(turn)
        case Alarm.SETUP_END:
            drop_setup(turn, LeaderNotice.SETUP_GONE)
        case Alarm.RESTORED:
            restored.tell_everybody(turn)
        case Alarm.INVITE:
            reading.invite(turn)
        case Alarm.BEGIN:
            opening.open_at_last(turn)
        case Alarm.PACE:
            pacing.wait_for_next(turn)  # whoever is ready for it is asked with everything that goes on from here
        case Alarm.PROMISE_REFUSED:
            reading.promise_refused(turn, timer.member)
        case Alarm.LATER:
            _ask_again(turn, timer.member)
        case Alarm.ACTIONS:
            accepting.slot_has_come(turn)  # and whoever waits for nothing is asked with everything that goes on
        case Alarm.SNAPSHOT:
            _snapshot(turn)
        case Alarm.HALFWAY:
            _halfway(turn)
        case Alarm.REMIND:
            _remind(turn, Reminding.HALF)
        case Alarm.LAST_REMIND:
            _remind(turn, Reminding.LAST)
        case Alarm.BATCH:
            batches.batch(turn)
        case Alarm.TURN_END:
            if (had := pair_clock.ring(turn, timer.member)) is not None:
                pair_ending.over(turn, had)
        case Alarm.SESSION_END:
            pair_sessions.end_session(turn)
        case Alarm.PAIRS:
            pair_sessions.next_pairs(turn)
        case Alarm.CLOSE:
            closing.deadline(turn)
        case Alarm.DECIDE_END | Alarm.SETTLED_CLOSE:
            closing.close(turn)
        case Alarm.PREVIEW_END:
            closing.settle(turn)
        case Alarm.SHORT_END:
            short.end(turn)
        case Alarm.PROPOSAL:
            agreeing.goes_round(turn)
        case Alarm.WORD_END:
            choosing.no_word(turn)
        case Alarm.REVIEW:
            _review_again(turn)
        case Alarm.REVIEW_REMIND:
            if not review.remind(turn):
                absence.tell_room(turn)
        case Alarm.ACTS:
            review.send_acts(turn)
        case Alarm.SECOND_LOOK:
            if not review.second_look(turn):
                short.nothing_left(turn)
        case Alarm.REVIEW_END:
            stop_round(turn, ClosingWhy.REVIEW_EXPIRED)
        case Alarm.APPROVAL_END:
            approving.finish(turn)
        case Alarm.RELEASE:
            if not releasing.release(turn):
                short.nothing_left(turn)
        case Alarm.ERASE:
            pass  # the timer is gone: from here the round may be erased as soon as everything is delivered
        case Alarm.PAUSE_END:
            absence.pause_ends(turn)
        case Alarm.AWAY:
            absence.tell_room(turn)
        case _:
            assert_never(timer.alarm)


def _review_again(turn: Turn) -> None:
    """After a hand-over: the new facilitator gets the page, unless the authors have their turn."""
    current = turn.review
    if current is not None and current.look is not Look.WITH_AUTHORS and not review.show_page(turn):
        short.nothing_left(turn)


def _ask_again(turn: Turn, member: MemberId | None) -> None:
    """*later* is over: the open prompt once more, with the same id."""
    here = turn.seat(member)
    if here is None or here.open is None or here.later_until is None:
        return
    turn.change(here.id, later_until=None)
    turn.hears = here.id  # they asked for this moment
    repeating.repeat(turn, here.id)


def _snapshot(turn: Turn) -> None:
    """The status of the day, the same for everybody who asks."""
    for run in turn.course.runs.values():
        if run.step is Step.OPEN:
            turn.look_at(run.id)
            turn.set_run(enough=turn.phase.kind is not PhaseKind.ASK or enough_voices(turn))
    turn.wake(Alarm.SNAPSHOT, tomorrow(turn.charter.schedule, turn.at))


def status_word(turn: Turn) -> StatusWord:
    """How the round stands, from a fixed set of words."""
    if turn.course.paused_at is not None:
        return StatusWord.PAUSED
    if turn.stage is Stage.PLANNED:
        return StatusWord.NOT_STARTED
    runs = turn.course.runs.values() if turn.stage is Stage.LIVE else ()
    if opened := [run for run in runs if run.step is Step.OPEN]:
        if not any(_is_written_in(turn.flow.phase(PhaseId(run.id))) for run in opened):
            return StatusWord.TALKING
        return StatusWord.ENOUGH if all(run.enough for run in opened) else StatusWord.TOO_FEW
    in_review = any(run.step in (Step.REVIEW, Step.APPROVAL, Step.APPROVED) for run in runs)
    return StatusWord.IN_REVIEW if in_review else StatusWord.CLOSED


def _is_written_in(phase: Phase) -> bool:
    """Whether people write there for the bot; elsewhere they talk with each other."""
    return not talking.is_talk(phase) and not is_pair(phase)


def _halfway(turn: Turn) -> None:
    turn.look_at(run_at_work(turn))
    closes = turn.closes_at
    if turn.step is Step.OPEN and closes is not None and _is_written_in(turn.phase) and is_known(turn):
        turn.tell_team(Halfway(turn.charter.theme, status_word(turn), closes))


def _remind(turn: Turn, which: Reminding) -> None:
    """Private, only to those with something open; who wrote and did not decide gets the preview with the last one."""
    closes = turn.closes_at
    if turn.step is not Step.OPEN or closes is None:
        return
    if talking.is_talk(turn.phase):
        talking.remind(turn, which)
        return
    for member in turn.people:
        if member.open is None or member.open.run != turn.focus or member.standing not in _ADDRESSED:
            continue
        if member.later_until is not None and which is Reminding.HALF:
            continue
        if not away.may_be_reminded(turn, member, closes + turn.stood):
            continue
        prompt = member.open
        if turn.waits(member.id):
            _only_this_comes(turn, member, prompt)
        if which is Reminding.LAST and undecided(turn, member.id) and prompt.kind is not PromptKind.PREVIEW:
            prompt = turn.prompt(PromptKind.PREVIEW)
        repeats = repeating.again(turn, member, prompt)
        assert isinstance(repeats, Repeated), "a phase reminds of what it asked"
        turn.change(member.id, open=prompt, reminders=member.reminders + 1)
        turn.tell(member.id, Reminder(which, closes, repeats), prompt)


def _only_this_comes(turn: Turn, member: Member, prompt: OpenPrompt) -> None:
    """Of all that waits for somebody to be back, to say the same once more, only the last comes."""
    turn.effect(ForgetPrompts((prompt.id,)))
    turn.sleep(Alarm.LATER, member.id)
    turn.change(member.id, later_until=None)

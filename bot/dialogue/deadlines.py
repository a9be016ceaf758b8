"""What happens when a moment of the round has come. Every late moment fires once, in the order they were due."""

from typing import assert_never

from bot.dialogue.phases import asking, closing, preview, reading, review, short
from bot.dialogue.slots import next_slot, tomorrow
from bot.dialogue.stopping import drop_setup, stop_round
from bot.dialogue.turn import Turn
from bot.dialogue.voices import undecided
from bot.domain.ids import MemberId
from bot.domain.messages import (
    AskQuestion,
    AskRequirement,
    AskRole,
    ClosingWhy,
    Halfway,
    Invitation,
    LeaderNotice,
    Preview,
    PreviewWhy,
    Reminder,
    Reminding,
    ReviewReminder,
    StatusWord,
)
from bot.domain.round import Alarm, Look, Member, OpenPrompt, PromptKind, Stage, Standing, Timer
from bot.privacy.threshold import enough, voices_per_question

_ORDER = {alarm: at for at, alarm in enumerate(Alarm)}


def time_passed(turn: Turn) -> None:
    """Handle everything due at or before now. Nothing happens while the round is paused."""
    if turn.course.paused_at is not None:
        return
    due = sorted((timer for timer in turn.course.timers if timer.at <= turn.at), key=lambda t: (t.at, _ORDER[t.alarm]))
    for timer in due:
        if timer in turn.course.timers:  # an earlier one may have ended the phase and taken this one away
            turn.set_course(timers=tuple(t for t in turn.course.timers if t != timer))
            _ring(turn, timer)


def _ring(turn: Turn, timer: Timer) -> None:  # noqa: C901  one case per alarm, nothing else
    match timer.alarm:
        case Alarm.SETUP_END:
            drop_setup(turn, LeaderNotice.SETUP_GONE)
        case Alarm.INVITE:
            reading.invite(turn)
        case Alarm.LATER:
            _ask_again(turn, timer.member)
        case Alarm.SNAPSHOT:
            _snapshot(turn)
        case Alarm.HALFWAY:
            _halfway(turn)
        case Alarm.REMIND:
            _remind(turn, Reminding.HALF)
        case Alarm.LAST_REMIND:
            _remind(turn, Reminding.LAST)
        case Alarm.CLOSE:
            closing.deadline(turn)
        case Alarm.DECIDE_END | Alarm.SETTLED_CLOSE:
            closing.close(turn)
        case Alarm.PREVIEW_END:
            closing.settle(turn)
        case Alarm.SHORT_END:
            short.end(turn)
        case Alarm.REVIEW:
            _review_again(turn)
        case Alarm.REVIEW_REMIND:
            _remind_review(turn)
        case Alarm.ACTS:
            review.send_acts(turn)
        case Alarm.SECOND_LOOK:
            if not review.second_look(turn):
                short.nothing_left(turn)
        case Alarm.REVIEW_END:
            stop_round(turn, ClosingWhy.REVIEW_EXPIRED)
        case Alarm.RELEASE:
            if not review.release(turn):
                short.nothing_left(turn)
        case Alarm.ERASE:
            pass  # the timer is gone: from here the round may be erased as soon as everything is delivered
        case _:
            assert_never(timer.alarm)


def _review_again(turn: Turn) -> None:
    """After a hand-over: the new facilitator gets the page, unless the authors have their turn."""
    current = turn.course.review
    if current is not None and current.look is not Look.WITH_AUTHORS and not review.show_page(turn):
        short.nothing_left(turn)


def _ask_again(turn: Turn, member: MemberId | None) -> None:
    """*later* is over: the open prompt once more, with the same id."""
    here = turn.round.members.get(member) if member is not None else None
    if here is None or here.open is None or here.later_until is None:
        return
    turn.change(here.id, later_until=None)
    turn.tell(here.id, _again(turn, here, here.open), here.open)


def _snapshot(turn: Turn) -> None:
    """The status of the day, the same for everybody who asks."""
    counts = voices_per_question(turn.round.answers, turn.charter.leader_member)
    turn.set_course(enough=enough(counts, turn.charter.min_voices))
    turn.wake(Alarm.SNAPSHOT, tomorrow(turn.charter.schedule, turn.at))


def status_word(turn: Turn) -> StatusWord:
    """How the round stands, from a fixed set of words."""
    if turn.course.paused_at is not None:
        return StatusWord.PAUSED
    match turn.stage:
        case Stage.PLANNED:
            return StatusWord.NOT_STARTED
        case Stage.OPEN:
            return StatusWord.ENOUGH if turn.course.enough else StatusWord.TOO_FEW
        case Stage.REVIEW | Stage.APPROVED:
            return StatusWord.IN_REVIEW
        case _:
            return StatusWord.CLOSED


def _halfway(turn: Turn) -> None:
    if turn.stage is Stage.OPEN and turn.course.closes_at is not None:
        turn.tell_team(Halfway(turn.charter.theme, status_word(turn), turn.course.closes_at))


def _remind(turn: Turn, which: Reminding) -> None:
    """Private, only to those with something open; who wrote and did not decide gets the preview with the last one."""
    if turn.stage is not Stage.OPEN or turn.course.closes_at is None:
        return
    for member in tuple(turn.round.members.values()):
        if member.open is None or member.standing not in (Standing.INVITED, Standing.IN):
            continue
        if member.later_until is not None and which is Reminding.HALF:
            continue
        prompt, repeats = member.open, _again(turn, member, member.open)
        if which is Reminding.LAST and undecided(turn, member.id) and prompt.kind is not PromptKind.PREVIEW:
            prompt = turn.prompt(PromptKind.PREVIEW)
            repeats = preview.message(turn, member.id, PreviewWhy.ASKED)
        turn.change(member.id, open=prompt, reminders=member.reminders + 1)
        turn.tell(member.id, Reminder(which, turn.course.closes_at, repeats), prompt)


def _again(
    turn: Turn, member: Member, prompt: OpenPrompt
) -> Invitation | AskRole | AskRequirement | AskQuestion | Preview:
    if prompt.kind is PromptKind.PREVIEW:
        return preview.message(turn, member.id, PreviewWhy.ASKED)
    if prompt.question is not None:
        return asking.question_again(turn, member.id, prompt)
    message = reading.message_again(turn, prompt)
    assert isinstance(message, Invitation | AskRole | AskRequirement)
    return message


def _remind_review(turn: Turn) -> None:
    review_ = turn.course.review
    end = next((t.at for t in turn.course.timers if t.alarm is Alarm.REVIEW_END), None)
    if turn.stage is not Stage.REVIEW or review_ is None or end is None:
        return
    if review_.look is not Look.WITH_AUTHORS:
        turn.tell_leader(ReviewReminder(turn.round.short, turn.charter.theme, end), turn.course.leader.open)
    reminders = turn.charter.windows.review_reminders
    if len(reminders) > 1 and turn.course.leader.reminded == 0:
        turn.set_leader(reminded=1)
        wait = reminders[1] - reminders[0]
        turn.wake(Alarm.REVIEW_REMIND, next_slot(turn.charter.schedule, turn.at, wait))

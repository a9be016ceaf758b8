"""What a facilitator does with a running round: close, extend, pause, go on, stop, hand over."""

from dataclasses import replace
from datetime import datetime, timedelta

from bot.dialogue import handing_over, together
from bot.dialogue.limits import bad_duration
from bot.dialogue.phases import closing, talking
from bot.dialogue.reminders import set_reminders
from bot.dialogue.slots import later_by, next_slot, slot_from
from bot.dialogue.stopping import stop_round
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, number, plain_word
from bot.domain.effects import ChangeLeader, ToLeader, Whom
from bot.domain.events import Order, Ordered
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.domain.messages.member import Notice, Sure, Told
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import ClosingWhy
from bot.domain.round import ENDED, Alarm, OpenPrompt, PromptKind, Stage, Standing, Topic
from bot.domain.run import Run, Step
from bot.domain.schedule import Schedule

LONGEST_ROUND = timedelta(days=90)


def ordered(turn: Turn, event: Ordered) -> None:
    """A command of somebody with the power in the team room. Replies go to the facilitator's private chat."""
    match event.order:
        case Order.TAKE_OVER:
            _take_over(turn, event)
        case Order.TOGETHER:
            together.add(turn, event)
        case Order.APART:
            together.part(turn, event)
        case Order.CLOSE:
            _ask_sure(turn, Topic.CLOSE_ROUND, turn.step is Step.OPEN)
        case Order.STOP:
            _ask_sure(turn, Topic.STOP_ROUND, turn.stage not in ENDED)
        case Order.EXTEND:
            _extend(turn, event.longer)
        case Order.PAUSE:
            _pause_by_hand(turn)
        case Order.RESUME:
            _resume_by_hand(turn)


def _ask_sure(turn: Turn, topic: Topic, possible: bool) -> None:
    if not possible:
        turn.refuse_leader(Reason.NOT_NOW)
        return
    prompt = turn.prompt(PromptKind.CHOICE, topic=topic)
    turn.set_leader(confirm=prompt)
    turn.tell_leader(Sure(topic), prompt)


def sure_said(turn: Turn, prompt: OpenPrompt, text: str) -> None:
    """The facilitator's reply to *zeker?*; it is carried out at once."""
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word not in (Word.YES, Word.NO):
        turn.refuse_leader(Reason.YES_OR_NO)
        return
    leader = turn.set_leader(confirm=None)
    turn.look_at(prompt.run)
    possible = turn.step is Step.OPEN if prompt.topic == Topic.CLOSE_ROUND else turn.stage not in ENDED
    if word is Word.NO:
        # what was open before stands last in the chat again
        turn.note_leader(LeaderNotice.NOT_SURE, prompt=leader.open)
    elif not possible:
        turn.refuse_leader(Reason.NOT_NOW)
    elif prompt.topic == Topic.STOP_ROUND:
        stop_round(turn, ClosingWhy.STOPPED)
    else:
        turn.note_leader(LeaderNotice.CLOSED)
        closing.close(turn)


def _extend(turn: Turn, longer: timedelta | None) -> None:
    closes, started = turn.closes_at, turn.course.started_at
    if turn.step is not Step.OPEN or closes is None or started is None:
        turn.refuse_leader(Reason.NOT_NOW)
        return
    why = Refusal(Reason.BAD_DURATION) if longer is None else bad_duration(longer)
    if longer is None or why is not None:
        turn.tell_leader(why or Refusal(Reason.BAD_DURATION))
        return
    later = later_by(turn.charter.schedule, max(closes, turn.clock), longer)
    if later - started > LONGEST_ROUND:
        turn.refuse_leader(Reason.DURATION_LONG, limit=LONGEST_ROUND.days)
        return
    turn.set_run(closes_at=later)
    turn.sleep(Alarm.DECIDE_END)
    turn.wake(Alarm.CLOSE, later + turn.stood)
    if turn.has_timer(Alarm.LAST_REMIND):
        set_reminders(turn, later)
    leader = turn.course.leader
    if leader.open is not None and leader.open.topic == Topic.TOO_FEW:
        turn.close_leader_prompt()
    turn.note_leader(LeaderNotice.EXTENDED, later)
    _tell_waiting(turn, Notice.EXTENDED)


def _pause_by_hand(turn: Turn) -> None:
    if turn.stage in ENDED or turn.stage is Stage.PLANNED:
        turn.refuse_leader(Reason.NOT_NOW)
    elif turn.course.paused_at is not None:
        turn.refuse_leader(Reason.ALREADY_PAUSED)
    else:
        pause(turn)
        turn.note_leader(LeaderNotice.PAUSED)


def pause(turn: Turn) -> None:
    """Every deadline waits; answers are kept, and still taken from whoever writes."""
    turn.set_course(paused_at=turn.at)
    turn.wake(Alarm.PAUSE_END, next_slot(turn.charter.schedule, turn.at, turn.charter.windows.pause))
    _tell_waiting(turn, Notice.PAUSED)


def _resume_by_hand(turn: Turn) -> None:
    if turn.course.paused_at is None or not turn.course.leader.present:
        turn.refuse_leader(Reason.NOT_PAUSED)
        return
    resume(turn)
    turn.note_leader(LeaderNotice.RESUMED, _writing_until(turn))


def resume(turn: Turn) -> None:
    """Going on: every moment shifts by as long as it stood still, and falls on a slot again."""
    paused = turn.course.paused_at
    if paused is None:
        return
    turn.sleep(Alarm.PAUSE_END, Alarm.AWAY)
    shift(turn, turn.at - paused)
    turn.set_course(paused_at=None, shut_out=False)
    _tell_waiting(turn, Notice.RESUMED)


def shift(turn: Turn, stood: timedelta) -> None:
    """Every moment comes so much later, and on a slot again."""
    schedule = turn.charter.schedule
    timers = tuple(replace(timer, at=slot_from(schedule, timer.at + stood)) for timer in turn.course.timers)
    runs = {run.id: _shifted(schedule, run, stood) for run in turn.course.runs.values()}
    turn.set_course(timers=timers, runs=runs)


def _shifted(schedule: Schedule, run: Run, stood: timedelta) -> Run:
    if run.closes_at is None:
        return run
    duos = run.duos
    if duos is not None and duos.ends_at is not None:
        duos = replace(duos, ends_at=slot_from(schedule, duos.ends_at + stood))
    return replace(run, closes_at=slot_from(schedule, run.closes_at + stood), duos=duos)


def _writing_until(turn: Turn) -> datetime | None:
    """Until when there can be written; None once the writing is over."""
    return turn.closes_at if turn.step is Step.OPEN else None


def _tell_waiting(turn: Turn, notice: Notice) -> None:
    for member in turn.round.members.values():
        if member.open is not None and member.standing in (Standing.IN, Standing.INVITED):
            turn.tell(member.id, Told(notice, _writing_until(turn)))
    talking.tell_open_rooms(turn, notice)


def _take_over(turn: Turn, event: Ordered) -> None:
    """Somebody else with the power, not a member, becomes the facilitator; members hear who will read.

    Before the start and after the end there is nothing to take over: then no `ChangeLeader` comes of it."""
    if turn.stage in ENDED or turn.stage is Stage.PLANNED:
        return
    if event.by_leader and turn.course.leader.present:
        turn.refuse_leader(Reason.ALREADY_LEADER)
        return
    if event.by_second:
        together.drop(turn)
    if turn.course.leader.present:
        turn.say(ToLeader(Whom.FIRST), LeaderTold(LeaderNotice.TAKEN_OVER, turn.round.short))
    turn.effect(ChangeLeader())
    handing_over.change(turn, event.by_name)
    together.new_first(turn)
    if turn.course.paused_at is not None:
        resume(turn)


def shut_out(turn: Turn, back: bool) -> None:
    """The bot cannot speak in the team room: stand still without a storm of retries, and go on when it can again."""
    if turn.stage in ENDED or turn.stage is Stage.PLANNED:
        return
    if not back and turn.course.paused_at is None:
        pause(turn)
        turn.set_course(shut_out=True)
    elif back and turn.course.shut_out:
        turn.set_course(shut_out=False)
        if turn.course.leader.present:
            resume(turn)

"""Phase kind `agree`: somebody writes a proposal, everybody with a say says yes, yes with an addition, or objects; a
new version follows, as often as the flow allows. There is no majority, and silence of everybody is no agreement.

Nobody but the writer reads what others say of it, until the end. Where the phase is about several items they come one
after the other. Each step is asked of whoever has nothing else to answer, so nothing that waits is ever overwritten.
"""

from datetime import timedelta

from bot.dialogue.agreements import at_hand, change, close_prompts, current, terms, those_asked
from bot.dialogue.phases import checking, drafting, scoring
from bot.dialogue.phases.agreed import sections_of
from bot.dialogue.phases.readers import tell_readers
from bot.dialogue.reminders import set_reminders
from bot.dialogue.slots import later_by, may_speak, next_slot
from bot.dialogue.stopping import stop_round
from bot.dialogue.turn import Turn
from bot.domain.agreement import Agreement, Stance, Stand
from bot.domain.flow_terms import AgreeOn, NoAgreement
from bot.domain.ids import MemberId
from bot.domain.messages.agreeing import AboutProposal, AgreedShown, Heard
from bot.domain.messages.team import ClosingWhy
from bot.domain.round import Alarm, Member, Standing
from bot.domain.run import Step
from bot.domain.shown import with_numbers


def prepare(turn: Turn) -> None:
    """One agreement for each item, in the order of the flow; the first begins."""
    items = tuple(dict.fromkeys(question.item for question in turn.phase.questions))
    turn.set_run(step=Step.OPEN, opened_at=turn.clock, agreements=tuple(Agreement(item) for item in items))
    _next(turn)


def _next(turn: Turn) -> None:
    """The next text, or the end of the phase."""
    if at_hand(turn) is None:
        _end(turn)
        return
    if terms(turn).on is AgreeOn.SCORE:
        scoring.begin(turn)
    else:
        drafting.appoint(turn)
    _time_for_step(turn)


def go_on(turn: Turn) -> None:
    """Ask whoever has something to answer, and pass by a writer who has left."""
    now = at_hand(turn)
    if turn.step is not Step.OPEN or now is None:
        return
    if now.stand is Stand.DRAFTING and not _is_here(turn, now.writer):
        _another_writer(turn, now)
    _ask(turn)
    recheck(turn)


def _ask(turn: Turn) -> None:
    now = at_hand(turn)
    if turn.step is not Step.OPEN or now is None:
        return
    match now.stand:
        case Stand.SEEKING:
            drafting.ask_volunteers(turn)
        case Stand.DRAFTING:
            drafting.ask_writer(turn)
        case Stand.CHECKING:
            checking.ask(turn)
        case Stand.SCORING:
            scoring.ask(turn)


def recheck(turn: Turn) -> None:
    """Everybody said something: on at the next slot, so that the moment does not point at the last one."""
    now = at_hand(turn)
    if turn.step is not Step.OPEN or now is None:
        return
    if now.stand is Stand.CHECKING:
        waits = any(checking.waits_for(now, member) for member in those_asked(turn))
    elif now.stand is Stand.SCORING:
        waits = any(scoring.waits_for(now, member) for member in those_asked(turn))
    elif now.stand is Stand.SEEKING:
        waits = any(member.id not in now.passed for member in those_asked(turn))
    else:
        waits = True
    if waits:
        turn.sleep(Alarm.SETTLED_CLOSE)
    elif not turn.has_timer(Alarm.SETTLED_CLOSE):
        turn.wake(Alarm.SETTLED_CLOSE, next_slot(turn.charter.schedule, turn.at))


# -- writing


def _another_writer(turn: Turn, now: Agreement) -> None:
    """The writer has left or does not write. What others said of an earlier version was meant for the one who wrote it:
    then it ends with what there is."""
    passed = now.passed if now.writer is None else (*now.passed, now.writer)
    change(turn, writer=None, passed=passed, **drafting.NO_PROPOSAL)
    if now.attempt == 1 and drafting.appoint_another(turn):
        _time_for_step(turn)
    else:
        _no_agreement(turn)


def sent(turn: Turn, member: MemberId) -> None:
    """The writer said yes to the proposal: it goes round, now or with the next sending hours."""
    turn.change(member, open=None)
    now = current(turn)
    change(turn, stand=Stand.READY, text=now.proposal, picture=now.proposed_picture, **drafting.NO_PROPOSAL)
    turn.sleep(Alarm.CLOSE, Alarm.REMIND, Alarm.LAST_REMIND)
    if may_speak(turn.charter.schedule, turn.at):
        turn.tell(member, AboutProposal(Heard.SENT))
        goes_round(turn)
    else:
        slot = next_slot(turn.charter.schedule, turn.at)
        turn.wake(Alarm.PROPOSAL, slot)
        turn.tell(member, AboutProposal(Heard.SENT_LATER, slot))


def goes_round(turn: Turn) -> None:
    """Everybody with a say gets the version, and has the same time for it."""
    checking.begin(turn)
    _time_for_step(turn)


# -- the end of a step


def time_is_up(turn: Turn) -> None:
    """By its deadline, by hand, or because everybody has said something."""
    now = at_hand(turn)
    turn.sleep(Alarm.SETTLED_CLOSE, Alarm.CLOSE, Alarm.REMIND, Alarm.LAST_REMIND)
    if now is None:
        return
    match now.stand:
        case Stand.SEEKING:
            drafting.stop_seeking(turn)
            drafting.leader_writes(turn)
            _time_for_step(turn)
        case Stand.DRAFTING:
            close_prompts(turn)
            _another_writer(turn, now)
        case Stand.CHECKING:
            close_prompts(turn)
            _weigh(turn, now)
        case Stand.SCORING:
            close_prompts(turn)
            _compare(turn, now)
    go_on(turn)


def _compare(turn: Turn, now: Agreement) -> None:
    """The same score from everybody who answered is the score. Else once more, or none."""
    if (score := scoring.taken_together(turn, now)) is not None:
        change(turn, text=score)
        _settle(turn, Stand.AGREED)
    elif scoring.may_try_again(turn, now):
        change(turn, attempt=now.attempt + 1)
        scoring.begin(turn)
        _time_for_step(turn)
    else:
        _no_agreement(turn)


def _weigh(turn: Turn, now: Agreement) -> None:
    """All yes: agreed. Else a new version, if there is one left and something to go by."""
    here = {member.id for member in those_asked(turn)}
    said = tuple(reaction for reaction in now.reactions if reaction.member in here)
    against = tuple(reaction for reaction in said if reaction.stance is not Stance.YES)
    if said and not against and _binding_yes(turn, now):
        _settle(turn, Stand.AGREED)
    elif any(one.words for one in against) and now.attempt < terms(turn).rounds and _is_here(turn, now.writer):
        change(turn, stand=Stand.DRAFTING, attempt=now.attempt + 1, remarks=turn.chance.shuffled(against), reactions=(),
               passed=())  # fmt: skip
        _time_for_step(turn)
    else:
        _no_agreement(turn)


def _binding_yes(turn: Turn, now: Agreement) -> bool:
    """Everybody without whose yes it cannot be has said yes; who wrote it has."""
    needed = [m for m in turn.round.members.values() if m.role in terms(turn).must_include]
    here = [member.id for member in needed if member.standing is Standing.IN]
    yes = {reaction.member for reaction in now.reactions if reaction.stance is Stance.YES} | {now.writer}
    return (bool(here) or not terms(turn).must_include) and set(here) <= yes


def _no_agreement(turn: Turn) -> None:
    """As the flow says: the text with what stands against it, no text yet, or the end. Without the yes of somebody
    without whom it cannot be, no text is kept."""
    now, if_no = at_hand(turn), terms(turn).if_no
    assert now is not None, "something is at hand"
    if if_no is NoAgreement.STOP:
        stop_round(turn, ClosingWhy.NO_AGREEMENT)
    elif if_no is NoAgreement.KEEP_BOTH and _may_stand(turn, now):
        _settle(turn, Stand.BOTH)
    else:
        _settle(turn, Stand.OPEN)


def _may_stand(turn: Turn, now: Agreement) -> bool:
    """Only of the last version people heard that their words may come to stand beneath it."""
    is_last = now.stand is Stand.CHECKING and now.attempt >= terms(turn).rounds
    return is_last and bool(now.reactions) and _binding_yes(turn, now)


def _settle(turn: Turn, stand: Stand) -> None:
    """What is not shown is not kept either; nor who wrote it."""
    now = current(turn)
    against = turn.chance.shuffled([one for one in now.reactions if one.words]) if stand is Stand.BOTH else ()
    text, picture = ("", None) if stand is Stand.OPEN else (now.text, now.picture)
    change(turn, writer=None, passed=(), text=text, picture=picture, remarks=(), reactions=against, stand=stand,
           **drafting.NO_PROPOSAL)  # fmt: skip
    _next(turn)


def _end(turn: Turn) -> None:
    """Everything is settled: shown to those who may read it."""
    turn.sleep(Alarm.CLOSE, Alarm.SETTLED_CLOSE, Alarm.REMIND, Alarm.LAST_REMIND, Alarm.PROPOSAL)
    turn.set_run(step=Step.DONE)
    title = turn.phase.title.in_(turn.lang)
    shown = AgreedShown(title, turn.charter.theme, with_numbers(sections_of(turn, turn.phase)))
    tell_readers(turn, turn.flow.readers(turn.phase), shown)


def _time_for_step(turn: Turn) -> None:
    """Writing and checking each take their part of the time of the phase, but never less than a decision gets."""
    lasts = (turn.charter.duration or turn.phase.duration) / (2 * terms(turn).rounds)
    span: timedelta = max(turn.charter.windows.decide, lasts)
    closes = later_by(turn.charter.schedule, turn.at, span)
    turn.set_run(closes_at=closes - turn.stood)
    turn.wake(Alarm.CLOSE, closes)
    now = at_hand(turn)
    if now is not None and now.stand in (Stand.CHECKING, Stand.SCORING) and now.attempt == 1:
        set_reminders(turn, closes)


def _is_here(turn: Turn, member: MemberId | None) -> bool:
    here: Member | None = turn.seat(member)
    return here is not None and here.standing is Standing.IN

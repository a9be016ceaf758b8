"""Phase kind `choose`: everybody picks in private from the same frozen candidates; what came of it is told in words.

The questions go as in any writing phase (`asking`). What is here: freezing, counting, ties, the author who is asked to
bring in what was chosen, and the end, after which nobody can tell who picked or wrote what.
"""

from dataclasses import replace

from bot.dialogue import candidates
from bot.dialogue.phases import bringing
from bot.dialogue.phases.answering import named_option
from bot.dialogue.phases.outcome import choice, counted, end, forget_votes, named, picking, standing
from bot.dialogue.phases.shown import shown_voices
from bot.dialogue.slots import later_by, next_slot
from bot.dialogue.turn import Turn
from bot.domain.flow_terms import ChooseMethod, Tie
from bot.domain.messages.choice import AskTie, VoteAgain
from bot.domain.messages.member import Option
from bot.domain.messages.refusal import Reason
from bot.domain.picking import Candidate, Picking
from bot.domain.round import Alarm, PromptKind, Standing, Topic
from bot.domain.run import Step, of_phase
from bot.privacy.support import best


def prepare(turn: Turn) -> bool:
    """Freeze what there is to pick from. False: there is nothing to vote about, and it has ended."""
    found = _frozen(turn)
    turn.set_run(picking=Picking(found))
    if len(found) > 1:
        return True
    _chosen(turn, found)
    return False


def _frozen(turn: Turn) -> tuple[Candidate, ...]:
    choose = choice(turn)
    if choose.from_list is not None:
        return tuple(Candidate(item.id, item=item.id) for item in turn.flow.item_list(choose.from_list).items)
    assert choose.from_phase is not None, "a choice is made from a list or from a phase"
    here = turn.focus
    turn.look_at(of_phase(choose.from_phase))
    voices = [voice for those in shown_voices(turn).values() for voice in those]
    turn.look_at(here)
    mixed = turn.chance.shuffled(voices)
    return tuple(Candidate(turn.chance.token()[:8], author=v.member, question=v.question) for v in mixed)


# -- counting


def decide(turn: Turn) -> None:
    """No more votes: count them, and go on from what they say."""
    here = standing(turn)
    support, voters = counted(turn, here)
    ahead = best(support)
    objected = choice(turn).method is ChooseMethod.NO_OBJECTION
    if objected and voters:
        ahead = tuple(id_ for id_, picked in support.items() if picked == voters) or tuple(support)
    tie = choice(turn).tie
    if not here or (len(ahead) == 1 and voters) or tie is Tie.KEEP_ALL:
        _chosen(turn, named(here, ahead))
    elif tie is Tie.AGAIN and voters and picking(turn).ballot == 1:
        _vote_again(turn, named(here, ahead))
    else:
        _ask_leader(turn, ahead)


def _vote_again(turn: Turn, tied: tuple[Candidate, ...]) -> None:
    """Once more, between those that were equal. Nothing of the first votes counts, or can be added to."""
    phase = turn.phase
    forget_votes(turn)
    turn.set_run(picking=replace(picking(turn), candidates=tied, ballot=2))
    for member in turn.people:
        was_here = member.phase == phase.id or phase.id in member.been
        if member.standing is not Standing.IN or not was_here:
            continue
        been = tuple(other for other in member.been if other != phase.id)
        asked = tuple(a for a in member.asked if turn.flow.phase_of(a.question).id != phase.id)
        fresh = {"position": 0, "finished": False, "skipped": ()} if member.phase == phase.id else {}
        turn.change(member.id, been=been, asked=asked, **fresh)
        turn.tell(member.id, VoteAgain())
    closes = later_by(turn.charter.schedule, turn.at, turn.charter.windows.decide)
    turn.set_run(step=Step.OPEN, closes_at=closes - turn.stood)
    turn.wake(Alarm.CLOSE, closes)


# -- the facilitator decides


def _ask_leader(turn: Turn, tied: tuple[str, ...]) -> None:
    turn.set_run(step=Step.DECIDING, picking=replace(picking(turn), tied=tied))
    if not _leader_may_read(turn):
        _by_lot(turn)
        return
    turn.wake(Alarm.WORD_END, next_slot(turn.charter.schedule, turn.at, turn.charter.windows.decide))
    ask_leader_again(turn)


def ask_leader_again(turn: Turn) -> None:
    """Which is it? Also for a facilitator who took over meanwhile."""
    ends = turn.moment(Alarm.WORD_END)
    if not picking(turn).tied or ends is None:
        return
    nobody = not counted(turn, standing(turn))[1]
    of_members = choice(turn).from_list is None
    options = _tied_options(turn)
    message = AskTie(turn.round.short, turn.charter.theme, options, ends, nobody=nobody, of_members=of_members)
    turn.ask_leader(message, turn.prompt(PromptKind.CHOICE, topic=Topic.TIE))


def _tied_options(turn: Turn) -> tuple[Option, ...]:
    tied = picking(turn).tied
    return tuple(option for option in candidates.options(turn, turn.phase) if option.id in tied)


def tie_said(turn: Turn, text: str) -> None:
    """The facilitator's choice."""
    options = _tied_options(turn)
    picked = named_option(options, text)
    found = named(standing(turn), (picked,) if picked is not None else ())
    if found:
        turn.close_leader_prompt()
        _chosen(turn, found)
    else:
        turn.refuse_leader(Reason.CHOOSE_ONE, limit=len(options))


def _by_lot(turn: Turn) -> None:
    tied = named(standing(turn), picking(turn).tied)
    _chosen(turn, turn.chance.shuffled(tied)[:1], by_lot=True)


def _leader_may_read(turn: Turn) -> bool:
    """The candidates are shown to nobody who could not read them before."""
    source = choice(turn).from_phase
    if source is None:
        return True
    phase = turn.flow.phase(source)
    may = {*turn.flow.readers(phase), *turn.flow.reviewing_roles(phase), *turn.phase.who}
    return bool(may & set(turn.flow.leading_roles()))


# -- chosen


def _chosen(turn: Turn, found: tuple[Candidate, ...], *, by_lot: bool = False) -> None:
    """This is it, once its author has said yes where that is needed."""
    turn.sleep(Alarm.WORD_END)
    if choice(turn).winner_becomes is None or not found:
        end(turn, found, by_lot=by_lot)
    else:
        bringing.ask_authors(turn, found)


def no_word(turn: Turn) -> None:
    """The time is up: of a tie one is drawn; an author who did not reply is not the one who brings it in."""
    if picking(turn).tied:
        turn.close_leader_prompt()
        _by_lot(turn)
    elif picking(turn).line:
        bringing.no_reply(turn)

"""Whose contribution was chosen is asked, in private, whether they bring it in; after a no the next one is asked, and
nobody hears why."""

from dataclasses import replace

from bot.dialogue import candidates
from bot.dialogue.phases.outcome import choice, counted, end, forget_votes, picking, standing
from bot.dialogue.slots import next_slot
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, number, plain_word
from bot.domain.flow_terms import IfDeclined
from bot.domain.ids import MemberId
from bot.domain.messages.choice import AskBring
from bot.domain.messages.member import Confirmation, Receipt
from bot.domain.messages.refusal import Reason
from bot.domain.picking import Candidate
from bot.domain.round import Alarm, Member, PromptKind, Standing, Topic
from bot.domain.run import Step


def ask_authors(turn: Turn, found: tuple[Candidate, ...]) -> None:
    """One after the other: those that were chosen, then, where the flow says so, the rest by their support."""
    behind: list[str] = []
    if choice(turn).if_declined is IfDeclined.NEXT:
        support, _ = counted(turn, standing(turn))
        others = turn.chance.shuffled([id_ for id_ in support if id_ not in {one.id for one in found}])
        behind = sorted(others, key=lambda id_: -support[id_])
    line = (*(one.id for one in found), *behind)
    turn.set_run(step=Step.DECIDING, picking=replace(picking(turn), tied=(), line=line))
    forget_votes(turn)
    _wait_for_author(turn)
    go_on(turn)


def _wait_for_author(turn: Turn) -> None:
    turn.wake(Alarm.WORD_END, next_slot(turn.charter.schedule, turn.at, turn.charter.windows.decide))


def go_on(turn: Turn) -> None:
    """Ask the author whose turn it is, as soon as nothing else waits for an answer there. Who has left is passed by."""
    while picking(turn).line and turn.step is Step.DECIDING:
        author = _first_author(turn)
        if author is None:
            _next(turn)
            continue
        if author.open is None and author.confirm is None:
            prompt = turn.prompt(PromptKind.CHOICE, topic=Topic.BRING)
            turn.ask_member(author.id, question(turn), prompt)
        return


def question(turn: Turn) -> AskBring:
    return AskBring(candidates.words(turn, turn.phase, _first(turn)), turn.moment(Alarm.WORD_END))


def said(turn: Turn, member: MemberId, text: str) -> None:
    """*ja*: from here on that person has the role. *nee*: the next, and nobody hears why."""
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word not in (Word.YES, Word.NO):
        turn.refuse(member, Reason.YES_OR_NO)
        return
    turn.change(member, open=None)
    turn.tell(member, Confirmation(Receipt.BRINGS if word is Word.YES else Receipt.BRINGS_NOT))
    if word is Word.NO:
        _next(turn)
        go_on(turn)
        return
    role = choice(turn).winner_becomes
    assert role is not None, "only then somebody is asked"
    turn.change(member, role=role)
    end(turn, (_first(turn),), bringer=turn.member(member).name)


def _next(turn: Turn) -> None:
    line = picking(turn).line[1:]
    turn.set_run(picking=replace(picking(turn), line=line))
    if line:
        _wait_for_author(turn)
    else:
        end(turn, ())


def _first(turn: Turn) -> Candidate:
    return next(one for one in picking(turn).candidates if one.id == picking(turn).line[0])


def _first_author(turn: Turn) -> Member | None:
    """Whose contribution is first in the line; None: taken back, or its author has left."""
    first = _first(turn)
    author = turn.seat(first.author)
    here = author is not None and author.standing is Standing.IN and candidates.stands(turn, first)
    return author if here else None


def no_reply(turn: Turn) -> None:
    """No reply in time is no yes."""
    author = _first_author(turn)
    if author is not None and author.open is not None and author.open.topic == Topic.BRING:
        turn.close_prompt(author.id)
    _next(turn)
    go_on(turn)

"""What somebody in a pair says in the own private chat: I am there, we have met, or it will not happen."""

from dataclasses import replace

from bot.dialogue.phases.pair import clock, ending, wishing
from bot.dialogue.phases.pair.state import clock_runs_for, duo_of, look_for, patience, put
from bot.dialogue.phases.pair.telling import again, ask, tell
from bot.dialogue.phases.short import decision
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.duo import Duo, Ready
from bot.domain.ids import MemberId
from bot.domain.messages import Message
from bot.domain.messages.pair import DuoNotice, DuoWhy
from bot.domain.messages.refusal import Reason
from bot.domain.round import Member, OpenPrompt, Topic

TOPICS = frozenset({Topic.DUO, Topic.PARTNER})
WORDS = (
    ("ik ben er, we kunnen beginnen", "ik ben er", "begin", "beginnen", "start", "we kunnen beginnen", "ja", "yes",
     "i am here, we can begin", "i am here"),
    ("we zijn al geweest", "we are done already", "done", "we hebben elkaar gesproken", "al geweest"),
    ("het gaat niet door", "it will not happen", "no", "nee", "gaat niet door"),
)  # fmt: skip
"""Beside their number: what stands in the text, the id in the marker, and what people say."""


def said(turn: Turn, member: MemberId, open_: OpenPrompt, text: str) -> None:
    if open_.topic == Topic.PARTNER:
        wishing.said(turn, member, text)
        return
    duo = duo_of(turn, member)
    assert duo is not None, "only who is in a pair is asked"
    match _chosen(text):
        case 0:
            _is_there(turn, duo, member)
        case 1:
            _has_met(turn, duo, member)
        case 2:
            tell(turn, member, DuoNotice.NOT_THIS_TIME)
            ending.without(turn, duo, (member,))
        case _:
            turn.refuse(member, Reason.CHOOSE_ONE, limit=len(WORDS))


def _chosen(text: str) -> int | None:
    word = {Word.YES: 0, Word.NO: 2}.get(plain_word(text) or Word.DONE)
    return decision(text, WORDS) if word is None else word


def _is_there(turn: Turn, duo: Duo, member: MemberId) -> None:
    """Both have to say it, not long after each other: then they are there at the same moment."""
    if turn.course.paused_at is not None:
        tell(turn, member, DuoNotice.PAUSED)
        return
    still = tuple(ready for ready in duo.ready if turn.at - ready.at <= patience(turn))
    told = any(ready.member == member for ready in still)
    others = tuple(ready for ready in still if ready.member != member)
    done = tuple(other for other in duo.done if other != member)
    duo = replace(duo, ready=(*others, Ready(member, turn.at)), done=done)
    if others:
        clock.start(turn, duo)
        return
    put(turn, duo)
    tell(turn, member, DuoNotice.WAITING)
    if not told:
        ask(turn, duo, duo.other(member), DuoWhy.PARTNER_THERE)


def _has_met(turn: Turn, duo: Duo, member: MemberId) -> None:
    """Only when both say so it is over for both: nobody can end it for the other."""
    ready = tuple(one for one in duo.ready if one.member != member)
    duo = replace(duo, done=(*duo.done, member), ready=ready)
    put(turn, duo)
    turn.close_prompt(member)
    if set(duo.done) == set(duo.members):
        ending.over(turn, duo)
    else:
        tell(turn, member, DuoNotice.DONE_NOTED)


def question_again(turn: Turn, member: MemberId, open_: OpenPrompt) -> Message:
    """The open question once more."""
    return wishing.question(turn, member) if open_.topic == Topic.PARTNER else again(turn, member)


def nothing_open(turn: Turn, here: Member) -> bool:
    """Something is written by somebody of whom nothing is asked here; whether that is for here. It is not kept."""
    if not look_for(turn, here.id):
        return False
    tell(turn, here.id, DuoNotice.CLOCK_RUNS if clock_runs_for(turn, here.id) else DuoNotice.NO_PARTNER)
    return True

"""Leaving a round: `stop`, `wis alles`, leaving the chat, leaving the team."""

from bot.dialogue.phases import agree_leaving
from bot.dialogue.phases.plan import ending as plans
from bot.dialogue.phases.plan.lines import agreed_by
from bot.dialogue.presence import is_known
from bot.dialogue.stopping import stop_round
from bot.dialogue.turn import Turn
from bot.dialogue.voices import all_agreed, own_voice
from bot.dialogue.words import Word, number, plain_word
from bot.domain.effects import WipeEverywhere, Withdraw
from bot.domain.ids import LEADER_SEAT, MemberId
from bot.domain.messages.member import Confirmation, Receipt, Sure
from bot.domain.messages.preview import AskLeaving, OwnVoice
from bot.domain.messages.refusal import Reason
from bot.domain.messages.team import ClosingWhy
from bot.domain.round import Alarm, Member, OpenPrompt, PromptKind, Stage, Standing, Topic

_STAYS = frozenset({"blijven", "blijft", "laat staan", "stay", "keep"})
_LEFT = frozenset({Standing.STOPPED, Standing.GONE})
_GOES = frozenset({"weg", "gaat weg", "go", "remove"})


def ask_sure(turn: Turn, member: MemberId, topic: Topic) -> None:
    """*zeker?* before something that cannot be undone."""
    prompt = turn.prompt(PromptKind.CHOICE, topic=topic)
    turn.change(member, confirm=prompt)
    turn.tell(member, Sure(topic), prompt)


def sure_said(turn: Turn, member: MemberId, prompt: OpenPrompt, text: str) -> bool:
    """The reply to *zeker?*. True: all stays as it was."""
    word = plain_word(text) or {1: Word.YES, 2: Word.NO}.get(number(text) or 0)
    if word not in (Word.YES, Word.NO):
        turn.refuse(member, Reason.YES_OR_NO)
        return False
    turn.change(member, confirm=None)
    if word is Word.NO:
        turn.tell(member, Confirmation(Receipt.NOT_SURE))
        return True
    if prompt.topic == Topic.WIPE:
        wipe(turn, member)
        turn.tell(member, Confirmation(Receipt.WIPED))
        turn.effect(WipeEverywhere(member))
    else:
        _stop(turn, member)
    return False


def _stop(turn: Turn, member: MemberId) -> None:
    """No more messages, and one question: may what I agreed to stay? No reply: it stays, the rest is wiped."""
    leave(turn, member)
    if not _own(turn, member):
        turn.tell(member, Confirmation(Receipt.STOPPED_GONE))
        return
    turn.ask_member(member, question(turn, member), turn.prompt(PromptKind.CHOICE, topic=Topic.LEAVING))


def question(turn: Turn, member: MemberId) -> AskLeaving:
    return AskLeaving(_own(turn, member))


def _own(turn: Turn, member: MemberId) -> tuple[OwnVoice, ...]:
    """What this member said yes to: words, and actions of a plan."""
    words = tuple(own_voice(turn, answer) for answer in all_agreed(turn, member))
    return words + tuple(OwnVoice(at, asked, text) for at, (asked, text) in enumerate(agreed_by(turn, member), 1))


def leaving_said(turn: Turn, member: MemberId, text: str) -> None:
    """The reply to that question."""
    said = " ".join(text.casefold().split()).strip(" .!")
    picked = number(text)
    word = plain_word(text)
    if picked == 1 or said in _STAYS or word is Word.YES:
        turn.change(member, open=None)
        turn.tell(member, Confirmation(Receipt.STOPPED_STAYS))
    elif picked == 2 or said in _GOES or word in (Word.NO, Word.WITHDRAW):
        turn.drop_answers(member)
        agree_leaving.forget(turn, member, all_words=True)
        plans.forget(turn, member, written=True, done=True)
        turn.change(member, open=None)
        turn.tell(member, Confirmation(Receipt.STOPPED_GONE))
    else:
        turn.refuse(member, Reason.CHOOSE_ONE, limit=2)


def leave(turn: Turn, member: MemberId, standing: Standing = Standing.STOPPED) -> None:
    """Out of the round: agreed words stay, everything else of this member is wiped, nothing more is sent."""
    kept = frozenset(answer.question for answer in all_agreed(turn, member))
    turn.drop_answers(member, kept)
    agree_leaving.forget(turn, member, all_words=False)
    turn.close_prompt(member)
    plans.forget(turn, member, done=standing is Standing.GONE)
    turn.effect(Withdraw(member))
    turn.sleep(Alarm.LATER, member)
    turn.change(member, standing=standing, hand_backs=(), revisits=None, later_until=None, waiting=(), unsure=None)


def end_without(turn: Turn) -> None:
    """Somebody has left without whom the round has no sense: it stops, and nothing that waits is kept."""
    if not is_known(turn):  # nothing has begun, and it ends as it does without an answer
        return
    gone = [m for m in turn.round.members.values() if m.role is not None and m.standing in _LEFT]
    if turn.stage is Stage.LIVE and any(turn.flow.role(m.role).stop_if_leaves for m in gone if m.role is not None):
        for member in turn.round.members:
            turn.drop_answers(member)
        stop_round(turn, ClosingWhy.MISSING)


def wipe_leader(turn: Turn) -> None:
    """The facilitator had everything wiped: what they said in a turn of their own is gone; they lead on."""
    turn.drop_answers(LEADER_SEAT)
    agree_leaving.forget(turn, LEADER_SEAT, all_words=True)
    plans.forget(turn, LEADER_SEAT, written=True, done=True)


def wipe(turn: Turn, member: MemberId) -> None:
    """Everything a link exists to is gone, agreed or not; only that this name was invited is still known."""
    leave(turn, member, Standing.GONE)
    turn.drop_answers(member)
    agree_leaving.forget(turn, member, all_words=True)
    plans.forget(turn, member, written=True, done=True)
    here = turn.member(member)
    turn.put(Member(member, here.name, Standing.GONE, role=here.role))

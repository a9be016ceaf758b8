"""What everybody says of a proposal: yes, yes with an addition, or an objection, each in private.

The words of an addition or objection go to the writer only, and only in the form their author said yes to.
"""

from dataclasses import replace

from bot.dialogue.agreements import (
    change,
    current,
    questions,
    react,
    reaction_of,
    take_back,
    terms,
    those_asked,
)
from bot.dialogue.phases.answering import shifted, unfit
from bot.dialogue.presence import words_for
from bot.dialogue.stances import Typed, stance
from bot.dialogue.turn import Turn
from bot.dialogue.words import Word, plain_word
from bot.domain.agreement import Agreement, Reaction, Stance, Stand
from bot.domain.events import Edited, Said
from bot.domain.findings import Finding
from bot.domain.flow_terms import NoAgreement
from bot.domain.ids import MemberId, MessageRef, PromptId
from bot.domain.messages import Message
from bot.domain.messages.agreeing import AboutProposal, AskAgree, AskWords, Heard, SureOfWords
from bot.domain.messages.refusal import Reason
from bot.domain.round import Asked, Member, OpenPrompt, PromptKind, Topic
from bot.privacy.anonymise import excerpt
from bot.privacy.levelling import level


def waits_for(agreement: Agreement, member: Member) -> bool:
    """Whether this member still has to say something of the version that lies there, or to say yes to the own words."""
    if member.id == agreement.writer:
        return False
    said = reaction_of(agreement, member.id)
    return said is None or (said.stance is not Stance.YES and not said.words)


def ask(turn: Turn) -> None:
    """Everybody with a say who has nothing else to answer, and has not said anything yet."""
    for member in those_asked(turn):
        _ask(turn, member)


def _ask(turn: Turn, member: Member) -> None:
    """The next thing, if nothing else waits for an answer there."""
    agreement = current(turn)
    if member.open is not None or member.confirm is not None or not waits_for(agreement, member):
        return
    said = reaction_of(agreement, member.id)
    if said is None:
        _ask_with(turn, member, question(turn, member.id), PromptKind.AGREE, Topic.CHECK)
        return
    if said.typed:
        prompt = _ask_with(turn, member, sure_question(turn, member.id), PromptKind.AGREE, Topic.WORDS_SURE)
    else:
        prompt = _ask_with(turn, member, words_again(turn, member.id), PromptKind.TEXT, Topic.WORDS)
    react(turn, replace(said, prompts=(*said.prompts, prompt.id)))


def _ask_with(turn: Turn, member: Member, message: Message, kind: PromptKind, topic: Topic) -> OpenPrompt:
    """With a prompt that is recognised later: who has said something may say something else."""
    about = questions(turn.phase, current(turn))[0].id
    prompt = turn.prompt(kind, about if topic is Topic.CHECK else None, topic)
    turn.change(member.id, asked=(*member.asked, Asked(prompt.id, about)))
    turn.ask_member(member.id, message, prompt)
    return prompt


def question(turn: Turn, member: MemberId) -> AskAgree:
    agreement = current(turn)
    asked = questions(turn.phase, agreement)
    closes = turn.closes_at
    return AskAgree(
        title=turn.phase.title.in_(turn.lang),
        question=asked[0].id,
        questions=tuple(words_for(turn, member, one) for one in asked),
        text=agreement.text,
        attempt=agreement.attempt,
        of=terms(turn).rounds,
        until=closes + turn.stood if closes is not None else None,
        keeps_both=terms(turn).if_no is NoAgreement.KEEP_BOTH,
        picture=agreement.picture,
    )


def said(turn: Turn, member: MemberId, event: Said, prompts: tuple[PromptId, ...]) -> None:
    """A reply to the version that lies there."""
    typed = stance(event.text)
    if typed is None:
        turn.refuse(member, Reason.SAY_OF_IT)
    else:
        _take(turn, member, typed, event.text, event.findings, event.ref, prompts)


def _take(
    turn: Turn,
    member: MemberId,
    typed: Typed,
    text: str,
    findings: tuple[Finding, ...],
    ref: MessageRef,
    prompts: tuple[PromptId, ...],
) -> None:
    react(turn, Reaction(member, typed.stance, prompts, ref))
    _close_own(turn, member)
    if typed.stance is Stance.YES:
        turn.tell(member, AboutProposal(Heard.YES))
        return
    words = text[typed.start :]
    if words.strip():
        _take_words(turn, member, words, shifted(findings, typed.start))
    else:
        _ask(turn, turn.member(member))


def _close_own(turn: Turn, member: MemberId) -> None:
    """What waits here waits no longer; another phase's question does."""
    here = turn.member(member)
    if here.open is not None and here.open.run == turn.focus:
        turn.change(member, open=None)


def words_said(turn: Turn, member: MemberId, event: Said) -> None:
    """The words that go with it; or, after all, something else."""
    typed = stance(event.text)
    if typed is not None and (typed.stance is Stance.YES or typed.start < len(event.text)):
        _take(turn, member, typed, event.text, event.findings, event.ref, _said(turn, member).prompts)
    elif plain_word(event.text) in (Word.SKIP, Word.BACK):
        leave_out(turn, member)
    else:
        _take_words(turn, member, event.text, event.findings, event.ref)


def _take_words(
    turn: Turn, member: MemberId, text: str, findings: tuple[Finding, ...], ref: MessageRef | None = None
) -> None:
    if (why := unfit(text)) is not None:
        turn.tell(member, why)
        return
    shown = excerpt(text, findings, turn.lang).strip()
    typed = shown if turn.phase.named else level(shown, turn.lang)
    before = _said(turn, member)
    react(turn, replace(before, words="", typed=typed, ref=ref or before.ref))
    _close_own(turn, member)
    _ask(turn, turn.member(member))


def sure_question(turn: Turn, member: MemberId) -> SureOfWords:
    reaction, last = _said(turn, member), current(turn).attempt >= terms(turn).rounds
    may_stay = last and terms(turn).if_no is NoAgreement.KEEP_BOTH
    return SureOfWords(reaction.stance, reaction.typed, turn.phase.named, may_stay)


def words_again(turn: Turn, member: MemberId) -> AskWords:
    return AskWords(_said(turn, member).stance)


def sure_said(turn: Turn, member: MemberId, event: Said) -> None:
    """A yes to exactly these words, or new ones."""
    if plain_word(event.text) in (Word.AGREE, Word.YES):
        reaction = _said(turn, member)
        react(turn, replace(reaction, words=reaction.typed, typed=""))
        turn.change(member, open=None)
        turn.tell(member, AboutProposal(Heard.WORDS))
    else:
        words_said(turn, member, event)


def leave_out(turn: Turn, member: MemberId) -> None:
    """Taken back: as if nothing was said. The question comes again."""
    take_back(turn, member)
    _close_own(turn, member)
    turn.tell(member, AboutProposal(Heard.TAKEN_BACK))


def edited(turn: Turn, event: Edited, reaction: Reaction) -> None:
    """The message that said something of this version says something else now."""
    typed = stance(event.text)
    if typed is None and reaction.stance is not Stance.YES:
        typed = Typed(reaction.stance)
    if typed is None:
        turn.refuse(event.member, Reason.SAY_OF_IT)
        return
    _take(turn, event.member, typed, event.text, event.findings, event.ref, reaction.prompts)


def begin(turn: Turn) -> None:
    """A version lies before everybody; what was said of the one before is over."""
    change(turn, stand=Stand.CHECKING, reactions=(), remarks=())


def _said(turn: Turn, member: MemberId) -> Reaction:
    found = reaction_of(current(turn), member)
    assert found is not None, "something was said"
    return found

"""With your name or without: asked once in a phase that leaves it to the author, after the yes to the texts."""

from dataclasses import replace

from bot.dialogue.phases.answering import named_option
from bot.dialogue.phases.shown import leaves_label
from bot.dialogue.turn import Turn
from bot.dialogue.voices import agreed
from bot.dialogue.words import number
from bot.domain.flow_terms import Label
from bot.domain.ids import MemberId
from bot.domain.messages.member import Confirmation, Option, Receipt
from bot.domain.messages.preview import AskLabel
from bot.domain.messages.refusal import Reason
from bot.domain.round import PromptKind, Topic


def is_due(turn: Turn, member: MemberId) -> bool:
    """Whether this author still has to say what stands beside the own words."""
    return leaves_label(turn, member) and any(answer.label is None for answer in agreed(turn, member))


def ask(turn: Turn, member: MemberId) -> None:
    turn.ask_member(member, question(turn), turn.prompt(PromptKind.CHOICE, topic=Topic.LABEL))


def question(turn: Turn) -> AskLabel:
    return AskLabel(labels(turn), turn.min_voices)


def labels(turn: Turn) -> tuple[Label, ...]:
    share = turn.phase.share
    assert share is not None, "what nobody reads needs no label"
    return share.label_options


def said(turn: Turn, member: MemberId, text: str) -> None:
    """The choice; it holds for everything this author wrote in the phase, and can be made anew until it closes."""
    offered = labels(turn)
    picked = named_option(tuple(Option(label, label) for label in offered), text)
    if picked is None and number(text) is None:
        picked = named_option(tuple(Option(label, word) for label in offered for word in _WORDS[label]), text)
    if picked is None:
        turn.refuse(member, Reason.CHOOSE_ONE, limit=len(offered))
        return
    for answer in agreed(turn, member):
        turn.put_answer(replace(answer, label=Label(picked)))
    turn.change(member, open=None)
    turn.tell(member, Confirmation(Receipt.AGREED))


_WORDS = {
    Label.NAMED: ("met naam", "met mijn naam", "naam", "with my name", "name"),
    Label.ALIAS: ("zonder naam", "zonder mijn naam", "schuilnaam", "without my name", "alias"),
    Label.ROLE: ("met mijn rol", "rol", "with my role", "role"),
    Label.NONE: ("zonder naam", "without my name"),
}

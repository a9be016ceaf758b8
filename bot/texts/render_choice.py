"""Choosing together: a tie, the question to bring something in, and what came of it."""

from typing import assert_never

from bot.domain.messages.choice import AskBring, AskTie, ChoiceShown, Supported, VoteAgain
from bot.texts.options import numbered_options
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Block, Blocks, Heading, Quote, Words

Choice = VoteAgain | AskTie | AskBring | ChoiceShown


def choice(message: Choice, speech: Speech) -> Blocks:
    match message:
        case VoteAgain():
            return (speech.say("vote-again"),)
        case AskTie():
            return _tie(message, speech)
        case AskBring():
            return _bring(message, speech)
        case ChoiceShown():
            return _shown(message, speech)
        case _:
            assert_never(message)


def _tie(message: AskTie, speech: Speech) -> Blocks:
    return (
        speech.say("tie-nobody" if message.nobody else "tie-first"),
        speech.say("tie-round", short=message.short, theme=short(message.theme)),
        *numbered_options(message, speech),
        speech.say("answer-with-number"),
        speech.say("tie-until", until=speech.moment(message.until)),
    )


def _bring(message: AskBring, speech: Speech) -> Blocks:
    until = (speech.say("bring-until", until=speech.moment(message.until)),) if message.until else ()
    return (
        speech.say("bring-first"),
        Quote(message.words),
        speech.say("bring-what"),
        *numbered_options(message, speech),
        *until,
    )


def _shown(message: ChoiceShown, speech: Speech) -> Blocks:
    head: Blocks = (speech.say("choice-first"), Heading((Words(message.title),)))
    theme = speech.say("summary-theme", theme=short(message.theme))
    if not message.chosen:
        return (*head, theme, speech.say("choice-nothing"))
    bringer = (speech.say("choice-bringer", name=short(message.bringer)),) if message.bringer else ()
    return (
        *head,
        theme,
        speech.say("choice-chosen", count=len(message.chosen)),
        *(Quote(words) for words in message.chosen),
        *((speech.say("choice-by-lot"),) if message.by_lot else ()),
        *bringer,
        *_order(message.order, speech),
    )


def _order(order: tuple[Supported, ...], speech: Speech) -> Blocks:
    """How much support there was, the most first. Of one group there is no order to tell."""
    if len(order) < 2:
        return ()
    blocks: list[Block] = [speech.head("choice-order")]
    for at, group in enumerate(order):
        if group.number is not None:
            blocks.append(speech.say("choice-number", number=group.number))
        else:
            blocks.append(speech.say("choice-most" if at == 0 else "choice-then"))
        blocks.extend(listed(tuple((Words(words),) for words in group.words)))
    return tuple(blocks)

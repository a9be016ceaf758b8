"""Making a text together: who writes it, the proposal, what others say of it, and what came of it."""

from typing import assert_never

from bot.domain.agreement import Stance
from bot.domain.messages.agreeing import (
    AboutProposal,
    AgreedShown,
    AskAgree,
    AskDraft,
    AskJointScore,
    AskVolunteer,
    AskWords,
    Remark,
    SureOfDraft,
    SureOfWords,
)
from bot.domain.shown import Outcome, SummarySection
from bot.texts.options import numbered_options
from bot.texts.pictured import proposed, quoted
from bot.texts.speech import Speech, listed, short
from bot.texts.tree import Block, Blocks, Heading, Quote, Words

Asked = AskVolunteer | AskDraft | SureOfDraft | AskAgree | AskWords | SureOfWords | AskJointScore
Together = Asked | AboutProposal | AgreedShown


def together(message: Together, speech: Speech) -> Blocks:
    match message:
        case AskVolunteer():
            return _volunteer(message, speech)
        case AskDraft():
            return _draft(message, speech)
        case SureOfDraft():
            return _sure_of_draft(message, speech)
        case AskAgree():
            return _agree(message, speech)
        case AskWords():
            return (speech.say("words-ask", stance=message.stance),)
        case SureOfWords():
            return _sure_of_words(message, speech)
        case AskJointScore():
            return _score(message, speech)
        case AboutProposal():
            return _about(message, speech)
        case AgreedShown():
            return _shown(message, speech)
        case _:
            assert_never(message)


def joint(section: SummarySection, speech: Speech) -> Blocks:
    """A text that was made together, with what stands against it where there was no agreement."""
    assert section.outcome is not None, "it was made together"
    blocks: list[Block] = [Heading((Words(section.question),))]
    if section.too_few or (section.outcome is Outcome.OPEN and not section.voices):
        blocks.append(speech.say("joint-gone" if section.too_few else "joint-open"))
        return tuple(blocks)
    blocks.extend(block for voice in section.voices for block in quoted(voice, speech))
    if section.outcome is Outcome.BOTH:
        blocks.append(speech.say("joint-both"))
    for one in section.against:
        stance = Stance.OBJECTION if one.objects else Stance.ADDITION
        blocks.extend(_remark(Remark(stance, one.text, one.name), speech))
    return tuple(blocks)


def _remark(remark: Remark, speech: Speech) -> Blocks:
    if remark.name is None:
        return (speech.say("remark", stance=remark.stance), Quote(remark.words))
    return (speech.say("remark-of", stance=remark.stance, name=short(remark.name)), Quote(remark.words))


def _about_what(title: str, questions: tuple[str, ...]) -> Blocks:
    return (Heading((Words(title),)), *listed(tuple((Words(question),) for question in questions)))


def _ways(first: bool, speech: Speech) -> Blocks:
    """In the first message of the phase: saying nothing is fine, stopping can be done, and who to call."""
    return (speech.say("together-ways"), speech.say("opening-emergency")) if first else ()


def _volunteer(message: AskVolunteer, speech: Speech) -> Blocks:
    drawn = "-drawn" if message.drawn else ""
    until = (speech.say(f"volunteer-until{drawn}", until=speech.moment(message.until)),) if message.until else ()
    return (
        speech.say(f"volunteer-first{drawn}"),
        *_about_what(message.title, message.questions),
        speech.say(f"volunteer-what{drawn}"),
        *numbered_options(message, speech),
        *until,
        *_ways(True, speech),
    )


def _draft(message: AskDraft, speech: Speech) -> Blocks:
    drawn = "-drawn" if message.drawn else ""
    until = (speech.say(f"draft-until{drawn}", until=speech.moment(message.until)),) if message.until else ()
    before: Blocks = ()
    if message.before is not None:
        remarks = tuple(block for remark in message.remarks for block in _remark(remark, speech))
        version = proposed(message.before, drawn=message.drawn, speech=speech)
        before = (speech.head(f"draft-before{drawn}"), *version, speech.say("draft-remarks"), *remarks)
    return (
        speech.say(("draft-again" if before else "draft-first") + drawn, attempt=message.attempt, of=message.of),
        *_about_what(message.title, message.questions),
        *_material(message.material, speech),
        *before,
        speech.say(f"draft-how{drawn}"),
        *((speech.say("picture-safe"),) if drawn else ()),
        speech.say(f"draft-who{drawn}"),
        *until,
        *_ways(message.attempt == 1, speech),
    )


def _material(sections: tuple[SummarySection, ...], speech: Speech) -> Blocks:
    blocks: list[Block] = []
    for section in sections:
        if section.outcome is not None:
            blocks.extend(joint(section, speech))
        else:
            blocks.append(Heading((Words(section.question),)))
            blocks.extend(block for voice in section.voices for block in quoted(voice, speech))
    return (speech.say("draft-material"), *blocks) if blocks else ()


def _sure_of_draft(message: SureOfDraft, speech: Speech) -> Blocks:
    drawn = "-drawn" if message.picture is not None else ""
    return (
        speech.say(f"draft-sure-first{drawn}"),
        *proposed(message.text, drawn=bool(drawn), speech=speech),
        *((speech.say("draft-sure-changed"),) if message.changed else ()),
        *((speech.say("picture-cleaned"), speech.say("picture-look")) if drawn else ()),
        speech.say(f"draft-sure-how{drawn}"),
    )


def _agree(message: AskAgree, speech: Speech) -> Blocks:
    last = message.attempt >= message.of
    until = (speech.say("agree-until", until=speech.moment(message.until)),) if message.until else ()
    drawn = "-drawn" if message.picture is not None else ""
    lasting = f"agree-last-both{drawn}" if message.keeps_both else "agree-last"
    end = lasting if last else f"agree-more{drawn}"
    return (
        speech.say("agree-first", attempt=message.attempt, of=message.of),
        *_about_what(message.title, message.questions),
        speech.say(f"agree-text{drawn}"),
        *proposed(message.text, drawn=bool(drawn), speech=speech),
        speech.say("agree-what"),
        *numbered_options(message, speech),
        speech.say("agree-how"),
        speech.say(end),
        *until,
        *_ways(message.attempt == 1, speech),
    )


def _sure_of_words(message: SureOfWords, speech: Speech) -> Blocks:
    return (
        speech.say("words-sure-first", stance=message.stance),
        Quote(message.text),
        speech.say("words-sure-named" if message.named else "words-sure-unnamed"),
        *((speech.say("words-sure-stay"),) if message.may_stay else ()),
        speech.say("words-sure-how"),
    )


def _score(message: AskJointScore, speech: Speech) -> Blocks:
    until = (speech.say("agree-until", until=speech.moment(message.until)),) if message.until else ()
    scale = message.scale
    return (
        speech.say("score-again" if message.differed else "score-first"),
        *_about_what(message.title, message.questions),
        *_material(message.material, speech),
        speech.say("asking-scale", low=Words(scale.low), high=Words(scale.high), min=scale.min, max=scale.max),
        speech.say("asking-scale-unknown"),
        speech.say("score-how"),
        *((speech.say("score-last"),) if message.last else ()),
        *until,
        *_ways(not message.differed, speech),
    )


def _about(message: AboutProposal, speech: Speech) -> Blocks:
    if message.moment is not None:
        return (speech.say(f"proposal-{message.heard}", moment=speech.moment(message.moment)),)
    return (speech.say(f"proposal-{message.heard}"),)


def _shown(message: AgreedShown, speech: Speech) -> Blocks:
    agreed = all(section.outcome is Outcome.AGREED for section in message.sections)
    return (
        speech.say("agreed-first" if agreed else "agreed-first-not"),
        Heading((Words(message.title),)),
        speech.say("summary-theme", theme=short(message.theme)),
        *(block for section in message.sections for block in joint(section, speech)),
    )

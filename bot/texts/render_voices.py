"""A question with its voices, wherever they are shown."""

from collections.abc import Iterator

from bot.domain.flow import Flow
from bot.domain.shown import SummaryGroup, SummarySection
from bot.texts.action_lines import action_list
from bot.texts.pictured import quoted
from bot.texts.render_together import joint
from bot.texts.report import how_often
from bot.texts.speech import Speech, short
from bot.texts.tree import Block, Blocks, Heading, Items, Words


def voices_of(section: SummarySection, speech: Speech, flow: Flow | None = None) -> Iterator[Block]:
    if section.outcome is not None:
        yield from joint(section, speech)
        return
    yield Heading((Words(section.question),))
    yield from action_list(section.actions, speech)
    for group in _groups(section):
        yield from _group(group, section, speech, flow)
    if section.counts:
        yield from numbers(section, speech)
    if section.too_few:
        yield speech.say("summary-too-few")
    if section.returning:
        yield speech.say("summary-returning", words=speech.roll(section.returning))


def numbers(section: SummarySection, speech: Speech) -> Blocks:
    """How often each option was picked."""
    told = tuple((short(option.label), Words(f": {how_often(option, speech)}")) for option in section.counts)
    return (speech.say("summary-counted"), Items(told))


def _groups(section: SummarySection) -> tuple[SummaryGroup, ...]:
    """Headings when there are any; else all voices as they come."""
    return section.groups or (SummaryGroup(None, tuple(range(len(section.voices)))),)


def _group(group: SummaryGroup, section: SummarySection, speech: Speech, flow: Flow | None) -> Iterator[Block]:
    if group.heading is not None:
        yield Heading((Words(group.heading),))
    elif len(section.groups) > 1:
        yield speech.head("summary-rest")
    for voice in (section.voices[place] for place in group.places):
        if voice.name:
            yield speech.say("summary-named", name=short(voice.name))
        elif voice.role and flow is not None:
            yield speech.say("summary-role", role=speech.role(flow, voice.role))
        yield from quoted(voice, speech)

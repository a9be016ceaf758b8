"""What a facilitator wants to know of a werkvorm before choosing it, one line per fact."""

from bot.domain.flow import Flow, Requirement, Role
from bot.domain.flow_length import longest
from bot.domain.flow_terms import AnswerKind
from bot.domain.phase import Phase
from bot.texts.roles import group
from bot.texts.speech import Speech
from bot.texts.tree import Line, Ours, Words


def people(flow: Flow, speech: Speech) -> Line:
    return speech.line("explained-people", least=flow.group.min, most=flow.group.max)


def role(flow: Flow, one: Role, speech: Speech) -> str:
    """Like *naaste (hooguit 10)*."""
    extra = "leads" if one.leads else "chosen" if one.from_phase is not None else "none"
    return speech.words.text(
        "explained-role",
        role=speech.role(flow, one.id),
        range="exactly" if one.min == one.max else "between" if one.min else "most",
        least=one.min,
        most=one.max,
        extra=extra,
    )


def about(flow: Flow, speech: Speech) -> Line:
    return speech.line("explained-about", about=flow.subject.about_person.value)


def length(flow: Flow, speech: Speech) -> Line:
    return speech.line("explained-length", length=speech.length(longest(flow)))


def maturity(flow: Flow, speech: Speech) -> Line:
    return speech.line("explained-maturity", maturity=flow.meta.maturity.value)


def need(flow: Flow, asked: Requirement, speech: Speech) -> Line:
    """What is asked beforehand, of whom, and what a no means."""
    return speech.line(
        "explained-need",
        who=begins(group(flow, asked.confirm_by, speech)),
        ask=Words(speech.of(asked.ask)),
        no=asked.if_no.value,
    )


def step(flow: Flow, phase: Phase, speech: Speech) -> Line:
    """A phase in one line: how long, what is done and by whom."""
    title = speech.line("explained-phase", title=Words(speech.of(phase.title)), length=speech.length(phase.duration))
    return (*title, Ours(" "), *does(flow, phase, speech))


def does(flow: Flow, phase: Phase, speech: Speech) -> Line:
    """What is done in a phase, and by whom."""
    return speech.line("explained-does", kind=_kind(phase), who=group(flow, phase.who, speech))


def _kind(phase: Phase) -> str:
    if phase.agree is not None:
        return f"agree-{phase.agree.on}"
    if any(question.answer is AnswerKind.CONSENT for question in phase.questions):
        return "join"
    return phase.kind.value


def begins(words: Words) -> Words:
    """The same words at the beginning of a line."""
    return Words(words.text[:1].upper() + words.text[1:])


def source(names: tuple[str, ...], speech: Speech) -> Line:
    """Where it comes from; *own* in words."""
    known = (speech.label("explained-own") if name == "own" else name for name in names)
    return speech.line("explained-source", source=Words("; ".join(known)))

"""Invitation, role, promise beforehand, questions, reminders."""

from typing import assert_never

from bot.domain.flow import Flow
from bot.domain.flow_terms import Label
from bot.domain.messages.agreeing import (
    AskAgree,
    AskDraft,
    AskJointScore,
    AskVolunteer,
    AskWords,
    SureOfDraft,
    SureOfWords,
)
from bot.domain.messages.member import (
    AskDescription,
    AskQuestion,
    AskRequirement,
    AskRole,
    Invitation,
    PhaseOpening,
    Reminder,
    Reminding,
    Repeated,
)
from bot.domain.messages.pair import AskDuo, AskPartner
from bot.domain.messages.plan import ActionPreview, AskAccept, AskActionPart, AskMoreActions, AskReturned, PlanAsks
from bot.domain.messages.preview import AskApproval, AskLabel, Preview
from bot.domain.phase import Phase
from bot.domain.round import PromptKind
from bot.texts.options import numbered_options
from bot.texts.promise import promise_in_short, promise_lines, writing_phase
from bot.texts.promised import promised
from bot.texts.render_own import own
from bot.texts.render_pair import pair
from bot.texts.render_plan import plan
from bot.texts.render_together import together
from bot.texts.speech import Speech, given, listed, short
from bot.texts.tree import Blocks, Heading, Line, Quote, Words

Asking = Invitation | AskRole | AskRequirement | AskQuestion | AskDescription | Reminder


def asking(message: Asking, speech: Speech) -> Blocks:
    match message:
        case Invitation():
            return _invitation(message, speech)
        case AskRole():
            return _role(message, speech)
        case AskRequirement():
            return (speech.say("asking-requirement"), *given(message.ask), *numbered_options(message, speech))
        case AskQuestion():
            return _question(message, speech)
        case AskDescription():
            return (speech.say("picture-describe"), speech.say("picture-describe-how"))
        case Reminder():
            return _reminder(message, speech)
        case _:
            assert_never(message)


# --- the invitation


def _invitation(message: Invitation, speech: Speech) -> Blocks:
    flow = message.flow
    writing = flow.phase(message.writing)
    leads = message.leader if message.leader_takes_part else None
    return (
        speech.say("invitation-first"),
        *_asked_for(message, speech),
        *given(message.intro),
        *((speech.head("invitation-own-text"), Quote(message.own_text)) if message.own_text else ()),
        *promised(flow, writing, message.min_voices, leads, speech),
        *given(message.consent),
        *numbered_options(message, speech),
        speech.say("invitation-more" if message.about_you else "invitation-free"),
    )


def _asked_for(message: Invitation, speech: Speech) -> Blocks:
    """What for, by whom, and with whom. Of somebody it is about nobody else has been asked yet."""
    leader, until = short(message.leader), speech.moment(message.closes_at)
    if not message.about_you:
        theme, invited = short(message.theme), message.invited
        return (speech.say("invitation-who", leader=leader, theme=theme, invited=invited, until=until),)
    others = speech.roll(message.with_names)
    return (
        speech.say("invitation-you", leader=leader, theme=short(message.theme), until=until),
        *((speech.say("invitation-you-with", names=others, leader=leader),) if message.with_names else ()),
        speech.say("invitation-you-free", leader=leader),
    )


# --- after the yes


def _role(message: AskRole, speech: Speech) -> Blocks:
    full = (speech.say("asking-role-full"),) if message.full else ()
    hidden = () if _shows_roles(message.flow) else (speech.say("asking-role-hidden"),)
    return (
        *full,
        speech.say("asking-role"),
        *numbered_options(message, speech),
        speech.say("answer-with-number"),
        *hidden,
    )


def _shows_roles(flow: Flow) -> bool:
    """Whether a role can stand beside somebody's words in this flow."""
    shares = (phase.share for phase in flow.phases if phase.share is not None)
    now = {label for share in shares for label in (*share.labels(), *share.label_options)}
    later = {phase.reuse.label for phase in flow.phases if phase.reuse is not None}
    return Label.ROLE in now | later


def _question(message: AskQuestion, speech: Speech) -> Blocks:
    number = {"index": message.index, "of": message.of}
    if message.opening is not None:
        start: Blocks = (
            speech.say("asking-ready"),
            *_opening(message.opening, speech),
            speech.say("asking-next", **number),
        )
    else:
        start = (speech.say("asking-saved" if message.receipt else "asking-next", **number),)
    earlier: Blocks = ()
    if message.earlier is not None:
        before = Quote(message.earlier) if message.earlier.strip() else speech.say("picture-unnamed")
        earlier = (speech.say("asking-earlier"), before, speech.say("asking-replaces"))
    return (*start, Heading((Words(message.text),)), *_offered(message, speech), *earlier)


def _offered(message: AskQuestion, speech: Speech) -> Blocks:
    """What there is to pick, and how."""
    if (scale := message.scale) is not None:
        ends = {"min": scale.min, "max": scale.max}
        return (
            speech.say("asking-scale", low=Words(scale.low), high=Words(scale.high), **ends),
            speech.say("asking-scale-unknown"),
        )
    match message.kind:
        case PromptKind.ACTION:
            kept = (speech.say("plan-action-kept"),) if message.opening is not None else ()
            return (speech.say("plan-action-how"), *kept)
        case PromptKind.DONE:
            return (speech.say("asking-done"),)
        case PromptKind.CHOICES:
            return (*numbered_options(message, speech), speech.say("answer-with-numbers"))
        case PromptKind.IMAGE:
            instead = speech.say("picture-words" if message.words else "picture-only")
            return (speech.say("picture-how"), instead, speech.say("picture-safe"))
        case PromptKind.CARD:
            return (*numbered_options(message, speech), speech.say("answer-with-card"))
    choices = numbered_options(message, speech)
    return (*choices, *((speech.say("answer-with-number"),) if choices else ()))


def _opening(opening: PhaseOpening, speech: Speech) -> Blocks:
    phase = opening.flow.phase(opening.phase)
    rules = tuple((Words(rule),) for rule in opening.rules)
    return (
        Heading((Words(opening.title),)),
        *given(opening.why or ""),
        speech.head("opening-readers"),
        *listed(_promised(opening, phase, speech)),
        *((speech.head("opening-rules"), *listed(rules)) if rules else ()),
        speech.say("opening-ways"),
        speech.say("opening-emergency"),
        *listed(tuple((Words(line),) for line in opening.help_lines)),
    )


def _promised(opening: PhaseOpening, phase: Phase, speech: Speech) -> tuple[Line, ...]:
    """The invitation promised for the first writing phase; said again a moment later it would only be long."""
    if phase.id == writing_phase(opening.flow).id:
        return (*promise_in_short(opening.flow, phase, speech), speech.line("opening-rest"))
    return promise_lines(opening.flow, phase, opening.min_voices, speech)


# --- reminders


def _reminder(message: Reminder, speech: Speech) -> Blocks:
    first = "reminder-half" if message.which is Reminding.HALF else "reminder-last"
    return (
        speech.say(first, until=speech.moment(message.closes_at)),
        *_again(message.repeats, speech),
        *_free(message.repeats, speech),
    )


def _free(asked: Repeated, speech: Speech) -> Blocks:
    """Saying nothing is fine; a preview says so itself."""
    if isinstance(asked, Preview | AskLabel | AskApproval):
        return ()
    if isinstance(asked, PlanAsks | AskDuo | AskPartner):
        return ()
    return (speech.say("reminder-free-invitation" if isinstance(asked, Invitation) else "reminder-free"),)


def _again(asked: Repeated, speech: Speech) -> Blocks:
    match asked:
        case Invitation():
            who = speech.say("reminder-invitation", leader=short(asked.leader), theme=short(asked.theme))
            return (who, *given(asked.consent), *numbered_options(asked, speech))
        case Preview() | AskLabel() | AskApproval():
            return own(asked, speech)
        case AskActionPart() | ActionPreview() | AskMoreActions() | AskAccept() | AskReturned():
            return plan(asked, speech)
        case AskVolunteer() | AskDraft() | SureOfDraft() | AskAgree():
            return together(asked, speech)
        case AskDuo() | AskPartner():
            return pair(asked, speech)
        case AskWords() | SureOfWords() | AskJointScore():
            return together(asked, speech)
        case _:
            return asking(asked, speech)

"""The machine-readable marker in every message of the bot.

With it assistive clients, other bots and tests can take part without parsing Dutch (`design.md` section 4). Stable:
extend it, do not change it. It never holds a member's words, a person's id or name, or an order that could link.
"""

from typing import Any, Final

from bot.domain.messages import Message
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpTold, TeamAgreements
from bot.domain.messages.leader import (
    AskItems,
    AskMembers,
    AskSeat,
    AskText,
    AskTheme,
    LeaderTold,
    Started,
    TakedownRequest,
    TooFewAtEnd,
    TooFewYet,
)
from bot.domain.messages.member import (
    AskQuestion,
    AskRequirement,
    AskRole,
    Confirmation,
    Invitation,
    MemberHelp,
    MyAnswers,
    Option,
    Reminder,
    Safety,
    Sure,
    Told,
)
from bot.domain.messages.plan import ActionPreview, AskAccept, AskActionPart, AskMoreActions, AskReturned, PlanTold
from bot.domain.messages.preview import AskApproval, AskLabel, AskLeaving, HandBackQuestion, OfferOwnName, Preview
from bot.domain.messages.refusal import Refusal
from bot.domain.messages.review import ReviewPage, ReviewReminder
from bot.domain.messages.summary import PhaseShown, SummaryHead, SummaryPart
from bot.domain.messages.team import (
    Announcement,
    Closing,
    CommandHelp,
    CommandHint,
    FlowExplained,
    FlowMenu,
    Halfway,
    LanguageSet,
    LeaderAway,
    RoundLost,
    TakedownAnswer,
    TeamStatus,
    Welcome,
)
from bot.domain.round import OpenPrompt, Topic
from bot.ports.texts import Context

MARKER: Final = "nl.gespreksronde"
VERSION: Final = 1

TEAM_ROOM: Final = (
    Announcement, Halfway, Closing, SummaryHead, SummaryPart, LeaderAway, RoundLost, TeamStatus, CommandHelp, FlowMenu,
    FlowExplained, CommandHint, LanguageSet, Welcome, TeamAgreements,
)  # fmt: skip
"""What is said in the team room: it carries no prompt and no count."""

_TYPES: Final[dict[type[Any], str]] = {
    Announcement: "announcement",
    Invitation: "invitation",
    **dict.fromkeys(
        (
            AskRole,
            AskRequirement,
            AskQuestion,
            Preview,
            HandBackQuestion,
            AskLeaving,
            AskLabel,
            AskApproval,
            OfferOwnName,
            AskActionPart,
            ActionPreview,
            AskMoreActions,
            AskAccept,
            AskReturned,
        ),
        "prompt",
    ),
    **dict.fromkeys((AskTheme, AskMembers, AskSeat, AskItems, AskText), "prompt"),
    **dict.fromkeys((Confirmation, PlanTold, MyAnswers, LanguageSet, TakedownAnswer), "receipt"),
    **dict.fromkeys((Reminder, ReviewReminder), "reminder"),
    **dict.fromkeys((AskFollowUp, AskNewDay), "followup"),
    FollowUpTold: "receipt",
    TeamAgreements: "status",
    ReviewPage: "review",
    **dict.fromkeys((PhaseShown, SummaryHead, SummaryPart), "summary"),
    **dict.fromkeys(
        (Told, Started, TooFewYet, TooFewAtEnd, LeaderTold, Halfway, Closing, LeaderAway, RoundLost), "status"
    ),
    **dict.fromkeys((RoundLost, TeamStatus, TakedownRequest), "status"),
    Refusal: "refusal",
    **dict.fromkeys((MemberHelp, Safety, CommandHelp, FlowMenu, FlowExplained, CommandHint, Welcome), "help"),
}

_LEADERS_DECISIONS: Final = frozenset({Topic.CLOSE_ROUND, Topic.STOP_ROUND})


def marker(message: Message, options: tuple[Option, ...], context: Context) -> dict[str, Any]:
    """The marker of `message`; keys that do not apply are left out."""
    places = {"round": context.round, "flow": context.flow, "phase": context.phase}
    made: dict[str, Any] = {"v": VERSION, "type": message_type(message)}
    made |= {key: value for key, value in places.items() if value is not None}
    if context.prompt is not None and not isinstance(message, TEAM_ROOM):
        made["prompt"] = _prompt(message, options, context.prompt)
    return made


def without_prompt(made: dict[str, Any]) -> dict[str, Any]:
    """For the parts of a long message before the last: only the last one asks."""
    return {key: value for key, value in made.items() if key != "prompt"}


def message_type(message: Message) -> str:
    if isinstance(message, Sure):
        return "status" if message.topic in _LEADERS_DECISIONS else "prompt"
    return _TYPES[type(message)]


def _prompt(message: Message, options: tuple[Option, ...], prompt: OpenPrompt) -> dict[str, Any]:
    made: dict[str, Any] = {"id": prompt.id, "kind": prompt.kind.value}
    if prompt.question is not None:
        made["question"] = prompt.question
    asked = message.repeats if isinstance(message, Reminder) else message
    if isinstance(asked, AskQuestion):
        made |= {"index": asked.index, "of": asked.of, "optional": True}
        if asked.scale is not None:
            made |= {"min": asked.scale.min, "max": asked.scale.max}
    if options:
        made["options"] = [{"id": option.id, "label": option.label} for option in options]
    return made

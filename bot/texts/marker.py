"""The machine-readable marker in every message of the bot.

With it assistive clients, other bots and tests can take part without parsing Dutch (`design.md` section 4). Stable:
extend it, do not change it. It never holds a member's words, a person's id or name, or an order that could link.
"""

from typing import Any, Final

from bot.domain.messages import Message
from bot.domain.messages.agreeing import (
    AboutProposal,
    AgreedShown,
    AskAgree,
    AskDraft,
    AskJointScore,
    AskVolunteer,
    AskWords,
    SureOfDraft,
    SureOfWords,
)
from bot.domain.messages.choice import AskBring, AskTie, ChoiceShown, VoteAgain
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpTold, TeamAgreements
from bot.domain.messages.guide import AskAim, AskFlow, AskLength, AskWhen, AskWho, SetupPage, StartWaits
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
from bot.domain.messages.leading import LeadersTold
from bot.domain.messages.member import (
    AskDescription,
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
from bot.domain.messages.own import OwnData, OwnFileUnsent, OwnRound
from bot.domain.messages.pair import AskDuo, AskPartner, DuoTold, TurnBegins
from bot.domain.messages.plan import ActionPreview, AskAccept, AskActionPart, AskMoreActions, AskReturned, PlanTold
from bot.domain.messages.preview import AskApproval, AskLabel, AskLeaving, HandBackQuestion, OfferOwnName, Preview
from bot.domain.messages.refusal import Refusal
from bot.domain.messages.report import FigureShown, ReportSent
from bot.domain.messages.review import ReviewPage, ReviewReminder
from bot.domain.messages.season import (
    AgendaSent,
    AskSeason,
    AskTakeOver,
    BreakTold,
    SeasonList,
    SeasonRests,
    SeasonsLost,
    SeasonTold,
)
from bot.domain.messages.summary import PhaseShown, SummaryHead, SummaryPart
from bot.domain.messages.talk import (
    AskVoice,
    PlaceTold,
    RelayBack,
    RelayBegins,
    RelayLook,
    RelayPreview,
    RelayVoice,
    RoomWaitsForYou,
    TalkBegins,
    TalkHint,
    TalkOpening,
    TalkReminder,
)
from bot.domain.messages.team import (
    AddressSet,
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
from bot.domain.messages.times import AskIfTimes, ClosesBefore, OwnLanguageSet, TimesTold
from bot.domain.round import OpenPrompt, Topic
from bot.ports.texts import Context

MARKER: Final = "nl.gespreksronde"
VERSION: Final = 1

TEAM_ROOM: Final = (
    Announcement, Halfway, Closing, SummaryHead, SummaryPart, FigureShown, ReportSent, LeaderAway, RoundLost,
    TeamStatus, CommandHelp, FlowMenu, FlowExplained, CommandHint, LanguageSet, Welcome, TeamAgreements,
    SeasonRests, SeasonsLost, SeasonList, AgendaSent,
)  # fmt: skip
"""What is said in the team room: it carries no prompt and no count."""
IN_PLACES: Final = (TalkOpening, PlaceTold, RelayVoice)
"""What is said in a room of a round: the same holds."""

_TYPES: Final[dict[type[Any], str]] = {
    Announcement: "announcement",
    Invitation: "invitation",
    **dict.fromkeys(
        (
            AskRole,
            AskRequirement,
            AskQuestion,
            AskDescription,
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
    **dict.fromkeys((AskAim, AskFlow, AskWho, AskWhen, AskLength, SetupPage), "prompt"),
    StartWaits: "status",
    **dict.fromkeys((AskTheme, AskMembers, AskSeat, AskItems, AskText), "prompt"),
    **dict.fromkeys((AskBring, AskVoice, RelayBegins, RelayPreview, RelayBack, AskDuo, AskPartner), "prompt"),
    **dict.fromkeys((VoteAgain, AskTie), "status"),
    **dict.fromkeys((AskVolunteer, AskDraft, SureOfDraft, AskAgree, AskWords, SureOfWords, AskJointScore), "prompt"),
    AskIfTimes: "prompt",
    ClosesBefore: "status",
    **dict.fromkeys((TimesTold, OwnLanguageSet), "receipt"),
    AboutProposal: "receipt",
    **dict.fromkeys((ChoiceShown, AgreedShown), "summary"),
    **dict.fromkeys(
        (
            Confirmation,
            PlanTold,
            MyAnswers,
            OwnData,
            OwnRound,
            OwnFileUnsent,
            LanguageSet,
            AddressSet,
            TakedownAnswer,
        ),
        "receipt",
    ),
    **dict.fromkeys((Reminder, ReviewReminder, TalkReminder), "reminder"),
    **dict.fromkeys((TalkOpening, TalkBegins, RoomWaitsForYou, RelayVoice, TurnBegins), "phase"),
    **dict.fromkeys((AskFollowUp, AskNewDay), "followup"),
    FollowUpTold: "receipt",
    TeamAgreements: "status",
    AskSeason: "prompt",
    **dict.fromkeys((SeasonTold, AskTakeOver, SeasonRests, SeasonsLost, SeasonList), "status"),
    BreakTold: "receipt",
    AgendaSent: "report",
    **dict.fromkeys((ReviewPage, RelayLook), "review"),
    **dict.fromkeys((PhaseShown, SummaryHead, SummaryPart), "summary"),
    **dict.fromkeys((FigureShown, ReportSent), "report"),
    **dict.fromkeys(
        (
            Told,
            LeadersTold,
            PlaceTold,
            Started,
            TooFewYet,
            TooFewAtEnd,
            LeaderTold,
            Halfway,
            Closing,
            LeaderAway,
            RoundLost,
        ),
        "status",
    ),
    **dict.fromkeys((RoundLost, TeamStatus, TakedownRequest, DuoTold), "status"),
    Refusal: "refusal",
    **dict.fromkeys((TalkHint, MemberHelp, Safety, CommandHelp, FlowMenu, FlowExplained, CommandHint, Welcome), "help"),
}

_LEADERS_DECISIONS: Final = frozenset({Topic.CLOSE_ROUND, Topic.STOP_ROUND})


def marker(message: Message, options: tuple[Option, ...], context: Context) -> dict[str, Any]:
    """The marker of `message`; keys that do not apply are left out."""
    places = {"round": context.round, "flow": context.flow, "phase": context.phase}
    made: dict[str, Any] = {"v": VERSION, "type": message_type(message)}
    made |= {key: value for key, value in places.items() if value is not None}
    if context.prompt is not None and not isinstance(message, (*TEAM_ROOM, *IN_PLACES)):
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
    if isinstance(asked, AskDescription):
        made["optional"] = True
    if isinstance(asked, AskMembers | AskWho | AskSeat | AskItems):  # how many; the text shows who, by number
        made |= {"min": asked.least, "max": asked.most}
    if isinstance(asked, AskSeat):
        made["role"] = asked.role
    if isinstance(asked, AskJointScore):
        made |= {"min": asked.scale.min, "max": asked.scale.max}
    if options:
        hidden = isinstance(asked, AskPartner) or (isinstance(asked, AskQuestion | AskTie) and asked.of_members)
        made["options"] = [{"id": option.id, "label": "" if hidden else option.label} for option in options]
    return made

"""What makes a phone ring.

Measured on a homeserver's push rules: `m.text` rings in a private chat, `m.notice` never does, and a mention also
reaches people who silenced everything else (`ux.md` section 1).
"""

from typing import Final

from bot.domain.messages import Message
from bot.domain.messages.agreeing import AboutProposal, AskAgree, AskDraft, AskJointScore, AskVolunteer
from bot.domain.messages.choice import AskBring, AskTie, VoteAgain
from bot.domain.messages.followup import AskFollowUp, FollowUpTold, TeamAgreements
from bot.domain.messages.leader import LeaderNotice, LeaderTold, TakedownRequest, TooFewAtEnd, TooFewYet
from bot.domain.messages.member import (
    AskQuestion,
    AskRequirement,
    AskRole,
    Confirmation,
    Invitation,
    MemberHelp,
    MyAnswers,
    Notice,
    Reminder,
    Told,
)
from bot.domain.messages.pair import AskDuo, AskPartner, DuoNotice, DuoTold, TurnBegins
from bot.domain.messages.plan import AskAccept, AskReturned, PlanNotice, PlanTold
from bot.domain.messages.preview import HandBackQuestion, OfferOwnName, Preview, PreviewWhy
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.review import ReviewPage, ReviewReminder
from bot.domain.messages.season import (
    AgendaSent,
    AskSeason,
    AskTakeOver,
    BreakTold,
    SeasonList,
    SeasonNotice,
    SeasonTold,
)
from bot.domain.messages.talk import (
    AskVoice,
    PlaceTold,
    RelayBack,
    RelayBegins,
    RelayLook,
    RoomWaitsForYou,
    TalkBegins,
    TalkHint,
    TalkReminder,
)
from bot.domain.messages.team import (
    AddressSet,
    CommandHelp,
    FlowExplained,
    FlowMenu,
    LanguageSet,
    TakedownAnswer,
    TeamStatus,
)
from bot.domain.messages.times import AskIfTimes, ClosesBefore, OwnLanguageSet, TimesTold

_QUIET: Final = (
    Confirmation, MyAnswers, MemberHelp, LanguageSet, AddressSet, TakedownAnswer, TeamStatus, CommandHelp, FlowMenu,
    FlowExplained, TalkHint, PlaceTold, VoteAgain, AboutProposal, FollowUpTold, TeamAgreements,
    SeasonList, BreakTold, AgendaSent,
    TimesTold, AskIfTimes, ClosesBefore, OwnLanguageSet,
)  # fmt: skip
"""Answers to what somebody typed a moment ago, in the same chat; and what is there for whoever is reading."""

_CALLS: Final = (
    Invitation, Reminder, ReviewPage, ReviewReminder, TooFewYet, TooFewAtEnd, HandBackQuestion, OfferOwnName,
    TakedownRequest, TalkBegins, TalkReminder, AskVoice, RelayBegins, AskTie, AskBring, AskVolunteer, AskDraft,
    AskAgree, AskJointScore, AskAccept, AskReturned, AskFollowUp, AskDuo, AskPartner, TurnBegins, RoomWaitsForYou,
    RelayLook, RelayBack, AskSeason, AskTakeOver,
)  # fmt: skip
"""A personal call to do something, that may come when the person is not looking."""

_TOLD_ALOUD: Final = frozenset(
    {
        Notice.SECOND_LEADER, Notice.NEW_LEADER, Notice.CLOSED_TOO_FEW, Notice.STOPPED, Notice.REVIEW_EXPIRED,
        Notice.LEADER_AWAY, Notice.RESTORED,
    }
)  # fmt: skip
_LEADER_TOLD_ALOUD: Final = frozenset(
    {
        LeaderNotice.REVIEW_EXPIRED, LeaderNotice.NOT_ALL_REACHED, LeaderNotice.NOTHING_LEFT, LeaderNotice.SETUP_GONE,
        LeaderNotice.TAKEN_OVER, LeaderNotice.YOU_LEAD, LeaderNotice.ROLE_EMPTY, LeaderNotice.FILE_UNSENT,
        LeaderNotice.NOT_BEGUN, LeaderNotice.SETUP_NO_POWER, LeaderNotice.NOT_THIS_TIME, LeaderNotice.RESTORED,
    }
)  # fmt: skip
"""Comes on its own, or in another chat than the command."""

_PLAN_TOLD_ALOUD: Final = frozenset({PlanNotice.NOT_IN_LIST, PlanNotice.NO_LONGER_ASKED})

_SEASON_TOLD_QUIETLY: Final = frozenset({SeasonNotice.KEPT, SeasonNotice.NOT_KEPT, SeasonNotice.NOT_TAKEN})
"""Answers in the chat; the rest comes on its own, or in another chat than the command."""

_DUO_QUIET: Final = frozenset(
    {
        DuoNotice.WAITING, DuoNotice.DONE_NOTED, DuoNotice.NOT_THIS_TIME, DuoNotice.CLOCK_RUNS, DuoNotice.PAUSED,
        DuoNotice.NO_PARTNER, DuoNotice.WISH_NOTED,
    }
)  # fmt: skip
"""The answer to the person's own words."""

_REFUSED_IN_CHAT: Final = frozenset(
    {
        Reason.EMPTY, Reason.TOO_LONG, Reason.ONLY_TEXT, Reason.NO_ROUND, Reason.NO_COMMANDS_HERE, Reason.CLOSED,
        Reason.PICTURE_ASKED, Reason.NO_PICTURE_HERE,
        Reason.RELEASED, Reason.NOTHING_TO_AGREE, Reason.NOTHING_BEFORE, Reason.NOTHING_TO_MOVE, Reason.NO_SUCH_NUMBER,
        Reason.CHOOSE_ONE, Reason.YES_OR_NO, Reason.WHICH_VOICE, Reason.PREVIEW_NO, Reason.ALL_DONE,
        Reason.SAY_OF_IT, Reason.OWN_TURN, Reason.NO_SUCH_VOICE, Reason.MASK_NOT_FOUND, Reason.MASK_TOO_MUCH,
        Reason.NO_MORE_ACTS, Reason.ACTS_PENDING, Reason.REVIEW_WORDS, Reason.ACTION_LONG, Reason.ACTION_FIRST,
        Reason.AGREE_OR_NO,
        Reason.LATER_PAST, Reason.LATER_NO_SUCH, Reason.TIMES_PAST, Reason.TIMES_NO_SUCH_DAY, Reason.TIMES_UNTIL_WHEN,
        Reason.TIMES_NO_SUCH_HOUR, Reason.TIMES_NO_DAY_LEFT, Reason.TIMES_UNCLEAR,
    }
)  # fmt: skip
"""The person is there and reads on. The others answer a command from the team room, or say that words got lost."""


def rings(message: Message, *, in_private: bool) -> bool:
    """Whether it is an `m.text` (rings) or an `m.notice` (is only there). In the team room a refusal rings nobody."""
    match message:
        case PlanTold():
            return message.notice in _PLAN_TOLD_ALOUD
        case SeasonTold():
            return message.notice not in _SEASON_TOLD_QUIETLY
        case DuoTold():
            return message.notice not in _DUO_QUIET
        case Told():
            return message.notice in _TOLD_ALOUD
        case LeaderTold():
            return message.notice in _LEADER_TOLD_ALOUD
        case Refusal():
            return in_private and message.reason not in _REFUSED_IN_CHAT
        case _:
            return not isinstance(message, _QUIET)


def calls(message: Message) -> bool:
    """Whether the person is mentioned. What follows at once on the person's own message calls nobody."""
    match message:
        case AskQuestion():
            return not message.receipt
        case AskRole() | AskRequirement():
            return False
        case Preview():
            return message.why in (PreviewWhy.CLOSED, PreviewWhy.TALKED, PreviewWhy.MASKED)
        case _:
            return isinstance(message, _CALLS)

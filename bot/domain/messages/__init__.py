"""Everything the bot can say. The engine says what; `bot.texts` says it in words.

Texts that come from a flow are already in the language of the round. Words of members are never in a repr.
Each message is one of the marker's types (`design.md` section 4); `bot.texts` knows which.
"""

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
    Reminder,
    Repeated,
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

__all__ = ["OWN_PICTURES", "Message", "Repeated"]

Message = (
    Invitation
    | AskRole
    | AskRequirement
    | AskQuestion
    | AskDescription
    | Preview
    | HandBackQuestion
    | Reminder
    | Confirmation
    | MyAnswers
    | OwnData
    | OwnRound
    | OwnFileUnsent
    | Sure
    | AskLeaving
    | AskLabel
    | AskApproval
    | VoteAgain
    | AskTie
    | AskBring
    | ChoiceShown
    | AskVolunteer
    | AskDraft
    | SureOfDraft
    | AskAgree
    | AskWords
    | SureOfWords
    | AskJointScore
    | AboutProposal
    | AgreedShown
    | OfferOwnName
    | AskActionPart
    | ActionPreview
    | AskMoreActions
    | AskAccept
    | AskReturned
    | PlanTold
    | AskFollowUp
    | AskNewDay
    | FollowUpTold
    | TeamAgreements
    | AskSeason
    | SeasonTold
    | AskTakeOver
    | SeasonRests
    | SeasonsLost
    | SeasonList
    | BreakTold
    | AgendaSent
    | TimesTold
    | AskIfTimes
    | ClosesBefore
    | OwnLanguageSet
    | Told
    | Refusal
    | MemberHelp
    | Safety
    | AskAim
    | AskFlow
    | AskWho
    | AskWhen
    | AskLength
    | SetupPage
    | StartWaits
    | AskTheme
    | AskMembers
    | AskSeat
    | AskItems
    | AskText
    | Started
    | TooFewYet
    | TooFewAtEnd
    | ReviewPage
    | ReviewReminder
    | LeaderTold
    | LeadersTold
    | Announcement
    | Halfway
    | Closing
    | PhaseShown
    | FigureShown
    | ReportSent
    | TalkOpening
    | TalkBegins
    | RoomWaitsForYou
    | TalkReminder
    | TalkHint
    | PlaceTold
    | AskDuo
    | AskPartner
    | TurnBegins
    | DuoTold
    | AskVoice
    | RelayBegins
    | RelayPreview
    | RelayVoice
    | RelayLook
    | RelayBack
    | SummaryHead
    | SummaryPart
    | LeaderAway
    | RoundLost
    | TeamStatus
    | CommandHelp
    | FlowMenu
    | FlowExplained
    | CommandHint
    | LanguageSet
    | AddressSet
    | TakedownAnswer
    | TakedownRequest
    | Welcome
)

OWN_PICTURES = (Preview, HandBackQuestion, OfferOwnName, AskLeaving, SureOfDraft)
"""What shows people their own pictures: those are deleted when the round has ended."""

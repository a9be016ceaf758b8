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
    Reminder,
    Repeated,
    Safety,
    Sure,
    Told,
)
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
    SeasonTold,
)
from bot.domain.messages.summary import PhaseShown, SummaryHead, SummaryPart
from bot.domain.messages.talk import (
    AskVoice,
    PlaceTold,
    RelayBegins,
    RelayPreview,
    RelayVoice,
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

__all__ = ["Message", "Repeated"]

Message = (
    Invitation
    | AskRole
    | AskRequirement
    | AskQuestion
    | Preview
    | HandBackQuestion
    | Reminder
    | Confirmation
    | MyAnswers
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
    | Announcement
    | Halfway
    | Closing
    | PhaseShown
    | FigureShown
    | ReportSent
    | TalkOpening
    | TalkBegins
    | TalkReminder
    | TalkHint
    | PlaceTold
    | AskVoice
    | RelayBegins
    | RelayPreview
    | RelayVoice
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

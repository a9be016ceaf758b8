"""Every message the bot can say, with every choice it can hold, once with everyday words and once with hostile ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.action import ActionLine
from bot.domain.commitment import LastTime
from bot.domain.findings import Kind
from bot.domain.flow import Flow, Storage
from bot.domain.flow_terms import Label, PhaseKind, PlanField, RawKept
from bot.domain.ids import PhaseId, PromptId, QuestionId, RoleId
from bot.domain.messages import Message
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpNotice, FollowUpTold, TeamAgreements
from bot.domain.messages.leader import (
    AskItems,
    AskMembers,
    AskSeat,
    AskText,
    AskTheme,
    LeaderNotice,
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
    Notice,
    Option,
    PhaseOpening,
    Receipt,
    Reminder,
    Reminding,
    Safety,
    Scale,
    Sure,
    Told,
)
from bot.domain.messages.plan import (
    ActionPreview,
    Again,
    AskAccept,
    AskActionPart,
    AskMoreActions,
    AskReturned,
    PlanAsks,
    PlanNotice,
    PlanTold,
)
from bot.domain.messages.preview import (
    AskApproval,
    AskLabel,
    AskLeaving,
    Flagged,
    HandBackQuestion,
    OfferOwnName,
    OwnVoice,
    Preview,
    PreviewWhy,
    Removed,
)
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.review import ReviewPage, ReviewQuestion, ReviewReminder, ReviewVoice
from bot.domain.messages.summary import PhaseShown, SummaryGroup, SummaryHead, SummaryPart, SummarySection, SummaryVoice
from bot.domain.messages.team import (
    Announcement,
    Closing,
    ClosingWhy,
    CommandHelp,
    CommandHint,
    FlowExplained,
    FlowMenu,
    Halfway,
    LanguageSet,
    LeaderAway,
    RoundLost,
    RoundStatus,
    StatusWord,
    TakedownAnswer,
    TakedownState,
    TeamStatus,
    Welcome,
)
from bot.domain.round import OpenPrompt, PromptKind, Topic
from bot.flowfile.load import load_flow

FLOWS = Path(__file__).parents[3] / "flows"
AT = datetime(2026, 12, 1, 8, 30, tzinfo=UTC)
THEME = "De casus van maandag"
SAID = "We praten over hem alsof hij er niet bij is.\nDat kan anders."


@cache
def flow(name: str = "kaart-destigmatisering-kort") -> Flow:
    return load_flow(FLOWS / f"{name}.toml")


def prompt(kind: PromptKind = PromptKind.TEXT, question: str | None = None) -> OpenPrompt:
    return OpenPrompt(PromptId("0f3a"), kind, AT, QuestionId(question) if question else None)


def messages(lang: str, said: str = SAID, theme: str = THEME, name: str = "Ans de Vries") -> Iterator[Message]:
    """All of them. `said`, `theme` and `name` go wherever somebody else's words can go."""
    yield from _to_members(lang, said, theme, name)
    yield from _own_words(said, name)
    yield from _plans(lang, said, theme, name)
    yield from _followed(said, name)
    yield from _notes(lang, name)
    yield from _to_leader(lang, said, theme, name)
    yield from _in_team_room(lang, said, theme, name)


def about_every_flow() -> Iterator[Message]:
    """The menu and the explanation of everything in `flows/`."""
    every = tuple(flow(path.stem) for path in sorted(FLOWS.glob("*.toml")))
    yield FlowMenu(every[:2], every[2:])
    yield from (FlowExplained(each, False) for each in every)


def invitation(lang: str, theme: str = THEME, name: str = "Ans de Vries", takes_part: bool = False) -> Invitation:
    here = flow()
    read, write = here.phases[0], here.phases[1]
    consent = read.questions[0].text.in_(lang)
    intro = read.intro.in_(lang) if read.intro else ""
    return Invitation(here, read.id, write.id, theme, name, 7, 4, AT, takes_part, consent, intro)


def question(lang: str, **fields: Any) -> AskQuestion:
    first = flow().phases[1].questions[0]
    asked = AskQuestion(first.id, first.text.in_(lang), 1, 7, PromptKind.TEXT)
    return replace(asked, **fields)


def opening(lang: str) -> PhaseOpening:
    phase = flow().phases[1]
    rules = tuple(rule.text.in_(lang) for rule in flow().rules)
    why = phase.share.why.in_(lang) if phase.share and phase.share.why else None
    return PhaseOpening(flow(), phase.id, 4, phase.title.in_(lang), rules, ("Wacht: 010 123 45 67",), why)


def voice(said: str, number: int = 2, **fields: Any) -> OwnVoice:
    first = OwnVoice(number, "Kijk jij anders naar iemand door een diagnose?", said)
    return replace(first, **fields)


def kept_differently(lang: str) -> Iterator[Invitation]:
    """The same invitation for flows that keep more, or less."""
    page = replace(flow().outputs[0], keep=None)
    for raw in RawKept:
        yield replace(invitation(lang), flow=replace(flow(), outputs=(page,), storage=Storage(raw)))
    plan = replace(flow().phases[1], id=PhaseId("plan"), kind=PhaseKind.PLAN)
    yield replace(invitation(lang), flow=replace(flow(), phases=(*flow().phases, plan)))


def _to_members(lang: str, said: str, theme: str, name: str) -> Iterator[Message]:
    invites = invitation(lang, theme, name)
    yield invites
    yield invitation(lang, theme, name, takes_part=True)
    yield replace(invitation(lang, theme, name), own_text=said)
    yield from kept_differently(lang)
    roles = flow("kampvuur-vragen")
    yield AskRole(roles.choosable_roles(), roles)
    yield AskRole(roles.choosable_roles(), roles, full=True)
    ask = AskRequirement("no_consequences", roles.requirements[0].ask.in_(lang))
    yield ask
    yield question(lang, opening=opening(lang))
    yield question(lang, receipt=True)
    yield question(lang, earlier=said)
    chosen = (Option("often", "vaak"), Option("never", "nooit"))
    choice = question(lang, kind=PromptKind.CHOICE, options=chosen)
    yield choice
    scale = question(lang, kind=PromptKind.SCALE, scale=Scale(1, 5, "helemaal niet", "helemaal wel"))
    yield scale
    yield from (question(lang, kind=kind, options=chosen) for kind in (PromptKind.CHOICES, PromptKind.CARD))
    yield question(lang, kind=PromptKind.DONE)
    shown = Preview((voice(said),), PreviewWhy.FIRST)
    yield Preview((voice(said, levelled=True), voice(said, 3, other_language=True)), PreviewWhy.FIRST)
    again: tuple[Invitation | AskRole | AskRequirement | AskQuestion | Preview, ...] = (invites, ask, choice, shown)
    for which in Reminding:
        yield from (Reminder(which, AT, each) for each in again)


def _own_words(said: str, name: str) -> Iterator[Message]:
    removed = tuple(Removed(kind, said) for kind in Kind)
    flagged = (Flagged(said), Flagged(said, said))
    full = voice(said, removed=removed, flagged=flagged, masked=True)
    for why in PreviewWhy:
        yield Preview((full,), why, AT)
        yield Preview((full, voice(said, 3, agreed=True)), why)
    yield Preview((voice(said, agreed=True),), PreviewWhy.ASKED)
    yield HandBackQuestion(said, voice(said))
    yield MyAnswers((("Hoe is het?", said),), (said,))
    yield MyAnswers(())
    yield AskLeaving((voice(said),))
    look = SummarySection(QuestionId("look"), "Hoe kijk jij?", (SummaryVoice(said), SummaryVoice(said)))
    yield AskApproval(flow(), "Onze bladzij", THEME, (look,), (voice(said),), AT)
    yield AskApproval(flow(), "Onze bladzij", THEME, (look,))
    yield AskLabel((Label.NAMED, Label.ROLE, Label.ALIAS, Label.NONE), 3)
    yield AskLabel((Label.NAMED, Label.ALIAS), 0)
    yield OfferOwnName((voice(said),), name, AT)
    yield OfferOwnName((voice(said),))


def action_lines(said: str, name: str) -> tuple[ActionLine, ...]:
    """With a day, with words for one, with neither, with others, and with nobody yet."""
    full = ActionLine(said, name, AT.date())
    words = ActionLine(said, name, when=said)
    return (full, words, ActionLine(said, name), replace(full, with_whom=said), ActionLine(said, name, with_whom=name))


def _plans(lang: str, said: str, theme: str, name: str) -> Iterator[Message]:
    lines = action_lines(said, name)
    asked = question(lang, kind=PromptKind.ACTION)
    parts = [AskActionPart(part) for part in (PlanField.WHAT, PlanField.WHEN, PlanField.WITH)]
    yield from (asked, question(lang, kind=PromptKind.ACTION, opening=opening(lang)))
    yield from parts
    yield AskActionPart(PlanField.WHO, None, (name, "Bas"))
    yield from (AskActionPart(PlanField.WHEN, why) for why in (Again.UNKNOWN_DAY, Again.PAST, Again.NO_SUCH_DAY))
    unclear = (Again.UNKNOWN_NAME, Again.SAME_NAME, Again.IS_LEADER)
    yield from (AskActionPart(PlanField.WHO, why, (name, "Bas")) for why in unclear)
    shown = ActionPreview(lines[0])
    yield shown
    yield ActionPreview(lines[3], (Removed(Kind.NAME, said),), own=False, changed=True)
    yield AskMoreActions((), "Wat gaan we doen?")
    yield AskMoreActions(lines, "Wat gaan we doen?")
    accept, returned = AskAccept(lines[0], name, theme), AskReturned(replace(lines[0], who=""), (name, "Bas"))
    yield from (accept, returned, AskReturned(ActionLine(said, ""), (name, "Bas")))
    again: tuple[AskQuestion | PlanAsks, ...] = (
        asked,
        parts[0],
        shown,
        AskMoreActions(lines, "Wat gaan we doen?"),
        accept,
        returned,
    )
    yield from (Reminder(Reminding.HALF, AT, each) for each in again)
    for notice in PlanNotice:
        yield PlanTold(notice)
        yield PlanTold(notice, lines[0])
    section = SummarySection(QuestionId("look"), "Wat gaan we doen?", (), actions=lines)
    yield SummaryPart(theme, section)
    yield PhaseShown(flow(), "Het plan", theme, (section,), without_names=False)


def _followed(said: str, name: str) -> Iterator[Message]:
    lines = action_lines(said, name)
    yield from (AskFollowUp(lines[0]), AskFollowUp(lines[1], again=True, in_list=True), AskNewDay())
    yield from (AskNewDay(why) for why in (Again.UNKNOWN_DAY, Again.PAST, Again.NO_SUCH_DAY))
    yield from (FollowUpTold(notice, AT.date()) for notice in FollowUpNotice)
    yield TeamAgreements(())
    yield TeamAgreements(lines)


def _notes(lang: str, name: str) -> Iterator[Message]:
    for receipt in Receipt:
        yield Confirmation(receipt, AT, "De zin van de werkvorm.")
    for notice in Notice:
        yield Told(notice, AT, name)
    yield Told(Notice.RESUMED)
    yield Told(Notice.NEW_LEADER)
    for reason in Reason:
        yield Refusal(reason)
        yield Refusal(reason, ("kampvuur",), ("kind-talk",), 3, 9, "De zin van de werkvorm.")
        yield Refusal(reason, ("kampvuur", "kampvuur-vragen"), ("kind-talk", "kind-agree"), 3, 9)
    yield from (Sure(topic) for topic in (Topic.STOP, Topic.WIPE, Topic.CLOSE_ROUND, Topic.STOP_ROUND))
    yield MemberHelp()
    yield MemberHelp(("Wacht: 010 123 45 67",))
    yield Safety(("Wacht: 010 123 45 67",))
    yield CommandHint("status")
    yield LanguageSet(lang)
    yield from (TakedownAnswer(state) for state in TakedownState)


def _to_leader(lang: str, said: str, theme: str, name: str) -> Iterator[Message]:
    yield AskTheme(flow())
    yield AskMembers(flow(), (name, "Bas", "Chris"), 5, 15)
    yield AskSeat(flow("pod-netwerkronde"), RoleId("client"), (name, "Bas"))
    yield AskSeat(flow("mie"), RoleId("auditor_notes"), (name, "Bas"), 1, 2)
    yield AskItems("Punten", (Option("safe", "Ik voelde me veilig."), Option("hope", "Er was hoop.")), 1, 2)
    yield AskText("Lezen")
    yield Started("k7f3", flow(), theme, 7, 4, AT)
    yield Started("k7f3", flow("kaart-ervaringskennis"), theme, 7, 0, AT)
    yield Started("k7f3", flow(), theme, 7, 4, AT, ("De vragen werken het best vlak na een casus.",), AT)
    for may in (True, False):
        yield TooFewYet("k7f3", theme, may, AT)
        yield TooFewAtEnd("k7f3", theme, may, AT)
        yield TooFewAtEnd("k7f3", theme, may, AT, goes_on=True)
    voices = (ReviewVoice("1.1", said, (Flagged(said),)), ReviewVoice("1.2", said, (), name))
    page = (ReviewQuestion(1, "Hoe is het?", voices),)
    yield ReviewPage("k7f3", theme, page, ("Wat wens je?",), until=AT)
    yield ReviewPage("k7f3", theme, page, second=True)
    groups = (SummaryGroup("Rust", (1,)), SummaryGroup(None, (0,)))
    yield ReviewPage("k7f3", theme, (replace(page[0], groups=groups),))
    yield ReviewReminder("k7f3", theme, AT)
    for notice in LeaderNotice:
        yield LeaderTold(notice, "k7f3", AT)
    yield LeaderTold(LeaderNotice.RESUMED, "k7f3")
    yield TakedownRequest(theme, "Hoe is het?", said)


def _in_team_room(lang: str, said: str, theme: str, name: str) -> Iterator[Message]:
    for takes_part in (True, False):
        yield Announcement(flow(), flow().phases[1].id, theme, name, (name, "Bas", "Chris"), 4, AT, takes_part)
    for before in (LastTime(1), LastTime(2), LastTime(0, 1), LastTime(0, 2), LastTime(1, 1), LastTime(2, 1)):
        yield Announcement(flow(), flow().phases[1].id, theme, name, (name,), 4, AT, False, before)
    yield from (Halfway(theme, word, AT) for word in StatusWord)
    yield from (Closing(theme, why, "De zin van de werkvorm.") for why in ClosingWhy)
    yield SummaryHead(flow(), "Onze spiegel", theme, "Zoek niet uit wie wat schreef.", 7)
    yield SummaryHead(flow(), "Onze spiegel", theme, None, 1, named=True)
    voices = tuple(SummaryVoice(said) for _ in range(3))
    asked = SummarySection(QuestionId("look"), "Hoe kijk jij?", voices, ("luisteren", "tijd"))
    yield SummaryPart(theme, asked)
    yield SummaryPart(theme, asked, changed=True)
    groups = (SummaryGroup("Luisteren", (0, 2)), SummaryGroup(None, (1,)))
    yield SummaryPart(theme, replace(asked, groups=groups))
    yield SummaryPart(theme, SummarySection(QuestionId("look"), "Hoe kijk jij?", (SummaryVoice(said, name),)))
    yield SummaryPart(theme, SummarySection(QuestionId("look"), "Hoe kijk jij?", (), too_few=True))
    shown = (
        asked,
        replace(asked, groups=groups),
        SummarySection(QuestionId("look"), "Hoe kijk jij?", (), too_few=True),
    )
    yield PhaseShown(flow(), "De spiegel", theme, shown, without_names=True)
    named = SummarySection(QuestionId("look"), "Hoe kijk jij?", (SummaryVoice(said, name),))
    role = SummarySection(QuestionId("look"), "Hoe kijk jij?", (SummaryVoice(said, role=RoleId("member")),))
    yield PhaseShown(flow(), "De spiegel", theme, (role,), without_names=False)
    yield PhaseShown(flow(), "De spiegel", theme, (named,), without_names=False)
    yield LeaderAway(theme, "k7f3")
    yield RoundLost("k7f3")
    yield TeamStatus(())
    running = tuple(RoundStatus("k7f3", theme, word, AT) for word in StatusWord)
    yield TeamStatus((*running, RoundStatus("b2x9", theme, StatusWord.PAUSED, None)))
    yield from (CommandHelp(facilitator) for facilitator in (True, False))
    yield FlowMenu((flow(), flow("kampvuur-vragen")), (flow("kampvuur"),))
    yield FlowMenu(())
    yield FlowExplained(flow(), True)
    yield FlowExplained(flow("kampvuur"), False, flow("kampvuur-vragen").id)
    yield from (Welcome(encrypted) for encrypted in (True, False))

"""Every message the bot can say, with every choice it can hold, once with everyday words and once with hostile ones."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any

from bot.dialogue.choosing import menu
from bot.dialogue.limits import writing_phase
from bot.domain import report
from bot.domain.action import ActionLine
from bot.domain.agreement import Stance
from bot.domain.commitment import LastTime
from bot.domain.findings import Kind
from bot.domain.flow import Flow, Storage
from bot.domain.flow_terms import Aim, Label, Maturity, PhaseKind, PlanField, RawKept
from bot.domain.ids import PhaseId, PromptId, QuestionId, RoleId
from bot.domain.messages import Message
from bot.domain.messages.agreeing import (
    AboutProposal,
    AgreedShown,
    AskAgree,
    AskDraft,
    AskJointScore,
    AskVolunteer,
    AskWords,
    Heard,
    Remark,
    SureOfDraft,
    SureOfWords,
)
from bot.domain.messages.choice import AskBring, AskTie, ChoiceShown, Supported, VoteAgain
from bot.domain.messages.followup import AskFollowUp, AskNewDay, FollowUpNotice, FollowUpTold, TeamAgreements
from bot.domain.messages.guide import AskAim, AskFlow, AskLength, AskWhen, AskWho, SetupPage, StartWaits
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
from bot.domain.messages.leading import LeadersTold, News
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
    Sure,
    Told,
)
from bot.domain.messages.own import OwnData, OwnFileUnsent, OwnRound
from bot.domain.messages.pair import AskDuo, AskPartner, DuoNotice, DuoTold, DuoWhy, TurnBegins
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
from bot.domain.messages.report import FigureShown, ReportSent
from bot.domain.messages.review import ReviewPage, ReviewQuestion, ReviewReminder, ReviewVoice
from bot.domain.messages.scale import Scale
from bot.domain.messages.season import (
    AgendaEntry,
    AgendaSent,
    AskSeason,
    AskTakeOver,
    BreakTold,
    SeasonLine,
    SeasonList,
    SeasonNotice,
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
    TalkQuestion,
    TalkReminder,
)
from bot.domain.messages.team import (
    AddressSet,
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
from bot.domain.messages.times import AskIfTimes, ClosesBefore, OwnLanguageSet, TimesNews, TimesTold
from bot.domain.own_times import NOTHING_SAID, OwnTimes
from bot.domain.place import PlaceNotice
from bot.domain.relay import Way
from bot.domain.round import OpenPrompt, PromptKind, Stage, Standing, Topic
from bot.domain.season import Break, DayOff, Holiday, Moment, Overlap, Rule, SeasonState, Skipped, Unit
from bot.domain.setup import SetupStep
from bot.domain.shown import Against, CountedOption, Outcome, SummaryGroup, SummarySection, SummaryVoice
from bot.flowfile.load import load_flow
from tests.flow_changes import FLOW_FILES, FLOWS
from tests.unit.texts.picture_samples import about_pictures

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
    yield from _choosing(said, theme, name)
    yield from _making_together(said, theme, name)
    yield from _plans(lang, said, theme, name)
    yield from _followed(said, name)
    yield from _seasons(theme)
    yield from _notes(lang, said, theme, name)
    yield from _times(theme)
    yield from _to_leader(lang, said, theme, name)
    yield from _in_team_room(lang, said, theme, name)
    yield from figures(said, theme)
    yield from _about_a_talk(said, theme, name)
    yield from _about_pairs(name)
    yield from about_pictures(flow(), AT, said, theme, name)


def figures(said: str, theme: str) -> Iterator[Message]:
    """What came of a phase that is not words, and a page as a document."""
    scale = report.Scale(1, 5, "helemaal niet", "helemaal wel")
    chart = report.Chart((report.ChartItem(said, scale, 3.5, report.Spread.FAR), report.ChartItem(said, scale, None)))
    points = (report.Point(AT.date(), 3.0), report.Point(AT.date(), None))
    counted = report.CountedQuestion("Hoe vaak?", (CountedOption(said, 4), CountedOption(said, None)))
    contents = (
        chart,
        report.Radar((report.Axis(said, scale, 4), report.Axis(said, scale, None))),
        report.Trend((report.TrendLine(said, scale, (points,)),)),
        report.Counts((counted, report.CountedQuestion("Hoe dan?", ()))),
        report.Table((report.PlanRow(said, said, said, said, report.ActionState.AGREED),)),
    )
    yield from (FigureShown(theme, "Deze week", content) for content in contents)
    parts = tuple(report.ReportPart("Deze week", content) for content in contents)
    yield ReportSent(report.Report(flow(), "Onze week", theme, None, AT.date(), "nl", parts))


def about_every_flow() -> Iterator[Message]:
    """The menu and the explanation of everything in `flows/`."""
    every = tuple(flow(path.stem) for path in FLOW_FILES)
    yield from (menu(every, words) for words in ("", "inzicht 6", "besluit 3", "meten banaan", "banaan", "spoed"))
    yield FlowMenu(every)
    yield FlowMenu((), every)
    yield FlowExplained(replace(flow(), meta=replace(flow().meta, sources=("own",)), themes=()), True)
    for each in every:
        yield from (FlowExplained(each, runnable) for runnable in (True, False))


def invitation(lang: str, theme: str = THEME, name: str = "Ans de Vries", takes_part: bool = False) -> Invitation:
    here = flow()
    read, write = here.phases[0], here.phases[1]
    consent = read.questions[0].text.in_(lang)
    intro = read.intro.in_(lang) if read.intro else ""
    return Invitation(here, read.id, write.id, theme, name, 7, 4, AT, takes_part, consent, intro)


def to_a_person(lang: str, theme: str, name: str, others: tuple[str, ...]) -> Invitation:
    """To somebody the round is about, whom it may bring together with others."""
    here = flow("pod-netwerkronde")
    read = here.phases[0]
    asked = read.questions[0].text.in_(lang)
    return replace(
        invitation(lang, theme, name), flow=here, phase=read.id, writing=here.phases[-1].id, consent=asked,
        about_you=True, with_names=others,
    )  # fmt: skip


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
    yield from (to_a_person(lang, theme, name, others) for others in ((), ("Bas", "Chris")))
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
    yield from (Preview((voice(said),), PreviewWhy.FIRST, AT, label) for label in Label)
    yield Preview((voice(said, long=True), voice(said, 3, levelled=True, long=True)), PreviewWhy.FIRST)
    yield Preview((voice(said, levelled=True), voice(said, 3, other_language=True)), PreviewWhy.FIRST)
    again: tuple[Invitation | AskRole | AskRequirement | AskQuestion | Preview, ...] = (invites, ask, choice, shown)
    for which in Reminding:
        yield from (Reminder(which, AT, each) for each in again)
        yield Reminder(which, AT, AskLabel((Label.NAMED, Label.ALIAS), 3))


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


def _choosing(said: str, theme: str, name: str) -> Iterator[Message]:
    voices = (Option("a1", said), Option("b2", said))
    yield question("nl", kind=PromptKind.CHOICES, options=voices, of_members=True)
    yield VoteAgain()
    yield AskTie("k7f3", theme, (Option("often", "vaak"), Option("never", "nooit")), AT, nobody=True, of_members=False)
    yield AskTie("k7f3", theme, voices, AT, nobody=False, of_members=True)
    yield AskBring(said, AT)
    yield AskBring(said, None)
    yield ChoiceShown("Kiezen", theme, (said,), bringer=name)
    yield ChoiceShown("Kiezen", theme, (said, said), (Supported((said,)), Supported((said, said))), by_lot=True)
    yield ChoiceShown("Kiezen", theme, (said,), (Supported((said,), 4), Supported((said,), 3)))
    yield ChoiceShown("Kiezen", theme, ())


def picked(option: str) -> SummarySection:
    """A question where people picked from a list."""
    counts = (CountedOption(option, 3), CountedOption("Dat kan later", None))
    return SummarySection(QuestionId("pick"), "Wat past bij ons?", (), counts=counts)


def joint(said: str, name: str) -> Iterator[SummarySection]:
    """A text made together, however it ended."""
    text = SummarySection(QuestionId("core"), "Wat is de kern?", (SummaryVoice(said),), outcome=Outcome.AGREED)
    yield text
    against = (Against(said, True, name), Against(said, False))
    yield replace(text, outcome=Outcome.BOTH, against=against)
    yield replace(text, outcome=Outcome.OPEN, voices=())
    yield replace(text, voices=(), too_few=True)


def _making_together(said: str, theme: str, name: str) -> Iterator[Message]:
    about, id_ = ("Wat is de kern?", "Wat past erbij?"), QuestionId("core")
    yield from (AskVolunteer("De kern", about, until) for until in (AT, None))
    voices = SummarySection(id_, "Wat hoor je?", (SummaryVoice(said), SummaryVoice(said)))
    yield AskDraft("De kern", id_, about, (voices, *joint(said, name)), 1, 3, until=AT)
    remarks = tuple(Remark(stance, said, who) for stance in (Stance.ADDITION, Stance.OBJECTION) for who in (name, None))
    yield AskDraft("De kern", id_, about, (), 2, 3, said, remarks)
    yield from (SureOfDraft(said, changed) for changed in (True, False))
    yield AskAgree("De kern", id_, about, said, 1, 3, AT, keeps_both=True)
    yield from (AskAgree("De kern", id_, about, said, 3, 3, None, keeps_both=both) for both in (True, False))
    for stance in (Stance.ADDITION, Stance.OBJECTION):
        yield AskWords(stance)
        yield from (SureOfWords(stance, said, named, may_stay=named) for named in (True, False))
    yield from (AboutProposal(heard, AT if heard is Heard.SENT_LATER else None) for heard in Heard)
    scale = Scale(1, 5, "nog niet begonnen", "heel gewoon geworden")
    for again in (True, False):
        yield AskJointScore("De score", id_, about, scale, (voices,), again, again, AT if again else None)
    sections = tuple(joint(said, name))
    yield AgreedShown("De kern", theme, sections)
    yield AgreedShown("De kern", theme, sections[:1])
    yield from (SummaryPart(theme, section) for section in sections)
    yield ReviewPage("k7f3", theme, (), made_together=sections)


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


def _times(theme: str) -> Iterator[Message]:
    clock = OwnTimes(time(10), time(16, 30))
    day, later = date(2026, 12, 7), date(2026, 12, 14)
    said = (
        NOTHING_SAID, clock, OwnTimes(time(10)), OwnTimes(closes=time(16)), OwnTimes(days_off=(2, 4)),
        OwnTimes(away_until=day), OwnTimes(away_from=day, away_until=later), OwnTimes(night=True),
        OwnTimes(night=True, night_until=day),
    )  # fmt: skip
    for news in TimesNews:
        yield from (TimesTold(news, times, AT) for times in said)
    yield TimesTold(TimesNews.KEPT, clock)
    yield AskIfTimes(AT)
    yield AskIfTimes()
    yield ClosesBefore(theme, AT)
    yield OwnLanguageSet()


def _notes(lang: str, said: str, theme: str, name: str) -> Iterator[Message]:
    for receipt in Receipt:
        yield Confirmation(receipt, AT, "De zin van de werkvorm.")
    for notice in Notice:
        yield Told(notice, AT, name)
    yield Told(Notice.RESUMED)
    yield Told(Notice.NEW_LEADER)
    yield AddressSet(formal=True)
    yield AddressSet(formal=False)
    for reason in Reason:
        yield Refusal(reason)
        yield Refusal(reason, ("kampvuur",), ("threads",), 3, 9, "De zin van de werkvorm.")
        yield Refusal(reason, ("kampvuur", "kampvuur-vragen"), ("threads", "answer-image"), 3, 9)
    yield from (Sure(topic) for topic in (Topic.STOP, Topic.WIPE, Topic.CLOSE_ROUND, Topic.STOP_ROUND))
    yield MemberHelp()
    yield MemberHelp(("Wacht: 010 123 45 67",))
    yield Safety(("Wacht: 010 123 45 67",))
    yield CommandHint("status")
    yield LanguageSet(lang)
    lines = tuple((line, AT) for line in action_lines(said, name))
    yield from (
        OwnData(0),
        OwnData(1, lines, 1, 1),
        OwnData(2, (), 2, 2, preferred=True, plans=1),
        OwnData(0, plans=2),
        OwnFileUnsent(),
    )
    for stage in Stage:
        for leads, standing in ((True, None), *((False, each) for each in Standing)):
            yield OwnRound(flow(), theme, leads, stage, standing, len(stage), 2, AT)
    yield OwnRound(flow(), theme, True, Stage.LIVE, Standing.IN, 0, 0)
    yield OwnRound(flow(), theme, True, Stage.LIVE, Standing.IN, 1, 1)
    yield from (TakedownAnswer(state) for state in TakedownState)


def _guided(theme: str, name: str) -> Iterator[Message]:
    yield AskAim()
    every = (
        flow(),
        flow("moreel-beraad-kort"),
        replace(flow(), meta=replace(flow().meta, maturity=Maturity.EXPERIMENTAL)),
    )
    yield AskFlow(every, Aim.INSIGHT, more=True)
    yield AskFlow(every[:1], None, more=False, nearest=True)
    yield AskTheme(flow(), guided=True)
    yield AskWho((name, "Bas", "Chris"), 3, 8)
    yield AskWhen(AT)
    yield AskLength(timedelta(days=5))
    page = SetupPage(flow(), writing_phase(flow()).id, theme, (name, "Bas"), name, 3, AT, AT)
    yield page
    yield replace(page, starts_at=None, leader_takes_part=True, warnings=("Neem er de tijd voor.",))
    yield StartWaits(theme, AT)


def _to_leader(lang: str, said: str, theme: str, name: str) -> Iterator[Message]:
    yield from _guided(theme, name)
    for news in News:
        yield LeadersTold(news, name, "k7f3", theme, said if news is News.ACT else "")
    yield LeadersTold(News.ACT, name, "k7f3", theme)
    yield AskTheme(flow())
    yield AskTheme(replace(flow(), themes=()))
    yield AskMembers(flow(), (name, "Bas", "Chris"), 5, 15)
    yield AskSeat(flow("pod-netwerkronde"), RoleId("client"), (name, "Bas"))
    yield AskSeat(flow("mie"), RoleId("auditor_notes"), (name, "Bas"), 1, 2)
    yield AskItems("Punten", (Option("safe", "Ik voelde me veilig."), Option("hope", "Er was hoop.")), 1, 2)
    yield AskText("Lezen")
    yield Started("k7f3", flow(), theme, 7, 4, AT)
    yield Started("k7f3", flow("pod-netwerkronde"), theme, 1, 0, AT, persons_first=True)
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
    yield ReviewPage("k7f3", theme, page, picked=(picked(said),))
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
    yield SummaryPart(theme, picked(said))
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
    yield LeaderAway(theme, "k7f3", silent=True)
    yield from (RoundLost("k7f3"), RoundLost("k7f3", by_operator=True))
    yield TeamStatus(())
    running = tuple(RoundStatus("k7f3", theme, word, AT) for word in StatusWord)
    yield TeamStatus((*running, RoundStatus("b2x9", theme, StatusWord.PAUSED, None)))
    yield from (CommandHelp(facilitator) for facilitator in (True, False))
    yield FlowMenu((flow(), flow("kampvuur-vragen")), (flow("kampvuur"),))
    yield FlowMenu((flow("spiegel"),), (flow("spiegel-kort"),))
    yield FlowMenu(())
    yield FlowExplained(flow(), True)
    yield FlowExplained(flow("kampvuur"), False, flow("kampvuur-vragen").id)
    yield from (Welcome(encrypted) for encrypted in (True, False))


def a_line(theme: str | None = THEME, **fields: Any) -> SeasonLine:
    rule = Rule(date(2026, 12, 7), time(9), Unit.WEEK, 2, (0, 2))
    line = SeasonLine("k7f3", flow().id, flow().meta.title, rule, theme, Moment(rule.first, AT))
    return replace(line, **fields)


def _rules() -> Iterator[Rule]:
    first, at = date(2026, 12, 7), time(9)
    yield Rule(first, at)
    for step in (1, 2):
        yield Rule(first, at, Unit.DAY, step, times=step)
        yield Rule(first, at, Unit.WEEK, step, (0, 2), last=first)
        yield Rule(first, at, Unit.YEAR, step, month_day=7)
        yield Rule(first, at, Unit.MONTH, step, month_day=15)
        yield Rule(first, at, Unit.MONTH, step, month_day=31)
        yield from (Rule(first, at, Unit.MONTH, step, (0,), nth) for nth in (1, 2, 3, 4, -1))


def _seasons(theme: str) -> Iterator[Message]:
    line, moment = a_line(theme), Moment(AT.date(), AT)
    skipped = tuple(Skipped(AT.date(), DayOff(which)) for which in (*Holiday, None))
    for rule in _rules():
        yield AskSeason(replace(line, rule=rule), (moment, replace(moment, moved=True)), skipped)
    yield AskSeason(a_line(None), (moment,), needs=tuple(SetupStep), promises=("Kan dat?",), named=1, takes_part=True)
    yield AskSeason(line, (moment,), shortens=31, overlap=Overlap("b2x9", moment), named=3)
    yield AskSeason(line, (), overlap=Overlap(None, moment))
    yield AskSeason(line, (moment,), replaces=True)
    for notice in SeasonNotice:
        yield SeasonTold(notice, line, moment, skipped)
        yield SeasonTold(notice, a_line(None, title=None))
    yield AskTakeOver(line, AT)
    yield SeasonRests(line)
    yield SeasonsLost()
    summer, one_day = Break(AT.date(), date(2027, 8, 31)), Break(AT.date(), AT.date())
    resting = replace(line, state=SeasonState.NO_LEADER)
    yield SeasonList((line, resting, a_line(None, title=None)), (summer, one_day))
    yield SeasonList((), (), holidays=False)
    yield BreakTold(added=summer, passes=(AT.date(), summer.last))
    yield BreakTold(removed=one_day)
    yield AgendaSent((AgendaEntry("id", "k7f3", flow().meta.title, AT),), "Europe/Amsterdam", AT)
    yield AgendaSent((), "Europe/Amsterdam", AT)
    yield TeamStatus((), (line, resting))
    for until in (AT, None):
        yield AskTheme(flow(), until=until)


def _about_pairs(name: str) -> Iterator[Message]:
    here = flow("counselen")
    phase, lasts = PhaseId("sessions"), timedelta(minutes=20)
    for why in DuoWhy:
        for sessions, has_room in ((1, True), (2, False)):
            asked = AskDuo(here, phase, name, "In tweetallen", why, 1, sessions, lasts, AT, has_room=has_room)
            yield asked
            yield replace(asked, opening=True, help_lines=("Wacht: 010 123 45 67",))
            yield Reminder(Reminding.LAST, AT, asked)
    for opening in (True, False):
        wish = AskPartner(here, phase, (name, "Bram"), AT, opening, ("Wacht: 010 123 45 67",))
        yield wish
        yield Reminder(Reminding.HALF, AT, wish)
    for first in (True, False):
        yield TurnBegins(here, phase, "werker", ("Jij bent nu werker.",), lasts, first)
        yield TurnBegins(here, phase, "werker", (), lasts, first)
    for notice in DuoNotice:
        yield DuoTold(notice)
        yield DuoTold(notice, more=True)


def _about_a_talk(said: str, theme: str, name: str) -> Iterator[Message]:
    for flow_name, phase in (("kampvuur", "now"), ("spiegel", "clarify"), ("moreel-beraad", "picture")):
        here = flow(flow_name)
        talk = here.phase(PhaseId(phase))
        questions = tuple(TalkQuestion(q.text.nl, q.for_roles) for q in talk.questions)
        voices = (SummaryVoice(said), SummaryVoice(said, name))
        section = SummarySection(QuestionId("look"), "Hoe kijk jij?", voices)
        shown = tuple(PhaseShown(here, "Eerder", theme, (section,), without_names=without) for without in (True, False))
        opening = TalkOpening(here, talk.id, 3, theme, questions, (), True, AT)
        yield opening
        yield replace(opening, writers=here.answering_roles(talk), material=shown, help_lines=("Wacht: 010 123 45 67",))
    for once in (True, False):
        yield TalkBegins("De kring", "Zo is het nu", AT, once)
    yield RoomWaitsForYou("Het netwerk")
    yield from (RelayLook("k7f3", "Zo is het nu", (said, said), acts) for acts in (True, False))
    yield from (TalkReminder(which, "De kring", "Zo is het nu", AT) for which in Reminding)
    yield TalkReminder(Reminding.HALF, "De kring", "Zo is het nu", AT, in_private=True)
    yield TalkHint("Zo is het nu")
    spiegel, clarify = flow("spiegel"), PhaseId("clarify")
    for again in (True, False):
        yield AskVoice(spiegel, clarify, RoleId("client"), "De kring", tuple(Way), 3, again, AT)
    yield AskVoice(spiegel, clarify, RoleId("client"), "De kring", (Way.NAMED, Way.READS), 3, True)
    for alias in (2, None):
        yield RelayBegins("De kring", "Zo is het nu", alias, AT, AT)
        yield RelayPreview(voice(said, removed=(Removed(Kind.NAME, said),)), alias, AT)
        yield RelayVoice(spiegel, said, alias)
        yield RelayVoice(spiegel, said, alias, RoleId("client"))
    yield RelayBegins("De kring", "Zo is het nu", 1, AT, None)
    yield RelayPreview(voice(said), 1, None)
    yield from (RelayBack(voice(said), question) for question in (said, None))
    yield from (PlaceTold(notice, AT) for notice in PlaceNotice)

"""Any flow of the shape that runs, any order of events: the promises hold (`design.md` 3)."""

from datetime import timedelta
from typing import Any

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from bot.dialogue.slots import slot_from
from bot.dialogue.turning_back import may_be_undone
from bot.domain.effects import Say, ToMember
from bot.domain.events import (
    AllDelivered,
    BotShutOut,
    Deleted,
    Edited,
    Event,
    LeaderLost,
    MemberLeft,
    NotText,
    Order,
    Ordered,
    Restored,
    Said,
    Seat,
    SeatOfLeader,
    SeatOfMember,
    TimePassed,
    Wiped,
)
from bot.domain.findings import Finding, Kind, Treatment
from bot.domain.flow_terms import IfNo
from bot.domain.ids import MemberId, MessageRef, PromptId, QuestionId
from bot.domain.messages.review import ReviewPage
from bot.domain.round import ENDED, Alarm, PromptKind, Round, Stage, Standing
from bot.domain.run import Step
from bot.domain.schedule import Schedule, Windows
from tests.flows_for_tests import a_requirement, small_flow
from tests.property.world import World
from tests.story import LEADER, NAMES, given_round

WORDS = (
    "ja", "nee", "later", "overslaan", "terug", "klaar", "stop", "wis alles", "help", "mijn antwoorden", "akkoord",
    "intrekken", "erbij", "intrekken 1", "intrekken 2", "1", "2", "3", "", "🙂", "lang", "blijven", "weg",
)  # fmt: skip
LEADER_WORDS = (
    "ja", "nee", "akkoord", "wachten", "doorgaan", "stoppen", "verlengen", "vragen", "1", "2", "3", "help",
    "terug 1.1 hoezo?", "terug 9.9 wie?", "masker 1.1 dit", "Een thema", "1 t/m 3", "wie was dat?",
)  # fmt: skip
OFTEN_YES = ("ja", "1", "akkoord", "ja", "akkoord")
QUICK = Windows(
    setup=timedelta(minutes=2),
    decide=timedelta(minutes=1),
    wait=timedelta(minutes=2),
    preview=timedelta(seconds=30),
    review_again=timedelta(minutes=1),
    review_reminders=(timedelta(minutes=1), timedelta(minutes=2)),
    review_ends=timedelta(minutes=5),
    pause=timedelta(minutes=10),
)
MOST_MOMENTS = 200
"""A round that has more of them before it ends does not end."""
members = st.integers(0, 5)
FAR = (
    "started", "one wrote", "some wrote", "all wrote", "early preview", "in review", "with authors", "approved",
    "own names", "named", "more time",
)  # fmt: skip
SILENT = {"one wrote": 5, "some wrote": 2, "own names": 4, "named": 4, "more time": 4}
"""How many of six have not said anything then."""


Yes = tuple[MemberId, QuestionId, str]
"""Who said yes to which text, for which question."""


def yeses(round_: Round) -> set[Yes]:
    return {(a.member, a.question, a.agreed) for a in round_.answers.values() if a.agreed is not None}


class AnyRound(RuleBasedStateMachine):
    world: World
    backups: list[Round]
    """The states from which the round may still go on; the first may be any number of events ago."""
    gone: set[str]
    """Words that were taken back, changed, wiped or shown: no backup may bring them here again."""
    revoked: set[Yes]

    @initialize(
        questions=st.integers(1, 6),
        people=st.integers(3, 6),
        least=st.integers(3, 5),
        two_roles=st.booleans(),
        promise=st.sampled_from([None, *IfNo]),
        choice=st.booleans(),
        takes_part=st.booleans(),
        theme=st.sampled_from(["Thema", "Thema", "Thema", None]),
        quick=st.booleans(),
        lang=st.sampled_from(["nl", "en"]),
        far=st.sampled_from(FAR),
    )
    def starts(
        self,
        questions: int,
        people: int,
        least: int,
        two_roles: bool,
        promise: IfNo | None,
        choice: bool,
        takes_part: bool,
        theme: str | None,
        quick: bool,
        lang: str,
        far: str,
    ) -> None:
        promiser = "manager" if two_roles else "member"
        flow = small_flow(
            questions,
            roles={"member": 8, "manager": 1} if two_roles else None,
            min_voices=min(least, people - takes_part),
            choices=frozenset({questions}) if choice else frozenset(),
            only_for={2: "member"} if two_roles and questions > 2 else None,
            requirements=() if promise is None else (a_requirement("belofte", promiser, promise),),
        )
        given = given_round().with_members(people).with_flow(flow).but(theme=theme, lang=lang)
        if takes_part:
            given = given.with_leader_taking_part(NAMES[0])
        if quick:
            given = given.but(
                schedule=Schedule(every=timedelta(seconds=20)), duration=timedelta(minutes=10), windows=QUICK
            )
        self.world = World(given.starts())
        self.count = 0
        self.backups = [self.world.story.round]
        self.gone: set[str] = set()
        self.revoked: set[Yes] = set()
        self.world.learn()
        self._comes_so_far(far, people)

    def _comes_so_far(self, far: str, people: int) -> None:
        """Where the nonsense begins: at the start, or in the middle of a round that went well until there."""
        if far != "started":
            self.leader_goes_along("ja")
            for who in range(0 if far == "early preview" else max(people - SILENT.get(far, 0), min(people, 2))):
                self.answers_everything(who)
        match far:
            case "early preview":
                self._until_early_preview()
            case "in review":
                self._until(Step.REVIEW)
            case "approved":
                self._until(Step.REVIEW)
                self.leader_goes_along("akkoord")
            case "with authors":
                self._until(Step.REVIEW)
                self.leader_asks_the_author(masks=True, which=1)
                self.leader_asks_the_author(masks=False, which=2)
                self.next_moment()
            case "own names" | "named" | "more time":
                self._comes_short(far, people)

    def _comes_short(self, far: str, people: int) -> None:
        self._until(Step.SHORT)
        if far == "more time":
            self.leader_goes_along("verlengen")
            self._until(Step.SHORT, Step.REVIEW)
            return
        self.leader_goes_along("vragen")
        if far == "named":
            for who in range(people):
                self.goes_along(who, "ja")
            self._until(Step.REVIEW)

    def _until(self, *ends: Stage | Step) -> None:
        for _ in range(60):
            if not any(self.world.story.stands(end) for end in (*ends, Stage.PLANNED, *ENDED)):
                self.next_moment()

    def _until_early_preview(self) -> None:
        """The last reminder comes with a preview for whoever wrote and has not decided."""
        for who in range(3):
            member = self._member(who)
            for _ in range(3):
                here = self.world.story.round.members[member]
                if here.open is not None:
                    asks_text = here.open.kind is PromptKind.TEXT
                    text, findings = self._words(member, 0, flag=False) if asks_text else ("ja", ())
                    self._say(who, text, here.open.id, replied=False, findings=findings)
        for _ in range(60):
            if any(timer.alarm is Alarm.LAST_REMIND for timer in self.world.story.round.course.timers):
                self.next_moment()

    # -- what people do

    @rule(who=members, text=st.sampled_from(WORDS), old=st.integers(0, 6), replied=st.booleans())
    def says_a_word(self, who: int, text: str, old: int, replied: bool) -> None:
        self._say(who, text.replace("lang", "x" * 4001), self._about(self._member(who), old), replied)

    @rule(who=members, word=st.sampled_from(OFTEN_YES), old=st.sampled_from([0, 0, 0, 1, 2]))
    def goes_along(self, who: int, word: str, old: int = 0) -> None:
        self._say(who, word, self._about(self._member(who), old), replied=False)

    @rule(who=members, text=st.sampled_from(["intrekken", "intrekken 1", "wis alles"]))
    def takes_back(self, who: int, text: str) -> None:
        self._say(who, text, self._about(self._member(who), 0), replied=False)
        if text == "wis alles":
            self._say(who, "ja", self._about(self._member(who), 0), replied=False)
            if self.world.story.stage not in (Stage.PLANNED, Stage.ERASED):
                kept = self.world.words_of(self._member(who)) & self.world.kept_words()
                assert not kept, "everything was to be wiped"

    @rule(who=members, flag=st.booleans())
    def changes_the_text_and_says_yes(self, who: int, flag: bool) -> None:
        """A yes that was typed before the changed text could be seen."""
        about = self._about(self._member(who), 0)
        self.edits(who, self.count, flag, forged=False)
        self._say(who, "akkoord", about, replied=False)

    @rule(who=members, old=st.integers(0, 6), number=st.integers(0, 4), flag=st.booleans(), replied=st.booleans())
    def writes(self, who: int, old: int, number: int, flag: bool, replied: bool) -> None:
        text, findings = self._words(self._member(who), number, flag)
        self._say(who, text, self._about(self._member(who), old), replied, findings)

    @rule(who=members)
    def answers_everything(self, who: int) -> None:
        """Otherwise hardly any round would come to its end."""
        member = self._member(who)
        for _ in range(10):
            here = self.world.story.round.members.get(member)
            if here is None or here.open is None or here.standing not in (Standing.INVITED, Standing.IN):
                return
            if here.open.kind.value == "text" and here.open.topic is None:
                text, findings = self._words(member, 0, flag=False)
            else:
                yes = {"consent": "ja", "preview": "akkoord", "requirement": "ja"}
                text, findings = yes.get(here.open.kind.value, "1"), ()
            self._say(who, text, here.open.id, replied=False, findings=findings)

    @rule(who=members, which=st.integers(0, 50), flag=st.booleans(), forged=st.booleans())
    def edits(self, who: int, which: int, flag: bool, forged: bool) -> None:
        member = self._member(who)
        ref = self._a_message(member, which, forged)
        if ref is not None:
            text, findings = self._words(member, which % 3, flag)
            self.world.wrote[ref] = text
            self._happens(Edited(member, ref, text, findings))

    @rule(who=members, which=st.integers(0, 50), forged=st.booleans())
    def deletes(self, who: int, which: int, forged: bool) -> None:
        member = self._member(who)
        ref = self._a_message(member, which, forged)
        if ref is None:
            return
        ended = self.world.story.stage in ENDED
        self._happens(Deleted(member, ref))
        if not (ended or forged):
            text = self.world.wrote[ref]
            assert not {w for w in self.world.words_of(member) if w in text} & self.world.kept_words(), (
                "deleted, and kept"
            )

    @rule(text=st.sampled_from(LEADER_WORDS), old=st.integers(0, 3))
    def leader_says(self, text: str, old: int) -> None:
        self._leader(text, self._about(None, old))

    @rule(word=st.sampled_from(("ja", "akkoord", "vragen", "wachten", "doorgaan")))
    def leader_goes_along(self, word: str) -> None:
        """Reply to what is open, and not to what was."""
        for _ in range(3):
            if self.world.story.stage is Stage.PLANNED:
                topic = getattr(self.world.story.round.course.leader.open, "topic", None)
                self._leader("ja" if topic == "belofte" else "Een thema", self._about(None, 0))
        self._leader(word, self._about(None, 0))

    @rule(masks=st.booleans(), which=st.integers(0, 9))
    def leader_asks_the_author(self, masks: bool, which: int) -> None:
        pages = self.world.story.heard(LEADER, ReviewPage)
        voices = [voice for question in pages[-1].questions for voice in question.voices] if pages else []
        if voices:
            voice = voices[which % len(voices)]
            words = next((w for w in self.world.author if w in voice.text), "dit")
            self._leader(f"{'masker' if masks else 'terug'} {voice.number} {words}", self._about(None, 0))

    @precondition(lambda self: self.seldom())
    @rule(order=st.sampled_from(Order), by_leader=st.booleans(), hours=st.sampled_from([None, -3, 0, 5, 48, 24 * 40]))
    def orders(self, order: Order, by_leader: bool, hours: int | None) -> None:
        self._happens(Ordered(order, by_leader, "Omar", None if hours is None else timedelta(hours=hours)))

    @precondition(lambda self: self.seldom())
    @rule(who=members, from_team=st.booleans())
    def leaves(self, who: int, from_team: bool) -> None:
        member = self._member(who)
        self._happens(MemberLeft(member, from_team))

    @precondition(lambda self: self.seldom())
    @rule(who=members)
    def wiped_elsewhere(self, who: int) -> None:
        member = self._member(who)
        planned = self.world.story.stage is Stage.PLANNED
        self._happens(Wiped(member))
        if not planned and self.world.story.stage is not Stage.ERASED:
            assert not self.world.words_of(member) & self.world.kept_words(), "wiped, and kept"

    @precondition(lambda self: self.seldom())
    @rule(event=st.sampled_from([LeaderLost(), BotShutOut(False), BotShutOut(True)]))
    def something_else(self, event: Event) -> None:
        self._happens(event)

    @precondition(lambda self: self.seldom())
    @rule(back=st.integers(0, 20), hours=st.sampled_from([None, 0, 3, 30]))
    def a_backup_is_put_back(self, back: int, hours: int | None) -> None:
        """The machine is lost, and the round goes on from an older state, where the second place lets it."""
        story = self.world.story
        story.round = self.backups[-1 - back % len(self.backups)]
        if story.stage is not Stage.LIVE:
            story.round = self.backups[-1]
            return
        since = None if hours is None else story.now - timedelta(hours=hours)
        story.happens(Restored(since))
        self.world.learn()
        self.backups = [story.round]
        assert not self.gone & self.world.kept_words(), "taken back, and here again"
        assert not self.revoked & yeses(story.round), "a yes that was taken back counts again"

    @rule()
    def everything_is_delivered(self) -> None:
        self._happens(AllDelivered())

    @rule(who=members, leader=st.booleans())
    def sends_a_picture(self, who: int, leader: bool) -> None:
        seat: Seat = SeatOfLeader() if leader else SeatOfMember(self._member(who))
        self._happens(NotText(seat))

    @precondition(lambda self: self.seldom())
    @rule()
    def is_carried_to_its_end(self) -> None:
        """So that many rounds do come to a summary."""
        for who in range(len(self.world.story.round.members)):
            self.answers_everything(who)
        self._until(Step.REVIEW, Step.SHORT, Step.APPROVED)
        self.leader_goes_along("akkoord")
        self._until(Stage.RELEASED, Step.SHORT)

    # -- time

    @rule()
    def next_moment(self) -> None:
        due = self.world.story.round.due_at
        if due is not None:
            self.world.story.now = max(due, self.world.story.now)
            self._happens(TimePassed())

    @rule(hours=st.sampled_from([0, 1, 5, 24, 72, 24 * 9]))
    def late(self, hours: int) -> None:
        """The bot was away: everything that was due comes at once."""
        self.world.story.now += timedelta(hours=hours)
        self._happens(TimePassed())

    # -- what must hold

    @invariant()
    def promises(self) -> None:
        world = self.world
        world.check_agreed()
        world.check_prompts()
        assert world.team_messages <= 4, "more than four messages in the team room"

    @invariant()
    def moments_fall_on_slots(self) -> None:
        round_ = self.world.story.round
        if round_.course.paused_at is None:
            for timer in round_.course.timers:
                assert slot_from(round_.charter.schedule, timer.at) == timer.at, timer

    def teardown(self) -> None:
        """Wherever it stands: let time pass, and it ends, with everything loose."""
        if not hasattr(self, "world"):
            return
        story = self.world.story
        self.world.check_repr()
        for moment in range(MOST_MOMENTS):
            if story.stage is Stage.ERASED:
                break
            self._happens(AllDelivered())
            due = story.round.due_at
            if due is not None:
                # the daily word of a round with a slot every few seconds would take us for ever
                long = timedelta(days=1) if moment > MOST_MOMENTS / 2 else timedelta(0)
                story.now = max(due, story.now + long)
                self._happens(TimePassed())
        assert story.stage is Stage.ERASED, f"stuck in {story.stage}"
        assert story.erased

    # -- how it is done

    def seldom(self) -> bool:
        """What upsets a round may come at every fifth event only, or little else would be seen."""
        return self.world.story.count % 5 == 0

    def _member(self, who: int) -> MemberId:
        known = list(self.world.story.round.members)
        return known[who % len(known)]

    def _words(self, member: MemberId, number: int, flag: bool) -> tuple[str, tuple[Finding, ...]]:
        """A text nobody else has, with a name in it that the detector found."""
        self.count += 1
        word, name = f"woord{self.count}x", f"kees{self.count}x"
        self.world.author |= {word: member, name: member}
        start = f"{number}: " if number else ""
        text = f"{start}{word} met {name}. Nog een zin."
        at = text.index(name)
        findings = [Finding(Kind.NAME, at, at + len(name))]
        if flag:
            findings.append(Finding(Kind.QUASI, len(start), at + len(name), Treatment.FLAG))
        return text, tuple(findings)

    def _about(self, member: MemberId | None, old: int) -> PromptId | None:
        """The last prompt in the chat, or one before it; none at all when it is older than the oldest."""
        story = self.world.story
        prompts = [
            say.prompt.id
            for _, say in story.effects
            if isinstance(say, Say)
            and say.prompt is not None
            and (say.to == ToMember(member) if member is not None else not hasattr(say.to, "member"))
        ]
        if old == 0 or old > 3:
            return prompts[-1] if prompts else None
        return prompts[-1 - old] if len(prompts) > old else None

    def _a_message(self, member: MemberId, which: int, forged: bool) -> MessageRef | None:
        mine = [ref for ref in self.world.wrote if ref.startswith(member) != forged]
        return mine[which % len(mine)] if mine else None

    def _say(
        self,
        who: int,
        text: str,
        about: PromptId | None,
        replied: bool,
        findings: tuple[Finding, ...] = (),
    ) -> None:
        member = self._member(who)
        self.count += 1
        ref = MessageRef(f"{member}/{self.count}")
        self.world.wrote[ref] = text
        self._happens(
            Said(SeatOfMember(member), ref, text, findings, about=about, replied=replied and about is not None)
        )

    def _leader(self, text: str, about: PromptId | None) -> None:
        self._happens(Said(SeatOfLeader(), MessageRef(f"leader/{self.count}"), text, about=about))

    def _happens(self, event: Event) -> None:
        story, world = self.world.story, self.world
        before = story.round
        words = world.kept_words()
        effects = story.happens(event)
        world.heard(before, event)
        world.learn()
        self.gone |= words - world.kept_words()
        self.revoked = (self.revoked | (yeses(before) - yeses(story.round))) - yeses(story.round)
        if not may_be_undone(before, story.round, effects):
            self.backups = []
        self.backups.append(story.round)
        world.check_published(before)
        self._nobody_who_left_is_spoken_to(before, event, effects)

    def _nobody_who_left_is_spoken_to(self, before: Round, event: Event, effects: tuple[Any, ...]) -> None:
        own = getattr(event, "member", None) or getattr(getattr(event, "seat", None), "member", None)
        for effect in effects:
            if isinstance(effect, Say) and isinstance(effect.to, ToMember) and effect.to.member != own:
                standing = before.members[effect.to.member].standing
                assert standing in (Standing.INVITED, Standing.IN), f"{standing} hears {type(effect.message).__name__}"


TestAnyRound = AnyRound.TestCase

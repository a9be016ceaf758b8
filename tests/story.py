"""A round told as a story: people say things, time passes, and what the engine orders is delivered at once.

    story = given_round().with_members(3).starts()
    story.says("anna", "ja")
    story.passes(days=5)
    assert story.summary

Everybody's chat shows what a real one would: a message belongs to the last prompt that stands in it.
"""

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from bot.dialogue.deadlines import status_word
from bot.dialogue.engine import decide
from bot.dialogue.planning import Invitee, StartRequest, plan
from bot.dialogue.sequence import run_at_work
from bot.dialogue.turn import Decision, Turn
from bot.domain.answer import Answer
from bot.domain.effects import (
    Effect,
    EraseRound,
    LookBack,
    Publish,
    Say,
    SetVoices,
    ToLeader,
    ToMember,
    ToPlace,
    ToTeam,
)
from bot.domain.events import (
    AllDelivered,
    CameIn,
    Deleted,
    Edited,
    Event,
    LookedBack,
    MemberLeft,
    Now,
    Order,
    Ordered,
    Said,
    SeatOfLeader,
    SeatOfMember,
    Showed,
    Spoke,
    TimePassed,
)
from bot.domain.findings import Finding, Kind
from bot.domain.flow import Flow
from bot.domain.flow_terms import PlaceId
from bot.domain.ids import MemberId, MessageRef, PromptId, QuestionId, RoundId
from bot.domain.measured import Measured
from bot.domain.messages.leader import LeaderTold
from bot.domain.messages.member import Confirmation, Told
from bot.domain.messages.refusal import Refusal
from bot.domain.messages.team import StatusWord
from bot.domain.own_times import NO_PREFERENCES, Preferences
from bot.domain.picture import PictureId
from bot.domain.round import ENDED, Alarm, Member, OpenPrompt, Round, Stage
from bot.domain.run import Run, Step
from bot.domain.schedule import Schedule, Windows
from tests.flows_for_tests import CIRCLE, small_flow

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
MONDAY_TEN = datetime(2026, 11, 23, 10, 0, tzinfo=AMSTERDAM).astimezone(UTC)
NAMES = ("Anna", "Bram", "Cleo", "Daan", "Emma", "Fien", "Gijs", "Hugo", "Iris", "Joep")
LEADER = "leider"

M = TypeVar("M")
"""A kind of message."""


def member_id(name: str) -> MemberId:
    """Random-looking and recognisable, so that a leak of it is found."""
    return MemberId(hashlib.sha256(name.casefold().encode()).hexdigest()[:32])


@dataclass(frozen=True, slots=True)
class Given:
    """What a round is started with; every `with_…` gives a changed copy."""

    flow: Flow = field(default_factory=small_flow)
    names: tuple[str, ...] = NAMES[:3]
    chosen: bool = False
    theme: str | None = "De casus van maandag"
    min_voices: int | None = None
    duration: timedelta | None = None
    past: tuple[Measured, ...] = ()
    takes_part: str | None = None
    at: datetime = MONDAY_TEN
    lang: str = "nl"
    schedule: Schedule = field(default_factory=Schedule)
    windows: Windows = field(default_factory=Windows)
    salt: bytes = b"story"
    wishes: Mapping[str, Preferences] = field(default_factory=dict)
    """What people said before about being written to, by name in small letters."""

    def with_members(self, many: int) -> "Given":
        return replace(self, names=NAMES[:many])

    def with_flow(self, flow: Flow) -> "Given":
        return replace(self, flow=flow)

    def asking(self, questions: int) -> "Given":
        return replace(self, flow=small_flow(questions, min_voices=3))

    def needing(self, voices: int) -> "Given":
        return replace(self, min_voices=voices)

    def with_leader_taking_part(self, name: str) -> "Given":
        return replace(self, takes_part=name)

    def but(self, **changes: Any) -> "Given":
        return replace(self, **changes)

    def request(self) -> StartRequest:
        return StartRequest(
            id=RoundId("0" * 32),
            short="k7f3",
            flow=self.flow,
            lang=self.lang,
            leader_name="Lies",
            team_name="Team Noord",
            schedule=self.schedule,
            windows=self.windows,
            invitees=tuple(
                Invitee(member_id(name), name, self.wishes.get(name.casefold(), NO_PREFERENCES)) for name in self.names
            ),
            chosen=self.chosen,
            theme=self.theme,
            min_voices=self.min_voices,
            duration=self.duration,
            leader=member_id(self.takes_part) if self.takes_part else None,
            help_lines=("Bel Vera: 06 00 00 00 00",),
            past=self.past,
        )

    def refused(self) -> Refusal:
        """Why this cannot be started."""
        why = plan(self.request(), Now(self.at, b"seed"))
        assert isinstance(why, Refusal)
        return why

    def starts(self) -> "Story":
        decision = plan(self.request(), Now(self.at, hashlib.sha256(self.salt).digest()))
        assert isinstance(decision, Decision), decision
        story = Story(decision.round, self.at, self.salt)
        story.deliver(decision)
        return story


def given_round() -> Given:
    return Given()


@dataclass(slots=True)
class Story:
    round: Round
    now: datetime
    salt: bytes = b"story"
    effects: list[tuple[datetime, Effect]] = field(default_factory=list)
    shown: dict[str, PromptId] = field(default_factory=dict)
    """The last prompt in each chat."""
    count: int = 0

    # -- what happens

    def happens(self, event: Event) -> tuple[Effect, ...]:
        self.count += 1
        seed = hashlib.sha256(self.salt + self.count.to_bytes(4, "big")).digest()
        decision = decide(self.round, event, Now(self.now, seed))
        return self.deliver(decision)

    def deliver(self, decision: Decision) -> tuple[Effect, ...]:
        self.round = decision.round
        for effect in decision.effects:
            self.effects.append((self.now, effect))
            if isinstance(effect, Say) and effect.prompt is not None:
                self.shown[_chat(effect)] = effect.prompt.id
        if LookBack() in decision.effects:
            self.happens(LookedBack())
        return decision.effects

    def says(
        self,
        name: str,
        text: str,
        *,
        about: PromptId | None = None,
        replied: bool = False,
        names: tuple[str, ...] = (),
        findings: tuple[Finding, ...] = (),
        ref: str | None = None,
        urgent: bool = False,
    ) -> tuple[Effect, ...]:
        """`about`: the prompt it belongs to, if not the last one in the chat. `names`: words in it that are names."""
        found = (*findings, *(Finding(Kind.NAME, text.index(n), text.index(n) + len(n)) for n in names))
        seat = SeatOfLeader() if name == LEADER else SeatOfMember(member_id(name))
        event = Said(
            seat,
            MessageRef(ref or f"${self.count}"),
            text,
            found,
            about=about or self.shown.get(_chat_of(name)),
            replied=replied,
            urgent=urgent,
        )
        return self.happens(event)

    def shows(
        self,
        name: str,
        picture: str,
        caption: str = "",
        *,
        about: PromptId | None = None,
        names: tuple[str, ...] = (),
        ref: str | None = None,
    ) -> tuple[Effect, ...]:
        """Sends a picture, with some words or without."""
        found = tuple(Finding(Kind.NAME, caption.index(n), caption.index(n) + len(n)) for n in names)
        seat = SeatOfLeader() if name == LEADER else SeatOfMember(member_id(name))
        ref_ = MessageRef(ref or f"${self.count}")
        about = about or self.shown.get(_chat_of(name))
        return self.happens(Showed(seat, ref_, PictureId(picture), caption, found, about=about))

    def speaks(
        self,
        name: str,
        text: str,
        *,
        names: tuple[str, ...] = (),
        ref: str | None = None,
        urgent: bool = False,
        place: PlaceId = CIRCLE.id,
    ) -> tuple[Effect, ...]:
        """Says something in a room of the round."""
        found = tuple(Finding(Kind.NAME, text.index(n), text.index(n) + len(n)) for n in names)
        seat = SeatOfLeader() if name == LEADER else SeatOfMember(member_id(name))
        return self.happens(Spoke(seat, place, MessageRef(ref or f"${self.count}"), text, found, urgent))

    def comes_in(self, name: str, place: PlaceId = CIRCLE.id) -> tuple[Effect, ...]:
        """Accepts the invitation to a room of the round."""
        return self.happens(CameIn(member_id(name), place))

    def goes_out(self, name: str) -> tuple[Effect, ...]:
        """Leaves a room of the round, or the private chat."""
        return self.happens(MemberLeft(member_id(name), from_team=False))

    def edits(
        self, name: str, ref: str, text: str, findings: tuple[Finding, ...] = (), picture: str | None = None
    ) -> tuple[Effect, ...]:
        shown = None if picture is None else PictureId(picture)
        return self.happens(Edited(member_id(name), MessageRef(ref), text, findings, picture=shown))

    def deletes(self, name: str, ref: str) -> tuple[Effect, ...]:
        return self.happens(Deleted(member_id(name), MessageRef(ref)))

    def orders(
        self, order: Order, *, by_leader: bool = True, by_name: str = "Lies", longer: timedelta | None = None
    ) -> tuple[Effect, ...]:
        return self.happens(Ordered(order, by_leader, by_name, longer))

    def passes(self, **time: int) -> "Story":
        return self.until(self.now + timedelta(**time))

    def until(self, end: datetime) -> "Story":
        """Time passes; every moment of the round on the way comes when it is due, and everything is delivered."""
        for _ in range(500):
            due = self.round.due_at
            if due is None or due > end:
                self.now = max(self.now, end)
                return self.all_delivered()
            self.now = max(self.now, due)
            self.happens(TimePassed())
            self.all_delivered()
        raise AssertionError("time does not get on")

    def until_alarm(self, alarm: Alarm) -> "Story":
        """The moment of this alarm, with everything that comes before it, also when it is not set yet."""
        for _ in range(500):
            at = next((timer.at for timer in self.round.course.timers if timer.alarm is alarm), None)
            if at is not None:
                return self.until(at)
            due = self.round.due_at
            assert due is not None, f"{alarm} never comes"
            self.until(due)
        raise AssertionError(f"{alarm} never comes")

    def all_delivered(self) -> "Story":
        if self.stage in ENDED and self.stage is not Stage.ERASED:
            self.happens(AllDelivered())
        return self

    # -- whole stretches

    def joins(self, *names: str) -> "Story":
        for name in names:
            self.says(name, "ja")
        return self

    def answers(self, name: str, *texts: str, agrees: bool = True) -> "Story":
        """Say yes to the invitation, answer every question, and say yes to the preview."""
        self.joins(name)
        for text in texts:
            self.says(name, text)
        if agrees:
            self.says(name, "akkoord")
        return self

    def everybody_answers(self, *but: str) -> "Story":
        """Every member but these says something of their own to every question, and agrees."""
        for member in list(self.round.members.values()):
            if member.name.casefold() not in but:
                questions = self.round.flow.phases[1].questions
                self.answers(member.name, *(f"{q.id} van {member.name[0]}" for q in questions))
        return self

    def in_review(self) -> "Story":
        return self.everybody_answers().until_alarm(Alarm.SETTLED_CLOSE)

    def released(self) -> "Story":
        self.says(LEADER, "akkoord")
        return self.until_alarm(Alarm.RELEASE)

    # -- what can be seen

    @property
    def stage(self) -> Stage:
        return self.round.course.stage

    @property
    def status(self) -> StatusWord:
        return status_word(Turn(self.round, Now(self.now, b"")))

    @property
    def run(self) -> Run:
        """The phase or page the round is at."""
        return self.round.course.runs[run_at_work(Turn(self.round, Now(self.now, b"")))]

    def stands(self, at: Stage | Step | StatusWord) -> bool:
        """Where the round is, or what everybody who asks is told."""
        live = self.stage is Stage.LIVE
        return at in (self.stage, self.status) or (live and at is self.run.step)

    @property
    def local(self) -> datetime:
        return self.now.astimezone(AMSTERDAM)

    def member(self, name: str) -> Member:
        return self.round.members[member_id(name)]

    def answer(self, name: str, question: str) -> Answer | None:
        return self.round.answers.get((member_id(name), QuestionId(question)))

    def open_prompt(self, name: str) -> OpenPrompt | None:
        return self.round.course.leader.open if name == LEADER else self.member(name).open

    def says_to(self, chat: str) -> Iterator[Say]:
        """Everything said in a chat so far: a member's name, `LEADER`, or `team`."""
        for _, effect in self.effects:
            if isinstance(effect, Say) and _chat(effect) == _chat_of(chat):
                yield effect

    def heard(self, chat: str, kind: type[M]) -> list[M]:
        return [say.message for say in self.says_to(chat) if isinstance(say.message, kind)]

    def last(self, chat: str, kind: type[M]) -> M:
        return self.heard(chat, kind)[-1]

    def refusals(self, chat: str) -> list[str]:
        return [refusal.reason.value for refusal in self.heard(chat, Refusal)]

    def receipts(self, chat: str) -> list[str]:
        return [receipt.receipt.value for receipt in self.heard(chat, Confirmation)]

    def notices(self, chat: str) -> list[str]:
        if chat == LEADER:
            return [told.notice.value for told in self.heard(chat, LeaderTold)]
        return [told.notice.value for told in self.heard(chat, Told)]

    @property
    def published(self) -> list[Publish]:
        return [effect for _, effect in self.effects if isinstance(effect, Publish)]

    @property
    def summary(self) -> dict[str, list[str]]:
        """Question id to the voices, sorted: the order is drawn."""
        assert len(self.published) == 1
        return {s.question_id: sorted(v.text for v in s.voices) for s in self.published[0].sections}

    @property
    def erased(self) -> bool:
        return any(isinstance(effect, EraseRound) for _, effect in self.effects)

    @property
    def voices(self) -> SetVoices:
        """Who may write in the circle, as it was last ordered."""
        return [effect for _, effect in self.effects if isinstance(effect, SetVoices)][-1]

    @property
    def writers(self) -> list[str]:
        return [self.round.members[member].name.casefold() for member in self.voices.place.writers]

    def moments(self, wanted: Callable[[Effect], bool]) -> list[datetime]:
        return [at for at, effect in self.effects if wanted(effect)]


def _chat(say: Say) -> str:
    match say.to:
        case ToMember(member):
            return member
        case ToLeader():
            return LEADER
        case ToTeam():
            return "team"
        case ToPlace(place):
            return place


def _chat_of(name: str) -> str:
    return name if name in (LEADER, "team", CIRCLE.id) else member_id(name)

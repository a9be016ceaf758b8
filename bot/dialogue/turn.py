"""Turn: one decision in the making. It holds the round as it becomes and the effects so far.

Everything stays pure: the round inside is replaced, never changed, and chance comes from the seed of the event.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from bot.domain.answer import Answer
from bot.domain.effects import Effect, ForgetPrompts, Recipient, Say, Tag, ToLeader, ToMember, ToTeam
from bot.domain.events import Now
from bot.domain.flow import Flow
from bot.domain.ids import MemberId, PromptId, QuestionId
from bot.domain.messages import Message
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import Closing, ClosingWhy
from bot.domain.phase import Phase
from bot.domain.round import (
    Alarm,
    Charter,
    Course,
    Leader,
    Member,
    OpenPrompt,
    PromptKind,
    Round,
    Stage,
    Timer,
)
from bot.privacy.mixing import Chance


@dataclass(frozen=True, slots=True)
class Decision:
    """The round after the event, and what must happen, in order."""

    round: Round
    effects: tuple[Effect, ...]


@dataclass(slots=True)
class Turn:
    round: Round
    now: Now
    effects: list[Effect] = field(default_factory=list)
    chance: Chance = field(init=False)

    def __post_init__(self) -> None:
        self.chance = Chance(self.now.seed)

    def decision(self) -> Decision:
        return Decision(self.round, tuple(self.effects))

    # -- looking

    @property
    def at(self) -> datetime:
        return self.now.at

    @property
    def clock(self) -> datetime:
        """Now, by the round's own clock: it stands still during a pause."""
        return self.course.paused_at or self.at

    @property
    def stood(self) -> timedelta:
        """How long the pause has lasted so far; zero when there is none."""
        return self.at - self.clock

    @property
    def flow(self) -> Flow:
        return self.round.flow

    @property
    def charter(self) -> Charter:
        return self.round.charter

    @property
    def course(self) -> Course:
        return self.round.course

    @property
    def stage(self) -> Stage:
        return self.round.course.stage

    @property
    def lang(self) -> str:
        return self.round.charter.lang

    @property
    def writing(self) -> Phase:
        """The writing phase of the round."""
        phase = self.round.course.phase
        assert phase is not None, "a started round has a phase"
        return self.flow.phase(phase)

    def member(self, member: MemberId) -> Member:
        return self.round.members[member]

    def answer(self, member: MemberId, question: QuestionId) -> Answer | None:
        return self.round.answers.get((member, question))

    # -- changing

    def put(self, member: Member) -> Member:
        self.round = replace(self.round, members={**self.round.members, member.id: member})
        return member

    def change(self, member: MemberId, **fields: Any) -> Member:
        return self.put(replace(self.member(member), **fields))

    def leave_out(self, members: Mapping[MemberId, Member]) -> None:
        """Before the start: only these can be invited."""
        self.round = replace(self.round, members=members)

    def put_answer(self, answer: Answer) -> Answer:
        key = (answer.member, answer.question)
        self.round = replace(self.round, answers={**self.round.answers, key: answer})
        return answer

    def drop_answers(self, member: MemberId, keep: frozenset[QuestionId] = frozenset()) -> None:
        """Remove what this member wrote, but for the questions in `keep`."""
        left = {k: a for k, a in self.round.answers.items() if k[0] != member or k[1] in keep}
        for _, question in self.round.answers.keys() - left.keys():
            self.forget_acts(member, question)
        self.round = replace(self.round, answers=left)

    def forget_acts(self, member: MemberId, question: QuestionId) -> None:
        """A text is taken back: what the facilitator asked about it may quote it, so those words go too. That there was
        an act stays, or the facilitator could tell from its absence."""
        here = self.member(member)
        kept = tuple(asked for asked in here.hand_backs if asked.question != question)
        if kept != here.hand_backs:
            self.change(member, hand_backs=kept)
        review = self.course.review
        if review is not None:
            blank = (replace(a, words="") if (a.member, a.question) == (member, question) else a for a in review.acts)
            self.set_course(review=replace(review, acts=tuple(blank)))

    def set_course(self, **fields: Any) -> None:
        self.round = replace(self.round, course=replace(self.round.course, **fields))

    def set_charter(self, **fields: Any) -> None:
        self.round = replace(self.round, charter=replace(self.round.charter, **fields))

    def set_leader(self, **fields: Any) -> Leader:
        leader = replace(self.course.leader, **fields)
        self.set_course(leader=leader)
        return leader

    # -- moments

    def wake(self, alarm: Alarm, at: datetime, member: MemberId | None = None) -> None:
        """Set the one timer of this kind (for this member); an earlier one is replaced.

        Timers follow the round's own clock. So what is set during a pause comes as long after the pause as it would
        have come after now."""
        self.sleep(alarm, member)
        self.set_course(timers=(*self.course.timers, Timer(alarm, at - self.stood, member)))

    def sleep(self, *alarms: Alarm | MemberId | None) -> None:
        """Remove timers: `sleep(Alarm.CLOSE, Alarm.REMIND)`, or `sleep(Alarm.LATER, member)` for one member's."""
        kinds = {a for a in alarms if isinstance(a, Alarm)}
        members = {a for a in alarms if a is not None and not isinstance(a, Alarm)}
        kept = tuple(t for t in self.course.timers if t.alarm not in kinds or (members and t.member not in members))
        if len(kept) != len(self.course.timers):
            self.set_course(timers=kept)

    def moment(self, alarm: Alarm) -> datetime | None:
        """When the timer of this kind rings, as far as is known now; None when there is none."""
        return next((timer.at + self.stood for timer in self.course.timers if timer.alarm is alarm), None)

    def has_timer(self, alarm: Alarm) -> bool:
        return self.moment(alarm) is not None

    # -- speaking

    def say(self, to: Recipient, message: Message, prompt: OpenPrompt | None = None, tag: Tag | None = None) -> None:
        self.effects.append(Say(to, message, prompt, tag))

    def tell(self, member: MemberId, message: Message, prompt: OpenPrompt | None = None) -> None:
        self.say(ToMember(member), message, prompt)

    def tell_leader(self, message: Message, prompt: OpenPrompt | None = None, tag: Tag | None = None) -> None:
        self.say(ToLeader(), message, prompt, tag)

    def note_leader(
        self, notice: LeaderNotice, moment: datetime | None = None, prompt: OpenPrompt | None = None
    ) -> None:
        self.tell_leader(LeaderTold(notice, self.round.short, moment), prompt)

    def tell_team(self, message: Message) -> None:
        self.say(ToTeam(), message)

    def tell_closed(self, why: ClosingWhy) -> None:
        """The team room hears that the writing has ended: once, also when a round was given more time after it."""
        if not self.course.told_closed:
            self.set_course(told_closed=True)
            self.tell_team(Closing(self.charter.theme, why))

    def refuse(self, member: MemberId, reason: Reason, **fields: Any) -> None:
        self.tell(member, Refusal(reason, **fields))

    def refuse_leader(self, reason: Reason, **fields: Any) -> None:
        self.tell_leader(Refusal(reason, **fields))

    def effect(self, effect: Effect) -> None:
        self.effects.append(effect)

    # -- prompts

    def prompt(self, kind: PromptKind, question: QuestionId | None = None, topic: str | None = None) -> OpenPrompt:
        """A new prompt with a random id."""
        return OpenPrompt(PromptId(self.chance.token()), kind, self.at, question, topic)

    def ask_member(self, member: MemberId, message: Message, prompt: OpenPrompt) -> None:
        """Say it, and wait for the reply; what was open before no longer is."""
        self.change(member, open=prompt)
        self.tell(member, message, prompt)

    def ask_leader(self, message: Message, prompt: OpenPrompt, tag: Tag | None = None) -> None:
        self.set_leader(open=prompt)
        self.tell_leader(message, prompt, tag)

    def close_prompt(self, member: MemberId) -> None:
        """The open prompt of a member waits no longer; if it is still queued it is not sent."""
        here = self.member(member)
        gone = tuple(p.id for p in (here.open, here.confirm) if p is not None)
        if gone:
            self.change(member, open=None, confirm=None)
            self.effect(ForgetPrompts(gone))

    def close_leader_prompt(self) -> None:
        leader = self.course.leader
        gone = tuple(p.id for p in (leader.open, leader.confirm) if p is not None)
        if gone:
            self.set_leader(open=None, confirm=None)
            self.effect(ForgetPrompts(gone))

"""Turn: one decision in the making. It holds the round as it becomes and the effects so far.

Everything stays pure: the round inside is replaced, never changed, and chance comes from the seed of the event.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from bot.dialogue.own_times import may_reach, reach
from bot.domain.answer import Answer
from bot.domain.effects import Effect, ForgetPrompts, Recipient, Say, Tag, ToLeader, ToMember, ToTeam, Whom
from bot.domain.events import Now
from bot.domain.flow import Flow, Output
from bot.domain.flow_terms import Form
from bot.domain.ids import LEADER_SEAT, MemberId, PhaseId, PromptId, QuestionId, RunId
from bot.domain.messages import Message
from bot.domain.messages.leader import LeaderNotice, LeaderTold
from bot.domain.messages.refusal import Reason, Refusal
from bot.domain.messages.team import Closing, ClosingWhy
from bot.domain.phase import Phase, Question
from bot.domain.round import (
    OF_ROUND,
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
from bot.domain.run import Review, Run, Step, of_page, without_acts
from bot.privacy.mixing import Chance

_IN_WORDS: Final = (Form.WORDS, Form.SUMMARY, Form.TABLE, Form.IMAGE)
"""What stands on a page as people gave it: words, and pictures with words."""


@dataclass(frozen=True, slots=True)
class Decision:
    """The round after the event, and what must happen, in order."""

    round: Round
    effects: tuple[Effect, ...]


@dataclass(slots=True)
class Turn:
    round: Round
    now: Now
    focus: RunId | None = None
    """The phase or page that is being dealt with; `look_at` sets it."""
    hears: MemberId | None = None
    """Who is there now: this decision is about something they said, or wished for at this moment."""
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
    def today(self) -> date:
        """The day it is where the team is."""
        return self.at.astimezone(ZoneInfo(self.charter.schedule.zone)).date()

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

    def lang_of(self, member: MemberId) -> str:
        """The language this person is asked things in."""
        here = self.round.members.get(member)
        return (here.preferences.lang if here is not None else None) or self.lang

    # -- what is being dealt with

    def look_at(self, run: RunId | None) -> None:
        """From here on it is about this phase or page."""
        self.focus = run

    @property
    def run(self) -> Run | None:
        """How it goes; None when it has not begun."""
        return self.course.runs.get(self.focus) if self.focus is not None else None

    @property
    def step(self) -> Step | None:
        """How far it is; None when it has not begun, or the round is over."""
        run = self.run
        return run.step if run is not None and self.stage is Stage.LIVE else None

    @property
    def closes_at(self) -> datetime | None:
        """Until when people can write, by the round's own clock."""
        return self.run.closes_at if self.run is not None else None

    @property
    def review(self) -> Review | None:
        return self.run.review if self.run is not None else None

    @property
    def phase(self) -> Phase:
        """The phase that is being dealt with."""
        assert self.focus is not None, "a phase is being dealt with"
        return self.flow.phase(PhaseId(self.focus))

    @property
    def page(self) -> Output | None:
        """The page that is being dealt with; None when it is a phase."""
        return next((output for output in self.flow.outputs if of_page(output.id) == self.focus), None)

    @property
    def phases(self) -> tuple[Phase, ...]:
        """The phase that is being dealt with, or those whose words are on the page, in the order of the flow."""
        if (page := self.page) is None:
            return (self.phase,)
        parts = {part.from_phase for part in page.parts if part.form in _IN_WORDS}
        return tuple(phase for phase in self.flow.phases if phase.id in parts)

    @property
    def questions(self) -> tuple[Question, ...]:
        """What is asked there, of anybody."""
        return tuple(question for phase in self.phases for question in phase.questions)

    @property
    def min_voices(self) -> int:
        """Agreed voices needed per question: the facilitator's wish, but never below what the flow asks here."""
        return max((self.charter.min_voices, *(self.flow.min_voices(phase) for phase in self.phases)))

    @property
    def answers(self) -> Mapping[tuple[MemberId, QuestionId], Answer]:
        """What was written there."""
        here = {phase.id for phase in self.phases}
        return {key: answer for key, answer in self.round.answers.items() if answer.phase in here}

    def member(self, member: MemberId) -> Member:
        here = self.seat(member)
        if here is None:
            raise KeyError("no such member")
        return here

    def seat(self, member: MemberId | None) -> Member | None:
        """A member, or the facilitator's own turn; None when there is none."""
        if member == LEADER_SEAT:
            return self.course.leader.seat
        return self.round.members.get(member) if member is not None else None

    @property
    def people(self) -> tuple[Member, ...]:
        """Everybody who can have a turn: the members, and the facilitator where a phase names that role."""
        leads = self.course.leader.seat
        return (*self.round.members.values(), *((leads,) if leads is not None else ()))

    def answer(self, member: MemberId, question: QuestionId) -> Answer | None:
        return self.round.answers.get((member, question))

    # -- changing

    def put(self, member: Member) -> Member:
        if member.id == LEADER_SEAT:
            self.set_leader(seat=member)
            return member
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

    def drop_answer(self, member: MemberId, question: QuestionId) -> None:
        """As if it had never been answered."""
        if (member, question) in self.round.answers:
            self.forget_acts(member, question)
            self.round = replace(self.round, answers=_without(self.round.answers, (member, question)))

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
        runs = {run.id: without_acts(run, member, question) for run in self.course.runs.values()}
        if any(runs[id_] is not run for id_, run in self.course.runs.items()):
            self.set_course(runs=runs)

    def set_course(self, **fields: Any) -> None:
        self.round = replace(self.round, course=replace(self.round.course, **fields))

    def set_run(self, **fields: Any) -> None:
        """Change how the phase or page that is being dealt with goes; it begins when it had not begun."""
        assert self.focus is not None, "something is being dealt with"
        run = replace(self.run or Run(self.focus), **fields)
        self.set_course(runs={**self.course.runs, run.id: run})

    def set_flow(self, flow: Flow) -> None:
        """Before the start: the flow as this team filled it in."""
        self.round = replace(self.round, flow=flow)

    def set_charter(self, **fields: Any) -> None:
        self.round = replace(self.round, charter=replace(self.round.charter, **fields))

    def set_leader(self, **fields: Any) -> Leader:
        leader = replace(self.course.leader, **fields)
        self.set_course(leader=leader)
        return leader

    # -- moments

    def wake(self, alarm: Alarm, at: datetime, member: MemberId | None = None) -> None:
        """Set the one timer of this kind (for this member, for what is being dealt with); an earlier one is replaced.

        Timers follow the round's own clock. So what is set during a pause comes as long after the pause as it would
        have come after now."""
        self.sleep(alarm, member)
        self.set_course(timers=(*self.course.timers, Timer(alarm, at - self.stood, member, self._run_of(alarm))))

    def sleep(self, *alarms: Alarm | MemberId | None) -> None:
        """Remove timers: `sleep(Alarm.CLOSE, Alarm.REMIND)`, or `sleep(Alarm.LATER, member)` for one member's."""
        kinds = {a for a in alarms if isinstance(a, Alarm)}
        members = {a for a in alarms if a is not None and not isinstance(a, Alarm)}
        kept = tuple(
            t
            for t in self.course.timers
            if t.alarm not in kinds or t.run != self._run_of(t.alarm) or (members and t.member not in members)
        )
        if len(kept) != len(self.course.timers):
            self.set_course(timers=kept)

    def moment(self, alarm: Alarm) -> datetime | None:
        """When the timer of this kind rings, as far as is known now; None when there is none."""
        run = self._run_of(alarm)
        here = (t.at + self.stood for t in self.course.timers if t.alarm is alarm and t.run == run)
        return next(here, None)

    def _run_of(self, alarm: Alarm) -> RunId | None:
        return None if alarm in OF_ROUND else self.focus

    def has_timer(self, alarm: Alarm) -> bool:
        return self.moment(alarm) is not None

    # -- speaking

    def say(self, to: Recipient, message: Message, prompt: OpenPrompt | None = None, tag: Tag | None = None) -> None:
        waits = isinstance(to, ToMember) and self.waits(to.member)
        self.effects.append(Say(to, message, prompt, tag, self.focus, waits))

    def waits(self, member: MemberId) -> bool:
        """Whether what is said to this member now is kept until later, by the member's own wish."""
        here = self.round.members.get(member)
        if here is None or member == self.hears:
            return False
        return not may_reach(here.preferences.times, self.charter.schedule, self.at)

    def reaches(self, member: MemberId) -> datetime | None:
        """The first moment, from now on, at which this member may be sent something; None: not within a year."""
        here = self.member(member)
        if not self.waits(member):
            return self.at
        return reach(here.preferences.times, self.charter.schedule, self.at)

    def tell(self, member: MemberId, message: Message, prompt: OpenPrompt | None = None) -> None:
        self.say(ToLeader(Whom.FIRST) if member == LEADER_SEAT else ToMember(member), message, prompt)

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
        return OpenPrompt(PromptId(self.chance.token()), kind, self.at, question, topic, self.focus)

    def ask_member(self, member: MemberId, message: Message, prompt: OpenPrompt) -> None:
        """Say it, and wait for the reply; what was open before no longer is."""
        if self.waits(member):
            prompt = replace(prompt, since=self.reaches(member) or self.at)
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
            self.change(member, open=None, confirm=None, unsure=None)
            self.effect(ForgetPrompts(gone))

    def close_leader_prompt(self) -> None:
        leader = self.course.leader
        gone = tuple(p.id for p in (leader.open, leader.confirm) if p is not None)
        if gone:
            self.set_leader(open=None, confirm=None)
            self.effect(ForgetPrompts(gone))


def _without(
    answers: Mapping[tuple[MemberId, QuestionId], Answer], key: tuple[MemberId, QuestionId]
) -> dict[tuple[MemberId, QuestionId], Answer]:
    return {k: answer for k, answer in answers.items() if k != key}

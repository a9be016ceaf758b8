"""Invented rounds for tests: complete, with words that are easy to find again."""

import secrets
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from bot.domain.action import ActionLine
from bot.domain.answer import Answer, Piece
from bot.domain.commitment import Commitment, CommitmentId
from bot.domain.findings import RosterEntry
from bot.domain.flow import Flow
from bot.domain.ids import (
    EffectId,
    EventRef,
    FlowId,
    MemberId,
    MessageRef,
    PersonId,
    PersonRef,
    PhaseId,
    PromptId,
    QuestionId,
    RoomRef,
    RoundId,
    RunId,
    TeamId,
)
from bot.domain.messages.summary import SummaryHead
from bot.domain.round import Alarm, Charter, Course, Member, OpenPrompt, PromptKind, Round, Stage, Standing, Timer
from bot.domain.run import Run
from bot.domain.schedule import Schedule
from bot.domain.season import Moment, Rule, Season, SeasonId, SeasonState, Unit
from bot.domain.shown import SummarySection, SummaryVoice
from bot.flowfile.load import load_flow
from bot.ports.released import Posted, Released, ReleasedSection
from bot.ports.storage import Parcel, Person, Team

NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
TODAY = NOON.date()
FLOWS = Path(__file__).parents[1] / "flows"


@cache
def a_flow(name: str = "kampvuur-vragen") -> Flow:
    return load_flow(FLOWS / f"{name}.toml")


def an_id() -> str:
    return secrets.token_hex(16)


def a_person(ref: str | None = None, **changes: Any) -> Person:
    known = PersonRef(ref or f"@{secrets.token_hex(4)}:example.org")
    return replace(Person(PersonId(an_id()), known, secrets.token_hex(8)), **changes)


def a_team(**changes: Any) -> Team:
    return replace(Team(TeamId(an_id()), RoomRef(f"!{secrets.token_hex(4)}:example.org")), **changes)


def a_roster(*names: str) -> tuple[RosterEntry, ...]:
    return tuple(RosterEntry(name, f"@{name.lower()}:example.org") for name in names)


def a_member(**changes: Any) -> Member:
    return replace(Member(MemberId(an_id()), name="Roos"), **changes)


def an_answer(member: MemberId, question: str = "q1", text: str = "een antwoord", **changes: Any) -> Answer:
    piece = Piece(MessageRef(f"${secrets.token_hex(8)}"), text)
    return replace(Answer(member, PhaseId("vragen"), QuestionId(question), (piece,)), **changes)


def a_round(members: int = 4, *, answers: Mapping[str, str] | None = None, **changes: Any) -> Round:
    """An open round in which everybody said yes. `answers`: question id to text, given by every member."""
    people = [a_member(standing=Standing.IN) for _ in range(members)]
    given = [an_answer(member.id, question, text) for member in people for question, text in (answers or {}).items()]
    round_ = Round(
        id=RoundId(an_id()),
        short=secrets.token_hex(2),
        flow=a_flow(),
        charter=Charter("het thema", "nl", 3, "Lies", "Team Noord", Schedule()),
        course=Course(
            Stage.LIVE,
            {RunId("vragen"): Run(RunId("vragen"))},
            started_at=NOON,
            timers=(Timer(Alarm.CLOSE, NOON + timedelta(days=3)),),
        ),
        members={member.id: member for member in people},
        answers={(answer.member, answer.question): answer for answer in given},
    )
    return replace(round_, **changes)


def of_run(round_: Round) -> Run:
    """How the one phase of `a_round` goes."""
    return round_.course.runs[RunId("vragen")]


def waited(round_: Round, times: int) -> Course:
    """The course of `a_round` after it got more time so often."""
    run = replace(of_run(round_), waited=times)
    return replace(round_.course, runs={**round_.course.runs, run.id: run})


def a_prompt(**changes: Any) -> OpenPrompt:
    return replace(OpenPrompt(PromptId(an_id()), PromptKind.TEXT, NOON, QuestionId("q1")), **changes)


def a_parcel(to: PersonId | TeamId, body: str = "hallo", **changes: Any) -> Parcel:
    return replace(Parcel(EffectId(an_id()), to, {"msgtype": "m.text", "body": body}), **changes)


def a_release(*, team: TeamId | None = None, leader: PersonId | None = None, words: str = "een stem") -> Released:
    """The summary of one question, with one voice."""
    section = SummarySection(QuestionId("q1"), "De vraag", (SummaryVoice(words),))
    head = SummaryHead(a_flow(), "Titel", "thema", None, 1)
    sections = (ReleasedSection(section, (Posted(EffectId(an_id())),)),)
    return Released(an_id(), team or TeamId(an_id()), leader or PersonId(an_id()), head, 3, sections, NOON)


def an_event() -> EventRef:
    return EventRef(f"${secrets.token_hex(16)}")


def a_season(
    *,
    team: TeamId | None = None,
    short: str = "k7f3",
    due_at: datetime | None = NOON,
    asked: PersonId | None = None,
    asked_at: datetime | None = None,
    theme: str = "een thema",
    members: tuple[PersonId, ...] = (),
) -> Season:
    """Every other Monday."""
    rule = Rule(date(2026, 11, 30), time(9), Unit.WEEK, 2, (0,), times=6)
    return Season(
        id=SeasonId(an_id()),
        short=short,
        team=team or TeamId(an_id()),
        planner=PersonId(an_id()),
        flow=FlowId("kanarie-werkvorm"),
        rule=rule,
        theme=theme,
        duration=timedelta(days=2),
        named=bool(members),
        members=members,
        state=SeasonState.RUNNING,
        next=Moment(rule.first, NOON),
        due_at=due_at,
        asked=asked,
        asked_at=asked_at,
    )


def an_agreement(
    *,
    team: TeamId | None = None,
    person: PersonId | None = None,
    day: date | None = TODAY,
    asks_at: datetime | None = NOON,
    until: datetime = NOON + timedelta(days=365),
    words: str = "een afspraak",
) -> Commitment:
    """Somebody does something on a day."""
    return Commitment(
        id=CommitmentId(an_id()),
        team=team or TeamId(an_id()),
        person=person or PersonId(an_id()),
        line=ActionLine(words, "Anneloes Kanarie", day),
        lang="nl",
        schedule=Schedule(),
        until=until,
        for_team=True,
        asks_at=asks_at,
    )

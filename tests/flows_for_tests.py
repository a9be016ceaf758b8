"""Small flows made by hand, of the shape this version runs: one reading, one writing, shown once, at the end."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

from bot.domain.flow import (
    Flow,
    Group,
    Item,
    ItemList,
    Meta,
    Output,
    OutputPart,
    Reminder,
    Requirement,
    Role,
    Room,
    Storage,
    Subject,
    Timing,
)
from bot.domain.flow_terms import (
    ALL,
    TEAM,
    AboutPerson,
    Aim,
    AnswerKind,
    Form,
    IfNo,
    ItemId,
    Label,
    ListId,
    Maturity,
    OutputId,
    PhaseKind,
    PlaceId,
    RawKept,
    RequirementId,
    Text,
    When,
)
from bot.domain.ids import FlowId, PhaseId, QuestionId, RoleId
from bot.domain.phase import Phase, Question, Reuse, Share

LEADER = RoleId("facilitator")
CIRCLE = Room(PlaceId("circle"), (ALL,), Text("De kring", "The circle"))
COLOURS = ItemList(
    ListId("colours"),
    tuple(Item(ItemId(i), Text(nl, en), "own") for i, nl, en in (("r", "Rood", "Red"), ("b", "Blauw", "Blue"))),
)


def both(text: str) -> Text:
    return Text(text, f"{text} (en)")


def a_requirement(name: str, role: str, if_no: IfNo) -> Requirement:
    refusal = both(f"zonder {name} niet")
    return Requirement(RequirementId(name), both(f"{name}?"), refusal, (RoleId(role),), if_no, "own")


def small_flow(
    questions: int = 2,
    *,
    roles: dict[str, int] | None = None,
    min_voices: int = 3,
    choices: frozenset[int] = frozenset(),
    only_for: dict[int, str] | None = None,
    requirements: tuple[Requirement, ...] = (),
    group: tuple[int, int] = (3, 8),
) -> Flow:
    """`roles`: how many may have each; `choices`: numbers of the questions with options, from 1; `only_for`: the role
    that a question is for."""
    members = roles or {"member": 8}
    asked = tuple(
        Question(
            QuestionId(f"q{n}"),
            both(f"Vraag {n}?"),
            AnswerKind.CHOICE if n in choices else AnswerKind.TEXT,
            "own",
            for_roles=(RoleId(only_for[n]),) if only_for and n in only_for else (),
            list_id=COLOURS.id if n in choices else None,
        )
        for n in range(1, questions + 1)
    )
    consent = Question(QuestionId("join"), both("Doe je mee?"), AnswerKind.CONSENT, "own", required=True)
    welcome = Phase(PhaseId("welcome"), PhaseKind.READ, both("Welkom"), "own", timedelta(days=2), (ALL,), (consent,))
    share = Share((), Form.WORDS, Label.NONE, When.NEVER, preview=True, review_by=(LEADER,), min_voices=min_voices)
    writing = Phase(
        PhaseId("writing"),
        PhaseKind.ASK,
        both("Schrijven"),
        "own",
        timedelta(days=5),
        tuple(RoleId(role) for role in members),
        asked,
        share=share,
        reuse=Reuse((ALL, TEAM), Form.SUMMARY, Label.NONE),
    )
    part = OutputPart(both("Wat er leeft"), writing.id, Form.SUMMARY)
    page = Output(OutputId("page"), both("Onze bladzij"), (ALL, TEAM), (part,), timedelta(days=365), (LEADER,))
    return Flow(
        meta=Meta(FlowId("klein"), 1, both("Klein"), both("Oefenen"), ("own",), Aim.INSIGHT, Maturity.READY),
        group=Group(*group),
        subject=Subject(AboutPerson.NOBODY),
        roles=(*(Role(RoleId(r), 0, most) for r, most in members.items()), Role(LEADER, 1, 1, leads=True)),
        phases=(welcome, writing),
        timing=Timing(time(9), time(19), True, (Reminder(), Reminder(timedelta(days=1)))),
        storage=Storage(RawKept.UNTIL_OUTPUT),
        lists=(COLOURS,),
        requirements=requirements,
        outputs=(page,),
    )


def a_talk(name: str = "talk", **changes: Any) -> Phase:
    """Everybody in the circle, each under the own name."""
    question = Question(QuestionId(f"{name}_q"), both("Waar gaat het over?"), AnswerKind.TEXT, "own")
    share = Share((ALL,), Form.WORDS, Label.NAMED, When.AT_ONCE, preview=False)
    talk = Phase(
        PhaseId(name),
        PhaseKind.TALK,
        both("In de kring"),
        "own",
        timedelta(days=5),
        (ALL,),
        (question,),
        share=share,
        room=CIRCLE.id,
    )
    return replace(talk, **changes)


def flow_with_talk(*talks: Phase, writes: bool = False, on_page: bool = False, **changes: Any) -> Flow:
    """The small flow with talks in the circle. `writes`: people are asked in private before it; `on_page`: the first
    talk stands on the page, else there is none unless people write."""
    flow = small_flow(**changes)
    page = flow.outputs[0]
    parts = page.parts if writes else ()
    if on_page:
        parts = (*parts, OutputPart(both("Uit de kring"), talks[0].id, Form.SUMMARY))
    return replace(
        flow,
        rooms=(CIRCLE,),
        phases=(*(flow.phases if writes else flow.phases[:1]), *talks),
        outputs=(replace(page, parts=parts),) if parts else (),
    )

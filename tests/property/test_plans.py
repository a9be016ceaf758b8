"""Plans in any order: an action nobody accepted is never shown as agreed, and a no never says whose it was."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.effects import Say, ToMember
from bot.domain.events import Order
from bot.domain.flow_terms import AnswerKind
from bot.domain.messages.plan import AskReturned, PlanNotice, PlanTold
from bot.domain.messages.summary import PhaseShown
from bot.domain.round import Alarm, Stage
from tests.longer_flows import question
from tests.plan_flows import TO_TEAM, plan_flow, plans, table
from tests.story import LEADER, Story, given_round, member_id

PEOPLE = ("anna", "bram", "cleo")
WORDS = ("ja", "nee", "akkoord", "klaar", "terug", "intrekken", "intrekken 1", "overslaan", "later", "loslaten",
         "nog een", "ik", "bram", "1", "2", "vrijdag", "gisteren", "geen datum", "stop", "wis alles", "mijn antwoorden",
         "wie: cleo", "wanneer: morgen", "erbij")  # fmt: skip
TELLS = st.tuples(
    st.integers(1, 99), st.sampled_from(("ik", *PEOPLE, "daan", "lies")), st.sampled_from(("vrijdag", "ooit"))
)
says = st.one_of(
    st.tuples(st.sampled_from(PEOPLE), st.sampled_from(WORDS)),
    st.tuples(st.sampled_from(PEOPLE), TELLS.map(lambda t: f"actie {t[0]}, {t[1]}, {t[2]}")),
)
steps = st.one_of(
    says.map(lambda said: ("say", *said)),
    says.map(lambda said: ("say", *said)),
    st.sampled_from(
        (("pass", 1), ("pass", 4), ("pass", 30), ("pause",), ("go",), ("edit", "anna"), ("delete", "bram"))
    ),
)


def the_plan() -> Story:
    asked = tuple(question(f"steps-q{n}", AnswerKind.ACTION) for n in (1, 2))
    flow = plan_flow(plans(reuse=TO_TEAM, questions=asked), outputs=(table("steps"),))
    story = given_round().with_flow(flow).with_members(4).starts()
    story.joins(*PEOPLE).says("daan", "nee")
    return story.until_alarm(Alarm.SETTLED_CLOSE)


def played(story: Story, moves: list[tuple[object, ...]]) -> Story:
    told: dict[str, str] = {}
    for at, move in enumerate(moves):
        match move:
            case ("say", str() as who, str() as text):
                told[who] = f"$said{at}"
                story.says(who, text, ref=told[who])
            case ("pass", int() as hours):
                story.passes(hours=hours)
            case ("edit", str() as who) if who in told:
                story.edits(who, told[who], f"actie {at + 100}, cleo, morgen")
            case ("delete", str() as who) if who in told:
                story.deletes(who, told[who])
            case ("pause",) | ("go",) if story.stage is Stage.LIVE:
                story.orders(Order.PAUSE if move == ("pause",) else Order.RESUME)
    if story.round.course.paused_at is not None:
        story.orders(Order.RESUME)
    return story.passes(days=14)


def shown(story: Story) -> set[tuple[str, str]]:
    """Everything that stood in a list, in private or in the team room."""
    said = [effect.message for _, effect in story.effects if isinstance(effect, Say)]
    sections = [s for message in said if isinstance(message, PhaseShown) for s in message.sections]
    sections += [s for page in story.published for s in page.sections]
    return {(line.who, line.what) for section in sections for line in section.actions}


def accepted(story: Story) -> set[tuple[str, str]]:
    """What its doer was told is agreed, or put in by the doer and said yes to."""
    return {
        (note.line.who, note.line.what)
        for name in PEOPLE
        for note in story.heard(name, PlanTold)
        if note.notice is PlanNotice.ACCEPTED and note.line is not None
    }


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=25))
def test_what_nobody_accepted_is_never_shown_as_agreed(moves: list[tuple[object, ...]]) -> None:
    story = played(the_plan(), moves)
    own = set()
    yes = accepted(story)
    for _, effect in story.effects:
        if isinstance(effect, Say) and isinstance(effect.to, ToMember):
            name = story_name(story, effect.to)
            lines = getattr(effect.message, "lines", ())
            own |= {(line.who, line.what) for line in lines if line.who == name}
    assert shown(story) <= yes | own
    assert all(who != "Daan" for who, _ in shown(story)), "who said no to the round is in no list"


def story_name(story: Story, to: ToMember) -> str:
    return next((m.name for m in story.round.members.values() if m.id == to.member), "")


@settings(max_examples=60, deadline=None)
@given(st.lists(steps, max_size=25))
def test_a_no_never_says_whose_it_was(moves: list[tuple[object, ...]]) -> None:
    story = played(the_plan(), moves)
    for _, effect in story.effects:
        if isinstance(effect, Say):
            message = effect.message
            if isinstance(message, AskReturned):
                assert message.line.who == ""
            if isinstance(message, PlanTold) and message.notice is PlanNotice.NOT_IN_LIST:
                assert message.line is not None
                assert message.line.who == ""
    assert story.stage in (Stage.ERASED, Stage.STOPPED, Stage.RELEASED, Stage.LIVE)


def test_the_facilitator_hears_nothing_of_single_actions() -> None:
    story = played(the_plan(), [("say", "anna", "actie 1, bram, vrijdag"), ("say", "anna", "akkoord")])
    assert not story.heard(LEADER, PlanTold)
    assert member_id("anna") in story.round.members

"""Whatever a facilitator types in a guided set-up, and whoever leaves: nobody hears of it before it was agreed to, it
always ends, and a round that starts is one that anybody could have started."""

from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.events import LeaderLost, MemberLeft
from bot.domain.messages.guide import SetupPage, StartWaits
from bot.domain.messages.team import Announcement
from bot.domain.round import ENDED, Stage
from bot.domain.setup import SetupStep
from tests.flows_for_tests import both, small_flow
from tests.guided_story import READY, GuidedStory, guided
from tests.story import LEADER, NAMES, member_id
from tests.unit.dialogue.test_filling import two_who_lead

WORDS = (
    "1", "2", "3", "4", "5", "6", "7", "0", "ja", "nee", "akkoord", "meer", "terug", "help", "iedereen", "1, 2, 3",
    "2 t/m 6", "1 t/m 4", "wie", "wanneer", "hoe lang", "thema", "werkvorm", "nu", "morgen", "zaterdag", "ongedaan",
    "weet ik niet", "uitleg 1", "3 dagen", "Een thema", "kampvuur-vragen", "klein", "inzicht", "besluit", "🙂", "",
    "gewoon",
)  # fmt: skip
ENDS = ("stop", "spoed")
FLOWS = (*READY.values(), small_flow(), two_who_lead())
PEOPLE = 8

typed = st.one_of(st.sampled_from(WORDS), st.sampled_from(WORDS), st.sampled_from(ENDS))
acts = st.one_of(
    typed,
    typed,
    typed,
    typed,
    typed,
    typed,
    st.integers(1, 30),
    st.sampled_from([f"leaves {n}" for n in NAMES[:PEOPLE]]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(acts, max_size=40), st.booleans())
def test_any_guided_set_up(done: list[str | int], loses_power: bool) -> None:
    story = guided(PEOPLE, flows=FLOWS)
    for act in done:
        _happens(story, act)
        _checked(story)
    if loses_power and story.stage is Stage.PLANNED:
        story.happens(LeaderLost())
        assert story.stage in ENDED
    started = story.stage is Stage.LIVE
    story.passes(days=150)
    assert story.stage is Stage.ERASED, "it always ends"
    if not started and not story.heard(LEADER, StartWaits):
        assert not list(story.says_to("team")), "nobody heard of it"


def _happens(story: GuidedStory, act: str | int) -> None:
    if isinstance(act, int):
        story.passes(minutes=act)
    elif act.startswith("leaves "):
        story.happens(MemberLeft(member_id(act.removeprefix("leaves ")), True))
    elif story.stage is Stage.PLANNED:
        story.types(act)


def _checked(story: GuidedStory) -> None:
    round_ = story.round
    if story.stage is Stage.PLANNED:
        assert not list(story.says_to("team"))
        assert all(not list(story.says_to(name)) for name in NAMES[:PEOPLE])
        assert story.asked().topic is not None
        assert round_.due_at is not None, "it is dropped or begins by itself"
        if story.step in (SetupStep.SURE, SetupStep.WAIT):
            _complete(story)
    elif story.stage is Stage.LIVE:
        assert round_.course.setup is None
        assert story.heard(LEADER, SetupPage), "nothing starts that was not shown in words"
        shown, told = story.last(LEADER, SetupPage), story.last("team", Announcement)
        assert (shown.flow.id, shown.theme, shown.min_voices) == (told.flow.id, told.theme, told.min_voices)
        assert set(told.invited) <= set(shown.names), "nobody is asked who was not on the page"


def _complete(story: GuidedStory) -> None:
    """On the page everything that the werkvorm asks for is there."""
    round_, flow = story.round, story.round.flow
    setup = round_.course.setup
    assert setup is not None
    assert flow.group.min <= len(round_.members) <= flow.group.max
    assert round_.charter.theme
    assert flow.phases[0].title != both("")
    for role in flow.roles:
        if role.leads and role.min and role.id == "second":
            assert sum(member.role == role.id for member in round_.members.values()) == 1

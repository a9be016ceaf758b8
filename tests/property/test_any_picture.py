"""Any order of pictures, words, changes and yeses: what is shown was agreed to as exactly that picture, and nothing is
kept that nobody needs."""

from collections.abc import Callable
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from bot.dialogue.pictures_kept import in_use
from bot.domain.answer import Verdict
from bot.domain.effects import Publish, Say, ToMember
from bot.domain.ids import MemberId
from bot.domain.messages.member import Reminder
from bot.domain.messages.preview import Preview
from bot.domain.messages.review import ReviewPage
from bot.domain.shown import pictures_in
from bot.privacy.threshold import FLOOR
from tests.flows_drawing import PICTURE, with_pictures
from tests.story import LEADER, NAMES, Story, given_round, member_id

WORDS: Final = ("ja", "akkoord", "overslaan", "terug", "klaar", "intrekken", "intrekken 2", "nee", "een woord", "2: zo")
acts = st.lists(
    st.tuples(
        st.sampled_from(("says", "agrees", "shows", "bare", "edits", "deletes", "passes", "leader")),
        st.integers(0, 3),
        st.integers(0, len(WORDS) - 1),
    ),
    max_size=60,
)


class Watch:
    """Beside the engine: who sent which picture, and who saw which before a yes."""

    def __init__(self, story: Story) -> None:
        self.story = story
        self.sent: dict[str, MemberId] = {}
        self.refs: dict[MemberId, list[str]] = {}
        self.consented: set[tuple[MemberId, str]] = set()
        self.shown: dict[str, tuple[str, ...]] = {}
        self.seen = 0

    def new(self, name: str) -> tuple[str, str]:
        number = len(self.sent)
        picture, ref = f"beeld-{number}", f"$beeld-{number}"
        self.sent[picture] = member_id(name)
        self.refs.setdefault(member_id(name), []).append(ref)
        return picture, ref

    def says_yes(self, name: str) -> None:
        here = self.story.round.members[member_id(name)]
        if here.open is not None and here.open.id in self.shown:
            self.consented |= {(here.id, picture) for picture in self.shown[here.open.id]}

    def check(self) -> None:
        for _, effect in self.story.effects[self.seen :]:
            if isinstance(effect, Say):
                self._said(effect)
            elif isinstance(effect, Publish):
                self._published(effect)
        self.seen = len(self.story.effects)
        for answer in self.story.round.answers.values():
            if answer.verdict is not Verdict.AGREED:
                assert answer.agreed_picture is None
            elif answer.agreed_picture is not None:
                assert (answer.member, answer.agreed_picture) in self.consented, "no yes to exactly this picture"
                assert answer.agreed_picture == answer.picture, "changed after the yes"
            assert answer.picture is None or self.sent[answer.picture] == answer.member
        assert len(in_use(self.story.round)) <= len(self.story.round.members)

    def _said(self, effect: Say) -> None:
        message = effect.message.repeats if isinstance(effect.message, Reminder) else effect.message
        if isinstance(message, Preview):
            assert isinstance(effect.to, ToMember)
            pictures = tuple(voice.picture for voice in message.voices if voice.picture is not None)
            assert all(self.sent[picture] == effect.to.member for picture in pictures), "somebody else's picture"
            if effect.prompt is not None:
                self.shown[effect.prompt.id] = pictures
        elif isinstance(message, ReviewPage):
            for question in message.questions:
                found = [voice.picture for voice in question.voices if voice.picture is not None]
                assert all((self.sent[picture], picture) in self.consented for picture in found)
                assert not found or len(question.voices) >= FLOOR

    def _published(self, effect: Publish) -> None:
        for section in effect.sections:
            for picture in pictures_in([section]):
                assert (self.sent[picture.id], picture.id) in self.consented
                assert len(section.voices) >= FLOOR
            numbers = [picture.number for picture in pictures_in([section])]
            assert numbers == list(range(1, len(numbers) + 1))


def _says(watch: Watch, name: str, which: int) -> None:
    word = WORDS[which]
    if word in ("ja", "akkoord"):
        watch.says_yes(name)
    watch.story.says(name, word)


def _agrees(watch: Watch, name: str, _: int) -> None:
    watch.says_yes(name)
    watch.story.says(name, "akkoord")


def _shows(watch: Watch, name: str, which: int) -> None:
    picture, ref = watch.new(name)
    watch.story.shows(name, picture, WORDS[which], ref=ref)


def _bare(watch: Watch, name: str, _: int) -> None:
    picture, ref = watch.new(name)
    watch.story.shows(name, picture, ref=ref)


def _edits(watch: Watch, name: str, which: int) -> None:
    refs = watch.refs.get(member_id(name))
    if refs:
        target = refs[which % len(refs)]
        picture, _ = watch.new(name)
        watch.refs[member_id(name)].pop()
        watch.story.edits(name, target, WORDS[which], picture=picture)


def _deletes(watch: Watch, name: str, which: int) -> None:
    refs = watch.refs.get(member_id(name))
    if refs:
        watch.story.deletes(name, refs[which % len(refs)])


def _passes(watch: Watch, _: str, which: int) -> None:
    watch.story.passes(hours=4 * which + 1)


def _leader(watch: Watch, _: str, which: int) -> None:
    watch.story.says(LEADER, ("akkoord", "terug 2.1 wat is dit?", "masker 2.1 woord")[which % 3])


_ACTS: Final[dict[str, Callable[[Watch, str, int], None]]] = {
    "says": _says, "shows": _shows, "bare": _bare, "edits": _edits, "deletes": _deletes, "passes": _passes,
    "leader": _leader, "agrees": _agrees,
}  # fmt: skip


@given(acts, st.booleans(), st.integers(0, 2))
def test_only_what_was_agreed_to_is_shown_and_nothing_else_is_kept(
    done: list[tuple[str, int, int]], words: bool, begun: int
) -> None:
    story = given_round().with_members(4).with_flow(with_pictures(words=words)).starts()
    watch = Watch(story)
    for number, name in enumerate(NAMES[:4] if begun else ()):
        story.says(name, "ja")
        story.says(name, f"tekst van {name}")
        if begun > 1:
            _shows(watch, name, number)
            watch.check()
            _agrees(watch, name, number)
    for what, who, which in done:
        _ACTS[what](watch, NAMES[who], which)
        watch.check()
    story.passes(days=30)
    watch.check()
    assert PICTURE in {question.id for question in story.round.flow.phases[1].questions}

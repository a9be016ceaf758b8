"""Talks: a room, whose turn it is, and what is kept of what is said there."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.answer import Verdict
from bot.domain.effects import OpenPlace, Say, SetVoices, ToPlace
from bot.domain.events import MemberLeft, NotText, Order, SeatOfMember
from bot.domain.flow import Flow
from bot.domain.flow_terms import ALL, TEAM, AgreeOn, Form, Label, NoAgreement, Turns
from bot.domain.ids import PhaseId, RoleId
from bot.domain.messages.member import Safety
from bot.domain.messages.preview import Preview, PreviewWhy
from bot.domain.messages.review import ReviewPage
from bot.domain.messages.talk import PlaceTold, TalkBegins, TalkHint, TalkOpening, TalkReminder
from bot.domain.messages.team import StatusWord
from bot.domain.phase import Agree, Reuse
from bot.domain.place import PlaceNotice
from bot.domain.round import Alarm, Stage
from bot.domain.run import Step
from tests.flows_for_tests import CIRCLE, a_talk, flow_with_talk
from tests.property.words import everything_in
from tests.story import LEADER, Story, given_round, member_id

ONCE = a_talk(turns=Turns.EACH_ONCE)
FURTHER = a_talk(reuse=Reuse((TEAM,), Form.SUMMARY, Label.NONE))
READING_RING = {"client": 8, "professional": 8}


def talking(flow: Flow, people: int = 3, *roles: str) -> Story:
    """Everybody has said yes, and the first talk is open."""
    story = given_round().with_members(people).with_flow(flow).starts()
    for at, member in enumerate(tuple(story.round.members.values())):
        story.says(member.name, "ja")
        if roles:
            story.says(member.name, roles[at])
    return story.until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)


def told(story: Story) -> list[PlaceNotice]:
    return [message.notice for message in story.heard(CIRCLE.id, PlaceTold)]


def test_a_room_is_opened_with_everybody_who_said_yes() -> None:
    story = talking(flow_with_talk(a_talk()))
    (opened,) = [effect for _, effect in story.effects if isinstance(effect, OpenPlace)]
    assert opened.place.members == tuple(story.round.members)
    assert opened.place.leader
    assert not opened.place.writers, "nobody writes before it is open"
    assert story.writers == ["anna", "bram", "cleo"]
    assert story.voices.place.leader_writes
    assert story.stands(StatusWord.TALKING)


def test_first_the_voices_then_the_opening_then_a_word_in_private() -> None:
    story = talking(flow_with_talk(a_talk()))
    order = [type(e) for _, e in story.effects if isinstance(e, OpenPlace | SetVoices)]
    assert order == [OpenPlace, SetVoices]
    (opening,) = story.heard(CIRCLE.id, TalkOpening)
    assert [question.text for question in opening.questions] == ["Waar gaat het over?"]
    assert len(story.heard("anna", TalkBegins)) == 1
    places = [type(e) for _, e in story.effects if isinstance(e, SetVoices) or _to_place(e)]
    assert places == [SetVoices, Say]


def _to_place(effect: object) -> bool:
    return isinstance(effect, Say) and isinstance(effect.to, ToPlace)


def test_who_said_no_or_nothing_is_not_in_the_room() -> None:
    story = given_round().with_members(4).with_flow(flow_with_talk(a_talk())).starts()
    story.says("anna", "ja")
    story.says("bram", "ja")
    story.says("cleo", "nee")
    story.until_alarm(Alarm.CLOSE).passes(minutes=1)
    (opened,) = [effect for _, effect in story.effects if isinstance(effect, OpenPlace)]
    assert opened.place.members == (member_id("anna"), member_id("bram"))
    story.says("daan", "ja")
    assert story.writers == ["anna", "bram"]
    assert not story.heard("daan", TalkBegins)


def test_a_reading_ring_does_not_write_and_does_not_react() -> None:
    talk = a_talk(who=(RoleId("client"),), reactions=False)
    story = talking(flow_with_talk(talk, roles=READING_RING), 3, "client", "client", "professional")
    assert story.writers == ["anna", "bram"]
    assert not story.voices.place.leader_writes
    assert not story.voices.place.reactions
    assert story.last(CIRCLE.id, TalkOpening).writers == ("client",)
    assert not story.heard("cleo", TalkBegins)
    story.speaks("cleo", "Ik wil ook wat zeggen")
    assert not story.member("cleo").spoken


def test_a_free_talk_lasts_until_its_end_and_reminds_nobody() -> None:
    story = talking(flow_with_talk(a_talk()))
    for name in ("anna", "bram", "cleo", LEADER):
        story.speaks(name, "Ik zeg iets")
    story.passes(days=3)
    assert story.stands(Step.OPEN)
    assert told(story) == []
    assert not story.heard("anna", TalkReminder)
    story.passes(days=5)
    assert told(story) == [PlaceNotice.CLOSED, PlaceNotice.ENDED]
    assert story.writers == []


def test_each_once_says_once_that_everybody_had_a_turn() -> None:
    story = talking(flow_with_talk(ONCE))
    for name in ("anna", "bram", "cleo"):
        story.speaks(name, "Ik zeg iets")
        assert told(story) == []
    story.speaks(LEADER, "Ik ook")
    assert told(story) == [PlaceNotice.ALL_HAD_TURN]
    story.speaks("anna", "En nog iets")
    assert told(story) == [PlaceNotice.ALL_HAD_TURN]


def test_each_once_stays_open_for_a_day_and_then_closes() -> None:
    story = talking(flow_with_talk(ONCE))
    opened = story.now
    for name in ("anna", "bram", "cleo", LEADER):
        story.speaks(name, "Ik zeg iets")
    story.until_alarm(Alarm.SETTLED_CLOSE)
    assert story.now - opened > timedelta(hours=23)
    assert told(story)[:2] == [PlaceNotice.ALL_HAD_TURN, PlaceNotice.CLOSED]
    assert story.now - opened < timedelta(days=3)


def test_only_who_has_not_spoken_is_reminded_and_in_private() -> None:
    story = talking(flow_with_talk(ONCE))
    story.speaks("anna", "Ik zeg iets")
    story.until_alarm(Alarm.CLOSE)
    assert len(story.heard("anna", TalkReminder)) == 0
    assert len(story.heard("bram", TalkReminder)) == 2


def test_a_picture_is_a_turn_too() -> None:
    story = talking(flow_with_talk(ONCE))
    story.speaks("anna", "")
    assert story.member("anna").spoken == ("talk",)


def test_somebody_leaves_and_the_others_had_their_turn() -> None:
    story = talking(flow_with_talk(ONCE))
    for name in ("anna", "bram", LEADER):
        story.speaks(name, "Ik zeg iets")
    story.happens(MemberLeft(member_id("cleo"), from_team=False))
    assert told(story) == [PlaceNotice.ALL_HAD_TURN]
    assert story.writers == ["anna", "bram"], "who left has no voice"


def test_questions_are_asked_for_once() -> None:
    talk = a_talk(expects_question=True, expects_from=(RoleId("professional"),))
    story = talking(flow_with_talk(talk, roles=READING_RING), 3, "client", "professional", "professional")
    story.speaks("anna", "Dit is er gebeurd.")
    story.speaks("bram", "Ik vind dat je had moeten bellen.")
    story.speaks("bram", "En nog wat.")
    story.speaks("cleo", "Hoe was dat voor jou?")
    assert [len(story.heard(name, TalkHint)) for name in ("anna", "bram", "cleo")] == [0, 1, 0]


def test_words_that_nothing_uses_are_not_kept() -> None:
    story = talking(flow_with_talk(a_talk()))
    story.speaks("anna", "zilverzwaluw vliegt", urgent=True)
    assert story.round.answers == {}
    assert "zilverzwaluw" not in everything_in(story.round)
    assert story.heard("anna", Safety)


def test_words_that_a_later_phase_takes_up_are_kept_as_they_were_said() -> None:
    agree = Agree(AgreeOn.TEXT, rounds=2, if_no=NoAgreement.OPEN, from_phases=(PhaseId("talk"),))
    later = replace(a_talk("later"), agree=agree)
    story = talking(flow_with_talk(a_talk(), later))
    story.speaks("anna", "Meer rust", ref="$1")
    story.speaks("anna", "voor Kees", ref="$2", names=("Kees",))
    kept = story.answer("anna", "talk_q")
    assert kept is not None
    assert [piece.text for piece in kept.pieces] == ["Meer rust", "voor Kees"]
    assert kept.verdict is Verdict.AGREED
    story.edits("anna", "$1", "Meer tijd")
    story.deletes("anna", "$2")
    kept = story.answer("anna", "talk_q")
    assert kept is not None
    assert kept.agreed == "Meer tijd"
    assert not story.heard("anna", Preview)


def test_what_goes_further_is_seen_by_its_author_first() -> None:
    story = talking(flow_with_talk(FURTHER, on_page=True), 4)
    for name in ("anna", "bram", "cleo", "daan"):
        story.speaks(name, f"Meer rust, zegt Kees tegen {name}", names=("Kees",), ref=f"${name}")
    assert not story.heard("anna", Preview), "nothing is asked while the talk goes on"
    story.until_alarm(Alarm.CLOSE)
    shown = story.last("anna", Preview)
    assert shown.why is PreviewWhy.TALKED
    assert shown.voices[0].question == "In de kring"
    assert "Kees" not in shown.voices[0].text
    for name in ("anna", "bram", "cleo"):
        story.says(name, "akkoord")
    story.until_alarm(Alarm.REVIEW_REMIND)
    page = story.last(LEADER, ReviewPage)
    assert [len(question.voices) for question in page.questions] == [3]
    assert page.questions[0].question == "In de kring"
    story.says(LEADER, "akkoord")
    story.until_alarm(Alarm.RELEASE)
    assert len(story.summary["talk_q"]) == 3
    assert not any("daan" in text for text in story.summary["talk_q"]), "no answer is no consent"
    (section,) = story.published[0].sections
    assert section.question == "In de kring"
    assert all(voice.name is None for voice in section.voices)


def test_too_few_of_a_talk_are_shown_to_nobody() -> None:
    story = talking(flow_with_talk(FURTHER, on_page=True), 4)
    for name in ("anna", "bram"):
        story.speaks(name, f"Meer rust, zegt {name}")
    story.until_alarm(Alarm.CLOSE)
    for name in ("anna", "bram"):
        story.says(name, "akkoord")
    story.passes(days=9)
    assert not story.published
    assert not story.heard(LEADER, ReviewPage)


def test_edits_and_deletions_after_the_talk_ask_for_a_new_yes() -> None:
    story = talking(flow_with_talk(FURTHER, on_page=True), 4)
    story.speaks("anna", "Meer rust", ref="$1")
    story.speaks("anna", "en meer tijd", ref="$2")
    story.until_alarm(Alarm.CLOSE)
    story.says("anna", "akkoord")
    story.edits("anna", "$1", "Meer stilte")
    assert story.last("anna", Preview).voices[0].text == "Meer stilte. En meer tijd."
    story.deletes("anna", "$1")
    assert story.last("anna", Preview).voices[0].text == "En meer tijd."
    story.deletes("anna", "$2")
    kept = story.answer("anna", "talk_q")
    assert kept is not None
    assert kept.empty
    assert story.open_prompt("anna") is None


def test_intrekken_after_the_talk_takes_the_words_back() -> None:
    story = talking(flow_with_talk(FURTHER, on_page=True), 4)
    story.speaks("anna", "Meer rust")
    story.until_alarm(Alarm.CLOSE)
    story.says("anna", "akkoord")
    story.says("anna", "intrekken")
    kept = story.answer("anna", "talk_q")
    assert kept is not None
    assert kept.verdict is Verdict.WITHDRAWN


def test_what_was_shown_before_is_shown_at_the_start() -> None:
    flow = flow_with_talk(a_talk(show=(PhaseId("writing"),)), writes=True, questions=1)
    welcome, writing, talk = flow.phases
    assert writing.share is not None
    when = type(writing.share.when)("phase_end")
    shared = replace(writing, share=replace(writing.share, to=(ALL,), when=when, review_by=()))
    story = given_round().with_members(3).with_flow(replace(flow, phases=(welcome, shared, talk))).starts()
    story.everybody_answers().until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)
    (opening,) = story.heard(CIRCLE.id, TalkOpening)
    (shown,) = opening.material
    assert shown.without_names
    assert len(shown.sections[0].voices) == 3
    assert all(voice.name is None for voice in shown.sections[0].voices)


def test_what_was_not_shown_to_everybody_here_is_not_shown_now() -> None:
    flow = flow_with_talk(a_talk(show=(PhaseId("writing"),)), writes=True, questions=1)
    story = given_round().with_members(3).with_flow(flow).starts()
    story.everybody_answers().until_alarm(Alarm.SETTLED_CLOSE).passes(minutes=1)
    (opening,) = story.heard(CIRCLE.id, TalkOpening)
    assert opening.material == ()


def test_two_talks_in_one_room() -> None:
    story = talking(flow_with_talk(ONCE, a_talk("second", who=(RoleId("member"),))))
    story.until_alarm(Alarm.CLOSE).passes(hours=1)
    assert len([e for _, e in story.effects if isinstance(e, OpenPlace)]) == 1
    assert len(story.heard(CIRCLE.id, TalkOpening)) == 2
    assert story.writers == ["anna", "bram", "cleo"]
    assert not story.voices.place.leader_writes
    story.speaks("anna", "Ik zeg iets")
    assert story.member("anna").spoken == ("second",)


def test_a_pause_and_more_time_are_told_in_the_room() -> None:
    story = talking(flow_with_talk(a_talk()))
    story.orders(Order.PAUSE)
    story.speaks("anna", "Ik praat door")
    assert story.member("anna").spoken == ("talk",)
    story.orders(Order.RESUME)
    story.orders(Order.EXTEND, longer=timedelta(days=1))
    assert told(story) == [PlaceNotice.PAUSED, PlaceNotice.RESUMED, PlaceNotice.EXTENDED]


def test_closing_by_hand() -> None:
    story = talking(flow_with_talk(a_talk()))
    story.orders(Order.CLOSE)
    story.says(LEADER, "ja")
    assert told(story)[0] is PlaceNotice.CLOSED
    assert story.writers == []


def test_stopping_makes_the_room_silent_at_once() -> None:
    story = talking(flow_with_talk(a_talk()))
    story.orders(Order.STOP)
    story.says(LEADER, "ja")
    assert story.writers == []
    assert not story.voices.place.leader_writes
    assert told(story) == [PlaceNotice.STOPPED]
    story.speaks("anna", "nog iets")
    story.passes(days=2)
    assert story.erased


def test_without_some_roles_a_round_stops() -> None:
    flow = flow_with_talk(FURTHER, on_page=True, roles=READING_RING)
    roles = tuple(replace(r, stop_if_leaves=r.id == "client") for r in flow.roles)
    story = talking(replace(flow, roles=roles), 3, "client", "professional", "professional")
    story.speaks("bram", "Meer rust")
    story.happens(MemberLeft(member_id("anna"), from_team=False))
    assert story.stage is Stage.STOPPED
    assert story.round.answers == {}
    assert story.writers == []
    assert told(story) == [PlaceNotice.STOPPED]


def test_a_leader_alone_may_speak_while_the_others_read() -> None:
    story = talking(flow_with_talk(a_talk(who=(RoleId("facilitator"),), turns=Turns.EACH_ONCE)))
    assert story.stands(Step.OPEN)
    assert story.writers == []
    assert story.voices.place.leader_writes
    story.speaks(LEADER, "Dit hoorde ik")
    assert told(story) == [PlaceNotice.ALL_HAD_TURN]


def test_questions_in_private_go_on_beside_a_talk() -> None:
    """A preview of the talk does not make an end to questions that are open elsewhere."""
    flow = flow_with_talk(replace(FURTHER, after=(PhaseId("welcome"),), duration=timedelta(days=2)), writes=True)
    welcome, writing, talk = flow.phases
    beside = replace(writing, after=(PhaseId("welcome"),), duration=timedelta(days=9), delay=timedelta(hours=1))
    story = talking(replace(flow, phases=(welcome, beside, talk)), 3)
    story.passes(hours=4)
    story.says("anna", "Antwoord een")
    story.speaks("anna", "Meer rust")
    story.passes(days=4)
    assert story.last("anna", Preview).why is PreviewWhy.TALKED
    story.says("anna", "akkoord")
    prompt = story.open_prompt("anna")
    assert prompt is not None
    assert prompt.question == "q2"
    story.says("anna", "Antwoord twee")
    kept = story.answer("anna", "q2")
    assert kept is not None
    assert kept.pieces[0].text == "Antwoord twee"


def test_a_picture_in_the_private_chat_is_no_turn() -> None:
    story = talking(flow_with_talk(ONCE))
    story.happens(NotText(SeatOfMember(member_id("anna"))))
    assert not story.member("anna").spoken

"""Every rule of the flow language, each broken once in a flow of the project."""

import re

import pytest

from bot.flowfile.check import check_values
from bot.flowfile.mistakes import Mistake
from tests.flow_changes import PROJECT, Change, add, drop, move, raw_flow, set_

TEXT = {"nl": "Wat zie je?", "en": "What do you see?"}
ITEM = {"id": "extra", "nl": "iets", "en": "something", "source": "own"}
LONG = "Vertel iets over wat je zag. " * 10
NAMELESS = {"to": ["all"], "as": "words", "label": "none", "when": "phase_end", "preview": True, "min_voices": 3}
NAMED = {"to": ["all"], "as": "words", "label": "named", "when": "phase_end"}


def question(**more: object) -> dict[str, object]:
    return {"id": "more", "answer": "text", **TEXT, "source": "own", **more}


SHAPE: list[tuple[str, str, list[Change]]] = [
    ("F00 version", "spiegel", [set_("schema", 2)]),
    ("F00 version", "spiegel", [drop("schema")]),
    ("F01 unknown", "spiegel", [set_("zzzzqq", 1)]),
    ("F01 unknown-close", "spiegel", [set_("phases.welcome.durration", "3d")]),
    ("F01 unknown-close", "spiegel", [set_("phases.tips.share.prevew", True)]),
    ("F01 unknown-close", "spiegel", [set_("phases.tips.questions.tip.anser", "text")]),
    ("F01 missing", "spiegel", [drop("meta.id")]),
    ("F01 missing", "spiegel", [drop("storage")]),
    ("F01 missing", "spiegel", [drop("group.min")]),
    ("F01 missing", "spiegel", [drop("phases.tips.share.label")]),
    ("F01 missing", "counselen", [drop("phases.sessions.pair.turn")]),
    ("F01 empty", "spiegel", [set_("outputs.report.parts", [])]),
    ("F01 value", "spiegel", [set_("timing.weekdays_only", "ja")]),
    ("F01 value", "spiegel", [set_("phases", "geen")]),
    ("F01 value", "spiegel", [set_("roles.client.max", "4")]),
    ("F01 value", "spiegel", [set_("phases.tips.show", "experiences")]),
    ("F01 kind", "spiegel", [set_("phases.tips.room", "circle")]),
    ("F01 kind", "spiegel", [set_("phases.welcome.pace", "1d")]),
    ("F01 needs", "spiegel", [drop("phases.steps.plan")]),
    ("F01 needs", "spiegel", [drop("phases.heard.room")]),
    ("F02 text", "spiegel", [drop("meta.title.en")]),
    ("F02 text", "spiegel", [set_("phases.tips.questions.tip.nl", "  ")]),
    ("F02 text", "spiegel", [drop("phases.tips.title")]),
    ("F02 text", "spiegel", [drop("limits.0.en")]),
    ("F09 missing", "spiegel", [drop("limits.0.source")]),
    ("F02 role-title", "mie", [drop("roles.project_lead.title")]),
    ("F03 double", "spiegel", [set_("phases.tips.id", "welcome")]),
    ("F03 double", "spiegel", [set_("phases.tips.questions.fit.id", "tip")]),
    ("F03 double", "creatief", [set_("lists.cards.items.door.id", "bridge")]),
    ("F03 double", "vier-ijkpunten", [add("lists.places.alternatives", {"id": "more", "items": [ITEM, ITEM]})]),
    ("F03 id", "spiegel", [set_("phases.tips.id", "Tips en meer")]),
    ("F03 id", "spiegel", [set_("meta.id", "../spiegel")]),
    ("F03 reserved", "spiegel", [set_("roles.expert.id", "team")]),
    ("F05 aim", "spiegel", [set_("meta.aim", "fun")]),
    ("F05 maturity", "spiegel", [set_("meta.maturity", "oud")]),
    ("F05 about-person", "spiegel", [set_("subject.about_person", "iemand")]),
    ("F05 raw", "spiegel", [set_("storage.raw", "forever")]),
    ("F05 if-no", "spiegel", [set_("requirements.expert_present.if_no", "vote")]),
    ("F05 requirement-kind", "spiegel", [set_("requirements.expert_present.kind", "x")]),
    ("F05 otherwise", "spiegel", [set_("phases.experiences.gate.otherwise", "x")]),
    ("F05 keep", "kaart-ervaringskennis", [set_("phases.self.keep", "alles")]),
    ("F05 share", "spiegel", [set_("phases.tips.share.as", "x")]),
    ("F05 share", "spiegel", [set_("phases.tips.share.label", "x")]),
    ("F05 share", "spiegel", [set_("phases.tips.share.when", "x")]),
    ("F05 share", "spiegel", [set_("phases.clarify.share.label_for.client", "x")]),
    ("F05 shared-form", "spiegel", [set_("phases.steps.share.as", "table")]),
    ("F05 label-options", "spiegel", [set_("phases.experiences.share.label_options", ["named", "x"])]),
    ("F05 options", "spiegel", [set_("phases.experiences.share.label_options", ["named"])]),
    ("F05 turns", "spiegel", [set_("phases.experiences.turns", "x")]),
    ("F05 expects", "spiegel", [set_("phases.clarify.expects", "x")]),
    ("F05 method", "socratisch", [set_("phases.pick.choose.method", "majority")]),
    ("F05 tie", "socratisch", [set_("phases.pick.choose.tie", "x")]),
    ("F05 if-declined", "socratisch", [set_("phases.pick.choose.if_declined", "x")]),
    ("F05 on", "spiegel", [set_("phases.tip_list.agree.on", "x")]),
    ("F05 partners", "counselen", [set_("phases.sessions.pair.partners", "x")]),
    ("F05 form", "spiegel", [set_("outputs.report.parts.0.as", "x")]),
    ("F05 room", "spiegel", [set_("rooms.circle.as", "x")]),
    ("F08 phases", "spiegel", [set_("phases", [])]),
    ("F08 who", "spiegel", [set_("phases.tips.who", [])]),
    ("F08 questions", "spiegel", [set_("phases.tips.questions", [])]),
    ("F08 questions", "spiegel", [drop("phases.tips.questions")]),
    ("F09 missing", "spiegel", [drop("rules.0.source")]),
    ("F09 missing", "spiegel", [drop("phases.tips.source")]),
    ("F09 missing", "spiegel", [drop("phases.tips.questions.tip.source")]),
    ("F09 missing", "spiegel", [set_("meta.sources", [])]),
    ("F14 kind", "spiegel", [set_("phases.tips.kind", "vote")]),
    ("F14 answer", "spiegel", [set_("phases.tips.questions.tip.answer", "date")]),
    ("F14 answer", "spiegel", [set_("phases.heard.questions.heard.answer", "voice")]),
    ("F15 duration", "spiegel", [set_("phases.tips.duration", "drie dagen")]),
    ("F15 duration", "spiegel", [set_("phases.after_talk.delay", "0d")]),
    ("F15 duration", "spiegel", [drop("phases.tips.duration")]),
    ("F15 keep", "spiegel", [set_("outputs.report.keep", "lang")]),
    ("F15 repeat", "mie", [set_("timing.repeat", "soms")]),
    ("F15 remind", "spiegel", [set_("timing.remind", ["morgen"])]),
    ("F15 batches", "spiegel", [set_("timing.batches", ["25:00"])]),
    ("F15 send-between", "spiegel", [set_("timing.send_between", "19:00-09:00")]),
    ("F15 rounds", "spiegel", [set_("phases.tip_list.agree.rounds", 9)]),
    ("F25 voice", "spiegel", [set_("phases.tips.questions.tip.answer", "voice")]),
    ("F32 if-no", "spiegel", [drop("phases.tip_list.agree.if_no")]),
    ("F32 if-no", "spiegel", [set_("phases.tip_list.agree.if_no", "majority")]),
    ("F34 fields", "spiegel", [set_("phases.steps.plan.fields", ["wat"])]),
]

PEOPLE: list[tuple[str, str, list[Change]]] = [
    ("F04 role", "spiegel", [set_("phases.tips.who", ["client", "nurse"])]),
    ("F04 role", "spiegel", [set_("phases.tips.share.to", ["nurse", "client", "relative"])]),
    ("F04 role", "spiegel", [set_("outputs.report.approve", ["nurse"])]),
    ("F04 role", "spiegel", [set_("phases.tips.share.review_by", ["nurse"])]),
    ("F04 role", "spiegel", [set_("rooms.outer.members", ["professional", "expert", "nurse"])]),
    ("F04 role", "pod-netwerkronde", [set_("phases.next.agree.must_include", ["client", "nurse"])]),
    ("F04 role", "pod-netwerkronde", [set_("subject.person_role", "patient")]),
    ("F04 role", "leesgesprek", [set_("phases.welcome.text_by", "nurse")]),
    ("F06 upside-down", "spiegel", [set_("group.min", 40)]),
    ("F06 too-many", "spiegel", [set_("group.max", 3), set_("group.min", 2)]),
    ("F06 too-few", "kampvuur-vragen", [set_("group", {"min": 20, "max": 30})]),
    ("F06 role", "spiegel", [set_("roles.client.min", 11)]),
    ("F07 nobody-leads", "kampvuur-vragen", [drop("roles.facilitator.leads")]),
    ("F10 present", "pod-netwerkronde", [drop("roles.client.stop_if_leaves")]),
    ("F10 present", "pod-netwerkronde", [drop("subject.person_role")]),
    ("F10 present", "pod-netwerkronde", [set_("roles.client.min", 0)]),
    ("F11 room", "pod-netwerkronde", [set_("rooms.network_room.members", ["network", "professional", "facilitator"])]),
    ("F11 thread", "pod-netwerkronde", [set_("rooms.network_room.as", "thread")]),
    ("F11 output", "pod-netwerkronde", [set_("outputs.kept.to", ["all", "team"])]),
    ("F11 output", "pod-netwerkronde", [set_("outputs.kept.to", ["professional"])]),
    ("F11 phase", "pod-netwerkronde", [set_("phases.keep.share.to", ["professional"])]),
    ("F11 first", "pod-netwerkronde", [set_("phases.welcome.who", ["network"])]),
    ("F11 to-person", "spiegel", [set_("rules.0.to_person", {"nl": "Jij eerst.", "en": "You first."})]),
    ("F11 to-person", "spiegel", [set_("phases.tips.questions.tip.to_person", {"nl": "Jij?", "en": "You?"})]),
    ("F11 review", "pod-netwerkronde", [set_("phases.keep.share.review_by", ["facilitator"])]),
    ("F11 summary", "pod-netwerkronde", [set_("outputs.kept.parts.1.as", "summary")]),
    ("F11 summary", "pod-netwerkronde", [set_("phases.keep.share.as", "summary")]),
    ("F11 summary", "pod-netwerkronde", [set_("phases.keep.reuse", {"to": ["all"], "as": "summary", "label": "none"})]),
    ("F11 team", "pod-netwerkronde", [set_("phases.keep.reuse", {"to": ["team"], "as": "words", "label": "none"})]),
    ("F11 decides", "pod-netwerkronde", [drop("phases.next.agree.must_include")]),
    ("F12 informed", "kaart-ervaringskennis", [drop("requirements.with_client.kind")]),
    ("F12 present", "pod-netwerkronde", [set_("requirements.client_in.confirm_by", ["facilitator"])]),
    (
        "F16 first",
        "spiegel",
        [set_("phases.welcome.questions.join.answer", "done"), drop("phases.welcome.questions.join.required")],
    ),
    ("F16 first", "kampvuur-vragen", [move("phases.fire", 0)]),
    ("F16 without-yes", "spiegel", [set_("phases.welcome.who", ["client", "relative", "facilitator"])]),
    ("F16 consent-elsewhere", "spiegel", [set_("phases.tips.questions.tip.answer", "consent")]),
    ("F17 required", "spiegel", [set_("phases.tips.questions.tip.required", True)]),
    ("F31 experimental", "counselen", [set_("requirements", [])]),
    ("F40 visible-no", "spiegel", [set_("requirements.not_dependent.if_no", "stop")]),
]

REFERENCES: list[tuple[str, str, list[Change]]] = [
    ("F13 missing", "spiegel", [set_("phases.tips.show", ["nowhere"])]),
    ("F13 missing", "spiegel", [set_("phases.steps.plan.from", ["nowhere"])]),
    ("F13 later", "spiegel", [set_("phases.tips.after", ["steps"])]),
    ("F13 later", "spiegel", [set_("phases.tips.after", ["tips"])]),
    ("F13 output", "spiegel", [set_("outputs.report.parts.0.from", "nowhere")]),
    ("F14 action", "spiegel", [set_("phases.tips.questions.tip.answer", "action")]),
    ("F15 reminders", "spiegel", [set_("timing.remind", ["half", "1d", "2h"])]),
    ("F15 too-long", "spiegel", [set_("phases.tips.duration", "5w")]),
    ("F15 too-short", "mindful", [set_("phases.practice.duration", "3d")]),
    ("F15 pace-alone", "spiegel", [set_("phases.tips.pace", "1d")]),
    ("F18 output", "spiegel", [set_("storage.raw", "none")]),
    ("F18 pair", "counselen", [set_("phases.sessions.pair.bot_present", True)]),
    ("F18 pair", "counselen", [drop("phases.sessions.keep")]),
    ("F18 pair-shared", "counselen", [set_("phases.sessions.share", NAMED)]),
    ("F18 shared", "kaart-ervaringskennis", [set_("phases.self.share", NAMED)]),
    ("F18 part", "kaart-ervaringskennis", [set_("outputs.possibilities.parts.0.from", "self")]),
    ("F18 shown", "kaart-ervaringskennis", [set_("phases.options.show", ["self"])]),
    ("F18 used", "spiegel", [set_("phases.tips.keep", "nothing"), drop("phases.tips.share")]),
    ("F18 used", "socratisch", [set_("phases.questions.keep", "nothing"), drop("phases.questions.share")]),
    (
        "F18 used",
        "spiegel",
        [set_("phases.tip_list.keep", "nothing"), drop("phases.tip_list.share"), drop("phases.tip_list.reuse")],
    ),
    ("F19 phase-list", "mindful", [set_("phases.practice.for_each", "nothing")]),
    ("F19 phase-list", "moreel-beraad", [set_("phases.method.choose.from", "list:nothing")]),
    ("F19 question-list", "vier-ijkpunten", [set_("phases.mirror.questions.place.list", "nothing")]),
    ("F19 no-list", "vier-ijkpunten", [drop("phases.mirror.questions.place.list")]),
    (
        "F19 no-item",
        "mindful",
        [set_("phases.practice.questions.done.nl", "Klaar?"), set_("phases.practice.questions.done.en", "Done?")],
    ),
    ("F19 item-alone", "spiegel", [set_("phases.tips.questions.tip.en", "{item}?")]),
    ("F19 item-once", "mindful", [set_("phases.practice.questions.done.en", "Done?")]),
    ("F20 nothing", "socratisch", [set_("phases.pick.choose.from", "welcome")]),
    ("F20 no-author", "moreel-beraad", [set_("phases.pick_case.choose.from", "list:methods")]),
    ("F20 declined", "socratisch", [drop("phases.pick.choose.if_declined")]),
    ("F20 never", "socratisch", [drop("phases.pick.choose.winner_becomes")]),
    ("F21 too-early", "socratisch", [set_("phases.questions.who", ["bringer", "client"])]),
    ("F36 picked", "moreel-beraad", [set_("phases.shoes.only_if.picked", ["tarot"])]),
    ("F36 picked", "moreel-beraad", [set_("phases.shoes.only_if.phase", "cases")]),
]

SHARING: list[tuple[str, str, list[Change]]] = [
    ("F22 shown", "spiegel", [set_("phases.heard.show", ["tips"])]),
    ("F22 output", "spiegel", [drop("phases.experiences.reuse")]),
    ("F22 output", "spiegel", [set_("outputs.report.parts.0.as", "words")]),
    ("F22 output", "kampvuur-vragen", [set_("phases.fire.reuse.to", ["all"])]),
    ("F22 more-name", "spiegel", [set_("phases.tip_list.reuse.label", "named")]),
    ("F22 more-name", "spiegel", [set_("phases.experiences.reuse.label", "role")]),
    ("F22 more-name", "spiegel", [set_("phases.tip_list.reuse.label", "own_choice")]),
    ("F22 more-name", "spiegel", [set_("phases.experiences.reuse.label", "alias")]),
    ("F22 shown", "spiegel", [set_("phases.steps.plan.from", ["tips"])]),
    (
        "F22 shown",
        "socratisch",
        [set_("phases.pick.who", ["facilitator"]), set_("phases.questions.share.to", ["client"])],
    ),
    ("F22 shown", "spiegel", [set_("phases.tip_list.agree.draft_by", ["professional"])]),
    (
        "F22 approve",
        "spiegel-kort",
        [
            set_("outputs.report.approve", ["expert"]),
            set_("phases.experiences.share.to", ["client", "relative", "facilitator"]),
        ],
    ),
    ("F22 unused", "kampvuur-vragen", [set_("outputs", [])]),
    ("F22 never", "spiegel", [set_("phases.tips.share.when", "never")]),
    ("F22 never", "kampvuur-vragen", [set_("phases.fire.share.when", "phase_end")]),
    ("F23 expects", "spiegel", [set_("phases.clarify.expects_from", ["facilitator"])]),
    ("F23 question", "spiegel", [set_("phases.tips.questions.tip.for", ["professional"])]),
    ("F23 pair", "counselen", [set_("phases.sessions.questions.worker.for_pair", "listener")]),
    (
        "F23 pair-two",
        "counselen",
        [set_("phases.sessions.pair.roles.watcher", {"nl": "meekijker", "en": "watcher"})],
    ),
    ("F23 must-include", "spiegel", [set_("phases.tip_list.agree.must_include", ["professional"])]),
    ("F24 scale", "mie", [drop("phases.scores.questions.score.low")]),
    ("F24 scale", "teammonitor", [set_("phases.week.questions.score.max", 1)]),
    ("F25 image", "spiegel", [set_("phases.tips.questions.tip.answer", "image")]),
    ("F26 unsaid", "spiegel", [drop("phases.tips.share")]),
    ("F26 reuse-alone", "spiegel", [drop("phases.experiences.share")]),
    ("F27 nameless", "spiegel", [set_("phases.tips.share.preview", False)]),
    ("F27 nameless", "kampvuur-vragen", [set_("phases.fire.share.preview", False)]),
    ("F27 wider", "kampvuur", [set_("phases.needed.share.preview", False)]),
    ("F28 unsaid", "spiegel", [drop("phases.tips.share.min_voices")]),
    ("F28 unsaid", "kampvuur-vragen", [set_("phases.fire.share.min_voices", 2)]),
    ("F28 unsaid", "teammonitor", [set_("phases.week.share.min_voices", 3)]),
    ("F28 empty", "spiegel", [set_("phases.tips.who", ["relative"]), set_("roles.relative.max", 2)]),
    ("F28 empty", "kampvuur-vragen", [set_("phases.fire.share.min_voices", 9)]),
    ("F29 missing", "spiegel", [set_("phases.heard.room", "attic")]),
    ("F29 outside", "spiegel", [set_("phases.heard.who", ["professional", "expert", "client"])]),
    ("F29 readers", "spiegel", [set_("phases.heard.share.to", ["all"])]),
    ("F29 thread", "spiegel", [set_("rooms.circle.as", "thread")]),
    ("F30 question", "spiegel", [set_("phases.tips.questions.tip.nl", LONG)]),
    ("F30 sentence", "spiegel", [set_("phases.tips.questions.tip.nl", "een twee drie " * 8 + "?")]),
    ("F30 limit", "spiegel", [set_("limits.0.nl", LONG)]),
    ("F30 limit-sentence", "spiegel", [set_("limits.0.en", "one two three " * 8 + ".")]),
    ("F33 no-scores", "mie", [set_("phases.consensus.agree.from", ["notes"])]),
    ("F33 no-scores", "mie", [drop("phases.consensus.agree.from")]),
    ("F33 hidden", "mie", [set_("phases.scores.share.when", "at_once")]),
    ("F33 alone", "mie", [set_("phases.consensus.who", ["auditor_lead"])]),
    ("F34 fields", "spiegel", [set_("phases.steps.plan.fields", ["what"])]),
    ("F34 nameless", "spiegel", [set_("phases.steps.share", NAMELESS), drop("phases.steps.reuse")]),
    ("F35 open", "spiegel", [set_("meta.aim", "open")]),
    ("F37 notice", "teammonitor", [drop("outputs.week_page.notice")]),
    ("F38 trend", "mie", [drop("timing.repeat")]),
    ("F38 trend", "teammonitor", [drop("timing.compare")]),
    ("F38 no-scores", "mie", [set_("outputs.report.parts.0.from", "explain")]),
    ("F38 table", "spiegel", [set_("outputs.report.parts.1.as", "table")]),
    ("F38 image", "spiegel", [set_("outputs.report.parts.1.as", "image")]),
    ("F39 approve", "spiegel", [drop("outputs.report.approve")]),
    ("F41 unchecked", "spiegel", [set_("phases.tip_list.who", ["client"])]),
    ("F41 unchecked", "kampvuur", [set_("phases.clear.who", ["client", "facilitator"])]),
]

CASES = [*SHAPE, *PEOPLE, *REFERENCES, *SHARING]


def told(raw: dict[str, object]) -> tuple[Mistake, ...]:
    return check_values(raw)[1]


@pytest.mark.parametrize(
    ("expected", "flow", "changes"),
    [pytest.param(*case, id=f"{number}-{case[0]}-{case[1]}") for number, case in enumerate(CASES)],
)
def test_a_broken_rule_is_named(expected: str, flow: str, changes: list[Change]) -> None:
    found = told(raw_flow(flow, *changes))
    assert expected in {f"{m.code} {m.about}" for m in found}


def test_a_mistake_and_a_slip_are_told_together() -> None:
    """A value of the wrong kind does not hide what is wrong elsewhere in the file."""
    found = told(
        raw_flow(
            "spiegel",
            set_("phases.tips.share.label", "nobody"),
            set_("phases.heard.room", "attic"),
            set_("meta.aim", "fun"),
            drop("phases.tip_list.agree.if_no"),
            set_("group.min", 40),
        )
    )
    assert {m.code for m in found} == {"F05", "F06", "F29", "F32"}


def test_a_stand_in_is_not_blamed() -> None:
    """What a mended slip would cause further on is not told: the maker would look for it in vain."""
    found = told(raw_flow("spiegel", set_("phases.tips.kind", "vote")))
    assert [m.code for m in found] == ["F14"]


def test_a_file_too_far_from_a_flow_is_still_answered() -> None:
    assert {m.code for m in told({"phases": 3})} >= {"F00", "F01"}
    assert told({})
    assert told({"schema": 1, "meta": [], "roles": {"a": 1}, "phases": [1, "x", {}]})


def test_every_rule_is_broken_somewhere_above() -> None:
    """Each sentence about a flow has a case here; those about the file itself are tried on files."""
    sentences = (PROJECT / "bot" / "texts" / "nl" / "flowfile.ftl").read_text(encoding="utf-8")
    told_about = {name for name in re.findall(r"^flow-(f\S+) =", sentences, re.MULTILINE) if not name.endswith("-fix")}
    tried = {case[0].lower().replace(" ", "-") for case in CASES}
    assert {name[:3] for name in told_about - tried} == {"f42", "f43", "f44", "f45", "f46"}
    assert tried <= told_about

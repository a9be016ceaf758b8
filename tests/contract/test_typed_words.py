"""What the bot and the pages for people say you can type is understood by the bot."""

import re
from collections.abc import Iterator
from datetime import time
from html import unescape
from pathlib import Path

import pytest

from bot.dialogue.commands import Command, Verb, parse, start_options
from bot.dialogue.days import NoDay, day_in
from bot.dialogue.following import understood
from bot.dialogue.later_words import Asked, later
from bot.dialogue.phases.pair.replying import WORDS as IN_PAIRS
from bot.dialogue.phases.pair.wishing import ANYBODY
from bot.dialogue.phases.plan.parts import with_parts
from bot.dialogue.phases.plan.reading import read
from bot.dialogue.phases.plan.writing import is_another
from bot.dialogue.phases.voicing import WORDS
from bot.dialogue.seasons.breaks import break_in
from bot.dialogue.seasons.commands import Asks, plan_options, planning_order
from bot.dialogue.seasons.reading import rule_in
from bot.dialogue.stances import stance
from bot.dialogue.times_words import heard
from bot.dialogue.turn import Turn
from bot.dialogue.words import (
    heading_act,
    is_unknown,
    language_wish,
    numbered,
    numbers,
    plain_word,
    review_act,
    role_named,
    withdraw_number,
)
from bot.domain.action import Action, ActionId
from bot.domain.answer import Piece
from bot.domain.events import Now
from bot.domain.flow_terms import STANDARD_ROLES, PlanField
from bot.domain.ids import MessageRef, QuestionId
from bot.domain.messages.team import CommandHelp
from bot.domain.own_times import OwnTimes
from bot.domain.phase import Plan
from bot.domain.relay import Way
from bot.domain.round import Alarm
from bot.domain.schedule import Schedule
from bot.domain.season import Break, Rule
from bot.service.takedown import passage
from bot.texts.catalogue import LANGUAGES, catalogue
from bot.texts.render import Context, Renderer, Voice
from tests.builders import an_agreement
from tests.guided_story import guided
from tests.plan_flows import plan_flow, plans
from tests.story import LEADER, MONDAY_TEN, given_round, member_id

PROJECT = Path(__file__).parents[2]
TEXTS = PROJECT / "bot" / "texts"
FOR_MEMBERS, FOR_FACILITATORS = (PROJECT / "docs" / f"voor-{name}.md" for name in ("deelnemers", "gespreksleiders"))
TYPED = re.compile(r"`([^`\n]+)`")
ALONE = (
    "help.ftl",
    "choose.ftl",
    "agree.ftl",
    "asking.ftl",
    "closing.ftl",
    "receipts.ftl",
    "reminder.ftl",
    "leaving.ftl",
    "times.ftl",
    "own.ftl",
    "own_page.ftl",
)
"""Files in which everything people can type is a word of the private chat."""


def typed(text: str) -> Iterator[str]:
    """What stands in backticks, with something sensible where a value is filled in."""
    for words in TYPED.findall(text):
        yield re.sub(r"\{ \$(?:voice) \}", "1.2", re.sub(r"\{ \$(?:number) \}", "2", words))


def works_in_a_chat(words: str) -> bool:
    understood = (plain_word, withdraw_number, numbered, passage, review_act, heading_act, stance, language_wish)
    found = heard(words, OwnTimes(night=True), MONDAY_TEN.date())
    if (found is not None and found.unfit is None) or isinstance(later(words, Schedule(), MONDAY_TEN), Asked):
        return True
    return is_unknown(words) or bool(numbers(words)) or any(read(words) is not None for read in understood)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_command_in_a_sentence_is_one(lang: str) -> None:
    for file in (TEXTS / lang).glob("*.ftl"):
        for words in typed(file.read_text(encoding="utf-8")):
            if words.startswith(("!ronde", "!round")) and "$suggestion" not in words:
                assert isinstance(parse(words), Command), words
                assert words.startswith({"nl": "!ronde", "en": "!round"}[lang]), words


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", ALONE)
def test_every_word_in_a_sentence_for_members_works(name: str, lang: str) -> None:
    for words in typed((TEXTS / lang / name).read_text(encoding="utf-8")):
        assert works_in_a_chat(words), words


@pytest.mark.parametrize(
    ("lang", "file"), [(lang, file) for lang in ("nl", "en") for file in ("preview.ftl", "review.ftl")]
)
def test_every_way_to_decide_works(lang: str, file: str) -> None:
    for words in typed((TEXTS / lang / file).read_text(encoding="utf-8")):
        assert works_in_a_chat(words), words


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_way_to_tell_an_action_works(lang: str) -> None:
    """Plain words, days and names by themselves, and parts with their label; said in a story, so that all of it runs
    through the engine."""
    for words in typed((TEXTS / lang / "plan.ftl").read_text(encoding="utf-8")):
        day = day_in(words, MONDAY_TEN.date())
        assert works_in_a_chat(words) or not isinstance(day, NoDay) or plan_word(words), words


def plan_word(words: str) -> bool:
    """Words and labels that work in a plan only."""
    story = given_round().with_flow(plan_flow(plans(plan=Plan((), tuple(PlanField))))).starts()
    story.joins("anna", "bram", "cleo").until_alarm(Alarm.SETTLED_CLOSE)
    turn = Turn(story.round, Now(story.now, b"seed"))
    labelled = read(turn, member_id("anna"), Piece(MessageRef("$x"), words)).told
    known = words in ("loslaten", "let go") or is_another(words)
    alone: dict[PlanField, Piece] = {
        part: Piece(MessageRef("$x"), words) for part in PlanField if part is not PlanField.WHAT
    }
    action = Action(ActionId("a"), QuestionId("steps-q"), member_id("anna"))
    taken = with_parts(turn, action, alone)
    understood = taken.doer is not None or taken.open_when or taken.alone
    return known or understood or (":" in words and bool(labelled))


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_answer_about_an_agreement_works(lang: str) -> None:
    agreement = an_agreement()
    for words in typed((TEXTS / lang / "followup.ftl").read_text(encoding="utf-8")):
        day = day_in(words, MONDAY_TEN.date())
        assert understood(agreement, words, alone=True) or not isinstance(day, NoDay), words


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_way_to_plan_works(lang: str) -> None:
    """Whole plans, the ways to say when, and what follows `planning`, wherever a sentence shows them."""
    rules, orders = set(), set()
    for file in (TEXTS / lang).glob("*.ftl"):
        for words in typed(file.read_text(encoding="utf-8")):
            command = parse(words) if words.startswith(("!ronde", "!round")) else None
            if isinstance(command, Command) and command.verb is Verb.PLAN:
                rules.add(plan_options(command).when)
            elif isinstance(command, Command) and command.verb is Verb.PLANNING:
                orders.add(planning_order(command))
    commands = (TEXTS / lang / "commands.ftl").read_text(encoding="utf-8")
    ways = re.search(r"^commands-plan-end = (.*)$", commands, re.MULTILINE)
    assert ways is not None
    refused = re.search(r"^refuse-rule-unknown = (.*)$", (TEXTS / lang / "refusals.ftl").read_text(), re.MULTILINE)
    assert refused is not None
    rules |= {words for words in typed(ways.group(1) + refused.group(1)) if not words.startswith("!")}
    assert len(rules) >= 4
    for said in rules:
        assert isinstance(rule_in(said, MONDAY_TEN, "Europe/Amsterdam", time(9)), Rule), said
    assert {order.asks for order in orders} >= set(Asks) - {Asks.UNKNOWN}
    assert not any(order.asks is Asks.UNKNOWN for order in orders)
    changes = [order.about.split(maxsplit=1) for order in orders if order.asks is Asks.CHANGE]
    for said in (words[1] for words in changes if len(words) > 1 and "<" not in words[1]):
        assert isinstance(rule_in(said, MONDAY_TEN, "Europe/Amsterdam", time(9)), Rule), said
    days = [order.about for order in orders if order.asks is Asks.BREAK]
    assert all(isinstance(break_in(said, MONDAY_TEN.date()), Break) for said in days)


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_help_names_all_that_can_be_asked_of_plans(lang: str) -> None:
    """Except how a break is removed: the list of plans says so, beside the number it takes."""
    parts = Renderer().render(CommandHelp(facilitator=True), Voice(lang, "Europe/Amsterdam"), Context())
    shown = [words for part in parts for words in re.findall(r"<strong>(.*?)</strong>", part["formatted_body"])]
    commands = [parse(unescape(words)) for words in shown]
    orders = {planning_order(c).asks for c in commands if isinstance(c, Command) and c.verb is Verb.PLANNING}
    assert orders == set(Asks) - {Asks.UNKNOWN, Asks.REMOVE_BREAK}


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_word_of_a_guided_set_up_works(lang: str) -> None:
    """Each in the place where it is offered: what is not understood there is refused."""
    name = re.compile(r"^guide-(?:option-)?([a-z-]+) =(.*(?:\n    .*)*)", re.MULTILINE)
    said = dict(name.findall((TEXTS / lang / "guided.ftl").read_text(encoding="utf-8")))
    begun = guided(6, lang=lang)
    on_page = ("kampvuur-vragen", "x", "ja")
    where: dict[str, tuple[str, ...]] = {
        **dict.fromkeys(("open", "insight", "decision", "change", "measure", "unknown"), ()),
        "more": ("1",),
        **dict.fromkeys(("agree", "who", "when", "length", "theme", "flow"), on_page),
        **dict.fromkeys(("soon", "when-day"), (*on_page, "3")),
        **dict.fromkeys(("usual", "length-own"), (*on_page, "4")),
        **dict.fromkeys(("undo", "now"), (*on_page, "akkoord")),
        "flow-how": ("1",),
        "flow-more": ("1",),
    }
    for option, before in where.items():
        offered = said[option]
        for words in [*typed(offered)] or [offered.strip()]:
            begun = guided(6, lang=lang).types(*before)
            begun.types(words)
            assert not begun.refusals(LEADER), (option, words)
    for words in typed(said["who"]):
        begun = guided(6, lang=lang).types(*on_page, "2", words)
        assert begun.refusals(LEADER) in ([], ["too-few-people"]), words


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_every_option_of_a_start_is_known(lang: str) -> None:
    refusals = (TEXTS / lang / "refusals.ftl").read_text(encoding="utf-8")
    sentence = re.search(r"^refuse-bad-option = (.*)$", refusals, re.MULTILINE)
    assert sentence is not None
    command = parse(f'!ronde start kampvuur-vragen "Hoe is het?" {" ".join(typed(sentence.group(1)))}')
    assert isinstance(command, Command)
    options = start_options(command)
    assert options.bad is None
    assert not options.bad_duration
    assert options.duration is not None
    assert options.members
    assert options.threshold
    assert options.takes_part


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("role", STANDARD_ROLES)
def test_the_title_of_a_role_picks_it(role: str, lang: str) -> None:
    title = catalogue(lang).text(f"role-{role}")
    assert [other for other in STANDARD_ROLES if role_named(title, other)] == [role]


def test_the_table_for_members_is_true() -> None:
    rows = re.findall(r"^\| (`.*?) \|", FOR_MEMBERS.read_text(encoding="utf-8"), re.MULTILINE)
    assert len(rows) > 10
    for row in rows:
        for words in typed(row):
            assert works_in_a_chat(words), words


def test_the_tables_for_facilitators_are_true() -> None:
    page = FOR_FACILITATORS.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (`.*?) \|", page, re.MULTILINE)
    block = re.findall(r"^!ronde .*$", page, re.MULTILINE)
    assert len(rows) > 12
    for words in (*block, *(word for row in rows for word in typed(row))):
        if words.startswith("!"):
            assert isinstance(parse(words), Command), words
        elif "=" in words or words == "meedoen":
            command = parse(f'!ronde start kampvuur-vragen "x" {words}')
            assert isinstance(command, Command)
            assert start_options(command).bad is None
            assert start_options(command).theme == "x"
        else:
            assert works_in_a_chat(words), words


def test_every_way_to_say_when_in_the_page_for_facilitators_works() -> None:
    page = FOR_FACILITATORS.read_text(encoding="utf-8")
    table = page.split("| typen na werkvorm en thema | betekenis |")[1].split("\n\n")[0]
    ways = [way for row in re.findall(r"^\| ([^|-][^|]*) \|", table, re.MULTILINE) for way in row.split(", ")]
    assert len(ways) > 12
    behind = False
    for way in ways:
        behind = behind or way.startswith("erachter: ")
        said = f"elke maandag {way.removeprefix('erachter: ')}" if behind else way
        assert isinstance(rule_in(said, MONDAY_TEN, "Europe/Amsterdam", time(9)), Rule), said


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("way", Way)
def test_the_words_of_how_one_speaks_in_a_talk(way: Way, lang: str) -> None:
    assert catalogue(lang).text(f"option-way-{way}").casefold() in WORDS[way]


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize(("place", "option"), [(0, "begin"), (1, "done"), (2, "no")])
def test_the_words_of_how_two_begin(place: int, option: str, lang: str) -> None:
    assert catalogue(lang).text(f"option-duo-{option}").casefold() in IN_PAIRS[place]
    assert option in IN_PAIRS[place], "the id in the marker"


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_words_for_any_partner(lang: str) -> None:
    assert {catalogue(lang).text("option-wish-any").casefold(), "any"} <= ANYBODY

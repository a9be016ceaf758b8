"""Everything the bot can say, in both languages: complete, within bounds, and fit for a locked phone."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any, get_args

import pytest

from bot.domain.ids import PersonRef
from bot.domain.messages import Message
from bot.domain.round import PromptKind
from bot.ports.texts import Context, Voice
from bot.texts.marker import IN_PLACES, MARKER, TEAM_ROOM
from bot.texts.render import PART_BYTES, Renderer
from tests.unit.texts.samples import THEME, about_every_flow, flow, messages, prompt

LANGS = ("nl", "en")
PERSON = PersonRef("@ans:example.org")
CONTEXT = Context("k7f3", flow().id, flow().phases[1].id, prompt(PromptKind.TEXT, "look"))

KEYS = {"msgtype", "body", "format", "formatted_body", "m.mentions", MARKER}
TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote"}
TYPES = set(
    "announcement invitation prompt receipt reminder review summary report status phase followup refusal help".split()
)
KINDS = set(
    "consent requirement role text choice choices scale card image action done agree preview review setup".split()
)


class Tags(HTMLParser):
    """The tags of a piece of HTML, and that each is closed in order."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.attributes: list[tuple[str, str | None]] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        self.attributes += attrs
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def rendered(lang: str, **words: str) -> Iterator[tuple[Message, dict[str, Any]]]:
    renderer, voice = Renderer(), Voice(lang, "Europe/Amsterdam")
    for message in messages(lang, **words):
        mention = None if isinstance(message, (*TEAM_ROOM, *IN_PLACES)) else PERSON
        for content in renderer.render(message, voice, CONTEXT, mention=mention):
            yield message, content


@pytest.mark.parametrize("lang", LANGS)
def test_no_message_holds_a_part_of_the_program(lang: str) -> None:
    """Where a value ends up in a sentence by the way it is shown to programmers, as in `Words()`."""
    for message, content in rendered(lang):
        assert not re.search(r"\b[A-Z]\w+\(", content["body"]), type(message)


def test_the_samples_hold_every_message() -> None:
    assert {type(message) for message in messages("nl")} == set(get_args(Message))


@pytest.mark.parametrize("lang", LANGS)
def test_every_message_is_complete_and_within_bounds(lang: str) -> None:
    for _, content in rendered(lang):
        assert set(content) == KEYS
        assert content["msgtype"] in ("m.text", "m.notice")
        assert content["format"] == "org.matrix.custom.html"
        assert content["body"].strip()
        assert len(json.dumps(content)) < PART_BYTES


@pytest.mark.parametrize("lang", LANGS)
def test_every_flow_can_be_explained(lang: str) -> None:
    for message in about_every_flow():
        for content in Renderer().render(message, Voice(lang, "Europe/Amsterdam"), Context()):
            assert content["body"].strip()


@pytest.mark.parametrize("lang", LANGS)
def test_html_holds_only_what_every_client_shows(lang: str) -> None:
    for _, content in rendered(lang):
        tags = Tags()
        tags.feed(content["formatted_body"])
        tags.close()
        assert tags.seen <= TAGS
        assert not tags.attributes
        assert not tags.open


@pytest.mark.parametrize("lang", LANGS)
def test_plain_text_and_html_say_the_same(lang: str) -> None:
    for _, content in rendered(lang):
        plain = re.sub(r"^(?:> ?|- |\d+\. )", "", content["body"], flags=re.MULTILINE)
        html = re.sub(r"<[^>]+>", " ", content["formatted_body"])
        html = html.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
        assert _letters(plain) == _letters(html)


def _letters(text: str) -> str:
    """The words, without the quotation marks that the plain text has around what can be typed."""
    return re.sub(r"[\s‘’]+", "", text)


@pytest.mark.parametrize("lang", LANGS)
def test_the_first_line_tells_a_stranger_nothing(lang: str) -> None:
    """It may stand on a locked phone: no theme, no case, no name, no word of a member."""
    words = {"said": "zilverzwaluw", "theme": "regenboogtrui", "name": "Quirine"}
    for message, content in rendered(lang, **words):
        first = content["body"].split("\n")[0]
        assert not any(word in first for word in words.values()), type(message).__name__


@pytest.mark.parametrize("lang", LANGS)
def test_a_message_begins_with_words(lang: str) -> None:
    for _, content in rendered(lang):
        assert content["body"][0].isalpha(), "read aloud it begins with no sign and no number"


@pytest.mark.parametrize("lang", LANGS)
def test_who_is_in_two_rounds_reads_first_which_one_it_is(lang: str) -> None:
    context = Context("k7f3", names_round=True, theme=THEME)
    for message in messages(lang):
        (content, *_) = Renderer().render(message, Voice(lang, "Europe/Amsterdam"), context, mention=PERSON)
        first, second, *_ = content["body"].split("\n\n")
        assert THEME not in first
        assert THEME in second


# --- the marker


@pytest.mark.parametrize("lang", LANGS)
def test_the_marker_keeps_to_its_form(lang: str) -> None:
    for _, content in rendered(lang):
        marker = content[MARKER]
        assert set(marker) <= {"v", "type", "round", "flow", "phase", "prompt"}
        assert marker["v"] == 1
        assert marker["type"] in TYPES
        if "prompt" in marker:
            asked = marker["prompt"]
            assert set(asked) <= {"id", "kind", "question", "index", "of", "options", "min", "max", "optional", "role"}
            assert asked["kind"] in KINDS
            assert all(set(option) == {"id", "label"} for option in asked.get("options", ()))


@pytest.mark.parametrize("lang", LANGS)
def test_the_marker_never_holds_words_or_names(lang: str) -> None:
    words = {"said": "zilverzwaluw", "theme": "regenboogtrui", "name": "Quirine"}
    for _, content in rendered(lang, **words):
        written = json.dumps(content[MARKER])
        assert not any(word in written for word in (*words.values(), PERSON))


@pytest.mark.parametrize("lang", LANGS)
def test_the_team_room_gets_no_prompt_no_mention_and_no_count(lang: str) -> None:
    for message, content in rendered(lang):
        if isinstance(message, (*TEAM_ROOM, *IN_PLACES)):
            assert "prompt" not in content[MARKER]
            assert content["m.mentions"] == {}


@pytest.mark.parametrize("lang", LANGS)
def test_choices_in_the_marker_stand_in_the_text_with_the_same_number(lang: str) -> None:
    for message, content in rendered(lang):
        options = content[MARKER].get("prompt", {}).get("options", ())
        for number, option in enumerate(options, 1):
            assert re.search(rf"^{number}\. ‘?{re.escape(option['label'])}", content["body"], re.MULTILINE), message


def test_a_mention_only_calls_the_person_whose_chat_it_is() -> None:
    for _, content in rendered("nl"):
        assert content["m.mentions"] in ({}, {"user_ids": [PERSON]})
        if content["m.mentions"]:
            assert content["msgtype"] == "m.text", "a mention in a notice is never heard"

"""Renderer: from a message of the engine to finished `m.room.message` contents.

One tree per message, written out as plain text and as HTML; the marker; what rings; and in parts where one event
would be too large.
"""

import json
from collections.abc import Callable, Mapping
from typing import Any, Final

from bot.domain.flow_terms import Text
from bot.domain.ids import PersonRef
from bot.domain.messages import Message
from bot.domain.report import Chart, Radar, Report, Trend
from bot.ports.press import Figure, Page
from bot.ports.texts import Context, Enclosed, Voice
from bot.texts.catalogue import catalogue
from bot.texts.enclosing import enclosures
from bot.texts.marker import MARKER, VERSION, marker, without_prompt
from bot.texts.neutral import one_line
from bot.texts.options import options
from bot.texts.output import html, plain
from bot.texts.own_page import own_page
from bot.texts.render_asking import Asking, asking
from bot.texts.render_choice import Choice, choice
from bot.texts.render_figures import Figures, figures
from bot.texts.render_followup import FollowUp, followup
from bot.texts.render_guide import Guide, guide
from bot.texts.render_guided import Guided, guided
from bot.texts.render_leader import Leader, leader
from bot.texts.render_notes import Note, note
from bot.texts.render_own import Own, own
from bot.texts.render_own_data import OwnKept, own_kept
from bot.texts.render_pair import Pair, pair
from bot.texts.render_plan import Plan, plan
from bot.texts.render_relay import Relay, relay
from bot.texts.render_review import Reviewing, review
from bot.texts.render_season import Seasonal, seasonal
from bot.texts.render_setup import SettingUp, setting_up
from bot.texts.render_talk import Talk, talk
from bot.texts.render_team import Team, team
from bot.texts.render_times import Times, about_times
from bot.texts.render_together import Together, together
from bot.texts.report import page, picture_of
from bot.texts.ringing import calls, rings
from bot.texts.speech import SHORT, Speech, short
from bot.texts.split import in_parts
from bot.texts.tree import Block, Blocks

__all__ = ["PART_BYTES", "Context", "Renderer", "Voice"]

PART_BYTES: Final = 15_000
"""Largest content of one message, in bytes of ASCII JSON: encrypted and signed it stays far below the 65,536 bytes an
event may have (Matrix client-server API, "Size limits")."""

_ROOM_FOR_FIRST_LINE: Final = 400
"""Kept free in every part for *Vervolg, deel 2 van 3.* and its HTML."""


class Renderer:
    """Pure and safe to share. Sentence files are indexed when a language is first used, or now by `preload`."""

    def preload(self, *langs: str) -> None:
        for lang in langs:
            catalogue(lang)

    def render(
        self, message: Message, voice: Voice, context: Context, *, mention: PersonRef | None = None
    ) -> tuple[dict[str, Any], ...]:
        """The contents to send, in order; more than one when it would not fit in one event.

        `mention`: the person whose private chat this is. Whether they are mentioned depends on the message; in the team
        room nobody ever is. Only the last part carries the prompt.
        """
        speech = _speech(voice)
        made = marker(message, options(message, speech), context)
        frame = {
            "msgtype": "m.text" if rings(message, in_private=mention is not None) else "m.notice",
            "m.mentions": {"user_ids": [mention]} if mention is not None and calls(message) else {},
            MARKER: made,
        }
        room = PART_BYTES - _ROOM_FOR_FIRST_LINE - len(json.dumps(_content((), frame)))
        parts = in_parts(_whole(message, speech, context), room, _size)
        contents = [_content(_part(blocks, at, len(parts), speech), frame) for at, blocks in enumerate(parts, 1)]
        for earlier in contents[:-1]:
            earlier[MARKER] = without_prompt(made)
        return tuple(contents)

    def enclosed(self, message: Message, voice: Voice, context: Context) -> tuple[Enclosed, ...]:
        """The pictures and files that follow a message, each with the marker of that message. They never ring."""
        return tuple(
            ({"m.mentions": {}, MARKER: without_prompt(marker(message, (), context))}, enclosure)
            for enclosure in enclosures(message, _speech(voice))
        )

    def report(self, report: Report) -> Page:
        """A finished report in words, in its own language."""
        return page(report, _spoken(report.lang))

    def figure(self, content: Chart | Radar | Trend, lang: str) -> Figure:
        """One picture of numbers: what to draw, and the same in words for beside it in a chat."""
        return picture_of(content, _spoken(lang))

    def own_file_name(self, lang: str) -> str:
        return _spoken(lang).label("own-file")

    def own_file_content(self) -> dict[str, Any]:
        return {"m.mentions": {}, MARKER: {"v": VERSION, "type": "receipt"}}

    def own_page(self, told: Mapping[str, Any], lang: str) -> Page:
        """What is kept of one person, to be read; the JSON beside it is complete."""
        return own_page(told, _spoken(lang))

    def chat_name(self, voice: Voice) -> str:
        """The name of a private chat."""
        return _speech(voice).label("chat-name")

    def place_name(self, title: Text, voice: Voice) -> str:
        """The name of a room of a round, which the chat server can read: nothing of the theme."""
        speech = _speech(voice)
        return speech.words.text("place-name", title=one_line(speech.of(title), SHORT))

    def place_topic(self, voice: Voice) -> str:
        return _speech(voice).label("place-topic")

    def duo_topic(self, voice: Voice) -> str:
        return _speech(voice).label("duo-topic")

    def chat_topic(self, voice: Voice) -> str:
        """The topic of a private chat: the promise in one line, and how to verify a device."""
        return _speech(voice).label("chat-topic")


def _speech(voice: Voice) -> Speech:
    return Speech(catalogue(voice.lang, formal=voice.formal), voice.lang, voice.zone)


def _spoken(lang: str) -> Speech:
    """Speech for what holds days but no time of day."""
    return Speech(catalogue(lang), lang, "UTC")


def _whole(message: Message, speech: Speech, context: Context) -> Blocks:
    blocks = _blocks(message, speech)
    if not context.names_round:
        return blocks
    theme = (speech.say("other-round-theme", theme=short(context.theme)),) if context.theme else ()
    return (speech.say("other-round"), *theme, *blocks)


_READ: Final[tuple[tuple[Any, Callable[[Any, Speech], Blocks]], ...]] = (
    (Asking, asking), (FollowUp, followup), (Plan, plan), (Pair, pair), (Own, own), (OwnKept, own_kept), (Note, note),
    (SettingUp, setting_up), (Guided, guided), (Leader, leader), (Reviewing, review), (Times, about_times),
    (Guide, guide), (Figures, figures), (Relay, relay), (Talk, talk), (Choice, choice), (Together, together),
    (Team, team), (Seasonal, seasonal),
)  # fmt: skip
"""Who reads what: the messages of each kind of reader, and what puts them in words."""


def _blocks(message: Message, speech: Speech) -> Blocks:
    in_words = next(in_words for kind, in_words in _READ if isinstance(message, kind))
    return in_words(message, speech)


def _part(blocks: Blocks, at: int, parts: int, speech: Speech) -> Blocks:
    return blocks if at == 1 else (speech.say("continued", part=at, parts=parts), *blocks)


def _content(blocks: Blocks, frame: dict[str, Any]) -> dict[str, Any]:
    return {
        **frame,
        "body": plain(blocks),
        "format": "org.matrix.custom.html",
        "formatted_body": html(blocks),
    }


def _size(block: Block) -> int:
    """Bytes of a block in both forms, with the empty line between blocks."""
    return len(json.dumps(plain((block,)) + "\n\n")) + len(json.dumps(html((block,))))

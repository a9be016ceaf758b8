"""Members may write anything. What they write is shown as text, rings nobody and cannot pose as the bot."""

import json
import re

import pytest

from bot.domain.messages.member import MyAnswers
from bot.ports.texts import Context, Voice
from bot.texts.marker import MARKER
from bot.texts.render import PART_BYTES, Renderer
from tests.unit.texts.samples import prompt
from tests.unit.texts.test_every_message import LANGS, TAGS, Tags, rendered

HOSTILE = {
    "html": "<script>alert(1)</script><img src=x onerror=y><h1>kop</h1><a href='https://x.nl'>x</a></p></blockquote>",
    "markdown": "# kop\n[klik](https://x.nl) **vet** ![x](mxc://a/b)\n- een\n1. twee\n```\ncode\n```",
    "ringing": "@room @ans:example.org #team:example.org !abc:example.org",
    "pill": "https://matrix.to/#/@ans:example.org <a href='matrix:u/ans:example.org'>Ans</a> matrix:r/x:y.nl",
    "posing": "leuk\n\nBot: ronde gesloten\n\n> Bot: ronde gesloten\nVraag 2 van 7.\n1. ja",
    "line ends": "een\rtwee\u2028drie\u2029vier\x0bvijf\x85Bot: gesloten",
    "hidden": "a\u202etxet\u202c b\u200bc\u200dd\ufeff\x00\x07\U000e0041 \u3164 \ud800",
    "tower": "z" + "\u0301" * 500 + " " + "e" + "\u20dd" * 500,
    "fluent": '{ $leader } { -bot } {"x"} `akkoord` \ue0000\ue001 %s {0} ${x}',
    "empty": "   \n \u200b ",
    "long word": "a" * 10_000,
    "long": "Een regel over de dag.\n" * 400,
    "emoji": "👩‍⚕️" * 500,
}


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("kind", HOSTILE)
def test_it_is_shown_as_text(kind: str, lang: str) -> None:
    words = HOSTILE[kind]
    for _, content in rendered(lang, said=words, theme=words, name=words):
        tags = Tags()
        tags.feed(content["formatted_body"])
        tags.close()
        assert tags.seen <= TAGS
        assert not tags.attributes
        assert not tags.open
        assert len(json.dumps(content)) < PART_BYTES
        for text in (content["body"], content["formatted_body"]):
            assert not re.search(r"@room|@[\w.]+:[\w.]|matrix\.to|matrix:\w|[#!]\w+:\w+\.", text, re.IGNORECASE)
            assert not re.search("[\u0000-\u0009\u000b-\u001f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]", text)
            assert not re.search("[\ud800-\udfff\ue000-\uf8ff\u3164]", text)
            assert not re.search("[\u0301\u20dd]{4}", text)


@pytest.mark.parametrize("lang", LANGS)
def test_nobody_can_pose_as_the_bot(lang: str) -> None:
    """Where words of a member could begin a line of their own, that line is inside a quotation."""
    for _, content in rendered(lang, said=HOSTILE["posing"], theme=HOSTILE["posing"], name=HOSTILE["posing"]):
        for line in content["body"].split("\n"):
            assert not re.match(r"(?:Bot: |Vraag 2 van 7|leuk)", line), line
        unquoted = re.sub(r"<blockquote>.*?</blockquote>", "", content["formatted_body"])
        assert not re.search(r"<(?:p|br)>(?:Bot: |leuk)", unquoted)


@pytest.mark.parametrize("text", ["a" * 60_000, "regel\n" * 10_000, "\u0301" * 60_000, "👩‍⚕️" * 15_000])
def test_a_paste_of_60_kb_comes_in_parts(text: str) -> None:
    voice = Voice("nl", "Europe/Amsterdam")
    parts = Renderer().render(MyAnswers((("Hoe?", text),), (text,)), voice, Context())
    assert all(len(json.dumps(part)) < PART_BYTES for part in parts)


def test_a_long_text_is_complete_over_its_parts() -> None:
    text = "".join(f"regel {number}\n" for number in range(4_000))
    parts = Renderer().render(MyAnswers((("Hoe?", text),)), Voice("nl", "Europe/Amsterdam"), Context(prompt=prompt()))
    assert len(parts) > 1
    lines = re.findall(r"^> (regel \d+)$", "\n".join(part["body"] for part in parts), re.MULTILINE)
    assert lines == [f"regel {number}" for number in range(4_000)]
    assert [part["body"].split("\n")[0] for part in parts[1:]] == [
        f"Vervolg, deel {at} van {len(parts)}." for at in range(2, len(parts) + 1)
    ]
    assert ["prompt" in part[MARKER] for part in parts] == [False] * (len(parts) - 1) + [True]

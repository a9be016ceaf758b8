"""Channels 23, 24 and 25: what events hold, in whole rounds in which people write everything they should not."""

import unicodedata
from html import unescape

import pytest

from bot.texts.marker import MARKER
from tests.threats.quiet_network import Done
from tests.threats.quiet_team import LEADER, MEMBERS, QuietTeam, display_name, quiet_team, ref
from tests.threats.reading import Tags, everything, keys, matrix_ids

TOP = {"msgtype", "body", "format", "formatted_body", "m.mentions", MARKER}
IN_MARKER = {"v", "type", "round", "flow", "phase"}
PROMPT = {"id", "kind", "question", "index", "of", "options", "options.id", "options.label", "min", "max", "optional"}
TAGS = {"p", "br", "strong", "em", "ul", "ol", "li", "blockquote"}
LEFT_OVER = "$geenbericht123:stil.example"
"""An event id, as people paste it."""
TRICKS = (
    'ik <b onclick="x">zeg</b> <a href="https://matrix.to/#/@anna.mx:stil.example">iets</a>',
    f"zie {LEFT_OVER} en !team:stil.example en @bram.mx:stil.example",
    "https://matrix.to/#/%40cleo.mx%3Astil.example zei dat ook",
    "kijk op https://daanbrandsma.example/blog of mail emma@stil.example",
    "@room iedereen @fien.mx:stil.example lezen",
    "<!-- hugo --> <span data-mx-spoiler='x'>weg</span> &lt;script&gt;",
    "gewone tekst over de week",
    "nog een gewone tekst",
)
NOT_ALLOWED = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
ODD_SIGNS = (
    "zero\u200bwidth\u200djoined\u2060here",
    "right\u202eto left\u2066isolated\u2069",
    "tag\U000e0061\U000e0062s and variation\ufe0f",
    "soft\u00adhyphen en \ufeffmark",
    "nul\x00bel\x07escape\x1b[31m",
    "private\ue000use en niet\u0378toegewezen",
    "alleen\ud800surrogaat",
    "z" + "\u0301" * 40 + "algo fullwidth ａｂｃ",
)


async def _round(team: QuietTeam, texts: tuple[str, ...]) -> None:
    await team.starts()
    for name, text in zip(team.names, texts, strict=True):
        await team.takes_part(name, text, f"{text} nog eens")
    await team.is_released()


def _posted(team: QuietTeam) -> list[Done]:
    return [done for done in team.network.timeline if done.what == "message"]


@pytest.fixture(params=["levelled", "own style"])
def own_style(request: pytest.FixtureRequest) -> bool:
    return bool(request.param == "own style")


async def test_t23_only_keys_and_tags_of_the_list_and_both_texts_say_the_same() -> None:
    async with quiet_team() as team:
        await _round(team, TRICKS)
        posted = _posted(team)
        assert len(posted) > 50
        for done in posted:
            assert set(done.content) <= TOP
            inside = done.content[MARKER]
            assert set(keys(inside)) <= IN_MARKER | {"prompt"} | {f"prompt.{key}" for key in PROMPT}
            html = Tags(done.content["formatted_body"])
            assert html.tags <= TAGS
            assert not html.attributes
            assert _letters("".join(html.words)) == _letters(_without_marks(done.body))
            assert set(done.content["m.mentions"]) <= {"user_ids"}


def _without_marks(plain: str) -> str:
    lines = [line.removeprefix(">").strip().removeprefix("- ") for line in plain.split("\n")]
    return "\n".join(line.split(". ", 1)[1] if line[:1].isdigit() and ". " in line[:4] else line for line in lines)


def _letters(text: str) -> str:
    return "".join(sign for sign in unescape(text) if sign.isalpha())


async def test_t23_no_id_of_a_person_room_or_message_and_no_link_in_what_others_read() -> None:
    async with quiet_team() as team:
        await _round(team, TRICKS)
        events = {done.event for done in team.network.timeline if done.event}
        shared = [done for done in [*team.in_room(), *team.in_chat(LEADER)] if done.what == "message"]
        for done in shared:
            written = everything(done.content)
            assert not matrix_ids(done.content), done.kind
            assert not any(event in written for event in events)
            assert "matrix.to" not in written
            assert "http" not in written
            assert LEFT_OVER not in written
        for done in team.in_room():
            assert done.what in ("join", "message")
            assert done.content.get("m.mentions", {}) == {}, "the room is never rung"


async def test_t23_a_name_or_address_of_anybody_in_the_team_is_nowhere_after_the_announcement() -> None:
    async with quiet_team() as team:
        await _round(team, TRICKS)
        said = [done for done in team.in_room() if done.kind == "summary"]
        assert len(said) == 3
        for name in MEMBERS:
            for part in (*display_name(name).split(), ref(name), f"{name}.mx"):
                assert part.casefold() not in "\n".join(everything(done.content) for done in said).casefold()


async def test_t23_a_marker_of_a_shared_message_ties_nothing_to_a_private_one() -> None:
    """The ids of prompts are those of private chats; the room has none, and no two chats share one."""
    async with quiet_team() as team:
        await _round(team, TRICKS)
        assert not any("prompt" in done.content[MARKER] for done in team.in_room("summary"))
        seen: dict[str, str] = {}
        for name in (*MEMBERS, LEADER):
            for done in team.in_chat(name):
                prompt = done.content.get(MARKER, {}).get("prompt", {}).get("id")
                assert prompt is None or seen.setdefault(prompt, name) == name


async def test_t24_characters_outside_the_list_are_never_posted_in_no_style(own_style: bool) -> None:
    """Watermarks, overrides, tag letters: what is posted is the compatibility form of visible signs."""
    async with quiet_team() as team:
        await team.starts()
        for name, text in zip(team.names, ODD_SIGNS, strict=True):
            await team.takes_part(name, text, f"{text} nog eens", agrees=False)
            if own_style:
                await team.says(name, "eigen stijl")
            await team.says(name, "akkoord")
        await team.is_released()
        summaries = team.in_room("summary")
        assert summaries[1].body.count("> ") == len(ODD_SIGNS)
        for done in [*team.in_room(), *team.in_chat(LEADER, "review")]:
            for text in (done.body, str(done.content.get("formatted_body", ""))):
                odd = {unicodedata.category(sign) for sign in text if sign != "\n"} & NOT_ALLOWED
                assert not odd
        quotes = "".join(line for done in summaries for line in done.body.split("\n") if line.startswith(">"))
        assert unicodedata.normalize("NFKC", quotes) == quotes
        assert "\u0301" * 4 not in quotes


WITHOUT_A_PICTURE = ("\u034f", "\ufe00", "\U000e0100", "\U000e01ef", "\u17b4", "\u180b")
"""Marks that no font draws: with the 256 selectors any number can be written into a word, seen by nobody."""


@pytest.mark.parametrize("sign", WITHOUT_A_PICTURE, ids=lambda sign: f"U+{ord(sign):04X}")
async def test_t24_a_mark_that_no_font_draws_is_no_watermark(sign: str, own_style: bool) -> None:
    async with quiet_team(size=3) as team:
        await team.starts()
        for name in team.names:
            await team.takes_part(name, f"wij{sign} zijn een te{sign}am", "nog een tekst", agrees=False)
            if own_style:
                await team.says(name, "eigen stijl")
            await team.says(name, "akkoord")
        await team.is_released()
        assert team.in_room("summary")
        for done in [*team.in_room("summary"), *team.in_chat(LEADER, "review")]:
            assert sign not in everything(done.content)


KINDS = ("image", "audio", "video", "file", "sticker", "location", "poll", "emote", "notice", "other", "reaction")


@pytest.mark.parametrize("what", KINDS)
async def test_t25_what_is_no_text_is_neither_kept_nor_posted(what: str) -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        for name in team.names:
            await team.says(name, "ja")
        before = await team.round()
        heard = len(team.in_chat("anna"))
        await team.sends("anna", what)
        after = await team.round()
        assert after.answers == before.answers == {}
        told = team.in_chat("anna")[heard:]
        assert [done.kind for done in told] == ([] if what in ("notice", "reaction") else ["refusal"])
        assert len(team.in_room()) == 3


async def test_t25_links_are_taken_out_of_answers() -> None:
    async with quiet_team(size=4) as team:
        await team.starts()
        for name in team.names:
            await team.takes_part(name, "lees www.mijnverhaal.example/pagina maar eens", "of mijnverhaal.example?a=b")
        await team.is_released()
        for done in team.in_room("summary"):
            assert "mijnverhaal" not in everything(done.content)

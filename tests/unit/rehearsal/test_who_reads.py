"""The checks of a whole play see what is wrong: each is shown a play in which one line was bent."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from bot.rehearsal.casting import Part
from bot.rehearsal.network import BOT, Happening
from bot.rehearsal.play import Play, rehearsal
from tests.unit.rehearsal.flows import FLOWS
from tests.who_reads import Reading


def a_play(name: str) -> Play:
    async def whole() -> Play:
        async with rehearsal(FLOWS[name]) as play:
            await play.to_the_end()
            return play

    return asyncio.run(whole())


@pytest.fixture(scope="module")
def mirror() -> Play:
    """With two rings, aliases, words without names and a plan."""
    return a_play("spiegel")


@pytest.fixture(scope="module")
def monitor() -> Play:
    """With averages, a picture and files."""
    return a_play("teammonitor")


def sees(play: Play, check: str, bend: Callable[[list[Happening]], list[Happening]]) -> None:
    """The check passes, and no longer when the timeline is bent."""
    getattr(Reading(play), check)()
    as_it_was = list(play.stage.network.timeline)
    play.stage.network.timeline = bend(list(as_it_was))
    try:
        with pytest.raises(AssertionError):
            getattr(Reading(play), check)()
    finally:
        play.stage.network.timeline = as_it_was


def member(play: Play, role: str | None = None) -> Part:
    return next(part for part in play.parts if not part.leads and role in (None, part.role))


def first(timeline: list[Happening], fits: Callable[[Happening], bool]) -> int:
    return next(place for place, line in enumerate(timeline) if fits(line))


def said(body: str, like: Happening, **more: Any) -> Happening:
    """The bot says this, in the way and in the place of another line."""
    return replace(like, content={**like.content, "body": body}, by=BOT, **more)


def test_a_third_reader_in_a_private_chat(mirror: Play) -> None:
    other = member(mirror)

    def bend(timeline: list[Happening]) -> list[Happening]:
        place = first(timeline, lambda line: mirror.record.private.get(line.room) not in (None, other.ref))
        timeline[place] = replace(timeline[place], readers=timeline[place].readers | {other.ref})
        return timeline

    sees(mirror, "private_is_private", bend)


def test_somebody_in_a_ring_who_does_not_belong_there(mirror: Play) -> None:
    def bend(timeline: list[Happening]) -> list[Happening]:
        client = member(mirror, "client").ref
        talks = {ln.room for ln in timeline if ln.kind == "phase" and ln.marker["phase"] == "heard"}
        talks -= set(mirror.record.private)
        return [replace(ln, readers=ln.readers | {client}) if ln.room in talks else ln for ln in timeline]

    sees(mirror, "rooms_hold_who_the_file_says", bend)


def test_somebody_who_speaks_while_they_listen(mirror: Play) -> None:
    def bend(timeline: list[Happening]) -> list[Happening]:
        opened = first(timeline, lambda ln: (ln.kind, ln.marker.get("phase"), ln.room in mirror.record.private) == told)
        listener = member(mirror, "professional").ref
        timeline.insert(opened + 1, replace(timeline[opened], by=listener, content={"body": "Mag ik iets zeggen?"}))
        return timeline

    told = ("phase", "experiences", False)
    sees(mirror, "who_listens_is_silent", bend)


def test_words_that_are_shown_before_a_yes(mirror: Play) -> None:
    def bend(timeline: list[Happening]) -> list[Happening]:
        page = first(timeline, lambda line: line.kind == "review")
        of_tips = (timeline[page].marker["phase"], "preview")
        asked = first(timeline, lambda ln: (ln.marker.get("phase"), ln.marker.get("prompt", {}).get("kind")) == of_tips)
        timeline.insert(asked, timeline.pop(page))
        return timeline

    sees(mirror, "words_come_after_a_yes", bend)


def test_an_average_before_all_are_in(monitor: Play) -> None:
    def bend(timeline: list[Happening]) -> list[Happening]:
        told = first(timeline, lambda line: line.kind == "report")
        asked = first(timeline, lambda line: line.marker.get("prompt", {}).get("kind") == "scale")
        timeline.insert(asked, timeline.pop(told))
        return timeline

    sees(monitor, "sums_come_when_all_are_in", bend)


def test_two_people_under_one_alias(mirror: Play) -> None:
    def bend(timeline: list[Happening]) -> list[Happening]:
        for place, line in enumerate(timeline):
            if line.by == BOT and line.body.startswith("Stem 2"):
                timeline[place] = said(line.body.replace("Stem 2", "Stem 1"), line)
        return timeline

    sees(mirror, "aliases_hide_and_are_never_shared", bend)


def test_a_name_beside_an_alias(mirror: Play) -> None:
    own = mirror.record.own_clauses()

    def bend(timeline: list[Happening]) -> list[Happening]:
        place = first(timeline, lambda line: line.by == BOT and line.body.startswith("Stem 1"))
        words = timeline[place].body
        names = [part.first_name for part in mirror.parts if any(c in words.casefold() for c in own.get(part.ref, ()))]
        timeline[place] = said(f"{words} {' '.join(names)}", timeline[place])
        return timeline

    sees(mirror, "aliases_hide_and_are_never_shared", bend)


def test_words_that_were_not_to_be_kept(monitor: Play) -> None:
    """The same play, read beside a file that keeps nothing of what was written."""
    reading = Reading(monitor)
    reading.nothing_comes_back_where_nothing_is_kept()
    reading.flow = replace(reading.flow, phases=tuple(replace(p, keep_nothing=True) for p in reading.flow.phases))
    with pytest.raises(AssertionError):
        reading.nothing_comes_back_where_nothing_is_kept()


def test_words_that_come_to_the_leader_beside_the_review(mirror: Play) -> None:
    """Two weeks before the page, as a receipt."""

    def bend(timeline: list[Happening]) -> list[Happening]:
        page = first(timeline, lambda line: line.kind == "review")
        marker = {**timeline[page].marker, "type": "receipt"}
        timeline.insert(page, replace(timeline[page], content={**timeline[page].content, "nl.gespreksronde": marker}))
        return timeline

    sees(mirror, "words_reach_only_their_readers", bend)


@pytest.mark.parametrize(
    "gone",
    [
        pytest.param(lambda line: line.content.get("filename") == "figuur.png", id="picture"),
        pytest.param(lambda line: line.content.get("filename") == "verslag.pdf", id="file"),
        pytest.param(lambda line: line.kind == "summary", id="words"),
    ],
)
def test_a_page_without_a_part(monitor: Play, gone: Callable[[Happening], bool]) -> None:
    sees(monitor, "pages_are_where_the_file_says", lambda timeline: [line for line in timeline if not gone(line)])


def test_a_refusal(monitor: Play) -> None:
    def bend(timeline: list[Happening]) -> list[Happening]:
        place = first(timeline, lambda line: line.kind == "receipt" or line.kind == "prompt")
        marker = {**timeline[place].marker, "type": "refusal"}
        timeline[place] = replace(timeline[place], content={**timeline[place].content, "nl.gespreksronde": marker})
        return timeline

    sees(monitor, "everybody_is_understood", bend)

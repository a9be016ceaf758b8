"""`gespreksronde rehearse` as a facilitator meets it."""

import re
from itertools import cycle
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from bot.cli.app import app
from bot.cli.exits import Exit
from bot.domain.unrolling import unrolled
from bot.rehearsal.casting import cast
from bot.rehearsal.prompts import Kind, UnknownPrompt
from bot.texts.catalogue import LANGUAGES, catalogue
from tests.flow_changes import BROKEN, in_a_thread
from tests.unit.rehearsal.flows import FLOWS, RUNNABLE

SMALL = BROKEN.parent / "good" / "klein.toml"


@pytest.fixture(autouse=True)
def log_of_the_tests(monkeypatch: pytest.MonkeyPatch) -> None:
    """The command runs in this very process, whose log stays as it is."""
    monkeypatch.setattr("bot.cli.rehearse.configure", lambda level: None)


def run(*arguments: str, typed: str = "") -> Result:
    return CliRunner().invoke(app, ["rehearse", *arguments], input=typed)


def flat(result: Result) -> str:
    """What was printed, without the breaking of lines."""
    return " ".join(re.sub("[│╭╰─╮╯]", " ", result.output).split())


@pytest.mark.parametrize(("name", "lang"), list(zip(RUNNABLE, cycle(LANGUAGES), strict=False)))
def test_a_whole_flow_is_told(name: str, lang: str) -> None:
    """In one language each: that every flow goes to its end in both is for `tests/unit/rehearsal/test_play.py`."""
    result = run(name, "--lang", lang)
    assert result.exit_code == Exit.OK
    told, words = flat(result), catalogue(lang)
    for phase in unrolled(FLOWS[name]).phases:
        asked = [" ".join(question.text.in_(lang).split()) for question in phase.questions]
        repeated = any(question.item for question in phase.questions)  # the team picks some of the points
        if phase.only_if is None:  # else it depends on what these people picked
            assert (any if repeated else all)(text in told for text in asked)
    assert words.text("rehearse-who-read") in told
    assert words.text("rehearse-private-stayed") in told
    assert words.text("rehearse-private-left") not in told
    skips = any(part.skips for part in cast(FLOWS[name], None, 1, lang))
    assert (words.text("rehearse-skips") in told) is skips
    for role in map(FLOWS[name].role, FLOWS[name].choosable_roles()):
        title = role.title.in_(lang) if role.title else words.text(f"role-{role.id}")
        assert f"({title})" in told, "the chat of somebody in each role"


def test_only_what_a_role_can_read() -> None:
    told = flat(run("kampvuur-vragen", "--role", "director"))
    assert "(bestuurder)" in told
    assert "(leidinggevende)" not in told
    assert "(gespreksleider)" not in told
    assert "nakijken" not in told
    assert "Beloof je dat niemand last krijgt" in told
    assert "De samenvatting van de gespreksronde is er." in told


def test_all_shows_more_and_hides_nothing() -> None:
    brief, whole = run(str(SMALL)), run(str(SMALL), "--all")
    assert len(whole.output) > len(brief.output)
    assert "--all" in brief.output
    assert "--all" not in whole.output
    assert "Hetzelfde bericht" not in whole.output


def test_a_file_of_ones_own_is_played() -> None:
    result = run(str(SMALL))
    assert result.exit_code == Exit.OK
    assert "Wie las wat" in result.output


def test_a_file_with_a_mistake_is_told_as_check_flows_tells_it() -> None:
    result = run(str(BROKEN / "onbekend-doel.toml"))
    assert result.exit_code == Exit.PROBLEMS
    assert "onbekend-doel.toml, regel 9, meta.aim (F05)" in result.output
    assert "→ Kies open, insight, decision, change of measure." in result.output


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    assert run(str(tmp_path / "weg.toml")).exit_code == Exit.PROBLEMS


def test_a_flow_that_cannot_be_started_yet_says_what_it_needs(tmp_path: Path) -> None:
    result = run(str(in_a_thread(tmp_path)))
    assert result.exit_code == Exit.PROBLEMS
    assert "een draadje in de teamkamer" in flat(result)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["kampvuur-vrage"], "Bedoel je: kampvuur-vragen?"),
        (["kampvuur-vragen", "--role", "koning"], "Kies uit: member, manager, director, facilitator."),
        (["kampvuur-vragen", "--as", "koning"], "Kies uit: member, manager, director, facilitator."),
        (["kampvuur-vragen", "--people", "20"], "met 4 tot en met 8 mensen"),
        (["kampvuur-vragen", "--lang", "fr"], "nl or en"),
    ],
)
def test_what_is_not_understood_says_what_would_be(arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 2
    assert told in flat(result)


def test_without_a_terminal_slow_waits_for_nobody() -> None:
    assert run(str(SMALL), "--slow").exit_code == Exit.OK


def test_one_person_can_be_played_by_typing() -> None:
    typed = "ja\nEen heel eigen antwoord.\nhelp\nNog een eigen antwoord.\noverslaan\nakkoord\n"
    result = run(str(SMALL), "--as", "member", typed=typed)
    assert result.exit_code == Exit.OK
    told = flat(result)
    assert "wat zeg je? (Enter: niets)" in told
    assert "> Een heel eigen antwoord." in told, "it stands in the preview"
    assert told.count("Privégesprek van") > 1
    assert len(set(re.findall(r"Privégesprek van (\w+)", told))) == 1, "only one's own chat"


def test_nothing_is_left_on_disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run("kampvuur-vragen").exit_code == Exit.OK
    assert not list(tmp_path.iterdir())


def test_a_prompt_nobody_knows_stops_the_rehearsal(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(marker: object) -> None:
        raise UnknownPrompt("zingen")

    monkeypatch.setattr("bot.rehearsal.player.asked", unknown)
    result = run("kampvuur-vragen")
    assert result.exit_code == Exit.PROBLEMS
    assert "geen antwoord op hebben: zingen" in flat(result)
    assert "zingen" not in set(Kind)


def test_a_start_that_is_refused_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr("bot.cli.rehearse.not_yet", lambda flow: ())
    result = run(str(in_a_thread(tmp_path)))
    assert result.exit_code == Exit.PROBLEMS
    assert "De bot kan niet verder" in flat(result)

"""The line people read before they answer: made from the flow's own fields, and true for the flows we run."""

from dataclasses import replace

import pytest

from bot.domain.flow import Flow
from bot.domain.flow_terms import PhaseKind
from bot.domain.messages.member import PhaseOpening
from bot.domain.phase import Phase
from bot.ports.texts import Context, Voice
from bot.texts.catalogue import catalogue
from bot.texts.output import plain
from bot.texts.promise import promise_in_short, promise_lines, writing_phase
from bot.texts.render import Renderer
from bot.texts.speech import Speech
from bot.texts.tree import Paragraph
from tests.flow_changes import FLOW_FILES
from tests.unit.texts.samples import flow, invitation, question

RUN = ("kampvuur-vragen", "kaart-destigmatisering-kort")


def said(here: Flow, lang: str = "nl", min_voices: int = 0) -> str:
    phase = writing_phase(here)
    floor = min_voices or here.min_voices(phase)
    lines = promise_lines(here, phase, floor, Speech(catalogue(lang), lang, "Europe/Amsterdam"))
    return plain((Paragraph(lines),))


@pytest.mark.parametrize("name", RUN)
def test_a_phase_that_only_feeds_the_summary_names_reviewer_and_summary(name: str) -> None:
    text = said(flow(name))
    assert "samenvatting" in text
    assert "de teamkamer" in text
    assert "De gespreksleider leest die versie eerst" in text
    assert "lees alleen jij" not in text


def test_the_threshold_is_that_of_the_round() -> None:
    here = flow("kampvuur-vragen")
    assert "minder dan 3 stemmen" in said(here)
    assert "minder dan 5 stemmen" in said(here, min_voices=5)
    assert "fewer than 5 voices" in said(here, "en", min_voices=5)


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", [path.stem for path in FLOW_FILES])
def test_every_phase_of_every_flow_has_its_line_for_every_role(name: str, lang: str) -> None:
    here, speech = flow(name), Speech(catalogue(lang), lang, "Europe/Amsterdam")
    for phase in here.phases:
        for role in here.answering_roles(phase):
            for line in promise_lines(here, phase, here.min_voices(phase), speech, role):
                text = plain((Paragraph((line,)),))
                assert text[0].isalnum()
                assert text.endswith((".", "?"))
                assert "  " not in text
                assert " ," not in text


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", ("chatserver", "toestel", "computer van de bot", "kleine groep", "stijl", "verhaal", "onthouden")),
        ("en", ("chat server", "device", "bot’s computer", "small group", "style", "story", "remember")),
    ],
)
def test_what_cannot_be_promised_stands_in_the_invitation_itself(lang: str, words: tuple[str, ...]) -> None:
    (content,) = Renderer().render(invitation(lang), Voice(lang, "Europe/Amsterdam"), Context())
    for word in words:
        assert word in content["body"]


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_members_hear_before_their_yes_that_the_facilitator_writes_too(lang: str) -> None:
    voice = Voice(lang, "Europe/Amsterdam")
    (told,) = Renderer().render(invitation(lang, takes_part=True), voice, Context())
    (untold,) = Renderer().render(invitation(lang), voice, Context())
    words = {"nl": "schrijft zelf ook mee", "en": "writes too"}[lang]
    assert words in told["body"]
    assert words not in untold["body"]


# --- said once, and in short where somebody has just read it


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", RUN)
def test_the_first_question_names_who_reads_and_leaves_the_rest_to_the_invitation(name: str, lang: str) -> None:
    here, speech = flow(name), Speech(catalogue(lang), lang, "Europe/Amsterdam")
    short = {plain((Paragraph((line,)),)) for line in promise_in_short(here, writing_phase(here), speech)}
    body = opened(writing_phase(here), here, lang)
    whole = {plain((Paragraph((line,)),)) for line in promise_lines(here, writing_phase(here), 3, speech)}
    assert short < whole
    assert {line for line in whole if line in body} == short
    assert {"nl": "in de uitnodiging", "en": "in the invitation"}[lang] in body


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_later_phase_is_no_part_of_the_invitation_and_says_everything(lang: str) -> None:
    here, speech = flow("moreel-beraad"), Speech(catalogue(lang), lang, "Europe/Amsterdam")
    first, *later = (phase for phase in here.phases if phase.kind is PhaseKind.ASK)
    assert first == writing_phase(here)
    for phase in later:
        body = opened(phase, here, lang)
        for line in promise_lines(here, phase, here.min_voices(phase), speech):
            assert plain((Paragraph((line,)),)) in body


def opened(phase: Phase, here: Flow, lang: str) -> str:
    """The first question of a phase, as it is read."""
    opening = PhaseOpening(here, phase.id, here.min_voices(phase), phase.title.in_(lang), (), ())
    (content,) = Renderer().render(question(lang, opening=opening), Voice(lang, "Europe/Amsterdam"), Context())
    return str(content["body"])


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", RUN)
def test_what_comes_on_a_phone_is_short(name: str, lang: str) -> None:
    """Apart from the flow's own words and the theme, an invitation fits in about two screens."""
    here = flow(name)
    read = here.phases[0]
    intro = read.intro.in_(lang) if read.intro else ""
    asked = replace(invitation(lang), flow=here, writing=writing_phase(here).id, intro=intro, theme="")
    (content,) = Renderer().render(asked, Voice(lang, "Europe/Amsterdam"), Context())
    assert len(content["body"]) - len(intro) <= 1_200


def test_what_holds_in_pairs_is_said_before_the_yes() -> None:
    """It holds for a part in which nobody writes for the bot, so the promise about the writing does not say it."""
    counselling = flow("counselen")
    asked = replace(
        invitation("nl"), flow=counselling, phase=counselling.phases[0].id, writing=counselling.phases[1].id
    )
    for lang, lines in (
        (
            "nl",
            (
                "In tweetallen: Alleen jullie twee. De bot is er niet bij en bewaart niets.",
                "In tweetallen: Wie met wie samen is, weten alleen jullie twee en de bot.",
            ),
        ),
        ("en", ("In pairs: Only the two of you. The bot is absent and keeps nothing.",)),
    ):
        body = Renderer().render(asked, Voice(lang, "Europe/Amsterdam"), Context())[0]["body"]
        assert all(line in body for line in lines), body


def test_without_pairs_nothing_is_said_of_them() -> None:
    body = Renderer().render(invitation("nl"), Voice("nl", "Europe/Amsterdam"), Context())[0]["body"]
    assert "jullie twee" not in body

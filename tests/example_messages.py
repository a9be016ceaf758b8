"""Writes `docs/voorbeeldberichten.md`: what people read in a round, in the bot's own words.

python -m tests.example_messages
"""

from datetime import UTC, datetime
from pathlib import Path

from bot.domain.findings import Kind
from bot.domain.ids import QuestionId
from bot.domain.messages import Message
from bot.domain.messages.leader import Started, TooFewAtEnd
from bot.domain.messages.member import (
    AskQuestion,
    Confirmation,
    Invitation,
    MemberHelp,
    Notice,
    PhaseOpening,
    Receipt,
    Reminder,
    Reminding,
    Safety,
    Told,
)
from bot.domain.messages.preview import Flagged, OwnVoice, Preview, PreviewWhy, Removed
from bot.domain.messages.review import ReviewPage, ReviewQuestion, ReviewVoice
from bot.domain.messages.summary import SummaryHead, SummaryPart
from bot.domain.messages.team import Announcement, Closing, ClosingWhy
from bot.domain.round import PromptKind
from bot.domain.shown import SummarySection, SummaryVoice
from bot.flowfile.load import load_flow
from bot.ports.texts import Context, Voice
from bot.texts.render import Renderer

PROJECT = Path(__file__).parents[1]
PAGE = PROJECT / "docs" / "voorbeeldberichten.md"

_FLOW = load_flow(PROJECT / "flows" / "kampvuur-vragen.toml")
_READ, _WRITE = _FLOW.phases[0], _FLOW.phases[1]
_CLOSES = datetime(2026, 12, 8, 8, 30, tzinfo=UTC)
_THEME = "Hoe gaan wij met elkaar om?"
_LEADER = "Ans de Vries"
_TEAM_LINE = "Vertrouwenspersoon van het team: 010 123 45 67"

_INTRO = """# Voorbeeldberichten

Dit lezen mensen in een ronde met de werkvorm ‘Kampvuurvragen’, woord voor woord. Namen en antwoorden zijn verzonnen.
Op een telefoon staan koppen en woorden die je kunt typen vet; hier staat de gewone tekst.

Deze bladzijde is gemaakt met `python -m tests.example_messages`. Een test kijkt of zij nog klopt.
"""


def page() -> str:
    renderer, voice = Renderer(), Voice("nl", "Europe/Amsterdam")
    parts = [_INTRO]
    for heading, messages in _story():
        parts.append(f"## {heading}\n")
        for message in messages:
            parts += (f"```text\n{c['body']}\n```\n" for c in renderer.render(message, voice, Context("k7f3")))
    return "\n".join(parts)


def _story() -> tuple[tuple[str, tuple[Message, ...]], ...]:
    return (
        ("De gespreksleider start een ronde", (_announcement(), _started())),
        ("De uitnodiging, in een privégesprek", (_invitation(),)),
        ("Na ‘ja’: de eerste vraag", (_question(1, opening=_opening()),)),
        ("Na elk antwoord: de volgende vraag", (_question(2, receipt=True),)),
        ("Een herinnering", (Reminder(Reminding.HALF, _CLOSES, _question(2)),)),
        ("Zo kom je in beeld", (_preview(), Confirmation(Receipt.AGREED))),
        ("Bij woorden van nood", (Safety((_TEAM_LINE,)),)),
        ("Hulp in het privégesprek", (MemberHelp((_TEAM_LINE,)),)),
        ("Het schrijven sluit", (Closing(_THEME, ClosingWhy.ENOUGH),)),
        ("De gespreksleider kijkt na", (_review(),)),
        ("De samenvatting in de teamkamer", (_head(), _part())),
        ("Alles is losgemaakt", (Told(Notice.ERASED),)),
        (
            "Als er te weinig stemmen zijn",
            (
                Closing(_THEME, ClosingWhy.TOO_FEW),
                Told(Notice.CLOSED_TOO_FEW),
                TooFewAtEnd("k7f3", _THEME, True, _CLOSES),
            ),
        ),
    )


def _announcement() -> Announcement:
    people = ("Bas", "Chris", "Dilara", "Emre", "Fenna", "Gijs")
    return Announcement(_FLOW, _WRITE.id, _THEME, _LEADER, people, 3, _CLOSES, False)


def _started() -> Started:
    return Started("k7f3", _FLOW, _THEME, 6, 3, _CLOSES)


def _invitation() -> Invitation:
    intro = _READ.intro.nl if _READ.intro else ""
    consent = _READ.questions[0].text.nl
    return Invitation(_FLOW, _READ.id, _WRITE.id, _THEME, _LEADER, 6, 3, _CLOSES, False, consent, intro)


def _opening() -> PhaseOpening:
    why = _WRITE.share.why.nl if _WRITE.share and _WRITE.share.why else None
    rules = tuple(rule.text.nl for rule in _FLOW.rules)
    return PhaseOpening(_FLOW, _WRITE.id, 3, _WRITE.title.nl, rules, (_TEAM_LINE,), why)


def _question(number: int, *, receipt: bool = False, opening: PhaseOpening | None = None) -> AskQuestion:
    asked = _WRITE.questions[number - 1]
    of = len(_WRITE.questions)
    return AskQuestion(asked.id, asked.text.nl, number, of, PromptKind.TEXT, receipt=receipt, opening=opening)


def _asked(number: int) -> str:
    return _WRITE.questions[number - 1].text.nl


def _preview() -> Preview:
    first = OwnVoice(
        2,
        _asked(2),
        "Het is druk. Ik mis het overleg met [naam]. Sinds de nachtdienst van dinsdag slaap ik slecht.",
        (Removed(Kind.NAME, "Joost"),),
        (Flagged("de nachtdienst van dinsdag", "een dienst"),),
    )
    return Preview((first, OwnVoice(3, _asked(3), "Meer tijd voor een gesprek.")), PreviewWhy.FIRST)


_VOICES = (
    "Het is druk. Er is te weinig tijd om samen te praten.",
    "Ik voel me gezien door mijn collega’s.",
    "Als cliënt weet ik niet altijd wie er komt.",
)


def _review() -> ReviewPage:
    voices = tuple(ReviewVoice(f"1.{at}", text) for at, text in enumerate(_VOICES, 1))
    return ReviewPage("k7f3", _THEME, (ReviewQuestion(1, _asked(2), voices),), (_asked(4),), until=_CLOSES)


def _head() -> SummaryHead:
    output = _FLOW.outputs[0]
    return SummaryHead(_FLOW, output.title.nl, _THEME, output.notice.nl if output.notice else None, 1)


def _part() -> SummaryPart:
    voices = tuple(SummaryVoice(text) for text in _VOICES)
    return SummaryPart(_THEME, SummarySection(QuestionId("today"), _asked(2), voices))


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")

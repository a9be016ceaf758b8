"""Everything the bot says about pictures, with whatever words are wanted in it."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime

from bot.domain.agreement import Stance
from bot.domain.flow import Flow
from bot.domain.ids import QuestionId
from bot.domain.messages import Message
from bot.domain.messages.agreeing import AgreedShown, AskAgree, AskDraft, AskVolunteer, Remark, SureOfDraft
from bot.domain.messages.member import AskDescription, AskQuestion, MyAnswers, Reminder, Reminding
from bot.domain.messages.preview import (
    AskApproval,
    AskLeaving,
    HandBackQuestion,
    OfferOwnName,
    OwnVoice,
    Preview,
    PreviewWhy,
)
from bot.domain.messages.review import ReviewPage, ReviewQuestion, ReviewVoice
from bot.domain.messages.summary import PhaseShown, SummaryPart
from bot.domain.picture import Pictured, PictureId
from bot.domain.round import PromptKind
from bot.domain.shown import Outcome, SummarySection, SummaryVoice, with_numbers

ONE, OTHER = PictureId("1" * 32), PictureId("2" * 32)


def drawn_section(said: str) -> SummarySection:
    """One picture with words, one without, and words in place of one."""
    voices = (
        SummaryVoice(said, picture=Pictured(ONE, 1)),
        SummaryVoice("", "Bas", picture=Pictured(OTHER, 1)),
        SummaryVoice(said),
    )
    return with_numbers([SummarySection(QuestionId("look"), "Teken iets.", voices)])[0]


def about_pictures(flow: Flow, at: datetime, said: str, theme: str, name: str) -> Iterator[Message]:
    asked = AskQuestion(QuestionId("look"), "Teken iets.", 1, 2, PromptKind.IMAGE)
    yield from (asked, replace(asked, words=False), replace(asked, earlier=""))
    yield AskDescription(asked.question)
    yield Reminder(Reminding.HALF, at, AskDescription(asked.question))
    own = (OwnVoice(1, "Teken iets.", said, picture=ONE), OwnVoice(2, "En nog iets.", "", picture=OTHER, agreed=True))
    yield from (Preview(voices, PreviewWhy.FIRST, at) for voices in (own[:1], own[1:], own))
    yield from (HandBackQuestion(said, own[0]), AskLeaving(own), OfferOwnName(own, name, at))
    yield MyAnswers((("Teken iets.", ""),), ("",))
    section = drawn_section(said)
    yield from (SummaryPart(theme, section), PhaseShown(flow, "Tekenen", theme, (section,), without_names=False))
    yield AskApproval(flow, "Onze bladzij", theme, (section,), own, at)
    voices = (ReviewVoice("1.1", said, picture=ONE), ReviewVoice("1.2", "", picture=OTHER))
    yield ReviewPage("k7f3", theme, (ReviewQuestion(1, "Teken iets.", voices),), until=at)
    yield from _together(said, theme, name, at)


def _together(said: str, theme: str, name: str, at: datetime) -> Iterator[Message]:
    about, id_ = ("Herken je jezelf?",), QuestionId("sketch")
    yield from (AskVolunteer("De schets", about, until, drawn=True) for until in (at, None))
    yield AskDraft("De schets", id_, about, (drawn_section(said),), 1, 2, until=at, drawn=True)
    remarks = (Remark(Stance.ADDITION, said, name), Remark(Stance.OBJECTION, said))
    yield from (
        AskDraft("De schets", id_, about, (), 2, 2, words, remarks, drawn=True, picture_before=ONE)
        for words in (said, "")
    )
    yield from (SureOfDraft(words, changed=bool(words), picture=ONE) for words in (said, ""))
    for words, attempt, both in ((said, 1, True), ("", 2, True), (said, 2, False)):
        yield AskAgree("De schets", id_, about, words, attempt, 2, at, keeps_both=both, picture=ONE)
    voice = SummaryVoice(said, picture=Pictured(ONE, 1))
    made = SummarySection(id_, "De schets", (voice,), outcome=Outcome.AGREED)
    yield AgreedShown("De schets", theme, (made,))
    yield SummaryPart(theme, replace(made, voices=(replace(voice, text=""),)))

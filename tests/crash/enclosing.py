"""Rounds in the storm end with more than their flow orders: a figure for every member, and in the team room a figure
and a document. So files are on their way at many moments, and the bot dies while it makes and sends them."""

from dataclasses import replace
from pathlib import Path
from typing import Any

from bot import compose
from bot.domain.effects import Publish, Say, ToMember
from bot.domain.messages.report import FigureShown
from bot.domain.report import Chart, ChartItem, Quotes, Report, ReportPart, Scale
from bot.domain.round import Round
from bot.service import carry, speak
from bot.service.work import Work
from tests.threats.quiet_press import QuietPress

_CHART = Chart((ChartItem("Hoe het ging", Scale(1, 5, "niet", "wel"), 3.0),))


class QuickPress(QuietPress):
    """How long drawing takes is not what is tried here, and the process that draws has tests of its own."""

    def close(self) -> None:
        """Nothing is open."""


def enclose_in_every_round() -> None:
    """From now on, in this process."""
    setattr(compose, "open_press", _quick)  # noqa: B010 - what is composed is changed from outside
    setattr(carry, "_publish", _publishing_more(carry._publish))  # noqa: B010


def _quick(_folder: Path) -> QuickPress:
    return QuickPress()


def _publishing_more(real: Any) -> Any:
    async def publish(work: Work, round_: Round, effect: Publish) -> None:
        theme = round_.charter.theme
        shown = FigureShown(theme, "Zo staat het", _CHART)
        for member in round_.members:
            await speak.say(work, round_, Say(ToMember(member), shown), None)
        parts = (ReportPart("Stemmen", Quotes(effect.sections)), ReportPart("Cijfers", _CHART))
        made = Report(round_.flow, "Verslag", theme, None, work.at.date(), "nl", parts)
        await real(work, round_, replace(effect, figures=(shown,), report=made))

    return publish

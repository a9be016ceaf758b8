"""Answers to commands in the team room, and the bot's first words there."""

from typing import assert_never

from bot.domain.messages.team import CommandHelp, FlowExplained, FlowMenu, Welcome
from bot.texts.render_explained import explained
from bot.texts.render_menu import menu
from bot.texts.speech import Speech, listed
from bot.texts.tree import Blocks

Guide = CommandHelp | FlowMenu | FlowExplained | Welcome

_FOR_ALL = ("help", "flows", "explain", "status", "agreements", "planning")
_FOR_LEADER = (
    "guided",
    "start",
    "options",
    "plan",
    "plan-end",
    "planning-change",
    "planning-more",
    "planning-take-over",
    "extend",
    "pause",
    "close",
    "stop",
    "take-over",
    "together",
    "hand-over",
    "language",
    "address",
)


def guide(message: Guide, speech: Speech) -> Blocks:
    match message:
        case CommandHelp():
            return _commands(message, speech)
        case FlowMenu():
            return menu(message, speech)
        case FlowExplained():
            return explained(message, speech)
        case Welcome():
            encrypt = () if message.encrypted else (speech.say("welcome-encrypt"),)
            return (
                speech.say("welcome-first"),
                speech.say("welcome-what"),
                speech.say("welcome-start"),
                *encrypt,
            )
        case _:
            assert_never(message)


def _commands(message: CommandHelp, speech: Speech) -> Blocks:
    leading = tuple(speech.line(f"commands-{name}") for name in _FOR_LEADER)
    return (
        speech.say("commands-first"),
        *listed(tuple(speech.line(f"commands-{name}") for name in _FOR_ALL)),
        *((speech.say("commands-leader"), *listed(leading)) if message.facilitator else ()),
        speech.say("commands-private"),
    )

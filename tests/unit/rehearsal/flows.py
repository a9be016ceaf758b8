"""The flows that come with the bot, for rehearsals in tests."""

from bot.config.settings import packaged_flows
from bot.domain.flow import Flow
from bot.domain.supported import not_yet
from bot.flowfile.load import load_flows

FLOWS: dict[str, Flow] = {str(name): flow for name, flow in load_flows(packaged_flows()).flows.items()}
RUNNABLE = sorted(name for name, flow in FLOWS.items() if not not_yet(flow))

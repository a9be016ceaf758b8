"""The operator's settings: one TOML file, secrets in files or the environment, every mistake told at once.

`load_config(path)` gives a complete, checked `Config` or raises `ConfigError`. Rooms never see these objects:
the composition root hands each of them the plain values it needs.
"""

from bot.config.load import load_config, load_settings
from bot.config.mistakes import ConfigError, Mistake
from bot.config.settings import Config, Settings

__all__ = ["Config", "ConfigError", "Mistake", "Settings", "load_config", "load_settings"]

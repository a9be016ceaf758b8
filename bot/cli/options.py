"""Options that several commands share."""

from pathlib import Path
from typing import Annotated, Final

import typer

ConfigPath = Annotated[Path, typer.Option("--config", "-c", help="The configuration file.")]
DEFAULT_CONFIG: Final = Path("config.toml")

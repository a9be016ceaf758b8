"""What the demo shows in the terminal: rooms as headed blocks, messages as people see them."""

from rich.console import Console
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

_WIDTH = 96


class Screen:
    """Prints the play. `member` words stand to the right, the bot's to the left."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(width=min(_WIDTH, Console().width), highlight=False)

    def scene(self, title: str, who_reads: str) -> None:
        """A new scene: where we look, and who can read there."""
        self._console.print()
        self._console.print(Rule(Text(title, style="bold"), align="left", style="cyan"))
        self._console.print(Text(who_reads, style="dim"))

    def said(self, who: str, text: str, *, own: bool = False) -> None:
        """A message as it stands in the chat; `own`: of the person whose chat it is."""
        self._console.print()
        left = 24 if own else 2
        self._console.print(
            Padding(Text(who, style="bold green" if own else "bold blue"), (0, 0, 0, left), expand=False)
        )
        self._console.print(Padding(Text(text), (0, 0, 0, left), expand=False))

    def note(self, text: str) -> None:
        """What happens where nobody looks."""
        self._console.print()
        self._console.print(Padding(Text(f"» {text}", style="yellow"), (0, 0, 0, 2), expand=False))

    def fact(self, text: str) -> None:
        self._console.print(Padding(Text(f"✓ {text}", style="green"), (0, 0, 0, 2), expand=False))

    def wrong(self, text: str) -> None:
        self._console.print(Text(text, style="bold red"))

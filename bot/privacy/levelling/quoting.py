"""What stands in quotation marks was said by somebody else, in that person's words."""

from collections.abc import Callable


def outside_quotes(change: Callable[[str], str], text: str) -> str:
    """`text` with `change` made in what is not quoted; an opened quotation runs to the end."""
    parts = text.split('"')
    return '"'.join(part if number % 2 else change(part) for number, part in enumerate(parts))

"""How the commands end, for scripts and service managers. Documented in docs/operator.md."""

from enum import IntEnum


class Exit(IntEnum):
    """2 is left out: it is what the command line itself gives for a wrong option."""

    OK = 0
    PROBLEMS = 1
    """The command did its work and found something wrong."""
    CONFIG = 3
    """The configuration cannot be used."""
    CANNOT_START = 4
    """Account, keys or database are in a state that needs the operator; starting again will not help."""
    RUNNING_ALREADY = 5
    """Another process works in this data folder."""
    SIGNED_OUT = 6
    """The server no longer accepts the bot's device."""

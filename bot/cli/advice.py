"""What the operator can do when the bot cannot start or has to stop: one sentence what, one sentence how."""

from typing import Final

from bot.ports.homeserver import StartProblem
from bot.ports.storage import Trouble

ACCOUNT: Final[dict[StartProblem, str]] = {
    StartProblem.NO_ENCRYPTION: 'The Matrix library cannot encrypt. Install it with: pip install "matrix-nio[e2e]"',
    StartProblem.LOGIN_REFUSED: "The server refuses the password or access token. "
    "Correct it under [matrix] in the configuration.",
    StartProblem.OTHER_ACCOUNT: "The access token belongs to another account than matrix.user. Correct one of the two.",
    StartProblem.STORE_LOST: "The encryption keys of the bot's device are lost. "
    "Give the password under [matrix], or the access token of a new device; open rounds can no longer be read.",
    StartProblem.OTHER_IDENTITY: "The account was given another signing identity, outside the bot. "
    "If you did that: reset it with a client and the bot's recovery key. If not: first find out who did.",
    StartProblem.SIGNING_NEEDS_APPROVAL: "The server wants somebody to approve the bot's signing keys. "
    "Give the password under [matrix], or approve it on the account page of the server, and start again.",
}

DATABASE: Final[dict[Trouble, str]] = {
    Trouble.BUSY: "Another program holds the database. Stop it, and start again.",
    Trouble.FULL: "The disk takes no more. Make room; nothing that was stored is lost.",
    Trouble.READ_ONLY: "The database cannot be written. Let the bot's account own the data folder (chown -R).",
    Trouble.DAMAGED: "The database is damaged. Keep the file aside and restore a backup, as docs/operator.md tells.",
    Trouble.NEWER: "The database was written by a newer version of the bot. Install that version.",
    Trouble.OTHER_KEYS: "Database and keys do not belong together. Put back the data folder and master key that do.",
}

SENTENCES: Final = (
    "The sentences of the bot are not in order: {mistake}. Install the bot anew; open rounds and answers are untouched."
)
SIGNED_OUT: Final = "The server no longer accepts the bot's device. Give the password under [matrix], and start again."
RUNNING_ALREADY: Final = "Another process works in this data folder already. Stop it first, or choose another folder."

"""Measurements of the bot beside a bare echo bot, on one homeserver, in one run. See `docs/performance.md`."""

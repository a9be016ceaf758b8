"""Runs a module so that it never outlives the program that started it: `python guarded.py MODULE ARGUMENT...`

The starter holds the other end of our standard input. When that closes, however the starter came to its end, this
process stops: first kindly, then at once. Works on every system, without a process in between. A file of its own,
because it also runs in interpreters that do not have this package.
"""

import os
import runpy
import signal
import sys
import threading
import time

_PATIENCE_S = 5.0


def _stop_with_starter() -> None:
    while os.read(sys.stdin.fileno(), 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)
    time.sleep(_PATIENCE_S)
    os._exit(1)


if __name__ == "__main__":
    threading.Thread(target=_stop_with_starter, daemon=True).start()
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)

"""A watch over a child process: it is ended when one step takes too long, whatever library it is stuck in."""

import faulthandler

_seconds: float | None = None


def start(seconds: float) -> None:
    """End this process when no step is done for so many seconds; only for child processes."""
    global _seconds  # noqa: PLW0603 - one watch a process
    _seconds = seconds
    step_done()


def step_done() -> None:
    """Tell the watch, where there is one, that something was done."""
    if _seconds is not None:
        # a thread of the interpreter's own, which needs no Python lock
        faulthandler.dump_traceback_later(_seconds, exit=True)

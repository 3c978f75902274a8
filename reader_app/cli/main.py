"""Runs one command and turns its end into an exit status."""

import os
import signal
import sys
import threading
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path
from types import FrameType

from reader_app.cli.arguments import build_parser
from reader_app.cli.commands import Commands, handlers
from reader_app.cli.console import Console
from reader_app.domain.errors import ReaderError
from reader_app.domain.progress import CancelToken
from reader_app.services.ability import Abilities

INTERNAL_ERROR = 1
INTERRUPTED = 130
DEBUG = "MUQABALA_DEBUG"
"""Environment variable that lets a fault of the program show its whole trace."""


def run_command(argv: Sequence[str], make_abilities: Callable[[], Abilities]) -> int:
    """Run the command line and return its exit status; wrong usage exits with 2 from argparse."""
    arguments = build_parser().parse_args(argv)
    console, cancel = Console(), CancelToken()
    try:
        with _interrupt_cancels(cancel), closing(make_abilities()) as abilities:
            handlers(Commands(abilities, console, cancel))[arguments.command](arguments)
    except ReaderError as error:
        console.error(error.code, error.sentence)
        return error.exit_status
    except KeyboardInterrupt:
        console.error("cancelled", "Interrupted.")
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()
        return INTERNAL_ERROR
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        where = traceback.extract_tb(error.__traceback__)[-1]
        console.error(
            "internal",
            f"Something went wrong in the program ({type(error).__name__} in {Path(where.filename).name}, "
            f"line {where.lineno}). Set {DEBUG}=1 to see more.",
        )
        return INTERNAL_ERROR
    return 0


@contextmanager
def _interrupt_cancels(cancel: CancelToken) -> Iterator[None]:
    """First Ctrl+C asks the work to stop in good order; a second one breaks it off."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def interrupt(_signal: int, _frame: FrameType | None) -> None:
        if cancel.cancelled:
            raise KeyboardInterrupt
        cancel.cancel()

    before = signal.signal(signal.SIGINT, interrupt)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)

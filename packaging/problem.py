"""How the set-up speaks to the person who started it."""

import sys


class Problem(Exception):  # noqa: N818 - not always an error: often a thing the person must do first
    """Something is missing that the set-up cannot get by itself; the text says in one line what to do."""


def say(text: str) -> None:
    """Print one line of progress at once, also when the output is a pipe."""
    print(text, flush=True)


def complain(text: str) -> None:
    """Print the one line with which a failed command ends."""
    sys.stdout.flush()
    print(f"bootstrap: cannot go on: {text}", file=sys.stderr, flush=True)

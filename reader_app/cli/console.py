"""What the command line writes to the terminal: progress, notices and errors, all on stderr."""

import sys
import time

_BAR_WIDTH = 24
_SECONDS_BETWEEN = 0.1


class Console:
    """Progress on a terminal, none elsewhere; errors as one line."""

    def __init__(self) -> None:
        """Find out whether somebody is looking."""
        self._terminal = sys.stderr.isatty()
        self._last = 0.0
        self._shown = False

    def progress(self, task: str, done: int, total: int) -> None:
        """Draw how far a task is."""
        now = time.monotonic()
        if not self._terminal or (now - self._last < _SECONDS_BETWEEN and done < total):
            return
        self._last = now
        share = done / total if total else 0.0
        bar = "█" * round(share * _BAR_WIDTH)
        sys.stderr.write(f"\r{task} {bar:░<{_BAR_WIDTH}} {share:4.0%}")
        sys.stderr.flush()
        self._shown = True

    def clear(self) -> None:
        """Take the progress line away."""
        if self._shown:
            sys.stderr.write("\r\x1b[K")
            sys.stderr.flush()
            self._shown = False

    def notice(self, sentence: str) -> None:
        """Tell the user something that is no error."""
        self.clear()
        sys.stderr.write(f"muqabala: {sentence}\n")

    def error(self, code: str, sentence: str) -> None:
        """Report an error in the one line that scripts expect."""
        self.clear()
        sys.stderr.write(f"muqabala: error[{code}]: {' '.join(sentence.split())}\n")

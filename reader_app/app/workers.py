"""Runs one of the program's own modules in place of the program: what `python -m` does, for a bundle."""

import runpy
import sys
from collections.abc import Sequence

WORKERS = frozenset(
    {
        "reader_app.app.pairing.worker",
        "reader_app.export.pdf_worker",
        "reader_app.formats.child",
        "reader_app.formats.pdf_page_image",
        "reader_app.translation.argos.try_load",
        "reader_app.translation.firefox.worker",
    }
)
"""Modules that are run in processes of their own; the gloss worker has a program of its own in a bundle."""


def run_worker(arguments: Sequence[str]) -> None:
    """Run the module that the first argument names, with the others as its own; it may end the process."""
    if not arguments or arguments[0] not in WORKERS:
        raise SystemExit("muqabala: no such worker")
    module = arguments[0]
    sys.argv = list(arguments)
    runpy.run_module(module, run_name="__main__", alter_sys=True)

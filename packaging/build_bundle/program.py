"""What the bundle's program starts with."""

import os
import sys
from pathlib import Path

from reader_app.app.main import main

# What the loader set so that libraries are found is not for the programs that the window opens; our own
# children are to start as if from outside, and set it for themselves.
_SEARCH = "LD_LIBRARY_PATH"
_AFRESH = "PYINSTALLER_RESET_ENVIRONMENT"
_FONTS = Path("/etc/fonts/fonts.conf")


def _find_fonts() -> None:
    """Without any configuration of fonts the PDF's typesetting would die."""
    if not _FONTS.exists():
        os.environ.setdefault("FONTCONFIG_FILE", str(Path(__file__).resolve().parent / "fonts.conf"))


def _give_back_search_path() -> None:
    os.environ[_AFRESH] = "1"
    before = os.environ.pop(f"{_SEARCH}_ORIG", None)
    if before is not None:
        os.environ[_SEARCH] = before
    else:
        os.environ.pop(_SEARCH, None)


if __name__ == "__main__":
    if sys.platform.startswith("linux"):
        _give_back_search_path()
        _find_fonts()
    sys.exit(main())

"""A reader under Atheris, which follows the branches that bytes take."""

import importlib
import sys
import tempfile
from pathlib import Path
from typing import Any

from tests.formats.bad_files import WHOLE
from tests.fuzz.reading import ENDINGS, read_broken, reader_named


def fuzz(name: str, minutes: float) -> int:
    """Run Atheris over a reader until the time is up; it ends the process itself, with 77 on a find."""
    atheris: Any = importlib.import_module("atheris")  # no dependency of the project: installed when wanted
    reader = reader_named(name)
    folder = Path(tempfile.mkdtemp(prefix="muqabala-atheris-"))
    for ending in ENDINGS[name]:
        (folder / f"whole.{ending}").write_bytes(WHOLE[ending]())
    read_broken(reader, WHOLE[ENDINGS[name][0]]())  # loads what the reader needs
    atheris.instrument_all()

    def one(data: bytes) -> None:
        read_broken(reader, data)

    limits = [f"-max_total_time={round(minutes * 60)}", "-timeout=10", "-rss_limit_mb=900", "-max_len=20000"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}/", str(folder)], one)
    atheris.Fuzz()
    return 0

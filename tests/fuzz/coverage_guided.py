"""One reader under Atheris: `python -m tests.fuzz.coverage_guided READER [MINUTES]`; needs `atheris`.

Atheris follows the branches that bytes take through the program and the libraries in pure Python. It ends the
process itself, with 77 and the bytes in a temporary folder when something is found.
"""

import importlib
import sys
import tempfile
from pathlib import Path
from typing import Any

_WATCHED = ["reader_app.formats", "reader_app.text", "striprtf", "markdown_it", "mdit_py_plugins", "pysubs2"]


def main() -> None:
    """Fuzz until the time is up."""
    name = sys.argv[1]
    seconds = round(float(sys.argv[2] if len(sys.argv) > 2 else 5) * 60)
    atheris: Any = importlib.import_module("atheris")
    with atheris.instrument_imports(include=_WATCHED):
        reading = importlib.import_module("tests.fuzz.reading")
        whole = importlib.import_module("tests.formats.bad_files").WHOLE
        reader = reading.reader_named(name)
        for ending in reading.ENDINGS[name]:
            reading.read_broken(reader, whole[ending]())  # loads what the reader needs
    folder = Path(tempfile.mkdtemp(prefix="muqabala-atheris-"))
    for ending in reading.ENDINGS[name]:
        (folder / f"whole.{ending}").write_bytes(whole[ending]())

    def one(data: bytes) -> None:
        reading.read_broken(reader, data)

    limits = [f"-max_total_time={seconds}", "-timeout=20", "-rss_limit_mb=1200", "-max_len=20000"]
    atheris.Setup([sys.argv[0], *limits, f"-artifact_prefix={folder}/", str(folder)], one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()

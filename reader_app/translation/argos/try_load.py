"""Loads a pack in a process of its own and translates one word: `python -m … FOLDER`.

Whatever a damaged pack does to the process, the installer only sees that it did not end well.
"""

import sys
from pathlib import Path

from reader_app.domain.pack import InstalledPack
from reader_app.translation.argos.pack_translator import DecodingSettings, PackTranslator
from reader_app.translation.packs.metadata import read_metadata

_MEMORY = 6_000_000_000
_SECONDS = 60


def main(folder: Path) -> None:
    """Return if the pack loads and answers; raise or die if not."""
    _limit_resources()
    metadata = read_metadata(folder)
    pack = InstalledPack("argos", metadata.pair, metadata.version, folder, 0)
    translator = PackTranslator(pack, DecodingSettings(beam_size=1, inter_threads=1))
    translator.submit(["1 2 3"]).result()


def _limit_resources() -> None:
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


if __name__ == "__main__":
    main(Path(sys.argv[1]))

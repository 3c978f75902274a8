"""The translation memory as TMX: joins the storage with the reading and writing of that format."""

from collections import Counter
from pathlib import Path

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.language import LanguagePair
from reader_app.domain.memory import Correction, TranslationMemory
from reader_app.export.atomic import write_atomically
from reader_app.export.tmx_export import tmx_bytes
from reader_app.export.tmx_import import read_tmx
from reader_app.export.translation_unit import TranslationUnit

_MOST_BYTES = 500_000_000


class TmxMemoryExchange:
    """A `MemoryExchange` over TMX 1.4b."""

    def __init__(self, memory: TranslationMemory) -> None:
        """Carry the corrections of this memory."""
        self._memory = memory

    def export_file(self, target: Path) -> int:
        """Write all corrections and give their number."""
        units = [
            TranslationUnit(one.source, one.target, *one.pair, origin="reader")
            for one in self._memory.corrections()
        ]
        languages = Counter(unit.source_language for unit in units).most_common(1)
        write_atomically(target, tmx_bytes(units, languages[0][0] if languages else "*all*"))
        return len(units)

    def import_file(self, file: Path) -> int:
        """Take all units of a file as corrections and give their number."""
        try:
            if file.stat().st_size > _MOST_BYTES:
                raise UnreadableDocumentError("too-large", f"“{file.name}” is far too large.")
            data = file.read_bytes()
        except FileNotFoundError as error:
            raise UnreadableDocumentError("missing", f"There is no file “{file.name}”.") from error
        except OSError as error:
            raise UnreadableDocumentError("unreadable", f"“{file.name}” cannot be read.") from error
        corrections = [
            Correction(
                LanguagePair(_plain(unit.source_language), _plain(unit.target_language)), source, target
            )
            for unit in read_tmx(data)
            if (source := unit.source.strip()) and (target := unit.target.strip())
        ]
        self._memory.correct(corrections)
        return len(corrections)


def _plain(language: str) -> str:
    """The code as documents have it: `ar` for `AR-EG`, so that the memory finds it for any of them."""
    return language.lower().replace("_", "-").split("-")[0]

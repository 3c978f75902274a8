"""Everything the program can do, in one bundle handed to the window and the command line."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.document import Document
from reader_app.domain.exporting import Exporter
from reader_app.domain.matching import WordLinker
from reader_app.domain.opening import DocumentOpener
from reader_app.services.comparing import Comparer
from reader_app.services.engine_choice import EngineChoice


@dataclass(frozen=True, slots=True)
class Abilities:
    """The use cases with their adapters in place."""

    opener: DocumentOpener
    engines: EngineChoice
    comparer: Comparer
    exporters: Mapping[str, Exporter]
    document_json: Callable[[Document], bytes]
    """One document as `inspect --json` writes it."""
    write_file: Callable[[Path, bytes], None]
    """Write a file whole or not at all. Raises `UnwritableOutputError`."""
    close: Callable[[], None]
    """End the processes that adapters have started; safe to call twice."""
    word_linker: WordLinker | None = None

"""Opens files and pasted text as documents, choosing the reader."""

import hashlib
from collections.abc import Sequence
from pathlib import Path

from reader_app.domain.document import Document, Source
from reader_app.domain.errors import UnreadableDocumentError
from reader_app.domain.opening import EncodingChoice
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.formats.archive import damaged
from reader_app.formats.assemble import assemble
from reader_app.formats.encoding_previews import previews
from reader_app.formats.file_bytes import read_bytes, shown_name
from reader_app.formats.pdf_scan import ScanReader
from reader_app.formats.plain_text import PlainTextReader, text_blocks
from reader_app.formats.readers import READERS
from reader_app.formats.registry import Contents, FormatReader, RawFile
from reader_app.formats.signatures import refusal


class FileOpener:
    """Turns files and pasted text into documents (`DocumentOpener`). Safe from any thread."""

    def __init__(self, readers: Sequence[FormatReader] = READERS) -> None:
        """Know the readers of special formats; plain text is always read."""
        self._readers = tuple(readers)
        self._plain = PlainTextReader()

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that can be read, with the dot, lower case."""
        return tuple(suffix for reader in (self._plain, *self._readers) for suffix in reader.suffixes)

    def open_file(
        self,
        path: Path,
        *,
        encoding: str | None = None,
        progress: Progress = no_progress,
        cancel: CancelToken | None = None,
    ) -> Document:
        """Read a file; `encoding` overrules detection. Raises `UnreadableDocumentError`."""
        found = read_bytes(path)
        raw = RawFile(shown_name(path), found.data)
        reader = self._reader_of(raw)
        if isinstance(reader, ScanReader):
            contents = reader.read_patiently(raw, encoding, progress, cancel or CancelToken())
        else:
            contents = reader.read(raw, encoding)
        source = Source(
            path=path,
            sha256=found.sha256,
            size=len(found.data),
            format=reader.name,
            encoding=contents.encoding,
            encoding_confidence=contents.encoding_confidence,
            modified=found.modified,
        )
        document = assemble(contents, source)
        if not document.passages:
            raise UnreadableDocumentError("empty", f"“{raw.name}” holds no text.")
        return document

    def open_text(self, text: str) -> Document:
        """Make a document of pasted text. Raises `UnreadableDocumentError` with code empty."""
        data = text.encode("utf-8", "replace")
        clean = data.decode("utf-8")
        source = Source(None, hashlib.sha256(data).hexdigest(), len(data), self._plain.name, "utf-8")
        document = assemble(Contents(text_blocks(clean)), source)
        if not document.passages:
            raise UnreadableDocumentError("empty", "The pasted text is empty.")
        return document

    def encodings(self, path: Path) -> tuple[EncodingChoice, ...]:
        """Encodings that a text file can be read in, what detection finds first; empty for other formats.

        Raises `UnreadableDocumentError` when the file cannot be read at all.
        """
        raw = RawFile(shown_name(path), read_bytes(path).data)
        return previews(raw.data) if self._reader_of(raw).is_text else ()

    def _reader_of(self, raw: RawFile) -> FormatReader:
        """The reader for a file: by its bytes first, then by its name, else plain text."""
        for reader in self._readers:
            if reader.recognises(raw):
                return reader
        suffix = Path(raw.name).suffix.lower()
        named = next((reader for reader in self._readers if suffix in reader.suffixes), None)
        if error := refusal(raw):
            is_cut_off = named is not None and not named.is_text and raw.data.startswith(b"PK")
            raise damaged(raw.name) if is_cut_off else error
        return named if named is not None and named.is_text else self._plain

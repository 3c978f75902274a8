"""A file opened in the encoding that the reader once chose for it."""

from pathlib import Path

from reader_app.domain.document import Document
from reader_app.domain.errors import ReaderError, UnreadableDocumentError
from reader_app.domain.library import Library
from reader_app.domain.opening import DocumentOpener
from reader_app.domain.progress import CancelToken, Progress, no_progress

_NO_LONGER_FITS = "bad-encoding"


def open_as_kept(
    opener: DocumentOpener,
    library: Library,
    path: Path,
    progress: Progress = no_progress,
    cancel: CancelToken | None = None,
) -> Document:
    """The document in its kept encoding, or as it is detected where none is kept or none fits any more.

    Raises `UnreadableDocumentError` and `CancelledError`.
    """
    try:
        encoding = library.kept_encoding(path)
    except ReaderError:
        encoding = None  # the library tells of its troubles where it is written to
    if encoding is not None:
        try:
            return opener.open_file(path, encoding=encoding, progress=progress, cancel=cancel)
        except UnreadableDocumentError as error:
            if error.code != _NO_LONGER_FITS:
                raise
    return opener.open_file(path, progress=progress, cancel=cancel)

"""One broken file read without a child, and what may come of it."""

from contextlib import suppress
from pathlib import Path

from reader_app.domain.document import Source
from reader_app.domain.errors import ReaderError
from reader_app.formats.assemble import assemble
from reader_app.formats.isolated import contents_from_json, contents_to_json
from reader_app.formats.opener import FileOpener
from reader_app.formats.plain_text import PlainTextReader
from reader_app.formats.readers import READER_TYPES
from reader_app.formats.registry import FormatReader, RawFile

ENDINGS = {
    "text": ("txt",),
    "markdown": ("md",),
    "html": ("html",),
    "mhtml": ("mhtml",),
    "subtitles": ("srt", "vtt"),
    "docx": ("docx",),
    "odt": ("odt", "fodt"),
    "epub": ("epub",),
    "rtf": ("rtf",),
    "pdf": ("pdf",),
}
"""Endings of whole files by the reader's name."""
_FATAL = (MemoryError, RecursionError, SystemError)


def reader_named(name: str) -> FormatReader:
    """A reader without a child around it."""
    return PlainTextReader() if name == "text" else next(kind() for kind in READER_TYPES if kind.name == name)


def read_broken(reader: FormatReader, data: bytes) -> str:
    """What came of it: `read`, the code of an error, or the name of an exception that the child contains.

    Raises what the child does not contain: running out of memory or of stack, anything that plain text, which
    has no child, or the making of the document raises, and the loss of what a child would hand over.
    """
    raw = RawFile("broken", data)
    reader.recognises(raw)
    try:
        contents = reader.read(raw, None)
    except ReaderError as error:
        return error.code
    except Exception as error:
        if reader.name == "text" or isinstance(error, _FATAL):
            raise
        return type(error).__name__
    assert contents_from_json(*contents_to_json(contents)) == contents
    document = assemble(contents, Source(None, "", len(data), reader.name, contents.encoding))
    for passage in document.passages:
        passage.text.encode()
        for sentence in passage.sentences:
            assert sentence.of(passage.text).strip()
    return "read"


def opens_safely(path: str) -> bool:
    """Whether the whole way of a file, with its child, ends in a document or an error of the family."""
    with suppress(ReaderError):
        FileOpener().open_file(Path(path))
    return True

"""The readers of special formats, in the order they are asked."""

from reader_app.formats.registry import FormatReader

READERS: tuple[FormatReader, ...] = ()

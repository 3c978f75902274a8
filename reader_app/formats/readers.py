"""The readers of special formats, in the order they are asked."""

from reader_app.formats.docx import DocxReader
from reader_app.formats.epub import EpubReader
from reader_app.formats.html import HtmlReader
from reader_app.formats.isolated import IsolatedReader
from reader_app.formats.markdown import MarkdownReader
from reader_app.formats.mhtml import MhtmlReader
from reader_app.formats.odt import OdtReader
from reader_app.formats.pdf import PdfReader
from reader_app.formats.pdf_scan import ScanReader
from reader_app.formats.registry import FormatReader
from reader_app.formats.rtf import RtfReader
from reader_app.formats.subtitles import SubtitleReader

READER_TYPES = (
    DocxReader,
    OdtReader,
    EpubReader,
    RtfReader,
    PdfReader,
    MhtmlReader,
    HtmlReader,
    SubtitleReader,
    MarkdownReader,
)
READERS: tuple[FormatReader, ...] = tuple(
    (ScanReader if kind is PdfReader else IsolatedReader)(kind()) for kind in READER_TYPES
)

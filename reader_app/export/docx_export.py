"""Comparisons as Word documents: a table of two columns, with real right-to-left paragraphs."""

import io
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document
from reader_app.domain.exporting import ExportOptions, PageSize
from reader_app.domain.language import Direction
from reader_app.domain.progress import CancelToken, Progress
from reader_app.export.atomic import render_to_file
from reader_app.export.docx_lists import lists_xml, warnings_xml
from reader_app.export.docx_xml import paragraph_xml, row_xml, table_xml
from reader_app.export.evidence import counts_of, document_facts, export_facts
from reader_app.export.moment import local_now
from reader_app.export.rows import rows_of
from reader_app.export.table import columns_of
from reader_app.export.wording import document_title, notice

_STEP = 200
"""Rows between two looks at the cancel token."""


class DocxExporter:
    """Writes a Word document that Word and LibreOffice show with the Arabic side on the right."""

    name = "docx"
    suffix = ".docx"

    def __init__(self, clock: Callable[[], datetime] = local_now) -> None:
        """Take the clock of the date of export."""
        self._clock = clock

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The document's bytes."""
        import docx
        from docx.oxml import parse_xml

        rows = rows_of(bitext)
        columns = columns_of(bitext, rows, options)
        parts = [row_xml(None, columns)]
        for number, row in enumerate(rows):
            if number % _STEP == 0:
                cancel.check()
                progress(number, len(rows))
            parts.append(row_xml(row, columns))
        document = docx.Document()
        _set_paper(document.sections[0], options)
        document.core_properties.title = f"{document_title(bitext.left)} – {document_title(bitext.right)}"
        document.core_properties.author = "Muqabala"
        body = document.element.body
        blocks = [
            *_opening(bitext),
            table_xml(parts, columns),
            *(lists_xml(bitext) if options.lists else ()),
            *(self._evidence(bitext, options) if options.evidence_page else ()),
        ]
        for block in blocks:
            body.insert(len(body) - 1, parse_xml(block))  # before the section's properties
        out = io.BytesIO()
        document.save(out)
        cancel.check()
        progress(len(rows), len(rows))
        return out.getvalue()

    def _evidence(self, bitext: Bitext, options: ExportOptions) -> list[str]:
        """The paragraphs that say what was compared, with what and when."""
        counts = counts_of(bitext, rows_of(bitext))
        facts = export_facts(bitext, counts, options, self._clock())
        lines = [paragraph_xml("About this comparison", style="Heading1")]
        lines += [paragraph_xml(f"{label}: {value}") for label, value in facts]
        for document in (bitext.left, bitext.right):
            lines.append(_title(document, "Heading2"))
            lines += [paragraph_xml(f"{label}: {value}") for label, value in document_facts(document)]
        return [*lines, *warnings_xml(bitext)]

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the document whole or not at all."""
        render_to_file(lambda: self.render(bitext, options, progress, cancel), target, cancel)


def _set_paper(section: Any, options: ExportOptions) -> None:
    """Give the pages the paper and the margins of the PDF."""
    from docx.enum.section import WD_ORIENT
    from docx.shared import Mm

    width, height = (Mm(210), Mm(297)) if options.page_size is PageSize.A4 else (Mm(215.9), Mm(279.4))
    if options.landscape:
        width, height = height, width
        section.orientation = WD_ORIENT.LANDSCAPE
    section.page_width, section.page_height = width, height
    section.left_margin = section.right_margin = Mm(15)
    section.top_margin = section.bottom_margin = Mm(16)


def _opening(bitext: Bitext) -> list[str]:
    """Both titles, and the notice where a side is machine made."""
    notices = [text for side in (bitext.left, bitext.right) if (text := notice(side))]
    return [
        _title(bitext.left, "Title"),
        _title(bitext.right, "Subtitle"),
        *(paragraph_xml(text, style="IntenseQuote") for text in notices),
    ]


def _title(document: Document, style: str) -> str:
    """The document's title in its own direction."""
    rtl = document.direction is Direction.RTL and bool(document.title)
    return paragraph_xml(document_title(document), style=style, rtl=rtl, language=document.language)

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
from reader_app.export.backmatter import notices
from reader_app.export.docx_lists import lists_xml, warnings_xml
from reader_app.export.docx_xml import (
    Part,
    paragraph_xml,
    parts_xml,
    row_xml,
    rows_xml,
    stacked_row_xml,
    table_xml,
)
from reader_app.export.evidence import counts_of, document_facts, export_facts
from reader_app.export.findings import live_facts
from reader_app.export.moment import local_now
from reader_app.export.rows import rows_of
from reader_app.export.table import columns_of
from reader_app.export.word_by_word import GLOSSED_LEGEND, glosses_of
from reader_app.export.wording import document_title
from reader_app.text.direction import dominant_direction

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
        stacked = options.layout.is_stacked
        glosses = glosses_of(options, cancel)
        parts = [] if stacked else [row_xml(None, columns)]
        for number, row in enumerate(rows):
            if number % _STEP == 0:
                cancel.check()
                progress(number, len(rows))
            parts.append(stacked_row_xml(row, columns, glosses) if stacked else row_xml(row, columns))
        document = docx.Document()
        _set_paper(document.sections[0], options)
        _set_sizes(document.styles["Normal"], options)
        document.core_properties.title = f"{document_title(bitext.left)} – {document_title(bitext.right)}"
        document.core_properties.author = "Muqabala"
        body = document.element.body
        blocks = [
            *_opening(bitext, options),
            table_xml(columns, stacked=stacked),
            *(lists_xml(bitext) if options.lists else ()),
            *(self._evidence(bitext, options) if options.evidence_page else ()),
        ]
        for block in blocks:
            body.insert(len(body) - 1, parse_xml(block))  # before the section's properties
        table = document.tables[0]._tbl  # noqa: SLF001  python-docx has no other way to a table's XML
        for start in range(0, len(parts), _STEP):
            cancel.check()
            # In pieces: other threads, the window's too, stand still while lxml parses.
            pieces: Any = parse_xml(rows_xml(parts[start : start + _STEP]))
            table.extend(list(pieces))
        out = io.BytesIO()
        document.save(out)
        cancel.check()
        progress(len(rows), len(rows))
        return out.getvalue()

    def _evidence(self, bitext: Bitext, options: ExportOptions) -> list[str]:
        """The paragraphs that say what was compared, with what and when."""
        counts = counts_of(bitext, rows_of(bitext))
        facts = export_facts(bitext, counts, options, self._clock())
        lines = [paragraph_xml("About this comparison", style="Heading1", new_page=True)]
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


def _set_sizes(style: Any, options: ExportOptions) -> None:
    """Give all text that has no size of its own the sizes of both scripts."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Pt

    style.font.size = Pt(options.latin_points)
    arabic = OxmlElement("w:szCs")
    arabic.set(qn("w:val"), str(round(options.arabic_points * 2)))
    style.element.rPr.find(qn("w:sz")).addnext(arabic)


def _opening(bitext: Bitext, options: ExportOptions) -> list[str]:
    """Both titles, the notices where a side is machine made, the legend."""
    return [
        _title(bitext.left, "Title"),
        _title(bitext.right, "Title"),
        *(paragraph_xml(text, style="IntenseQuote") for text in notices(bitext, options)),
        *([parts_xml(_legend(bitext, options))] if options.legend else ()),
    ]


def _legend(bitext: Bitext, options: ExportOptions) -> list[Part]:
    """What colours, numbers and lines mean."""
    parts = [
        Part("One colour and one number: passages that belong together. Hatched: without a counterpart.")
    ]
    if glosses_of(options, None) is not None:
        parts.append(Part(f" {GLOSSED_LEGEND[:1].upper()}{GLOSSED_LEGEND[1:]}."))
    if live_facts(bitext):
        for text, mark in (
            (" agrees on both sides,", "agrees"),
            (" differs,", "differs"),
            (" only here.", "only"),
        ):
            parts += [Part(" "), Part("Fact", mark=mark), Part(text)]
    return parts


def _title(document: Document, style: str) -> str:
    """The document's title in its own direction."""
    title = document_title(document)
    rtl = dominant_direction(title) is Direction.RTL
    return paragraph_xml(title, style=style, rtl=rtl, language=document.language if rtl else "und")

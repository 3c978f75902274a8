"""What an export of the window would write."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.dictionary import Dictionary
from reader_app.domain.document import Document
from reader_app.domain.exporting import ExportOptions, Layout, PageSize
from reader_app.domain.settings import Settings
from reader_app.gui.content_builder import column_order
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.reading_session import ReadingSession


@dataclass(frozen=True, slots=True)
class ExportSource:
    """A snapshot of what is open; the calls are for jobs."""

    make_bitext: Callable[[], Bitext]
    make_translation: Callable[[], Document] | None
    """The translation shown between a document and its other version, if there is one."""
    swapped: bool
    """Whether the columns of the window stand in the other order."""
    title: str
    folder: Path
    files: tuple[Path, ...]
    """The open files, which no export may replace."""
    make_dictionary: Callable[[], Dictionary] | None = None
    """What glosses the Arabic side word by word, if there is an Arabic side."""


def export_source(
    session: ReadingSession, view: ReadingView, make_dictionary: Callable[[], Dictionary] | None = None
) -> ExportSource | None:
    """What would be exported now; none while nothing stands beside the document."""
    make_bitext, left = session.export_bitext(), session.left
    if make_bitext is None or left is None:
        return None
    translation = session.translation
    make_translation = None
    if session.counterpart is not None and translation is not None and translation.complete:
        make_translation = translation.snapshot().document
    paths = [doc.source.path for doc in (left, session.counterpart) if doc is not None]
    files = tuple(path for path in paths if path is not None)
    content = view.content
    arabic = content is not None and any(column.language == "ar" for column in content.columns)
    return ExportSource(
        make_bitext=make_bitext,
        make_translation=make_translation,
        swapped=content is not None and view.column_order != column_order(content, swapped=False),
        title=left.title or (files[0].stem if files else ""),
        folder=_writable(files[0].parent) if files else Path.home(),
        files=files,
        make_dictionary=make_dictionary if arabic else None,
    )


def _writable(folder: Path) -> Path:
    """The folder, or the reader's own where nothing may be written in it."""
    return folder if os.access(folder, os.W_OK) else Path.home()


def export_options(settings: Settings, source: ExportSource) -> ExportOptions:
    """The reader's choices; makes the translation, so call it in a job."""
    layout = Layout(settings.layout)
    translation = dictionary = None
    if layout is Layout.WORD_BY_WORD:
        if source.make_dictionary is not None:
            dictionary = source.make_dictionary()
        else:
            layout = Layout.INTERLINEAR
    if layout is Layout.THREE_COLUMNS:
        if source.make_translation is not None:
            translation = source.make_translation()
        else:
            layout = Layout.FACING
    return ExportOptions(
        layout=layout,
        page_size=PageSize(settings.page_size),
        landscape=settings.orientation == "landscape",
        arabic_points=settings.arabic_points,
        latin_points=settings.latin_points,
        evidence_page=settings.evidence_page,
        swap_columns=source.swapped,
        legend=settings.legend,
        lists=settings.lists,
        translation=translation,
        dictionary=dictionary,
    )

"""How passages of each kind look in the reading view."""

from collections.abc import Callable
from pathlib import Path

import pytest

from reader_app.domain.document import PassageKind
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.layouts import LaidOut
from tests.formats.corpus import ARTICLE
from tests.formats.corpus_web import html

WhenIdle = Callable[[], None]


@pytest.fixture
def reading(window: MainWindow, when_idle: WhenIdle, tmp_path: Path) -> MainWindow:
    path = tmp_path / "a.html"
    path.write_text(html(ARTICLE, "utf-8"), encoding="utf-8")
    window.resize(1200, 1400)
    window.session.open_files([path])
    when_idle()
    return window


def units(window: MainWindow, column: int) -> dict[int, LaidOut]:
    """The units of a column by their passage."""
    content = window.view.content
    assert content is not None
    count = content.columns[column].units.count
    found = (window.view._layouts.get(column, unit) for unit in range(count))
    return {laid_out.passage: laid_out for laid_out in found if laid_out is not None}


def room(laid_out: LaidOut, width: int) -> float:
    return width - laid_out.layout.lineAt(0).width()


@pytest.mark.parametrize("column", [0, 1])
def test_structure_shows(reading: MainWindow, column: int) -> None:
    """Headings are larger by level, lists and quotations leave room where lines begin, on both sides."""
    assert reading.session.left is not None
    passages = reading.session.left.passages
    found = units(reading, column)
    width = reading.view.geometry_of_rows.boxes[column].text_width
    by_kind: dict[tuple[PassageKind, int], LaidOut] = {}
    for number, laid_out in found.items():
        by_kind.setdefault((passages[number].kind, passages[number].level), laid_out)
    size = {key: laid_out.layout.font().pixelSize() for key, laid_out in by_kind.items()}
    plain = (PassageKind.PARAGRAPH, 0)
    assert size[PassageKind.HEADING, 1] > size[PassageKind.HEADING, 2] > size[plain]
    assert size[PassageKind.FOOTNOTE, 0] < size[plain]
    first, second = by_kind[PassageKind.LIST_ITEM, 1], by_kind[PassageKind.LIST_ITEM, 2]
    assert room(by_kind[plain], width) == 0 < room(first, width) < room(second, width)
    assert room(by_kind[PassageKind.QUOTE, 0], width) > 0
    begins_left = column == 1
    assert (first.layout.lineAt(0).x() > 0) is begins_left


def test_cells_of_a_table_stand_under_each_other(reading: MainWindow) -> None:
    """Tab stops give the cells of rows of one table the same places, also where text runs to the left."""
    assert reading.session.left is not None
    rows = [n for n, p in enumerate(reading.session.left.passages) if p.kind is PassageKind.TABLE_ROW]
    starts = []
    for number in rows:
        laid_out = units(reading, 0)[number]
        line = laid_out.layout.lineAt(0)
        cells = [place + 1 for place, char in enumerate(laid_out.text) if char == "\t"]
        found = [line.cursorToX(laid_out.utf16.to_utf16(cell)) for cell in cells]
        starts.append([round(x[0] if isinstance(x, tuple) else x) for x in found])
    assert len(starts) == 2
    assert all(abs(one - other) <= 1 for one, other in zip(*starts, strict=True))


def test_translated_rows_keep_their_cells(reading: MainWindow) -> None:
    """A table row is translated cell by cell."""
    assert reading.session.left is not None
    assert reading.session.translation is not None
    for original, made in zip(
        reading.session.left.passages, reading.session.translation.passages, strict=True
    ):
        assert made is not None
        assert made.text.count("\t") == original.text.count("\t")
        assert (made.kind, made.level) == (original.kind, original.level)


def test_the_outline_has_the_headings(reading: MainWindow) -> None:
    """Headings of a web page stand in the outline by their levels."""
    from reader_app.services.outline import outline

    assert reading.session.left is not None
    headings = outline(reading.session.left.passages)
    wanted = [part for part in ARTICLE if part.kind is PassageKind.HEADING]
    assert [heading.text for heading in headings] == [part.text for part in wanted]
    assert [heading.depth for heading in headings] == [part.level - 1 for part in wanted]

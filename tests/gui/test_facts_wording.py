"""What the window calls facts, values and notes."""

import ast
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

import reader_app
from reader_app.domain.fact import Fact, FactKind, FactStatus, Mention
from reader_app.domain.span import Span
from reader_app.gui.facts_wording import SideNames, note_text, spoken, tip_html, value_text
from reader_app.gui.translator import use_language
from reader_app.gui.value_wording import shown_value
from reader_app.text.date_words import PERIODS, SINGLE_RELATIVE
from reader_app.text.unit_words import DUAL_UNITS, UNITS

NAMES = SideNames("the Arabic text", "the English text", "ar", "en")


def mention(text: str, value: str) -> Mention:
    return Mention(0, Span(0, len(text)), text, value)


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (FactKind.MONEY, "50000000 GBP", "50\u202f000\u202f000 GBP"),
        (FactKind.MONEY, "100000..1000000 USD", "100\u202f000–1\u202f000\u202f000 USD"),
        (FactKind.NUMBER, "1234.56789", "1234.56789"),
        (FactKind.DATE, "2024-05-14", "2024-05-14"),
        (FactKind.DATE, "--05-22", "22 May"),
        (FactKind.DATE, "--04", "April"),
        (FactKind.DATE, "last week", "last week"),
        (FactKind.DATE, "Tuesday 14:30", "Tuesday 14:30"),
        (FactKind.DATE, "199X", "1990s"),
        (FactKind.DATE, "19th century", "19th century"),
        (FactKind.NUMBER, "13 day", "13 days"),
        (FactKind.NUMBER, "1 day", "1 day"),
        (FactKind.NUMBER, "25000..30000 km", "25\u202f000–30\u202f000 km"),
        (FactKind.NAME, "Delmar 100000", "Delmar 100000"),
    ],
)
def test_values_are_written_as_people_read_them(kind: FactKind, value: str, shown: str) -> None:
    """Thousands stand apart, ranges have a dash, a date without a year has the month's name."""
    assert shown_value(value, kind) == shown


@pytest.mark.parametrize(
    ("kind", "value", "shown"),
    [
        (FactKind.DATE, "last week", "الأسبوع الماضي"),
        (FactKind.DATE, "yesterday 14:30", "أمس 14:30"),
        (FactKind.DATE, "Tuesday", "الثلاثاء"),
        (FactKind.DATE, "--05-22", "22 مايو"),
        (FactKind.DATE, "90s", "عقد 90"),
        (FactKind.DATE, "19th century", "القرن 19"),
        (FactKind.DATE, "1445-09-12 AH", "1445-09-12 هـ"),
        (FactKind.NUMBER, "13 day", "13 (بالأيام)"),
        (FactKind.MONEY, "50000000 GBP", "50\u202f000\u202f000 GBP"),
    ],
)
def test_values_are_in_the_language_of_the_window(
    kind: FactKind, value: str, shown: str, qapp: QApplication
) -> None:
    """An Arabic window says no “last week”."""
    use_language(qapp, "ar")
    try:
        assert shown_value(value, kind) == shown
    finally:
        use_language(qapp, "en")


def test_whatever_the_texts_can_say_has_words(qapp: QApplication) -> None:
    """Each relative date and each unit that is a word, as the text room names them."""
    use_language(qapp, "ar")
    try:
        relative = {f"{side} {unit}" for side in ("last", "this", "next") for unit in PERIODS.values()}
        for value in relative | set(SINGLE_RELATIVE.values()) | {"day before yesterday"}:
            assert shown_value(value, FactKind.DATE) != value
        for unit in {*UNITS.values(), *DUAL_UNITS.values()}:
            spelled = len(unit) > 3 and unit.isalpha()
            assert (shown_value(f"7 {unit}", FactKind.NUMBER) != f"7 {unit}") is (spelled or unit == "day")
    finally:
        use_language(qapp, "en")


def test_a_value_is_shown_only_where_it_says_more() -> None:
    """What the text says already is not said again; where values differ both are shown in screen order."""
    same = Fact(FactKind.NUMBER, FactStatus.AGREES, mention("620", "620"), mention("620", "620"))
    assert value_text(same) == ""
    other = Fact(FactKind.DATE, FactStatus.DIFFERS, mention("أيار", "2024-05"), mention("June", "2024-06"))
    assert value_text(other) == "\u20682024-05\u2069 ≠ \u20682024-06\u2069"
    assert value_text(other, right_first=True) == "\u20682024-06\u2069 ≠ \u20682024-05\u2069"


def test_notes_name_the_documents_as_the_window_does() -> None:
    """“Left” is the file opened first, which may stand on the right of the screen."""
    note = "It stands in another passage of the left document."
    assert note_text(note, NAMES) == "It stands in another passage of the Arabic text."
    note = "سليم stands in another passage of the right document."
    assert note_text(note, NAMES) == "\u2068سليم\u2069 stands in another passage of the English text."
    assert note_text("Something new.", NAMES) == "Something new."


def test_every_note_of_the_comparison_can_be_translated() -> None:
    """Each sentence that the comparison may add to a fact is known to the window."""
    root = Path(reader_app.__file__).parent
    files = [*(root / "facts").glob("*.py"), root / "text" / "calendar_dates.py"]
    strings = {
        node.value
        for file in files
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }
    notes = {s for s in strings if s.startswith(("One side ", "Recognised ", "The units ", "The point "))}
    from reader_app.gui.facts_wording import _known_notes

    unfinished = {"One side names the currency less exactly ("}
    assert notes - unfinished
    assert notes - unfinished <= set(_known_notes())


def test_text_of_a_document_is_no_markup() -> None:
    """What stands in a document is shown as it is in tool tips, and set in its own direction."""
    fact = Fact(FactKind.NAME, FactStatus.LEFT_ONLY, mention("<b>سليم</b>\nحداد", "x"), None)
    html = tip_html([fact], NAMES)
    assert "&lt;b&gt;سليم&lt;/b&gt; حداد" in html
    assert "only in the Arabic text" in html
    assert spoken(fact, NAMES) == "name only in the Arabic text, \u2068<b>سليم</b> حداد\u2069"

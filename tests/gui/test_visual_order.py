"""The order in which mixed lines are painted, against the Unicode bidirectional algorithm."""

import random

import pytest
from bidi import get_display
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from reader_app.domain.language import Direction
from reader_app.gui.fonts import text_font

# Words without lam-alef and marks, so that each letter is one glyph and can be told apart.
ARABIC = ("قدم", "وزير", "مصرف", "شركة", "ميناء", "عقد", "مركب", "سوق", "بحر", "تقرير")
OTHER = (
    *("Anna Lind", "Delmar Works", "HTML", "x-ray", "Qt 6"),
    *("2023", "٢٠٢٤", "48%", "٪٥", "£36", "€1,250.50", "١٢٫٥", "3-2", "10:45", "+7"),
    *("(Phase II)", "(ميناء)", "[٣]", "«عقد»", "“work”", '"سوق"', "https://x.example/a?b=1", "me@x.example"),
    *("...", "!", "؟", "،", "؛", ":", "-", "/"),
)


def lines(count: int) -> list[str]:
    """Lines of Arabic words with other things between, before and after them."""
    chance = random.Random(20)  # noqa: S311  the same lines each time
    made = []
    for _line in range(count):
        parts = [
            chance.choice(ARABIC if chance.random() < 0.55 else OTHER)
            for _part in range(chance.randint(2, 9))
        ]
        made.append(" ".join(parts))
    return made


def painted_order(text: str, direction: Direction) -> str:
    """The characters from left to right as Qt places their glyphs."""
    layout = QTextLayout(text, text_font("ar", 20))
    option = QTextOption()
    rtl = direction is Direction.RTL
    option.setTextDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)
    layout.setTextOption(option)
    layout.beginLayout()
    layout.createLine().setLineWidth(5000)
    layout.endLayout()
    placed = []
    for index, char in enumerate(text):
        # One by one: the string indexes that Qt gives for a whole line are wrong where fonts change.
        runs = layout.glyphRuns(index, 1)
        if char != " " and runs:
            placed.append((min(point.x() for run in runs for point in run.positions()), char))
    return "".join(char for _x, char in sorted(placed, key=lambda pair: pair[0]))


@pytest.mark.usefixtures("qapp")
@pytest.mark.parametrize("direction", list(Direction))
def test_mixed_lines_stand_in_the_order_of_the_bidi_algorithm(direction: Direction) -> None:
    """Each of 250 lines is painted in the order that python-bidi gives, in both base directions."""
    base = "R" if direction is Direction.RTL else "L"
    cases = lines(250)
    for line in cases:
        expected = get_display(line, base_dir=base)
        assert painted_order(line, direction) == expected.replace(" ", ""), line
    assert len(set(cases)) >= 200

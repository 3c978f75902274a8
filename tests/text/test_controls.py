import pytest

from reader_app.domain.language import Direction
from reader_app.text.controls import bidi_warnings


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("pay \u202e000,1\u202c pounds", Direction.LTR),
        ("if access\u202e\u2066// admin\u2069 \u2066 begin", Direction.LTR),
        ("دفع \u202dمليون جنيه\u202c أمس", Direction.RTL),
    ],
)
def test_reordering_is_warned_of(text: str, direction: Direction) -> None:
    """Overrides that show letters in another order give a warning with the passage's index."""
    (warning,) = bidi_warnings(["plain", text], [Direction.LTR, direction])
    assert (warning.code, warning.passage) == ("bidi-control", 1)


@pytest.mark.parametrize(
    "text",
    ["He said \u2067مرحبا بكم\u2069, then left", "a\u200fb", "\u202bقال الوزير\u202c", "no controls"],
)
def test_ordinary_marks_are_not(text: str) -> None:
    """Marks that set a phrase in its own direction are no cause for alarm."""
    assert bidi_warnings([text], [Direction.LTR]) == ()

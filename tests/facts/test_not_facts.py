import pytest

from reader_app.facts.finding import find_stated
from reader_app.text.tokens import tokenise


@pytest.mark.parametrize(
    "text",
    [
        "The F-16 and the MH370 met COVID-19 on road A4.",
        "One of them said no one knew.",
        "They may march in step.",
        "حلقت إف-16 فوق كوفيد-19",
        "لست أدري ما فعل أبي",
        "وصلت كمية من القمح إلى الميناء",
        "مدن مثل ميلان بين الجبال",
        "He sat in a quarter near the sun.",
    ],
)
def test_what_only_looks_like_a_number_or_a_date_is_not_told(text: str) -> None:
    """Designators, pronouns, verbs and plain words give no fact that would be told alone."""
    assert [one.text for one in find_stated(0, text, tokenise(text)) if not one.weak] == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("three million and five million copies", ["3000000", "5000000"]),
        ("باعت ثلاثة ملايين وخمسة ملايين نسخة", ["3000000", "5000000"]),
        ("up from 1.7 million four years ago", ["1700000", "4 year"]),
        ("between 512 and 600 tents", ["512-600"]),
        ("the war of 1950-53 ended", ["1950", "1953"]),
        ("won 3-1 and lost 0-2", ["3-1", "0-2"]),
    ],
)
def test_numbers_side_by_side_stay_apart(text: str, values: list[str]) -> None:
    """Two numbers joined by `and` are two, unless the words make one number of them."""
    assert [one.value for one in find_stated(0, text, tokenise(text))] == values

"""Harakat shown and hidden, and the way back to the written text."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.dictionary import VocalisedWord
from reader_app.domain.span import Span
from reader_app.text.vocalisation import ShownMap, hidden_harakat, shown_harakat

LETTERS = "ابتةهوىي" + "\u064b\u064e\u0650\u0651\u0652\u0670\u0640" + " .،a1😀"
TEXTS = st.text(LETTERS, max_size=40)


def test_missing_harakat_are_added_and_written_ones_kept() -> None:
    """Letters and written marks stay; what a reading adds stands after its letter."""
    word = VocalisedWord(Span(0, 4), "كِتابٌ")
    assert shown_harakat("كتاب", [word]).text == "كِتابٌ"
    assert shown_harakat("كُتاب", [VocalisedWord(Span(0, 5), "كِتاب")]).text == "كُتاب"
    shown = shown_harakat("مدّة", [VocalisedWord(Span(0, 4), "مُدَّة")]).text
    assert sorted(shown) == sorted("مُدَّة")


def test_a_reading_with_other_letters_changes_nothing() -> None:
    """A word whose reading has more or other letters is shown as it is written."""
    assert shown_harakat("كتاب", [VocalisedWord(Span(0, 4), "كِتابَة")]).text == "كتاب"
    assert shown_harakat("كتاب", [VocalisedWord(Span(0, 4), "كِتان")]).text == "كتاب"
    assert shown_harakat("ان", [VocalisedWord(Span(0, 2), "أَنَّ")]).text == "اَنَّ"


def test_spans_may_begin_before_the_stretch() -> None:
    """A stretch from the middle of a passage takes only the words that lie in it."""
    words = [VocalisedWord(Span(0, 4), "كِتاب"), VocalisedWord(Span(5, 8), "وَلَد")]
    assert shown_harakat("ولد", words, 5).text == "وَلَد"


def test_hidden_marks_belong_to_the_letter_before() -> None:
    """After a letter whose marks are hidden comes the next letter, and the end is the end."""
    shown = hidden_harakat("كِتَابٌ")
    offsets = ShownMap(shown)
    assert shown.text == "كتاب"
    assert [offsets.to_utf16(n) for n in range(8)] == [0, 1, 1, 2, 2, 3, 4, 4]
    assert [offsets.to_code_points(n) for n in range(5)] == [0, 2, 4, 5, 7]


@given(TEXTS)
def test_every_letter_finds_its_way_back(text: str) -> None:
    """Hidden harakat: shown letters are the written ones, in order, and offsets never go backwards."""
    shown = hidden_harakat(text)
    offsets = ShownMap(shown)
    places = [offsets.to_utf16(n) for n in range(len(text) + 1)]
    assert places == sorted(places)
    for n, char in enumerate(text):
        if char in shown.text:
            assert shown.text.encode("utf-16-le")[2 * places[n] :].decode("utf-16-le").startswith(char)
            assert offsets.to_code_points(places[n]) == n


@given(TEXTS, TEXTS)
def test_taking_the_added_harakat_away_gives_the_text_again(text: str, reading: str) -> None:
    """Whatever the reading is, the written characters are all shown in their order."""
    shown = shown_harakat(text, [VocalisedWord(Span(0, len(text)), reading)])
    offsets = ShownMap(shown)
    assert [shown.text[start] for start in shown.starts[:-1]] == list(text)
    assert hidden_harakat(shown.text).text == hidden_harakat(text).text
    assert [offsets.to_code_points(offsets.to_utf16(n)) for n in range(len(text) + 1)] == [
        *range(len(text) + 1)
    ]

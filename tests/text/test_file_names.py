import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.file_names import name_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("harbour-ar.txt", "harbour-en.txt"),
        ("harbour.ar.html", "harbour.en.html"),
        ("ar/0012.txt", "en/12.docx"),
        ("News_2020-01-05_ARA.txt", "news 2020 1 5 (English).txt"),
        ("reportAr.txt", "reportEn.txt"),
        ("خطاب-عربي.txt", "خطاب-انجليزي.txt"),
        ("تقرير ٠٠٧.txt", "تقرير 7.txt"),
        ("speech_en-GB.srt", "speech_ar-EG.srt"),
        ("original/minutes.md", "translation/minutes.md"),
        ("harbour.txt.ar", "harbour.txt.en"),
    ],
)
def test_language_and_side_do_not_count(one: str, other: str) -> None:
    """Names that differ in a language code, a side, digits or separators alone have one key."""
    assert name_key(one) == name_key(other)
    assert name_key(one).stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("harbour-ar.txt", "bridge-en.txt"), ("001.txt", "010.txt"), ("a/1.txt", "b/1.txt")],
)
def test_other_names_stay_apart(one: str, other: str) -> None:
    """What names a different thing has a different key."""
    assert name_key(one) != name_key(other)


def test_counters_are_known() -> None:
    """A name that is a number alone may be a counter; one with words is none; a bare language has no key."""
    assert name_key("ar/0001.txt").counts
    assert not name_key("story-0001.txt").counts
    assert name_key("ar.txt").stem == ()


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_any_name_has_a_key(name: str) -> None:
    """No name makes it fail, and a key is the same each time."""
    assert name_key(name) == name_key(name)

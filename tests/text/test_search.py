"""Finding words as a reader means them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.span import Span
from reader_app.text.search import SearchText, fold_for_search
from reader_app.text.search_pattern import search_pattern

LETTERS = "مدينةهوفبكلاأإآءؤئىي \u064e\u064f\u0651\u0640٣۳3aAéßﬁﷺ\u0301\u200f\n،,"


def find(query: str, *passages: str, exact: bool = False) -> list[tuple[int, Span]]:
    pattern = search_pattern(query, exact=exact)
    if pattern is None:
        return []
    text = SearchText(passages, exact=pattern.exact)
    found = pattern.find(text)
    assert pattern.count(text) == len(found.starts)
    return [
        (text.passage_at(start), text.span(start, end))
        for start, end in zip(found.starts, found.ends, strict=True)
    ]


def texts(query: str, *passages: str, exact: bool = False) -> list[str]:
    return [span.of(passages[passage]) for passage, span in find(query, *passages, exact=exact)]


@pytest.mark.parametrize(
    ("query", "passage", "hits"),
    [
        ("مدينة", "والمدينة وبمدينة فالمدينة كمدينة للمدينة لمدينة", ["مدينة"] * 6),
        ("مدينة", "مَدِينَةٌ مديـــنه", ["مَدِينَةٌ", "مديـــنه"]),
        ("مَدِينَة", "مدينة", ["مدينة"]),
        ("المدينة", "والمدينة للمدينة وللمدينة مدينة", ["المدينة", "للمدينة", "للمدينة"]),
        ("الله", "لله والله", ["لله", "الله"]),
        ("مدينة كبيرة", "في المدينة\nالكبيرة", ["مدينة\nالكبيرة"]),
        ("وزير مالية", "الوزير والمالية للوزير بالمالية", ["وزير والمالية", "وزير بالمالية"]),
        ("احمد", "أحمد وإحمد وآحمد", ["أحمد", "إحمد", "آحمد"]),
        ("مسؤول", "مسئول مسوول مسيول", ["مسئول", "مسوول"]),
        ("أبناء", "أبناؤه وأبنائه أبناوه", ["أبناؤ", "أبنائ"]),
        ("على", "علي", ["علي"]),
        ("شيء", "شئ وشيء وشيخ", ["شئ", "شيء"]),
        ("الوزراء", "الوزرا والوزراء وزراعة", ["الوزرا", "الوزراء"]),
        ("مدرسه", "مدرسة", ["مدرسة"]),
        ("50", "٥٠ ۵۰ 50", ["٥٠", "۵۰", "50"]),
        ("٥٠", "£50", ["50"]),
        ("cafe", "CAFÉ, cafe\u0301s", ["CAFÉ", "cafe\u0301"]),
        ("strasse", "Straße", ["Straße"]),
        ("fin", "ﬁnal", ["ﬁn"]),
        ('"no"', "“No”", ["“No”"]),
        ("مدينة", "مدينة\u200f.", ["مدينة"]),
        ("\u064e", "مَد", ["\u064e"]),
        ("   ", "a b", []),
    ],
)
def test_what_is_found(query: str, passage: str, hits: list[str]) -> None:
    """Marks, tatweel, hamza seats, attached particles, digits, case and accents do not hide a word."""
    assert texts(query, passage) == hits


@pytest.mark.parametrize(
    ("query", "passage", "hits"),
    [
        ("مدينة", "مَدِينة مدينه المدينة", ["مدينة"]),
        ("Cafe", "cafe Café Cafe", ["Cafe"]),
        ("50", "٥٠ 50", ["50"]),
        (" b", "a  b", [" b"]),
    ],
)
def test_exact_search_takes_the_query_as_it_is(query: str, passage: str, hits: list[str]) -> None:
    """With the switch on, only the very code points count."""
    assert texts(query, passage, exact=True) == hits


def test_hits_do_not_run_over_passages() -> None:
    """The end of one passage and the beginning of the next are no phrase."""
    assert find("one two", "one", "two", "one two") == [(2, Span(0, 7))]
    assert find("\x00", "one", "two", exact=True) == []
    assert find("two", "o\x00ne", "two") == [(1, Span(0, 3))]


@given(st.lists(st.text(LETTERS, max_size=12), max_size=6), st.text(LETTERS, min_size=1, max_size=4))
def test_hits_say_what_was_asked(passages: list[str], query: str) -> None:
    """Each hit is a stretch of its passage that folds to text with the query in it, in order and apart."""
    last = (-1, 0)
    wanted = fold_for_search(query).split()
    for passage, span in find(query, *passages):
        assert 0 <= span.start < span.end <= len(passages[passage])
        assert (passage, span.start) >= last
        last = (passage, span.start)
        if len(wanted) == 1 and not set(query) & set("ءأإآؤئ") and not wanted[0].startswith("ال"):
            assert wanted[0] in fold_for_search(span.of(passages[passage]))


@given(st.text(LETTERS, max_size=8), st.text(LETTERS, min_size=1, max_size=5), st.text(LETTERS, max_size=8))
def test_what_stands_there_is_found(before: str, word: str, after: str) -> None:
    """A piece of a passage is found in it, tolerantly and exactly."""
    passage = before + word + after
    if word.strip() and "\x00" not in word:
        assert any(span.of(passage) == word for _, span in find(word, passage, exact=True)) or any(
            span.start < len(before) for _, span in find(word, passage, exact=True)
        )
    if fold_for_search(word).strip():
        assert find(word, passage)


@given(st.text(LETTERS, min_size=1, max_size=20))
def test_offsets_lead_back(text: str) -> None:
    """Each folded code point leads back to the one that it was made of."""
    made = SearchText([text])
    for offset in range(len(made.joined)):
        assert made.joined[offset] in fold_for_search(made.char(offset))

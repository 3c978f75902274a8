"""Cutting sentences that are too long for an engine."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from reader_app.translation.argos.clauses import clause_spans


def _words(text: str) -> int:
    return sum(-(-len(word) // 4) for word in text.split())


@given(st.text(alphabet="ab ،,;\n؛م1", max_size=300), st.integers(1, 30))
def test_nothing_is_lost_and_no_part_is_too_long(text: str, limit: int) -> None:
    """Parts are in order, trimmed, within the limit, and hold everything but white space."""
    spans = clause_spans(text, _words, limit)
    assert "".join(re.sub(r"\s", "", span.of(text)) for span in spans) == re.sub(r"\s", "", text)
    assert all(span.of(text) == span.of(text).strip() != "" for span in spans)
    assert all(_words(span.of(text)) <= limit for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_short_sentence_stays_whole() -> None:
    """Below the limit no mark cuts."""
    text = " قال، ثم مضى؛ وعاد "
    assert [span.of(text) for span in clause_spans(text, _words, 50)] == ["قال، ثم مضى؛ وعاد"]


def test_cuts_at_marks_before_spaces() -> None:
    """Where clause marks suffice no cut falls between two other words."""
    text = "aaaa bbbb, cccc dddd; eeee ffff, gggg hhhh"
    assert [span.of(text) for span in clause_spans(text, _words, 6)] == [
        "aaaa bbbb, cccc dddd;",
        "eeee ffff, gggg hhhh",
    ]


def test_numbers_are_not_cut() -> None:
    """A comma inside a number is no clause mark."""
    text = "aaaa 1,000 bbbb ١،٥ cccc"
    assert all(
        part not in {"1,", "000", "١،", "٥"} for part in (s.of(text) for s in clause_spans(text, _words, 3))
    )


def test_parts_are_of_like_size() -> None:
    """No tiny rest is left at the end, which an engine would translate without any context."""
    text = ", ".join(["aaaa bbbb cccc"] * 9)
    sizes = [_words(span.of(text)) for span in clause_spans(text, _words, 24)]
    assert len(sizes) == 2
    assert min(sizes) >= 12

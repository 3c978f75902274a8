import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.sentences import sentence_spans

_ALPHABET = st.sampled_from(
    [*"aBكت1٣ .!?؟۔…\"”»)('«“,،\n\t\u00a0\u200f", "د.", "Mr.", "U.S.", "...", "😀", "。"]
)


def _sentences(text: str, language: str = "en") -> list[str]:
    return [span.of(text) for span in sentence_spans(text, language)]


@given(st.lists(_ALPHABET, max_size=60).map("".join) | st.text(max_size=80))
def test_spans_cover_the_text(text: str) -> None:
    """Sentences are in order, have no space at their ends, and only white space is between them."""
    position = 0
    for span in sentence_spans(text, "ar"):
        assert position <= span.start < span.end
        assert text[position : span.start].strip() == ""
        assert span.of(text) == span.of(text).strip()
        assert not set(span.of(text)) & set("\n\r\u2028\u2029")
        position = span.end
    assert text[position:].strip() == ""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He met J. K. Rowling in the U.S. Army base. It cost £3.50. Fine.", 3),
        ("Dr. Haddad came at 5 p.m. He left soon after.", 2),
        ("“Why?” he asked. “I don’t know.” Then he went.", 3),
        ("She lives in the U.S. The army left it in Sept. 2019.", 2),
        ("Wait... what? See No. 5, p. 12 and Fig. 3 (e.g. here).", 2),
        ("1. First thing. 2. Second thing.", 2),
        ("Roe v. Wade was cited by Sens. John Kennedy and others.", 1),
    ],
)
def test_english(text: str, count: int) -> None:
    """Abbreviations, initials, numbers and quoted questions do not end a sentence."""
    assert len(_sentences(text)) == count


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("ذهب د. أحمد إلى السوق. ثم عاد.", 2),
        ("كان ذلك سنة 1990 م. وبعدها انتقل إلى بيروت.", 2),
        ("قال سامي ، مدير المرفأ ، إن العمل بدأ . وأضاف : سننتهي قريباً .", 2),
        ("وصل القائد حسن. .", 1),
        ("هل وصلت السفن؟ نعم! وصلت كلها…", 3),
        ("وقال: «لن ننتظر أكثر.» ثم غادر القاعة.", 2),
        ("بلغت الكلفة 3.5 مليون (...) ولم تُدفع.", 1),
        ("یہ پہلا جملہ ہے۔ یہ دوسرا ہے۔", 2),
    ],
)
def test_arabic_script(text: str, count: int) -> None:
    """Arabic abbreviations hold together; space before a mark makes no sentence of its own."""
    assert len(_sentences(text, "ar")) == count


def test_stray_marks_join_the_sentence_before() -> None:
    """A terminator that stands alone is never a sentence."""
    assert _sentences("قتل الجنود. . ثم عاد.") == ["قتل الجنود. .", "ثم عاد."]


def test_lines_are_boundaries() -> None:
    """A sentence is one line, so that an engine can be given it."""
    assert _sentences("Title without stop\nFirst line. \n… second") == [
        "Title without stop",
        "First line.",
        "… second",
    ]


def test_no_text_takes_more_than_linear_time() -> None:
    """A megabyte made to slow a pattern down takes less than some seconds."""
    evil = "." * 300_000 + "x" * 300_000 + ". " * 300_000 + " " * 300_000 + "a. b" * 100_000
    start = time.perf_counter()
    sentence_spans(evil, "en")
    assert time.perf_counter() - start < 5

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.text.numbers import find_amounts, plain


@given(st.integers(0, 10**12))
def test_digits_with_and_without_separators_have_one_value(number: int) -> None:
    """Both digit sets and both separators are read as the number they write."""
    arabic = str.maketrans("0123456789,", "٠١٢٣٤٥٦٧٨٩٬")
    for text in (str(number), f"{number:,}", f"{number:,}".translate(arabic)):
        assert [amount.value for amount in find_amounts(text)] == [str(number)]


@given(st.integers(1, 10**6), st.integers(1, 99))
def test_decimals_keep_their_value(whole: int, cents: int) -> None:
    """A point or an Arabic decimal sign parts the decimals."""
    for point in ".٫":
        (amount,) = find_amounts(f"{whole}{point}{cents:02d}")
        assert amount.low == Fraction(whole * 100 + cents, 100)


@pytest.mark.parametrize(
    ("text", "bound"),
    [("about 30 men", "~"), ("نحو 30 رجلا", "~"), ("more than 30 men", ">"), ("أكثر من 30 رجلا", ">"),
     ("fewer than 30 men", "<"), ("أقل من 30 رجلا", "<"), ("30 men", "")],
)  # fmt: skip
def test_words_before_a_number_say_how_exact_it_is(text: str, bound: str) -> None:
    """About, more than and less than are kept with the amount."""
    (amount,) = find_amounts(text)
    assert amount.bound == bound


def test_plain_writes_fractions_that_have_no_decimals_as_fractions() -> None:
    """A third stays a third."""
    assert [plain(Fraction(1, 3)), plain(Fraction(5, 2)), plain(Fraction(7))] == ["1/3", "2.5", "7"]

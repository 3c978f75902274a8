import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.matching.glued_words import part_glued_words


@pytest.mark.parametrize(
    ("glued", "parted"),
    [
        ("فيمحاولةلتخفيض", "في محاولة لتخفيض"),
        ("للأممالمتحدة", "للأمم المتحدة"),
        ("الحكومة", "الحكومة"),
        ("والمستشفيات", "والمستشفيات"),
        ("ديمقراطية", "ديمقراطية"),
    ],
)
def test_words_run_together_are_parted(glued: str, parted: str) -> None:
    """Words that run together are parted; long words of one piece stay whole."""
    assert part_glued_words(glued) == parted


@given(st.text(alphabet="ابتةىمنهوالسيريك ًab1", max_size=60))
def test_letters_stay(text: str) -> None:
    """Only marks go and spaces come: no letter is lost or moved."""
    bare = text.replace(" ", "").replace("ً", "")
    assert part_glued_words(text).replace(" ", "").replace("ً", "") == bare

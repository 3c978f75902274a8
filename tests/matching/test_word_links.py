import time

import pytest

from reader_app.domain.bitext import Link, WordLinkKind
from reader_app.matching.word_links import WordLinks
from tests.matching.conftest import document


def links(
    left: str, right: str, languages: tuple[str, str] = ("ar", "en")
) -> set[tuple[str, str, WordLinkKind]]:
    one, other = document([left], languages[0]), document([right], languages[1])
    found = WordLinks().word_links(one, other, [Link((0,), (0,), 1.0)])
    return {(link.left.of(left), link.right.of(right), link.kind) for link in found}


def test_numbers_meet_by_value() -> None:
    """Numbers meet across digit sets and thousands marks, and as words; different ones never."""
    found = links("دفع ٣٤٠٠ ريال عن ثلاثة كتب و 7 أقلام", "He paid 3,400 riyals for three books and 8 pens")
    numbers = {(one, other) for one, other, kind in found if kind is WordLinkKind.NUMBER}
    assert numbers == {("٣٤٠٠", "3,400"), ("ثلاثة", "three")}


@pytest.mark.parametrize(
    ("arabic", "english"),
    [("سليماني", "Soleimani"), ("وترامب", "Trump"), ("لندن", "London"), ("بومبيو", "Pompeo")],
)
def test_names_meet_by_sound(arabic: str, english: str) -> None:
    """A name meets its spelling in Latin letters, particles before it notwithstanding."""
    found = links(f"قالت الصحيفة إن {arabic} سافر", f"The paper said that {english} left")
    assert (arabic, english) in {(one, other) for one, other, _ in found}


def test_known_translations_meet() -> None:
    """Words that are often each other's translation are linked, and little words are not."""
    found = links("اشترت الحكومة المدرسة القديمة", "The government bought the old school")
    assert {("الحكومة", "government"), ("المدرسة", "school")} <= {(a, b) for a, b, _ in found}
    assert not any(other in {"The", "the"} for _, other, _ in found)


def test_latin_words_in_arabic_text() -> None:
    """A Latin word inside Arabic text meets the same word."""
    assert ("Firefox", "Firefox") in {
        (a, b) for a, b, _ in links("نزّل برنامج Firefox الآن", "Get Firefox now")
    }


def test_unrelated_sentences_have_no_word_links() -> None:
    """Where nothing corresponds, nothing is linked."""
    assert links("كانت السماء صافية فوق التلال", "My cousin repairs violins and clocks") == set()


def test_fast_enough_for_hover() -> None:
    """A pair of sentences takes some milliseconds."""
    left, right = (
        "قال الوزير إن الخطة ستكلف 12 مليون دولار " * 3,
        "The minister said the plan will cost 12 million dollars " * 3,
    )
    links(left, right)
    start = time.perf_counter()
    links(left, right)
    assert time.perf_counter() - start < 0.25

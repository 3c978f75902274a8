import threading
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.domain.bitext import Link, LinkOrigin
from reader_app.domain.document import Document
from reader_app.domain.errors import CancelledError
from reader_app.domain.matching import Corrections
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.matching.matcher import Matcher
from reader_app.matching.multilingual_encoder import MultilingualEncoder
from tests.matching.conftest import WordEncoder, document

ARABIC = [
    "أعلن مجلس بلدية نورفيل يوم الاثنين عن خطة لتجديد الميناء القديم بتكلفة 12 مليون دولار.",
    "وقالت رئيسة البلدية ليلى حداد إن الأعمال ستبدأ في شهر مارس المقبل.",
    "وأعرب الصيادون عن قلقهم من إغلاق الرصيف الشمالي خلال فصل الصيف.",
    "وتشمل الخطة بناء سوق جديدة للأسماك ومدرسة للملاحة.",
    "وكان الميناء قد تضرر في عاصفة عام 2014 التي أغرقت تسعة قوارب.",
]
ENGLISH = [
    "Norville town council announced on Monday a plan to renovate the old harbour for 12 million dollars.",
    "Mayor Layla Haddad said that work will begin next March.",
    "Fishermen voiced concern about the closing of the northern pier during the summer.",
    "The plan includes the building of a new fish market and a school of navigation.",
    "The harbour was damaged in a storm in 2014 that sank nine boats.",
]
OTHER = [
    "The museum has bought a painting of a sleeping cat for its winter exhibition.",
    "Its curator studied chemistry before she turned to the history of art.",
    "Tickets can be had at the door, and children are let in without paying.",
    "A violin quartet will play in the garden if it does not rain.",
]


def pairs(links: tuple[Link, ...]) -> set[tuple[int, int]]:
    return {
        (one, other) for link in links for lefts, rights in link.parts() for one in lefts for other in rights
    }


def match(
    encoder: MultilingualEncoder | WordEncoder, left: Document, right: Document
) -> set[tuple[int, int]]:
    links = Matcher(encoder).match(left, right, Corrections(), no_progress, CancelToken())
    for side in ("left", "right"):
        used = [at for link in links for at in getattr(link, side)]
        assert len(used) == len(set(used)), "a passage is in one link at most"
    assert [link.left[0] for link in links] == sorted(link.left[0] for link in links)
    assert all(0 <= link.score <= 1 for link in links)
    return pairs(links)


def test_translation_is_linked_line_by_line(encoder: MultilingualEncoder) -> None:
    """Every passage of a translation is linked with its original and nothing else."""
    found = match(encoder, document(ARABIC, "ar"), document(ENGLISH, "en"))
    assert found == {(at, at) for at in range(5)}


def test_order_may_cross_and_gaps_stay_unmatched(encoder: MultilingualEncoder) -> None:
    """Moved passages are found where they are; those without a counterpart are in no link."""
    english = [ENGLISH[4], OTHER[0], ENGLISH[0], ENGLISH[1], ENGLISH[3]]
    found = match(encoder, document(ARABIC, "ar"), document(english, "en"))
    assert found == {(0, 2), (1, 3), (3, 4), (4, 0)}


def test_joined_passages_tell_which_share_something(encoder: MultilingualEncoder) -> None:
    """When both sides cut elsewhere, a chain is one link whose parts name only what corresponds."""
    left = [f"{ARABIC[0]} {ARABIC[1]}", ARABIC[2], f"{ARABIC[3]} {ARABIC[4]}"]
    right = [ENGLISH[0], f"{ENGLISH[1]} {ENGLISH[2]}", ENGLISH[3], ENGLISH[4]]
    found = match(encoder, document(left, "ar"), document(right, "en"))
    assert found == {(0, 0), (0, 1), (1, 1), (2, 2), (2, 3)}


def test_unrelated_documents_have_no_links(encoder: MultilingualEncoder) -> None:
    """Two texts about different things are not linked, in two languages or in one."""
    assert match(encoder, document(ARABIC, "ar"), document(OTHER, "en")) == set()
    assert match(encoder, document(ENGLISH, "en"), document(OTHER, "en")) == set()


def test_edited_copy_in_one_language(encoder: MultilingualEncoder) -> None:
    """Against an edited copy, everything that stayed is linked, and nothing that is new."""
    copy = [ENGLISH[0], OTHER[1], ENGLISH[2].replace("voiced concern", "were worried"), ENGLISH[4]]
    found = match(encoder, document(ENGLISH, "en"), document(copy, "en"))
    assert found == {(0, 0), (2, 2), (4, 3)}


def test_furniture_is_left_out(encoder: MultilingualEncoder) -> None:
    """Page furniture is in no link, even where both sides have the same."""
    left = document(["التعليقات", *ARABIC], "ar", furniture=[0])
    right = document(["Comments", *ENGLISH], "en", furniture=[0])
    assert match(encoder, left, right) == {(at, at) for at in range(1, 6)}


def test_source_lines_link_when_they_name_one_source(encoder: MultilingualEncoder) -> None:
    """Source lines of two reports are linked when the source is the same, not for the word "Source" alone."""
    left = document([*ARABIC, "المصدر: نورفيل (رويترز)"], "ar")
    assert (5, 5) in match(encoder, left, document([*ENGLISH, "Source: Norville (Reuters)"], "en"))
    assert (5, 5) not in match(encoder, left, document([*ENGLISH, "Source » dailypost"], "en"))


def test_corrections_are_kept(encoder: MultilingualEncoder) -> None:
    """A link of the reader's stays and takes its passages; a rejected pair is never proposed again."""
    own = Link((0,), (4,), 0.2, LinkOrigin.READER)
    left, right = document(ARABIC, "ar"), document(ENGLISH, "en")
    links = Matcher(encoder).match(left, right, Corrections((own,), ((2, 2),)), no_progress, CancelToken())
    assert links[0].left == (0,)
    assert links[0].right == (4,)
    assert links[0].score == 1.0
    assert pairs(links) == {(0, 4), (1, 1), (3, 3)}


def test_sentences_are_linked_inside_a_link(encoder: MultilingualEncoder) -> None:
    """A link of passages names the sentences that correspond."""
    links = Matcher(encoder).match(
        document([" ".join(ARABIC[:3])], "ar"),
        document([" ".join(ENGLISH[:3])], "en"),
        Corrections(),
        no_progress,
        CancelToken(),
    )
    assert [(one.left, one.right) for one in links[0].sentences] == [
        (((0, at),), ((0, at),)) for at in range(3)
    ]


def test_same_input_gives_same_links(encoder: MultilingualEncoder) -> None:
    """Matching twice gives the same links with the same scores."""
    both = document(ARABIC, "ar"), document(ENGLISH, "en")
    first, second = (
        Matcher(encoder).match(*both, Corrections(), no_progress, CancelToken()) for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ([], []),
        ([], ENGLISH),
        (ENGLISH, []),
        (["1"], ["1"]),
        (["12 34", "٥٦", "..."], ["12 34", "56", "!!!"]),
        (["—", "***", "؟"], ["***", "—"]),
        ([ENGLISH[0]], [ENGLISH[0]]),
    ],
)
def test_odd_documents_break_nothing(left: list[str], right: list[str]) -> None:
    """Empty documents, single passages, only digits and only punctuation: no crash."""
    match(WordEncoder(), document(left, "en"), document(right, "en"))
    match(WordEncoder(), document(left, "ar"), document(right, "en"))


def test_identical_passages_link_in_order() -> None:
    """5,000 equal passages against 5,000 link first with first, in a moment."""
    one = document(["The same line again and again."] * 5000, "en")
    start = time.perf_counter()
    found = match(WordEncoder(), one, one)
    assert time.perf_counter() - start < 20
    assert found == {(at, at) for at in range(5000)}


def test_huge_passage(encoder: MultilingualEncoder) -> None:
    """One passage of a million characters is matched without trouble."""
    huge = document(["word and another word " * 45_000], "en")
    match(encoder, huge, document(ENGLISH, "en"))


def test_cancel_is_prompt(encoder: MultilingualEncoder) -> None:
    """Cancel ends matching within a second, also in the midst of encoding."""
    texts = [f"{line} {number}" for number in range(4000) for line in OTHER]
    token = CancelToken()
    threading.Timer(0.5, token.cancel).start()
    start = time.perf_counter()
    with pytest.raises(CancelledError):
        Matcher(encoder).match(
            document(texts, "en"), document(ENGLISH, "en"), Corrections(), no_progress, token
        )
    assert time.perf_counter() - start < 5, "half a second, a second's grace, and a busy machine"


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.text(min_size=1).filter(str.strip), max_size=6),
    st.lists(st.text(min_size=1).filter(str.strip), max_size=6),
)
def test_any_text_gives_links_within_the_documents(left: list[str], right: list[str]) -> None:
    """Whatever the texts are, links name passages that exist."""
    found = match(WordEncoder(), document(left, "ar"), document(right, "en"))
    assert all(one < len(left) and other < len(right) for one, other in found)

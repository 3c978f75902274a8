import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader_app.domain.bitext import Bitext
from reader_app.domain.fact import Fact, FactKind, FactStatus
from reader_app.domain.fact_comparing import FactComparer as FactComparerProtocol
from reader_app.facts.compare import FactComparer
from tests.facts.documents import bitext, document

ARABIC = [
    "ذكرت إدارة الرئيس المصري عادل منصوري أن قرية التل الأزرق دفعت 30 مليون جنيه",
    "وقال الخبير مازن بوغالي إن التعويض الثاني بلغ 12 مليون جنيه إسترليني في أيلول 2014",
    "زار مازن بوغالي السد يوم الخميس وقدر الضرر بمليار دولار",
]
ENGLISH = [
    "The office of former Egyptian President Tarek Haddadin said Blue Hill had paid in full",
    "The second payment was £12 million, paid in September 2014, expert Mazin Boughali said",
    "Boughali came to the dam on Thursday and later spoke with Adel Mansouri",
    "Damage was put at $1 billion, and the first payment at £30 million",
]


def facts_of(left: list[str], right: list[str], links: list[tuple[int, int]]) -> tuple[Fact, ...]:
    return FactComparer().compare(bitext(left, right, links))


def find(facts: tuple[Fact, ...], left: str, right: str) -> Fact:
    for fact in facts:
        sides = (fact.left.text if fact.left else "", fact.right.text if fact.right else "")
        if sides == (left, right):
            return fact
    raise AssertionError((left, right, facts))


STORY = facts_of(ARABIC, ENGLISH, [(0, 0), (1, 1), (2, 2)])


def test_the_comparer_fits_the_protocol_of_the_domain() -> None:
    """The application can hand it to the comparing service."""
    comparer: FactComparerProtocol = FactComparer()
    assert comparer.compare(Bitext(document([], "ar"), document([], "en"))) == ()


def test_two_holders_of_one_office_differ_and_the_note_says_where_else_one_is_named() -> None:
    """The same office on both sides with two persons is a difference."""
    fact = find(STORY, "عادل منصوري", "Tarek Haddadin")
    assert fact.status is FactStatus.DIFFERS
    assert "another passage" in fact.note


def test_a_bare_pound_takes_the_exact_currency_of_the_other_side_and_says_so() -> None:
    """`30 مليون جنيه` agrees with £30 million, found in another passage."""
    fact = find(STORY, "30 مليون جنيه", "£30 million")
    assert (fact.kind, fact.status) == (FactKind.MONEY, FactStatus.AGREES)
    assert fact.left is not None
    assert fact.left.value == "30000000 GBP"
    assert "another passage" in fact.note


def test_a_fact_in_a_passage_that_nothing_links_is_found_there() -> None:
    """The billion stands in the unlinked last passage of the right document."""
    fact = find(STORY, "مليار دولار", "$1 billion")
    assert fact.status is FactStatus.AGREES
    assert fact.note == "It stands in another passage of the right document."


def test_a_surname_alone_meets_the_full_name() -> None:
    """Boughali is مازن بوغالي."""
    fact = next(one for one in STORY if one.right is not None and one.right.text == "Boughali")
    assert fact.status is FactStatus.AGREES


def test_no_number_differs_in_the_story() -> None:
    """Nothing that agrees in value, in whatever passage, is told as a difference."""
    assert [one for one in STORY if one.kind is not FactKind.NAME and one.status is FactStatus.DIFFERS] == []


def test_facts_come_in_reading_order_and_spans_cut_their_text() -> None:
    """Left passages go up; every span is code points of its passage."""
    order = [one.left.passage for one in STORY if one.left is not None]
    assert order == sorted(order)
    for one in STORY:
        for mention, texts in ((one.left, ARABIC), (one.right, ENGLISH)):
            if mention is not None:
                assert mention.span.of(texts[mention.passage]) == mention.text


def test_furniture_states_nothing() -> None:
    """Menus and comment forms are left out."""
    left = document(["5 تعليقات على الخبر في بيروت"], "ar", furniture=[0])
    right = document(["7 comments from Paris"], "en", furniture=[0])
    assert FactComparer().compare(Bitext(left, right)) == ()


@pytest.mark.parametrize("language", ["en", "fr", "und"])
def test_two_versions_in_one_language_compare(language: str) -> None:
    """Names and numbers are compared between two Latin texts too."""
    left = document(["On 3 May 2019 Mazin Boughali sold 40 houses in Sanjoura"], language)
    right = document(["Mazin Boughali sold 45 houses on 3 May 2019"], language)
    facts = FactComparer().compare(Bitext(left, right, bitext(["a"], ["b"], [(0, 0)]).links))
    assert {(one.kind, one.status) for one in facts} >= {
        (FactKind.NAME, FactStatus.AGREES),
        (FactKind.NUMBER, FactStatus.DIFFERS),
        (FactKind.DATE, FactStatus.AGREES),
        (FactKind.NAME, FactStatus.LEFT_ONLY),
    }


def test_two_arabic_versions_compare() -> None:
    """Arabic beside Arabic: the same letters are the same name."""
    left = document(["قال الوزير رشيد العطواني إن 40 منزلا تضررت"], "ar")
    right = document(["تضرر 40 منزلا بحسب الوزير رشيد العطواني"], "ar")
    facts = FactComparer().compare(Bitext(left, right, bitext(["a"], ["b"], [(0, 0)]).links))
    assert [(one.kind.value, one.status.value) for one in facts] == [("name", "agrees"), ("number", "agrees")]


@pytest.mark.parametrize(
    "text",
    [
        "1" * 20_000,
        "1,000," * 3_000,
        "one and " * 3_000,
        "مليون و" * 3_000,
        "12-" * 4_000,
        "A-B'" * 3_000,
        "Al of the " * 2_000,
        "ال" * 10_000,
        "3/5/" * 3_000,
        "1 000 " * 3_000,
        "President Qassem Boughali said 5 " * 600,
        "الرئيس قاسم بوغالي President Qassem Boughali " * 300,
    ],
)
def test_hostile_text_takes_no_more_than_linear_time(text: str) -> None:
    """No backtracking: tens of thousands of traps are read in seconds."""
    started = time.process_time()
    facts_of([text], [text], [(0, 0)])
    assert time.process_time() - started < 5


@settings(max_examples=60, deadline=None)
@given(
    st.text(
        alphabet=st.sampled_from("0123456789٠١٢٣٤٥ ,.-/%$£ABCabc'’:ابتثملينورعشوة ألف مليون\u064b\u0640😀"),
        max_size=80,
    )
)
def test_any_text_is_read_without_error_and_spans_are_right(text: str) -> None:
    """Whatever stands in a passage, the facts cut their own text out of it."""
    for fact in facts_of([text], [text], [(0, 0)]) if text else ():
        for mention in (fact.left, fact.right):
            if mention is not None:
                assert mention.text == text[mention.span.start : mention.span.end]
                assert mention.text.strip()

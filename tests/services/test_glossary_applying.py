"""Terms of the glossary in place of what an engine says."""

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair
from reader_app.domain.span import Span
from reader_app.domain.translation import Piece, SentenceOrigin, TranslatedSentence
from reader_app.services.glossary_applying import TermApplier

PAIR = LanguagePair("ar", "en")
COUNCIL = Term(PAIR, "مجلس الميناء", ("Port Authority", "Harbour Board"))


def applier(*terms: Term, alone: Mapping[str, str]) -> TermApplier:
    """One whose engine makes `alone` of terms standing alone."""

    def render(texts: Sequence[str]) -> Mapping[str, str]:
        return {text: alone[text] for text in texts if text in alone}

    return TermApplier(terms, render)


def test_the_engines_words_for_a_term_are_replaced_and_marked() -> None:
    """What the engine makes of the term alone tells which words to replace; the span is the new ones'."""
    hand = applier(COUNCIL, alone={"مجلس الميناء": "The port council."})
    made = TranslatedSentence("On Monday the port council met.", -0.2)
    done = hand.apply("اجتمع مجلس الميناء الاثنين.", made)
    assert done.text == "On Monday the Port Authority met."
    assert [span.of(done.text) for span in done.terms] == ["Port Authority"]
    assert done.score == made.score


def test_a_term_that_is_already_right_stays() -> None:
    """Any of the translations allowed is left as it is; the engine is not even asked."""
    hand = applier(COUNCIL, alone={"مجلس الميناء": "the harbour board"})
    made = TranslatedSentence("The harbour board met.")
    assert hand.apply("اجتمع مجلس الميناء.", made) == made


def test_nothing_is_touched_when_it_is_not_plain_which_words_are_meant() -> None:
    """Words that are not there, or there once too often, are left to the check; so are the reader's own."""
    hand = applier(COUNCIL, alone={"مجلس الميناء": "the port council"})
    source = "اجتمع مجلس الميناء."
    for text in ("They met.", "The port council of the port council met.", "The port councils met."):
        assert hand.apply(source, TranslatedSentence(text)).text == text
    own = TranslatedSentence("The port council met.", origin=SentenceOrigin.CORRECTED)
    assert hand.apply(source, own) == own


def test_articles_and_capitals_fit_the_new_words() -> None:
    """`a` becomes `an` before a vowel, and a sentence begins with a capital."""
    hand = applier(
        Term(PAIR, "بيان", ("announcement",)), Term(PAIR, "قارب", ("vessel",)),
        alone={"بيان": "A statement", "قارب": "boat"},
    )  # fmt: skip
    assert hand.apply("صدر بيان", TranslatedSentence("It was a statement.")).text == "It was an announcement."
    other = applier(Term(LanguagePair("ar", "es"), "أمريكا", ("EE. UU.",)), alone={"أمريكا": "América"})
    assert other.apply("أمريكا", TranslatedSentence("Ella viaja a América.")).text == "Ella viaja a EE. UU.."
    uni = applier(Term(PAIR, "جامعة", ("university college",)), alone={"جامعة": "university"})
    assert uni.apply("جامعة", TranslatedSentence("She saw a university.")).text.startswith("She saw a univ")
    assert hand.apply("قارب غرق", TranslatedSentence("Boat sank")).text == "Vessel sank"


def test_an_arabic_word_keeps_what_is_written_as_one_with_it() -> None:
    """Into Arabic, "and" and "with" before the engine's word stay before the glossary's."""
    hand = applier(Term(LanguagePair("en", "ar"), "boat", ("مركب",)), alone={"boat": "قارب"})
    assert hand.apply("and a boat", TranslatedSentence("وقارب صغير")).text == "ومركب صغير"
    assert hand.apply("a boat", TranslatedSentence("قاربان")).text == "قاربان"


@given(st.lists(st.sampled_from(["old", "name", "sea", "a", "the", "wind"]), max_size=8), st.integers(0, 8))
def test_pieces_keep_pointing_at_their_words(words: list[str], at: int) -> None:
    """After a replacement each piece covers the same words as before, the replaced ones the new."""
    at = min(at, len(words))
    words = [*words[:at], "skiff", *words[at:]]
    text, pieces, start = " ".join(words), [], 0
    for number, word in enumerate(words):
        pieces.append(Piece(Span(number, number + 1), Span(start, start + len(word))))
        start += len(word) + 1
    hand = applier(Term(PAIR, "زورق", ("rowing boat",)), alone={"زورق": "skiff"})
    done = hand.apply("زورق", TranslatedSentence(text, pieces=tuple(pieces)))
    assert len(done.terms) == 1
    for piece, word in zip(done.pieces, words, strict=True):
        want = "rowing boat" if word == "skiff" else word
        assert piece.target.of(done.text).casefold() == want


def test_spans_inside_replaced_words_grow_with_them() -> None:
    """A piece or an earlier term that ends inside what is replaced covers the new words."""
    hand = applier(Term(PAIR, "مصرف مركزي", ("reserve",)), alone={"مصرف مركزي": "central bank"})
    made = TranslatedSentence(
        "the central bank", pieces=(Piece(Span(0, 4), Span(0, 11)),), terms=(Span(12, 16),)
    )
    done = hand.apply("مصرف مركزي", made)
    assert done.text == "the reserve"
    assert done.pieces[0].target.of(done.text) == "the reserve"
    assert {span.of(done.text) for span in done.terms} == {"reserve"}

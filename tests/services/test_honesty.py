"""What a translation is doubted for, and what not."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.document import Passage, Side, TranslatedBy
from reader_app.domain.glossary import Term
from reader_app.domain.language import LanguagePair
from reader_app.domain.span import Span
from reader_app.domain.translation import SentenceOrigin, TranslatedSentence
from reader_app.facts.lost import lost_facts
from reader_app.services.honesty import Doubt, HonestyCheck

PAIR = LanguagePair("ar", "en")
ARGOS = TranslatedBy("argos", "ar→en 1.0")


def one(text: str, corrected: tuple[int, ...] = ()) -> Passage:
    return Passage(text, (Span(0, len(text)),), corrected=corrected)


def doubts(
    source: str,
    target: str,
    said: TranslatedSentence | None = None,
    terms: Sequence[Term] = (),
    pair: LanguagePair = PAIR,
    corrected: tuple[int, ...] = (),
) -> tuple[Doubt, ...]:
    check = HonestyCheck(lost_facts, terms)
    sentences = (said,) if said else ()
    return check.passage(3, one(source), one(target, corrected), sentences, pair, ARGOS)


def codes(found: Sequence[Doubt]) -> set[str]:
    return {doubt.code for doubt in found}


@pytest.mark.parametrize(
    ("source", "target", "code"),
    [
        ("وصل 45 راكبا إلى الميناء أمس.", "Passengers arrived at the port yesterday.", "lost_number"),
        ("وصل 45 راكبا إلى الميناء أمس.", "54 passengers arrived at the port yesterday.", "changed_number"),
        ("وصل الركاب إلى الميناء أمس.", "17 passengers arrived at the port yesterday.", "invented_number"),
        ("وصلت السفينة إلى الميناء.", "وصلت السفينة إلى الميناء.", "untranslated"),
        ("وصلت السفينة إلى الميناء القديم.", "وصلت السفينه الى harbour.", "untranslated"),
        ("أعلنت البلدية فتح الجسر الجديد أمام السيارات والمشاة بعد الظهر.", "Bridge opened.", "too_short"),
        (
            "أعلنت البلدية فتح الجسر الجديد.",
            "The council " + "has said that it will open it " * 6,
            "too_long",
        ),
        (
            "أعلنت البلدية فتح الجسر الجديد.",
            "The council, the council, the council, the council.",
            "repeated",
        ),
    ],
)
def test_each_kind_of_loss_is_told(source: str, target: str, code: str) -> None:
    """The fault is named, with the passage on the right side."""
    found = doubts(source, target)
    assert code in codes(found), found
    for doubt in found:
        warning = doubt.warning()
        assert (warning.passage, warning.side, warning.code) == (3, Side.RIGHT, doubt.code)
        assert warning.message


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("وصل 45 راكبا إلى الميناء أمس.", "45 passengers arrived at the port yesterday."),
        ("وصل خمسة وأربعون راكبا إلى الميناء.", "Forty-five passengers arrived at the port."),
        ("لا لا لا لا", "no no no no"),
        ("2024", "2024"),
        ("نعم.", "Yes, that is quite right."),
    ],
)
def test_what_is_right_is_left_alone(source: str, target: str) -> None:
    """A faithful translation gets no warning."""
    assert doubts(source, target) == ()


def test_an_unsure_engine_is_told_but_not_of_the_reader_s_own_words() -> None:
    """A low score counts for the engine's sentences only; a similar correction is told as such."""
    source, target = "وصلت السفينة إلى الميناء.", "The ship arrived at the port."
    assert codes(doubts(source, target, TranslatedSentence(target, -2.0))) == {"unsure"}
    assert doubts(source, target, TranslatedSentence(target, -0.4)) == ()
    assert doubts(source, target, TranslatedSentence(target, -2.0), corrected=(0,)) == ()
    similar = TranslatedSentence(target, origin=SentenceOrigin.SIMILAR)
    assert codes(doubts(source, target, similar)) == {"similar"}


def test_a_gloss_is_held_to_nothing() -> None:
    """Word-for-word glosses get none of the marks."""
    check = HonestyCheck(lost_facts)
    made = check.passage(
        0, one("وصل 45 راكبا."), one("arrived riders."), (), PAIR, TranslatedBy("gloss", "", is_gloss=True)
    )
    assert made == ()


def test_glossary_terms_are_asked_for() -> None:
    """A term in any of its forms, with article and prepositions, asks for its translation in any form."""
    terms = [Term(PAIR, "بلدية", ("municipality", "city council"))]
    assert codes(doubts("أعلنت البلدية الخطة.", "The council announced the plan.", terms=terms)) == {
        "glossary"
    }
    assert doubts("أعلنت البلدية الخطة.", "The City Council announced the plan.", terms=terms) == ()
    assert doubts("قال للبلدية شيئا.", "He told the municipality something.", terms=terms) == ()
    assert doubts("زار البلديات كلها.", "He visited all of them.", terms=terms) == ()


@given(source=st.text(max_size=200), target=st.text(max_size=200))
def test_any_text_can_be_checked(source: str, target: str) -> None:
    """No text makes the check fail, and the doubts lie in the passage."""
    for doubt in doubts(source, target, TranslatedSentence(target, -0.5)):
        assert doubt.sentence in (None, 0)

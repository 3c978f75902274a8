"""The reader's words in a passage."""

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.document import Passage
from reader_app.domain.span import Span
from reader_app.formats.opener import FileOpener
from reader_app.services.post_editing import places_of, sentence_texts, with_sentences

PASSAGE = Passage("One came.  Two went. Three stayed.", (Span(0, 9), Span(11, 20), Span(21, 34)))


def test_one_sentence_changes_and_the_rest_stays() -> None:
    """Text, spans and the space between sentences are as before but for the changed one, which is marked."""
    made = with_sentences(PASSAGE, {1: "Both  of them left."}, "en")
    assert made.text == "One came.  Both of them left. Three stayed."
    assert sentence_texts(made) == ("One came.", "Both of them left.", "Three stayed.")
    assert made.corrected == (1,)
    back = with_sentences(made, {1: "Two went."}, "en", by_reader=False)
    assert back == PASSAGE


@given(st.dictionaries(st.integers(0, 2), st.text(max_size=30)))
def test_any_words_leave_a_sound_passage(changes: dict[int, str]) -> None:
    """Spans stay in order and cover the sentences; an empty text changes nothing."""
    made = with_sentences(PASSAGE, changes, "en")
    assert len(made.sentences) == 3
    for number, text in enumerate(sentence_texts(made)):
        wanted = " ".join(changes.get(number, "").split())
        assert text == (wanted or sentence_texts(PASSAGE)[number])
    ends = [0, *(edge for span in made.sentences for edge in span)]
    assert ends == sorted(ends)


def test_all_places_of_a_sentence_are_found() -> None:
    """A sentence is found wherever it stands, whatever the spaces in it."""
    document = FileOpener().open_text("وصل القطار. ثم غادر.\n\nوصل  القطار. ونام.\n\nلم يصل القطار.")
    assert places_of(document, "وصل القطار.") == ((0, 0), (1, 0))

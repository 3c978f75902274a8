"""Notes find their text again, and their changes can be undone."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.document import Document, Passage, Source
from reader_app.domain.notes import NoteKind
from reader_app.domain.span import Span
from reader_app.services.note_anchors import PlacedNote, find_notes, new_note
from reader_app.services.note_history import NoteChange, NoteHistory

TEXTS = (
    "The pier was closed.",
    "قالت الوزارة إن الرصيف مغلق منذ أسبوع.",
    "A boat. A boat.",
    "The pier was closed.",
)


def document(*texts: str) -> Document:
    passages = tuple(Passage(text, (Span(0, len(text)),)) for text in texts)
    return Document(passages, Source(None, "a" * 64, 1, "text", "utf-8"))


def test_an_unchanged_document_keeps_its_notes_where_they_were() -> None:
    """The same text: the same passage and span, even where a passage occurs twice."""
    notes = [new_note(document(*TEXTS), NoteKind.HIGHLIGHT, n, Span(2, 7), colour=1) for n in range(4)]
    found = find_notes(notes, document(*TEXTS).passages)
    assert found.placed == tuple(PlacedNote(note, n, Span(2, 7)) for n, note in enumerate(notes))
    assert not found.detached


def test_a_passage_that_moved_takes_its_note_along() -> None:
    """Passages before it were added or taken away; the nearest of equal passages is taken."""
    first = new_note(document(*TEXTS), NoteKind.HIGHLIGHT, 1, Span(5, 12), colour=3)
    last = new_note(document(*TEXTS), NoteKind.HIGHLIGHT, 3, Span(0, 3), colour=3)
    changed = document("New.", "Newer.", *TEXTS)
    assert find_notes([first, last], changed.passages).placed == (
        PlacedNote(first, 3, Span(5, 12)),
        PlacedNote(last, 2, Span(0, 3)),
    )


def test_a_changed_passage_keeps_a_note_whose_words_are_left() -> None:
    """A quotation that stands in one place only is found; short or repeated ones are not guessed."""
    telling = new_note(document(*TEXTS), NoteKind.HIGHLIGHT, 1, Span(5, 24), colour=1)
    short = new_note(document(*TEXTS), NoteKind.HIGHLIGHT, 1, Span(0, 4), colour=1)
    changed = document("Intro.", "وقد " + TEXTS[1] + " انتهى", "And so on.")
    found = find_notes([telling, short], changed.passages)
    assert found.placed == (PlacedNote(telling, 1, Span(9, 28)),)
    assert found.detached == (short,)
    twice = document(TEXTS[1] + "!", TEXTS[1] + "?")
    assert find_notes([telling], twice.passages).detached == (telling,)


@given(st.lists(st.text(max_size=30), max_size=6), st.data())
def test_a_placed_note_is_on_its_own_words(texts: list[str], data: st.DataObject) -> None:
    """Whatever becomes of the document, a placed note covers what it covered and no note is lost."""
    number = data.draw(st.integers(0, len(TEXTS) - 1))
    start = data.draw(st.integers(0, len(TEXTS[number]) - 1))
    end = data.draw(st.integers(start + 1, len(TEXTS[number])))
    note = new_note(document(*TEXTS), NoteKind.HIGHLIGHT, number, Span(start, end), colour=1)
    kept = data.draw(st.lists(st.sampled_from(TEXTS), max_size=3))
    changed = data.draw(st.permutations([*texts, *kept]))
    found = find_notes([note], document(*changed).passages)
    assert len(found.placed) + len(found.detached) == 1
    for placed in found.placed:
        assert placed.span.of(changed[placed.passage]) == Span(start, end).of(TEXTS[number])


def test_undo_and_redo() -> None:
    """A step of several changes is taken back as one, in reverse; a new step ends redoing."""
    one = new_note(document(*TEXTS), NoteKind.HIGHLIGHT, 0, Span(0, 3), colour=1)
    two = replace(one, key="other")
    history = NoteHistory()
    assert history.undo() == history.redo() == ()
    history.add((NoteChange(None, one), NoteChange(None, two)))
    assert history.undo() == (NoteChange(two, None), NoteChange(one, None))
    assert history.redo() == (NoteChange(None, one), NoteChange(None, two))
    history.undo()
    history.add((NoteChange(None, two),))
    assert history.redo() == ()

"""Translating documents in the order the reader needs."""

import random
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader_app.domain.document import Document, Passage, Source, TranslatedBy
from reader_app.domain.errors import CancelledError, NoEngineError
from reader_app.domain.language import Direction, LanguagePair
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.domain.span import Span
from reader_app.domain.translation import EngineSession, PendingTranslation, Piece, TranslatedSentence
from reader_app.formats.opener import FileOpener
from reader_app.services.engine_choice import EngineChoice, pair_for
from reader_app.services.passage_assembly import TranslatedPassage
from reader_app.services.sentence_queue import BATCH_CHARACTERS
from reader_app.services.translate_document import translate_document
from reader_app.services.translating import TranslationRun, translated_document
from reader_app.services.translation_order import TranslationOrder

TEXT = (
    "أعلنت البلدية فتح الحديقة. وقالت إن الدخول مجاني.\n\n\n"
    "حضر الافتتاح مئة زائر.\nوقال الحارس: أهلا بكم! تفضلوا."
)


class UpperCase:
    """An engine that is easy to check: it spells each sentence out between bars."""

    name = "bars"

    def describe(self, pair: LanguagePair) -> TranslatedBy | None:
        return TranslatedBy("bars", str(pair)) if pair.source == "ar" else None

    def open(self, pair: LanguagePair) -> EngineSession:
        return BarSession(pair)


class BarSession:
    """Keeps the batches that it was given."""

    max_in_flight = 3

    def __init__(self, pair: LanguagePair) -> None:
        self.translated_by = TranslatedBy("bars", str(pair))
        self.batches: list[tuple[str, ...]] = []
        self.closed = False

    def submit(self, sentences: Sequence[str]) -> PendingTranslation:
        self.batches.append(tuple(sentences))
        return Done(tuple(bar(sentence) for sentence in sentences))

    def close(self) -> None:
        self.closed = True


def bar(sentence: str) -> TranslatedSentence:
    text = f"|{sentence}|"
    return TranslatedSentence(text, -0.5, (Piece(Span(0, len(sentence)), Span(1, len(text) - 1)),))


class Done:
    """A batch that is ready at once."""

    def __init__(self, sentences: tuple[TranslatedSentence, ...]) -> None:
        self._sentences = sentences

    def result(self) -> tuple[TranslatedSentence, ...]:
        return self._sentences


def run(document: Document, start: int = 0) -> tuple[list[TranslatedPassage], BarSession]:
    session = BarSession(LanguagePair("ar", "en"))
    arrived: list[TranslatedPassage] = []
    order = TranslationOrder(len(document.passages), start)
    TranslationRun(document, session, LanguagePair("ar", "en"), order).run(
        arrived.append, no_progress, CancelToken()
    )
    return arrived, session


def test_every_passage_arrives_with_sentences_spans_and_pieces() -> None:
    """Sentences, their order and the source of each piece survive; spans point at the right text."""
    document = FileOpener().open_text(TEXT)
    arrived, _session = run(document)
    assert sorted(passage.index for passage in arrived) == list(range(len(document.passages)))
    for made in arrived:
        source = document.passages[made.index]
        assert len(made.passage.sentences) == len(source.sentences)
        for own, other in zip(made.passage.sentences, source.sentences, strict=True):
            assert own.of(made.passage.text) == f"|{other.of(source.text)}|"
        for piece in made.pieces:
            assert piece.target.of(made.passage.text) == piece.source.of(source.text)


def test_the_first_batches_are_small_and_later_ones_of_like_length() -> None:
    """The first sentence goes alone, to be there at once; later batches do not wait for one long sentence."""
    chance = random.Random(3)  # noqa: S311 - no secret
    lines = [" ".join(["وصل", *["القطار"] * chance.randint(3, 40)]) + "." for _ in range(400)]
    _arrived, session = run(FileOpener().open_text("\n\n".join(lines)))
    sizes = [len(batch) for batch in session.batches]
    assert sizes[:5] == [1, 2, 4, 8, 16]
    assert sum(sizes) == len(lines)
    later = session.batches[5:]
    assert all(len(batch) * max(map(len, batch)) <= BATCH_CHARACTERS for batch in later)
    # What a batch's longest sentence makes the others wait for: little, against sixteen as they come.
    waits = sum(len(batch) * max(map(len, batch)) for batch in later) / sum(map(len, lines[31:]))
    plain = [lines[start : start + 16] for start in range(31, len(lines), 16)]
    plain_waits = sum(len(batch) * max(map(len, batch)) for batch in plain) / sum(map(len, lines[31:]))
    assert waits < 1.25
    assert plain_waits > 1.6


def test_what_the_reader_turns_to_is_next() -> None:
    """After a jump, passages looked at come before the rest of a window; nothing is lost or done twice."""
    line = "وصل القطار رقم {0:03} إلى المحطة" + " بعد تأخر طويل" * 9 + "."
    document = FileOpener().open_text("\n\n".join(line.format(n) for n in range(300)))
    session = BarSession(LanguagePair("ar", "en"))
    order = TranslationOrder(len(document.passages))
    arrived: list[int] = []

    def on_passage(made: TranslatedPassage) -> None:
        arrived.append(made.index)
        if len(arrived) == 40:
            order.look_at(200)
        order.look_at(200 if len(arrived) >= 40 else 0)

    TranslationRun(document, session, LanguagePair("ar", "en"), order).run(
        on_passage, no_progress, CancelToken()
    )
    assert sorted(arrived) == list(range(300))
    most = max(map(len, session.batches))
    assert most < 25
    assert arrived.index(200) < 40 + session.max_in_flight * most
    assert arrived.index(200) < arrived.index(150)


@given(st.integers(1, 40), st.integers(0, 39), st.lists(st.integers(0, 39), max_size=4))
def test_the_order_hands_out_each_passage_once(count: int, start: int, looks: list[int]) -> None:
    """Wherever the reader looks, every passage is taken once, and what is looked at comes next."""
    order = TranslationOrder(count, min(start, count - 1))
    taken = []
    for look in looks:
        order.look_at(look)
        passage = order.take()
        if passage is not None:
            if look < count and look not in taken:
                assert passage == look
            taken.append(passage)
    while (passage := order.take()) is not None:
        taken.append(passage)
    assert sorted(taken) == list(range(count))


def test_translation_begins_where_the_reader_is_and_comes_back_to_the_start() -> None:
    """From passage 2 on to the end, then the beginning."""
    order = TranslationOrder(4, 2)
    assert [order.take() for _ in range(5)] == [2, 3, 0, 1, None]


def test_cancel_stops_within_a_batch() -> None:
    """After a cancel no further batch is submitted."""
    document = FileOpener().open_text("\n".join(["وصل القطار إلى المحطة."] * 200))
    session = BarSession(LanguagePair("ar", "en"))
    cancel = CancelToken()
    arrived: list[int] = []

    def on_passage(made: TranslatedPassage) -> None:
        arrived.append(made.index)
        if len(arrived) == 5:
            cancel.cancel()

    order = TranslationOrder(len(document.passages))
    with pytest.raises(CancelledError):
        TranslationRun(document, session, LanguagePair("ar", "en"), order).run(
            on_passage, no_progress, cancel
        )
    assert len(arrived) < 30


def test_a_passage_the_engine_gives_nothing_for_stands_untranslated() -> None:
    """No hole and no lost passage: the source text stays where there is no translation."""

    class Silent(BarSession):
        def submit(self, sentences: Sequence[str]) -> PendingTranslation:
            return Done(tuple(TranslatedSentence("") for _ in sentences))

    document = FileOpener().open_text(TEXT)
    arrived: list[TranslatedPassage] = []
    order = TranslationOrder(len(document.passages))
    TranslationRun(document, Silent(LanguagePair("ar", "en")), LanguagePair("ar", "en"), order).run(
        arrived.append, no_progress, CancelToken()
    )
    assert [made.passage.text for made in arrived] == [passage.text for passage in document.passages]


def test_a_whole_document_is_linked_passage_by_passage_and_session_closed() -> None:
    """The bitext of a translation links each passage and each sentence with its own."""
    document = FileOpener().open_text(TEXT)
    sessions: list[BarSession] = []

    class Watched(UpperCase):
        def open(self, pair: LanguagePair) -> EngineSession:
            sessions.append(BarSession(pair))
            return sessions[-1]

    bitext = translate_document(document, EngineChoice((Watched(),)), None, no_progress, CancelToken())
    assert [link.left for link in bitext.links] == [link.right for link in bitext.links]
    assert [len(link.sentences) for link in bitext.links] == [len(p.sentences) for p in document.passages]
    assert bitext.right.direction is Direction.LTR
    assert sessions[0].closed


def test_choice_of_engines_says_what_is_missing() -> None:
    """Unknown names, missing packs, unknown and equal languages are told apart."""
    engines = EngineChoice((UpperCase(),))
    assert engines.choose(LanguagePair("ar", "en")).name == "bars"
    for pair, name, code in (
        (LanguagePair("ar", "en"), "nothing", "unknown-engine"),
        (LanguagePair("fr", "en"), "auto", "no-engine"),
        (LanguagePair("fr", "en"), "bars", "no-pack"),
    ):
        with pytest.raises(NoEngineError) as caught:
            engines.choose(pair, name)
        assert caught.value.code == code
    document = FileOpener().open_text(TEXT)
    assert pair_for(document, None) == LanguagePair("ar", "en")
    with pytest.raises(NoEngineError):
        pair_for(document, "ar")


def test_a_translated_document_says_who_made_it() -> None:
    """Engine and pack travel with the document, and its hash is that of its own text."""
    left = Document((Passage("نص", (Span(0, 2),)),), Source(None, "", 0, "text", "utf-8"), "ar")
    made = TranslatedBy("argos", "ar→en 1.0")
    right = translated_document(left, [Passage("text", (Span(0, 4),))], made, "en")
    assert right.translated_by == made
    assert len(right.source.sha256) == 64

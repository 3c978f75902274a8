"""A small Arabic and English pair on an invented event, with links and facts made by hand."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from reader_app.domain.bitext import Bitext, Link, LinkOrigin, SentenceLink, SentenceRef, Verdict
from reader_app.domain.document import Document, Passage, PassageKind, Side, Source, TextWarning, TranslatedBy
from reader_app.domain.fact import Fact, FactKind, FactReview, FactStatus, Mention
from reader_app.domain.language import Direction
from reader_app.domain.span import Span

NOW = datetime(2026, 11, 21, 14, 5, tzinfo=UTC)

ARABIC = (
    "تخطي إلى المحتوى",
    "إعادة افتتاح جسر وادي السنديان",
    (
        "أعلنت بلدية وادي السنديان يوم الأحد إعادة افتتاح الجسر الحجري بعد أربعة أعوام من الإغلاق. "
        "وحضر الحفل نحو ٣٠٠ من الأهالي."
    ),
    (
        "وقالت المهندسة ليلى الحداد إن أعمال الترميم بلغت كلفتها 12 مليون درهم، "
        "وإن الحجارة الأصلية أعيدت إلى أماكنها."
    ),
    "وطالب أصحاب المتاجر بتعويضات عن سنوات الإغلاق (Phase II).",
    "وسيُفتح الجسر أمام المشاة فقط حتى نهاية الشتاء.",
)
ENGLISH = (
    "Stone bridge reopens in Wadi Sindiyan",
    "The bridge will carry people on foot only until the winter is over.",
    (
        "The town council of Wadi Sindiyan reopened its stone bridge on Sunday after four years. "
        "About 300 townspeople came to the ceremony."
    ),
    (
        "Leila Haddad, the engineer, put the cost of the repairs at 11 million dirhams "
        "and said every old stone was back in its place."
    ),
    "A choir from the coast sang until midnight.",
)
HEADINGS = {ARABIC[1], ENGLISH[0]}


def sentences_of(text: str) -> tuple[Span, ...]:
    """The sentences of a text whose sentences all end with a full stop and a space."""
    spans, start = [], 0
    for piece in text.split(". "):
        end = min(start + len(piece) + 1, len(text))
        spans.append(Span(start, end))
        start += len(piece) + 2
    return tuple(spans)


def document(texts: tuple[str, ...], language: str, *, name: str = "report.txt") -> Document:
    """A document of these passages."""
    direction = Direction.RTL if language == "ar" else Direction.LTR
    return Document(
        passages=tuple(
            Passage(
                text,
                sentences_of(text),
                direction,
                kind=PassageKind.HEADING
                if len(text) < 40 and not text.startswith("تخطي")
                else PassageKind.PARAGRAPH,
                level=1 if len(text) < 40 and not text.startswith("تخطي") else 0,
                furniture=text.startswith("تخطي"),
            )
            for text in texts
        ),
        source=Source(Path(name), "ab" * 32, 1234, "text", "windows-1256", 0.97, NOW),
        language=language,
        direction=direction,
        title=texts[1] if language == "ar" else texts[0],
        warnings=(TextWarning("guessed-encoding", "The encoding is a guess."),),
    )


def mention(texts: tuple[str, ...], passage: int, text: str, value: str) -> Mention:
    """A mention of `text` in a passage."""
    start = texts[passage].index(text)
    return Mention(passage, Span(start, start + len(text)), text, value)


def make_pair() -> Bitext:
    """The pair: a heading, a crossing link, unmatched passages on both sides, a fact that differs."""
    pair = ((1, 0), (2, 2), (3, 3), (5, 1))
    return Bitext(
        left=document(ARABIC, "ar", name="جسر.txt"),
        right=document(ENGLISH, "en", name="bridge.txt"),
        links=tuple(
            Link((left,), (right,), 0.8, sentences=_sentence_links(left, right)) for left, right in pair
        ),
        facts=(
            Fact(
                FactKind.MONEY,
                FactStatus.DIFFERS,
                mention(ARABIC, 3, "12 مليون درهم", "12000000 AED"),
                mention(ENGLISH, 3, "11 million dirhams", "11000000 AED"),
                "Compared after reading the words for millions.",
            ),
            Fact(
                FactKind.NUMBER,
                FactStatus.AGREES,
                mention(ARABIC, 2, "٣٠٠", "300"),
                mention(ENGLISH, 2, "300", "300"),
            ),
            Fact(FactKind.NAME, FactStatus.RIGHT_ONLY, None, mention(ENGLISH, 4, "coast", "coast")),
        ),
        warnings=(TextWarning("number-missing", "A number is not in the translation.", 3),),
    )


def _sentence_links(left: int, right: int) -> tuple[SentenceLink, ...]:
    """First sentence with first sentence, second with second."""
    count = min(len(sentences_of(ARABIC[left])), len(sentences_of(ENGLISH[right])))
    return tuple(SentenceLink((SentenceRef(left, n),), (SentenceRef(right, n),), 0.7) for n in range(count))


def make_reviewed() -> Bitext:
    """The pair after a reader worked on it: a fact dismissed, one confirmed, a link confirmed, one made."""
    pair = make_pair()
    first, second, third = pair.facts
    links = (
        replace(pair.links[0], verdict=Verdict.RIGHT),
        replace(pair.links[1], origin=LinkOrigin.READER),
        *pair.links[2:],
    )
    facts = (
        replace(first, review=FactReview.DISMISSED),
        replace(second, review=FactReview.CONFIRMED),
        third,
    )
    warnings = (TextWarning("number-missing", "A number is missing here.", 2, Side.RIGHT),)
    return replace(pair, links=links, facts=facts, warnings=warnings)


def make_edited() -> Bitext:
    """A document beside its machine translation, of which the reader wrote one sentence."""
    left = document(ARABIC[2:4], "ar")
    text = "The reader wrote this. The program made that."
    passages = (
        Passage(text, sentences_of(text), Direction.LTR, corrected=(0,)),
        Passage("All of it is the reader's.", (Span(0, 26),), Direction.LTR, corrected=(0,)),
    )
    right = Document(
        passages=passages,
        source=Source(None, "cd" * 32, 38, "text", "utf-8"),
        language="en",
        translated_by=TranslatedBy("argos", "ar→en 1.0", "ef" * 32),
    )
    return Bitext(left, right, tuple(Link((n,), (n,), 1.0, LinkOrigin.TRANSLATED) for n in range(2)))


def make_gloss() -> Bitext:
    """A document beside its gloss, with a link confirmed and one refused by the reader."""
    left = document(ARABIC[2:4], "ar")
    right = Document(
        passages=tuple(Passage(f"Gloss of passage {n}.", (Span(0, 19),), Direction.LTR) for n in range(2)),
        source=Source(None, "cd" * 32, 38, "text", "utf-8"),
        language="en",
        translated_by=TranslatedBy("gloss", "", "", is_gloss=True),
    )
    links = (
        Link((0,), (0,), 1.0, LinkOrigin.TRANSLATED, verdict=Verdict.RIGHT),
        Link((1,), (1,), 1.0, LinkOrigin.READER, verdict=Verdict.WRONG),
    )
    return Bitext(left, right, links)

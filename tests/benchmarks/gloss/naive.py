"""The naive gloss to measure against: of each word the first analysis and its first sense."""

from collections.abc import Sequence

from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.romanise import romanised
from reader_app.translation.gloss.tables import tables
from reader_app.translation.gloss.tokens import TokenKind, tokens_of
from reader_app.translation.gloss.wording import wording


def naive_gloss(analyser: WordAnalyser, sentences: Sequence[str]) -> list[str]:
    """Each sentence glossed without any choice, order or context."""
    return [_naive_sentence(analyser, sentence) for sentence in sentences]


def _naive_sentence(analyser: WordAnalyser, sentence: str) -> str:
    """One sentence, tokens joined by spaces."""
    parts: list[str] = []
    for token in tokens_of(sentence):
        if token.kind is not TokenKind.WORD:
            parts.append(token.form)
            continue
        found = [a for a in analyser.analyses([token.form])[0] if a.senses]
        parts.append(
            " ".join(wording(found[0], found[0].senses[0]))
            if found
            else romanised(token.form, tables().spelling)
        )
    return " ".join(parts)

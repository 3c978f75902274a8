"""The process that runs fxtranslate, which holds the interpreter and is bound to its thread.

`python -m … FOLDER [FOLDER]` loads one or two packs and writes a line; then for each line with a JSON list of
sentences it writes one with a list of their parts, each `[start, end, translation]`. It ends with its input.
"""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from reader_app.translation.argos.clauses import clause_spans
from reader_app.translation.firefox.store import pack_files

_TOKEN_LIMIT = 100
"""Firefox packs are trained on shorter sentences than Argos packs, and cut long ones without a word."""


class _Leg:
    """One loaded pack."""

    def __init__(self, folder: Path) -> None:
        import fxtranslate
        import sentencepiece

        files = pack_files(folder)
        source, target = files.source_vocabulary.read_bytes(), files.target_vocabulary.read_bytes()
        shortlist = files.shortlist.read_bytes() if files.shortlist else None
        tokenizer: Any = sentencepiece.SentencePieceProcessor(model_proto=source)
        self._translator = fxtranslate.Translator(files.model.read_bytes(), source, target, shortlist)
        self.count: Callable[[str], int] = lambda text: len(tokenizer.encode(text))

    def parts(self, text: str) -> list[tuple[int, int, str]]:
        """The parts that a text has to be cut into, with their places and translations."""
        spans = clause_spans(text, self.count, _TOKEN_LIMIT)
        return [(*span, self._translator.translate(span.of(text)).strip()) for span in spans]

    def whole(self, text: str) -> str:
        """The translation of a text."""
        return " ".join(part for _, _, part in self.parts(text))


def main(folders: list[Path]) -> None:
    """Answer requests until the input ends."""
    first, *rest = [_Leg(folder) for folder in folders]
    answer, requests = sys.stdout.buffer, sys.stdin.buffer
    answer.write(b'"ready"\n')
    answer.flush()
    for line in requests:
        parts = [first.parts(sentence) for sentence in json.loads(line)]
        for leg in rest:
            parts = [[(start, end, leg.whole(text)) for start, end, text in sentence] for sentence in parts]
        answer.write(json.dumps(parts).encode() + b"\n")
        answer.flush()


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])

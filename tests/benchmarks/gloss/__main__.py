"""Measures the gloss: chrF, BLEU, words a second and start-up, beside the naive first-choice gloss.

`python -m tests.benchmarks.gloss --cases FILE.tsv` (Arabic, tab, English); needs sacrebleu.
"""

import argparse
import time
from pathlib import Path

import sacrebleu

from reader_app.domain.language import LanguagePair
from reader_app.translation.gloss.analyser import WordAnalyser
from reader_app.translation.gloss.engine import GlossEngine
from reader_app.translation.gloss.tokens import TokenKind, tokens_of
from tests.benchmarks.gloss.naive import naive_gloss


def main() -> None:
    """Print the figures of one file of cases."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--cases", type=Path, required=True)
    parser.add_argument("--show", type=int, default=0, help="print this many glosses")
    options = parser.parse_args()
    rows = [line.split("\t") for line in options.cases.read_text("utf-8").split("\n") if "\t" in line]
    sources, references = [row[0] for row in rows], [row[1] for row in rows]
    started = time.perf_counter()
    analyser = WordAnalyser()
    analyser.warm_up()
    print(f"worker start-up {time.perf_counter() - started:.2f} s")
    started = time.perf_counter()
    session = GlossEngine(analyser).open(LanguagePair("ar", "en"))
    session.submit(["هذا اختبار."]).result()
    print(f"first sentence {time.perf_counter() - started:.2f} s")
    words = sum(token.kind is TokenKind.WORD for source in sources for token in tokens_of(source))
    started = time.perf_counter()
    glosses = [sentence.text for sentence in session.submit(sources).result()]
    seconds = time.perf_counter() - started
    print(f"{words} words in {seconds:.2f} s: {words / seconds:.0f} words/s")
    for name, texts in (("naive", naive_gloss(analyser, sources)), ("gloss", glosses)):
        chrf = sacrebleu.corpus_chrf(texts, [references]).score
        bleu = sacrebleu.corpus_bleu(texts, [references], force=True).score
        print(f"{name}: chrF {chrf:.2f} BLEU {bleu:.2f}")
    for source, gloss, reference in list(zip(sources, glosses, references, strict=True))[: options.show]:
        print(source, gloss, reference, "", sep="\n")
    analyser.close()


if __name__ == "__main__":
    main()

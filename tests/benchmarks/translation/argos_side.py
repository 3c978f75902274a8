"""Translates as argostranslate does, and prints words a second: `python -m … PACKAGES COUNT`.

Its sentence splitter downloads a model, so here the sentences are told: kind to Argos, which need not look.
"""

import json
import os
import sys
import time
from pathlib import Path

from tests.benchmarks.translation.sentences import arabic_sentences, word_count


class _Told:
    """A sentence splitter that splits where this benchmark put full stops."""

    def split_sentences(self, text: str) -> list[str]:
        return [f"{sentence} ." for sentence in text.removesuffix(" .").split(" . ")]


def main(packages: Path, count: int) -> None:
    """Translate `count` sentences in paragraphs of three."""
    os.environ |= {"ARGOS_PACKAGES_DIR": str(packages), "ORT_DISABLE_TELEMETRY": "1"}
    from argostranslate import package, translate

    (pack,) = package.get_installed_packages()
    arabic, english = translate.Language("ar", "Arabic"), translate.Language("en", "English")
    translation = translate.PackageTranslation(arabic, english, pack)
    translation.sentencizer = _Told()
    sentences = arabic_sentences(count)
    text = "\n".join(" ".join(sentences[start : start + 3]) for start in range(0, count, 3))
    translation.translate(sentences[0])
    begun, cpu = time.perf_counter(), time.process_time()
    translated = translation.translate(text)
    seconds, cpu = time.perf_counter() - begun, time.process_time() - cpu
    if translated.count(".") != count:
        raise RuntimeError("argostranslate lost sentences")
    words = word_count(sentences)
    print(json.dumps({"words_per_second": words / seconds, "words_per_cpu_second": words / cpu}))


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))

"""Writes resources/tables/facts-words-*.txt: words that are ordinarily no names.

Run: python tests/benchmarks/facts/learn_words.py CORPUS_FOLDER, where the folder holds docs.tsv.xz and
prose.tsv.xz (source, Arabic, English). Only single words and their counts leave the texts.
"""

import lzma
import re
import sys
from collections import Counter
from functools import lru_cache
from pathlib import Path

from reader_app.text.name_sounds import may_meet, sounds_of
from reader_app.text.names import arabic_key, latin_key, likeness
from reader_app.text.normalise import fold

WORD = re.compile(r"[^\W\d_]+")
CLITICS = ("وبال", "وال", "بال", "كال", "فال", "ولل", "لل", "ال", "و", "ب", "ل", "ف", "ك", "س")
TABLES = Path(__file__).resolve().parents[3] / "resources" / "tables"
NAME_LIKE = 0.8
HEAD = (
    "# Words that are ordinarily no names. Learnt by tests/benchmarks/facts/learn_words.py from CC BY,\n"
    "# CC BY-SA and MIT texts (software documentation, Tatoeba, XQuAD, WHO, UDHR); only words, no text.\n"
)


def stem(form: str) -> str:
    """The folded word without leading article and particles."""
    for clitic in CLITICS:
        if form.startswith(clitic) and len(form) - len(clitic) >= 3:
            return form[len(clitic) :]
    return form


@lru_cache(maxsize=1 << 20)
def sounds_alike(arabic: str, latin: str) -> bool:
    """Whether an Arabic and a Latin key may be one name."""
    if not arabic or not latin or not may_meet(sounds_of(latin), sounds_of(arabic)):
        return False
    return likeness(arabic, latin, NAME_LIKE) >= NAME_LIKE


def main() -> None:
    """Count, sieve and write."""
    lower: Counter[str] = Counter()
    upper: Counter[str] = Counter()
    arabic: Counter[str] = Counter()
    names: Counter[str] = Counter()
    for name in ("prose", "docs"):
        with lzma.open(Path(sys.argv[1]) / f"{name}.tsv.xz", "rt", encoding="utf-8") as rows:
            for row in rows:
                _, left, right = row.rstrip("\n").split("\t")
                words = WORD.findall(right)
                lower.update({word for word in words if word.islower()})
                capitals = {word for word in words[1:] if word[0].isupper()}
                upper.update(word.lower() for word in capitals)
                forms = {fold(word) for word in WORD.findall(left) if not word.isascii()}
                arabic.update(forms)
                keys = {latin_key(word) for word in capitals if len(word) > 2}
                for form in forms:
                    if any(sounds_alike(arabic_key(stem(form)), key) for key in keys):
                        names[form] += 1
    english = sorted(
        w for w, n in lower.items() if len(w) > 1 and n >= 2 and w.isascii() and n * 4 > upper[w]
    )
    stems: Counter[str] = Counter()
    for form, count in arabic.items():
        if names[form] * 3 < count:
            stems[stem(form)] += count
    kept = sorted(w for w, n in stems.items() if n >= 3 and len(w) > 1)
    for code, table in (("en", english), ("ar", kept)):
        (TABLES / f"facts-words-{code}.txt").write_text(HEAD + "\n".join(table) + "\n", encoding="utf-8")
        sys.stdout.write(f"{code}: {len(table)}\n")


if __name__ == "__main__":
    main()

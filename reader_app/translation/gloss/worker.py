"""The worker process: morphological analyses of Arabic words from Buckwalter's lexicon.

`python -m reader_app.translation.gloss.worker` reads one JSON list of bare Arabic words a line from standard
input and answers one JSON list a line: for each word the fields of all its analyses, unranked. It ends when
its input ends. The lexicon is GPL-2.0-only: this process imports only the standard library and this program's
own MIT modules, and logs nothing.
"""

import json
import sys
from collections.abc import Iterator

from reader_app.translation.gloss.lexicon import MAX_PREFIX, MAX_SUFFIX, Entry, Lexicon, load_lexicon
from reader_app.translation.gloss.transliteration import to_arabic, to_ascii

MODULES_REQUEST = "modules"
"""A line with this JSON string is answered with the names of the modules this process has imported."""


def analyse(lexicon: Lexicon, word: str) -> list[list[str]]:
    """All analyses of a bare Arabic word as lists of fields, in the order of `protocol.FIELDS`."""
    bare = to_ascii(word)
    for spelling in _spellings(bare):
        found = [_fields(*parts) for parts in _segmentations(lexicon, spelling)]
        if found:
            return found
    return []


def _fields(prefix: Entry, stem: Entry, suffix: Entry) -> list[str]:
    """One analysis as plain strings."""
    vocalised = to_arabic(prefix.vocalised + stem.vocalised + suffix.vocalised)
    return [
        vocalised, stem.lemma, stem.root, prefix.pos, stem.pos, suffix.pos,
        prefix.gloss, stem.gloss, suffix.gloss, stem.category,
    ]  # fmt: skip


def _spellings(bare: str) -> Iterator[str]:
    """The word as it is, then with the spellings that writers confuse (ى/ي, ه/ة at its end; a lost hamza)."""
    yield bare
    for written, meant in (("Y", "y"), ("y", "Y"), ("h", "p")):
        if bare.endswith(written):
            yield bare[:-1] + meant
    if bare[:1] in ("<", ">"):
        yield "A" + bare[1:]
        yield ("<" if bare[0] == ">" else ">") + bare[1:]


def _segmentations(lexicon: Lexicon, word: str) -> Iterator[tuple[Entry, Entry, Entry]]:
    """Each compatible prefix, stem and suffix that make up the word."""
    length = len(word)
    for start in range(min(MAX_PREFIX, length - 1) + 1):
        prefixes = lexicon.prefixes.get(word[:start])
        if prefixes is None:
            continue
        for end in range(length, max(start, length - MAX_SUFFIX - 1), -1):
            stems = lexicon.stems.get(word[start:end])
            suffixes = lexicon.suffixes.get(word[end:])
            if stems is None or suffixes is None:
                continue
            for prefix in prefixes:
                for stem in stems:
                    if f"{prefix.category} {stem.category}" not in lexicon.prefix_stem:
                        continue
                    for suffix in suffixes:
                        if (
                            f"{prefix.category} {suffix.category}" in lexicon.prefix_suffix
                            and f"{stem.category} {suffix.category}" in lexicon.stem_suffix
                        ):
                            yield prefix, stem, suffix


def main() -> None:
    """Answer requests until standard input ends."""
    lexicon = load_lexicon()
    for line in sys.stdin.buffer:
        request = json.loads(line)
        if request == MODULES_REQUEST:
            answer: object = sorted(sys.modules)
        else:
            answer = [analyse(lexicon, word) for word in request]
        sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=True, separators=(",", ":")).encode() + b"\n")
        sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()

"""Learns all tables of the gloss, one after another, and writes them."""

import argparse
import gzip
import math
import random
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from gloss_learning import (
    alignment,
    corpus,
    english,
    judging,
    meaning,
    phrases,
    segmentation,
    sources,
    spelling,
)
from gloss_learning.expressions import read_cut, with_expressions
from reader_app.domain.resources import resource_path
from reader_app.translation.gloss.lexicon import load_lexicon
from reader_app.translation.gloss.segments import key
from reader_app.translation.gloss.tables import tables

STEMS = 50_000
SEGMENTS = 60_000
LARGEST_SOURCE = "msdocs_d365ops_ht"
LARGEST_SHARE = 0.55
"""Share of the largest, narrowest source that is learnt from."""
PROSE_WEIGHT = 4
LEAST_SEEN = 2.5
RAREST_SEGMENT = 1e-8
LONGEST_NAME = 4
NAMES_KEPT = 3
LEAST_RATIO, MOST_RATIO = 0.6, 2.0
"""Latin letters for one Arabic letter in a pair that can be a transliteration."""
Cuts = dict[str, tuple[str, ...]]
Choices = dict[str, list[tuple[str, float]]]


def write(path: Path, rows: Iterable[list[str]]) -> None:
    """Write a table, its lines in the given order."""
    text = "\n".join("\t".join(row) for row in rows) + "\n"
    path.write_bytes(gzip.compress(text.encode(), 9, mtime=0))
    print(path.name, path.stat().st_size, flush=True)


def tenths(cost: float) -> str:
    """A cost as it stands in the tables."""
    return str(max(0, round(cost * 10)))


def rows_of(choices: Choices, most: int = 10) -> Iterator[list[str]]:
    """The lines of a table of choices, cheapest first."""
    for known, options in sorted(choices.items()):
        best = sorted(options, key=lambda option: option[1])[:most]
        yield [known, *(field for text, cost in best for field in (text, tenths(cost)))]


class Names:
    """English names of Arabic ones, up to three each."""

    def __init__(self) -> None:
        """Start with none."""
        self.choices: dict[str, dict[str, float]] = defaultdict(dict)

    def add(self, arabic: str, latin: str, cost: float) -> None:
        """Add a name, unless there are three already."""
        known = self.choices[key(arabic)]
        if latin and len(known) < NAMES_KEPT and cost < known.get(latin, 99.0):
            known[latin] = cost


def learn_names(folder: Path) -> tuple[Names, list[tuple[str, str]], set[str]]:
    """Names, pairs of spellings in plain letters, and Latin words that are names."""
    names, latin = Names(), set[str]()
    listed = list(sources.corpus_names(folder))
    for source, arabic, written in listed:
        latin.update(word.lower() for word in written.split())
        if source == "names_cldr" and len(arabic.split()) <= LONGEST_NAME:
            names.add(" ".join(arabic.split()), written, 0.8)
    spellings = _wiki_names(names)
    for source, arabic, written in listed:
        if source == "names_google_translit":
            names.add(arabic, written.capitalize(), 2.5)
            plain = "".join(
                c for c in unicodedata.normalize("NFD", written.lower()) if c.isascii() and c.isalpha()
            )
            spellings.add((arabic, plain))
    return names, sorted(spellings), latin


def _wiki_names(names: Names) -> set[tuple[str, str]]:
    """Add Wikipedia's names, and the words of long ones, and return the pairs of spellings in them."""
    spellings: set[tuple[str, str]] = set()
    parts: dict[str, Counter[str]] = defaultdict(Counter)
    for arabic, written in sources.wiki_names():
        ours, theirs = arabic.split(), written.split()
        if len(ours) != len(theirs):
            continue
        if len(ours) == 1 and sources.is_plain(arabic):
            names.add(arabic, written, 1.5)
        for word, form in zip(ours, theirs, strict=True):
            parts[word][form] += 1
            alike = LEAST_RATIO < len(form) / len(word) < MOST_RATIO
            if sources.is_plain(word) and form.isascii() and form.isalpha() and alike:
                spellings.add((word, form.lower()))
    for word, forms in parts.items():
        best = forms.most_common(1)[0][0]
        if sources.is_plain(word) and best[0].isupper():
            names.add(word, best, 2.0)
    return spellings


def pairs(folder: Path, cuts: Cuts) -> tuple[list[str], list[corpus.Pair]]:
    """Source and segmented pair of every line that is learnt from."""
    chance = random.Random(1)  # noqa: S311 - which lines of a large source to pass over
    names: list[str] = []
    found: list[corpus.Pair] = []
    for file in ("prose", "docs"):
        for source, arabic, text in corpus.lines(folder / f"{file}.tsv.xz"):
            if source == LARGEST_SOURCE and chance.random() > LARGEST_SHARE:
                continue
            ours, theirs = corpus.arabic_segments(arabic, cuts), corpus.english_tokens(text)
            fits = len(ours) < 4 * len(theirs) + 4 and len(theirs) < 3 * len(ours) + 3
            if fits and 0 < len(ours) <= corpus.LONGEST and 0 < len(theirs) <= corpus.LONGEST:
                names.append("docs" if file == "docs" else source)
                found.append((ours, theirs))
    cased = corpus.true_cased(theirs for _, theirs in found)
    return names, [(ours, theirs) for (ours, _), theirs in zip(found, cased, strict=True)]


def with_terms(table: phrases.Scored, folder: Path, cut: Callable[[str], str]) -> phrases.Scored:
    """The phrases with dictionary terms added."""
    for arabic, text, cost in sources.terms(folder):
        segments = cut(arabic)
        if segments.count(" ") < phrases.LONGEST_SOURCE:
            known = dict(table.get(segments, ()))
            known[text] = max(known.get(text, -99.0), -cost)
            table[segments] = sorted(known.items(), key=lambda item: -item[1])
    return table


def add_expressions(out: Path) -> None:
    """Put the expressions into the table of phrases that is there, which learns nothing anew."""
    path = out / "gloss_phrases.tsv.gz"
    lines = gzip.decompress(path.read_bytes()).decode().splitlines()
    table: phrases.Scored = {}
    for source, *fields in (line.split("\t") for line in lines):
        costs = [-int(cost) / 10 for cost in fields[1::2]]
        table[source] = list(zip(fields[::2], costs, strict=True))
    lexicon, learnt = load_lexicon(), tables()
    probability = {segment: math.exp(-int(cost) / 10) for segment, cost in learnt.segments.items()}

    def cuts(text: str) -> set[str]:
        """The segments of an expression, the likeliest by themselves and those that are read."""
        found = [segmentation.best(lexicon, word, probability) for word in text.split()]
        return {" ".join(segment for word in found for segment in word), read_cut(lexicon, text, learnt)}

    known = with_expressions(table, cuts)
    write(
        path,
        rows_of({source: [(text, -score) for text, score in options] for source, options in known.items()}),
    )


def main() -> None:
    """Do what the command line asks."""
    parser = argparse.ArgumentParser(prog="learn_gloss.py", description=__doc__)
    parser.add_argument("--corpus", type=Path)
    parser.add_argument("--out", type=Path, default=resource_path("tables"))
    parser.add_argument("--only-expressions", action="store_true", help="add the expressions, learn nothing")
    options = parser.parse_args()
    if options.only_expressions:
        add_expressions(options.out)
    elif options.corpus is None:
        parser.error("--corpus is needed to learn")
    else:
        learn(options.corpus, options.out)


def learn(folder: Path, out: Path) -> None:
    """Learn all tables from the corpus in a folder and write them to another."""
    lexicon = load_lexicon()
    frequencies = sources.arabic_frequencies(folder)
    probability, cuts = segmentation.learn(lexicon, frequencies)
    ranked = sorted(probability, key=lambda segment: -probability[segment])
    likely = [segment for segment in ranked if probability[segment] > RAREST_SEGMENT][:SEGMENTS]
    write(
        out / "gloss_segments.tsv.gz",
        ([segment, tenths(-math.log(probability[segment]))] for segment in likely),
    )
    names, spellings, latin = learn_names(folder)
    write(out / "gloss_names.tsv.gz", rows_of({k: list(v.items()) for k, v in names.choices.items()}))
    letters: Choices = {**spelling.learn(spellings)}
    letters |= {"~" + k: v for k, v in spelling.letters_after([name for _, name in spellings]).items()}
    write(out / "gloss_spelling.tsv.gz", rows_of(letters, 30))

    labels, texts = pairs(folder, cuts)
    weights = [1 if label == "docs" else PROSE_WEIGHT for label in labels]
    known = english.learn(((theirs, w) for (_, theirs), w in zip(texts, weights, strict=True)), latin)
    write(out / "gloss_english.tsv.gz", english.rows(known))
    capitals = Counter(word.lower() for _, theirs in texts for word in theirs[1:] if word[:1].isupper())
    stems = [segment for segment in ranked if "+" not in segment and len(segment) > 1][:STEMS]
    vectors = meaning.encoded(segmentation.spelled(stems, cuts, frequencies))
    words = meaning.vocabulary(known, latin)
    space = meaning.encoded(words)
    write(out / "gloss_lexicon.tsv.gz", rows_of(meaning.learn(stems, vectors, words, space, known, capitals)))

    links = alignment.align([ours for ours, _ in texts], [[w.lower() for w in theirs] for _, theirs in texts])
    table = phrases.table(zip(texts, links, weights, strict=True), LEAST_SEEN)

    def cut(text: str) -> str:
        """The segments of an expression."""
        found = [cuts.get(word) or segmentation.best(lexicon, word, probability) for word in text.split()]
        return " ".join("ل+" if segment == "ل" else segment for segments in found for segment in segments)

    judge = judging.Judge(stems, vectors, words, space)
    table = with_expressions(
        judge.judged(with_terms(table, folder, cut)),
        lambda text: {cut(text), read_cut(lexicon, text, tables())},
    )
    choices = {
        source: [(target, -score) for target, score in options[: 4 if " " in source else phrases.KEPT]]
        for source, options in table.items()
    }
    write(out / "gloss_phrases.tsv.gz", rows_of(choices))

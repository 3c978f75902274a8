"""Measures encoding detection: `python -m tests.benchmarks.encodings [--texts DIR] [--cuts N] [--peers]`.

Random cuts of 200 B, 1 kB and 10 kB of Arabic, Persian, English and French text in every encoding that can
write it. A cut counts as right when the text comes out as it is, whatever the encoding is called; a letter
cut in two at an end is left out of account.
"""

import argparse
import random
from collections.abc import Callable
from pathlib import Path

from reader_app.domain.errors import UnreadableDocumentError
from reader_app.formats.encoding import decode
from tests.benchmarks.encodings.texts import LANGUAGES, texts
from tests.formats.languages import as_written_in, encode_in

ENCODINGS = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
    "windows-1256", "iso-8859-6", "mac_arabic", "mac_arabic+ascii", "windows-1252",
)  # fmt: skip
_SIZES = (200, 1000, 10_000)
_GOAL = 0.99
_LATIN = ("en", "fr")
Detector = Callable[[bytes], str]


def ours(data: bytes) -> str:
    """The text as this program reads it."""
    try:
        return decode(data, "").text
    except UnreadableDocumentError:
        return ""


def chardet_alone(data: bytes) -> str:
    """The text as chardet's best guess reads it."""
    import chardet

    return _read(data, chardet.detect(data)["encoding"])


def charset_normalizer(data: bytes) -> str:
    """The text as charset-normalizer's best guess reads it."""
    from charset_normalizer import from_bytes

    best = from_bytes(data).best()
    return _read(data, best.encoding if best else None)


def _read(data: bytes, encoding: str | None) -> str:
    return data.decode(encoding, "replace").removeprefix("\ufeff") if encoding else ""


def cuts(text: str, encoding: str, size: int, count: int) -> list[tuple[bytes, str]]:
    """Random cuts of a text's bytes and what each says."""
    mark = {"utf-8-sig": 3, "utf-16": 2, "utf-32": 4}.get(encoding, 0)
    data = encode_in(text, encoding)
    width = 4 if "32" in encoding else 2 if "16" in encoding else 1
    chance = random.Random(1)  # noqa: S311 - the same cuts each time
    found: list[tuple[bytes, str]] = []
    for _ in range(count):
        start = mark + chance.randrange(max(1, (len(data) - mark - size) // width)) * width
        cut = data[:mark] + data[start : start + size]
        found.append((cut, cut.decode(encoding.partition("+")[0], "ignore").strip("\ufffd")))
    return found


def is_right(found: str, expected: str) -> bool:
    """Whether a cut was read as it is; what stands for half a letter at the ends is passed over."""
    return found.strip("\ufffd") == expected


def main() -> None:
    """Print the shares of cuts read rightly."""
    parser = argparse.ArgumentParser(prog="python -m tests.benchmarks.encodings")
    parser.add_argument("--texts", type=Path, help="folder with ar.txt, fa.txt, en.txt, fr.txt")
    parser.add_argument("--cuts", type=int, default=200)
    parser.add_argument("--peers", action="store_true", help="measure the peers beside it, which is slow")
    arguments = parser.parse_args()
    detectors: dict[str, Detector] = {"ours": ours}
    if arguments.peers:
        detectors |= {"chardet": chardet_alone, "charset-normalizer": charset_normalizer}
    found = texts(arguments.texts)
    print("cuts read rightly, of 200 B / 1 kB / 10 kB:", ", ".join(detectors))
    below = total = 0
    for language in LANGUAGES:
        for encoding in ENCODINGS:
            text = as_written_in(found[language], encoding)
            if text is None or (language in _LATIN and encoding == "mac_arabic"):
                continue
            row = []
            for name, detector in detectors.items():
                shares = [_share(detector, text, encoding, size, arguments.cuts) for size in _SIZES]
                row.append(" ".join(f"{share:6.1%}" for share in shares))
                if name == "ours":
                    below += sum(share < _GOAL for share in shares)
                    total += len(shares)
            print(f"{language} {encoding:17s} " + "  |  ".join(row), flush=True)
    print(f"{below} of {total} cells under {_GOAL:.0%}")


def _share(detector: Detector, text: str, encoding: str, size: int, count: int) -> float:
    pairs = cuts(text, encoding, size, count)
    return sum(is_right(detector(cut), expected) for cut, expected in pairs) / len(pairs)


if __name__ == "__main__":
    main()

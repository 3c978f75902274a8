"""Small StarDict dictionaries, written as other programs write them."""

import gzip
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path

ARTICLES = {
    "كتاب": "book; letter",
    "مدينة": "town, city",
    "ميناء": "harbour\nplace where ships lie",
    "harbour": "a haven",
}


def write_book(
    folder: Path,
    articles: Mapping[str, bytes | str] = ARTICLES,
    *,
    name: str = "small",
    sequence: str = "m",
    packing: str = "",
    synonyms: Sequence[tuple[str, int]] = (),
) -> Path:
    """Write a dictionary and return its `.ifo` file; `packing` is empty, `dictzip` or `gzip`."""
    folder.mkdir(parents=True, exist_ok=True)
    index, data = b"", b""
    for word, article in articles.items():
        body = article.encode() if isinstance(article, str) else article
        index += word.encode() + b"\0" + struct.pack(">II", len(data), len(body))
        data += body
    info = folder / f"{name}.ifo"
    lines = ["StarDict's dict ifo file", "version=2.4.2", f"bookname=Book of {name}"]
    lines += [f"wordcount={len(articles)}", f"idxfilesize={len(index)}"]
    if sequence:
        lines.append(f"sametypesequence={sequence}")
    info.write_text("\n".join(lines) + "\n", encoding="utf-8")
    info.with_suffix(".idx").write_bytes(index)
    if synonyms:
        forms = b"".join(form.encode() + b"\0" + struct.pack(">I", number) for form, number in synonyms)
        info.with_suffix(".syn").write_bytes(forms)
    if packing:
        packed = dictzip(data) if packing == "dictzip" else gzip.compress(data)
        info.with_suffix(".dict.dz").write_bytes(packed)
    else:
        info.with_suffix(".dict").write_bytes(data)
    return info


def dictzip(data: bytes, length: int = 20) -> bytes:
    """The data packed with a table of chunks."""
    packer = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    chunks = [
        packer.compress(data[start : start + length]) + packer.flush(zlib.Z_FULL_FLUSH)
        for start in range(0, len(data), length)
    ]
    table = struct.pack(f"<HHH{len(chunks)}H", 1, length, len(chunks), *map(len, chunks))
    extra = b"RA" + struct.pack("<H", len(table)) + table
    head = b"\x1f\x8b\x08" + bytes([4 | 8]) + bytes(6) + struct.pack("<H", len(extra)) + extra + b"small\0"
    tail = struct.pack("<II", zlib.crc32(data), len(data))
    return head + b"".join(chunks) + packer.flush() + tail

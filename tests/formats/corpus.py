"""One article in every format and encoding that the program reads, and what must come back of it."""

import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from reader_app.domain.document import PassageKind
from tests.formats import corpus_office, corpus_web
from tests.formats.corpus_parts import FOOTNOTE, Part
from tests.formats.languages import as_written_in, encode_in

_H, _P, _L = PassageKind.HEADING, PassageKind.PARAGRAPH, PassageKind.LIST_ITEM
_R, _Q, _F = PassageKind.TABLE_ROW, PassageKind.QUOTE, PassageKind.FOOTNOTE

TITLE = "عودة القوارب إلى مرفأ رأس الزيتون"
ARTICLE = (
    Part(_H, TITLE, 1),
    Part(_P, "أَعْلَنَتِ الوزارةُ يومَ الثلاثاء أنّ المرفأ سيُفتح في 16 أيار 2024، بعد ٧ أشهر من العاصفة."),
    Part(_P, "The agreement (Phase II) is worth £36 million, “not a penny more”, the minister said."),
    Part(_P, "قال فريد منصور: «خسرنا موسماً كاملاً» ثم أضاف بالإنكليزية “never again” ومضى إلى قاربه Nour 7."),
    Part(_H, "ما الذي سيُبنى؟", 2),
    Part(_P, "تقول البلدية إن العمل يشمل ثلاثة أبنية لم يُتفق على ثمن واحد منها حتى الآن.", note=FOOTNOTE),
    Part(_L, "سوق جديدة للسمك", 1),
    Part(_L, "مخزن للثلج يتسع لـ 120 طناً", 2),
    Part(_L, "محطة وقود", 1),
    Part(_R, "البند\tالعدد\tCost"),
    Part(_R, "القوارب\t47\t£36m"),
    Part(_Q, "لن ننتظر موسماً آخر."),
    Part(_H, "In brief", 2),
    Part(_P, "Fishermen (47 of them) sail from the old quay; عاد منهم تسعة فقط before the storm of 1998."),
)
LATIN = tuple(
    Part(_P, text)
    for text in (
        "The agreement (Phase II) is worth £36 million, “not a penny more”, the minister said.",
        "Fishermen (47 of them) sail from the old quay – but only nine came back before the storm of 1998.",
        "À l’hôtel de ville, on préfère ne pas s’étendre : « Nous avons perdu une saison entière. »",
    )
)
"""What windows-1252 can write."""
UNICODE = (
    "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be",
)  # fmt: skip
ARABIC = (*UNICODE, "windows-1256", "iso-8859-6", "mac_arabic", "mac_arabic+ascii")
LINE_ENDS = {"lf": "\n", "crlf": "\r\n", "cr": "\r"}
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩", "0123456789")
_WRAPPED_AT = 66
_LONG = 4


@dataclass(frozen=True, slots=True)
class CorpusFile:
    """A file of the article."""

    name: str
    data: bytes
    parts: tuple[Part, ...]
    """What must come back; of plain text only the texts."""
    encoding: str = ""
    """What it must be said to be written in; empty when the format says it."""
    has_structure: bool = True


def corpus() -> Iterator[CorpusFile]:
    """The article in every format and encoding."""
    yield from _plain_texts()
    yield from _marked_texts()
    for name, make in corpus_office.WRITERS.items():
        yield CorpusFile(name, make(ARTICLE), _with_notes(ARTICLE))


def _plain_texts() -> Iterator[CorpusFile]:
    for encoding in ARABIC:
        parts = _written(ARTICLE, encoding)
        for name, line_end in LINE_ENDS.items():
            text = f"{line_end}{line_end}".join(part.text for part in parts) + line_end
            label = f"{encoding}-{name}.txt"
            yield CorpusFile(label, encode_in(text, encoding), parts, _shown(encoding), has_structure=False)
        wrapped = tuple(part for part in parts if part.kind is _P) * _LONG
        lines = "\n\n".join(textwrap.fill(part.text, _WRAPPED_AT) for part in wrapped)
        label = f"{encoding}-wrapped.txt"
        yield CorpusFile(label, encode_in(lines, encoding), wrapped, _shown(encoding), has_structure=False)
    for name, line_end in LINE_ENDS.items():
        text = (line_end * 2).join(part.text for part in LATIN)
        data = text.encode("windows-1252")
        yield CorpusFile(f"windows-1252-{name}.txt", data, LATIN, "windows-1252", has_structure=False)


def _marked_texts() -> Iterator[CorpusFile]:
    """Formats that are text with marks in it."""
    writers: dict[str, Callable[[Sequence[Part]], str]] = {
        "md": corpus_web.markdown,
        "html": corpus_web.html,
        "srt": corpus_web.srt,
        "vtt": corpus_web.vtt,
    }
    for suffix, write in writers.items():
        for encoding in ARABIC:
            if suffix == "vtt" and not encoding.startswith("utf-8"):
                continue  # WebVTT is UTF-8 by its standard
            parts = _written(ARTICLE, encoding)
            cues = suffix in {"srt", "vtt"}
            expected = (
                tuple(Part(_P, " ".join(part.text.split())) for part in parts) if cues else _with_notes(parts)
            )
            data = encode_in(write(parts), encoding)
            yield CorpusFile(f"{encoding}.{suffix}", data, expected, _shown(encoding))
    for encoding in ("utf-8", "windows-1256"):
        parts = _written(ARTICLE, encoding)
        page = corpus_web.html(parts, encoding)
        for transfer in ("quoted-printable", "base64"):
            data = corpus_web.mhtml(page, encoding, transfer)
            yield CorpusFile(f"{encoding}-{transfer}.mhtml", data, _with_notes(parts), encoding)


def _written(parts: Sequence[Part], encoding: str) -> tuple[Part, ...]:
    """The article as it can be written in an encoding."""
    found = []
    for part in parts:
        texts = [part.text, part.note]
        if not encoding.startswith("utf") and not encoding.startswith("mac"):
            texts = [text.translate(_DIGITS) for text in texts]
        written = [as_written_in(text, encoding) or "" for text in texts]
        found.append(Part(part.kind, " ".join(written[0].split(" ")), part.level, written[1]))
    return tuple(found)


def _with_notes(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The parts with the footnotes at the end, as readers give them."""
    return (
        *(Part(part.kind, part.text, part.level) for part in parts),
        *notes(parts),
    )


def notes(parts: Sequence[Part]) -> tuple[Part, ...]:
    """The footnotes of the parts."""
    return tuple(Part(_F, part.note) for part in parts if part.note)


def _shown(encoding: str) -> str:
    """The name that an encoding is shown by."""
    return {"utf-8-sig": "utf-8"}.get(encoding, encoding.partition("+")[0])

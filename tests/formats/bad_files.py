"""Files that no reader may fail on: each way to be bad, in every format that can be bad in that way."""

import io
import zipfile
import zlib
from collections.abc import Callable, Mapping

from tests.formats import corpus_office, corpus_web
from tests.formats.article import archive
from tests.formats.corpus import ARTICLE
from tests.formats.corpus_parts import Part

OTHER_TEXT = "what stands in the other file"
"""What stands in the file that bad files refer to."""
_DEEP = 100_000
_BOMB = 400_000_000
_ENTITIES = "".join(f'<!ENTITY e{n + 1} "{f"&e{n};" * 10}">' for n in range(9))
_DOCTYPE = f'<!DOCTYPE x [<!ENTITY e0 "lol">{_ENTITIES}]>'


def pdf() -> bytes:
    """A small PDF with text."""
    from reportlab.pdfgen.canvas import Canvas

    stream = io.BytesIO()
    canvas = Canvas(stream)
    for number in range(30):
        canvas.drawString(72, 780 - 24 * number, f"Line {number}: the boats came back to the old harbour.")
    canvas.save()
    return stream.getvalue()


def _text(parts: tuple[Part, ...] = ARTICLE) -> bytes:
    return "\n\n".join(part.text for part in parts).encode()


WHOLE: Mapping[str, Callable[[], bytes]] = {
    "txt": _text,
    "md": lambda: corpus_web.markdown(ARTICLE).encode(),
    "html": lambda: corpus_web.html(ARTICLE, "utf-8").encode(),
    "mhtml": lambda: corpus_web.mhtml(corpus_web.html(ARTICLE, "utf-8"), "utf-8", "base64"),
    "srt": lambda: corpus_web.srt(ARTICLE).encode(),
    "vtt": lambda: corpus_web.vtt(ARTICLE).encode(),
    "docx": lambda: corpus_office.docx(ARTICLE),
    "odt": lambda: corpus_office.odt(ARTICLE),
    "fodt": lambda: corpus_office.fodt(ARTICLE),
    "epub": lambda: corpus_office.epub(ARTICLE),
    "rtf": lambda: corpus_office.rtf(ARTICLE),
    "pdf": pdf,
}
"""A whole file of every format, by its ending."""
_ZIPPED = {"docx": "word/document.xml", "odt": "content.xml", "epub": "OPS/0.xhtml"}
"""The member that holds the text."""


def truncated(ending: str) -> bytes:
    """Cut off after two thirds."""
    data = WHOLE[ending]()
    return data[: len(data) * 2 // 3]


def foreign(_ending: str) -> bytes:
    """A picture under the name of a document."""
    return b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20


def nuls(ending: str) -> bytes:
    """A file with NULs sown all over it."""
    data = bytearray(WHOLE[ending]())
    data[::97] = bytes(len(data[::97]))
    return bytes(data)


def surrogates(ending: str) -> bytes:
    """Half of a surrogate pair in the text, in every way to write one."""
    half = b"\xed\xa0\x80"  # what UTF-8 would make of it
    if ending == "rtf":
        return rb"{\rtf1\ansi\uc1 one \u-10240? two\par \u-9216? three\par}"
    if ending in _ZIPPED:
        return _changed(ending, lambda text: text.replace(b"16", half + b"&#xD800;", 1))
    if ending == "pdf":
        return WHOLE["pdf"]()  # its text is drawn, not written
    data = WHOLE[ending]().replace(b"16", half + b" &#xD800; &#55296;", 1)
    return data.replace(b"Subject: page", b"Subject: =?utf-8?q?=ED=A0=80?=")


def locked(ending: str) -> bytes | None:
    """Under a password, where the format has one."""
    if ending == "pdf":
        import pikepdf

        stream = io.BytesIO()
        with pikepdf.open(io.BytesIO(pdf())) as document:
            document.save(stream, encryption=pikepdf.Encryption(owner="a", user="b"))
        return stream.getvalue()
    if ending == "docx":  # Office wraps a locked document in an OLE container
        return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le")
    if ending not in _ZIPPED:
        return None
    data = bytearray(WHOLE[ending]())
    for mark, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        at = data.find(mark)
        while at >= 0:
            data[at + offset] |= 1  # the flag of an encrypted member
            at = data.find(mark, at + 4)
    return bytes(data)


def encrypted(ending: str) -> bytes | None:
    """Encrypted inside, where the format lists it."""
    if ending == "odt":
        names = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
        manifest = f'<manifest xmlns="{names}"><encryption-data/></manifest>'
        kind = "application/vnd.oasis.opendocument.text"
        return archive({"mimetype": kind, "META-INF/manifest.xml": manifest, "content.xml": "\x8f\x11"})
    if ending == "epub":
        listed = "<encryption><EncryptedData><EncryptionMethod Algorithm='aes'/></EncryptedData></encryption>"
        return _added("epub", "META-INF/encryption.xml", listed.encode())
    return None


def zip_bomb(ending: str) -> bytes | None:
    """A member that unpacks to hundreds of megabytes; other formats have their own ways to grow."""
    if ending == "pdf":
        import pikepdf

        stream, packer = io.BytesIO(), zlib.compressobj(1)
        piece = b"BT /F1 12 Tf (x) Tj ET " * 40_000
        packed = b"".join([*(packer.compress(piece) for _ in range(_BOMB // len(piece))), packer.flush()])
        with pikepdf.open(io.BytesIO(pdf())) as document:
            flate = pikepdf.Name("/FlateDecode")
            document.pages[0].Contents = pikepdf.Stream(document, packed, Filter=flate)
            document.save(stream)
        return stream.getvalue()
    if ending == "mhtml":
        return (
            b"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n"
            + b"--x\r\n\r\n" * 200_000
        )
    if ending not in _ZIPPED:
        return None
    stream = io.BytesIO(WHOLE[ending]())
    with (
        zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED, compresslevel=1) as zipped,
        zipped.open("word/media.xml", "w") as out,
    ):
        for _ in range(_BOMB // 1_000_000):
            out.write(b" " * 1_000_000)
    return stream.getvalue()


def entity_bomb(ending: str) -> bytes | None:
    """Entities that stand for ten of the entities before, nine times over."""
    return _with_doctype(ending, _DOCTYPE, b"&e9;")


def external(ending: str, other: str) -> bytes | None:
    """References to a file beside it and to addresses, in every place that a format has for them."""
    address = "http://192.0.2.1/x"
    if ending == "rtf":
        field = rf'{{\field{{\*\fldinst INCLUDETEXT "{other}"}}{{\fldrslt shown}}}}'
        return rf"{{\rtf1\ansi text {field} {{\*\template {address}}}\par}}".encode()
    if ending == "md":
        return f"text ![x]({address}) <img src='file://{other}'> <iframe src='file://{other}'></iframe>\n".encode()
    if ending in {"html", "mhtml"}:
        inside = (
            f'<base href="{address}"><link rel="stylesheet" href="{address}"><iframe src="file://{other}">'
        )
        inside += f'</iframe><object data="file://{other}"></object><img src="{address}">'
        inside += f'<xi:include href="{other}"/>'
        page = corpus_web.html(ARTICLE, "utf-8").replace("<body>", f"<body>{inside}")
        return page.encode() if ending == "html" else corpus_web.mhtml(page, "utf-8", "base64")
    return _with_doctype(ending, f'<!DOCTYPE x [<!ENTITY e SYSTEM "file://{other}">]>', b"&e;")


def nested(ending: str) -> bytes | None:
    """A hundred thousand things in each other."""
    deep = {
        "txt": b"(" * _DEEP,
        "md": b"> " * _DEEP + b"x\n\n" + b"[" * _DEEP + b"\n\n" + b"*a **b " * (_DEEP // 7),
        "html": b"<html><body><p>above</p>" + b"<div>" * _DEEP + b"below",
        "srt": b"1\n00:00:01,000 --> 00:00:02,000\n" + b"<i>" * _DEEP + b"x\n",
        "vtt": b"WEBVTT\n\n00:01.000 --> 00:02.000\n" + b"<c.x>" * _DEEP + b"x\n",
        "rtf": rb"{\rtf1\ansi text\par " + b"{" * _DEEP + rb"\b x" + b"}" * _DEEP + b"}",
        "mhtml": corpus_web.mhtml("<div>" * _DEEP, "utf-8", "base64"),
    }
    if ending in deep:
        return deep[ending]
    tags = {"docx": "w:sdt", "odt": "text:section", "fodt": "text:section", "epub": "div"}
    if ending not in tags:
        return None
    start, end = f"<{tags[ending]}>".encode() * _DEEP, f"</{tags[ending]}>".encode() * _DEEP
    bodies = {"docx": b"<w:body>", "odt": b"<office:text>", "fodt": b"<office:text>", "epub": b"<body>"}
    body = bodies[ending]
    return _changed(ending, lambda text: text.replace(body, body + start + end, 1))


def _with_doctype(ending: str, doctype: str, use: bytes) -> bytes | None:
    """An XML format with a document type of its own and a use of its entity."""
    if ending == "html":
        page = corpus_web.html(ARTICLE, "utf-8").replace("<!DOCTYPE html>", doctype)
        return page.encode().replace(b"16", use, 1)
    if ending not in _ZIPPED and ending != "fodt":
        return None

    def change(text: bytes) -> bytes:
        head = text.find(b"?>") + 2 if text.startswith(b"<?xml") else 0
        return text[:head] + doctype.encode() + text[head:].replace(b"16", use, 1)

    return _changed(ending, change)


def _changed(ending: str, change: Callable[[bytes], bytes]) -> bytes:
    """The whole file of a format with its text changed."""
    if ending not in _ZIPPED:
        return change(WHOLE[ending]())
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(WHOLE[ending]())) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            new.writestr(name, change(data) if name == _ZIPPED[ending] else data, zipfile.ZIP_DEFLATED)
    return stream.getvalue()


def _added(ending: str, name: str, data: bytes) -> bytes:
    """The whole file of a zipped format with one more member."""
    stream = io.BytesIO(WHOLE[ending]())
    with zipfile.ZipFile(stream, "a") as zipped:
        zipped.writestr(name, data)
    return stream.getvalue()

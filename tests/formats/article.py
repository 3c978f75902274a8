"""One article, written in every format: what the readers must give back."""

import io
import zipfile
from email.message import EmailMessage
from functools import cache

from reader_app.domain.resources import resource_path

TITLE = "عودة القوارب إلى مرفأ رأس الزيتون"
PARAGRAPHS = (
    "أعلنت الوزارة يوم الثلاثاء أن المرفأ سيُفتح في 16 أيار 2024. وأضافت أن العمل لم ينته بعد.",
    "The agreement (Phase II) is worth £36 million, “not a penny more”, the minister said.",
    "وقال فريد منصور: «خسرنا موسماً كاملاً، ولن ننتظر موسماً آخر».",
)
ITEMS = ("سوق جديدة للسمك", "محطة صغيرة للوقود")
ROW = ("القوارب", "47")
NOTE = "الأرقام من تقرير البلدية."
TEXTS = (TITLE, *PARAGRAPHS, *ITEMS, "\t".join(ROW))


def html() -> str:
    """The article as a page without anything around it."""
    body = "".join(f"<p>{text}</p>\n" for text in PARAGRAPHS)
    items = "".join(f"<li>{item}</li>" for item in ITEMS)
    cells = "".join(f"<td>{cell}</td>" for cell in ROW)
    return (
        '<!DOCTYPE html>\n<html lang="ar"><head><meta charset="utf-8">'
        f"<title>{TITLE} | الصحيفة</title></head><body>"
        f"<h1>{TITLE}</h1>{body}<ul>{items}</ul><table><tr>{cells}</tr></table></body></html>"
    )


def saved_page() -> str:
    """The article as a news site serves it, with menus, share buttons, a comment form and a footer."""
    around_top = '<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li></ul></nav>'
    body = "".join(f"<p>{text} {text} {text}</p>" for text in PARAGRAPHS)
    around_end = (
        '<div class="share"><a href="f">Facebook</a> <a href="t">Twitter</a></div>'
        "<form><h3>اترك تعليقاً</h3><label>الاسم</label></form><footer>جميع الحقوق محفوظة</footer>"
        '<script>document.write("<p>run</p>")</script><img src="http://192.0.2.1/pixel.png">'
    )
    return (
        f'<html><head><title>{TITLE} - الصحيفة</title><link rel="stylesheet" href="http://192.0.2.1/s.css">'
        f"</head><body>{around_top}<article><h1>{TITLE}</h1>{body}</article>{around_end}</body></html>"
    )


def mhtml() -> bytes:
    """The saved page as one file with its picture."""
    message = EmailMessage()
    message["Subject"] = "page"
    message.set_content(saved_page(), subtype="html")
    message.make_related()
    message.add_related(b"\x89PNG", maintype="image", subtype="png")
    return message.as_bytes()


def markdown() -> str:
    """The article in Markdown, its paragraphs wrapped and with a footnote."""
    body = "\n\n".join((*PARAGRAPHS[:1], PARAGRAPHS[1].replace(" ", "\n", 1) + "[^1]", PARAGRAPHS[2]))
    items = "\n".join(f"- {item}" for item in ITEMS)
    return f"# {TITLE}\n\n{body}\n\n{items}\n\n| {' | '.join(ROW)} |\n|---|---|\n\n[^1]: {NOTE}\n"


def docx() -> bytes:
    """The article by python-docx."""
    from docx import Document

    document = Document()
    document.add_heading(TITLE, 1)
    for text in PARAGRAPHS:
        document.add_paragraph(text)
    for item in ITEMS:
        document.add_paragraph(item, style="List Bullet")
    table = document.add_table(1, 2)
    for cell, text in zip(table.rows[0].cells, ROW, strict=True):
        cell.text = text
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt(content_head: str = "") -> bytes:
    """The article as an OpenDocument text with a footnote."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text_ns = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    table_ns = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
    note = f"<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>{NOTE}</text:p>"
    note += "</text:note-body></text:note>"
    body = "".join(
        f"<text:p>{text}{note if index == 1 else ''}</text:p>" for index, text in enumerate(PARAGRAPHS)
    )
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in ROW)
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?>{content_head}<office:document-content '
        f'xmlns:office="{office}" xmlns:text="{text_ns}" xmlns:table="{table_ns}"><office:body><office:text>'
        f'<text:h text:outline-level="1">{TITLE}</text:h>{body}<text:list>{items}</text:list>'
        f"<table:table><table:table-row>{cells}</table:table-row></table:table>"
        "</office:text></office:body></office:document-content>"
    )
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def epub() -> bytes:
    """The article as a book of one chapter."""
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{TITLE}</dc:title></metadata><manifest>"
        '<item id="c" href="one%20chapter.xhtml" media-type="application/xhtml+xml"/></manifest>'
        '<spine><itemref idref="c"/></spine></package>'
    )
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            "OPS/one chapter.xhtml": html(),
        }
    )


def rtf() -> bytes:
    r"""The article in RTF: Arabic by \u and by code page 1256."""
    escaped = "".join(f"\\u{ord(char)}?" if ord(char) > 127 else char for char in PARAGRAPHS[1])
    old = "".join(f"\\'{byte:02x}" if byte > 127 else chr(byte) for byte in TITLE.encode("windows-1256"))
    others = [
        "".join(f"\\u{ord(char)}?" if ord(char) > 127 else char for char in text)
        for text in (PARAGRAPHS[0], PARAGRAPHS[2], *ITEMS, *ROW)
    ]
    return (
        r"{\rtf1\ansi\ansicpg1256\deff0{\fonttbl{\f0\fcharset178 Arial;}}\pard\outlinelevel0\f0 "
        + old
        + rf"\par\pard {others[0]}\par {escaped}\par {others[1]}\par "
        + "".join(rf"{{\listtext\'95\tab}}{item}\par " for item in others[2:4])
        + rf"\trowd\cellx1\cellx2 {others[4]}\cell {others[5]}\cell\row}}"
    ).encode("ascii")


@cache
def pdf() -> bytes:
    """The article on a page, by WeasyPrint."""
    import weasyprint

    naskh = resource_path("fonts/NotoNaskhArabic-Regular.ttf").as_uri()
    serif = resource_path("fonts/NotoSerif-Regular.ttf").as_uri()
    fonts = f"@font-face {{ font-family: n; src: url({naskh}) }}"
    fonts += f"@font-face {{ font-family: s; src: url({serif}) }}"
    style = f"<style>{fonts} html {{ direction: rtl }} body {{ font: 12pt s, n }} td {{ width: 5cm }}</style>"
    return bytes(weasyprint.HTML(string=html().replace("</head>", style + "</head>")).write_pdf())


def archive(members: dict[str, str]) -> bytes:
    """A ZIP archive of texts, in order."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, text in members.items():
            method = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            zipped.writestr(name, text, compress_type=method)
    return stream.getvalue()

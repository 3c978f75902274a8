"""The article as Word, OpenDocument, RTF and e-book."""

import io
from collections.abc import Callable, Mapping, Sequence
from html import escape

from reader_app.domain.document import PassageKind
from reader_app.domain.resources import resource_path
from tests.formats.article import archive
from tests.formats.corpus_parts import Part
from tests.formats.corpus_web import body

_W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_BULLETS = ("List Bullet", "List Bullet 2", "List Bullet 3")


def docx(parts: Sequence[Part]) -> bytes:
    """The article by python-docx, with a part for its footnotes."""
    from docx import Document
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part as Piece
    from docx.oxml import parse_xml

    document = Document()
    notes: list[str] = []
    table = None
    for part in parts:
        if part.kind is PassageKind.TABLE_ROW:
            cells = part.text.split("\t")
            table = table or document.add_table(0, len(cells))
            for cell, text in zip(table.add_row().cells, cells, strict=True):
                cell.text = text
            continue
        styles = {PassageKind.HEADING: f"Heading {part.level}", PassageKind.QUOTE: "Quote"}
        styles[PassageKind.LIST_ITEM] = _BULLETS[part.level - 1]
        paragraph = document.add_paragraph(part.text, style=styles.get(part.kind))
        if part.note:
            notes.append(part.note)
            mark = f'<w:r xmlns:w="{_W}"><w:footnoteReference w:id="{len(notes)}"/></w:r>'
            paragraph._p.insert_element_before(parse_xml(mark))
    texts = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:footnoteRef/></w:r>'
        f'<w:r><w:t xml:space="preserve"> {escape(note)}</w:t>'
        "</w:r></w:p></w:footnote>"
        for number, note in enumerate(notes, 1)
    )
    line = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    xml = f'<w:footnotes xmlns:w="{_W}">{line}{texts}</w:footnotes>'
    piece = Piece(PackURI("/word/footnotes.xml"), _TYPE, xml.encode(), document.part.package)
    document.part.relate_to(piece, _REL)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def odt(parts: Sequence[Part]) -> bytes:
    """The article as an OpenDocument text."""
    kind = "application/vnd.oasis.opendocument.text"
    return archive({"mimetype": kind, "content.xml": _open_document(parts, "document-content", "")})


def fodt(parts: Sequence[Part]) -> bytes:
    """The article as an OpenDocument text in one XML file."""
    kind = ' office:mimetype="application/vnd.oasis.opendocument.text"'
    return _open_document(parts, "document", kind).encode()


def _open_document(parts: Sequence[Part], root: str, attributes: str) -> str:
    names = "urn:oasis:names:tc:opendocument:xmlns"
    spaces = "".join(f' xmlns:{name}="{names}:{name}:1.0"' for name in ("office", "text", "table", "style"))
    blocks = []
    in_table = False
    depth = 0
    for part in parts:
        wanted = part.level if part.kind is PassageKind.LIST_ITEM else 0
        if depth > wanted:
            blocks.append("</text:list-item></text:list>" * (depth - wanted))
            depth = wanted
        if in_table != (part.kind is PassageKind.TABLE_ROW):
            blocks.append("</table:table>" if in_table else "<table:table>")
            in_table = not in_table
        if wanted:
            blocks.append(
                "<text:list><text:list-item>" * (wanted - depth) or "</text:list-item><text:list-item>"
            )
            depth = wanted
        blocks.append(_odt_block(part))
    blocks.append("</text:list-item></text:list>" * depth + "</table:table>" * in_table)
    style = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Quotations"/>'
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:{root}{spaces}{attributes}>'
        f"<office:automatic-styles>{style}</office:automatic-styles><office:body><office:text>"
        f"{''.join(blocks)}</office:text></office:body></office:{root}>"
    )


def _odt_block(part: Part) -> str:
    text = escape(part.text, quote=False)
    if part.kind is PassageKind.TABLE_ROW:
        cells = (f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in text.split("\t"))
        return f"<table:table-row>{''.join(cells)}</table:table-row>"
    if part.kind is PassageKind.HEADING:
        return f'<text:h text:outline-level="{part.level}">{text}</text:h>'
    note = ""
    if part.note:
        note = "<text:note text:note-class='footnote'><text:note-citation>1</text:note-citation>"
        note += f"<text:note-body><text:p>{escape(part.note)}</text:p></text:note-body></text:note>"
    style = ' text:style-name="P1"' if part.kind is PassageKind.QUOTE else ""
    return f"<text:p{style}>{text}{note}</text:p>"


def epub(parts: Sequence[Part]) -> bytes:
    """The article as a book of two chapters, with its list of contents."""
    half = next(number for number, part in enumerate(parts) if part.level == 2)
    spaces = 'xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"'
    page = f'<html {spaces} lang="ar">{{0}}</html>'
    chapters = {
        f"OPS/{number}.xhtml": page.format(f"<head><title>x</title></head><body>{body(some)}</body>")
        for number, some in enumerate((parts[:half], parts[half:]))
    }
    nav = page.format('<body><nav epub:type="toc"><ol><li><a href="0.xhtml">One</a></li></ol></nav></body>')
    items = "".join(
        f'<item id="c{number}" href="{number}.xhtml" media-type="application/xhtml+xml"/>'
        for number in (0, 1)
    )
    package = (
        '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
        f"<dc:title>{parts[0].text}</dc:title><dc:language>ar</dc:language></metadata><manifest>{items}"
        '<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>'
        '<spine><itemref idref="n"/><itemref idref="c0"/><itemref idref="c1"/></spine></package>'
    )
    container = (
        '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    )
    kind = {"mimetype": "application/epub+zip", "META-INF/container.xml": container}
    return archive({**kind, "OPS/book.opf": package, "OPS/nav.xhtml": nav, **chapters})


def pdf(parts: Sequence[Part]) -> bytes:
    """The article on a page, by WeasyPrint."""
    import weasyprint

    faces = "".join(
        f"@font-face {{ font-family: {name}; src: url({resource_path(f'fonts/{file}').as_uri()}) }}"
        for name, file in (("naskh", "NotoNaskhArabic-Regular.ttf"), ("serif", "NotoSerif-Regular.ttf"))
    )
    style = f"{faces} body {{ font: 12pt serif, naskh }} table {{ width: 100% }} sup {{ display: none }}"
    plain = f'<html lang="ar" dir="rtl"><head><style>{style}</style></head><body>{body(parts)}</body></html>'
    return bytes(weasyprint.HTML(string=plain.replace("<ol>", '<ol style="list-style: none">')).write_pdf())


def rtf(parts: Sequence[Part]) -> bytes:
    r"""The article in RTF as word processors write it, letters by `\u`."""
    return _rtf(parts, _by_unicode)


def rtf_1256(parts: Sequence[Part]) -> bytes:
    """The article in RTF of old, Arabic letters by code page 1256."""
    return _rtf(parts, _by_code_page)


def _rtf(parts: Sequence[Part], write: Callable[[str], str]) -> bytes:
    lines = [r"{\rtf1\ansi\ansicpg1256\deff0\uc1{\fonttbl{\f0\fcharset178 Arial;}}"]
    for part in parts:
        text = write(part.text)
        if part.note:
            text += rf"{{\super\chftn{{\footnote\pard\plain\chftn {write(part.note)}}}}}"
        match part.kind:
            case PassageKind.HEADING:
                line = rf"\pard\outlinelevel{part.level - 1}\b {text}\b0\par"
            case PassageKind.LIST_ITEM:
                line = rf"{{\listtext\'95\tab}}\pard\ls1\ilvl{part.level - 1} {text}\par"
            case PassageKind.TABLE_ROW:
                cells = "".join(rf"\pard\intbl {write(cell)}\cell" for cell in part.text.split("\t"))
                ends = "".join(rf"\cellx{2000 * number}" for number in range(1, part.text.count("\t") + 2))
                line = rf"\trowd{ends}{cells}\row"
            case PassageKind.QUOTE:
                line = rf"\pard\s17 {text}\par"
            case _:
                line = rf"\pard\rtlpar {text}\par"
        lines.append(line)
    head = lines[0] + r"{\stylesheet{\s0 Normal;}{\s17\sbasedon0 Quote;}}"
    return "\n".join([head, *lines[1:], "}"]).encode("ascii")


def _by_unicode(text: str) -> str:
    units = memoryview(text.encode("utf-16-le")).cast("H")
    return "".join(
        chr(unit) if unit < 0x80 else rf"\u{unit if unit < 0x8000 else unit - 0x10000}?" for unit in units
    )


def _by_code_page(text: str) -> str:
    found = ""
    for char in text:
        try:
            byte = char.encode("windows-1256")[0]
        except UnicodeEncodeError:
            found += _by_unicode(char)
        else:
            found += char if byte < 0x80 else rf"\'{byte:02x}"
    return found


WRITERS: Mapping[str, Callable[[Sequence[Part]], bytes]] = {
    "a.docx": docx,
    "a.odt": odt,
    "a.fodt": fodt,
    "a.epub": epub,
    "a.rtf": rtf,
    "b.rtf": rtf_1256,
}

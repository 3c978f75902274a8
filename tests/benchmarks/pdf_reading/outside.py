"""PDFs by programs that are asked for by name: Chromium and LibreOffice."""

import io
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.formats.pdf_producers import Layout, Piece, Producer, page_html


def by_chromium(pieces: Sequence[Piece], language: str, layout: Layout) -> bytes:
    """A PDF by Chromium, which writes with Skia."""
    program = next(name for name in _CHROMIUMS if shutil.which(name))
    with tempfile.TemporaryDirectory() as folder:
        page, target = Path(folder, "page.html"), Path(folder, "page.pdf")
        page.write_text(page_html(pieces, language, layout), "utf-8")
        options = ["--headless", "--no-sandbox", "--disable-gpu", f"--user-data-dir={folder}/profile"]
        options += ["--allow-file-access-from-files", "--no-pdf-header-footer", f"--print-to-pdf={target}"]
        subprocess.run([program, *options, page.as_uri()], check=False, timeout=120, capture_output=True)
        return target.read_bytes()


def by_libreoffice(pieces: Sequence[Piece], language: str, layout: Layout) -> bytes:
    """A PDF by LibreOffice Writer of a Word document."""
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder, "text.docx")
        source.write_bytes(_docx(pieces, language, layout))
        options = ["--headless", f"-env:UserInstallation=file://{folder}/profile", "--convert-to", "pdf"]
        subprocess.run(
            ["soffice", *options, "--outdir", folder, str(source)],
            check=False,
            timeout=180,
            capture_output=True,
        )
        return source.with_suffix(".pdf").read_bytes()


def _docx(pieces: Sequence[Piece], language: str, layout: Layout) -> bytes:
    import docx
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.shared import Mm

    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(148), Mm(210)
    section.left_margin = section.right_margin = Mm(16)
    columns = OxmlElement("w:cols")
    columns.set(qn("w:num"), str(layout.columns))
    columns.set(qn("w:space"), "480")
    section._sectPr.append(columns)
    if language == "ar":
        section._sectPr.append(OxmlElement("w:bidi"))
    if layout.header:
        _run(section.header.paragraphs[0], layout.header, language)
    for piece in pieces:
        style = f"Heading {piece.level}" if piece.level else "List Bullet" if piece.is_item else "Normal"
        paragraph = document.add_paragraph(style=style)
        if not piece.level:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
        _run(paragraph, piece.text, language)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _run(paragraph: "object", text: str, language: str) -> None:
    """Add the text to a paragraph of python-docx, set from right to left in Arabic."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn
    from docx.text.paragraph import Paragraph

    assert isinstance(paragraph, Paragraph)
    run = paragraph.add_run(text)
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:ascii"), "Noto Serif")
    fonts.set(qn("w:hAnsi"), "Noto Serif")
    fonts.set(qn("w:cs"), "Noto Naskh Arabic")
    if language == "ar":
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        run._r.get_or_add_rPr().append(OxmlElement("w:rtl"))


_CHROMIUMS = ("chromium", "chromium-browser", "google-chrome", "chrome")


def installed() -> dict[str, Producer]:
    """Those of the programs that are there, by name."""
    found: dict[str, Producer] = {}
    if any(shutil.which(name) for name in _CHROMIUMS):
        found["Chromium"] = by_chromium
    if shutil.which("soffice"):
        found["LibreOffice"] = by_libreoffice
    return found

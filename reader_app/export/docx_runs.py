"""Paragraphs and runs of WordprocessingML, in their direction and language."""

import html

from reader_app.export.markup import printable

NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_UNDERLINES = {
    "agrees": '<w:u w:val="single" w:color="0F766E"/>',
    "differs": '<w:u w:val="dash" w:color="B91C1C"/>',
    "only": '<w:u w:val="dotted" w:color="57524A"/>',
}


def inner_paragraph(
    runs: str,
    *,
    rtl: bool,
    style: str = "",
    centred: bool = False,
    together: bool = False,
    new_page: bool = False,
    tight: bool = False,
    namespace: bool = False,
    inset: int = 0,
) -> str:
    """A paragraph in its base direction; Word aligns a right-to-left one right by itself.

    `inset` is the room where its lines begin, in twentieths of a point.
    """
    properties = f'<w:pStyle w:val="{style}"/>' if style else ""
    properties += "<w:keepNext/>" if together else ""
    properties += "<w:pageBreakBefore/>" if new_page else ""
    properties += "<w:bidi/>" if rtl else ""
    properties += f'<w:spacing w:after="{0 if tight else 60}"/>'
    properties += f'<w:ind w:left="{inset}"/>' if inset else ""
    properties += '<w:jc w:val="center"/>' if centred else ""
    # The mark of an empty paragraph, which only parts two tables, is as small as can be.
    properties += '<w:rPr><w:sz w:val="4"/><w:szCs w:val="4"/></w:rPr>' if tight and not runs else ""
    return f"<w:p{' ' + NAMESPACE if namespace else ''}><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def run_xml(
    text: str,
    *,
    rtl: bool,
    language: str,
    bold: bool = False,
    small: bool = False,
    soft: bool = False,
    mark: str = "",
) -> str:
    """A run of text with its language; a right-to-left run takes the complex script's font and size."""
    if not text:
        return ""
    properties = (
        '<w:rFonts w:ascii="Noto Serif" w:hAnsi="Noto Serif" w:cs="Noto Naskh Arabic"/>'
        + ("<w:b/><w:bCs/>" if bold else "")
        + ('<w:color w:val="0F766E"/>' if soft else "")
        + ('<w:sz w:val="15"/><w:szCs w:val="18"/>' if small else "")
        + _UNDERLINES.get(mark, "")
        + ("<w:rtl/>" if rtl else "")
        + (f'<w:lang w:bidi="{_tag(language)}"/>' if rtl else f'<w:lang w:val="{_tag(language)}"/>')
    )
    content = html.escape(printable(text)).replace("\n", " ").replace("\t", " ").replace("\r", " ")
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{content}</w:t></w:r>'


def _tag(language: str) -> str:
    """The language for Word, which has no code for an unknown one."""
    return "x-none" if language == "und" else html.escape(language)

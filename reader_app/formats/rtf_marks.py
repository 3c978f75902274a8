r"""Marks put into an RTF source before striprtf reads it, for the structure that striprtf drops.

Each mark is a private character written as a `\u` escape, so that it comes out in the line it belongs to.
"""

import re

from reader_app.domain.document import PassageKind

CELL_END = "\ue031|"
"""The end of a table cell in striprtf's text."""
_CELL = 0xE031
_HEADING, _LEVELS = 0xE000, 9
_LIST, _DEPTHS = 0xE010, 9
_QUOTE, _CAPTION, _NOTE = 0xE020, 0xE021, 0xE030
_MARK = re.compile("([\ue000-\ue008\ue010-\ue018\ue020\ue021\ue030])\\??")
_OUTLINE = re.compile(r"\\outlinelevel([0-8])(?!\d) ?")
_DEPTH = re.compile(r"\\ilvl([0-8])(?!\d) ?")
_CELLS = re.compile(r"\\(?:nest)?cell(?![a-zA-Z0-9])")
_SPECIAL = re.compile(r"\\(zwnj|zwj|rtlmark|ltrmark|zwbo|zwnbo)(?![a-zA-Z0-9]) ?")
_SPECIALS = {"zwnj": 0x200C, "zwj": 0x200D, "rtlmark": 0x200F, "ltrmark": 0x200E, "zwbo": 0x200B}
_SPECIALS["zwnbo"] = 0x2060
_STYLESHEET = re.compile(r"\{\\stylesheet")
_STYLE = re.compile(r"\\s(\d{1,5})(?!\d)[^{};]*?\s([^{}\\;]{1,60});")
_STYLE_USED = re.compile(r"(?<!\\)\\s(\d{1,5})(?!\d) ?")
_HEADING_STYLE = re.compile(r"heading (\d)", re.IGNORECASE)
_FOOTNOTE = re.compile(r"(?<!\\)\{(?:\\\*)?\\footnote(?![a-zA-Z0-9])")
_BRACE = re.compile(r"\\[\\{}]|[{}]")


def marked(source: str) -> str:
    """The source with marks for outline levels, list depths, styles, cells and, at its end, footnotes."""
    source = _with_notes_at_end(source)
    source = _marked_styles(source)
    source = _OUTLINE.sub(lambda match: match[0] + _escape(_HEADING + int(match[1])), source)
    source = _DEPTH.sub(lambda match: match[0] + _escape(_LIST + int(match[1])), source)
    source = _SPECIAL.sub(lambda match: _escape(_SPECIALS[match[1]]), source)
    return _CELLS.sub(lambda match: _escape(_CELL) + match[0], source)


def unmarked(line: str) -> tuple[str, PassageKind | None, int]:
    """A line of striprtf's text without its marks, and the kind and level that they say, if any."""
    found = {ord(mark) for mark in _MARK.findall(line)}
    text = _MARK.sub("", line).replace("\ue031?|", CELL_END)
    headings = [code for code in found if _HEADING <= code < _HEADING + _LEVELS]
    depths = [code for code in found if _LIST <= code < _LIST + _DEPTHS]
    if _NOTE in found:
        return text, PassageKind.FOOTNOTE, 0
    if headings:
        return text, PassageKind.HEADING, min(headings) - _HEADING + 1
    if _QUOTE in found or _CAPTION in found:
        return text, PassageKind.QUOTE if _QUOTE in found else PassageKind.CAPTION, 0
    if depths:
        return text, PassageKind.LIST_ITEM, max(depths) - _LIST + 1
    return text, None, 0


def _escape(code: int) -> str:
    # A group of its own, so that it does not matter how many letters the document has stand for one (\\uc).
    return f"{{\\uc1\\u{code} ?}}"


def _marked_styles(source: str) -> str:
    """The source with a mark after each use of a style for headings, quotations or captions."""
    start = _STYLESHEET.search(source)
    end = _group_end(source, start.start()) if start else None
    if start is None or end is None:
        return source
    marks: dict[str, int] = {}
    for number, name in _STYLE.findall(source, start.end(), end):
        heading = _HEADING_STYLE.fullmatch(name.strip())
        lower = name.strip().lower()
        if heading and int(heading[1]) > 0:
            marks[number] = _HEADING + int(heading[1]) - 1
        elif lower == "title":
            marks[number] = _HEADING
        elif lower in {"quote", "intense quote", "quotations"}:
            marks[number] = _QUOTE
        elif lower == "caption":
            marks[number] = _CAPTION

    def mark(match: re.Match[str]) -> str:
        return match[0] + (_escape(marks[match[1]]) if match[1] in marks else "")

    return source[:end] + _STYLE_USED.sub(mark, source[end:])


def _with_notes_at_end(source: str) -> str:
    """The source with the groups of its footnotes, which striprtf passes over, as paragraphs at the end."""
    kept: list[str] = []
    notes: list[str] = []
    last = 0
    while (match := _FOOTNOTE.search(source, last)) is not None:
        end = _group_end(source, match.start())
        if end is None:
            break
        kept.append(source[last : match.start()])
        notes.append(source[match.end() : end - 1])
        last = end
    whole = "".join([*kept, source[last:]])
    if not notes:
        return source
    closing = whole.rindex("}")
    paragraphs = "".join(f"{{\\par\\pard\\plain {_escape(_NOTE)}{note}\\par}}" for note in notes)
    return whole[:closing] + paragraphs + whole[closing:]


def _group_end(source: str, start: int) -> int | None:
    """Where the group that opens at `start` ends, or none when it is not closed."""
    depth = 0
    for brace in _BRACE.finditer(source, start):
        if brace[0] == "{":
            depth += 1
        elif brace[0] == "}":
            depth -= 1
            if depth == 0:
                return brace.end()
    return None

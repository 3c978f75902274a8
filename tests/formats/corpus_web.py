"""The article as Markdown, web page, saved page and subtitles."""

import html as escapes
import textwrap
from collections.abc import Sequence
from email import policy
from email.message import EmailMessage

from reader_app.domain.document import PassageKind
from tests.formats.corpus_parts import Part

_CUE_WIDTH = 42


def markdown(parts: Sequence[Part]) -> str:
    """The article in Markdown."""
    blocks: list[str] = []
    before: PassageKind | None = None
    notes = []
    for part in parts:
        text = part.text
        if part.note:
            notes.append(part.note)
            text += f"[^{len(notes)}]"
        match part.kind:
            case PassageKind.HEADING:
                block = "#" * part.level + " " + text
            case PassageKind.LIST_ITEM:
                block = "  " * (part.level - 1) + "- " + text
            case PassageKind.TABLE_ROW:
                block = "| " + text.replace("\t", " | ") + " |"
                if before is not part.kind:
                    block += "\n|" + "---|" * (text.count("\t") + 1)
            case PassageKind.QUOTE:
                block = "> " + text
            case _:
                block = text
        together = part.kind is before and part.kind in {PassageKind.LIST_ITEM, PassageKind.TABLE_ROW}
        blocks.append(("\n" if together else "\n\n" if blocks else "") + block)
        before = part.kind
    blocks += [f"\n\n[^{number}]: {note}" for number, note in enumerate(notes, 1)]
    return "".join(blocks) + "\n"


def html(parts: Sequence[Part], charset: str = "") -> str:
    """The article as a web page."""
    meta = f'<meta charset="{charset}">' if charset else ""
    title = escapes.escape(parts[0].text)
    return (
        f'<!DOCTYPE html>\n<html lang="ar" dir="rtl"><head>{meta}<title>{title}</title></head>\n<body>\n'
        f"{body(parts)}</body></html>\n"
    )


def body(parts: Sequence[Part]) -> str:
    """What stands in the body of a page."""
    lines: list[str] = []
    depth, in_table, notes = 0, False, []
    for part in parts:
        wanted = part.level if part.kind is PassageKind.LIST_ITEM else 0
        while depth > wanted:
            lines.append("</li></ul>")
            depth -= 1
        if in_table and part.kind is not PassageKind.TABLE_ROW:
            lines.append("</table>")
        elif not in_table and part.kind is PassageKind.TABLE_ROW:
            lines.append("<table>")
        in_table = part.kind is PassageKind.TABLE_ROW
        text = escapes.escape(part.text)
        if part.note:
            notes.append(part.note)
            text += f'<sup><a href="#fn{len(notes)}" epub:type="noteref">{len(notes)}</a></sup>'
        if wanted:
            lines.append("<ul>" * (wanted - depth) or "</li>")
            depth = wanted
            lines.append(f"<li>{text}")
        else:
            lines.append(_element(part, text))
    lines += ["</li></ul>"] * depth
    if notes:
        items = "".join(
            f'<li id="fn{number}">{escapes.escape(note)}</li>' for number, note in enumerate(notes, 1)
        )
        lines.append(f'<section role="doc-endnotes" class="footnotes"><ol>{items}</ol></section>')
    return "\n".join(lines) + "\n"


def _element(part: Part, text: str) -> str:
    match part.kind:
        case PassageKind.HEADING:
            return f"<h{part.level}>{text}</h{part.level}>"
        case PassageKind.TABLE_ROW:
            return "<tr>" + "".join(f"<td>{cell}</td>" for cell in text.split("\t")) + "</tr>"
        case PassageKind.QUOTE:
            return f"<blockquote><p>{text}</p></blockquote>"
        case _:
            return f'<p dir="auto">{text}</p>'


def mhtml(page: str, charset: str, transfer: str) -> bytes:
    """A page saved as one file with its picture."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = "<Saved by a browser>"
    message["Subject"] = "page"
    message.set_content(page, subtype="html", charset=charset, cte=transfer)
    message.make_related()
    message.add_related(b"\x89PNG\r\n\x1a\n", maintype="image", subtype="png")
    return message.as_bytes()


def srt(parts: Sequence[Part]) -> str:
    """The article as SubRip subtitles."""
    cues = (
        f"{number}\n00:00:{number:02d},000 --> 00:00:{number:02d},900\n{_lines(part)}\n"
        for number, part in enumerate(parts, 1)
    )
    return "\n".join(cues)


def vtt(parts: Sequence[Part]) -> str:
    """The article as WebVTT subtitles."""
    cues = (
        f"00:{number:02d}.000 --> 00:{number:02d}.900 line:90%\n{escapes.escape(_lines(part), quote=False)}\n"
        for number, part in enumerate(parts, 1)
    )
    return "WEBVTT\n\n" + "\n".join(cues)


def _lines(part: Part) -> str:
    return "\n".join(textwrap.wrap(part.text, _CUE_WIDTH, expand_tabs=False, replace_whitespace=False))

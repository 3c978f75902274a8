"""What the paragraph styles of an OpenDocument text say of the structure."""

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from reader_app.domain.document import PassageKind

if TYPE_CHECKING:
    from lxml import etree

_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_HEADING = re.compile(r"heading(?:_20_| )(\d)", re.IGNORECASE)
_NAMED = {
    "Quotations": (PassageKind.QUOTE, 0),
    "Title": (PassageKind.HEADING, 1),
    "Caption": (PassageKind.CAPTION, 0),
    "Illustration": (PassageKind.CAPTION, 0),
}
StyleKind = tuple[PassageKind, int]


def style_kinds(roots: Sequence["etree._Element"]) -> dict[str, StyleKind]:
    """Kind and level by the name of a style, where it or what it builds on says one."""
    parents: dict[str, str] = {}
    for root in roots:
        for style in root.iter(_STYLE + "style"):
            if style.get(_STYLE + "family") == "paragraph":
                parents[style.get(_STYLE + "name", "")] = style.get(_STYLE + "parent-style-name", "")
    found: dict[str, StyleKind] = {}
    for name in {*parents, *parents.values(), *_NAMED}:
        chain = [name]
        while chain[-1] in parents and parents[chain[-1]] not in chain and len(chain) < len(parents) + 1:
            chain.append(parents[chain[-1]])
        kind = next((kind for style in chain if (kind := _kind(style)) is not None), None)
        if kind is not None:
            found[name] = kind
    return found


def _kind(style: str) -> StyleKind | None:
    """What a style of OpenDocument's own is for."""
    heading = _HEADING.fullmatch(style)
    if heading and int(heading[1]) > 0:
        return PassageKind.HEADING, int(heading[1])
    return _NAMED.get(style)

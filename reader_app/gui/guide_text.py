"""The user guide as a page: its text with the names and keys that actions have now."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

from PySide6.QtGui import QKeySequence

from reader_app.domain.language import Direction, direction_of
from reader_app.domain.resources import resource_path
from reader_app.gui.action_table import MENUS, SPECS, ActionSpec
from reader_app.gui.actions import tr
from reader_app.gui.translator import SOURCE_LANGUAGE

_ACTION = re.compile(r"\{action:(\w+)\}")
_HEADING = re.compile(r'<h2 id="(\w+)">(.*?)</h2>')
_MNEMONIC = re.compile(r"&(.)")


@dataclass(frozen=True, slots=True)
class GuidePage:
    """The guide in one language."""

    html: str
    sections: tuple[tuple[str, str], ...]
    """Anchors and titles, in order."""


def guide_page(language: str) -> GuidePage:
    """The guide in the language of the window, or in English where it was not written in that one."""
    folder = resource_path("guide")
    path = folder / f"{language}.html"
    spoken = language if path.is_file() else SOURCE_LANGUAGE
    text = (folder / f"{spoken}.html").read_text(encoding="utf-8")
    rtl = direction_of(spoken) is Direction.RTL
    specs = {spec.name: spec for spec in SPECS}
    text = _ACTION.sub(lambda found: _named(specs[found[1]]), text)
    text = text.replace("{keys}", _keys(specs, rtl=rtl))
    # Qt finds a place by a name inside the heading, not by the heading's id.
    sections = tuple((found[1], found[2]) for found in _HEADING.finditer(text))
    text = _HEADING.sub(r'<h2><a name="\1"></a>\2</h2>', text)
    return GuidePage(f'<div dir="{"rtl" if rtl else "ltr"}">{text}</div>', sections)


def _named(spec: ActionSpec) -> str:
    """An action as prose names it: what its menu entry says, with its key."""
    name = f"<b>{escape(_plain(spec))}</b>"
    return f"{name} ({_key(spec.keys[0])})" if spec.keys else name


def _keys(specs: Mapping[str, ActionSpec], *, rtl: bool) -> str:
    """A table of all keys, menu by menu: made from what the menus are made from."""
    # Qt mirrors no tables: sides are said, and the keys' column comes last where one reads from the right.
    side = "right" if rtl else "left"
    rows = []
    for title, names in MENUS:
        listed = [specs[name] for name in names if name in specs and specs[name].keys]
        if listed:
            rows.append(f'<tr><th colspan="2" align="{side}">{escape(_bare(tr(title)))}</th></tr>')
        for spec in listed:
            cells = ["&nbsp; ".join(map(_key, spec.keys)), escape(_plain(spec))]
            ordered = reversed(cells) if rtl else cells
            rows.append("<tr>" + "".join(f'<td align="{side}">{cell}</td>' for cell in ordered) + "</tr>")
    return f'<table align="{side}" cellspacing="0" cellpadding="5">{"".join(rows)}</table>'


def _key(keys: str) -> str:
    """A shortcut as it stands on the keyboard, in its own direction between Arabic words."""
    shown = QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)
    return f"<span class='key'>\u2066{escape(shown)}\u2069</span>"


def _plain(spec: ActionSpec) -> str:
    return _bare(tr(spec.text)).rstrip("…")


def _bare(text: str) -> str:
    return _MNEMONIC.sub(r"\1", text)

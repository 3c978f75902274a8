"""The actions of the window, declared in tables: what they are called, their keys, where they stand.

A feature adds its lines here and answers to their names in its `handlers`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action: what it is called, its keys and what it is for."""

    name: str
    text: str
    tip: str
    keys: tuple[str, ...] = ()
    icon: str = ""
    checkable: bool = False


def _spec(
    name: str, text: str, tip: str, *keys: str, drawing: str = "", checkable: bool = False
) -> ActionSpec:
    return ActionSpec(name, text, tip, keys, drawing, checkable)


def _T(_context: str, text: str) -> str:  # noqa: N802  Qt's own name for this is all capitals
    """Mark a string of the tables for translation."""
    return text


SPECS: tuple[ActionSpec, ...] = (
    _spec("open", _T("Actions", "&Open…"), _T("Actions", "Open a text file, two to compare, or more to be paired"), "Ctrl+O", drawing="open"),
    _spec("compare_with", _T("Actions", "&Compare with…"), _T("Actions", "Open another version beside this document"), "Ctrl+Shift+O", drawing="compare"),
    _spec("pair_folders", _T("Actions", "P&air folders…"), _T("Actions", "Find out which documents of two folders belong together"), "Ctrl+Alt+O"),
    _spec("paste_text", _T("Actions", "Open &pasted text"), _T("Actions", "Open the text of the clipboard as a document"), "Ctrl+Shift+V", drawing="paste"),
    _spec("sample", _T("Actions", "Open the &sample pair"), _T("Actions", "Two invented reports of one event, in Arabic and English")),
    _spec("new_window", _T("Actions", "Ne&w window"), _T("Actions", "Open another window beside this one"), "Ctrl+N"),
    _spec("reload", _T("Actions", "Re&load"), _T("Actions", "Read the open files again"), "F5", drawing="reload"),
    _spec("encoding", _T("Actions", "Character encodin&g…"), _T("Actions", "Read the file in another encoding, chosen by what its text looks like"), "E"),
    _spec("export", _T("Actions", "&Export…"), _T("Actions", "Write both sides with their links as PDF, web page, Word document or table"), "Ctrl+E", drawing="export"),
    _spec("print", _T("Actions", "Pr&int…"), _T("Actions", "Print both sides with their links"), "Ctrl+P"),
    _spec("close", _T("Actions", "Close &document"), _T("Actions", "Close what is open and go to the start page"), "Ctrl+W"),
    _spec("quit", _T("Actions", "&Quit"), _T("Actions", "Close all windows"), "Ctrl+Q"),
    _spec("copy", _T("Actions", "&Copy"), _T("Actions", "Copy the selection, or the sentence the keyboard is on"), "Ctrl+C", drawing="copy"),
    _spec("copy_both", _T("Actions", "Copy &both sides"), _T("Actions", "Copy the sentence and its counterparts"), "Ctrl+Shift+C"),
    _spec("copy_shaped", _T("Actions", "Copy for programs &without Arabic support"), _T("Actions", "Copy letters joined and ordered as they look"), "Ctrl+Alt+C"),
    _spec("find", _T("Actions", "&Find…"), _T("Actions", "Search all columns at once"), "Ctrl+F", drawing="find"),
    _spec("find_next", _T("Actions", "Find ne&xt"), _T("Actions", "Go to the next hit"), "F3", "Ctrl+G"),
    _spec("find_previous", _T("Actions", "Find pre&vious"), _T("Actions", "Go to the hit before"), "Shift+F3", "Ctrl+Shift+G"),
    _spec("find_exact", _T("Actions", "Find &exactly"), _T("Actions", "Find only what is written just as in the search field"), "Alt+X", checkable=True),
    _spec("translation", _T("Actions", "Show &translation"), _T("Actions", "Show a translation made on this computer beside the document"), "Ctrl+T", drawing="translation", checkable=True),
    _spec("one_side", _T("Actions", "Show one side only"), _T("Actions", "Give the whole width to the side that the keyboard is on"), "Ctrl+Shift+H", checkable=True),
    _spec("unlock_scrolling", _T("Actions", "Scroll sides separately"), _T("Actions", "Move one side by itself; when locked again the sides stay as they stand"), "Ctrl+Alt+L", checkable=True),
    _spec("line_up", _T("Actions", "Line up both sides"), _T("Actions", "Put the rows of both sides side by side again"), "Ctrl+Alt+U"),
    _spec("swap", _T("Actions", "Swa&p sides"), _T("Actions", "Put the columns in the other order"), "Ctrl+Shift+X", drawing="swap"),
    _spec("larger", _T("Actions", "&Larger text"), _T("Actions", "Make the text larger"), "Ctrl++", "Ctrl+=", drawing="zoom-in"),
    _spec("smaller", _T("Actions", "&Smaller text"), _T("Actions", "Make the text smaller"), "Ctrl+-", drawing="zoom-out"),
    _spec("usual_size", _T("Actions", "&Usual size"), _T("Actions", "Show the text in its usual size"), "Ctrl+0"),
    _spec("full_screen", _T("Actions", "&Full screen"), _T("Actions", "Use the whole screen"), "F11", checkable=True),
    _spec("next_link", _T("Actions", "&Next link"), _T("Actions", "Go to the next pair of matching passages"), "N", "Alt+Down", drawing="next"),
    _spec("previous_link", _T("Actions", "&Previous link"), _T("Actions", "Go to the pair of matching passages before"), "P", "Alt+Up", drawing="previous"),
    _spec("next_unmatched", _T("Actions", "Next &unmatched passage"), _T("Actions", "Go to the next passage that the other side does not have"), "U", drawing="unmatched"),
    _spec("link", _T("Actions", "&Link passages"), _T("Actions", "Link the passage pointed out on each side"), "L", drawing="link"),
    _spec("unlink", _T("Actions", "U&nlink"), _T("Actions", "Take this link apart"), "Shift+L", drawing="unlink"),
    _spec("mark_right", _T("Actions", "Mark link &right"), _T("Actions", "Confirm this link"), "Y", drawing="right"),
    _spec("mark_wrong", _T("Actions", "Mark link wron&g"), _T("Actions", "Say that these passages do not belong together"), "X", drawing="cancel"),
    _spec("facts", _T("Actions", "F&acts"), _T("Actions", "Numbers, dates and names that both say, and those that differ"), "F9", drawing="facts", checkable=True),
    _spec("next_difference", _T("Actions", "Next &difference"), _T("Actions", "Go to the next number, date or name that differs"), "D"),
    _spec("previous_difference", _T("Actions", "Previous d&ifference"), _T("Actions", "Go to the number, date or name before that differs"), "Shift+D"),
    _spec("confirm_fact", _T("Actions", "C&onfirm fact"), _T("Actions", "Say that this fact is compared rightly"), "Shift+Y"),
    _spec("dismiss_fact", _T("Actions", "Dismi&ss fact"), _T("Actions", "Hide this fact from now on"), "Shift+X"),
    _spec("undo_fact", _T("Actions", "&Take back the last word on a fact"), _T("Actions", "Undo confirming or dismissing a fact"), "Ctrl+Alt+Z"),
    _spec("highlight_1", _T("Actions", "Colour &1"), _T("Actions", "Highlight the selection or sentence in colour 1; again takes it away"), "1", "١"),
    _spec("highlight_2", _T("Actions", "Colour &2"), _T("Actions", "Highlight the selection or sentence in colour 2; again takes it away"), "2", "٢"),
    _spec("highlight_3", _T("Actions", "Colour &3"), _T("Actions", "Highlight the selection or sentence in colour 3; again takes it away"), "3", "٣"),
    _spec("highlight_4", _T("Actions", "Colour &4"), _T("Actions", "Highlight the selection or sentence in colour 4; again takes it away"), "4", "٤"),
    _spec("remove_highlight", _T("Actions", "&Remove highlight"), _T("Actions", "Take the highlights of the selection or sentence away"), "0", "٠"),
    _spec("write_note", _T("Actions", "&Write a note"), _T("Actions", "Write a note on the selection or sentence"), "M", drawing="note"),
    _spec("bookmark", _T("Actions", "&Bookmark"), _T("Actions", "Set a bookmark here, or take it away"), "Ctrl+B", drawing="bookmark"),
    _spec("undo_note", _T("Actions", "&Undo change of notes"), _T("Actions", "Take the last change of highlights, notes and bookmarks back"), "Ctrl+Z"),
    _spec("redo_note", _T("Actions", "R&edo change of notes"), _T("Actions", "Make the change again that was undone"), "Ctrl+Shift+Z", "Ctrl+Y"),
    _spec("notes", _T("Actions", "&Notes"), _T("Actions", "Show or hide the list of notes and bookmarks"), "Ctrl+Shift+N", drawing="note"),
    _spec("outline", _T("Actions", "&Outline"), _T("Actions", "Show or hide the headings"), "F8", drawing="outline"),
    _spec("look_up", _T("Actions", "Loo&k up word"), _T("Actions", "Show what the dictionary has on the selected or pointed-at Arabic word"), "F4"),
    _spec("next_word", _T("Actions", "Next &Arabic word"), _T("Actions", "Look up the Arabic word after the one looked up last"), "Ctrl+Left"),
    _spec("previous_word", _T("Actions", "Arabic word be&fore"), _T("Actions", "Look up the Arabic word before the one looked up last"), "Ctrl+Right"),
    _spec("add_dictionary", _T("Actions", "Add d&ictionary…"), _T("Actions", "Look words up in a StarDict dictionary too")),
    _spec("interlinear", _T("Actions", "Arabic &word by word"), _T("Actions", "Show each Arabic word vocalised, with its English under it"), "W", checkable=True),
    _spec("show_harakat", _T("Actions", "Show &harakat"), _T("Actions", "Show Arabic with the vowel marks of the likeliest readings"), "H", checkable=True),
    _spec("hide_harakat", _T("Actions", "Hi&de harakat"), _T("Actions", "Show Arabic without the vowel marks that are written"), "Shift+H", checkable=True),
    _spec("hidden_characters", _T("Actions", "Hidden &characters"), _T("Actions", "Show where direction marks, joiners, controls and no-break spaces stand"), "Ctrl+Shift+I", checkable=True),
    _spec("passage_field", _T("Actions", "Passage as te&xt field"), _T("Actions", "Show the current passage in a field that screen readers read letter by letter"), "F7"),
    _spec("preferences", _T("Actions", "&Preferences…"), _T("Actions", "Fonts, sizes, colours, languages and how translations are made"), "Ctrl+,"),
    _spec("cancel", _T("Actions", "Canc&el"), _T("Actions", "Stop the work that is going on"), "Esc", drawing="cancel"),
    _spec("edit_translation", _T("Actions", "&Correct the translation…"), _T("Actions", "Put the passage into your own words, which are kept for this sentence"), "F2"),
    _spec("undo_edit", _T("Actions", "&Take back the last correction"), _T("Actions", "Show again what stood there before, and forget the correction"), "Shift+F2"),
    _spec("check", _T("Actions", "C&heck the translation"), _T("Actions", "Show or hide the list of what the translation lost or changed"), "F6"),
    _spec("import_glossary", _T("Actions", "Bring in a &glossary…"), _T("Actions", "Terms that must be translated in a certain way, from CSV or TBX")),
    _spec("clear_glossary", _T("Actions", "&Forget the glossary"), _T("Actions", "Check translations against no terms any more")),
    _spec("import_memory", _T("Actions", "Bring in a translation &memory…"), _T("Actions", "Translations of sentences made elsewhere, from TMX")),
    _spec("export_memory", _T("Actions", "&Write your corrections…"), _T("Actions", "Your corrections for other programs, as TMX")),
    _spec("packs", _T("Actions", "Translation &packs…"), _T("Actions", "What translates on this computer: list, install, remove"), "Ctrl+Shift+P"),
    _spec("guide", _T("Actions", "&Guide"), _T("Actions", "How to use the program, and all its keys"), "F1"),
    _spec("about", _T("Actions", "&About Muqabala"), _T("Actions", "Version, licences and what the program is made of")),
)  # fmt: skip

MENUS: tuple[tuple[str, tuple[str, ...]], ...] = (
    (_T("Actions", "&File"), ("open", "compare_with", "pair_folders", "paste_text", "recent", "sample", "new_window", "-", "reload", "encoding", "export", "print", "-", "close", "quit")),
    (_T("Actions", "&Edit"), ("copy", "copy_both", "copy_shaped", "-", "find", "find_next", "find_previous", "find_exact", "-", "link", "unlink", "mark_right", "mark_wrong", "-", "confirm_fact", "dismiss_fact", "undo_fact", "-", "preferences")),
    (_T("Actions", "&View"), ("translation", "swap", "one_side", "unlock_scrolling", "line_up", "-", "facts", "outline", "notes", "look_up", "-", "interlinear", "show_harakat", "hide_harakat", "hidden_characters", "-", "larger", "smaller", "usual_size", "theme", "-", "passage_field", "full_screen")),
    (_T("Actions", "&Translate"), ("engines", "targets", "-", "edit_translation", "undo_edit", "check", "-", "import_glossary", "clear_glossary", "import_memory", "export_memory", "-", "packs", "add_dictionary")),
    (_T("Actions", "&Notes"), ("highlight_1", "highlight_2", "highlight_3", "highlight_4", "remove_highlight", "-", "write_note", "bookmark", "-", "undo_note", "redo_note", "-", "notes")),
    (_T("Actions", "&Go"), ("next_link", "previous_link", "next_unmatched", "-", "next_difference", "previous_difference", "-", "next_word", "previous_word", "-", "cancel")),
    (_T("Actions", "&Help"), ("guide", "about")),
)  # fmt: skip

SUBMENUS: Mapping[str, str] = {
    "recent": _T("Actions", "Open &recent"),
    "engines": _T("Actions", "&Engine"),
    "targets": _T("Actions", "I&nto"),
}
"""Menus that features fill, by the names that stand for them in `MENUS`."""

TOOLBAR = (
    "open",
    "compare_with",
    "-",
    "translation",
    "swap",
    "stretch",
    "search",
    "stretch",
    "smaller",
    "larger",
    "-",
    "facts",
    "export",
)
"""What the tool bar holds: actions, `stretch` for free room, and `search` for the field."""

SHORT_TEXTS: Mapping[str, str] = {
    "open": _T("Actions", "Open"),
    "compare_with": _T("Actions", "Compare with…"),
    "translation": _T("Actions", "Translation"),
    "swap": _T("Actions", "Swap"),
    "facts": _T("Actions", "Facts"),
    "export": _T("Actions", "Export"),
}
"""What tool buttons say."""


class Need(Enum):
    """What must be there for an action to make sense."""

    DOCUMENT = "document"
    PAIR = "pair"
    """Two documents that have been matched."""
    WORK = "work"


NEEDS: Mapping[str, Need] = {
    **dict.fromkeys(("edit_translation", "undo_edit"), Need.DOCUMENT),
    **dict.fromkeys(
        (
            "compare_with",
            "reload",
            "encoding",
            "export",
            "print",
            "close",
            "translation",
            "swap",
            "unlock_scrolling",
            "line_up",
        ),
        Need.DOCUMENT,
    ),
    **dict.fromkeys(("copy", "copy_both", "copy_shaped"), Need.DOCUMENT),
    **dict.fromkeys(("find", "find_next", "find_previous", "find_exact"), Need.DOCUMENT),
    **dict.fromkeys(("next_link", "previous_link", "next_unmatched"), Need.PAIR),
    **dict.fromkeys(("link", "unlink", "mark_right", "mark_wrong"), Need.PAIR),
    **dict.fromkeys(("facts", "next_difference", "previous_difference"), Need.PAIR),
    **dict.fromkeys(("confirm_fact", "dismiss_fact", "undo_fact"), Need.PAIR),
    **dict.fromkeys(
        ("highlight_1", "highlight_2", "highlight_3", "highlight_4", "remove_highlight"), Need.DOCUMENT
    ),
    **dict.fromkeys(("write_note", "bookmark", "undo_note", "redo_note", "notes", "outline"), Need.DOCUMENT),
    "cancel": Need.WORK,
}
"""What actions need; those that are not named here need nothing."""

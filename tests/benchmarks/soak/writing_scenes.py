"""What readers do that is kept: translations, corrections, notes, links, exports, packs, glossaries."""

from pathlib import Path
from time import perf_counter

from PySide6.QtWidgets import QComboBox

from reader_app.gui.export_dialog import ExportDialog
from reader_app.gui.export_flow import ExportFlow
from reader_app.gui.notes_flow import NotesFlow
from reader_app.gui.passage_editor import PassageEditor
from reader_app.gui.post_editing import PostEditing
from tests.benchmarks.soak.hands import Hands, Scene

_FORMATS = ("pdf", "html", "docx", "tmx", "csv", "json")
_LONG_ENOUGH = 60.0
"""Seconds that somebody waits for an export whose translation is still being made."""


def translate(hands: Hands) -> Scene:
    """Open an Arabic file and read its translation as it comes."""
    size = hands.chance.choices(("short", "middling", "long"), weights=(5, 3, 1))[0]
    file = hands.chance.choice(hands.shelf.pairs[size][0])
    hands.act("close")
    yield lambda: hands.session.left is None
    hands.drop([file])
    yield lambda: hands.shows(file) or hands.told_of_error
    if not hands.shows(file):
        return
    if hands.session.translation is None:
        hands.act("translation")
        yield 0.3
    for _ in range(hands.chance.randint(3, 20)):
        hands.wheel(-240)
        yield 0.2
    if size != "long":
        yield lambda: hands.idle


def correct(hands: Hands) -> Scene:
    """Put a sentence of the translation into other words, and perhaps take it back."""
    if hands.session.translation is None or not hands.session.translation.arrived:
        return
    flow = hands.feature(PostEditing)
    assert isinstance(flow, PostEditing)
    hands.press("Ctrl+Home", hands.window.view)
    yield 0.2
    hands.act("edit_translation")
    yield 0.4
    editor = flow.editor
    if not isinstance(editor, PassageEditor) or not editor.fields:
        return
    yield from hands.type(f" corrected {hands.chance.randrange(1000)}", editor.fields[0])
    hands.press("Ctrl+Return", editor.fields[0])
    yield lambda: flow.editor is None
    yield 0.3
    if hands.chance.random() < 0.5:
        hands.act("undo_edit")
        yield 0.3


def take_notes(hands: Hands) -> Scene:
    """Highlight, write notes, set bookmarks, undo and redo."""
    if hands.session.left is None:
        return
    flow = hands.feature(NotesFlow)
    assert isinstance(flow, NotesFlow)
    for _ in range(hands.chance.randint(2, 6)):
        hands.press(hands.chance.choice(["Down", "Down", "Right", "PgDown"]), hands.window.view)
        yield 0.1
        name = hands.chance.choice(
            ["highlight_1", "highlight_2", "highlight_3", "bookmark", "write_note", "remove_highlight"]
        )
        hands.act(name)
        yield 0.2
        if name == "write_note" and flow.panel.field.hasFocus():
            yield from hands.type("كتبت هذا note", flow.panel.field)
            hands.press("Escape", flow.panel.field)
            yield 0.2
    for name in hands.chance.sample(["undo_note", "redo_note", "undo_note"], k=2):
        hands.act(name)
        yield 0.2
    if len(flow.notes) > 40:  # a day's notes, not a year's
        for note in flow.notes[:30]:
            flow.panel.delete_asked.emit(note.key)
            yield 0.02


def correct_links(hands: Hands) -> Scene:
    """Say of links whether they are right, take them apart and make others."""
    if hands.session.bitext is None:
        return
    for _ in range(hands.chance.randint(1, 4)):
        hands.act("next_link")
        yield 0.2
        name = hands.chance.choice(["mark_right", "mark_wrong", "unlink", "link"])
        hands.act(name)
        yield 0.2
        if name == "link":
            hands.press("Tab", hands.window.view)
            yield 0.1
            hands.act("link")
        yield lambda: hands.idle


def review_facts(hands: Hands) -> Scene:
    """Confirm facts, dismiss them, take it back."""
    if hands.session.bitext is None:
        return
    for _ in range(hands.chance.randint(1, 4)):
        hands.act("next_difference")
        yield 0.2
        hands.act(hands.chance.choice(["confirm_fact", "dismiss_fact"]))
        yield 0.2
    hands.act("undo_fact")
    yield 0.2


def export(hands: Hands) -> Scene:
    """Write what is open as a file of some format, over the one of before."""
    if hands.session.left is None or not hands.act("export"):
        return
    flow = hands.feature(ExportFlow)
    assert isinstance(flow, ExportFlow)
    yield 0.5
    dialog = flow.dialog
    if not isinstance(dialog, ExportDialog):
        return  # there is nothing beside the document yet
    box = dialog._editors["export_format"].widget
    assert isinstance(box, QComboBox)
    yield from hands.choose_in(box, hands.chance.choice(_FORMATS))
    dialog.folder.setText(str(_exports(hands)))
    dialog.name.setText("export")
    yield hands.chance.choice([0.1, 1.5])
    hands.click(dialog.export_button)
    yield 0.2
    if flow.dialog is dialog and not flow.busy:
        hands.click(dialog.export_button)  # replace
        yield 0.2
    if hands.chance.random() < 0.15:
        yield 0.3
        flow.cancel()
    enough = perf_counter() + _LONG_ENOUGH

    def done_or_given_up() -> bool:
        state = hands.session.translation
        waits = state is not None and not state.complete
        return not flow.busy or (waits and perf_counter() > enough)

    yield done_or_given_up
    if flow.busy:  # a book of 100,000 words is being translated first
        flow.cancel()
        yield lambda: not flow.busy
    yield from hands.close_dialogs()


def write_memory(hands: Hands) -> Scene:
    """Write all corrections as TMX and bring them in again."""
    target = _exports(hands) / "corrections.tmx"
    target.unlink(missing_ok=True)
    hands.act("export_memory")
    yield from hands.choose_file([target])
    yield target.exists
    hands.act("import_memory")
    yield from hands.choose_file([target])
    yield 0.5


def bring_glossary(hands: Hands) -> Scene:
    """Bring a glossary in, and forget it."""
    file = hands.shelf.folder / "glossary.csv"
    if not file.exists():
        file.write_text("ar,en\nالسفينة,vessel\nالميناء,port\n", encoding="utf-8")
    hands.act("import_glossary")
    yield from hands.choose_file([file])
    yield 0.7
    hands.act("clear_glossary")
    yield 0.5


def install_pack(hands: Hands) -> Scene:
    """Drop a pack on the window, which puts it in place of the one that is there."""
    pack = next(hands.shelf.folder.glob("*.argosmodel"), None)
    desk = hands.window.packs.desk
    if pack is None or desk.work is not None:
        return
    hands.drop([pack])
    yield lambda: desk.work is not None
    yield lambda: desk.work is None
    yield 0.5


def change_file(hands: Hands) -> Scene:
    """Another program writes the file that is open; it is read again."""
    left = hands.session.left
    path = left.source.path if left is not None else None
    if path is None or path.parent != hands.shelf.folder:
        return
    data = path.read_bytes()
    path.write_bytes(data)
    yield 0.6
    hands.answer_banner(0)
    yield 0.5
    yield lambda: hands.idle


def _exports(hands: Hands) -> Path:
    folder = hands.shelf.folder.parent / "exports"
    folder.mkdir(exist_ok=True)
    return folder

"""What the program is doing when it is killed. Each is done over and over until then."""

from collections.abc import Callable
from functools import partial
from itertools import count
from pathlib import Path

from PySide6.QtWidgets import QComboBox

from reader_app.gui.export_dialog import ExportDialog
from reader_app.gui.export_flow import ExportFlow
from reader_app.gui.facts_flow import FactsFlow
from reader_app.gui.notes_flow import NotesFlow
from reader_app.gui.post_editing import PostEditing
from tests.benchmarks.kills.journal import Journal
from tests.benchmarks.soak.hands import Hands, Scene
from tests.benchmarks.translation_window.documents import write_document

Task = Callable[[Hands, Journal, int], Scene]
EXPORTED = ("json", "html", "tmx", "docx", "csv", "pdf")


def translating(hands: Hands, journal: Journal, number: int) -> Scene:
    """A text that nobody has translated before comes in."""
    for part in count():
        file = write_document(hands.shelf.folder / f"new {number} {part}.txt", 120, seed=1000 * number + part)
        yield from _open(hands, file)
        journal.note("ready")
        yield lambda: hands.idle


def correcting(hands: Hands, journal: Journal, number: int) -> Scene:
    """Sentence after sentence is put into other words."""
    file = write_document(hands.shelf.folder / f"corrected {number % 5}.txt", 30, seed=number % 5)
    yield from _open(hands, file)
    yield lambda: hands.idle
    flow = hands.feature(PostEditing)
    assert isinstance(flow, PostEditing)
    journal.note("ready")
    hands.window.view.setFocus()
    for serial in count():
        hands.window.banner.hide()
        hands.press("Down", hands.window.view)
        yield 0.03
        flow.edit_current()
        editor = flow.editor
        if editor is None or not editor.fields:
            continue
        source, text = editor._sentences[0].source, f"in other words {number} {serial}"
        journal.intend("correction", source, text)
        editor.fields[0].setPlainText(text)
        hands.press("Ctrl+Return", editor.fields[0])
        yield lambda: flow.editor is None and bool(hands.window.banner.message)
        journal.kept("correction", source, text)


def taking_notes(hands: Hands, journal: Journal, number: int) -> Scene:
    """Highlights, bookmarks and written notes."""
    file = write_document(hands.shelf.folder / f"noted {number % 10}.txt", 60, seed=number % 10)
    yield from _open(hands, file)
    flow = hands.feature(NotesFlow)
    assert isinstance(flow, NotesFlow)
    yield lambda: not flow._jobs.busy
    journal.note("ready")
    # Notes of an earlier run of this task may be taken away by the very first key.
    told: dict[str, list[object]] = {note.key: [note.colour, note.text] for note in flow.notes}
    for serial in count():
        hands.press("Down", hands.window.view)
        yield 0.02
        name = hands.chance.choice(["highlight_1", "highlight_2", "bookmark", "write_note"])
        place = hands.window.view.current
        touched = [key for key in told if place is not None and flow._where[key].passage == place.passage]
        for key in touched:  # the same colour again, or a bookmark again, takes a note away
            journal.intend("note", key, None)
        hands.act(name)
        yield 0.03
        if name == "write_note":
            flow.panel.field.setPlainText(f"note {number} {serial}")
            flow.panel.flush()
        yield hands.written
        # What stands among the notes has been saved; what was taken away is expected no more.
        now: dict[str, list[object]] = {note.key: [note.colour, note.text] for note in flow.notes}
        for key, value in now.items():
            if key in touched or told.get(key) != value:
                journal.kept("note", key, value)
        for key in told.keys() - now.keys():
            journal.kept("note", key, None)
        told = now


def correcting_links(hands: Hands, journal: Journal, number: int) -> Scene:
    """Links are confirmed and taken apart, facts confirmed and dismissed."""
    del number
    hands.act("sample")
    yield lambda: hands.session.bitext is not None and hands.idle
    facts = hands.feature(FactsFlow)
    assert isinstance(facts, FactsFlow)
    journal.note("ready")
    session = hands.session
    while True:
        hands.act("next_link")
        yield 0.03
        hands.act(hands.chance.choice(["mark_right", "mark_wrong", "link"]))
        yield 0.03
        yield hands.written
        if session.left is not None and session.counterpart is not None:
            key = f"{session.left.source.sha256} {session.counterpart.source.sha256}"
            corrections = session.corrections
            linked = [[list(link.left), list(link.right)] for link in corrections.linked]
            journal.kept("links", key, [linked, [list(pair) for pair in corrections.rejected]])
        hands.act(hands.chance.choice(["next_difference", "confirm_fact"]))
        yield 0.03


def changing_settings(hands: Hands, journal: Journal, number: int) -> Scene:
    """One setting after another is changed."""
    del number
    journal.note("ready")
    choices: dict[str, list[object]] = {
        "zoom": [80, 90, 100, 110, 120],
        "theme": ["light", "dark", "sepia"],
        "arabic_size": [18, 20, 22, 24],
        "legend": [True, False],
        "layout": ["facing", "interlinear"],
    }
    settings = hands.window.settings
    while True:
        name = hands.chance.choice(list(choices))
        value = hands.chance.choice(choices[name])
        if getattr(settings.current, name) == value:
            continue
        journal.intend("setting", name, value)
        settings.change(name, value)
        yield hands.written
        journal.kept("setting", name, value)
        yield 0.02


def exporting(hands: Hands, journal: Journal, number: int) -> Scene:
    """An export is written over the one of before, again and again."""
    file = write_document(hands.shelf.folder / f"exported {number % 3}.txt", 150, seed=number % 3)
    yield from _open(hands, file)
    yield lambda: hands.idle
    flow = hands.feature(ExportFlow)
    assert isinstance(flow, ExportFlow)
    journal.note("ready")
    while True:
        name = hands.chance.choice(EXPORTED)
        hands.act("export")
        yield lambda: flow.dialog is not None
        dialog = flow.dialog
        assert isinstance(dialog, ExportDialog)
        box = dialog._editors["export_format"].widget
        assert isinstance(box, QComboBox)
        yield from hands.choose_in(box, name)
        dialog.folder.setText(str(exports_folder(hands.shelf.folder)))
        dialog.name.setText("export")
        hands.click(dialog.export_button)
        yield 0.05
        if not flow.busy and flow.dialog is dialog:
            hands.click(dialog.export_button)  # replace
        yield lambda: not flow.busy
        journal.note("exported", name)


def installing(hands: Hands, journal: Journal, number: int) -> Scene:
    """A pack is put in place of the one that is there."""
    del number
    pack = next(hands.shelf.folder.glob("*.argosmodel"))
    desk = hands.window.packs.desk
    while True:
        hands.drop([pack])
        yield lambda: desk.work is not None
        journal.note("ready")
        yield lambda: desk.work is None


def coming_back(hands: Hands, journal: Journal, number: int) -> Scene:
    """Nothing: what was open when it was killed last is opened again, or it is offered."""
    del number
    yield lambda: bool(hands.window.banner.message) or hands.session.left is not None
    if hands.session.left is None:
        hands.answer_banner(0)
    yield lambda: all(window.session.left is not None for window in hands.windows())
    # Of several kills in a row, each has its window.
    for window in hands.windows():
        left = window.session.left
        journal.note("came back", str(left.source.path) if left is not None else "")
    journal.note("ready")
    yield lambda: False


def opening(hands: Hands, journal: Journal, number: int) -> Scene:
    """One document after another is opened, read and left."""
    files = [
        write_document(hands.shelf.folder / f"read {part}.txt", 40, seed=part)
        for part in range(number % 7, number % 7 + 3)
    ]
    journal.note("ready")
    while True:
        file = hands.chance.choice(files)
        journal.note("may be open", str(file))
        hands.window.banner.hide()
        hands.drop([file])
        if hands.session.left is not None:  # in its place, so that there is no moment with nothing open
            yield partial(hands.answer_about, file, 1)
        yield partial(hands.shows, file)
        hands.press("PgDown", hands.window.view)
        yield 0.4
        journal.note("open", str(file))


TASKS: tuple[tuple[Task, int], ...] = (
    (translating, 4),
    (exporting, 5),
    (correcting, 4),
    (taking_notes, 4),
    (correcting_links, 2),
    (changing_settings, 3),
    (installing, 4),
    (opening, 3),
)


def exports_folder(documents: Path) -> Path:
    """Where exports go."""
    folder = documents.parent / "exports"
    folder.mkdir(exist_ok=True)
    return folder


def _open(hands: Hands, file: Path) -> Scene:
    """Open one file, whatever is open."""
    if hands.session.left is not None:
        hands.act("close")
        yield lambda: hands.session.left is None
    hands.drop([file])
    yield lambda: hands.shows(file)

"""What readers do without changing anything: open, read, look for something, change how it looks."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QMenu, QPushButton, QTabWidget
from shiboken6 import isValid

from reader_app.gui.preferences_dialog import PreferencesDialog
from reader_app.gui.search_flow import SearchFlow
from reader_app.gui.settings_flow import SettingsFlow
from tests.benchmarks.soak.hands import Hands, Scene, is_shown

_WORDS = ("السفينة", "الوزير", "ship", "minister", "2024", "ال", "zzz", "متأخر")


def open_one(hands: Hands) -> Scene:
    """Open one file by dropping it, from the dialog, or from the recent ones."""
    file = hands.chance.choice(hands.shelf.files)
    way = hands.chance.random()
    if way < 0.5:
        hands.drop([file])
        if hands.session.left is not None:  # then the window asks what it is
            yield partial(hands.answer_about, file, 1)
    else:
        hands.act("open")
        yield from hands.choose_file([file])
    yield lambda: hands.shows(file) or hands.told_of_error
    yield from _wait_a_moment(hands)


def open_pair(hands: Hands) -> Scene:
    """Open two files that belong together and wait for their links."""
    size = hands.chance.choices(("short", "middling", "long"), weights=(4, 4, 1))[0]
    left, right = (hands.chance.choice(side) for side in hands.shelf.pairs[size])
    if hands.chance.random() < 0.5:
        left, right = right, left
    if hands.chance.random() < 0.6 or hands.session.left is None:
        hands.drop([left, right])
    else:
        hands.drop([left])
        yield partial(hands.answer_about, left, 1)
        yield lambda: hands.shows(left)
        hands.act("compare_with")
        yield from hands.choose_file([right])
    yield lambda: hands.shows(left) and hands.session.counterpart is not None
    if hands.chance.random() < 0.2:  # somebody who does not wait
        return
    yield lambda: hands.session.bitext is not None and hands.idle


def open_sample(hands: Hands) -> Scene:
    """Open the pair that comes with the program."""
    hands.act("sample")
    yield lambda: hands.session.bitext is not None and hands.idle


def open_recent(hands: Hands) -> Scene:
    """Open what was open before, from the menu."""
    before = hands.session.left
    recent = hands.window.findChild(QMenu, "recent")
    recent.popup(hands.window.mapToGlobal(hands.window.rect().center()))
    yield 0.2
    entries = [entry for entry in recent.actions() if entry.isEnabled()]
    if entries:
        hands.post(hands.chance.choice(entries).trigger)
    recent.close()
    yield lambda: hands.session.left is not before or hands.idle
    yield from _wait_a_moment(hands)


def paste(hands: Hands) -> Scene:
    """Open a text of the clipboard."""
    hands.copy_to_clipboard("\n\n".join(["وصلت السفينة إلى الميناء اليوم."] * 5))
    hands.act("paste_text")
    yield lambda: hands.session.left is not None and hands.session.left.source.path is None
    yield from _wait_a_moment(hands)


def reload_files(hands: Hands) -> Scene:
    """Read what is open again."""
    hands.act("reload")
    yield 0.5
    yield lambda: hands.idle


def read(hands: Hands) -> Scene:
    """Scroll, page, go by the keyboard, point and click, select and copy."""
    view = hands.window.view
    view.setFocus()
    for _ in range(hands.chance.randint(5, 25)):
        match hands.chance.randrange(9):
            case 0:
                hands.press(hands.chance.choice(["PgDown", "PgUp", "Ctrl+Home", "Ctrl+End"]), view)
            case 1 | 2 | 3:
                for _ in range(hands.chance.randint(3, 15)):
                    hands.wheel(hands.chance.choice([-120, -120, -120, 120]))
                    yield 0.016
            case 4 | 5:
                hands.press(hands.chance.choice(["Down", "Up", "Left", "Right", "Tab"]), view)
            case 6:
                hands.point()
                yield 0.6
            case 7:
                hands.click_text()
            case _:
                hands.press(hands.chance.choice(["Shift+Down", "Ctrl+A"]), view)
                yield 0.1
                hands.act(hands.chance.choice(["copy", "copy_both", "copy_shaped"]))
        yield hands.chance.uniform(0.03, 0.3)


def search(hands: Hands) -> Scene:
    """Search for a word, go through the hits, leave."""
    hands.act("find")
    yield 0.2
    flow = hands.feature(SearchFlow)
    assert isinstance(flow, SearchFlow)
    field = flow.bar.field
    field.clear()
    yield from hands.type(hands.chance.choice(_WORDS), field)
    yield 0.5
    for _ in range(hands.chance.randint(1, 8)):
        hands.act(hands.chance.choice(["find_next", "find_next", "find_previous"]))
        yield 0.1
    if hands.chance.random() < 0.3:
        hands.act("find_exact")
        yield 0.5
    QTest.keyClick(field, Qt.Key.Key_Escape)
    yield 0.1


def walk_links(hands: Hands) -> Scene:
    """Go from link to link and from difference to difference."""
    names = ("next_link", "next_link", "previous_link", "next_unmatched", "next_difference")
    for _ in range(hands.chance.randint(3, 15)):
        if not hands.act(hands.chance.choice((*names, "previous_difference"))):
            return
        yield 0.15


def change_view(hands: Hands) -> Scene:
    """Switch views on and off."""
    names = (
        "swap", "one_side", "unlock_scrolling", "line_up", "facts", "outline", "notes", "interlinear",
        "show_harakat", "hide_harakat", "larger", "smaller", "usual_size", "passage_field", "full_screen",
        "check", "translation",
    )  # fmt: skip
    for name in hands.chance.sample(names, k=4):
        if hands.act(name):
            yield 0.4
            hands.wheel(-240)
            yield 0.2
            if name in ("one_side", "full_screen", "interlinear", "unlock_scrolling"):
                hands.act(name)
                yield 0.3


def look_up(hands: Hands) -> Scene:
    """Look words up."""
    hands.click_text()
    yield 0.1
    hands.act("look_up")
    yield 0.6
    for _ in range(hands.chance.randint(1, 6)):
        hands.act("next_word")
        yield 0.3


def change_theme(hands: Hands) -> Scene:
    """Choose another theme in the preferences."""
    yield from _prefer(hands, "theme", hands.chance.choice(["light", "sepia", "dark", "system"]))


def change_engine(hands: Hands) -> Scene:
    """Choose what makes translations."""
    yield from _prefer(hands, "engine", hands.chance.choice(["auto", "auto", "argos", "gloss"]))
    yield 1.0


def change_language(hands: Hands) -> Scene:
    """Make the window speak the other language; it is built anew."""
    now = hands.window.settings.current.language
    old = hands.window
    yield from _prefer(hands, "language", "ar" if now != "ar" else "en")
    yield lambda: not is_shown(old)
    hands.forget_window()
    yield 0.5
    yield from hands.close_dialogs()


def second_window(hands: Hands) -> Scene:
    """Open another window, look at something in it, close it."""
    first = hands.window
    hands.post(first.actions_by_name["new_window"].trigger)
    yield lambda: len(hands.windows()) > 1
    second = next(window for window in hands.windows() if window is not first)
    yield 0.5
    hands.post(second.files.open_sample)
    yield lambda: second.session.bitext is not None
    yield hands.chance.uniform(0.1, 2.0)
    hands.post(second.close)
    yield lambda: len(hands.windows()) == 1
    first.activateWindow()


def resize(hands: Hands) -> Scene:
    """Draw the window to other sizes."""
    window = hands.window
    for _ in range(6):
        window.resize(hands.chance.randint(700, 1600), hands.chance.randint(450, 1000))
        yield 0.08
    window.resize(1280, 820)
    yield 0.1


def look_around(hands: Hands) -> Scene:
    """Open and close dialogs and menus."""
    hands.act(hands.chance.choice(["about", "packs", "preferences"]))
    yield 0.6
    yield from hands.close_dialogs()
    submenus = [menu for menu in hands.window.findChildren(QMenu) if menu.actions()]
    menu = hands.chance.choice(submenus)
    menu.popup(hands.window.mapToGlobal(hands.window.rect().center()))
    yield 0.4
    menu.close()
    yield 0.1


def close_document(hands: Hands) -> Scene:
    """Go back to the start page."""
    if hands.act("close"):
        yield lambda: hands.session.left is None
    yield 0.3


def cancel(hands: Hands) -> Scene:
    """Stop whatever is going on."""
    hands.act("cancel")
    yield 0.3


def _prefer(hands: Hands, name: str, value: str) -> Scene:
    """Choose something in the preferences."""
    hands.act("preferences")
    flow = hands.feature(SettingsFlow)
    assert isinstance(flow, SettingsFlow)
    yield lambda: flow.dialog is not None
    dialog = flow.dialog
    assert isinstance(dialog, PreferencesDialog)
    pages = dialog.findChild(QTabWidget)
    assert pages is not None
    for page in range(pages.count()):  # a page is built when it is first looked at
        if name not in dialog._editors:
            pages.setCurrentIndex(page)
            yield 0.2
    box = dialog._editors[name].widget
    assert isinstance(box, QComboBox)
    yield from hands.choose_in(box, value)
    if not isValid(dialog):  # the language made the window anew, and the dialog with it
        return
    closing = next(button for button in dialog.findChildren(QPushButton) if button.isDefault())
    hands.click(closing)
    yield 0.2


def _wait_a_moment(hands: Hands) -> Scene:
    """Look at what came, to its end or not."""
    if hands.chance.random() < 0.5:
        yield hands.chance.uniform(0.2, 3.0)
    else:
        seconds = hands.chance.uniform(2.0, 8.0)
        steps = int(seconds / 0.2)
        for _ in range(steps):
            if hands.idle:
                return
            yield 0.2

"""The window speaks every one of its languages, wholly."""

import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt, QTranslator
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QDialog, QMenu
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.errors import NoEngineError, ReaderError, UnreadableDocumentError
from reader_app.domain.language import LanguagePair
from reader_app.gui.error_text import error_sentence
from reader_app.gui.language_titles import pair_title
from reader_app.gui.main_window import MainWindow
from reader_app.gui.reading.content import Place
from reader_app.gui.translator import interface_language, source_file, translation_file, use_language
from reader_app.gui.window_host import WindowHost
from reader_app.services.settings import SettingsKeeper
from reader_app.storage.paths import Folders
from tests.architecture.source_tree import ROOT
from tests.gui.conftest import ARABIC, ENGLISH
from tests.gui.interface import dialogs_of_their_own, english_in, look_at_all_pages, shown_texts

sys.path.append(str(ROOT / "packaging"))
from messages import Message, find_messages  # type: ignore[import-not-found]
from translation_file import read_translations  # type: ignore[import-not-found]

LANGUAGES = ("en", "ar")
DIALOGS = ("preferences", "about", "guide", "packs", "export", "edit_translation", "encoding", "pair_folders")
"""Actions that open a dialog of ours."""
_PLACES = re.compile(r"\{\w*\}|\*\.\w+|%\w")
_UPDATE = "run packaging/translations.py"


@pytest.fixture(params=LANGUAGES)
def language(request: pytest.FixtureRequest, qapp: QApplication) -> Iterator[str]:
    """Let new windows speak a language, and English again afterwards."""
    use_language(qapp, request.param)
    yield request.param
    use_language(qapp, "en")


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    use_language(qapp, "ar")
    yield
    use_language(qapp, "en")


@pytest.fixture(scope="module")
def messages() -> list[Message]:
    return find_messages(ROOT)


@pytest.fixture(scope="module")
def translations() -> dict[tuple[str, str], str]:
    return read_translations(source_file("ar"))


def mnemonic(text: str) -> str:
    found = re.search(r"&(?!&)(.)", text)
    return found[1].lower() if found else ""


# The files


def test_every_string_is_translated(
    messages: list[Message], translations: dict[tuple[str, str], str]
) -> None:
    """Each string of the program has an Arabic translation with Arabic letters in it."""
    lacking = [f"{m.context}: {m.source}" for m in messages if (m.context, m.source) not in translations]
    assert not lacking, _UPDATE
    foreign = [text for text in translations.values() if not re.search(r"[\u0600-\u06ff]", text)]
    assert not [text for text in foreign if english_in(text)]


def test_nothing_is_left_over(messages: list[Message], translations: dict[tuple[str, str], str]) -> None:
    """The file holds no string that the program does not say any more."""
    assert not translations.keys() - {(m.context, m.source) for m in messages}, _UPDATE


def test_what_is_put_in_is_kept(translations: dict[tuple[str, str], str]) -> None:
    """A translation has the same {0}, {1} and file patterns as its source, in whatever order."""
    wrong = [
        (source, text)
        for (_context, source), text in translations.items()
        if sorted(_PLACES.findall(source)) != sorted(_PLACES.findall(text))
    ]
    assert not wrong


def test_mnemonics_are_kept(translations: dict[tuple[str, str], str]) -> None:
    """What has a mnemonic in English has exactly one in Arabic, on a letter that Arabic keyboards have."""
    wrong = [
        (source, text)
        for (_context, source), text in translations.items()
        if bool(mnemonic(source)) != bool(re.fullmatch(r"[\u0621-\u064a0-9]", mnemonic(text)))
        or text.count("&") != source.count("&")
    ]
    assert not wrong


def test_the_compiled_file_is_up_to_date(translations: dict[tuple[str, str], str]) -> None:
    """The .qm file says what the .ts file says."""
    translator = QTranslator()
    assert translator.load(translation_file("ar")), _UPDATE
    behind = [
        source
        for (context, source), text in translations.items()
        if translator.translate(context, source) != text
    ]
    assert not behind, _UPDATE


# The window


def test_every_page_and_dialog(
    language: str, window: MainWindow, when_idle: Callable[[], None], qtbot: QtBot
) -> None:
    """No page, panel, menu or dialog shows a word of another language, but names and keys."""
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    texts = list(shown_texts(window))
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    texts += shown_texts(window)
    window.session.open_files([ARABIC])
    when_idle()
    texts += shown_texts(window)
    assert window.session.left is not None
    read = "\n".join(passage.text for passage in window.session.left.passages)
    window.view.set_current(Place(0, 1, 0))
    opened = set()
    for name in DIALOGS:
        window.actions_by_name[name].trigger()
        qtbot.waitUntil(lambda: any(d.isVisible() for d in window.findChildren(QDialog)), timeout=15_000)
        for dialog in window.findChildren(QDialog):
            opened.add(type(dialog))
            look_at_all_pages(dialog)
            texts += shown_texts(dialog)
            dialog.close()
    for made in dialogs_of_their_own(window):
        opened.add(type(made))
        texts += shown_texts(made)
        made.close()
    own = {kind for kind in QDialog.__subclasses__() if kind.__module__.startswith("reader_app.")}
    assert own <= opened, "a dialog is not looked at here"
    texts = [(where, text) for where, text in texts if text not in read]
    assert len(texts) > 200
    if language == "ar":
        assert not {(where, text) for where, text in texts if english_in(text)}
    else:
        arabic = re.compile(r"[\u0621-\u064a]{3}")
        assert not [
            t for t in texts if arabic.search(t[1]) and t[1] not in ("العربية", "Search both sides · بحث")
        ]


def test_no_two_entries_of_a_menu_share_a_mnemonic(language: str, window: MainWindow) -> None:
    """In every menu, and in the menu bar, each mnemonic leads to one entry."""
    assert language in LANGUAGES
    shared = []
    for menu in (window.menuBar(), *window.menuBar().findChildren(QMenu)):
        found = [mnemonic(action.text()) for action in menu.actions() if mnemonic(action.text())]
        twice = {letter for letter in found if found.count(letter) > 1}
        shared += [action.text() for action in menu.actions() if mnemonic(action.text()) in twice]
    assert not shared


@pytest.mark.usefixtures("arabic")
def test_keys_stay_the_same(window: MainWindow, qtbot: QtBot, when_idle: Callable[[], None]) -> None:
    """Shortcuts are the Latin ones in every language and work in the mirrored window."""
    actions = window.actions_by_name
    assert actions["open"].shortcut() == QKeySequence("Ctrl+O")
    assert actions["larger"].shortcut() == QKeySequence("Ctrl++")
    window.session.open_files([ARABIC])
    when_idle()
    window.view.setFocus()
    qtbot.keyClick(window.view, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.current.zoom == 110


@pytest.mark.usefixtures("arabic")
def test_the_window_is_mirrored_and_the_columns_are_not(
    window: MainWindow, when_idle: Callable[[], None]
) -> None:
    """Menus begin on the right; the columns, their heads and the strip stand where they stand in English."""
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    assert window.layoutDirection() is Qt.LayoutDirection.RightToLeft
    assert window.side_panel.layoutDirection() is Qt.LayoutDirection.RightToLeft
    for part in (window.view, window.heads, window.overview):
        assert part.layoutDirection() is Qt.LayoutDirection.LeftToRight
    boxes = window.view.geometry_of_rows.boxes
    xs = [boxes[column].x for column in window.view.column_order]
    assert xs == sorted(xs)
    assert window.overview.x() > window.view.x()


def test_qt_itself_speaks_arabic(qapp: QApplication) -> None:
    """The buttons and dialogs that Qt brings are translated too, and English comes back."""
    use_language(qapp, "ar")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") != "Cancel"
    use_language(qapp, "en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_an_unknown_language_of_the_system_is_english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Only languages that the program speaks are taken from the system."""
    assert interface_language("ar") == "ar"
    assert translation_file("xx") == ""
    assert interface_language("system") in LANGUAGES
    monkeypatch.setattr("reader_app.gui.translator.QLocale.system", lambda: _Locale("ar-EG"))
    assert interface_language("system") == "ar"
    monkeypatch.setattr("reader_app.gui.translator.QLocale.system", lambda: _Locale("eo"))
    assert interface_language("system") == "en"


class _Locale:
    def __init__(self, name: str) -> None:
        self._name = name

    def uiLanguages(self) -> list[str]:  # noqa: N802
        return [self._name]


@pytest.mark.usefixtures("arabic")
def test_errors_are_told_in_arabic() -> None:
    """The sentence of an error keeps the name in it; kinds of files and languages are translated too."""
    missing = error_sentence(UnreadableDocumentError("missing", "There is no file “news.txt”."))
    assert missing == "الملف «\u2068news.txt\u2069» غير موجود."
    kind = error_sentence(UnreadableDocumentError("binary", "“a.txt” is not a text: it is a picture."))
    assert "صورة" in kind
    pack = error_sentence(
        NoEngineError("x", "No translation pack from Arabic to English is installed (ar→en).")
    )
    assert "العربية إلى الإنجليزية" in pack
    assert error_sentence(ReaderError("x", "Nobody ever wrote this.")) == "Nobody ever wrote this."
    assert "ValueError" in error_sentence(ValueError("text of a document"))
    assert pair_title(LanguagePair("ar", "en")) == "العربية ← الإنجليزية"


def test_errors_stay_english_in_english(qapp: QApplication) -> None:
    """In English a sentence is told as it was raised."""
    use_language(qapp, "en")
    assert error_sentence(ReaderError("x", "There is no file “news.txt”.")) == "There is no file “news.txt”."


def test_the_language_changes_at_once(
    qapp: QApplication, qtbot: QtBot, folders: Folders, abilities: Composition
) -> None:
    """Choosing a language makes the window anew in it, with what was open and where the reader was."""
    keeper = SettingsKeeper()
    host = WindowHost(qapp, keeper, lambda: MainWindow(abilities, build_library(folders), keeper))
    old = host.window
    old.resize(1200, 500)
    old.show()
    old.session.open_files([ARABIC, ENGLISH])
    qtbot.waitUntil(lambda: old.session.bitext is not None and not old.session.busy, timeout=30_000)
    old.view.show_row(6)
    place, bitext = old.view.first_visible_passage(0), old.session.bitext
    old.actions_by_name["preferences"].trigger()
    keeper.change("language", "ar")
    qtbot.waitUntil(lambda: host.window is not old and not old.isVisible(), timeout=5_000)
    new = host.window
    try:
        assert new.actions_by_name["open"].text() == "&فتح…"
        assert new.session.bitext is not None
        assert bitext is not None
        assert new.session.bitext.links == bitext.links
        assert abs(new.view.first_visible_passage(0) - place) <= 2
        assert any(dialog.isVisible() for dialog in new.findChildren(QDialog))
    finally:
        new.close()
        host.close()
        new.deleteLater()
        use_language(qapp, "en")


def test_the_translation_reaches_an_installed_program() -> None:
    """The compiled translation lies in resources/, which the build takes along as it is."""
    path = Path(translation_file("ar"))
    assert path.is_file()
    assert "resources" in path.parts

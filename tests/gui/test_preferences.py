"""Preferences in the real window."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLabel,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from reader_app.app.compose import Composition, build_library, build_settings
from reader_app.domain.settings import TABLE, Kind, Settings
from reader_app.gui.appearance import reading_style
from reader_app.gui.main_window import MainWindow
from reader_app.gui.preferences_dialog import PreferencesDialog
from reader_app.gui.pulse import Pulse
from reader_app.gui.theme import DARK, SEPIA
from reader_app.gui.window_host import WindowHost
from reader_app.services.settings import SettingsKeeper
from reader_app.storage.paths import Folders
from tests.gui.conftest import ARABIC, ENGLISH
from tests.gui.interface import look_at_all_pages

WhenIdle = Callable[[], None]
SHOWN = [setting for setting in TABLE.values() if setting.shown]


@pytest.fixture
def dialog(window: MainWindow, qtbot: QtBot) -> Iterator[PreferencesDialog]:
    window.actions_by_name["preferences"].trigger()
    (found,) = window.findChildren(PreferencesDialog)
    qtbot.waitExposed(found)
    look_at_all_pages(found)
    yield found
    if isValid(found):  # it is gone once it is closed
        found.close()


def open_window(qtbot: QtBot, folders: Folders, abilities: Composition) -> MainWindow:
    window = MainWindow(abilities, build_library(folders), build_settings(folders))
    qtbot.addWidget(window)
    window.show()
    qtbot.waitExposed(window)
    return window


def turn_wheel(widget: QWidget, steps: int, keys: Qt.KeyboardModifier) -> None:
    at = QPointF(widget.rect().center())
    event = QWheelEvent(
        at,
        QPointF(widget.mapToGlobal(at.toPoint())),
        QPoint(),
        QPoint(0, 120 * steps),
        Qt.MouseButton.NoButton,
        keys,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, event)


# The dialog


@pytest.mark.parametrize("name", [setting.name for setting in SHOWN])
def test_each_setting_has_a_control_that_sets_it(dialog: PreferencesDialog, name: str) -> None:
    """The control shows the value, has a label and an explanation, and what is chosen applies at once."""
    setting, settings = TABLE[name], dialog._settings
    control = dialog.findChild(QWidget, name)
    assert control is not None
    assert any(label.buddy() is control for label in dialog.findChildren(QLabel))
    assert control.accessibleDescription()
    if isinstance(control, QComboBox):
        assert control.currentData() == setting.default
        control.setCurrentIndex((control.currentIndex() + 1) % control.count())
        assert getattr(settings.current, name) == control.currentData()
    elif isinstance(control, QCheckBox):
        assert control.isChecked() == setting.default
        control.toggle()
        assert getattr(settings.current, name) is not setting.default
    else:
        assert isinstance(control, QSpinBox | QDoubleSpinBox)
        control.setValue(control.maximum())
        assert getattr(settings.current, name) == setting.high
        control.setValue(control.minimum())
        assert getattr(settings.current, name) == (0 if setting.zero else setting.low)


def test_defaults_come_back(dialog: PreferencesDialog, window: MainWindow) -> None:
    """Restore defaults sets every control back; Close closes."""
    window.settings.change("arabic_size", 33)
    window.settings.change("letters_a_line", 70)
    window.settings.change("theme", "dark")
    restore = next(b for b in dialog.findChildren(QPushButton) if "defaults" in b.text())
    restore.click()
    assert window.settings.current == Settings()
    size = dialog.findChild(QSpinBox, "arabic_size")
    assert size is not None
    assert size.value() == 20
    next(b for b in dialog.findChildren(QPushButton) if "Close" in b.text()).click()
    assert not dialog.isVisible()


def test_the_dialog_follows_changes_made_elsewhere(dialog: PreferencesDialog, window: MainWindow) -> None:
    """What is set by menu or key is shown in the dialog that is open."""
    window.actions_by_name["larger"].trigger()
    window.appearance.choose(SEPIA.name)
    zoom, theme = dialog.findChild(QSpinBox, "zoom"), dialog.findChild(QComboBox, "theme")
    assert zoom is not None
    assert theme is not None
    assert (zoom.value(), theme.currentData()) == (110, "sepia")


# What settings do


def test_the_wheel_zooms_with_ctrl_and_scrolls_without(window: MainWindow, when_idle: WhenIdle) -> None:
    """Ctrl and the wheel make the text larger and smaller; small turns of a touch pad are gathered."""
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    view = window.view.viewport()
    turn_wheel(view, 2, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.current.zoom == 125
    turn_wheel(view, -3, Qt.KeyboardModifier.ControlModifier)
    assert window.settings.current.zoom == 90
    assert window.view.scroller.position == 0
    turn_wheel(view, -1, Qt.KeyboardModifier.NoModifier)
    assert window.settings.current.zoom == 90
    assert window.view.scroller.position > 0


def test_text_settings_reach_the_text(window: MainWindow, when_idle: WhenIdle) -> None:
    """Sizes, line heights, margins and the longest line change the layout; the reader's place stays."""
    window.session.open_files([ARABIC, ENGLISH])
    when_idle()
    boxes = window.view.geometry_of_rows
    before = boxes.boxes[0]
    window.view.show_row(8)
    place = window.view.first_visible_passage(0)
    for name, value in (("margin", 60), ("letters_a_line", 40), ("arabic_size", 15), ("arabic_line", 1.5)):
        window.settings.change(name, value)
    after = boxes.boxes[0]
    assert after.text_width < before.text_width
    assert after.text_x > before.text_x
    assert abs(window.view.first_visible_passage(0) - place) <= 1
    style = window.appearance.reading_style
    assert (style.arabic_pixels, style.arabic_line) == (15, 1.5)
    window.settings.change("arabic_family", "DejaVu Sans")
    assert window.view._layouts.font(0, False).families()[0] == "DejaVu Sans"


def test_sizes_are_zoomed() -> None:
    """The zoom scales both scripts from their own sizes."""
    style = reading_style(Settings(arabic_size=24, latin_size=18, zoom=150))
    assert (style.arabic_pixels, style.latin_pixels) == (36, 27)


def test_the_theme_menu_shows_what_is_chosen(window: MainWindow) -> None:
    """Whoever changed the theme, the menu marks the one in use."""
    window.settings.change("theme", "dark")
    assert window.appearance.theme is DARK
    menu = next(m for m in window.findChildren(type(window.menuBar().addMenu(""))) if m.title() == "The&me")
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions() if action.isChecked()] == ["&Dark"]


def test_translating_follows_the_settings(window: MainWindow, when_idle: WhenIdle, qtbot: QtBot) -> None:
    """A new target or engine is used for the open document; one in that language already gets the other."""
    window.settings.change("target", "ar")
    window.session.open_files([ARABIC])
    when_idle()
    assert window.session.target is None
    assert window.session.translation is not None
    window.banner.hide()
    window.settings.change("engine", "argos")
    qtbot.waitUntil(lambda: "argos" in window.banner.message, timeout=10_000)
    assert window.session.translation is None


def test_decoding_settings_reach_the_engine(tmp_path: Path) -> None:
    """Beam size and threads are those of the settings, also after they changed; the gloss goes on."""
    keeper = SettingsKeeper()
    composition = Composition(Folders(tmp_path / "c", tmp_path / "d", tmp_path / "k"), keeper)
    before = composition.engines
    keeper.change("beam_size", 5)
    keeper.change("threads", 3)
    assert composition.engines is not before
    (settings,) = [e._engine._settings for e in composition.engines._engines if e.name == "argos"]  # type: ignore[attr-defined]
    assert (settings.beam_size, settings.inter_threads) == (5, 3)
    assert composition.engines is composition.engines
    composition.close()


def test_nothing_moves_without_motion(window: MainWindow) -> None:
    """With motion off menus do not fade and the bar of unknown progress stands still."""
    window.status.set_progress("Opening", 0, 0)
    assert window.status._bar.maximum() == 0
    window.settings.change("motion", False)
    window.status.set_progress("Opening", 0, 0)
    assert window.status._bar.maximum() > 0
    assert not QApplication.isEffectEnabled(Qt.UIEffect.UI_General)
    window.settings.change("motion", True)
    assert QApplication.isEffectEnabled(Qt.UIEffect.UI_General)


# Kept between sessions


def test_settings_and_window_come_back(qtbot: QtBot, folders: Folders, abilities: Composition) -> None:
    """Theme, zoom, size of the window and the folder chosen last are there at the next start."""
    first = open_window(qtbot, folders, abilities)
    first.resize(790, 640)  # the screen of tests has 800 by 800
    first.appearance.choose(SEPIA.name)
    first.appearance.larger()
    first.files.folder = "/somewhere"
    first.close()
    second = open_window(qtbot, folders, abilities)
    assert (second.width(), second.height()) == (790, 640)
    assert second.appearance.theme is SEPIA
    assert second.settings.current.zoom == 110
    assert second.files.folder == "/somewhere"
    second.close()
    assert 'theme = "sepia"' in folders.settings.read_text(encoding="utf-8")


def test_a_broken_file_is_told(qtbot: QtBot, folders: Folders, abilities: Composition) -> None:
    """The window opens with defaults and says under which name the broken file was kept."""
    folders.config.mkdir(parents=True)
    folders.settings.write_text("theme = [", encoding="utf-8")
    window = open_window(qtbot, folders, abilities)
    qtbot.waitUntil(lambda: "settings.toml.broken-" in window.banner.message, timeout=5_000)
    assert window.settings.current == Settings()
    window.close()


def test_impossible_values_are_told(qtbot: QtBot, folders: Folders, abilities: Composition) -> None:
    """A value that makes no sense is named by its label; the others count."""
    folders.config.mkdir(parents=True)
    folders.settings.write_text('zoom = -4\ntheme = "dark"\n', encoding="utf-8")
    window = open_window(qtbot, folders, abilities)
    qtbot.waitUntil(lambda: "Zoom" in window.banner.message, timeout=5_000)
    assert window.settings.current == Settings(theme="dark")
    window.close()


def test_a_file_that_cannot_be_written_is_told(
    qapp: QApplication, qtbot: QtBot, folders: Folders, abilities: Composition
) -> None:
    """The setting is in use all the same, and a window that is there says that it is not kept."""
    folders.config.parent.mkdir(parents=True, exist_ok=True)
    folders.config.write_text("a file where a folder should be", encoding="utf-8")
    pulse, keeper = Pulse(qapp), build_settings(folders)
    keeper.queue = pulse.runner.writes
    host = WindowHost(
        qapp, keeper, lambda: MainWindow(abilities, build_library(folders), keeper, pulse.runner)
    )
    made_last = host.new_window()
    made_last.close()
    qtbot.waitUntil(lambda: made_last not in host.windows)
    host.window.settings.change("zoom", 140)
    assert host.window.settings.current.zoom == 140
    qtbot.waitUntil(lambda: "settings.toml" in host.window.banner.message, timeout=10_000)
    host.close()
    host.window.close()
    host.window.deleteLater()
    host.deleteLater()
    pulse.stop()
    qapp.processEvents()


def test_every_choice_can_be_saved_and_read(folders: Folders) -> None:
    """Each value that the dialog offers survives the file."""
    keeper = build_settings(folders)
    for setting in SHOWN:
        values = [value for value, _name in setting.choices] if setting.kind is Kind.CHOICE else []
        for value in values:
            keeper.change(setting.name, value)
            assert getattr(build_settings(folders).current, setting.name) == value


def test_a_fault_while_colouring_leaves_the_window_seen(
    window: MainWindow, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The window is not painted while it is coloured; that ends whatever happens."""

    def fail(_theme: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(window.overview, "set_theme", fail)
    with qtbot.captureExceptions() as caught:
        window.appearance.choose(SEPIA.name)
        qtbot.waitUntil(lambda: bool(caught))
    assert [kind for kind, _error, _trace in caught] == [ZeroDivisionError]
    assert window.updatesEnabled()

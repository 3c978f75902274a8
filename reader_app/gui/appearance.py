"""Theme and text size of one window."""

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.gui.reading.overview import OverviewStrip
from reader_app.gui.reading.style import ReadingStyle
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.style_sheet import style_sheet
from reader_app.gui.theme import THEMES, Theme, ThemeName

_STEPS = (0.6, 0.7, 0.8, 0.9, 1.0, 1.1, 1.25, 1.4, 1.6, 1.8, 2.1, 2.5, 3.0)
_USUAL = 4


class Appearance(QObject):
    """Holds theme and zoom and applies them to the window's parts."""

    theme_changed = Signal()

    def __init__(self, window: QWidget, view: ReadingView, overview: OverviewStrip) -> None:
        """Begin with the system's light or dark theme and the usual size."""
        super().__init__(window)
        self._window = window
        self._view = view
        self._overview = overview
        self._step = _USUAL
        self._chosen: ThemeName | None = None
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._on_scheme_changed)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        if self._chosen is not None:
            return THEMES[self._chosen]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return THEMES[ThemeName.DARK if dark else ThemeName.LIGHT]

    @property
    def chosen(self) -> ThemeName | None:
        """The theme that the reader chose, or none to follow the system."""
        return self._chosen

    @property
    def reading_style(self) -> ReadingStyle:
        """Sizes of the text at the current zoom."""
        usual = ReadingStyle()
        zoom = _STEPS[self._step]
        return replace(
            usual,
            arabic_pixels=round(usual.arabic_pixels * zoom),
            latin_pixels=round(usual.latin_pixels * zoom),
        )

    def choose(self, name: ThemeName | None) -> None:
        """Use a theme, or with none follow the system."""
        self._chosen = name
        self.apply()

    def larger(self) -> None:
        """Make the text larger by a step."""
        self._zoom(self._step + 1)

    def smaller(self) -> None:
        """Make the text smaller by a step."""
        self._zoom(self._step - 1)

    def usual_size(self) -> None:
        """Show the text in its usual size."""
        self._zoom(_USUAL)

    def _zoom(self, step: int) -> None:
        self._step = min(max(0, step), len(_STEPS) - 1)
        self._view.set_looks(self.theme, self.reading_style)

    def _on_scheme_changed(self) -> None:
        if self._chosen is None:
            self.apply()

    def apply(self) -> None:
        """Colour the whole window."""
        theme = self.theme
        QApplication.setPalette(_palette(theme))
        self._window.setStyleSheet(style_sheet(theme))
        self._view.set_looks(theme, self.reading_style)
        self._overview.set_theme(theme)
        self.theme_changed.emit()


def _palette(theme: Theme) -> QPalette:
    palette = QPalette()
    for role, colour in (
        (QPalette.ColorRole.Window, theme.panel),
        (QPalette.ColorRole.WindowText, theme.ink),
        (QPalette.ColorRole.Base, theme.raised),
        (QPalette.ColorRole.AlternateBase, theme.panel),
        (QPalette.ColorRole.Text, theme.ink),
        (QPalette.ColorRole.Button, theme.panel),
        (QPalette.ColorRole.ButtonText, theme.ink),
        (QPalette.ColorRole.Highlight, theme.accent),
        (QPalette.ColorRole.HighlightedText, theme.on_accent),
        (QPalette.ColorRole.ToolTipBase, theme.raised),
        (QPalette.ColorRole.ToolTipText, theme.ink),
        (QPalette.ColorRole.PlaceholderText, theme.soft),
        (QPalette.ColorRole.Link, theme.accent),
    ):
        palette.setColor(role, QColor(colour))
    return palette

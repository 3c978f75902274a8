"""Theme and text of one window, as the settings have them."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QPalette, QWheelEvent
from PySide6.QtWidgets import QApplication, QWidget

from reader_app.domain.settings import Settings
from reader_app.gui.live_settings import LiveSettings
from reader_app.gui.reading.overview import OverviewStrip
from reader_app.gui.reading.style import ReadingStyle
from reader_app.gui.reading.view import ReadingView
from reader_app.gui.style_sheet import style_sheet
from reader_app.gui.styled_parts import StyledParts
from reader_app.gui.theme import THEMES, Theme, ThemeName
from reader_app.gui.turns import in_turns

_STEPS = (50, 60, 70, 80, 90, 100, 110, 125, 140, 160, 180, 210, 250, 300)
_USUAL = 100
_NOTCH = 120
"""What a notched wheel turns in one step, in eighths of a degree times 15 (Qt's `angleDelta`)."""
_TEXT = {
    "arabic_family", "arabic_size", "arabic_line", "latin_family", "latin_size", "latin_line",
    "margin", "letters_a_line", "zoom", "hidden_characters",
}  # fmt: skip


class Appearance(QObject):
    """Applies theme, fonts and sizes of the settings to the window's parts; zooms by wheel."""

    theme_changed = Signal()

    def __init__(
        self, window: QWidget, view: ReadingView, overview: OverviewStrip, settings: LiveSettings
    ) -> None:
        """Follow these settings and, where they say so, the system."""
        super().__init__(window)
        self._window = window
        self._view = view
        self._overview = overview
        self._settings = settings
        self._turned = 0
        self._parts = StyledParts(window)
        self._runs = 0
        """How often the window has been coloured."""
        settings.changed.connect(self._on_settings_changed)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._on_scheme_changed)
        view.viewport().installEventFilter(self)

    @property
    def theme(self) -> Theme:
        """The theme in use."""
        chosen = self.chosen
        if chosen is not None:
            return THEMES[chosen]
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return THEMES[ThemeName.DARK if dark else ThemeName.LIGHT]

    @property
    def chosen(self) -> ThemeName | None:
        """The theme that the reader chose, or none to follow the system."""
        name = self._settings.current.theme
        return None if name == "system" else ThemeName(name)

    @property
    def reading_style(self) -> ReadingStyle:
        """Fonts and sizes of the text at the current zoom."""
        return reading_style(self._settings.current)

    def choose(self, name: ThemeName | None) -> None:
        """Use a theme, or with none follow the system."""
        self._settings.change("theme", "system" if name is None else name.value)

    def larger(self) -> None:
        """Make the text larger by a step."""
        self._zoom(next((step for step in _STEPS if step > self._settings.current.zoom), _STEPS[-1]))

    def smaller(self) -> None:
        """Make the text smaller by a step."""
        self._zoom(next((step for step in reversed(_STEPS) if step < self._settings.current.zoom), _STEPS[0]))

    def usual_size(self) -> None:
        """Show the text in its usual size."""
        self._zoom(_USUAL)

    def _zoom(self, percent: int) -> None:
        self._settings.change("zoom", percent)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Zoom when the wheel is turned with Ctrl held."""
        if not isinstance(event, QWheelEvent) or not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            return False
        # A touch pad sends many small turns: they are gathered until they make a notch.
        self._turned += event.angleDelta().y()
        while abs(self._turned) >= _NOTCH:
            if self._turned > 0:
                self.larger()
            else:
                self.smaller()
            self._turned -= _NOTCH if self._turned > 0 else -_NOTCH
        event.accept()
        return True

    def _on_scheme_changed(self) -> None:
        if self.chosen is None:
            in_turns(self, self._applying())

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        if "theme" in names:
            in_turns(self, self._applying())
        elif names & _TEXT:
            self._view.set_looks(self.theme, self.reading_style)
        if "motion" in names:
            QApplication.setEffectEnabled(Qt.UIEffect.UI_General, self._settings.current.motion)

    def apply(self) -> None:
        """Colour the whole window at once."""
        for _step in self._applying():
            pass

    def _applying(self) -> Iterator[None]:
        """Colour the window in steps; what is in it is seen after the last, dialogs before it one by one."""
        self._runs += 1
        run = self._runs
        self._window.setUpdatesEnabled(False)
        try:
            for _step in self._recolour():
                yield
                if run != self._runs:
                    return  # it is being coloured anew
        except Exception:
            self._window.setUpdatesEnabled(True)  # a fault is told of in a window that can be seen
            raise
        self._window.setUpdatesEnabled(True)

    def _recolour(self) -> Iterator[None]:
        # Styling hundreds of controls takes some 60 ms and painting them 50: not in one breath.
        QApplication.setPalette(_palette(self.theme))
        if not self._settings.current.motion:  # else the system decides
            QApplication.setEffectEnabled(Qt.UIEffect.UI_General, False)
        yield
        yield from self._parts.restyle(style_sheet(self.theme, arabic=QGuiApplication.isRightToLeft()))
        self._view.set_looks(self.theme, self.reading_style)
        self._overview.set_theme(self.theme)
        yield
        self.theme_changed.emit()
        yield


def reading_style(settings: Settings) -> ReadingStyle:
    """Fonts and sizes of the text that the settings ask for."""
    return ReadingStyle(
        arabic_pixels=round(settings.arabic_size * settings.zoom / 100),
        latin_pixels=round(settings.latin_size * settings.zoom / 100),
        arabic_line=settings.arabic_line,
        latin_line=settings.latin_line,
        margin=settings.margin,
        arabic_family=settings.arabic_family,
        latin_family=settings.latin_family,
        letters_a_line=settings.letters_a_line,
        hidden_characters=settings.hidden_characters,
    )


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
        (QPalette.ColorRole.Accent, theme.accent),
    ):
        palette.setColor(role, QColor(colour))
    return palette

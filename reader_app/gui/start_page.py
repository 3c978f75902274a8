"""What the window shows while nothing is open."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from reader_app.domain.library import RecentFiles

_RECENT_SHOWN = 6


class StartPage(QWidget):
    """A drop zone, the ways to open something, and what was open lately."""

    open_asked = Signal()
    paste_asked = Signal()
    sample_asked = Signal()
    recent_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        """Build the page."""
        super().__init__(parent)
        self._zone = QFrame()
        self._zone.setObjectName("dropZone")
        zone = QVBoxLayout(self._zone)
        zone.setContentsMargins(40, 40, 40, 36)
        zone.setSpacing(12)
        title = QLabel(self.tr("Read a text beside its other version"))
        title.setObjectName("startTitle")
        hint = QLabel(
            self.tr(
                "Drop a text file here to read it beside a translation made on this computer.\n"
                "Drop two files to see which passages tell the same thing."
            )
        )
        hint.setObjectName("startHint")
        for label in (title, hint):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setWordWrap(True)
            zone.addWidget(label)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        self.open_button = self._button(self.tr("&Open…"), self.open_asked, primary=True)
        self.paste_button = self._button(self.tr("Open &pasted text"), self.paste_asked)
        self.sample_button = self._button(self.tr("Open the &sample pair"), self.sample_asked)
        for button in (self.open_button, self.paste_button, self.sample_button):
            buttons.addWidget(button)
        buttons.addStretch()
        zone.addSpacing(8)
        zone.addLayout(buttons)
        self._listed: Sequence[RecentFiles] = ()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(2)
        column = QVBoxLayout()
        column.addStretch(2)
        column.addWidget(self._zone)
        column.addSpacing(18)
        column.addLayout(self._recent)
        column.addStretch(3)
        page = QHBoxLayout(self)
        page.addStretch(1)
        page.addLayout(column, 4)
        page.addStretch(1)

    def set_recent(self, recent: Sequence[RecentFiles]) -> None:
        """List what was open lately; what is listed already stays, and with it the keyboard's place in it."""
        if recent == self._listed:
            return
        self._listed = recent
        had_focus = False
        while (item := self._recent.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                had_focus = had_focus or widget.hasFocus()
                widget.deleteLater()
        if recent:
            heading = QLabel(self.tr("Opened lately"))
            heading.setObjectName("recentHeading")
            self._recent.addWidget(heading)
        buttons = [self._recent_button(files) for files in recent[:_RECENT_SHOWN]]
        for button in buttons:
            self._recent.addWidget(button)
        if had_focus:
            next_one = buttons[0] if buttons else self.open_button
            next_one.show()  # the layout would show it later, and what is hidden takes no focus
            next_one.setFocus()

    def _recent_button(self, files: RecentFiles) -> QPushButton:
        button = QPushButton(recent_text(files))
        button.setObjectName("recentFile")
        button.setToolTip(str(files.left) + (f"\n{files.right}" if files.right else ""))
        button.clicked.connect(lambda _checked=False: self.recent_asked.emit(files))
        return button

    def set_hovering(self, hovering: bool) -> None:
        """Show that a drop would be taken."""
        self._zone.setProperty("hovering", hovering)
        self._zone.style().unpolish(self._zone)
        self._zone.style().polish(self._zone)

    def _button(self, text: str, asked: SignalInstance, *, primary: bool = False) -> QPushButton:
        button = QPushButton(text)
        button.setProperty("primary", primary)
        button.clicked.connect(lambda _checked=False: asked.emit())
        return button


def recent_text(files: RecentFiles) -> str:
    """The names of recent files for a button or a menu, each kept in its own direction."""
    names = [one.name.replace("&", "&&") for one in (files.left, files.right) if one is not None]
    return "  ↔  ".join(f"\u2068{name}\u2069" for name in names)

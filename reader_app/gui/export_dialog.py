"""Where the reader chooses what is exported, how and where to."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from reader_app.domain.exporting import Exporter, PageImages
from reader_app.domain.settings import TABLE
from reader_app.gui.export_preview import ExportPreview
from reader_app.gui.export_source import ExportSource
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.live_settings import LiveSettings
from reader_app.gui.setting_editors import Editor, make_editor, setting_text
from reader_app.services.export_name import safe_name, with_suffix

_PAGE = ("layout", "legend", "lists", "evidence_page")
_PAPER = ("page_size", "orientation", "arabic_points", "latin_points")
_CONCERNS: Mapping[str, tuple[str, ...]] = {
    "pdf": (*_PAGE, *_PAPER),
    "docx": (*_PAGE, *_PAPER),
    "html": _PAGE,
}
"""What can be chosen of a format; of the others nothing."""


class ExportDialog(QDialog):
    """Choices at one side, what they give at the other; stays until the file is written."""

    export_asked = Signal(str, object)
    """Name of the format and the file's path."""
    print_asked = Signal()
    stop_asked = Signal()

    def __init__(
        self,
        source: ExportSource,
        exporters: Mapping[str, Exporter],
        images: Callable[[], PageImages],
        settings: LiveSettings,
        bridge: JobBridge,
        parent: QWidget,
    ) -> None:
        """Show the choices made last and a name made of the title."""
        super().__init__(parent)
        self.setWindowTitle(self.tr("Export"))
        self._source = source
        self._exporters = exporters
        self._settings = settings
        self._editors: dict[str, Editor] = {}
        self._replacing: Path | None = None
        self._writing = False
        self.preview = ExportPreview(source, images, bridge, self)
        self.name = QLineEdit()
        self.folder = QLineEdit(str(source.folder))
        self.message = QLabel()
        self.progress = QProgressBar()
        self.export_button = QPushButton()
        self.close_button = QPushButton()
        self._build()
        self._set_name(safe_name(source.title) or self.tr("comparison"))
        settings.changed.connect(self._on_settings_changed)
        self._on_settings_changed(frozenset(self._editors))
        self.tell("")

    @property
    def target(self) -> Path:
        """Where the file would be written."""
        name = with_suffix(self.name.text().strip(), self._exporter.suffix)
        return Path(self.folder.text().strip()).expanduser() / name

    @property
    def _exporter(self) -> Exporter:
        return self._exporters[self._settings.current.export_format]

    # Building

    def _build(self) -> None:
        self._form = QFormLayout()
        self._form.setVerticalSpacing(8)
        self._form.setHorizontalSpacing(14)
        for name in ("export_format", *_PAGE[:1], *_PAPER, *_PAGE[1:]):
            editor = make_editor(TABLE[name], partial(self._settings.change, name))
            self._editors[name] = editor
            label = QLabel(setting_text(TABLE[name].label))
            label.setBuddy(editor.widget)
            self._form.addRow(label, editor.widget)
        self._form.addRow(self._labelled(self.tr("File &name"), self.name), self.name)
        self._form.addRow(self._labelled(self.tr("F&older"), self.folder), self._folder_row())
        choices = QVBoxLayout()
        choices.addLayout(self._form)
        choices.addStretch()
        self.message.setObjectName("exportMessage")
        self.message.setWordWrap(True)
        self.message.setTextFormat(Qt.TextFormat.PlainText)
        choices.addWidget(self.message)
        choices.addWidget(self.progress)
        choices.addLayout(self._buttons())
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(24)
        layout.addLayout(choices, 1)
        layout.addWidget(self.preview, 1)
        for field in (self.name, self.folder):
            field.textEdited.connect(lambda _text: self.tell(""))

    def _labelled(self, text: str, field: QLineEdit) -> QLabel:
        label = QLabel(text)
        label.setBuddy(field)
        field.setAccessibleName(text.replace("&", ""))
        field.setMinimumWidth(300)
        return label

    def _folder_row(self) -> QHBoxLayout:
        choose = QPushButton(self.tr("C&hoose…"))
        choose.setAccessibleName(self.tr("Choose the folder"))
        choose.setAutoDefault(False)
        choose.clicked.connect(lambda _checked=False: self._choose_folder())
        row = QHBoxLayout()
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        return row

    def _buttons(self) -> QHBoxLayout:
        printing = QPushButton(self.tr("&Print…"))
        printing.setAutoDefault(False)
        printing.clicked.connect(lambda _checked=False: self.print_asked.emit())
        self._print_button = printing
        self.export_button.setProperty("primary", True)
        self.export_button.setDefault(True)
        self.export_button.clicked.connect(lambda _checked=False: self._ask())
        self.close_button.setAutoDefault(False)
        self.close_button.clicked.connect(lambda _checked=False: self.reject())
        row = QHBoxLayout()
        row.addWidget(printing)
        row.addStretch()
        row.addWidget(self.close_button)
        row.addWidget(self.export_button)
        return row

    # Choosing

    def _on_settings_changed(self, names: frozenset[str]) -> None:
        for name in names & self._editors.keys():
            self._editors[name].show(getattr(self._settings.current, name))
        if not names & self._editors.keys():
            return
        concerned = _CONCERNS.get(self._exporter.name, ())
        for name, editor in self._editors.items():
            if name != "export_format":
                editor.widget.setEnabled(name in concerned)
                self._form.labelForField(editor.widget).setEnabled(name in concerned)
        self._offer_layouts()
        if "export_format" in names:
            self._set_name(self.name.text())
            self.tell("")
        self.preview.show_choices(self._settings.current, self._exporter)

    def _offer_layouts(self) -> None:
        """Offer three columns with a translation beside two documents, word by word with an Arabic side."""
        source = self._source
        self._offer_layout("three_columns", "facing", offered=source.make_translation is not None)
        self._offer_layout("word_by_word", "interlinear", offered=source.make_dictionary is not None)

    def _offer_layout(self, name: str, instead: str, *, offered: bool) -> None:
        """Let a layout be chosen or not; where it is chosen and cannot be, another is shown."""
        box = self._editors["layout"].widget
        model = box.model()  # type: ignore[attr-defined]
        model.item(box.findData(name)).setEnabled(offered)  # type: ignore[attr-defined]
        if not offered and self._settings.current.layout == name:
            # Shown, not changed: the choice holds again when it is possible.
            box.blockSignals(True)
            self._editors["layout"].show(instead)
            box.blockSignals(False)

    def _set_name(self, name: str) -> None:
        others = frozenset(exporter.suffix for exporter in self._exporters.values())
        self.name.setText(with_suffix(name.strip(), self._exporter.suffix, others))

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Where to export"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)
            self.tell("")

    # Writing

    def _ask(self) -> None:
        """Have the file written, unless something about its name is to be said first."""
        name, target = self.name.text().strip(), self.target
        if not name or name == self._exporter.suffix or {"/", "\0"} & set(name):
            self.tell(self.tr("Give the file a name without a slash."))
        elif any(_same(target, file) for file in self._source.files):
            self.tell(self.tr("This is the open document itself. Choose another name."))
        elif _is_file(target) and self._replacing != target:
            shown = f"\u2068{target.name}\u2069"
            self.tell(self.tr("“{0}” exists already. Replace it, or choose another name.").format(shown))
            self._replacing = target
            self.export_button.setText(self.tr("&Replace"))
        else:
            self.export_asked.emit(self._exporter.name, target)

    def tell(self, sentence: str) -> None:
        """Say something about the export, or nothing; what was said before no longer holds."""
        self._replacing = None
        self.message.setText(f"⚠ {sentence}" if sentence else "")
        self.message.setVisible(bool(sentence))
        self.message.setAccessibleName(sentence)
        self._set_writing(writing=False)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the writing is; total 0 is unknown."""
        self._set_writing(writing=True)
        self.progress.setRange(0, total)
        self.progress.setValue(done)

    def _set_writing(self, *, writing: bool) -> None:
        self._writing = writing
        self.progress.setVisible(writing)
        self.export_button.setEnabled(not writing)
        self._print_button.setEnabled(not writing)
        self.export_button.setText(self.tr("&Export"))
        self.close_button.setText(self.tr("Sto&p") if writing else self.tr("&Close"))

    def reject(self) -> None:
        """Stop what is being written; when nothing is, close."""
        if self._writing:
            self.stop_asked.emit()
            self.tell(self.tr("Stopped. Nothing was written."))
        else:
            super().reject()

    def done(self, result: int) -> None:
        """Close, with the preview's job."""
        self.preview.stop()
        super().done(result)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Closing the window stops what is being written."""
        if self._writing:
            self.stop_asked.emit()
            self._writing = False
        super().closeEvent(event)


def _is_file(path: Path) -> bool:
    """Whether there is a file; what cannot be looked at is told of when it is written."""
    try:
        return path.exists() and not path.is_dir()
    except OSError:
        return False


def _same(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False

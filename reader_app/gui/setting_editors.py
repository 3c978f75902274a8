"""A control for each kind of setting."""

from collections.abc import Callable
from typing import Any, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QSpinBox, QWidget

from reader_app.domain.settings import Kind, Setting
from reader_app.gui.fonts import ARABIC_FAMILY, LATIN_FAMILY


class Editor(NamedTuple):
    """A control and how to make it show a value."""

    widget: QWidget
    show: Callable[[Any], None]


def setting_text(text: str) -> str:
    """A string of the table of settings in the language of the window."""
    translated = QCoreApplication.translate("Settings", text)
    # Languages are called there as everywhere.
    return translated if translated != text else QCoreApplication.translate("Languages", text)


def make_editor(setting: Setting, on_changed: Callable[[Any], None]) -> Editor:
    """The control of a setting; `on_changed` is told every value that the reader gives."""
    match setting.kind:
        case Kind.CHOICE:
            editor = _combo([(value, setting_text(name)) for value, name in setting.choices], on_changed)
        case Kind.FAMILY:
            editor = _combo(_families(setting), on_changed)
        case Kind.SWITCH:
            editor = _switch(on_changed)
        case Kind.NUMBER:
            editor = _number(setting, on_changed)
        case Kind.FRACTION:
            editor = _fraction(setting, on_changed)
    editor.widget.setObjectName(setting.name)
    editor.widget.setAccessibleName(setting_text(setting.label))
    editor.widget.setAccessibleDescription(setting_text(setting.help))
    editor.widget.setToolTip(setting_text(setting.help))
    return editor


def _families(setting: Setting) -> list[tuple[str, str]]:
    arabic = setting.name.startswith("arabic")
    system = QFontDatabase.WritingSystem.Arabic if arabic else QFontDatabase.WritingSystem.Latin
    bundled = ARABIC_FAMILY if arabic else LATIN_FAMILY
    own = QCoreApplication.translate("Settings", "{0} (comes with the program)").format(bundled)
    others = [name for name in QFontDatabase.families(system) if not QFontDatabase.isPrivateFamily(name)]
    return [("", own), *((name, name) for name in others if name != bundled)]


def _combo(choices: list[tuple[str, str]], on_changed: Callable[[Any], None]) -> Editor:
    box = QComboBox()
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(34)
    for value, name in choices:
        box.addItem(name, value)

    def show(value: str) -> None:
        index = box.findData(value)
        if index < 0:  # a font that is not installed here is still the reader's choice
            box.addItem(value, value)
            index = box.count() - 1
        box.setCurrentIndex(index)

    box.currentIndexChanged.connect(lambda index: on_changed(box.itemData(index)))
    return Editor(box, show)


def _switch(on_changed: Callable[[Any], None]) -> Editor:
    box = QCheckBox()
    box.toggled.connect(on_changed)
    return Editor(box, box.setChecked)


def _number(setting: Setting, on_changed: Callable[[Any], None]) -> Editor:
    box = QSpinBox()
    low, step = int(setting.low), int(setting.step)
    lowest = low - step if setting.zero else low
    box.setRange(lowest, int(setting.high))
    box.setSingleStep(step)
    box.setSuffix(f" {setting_text(setting.unit)}" if setting.unit else "")
    if setting.zero:
        box.setSpecialValueText(setting_text(setting.zero))

    def told(value: int) -> None:
        below = bool(setting.zero) and value < low
        on_changed(0 if below else value)

    box.valueChanged.connect(told)
    return Editor(box, lambda value: box.setValue(lowest if setting.zero and value == 0 else value))


def _fraction(setting: Setting, on_changed: Callable[[Any], None]) -> Editor:
    box = QDoubleSpinBox()
    box.setRange(setting.low, setting.high)
    box.setSingleStep(setting.step)
    box.setDecimals(2)
    box.valueChanged.connect(lambda value: on_changed(round(value, 2)))
    return Editor(box, box.setValue)

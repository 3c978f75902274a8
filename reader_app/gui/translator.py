"""The language of the window: its strings and the side it begins on."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from reader_app.domain.language import Direction, direction_of
from reader_app.domain.resources import resource_path
from reader_app.gui.fonts import interface_font, interface_points

SOURCE_LANGUAGE = "en"
"""What the program is written in."""
_PROGRAM = "muqabala_{0}.qm"
_QT = "qtbase_{0}.qm"
_OWNED = "muqabala translator"
_SPOKEN = "muqabala language"


def interface_language(chosen: str) -> str:
    """The language to show for the setting: the system's where the program speaks it, else English."""
    if chosen != "system":
        return chosen
    wanted = QLocale.system().uiLanguages()
    first = wanted[0].replace("_", "-").split("-", maxsplit=1)[0].lower() if wanted else SOURCE_LANGUAGE
    return first if translation_file(first) else SOURCE_LANGUAGE


def translation_file(language: str) -> str:
    """Path of the compiled translation of a language; empty when there is none."""
    path = resource_path("translations") / _PROGRAM.format(language)
    return str(path) if path.is_file() else ""


def source_file(language: str) -> Path:
    """The readable translation of a language, which also lists what the program says."""
    return resource_path("translations") / f"muqabala_{language}.ts"


def spoken_language() -> str:
    """The language that the window speaks."""
    application = QCoreApplication.instance()
    return str(application.property(_SPOKEN) or SOURCE_LANGUAGE) if application else SOURCE_LANGUAGE


def shown_language(name: str) -> str:
    """The name of a language, given in English, in the language of the window."""
    return QCoreApplication.translate("Languages", name)


def use_language(application: QApplication, language: str) -> None:
    """Speak a language from now on; windows made before keep what they say.

    Qt's own words (Cancel, the dialogs of files) come from Qt's translation, which PySide6 brings along.
    """
    if spoken_language() != SOURCE_LANGUAGE:  # looking through Qt's own children takes PySide 10 ms
        for old in application.findChildren(QTranslator):
            if old.objectName() == _OWNED:
                QCoreApplication.removeTranslator(old)
                old.deleteLater()
    if language != SOURCE_LANGUAGE:
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        for path in (f"{folder}/{_QT.format(language)}", translation_file(language)):
            translator = QTranslator(application)
            translator.setObjectName(_OWNED)
            if path and translator.load(path):
                QCoreApplication.installTranslator(translator)
    application.setProperty(_SPOKEN, language)
    application.setFont(interface_font(interface_points(language)))
    rtl = direction_of(language) is Direction.RTL
    application.setLayoutDirection(Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight)

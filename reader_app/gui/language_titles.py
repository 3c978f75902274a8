"""What languages are called in the language of the window."""

from PySide6.QtCore import QCoreApplication

from reader_app.domain.language import LanguagePair, language_name
from reader_app.gui.translator import shown_language


def language_title(code: str) -> str:
    """The name of a language by its code."""
    return shown_language(language_name(code))


def pair_title(pair: LanguagePair) -> str:
    """The names of a pair, with an arrow that points the way one reads."""
    form = QCoreApplication.translate("Languages", "{0} → {1}")
    return form.format(language_title(pair.source), language_title(pair.target))

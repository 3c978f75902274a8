"""The sentence that tells the user of an error."""

from PySide6.QtCore import QCoreApplication

from reader_app.domain.errors import ReaderError


def error_sentence(error: object) -> str:
    """What to say of an exception; a fault of the program is called one, without any document text."""
    if isinstance(error, ReaderError):
        return error.sentence
    return QCoreApplication.translate(
        "Errors", "Something went wrong in the program ({0}). What is open is safe."
    ).format(type(error).__name__)

"""The words an export says for itself: names of kinds and marks, notices."""

from reader_app.domain.document import Document
from reader_app.domain.fact import FactKind
from reader_app.domain.language import language_name
from reader_app.export.findings import edited_count

FACT_KINDS = {
    FactKind.NUMBER: "number",
    FactKind.MONEY: "money",
    FactKind.PERCENT: "percentage",
    FactKind.DATE: "date",
    FactKind.NAME: "name",
}
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_ARABIC_DIGIT_LANGUAGES = {"ar", "ckb", "sd"}


def digits_for(language: str, number: int) -> str:
    """The number in the digits that readers of the language expect beside its text."""
    text = str(number)
    if language.partition("-")[0] in _ARABIC_DIGIT_LANGUAGES:
        return text.translate(_ARABIC_DIGITS)
    return text


def document_title(document: Document) -> str:
    """What the document is called: its title, else its file name, else what it is."""
    if document.title:
        return document.title
    if document.source.path is not None:
        return document.source.path.name
    if document.translated_by is not None:
        return kind_of_translation(document).capitalize()
    return "Pasted text"


def kind_of_translation(document: Document) -> str:
    """`machine translation` or `word-for-word gloss`; empty for a document that was not made here."""
    if document.translated_by is None:
        return ""
    return "word-for-word gloss" if document.translated_by.is_gloss else "machine translation"


def notice(document: Document) -> str:
    """The sentence that must stand with a text made by a machine; empty for any other document."""
    origin = document.translated_by
    if origin is None:
        return ""
    maker = f"{origin.engine}, {origin.pack}" if origin.pack else origin.engine
    language = language_name(document.language)
    if origin.is_gloss:
        return (
            f"The {language} text is a word-for-word gloss made by a program ({maker}) from a dictionary. "
            "It is not a translation: words may be wrong and their order is that of the original."
        )
    edited = edited_count(document)
    checked = (
        f"The reader wrote {edited} of its sentences, which are marked; no person has checked the others"
        if edited
        else "No person has checked it"
    )
    return (
        f"The {language} text is a machine translation made by a program ({maker}). "
        f"{checked}: names, numbers and meaning may be wrong."
    )

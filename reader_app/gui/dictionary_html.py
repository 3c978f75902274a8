"""What the dictionary panel and its tool tip say of a word, as rich text."""

from html import escape

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from reader_app.domain.dictionary import Clitic, DictionaryEntry
from reader_app.domain.word_books import BookEntry
from reader_app.gui.theme import Theme
from reader_app.services.dictionary import Explanation

_LEAST_SHARE = 0.005
"""Readings less likely than this are not shown."""
_SENSES_IN_TIP = 4


def _T(_context: str, text: str) -> str:  # noqa: N802  Qt's own name for this is all capitals
    """Mark a string for translation."""
    return text


_PARTS = {
    "noun": _T("Dictionary", "noun"),
    "name": _T("Dictionary", "name"),
    "adjective": _T("Dictionary", "adjective"),
    "adverb": _T("Dictionary", "adverb"),
    "verb": _T("Dictionary", "verb"),
    "verb (past)": _T("Dictionary", "verb (past)"),
    "verb (present)": _T("Dictionary", "verb (present)"),
    "verb (imperative)": _T("Dictionary", "verb (imperative)"),
    "preposition": _T("Dictionary", "preposition"),
    "conjunction": _T("Dictionary", "conjunction"),
    "pronoun": _T("Dictionary", "pronoun"),
    "demonstrative": _T("Dictionary", "demonstrative"),
    "relative pronoun": _T("Dictionary", "relative pronoun"),
    "question word": _T("Dictionary", "question word"),
    "negation": _T("Dictionary", "negation"),
    "particle": _T("Dictionary", "particle"),
}


def tr(text: str) -> str:
    """A text of the dictionary in the language of the window."""
    return QCoreApplication.translate("Dictionary", text)


def explanation_html(found: Explanation, theme: Theme, arabic_family: str) -> str:
    """All that is known of a word."""
    parts = [
        _entry(entry, number, found, theme, arabic_family) for number, entry in enumerate(_likely(found))
    ]
    if not found.entries:
        parts.append(_paragraph(tr("The dictionary does not have this word: it may be a name."), theme.soft))
    parts += [_article(article, theme, arabic_family) for article in found.own]
    # Without a direction of its own each line would turn with its first letter.
    direction = "rtl" if QGuiApplication.isRightToLeft() else "ltr"
    return "".join(parts).replace("<p ", f'<p dir="{direction}" ')


def tip_html(found: Explanation, arabic_family: str) -> str:
    """The likeliest reading in short; empty for an unknown word."""
    if not found.entries:
        return ""
    entry = found.entries[0]
    senses = escape("; ".join(entry.senses[:_SENSES_IN_TIP]))
    return (
        f"{_arabic(entry.vocalised, arabic_family, 17)} &nbsp;{escape(tr(entry.part_of_speech))}<br>{senses}"
    )


def spoken(found: Explanation) -> str:
    """The likeliest reading in one line, for screen readers."""
    if not found.entries:
        return f"{found.word}: " + tr("The dictionary does not have this word: it may be a name.")
    entry = found.entries[0]
    return f"{entry.vocalised}, {tr(entry.part_of_speech)}: {'; '.join(entry.senses[:_SENSES_IN_TIP])}"


def _likely(found: Explanation) -> tuple[DictionaryEntry, ...]:
    kept = tuple(entry for entry in found.entries if entry.score >= _LEAST_SHARE)
    return kept or found.entries[:1]


def _entry(entry: DictionaryEntry, number: int, found: Explanation, theme: Theme, family: str) -> str:
    """One reading: form, what it is, root and lemma, clitics, senses."""
    head = _arabic(entry.vocalised, family, 22 if number == 0 else 18)
    chosen = f" · {tr('fits this sentence')}" if number == 0 and found.in_context else ""
    what = escape(tr(entry.part_of_speech) + chosen)
    top = 10 if number else 2
    lines = [
        f'<p style="margin: {top}px 0 0 0">{head} &nbsp;<span style="color:{theme.soft}">{what}</span></p>'
    ]
    about = []
    if entry.lemma and entry.lemma != entry.vocalised:
        link = f'<a href="{escape(entry.lemma, quote=True)}">{_arabic(entry.lemma, family, 15)}</a>'
        about.append(f"{escape(tr('lemma'))} {link}")
    if entry.root:
        about.append(f"{escape(tr('root'))} {_arabic(entry.root, family, 15)}")
    clitics = [_clitic(clitic, family, before=True) for clitic in entry.prefixes]
    clitics += [_clitic(clitic, family, before=False) for clitic in entry.suffixes]
    lines += [_line(" &nbsp;·&nbsp; ".join(group), theme.soft) for group in (about, clitics) if group]
    senses = "".join(f"<li>{escape(sense)}</li>" for sense in entry.senses)
    if senses:
        lines.append(f'<ol style="margin: 2px 0 0 0; -qt-list-indent: 1">{senses}</ol>')
    else:
        lines.append(_line(escape(tr("no English sense")), theme.soft))
    return "".join(lines)


def _article(article: BookEntry, theme: Theme, family: str) -> str:
    """An article of one of the reader's own dictionaries; its text is never taken as markup."""
    text = escape(article.text).replace("\n", "<br>")
    return (
        f'<hr><p style="margin: 0; color:{theme.soft}">{escape(article.book)}</p>'
        f'<p style="margin: 0">{_arabic(article.headword, family, 18)}<br>{text}</p>'
    )


def _clitic(clitic: Clitic, family: str, *, before: bool) -> str:
    """A particle with its meaning; the line of joining shows where the word goes on."""
    form = f"{clitic.form}ـ" if before else f"ـ{clitic.form}"
    return f"{_arabic(form, family, 15)} {escape(clitic.meaning)}"


def _arabic(text: str, family: str, pixels: int) -> str:
    # Isolates keep Arabic and the English beside it in their places, whichever way the line runs.
    style = f"font-family:'{escape(family)}'; font-size:{pixels}px"
    return f'<span style="{style}">&#x2068;{escape(text)}&#x2069;</span>'


def _paragraph(text: str, colour: str) -> str:
    return f'<p style="color:{colour}">{escape(text)}</p>'


def _line(html: str, colour: str) -> str:
    return f'<p style="margin: 0; color:{colour}">{html}</p>'

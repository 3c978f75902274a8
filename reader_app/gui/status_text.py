"""What the foot of the window says."""

from PySide6.QtCore import QCoreApplication

from reader_app.domain.bitext import Bitext, Verdict
from reader_app.domain.document import Document
from reader_app.gui.heads import made_by_text
from reader_app.gui.reading_session import ReadingSession


def _tr(text: str) -> str:
    return QCoreApplication.translate("Status", text)


def counts_text(session: ReadingSession) -> str:
    """How much is linked, crossing and unmatched, or how long the document is."""
    arrangement = session.arrangement
    if arrangement is not None:
        bitext = arrangement.bitext
        linked = len(bitext.links)
        unmatched = _unmatched(bitext.left, {n for link in bitext.links for n in link.left})
        unmatched += _unmatched(bitext.right, {n for link in bitext.links for n in link.right})
        return _tr("{0} linked · {1} crossing · {2} unmatched").format(
            linked, arrangement.crossing, unmatched
        )
    if session.left is not None:
        return _tr("{0} passages").format(len(session.left.passages))
    return ""


def _unmatched(document: Document, linked: set[int]) -> int:
    """How many passages are in no link; page furniture is none that anybody misses."""
    return sum(n not in linked and not passage.furniture for n, passage in enumerate(document.passages))


def link_text(bitext: Bitext | None, number: int | None) -> str:
    """What is known of the link that the reader is on."""
    if bitext is None or number is None or number >= len(bitext.links):
        return ""
    link = bitext.links[number]
    if link.verdict is Verdict.RIGHT:
        return _tr("Link {0}: confirmed by you").format(number + 1)
    return _tr("Link {0}: {1} sure").format(number + 1, f"{link.score:.0%}")


def task_text(task: str, session: ReadingSession) -> str:
    """What is being done."""
    if task == "translate" and session.translation is not None:
        return _tr("Translating — {0}").format(made_by_text(session.translation.made_by))
    texts = {
        "open": _tr("Opening"),
        "match": _tr("Matching passages"),
        "facts": _tr("Comparing facts"),
        "export": _tr("Writing"),
        "print": _tr("Printing"),
    }
    return texts.get(task, task)

"""What the foot of the window says."""

from PySide6.QtCore import QCoreApplication

from reader_app.gui.heads import made_by_text
from reader_app.gui.reading_session import ReadingSession
from reader_app.services.rows import ordered_links


def _tr(text: str) -> str:
    return QCoreApplication.translate("Status", text)


def counts_text(session: ReadingSession) -> str:
    """How much is linked, crossing and unmatched, or how long the document is."""
    bitext = session.bitext
    if bitext is not None:
        linked = len(bitext.links)
        crossing = linked - len(ordered_links(bitext.links))
        unmatched = _unmatched(len(bitext.left.passages), {n for link in bitext.links for n in link.left})
        unmatched += _unmatched(len(bitext.right.passages), {n for link in bitext.links for n in link.right})
        return _tr("{0} linked · {1} crossing · {2} unmatched").format(linked, crossing, unmatched)
    if session.left is not None:
        return _tr("{0} passages").format(len(session.left.passages))
    return ""


def _unmatched(count: int, linked: set[int]) -> int:
    return count - len(linked)


def task_text(task: str, session: ReadingSession) -> str:
    """What is being done."""
    if task == "translate" and session.translation is not None:
        return _tr("Translating — {0}").format(made_by_text(session.translation.made_by))
    texts = {
        "open": _tr("Opening"),
        "match": _tr("Matching passages"),
        "facts": _tr("Comparing facts"),
        "export": _tr("Writing"),
    }
    return texts.get(task, task)

"""Words that stand for each other in the link the reader points at, found in the background."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from reader_app.domain.bitext import Bitext, WordLink
from reader_app.domain.matching import WordLinker
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.session_jobs import SessionJobs


class WordLights(QObject):
    """Finds the word links of one link at a time and remembers them while the bitext stays."""

    found = Signal(int)
    """The number of the link whose word links are known now."""

    def __init__(
        self, make_linker: Callable[[], WordLinker], bridge: JobBridge, parent: QObject | None = None
    ) -> None:
        """Find through this linker, which is made when first needed, in a job."""
        super().__init__(parent)
        self._make_linker = make_linker
        self._jobs = SessionJobs(bridge, self)
        self._bitext: Bitext | None = None
        self.by_link: dict[int, tuple[WordLink, ...]] = {}
        """Word links by the number of their link; filled as the reader goes."""

    def set_bitext(self, bitext: Bitext | None) -> None:
        """Forget what was found in another bitext; facts may change without that."""
        if self._bitext is None or bitext is None or self._bitext.links is not bitext.links:
            self._jobs.stop_all()
            self.by_link = {}
        self._bitext = bitext

    def ask(self, number: int | None) -> None:
        """Find the word links of a link unless they are known."""
        bitext, make_linker = self._bitext, self._make_linker
        if bitext is None or number is None or number in self.by_link:
            return
        link = bitext.links[number]
        by_link = self.by_link

        def done(words: tuple[WordLink, ...]) -> None:
            by_link[number] = words
            if by_link is self.by_link:
                self.found.emit(number)

        self._jobs.start(
            "words",
            lambda _cancel, _progress: make_linker().word_links(bitext.left, bitext.right, (link,)),
            done,
        )

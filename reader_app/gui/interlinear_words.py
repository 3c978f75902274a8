"""The vocalised words of the sentences on the screen, found in the background."""

from collections import OrderedDict
from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, QTimer, Signal

from reader_app.domain.dictionary import Dictionary, VocalisedWord
from reader_app.domain.progress import CancelToken, Progress
from reader_app.gui.job_bridge import JobBridge
from reader_app.gui.session_jobs import SessionJobs

_KEPT = 20_000
"""Sentences whose words are remembered."""
_BATCH = 60
"""Sentences asked for at once: some screenfuls, a fraction of a second."""
_TASK = "vocalise"

Words = tuple[VocalisedWord, ...]


class InterlinearWords(QObject):
    """Remembers the words of sentences and asks the dictionary for those that are wanted."""

    found = Signal()
    """Words of sentences that were asked for are known now."""
    failed = Signal(object)
    """The dictionary cannot be used; nothing more is asked until `resume`."""

    def __init__(
        self, make_dictionary: Callable[[], Dictionary], bridge: JobBridge, parent: QObject | None = None
    ) -> None:
        """Ask this dictionary, which is made when first needed, in a job."""
        super().__init__(parent)
        self._make_dictionary = make_dictionary
        self._jobs = SessionJobs(bridge, self)
        self._jobs.failed.connect(self._on_failed)
        self._known: OrderedDict[str, Words] = OrderedDict()
        self._wanted: dict[str, None] = {}
        self._out_of_order = False
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._ask)

    def words(self, sentence: str) -> Words | None:
        """The words of a sentence; none when they are not known yet, and then they are asked for."""
        if sentence in self._known:
            self._known.move_to_end(sentence)
            return self._known[sentence]
        if not self._out_of_order:
            self._wanted.pop(sentence, None)
            self._wanted[sentence] = None
            if not self._jobs.busy:
                self._soon.start()
        return None

    def resume(self) -> None:
        """Ask again after a failure."""
        self._out_of_order = False

    def stop(self) -> None:
        """Want nothing any more."""
        self._wanted.clear()
        self._soon.stop()
        self._jobs.stop_all()

    def _ask(self) -> None:
        """Ask for what was wanted last: that is what is on the screen."""
        batch = list(self._wanted)[-_BATCH:]
        if not batch or self._jobs.busy:
            return
        for sentence in batch:
            del self._wanted[sentence]
        make_dictionary = self._make_dictionary

        def work(cancel: CancelToken, _progress: Progress) -> Mapping[str, Words]:
            dictionary = make_dictionary()
            answers = {}
            for sentence in batch:
                cancel.check()
                answers[sentence] = dictionary.vocalise(sentence)
            return answers

        self._jobs.start(_TASK, work, self._take)

    def _take(self, answers: Mapping[str, Words]) -> None:
        self._known.update(answers)
        while len(self._known) > _KEPT:
            self._known.popitem(last=False)
        self.found.emit()
        if self._wanted:
            self._soon.start()

    def _on_failed(self, error: object) -> None:
        self._out_of_order = True
        self._wanted.clear()
        self.failed.emit(error)

"""Glossaries and translation memories of other programs: brought in, carried out."""

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog

from reader_app.domain.errors import ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.gui.banner import Tone
from reader_app.gui.check_flow import CheckFlow
from reader_app.gui.session_jobs import SessionJobs
from reader_app.gui.workspace import Workspace
from reader_app.services.engine_choice import pair_for

_USUAL = LanguagePair("ar", "en")


class MemoryFlow(QObject):
    """Asks for files and reads or writes them in jobs."""

    def __init__(self, workspace: Workspace) -> None:
        """Serve one window; the check of translations is part of it, since a new glossary calls for one."""
        super().__init__(workspace.window)
        self._window = workspace.window
        self._abilities = workspace.abilities
        self._session = workspace.session
        self._banner = workspace.banner
        self._check = CheckFlow(workspace)
        self._jobs = SessionJobs(workspace.bridge, self)
        self._jobs.failed.connect(self._session.failed)

    @property
    def check(self) -> CheckFlow:
        """The check of translations."""
        return self._check

    def handlers(self) -> Mapping[str, Callable[[], None]]:
        """Answer to the actions on glossary and memory."""
        return {
            **self._check.handlers(),
            "import_glossary": self._ask_glossary,
            "clear_glossary": self.clear_glossary,
            "import_memory": self._ask_memory,
            "export_memory": self._ask_target,
        }

    def import_glossary(self, file: Path) -> None:
        """Add the terms of a file, and check the open translation against them."""
        pair = self._pair()

        def work() -> int:
            terms = self._abilities.glossary_reader.read(file, pair)
            self._abilities.glossary.add(terms)
            return len(terms)

        def added(count: int) -> None:
            self._say(self.tr("{0} terms are in the glossary now.").format(count))
            self._check.recheck()

        self._jobs.start("glossary", lambda _cancel, _progress: work(), added)

    def clear_glossary(self) -> None:
        """Forget all terms."""

        def gone(count: int) -> None:
            self._say(self.tr("{0} terms are forgotten.").format(count))
            self._check.recheck()

        self._jobs.start("glossary", lambda _cancel, _progress: self._abilities.glossary.clear(), gone)

    def import_memory(self, file: Path) -> None:
        """Take the units of a TMX file as corrections."""
        self._jobs.start(
            "memory",
            lambda _cancel, _progress: self._abilities.memory_exchange.import_file(file),
            lambda count: self._say(
                self.tr("{0} translations were taken over. They are used when a document is opened.").format(
                    count
                )
            ),
        )

    def export_memory(self, target: Path) -> None:
        """Write all corrections as TMX."""
        self._jobs.start(
            "memory",
            lambda _cancel, _progress: self._abilities.memory_exchange.export_file(target),
            lambda count: self._say(self.tr("{0} corrections were written.").format(count)),
        )

    def _pair(self) -> LanguagePair:
        """The pair that terms are for if their file does not say."""
        if self._session.translation is not None:
            return self._session.translation.pair
        try:
            return pair_for(self._session.left, self._session.target) if self._session.left else _USUAL
        except ReaderError:
            return _USUAL

    def _ask_glossary(self) -> None:
        kinds = self.tr("Glossaries (*.csv *.tsv *.tbx *.xml)")
        if name := self._ask(self.tr("Bring in a glossary"), kinds):
            self.import_glossary(Path(name))

    def _ask_memory(self) -> None:
        if name := self._ask(
            self.tr("Bring in a translation memory"), self.tr("Translation memories (*.tmx)")
        ):
            self.import_memory(Path(name))

    def _ask(self, title: str, kinds: str) -> str:
        return QFileDialog.getOpenFileName(self._window, title, str(Path.home()), kinds)[0]

    def _ask_target(self) -> None:
        name = QFileDialog.getSaveFileName(
            self._window,
            self.tr("Write your corrections"),
            str(Path.home() / "corrections.tmx"),
            self.tr("Translation memories (*.tmx)"),
        )[0]
        if name:
            self.export_memory(Path(name))

    def _say(self, sentence: str) -> None:
        self._banner.show_message(sentence, Tone.NOTICE)

"""What each command of the command line does."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from reader_app.cli.arguments import EXPORTS
from reader_app.cli.console import Console
from reader_app.cli.lookup_command import LookupCommand
from reader_app.cli.pack_commands import PackCommands
from reader_app.cli.pair_command import PairCommand, check_folders
from reader_app.cli.summary import comparison_summary, document_summary
from reader_app.domain.bitext import Bitext
from reader_app.domain.document import Document
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.matching import Corrections
from reader_app.domain.progress import CancelToken, Progress
from reader_app.services.ability import Abilities
from reader_app.services.translate_document import translate_document

STDOUT = "-"


class Commands:
    """The commands over one set of abilities; each raises `ReaderError` and returns nothing."""

    def __init__(self, abilities: Abilities, console: Console, cancel: CancelToken) -> None:
        """Take what can be done, where to report, and what an interrupt sets."""
        self._abilities = abilities
        self._console = console
        self._cancel = cancel

    def inspect(self, arguments: argparse.Namespace) -> None:
        """Say what the reader sees in a file."""
        document = self._open(arguments.file, arguments.encoding)
        if arguments.json:
            self._write(arguments.json, self._abilities.document_json(document))
        else:
            print(document_summary(document))

    def translate(self, arguments: argparse.Namespace) -> None:
        """Translate a file and write what was asked for; by default the plain text to stdout."""
        document = self._open(arguments.file, arguments.encoding)
        bitext = translate_document(
            document,
            self._abilities.engines,
            arguments.to,
            self._progress("Translating"),
            self._cancel,
            arguments.engine,
            memory=self._abilities.memory,
            on_memory_failure=lambda error: self._console.notice(error.sentence),
            # Plain text has no place for doubts, and finding them takes a while.
            checks=self._abilities.honesty_check
            if any(getattr(arguments, name) for name in EXPORTS)
            else None,
            glossary=self._abilities.glossary,
        )
        made_by = bitext.right.translated_by
        if arguments.engine == "auto" and made_by is not None:
            what = "word-for-word gloss, not a translation" if made_by.is_gloss else "machine translation"
            self._console.notice(f"engine: {made_by.engine} {made_by.pack}".rstrip() + f" ({what})")
        exported = self._export(bitext, arguments)
        if arguments.output or not exported:
            self._write(arguments.output or STDOUT, _plain_text(bitext).encode())

    def compare(self, arguments: argparse.Namespace) -> None:
        """Compare two files, or pair two folders, and write what was asked for; else a summary to stdout."""
        if check_folders(Path(arguments.left), Path(arguments.right)):
            pairing = PairCommand(self._abilities, self._console, self._cancel, self._write)
            pairing.run(arguments, self._options(arguments.layout))
            return
        left = self._open(arguments.left, arguments.encoding)
        right = self._open(arguments.right, arguments.right_encoding)
        bitext = self._abilities.comparer.compare(
            left, right, Corrections(), self._progress("Matching"), self._cancel
        )
        self._console.clear()
        if not self._export(bitext, arguments):
            print(comparison_summary(bitext))

    def packs(self, arguments: argparse.Namespace) -> None:
        """List, install or remove packs."""
        PackCommands(self._abilities, self._console, self._cancel, self._write).run(arguments)

    def lookup(self, arguments: argparse.Namespace) -> None:
        """Say what the dictionaries have on an Arabic word."""
        LookupCommand(self._abilities, self._console, self._write).run(arguments)

    def _open(self, name: str, encoding: str | None = None) -> Document:
        progress = self._progress("Reading")
        return self._abilities.opener.open_file(
            Path(name), encoding=encoding, progress=progress, cancel=self._cancel
        )

    def _export(self, bitext: Bitext, arguments: argparse.Namespace) -> bool:
        asked = {name: target for name in EXPORTS if (target := getattr(arguments, name))}
        options = self._options(arguments.layout) if asked else ExportOptions()
        for name, target in asked.items():
            exporter = self._abilities.exporters[name]
            progress = self._progress(f"Writing {name.upper()}")
            if target == STDOUT:
                data = exporter.render(bitext, options, progress, self._cancel)
                self._console.clear()
                _write_stdout(data)
            else:
                exporter.export(bitext, Path(target), options, progress, self._cancel)
            self._console.clear()
        return bool(asked)

    def _options(self, layout_name: str) -> ExportOptions:
        layout = Layout(layout_name.replace("-", "_"))
        dictionary = self._abilities.dictionary if layout is Layout.WORD_BY_WORD else None
        return ExportOptions(layout=layout, dictionary=dictionary)

    def _write(self, target: str, data: bytes) -> None:
        self._console.clear()
        if target == STDOUT:
            _write_stdout(data)
        else:
            self._abilities.write_file(Path(target), data)

    def _progress(self, task: str) -> Progress:
        return lambda done, total: self._console.progress(task, done, total)


def _write_stdout(data: bytes) -> None:
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _plain_text(bitext: Bitext) -> str:
    """The translation with the blank lines of the original between its passages."""
    parts = []
    for number, passage in enumerate(bitext.right.passages):
        parts.append("\n" * (passage.blank_lines_before if number else 0) + passage.text + "\n")
    return "".join(parts)


def handlers(commands: Commands) -> dict[str, Callable[[argparse.Namespace], None]]:
    """The function of each command that is built so far."""
    return {
        "inspect": commands.inspect,
        "translate": commands.translate,
        "compare": commands.compare,
        "packs": commands.packs,
        "lookup": commands.lookup,
    }

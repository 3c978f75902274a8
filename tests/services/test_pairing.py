import csv
import io
import json
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from reader_app.app.compose import Composition
from reader_app.domain.document import Side
from reader_app.domain.errors import CancelledError, UnreadableDocumentError
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.pairing import (
    ArticlePairer,
    FilePair,
    ListedFile,
    PairedBy,
    PairExport,
    Pairing,
    PairingCrew,
    Problem,
    Reading,
)
from reader_app.domain.progress import CancelToken, Progress, no_progress
from reader_app.services.pair_exports import export_names, export_pairs
from reader_app.services.pairing import FileSet, folder_files, pair_files
from reader_app.services.pairing_file import pairing_csv, pairing_json
from reader_app.storage.paths import Folders
from tests.archives import true_pairs, write_archives


@pytest.fixture(scope="module")
def abilities(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Composition]:
    home = tmp_path_factory.mktemp("pairing")
    made = Composition(Folders(home / "config", home / "data", home / "cache"))
    yield made
    made.close()


class WatchedCrew:
    """The real crew of one process, with what it was asked for; it may be told to break off."""

    def __init__(self, crew: PairingCrew, stop_after: int = 10**9) -> None:
        self._crew = crew
        self._left = stop_after
        self.read_files: list[Path] = []
        self.exported: list[PairExport] = []

    @property
    def pairer(self) -> ArticlePairer:
        return self._crew.pairer

    def read(self, files: Sequence[Path], cancel: CancelToken) -> Iterator[tuple[int, Reading]]:
        for at, reading in self._crew.read(files, cancel):
            self.read_files.append(files[at])
            yield at, reading
            self._count(cancel)

    def export(
        self, pairs: Sequence[PairExport], options: ExportOptions, cancel: CancelToken
    ) -> Iterator[tuple[int, Problem | None]]:
        for at, problem in self._crew.export(pairs, options, cancel):
            self.exported.append(pairs[at])
            yield at, problem
            self._count(cancel)

    def close(self) -> None:
        self._crew.close()

    def _count(self, cancel: CancelToken) -> None:
        self._left -= 1
        if self._left == 0:
            cancel.cancel()
        cancel.check()


def silent(_task: str) -> Progress:
    return no_progress


def names(pairing: Pairing) -> dict[str, str]:
    return {pairing.left[pair.left].path.name: pairing.right[pair.right].path.name for pair in pairing.pairs}


def run(abilities: Composition, folders: tuple[Path, Path], crew: WatchedCrew) -> Pairing:
    left, right = (folder_files(folder) for folder in folders)
    return pair_files(left, right, crew, abilities.digest_store, silent, CancelToken())


def watched(abilities: Composition, stop_after: int = 10**9) -> WatchedCrew:
    return WatchedCrew(abilities.pairing_crew(workers=0), stop_after)


def test_folders_are_paired(abilities: Composition, tmp_path: Path) -> None:
    """The reports of one story find each other, and what cannot be read is listed with its reason."""
    folders = write_archives(tmp_path)
    (folders[0] / "broken.docx").write_bytes(b"PK\x03\x04 no archive")
    (folders[1] / "void.txt").write_bytes(b"")
    pairing = run(abilities, folders, watched(abilities))
    assert names(pairing) == true_pairs()
    unread = [pairing.files(side)[at] for side in Side for at in pairing.unreadable(side)]
    assert {file.path.name: file.problem.code for file in unread if file.problem} == {
        "broken.docx": "damaged",
        "void.txt": "empty",
    }
    assert [len(pairing.unpaired(side)) for side in Side] == [1, 1]


def test_interrupted_run_goes_on(abilities: Composition, tmp_path: Path) -> None:
    """What was read before an interrupt is not read again; the result is that of a run without one."""
    folders = write_archives(tmp_path)
    first, second = watched(abilities, stop_after=5), watched(abilities)
    with pytest.raises(CancelledError):
        run(abilities, folders, first)
    assert names(run(abilities, folders, second)) == true_pairs()
    assert len(first.read_files) == 5
    assert set(first.read_files).isdisjoint(second.read_files)
    third = watched(abilities)
    run(abilities, folders, third)
    assert third.read_files == []


def test_changed_file_is_read_again(abilities: Composition, tmp_path: Path) -> None:
    """A file that was edited since is read anew, and only that."""
    folders = write_archives(tmp_path, named=True)
    run(abilities, folders, watched(abilities))
    edited = folders[0] / "wheat-ar.txt"
    edited.write_text(edited.read_text(encoding="utf-8") + "\n\nوهطل مطر خفيف أمس.\n", encoding="utf-8")
    crew = watched(abilities)
    assert names(run(abilities, folders, crew)) == true_pairs(named=True)
    assert crew.read_files == [edited]


def test_exports_of_every_pair_go_on_too(abilities: Composition, tmp_path: Path) -> None:
    """Each pair's file is written once, also over an interrupt; one that was deleted is written again."""
    folders = write_archives(tmp_path)
    out = tmp_path / "out"
    out.mkdir()
    crew = watched(abilities, stop_after=10**9)
    pairing = run(abilities, folders, crew)
    wanted = {f"{name}.tmx" for name in export_names(pairing)}

    def export(crew: WatchedCrew) -> dict[int, Problem]:
        return export_pairs(
            pairing, {"tmx": (out, ".tmx")}, crew, abilities.digest_store, no_progress, CancelToken()
        )

    with pytest.raises(CancelledError):
        export(watched(abilities, stop_after=2))
    assert 2 <= len(list(out.iterdir())) < len(wanted)
    rest = watched(abilities)
    assert export(rest) == {}
    assert {file.name for file in out.iterdir()} == wanted
    assert len(rest.exported) == len(wanted) - 2
    (out / min(wanted)).unlink()
    last = watched(abilities)
    export(last)
    assert [one.targets["tmx"].name for one in last.exported] == [min(wanted)]


def test_a_file_is_what_was_last_asked_for(abilities: Composition, tmp_path: Path) -> None:
    """Two pairings in turn into one folder: the files are the last one's, though it wrote the like before."""
    folders = write_archives(tmp_path, named=True)
    out = tmp_path / "out"
    out.mkdir()
    pairing = run(abilities, folders, watched(abilities, stop_after=10**9))
    written = []
    for layout in (Layout.FACING, Layout.INTERLINEAR, Layout.FACING):
        crew, options = watched(abilities), ExportOptions(layout=layout)
        target = {"html": (out, ".html")}
        export_pairs(pairing, target, crew, abilities.digest_store, no_progress, CancelToken(), options)
        written.append({file.name: len(file.read_bytes()) for file in out.iterdir()})
    assert written[0] == written[2]
    assert written[0] != written[1]


def test_one_failed_export_is_told(abilities: Composition, tmp_path: Path) -> None:
    """A pair whose file has gone meanwhile is a problem of that pair alone."""
    folders = write_archives(tmp_path)
    pairing = run(abilities, folders, watched(abilities))
    pairing.left[pairing.pairs[1].left].path.unlink()
    crew, store = watched(abilities), abilities.digest_store
    problems = export_pairs(pairing, {"tmx": (tmp_path, ".tmx")}, crew, store, no_progress, CancelToken())
    assert {number: problem.code for number, problem in problems.items()} == {1: "missing"}
    assert len(list(tmp_path.glob("*.tmx"))) == len(pairing.pairs) - 1


def test_files_of_a_folder(tmp_path: Path) -> None:
    """Files of inner folders count; hidden ones, parts of saved pages and the exports' folder do not."""
    for name in (
        "b.txt",
        "a/c.txt",
        ".hidden.txt",
        ".git/x",
        "page.html",
        "page_files/style.css",
        "out/x.pdf",
    ):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("x", encoding="utf-8")
    found = folder_files(tmp_path, [tmp_path / "out"])
    assert [found.name(file) for file in found.files] == ["a/c.txt", "b.txt", "page.html"]
    with pytest.raises(UnreadableDocumentError):
        folder_files(tmp_path / "missing")


def made(*, left: Sequence[str], right: Sequence[str]) -> Pairing:
    pairs = tuple(FilePair(at, at, 0.75, (PairedBy.CONTENT,)) for at in range(min(len(left), len(right))))
    return Pairing(
        tuple(ListedFile(Path(name)) for name in left), tuple(ListedFile(Path(name)) for name in right), pairs
    )


def test_names_of_exports_differ(tmp_path: Path) -> None:
    """Pairs whose files have the same names in other folders get names of their own that any disk takes."""
    found = export_names(
        made(left=["a/x.txt", "b/x.txt", 'c/q"?.txt'], right=["a/y.txt", "b/Y.txt", "..txt"])
    )
    assert found[:2] == ["x - y", "x - Y (2)"]
    assert all((tmp_path / f"{name}.pdf").write_bytes(b"") == 0 for name in found)
    assert len(list(tmp_path.iterdir())) == 3


def test_written_pairing() -> None:
    """JSON and CSV name every file once: in a pair, unpaired, or unreadable with its reason."""
    pairing = made(left=["one.txt"], right=["two.txt", "=three.txt"])
    broken = ListedFile(Path("four.txt"), problem=Problem("damaged", "It is damaged."))
    pairing = Pairing((*pairing.left, broken), pairing.right, pairing.pairs)
    left, right = FileSet((Path("one.txt"),)), FileSet((Path("two.txt"),))
    value = json.loads(pairing_json(pairing, left, right, {0: {"pdf": "x.pdf"}}))
    assert value["schema"] == "muqabala.pairing/1"
    assert value["pairs"] == [
        {"left": 0, "right": 0, "score": 0.75, "by": ["content"], "exports": {"pdf": "x.pdf"}}
    ]
    assert value["unpaired"] == {"left": [], "right": [1]}
    assert value["unreadable"] == {"left": [1], "right": []}
    assert value["left"]["files"][1]["problem"] == {"code": "damaged", "message": "It is damaged."}
    rows = list(csv.reader(io.StringIO(pairing_csv(pairing, left, right).decode("utf-8-sig"))))
    assert [row[:3] for row in rows[1:]] == [
        ["paired", "one.txt", "two.txt"],
        ["unreadable", "four.txt", ""],
        ["unpaired", "", "'=three.txt"],
    ]

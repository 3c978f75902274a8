"""Reports and log stay small, whatever happens."""

from pathlib import Path

from reader_app.storage.fault_files import FaultFiles


def test_all_of_it_stays_under_a_megabyte(tmp_path: Path) -> None:
    """A storm of long lines and reports is cut, turned over and thinned out; the newest are there."""
    files = FaultFiles(tmp_path / "reports")
    for number in range(1200):
        files.log(f"{number} " + "x" * 900)
    paths = [files.write_report(f"{number}\n" + "س" * 100_000) for number in range(14)]
    assert sum(path.stat().st_size for path in files.folder.iterdir()) < 1_000_000
    kept = sorted(files.folder.glob("report-*.txt"))
    assert len(kept) == 10
    assert paths[-1] in kept
    assert "1199 " in (files.folder / "muqabala.log").read_text(encoding="utf-8")


def test_a_disk_that_takes_nothing(tmp_path: Path) -> None:
    """A report that cannot be written is none, and a log line is lost without a word."""
    (tmp_path / "file").write_text("", encoding="utf-8")
    files = FaultFiles(tmp_path / "file" / "reports")
    files.log("line")
    assert files.write_report("text") is None

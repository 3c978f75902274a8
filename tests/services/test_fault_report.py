"""A report tells where a fault was and nothing of what was being read."""

import pytest

from reader_app.domain.errors import ReaderError
from reader_app.services.fault_report import clean, fault_of, report_text, trace_text
from reader_app.text.numbers import find_amounts

CONFIDENTIAL = "سرّي للغاية: الشاهد محمد"
FILE = "/data/قضية 17/شهادة.docx"


def caught(error: Exception) -> Exception:
    """An error on its way through several frames, with another one behind it."""
    nothing: dict[str, int] = {}
    try:
        try:
            nothing[CONFIDENTIAL] += 1
        except KeyError:
            raise error  # noqa: B904  the one behind is the point
    except Exception as found:  # noqa: BLE001
        return found
    raise AssertionError


@pytest.mark.parametrize(
    "error",
    [
        ValueError(CONFIDENTIAL),
        ReaderError("missing", f"There is no file “{FILE}”."),
        FileNotFoundError(2, CONFIDENTIAL, FILE),
        UnicodeDecodeError("utf-8", CONFIDENTIAL.encode(), 0, 1, CONFIDENTIAL),
        ExceptionGroup(CONFIDENTIAL, [ValueError(CONFIDENTIAL)]),
    ],
)
def test_no_text_and_no_name_of_a_document(error: Exception) -> None:
    """Messages, values and names of files are not in the report; types and places are."""
    error.add_note(CONFIDENTIAL)
    report = report_text(fault_of(caught(error), "job-translate"), {"Qt": "6"})
    for part in (*CONFIDENTIAL.split(), *FILE.split("/"), "شهادة", "قضية"):
        assert not part or part not in report
    assert type(error).__name__ in report
    assert "after KeyError" in report
    assert "in caught" in report
    assert "job-translate" in report


def test_places_are_told_from_the_package_on() -> None:
    """The folder of the installation can hold a person's name; files are named from the package on."""
    try:
        find_amounts(None)  # type: ignore[arg-type]
    except (TypeError, AttributeError) as error:
        fault = fault_of(error, "MainThread")
    assert any(frame.startswith("reader_app/text/numbers.py:") for frame in fault.frames)
    assert not any(frame.startswith("/") for frame in fault.frames)


def test_trace_of_a_dead_program() -> None:
    """What faulthandler wrote loses its folders too."""
    trace = (
        "Fatal Python error: Segmentation fault\n\n"
        "Thread 0x00007f8aa8c416c0 (most recent call first):\n"
        '  File "/users/layla/lib/python3.11/zipfile.py", line 1031 in _read1\n'
        '  File "/users/layla/lib/python3.11/site-packages/numpy/core.py", line 5 in dot\n'
        '  File "/users/layla/apps/reader_app/gui/start.py", line 7 in run\n'
        '  File "/users/layla/file.py", line 9 in main\n'
    )
    report = trace_text(trace, {})
    assert "layla" not in report
    for place in ("zipfile.py:1031 in _read1", "numpy/core.py:5 in dot", "reader_app/gui/start.py:7 in run"):
        assert f"  {place}" in report


def test_messages_of_libraries_are_cleaned() -> None:
    """What Qt says is kept up to the first path, quotation, file name or word of another script."""
    for private in (
        FILE,
        f'"{CONFIDENTIAL}"',
        "letter of Layla.docx",
        "C:\\Texts\\my letter",
        "«x»",
        "'a b'",
        CONFIDENTIAL,
    ):
        cleaned = clean(f"QFileSystemWatcher: failed to add: {private}, twice")
        assert cleaned.startswith("QFileSystemWatcher: failed to add: ")
        assert not set(cleaned.split()) & {*private.replace("letter of Layla", "Layla").split(), "twice"}
    assert clean("QPainter::begin: Paint device returned engine == 0, type: 2").endswith("type: 2")

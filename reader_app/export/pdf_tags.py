"""What WeasyPrint 70 leaves out of a tagged PDF: languages of parts, page headers as artifacts.

Works on WeasyPrint's own objects while it builds the file, in the child process only. The structure it
relies on is private; the tests in tests/export/test_pdf.py fail if a later version changes it.
"""

from collections.abc import Generator, Iterator
from contextlib import contextmanager
from typing import Any

_margin_marks: dict[int, set[int]] = {}
"""By page number: the marked content of page headers and footers. One file a process, so a global is safe."""


@contextmanager
def languages_on_tags() -> Iterator[None]:
    """While this is open, structure elements get the language of the HTML element they are made of."""
    from weasyprint.formatting_structure import boxes
    from weasyprint.pdf import tags

    build = tags._build_box_tree  # noqa: SLF001  # no public way in, see above

    def with_language(box: Any, *args: Any) -> Generator[Any]:
        if isinstance(box, boxes.MarginBox):
            page_number, marked = args[2], args[5]
            found = {marked[child]["mcid"] for child in box.descendants() if child in marked}
            _margin_marks.setdefault(page_number, set()).update(found)
        box_element = getattr(box, "element", None)
        language = None if box_element is None else box_element.get("lang")
        for element in build(box, *args):
            if language:
                element["Lang"] = _pdf_string(language)
            yield element

    tags._build_box_tree = with_language  # noqa: SLF001
    try:
        yield
    finally:
        tags._build_box_tree = build  # noqa: SLF001


def _pdf_string(text: str) -> Any:
    """The text as a PDF string object."""
    import pydyf  # type: ignore[import-untyped]

    return pydyf.String(text)


def margins_as_artifacts(document: Any, pdf: Any) -> None:
    """Make page headers and footers artifacts: read aloud on every page they only disturb."""
    for number in range(len(document.pages)):
        wanted = _margin_marks.get(number, set())
        if not wanted:
            continue
        for stream in _content_streams(pdf, number):
            operators = stream.stream
            for place in range(len(operators) - 2):
                properties = operators[place + 1]
                if operators[place + 2] == b"BDC" and properties.get("MCID") in wanted:
                    operators[place : place + 3] = ["/Artifact", "", b"BMC"]


def _content_streams(pdf: Any, number: int) -> Iterator[Any]:
    """The content streams of one page."""
    import pydyf

    page_number = int(pdf.page_references[number].split()[0])
    reference = pdf.objects[page_number]["Contents"]
    references = reference if isinstance(reference, list) else [reference]
    for item in references:
        found = pdf.objects[int(bytes(item).split()[0])]
        if isinstance(found, pydyf.Stream):
            yield found

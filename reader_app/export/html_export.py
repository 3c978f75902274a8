"""Comparisons as one self-contained web page."""

from base64 import b64encode
from collections.abc import Callable
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions
from reader_app.domain.progress import CancelToken, Progress
from reader_app.domain.resources import resource_path
from reader_app.export.atomic import render_to_file
from reader_app.export.fonts import characters_of
from reader_app.export.moment import local_now
from reader_app.export.page import comparison_page, style_sheet, whole_document
from reader_app.export.pdf_process import default_command, run_worker

_OWN_CHARACTERS = "بحث·–…“”’ ٠١٢٣٤٥٦٧٨٩%×"


class HtmlExporter:
    """Writes a page with its fonts inside, which needs no network and is whole without scripts."""

    name = "html"
    suffix = ".html"

    def __init__(self, clock: Callable[[], datetime] = local_now) -> None:
        """Take the clock of the date of export."""
        self._clock = clock
        self._fonts = ("", "")

    def render(
        self, bitext: Bitext, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> bytes:
        """The page in UTF-8."""
        page = comparison_page(bitext, options, self._clock(), screen=True, cancel=cancel)
        body = page.body()
        cancel.check()
        progress(1, 3)
        fonts = self._font_rules(characters_of([body, _OWN_CHARACTERS]), cancel)
        cancel.check()
        progress(2, 3)
        script = resource_path("templates/screen.js").read_text("utf-8")
        document = whole_document(
            page.title,
            f"{fonts}\n{style_sheet('comparison.css', 'screen.css')}",
            f"{body}\n<script>{script}</script>",
            classes=f"screen {options.layout.value}",
            head=_policy(script),
        )
        progress(3, 3)
        return document.encode("utf-8", "replace")

    def _font_rules(self, characters: str, cancel: CancelToken) -> str:
        """The fonts for these characters, made by the PDF child; the last ones are kept."""
        known, rules = self._fonts
        if known != characters:
            content = characters.encode("utf-8", "replace")
            data = run_worker({"fonts": True}, content, lambda _pages: None, cancel, default_command())
            rules = data.decode("ascii")
            self._fonts = (characters, rules)
        return rules

    def export(
        self, bitext: Bitext, target: Path, options: ExportOptions, progress: Progress, cancel: CancelToken
    ) -> None:
        """Write the page whole or not at all."""
        render_to_file(lambda: self.render(bitext, options, progress, cancel), target, cancel)


def _policy(script: str) -> str:
    """The rule that a browser may load nothing and run this one script only."""
    digest = b64encode(sha256(script.encode()).digest()).decode("ascii")
    rule = f"default-src 'none'; style-src 'unsafe-inline'; font-src data:; script-src 'sha256-{digest}'"
    return (
        f'<meta http-equiv="Content-Security-Policy" content="{rule}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
    )

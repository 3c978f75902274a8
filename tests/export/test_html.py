"""The web page: self-contained, whole without scripts, alive with them."""

import html
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from reader_app.domain.bitext import Bitext
from reader_app.domain.exporting import ExportOptions, Layout
from reader_app.domain.progress import CancelToken, no_progress
from reader_app.export.html_export import HtmlExporter
from tests.export.pair import ARABIC, ENGLISH, NOW, make_gloss, make_pair

BROWSER = next(
    (path for name in ("chromium", "google-chrome", "chrome") if (path := shutil.which(name))), None
)


def render(bitext: Bitext, layout: Layout = Layout.FACING) -> str:
    exporter = HtmlExporter(clock=lambda: NOW)
    return exporter.render(bitext, ExportOptions(layout=layout), no_progress, CancelToken()).decode("utf-8")


@pytest.fixture(scope="module")
def page() -> str:
    return render(make_pair())


class Balance(HTMLParser):
    """Raises ValueError at an end tag that closes nothing open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: object) -> None:
        """Note the element unless it has no end tag."""
        del attrs
        if tag not in {"meta", "col", "img", "br"}:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        """Close the innermost element."""
        if self.open.pop() != tag:
            raise ValueError(tag)


def text_of(page: str) -> str:
    body = re.sub(r'<span class="s">.*?</span>', "", page.partition("<main>")[2].partition("</main>")[0])
    return " ".join(html.unescape(re.sub(r"<[^>]*>", "", body)).split())


@pytest.mark.parametrize("layout", list(Layout))
def test_whole_and_well_formed(layout: Layout) -> None:
    """Every passage stands in the page as it is, and all elements are closed in order."""
    page = render(make_pair(), layout)
    balance = Balance()
    balance.feed(page)
    assert balance.open == []
    assert all(text in text_of(page) for text in ARABIC + ENGLISH)


def test_self_contained(page: str) -> None:
    """No address leads out of the file, and the browser is told to load none."""
    addresses = re.findall(r"""(?:src|href)=["']([^"']*)|url\(([^)]{0,40})""", page)
    assert all((a or b).startswith(("#", "data:")) for a, b in addresses)
    assert "default-src 'none'" in page
    assert page.count("data:font/woff2") == 6


def test_languages_and_directions(page: str) -> None:
    """Each side is tagged; the Arabic column stands on the right though it is the left document."""
    assert 'lang="ar" dir="rtl"' in page
    row = page.partition('id="link-1"')[2].partition("</tr>")[0]
    assert row.index('lang="en"') < row.index('lang="ar"')


def test_gloss_notice() -> None:
    """A gloss is called one, never a translation by a machine."""
    page = render(make_gloss())
    assert "word-for-word gloss" in page
    assert "machine translation" not in page


PROBE = """
const row = document.querySelector('#link-2');
row.querySelectorAll('.sentence')[1].dispatchEvent(new MouseEvent('mouseover', {bubbles: true}));
const bright = [...document.querySelectorAll('.sentence.bright')].map((s) => s.closest('td').lang).join();
const box = document.querySelector('input'); box.value = 'الاحجار'; box.dispatchEvent(new Event('input'));
const none = document.querySelectorAll('.hit').length;
box.value = 'الحِجارَه'; box.dispatchEvent(new Event('input'));
const hits = [...document.querySelectorAll('.hit')].map((p) => p.id).join();
const before = row.children[0].lang; [...document.querySelectorAll('button')].pop().click();
document.title = ['PROBE', bright, none, hits, before, row.children[0].lang].join('|');
"""


def dump(path: Path, tmp_path: Path) -> str:
    assert BROWSER is not None
    command = [BROWSER, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom"]
    profile = f"--user-data-dir={tmp_path}/profile"
    done = subprocess.run([*command, profile, path.as_uri()], capture_output=True, check=True, timeout=90)
    return done.stdout.decode("utf-8")


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
def test_in_a_browser(page: str, tmp_path: Path) -> None:
    """The page's own script passes its own policy; pointing, searching and swapping work."""
    path = tmp_path / "صفحة.html"
    path.write_text(page, "utf-8")
    assert 'type="search"' in dump(path, tmp_path)
    opened = re.sub(r"<meta http-equiv[^>]*>", "", page).replace(
        "</body>", f"<script>{PROBE}</script></body>"
    )
    path.write_text(opened, "utf-8")
    title = dump(path, tmp_path).partition("<title>")[2].partition("</title>")[0]
    assert title == "PROBE|en,ar|0|L4|en|ar"

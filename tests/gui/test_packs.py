"""Translation packs in the real window: from a file, by dropping, from a catalogue on loopback."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QTreeWidget
from pytestqt.qtbot import QtBot

from reader_app.app.compose import Composition, build_library
from reader_app.domain.language import LanguagePair
from reader_app.gui.main_window import MainWindow
from reader_app.gui.pack_desk import Stage
from reader_app.gui.pack_dialog import PackDialog
from reader_app.storage.paths import Folders
from tests.firefox_packs import firefox_packs, has_firefox_packs
from tests.gui.test_opening import button, drop
from tests.pack_server import FirefoxServer, PackServer
from tests.packs_for_tests import PackRecipe, build_pack, zip_pack

TEXT = "وصلت السفينة إلى الميناء\n\nالجسر الجديد مفتوح اليوم\n"
WhenIdle = Callable[[], None]
EN_PT = LanguagePair("en", "pt")


@pytest.fixture(scope="module")
def pack_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pack")
    return zip_pack(build_pack(folder, PackRecipe()), folder / "ar_en.argosmodel")


@pytest.fixture
def text(tmp_path: Path) -> Path:
    file = tmp_path / "harbour.txt"
    file.write_text(TEXT, encoding="utf-8")
    return file


@pytest.fixture
def window(qtbot: QtBot, folders: Folders) -> Iterator[MainWindow]:
    """A window over a composition of its own: its folder of packs is this test's."""
    abilities = Composition(folders)
    made = MainWindow(abilities, build_library(folders))
    qtbot.addWidget(made)
    made.resize(1200, 800)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()
    abilities.close()


@pytest.fixture
def server(pack_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PackServer]:
    running = PackServer(pack_file)
    monkeypatch.setenv("ARGOS_PACKAGE_INDEX", running.address)
    yield running
    running.close()


def dialog(window: MainWindow) -> PackDialog:
    window.actions_by_name["packs"].trigger()
    found = window.findChild(PackDialog)
    assert found is not None
    return found


def column(shown: QTreeWidget, number: int) -> list[str]:
    items = [shown.topLevelItem(row) for row in range(shown.topLevelItemCount())]
    return [item.text(number) for item in items if item is not None]


def _entry(source: str, target: str) -> dict[str, object]:
    return {"from_code": source, "to_code": target, "package_version": "1.0", "links": ["ar_en.argosmodel"]}


def translated(window: MainWindow) -> list[str]:
    state = window.session.translation
    assert state is not None
    return [passage.text if passage else "" for passage in state.passages]


def test_a_dropped_pack_is_installed_and_translates_what_is_open(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, pack_file: Path, text: Path
) -> None:
    """The open document changes from gloss to translation; the pack is not opened as a document."""
    window.session.open_files([text])
    when_idle()
    assert window.session.translation is not None
    assert window.session.translation.made_by.is_gloss
    assert drop(window, [pack_file])
    qtbot.waitUntil(lambda: "The pack" in window.banner.message, timeout=30_000)
    when_idle()
    assert window.session.translation.made_by.engine == "argos"
    assert translated(window) == ["arrived ship to harbour", "bridge new open today"]
    assert window.session.left is not None
    assert window.session.left.source.path == text


def test_a_refused_pack_says_why_and_changes_nothing(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, tmp_path: Path, text: Path
) -> None:
    """A file that is no pack is told in one sentence; the document stays as it was."""
    window.session.open_files([text])
    when_idle()
    bad = tmp_path / "bad.argosmodel"
    bad.write_bytes(b"not a zip")
    drop(window, [bad])
    qtbot.waitUntil(lambda: window.packs.desk.work is None and bool(window.banner.message), timeout=10_000)
    assert "pack" in window.banner.message.lower()
    assert window.session.translation is not None
    assert window.session.translation.made_by.is_gloss


def test_the_gloss_notice_opens_the_dialog(window: MainWindow, when_idle: WhenIdle, text: Path) -> None:
    """Its button leads to where packs are; nothing has been asked of the network."""
    window.session.open_files([text])
    when_idle()
    button(window, "Translation packs").click()
    shown = window.findChild(PackDialog)
    assert shown is not None
    assert shown.isVisible()
    assert window.packs.desk.offer is None
    assert "Offline" in window.status.network_text


def test_removing_asks_first(window: MainWindow, qtbot: QtBot, pack_file: Path) -> None:
    """One click asks, keeping keeps, the second click removes."""
    shown = dialog(window)
    window.packs.desk.install_file(pack_file)
    qtbot.waitUntil(lambda: shown.installed.topLevelItemCount() == 1, timeout=30_000)
    shown.installed.setCurrentItem(shown.installed.topLevelItem(0))
    shown.remove.click()
    assert shown.really_remove.isVisible()
    shown._keep.click()
    assert not shown.really_remove.isVisible()
    assert shown.installed.topLevelItemCount() == 1
    shown.remove.click()
    shown.really_remove.click()
    qtbot.waitUntil(lambda: shown.installed.topLevelItemCount() == 0, timeout=10_000)


def test_a_broken_pack_is_listed_with_the_reason(window: MainWindow, qtbot: QtBot, home: Path) -> None:
    """A folder that is no pack stands in the list and cannot be chosen for removal as a pack."""
    (home / ".local" / "share" / "argos-translate" / "packages" / "translate-xx_yy").mkdir(parents=True)
    shown = dialog(window)
    qtbot.waitUntil(lambda: shown.installed.topLevelItemCount() == 1, timeout=10_000)
    item = shown.installed.topLevelItem(0)
    assert item is not None
    assert "metadata.json" in item.text(4)


@pytest.mark.loopback
def test_a_pack_is_downloaded_paused_resumed(window: MainWindow, qtbot: QtBot, server: PackServer) -> None:
    """Asking and downloading need a click each; the foot says so meanwhile; pausing keeps what has come."""
    shown = dialog(window)
    assert "network" in shown.ask.text()
    assert shown.offered.topLevelItemCount() == 0
    shown.ask.click()
    assert "Using the network" in window.status.network_text
    qtbot.waitUntil(lambda: shown.offered.topLevelItemCount() == 1, timeout=10_000)
    assert "Offline" in window.status.network_text
    server.pause = 0.02
    shown.download.click()
    assert "Using the network" in window.status.network_text
    desk = window.packs.desk
    qtbot.waitUntil(lambda: desk.work is not None and desk.work.done > 50_000, timeout=10_000)
    shown.pause.click()
    qtbot.waitUntil(lambda: desk.work is not None and desk.work.stage is Stage.PAUSED, timeout=10_000)
    assert "Offline" in window.status.network_text
    server.pause = 0.0
    shown.pause.click()
    qtbot.waitUntil(lambda: shown.installed.topLevelItemCount() == 1, timeout=30_000)
    assert server.ranges[0] is None
    assert server.ranges[-1] is not None
    assert "Offline" in window.status.network_text
    assert desk.work is None


@pytest.mark.loopback
@pytest.mark.skipif(not has_firefox_packs(), reason="no Firefox packs for this machine")
def test_packs_of_both_engines_are_offered_and_a_firefox_pack_is_downloaded(
    window: MainWindow, qtbot: QtBot, server: PackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each line names its engine; which of two is preferred is said; the chosen one arrives."""
    firefox = FirefoxServer(firefox_packs()["en-pt"], EN_PT)
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", firefox.address)
    server.put("/index.json", [_entry("ar", "en"), _entry("en", "pt")])
    try:
        shown = dialog(window)
        shown.ask.click()
        qtbot.waitUntil(lambda: shown.offered.topLevelItemCount() == 3, timeout=10_000)
        assert column(shown.offered, 3) == ["argos", "firefox", "argos"]
        assert "preferred" in shown.catalogue_note.text()
        shown.offered.setCurrentItem(shown.offered.topLevelItem(1))
        shown.download.click()
        qtbot.waitUntil(lambda: shown.installed.topLevelItemCount() == 1, timeout=30_000)
        assert [column(shown.installed, at)[0] for at in (1, 3)] == ["3.0", "firefox"]
        assert column(shown.offered, 4) == ["", "installed", ""]
    finally:
        firefox.close()


@pytest.mark.loopback
def test_a_catalogue_that_does_not_answer_is_named(
    window: MainWindow, qtbot: QtBot, server: PackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the other offers is listed, with one sentence about the one that is silent."""
    monkeypatch.setenv("FXTRANSLATE_RECORDS_URL", "http://127.0.0.1:9/list")
    shown = dialog(window)
    shown.ask.click()
    qtbot.waitUntil(lambda: shown.offered.topLevelItemCount() == 1, timeout=10_000)
    assert "127.0.0.1" in shown.catalogue_note.text()
    assert "connection to the server broke" in shown.catalogue_note.text()
    assert server.ranges == []


@pytest.mark.loopback
def test_a_download_goes_on_after_a_try_in_vain(window: MainWindow, qtbot: QtBot, server: PackServer) -> None:
    """With the network gone a paused download stays paused, with what has come; later it goes on."""
    shown, desk = dialog(window), window.packs.desk
    shown.ask.click()
    qtbot.waitUntil(lambda: shown.offered.topLevelItemCount() == 1, timeout=10_000)
    server.pause = 0.02
    shown.download.click()
    qtbot.waitUntil(lambda: desk.work is not None and desk.work.done > 50_000, timeout=10_000)
    shown.pause.click()
    qtbot.waitUntil(lambda: desk.work is not None and desk.work.stage is Stage.PAUSED, timeout=10_000)
    files, server.files = server.files, {}
    server.pause = 0.0
    shown.pause.click()
    assert desk.work is not None
    assert desk.work.done > 50_000
    qtbot.waitUntil(lambda: "refused" in shown.message.text(), timeout=10_000)
    assert desk.work.stage is Stage.PAUSED
    server.files = files
    shown.pause.click()
    qtbot.waitUntil(lambda: shown.installed.topLevelItemCount() == 1, timeout=30_000)
    assert server.ranges[-1] is not None


@pytest.mark.loopback
def test_a_refused_download_is_not_paused(window: MainWindow, qtbot: QtBot, server: PackServer) -> None:
    """Of what is not as the catalogue says nothing is kept, and nothing is offered to go on with."""
    server.put("/ar_en.argosmodel", server.body[::-1])
    shown, desk = dialog(window), window.packs.desk
    shown.ask.click()
    qtbot.waitUntil(lambda: shown.offered.topLevelItemCount() == 1, timeout=10_000)
    shown.download.click()
    qtbot.waitUntil(lambda: "checksum" in shown.message.text(), timeout=10_000)
    assert desk.work is None


@pytest.mark.loopback
def test_a_catalogue_that_gave_no_answer_is_not_being_asked(
    window: MainWindow, qtbot: QtBot, server: PackServer
) -> None:
    """After the failure the note says again where the lists are."""
    server.files = {}
    shown = dialog(window)
    shown.ask.click()
    qtbot.waitUntil(lambda: "refused" in shown.message.text(), timeout=10_000)
    assert "Nothing has been asked yet" in shown.catalogue_note.text()


@pytest.mark.loopback
def test_a_cancelled_download_leaves_nothing(
    window: MainWindow, qtbot: QtBot, server: PackServer, folders: Folders
) -> None:
    """Cancel throws away the part; the next download begins anew."""
    shown = dialog(window)
    shown.ask.click()
    qtbot.waitUntil(lambda: shown.offered.topLevelItemCount() == 1, timeout=10_000)
    server.pause = 0.02
    shown.download.click()
    desk = window.packs.desk
    qtbot.waitUntil(lambda: desk.work is not None and desk.work.done > 20_000, timeout=10_000)
    shown.cancel.click()
    qtbot.waitUntil(lambda: desk.work is None and not any(folders.downloads.iterdir()), timeout=10_000)
    assert shown.installed.topLevelItemCount() == 0


def test_engine_and_target_are_chosen_in_the_menu(
    window: MainWindow, when_idle: WhenIdle, qtbot: QtBot, pack_file: Path, text: Path
) -> None:
    """The menus list what works for the document; choosing the gloss shows the gloss."""
    window.session.open_files([text])
    when_idle()
    drop(window, [pack_file])
    qtbot.waitUntil(lambda: "The pack" in window.banner.message, timeout=30_000)
    when_idle()
    engines, targets = window._submenus["engines"], window._submenus["targets"]
    engines.aboutToShow.emit()
    qtbot.waitUntil(lambda: len(engines.actions()) == 3, timeout=10_000)
    names = [action.text() for action in engines.actions()]
    assert names[1].startswith("argos")
    assert names[2].startswith("gloss")
    assert [action.text() for action in targets.actions()] == ["English"]
    engines.actions()[2].trigger()
    when_idle()
    assert window.session.translation is not None
    assert window.session.translation.made_by.is_gloss
    assert window.session.engine_name == "gloss"

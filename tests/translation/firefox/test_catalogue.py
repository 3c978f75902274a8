"""Mozilla's catalogue: what it lists, what is downloaded of it, and what is refused."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from reader_app.app.catalogues import pack_catalogues
from reader_app.domain.errors import CancelledError, PackRefusedError, ReaderError
from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import RemoteFile
from reader_app.domain.progress import CancelToken
from reader_app.translation.firefox.catalogue import FirefoxCatalogue, parse_records
from reader_app.translation.firefox.engine import FirefoxEngine
from reader_app.translation.firefox.store import FirefoxPackStore
from reader_app.translation.firefox.unpacking import zstd_module
from reader_app.translation.packs.catalogue import ArgosCatalogue
from reader_app.translation.packs.manager import LocalPackManager
from reader_app.translation.packs.store import PackStore
from tests.pack_server import FirefoxServer, record

AR_EN, EN_PT = LanguagePair("ar", "en"), LanguagePair("en", "pt")
BASE = "https://files.invalid/"
KINDS = ("model.aren.bin", "vocab.aren.spm", "lex.aren.bin")


@pytest.fixture
def server(real_packs: dict[str, Path]) -> Iterator[FirefoxServer]:
    """Mozilla's server on loopback, with the real English–Portuguese pack."""
    running = FirefoxServer(real_packs["en-pt"], EN_PT)
    yield running
    running.close()


@pytest.fixture
def manager(server: FirefoxServer, tmp_path: Path) -> LocalPackManager:
    """A manager over empty folders that asks the server."""
    return LocalPackManager(
        PackStore(tmp_path / "argos"),
        FirefoxPackStore(tmp_path / "firefox"),
        tmp_path / "downloads",
        [FirefoxCatalogue(server.address)],
    )


def records(version: str = "3.0", kinds: tuple[str, ...] = KINDS, **other: Any) -> list[dict[str, Any]]:
    return [record(kind, kind.encode(), AR_EN, version, **other) for kind in kinds]


def _attachment(**other: Any) -> dict[str, Any]:
    attachment: dict[str, Any] = record(KINDS[0], b"x", AR_EN, "3.0")["attachment"]
    return attachment | other


def versions(*found: list[dict[str, Any]]) -> list[str]:
    data = json.dumps({"data": [one for some in found for one in some]}).encode()
    return [pack.version for pack in parse_records(data, BASE)]


@pytest.mark.loopback
def test_from_the_catalogue_to_a_translation(manager: LocalPackManager, tmp_path: Path) -> None:
    """Listed with size and version, downloaded, unpacked, tried; then it translates, and can be removed."""
    (offered,) = manager.available().packs
    assert (offered.engine, offered.pair, offered.version) == ("firefox", EN_PT, "3.0")
    assert [file.name.partition(".")[0] for file in offered.files] == ["model", "vocab", "lex"]
    seen: list[tuple[int, int]] = []
    installed = manager.download(offered, lambda *step: seen.append(step))
    assert (str(installed), installed.removable) == ("en→pt 3.0", True)
    assert seen == sorted(seen)
    assert seen[-1] == (offered.size, offered.size)
    assert {total for _done, total in seen} == {offered.size}
    assert list((tmp_path / "downloads").iterdir()) == []
    session = FirefoxEngine(FirefoxPackStore(tmp_path / "firefox")).open(EN_PT)
    assert "ponte" in session.submit(["The new bridge is open."]).result()[0].text
    session.close()
    assert [str(pack) for pack in manager.remove(EN_PT)] == ["en→pt 3.0"]
    assert list((tmp_path / "firefox").iterdir()) == []


@pytest.mark.loopback
def test_a_newer_version_takes_the_place_of_the_older(
    manager: LocalPackManager, server: FirefoxServer, tmp_path: Path
) -> None:
    """After an update one version is there, the new one."""
    manager.download(manager.available().packs[0])
    for one in server.records:
        one["version"] = "3.1"
    server.list_records()
    manager.download(manager.available().packs[0])
    assert [str(pack) for pack in manager.inventory().packs] == ["en→pt 3.1"]
    assert [folder.name for folder in (tmp_path / "firefox").iterdir()] == ["en-pt-3.1"]


@pytest.mark.loopback
def test_what_lay_broken_or_old_among_the_packs_is_replaced(
    manager: LocalPackManager, tmp_path: Path, real_packs: dict[str, Path]
) -> None:
    """Of several versions the newest is used; an install leaves one, and nothing broken of its pair."""
    own = tmp_path / "firefox"
    for name in ("en-pt-2.9", "en-pt-2.10"):
        (own / name).mkdir(parents=True)
        for file in real_packs["en-pt"].iterdir():
            (own / name / file.name).symlink_to(file)
    (own / "en-pt").mkdir()
    store = FirefoxPackStore(own)
    assert [pack.version for pack in store.route(EN_PT)] == ["2.10"]
    assert len(store.inventory().broken) == 1
    manager.download(manager.available().packs[0])
    assert [folder.name for folder in own.iterdir()] == ["en-pt-3.0"]


@pytest.mark.loopback
def test_progress_of_what_has_come_already(manager: LocalPackManager, server: FirefoxServer) -> None:
    """Going on begins with what is there: the bar never starts from nothing again."""
    (offered,) = manager.available().packs
    token = CancelToken()
    with pytest.raises(CancelledError):
        manager.download(offered, lambda done, total: token.cancel() if done == total else None, token)
    seen: list[tuple[int, int]] = []
    manager.download(offered, lambda *step: seen.append(step))
    assert len(server.ranges) == len(offered.files)
    assert seen == sorted(seen)
    assert seen[0][0] == offered.files[0].size


@pytest.mark.loopback
def test_an_interrupted_download_goes_on_with_the_file_it_was_at(
    manager: LocalPackManager, server: FirefoxServer
) -> None:
    """What has come is not fetched again, neither whole files nor part of one; nothing is installed yet."""
    (offered,) = manager.available().packs
    token, first = CancelToken(), offered.files[0].size or 0

    def stop(done: int, _total: int) -> None:
        if done > first + 1000:
            token.cancel()

    with pytest.raises(CancelledError):
        manager.download(offered, stop, token)
    assert manager.inventory().packs == ()
    assert server.ranges == [None, None]
    manager.download(offered)
    assert len(server.ranges) == 4
    assert server.ranges[2] is not None
    assert str(manager.inventory().packs[0]) == "en→pt 3.0"


@pytest.mark.loopback
@pytest.mark.parametrize(
    ("spoiled", "code"),
    [
        ("bytes", "pack_checksum"),
        ("zstd", "pack_damaged"),
        ("model", "pack_damaged"),
        ("bomb", "pack_unsafe"),
    ],
)
def test_a_false_file_changes_nothing(
    manager: LocalPackManager, server: FirefoxServer, tmp_path: Path, spoiled: str, code: str
) -> None:
    """Other bytes than the list says, no zstd, no model, a bomb: all refused."""
    manager.download(manager.available().packs[0])
    model = next(one for one in server.records if one["fileType"] == "model")
    place = f"/files/{model['attachment']['location']}"
    content = {"model": b"no model " * 1000, "bomb": bytes(50_000_000)}.get(spoiled)
    body = zstd_module().compress(content) if content else b"x" * model["attachment"]["size"]
    server.put(place, body)
    if spoiled != "bytes":
        model |= record(model["name"], body, EN_PT, "3.0")
    server.list_records()
    with pytest.raises(PackRefusedError) as refused:
        manager.download(manager.available().packs[0])
    assert refused.value.code == code
    assert [str(pack) for pack in manager.inventory().packs] == ["en→pt 3.0"]
    assert [folder.name for folder in (tmp_path / "firefox").iterdir()] == ["en-pt-3.0"]
    assert list((tmp_path / "downloads").iterdir()) == []


@pytest.mark.loopback
def test_a_copy_of_the_list_has_its_files_beside_it(server: FirefoxServer, manager: LocalPackManager) -> None:
    """A mirror is a folder: the list, and the files at their places below it."""
    server.put("/files/records.json", {"data": server.records})
    copy = FirefoxCatalogue(server.at("files/records.json"))
    assert copy.fetch() == manager.available().packs


@pytest.mark.loopback
def test_a_server_below_a_path(server: FirefoxServer, manager: LocalPackManager) -> None:
    """A mirror of the whole server may lie anywhere below its host."""
    for path in ("/v1/", f"/{server.RECORDS}"):
        server.files[f"/rs{path}"] = server.files[path]
    assert FirefoxCatalogue(server.at(f"rs/{server.RECORDS}")).fetch() == manager.available().packs


@pytest.mark.parametrize(
    "address", ["http://[::1", "http://127.0.0.1:9/ä", f"http://{'a' * 70}.invalid/", "x"]
)
def test_an_address_that_is_none_is_said(address: str) -> None:
    """A mistyped mirror is one sentence."""
    for catalogue in (FirefoxCatalogue(address), ArgosCatalogue(address)):
        with pytest.raises(ReaderError):
            catalogue.fetch()


@pytest.mark.loopback
@pytest.mark.parametrize(
    "root", [{}, {"capabilities": 7}, {"capabilities": {"attachments": {"base_url": "x:"}}}]
)
def test_a_server_that_does_not_say_where_files_are(server: FirefoxServer, root: dict[str, Any]) -> None:
    """It is told, and nothing is guessed."""
    server.put("/v1/", root)
    with pytest.raises(ReaderError) as caught:
        FirefoxCatalogue(server.address).fetch()
    assert caught.value.code == "catalogue_bad"


@pytest.mark.loopback
def test_one_catalogue_that_does_not_answer_does_not_hide_the_other(
    server: FirefoxServer, tmp_path: Path
) -> None:
    """What the others offer is there, and which did not answer, and why; if none does it is an error."""
    silent = ArgosCatalogue("http://127.0.0.1:9/")
    folders = (PackStore(tmp_path / "a"), FirefoxPackStore(tmp_path / "b"), tmp_path / "c")
    offer = LocalPackManager(*folders, [FirefoxCatalogue(server.address), silent]).available()
    assert [str(pack) for pack in offer.packs] == ["en→pt 3.0"]
    ((address, error),) = offer.unanswered
    assert (address, error.code) == ("http://127.0.0.1:9/index.json", "download_broken")
    with pytest.raises(ReaderError) as caught:
        LocalPackManager(*folders, [silent, silent]).available()
    assert caught.value.code == "download_broken"


def test_the_newest_complete_release_is_offered() -> None:
    """Of the releases that this program can read the newest that is whole; trials and telephones' are not."""
    assert versions(records("3.0"), records("3.10"), records("3.9")) == ["3.10"]
    assert versions(records("3.0"), records("3.1", KINDS[:1])) == ["3.0"]
    assert versions(records("3.0"), records("4.0"), records("3.1a2"), records("2.9")) == ["3.0"]
    nightly = "env.channel == 'default' || env.channel == 'nightly'"
    phones, desktops = "env.appinfo.OS == 'Android'", "env.appinfo.OS != 'Android'"
    assert versions(records("3.2", filter_expression=nightly), records("3.0")) == ["3.0"]
    assert versions(records("3.2", filter_expression=phones)) == []
    assert versions(records("3.2", filter_expression=f" {desktops} "), records("3.0")) == ["3.2"]
    assert versions(records("3.1", architecture="tiny"), records("3.0", architecture="base")) == ["3.1"]


def test_the_larger_network_of_a_version_is_offered_and_never_mixed() -> None:
    """The files of one network only belong together."""
    small = [record(kind, b"small", AR_EN, "3.0", architecture="tiny") for kind in KINDS]
    large = [record(kind, b"large", AR_EN, "3.0", architecture="base-memory") for kind in KINDS]
    data = json.dumps({"data": [one for pair in zip(small, large, strict=True) for one in pair]}).encode()
    (pack,) = parse_records(data, BASE)
    assert {file.sha256 for file in pack.files} == {large[0]["attachment"]["hash"]}


def test_files_for_desktops_and_files_for_all_are_not_mixed() -> None:
    """What a filter keeps apart stays apart: a model never gets the words of another."""
    desktops = records(
        kinds=("model.aren.bin", "lex.aren.bin"), filter_expression="env.appinfo.OS != 'Android'"
    )
    assert versions(desktops, records()) == ["3.0"]
    data = json.dumps({"data": [*desktops, *records()]}).encode()
    assert len(parse_records(data, BASE)[0].files) == 3
    assert versions(desktops, records(kinds=("vocab.aren.spm",))) == []


def test_chinese_has_the_codes_of_this_program() -> None:
    """Mozilla tells the scripts of Chinese apart by codes of its own."""
    found = [records(sourceLanguage=code) for code in ("zh-Hans", "zh-Hant")]
    data = json.dumps({"data": [one for some in found for one in some]}).encode()
    assert [str(pack.pair) for pack in parse_records(data, BASE)] == ["zh→en", "zt→en"]


@pytest.mark.parametrize("size", [True, 0, -1, 10**30, "5"])
def test_a_size_that_cannot_be_is_not_believed(size: object) -> None:
    """The list is shown without it."""
    found = records()
    found[0]["attachment"]["size"] = size
    (pack,) = parse_records(json.dumps({"data": found}).encode(), BASE)
    assert pack.size is None


def test_vocabularies_and_shortlists() -> None:
    """Two vocabularies do instead of one; without a shortlist it is a pack all the same."""
    assert versions(records(kinds=("model.enzh.bin", "srcvocab.enzh.spm", "trgvocab.enzh.spm"))) == ["3.0"]
    assert versions(records(kinds=("model.enzh.bin", "srcvocab.enzh.spm"))) == []
    assert versions(records(kinds=KINDS[1:])) == []


@pytest.mark.parametrize(
    "spoiled",
    [
        {"attachment": None}, {"attachment": {"location": 7}}, {"sourceLanguage": "../x"},
        {"targetLanguage": None}, {"version": "3.0/.."}, {"version": 3}, {"filter_expression": 7},
        {"attachment": _attachment(hash="short")}, {"attachment": _attachment(location="\ud800")},
        {"attachment": _attachment(filename="model/../../model.aren.bin.zst")},
        {"attachment": _attachment(filename=f"model.{'a' * 260}.bin.zst")},
    ],
)  # fmt: skip
def test_records_that_make_no_sense_are_left_out(spoiled: dict[str, Any]) -> None:
    """One bad record costs its own pack only."""
    good = [record(kind, b"x", EN_PT, "3.0") for kind in KINDS]
    data = json.dumps({"data": [*records(**spoiled), 7, None, [], *good]}).encode()
    (pack,) = parse_records(data, BASE)
    assert pack.pair == EN_PT
    assert pack.files[0] == RemoteFile(
        f"{BASE}main-workspace/model-3.0.zst", "model.aren.bin.zst", 1, good[0]["attachment"]["hash"]
    )


@pytest.mark.parametrize("data", [b"", b"[]", b"{}", b'{"data": 7}', b"[" * 100_000, b"\xff"])
def test_a_bad_list_is_said(data: bytes) -> None:
    """A list that is none is one sentence."""
    with pytest.raises(ReaderError) as caught:
        parse_records(data, BASE)
    assert caught.value.code == "catalogue_bad"


def test_whoever_names_a_catalogue_has_only_that_asked() -> None:
    """Both by default, the better engine's first; a mirror that is named is the only one."""
    named = {"ARGOS_PACKAGE_INDEX": "http://a.invalid/"}
    assert [one.address for one in pack_catalogues(named)] == ["http://a.invalid/index.json"]
    named = {"FXTRANSLATE_RECORDS_URL": "http://b.invalid/records"} | named
    assert [one.address for one in pack_catalogues(named)] == [
        "http://b.invalid/records",
        "http://a.invalid/index.json",
    ]
    assert [type(one) for one in pack_catalogues({"ARGOS_PACKAGE_INDEX": ""})] == [
        FirefoxCatalogue,
        ArgosCatalogue,
    ]

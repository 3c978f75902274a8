"""Installed packs are found, broken ones reported."""

import json
from pathlib import Path

import pytest

from reader_app.domain.language import LanguagePair
from reader_app.translation.packs.store import PackStore, shared_packages_folder
from tests.packs_for_tests import copy_pack

AR_EN = LanguagePair("ar", "en")


def test_lists_what_is_installed(store: PackStore) -> None:
    """Each pack with pair, version, engine and size."""
    inventory = store.inventory()
    assert [str(pack) for pack in inventory.packs] == ["ar→en 1.0", "en→fr 1.9"]
    assert {pack.engine for pack in inventory.packs} == {"argos"}
    assert all(pack.size > 100_000 and pack.removable for pack in inventory.packs)
    assert inventory.broken == ()


def test_missing_folder_is_no_packs(tmp_path: Path) -> None:
    """A machine without Argos Translate has no packs, and no folder is created by looking."""
    assert PackStore(tmp_path / "a" / "b").inventory().packs == ()
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "metadata",
    [
        None, "", "[]", "{", '"text"', "{}", '{"from_code": "ar"}', '{"from_code": 1, "to_code": "en"}',
        '{"from_code": "../..", "to_code": "en"}',
        '{"from_code": "ar", "to_code": "en", "package_version": {}}',
        '{"from_code": "ar", "to_code": "en", "type": "sbd"}', "[" * 100_000, "\udcff",
    ],
)  # fmt: skip
def test_bad_metadata_spoils_only_its_own_pack(
    store: PackStore, ar_en_pack: Path, metadata: str | None
) -> None:
    """A folder whose metadata is missing or nonsense is reported; every other pack is still listed."""
    broken = copy_pack(ar_en_pack, store.folder, name="aaa")
    if metadata is None:
        (broken / "metadata.json").unlink()
    else:
        (broken / "metadata.json").write_bytes(metadata.encode("utf-8", "surrogateescape"))
    inventory = store.inventory()
    assert [str(pack) for pack in inventory.packs] == ["ar→en 1.0", "en→fr 1.9"]
    (report,) = inventory.broken
    assert report.folder == broken
    assert report.sentence.endswith(".")


@pytest.mark.parametrize("part", ["model/model.bin", "sentencepiece.model"])
@pytest.mark.parametrize("how", ["missing", "empty"])
def test_missing_part_is_reported(store: PackStore, part: str, how: str) -> None:
    """A pack without model or tokenizer is not offered to the engine."""
    file = store.folder / "translate-ar_en-1_0" / part
    file.unlink()
    if how == "empty":
        file.touch()
    assert [pack.pair for pack in store.inventory().packs] == [LanguagePair("en", "fr")]
    assert len(store.inventory().broken) == 1
    assert store.route(AR_EN) == ()


def test_newest_version_wins(store: PackStore, ar_en_pack: Path) -> None:
    """1.10 comes before 1.9 and 1.0, however the folders are called."""
    copy_pack(ar_en_pack, store.folder, name="zz", package_version="1.9")
    copy_pack(ar_en_pack, store.folder, name="mm", package_version="1.10")
    assert str(store.route(AR_EN)[0]) == "ar→en 1.10"
    assert [pack.version for pack in store.inventory().packs if pack.pair == AR_EN] == ["1.10", "1.9", "1.0"]


def test_extra_folders_are_read_only(store: PackStore, ar_en_pack: Path, tmp_path: Path) -> None:
    """A further folder's packs are not removable; hidden folders and files are no packs."""
    extra = tmp_path / "extra"
    copy_pack(ar_en_pack, extra, from_code="fa")
    copy_pack(ar_en_pack, extra, name=".staging")
    (extra / "note.txt").touch()
    (pack,) = PackStore(store.folder, [extra]).route(LanguagePair("fa", "en"))
    assert not pack.removable


def test_direct_pack_is_preferred_to_pivot(store: PackStore, ar_en_pack: Path) -> None:
    """Two packs are joined only where one does not do."""
    pair = LanguagePair("ar", "fr")
    assert [str(pack) for pack in store.route(pair)] == ["ar→en 1.0", "en→fr 1.9"]
    copy_pack(ar_en_pack, store.folder, name="direct", to_code="fr", package_version="1.1")
    assert [str(pack) for pack in store.route(pair)] == ["ar→fr 1.1"]


def test_folder_is_the_one_argos_uses(tmp_path: Path) -> None:
    """Environment first, then Argos' settings file, then the XDG folder."""
    data, config = tmp_path / "data", tmp_path / "config"
    environment = {"XDG_DATA_HOME": str(data), "XDG_CONFIG_HOME": str(config)}
    assert shared_packages_folder(environment) == data / "argos-translate" / "packages"
    settings = config / "argos-translate" / "settings.json"
    settings.parent.mkdir(parents=True)
    settings.write_text("{", encoding="utf-8")
    assert shared_packages_folder(environment) == data / "argos-translate" / "packages"
    settings.write_text(json.dumps({"ARGOS_PACKAGES_DIR": "/from/settings"}), encoding="utf-8")
    assert shared_packages_folder(environment) == Path("/from/settings")
    environment["ARGOS_PACKAGES_DIR"] = "/from/environment"
    assert shared_packages_folder(environment) == Path("/from/environment")

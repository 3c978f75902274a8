"""The two lists of packs in the dialog: what they say and in which order."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QLocale, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem

from reader_app.domain.language import LanguagePair
from reader_app.domain.pack import AvailablePack, BrokenPack, InstalledPack, PackInventory
from reader_app.gui.language_titles import pair_title

_ROLE = Qt.ItemDataRole.UserRole


def _tr(text: str) -> str:
    return QCoreApplication.translate("Packs", text)


def size_text(size: int | None) -> str:
    """A size for a person."""
    return QLocale().formattedDataSize(size, 0, QLocale.DataSizeFormat.DataSizeSIFormat) if size else "?"


def pack_list(name: str) -> QTreeWidget:
    """An empty list of packs."""
    made = QTreeWidget()
    made.setRootIsDecorated(False)
    made.setUniformRowHeights(True)
    made.setAccessibleName(name)
    made.setHeaderLabels([_tr("Languages"), _tr("Version"), _tr("Size"), _tr("Engine"), _tr("State")])
    made.setColumnWidth(0, 210)
    for column, width in ((1, 80), (2, 80), (3, 80)):
        made.setColumnWidth(column, width)
    return made


def fill_installed(shown: QTreeWidget, inventory: PackInventory) -> None:
    """List what is installed, and below it what is broken with the reason."""
    chosen = chosen_pack(shown)
    shown.clear()
    for pack in inventory.packs:
        state = _tr("installed") if pack.removable else _tr("installed; kept by another program")
        _add(shown, pack, [pair_title(pack.pair), pack.version, size_text(pack.size), pack.engine, state])
    for broken in inventory.broken:
        item = _add(shown, broken, [broken.folder.name, "", "", "", "⚠ " + broken.sentence])
        item.setToolTip(4, broken.sentence)
    _choose(shown, chosen)


def fill_offered(
    shown: QTreeWidget,
    offered: Sequence[AvailablePack],
    inventory: PackInventory,
    wanted: LanguagePair | None,
) -> None:
    """List what the catalogues offer, the pair of the open document first."""
    chosen = chosen_pack(shown)
    shown.clear()
    have = {(pack.engine, pack.pair, pack.version) for pack in inventory.packs}
    versions = {(pack.engine, pack.pair) for pack in inventory.packs}
    for pack in sorted(offered, key=lambda pack: (pack.pair != wanted, pair_title(pack.pair))):
        state = ""
        if (pack.engine, pack.pair, pack.version) in have:
            state = _tr("installed")
        elif (pack.engine, pack.pair) in versions:
            state = _tr("another version is installed")
        elif pack.pair == wanted:
            state = _tr("for the open document")
        _add(shown, pack, [pair_title(pack.pair), pack.version, size_text(pack.size), pack.engine, state])
    _choose(shown, chosen)
    first = shown.topLevelItem(0)
    if not shown.selectedItems() and first is not None:
        shown.setCurrentItem(first)


def has_choice(offered: Sequence[AvailablePack]) -> bool:
    """Whether several engines have packs for the same languages."""
    return len({(pack.engine, pack.pair) for pack in offered}) > len({pack.pair for pack in offered})


def chosen_pack(shown: QTreeWidget) -> InstalledPack | AvailablePack | BrokenPack | None:
    """The pack of the chosen line."""
    items = shown.selectedItems()
    found = items[0].data(0, _ROLE) if items else None
    return found if isinstance(found, InstalledPack | AvailablePack | BrokenPack) else None


def _add(
    shown: QTreeWidget, pack: InstalledPack | AvailablePack | BrokenPack, texts: list[str]
) -> QTreeWidgetItem:
    item = QTreeWidgetItem(texts)
    item.setData(0, _ROLE, pack)
    shown.addTopLevelItem(item)
    return item


def _choose(shown: QTreeWidget, pack: object) -> None:
    for number in range(shown.topLevelItemCount()):
        item = shown.topLevelItem(number)
        if item is not None and pack is not None and item.data(0, _ROLE) == pack:
            shown.setCurrentItem(item)

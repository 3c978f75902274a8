"""Putting the volumes of a long comparison together as one tagged PDF; runs in the PDF child.

WeasyPrint needs some 2.5 MB of memory a page, so a long comparison is laid out in volumes, each by a child
of its own. Structure tree, named places, links between volumes and outline are joined here.
"""

import io
from collections.abc import Sequence
from typing import Any

ACROSS = "muqabala-place:"
"""Address of a link to a place that may stand in another volume."""


def merged(volumes: Sequence[bytes], stamps: bytes) -> bytes:
    """One PDF of all volumes in order; `stamps` has a page with the page number for each of its pages."""
    import pikepdf

    with pikepdf.open(io.BytesIO(volumes[0])) as whole:
        for data in volumes[1:]:
            with pikepdf.open(io.BytesIO(data)) as volume:
                _append(whole, volume)
        _resolve_links(whole)
        with pikepdf.open(io.BytesIO(stamps)) as numbers:
            _stamp(whole, numbers)
        out = io.BytesIO()
        whole.save(out, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return out.getvalue()


def _append(whole: Any, volume: Any) -> None:
    """Put one volume behind what is there."""
    first = len(whole.pages)
    whole.pages.extend(volume.pages)
    _append_structure(whole, volume, first)
    _append_places(whole, volume, first)
    _append_outline(whole, volume, first)


def _append_structure(whole: Any, volume: Any, first: int) -> None:
    """Join the structure trees: elements under the one document, the parent tree's numbers moved on."""
    root = whole.Root.StructTreeRoot
    document = root.K[0]
    numbers = root.ParentTree.Nums
    moved = max(int(numbers[place]) for place in range(0, len(numbers), 2)) + 1
    # The pages are there already, so that the copied elements point at their copies.
    copied = whole.copy_foreign(volume.Root.StructTreeRoot)
    for element in copied.K[0].K:
        element.P = document
        document.K.append(element)
    for place in range(0, len(copied.ParentTree.Nums), 2):
        numbers.append(int(copied.ParentTree.Nums[place]) + moved)
        numbers.append(copied.ParentTree.Nums[place + 1])
    for page in list(whole.pages)[first:]:
        if "/StructParents" in page.obj:
            page.obj.StructParents = int(page.obj.StructParents) + moved
        for annotation in page.obj.get("/Annots", []):
            if "/StructParent" in annotation:
                annotation.StructParent = int(annotation.StructParent) + moved


def _append_places(whole: Any, volume: Any, first: int) -> None:
    """Add the volume's named places."""
    import pikepdf

    if "/Names" not in volume.Root:
        return
    pages = {page.obj.objgen: number for number, page in enumerate(volume.pages)}
    if "/Names" not in whole.Root:
        whole.Root.Names = pikepdf.Dictionary()
    if "/Dests" not in whole.Root.Names:
        whole.Root.Names.Dests = pikepdf.NameTree.new(whole).obj
    names = pikepdf.NameTree(whole.Root.Names.Dests)
    for name, place in pikepdf.NameTree(volume.Root.Names.Dests).items():
        page = whole.pages[first + pages[place[0].objgen]].obj
        names[name] = pikepdf.Array([page, *list(place)[1:]])


def _append_outline(whole: Any, volume: Any, first: int) -> None:
    """Add the volume's bookmarks behind the others."""
    pages = {page.obj.objgen: number for number, page in enumerate(volume.pages)}
    with volume.open_outline() as theirs, whole.open_outline() as ours:
        ours.root.extend(_bookmark(whole, item, pages, first) for item in theirs.root)


def _bookmark(whole: Any, item: Any, pages: dict[Any, int], first: int) -> Any:
    """A copy of a bookmark and all under it."""
    import pikepdf

    place = item.destination
    page = whole.pages[first + pages[place[0].objgen]].obj
    copy = pikepdf.OutlineItem(item.title, pikepdf.Array([page, *list(place)[1:]]))
    copy.children.extend(_bookmark(whole, child, pages, first) for child in item.children)
    return copy


def _resolve_links(whole: Any) -> None:
    """Turn links to places in any volume into links inside the file."""
    import pikepdf

    for page in whole.pages:
        for annotation in page.obj.get("/Annots", []):
            address = str(annotation.A.get("/URI", "")) if "/A" in annotation else ""
            if address.startswith(ACROSS):
                del annotation.A
                annotation.Dest = pikepdf.String(address.removeprefix(ACROSS))


def _stamp(whole: Any, numbers: Any) -> None:
    """Print the page numbers, as artifacts, on the pages of the volumes."""
    import pikepdf

    for page, number in zip(whole.pages, numbers.pages, strict=True):
        form = whole.copy_foreign(number.as_form_xobject())
        name = page.add_resource(form, pikepdf.Name.XObject)
        # The volumes turn the axes upside down at their start and leave them so.
        page.contents_add(b"q", prepend=True)
        page.contents_add(b"Q /Artifact BMC q " + bytes(name) + b" Do Q EMC")

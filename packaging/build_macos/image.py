"""Muqabala.app and a disk image of it. Needs macOS; MUQABALA_SIGNING_IDENTITY names what to sign it with."""

import os
import plistlib
import shutil
from pathlib import Path
from typing import Any

from build_bundle.freeze import GLOSS, freeze
from desktop.formats import MIME_TYPES
from problem import Problem
from workshop import Workshop

IDENTIFIER = "org.muqabala.Muqabala"
OLDEST = "13.0"


def build_macos(shop: Workshop) -> Path:
    """`dist/muqabala-VERSION.dmg`, or with --dry-run the property list and the commands."""
    folder = shop.work / "macos"
    shutil.rmtree(folder, ignore_errors=True)
    contents = folder / "Muqabala.app" / "Contents"
    contents.mkdir(parents=True)
    with (contents / "Info.plist").open("wb") as stream:
        plistlib.dump(property_list(shop), stream)
    icons = shop.work / "icons"
    shop.run_elsewhere([shop.python, shop.desktop / "icons.py", icons, "--system-icons"])
    if not shop.dry_run:
        _fill(freeze(shop), icons, contents)
    _sign(shop, contents)
    target = shop.dist / f"muqabala-{shop.version}.dmg"
    shop.dist.mkdir(parents=True, exist_ok=True)
    (folder / "Applications").symlink_to("/Applications")
    options: list[str | Path] = ["-volname", "Muqabala", "-srcfolder", folder, "-ov", "-format", "UDZO"]
    shop.run_elsewhere(["hdiutil", "create", *options, target])
    return target


def property_list(shop: Workshop) -> dict[str, Any]:
    """What the Finder reads: the program can show these files, and takes none from another program."""
    return {
        "CFBundleIdentifier": IDENTIFIER,
        "CFBundleName": "Muqabala",
        "CFBundleDisplayName": "Muqabala",
        "CFBundleExecutable": "muqabala-window",
        "CFBundleIconFile": "muqabala.icns",
        "CFBundlePackageType": "APPL",
        "CFBundleShortVersionString": shop.version,
        "CFBundleVersion": shop.version,
        "CFBundleDevelopmentRegion": "en",
        "CFBundleLocalizations": ["en", "ar"],
        "LSMinimumSystemVersion": OLDEST,
        "LSApplicationCategoryType": "public.app-category.productivity",
        "NSHighResolutionCapable": True,
        "NSHumanReadableCopyright": "© 2026 The Muqabala developers, MIT licence",
        "CFBundleDocumentTypes": [
            {
                "CFBundleTypeName": "Document",
                "CFBundleTypeRole": "Viewer",
                "LSHandlerRank": "Alternate",
                "CFBundleTypeExtensions": [suffix.removeprefix(".") for suffix in MIME_TYPES],
            }
        ],
    }


def _fill(bundle: Path, icons: Path, contents: Path) -> None:
    """Programs into MacOS and Helpers; PyInstaller looks for its folder in Frameworks."""
    if not (bundle / "muqabala-window").is_file():
        raise Problem("the program for macOS is built on macOS")
    programs = contents / "MacOS"
    programs.mkdir()
    for name in ("muqabala", "muqabala-window"):
        shutil.copy2(bundle / name, programs)
    shutil.copytree(bundle / "_internal", contents / "Frameworks", symlinks=True)
    shutil.copytree(bundle / GLOSS, contents / "Helpers" / GLOSS, symlinks=True)
    (contents / "Resources").mkdir()
    shutil.copyfile(icons / "muqabala.icns", contents / "Resources" / "muqabala.icns")


def _sign(shop: Workshop, contents: Path) -> None:
    """Sign what is inside first; without a certificate an ad-hoc signature, which Apple silicon asks for."""
    identity = os.environ.get("MUQABALA_SIGNING_IDENTITY", "-")
    sign = ["codesign", "--force", "--options", "runtime", "--timestamp=none", "--sign", identity]
    shop.run_elsewhere([*sign, "--deep", contents / "Helpers" / GLOSS / GLOSS])
    shop.run_elsewhere([*sign, "--deep", contents.parent])

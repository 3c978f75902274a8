"""A Flatpak of the bundle: manifest and sources in `build/flatpak`, built where flatpak-builder can."""

import json
import shutil
from pathlib import Path
from typing import Any

from build_bundle.freeze import freeze
from build_deb.package import lay_out
from problem import say
from workshop import Workshop

APPLICATION = "org.muqabala.Muqabala"
RUNTIME = ("org.freedesktop.Platform", "org.freedesktop.Sdk", "24.08")

_RIGHTS = (
    "--share=ipc",
    "--socket=fallback-x11",
    "--socket=wayland",
    "--device=dri",
    "--socket=cups",
    "--share=network",  # for packs, when the reader asks for one
    "--filesystem=xdg-data/argos-translate:create",  # packs are shared with Argos Translate
)
_SHARED = ("applications", "icons", "metainfo", "man")
_MIME = "desktop/usr/share/mime/packages/muqabala.xml"


def build_flatpak(shop: Workshop) -> Path:
    """The manifest; with flatpak-builder and its runtime also `dist/muqabala-VERSION.flatpak`."""
    folder = shop.work / "flatpak"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    manifest = folder / f"{APPLICATION}.json"
    manifest.write_text(json.dumps(manifest_of(shop), indent=2) + "\n", encoding="utf-8")
    if shop.dry_run:
        say(f"written: {manifest}")
    else:
        shutil.copytree(freeze(shop), folder / "bundle", symlinks=True)
        lay_out(shop, folder / "desktop")
    repository, made = folder / "repository", folder / "made"
    shop.run_elsewhere(["flatpak-builder", "--force-clean", f"--repo={repository}", made, manifest])
    shop.dist.mkdir(parents=True, exist_ok=True)
    target = shop.dist / f"muqabala-{shop.version}.flatpak"
    shop.run_elsewhere(["flatpak", "build-bundle", repository, target, APPLICATION])
    return manifest


def manifest_of(shop: Workshop) -> dict[str, Any]:
    """What flatpak-builder reads."""
    runtime, kit, version = RUNTIME
    return {
        "id": APPLICATION,
        "runtime": runtime,
        "runtime-version": version,
        "sdk": kit,
        "command": "muqabala",
        "rename-desktop-file": "muqabala.desktop",
        "rename-icon": "muqabala",
        "finish-args": list(_RIGHTS),
        "build-options": {"strip": False, "no-debuginfo": True},
        "modules": [
            {
                "name": "muqabala",
                "buildsystem": "simple",
                "build-commands": [
                    "mkdir -p /app/lib /app/bin /app/share",
                    "cp -a bundle /app/lib/muqabala",
                    "ln -s ../lib/muqabala/muqabala /app/bin/muqabala",
                    *(f"cp -a desktop/usr/share/{name} /app/share/" for name in _SHARED),
                    f"install -D {_MIME} /app/share/mime/packages/{APPLICATION}.xml",
                ],
                "sources": [
                    {"type": "dir", "path": "bundle", "dest": "bundle"},
                    {"type": "dir", "path": "desktop", "dest": "desktop"},
                ],
            }
        ],
        "x-version": shop.version,
    }

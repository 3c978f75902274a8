"""Builds what is handed out: `python3 packaging/build.py TARGET [--dist DIR] [--python PROGRAM] [--dry-run]`.

wheel    sdist and wheel
bundle   a folder that runs without Python, for the system this runs on
deb      a package for Debian 12, Ubuntu 24.04 and newer (needs dpkg-dev)
flatpak  a Flatpak's manifest, and the Flatpak itself where flatpak-builder is
windows  the bundle and its installer (needs Windows and Inno Setup 6)
macos    the .app and a .dmg of it (needs macOS)
all      everything that this system can build

The environment is made from the lock files in build/venv unless --python names one that is ready.
"""

import argparse
import os
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from problem import Problem, complain, say
from workshop import Workshop

ROOT = Path(__file__).resolve().parent.parent


def main() -> int:
    """Exit status; one line on stderr says what is missing."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter, usage="build.py TARGET …"
    )
    parser.add_argument("target", choices=("wheel", "bundle", "deb", "flatpak", "windows", "macos", "all"))
    parser.add_argument("--dist", type=Path, default=ROOT / "dist", metavar="DIR", help="where results go")
    parser.add_argument("--python", type=Path, metavar="PROGRAM", help="interpreter of a ready environment")
    parser.add_argument("--dry-run", action="store_true", help="windows, macos, flatpak: recipes only")
    parser.add_argument("--reuse", action="store_true", help="take the bundle that lies in build/ already")
    parser.add_argument("--fast", action="store_true", help="pack quickly: larger archives, for trying out")
    options = parser.parse_args()
    try:
        python = options.python or (Path(sys.executable) if options.dry_run else _environment())
        shop = Workshop(ROOT, Path(os.path.abspath(python)), options.dist.absolute(), options.dry_run)  # noqa: PTH100
        shop = replace(shop, reuse=options.reuse, fast=options.fast)
        for build in _builders(options.target):
            build(shop)
            shop = replace(shop, reuse=shop.reuse or build.__name__ == "build_bundle")
    except Problem as problem:
        complain(str(problem))
        return 1
    return 0


def _environment() -> Path:
    from environment import Place, child_environment, prepare
    from pip_install import install_locked

    place = Place(ROOT, ROOT / "build" / "venv")
    prepare(place, "run")
    install_locked(place.python, place.lock("bundle"), child_environment())
    return place.python


def _builders(target: str) -> list[Callable[[Workshop], object]]:
    from build_bundle.freeze import build_bundle
    from build_deb.package import build_deb
    from build_flatpak.manifest import build_flatpak
    from build_macos.image import build_macos
    from build_wheel.wheel import build_wheel
    from build_windows.installer import build_windows

    system = {"win32": [build_windows], "darwin": [build_macos]}.get(
        sys.platform, [build_bundle, build_deb, build_flatpak]
    )
    one: dict[str, Callable[[Workshop], object]] = {
        "wheel": build_wheel, "bundle": build_bundle, "deb": build_deb,
        "flatpak": build_flatpak, "windows": build_windows, "macos": build_macos,
    }  # fmt: skip
    say(f"building {target}")
    return [build_wheel, *system] if target == "all" else [one[target]]


if __name__ == "__main__":
    sys.exit(main())

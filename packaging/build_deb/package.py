"""A Debian package of the bundle, which uses the system's own libraries where the system has them."""

import gzip
import os
import shutil
import subprocess
from pathlib import Path

from build_bundle.freeze import freeze, report, write_licences
from build_bundle.slimming import is_library
from problem import say
from workshop import Workshop, megabytes, size_of

from build_deb.dependencies import dependencies
from build_deb.texts import CONTROL, COPYRIGHT, OVERRIDES, changelog

_SMALL, _FAST = ("-Zxz",), ("-Zzstd", "-z3")
PROGRAM = Path("usr/lib/muqabala")


def build_deb(shop: Workshop) -> Path:
    """The package in `dist`."""
    tree = shop.work / "deb"
    shutil.rmtree(tree, ignore_errors=True)
    shutil.copytree(freeze(shop), tree / PROGRAM, symlinks=True)
    needed = dependencies(tree / PROGRAM, shop.work / "shlibdeps")
    write_licences(shop, tree / PROGRAM)
    lay_out(shop, tree)
    _settle(tree, shop.epoch)
    architecture = _said("dpkg", "--print-architecture")
    control = CONTROL.format(
        version=shop.version,
        architecture=architecture,
        depends=", ".join(needed),
        size=-(-size_of(tree) // 1024),
    )
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control, encoding="utf-8")
    _write_sums(tree)
    target = shop.dist / f"muqabala_{shop.version}_{architecture}.deb"
    shop.dist.mkdir(parents=True, exist_ok=True)
    shop.run(["dpkg-deb", "--root-owner-group", *(_FAST if shop.fast else _SMALL), "--build", tree, target])
    report(tree / PROGRAM)
    say(f"{target.name}: {megabytes(target)}, installed {megabytes(tree)}")
    return target


def lay_out(shop: Workshop, tree: Path) -> None:
    """Put what a desktop wants to know into the package's tree; Flatpak uses the same."""
    desktop, share = shop.desktop, tree / "usr" / "share"
    link = tree / "usr" / "bin" / "muqabala"
    link.parent.mkdir(parents=True)
    link.symlink_to("../lib/muqabala/muqabala")
    for source, place in (
        (desktop / "muqabala.desktop", "applications/muqabala.desktop"),
        (desktop / "org.muqabala.Muqabala.metainfo.xml", "metainfo/org.muqabala.Muqabala.metainfo.xml"),
        (desktop / "muqabala-mime.xml", "mime/packages/muqabala.xml"),
    ):
        (share / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, share / place)
    shop.run([shop.python, desktop / "icons.py", share / "icons" / "hicolor"])
    _gzip(share / "man" / "man1" / "muqabala.1.gz", (desktop / "muqabala.1").read_bytes())
    doc = share / "doc" / "muqabala"
    _gzip(doc / "changelog.gz", changelog(shop).encode())
    (doc / "copyright").write_text(COPYRIGHT, encoding="utf-8")
    overrides = share / "lintian" / "overrides" / "muqabala"
    overrides.parent.mkdir(parents=True)
    overrides.write_text(OVERRIDES, encoding="utf-8")


def _gzip(target: Path, data: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(gzip.compress(data, 9, mtime=0))


def _settle(tree: Path, epoch: int) -> None:
    """Rights and dates that do not depend on who builds, and when."""
    for path in sorted(tree.rglob("*")):
        if not path.is_symlink():
            runs = path.is_dir() or (path.stat().st_mode & 0o100 and not is_library(path))
            path.chmod(0o755 if runs else 0o644)
        os.utime(path, (epoch, epoch), follow_symlinks=False)


def _write_sums(tree: Path) -> None:
    files = sorted(
        path.relative_to(tree) for path in tree.rglob("*") if path.is_file() and not path.is_symlink()
    )
    listed = [str(path) for path in files if path.parts[0] != "DEBIAN"]
    said = subprocess.run(["md5sum", *listed], cwd=tree, capture_output=True, text=True, check=True)
    (tree / "DEBIAN" / "md5sums").write_text(said.stdout, encoding="utf-8")


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()

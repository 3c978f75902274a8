"""An installer for Windows: the bundle, packed by Inno Setup 6. Needs Windows."""

from pathlib import Path

from build_bundle.freeze import folder_name, freeze
from desktop.formats import MIME_TYPES
from problem import Problem, say
from workshop import Workshop

_SCRIPT = Path(__file__).resolve().parent / "muqabala.iss"
KIND = "Muqabala.Document"


def build_windows(shop: Workshop) -> Path:
    """`dist/muqabala-VERSION-setup.exe`, or with --dry-run what it would be made from."""
    work = shop.work / "windows"
    work.mkdir(parents=True, exist_ok=True)
    (work / "formats.iss").write_text(registry_lines(), encoding="utf-8-sig")
    icons = shop.work / "icons"
    shop.run_elsewhere([shop.python, shop.desktop / "icons.py", icons, "--system-icons"])
    bundle = shop.work / folder_name(shop) if shop.dry_run else _frozen(shop)
    shop.run_elsewhere(
        [
            "ISCC.exe",
            f"/DVersion={shop.version}",
            f"/DBundle={bundle}",
            f"/DFormats={work / 'formats.iss'}",
            f"/DIcon={icons / 'muqabala.ico'}",
            f"/O{shop.dist}",
            _SCRIPT,
        ]
    )
    return shop.dist / f"muqabala-{shop.version}-setup.exe"


def registry_lines() -> str:
    """What Windows is told of the kinds of files: the program is offered, nobody's choice is changed."""
    lines = []
    for suffix in MIME_TYPES:
        offered = (
            rf'Subkey: "Software\Classes\{suffix}\OpenWithProgids"; ValueType: string; ValueName: "{KIND}"'
        )
        lines.append(f'Root: HKA; {offered}; ValueData: ""; Flags: uninsdeletevalue')
        supported = r'Subkey: "Software\Classes\Applications\muqabala-window.exe\SupportedTypes"'
        lines.append(f'Root: HKA; {supported}; ValueType: string; ValueName: "{suffix}"; ValueData: ""')
    return "\n".join(lines) + "\n"


def _frozen(shop: Workshop) -> Path:
    bundle = freeze(shop)
    if not (bundle / "muqabala-window.exe").is_file():
        raise Problem("the installer for Windows is built on Windows")
    say(f"packing {bundle}")
    return bundle

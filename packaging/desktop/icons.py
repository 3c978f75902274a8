"""Pictures of the program's icon in every size: `python icons.py FOLDER` with Qt; also .ico and .icns.

For the hicolor theme FOLDER/SIZExSIZE/apps/muqabala.png and FOLDER/scalable/apps/muqabala.svg.
"""

import argparse
import os
import shutil
import sys
from pathlib import Path

SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)
SOURCE = Path(__file__).resolve().parent.parent.parent / "resources" / "icons" / "muqabala.svg"


def main() -> int:
    """Write the pictures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=Path)
    parser.add_argument("--system-icons", action="store_true", help="also muqabala.ico and muqabala.icns")
    options = parser.parse_args()
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtGui import QGuiApplication, QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    application = QGuiApplication([])
    renderer = QSvgRenderer(str(SOURCE))
    for size in SIZES:
        image = QImage(size, size, QImage.Format.Format_ARGB32)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        target = options.folder / f"{size}x{size}" / "apps" / "muqabala.png"
        target.parent.mkdir(parents=True, exist_ok=True)
        image.save(str(target))
    scalable = options.folder / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(SOURCE, scalable / "muqabala.svg")
    if options.system_icons:
        _system_icons(options.folder)
    del application
    return 0


def _system_icons(folder: Path) -> None:
    from PIL import Image

    with Image.open(folder / "512x512" / "apps" / "muqabala.png") as picture:
        picture.save(folder / "muqabala.ico", sizes=[(size, size) for size in (16, 24, 32, 48, 64, 128, 256)])
        picture.save(folder / "muqabala.icns")


if __name__ == "__main__":
    sys.exit(main())

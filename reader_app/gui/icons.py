"""Icons of one style, drawn in the colours of the theme."""

from functools import cache

from PySide6.QtCore import QByteArray, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap

from reader_app.domain.resources import resource_path

_SIZE = 16
_SCALES = (1, 2, 3)


def empty_icon() -> QIcon:
    """An icon that only keeps the room for one."""
    pixmap = QPixmap(QSize(_SIZE, _SIZE))
    pixmap.fill(Qt.GlobalColor.transparent)
    return QIcon(pixmap)


@cache
def icon(name: str, colour: str) -> QIcon:
    """The icon `name` of resources/icons in a colour (`#rrggbb`); empty when there is no such icon."""
    path = resource_path(f"icons/{name}.svg")
    if not path.is_file():
        return QIcon()
    from PySide6.QtSvg import QSvgRenderer

    drawing = path.read_text(encoding="utf-8").replace("currentColor", colour)
    renderer = QSvgRenderer(QByteArray(drawing.encode()))
    result = QIcon()
    for scale in _SCALES:
        pixmap = QPixmap(QSize(_SIZE, _SIZE) * scale)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        result.addPixmap(pixmap)
    return result

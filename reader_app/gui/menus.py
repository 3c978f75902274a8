"""Menus and tool bar, built from the tables of the actions."""

from collections.abc import Mapping

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMainWindow, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from reader_app.gui.action_table import MENUS, SHORT_TEXTS, SUBMENUS, TOOLBAR
from reader_app.gui.actions import tr
from reader_app.gui.appearance import Appearance
from reader_app.gui.search_bar import SearchBar
from reader_app.gui.theme import ThemeName


def build_submenus(window: QMainWindow) -> dict[str, QMenu]:
    """The menus that features fill, still empty."""
    menus = {name: QMenu(tr(title), window) for name, title in SUBMENUS.items()}
    for name, menu in menus.items():
        menu.setObjectName(name)
    return menus


def build_menus(
    window: QMainWindow,
    actions: Mapping[str, QAction],
    appearance: Appearance,
    submenus: Mapping[str, QMenu],
) -> None:
    """Fill the menu bar."""
    for title, names in MENUS:
        menu = window.menuBar().addMenu(tr(title))
        menu.setToolTipsVisible(True)
        for name in names:
            if name == "-":
                menu.addSeparator()
            elif name == "theme":
                _add_themes(menu, appearance)
            elif name in submenus:
                menu.addMenu(submenus[name])
            else:
                menu.addAction(actions[name])


def build_toolbar(window: QMainWindow, actions: Mapping[str, QAction]) -> None:
    """Fill the tool bar."""
    bar = QToolBar(tr("Tools"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    bar.setIconSize(QSize(16, 16))
    for name in TOOLBAR:
        if name == "-":
            bar.addSeparator()
        elif name == "stretch":
            space = QWidget()
            space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            bar.addWidget(space)
        elif name == "search":
            bar.addWidget(SearchBar())
        else:
            bar.addWidget(_button(actions[name], SHORT_TEXTS.get(name)))
    window.addToolBar(bar)


def _button(action: QAction, text: str | None) -> QToolButton:
    button = QToolButton()
    button.setDefaultAction(action)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if text is None:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonIconOnly)
    else:
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setText(tr(text))
        # A button takes its action's text again whenever the action changes.
        action.changed.connect(lambda: button.setText(tr(text)))
    button.setAccessibleName(action.text().replace("&", "").partition("\t")[0])
    return button


def _add_themes(menu: QMenu, appearance: Appearance) -> None:
    themes = menu.addMenu(tr("The&me"))
    group = QActionGroup(themes)
    choices: tuple[tuple[str, ThemeName | None], ...] = (
        (tr("As the &system"), None),
        (tr("&Light"), ThemeName.LIGHT),
        (tr("S&epia"), ThemeName.SEPIA),
        (tr("&Dark"), ThemeName.DARK),
    )
    for text, name in choices:
        action = themes.addAction(text)
        action.setCheckable(True)
        group.addAction(action)
        action.triggered.connect(lambda _checked=False, chosen=name: appearance.choose(chosen))
        themes.aboutToShow.connect(
            lambda action=action, name=name: action.setChecked(appearance.chosen is name)
        )

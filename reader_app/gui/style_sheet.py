"""The style sheet of the window's controls, made from a theme."""

from reader_app.domain.resources import resource_path
from reader_app.gui.theme import Theme, ThemeName

_SHEET = """
QMainWindow, QDialog, QStackedWidget, StartPage {{ background: {paper}; color: {ink}; }}
QWidget {{ color: {ink}; }}
QToolTip {{ background: {raised}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QMenuBar, QToolBar {{ background: {panel}; border: none; }}
QMenuBar::item {{ background: transparent; padding: 4px 9px; border-radius: 5px; }}
QMenuBar::item:selected {{ background: {line}; }}
QMenu {{ background: {raised}; border: 1px solid {line}; padding: 5px; }}
QMenu::item {{ padding: 5px 26px 5px 24px; border-radius: 5px; }}
QMenu::item:selected {{ background: {accent}; color: {on_accent}; }}
QMenu::item:disabled {{ color: {faint}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 5px 8px; }}
QToolBar {{ border-bottom: 1px solid {line}; padding: 5px 8px; spacing: 4px; }}
QToolBar::separator {{ width: 1px; background: {line}; margin: 5px 6px; }}
QToolButton {{ background: transparent; border: 1px solid transparent; border-radius: 7px; padding: 5px 9px; }}
QToolButton:hover {{ background: {line}; }}
QToolButton:checked {{ background: {raised}; border-color: {line}; }}
QToolButton:disabled {{ color: {faint}; }}
QToolButton:focus {{ border: 2px solid {accent}; padding: 4px 8px; }}
QCheckBox::indicator {{ width: 15px; height: 15px; border: 1px solid {soft}; border-radius: 4px; background: {raised}; }}
QCheckBox::indicator:checked {{ background: {accent}; border-color: {accent}; image: url("{tick}"); }}
QCheckBox:focus, QRadioButton:focus {{ border: 2px solid {accent}; border-radius: 4px; }}
QCheckBox, QRadioButton {{ border: 2px solid transparent; padding: 2px; }}
QLineEdit {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 7px; padding: 5px 9px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QLineEdit:focus {{ border-color: {accent}; }}
QPlainTextEdit {{ background: {raised}; color: {ink}; border: 2px solid {line}; border-radius: 7px; padding: 4px 8px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QPlainTextEdit:focus {{ border-color: {accent}; }}
QTextBrowser#guideText {{ background: {paper}; border: 1px solid {line}; border-radius: 7px; selection-background-color: {accent}; selection-color: {on_accent}; }}
QTextBrowser#guideText:focus {{ border-color: {accent}; }}
QListWidget#guideSections {{ background: transparent; border: 1px solid transparent; border-radius: 7px; }}
QListWidget#guideSections:focus {{ border-color: {accent}; }}
QListWidget#guideSections::item {{ padding: 6px 8px; border-radius: 5px; color: {ink}; }}
QListWidget#guideSections::item:selected {{ background: {line}; color: {ink}; }}
QLabel#explanation {{ color: {soft}; padding-bottom: 8px; }}
QScrollArea, QScrollArea > QWidget > QWidget {{ background: transparent; }}
QLabel#exportMessage {{ color: {warning_ink}; background: {warning_paper}; border-radius: 7px; padding: 7px 10px; }}
QLabel#panelEmpty {{ color: {soft}; padding: 12px 4px; }}
QWidget#sidePanel QListWidget, QWidget#sidePanel QTreeWidget, QWidget#sidePanel QPlainTextEdit {{ background: {raised}; color: {ink}; border: 1px solid {line}; border-radius: 7px; }}
QWidget#sidePanel QListWidget:focus, QWidget#sidePanel QTreeWidget:focus, QWidget#sidePanel QPlainTextEdit:focus {{ border-color: {accent}; }}
QWidget#sidePanel QListWidget::item {{ padding: 6px 5px; border-bottom: 1px solid {line}; color: {ink}; }}
QWidget#sidePanel QTreeWidget::item {{ padding: 3px 2px; color: {ink}; }}
QWidget#sidePanel QListWidget::item:selected, QWidget#sidePanel QTreeWidget::item:selected {{ background: {current}; color: {ink}; }}
QToolButton#noteColour {{ padding: 4px; }}
QLabel#searchCount {{ color: {soft}; padding: 0 4px; }}
QLabel#searchCount[nothing="true"] {{ color: {differs}; }}
QPushButton {{ background: {raised}; border: 1px solid {line}; border-radius: 7px; padding: 6px 14px; }}
QPushButton:focus {{ border: 2px solid {accent}; padding: 5px 13px; }}
QPushButton:disabled {{ color: {faint}; background: transparent; }}
QPushButton:hover {{ border-color: {soft}; }}
QPushButton[primary="true"] {{ background: {accent}; color: {on_accent}; border-color: {accent}; }}
QPushButton[primary="true"]:focus {{ border: 5px double {on_accent}; padding: 2px 10px; }}
QFrame#dropZone {{ border: 2px dashed {hatch}; border-radius: 16px; background: {raised}; }}
QFrame#dropZone[hovering="true"] {{ border-color: {accent}; background: {panel}; }}
QLabel#startTitle {{ font-size: 19px; font-weight: 600; }}
QLabel#startHint, QLabel#recentHeading {{ color: {soft}; }}
QPushButton#recentFile {{ background: transparent; border: 1px solid transparent; text-align: left; padding: 5px 8px; }}
QPushButton#recentFile:hover {{ background: {panel}; }}
QPushButton#recentFile:focus {{ border-color: {accent}; }}
QFrame#banner {{ background: {warning_paper}; border-bottom: 1px solid {line}; }}
QFrame#banner QLabel {{ color: {warning_ink}; }}
QFrame#banner[tone="error"] {{ background: {error_paper}; }}
QFrame#banner[tone="error"] QLabel {{ color: {error_ink}; }}
QFrame#heads {{ background: {paper}; border-bottom: 1px solid {line}; }}
QLabel#headTitle {{ font-weight: 600; }}
QLabel#chip {{ color: {soft}; border: 1px solid {line}; border-radius: 9px; padding: 1px 8px; background: {raised}; font-size: {small}; }}
QLabel#chip[madeHere="true"] {{ color: {warning_ink}; background: {warning_paper}; }}
QWidget#sidePanel {{ background: {panel}; border-left: 1px solid {line}; }}
QTabWidget::pane {{ border: none; }}
QTabBar::tab {{ background: transparent; color: {soft}; padding: 6px 7px; border-radius: 7px; margin: 5px 0; }}
QTabBar::tab:selected {{ background: {raised}; color: {ink}; border: 1px solid {line}; }}
QTabBar::tab:selected:focus {{ border: 2px solid {accent}; }}
QToolButton#factFilter {{ color: {only_here}; font-weight: 600; padding: 3px 6px; border: 1px solid {line}; }}
QToolButton#factFilter[facts="agrees"] {{ color: {agrees}; }}
QToolButton#factFilter[facts="differs"] {{ color: {differs}; }}
QToolButton#factFilter:checked {{ background: {raised}; border: 2px solid {soft}; padding: 2px 5px; }}
QToolButton#factFilter:focus {{ border-color: {accent}; }}
QWidget#sidePanel QStackedWidget, QWidget#sidePanel QTabWidget, QWidget#sidePanel QTabBar {{ background: {panel}; }}
QListView#factCards {{ background: transparent; }}
QTextBrowser#dictionaryPage {{ background: transparent; border: none; border-top: 1px solid {line}; padding: 4px 6px; }}
QTextBrowser#dictionaryPage:focus {{ border: 2px solid {accent}; padding: 3px 4px; }}
QLabel#factsEmpty {{ color: {soft}; padding: 24px; }}
QStatusBar {{ background: {panel}; border-top: 1px solid {line}; color: {soft}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {soft}; padding: 0 7px; }}
QLabel#offline {{ color: {accent}; }}
QProgressBar {{ background: {line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px; }}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QScrollBar:vertical {{ background: {paper}; width: 12px; margin: 0; }}
QScrollBar::handle:vertical {{ background: {hatch}; border-radius: 4px; min-height: 36px; margin: 2px; }}
QScrollBar::handle:vertical:hover {{ background: {soft}; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: none; }}
"""


def style_sheet(theme: Theme, *, arabic: bool = False) -> str:
    """The style sheet in the colours of a theme; small print in Arabic is less small."""
    colours = {
        name: getattr(theme, name) for name in theme.__slots__ if isinstance(getattr(theme, name), str)
    }
    tick = resource_path("icons") / ("tick-dark.svg" if theme.name is ThemeName.DARK else "tick-light.svg")
    return _SHEET.format(**colours, small="13px" if arabic else "11px", tick=tick.as_posix())

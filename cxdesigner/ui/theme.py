"""Puts the tokens' colours on Qt: the palette that standard widgets paint with, and a small style sheet.

`setColorScheme` alone changes nothing on plain X11, so the palette is our own in either theme.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QGuiApplication, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from cxdesigner.layout.theme import Theme, ThemeName
from cxdesigner.ui.collection import no_collection
from cxdesigner.ui.settings import Settings, shown_theme
from cxdesigner.ui.widgets.drawing import font, set_text_scale

_ROLES = {
    QPalette.ColorRole.Window: "panel",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "field",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "text3",
    QPalette.ColorRole.Button: "field",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "onAccent",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "hover",
    QPalette.ColorRole.Mid: "lineStrong",
    QPalette.ColorRole.Dark: "control",
    QPalette.ColorRole.Shadow: "shadow",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "onAccent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Accent: "accent",
}
_FAINT = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)

_SHEET = Template("""
QMenuBar { background: $chrome; color: $text; border-bottom: 1px solid $line; padding: 2px 6px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: 6px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $accentSoft; color: $text; }
QMenu { background: $panel; color: $text; border: 1px solid $lineStrong; padding: 6px; }
QMenu::item { padding: 7px 28px 7px 12px; margin: 0; border-radius: 6px; min-height: 16px; }
QMenu::item:selected { background: $accentSoft; color: $text; }
QMenu::item:disabled { color: $text3; }
QMenu::separator { height: 1px; background: $line; margin: 4px 6px; }
QMenu::icon { padding-left: 10px; }
QMenu::right-arrow { image: none; width: 0; }
QToolTip { background: $panel; color: $text; border: 1px solid $lineStrong; padding: 4px 6px; }
QScrollArea { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar::handle:vertical { background: $lineStrong; border-radius: 3px; min-height: 32px; margin: 2px; }
QScrollBar::handle:vertical:hover { background: $control; }
QScrollBar::handle:vertical:disabled { background: transparent; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; width: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QLineEdit#bare { background: transparent; border: none; padding: 0; }
QTextEdit#bare { background: transparent; border: none; }
QComboBox#field { border: none; background: transparent; padding: 0 2px 0 30px; combobox-popup: 0; }
QComboBox#plain { border: none; background: transparent; padding: 0 2px 0 10px; combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 26px; }
QComboBox::down-arrow { image: none; width: 0; }
QComboBox QAbstractItemView, QListView#offers {
  background: $panel; color: $text; border: 1px solid $lineStrong; padding: 4px; outline: 0;
  selection-background-color: $accentSoft; selection-color: $text;
}
QListView#offers::item:selected { background: $accentSoft; color: $text; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle:horizontal { background: $lineStrong; border-radius: 3px; min-width: 32px; margin: 2px; }
QScrollBar::handle:horizontal:hover { background: $control; }
QComboBox QAbstractItemView::item, QListView#offers::item { min-height: 30px; padding-left: 4px; border-radius: 6px; }
""")


@cache
def wishes() -> QAccessibilityHints:
    """Return what the computer tells of the person's needs."""
    # WORKAROUND: PySide ties the wrapper to that of the style hints, which must not go before it: asked for anew each
    # time, it crashed now and then.
    _style_hints.append(QGuiApplication.styleHints())
    return _style_hints[0].accessibility()


_style_hints: list[QStyleHints] = []


def ask_for_scheme(app: QApplication, settings: Settings) -> ThemeName:
    """Tell the platform which scheme is wanted, and return the theme that it comes to."""
    choice = settings.theme
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark, "system": Qt.ColorScheme.Unknown}
    hints = app.styleHints()
    hints.setColorScheme(schemes[choice])
    is_dark = hints.colorScheme() is Qt.ColorScheme.Dark
    return shown_theme(choice, system_is_dark=is_dark, more_contrast=has_more_contrast(settings))


def has_more_contrast(settings: Settings) -> bool:
    """Tell whether more contrast is wanted: by the person, else by the computer."""
    if settings.more_contrast is not None:
        return settings.more_contrast
    wanted = wishes().contrastPreference()
    return wanted is Qt.ContrastPreference.HighContrast


def dress_application(app: QApplication, theme: Theme, text_scale: float) -> None:
    """Let `app` paint its standard widgets in the colours of `theme`, and set words `text_scale` times their size.

    To be called before the window's own widgets hear of it: a new style sheet takes their fonts from them.
    """
    set_text_scale(text_scale)
    with no_collection():
        app.setFont(font("small"))
        sheet = style_sheet(theme)
        if sheet != app.styleSheet():  # a size of text alone needs no polish of every widget there is
            app.setPalette(palette(theme))
            app.setStyleSheet(sheet)


@contextmanager
def dressing(app: QApplication, theme: Theme, text_scale: float) -> Iterator[None]:
    """Dress `app` around the making of its window, the style sheet last.

    Under a style sheet Qt walks over the whole of a part whenever another takes it in. Measured at the start: 240 ms
    for a window in place of 340.
    """
    set_text_scale(text_scale)
    with no_collection():
        if app.styleSheet():
            app.setStyleSheet("")
        app.setFont(font("small"))
        app.setPalette(palette(theme))
    yield
    with no_collection():
        app.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    """Return the palette of `theme`."""
    made = QPalette()
    for role, token in _ROLES.items():
        made.setColor(role, QColor(theme[token]))
    for role in _FAINT:
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(theme["text3"]))
    return made


def style_sheet(theme: Theme) -> str:
    """Return the style sheet of `theme`: what a palette cannot say."""
    return _SHEET.substitute(theme.colors)

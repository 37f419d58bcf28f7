"""What lies on top of the window: palette, menus, the sheet of keys, the gallery, the guided path, preferences."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu

from cxdesigner.layout.theme import theme as theme_of
from cxdesigner.ui.dialogs.shortcut_sheet import shortcut_sheet
from cxdesigner.ui.new_journey.gallery import Gallery
from cxdesigner.ui.new_journey.guide import Guide
from cxdesigner.ui.preferences.appearance import TextPart
from cxdesigner.ui.preferences.dialog import open_preferences
from cxdesigner.ui.preferences.shortcuts import ShortcutsPage
from cxdesigner.ui.settings import TEXT_SIZES
from tools.build_states.ground import Placed, on_ground
from tools.build_states.studio import Light, Studio, studio

_WIDE, _TALL = 770, 960
_EDGE = 20
_CONTROL = Qt.KeyboardModifier.ControlModifier

_LINES = {
    "en": (
        ("Help with a laptop", "it stays black", "it works again"),
        ("Ida, new in the job",),
        (
            "Sees a black screen",
            "\tTries the old tricks",
            "Asks for the number",
            "\tCalls and explains",
            "Hands it in",
        ),
    ),
    "da": (
        ("Hjælp til en bærbar", "den er sort", "den virker igen"),
        ("Ida, ny i jobbet",),
        (
            "Ser en sort skærm",
            "\tPrøver de gamle kneb",
            "Spørger efter nummeret",
            "\tRinger og forklarer",
            "Afleverer den",
        ),
    ),
}


def palette(theme: Light, language: str) -> QImage:
    """Picture the command palette over three selected cards."""
    with studio("hotel", theme, language) as made:
        cards = ("key.tomorrow", "unpacks.duvet", "unpacks.backstage")
        made.window.editor.select([("touchpoints", f"to-be.{name}") for name in cards])
        made.window.finder.open()
        made.type_into(made.window.finder.field, "mot" if language == "en" else "san", enter=False)
        return made.whole()


def menus(theme: Light, language: str) -> QImage:
    """Picture the menu of a card, and the menu of its owners that opens out of it."""
    with studio("hotel", theme, language) as made:
        window = made.window
        key = ("touchpoints", "to-be.key.welcome")
        made.look_at(key)
        window.editor.select([key], focus=key)
        whole = made.whole()
        at = made.over(key, 0.9, 0.5).toPoint() + window.canvas.mapTo(window, QPoint())
        window.actions_.refresh()
        first = window.menus.context(None)
        owner = next(act for act in first.actions() if act.menu() is not None)
        inner = owner.menu()
        assert isinstance(inner, QMenu)
        inside = _menu(made, inner)
        first.popup(QPoint(0, 0))
        made.settle()
        first.setActiveAction(owner)
        opened = _menu(made, first)
        beside = first.actionGeometry(owner).top() - 6
        look = theme_of(theme)
        parts = [
            Placed(whole, 0, 0),
            Placed(opened, at.x(), at.y(), "e2", 10),
            Placed(inside, at.x() + opened.width() - 4, at.y() + beside, "e2", 10),
        ]
        return on_ground(parts, look)


def _menu(made: Studio, menu: QMenu) -> QImage:
    menu.popup(QPoint(0, 0))
    made.settle()
    picture = menu.grab().toImage()
    menu.hide()
    return picture


def keys(theme: Light, language: str) -> QImage:
    """Picture the sheet of all keys."""
    with studio("hotel", theme, language) as made:
        window = made.window
        whole = made.whole()
        sheet = shortcut_sheet(window.dress, window, window.actions_.keys)
        sheet.show()
        made.settle()
        picture = sheet.grab().toImage()
        sheet.close()
        x, y = (whole.width() - picture.width()) / 2, (whole.height() - picture.height()) / 2
        return on_ground([Placed(whole, 0, 0), Placed(picture, x, y, "e3", 14)], theme_of(theme))


def new_journey(theme: Light, language: str) -> QImage:
    """Picture the gallery of templates, and beside it the guided path at its third question."""
    with studio("blank", theme, language) as made:
        made.window.new_journey()
        gallery = made.part(Gallery)
        gallery.setFixedSize(_WIDE, _TALL)
        made.until(lambda: all(tile.seen is not None for tile in gallery.tiles if not tile.offer.is_blank))
        gallery.choose(next(tile.offer for tile in gallery.tiles if tile.offer.id == "hotel"))
        made.settle()
        first = gallery.grab().toImage()
        gallery.guide.click()
        guide = made.part(Guide)
        guide.setFixedSize(_WIDE, _TALL)
        made.until(guide.isActiveWindow)
        *before, last = _LINES[language]
        for lines in before:
            made.type_into(guide, *lines)
            QTest.keyClick(guide, Qt.Key.Key_Return, _CONTROL)
            made.settle()
        made.type_into(guide, *last)
        second = guide.grab().toImage()
        guide.reject()
        return _two(first, second, theme)


def preferences(theme: Light, language: str) -> QImage:
    """Picture two pages of the preferences: appearance with a larger text, and keys that clash."""
    with studio("hotel", theme, language) as made:
        dialog = open_preferences(made.window)
        dialog.resize(_WIDE, _TALL)
        made.part(TextPart).slider.setValue(TEXT_SIZES.index(112))
        made.settle()
        dialog.resize(_WIDE, _TALL)
        made.settle()
        first = dialog.grab().toImage()
        dialog.changes.undo()
        made.settle()
        dialog.resize(_WIDE, _TALL)
        dialog.show_page("shortcuts")
        page = dialog.pages["shortcuts"]
        assert isinstance(page, ShortcutsPage)
        made.window.actions_.keys.give("mark_opportunity", "Shift+I")
        dialog.show_now()
        made.settle()
        row = page.rows["paste_plain"]
        row.click()
        made.settle()
        assert row.recorder is not None
        QTest.keyClick(row.recorder, Qt.Key.Key_D, _CONTROL)
        made.settle()
        second = dialog.grab().toImage()
        dialog.reject()
        return _two(first, second, theme)


def _two(first: QImage, second: QImage, theme: Light) -> QImage:
    beside = _EDGE + first.width() + _EDGE
    parts = [Placed(first, _EDGE, _EDGE, "e3", 14), Placed(second, beside, _EDGE, "e3", 14)]
    size = (beside + second.width() + _EDGE, max(first.height(), second.height()) + 2 * _EDGE)
    return on_ground(parts, theme_of(theme), size, token="field")  # noqa: S106  # a colour

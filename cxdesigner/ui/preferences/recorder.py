"""A field that takes the keys pressed in it, and shows them as caps."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QGuiApplication, QKeyEvent, QKeySequence, QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.keys import key_parts, key_words, text_of
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import CENTER, draw_box, draw_text, grown, painter_for, text_width

_DIGITS = {"xcb": 9, "wayland": 9, "windows": 1}
"""Per platform: how far the scan code of a digit's key lies above the digit; 0 counts as ten."""


class Recorder(QWidget):
    """Takes one combination. With `walks`, Tab still walks on, as nothing is to be given those keys.

    Signals:
        recorded: these keys were pressed.
        cleared: the cross was pressed: no keys at all.
        left: Esc.
    """

    recorded = Signal(str)
    cleared = Signal()
    left = Signal()

    def __init__(self, dress: Dress, parent: QWidget | None = None, *, walks: bool = False) -> None:
        super().__init__(parent)
        self._dress, self._walks = dress, walks
        self.keys, self._held, self._hint = "", "", ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setFixedHeight(grown(28))
        self.cross = IconButton(dress, "x", size=QSize(22, 22))
        self.cross.setParent(self)
        self.cross.clicked.connect(self.cleared)
        dress.changed.connect(self.update)

    def show_words(self, name: str, hint: str, clear: str) -> None:
        """Show what the field is, what to do in it, and what the cross does."""
        self._hint = hint
        self.setAccessibleName(name)
        self.setAccessibleDescription(hint)
        self.cross.name_it(clear)
        self.update()

    def show_keys(self, keys: str) -> None:
        """Show the keys that are taken; empty where none are."""
        self.keys, self._held = keys, ""
        self.update()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()  # whatever it would do elsewhere
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._on_key(event) or super().event(event)
        if event.type() == QEvent.Type.KeyRelease:
            self._held = ""
            self.update()
        return super().event(event)

    def _on_key(self, event: QKeyEvent) -> bool:
        if event.isAutoRepeat():
            return True
        is_bare = not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
        if event.key() == Qt.Key.Key_Escape and is_bare:
            self.left.emit()
            return True
        if self._walks and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab) and is_bare:
            return False
        keys = keys_of(event)
        if keys:
            self.show_keys(keys)
            self.recorded.emit(keys)
        else:
            names = QKeySequence(event.modifiers().value).toString(QKeySequence.SequenceFormat.NativeText)
            self._held = names.rstrip("+")
            self.update()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._held = ""
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(grown(128), grown(28))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, has_focus = painter_for(self), self._dress, self.hasFocus()
        edge = dress.color("accent" if has_focus else "lineStrong")
        draw_box(
            painter,
            self.rect().toRectF(),
            fill=dress.color("panel"),
            stroke=edge,
            width=2 if has_focus else 1,
        )
        x, tall, middle = 8.0, grown(18), self.height() / 2
        for part in key_parts(self._held or key_words(self.keys)):
            wide = max(tall, text_width("meta", part) + 10)
            cap = QRectF(x, middle - tall / 2, wide, tall)
            draw_box(painter, cap, fill=dress.color("card"), stroke=dress.color("lineStrong"), radius=4)
            draw_text(painter, cap, part, "meta", dress.color("text2"), CENTER)
            x = cap.right() + 4
        if has_focus:
            painter.fillRect(QRectF(x + 2, middle - 8, 1.5, 16), dress.color("accent"))
        if x == 8.0:
            room = QRectF(x + 8, 0, self.width() - x - 34, self.height())
            draw_text(painter, room, self._hint, "meta", dress.color("text3"))
        painter.end()
        self.cross.move(self.width() - 25, round(middle - 11))


def keys_of(event: QKeyEvent) -> str:
    """Return the portable text of the keys that `event` tells of; empty while only modifiers are held.

    A digit with Shift is told as the digit: which sign it sets differs from country to country.
    """
    key, modifiers = event.key(), event.modifiers()
    above = _DIGITS.get(QGuiApplication.platformName())
    if above is not None and modifiers & Qt.KeyboardModifier.ShiftModifier:
        digit = event.nativeScanCode() - above
        if 1 <= digit <= 10:
            key = Qt.Key.Key_0 + digit % 10
    return text_of(key, modifiers)

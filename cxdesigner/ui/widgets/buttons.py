"""The window's buttons: icon buttons, the primary one, the quiet one."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    RIGHT,
    draw_box,
    draw_focus_ring,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_width,
)

_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
    Qt.FocusReason.OtherFocusReason,
)


class Button(QAbstractButton):
    """A button that shows hover, press and, when the keyboard brought it, the focus. Its kinds paint themselves."""

    def __init__(self, dress: Dress, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dress = dress
        self._is_focus_shown = False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        dress.changed.connect(self._grow)

    def _grow(self) -> None:
        """Be as large as the size of text asks for, and show the colours of now."""
        self.update()

    def name_it(self, text: str, tip: str = "") -> None:
        """Say what the button does: to those who read it, hear it, or hover over it."""
        from cxdesigner.ui.widgets.words import set_tip

        self.setAccessibleName(text)
        set_tip(self, tip or text)

    def floor(self, rest: str | None = None) -> QColor | None:
        """Return the colour under the button as it is now; `rest` is the one at rest, None for no floor."""
        if self.isEnabled() and self.isDown():
            return self._dress.color("pressed")
        if self.isEnabled() and self.underMouse():
            return self._dress.color("hover")
        return self._dress.color(rest) if rest else None

    def draw_focus(self, painter: QPainter, radius: float = 6.0) -> None:
        """Draw the ring, where the keyboard is here."""
        if self._is_focus_shown and self.hasFocus():
            draw_focus_ring(painter, self.rect().toRectF(), self._dress.color("focus"), radius)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._is_focus_shown = event.reason() in _KEYBOARD
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._is_focus_shown = False
        super().focusOutEvent(event)
        self.update()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class ChoiceButton(Button):
    """One of several that stand for a choice; the arrow keys are for the whole that walks them."""

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.setCheckable(True)

    def nextCheckState(self) -> None:
        """Leave the choice to whoever hears of the click: the button shows what came of it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            event.ignore()
        else:
            super().keyPressEvent(event)


class IconButton(Button):
    """A square button with an icon. Where it is checked, it wears the accent."""

    def __init__(
        self,
        dress: Dress,
        icon: str,
        *,
        size: QSize | None = None,
        token: str = "text2",  # noqa: S107
    ) -> None:
        super().__init__(dress)
        self._icon, self._token = icon, token
        self.setFixedSize(size or QSize(32, 32))

    def set_icon(self, name: str) -> None:
        """Show another icon."""
        self._icon = name
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        rect = self.rect().toRectF()
        floor = self._dress.color("accentSoft") if self.isChecked() else self.floor()
        if floor is not None:
            draw_box(painter, rect, fill=floor, radius=6)
        ink = "accent" if self.isChecked() else self._token
        ink = ink if self.isEnabled() else "disabled"
        at = QRectF(0, 0, 16, 16)
        at.moveCenter(rect.center())
        draw_icon(painter, self._icon, at.x(), at.y(), self._dress.color(ink))
        self.draw_focus(painter)
        painter.end()


class WordButton(Button):
    """A button of 32 px with words, and an icon where it has one: primary, quiet, or bare of its outline."""

    def __init__(
        self, dress: Dress, icon: str = "", *, is_primary: bool = False, is_bare: bool = False
    ) -> None:
        super().__init__(dress)
        self._icon, self._is_primary, self._is_bare = icon, is_primary, is_bare
        self.setFixedHeight(grown(32))

    def set_words(self, text: str, tip: str = "") -> None:
        """Show `text`."""
        self.setText(text.replace("&", "&&"))
        self.name_it(text, tip)
        self.setFixedWidth(self.sizeHint().width())

    def _grow(self) -> None:
        self.setFixedHeight(grown(32))
        if self.text():
            self.setFixedWidth(self.sizeHint().width())
        super()._grow()

    def sizeHint(self) -> QSize:
        return QSize(text_width("smallM", self._words()) + (46 if self._icon else 26), grown(32))

    def _words(self) -> str:
        return self.text().replace("&&", "&")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        rect = self.rect().toRectF()
        if self._is_primary and self.isEnabled():
            lit = self.underMouse() or self.isDown()
            draw_box(painter, rect, fill=self._dress.color("accentHover" if lit else "accent"), radius=6)
        elif self._is_bare:
            draw_box(painter, rect, fill=self.floor(), radius=6)
        else:
            draw_box(painter, rect, fill=self.floor("card"), stroke=self._dress.color("lineStrong"), radius=6)
        words = "onAccent" if self._is_primary else "text"
        ink = self._dress.color(words if self.isEnabled() else "text3")
        if self._icon:
            draw_icon(painter, self._icon, 12, self.height() / 2 - 8, ink)
            draw_text(painter, rect.adjusted(35, 0, 0, 0), self._words(), "smallM", ink)
        else:
            draw_text(painter, rect, self._words(), "smallM", ink, CENTER)
        if self._is_focus_shown and self.hasFocus():
            ring = self._dress.color("onAccent" if self._is_primary else "focus")
            inset = 2 if self._is_primary else 0
            draw_focus_ring(painter, rect.adjusted(inset, inset, -inset, -inset), ring, 6 - inset)
        painter.end()


class LinkButton(Button):
    """Words in the accent's colour that do something; flush, they end at its right edge."""

    def __init__(self, dress: Dress, token: str = "accent") -> None:  # noqa: S107
        super().__init__(dress)
        self._token = token
        self.is_flush = False
        self.setFixedHeight(grown(24))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_token(self, token: str) -> None:
        """Show the words in the colour called `token`."""
        self._token = token
        self.update()

    def set_words(self, text: str) -> None:
        """Show `text`."""
        self.setText(text.replace("&", "&&"))
        self.name_it(text)
        self.setFixedWidth(text_width("smallS", text) + 8)

    def _grow(self) -> None:
        self.setFixedSize(text_width("smallS", self.text().replace("&&", "&")) + 8, grown(24))
        super()._grow()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        words, ink = self.text().replace("&&", "&"), self._token if self.isEnabled() else "text3"
        where = RIGHT if self.is_flush else CENTER
        draw_text(painter, self.rect().toRectF(), words, "smallS", self._dress.color(ink), where)
        self.draw_focus(painter, 4)
        painter.end()

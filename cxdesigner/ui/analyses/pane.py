"""Shows a page of an analysis: paints it, and lays a button over everything on it that can be pressed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from cxdesigner.layout.analyses.page import Page, Target
from cxdesigner.layout.display_list import Item
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.pieces import Piece, pieces
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, painter_for

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0), Qt.Key.Key_Right: (1, 0), Qt.Key.Key_Up: (0, -1), Qt.Key.Key_Down: (0, 1),
}  # fmt: skip


class PagePane(QScrollArea):
    """A page that scrolls where it is larger than the room for it.

    Signals:
        pressed: the id of the target that was pressed, by pointer or key.
        resized: there is another room for the page.
    """

    pressed = Signal(str)
    resized = Signal()

    def __init__(self, dress: Dress, *, ground: str = "canvas") -> None:
        super().__init__()
        self._dress = dress
        self.sheet = Sheet(dress, self, ground)
        self.setWidget(self.sheet)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def show_page(self, page: Page) -> None:
        """Show `page`. A target that was there before keeps the keyboard."""
        self.sheet.show_page(page)

    def reveal(self, target: str) -> None:
        """Bring a target into sight."""
        button = self.sheet.buttons.get(target)
        if button is not None:
            self.ensureWidgetVisible(button, 24, 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() in self.sheet.own_keys:
            event.ignore()  # an arrow would scroll; with Alt, or where it is its own, it is the view's
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size() != event.oldSize():
            self.resized.emit()


class Sheet(QWidget):
    """The page itself."""

    def __init__(self, dress: Dress, pane: PagePane, ground: str) -> None:
        super().__init__()
        self._dress, self._pane = dress, pane
        self.page = Page(0)
        self.ground = ground
        """The colour under the page, by its token."""
        self.buttons: dict[str, TargetButton] = {}
        self.over: list[Item] = []
        """What is drawn over the page while something on it moves."""
        self._order: list[str] = []
        self._pieces: list[Piece] | None = None
        self.own_keys: frozenset[int] = frozenset()
        """Keys that mean something of its own to the analysis: neither page nor buttons take them."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_page(self, page: Page) -> None:
        """Show `page` in place of the one before."""
        self.page, self._pieces = page, None
        self.resize(round(page.width), max(round(page.height), self._pane.viewport().height()))
        wanted = {target.id: target for target in page.targets}
        for id_ in [id_ for id_ in self.buttons if id_ not in wanted]:
            gone = self.buttons.pop(id_)
            if gone.hasFocus():
                self.setFocus(Qt.FocusReason.OtherFocusReason)
            gone.hide()
            gone.deleteLater()
        for target in page.targets:
            button = self.buttons.get(target.id)
            if button is None:
                button = self.buttons[target.id] = TargetButton(self._dress, self)
                button.clicked.connect(lambda _on=False, id_=target.id: self._pane.pressed.emit(id_))
                button.show()
            button.show_as(target)
        self._order_tabs([target.id for target in page.targets])
        self.update()

    def show_over(self, items: list[Item]) -> None:
        """Draw `items` over the page from now on, in place of those before."""
        self.over = items
        self.update()

    def _order_tabs(self, order: list[str]) -> None:
        """Let Tab walk the targets in `order`: that of the page, which most edits leave as it is."""
        if order == self._order:
            return
        self._order = order
        before: QWidget = self
        for id_ in order:
            QWidget.setTabOrder(before, self.buttons[id_])
            before = self.buttons[id_]

    def walk(self, start: QWidget, across: int, down: int) -> None:
        """Bring the keyboard to the nearest target in a direction; it stays where there is none."""
        here = start.geometry().center()
        others = (button for button in self.buttons.values() if button is not start)
        ahead = [button for button in others if _is_ahead(here, button, across, down)]
        found = min(ahead, key=lambda button: _distance(here, button, across), default=None)
        if found is not None:
            found.setFocus(Qt.FocusReason.TabFocusReason)
            self._pane.ensureWidgetVisible(found, 24, 24)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier or event.key() in self.own_keys:
            event.ignore()
        elif event.key() in _ARROWS and self.buttons:
            first = next(iter(self.buttons.values()))
            first.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, dress = painter_for(self), self._dress
        painter.fillRect(event.rect(), dress.color(self.ground))
        painter.setClipRect(event.rect())
        paint(painter, [*self._in_sight(event.rect()), *self.over], **shadows(dress.theme))
        painter.end()

    def _in_sight(self, room: QRect) -> list[Item]:
        """Return what of the page reaches into `room`: a wide journey lies mostly outside of the window."""
        if self._pieces is None:
            self._pieces = pieces(self.page.items)
        seen = Box(room.x(), room.y(), room.width(), room.height())
        return [piece.item for piece in self._pieces if piece.box.meets(seen)]


class TargetButton(Button):
    """A place on a page that can be pressed. The page draws it; this shows hover, focus and what it is called."""

    def __init__(self, dress: Dress, sheet: Sheet) -> None:
        super().__init__(dress, sheet)
        self._sheet, self._radius = sheet, 6.0
        self._target: Target | None = None
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_as(self, target: Target) -> None:
        """Stand for `target` from now on. Where it stood for the same before, as after most edits, nothing is done."""
        if target == self._target:
            return
        self._target = target
        box = target.box
        self.setGeometry(QRect(round(box.x), round(box.y), max(1, round(box.w)), max(1, round(box.h))))
        self._radius = target.radius
        self.setCheckable(target.is_on is not None)
        if target.is_on is not None:
            self.setChecked(target.is_on)
        self.name_it(target.name, target.tip)

    def nextCheckState(self) -> None:
        """Leave the choice to whoever hears of the press: the page shows what came of it."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in self._sheet.own_keys:
            event.ignore()
        elif event.key() in _ARROWS and not event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._sheet.walk(self, *_ARROWS[Qt.Key(event.key())])
        elif event.key() in _ARROWS:
            event.ignore()  # with Alt it is the view's; a button would walk on by itself
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        if self.underMouse() and self.isEnabled():
            painter.setOpacity(0.05)
            draw_box(painter, self.rect().toRectF(), fill=self._dress.color("text"), radius=self._radius)
            painter.setOpacity(1.0)
        self.draw_focus(painter, self._radius)
        painter.end()


def _is_ahead(here: QPoint, button: QWidget, across: int, down: int) -> bool:
    there = button.geometry().center()
    return (there.x() - here.x()) * across > 0 or (there.y() - here.y()) * down > 0


def _distance(here: QPoint, button: QWidget, across: int) -> float:
    """Return how far it is, where what lies aside counts three times as much as what lies ahead."""
    there = button.geometry().center()
    dx, dy = abs(there.x() - here.x()), abs(there.y() - here.y())
    return dx + 3 * dy if across else dy + 3 * dx

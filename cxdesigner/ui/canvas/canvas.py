"""The canvas widget: it shows the board through the camera, and translates events for the editor's tools.

What it knows is Qt; what a press or a drag means is decided in `cxdesigner.editor.tools`.
"""

from __future__ import annotations

import json
from typing import Literal

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QShowEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from cxdesigner.editor import walking
from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.tools.connecting import port_at
from cxdesigner.editor.tools.placing import Placing
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.select import SelectTool
from cxdesigner.editor.tools.spanning import span_edge_at
from cxdesigner.layout import cards
from cxdesigner.layout.board import Damage
from cxdesigner.layout.display_list import TextStyle
from cxdesigner.translation import Catalogue, message
from cxdesigner.ui.canvas import accessible, head_bands, states
from cxdesigner.ui.canvas.picture import BoardPicture
from cxdesigner.ui.canvas.title_editor import TitleEditor

PALETTE_MIME = "application/x-cxdesigner-palette"

SETTLE_MS = 120
"""How long the zoom must rest before the exact picture replaces the scaled one."""

_EDGE, _EDGE_STEP = 28.0, 14.0
"""Near an edge a carried card pushes the board along, this much per tick."""

Tool = Literal["select", "pan"]

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class Canvas(QWidget):
    """Shows the editor's board.

    Signals: `tool_changed` after the tool was switched, with its name.
    """

    tool_changed = Signal(str)

    def __init__(self, editor: Editor, say: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self.say = say
        self.editor = editor
        self._stop_listening: list[object] = []
        self._tool: Tool = "select"
        self._select = SelectTool(editor)
        self._placing: Placing | None = None
        self._ghost: cards.Content | None = None
        self._pan_from: QPointF | None = None
        self._space_held = False
        self._exact = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.settle)
        self._edge_timer = QTimer(self, interval=30)
        self._edge_timer.timeout.connect(self._push_edge)
        self._last_pointer: QPointF | None = None
        self._picture = BoardPicture(editor.board, self._settle.start)
        self.title_editor = TitleEditor(self, self._title_done, self._title_too_long)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(say("canvas.name"))
        self.setMinimumSize(240, 200)
        self._bind(editor)

    # Following the editor

    def set_editor(self, editor: Editor) -> None:
        """Show another open project."""
        self.title_editor.give_up()
        for stop in self._stop_listening:
            stop()  # type: ignore[operator]
        self.editor = editor
        self._select = SelectTool(editor)
        self._placing, self._ghost = None, None
        self._bind(editor)
        accessible.notify(self, "everything")

    def set_language(self, say: Catalogue) -> None:
        """Speak another language."""
        self.say = say
        self.setAccessibleName(say("canvas.name"))
        accessible.notify(self, "everything")
        self.update()

    def _bind(self, editor: Editor) -> None:
        self._stop_listening = [editor.listen(self._on_change), editor.camera.listen(self._on_camera)]
        self._picture.set_board(editor.board)
        self._set_room()
        if self.isVisible():
            editor.camera.open()
        self.update()

    def _set_room(self) -> None:
        camera = self.editor.camera
        room = head_bands.head_room(self.editor.board, camera.zoom)
        camera.set_room(self.width(), self.height(), *room)

    def _on_camera(self) -> None:
        room = head_bands.head_room(self.editor.board, self.editor.camera.zoom)
        if room != (self.editor.camera.head_width, self.editor.camera.head_height):
            self._set_room()
        if self._settle.isActive():
            self._settle.start()
        self._place_title_editor()
        self.update()

    def _on_change(self, aspect: Aspect) -> None:
        if aspect in {"journey", "look"}:
            self.title_editor.give_up()
            self._picture.set_board(self.editor.board)
            self._set_room()
            if aspect == "journey":
                self.editor.camera.open()
            self.update()
        elif aspect == "document":
            self._set_room()
            self._show_damage(self.editor.damage)
        elif aspect == "editing":
            self._open_title_editor()
        elif aspect == "tool":
            self._on_air()
        else:
            self.update()
        accessible.notify(self, aspect)

    def _show_damage(self, damage: Damage) -> None:
        places = self._picture.spoil(damage)
        if damage.heads or damage.everything:
            self.update()
            return
        for place in places:
            self.update(place.adjusted(-2, -2, 2, 2))

    def _on_air(self) -> None:
        air = self.editor.in_air
        hidden = air.key if air is not None and air.key[0] else None
        if air is not None:
            self._ghost = self.editor.board.content(air.key) or self._ghost
        else:
            self._ghost = None
        if hidden != self._picture.hidden:
            self._picture.hidden = hidden
            self._picture.spoil()
        if air is None:
            self._edge_timer.stop()
        self.update()

    def settle(self) -> None:
        """Paint exactly what is shown scaled while the zoom moves."""
        self._settle.stop()
        self._exact = True
        self.update()

    # The tool

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        return self._tool

    def set_tool(self, tool: Tool) -> None:
        """Take another tool in hand."""
        if tool != self._tool:
            self._select.cancel()
            self._tool = tool
            self._update_cursor()
            self.tool_changed.emit(tool)

    @property
    def _pans(self) -> bool:
        return self._tool == "pan" or self._space_held

    def _update_cursor(self) -> None:
        air = self.editor.in_air
        if self._pan_from is not None:
            self.setCursor(Qt.CursorShape.ClosedHandCursor)
        elif self._pans:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
        elif air is not None:
            self.setCursor(Qt.CursorShape.ForbiddenCursor if air.refusal else Qt.CursorShape.ArrowCursor)
        else:
            self._show_handle_cursor()

    def _show_handle_cursor(self) -> None:
        """Say by the cursor what a press would take: a port, an edge, or the card."""
        at = self._last_pointer
        pointer = self._pointer(at) if at is not None else None
        if pointer is None or self.editor.read_only:
            self.unsetCursor()
        elif self.editor.link_in_air is not None or port_at(self.editor, pointer) is not None:
            self.setCursor(Qt.CursorShape.CrossCursor)
        elif span_edge_at(self.editor, pointer) is not None:
            self.setCursor(Qt.CursorShape.SizeHorCursor)
        else:
            self.unsetCursor()

    def _pointer(
        self, at: QPointF, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
    ) -> Pointer:
        x, y = self.editor.camera.to_board(at.x(), at.y())
        return Pointer(
            x, y, self.editor.camera.zoom,
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
        )  # fmt: skip

    def _is_on_heads(self, at: QPointF) -> bool:
        camera = self.editor.camera
        return at.x() < camera.head_width or at.y() < camera.head_height

    def _push_edge(self) -> None:
        """Push the board along while a card is carried near an edge."""
        at, camera = self._last_pointer, self.editor.camera
        if at is None or self.editor.in_air is None:
            return
        dx = _edge_push(at.x(), camera.head_width, self.width())
        dy = _edge_push(at.y(), camera.head_height, self.height())
        if dx or dy:
            camera.pan(dx, dy)
            self._carry(at)

    def _carry(self, at: QPointF) -> None:
        self._last_pointer = at
        pointer = self._pointer(at)
        if self._placing is not None:
            self._placing.move(pointer)
        else:
            self._select.move(pointer)
        if self.editor.in_air is not None and not self._edge_timer.isActive():
            self._edge_timer.start()

    def connect_from_selection(self) -> None:
        """Begin a link at the selected touchpoint; the next click, or Enter on another card, ends it."""
        chosen = self.editor.selected_touchpoints()
        if len(chosen) == 1 and not self.editor.read_only:
            self._select.connect(("touchpoints", chosen[0].id))
        elif len(chosen) > 1:
            self.editor.connect_in_order()
        else:
            self.editor.show_notice(message("hint.connect_needs_card"))

    def cancel(self) -> bool:
        """Take back what is under way; tell whether there was anything."""
        if self._placing is not None:
            self._placing.cancel()
            self._placing = None
            return True
        if self._select.is_busy:
            self._select.cancel()
            self._update_cursor()
            return True
        return False

    # Editing in place

    def _open_title_editor(self) -> None:
        key = self.editor.editing
        content = self.editor.board.content(key) if key is not None else None
        if key is None or content is None:
            if self.title_editor.is_open:
                self.title_editor.give_up()
            return
        title = getattr(content, "title", "")
        zoom = max(1.0, self.editor.camera.zoom)
        base = cards.title_style(title, self.editor.board.look)
        text_style = TextStyle(base.font, round(base.size * zoom), base.leading * zoom, base.track)
        self._place_title_editor()
        self.title_editor.open(
            title, text_style, self.editor.board.look.theme, self.say("canvas.title_field")
        )
        self._place_title_editor()

    def _place_title_editor(self) -> None:
        key = self.editor.editing
        box = self.editor.board.card_box(key) if key is not None else None
        found = self.editor.board.place_of(key) if key is not None else None
        if box is None or found is None:
            return
        board, place = self.editor.board, head_bands.window_box(self.editor.camera, box)
        role, zoom, pad = board.rows[found[0]].role, self.editor.camera.zoom, board.look.measures.pad
        is_full = role.form == "full" and role.holds == "cards"
        left = (pad - 2 if is_full else board.look.measures.tile + 2 * pad - 6) * zoom
        top = (cards.title_top(board.look) - 2 if is_full else 4.0) * zoom
        wide = max(110.0, place.width() - left - 4 * zoom)
        self.title_editor.place(round(place.x() + left), round(place.y() + top), round(wide))

    def _title_done(self, title: str | None) -> None:
        self.editor.end_editing(title)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _title_too_long(self) -> None:
        from cxdesigner.model.record import LINE_LIMIT

        self.editor.show_notice(message("command.line_too_long", limit=LINE_LIMIT))

    # Qt events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, the states over it, the heads over both, and what is in the air over all."""
        editor, camera = self.editor, self.editor.camera
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        head = (camera.head_width, camera.head_height)
        size = (self.width(), self.height())
        self._picture.show(painter, camera.view, head, size, self.devicePixelRatioF(), exact=self._exact)
        self._exact = False
        air = editor.in_air
        painter.save()
        painter.setClipRect(
            round(camera.head_width) - 8, round(camera.head_height) - 8, self.width(), self.height(),
            Qt.ClipOperation.IntersectClip,
        )  # fmt: skip
        if air is not None and air.key[0]:
            states.paint_landing(painter, editor, air, self.say)
        states.paint_states(painter, editor, has_focus=self.hasFocus())
        states.paint_marquee(painter, editor)
        painter.restore()
        head_bands.paint_heads(painter, editor.board, camera)
        if air is not None:
            if self._ghost is not None and air.key[0]:
                states.paint_ghost(painter, editor, air, self._ghost)
            states.paint_refusal(painter, editor, air, self.say)
        states.paint_link_in_air(painter, editor, self.say)
        states.paint_marquee_count(painter, editor, self.say)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Open on as much of the board as can be read."""
        super().showEvent(event)
        if not event.spontaneous():
            self._set_room()
            self.editor.camera.open()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the camera how much room there is."""
        super().resizeEvent(event)
        self._set_room()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Pan, or hand the press to the tool."""
        self.title_editor.keep()
        at = event.position()
        if event.button() == Qt.MouseButton.MiddleButton or (
            event.button() == Qt.MouseButton.LeftButton and self._pans
        ):
            self._pan_from = at
            self._update_cursor()
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        lane = head_bands.strip_at(self.editor.board, self.editor.camera, at.x(), at.y())
        if lane is not None:
            self.editor.set_lane_hidden(lane, hidden=False)
        elif not self._is_on_heads(at):
            self._select.press(self._pointer(at, event.modifiers()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Pan, carry, or hover."""
        at = event.position()
        if self._pan_from is not None:
            delta = at - self._pan_from
            self._pan_from = at
            self.editor.camera.pan(delta.x(), delta.y())
        elif self._select.is_busy:
            self._carry(at)
            self._update_cursor()
        elif self._is_on_heads(at):
            self.editor.set_hover(None)
        else:
            self._last_pointer = at
            self._select.move(self._pointer(at))
            self._update_cursor()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """End the pan, or hand the release to the tool."""
        if self._pan_from is not None:
            self._pan_from = None
        elif event.button() == Qt.MouseButton.LeftButton:
            self._select.release(self._pointer(event.position()))
        self._update_cursor()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Edit a title, or make a card on empty floor."""
        if event.button() == Qt.MouseButton.LeftButton and not self._is_on_heads(event.position()):
            self._select.cancel()
            self._select.double_click(self._pointer(event.position()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Wheel pans, Shift pans across, Ctrl zooms at the cursor."""
        steps = event.angleDelta()
        pixels = event.pixelDelta()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            at = event.position()
            self.editor.camera.zoom_to(self.editor.camera.zoom * 1.0015 ** steps.y(), at.x(), at.y())
        else:
            delta = (
                QPoint(pixels)
                if not pixels.isNull()
                else QPoint(round(steps.x() * 0.8), round(steps.y() * 0.8))
            )
            if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and delta.x() == 0:
                delta = QPoint(delta.y(), 0)
            self.editor.camera.pan(delta.x(), delta.y())
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Let a pinch on a touchpad zoom, and keep Tab for walking out of the canvas."""
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            at = event.position()
            self.editor.camera.zoom_to(self.editor.camera.zoom * (1 + event.value()), at.x(), at.y())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk, move, edit, cancel; typing a letter replaces the title."""
        if not self._handle_key(event):
            super().keyPressEvent(event)

    def _handle_key(self, event: QKeyEvent) -> bool:
        key, modifiers = event.key(), event.modifiers()
        if key == Qt.Key.Key_Escape:
            if not self.cancel():
                self.editor.select(())
                self.editor.show_notice(None)
            return True
        if key == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = True
            self._update_cursor()
            return True
        if key in _ARROWS:
            dx, dy = _ARROWS[Qt.Key(key)]
            if modifiers & Qt.KeyboardModifier.AltModifier:
                walking.move_card(self.editor, dx, dy)
            else:
                walking.walk(self.editor, dx, dy)
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._enter()
            return True
        return False

    def _enter(self) -> None:
        if self.editor.focus is not None:
            self.editor.begin_editing(self.editor.focus)
        elif self.editor.cell is not None:
            self.editor.add_touchpoint_at(*self.editor.cell)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of Space: panning ends."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self._space_held = False
            self._update_cursor()
        else:
            super().keyReleaseEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the keyboard's place."""
        super().focusInEvent(event)
        accessible.notify(self, "focus")
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Hide the keyboard's place; a Space held is let go."""
        super().focusOutEvent(event)
        self._space_held = False
        self._update_cursor()
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left: nothing is hovered."""
        super().leaveEvent(event)
        if self.editor.in_air is None:
            self.editor.set_hover(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from the palette."""
        payload = _payload(event)
        if payload is None or self.editor.read_only or self.editor.store.gesture is not None:
            event.ignore()
            return
        prefix = "i" if payload.get("kind") == "insight" else "t"
        self._placing = Placing(self.editor, payload, fresh_id(prefix))
        event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        if self._placing is None:
            event.ignore()
            return
        self._carry(event.position())
        if self._placing.can_drop:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere, or Esc: nothing happened."""
        super().dragLeaveEvent(event)
        if self._placing is not None:
            self._placing.cancel()
            self._placing = None

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it where it is."""
        placing, self._placing = self._placing, None
        if placing is None:
            event.ignore()
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        placing.move(self._pointer(event.position()))
        placing.drop()
        event.acceptProposedAction()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what is under the pointer; the window shows its menu."""
        at = QPointF(event.pos())
        hit = self.editor.board.card_at(*self.editor.camera.to_board(at.x(), at.y()))
        if hit is not None and hit not in self.editor.selection and not self._is_on_heads(at):
            self.editor.select([hit], focus=hit)
        event.ignore()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep a title being typed."""
        self.title_editor.keep()
        super().closeEvent(event)


def _edge_push(at: float, low: float, high: float) -> float:
    if at < low + _EDGE:
        return _EDGE_STEP
    return -_EDGE_STEP if at > high - _EDGE else 0.0


def _payload(event: QDropEvent) -> dict[str, object] | None:
    mime = event.mimeData()
    if not mime.hasFormat(PALETTE_MIME):
        return None
    try:
        loaded = json.loads(bytes(mime.data(PALETTE_MIME).data()))
    except ValueError:
        return None
    return loaded if isinstance(loaded, dict) else None

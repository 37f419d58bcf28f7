"""The hand on the canvas: which tool it holds, and what a press, a drag or a drop means to it.

It translates window events into the editor's tools; what a press or a drag does is decided there.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QTimer
from PySide6.QtGui import QPixmap

from cxdesigner.editor import noting
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.panes import Pane
from cxdesigner.editor.tools.feeling import Feeling
from cxdesigner.editor.tools.heads import HeadTool
from cxdesigner.editor.tools.lane_edges import LaneEdgeTool, floor_edge_at, lane_edge_at
from cxdesigner.editor.tools.placing import Placing
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.select import SelectTool, thing_at
from cxdesigner.editor.tools.spanning import Spanning
from cxdesigner.layout.loops import loop_at
from cxdesigner.model.diff import Key
from cxdesigner.translation import message
from cxdesigner.ui.canvas import head_bands
from cxdesigner.ui.canvas.cursors import cursor_over_handles
from cxdesigner.ui.canvas.curve_hand import CurveHand
from cxdesigner.ui.canvas.head_in_air import columns_place
from cxdesigner.ui.canvas.head_places import edit_head_at, head_at
from cxdesigner.ui.canvas.keys import Keys
from cxdesigner.ui.canvas.stage_strips import StageStrips, strip_at

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

PALETTE_MIME = "application/x-cxdesigner-palette"

_EDGE, _EDGE_STEP = 28.0, 14.0
"""Near an edge a carried card pushes the board along, this much per tick."""

_EDGE_TICK_MS = 30

Tool = Literal["select", "pan", "note"]

_NO_MODIFIER = Qt.KeyboardModifier.NoModifier


class Hand(QObject):
    """Acts for one canvas. Places are window pixels from the canvas' corner."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self.tool: Tool = "select"
        self.select = SelectTool(canvas.editor)
        self.heads = HeadTool(canvas.editor)
        self.edges = LaneEdgeTool(canvas.editor)
        self.curve = CurveHand(canvas)
        self.strips = StageStrips(canvas)
        self._placing: Placing | None = None
        self._pan_from: QPointF | None = None
        self._space_held = False
        self.keys = Keys(canvas, self)
        self._at: QPointF | None = None
        self.at = QPointF()
        """Where the pointer carries a head."""
        self.sheet: QPixmap | None = None
        """The columns of a stage or a step as they were lifted."""
        self._pane: Pane | None = None
        """Where the pointer was before it took the edge of a lane, which may reach out of its pane."""
        self._edge_timer = QTimer(self, interval=_EDGE_TICK_MS)
        self._edge_timer.timeout.connect(self._push_edge)

    def take_up(self) -> None:
        """Work on the canvas' new editor; what was under way is gone with the old one."""
        self.select = SelectTool(self._canvas.editor)
        self.heads = HeadTool(self._canvas.editor)
        self.edges = LaneEdgeTool(self._canvas.editor)
        self.curve.close()
        self._placing, self._pan_from = None, None

    def take_tool(self, tool: Tool) -> None:
        """Take another tool in hand."""
        self.select.cancel()
        self.tool = tool
        self.show_cursor()

    # The pointer

    def press(self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        """Pan, show a hidden lane, or hand the press to the tool."""
        self.keys.stop_gathering()
        is_left = button == Qt.MouseButton.LeftButton
        if button == Qt.MouseButton.MiddleButton or (is_left and self._pans):
            self._pan_from = at
            self.show_cursor()
            return
        editor = self._canvas.editor
        if not is_left:
            return
        lane = head_bands.strip_at(editor.board, editor.camera, at.x(), at.y())
        if lane is not None:
            editor.set_lane_hidden(lane, hidden=False)
        elif self.is_on_heads(at):
            if self.strips.press(at):
                return
            if not (self._is_beside_lanes(at) and self.edges.press(self._pointer(at))):
                head = head_at(editor.board, editor.camera, at.x(), at.y())
                self.heads.press(head, self._pointer(at, modifiers))
        elif self.tool == "note":
            self._put_note(at)
        elif (loop := loop_at(editor.board, *editor.camera.to_board(at.x(), at.y()))) is not None:
            self._canvas.loop_asked.emit(loop)
        elif not (self._is_floor_edge(at) and self.edges.press(self._pointer(at))):
            self.select.press(self._pointer(at, modifiers))

    def _put_note(self, at: QPointF) -> None:
        """Put a note where the press was, and take the first tool in hand again."""
        editor = self._canvas.editor
        self._canvas.set_tool("select")
        noting.add_note_at(editor, *editor.camera.to_board(at.x(), at.y()))

    def move(self, at: QPointF, modifiers: Qt.KeyboardModifier = _NO_MODIFIER) -> None:
        """Pan, carry, or hover."""
        editor = self._canvas.editor
        if self._pan_from is not None:
            delta = at - self._pan_from
            self._pan_from = at
            editor.camera.pan(delta.x(), delta.y())
        elif self.select.is_busy:
            self._carry(at, modifiers)
            self.show_cursor()
        elif self.edges.is_busy:
            self.edges.move(self._pointer(at))
            self.show_cursor()
        elif self.heads.is_busy:
            self._carry_head(at)
        elif self.is_on_heads(at):
            self._at = at
            editor.set_hover(None)
            self.strips.hover(at)
            self.show_cursor()
        else:
            self._at = at
            self.strips.hover(None)
            self.select.move(self._pointer(at))
            self.show_cursor()

    def release(self, at: QPointF, button: Qt.MouseButton, modifiers: Qt.KeyboardModifier) -> None:
        """End the pan, or hand the release to the tool."""
        if self._pan_from is not None:
            self._pan_from = None
        elif button == Qt.MouseButton.LeftButton and (self.heads.is_busy or self.edges.is_busy):
            self.heads.release()
            self.edges.release()
            self.sheet = None
        elif button == Qt.MouseButton.LeftButton:
            self.select.release(self._pointer(at, modifiers))
        self.show_cursor()

    def double_click(self, at: QPointF) -> None:
        """Edit a title or the name of a head, or make a card on empty floor."""
        editor = self._canvas.editor
        if self.is_on_heads(at):
            self.heads.cancel()
            if self.strips.double_click(at):
                return
            if self._is_beside_lanes(at) and self.edges.double_click(self._pointer(at)):
                return
            head = head_at(editor.board, editor.camera, at.x(), at.y())
            if head is not None:
                edit_head_at(editor, head, at)
        else:
            self.select.cancel()
            if self._is_floor_edge(at) and self.edges.double_click(self._pointer(at)):
                return
            if not self.curve.double_click(self._pointer(at)):
                self.select.double_click(self._pointer(at))

    def is_on_heads(self, at: QPointF) -> bool:
        """Tell whether a place lies on the bands of stages or lanes, or on the strip of a collapsed stage."""
        editor = self._canvas.editor
        is_on_band = at.x() < editor.camera.head_width or at.y() < editor.camera.head_height
        return is_on_band or strip_at(editor.board, editor.camera, at) is not None

    def _is_floor_edge(self, at: QPointF) -> bool:
        """Tell whether a press on a place of the board takes the lower edge of a lane."""
        editor = self._canvas.editor
        is_free = not self.select.is_busy and not editor.read_only
        return is_free and floor_edge_at(editor, self._pointer(at)) is not None

    def _is_beside_lanes(self, at: QPointF) -> bool:
        """Tell whether a place lies on the heads of the lanes."""
        camera = self._canvas.editor.camera
        return at.x() < camera.head_width and at.y() >= camera.head_height

    def select_under(self, at: QPointF) -> None:
        """Select the card or the head at a place, as a right click does before its menu."""
        editor = self._canvas.editor
        head = head_at(editor.board, editor.camera, at.x(), at.y())
        if head is not None:
            editor.select([head], focus=head)
            return
        hit = thing_at(editor.board, *editor.camera.to_board(at.x(), at.y()))
        if hit is not None and hit not in editor.selection and not self.is_on_heads(at):
            editor.select([hit], focus=hit)

    def _pointer(self, at: QPointF, modifiers: Qt.KeyboardModifier = _NO_MODIFIER) -> Pointer:
        camera, edges = self._canvas.editor.camera, self.edges
        if not edges.is_busy:
            self._pane = camera.pane_at(at.y())
        return Pointer(
            *camera.to_board(at.x(), at.y(), self._pane if edges.is_busy else None),
            camera.zoom,
            shift=bool(modifiers & Qt.KeyboardModifier.ShiftModifier),
            control=bool(modifiers & Qt.KeyboardModifier.ControlModifier),
            alt=bool(modifiers & Qt.KeyboardModifier.AltModifier),
        )

    # Carrying

    def _carry_head(self, at: QPointF) -> None:
        self.at, pointer = at, self._pointer(at)
        if self.heads.is_lifting(pointer) and (head := self.heads.pressed) is not None:
            place = columns_place(self._canvas.editor, head) if head[0] != "lanes" else None
            self.sheet = self._canvas.grab(place) if place else None
        self.heads.move(pointer)
        self.show_cursor()
        self._canvas.update()

    def _carry(self, at: QPointF, modifiers: Qt.KeyboardModifier = _NO_MODIFIER) -> None:
        self._at = at
        pointer = self._pointer(at, modifiers)
        if self._placing is not None:
            self._placing.move(pointer)
        else:
            self.select.move(pointer)
        if self._carries and not self._edge_timer.isActive():
            self._edge_timer.start()

    @property
    def _carries(self) -> bool:
        editor = self._canvas.editor
        return editor.in_air is not None or editor.note_in_air is not None

    def _push_edge(self) -> None:
        """Push the board along while a card is carried near an edge."""
        at, editor = self._at, self._canvas.editor
        if at is None or not self._carries:
            self._edge_timer.stop()
            return
        dx = _edge_push(at.x(), editor.camera.head_width, self._canvas.width())
        dy = _edge_push(at.y(), editor.camera.free_top, self._canvas.height())
        if editor.camera.is_in_band(at.y()):
            dy = 0.0  # one carries to the lane that stays
        if dx or dy:
            editor.camera.pan(dx, dy)
            self._carry(at)

    def enter(self, mime: QMimeData) -> bool:
        """Take what a drag from the palette or from elsewhere brings; tell whether it is anything."""
        if self._canvas.pictures.enter(mime):
            return True
        payload, editor = _payload(mime), self._canvas.editor
        if payload is None or editor.read_only or editor.store.gesture is not None:
            return False
        prefix = "i" if payload.get("kind") == "insight" else "t"
        self._placing = Placing(editor, payload, fresh_id(prefix))
        return True

    def carry_in(self, at: QPointF) -> bool:
        """Carry what came to a place; tell whether it may be let go there."""
        if self._canvas.pictures.is_carrying:
            return self._canvas.pictures.carry_in(at, *self._canvas.editor.camera.to_board(at.x(), at.y()))
        if self._placing is None:
            return False
        self._carry(at)
        return self._placing.can_drop

    def drop(self, at: QPointF, mime: QMimeData) -> bool:
        """Let go of what came; tell whether there was anything."""
        if self._canvas.pictures.is_carrying:
            self.carry_in(at)
            return self._canvas.pictures.drop(mime)
        placing, self._placing = self._placing, None
        if placing is None:
            return False
        placing.move(self._pointer(at))
        placing.drop()
        return True

    @property
    def stretched(self) -> Key | None:
        """The card whose edge is being dragged over steps."""
        state = self.select.state
        return state.key if isinstance(state, Spanning) else None

    def connect_from_selection(self) -> None:
        """Begin a link at the selected touchpoint, ended by the next click; several are connected in order."""
        editor = self._canvas.editor
        chosen = editor.selected_touchpoints()
        if len(chosen) == 1 and not editor.read_only:
            self.select.connect(("touchpoints", chosen[0].id))
            editor.show_notice(message("hint.connect_by_key"))
        elif len(chosen) > 1:
            editor.connect_in_order()
        else:
            editor.show_notice(message("hint.connect_needs_card"))

    def cancel(self) -> bool:
        """Take back what is under way; tell whether there was anything."""
        if self._canvas.pictures.cancel():
            return True
        if self._placing is not None:
            self._placing.cancel()
            self._placing = None
            return True
        busy = [tool for tool in (self.select, self.heads, self.edges) if tool.is_busy]
        if busy:
            busy[0].cancel()
            self.show_cursor()
            return True
        return False

    # What the keyboard does to the hand

    def lay_down_tool(self) -> bool:
        """Lay down the tool that puts notes; tell whether it was in hand."""
        is_noting = self.tool == "note"
        if is_noting:
            self._canvas.set_tool("select")
        return is_noting

    def hold_space(self, held: bool) -> None:  # it is held, or it is not
        """Pan while Space is held."""
        self._space_held = held
        self.show_cursor()

    @property
    def _pans(self) -> bool:
        return self.tool == "pan" or self._space_held

    # The cursor

    def show_cursor(self) -> None:
        """Say by the cursor what a press would do, or what is under way."""
        shape = self._shape()
        if shape is None:
            self._canvas.unsetCursor()
        else:
            self._canvas.setCursor(shape)

    def _shape(self) -> Qt.CursorShape | None:
        editor = self._canvas.editor
        if self._pan_from is not None:
            return Qt.CursorShape.ClosedHandCursor
        if self._pans:
            return Qt.CursorShape.OpenHandCursor
        if self.heads.is_busy or editor.note_in_air is not None:
            return Qt.CursorShape.ClosedHandCursor
        if self.tool == "note":
            return Qt.CursorShape.CrossCursor
        if editor.in_air is not None:
            return Qt.CursorShape.ForbiddenCursor if editor.in_air.refusal else Qt.CursorShape.ArrowCursor
        return self._shape_over_handles()

    def _shape_over_handles(self) -> Qt.CursorShape | None:
        editor = self._canvas.editor
        if editor.link_in_air is not None:
            return Qt.CursorShape.CrossCursor
        if self.edges.is_busy or isinstance(self.select.state, Feeling):
            return Qt.CursorShape.SizeVerCursor
        if self._at is None or editor.read_only:
            return None
        pointer = self._pointer(self._at)
        if self.is_on_heads(self._at):
            is_edge = self._is_beside_lanes(self._at) and lane_edge_at(editor.board, pointer) is not None
            return Qt.CursorShape.SizeVerCursor if is_edge else None
        return cursor_over_handles(editor, pointer)


def _edge_push(at: float, low: float, high: float) -> float:
    if at < low + _EDGE:
        return _EDGE_STEP
    return -_EDGE_STEP if at > high - _EDGE else 0.0


def _payload(mime: QMimeData) -> dict[str, object] | None:
    if not mime.hasFormat(PALETTE_MIME):
        return None
    try:
        loaded = json.loads(bytes(mime.data(PALETTE_MIME).data()))
    except ValueError:
        return None
    return loaded if isinstance(loaded, dict) else None

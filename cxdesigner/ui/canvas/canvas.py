"""The canvas widget: it shows the board through the camera, and translates events for the editor's tools.

What it knows is Qt; what a press or a drag means is decided in `cxdesigner.editor.tools`.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QContextMenuEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QHelpEvent,
    QInputMethodEvent,
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

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.lighting import Lamp, Light
from cxdesigner.layout.board import Damage
from cxdesigner.model.diff import Key
from cxdesigner.translation import Catalogue
from cxdesigner.ui.canvas import accessible, found, head_bands, states
from cxdesigner.ui.canvas.banded_picture import BandedPicture
from cxdesigner.ui.canvas.edge_marks import paint_lane_edge
from cxdesigner.ui.canvas.flying import Flight
from cxdesigner.ui.canvas.gliding import Gliding
from cxdesigner.ui.canvas.hand import Hand, Tool
from cxdesigner.ui.canvas.head_in_air import paint_head_in_air
from cxdesigner.ui.canvas.head_places import head_at
from cxdesigner.ui.canvas.head_rings import paint_selected_head
from cxdesigner.ui.canvas.link_in_air import paint_link_in_air
from cxdesigner.ui.canvas.over_picture import paint_over_picture
from cxdesigner.ui.canvas.ownership_lens import OwnershipLens
from cxdesigner.ui.canvas.panes import each_pane
from cxdesigner.ui.canvas.parting import Parting
from cxdesigner.ui.canvas.pictures import BoardPictures
from cxdesigner.ui.canvas.remarks import paint_note_in_air
from cxdesigner.ui.canvas.ringing import Ringing
from cxdesigner.ui.canvas.signs_lens import SignsLens
from cxdesigner.ui.canvas.title_writing import TitleWriting
from cxdesigner.ui.canvas.typing_over import TypingOver

SETTLE_MS = 120
"""How long the zoom must rest before the exact picture replaces the scaled one."""


class Canvas(QWidget):
    """Shows the editor's board.

    Signals: `tool_changed` after the tool was switched, with its name; `loop_asked` when a feedback loop is to be
    opened, with its id.
    """

    tool_changed = Signal(str)
    loop_asked = Signal(str)

    def __init__(self, editor: Editor, say: Catalogue, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        accessible.install()
        self.say = say
        self.editor = editor
        self._stop_listening: list[object] = []
        self._exact = False
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self.settle)
        self.hand, self.pictures = Hand(self), BoardPictures(self)
        self._picture = BandedPicture(editor.board, self._settle.start)
        self.gliding, self.flight = Gliding(self), Flight(self, self._picture)
        self.parting, self.ringing = Parting(self, self._picture), Ringing(self)
        self._typing = TypingOver(self)
        self.writing = TitleWriting(self, self._typing)
        self.title_editor = self.writing.field
        self.owners, self.signs = OwnershipLens(self), SignsLens(self)
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
        self.hand.take_up()
        self._bind(editor)
        accessible.notify(self, "everything")

    def set_language(self, say: Catalogue) -> None:
        """Speak another language."""
        self.say = say
        self.setAccessibleName(say("canvas.name"))
        accessible.notify(self, "everything")
        self.update()

    def _bind(self, editor: Editor) -> None:
        movers = self.flight.serve(editor), self.parting.serve(editor), self.gliding.serve(editor.camera)
        stops = (
            self.ringing.serve(editor),
            self.owners.serve(editor),
            self.signs.serve(editor),
            editor.listen(self._on_change),
            editor.camera.listen(self._on_camera),
        )
        self._stop_listening = [*movers, *stops]
        self._lamp = Lamp()
        self._picture.set_light(None)
        self._picture.set_board(editor.board, invites=not editor.read_only)
        self._set_room()
        if self.isVisible():
            editor.camera.open()
        self.update()

    def fit_heads(self) -> None:
        """Give the heads the room they take now, and show everything anew."""
        self._set_room()
        self._picture.spoil()
        self.update()

    def _set_room(self) -> None:
        camera = self.editor.camera
        room = head_bands.head_room(self.editor.board, camera.zoom, camera.lens)
        camera.set_room(self.width(), self.height(), *room)

    def _on_camera(self) -> None:
        camera = self.editor.camera
        room = head_bands.head_room(self.editor.board, camera.zoom, camera.lens)
        if room != (camera.head_width, camera.head_height):
            self._set_room()
        if self._settle.isActive():
            self._settle.start()
        self.writing.place()
        self.update()

    def _on_change(self, aspect: Aspect) -> None:
        if aspect in {"journey", "look"}:
            self.title_editor.give_up()
            self.show_damage(Damage(everything=True))
            self._picture.set_board(self.editor.board, invites=not self.editor.read_only)
            self._set_room()
            if aspect == "journey":
                self.editor.camera.open()
            self.update()
        elif aspect == "document":
            self._set_room()
            self.show_damage(self.editor.damage)
        elif aspect == "filter":
            self.show_damage(Damage())
        elif aspect == "editing":
            self.writing.open()
        else:
            self.update()
        accessible.notify(self, aspect)

    @property
    def light(self) -> Light | None:
        """What the filter leaves lit; None while nothing is filtered."""
        return self._lamp.light

    def show_damage(self, damage: Damage) -> None:
        """Paint anew what changed."""
        damage = self._lamp.turn(self.editor, damage)
        self._picture.set_light(self._lamp.light)
        places = self._picture.spoil(damage)
        if damage.heads or damage.everything:
            self.update()
            return
        for place in places:
            self.update(place.adjusted(-2, -2, 2, 2))

    def settle(self) -> None:
        """Paint exactly what is shown scaled while the zoom moves."""
        self._settle.stop()
        self._exact = True
        self.update()

    # The tool

    @property
    def tool(self) -> Tool:
        """The tool in hand."""
        return self.hand.tool

    def set_tool(self, tool: Tool) -> None:
        """Take another tool in hand."""
        if tool != self.hand.tool:
            self.hand.take_tool(tool)
            self.tool_changed.emit(tool)

    def head_under(self, at: QPoint) -> Key | None:
        """Return the lane, the stage or the step whose head lies under a point of the screen."""
        here = self.mapFromGlobal(at)
        return head_at(self.editor.board, self.editor.camera, here.x(), here.y())

    # Qt events

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show the picture, the states over it, the heads over both, and what is in the air over all."""
        editor, camera = self.editor, self.editor.camera
        painter = QPainter(self)
        painter.setClipRect(event.rect())
        self._picture.lens = camera.lens
        self._picture.way, air, stretched = self.gliding.way, editor.in_air, self.hand.stretched
        for pane in each_pane(painter, camera):
            self._picture.show_pane(painter, camera, pane, self.devicePixelRatioF(), exact=self._exact)
            paint_over_picture(
                painter, self, pane, self._picture.hidden if pane.is_band else self._picture.above
            )
        self._exact = False
        states.paint_marquee(painter, editor)
        head_bands.paint_heads(painter, editor.board, camera)
        self.owners.paint_ribbon(painter)
        self.hand.strips.paint(painter)
        found.paint_found_heads(painter, editor)
        paint_selected_head(painter, editor, has_focus=self.hasFocus())
        paint_note_in_air(painter, editor)
        if air is not None:
            if self.flight.ghost is not None and air.key[0]:
                states.paint_ghost(painter, editor, air, self.flight.ghost)
                states.paint_ghost_count(painter, editor, air, self.say)
            states.paint_refusal(painter, editor, air, self.say)
        self.flight.paint(painter)
        if (carried := self.hand.heads.carried) is not None:
            paint_head_in_air(painter, editor, carried, self.hand.at, self.hand.sheet, self.say)
        paint_lane_edge(painter, editor, self.hand.edges.pulled, self.say)
        if stretched is not None:
            states.paint_stretched(painter, editor, stretched, self.say)
        paint_link_in_air(painter, editor, self.say)
        states.paint_marquee_count(painter, editor, self.say)
        self.pictures.paint(painter)
        painter.end()

    def showEvent(self, event: QShowEvent) -> None:
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
        """Hand it on; a title being typed is kept."""
        self.title_editor.keep()
        self.hand.press(event.position(), event.button(), event.modifiers())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Hand it on."""
        self.hand.move(event.position(), event.modifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Hand it on."""
        self.hand.release(event.position(), event.button(), event.modifiers())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Hand it on."""
        if event.button() == Qt.MouseButton.LeftButton:
            self.hand.double_click(event.position())

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
        """Let a pinch on a touchpad zoom, and a capital be written although its letter is a command."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            event.setAccepted(self._typing.claims(event))
            return event.isAccepted()
        if isinstance(event, QHelpEvent) and any(
            lens.tell(event.pos(), event.globalPos()) for lens in (self.hand.strips, self.signs)
        ):
            return True
        if (
            isinstance(event, QNativeGestureEvent)
            and event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture
        ):
            at = event.position()
            self.editor.camera.zoom_to(self.editor.camera.zoom * (1 + event.value()), at.x(), at.y())
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Hand it on; what means nothing here goes to the window."""
        is_bare = event.modifiers() == Qt.KeyboardModifier.NoModifier
        if event.key() == Qt.Key.Key_Space and is_bare and not event.isAutoRepeat():
            self.hand.hold_space(True)
        elif not self.hand.keys.press(event.key(), event.modifiers()) and not self._typing.key(event):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Write what an input method makes, as an accent and a letter."""
        event.setAccepted(self._typing.compose(event))

    def inputMethodQuery(self, query: Qt.InputMethodQuery) -> object:
        """Say where an input method is to show what it offers."""
        is_place = query == Qt.InputMethodQuery.ImCursorRectangle
        return self._typing.place() if is_place else super().inputMethodQuery(query)

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """Let go of Space: panning ends."""
        if event.key() == Qt.Key.Key_Space and not event.isAutoRepeat():
            self.hand.hold_space(False)
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
        self.hand.hold_space(False)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """The pointer left: nothing is hovered."""
        super().leaveEvent(event)
        self.hand.strips.hover(None)
        if self.editor.in_air is None:
            self.editor.set_hover(None)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take what comes from the palette, and pictures."""
        _answer(event, accepted=self.hand.enter(event.mimeData()))

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Show where it would land."""
        _answer(event, accepted=self.hand.carry_in(event.position()))

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        """It went elsewhere, or Esc: nothing happened."""
        super().dragLeaveEvent(event)
        self.hand.cancel()

    def dropEvent(self, event: QDropEvent) -> None:
        """Put it where it is."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        _answer(event, accepted=self.hand.drop(event.position(), event.mimeData()))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Select what is under the pointer; the window shows its menu."""
        if event.reason() != QContextMenuEvent.Reason.Keyboard:
            self.hand.select_under(QPointF(event.pos()))
        event.ignore()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep a title being typed."""
        self.title_editor.keep()
        super().closeEvent(event)


def _answer(event: QDropEvent, *, accepted: bool) -> None:
    if accepted:
        event.acceptProposedAction()
    else:
        event.ignore()

"""Pictures on the board: those that are dragged over it, and those that can be drawn at last."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, QPointF, QRectF, Signal
from PySide6.QtGui import QPainter

from cxdesigner.editor import picturing
from cxdesigner.editor.picturing import Target
from cxdesigner.layout.board import Damage
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.theme import Theme
from cxdesigner.model.picture import Picture
from cxdesigner.translation import Message
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.canvas.marks import paint_reason, paint_ring
from cxdesigner.ui.images import Images
from cxdesigner.ui.paint import paint
from cxdesigner.ui.pictures.sources import has_pictures, sources_in

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas


class BoardPictures(QObject):
    """Acts for one canvas.

    Signals:
        dropped: pictures were let go where they may be; the list of their `Source`s, and the `Target`.
        stopped: Esc: what is being read is not wanted any more.
    """

    dropped = Signal(object, object)
    stopped = Signal()

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._mime_is_here = False
        self._at = QPointF()
        self._target: Target | Message | None = None
        Images.of_program().came.connect(self._on_came)

    # Those that are dragged

    @property
    def is_carrying(self) -> bool:
        """Whether pictures are dragged over the board."""
        return self._mime_is_here

    def enter(self, mime: QMimeData) -> bool:
        """Take what a drag brings; tell whether it is pictures."""
        editor = self._canvas.editor
        self._mime_is_here = has_pictures(mime) and not editor.read_only and editor.store.gesture is None
        return self._mime_is_here

    def carry_in(self, at: QPointF, x: float, y: float) -> bool:
        """Carry them to a place of the window and of the board; tell whether they may be let go there."""
        self._at, self._target = at, self._found(at, x, y)
        self._canvas.update()
        return isinstance(self._target, Target)

    def _found(self, at: QPointF, x: float, y: float) -> Target | Message:
        editor = self._canvas.editor
        if self._canvas.hand.is_on_heads(at):
            return picturing.nowhere(editor)
        return picturing.target_at(editor, x, y)

    def drop(self, mime: QMimeData | None) -> bool:
        """Let them go; tell whether they are taken."""
        target = self._target
        self.cancel()
        if mime is None or not isinstance(target, Target):
            return False
        self.dropped.emit(sources_in(mime), target)
        return True

    def cancel(self) -> bool:
        """They went elsewhere; tell whether there were any."""
        was_here, self._mime_is_here, self._target = self._mime_is_here, False, None
        self._canvas.update()
        return was_here

    def paint(self, painter: QPainter) -> None:
        """Paint where they would land, or why they cannot."""
        editor, target = self._canvas.editor, self._target
        if isinstance(target, Message):
            paint_reason(painter, editor, self._canvas.say.say(target), self._at)
        elif target is not None and (place := self._place(target)) is not None:
            _paint_place(painter, place, editor.board.look.theme, is_card=bool(target.touchpoint))

    def _place(self, target: Target) -> QRectF | None:
        editor = self._canvas.editor
        board = editor.board
        if target.touchpoint:
            box = board.card_box(("touchpoints", target.touchpoint))
        else:
            box = board.cell_box(target.lane, target.step)
        return window_box(editor.camera, box) if box is not None else None

    # Those that can be drawn at last

    def _on_came(self, asset: str) -> None:
        editor = self._canvas.editor
        doc, damage = editor.document, Damage()
        for id_ in doc.referrers("pictures", "asset", asset):
            picture = doc.pictures[id_]
            self._renew(picture, damage)
        if damage.boxes:
            self._canvas.show_damage(damage)

    def _renew(self, picture: Picture, damage: Damage) -> None:
        key = ("touchpoints", str(picture.touchpoint))
        box = self._canvas.editor.board.card_box(key)
        if box is not None:
            damage.pictured.add(key)
            damage.boxes.append(box)


def _paint_place(painter: QPainter, place: QRectF, theme: Theme, *, is_card: bool) -> None:
    """Paint where pictures would land: a ring around a card, or a slot."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if is_card:
        paint_ring(painter, place, theme["accent"], 3)
        return
    slot = Rect(
        place.x(), place.y(), place.width(), place.height(), fill=theme["accentSoft"], stroke=theme["accent"],
        width=1.5, radius=8, dash=(6, 4),
    )  # fmt: skip
    size, at = min(24.0, place.height() / 2), place.center()
    paint(painter, [slot, Icon("image", at.x() - size / 2, at.y() - size / 2, size, theme["accent"])])

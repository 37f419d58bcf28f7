"""The hand on the emotion curve: the keys that change how a step feels, and the field for what was said there."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QFrame

from cxdesigner.editor import feelings
from cxdesigner.editor.tools.feeling import feeling_at
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.layout.curve_points import CurvePoint, point_of, quote_near, quote_place
from cxdesigner.layout.display_list import TextStyle
from cxdesigner.layout.theme import Theme
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.translation import message
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.canvas.title_editor import TitleEditor

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_ALT = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}
_WAYS = {Qt.Key.Key_Plus: 1, Qt.Key.Key_Minus: -1}
_SCORES: dict[Qt.Key, float | None] = {
    Qt.Key.Key_1: -2.0,
    Qt.Key.Key_2: -1.0,
    Qt.Key.Key_3: 0.0,
    Qt.Key.Key_4: 1.0,
    Qt.Key.Key_5: 2.0,
    Qt.Key.Key_Delete: None,
    Qt.Key.Key_Backspace: None,
}
"""The digits count the five faces of the inspector, from let down to delighted."""

_WRITES = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})

_NARROWEST = 208


class CurveHand(QObject):
    """Acts on the emotion curve of one canvas."""

    def __init__(self, canvas: Canvas) -> None:
        super().__init__(canvas)
        self._canvas = canvas
        self._field: TitleEditor | None = None
        self._stop: Callable[[], None] = lambda: None
        self._quoted = ""

    # The keys

    def key(self, key: int, modifiers: Qt.KeyboardModifier) -> bool:
        """Change how the step at the keyboard feels, or what was said; tell whether the key meant that."""
        editor = self._canvas.editor
        point = feelings.point_here(editor)
        if point is None or modifiers & Qt.KeyboardModifier.ControlModifier:
            return False
        if modifiers & Qt.KeyboardModifier.AltModifier:
            return key in _ALT and feelings.shift_feeling(editor, _ALT[Qt.Key(key)])
        if key in _WAYS:
            feelings.shift_feeling(editor, _WAYS[Qt.Key(key)])
        elif key in _SCORES:
            feelings.set_feeling(editor, _SCORES[Qt.Key(key)])
        elif key in _WRITES:
            self._write_at(point)
        else:
            return False
        return True

    # What was said

    def double_click(self, p: Pointer) -> bool:
        """Write the quote of the point under the pointer; tell whether there is one."""
        board = self._canvas.editor.board
        return self._write_at(quote_near(board, p.x, p.y) or feeling_at(self._canvas.editor, p))

    def write_quote(self, lane: str, step: str) -> None:
        """Open the field for what was said at `step`."""
        self._write_at(point_of(self._canvas.editor.board, lane, step))

    @property
    def field(self) -> TitleEditor:
        """The field for a quote, made when it is first asked for."""
        if self._field is None:
            self._field = TitleEditor(self._canvas, self._done, self._too_long, self._go_on)
            # There is no card around it to say that one writes here.
            self._field.setFrameStyle(QFrame.Shape.Box | QFrame.Shadow.Plain)
            self._field.setLineWidth(2)
            self._stop = self._canvas.editor.camera.listen(self._field.keep)
        return self._field

    def close(self) -> None:
        """Give up what is being written: another project is shown."""
        if self._field is not None:
            self._stop()
            self._field.give_up()
            self._field.deleteLater()
            self._field = None

    def _write_at(self, point: CurvePoint | None) -> bool:
        editor = self._canvas.editor
        if point is None:
            return False
        if editor.read_only:
            editor.show_notice(message("notice.read_only"))
            return True
        feelings.go_to_point(editor, point)
        self._quoted = point.step
        here = quote_place(editor.board, point)
        editor.camera.reveal(here, margin=0.0)
        place = window_box(editor.camera, here)
        wide = max(round(_NARROWEST * editor.board.look.measures.text_scale), round(place.width()) + 24)
        left = place.center().x() - wide / 2
        if here.right <= point.x:  # the quote stands left of its point, and the field must not cover that
            left = place.right() + 4 - wide
        left = max(editor.camera.head_width, min(left, self._canvas.width() - wide - 8))
        base, scale = editor.board.look.style("meta"), max(1.0, editor.camera.zoom)
        type_ = TextStyle(base.font, round(base.size * scale), base.leading * scale, base.track)
        field = self.field
        theme = editor.board.look.theme
        self._dress(field, theme)
        field.place(round(left), round(place.y()) - 5, wide)
        field.open(feelings.quote_at(editor, point.step), type_, theme, self._canvas.say("attribute.quote"))
        field.place(round(left), round(place.y()) - 5, wide)
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def _dress(self, field: TitleEditor, theme: Theme) -> None:
        """Give the field its edge, and the hint that stands in it while it is empty."""
        palette = field.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(theme["accent"]))
        palette.setColor(QPalette.ColorRole.PlaceholderText, QColor(theme["text3"]))
        field.setPalette(palette)
        field.setPlaceholderText(self._canvas.say("inspector.quote_hint"))

    def _go_on(self, by: int) -> None:
        """Go on to the quote of the next step that is felt, to the right or to the left."""
        self._write_at(feelings.next_point(self._canvas.editor, by))

    def _done(self, text: str | None) -> None:
        editor = self._canvas.editor
        if text is not None and text != feelings.quote_at(editor, self._quoted):
            feelings.set_quote(editor, self._quoted, text)
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def _too_long(self) -> None:
        self._canvas.editor.show_notice(message("command.line_too_long", limit=LINE_LIMIT))

"""The ring of the selection comes in gently: it is there at once for whoever asks, and seen a moment later."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas.head_bands import window_box
from cxdesigner.ui.canvas.passage import Passage

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

MOST = 60
"""Where more cards are selected anew, their rings are there at once."""

_OUT = 8.0
"""How far rings and ports reach out of a card, in pixels."""


class Ringing:
    """Fades in the rings of one canvas that were not there before. A frame paints around these cards alone."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self._before: frozenset[Key] = frozenset()
        self._new: frozenset[Key] = frozenset()
        self.passage = Passage(canvas, "select")
        self.passage.valueChanged.connect(self._repaint)
        self.passage.finished.connect(self._settle)

    def share(self, key: Key) -> float:
        """Return how much of the ring of `key` is seen, from 0 to 1."""
        is_new = self.passage.runs and key in self._new
        return float(self.passage.currentValue()) if is_new else 1.0

    def serve(self, editor: Editor) -> Callable[[], None]:
        """Follow `editor`; return the function that stops it."""
        self._before, self._new = editor.selection, frozenset()
        listening = editor.listen(self._on_change)

        def stop() -> None:
            self.passage.halt()
            listening()

        return stop

    def _on_change(self, aspect: Aspect) -> None:
        if aspect != "selection":
            return
        selection = self._canvas.editor.selection
        new, self._before = selection - self._before, selection
        if self.passage.runs:
            self._repaint()
        self.passage.halt()
        self._new = frozenset()
        if 0 < len(new) <= MOST and self.passage.can_begin():
            self._new = new
            self.passage.begin()

    def _settle(self) -> None:
        self._repaint()
        self._new = frozenset()

    def _repaint(self, _share: object = None) -> None:
        editor, part = self._canvas.editor, QRectF()
        for key in self._new:
            if (box := editor.board.card_box(key)) is not None:
                part |= window_box(editor.camera, box)
        if not part.isEmpty():
            self._canvas.update(part.adjusted(-_OUT, -_OUT, _OUT, _OUT).toAlignedRect())

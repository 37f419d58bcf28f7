"""A card that was let go: it flies from the hand to where it lies, into its slot or back home."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QPainter

from cxdesigner.editor.editor import Aspect, Editor
from cxdesigner.editor.tools.lifting import InAir
from cxdesigner.layout.board import Damage
from cxdesigner.layout.cards import Content
from cxdesigner.model.diff import Key
from cxdesigner.ui.canvas import states
from cxdesigner.ui.canvas.passage import Passage
from cxdesigner.ui.canvas.picture import BoardPicture

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_FEW = 20
"""Of more cards than these the whole picture is painted again, not place by place."""


class Flight:
    """Knows what one canvas shows above the board instead of on it: what is carried, and what flies after that.

    A press, a title that is written and everything else that is done ends the flight: the card has landed.
    """

    def __init__(self, canvas: Canvas, picture: BoardPicture) -> None:
        self._canvas, self._picture = canvas, picture
        self._air: InAir | None = None
        self._flown: InAir | None = None
        self.ghost: Content | None = None
        """What the card in the air shows: of one that would land nowhere, what it showed last."""
        self.passage = Passage(canvas, "drop")
        self.passage.valueChanged.connect(self._go_on)
        self.passage.finished.connect(self.land)
        self.passage.taken_over.connect(self.land)

    @property
    def flown(self) -> Key | None:
        """The card that flies."""
        return self._flown.key if self._flown is not None else None

    def serve(self, editor: Editor) -> Callable[[], None]:
        """Follow `editor`; return the function that stops it."""
        stop_listening = editor.listen(self._on_change)

        def stop() -> None:
            stop_listening()
            self.passage.halt()
            self._air = self._flown = self.ghost = None
            self._picture.hidden = frozenset()

        return stop

    def _on_change(self, aspect: Aspect) -> None:
        if aspect == "tool":
            self._follow()
        elif self._flown is not None and aspect in {"document", "editing", "journey", "look"}:
            self.land()

    def _follow(self) -> None:
        editor = self._canvas.editor
        air = editor.in_air
        if air is not None:
            self.land()
            self.ghost = editor.board.content(air.key) or self.ghost
        elif self._air is not None:
            self._set_off(self._air)
        self._air = air
        self._hide()

    def _set_off(self, air: InAir) -> None:
        is_on_board = self._canvas.editor.board.card_box(air.key) is not None
        if self.ghost is not None and is_on_board and self.passage.can_begin():
            self._flown = air
            self.passage.begin()
        else:
            self.ghost = None

    def _go_on(self) -> None:
        self._canvas.update()

    def land(self) -> None:
        """Let the card that flies lie where it belongs."""
        if self._flown is not None:
            self._flown = self.ghost = None
            self.passage.halt()
            self._hide()

    def _hide(self) -> None:
        """Leave out of the picture what is above it."""
        editor, picture = self._canvas.editor, self._picture
        hidden = editor.in_air.keys if editor.in_air is not None else frozenset()
        if self.flown is not None:
            hidden |= {self.flown}
        if editor.link_in_air is not None and editor.link_in_air.moved is not None:
            hidden |= {editor.link_in_air.moved}
        changed = hidden ^ picture.hidden
        picture.hidden = hidden
        if len(changed) > _FEW or any(table == "links" for table, _ in changed):
            picture.spoil()
        elif changed:
            boxes = [box for key in changed if (box := editor.board.card_box(key)) is not None]
            picture.spoil(Damage(boxes=boxes))
        self._canvas.update()

    def paint(self, painter: QPainter) -> None:
        """Paint the card on its way."""
        if self._flown is not None and self.ghost is not None:
            share = float(self.passage.currentValue())
            states.paint_ghost(painter, self._canvas.editor, self._flown, self.ghost, landed=share)

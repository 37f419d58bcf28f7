"""A hand on the board, without a window: `Hand(editor).press_on("t1").move_to_cell("frontstage", 2).release()`."""

from __future__ import annotations

from typing import Any, Self

from cxdesigner.editor import walking
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.editor.tools.connecting import ports
from cxdesigner.editor.tools.placing import Payload, Placing
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.select import SelectTool
from cxdesigner.model import structure
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document


def editor_of(doc: Document) -> Editor:
    """Return an editor of `doc` with nothing done yet."""
    return Editor(Store(doc))


def steps_done(editor: Editor) -> int:
    """Return how many steps there are to undo."""
    return len(editor.store._undo)


def order(editor: Editor, lane: str, step: str) -> str:
    """Return the ids of a cell's touchpoints, from the top."""
    return " ".join(t.id for t in structure.cell(editor.document, lane, step))


class Hand:
    """Holds the pointer, and the tile or the tool it acts through. Cards go by id, columns count from 0."""

    def __init__(self, editor: Editor, zoom: float = 1.0) -> None:
        self.editor = editor
        self.tool = SelectTool(editor)
        self._tile: Placing | None = None
        self._zoom = zoom
        self._at = (0.0, 0.0)
        self._holds_alt = False

    # Where

    def _key(self, id_: str) -> Key:
        table = "insights" if id_ in self.editor.document.insights else "touchpoints"
        return (table, id_)

    def _card(self, id_: str, down: float = 0.5) -> tuple[float, float]:
        box = self.editor.board.card_box(self._key(id_))
        assert box is not None, f"{id_} is not on the board"
        return box.center[0], box.y + box.h * down

    def _cell(self, lane: str, column: int, down: float) -> tuple[float, float]:
        board = self.editor.board
        row = board.rows[board.row_of[lane]]
        x = column * board.look.measures.column + board.look.measures.card / 2
        return x, row.y + 2 + (row.height - 4) * down

    def _pointer(self, **held: Any) -> Pointer:
        return Pointer(*self._at, zoom=self._zoom, **{"alt": self._holds_alt, **held})

    def hold_alt(self) -> Self:
        """Hold Alt down from now on."""
        self._holds_alt = True
        return self

    # Handles of the selected card

    def press_on_port(self, id_: str, side: int) -> Self:
        """Press on a port of the selected card: 0 is the top, then clockwise."""
        box = self.editor.board.card_box(self._key(id_))
        assert box is not None
        self._at = ports(box)[side]
        self.tool.press(self._pointer())
        return self

    def press_on_right_edge(self, id_: str) -> Self:
        box = self.editor.board.card_box(self._key(id_))
        assert box is not None
        self._at = (box.right - 1, box.y + 6)
        self.tool.press(self._pointer())
        return self

    def press_on_end_of(self, link: str) -> Self:
        """Press on the end of a link, the one its head points to."""
        self._at = self.editor.board.run_of(link)[-1]
        self.tool.press(self._pointer())
        return self

    def connect(self, id_: str) -> Self:
        """Press C: the next click is the link's other end."""
        self.tool.connect(self._key(id_))
        return self

    # The button

    def press_on(self, id_: str, **held: bool) -> Self:
        self._at = self._card(id_)
        self.tool.press(self._pointer(**held))
        return self

    def press_at_cell(self, lane: str, column: int, *, down: float = 1.0, **held: bool) -> Self:
        self._at = self._cell(lane, column, down)
        self.tool.press(self._pointer(**held))
        return self

    def press_beside_the_board(self) -> Self:
        self._at = (-500.0, -500.0)
        self.tool.press(self._pointer())
        return self

    def click_on(self, id_: str, **held: bool) -> Self:
        return self.press_on(id_, **held).release()

    def click_at_cell(self, lane: str, column: int, **held: bool) -> Self:
        return self.press_at_cell(lane, column, **held).release()

    def double_click_on(self, id_: str) -> Self:
        self.click_on(id_)
        self.tool.double_click(self._pointer())
        return self.release()

    def double_click_at_cell(self, lane: str, column: int) -> Self:
        self.click_at_cell(lane, column)
        self.tool.double_click(self._pointer())
        return self.release()

    def release(self) -> Self:
        """Let the button go, or drop the tile."""
        if self._tile is not None:
            self._tile.drop()
            self._tile = None
        else:
            self.tool.release(self._pointer())
        return self

    def escape(self) -> Self:
        """Give up what is under way."""
        if self._tile is not None:
            self._tile.cancel()
            self._tile = None
        else:
            self.tool.cancel()
        return self

    # Moving

    def _move(self, x: float, y: float) -> Self:
        self._at = (x, y)
        (self._tile or self.tool).move(self._pointer())
        return self

    def move_by(self, dx: float, dy: float) -> Self:
        return self._move(self._at[0] + dx, self._at[1] + dy)

    def move_to_cell(self, lane: str, column: int, *, down: float = 0.5) -> Self:
        """Move into a cell: to its middle, or `down` of the way to its bottom."""
        return self._move(*self._cell(lane, column, down))

    def move_above(self, id_: str) -> Self:
        """Move onto the upper part of a card: in front of it in time."""
        return self._move(*self._card(id_, 0.1))

    def move_below(self, id_: str) -> Self:
        return self._move(*self._card(id_, 0.9))

    def move_over(self, id_: str) -> Self:
        return self._move(*self._card(id_))

    def move_off_the_board(self) -> Self:
        return self._move(-500.0, -500.0)

    # The palette

    def take(self, id_: str = "new", **payload: Any) -> Self:
        """Take a tile from the palette, whose card would be called `id_`."""
        tile: Payload = payload
        self._tile = Placing(self.editor, tile, id_)
        return self

    @property
    def can_drop(self) -> bool:
        assert self._tile is not None
        return self._tile.can_drop

    # The keyboard

    def press_arrows(self, arrows: str) -> Self:
        """Press the arrow keys `arrows`, such as `→ → ↓`."""
        for arrow in arrows.split():
            walking.walk(self.editor, *_WAYS[arrow])
        return self

    def press_alt_and(self, arrow: str) -> bool:
        """Press Alt and an arrow key; tell whether the card moved."""
        return walking.move_card(self.editor, *_WAYS[arrow])


_WAYS = {"←": (-1, 0), "→": (1, 0), "↑": (0, -1), "↓": (0, 1)}

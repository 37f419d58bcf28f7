"""The select tool: idle, pointing, dragging, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner.editor.tools.carrying import Carrying, moving
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.model.diff import Key
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

DRAG_THRESHOLD = 4.0
"""Window pixels a press may tremble before it is a drag."""

MOVABLE = {"touchpoints", "insights"}


class SelectTool:
    """Selects, and moves cards. Events go to the state that is active."""

    def __init__(self, editor: Editor) -> None:
        self.editor = editor
        self.state: State = Idle(editor, self._go)

    def _go(self, state: State) -> None:
        self.state = state

    @property
    def is_busy(self) -> bool:
        """Whether a press is under way."""
        return not isinstance(self.state, Idle)

    def press(self, p: Pointer) -> None:
        """The button went down."""
        self.state.press(p)

    def move(self, p: Pointer) -> None:
        """The pointer moved."""
        self.state.move(p)

    def release(self, p: Pointer) -> None:
        """The button came up."""
        self.state.release(p)

    def cancel(self) -> None:
        """Esc: what is under way is taken back."""
        self.state.cancel()

    def double_click(self, p: Pointer) -> None:
        """The button went down twice."""
        self.state.double_click(p)


class Idle(State):
    """Nothing pressed: moving hovers, pressing selects."""

    def press(self, p: Pointer) -> None:
        """Select what is under the pointer; Shift and Ctrl add to the selection and take from it."""
        editor = self.editor
        hit = editor.board.card_at(p.x, p.y)
        hit = hit if hit and hit[0] in MOVABLE else None
        if hit is None:
            cell = editor.board.cell_at(p.x, p.y)
            editor.select(())
            editor.focus_cell((cell.lane, cell.step) if cell else None)
            return
        if p.shift or p.control:
            editor.select(editor.selection ^ {hit}, focus=hit)
            return
        was_selected = hit in editor.selection
        if not was_selected:
            editor.select([hit], focus=hit)
        self.go(Pointing(editor, self.go, hit, p, was_selected=was_selected))

    def move(self, p: Pointer) -> None:
        """Note which card the pointer is over."""
        self.editor.set_hover(self.editor.board.card_at(p.x, p.y))

    def double_click(self, p: Pointer) -> None:
        """Edit the title of the card; on empty floor make a new one."""
        hit = self.editor.board.card_at(p.x, p.y)
        if hit and hit[0] in MOVABLE:
            self.editor.begin_editing(hit)
        elif (cell := self.editor.board.cell_at(p.x, p.y)) is not None:
            self.editor.add_touchpoint_at(cell.lane, cell.step)


class Pointing(State):
    """Pressed on a card, not moved far enough yet to call it a drag."""

    def __init__(
        self, editor: Editor, go: Callable[[State], None], hit: Key, at: Pointer, *, was_selected: bool
    ) -> None:
        super().__init__(editor, go)
        self._hit, self._at, self._was_selected = hit, at, was_selected

    def move(self, p: Pointer) -> None:
        """Start the drag once the pointer has left the press's neighbourhood."""
        if p.is_far_from(self._at, DRAG_THRESHOLD) and not self.editor.read_only:
            dragging = Dragging(self.editor, self.go, self._hit, self._at)
            self.go(dragging)
            dragging.move(p)

    def release(self, p: Pointer) -> None:  # noqa: ARG002  # where it came up is no matter
        """A click: of several selected cards, the one clicked stays."""
        if self._was_selected:
            self.editor.select([self._hit], focus=self._hit)
        self.go(Idle(self.editor, self.go))

    def cancel(self) -> None:
        """Forget the press."""
        self.go(Idle(self.editor, self.go))


class Dragging(State):
    """A card is carried over the board."""

    def __init__(self, editor: Editor, go: Callable[[State], None], hit: Key, at: Pointer) -> None:
        super().__init__(editor, go)
        home = editor.board.card_box(hit)
        noun = "insight" if hit[0] == "insights" else "touchpoint"
        self._carrying = Carrying(
            editor, hit, moving(hit), gesture=editor.store.begin(message(f"edit.move_{noun}")),
            grip=(at.x - home.x, at.y - home.y) if home else (0.0, 0.0), home=home,
        )  # fmt: skip

    def move(self, p: Pointer) -> None:
        """Carry on."""
        self._carrying.move(p)

    def release(self, p: Pointer) -> None:  # noqa: ARG002  # the last move said where
        """Let the card down."""
        self._carrying.drop()
        self.go(Idle(self.editor, self.go))

    def cancel(self) -> None:
        """Put the card back."""
        self._carrying.cancel()
        self.go(Idle(self.editor, self.go))

"""The select tool: idle, pointing, dragging, and back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from cxdesigner.editor import commenting, marking
from cxdesigner.editor.fresh_ids import fresh_id
from cxdesigner.editor.tools.brushing import Brushing
from cxdesigner.editor.tools.carrying import Carrying, moving
from cxdesigner.editor.tools.carrying_many import CarryingMany
from cxdesigner.editor.tools.connecting import Connecting, port_at
from cxdesigner.editor.tools.feeling import Feeling, feeling_at, feeling_hovered
from cxdesigner.editor.tools.moving_notes import PointingNote, WideningNote, note_edge_at
from cxdesigner.editor.tools.pointer import Pointer, State
from cxdesigner.editor.tools.reattaching import Reattaching, link_end_at
from cxdesigner.editor.tools.spanning import Spanning, span_edge_at
from cxdesigner.layout.board import Board
from cxdesigner.layout.pins import pin_at
from cxdesigner.model.diff import Key
from cxdesigner.translation import message

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor

DRAG_THRESHOLD = 4.0
"""Window pixels a press may tremble before it is a drag."""

LINK_REACH = 6.0
"""How near a link a press takes it, in window pixels."""

MOVABLE = {"touchpoints", "insights"}
"""Tables whose cards can be moved from cell to cell."""


def thing_at(board: Board, x: float, y: float) -> Key | None:
    """Return the note under the point, else the card that can be moved."""
    note = board.notes.at(x, y)
    if note is not None:
        return "notes", note
    hit = board.card_at(x, y)
    return hit if hit is not None and hit[0] in MOVABLE else None


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

    def connect(self, source: Key) -> None:
        """Begin a link at `source` that waits for a click on its target."""
        self.state.cancel()
        self._go(Connecting(self.editor, self._go, source, self._idle, new_id=fresh_id("l"), sticky=True))

    def aim(self, target: Key | None) -> bool:
        """Let the link that is being drawn reach for the card `target`; tell whether one is."""
        if isinstance(self.state, Connecting):
            self.state.aim(target)
            return True
        return False

    def land(self) -> bool:
        """End the link that is being drawn where it reaches; tell whether one was."""
        if isinstance(self.state, Connecting):
            self.state.land()
            return True
        return False

    def _idle(self) -> State:
        return Idle(self.editor, self._go)

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
        if not editor.read_only and self._take_handle(p):
            return
        if not (p.shift or p.control) and (pin := pin_at(editor.board, p.x, p.y, p.zoom)) is not None:
            commenting.open_thread(editor, pin)
            return
        hit = thing_at(editor.board, p.x, p.y)
        if hit is None:
            link = editor.board.link_at(p.x, p.y, LINK_REACH / p.zoom)
            if link is not None:
                editor.select(editor.selection ^ {link} if p.shift or p.control else [link])
                return
            self.go(PointingFloor(editor, self.go, p))
            return
        if p.shift or p.control:
            editor.select(editor.selection ^ {hit}, focus=hit)
            return
        if hit[0] == "notes":
            self.go(PointingNote(editor, self.go, hit, p, self._idle))
            return
        was_selected = hit in editor.selection
        if not was_selected:
            editor.select([hit], focus=hit)
        self.go(Pointing(editor, self.go, hit, p, was_selected=was_selected))

    def _take_handle(self, p: Pointer) -> bool:
        """Take a port or an edge of what is selected; tell whether there was one under the pointer."""
        editor = self.editor
        if (port := port_at(editor, p)) is not None:
            state = Connecting(editor, self.go, port, self._idle, new_id=fresh_id("l"))
            self.go(state)
            return True
        if (end := link_end_at(editor, p)) is not None:
            self.go(Reattaching(editor, self.go, end, self._idle))
            return True
        if (note := note_edge_at(editor, p)) is not None:
            self.go(WideningNote(editor, self.go, note, self._idle))
            return True
        if (key := span_edge_at(editor, p)) is not None:
            self.go(Spanning(editor, self.go, key, self._idle))
            return True
        if (point := feeling_at(editor, p)) is not None:
            self.go(Feeling(editor, self.go, point, p, self._idle))
            return True
        return False

    def _idle(self) -> State:
        return Idle(self.editor, self.go)

    def move(self, p: Pointer) -> None:
        """Note which card, or which point of the emotion curve, the pointer is over."""
        board = self.editor.board
        is_on_note = board.notes.at(p.x, p.y) is not None
        hit = None if is_on_note else board.card_at(p.x, p.y)
        if hit is None and not is_on_note and (point := feeling_hovered(self.editor, p)) is not None:
            hit = ("steps", point.step)
        self.editor.set_hover(hit)

    def double_click(self, p: Pointer) -> None:
        """Edit the title of the card; on empty floor make a new one."""
        hit = thing_at(self.editor.board, p.x, p.y)
        if pin_at(self.editor.board, p.x, p.y, p.zoom) is not None:
            return  # its first press has opened the thread
        if hit is not None:
            self.editor.begin_editing(hit)
        elif (cell := self.editor.board.cell_at(p.x, p.y)) is not None:
            marking.add_card(self.editor, cell.lane, cell.step)


class PointingFloor(State):
    """Pressed on empty floor: a click lets go of the selection, a drag draws a marquee."""

    def __init__(self, editor: Editor, go: Callable[[State], None], at: Pointer) -> None:
        super().__init__(editor, go)
        self._at = at

    def move(self, p: Pointer) -> None:
        """Start the marquee once the pointer has left the press's neighbourhood."""
        if p.is_far_from(self._at, DRAG_THRESHOLD):
            brushing = Brushing(self.editor, self.go, self._at, lambda: Idle(self.editor, self.go))
            self.go(brushing)
            brushing.move(p)

    def release(self, p: Pointer) -> None:
        """A click: select nothing, and put the keyboard into the cell. With Shift the selection stays."""
        if not (p.shift or p.control):
            cell = self.editor.board.cell_at(p.x, p.y)
            self.editor.select(())
            self.editor.focus_cell((cell.lane, cell.step) if cell else None)
        self.go(Idle(self.editor, self.go))

    def cancel(self) -> None:
        """Forget the press."""
        self.go(Idle(self.editor, self.go))


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
            dragging = Dragging(self.editor, self.go, self._hit)
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
    """A card, or all that are selected, are carried over the board. While Alt is held, copies are."""

    def __init__(self, editor: Editor, go: Callable[[State], None], hit: Key) -> None:
        super().__init__(editor, go)
        self._hit, self._home = hit, editor.board.card_box(hit)
        self._copies = False
        self._carrying = self._carried(copies=False)

    def _carried(self, *, copies: bool) -> Carrying | CarryingMany:
        editor, hit = self.editor, self._hit
        ids = [t.id for t in editor.selected_touchpoints()]
        if hit[0] == "touchpoints" and (copies or len(ids) > 1):
            label = message("edit.duplicate" if copies else "edit.move_touchpoint")
            gesture = editor.store.begin(label)
            return CarryingMany(editor, hit, ids or [hit[1]], gesture=gesture, copies=copies)
        noun = "insight" if hit[0] == "insights" else "touchpoint"
        gesture = editor.store.begin(message(f"edit.move_{noun}"))
        return Carrying(editor, hit, moving(hit), gesture=gesture, home=self._home)

    def move(self, p: Pointer) -> None:
        """Carry on; Alt pressed or let go on the way changes between moving and copying."""
        if p.alt != self._copies and self._hit[0] == "touchpoints":
            self._copies = p.alt
            self._carrying.cancel()
            self._carrying = self._carried(copies=p.alt)
        self._carrying.move(p)

    def release(self, p: Pointer) -> None:  # noqa: ARG002  # the last move said where
        """Let the cards down."""
        self._carrying.drop()
        self.go(Idle(self.editor, self.go))

    def cancel(self) -> None:
        """Put the cards back."""
        self._carrying.cancel()
        self.go(Idle(self.editor, self.go))

"""Which cursor says what a press would take: a port, a link's end, a pin, an edge, a point of the curve."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.tools.connecting import port_at
from cxdesigner.editor.tools.feeling import feeling_at
from cxdesigner.editor.tools.lane_edges import floor_edge_at
from cxdesigner.editor.tools.moving_notes import note_edge_at
from cxdesigner.editor.tools.pointer import Pointer
from cxdesigner.editor.tools.reattaching import link_end_at
from cxdesigner.editor.tools.spanning import span_edge_at
from cxdesigner.layout.loops import loop_at
from cxdesigner.layout.pins import pin_at

_HANDLES: tuple[tuple[Callable[[Editor, Pointer], object], Qt.CursorShape], ...] = (
    (port_at, Qt.CursorShape.CrossCursor),
    (link_end_at, Qt.CursorShape.CrossCursor),
    (lambda editor, p: pin_at(editor.board, p.x, p.y, p.zoom), Qt.CursorShape.PointingHandCursor),
    (lambda editor, p: loop_at(editor.board, p.x, p.y), Qt.CursorShape.PointingHandCursor),
    (span_edge_at, Qt.CursorShape.SizeHorCursor),
    (note_edge_at, Qt.CursorShape.SizeHorCursor),
    (feeling_at, Qt.CursorShape.SizeVerCursor),
    (floor_edge_at, Qt.CursorShape.SizeVerCursor),
)
"""What may lie under the pointer, in the order in which a press looks for it."""


def cursor_over_handles(editor: Editor, p: Pointer) -> Qt.CursorShape | None:
    """Return the cursor over the first handle under the pointer; None where there is none."""
    return next((shape for found_at, shape in _HANDLES if found_at(editor, p) is not None), None)

"""What lies over the picture of one pane: states, the slots of what is carried, what is being written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from cxdesigner.editor.panes import Pane
from cxdesigner.model.diff import Key
from cxdesigner.ui.blank.ground import paint_blank_ground
from cxdesigner.ui.canvas import states
from cxdesigner.ui.canvas.remarks import paint_note_being_written, paint_open_thread

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_OVER = 8.0
"""How far rings may reach under the heads, in window pixels."""


def paint_over_picture(painter: QPainter, canvas: Canvas, pane: Pane, above: frozenset[Key]) -> None:
    """Paint the states of what is seen in `pane`; cards `above` the picture have none there.

    Cards slide on the board as it is scrolled alone: in a band they jump.
    """
    editor, camera, air, say = canvas.editor, canvas.editor.camera, canvas.editor.in_air, canvas.say
    beside = QRectF(camera.head_width - _OVER, 0, camera.width, camera.height).toAlignedRect()
    painter.setClipRect(
        beside.adjusted(0, round(camera.head_height - _OVER), 0, 0), Qt.ClipOperation.IntersectClip
    )
    if not pane.is_band:
        paint_blank_ground(painter, editor, say("blank.curve"))
        canvas.parting.paint(painter)
    canvas.signs.paint(painter, above)
    canvas.owners.paint_marks(painter)
    if air is not None and air.key[0]:
        states.paint_landing(painter, editor, air, say)
        states.paint_landings(painter, editor, air, say)
    states.paint_states(
        painter,
        editor,
        say,
        has_focus=canvas.hasFocus(),
        with_handles=canvas.hand.stretched is None,
        above=above,
        share=canvas.ringing.share,
    )
    paint_open_thread(painter, editor)
    paint_note_being_written(painter, editor, canvas.title_editor.geometry())

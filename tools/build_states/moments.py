"""The nine moments of a drag, each held in the middle: what a hand sees before it lets go."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QByteArray, QMimeData, QPointF, Qt
from PySide6.QtGui import QImage

from cxdesigner.model.diff import Key
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.ui.canvas.hand import PALETTE_MIME
from tools.build_states.sheet import Panel
from tools.build_states.studio import Studio

_WIDE, _TALL = 464, 280
_ALT = Qt.KeyboardModifier.AltModifier


def _card(name: str) -> Key:
    return ("touchpoints", f"to-be.{name}")


def _from_the_palette(studio: Studio) -> QImage:
    studio.look_at(_card("gets_up.frontstage"))
    at = studio.in_cell("to-be.frontstage", "to-be.sleeps_on", 0.6, 60)
    mime = QMimeData()
    mime.setData(PALETTE_MIME, QByteArray(b'{"kind": "touchpoint", "channel": "sms"}'))
    hand = studio.canvas.hand
    hand.enter(mime)
    hand.carry_in(at - QPointF(30, 20))
    hand.carry_in(at)
    return studio.around(at, _WIDE, _TALL)


def _over_a_full_cell(studio: Studio) -> QImage:
    studio.look_at(_card("turns_in.pumps"))
    start = studio.over(_card("wakes.backstage"))
    to = studio.over(_card("turns_in.pumps"), 0.9, 0.2)
    studio.drag(start, to)
    return studio.around(to, _WIDE, _TALL)


def _over_a_lane_that_refuses(studio: Studio) -> QImage:
    studio.look_at(_card("key.support"))
    lanes = studio.window.editor.board.rows
    figures = next(row.lane.id for row in lanes if row.role is lane_role("metric"))
    start, to = studio.over(_card("unpacks.backstage")), studio.in_cell(figures, "to-be.unpacks", 0.5, 30)
    studio.press(start)
    studio.canvas.hand.move(to - QPointF(0, 20))
    studio.canvas.hand.move(studio.in_cell(figures, "to-be.unpacks", 0.5, 30))
    return studio.around(to, _WIDE, _TALL)


def _head(studio: Studio, head: Key, to: Key, share: float) -> QImage:
    editor = studio.window.editor
    editor.camera.open()
    editor.camera.zoom_to(0.6, 0, 0)
    studio.settle()
    first, second = _head_place(studio, head), _head_place(studio, to)
    aim = first + (second - first) * share
    studio.drag(first, aim)
    middle = QPointF(max(aim.x() + 100, _WIDE / 2), max(aim.y(), _TALL / 2))
    return studio.around(middle, _WIDE, _TALL)


def _head_place(studio: Studio, head: Key) -> QPointF:
    editor = studio.window.editor
    box, camera = editor.board.head_box(head), editor.camera
    assert box is not None, f"{head} has no head on this board"
    x, y = camera.to_window(box.x, box.y)
    if head[0] == "lanes":
        return QPointF(40, y + box.h * camera.zoom / 2)
    return QPointF(x + 30, 14)


def _a_stage_by_its_header(studio: Studio) -> QImage:
    return _head(studio, ("stages", "to-be.night"), ("stages", "to-be.evening"), 0.9)


def _a_lane_by_its_header(studio: Studio) -> QImage:
    return _head(studio, ("lanes", "to-be.senses"), ("lanes", "to-be.evidence"), 1.1)


def _spanning_by_the_edge(studio: Studio) -> QImage:
    key = _card("winds_down.tea")
    studio.look_at(key)
    studio.window.editor.select([key], focus=key)
    start = studio.over(key, 1.0, 0.85)
    to = start + QPointF(120, 0)
    studio.drag(start, to)
    return studio.around(to - QPointF(60, 0), _WIDE, _TALL)


def _marquee(studio: Studio) -> QImage:
    studio.look_at(_card("unpacks.duvet"))
    start = studio.in_cell("to-be.customer", "to-be.unpacks", -0.05, 8)
    to = studio.over(_card("winds_down.tea"), 0.7, 0.8)
    studio.drag(start, to)
    return studio.around((start + to) / 2, _WIDE, _TALL)


def _alt_drag_makes_a_copy(studio: Studio) -> QImage:
    studio.look_at(_card("gets_up.frontstage"))
    start = studio.over(_card("gets_up.frontstage"))
    to = studio.in_cell("to-be.frontstage", "to-be.sleeps_on", 0.7, 60)
    studio.drag(start, to, _ALT)
    return studio.around(to, _WIDE, _TALL)


def _reattaching_a_links_end(studio: Studio) -> QImage:
    editor = studio.window.editor
    link = next(
        row
        for row in editor.document.links.values()
        if row.source == "to-be.door.customer" and row.target != row.source
    )
    studio.look_at(("touchpoints", link.target))
    editor.select([("links", link.id)])
    studio.settle()
    x, y = editor.board.links.run_of(editor.document, link)[-1]
    start = QPointF(*editor.camera.to_window(x, y))
    to = studio.over(_card("room.frontstage"), 0.5, 0.3)
    studio.drag(start, to)
    return studio.around((start + to) / 2, _WIDE, _TALL)


MOMENTS: tuple[tuple[str, str, Callable[[Studio], QImage]], ...] = (
    ("From the palette", "the tile becomes a card as it leaves", _from_the_palette),
    ("Over a full cell", "the slot parts the stack", _over_a_full_cell),
    ("Over a lane that refuses", "it stands still, the cursor says why", _over_a_lane_that_refuses),
    ("A stage by its header", "steps, cards and links travel together", _a_stage_by_its_header),
    ("A lane by its header", "order is yours inside the three lines", _a_lane_by_its_header),
    ("Spanning by the edge", "drag the edge over the next step", _spanning_by_the_edge),
    ("Marquee", "drag from empty floor, Shift adds", _marquee),
    ("Alt-drag makes a copy", "the original stays where it is", _alt_drag_makes_a_copy),
    ("Re-attaching a link’s end", "grab the round handle, choose a side", _reattaching_a_links_end),
)
"""Each moment's name, a note on it, and how to come to it."""


def panels(studio: Studio) -> list[Panel]:
    """Return a panel per moment; each is taken back before the next."""
    found = []
    for name, note, moment in MOMENTS:
        found.append(Panel(name, note, moment(studio)))
        studio.canvas.hand.cancel()
        studio.window.editor.select(())
    return found

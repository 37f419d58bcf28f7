"""Notes and pins on the board's picture, the floor under the notes, and the ring of the open thread."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from cxdesigner.editor.camera import Camera
from cxdesigner.editor.editor import Editor
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Item, TextStyle
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import break_lines
from cxdesigner.layout.note_paper import (
    FOLD,
    PAD,
    anchor_items,
    block_items,
    floor_head_items,
    floor_items,
    note_items,
    sheet_items,
    small_note_items,
)
from cxdesigner.layout.notes import FLOOR_TOP, PlacedNote
from cxdesigner.layout.pins import TALL, pin_box, pin_items, pin_scale, pins_over
from cxdesigner.model.diff import Key
from cxdesigner.model.threads import thread
from cxdesigner.ui.canvas.levels import Level, level_of
from cxdesigner.ui.canvas.marks import paint_ring
from cxdesigner.ui.paint import paint, shadows


def paint_floor(painter: QPainter, board: Board, box: Box) -> None:
    """Paint the dots of the floor in `box`; the painter is in board units."""
    if board.notes.has_floor and box.bottom > board.height:
        paint(painter, floor_items(board.look, box, board.height, board.notes.bottom))


def paint_remarks(painter: QPainter, board: Board, box: Box, level: Level, zoom: float) -> None:
    """Paint what lies over the cards in `box`; the painter is in board units at `zoom`."""
    theme = board.look.theme
    for placed in board.notes.over(box):
        place, look = placed.box, board.look
        if level == "overview":
            paint(painter, block_items(place, look))
            continue
        if placed.home is not None:
            paint(painter, anchor_items(place, placed.home, look))
        painter.translate(place.x, place.y)
        paint(
            painter,
            _paper(placed, board, level, zoom),
            **shadows(theme),
        )
        painter.translate(-place.x, -place.y)
    if level != "overview":
        _paint_pins(painter, board, box, zoom)


def has_remarks(board: Board, box: Box, zoom: float) -> bool:
    """Tell whether a note or a pin lies over what is in `box`, or so near that their shadows meet."""
    near = box.grown(TALL / zoom)
    return any(True for _ in board.notes.over(near)) or any(True for _ in pins_over(board, near, zoom))


def _paper(placed: PlacedNote, board: Board, level: Level, zoom: float) -> list[Item]:
    if level == "scan":
        return small_note_items(placed.note, placed.box, board.look, zoom)
    return note_items(placed.note, placed.box, board.look, is_anchored=placed.home is not None)


def _paint_pins(painter: QPainter, board: Board, box: Box, zoom: float) -> None:
    scale = pin_scale(zoom)
    for place, said in pins_over(board, box, zoom):
        painter.save()
        painter.translate(place.x, place.y)
        painter.scale(scale, scale)
        paint(painter, pin_items(said, board.look))
        painter.restore()


def paint_floor_head(painter: QPainter, board: Board, camera: Camera, margin: float, scale: float) -> None:
    """Paint what the floor is called, in the band of the lanes."""
    top = camera.to_window(0, board.height + FLOOR_TOP)[1]
    if not board.notes.has_floor or top > camera.height:
        return
    painter.translate(margin, top)
    painter.scale(scale, scale)
    paint(painter, floor_head_items(board.look))
    painter.resetTransform()


def paint_open_thread(painter: QPainter, editor: Editor) -> None:
    """Ring the pin whose thread is open, and lift the pin of the selected card over that one's ring."""
    zoom = editor.camera.zoom
    chosen = next(iter(editor.selection)) if len(editor.selection) == 1 else ("", "")
    lifted = pin_box(editor.board, chosen[1], zoom) if chosen[0] == "touchpoints" else None
    if lifted is not None and level_of(zoom) != "overview":
        painter.save()
        painter.translate(*editor.camera.to_window(lifted.x, lifted.y))
        painter.scale(zoom * pin_scale(zoom), zoom * pin_scale(zoom))
        paint(painter, pin_items(thread(editor.document, chosen[1]), editor.board.look))
        painter.restore()
    place = pin_box(editor.board, editor.thread, zoom) if editor.thread is not None else None
    if place is None:
        return
    x, y = editor.camera.to_window(place.x, place.y)
    size = place.h * zoom / TALL
    ring = QRectF(x, y, place.w * zoom, place.h * zoom).adjusted(-2.5, -2.5, 2.5, 2.5)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(editor.board.look.theme["accent"]), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(ring, 11.5 * size, 11.5 * size)


def paint_note_in_air(painter: QPainter, editor: Editor) -> None:
    """Ring the card that would hold the note in the air."""
    air = editor.note_in_air
    box = editor.board.card_box(air.target) if air is not None and air.target is not None else None
    if box is None:
        return
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(editor.board.look.theme["accent"]), 2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_window_box(editor.camera, box).adjusted(-3, -3, 3, 3), 11, 11)


def paint_note_being_written(painter: QPainter, editor: Editor, field: QRect) -> None:
    """Paint the paper under the field in which a note is written as tall as the words of now need."""
    placed = editor.board.notes.placed.get(editor.editing[1]) if editor.editing is not None else None
    if placed is None or editor.editing != ("notes", placed.note.id):
        return
    zoom, theme = editor.camera.zoom, editor.board.look.theme
    place = _window_box(editor.camera, placed.box)
    tall = (field.bottom() - place.y()) / zoom + FOLD + 3
    if tall <= placed.box.h:
        return
    painter.save()
    painter.translate(place.topLeft())
    painter.scale(zoom, zoom)
    sheet = sheet_items(placed.box.w, tall, editor.board.look)
    paint(painter, sheet, **shadows(theme))
    painter.restore()
    place.setHeight(tall * zoom)
    paint_ring(painter, place, theme["accent"], 3, radius=6.0)


def note_place(editor: Editor, key: Key) -> QRectF | None:
    """Return where the words of the note `key` are written, in window pixels; None where that is no note in sight."""
    placed = editor.board.notes.placed.get(key[1]) if key[0] == "notes" else None
    if placed is None:
        return None
    look, zoom = editor.board.look, editor.camera.zoom
    title = look.style("smallS")
    head = len(break_lines(placed.note.title, title, placed.box.w - 2 * PAD)) * title.leading
    place = _window_box(editor.camera, placed.box)
    wide = max(place.width() - 2 * (PAD - 3) * zoom, 120.0)
    return QRectF(place.x() + (PAD - 3) * zoom, place.y() + (PAD - 4 + head) * zoom, wide, 20.0)


def note_style(editor: Editor) -> TextStyle:
    """Return how the words of a note are set while they are written."""
    base, scale = editor.board.look.style("small"), max(1.0, editor.camera.zoom)
    return TextStyle(base.font, round(base.size * scale), base.leading * scale, base.track)


def _window_box(camera: Camera, box: Box) -> QRectF:
    x, y = camera.to_window(box.x, box.y)
    return QRectF(x, y, box.w * camera.zoom, box.h * camera.zoom)

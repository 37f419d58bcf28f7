"""The board as a picture, without the window around it: the selected cards, else all of it."""

from __future__ import annotations

from math import ceil, sqrt

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QImage, QPainter

from cxdesigner.editor.editor import Editor
from cxdesigner.layout import board_items
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Group, Item
from cxdesigner.layout.geometry import Box
from cxdesigner.model.diff import Key
from cxdesigner.ui.paint import paint, shadows

SCALE = 2.0
"""Pixels of the picture per unit of the board: sharp on a slide and in print."""

MOST_PIXELS = 40_000_000
"""A larger board is drawn smaller: a picture takes four bytes of memory per pixel."""

_AIR = 16.0


def board_image(editor: Editor) -> tuple[QImage, bool]:
    """Return what is selected, else the whole board, and whether it had to be drawn smaller than `SCALE`."""
    board = editor.board
    cards = [key for key in editor.selection if board.card_box(key) is not None]
    items, box = _cards(board, cards) if cards else _whole(board)
    scale = min(SCALE, sqrt(MOST_PIXELS / max(1.0, box.w * box.h)))
    image = QImage(ceil(box.w * scale), ceil(box.h * scale), QImage.Format.Format_RGB32)
    theme = board.look.theme
    image.fill(QColor(theme["canvas"]))
    image.setDotsPerMeterX(round(96 * scale / 0.0254))
    image.setDotsPerMeterY(round(96 * scale / 0.0254))
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    painter.scale(scale, scale)
    painter.translate(-box.x, -box.y)
    paint(painter, items, **shadows(theme))
    painter.end()
    return image, scale < SCALE


def _whole(board: Board) -> tuple[list[Item], Box]:
    measures = board.look.measures
    head, band = measures.head_width, board.head_height + measures.lane_gap
    box = Box(-head, -band, board.width + head, board.height + band)
    items = [
        *board_items.items(board),
        *board_items.lane_head_items(board),
        *board_items.stage_head_items(board),
    ]
    return items, box.grown(_AIR)


def _cards(board: Board, keys: list[Key]) -> tuple[list[Item], Box]:
    """Return the cards `keys` as they stand, with the links among them."""
    boxes = {key: box for key in keys if (box := board.card_box(key)) is not None}
    whole = next(iter(boxes.values()))
    for box in boxes.values():
        whole = whole.united(box)
    whole = whole.grown(_AIR)
    chosen = {id_ for table, id_ in keys if table == "touchpoints"}
    links = {
        id_
        for touchpoint in chosen
        for id_ in board.doc.referrers("links", "source", touchpoint)
        if board.doc.links[id_].target in chosen
    }
    items: list[Item] = []
    for id_ in sorted(links):
        items += board.links.items(board.doc, board.doc.links[id_], whole)
    items += [Group(box.x, box.y, board.card_items(key), key) for key, box in boxes.items()]
    return items, whole

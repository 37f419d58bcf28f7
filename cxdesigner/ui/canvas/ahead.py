"""What a pan brings into sight next: some of those cards are made ready in each of its frames.

A column would else cost one frame all of its cards.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtGui import QPainter

from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.rows import Placed, Row
from cxdesigner.ui.canvas.sprites import Sprites

AHEAD_PIXELS = 40_000
"""So many device pixels of cards are made ready in a frame of a pan: two or three cards at actual size."""

_FAR = 1.5
"""How far one looks ahead across, in columns; down it is as far in board units."""


def next_cards(board: Board, seen: Box, dx: int, dy: int) -> Iterator[tuple[Row, Placed]]:
    """Yield the cards beyond the edge of `seen` towards which it goes when its picture is moved by (dx, dy)."""
    far = _FAR * board.look.measures.column
    if abs(dx) >= abs(dy):
        box = Box(seen.right if dx < 0 else seen.x - far, seen.y, far, seen.h)
    else:
        box = Box(seen.x, seen.bottom if dy < 0 else seen.y - far, seen.w, far)
    first, last = board.columns_over(box)
    for row in board.rows_over(box):
        base = row.y + board.look.measures.cell_pad
        for card in row.cards(first, last):
            if base + card.offset < box.bottom and base + card.offset + card.height > box.y:
                yield row, card


def make_ready(
    board: Board, sprites: Sprites, seen: Box, dx: int, dy: int, make: Callable[[Row, Placed, QPainter], None]
) -> None:
    """Make pictures of some of the `next_cards` that have none; `make` paints a card."""
    zoom, left_over = sprites.zoom, AHEAD_PIXELS
    for row, card in next_cards(board, seen, dx, dy):
        content, tall = board.content(card.key), card.height * zoom
        if content is None or sprites.has(card.key, content, tall):
            continue
        wide = board.look.measures.card_over(card.span) * zoom
        left_over -= sprites.prepare(card.key, content, wide, tall, partial(make, row, card))
        if left_over <= 0:
            return

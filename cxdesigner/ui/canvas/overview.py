"""The Overview level: blocks of colour, ready-made lists of rectangles that Qt draws in one call each."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from cxdesigner.editor.lighting import DIMMED, Light
from cxdesigner.layout.board import Board, Damage
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.rows import Row
from cxdesigner.layout.shapes import rounded_polygon
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.icons import painter_path

BLOCK = 16
"""Columns per ready-made list."""


@dataclass(frozen=True, slots=True)
class _Block:
    """Cards of some columns of a lane: blocks that are lit, dimmed ones, and the places of moments of truth."""

    lit: list[QRectF]
    dim: list[QRectF]
    moments: list[tuple[float, float]]


class Overview:
    """Draws the cards of a board as blocks, in board units, and forgets what an edit touched."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self._blocks: dict[tuple[int, int], _Block] = {}
        self._light: Light | None = None

    def set_light(self, light: Light | None) -> None:
        """Dim what `light` leaves out; None lights everything."""
        self._light = light
        self._blocks.clear()

    def forget(self, damage: Damage) -> None:
        """Let the blocks that `damage` touched be made anew."""
        if damage.everything:
            self._blocks.clear()
            return
        for box in damage.boxes:
            first, last = self.board.columns_over(box)
            for number, row in enumerate(self.board.rows):
                if row.y < box.bottom and row.bottom > box.y:
                    for block in range(first // BLOCK, last // BLOCK + 1):
                        self._blocks.pop((number, block), None)

    def draw(self, painter: QPainter, box: Box, zoom: float) -> None:
        """Draw the cards in `box`; the painter is in board units at `zoom`."""
        first, last = self.board.columns_over(box)
        if last < first:
            return
        theme = self.board.look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        marks: list[tuple[float, float]] = []
        for number, row in enumerate(self.board.rows):
            if row.y > box.bottom or row.bottom < box.y or row.is_strip:
                continue
            layer = theme.layer(row.role.tone)
            painter.setBrush(QBrush(QColor(layer.tile)))
            pen = QPen(QColor(layer.line), 1) if zoom >= 0.12 else QPen(Qt.PenStyle.NoPen)
            pen.setCosmetic(True)
            painter.setPen(pen)
            for block in range(first // BLOCK, last // BLOCK + 1):
                made = self._block(number, row, block)
                painter.drawRects(made.lit)
                if made.dim:
                    painter.setOpacity(DIMMED)
                    painter.drawRects(made.dim)
                    painter.setOpacity(1.0)
                marks += made.moments
        if zoom >= 0.08:
            self._draw_moments(painter, marks, zoom)

    def _block(self, number: int, row: Row, block: int) -> _Block:
        made = self._blocks.get((number, block))
        if made is None:
            columns, measures, light = self.board.columns, self.board.look.measures, self._light
            made = self._blocks[number, block] = _Block([], [], [])
            for column in columns.opened(block * BLOCK, (block + 1) * BLOCK - 1):
                for card in row.begins.get(column, ()):
                    x, y = columns.left(column), row.y + measures.cell_pad + card.offset
                    content = self.board.content(card.key)
                    is_lit = light is None or (content is not None and light.is_on(content))
                    rects = made.lit if is_lit else made.dim
                    rects.append(QRectF(x, y, measures.card_over(card.span), card.height))
                    if is_lit and isinstance(content, Touchpoint) and content.moment_of_truth:
                        made.moments.append((x + measures.card_over(card.span) - 18, y + 18))
        return made

    def _draw_moments(self, painter: QPainter, marks: list[tuple[float, float]], zoom: float) -> None:
        half = max(10.0, 4.5 / zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(QColor(self.board.look.theme["mot"])))
        diamond = painter_path(rounded_polygon([(0, -half), (half, 0), (0, half), (-half, 0)], half * 0.3))
        for x, y in marks:
            painter.translate(x, y)
            painter.drawPath(diamond)
            painter.translate(-x, -y)

"""Paints the lines of the table: rows with the rules between them, heads of groups, the line that adds."""

from __future__ import annotations

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView

from cxdesigner.editor.table.columns import Row
from cxdesigner.editor.table.rows import GroupHead
from cxdesigner.layout.font_metrics import width as words_width
from cxdesigner.layout.theme import style
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.table.measures import PAD, SELECT
from cxdesigner.ui.table.model import TableModel
from cxdesigner.ui.table.painting import CellPainter, repeats
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon

Columns = list[tuple[int, int]]
"""Where each column begins in the viewport, and how wide it is."""


class LinePainter:
    """Draws one line after the other; `is_lit` is the one under the pointer."""

    def __init__(self, view: QAbstractItemView, model: TableModel, dress: Dress) -> None:
        self._view, self._table, self._dress = view, model, dress
        self._cells = CellPainter(model, dress)

    def line(self, painter: QPainter, whole: QRectF, number: int, xs: Columns, *, is_lit: bool) -> None:
        """Draw line `number` into `whole`, its columns at `xs`."""
        line = self._table.line(number)
        if isinstance(line, GroupHead):
            self._group(painter, whole, line)
        elif line is None:
            self._adding(painter, whole, number, is_lit=is_lit)
        else:
            self._row(painter, whole, number, line, xs, is_lit=is_lit)
            self._rule(painter, whole, number, line, xs)

    def _row(
        self, painter: QPainter, whole: QRectF, number: int, row: Row, xs: Columns, *, is_lit: bool
    ) -> None:
        table = self._table
        is_chosen = ("touchpoints", row.id) in table.editor.selection
        if is_chosen or is_lit:
            painter.fillRect(whole, self._dress.color("accentSoft" if is_chosen else "hover"))
        above = table.row_at(number - 1)
        quiet = (table.rows.first_key(),)
        for column, (x, wide) in zip(table.columns, xs[1:], strict=True):
            if x + wide < 0 or x > whole.width():
                continue
            box = QRectF(x, whole.y(), wide, whole.height())
            is_quiet = repeats(above, row, column, quiet)
            self._cells.cell(painter, box, row, column, is_chosen=is_chosen, repeats=is_quiet)
        painter.translate(xs[0][0], 0)
        self._cells.tick(painter, whole, state=is_chosen)
        painter.translate(-xs[0][0], 0)

    def _rule(self, painter: QPainter, whole: QRectF, number: int, row: Row, xs: Columns) -> None:
        """Draw the line below a row: a stronger one, over all, where the first key changes or the table ends."""
        below, key = self._table.row_at(number + 1), self._table.rows.first_key()
        parts = below is None or (self._table.rows.group is None and below.text(key) != row.text(key))
        color = self._dress.color("lineStrong" if parts else "line")
        left = 0 if parts else SELECT + xs[0][0]
        painter.fillRect(QRectF(left, whole.bottom() - 1, whole.width() - left, 1), color)

    def _group(self, painter: QPainter, whole: QRectF, head: GroupHead) -> None:
        painter.fillRect(whole, self._dress.color("field"))
        painter.fillRect(QRectF(0, whole.bottom() - 1, whole.width(), 1), self._dress.color("line"))
        at = (float(SELECT + PAD), whole.y() + 10)
        self._cells.line(painter, at, head.words, "smallS", self._dress.color("text"))
        x = at[0] + words_width(head.words, style("smallS")) + 8
        self._cells.line(painter, (x, at[1]), str(head.count), "small", self._dress.color("text3"))

    def _adding(self, painter: QPainter, whole: QRectF, number: int, *, is_lit: bool) -> None:
        is_here = self._view.currentIndex().row() == number and self._view.hasFocus()
        ink = self._dress.color("text" if is_here or is_lit else "text3")
        draw_icon(painter, "plus", 14, whole.y() + 10, ink)
        self._cells.line(painter, (SELECT + PAD, whole.y() + 10), self._table.add_words(), "small", ink)
        if is_here:
            draw_box(painter, whole.adjusted(3, 3, -3, -3), stroke=self._dress.color("focus"), width=2)

"""Paints the cells of the table. What a cell says and where its lines end is decided elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from cxdesigner.commands.cells import CellField
from cxdesigner.editor.table.columns import Row
from cxdesigner.layout.font_metrics import width as words_width
from cxdesigner.layout.shapes import face
from cxdesigner.layout.theme import style
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.fonts import glyph_run
from cxdesigner.ui.table.measures import (
    CHIP_PAD,
    ICON,
    LINE,
    PAD,
    ROW,
    TILE,
    before_words,
    chip_boxes,
    lines_of,
    mark_width,
    text_style,
)
from cxdesigner.ui.table.model import TableModel
from cxdesigner.ui.widgets.drawing import (
    draw_box,
    draw_icon,
    draw_items,
    metrics,
    pen,
)
from cxdesigner.ui.widgets.tiles import draw_diamond, draw_sign, lane_sign

_FIRST_LINE = (ROW - LINE) / 2
_FACE_R, _DIAMOND, _BOX = 8.5, 14.0, 16.0
_SIGHT: Mapping[str, tuple[str, str, str]] = {
    "observed": ("eye", "text2", "text2"),
    "reported": ("comment", "text2", "text2"),
    "assumed": ("ring", "text2", "text2"),
    "measured": ("gauge", "success", "text2"),
    "": ("warn", "error", "error"),
}
"""Per kind of evidence: its icon, the icon's colour and the words' colour. The shape says it, colour repeats it."""


class CellPainter:
    """Draws one cell after the other in the colours of now."""

    def __init__(self, model: TableModel, dress: Dress) -> None:
        self._model, self._dress = model, dress
        self._special: Mapping[CellField, Callable[[QPainter, QRectF, Row, bool], None]] = {
            "lane": self._lane,
            "step": self._step,
            "channel": self._channel,
            "owner": self._owner,
            "emotion": self._emotion,
            "moment": self._moment,
            "evidence": self._evidence,
            "tags": self._tags,
        }

    def cell(
        self, painter: QPainter, box: QRectF, row: Row, column: CellField, *, is_chosen: bool, repeats: bool
    ) -> None:
        """Draw the cell of `row` and `column` into `box`; one that `repeats` the one above is quiet."""
        draw = self._special.get(column)
        if draw is not None and not (repeats and column == "owner"):
            draw(painter, box, row, is_chosen)
            return
        name = "small" if repeats else text_style(row, column)
        ink = "text3" if repeats else "text" if column in ("stage", "title", "owner", "takes") else "text2"
        self._words(painter, box, row, column, name, ink)

    def tick(self, painter: QPainter, box: QRectF, *, state: bool | None) -> None:
        """Draw a box to tick, in the middle of the first line of `box`; None is for some of them."""
        at = QRectF(14, box.y() + (ROW - _BOX) / 2, _BOX, _BOX)
        if state is False:
            draw_box(
                painter, at, fill=self._dress.color("panel"), stroke=self._dress.color("control"), radius=4
            )
            return
        draw_box(painter, at, fill=self._dress.color("accent"), radius=4)
        painter.setPen(pen(self._dress.color("onAccent"), 1.8))
        middle = at.center()
        if state is None:
            painter.drawLine(QPointF(middle.x() - 4, middle.y()), QPointF(middle.x() + 4, middle.y()))
        else:
            points = ((-3.6, 0.2), (-1.0, 2.8), (3.8, -2.8))
            painter.drawPolyline([QPointF(middle.x() + x, middle.y() + y) for x, y in points])

    def line(
        self, painter: QPainter, at: tuple[float, float], words: str, name: str, ink: QColor | str
    ) -> None:
        """Draw one line of `words` whose line box has its top left corner at `at`."""
        measures = metrics(name)
        leading = style(name).leading
        baseline = at[1] + (leading + measures.ascent() - measures.descent()) / 2
        painter.setPen(QColor(ink))
        painter.drawGlyphRun(QPointF(at[0], baseline), glyph_run(words, style(name)))

    # The kinds of cells

    def _words(
        self, painter: QPainter, box: QRectF, row: Row, column: CellField, name: str, ink: str
    ) -> None:
        lines = lines_of(row, column, self._said(row, column), round(box.width()))
        color = self._dress.color(ink)
        for number, words in enumerate(lines):
            y = box.y() + _FIRST_LINE + LINE * number
            x = box.x() + PAD + before_words(column)
            if column == "takes":
                x = box.right() - PAD - 2 - words_width(words, style(name))
            elif column == "step":
                x += mark_width(row)
            self.line(painter, (x, y), words, name, color)

    def _said(self, row: Row, column: CellField) -> str:
        words = self._model.words(row, column)
        return words[len(row.mark) + 1 :] if column == "step" else words

    def _step(self, painter: QPainter, box: QRectF, row: Row, _is_chosen: bool) -> None:
        at = (box.x() + PAD, box.y() + _FIRST_LINE)
        self.line(painter, at, row.mark, "small", self._dress.color("text2"))
        self._words(painter, box, row, "step", "small", "text2")

    def _lane(self, painter: QPainter, box: QRectF, row: Row, _is_chosen: bool) -> None:
        role = lane_role(self._model.editor.document.lanes[row.touchpoint.lane].role)
        tile = QRectF(box.x() + PAD, box.y() + (ROW - TILE) / 2, TILE, TILE)
        draw_sign(painter, lane_sign(self._dress, role.tone, role.icon), tile, 12.0, 4.0)
        lines = lines_of(row, "lane", row.text("lane"), round(box.width()))
        for number, words in enumerate(lines):
            at = (box.x() + PAD + before_words("lane"), box.y() + _FIRST_LINE + LINE * number)
            self.line(painter, at, words, "smallM", self._dress.layer(role.tone).ink)

    def _channel(self, painter: QPainter, box: QRectF, row: Row, _is_chosen: bool) -> None:
        channel = row.touchpoint.channel
        if channel is None:
            return
        icon = self._model.editor.document.channels[channel].icon
        draw_icon(painter, icon, box.x() + PAD, box.y() + (ROW - ICON) / 2, self._dress.color("text2"), ICON)
        self._words(painter, box, row, "channel", "small", "text2")

    def _owner(self, painter: QPainter, box: QRectF, row: Row, _is_chosen: bool) -> None:
        if row.touchpoint.owner is not None:
            self._words(painter, box, row, "owner", "small", "text")
            return
        color = self._dress.color("warning")
        draw_icon(painter, "warn", box.x() + PAD, box.y() + (ROW - ICON) / 2, color, ICON)
        words = self._model.words(row, "owner")
        at = (box.x() + PAD + ICON + 5, box.y() + _FIRST_LINE)
        self.line(painter, at, words, "smallM", color)

    def _emotion(self, painter: QPainter, box: QRectF, row: Row, _is_chosen: bool) -> None:
        score, words = row.touchpoint.emotion, self._model.words(row, "emotion")
        y = box.y() + _FIRST_LINE
        if score is None:
            self.line(painter, (box.x() + PAD + 2, y), words, "small", self._dress.color("text3"))
            return
        near = round(score)
        token = "text3" if not near else "emotion.posInk" if near > 0 else "emotion.negInk"
        middle = (box.x() + PAD + _FACE_R, box.y() + ROW / 2)
        draw_items(painter, face(*middle, _FACE_R, near, self._dress.color(token).name(), 1.3))
        self.line(painter, (box.x() + PAD + 27, y), words, "smallM", self._dress.color("text"))

    def _moment(self, painter: QPainter, box: QRectF, row: Row, _is_chosen: bool) -> None:
        if row.touchpoint.moment_of_truth:
            draw_diamond(painter, self._dress, box.center().x(), box.y() + ROW / 2, _DIAMOND)

    def _evidence(self, painter: QPainter, box: QRectF, row: Row, _is_chosen: bool) -> None:
        icon, ink, words = _SIGHT.get(row.touchpoint.confidence, ("dots", "text2", "text2"))
        top = box.y() + (ROW - ICON) / 2
        draw_icon(painter, icon, box.x() + PAD, top, self._dress.color(ink), ICON)
        self._words(painter, box, row, "evidence", "small", words)

    def _tags(self, painter: QPainter, box: QRectF, row: Row, is_chosen: bool) -> None:
        if not row.touchpoint.tags:
            return
        fill = self._dress.color("panel" if is_chosen else "field")
        for chip in chip_boxes(row.touchpoint.tags, round(box.width())):
            place = QRectF(box.x() + chip.x, box.y() + chip.y, chip.w, chip.h)
            draw_box(painter, place, fill=fill, radius=10)
            for number, words in enumerate(chip.lines):
                at = (place.x() + CHIP_PAD, place.y() + 3 + 14 * number)
                self.line(painter, at, words, "meta", self._dress.color("text2"))


def repeats(above: Row | None, row: Row, column: CellField, quiet: Sequence[CellField]) -> bool:
    """Tell whether a cell of a `quiet` column says what the one above says."""
    return above is not None and column in quiet and above.text(column) == row.text(column)

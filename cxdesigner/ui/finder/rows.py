"""The list of the command palette: group labels of 30 px, rows of 44 with a tile, two lines and keys."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.finder.asking import Heading, Line, Row
from cxdesigner.ui.keys import key_parts
from cxdesigner.ui.widgets.drawing import CENTER, RIGHT, draw_box, draw_icon, draw_text, grown, text_width
from cxdesigner.ui.widgets.list_under_field import ListUnderField
from cxdesigner.ui.widgets.spans import draw_spans, marked
from cxdesigner.ui.widgets.tiles import DIAMOND, draw_diamond, draw_sign

HEADING, ROW, MOST_ROWS = 30, 44, 10
_EDGE, _TILE = 20, 26

Index = QModelIndex | QPersistentModelIndex


class RowList(ListUnderField):
    """Shows lines; a row is always the current one, where there is one. The keyboard stays in the field."""

    def __init__(self, dress: Dress) -> None:
        self._lines = _Lines(dress)
        super().__init__(self._lines, _Look(dress))
        self.viewport().setAutoFillBackground(True)  # the board under it need not be painted at every key

    def show_lines(self, lines: Sequence[Line], *, keep: str = "") -> None:
        """Show `lines`, with the row of the offer `keep` the current one, else the first."""
        self._lines.show(lines)
        at = [n for n, line in enumerate(lines) if isinstance(line, Row)]
        if at:
            kept = (n for n in at if keep and self._id(n) == keep)
            self._go(next(kept, at[0]))
            if not keep:
                self.scrollToTop()

    def wanted_height(self) -> int:
        """Return the height that shows all, or ten rows and their labels."""
        rows = headings = 0
        for line in self._lines.lines:
            if isinstance(line, Heading):
                headings += 1
            elif rows == MOST_ROWS:
                break
            else:
                rows += 1
        return rows * grown(ROW) + min(headings, 4) * HEADING + (8 if rows else 0)

    def current(self) -> Row | None:
        """Return the row that Enter does."""
        line = self.currentIndex().data(Qt.ItemDataRole.UserRole) if self.currentIndex().isValid() else None
        return line if isinstance(line, Row) else None

    def row_at(self, index: QModelIndex) -> Row | None:
        """Return the row at `index`; None for a label."""
        line = index.data(Qt.ItemDataRole.UserRole)
        return line if isinstance(line, Row) else None

    def walk(self, by: int) -> None:
        """Go `by` rows on, labels passed over; a step past an end goes round."""
        at = [n for n, line in enumerate(self._lines.lines) if isinstance(line, Row)]
        if not at:
            return
        here = at.index(self.currentIndex().row()) if self.currentIndex().row() in at else 0
        there = here + by
        self._go(at[there % len(at) if abs(by) == 1 else max(0, min(len(at) - 1, there))])

    def _go(self, number: int) -> None:
        self.setCurrentIndex(self._lines.index(number))
        if number <= 1:
            self.scrollToTop()

    def _id(self, number: int) -> str:
        line = self._lines.lines[number]
        return line.offer.id if isinstance(line, Row) else ""


class _Lines(QAbstractListModel):
    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.lines: Sequence[Line] = ()

    def show(self, lines: Sequence[Line]) -> None:
        self.beginResetModel()
        self.lines = lines
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.lines[index.row()], Row):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        line = self.lines[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            if isinstance(line, Heading):
                return line.words
            return self._dress.say("finder.said", name=line.offer.name, detail=line.offer.detail)
        return None


class _Look(QStyledItemDelegate):
    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        is_row = isinstance(index.data(Qt.ItemDataRole.UserRole), Row)
        return QSize(100, grown(ROW) if is_row else HEADING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, rect, dress = index.data(Qt.ItemDataRole.UserRole), QRectF(option.rect), self._dress
        if isinstance(line, Heading):
            words = rect.adjusted(_EDGE, 6, -_EDGE, 0)
            draw_text(painter, words, line.words, "meta", dress.color("text2"))
            draw_text(painter, words, line.part, "meta", dress.color("text2"), RIGHT)
            return
        view = option.widget
        is_current = isinstance(view, QListView) and view.currentIndex().row() == index.row()
        if is_current:
            draw_box(painter, rect.adjusted(8, 2, -8, -2), fill=dress.color("accentSoft"), radius=6)
            # Not by colour alone: a bar at the left edge says which row Enter does.
            draw_box(
                painter,
                QRectF(rect.x() + 8, rect.y() + 12, 3, grown(ROW) - 24),
                fill=dress.color("accent"),
                radius=1.5,
            )
        self._tile(painter, line, rect)
        right = self._right_end(painter, line, rect)
        left = rect.x() + _EDGE + _TILE + 14
        ink, faint, lit = dress.color("text"), dress.color("text2"), dress.color("accent")
        name = marked(line.offer.name, line.name_places, ("smallM", ink), ("smallS", lit))
        draw_spans(painter, QRectF(left, rect.y() + grown(6), right - left, grown(16)), name)
        detail = marked(line.offer.detail, line.detail_places, ("meta", faint), ("metaS", lit))
        draw_spans(painter, QRectF(left, rect.y() + grown(22), right - left, grown(15)), detail)

    def _tile(self, painter: QPainter, line: Row, rect: QRectF) -> None:
        sign, top = line.offer.sign, rect.y() + (grown(ROW) - _TILE) / 2
        if sign.icon == DIAMOND:
            draw_diamond(painter, self._dress, rect.x() + _EDGE + _TILE / 2, top + _TILE / 2, 20.0)
        else:
            draw_sign(painter, sign, QRectF(rect.x() + _EDGE, top, _TILE, _TILE))

    def _right_end(self, painter: QPainter, line: Row, rect: QRectF) -> float:
        """Draw the keys, the switch or the arrow; return where the words have to end."""
        offer, dress = line.offer, self._dress
        x, middle = rect.right() - _EDGE, rect.center().y()
        if offer.is_switch:
            _draw_switch(painter, dress, QRectF(x - 32, middle - 9, 32, 18), is_on=bool(offer.is_on))
            x -= 42
        elif offer.is_on:
            draw_icon(painter, "check", x - 16, middle - 8, dress.color("accent"))
            x -= 26
        elif offer.kind in ("touchpoint", "journey"):
            draw_icon(painter, "chevr", x - 14, middle - 8, dress.color("text2"))
            x -= 24
        for key in reversed(key_parts(offer.keys)):
            wide = max(18, text_width("meta", key) + 10)
            cap = QRectF(x - wide, middle - 9, wide, 18)
            draw_box(painter, cap, fill=dress.color("card"), stroke=dress.color("lineStrong"), radius=4)
            draw_text(painter, cap, key, "meta", dress.color("text2"), CENTER)
            x -= wide + 4
        return x - 8


def _draw_switch(painter: QPainter, dress: Dress, track: QRectF, *, is_on: bool) -> None:
    draw_box(painter, track, fill=dress.color("accent" if is_on else "control"), radius=9)
    knob: QColor = dress.color("onAccent" if is_on else "panel")
    at = track.right() - 15.5 if is_on else track.x() + 2.5
    draw_box(painter, QRectF(at, track.y() + 2.5, 13, 13), fill=knob, radius=6.5)

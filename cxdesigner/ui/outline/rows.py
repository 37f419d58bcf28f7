"""The list of the outline: a row of 34 px for each stage, and below it one of 28 for each of its steps."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from cxdesigner.editor.outlining import OutlineRow
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import RIGHT, draw_box, draw_text, grown, text_width
from cxdesigner.ui.widgets.list_under_field import ListUnderField
from cxdesigner.ui.widgets.spans import draw_spans, marked
from cxdesigner.ui.widgets.tiles import draw_diamond

STAGE, STEP, AROUND = 34, 28, 6
_EDGE, _DIAMOND, _MOMENTS, _COUNT = 18, 13.0, 34, 26

_DIGIT = re.compile(r"\d")

Index = QModelIndex | QPersistentModelIndex


class OutlineList(ListUnderField):
    """Shows rows, one of them the current one. The keyboard stays in the field above."""

    def __init__(self, dress: Dress) -> None:
        self._rows = _Rows(dress)
        super().__init__(self._rows, _Look(dress))

    def show_rows(self, rows: Sequence[OutlineRow], at: int) -> None:
        """Show `rows`, with the one at the place `at` the current one."""
        self._rows.show(rows)
        self.go(at)

    def wanted_height(self) -> int:
        """Return the height that shows all rows."""
        return sum(_tall(row) for row in self._rows.rows) + AROUND

    def current(self) -> OutlineRow | None:
        """Return the row that Enter goes to; None where there is none."""
        at = self.currentIndex().row()
        return self._rows.rows[at] if 0 <= at < len(self._rows.rows) else None

    def walk(self, by: int) -> None:
        """Go `by` rows on; a step past an end goes round."""
        count = len(self._rows.rows)
        if count:
            there = self.currentIndex().row() + by
            self.go(there % count if abs(by) == 1 else max(0, min(count - 1, there)))

    def go(self, at: int) -> None:
        """Make the row at the place `at` the current one, in sight."""
        index = self._rows.index(at)
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def said(self, row: OutlineRow) -> str:
        """Return how `row` is read aloud."""
        return self._rows.said(row)


class _Rows(QAbstractListModel):
    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.rows: Sequence[OutlineRow] = ()

    def show(self, rows: Sequence[OutlineRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def said(self, row: OutlineRow) -> str:
        say = self._dress.say
        counts = say.count("status.touchpoints", row.touchpoints)
        if row.moments:
            counts = f"{counts}, {say.count('status.moments', row.moments)}"
        return say("outline.row", number=row.number, name=_name(row, self._dress), counts=counts)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.rows[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (
            Qt.ItemDataRole.DisplayRole,
            Qt.ItemDataRole.AccessibleTextRole,
            Qt.ItemDataRole.ToolTipRole,
        ):
            return self.said(row)
        return None


class _Look(QStyledItemDelegate):
    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(100, _tall(index.data(Qt.ItemDataRole.UserRole)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, rect, dress = index.data(Qt.ItemDataRole.UserRole), QRectF(option.rect), self._dress
        view = option.widget
        if isinstance(view, QListView) and view.currentIndex().row() == index.row():
            draw_box(painter, rect.adjusted(6, 1, -6, -1), fill=dress.color("accentSoft"), radius=6)
            # Not by colour alone: a bar at the left edge says where Enter goes.
            bar = QRectF(rect.x() + 6, rect.y() + 8, 3, rect.height() - 16)
            draw_box(painter, bar, fill=dress.color("accent"), radius=1.5)
        right = self._figures(painter, row, rect)
        name = "smallM" if row.is_stage else "small"
        x = rect.x() + _EDGE + (0 if row.is_stage else 20)
        draw_text(painter, QRectF(x, rect.y(), 34, rect.height()), row.number, name, dress.color("text3"))
        x += text_width(name, _DIGIT.sub("0", row.number)) + 8  # so that names stand below each other
        if row.time:
            wide = text_width("meta", row.time)
            draw_text(
                painter,
                QRectF(right - wide, rect.y(), wide, rect.height()),
                row.time,
                "meta",
                dress.color("text2"),
            )
            right -= wide + 8
        bold = "smallS" if row.is_stage else "small"
        ink = dress.color("text" if row.name else "text3")
        words = marked(_name(row, dress), row.lit, (bold, ink), ("smallS", dress.color("accent")))
        draw_spans(painter, QRectF(x, rect.y(), right - x, rect.height()), words)

    def _figures(self, painter: QPainter, row: OutlineRow, rect: QRectF) -> float:
        """Draw how many touchpoints and moments of truth there are; return where the words have to end."""
        dress, end = self._dress, rect.right() - _EDGE
        ink = dress.color("text2" if row.touchpoints else "text3")
        room = QRectF(end - _COUNT, rect.y(), _COUNT, rect.height())
        draw_text(painter, room, str(row.touchpoints), "smallM" if row.is_stage else "small", ink, RIGHT)
        x = end - _COUNT - _MOMENTS
        if row.moments:
            draw_diamond(painter, dress, x + _DIAMOND / 2, rect.center().y(), _DIAMOND)
            if row.moments > 1:
                room = QRectF(x + _DIAMOND + 4, rect.y(), _MOMENTS - _DIAMOND, rect.height())
                draw_text(painter, room, str(row.moments), "small", dress.color("text2"))
        return x - 10


def _tall(row: OutlineRow) -> int:
    return grown(STAGE if row.is_stage else STEP)


def _name(row: OutlineRow, dress: Dress) -> str:
    return row.name or dress.say(f"outline.unnamed.{row.key[0]}")

"""The head of the table: names of columns, how they sort, which are filtered, and the box that chooses all rows."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QHeaderView, QToolTip, QWidget

from cxdesigner.commands.cells import CellField
from cxdesigner.editor.filtering import Part
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.table.measures import HEAD, PAD
from cxdesigner.ui.table.model import TableModel
from cxdesigner.ui.table.painting import CellPainter
from cxdesigner.ui.widgets.drawing import RIGHT, draw_icon, draw_text, text_width
from cxdesigner.ui.widgets.tiles import draw_diamond

PART_OF: dict[CellField, Part] = {
    "stage": "stages", "lane": "lanes", "channel": "channels", "owner": "owners", "emotion": "emotion",
    "evidence": "evidence", "tags": "tags", "moment": "markers",
}  # fmt: skip
"""The part of a filter that a column is about."""


class TableHead(QHeaderView):
    """36 px high.

    Signals:
        sort_wanted: a column was clicked; whether it adds to the keys there are.
        all_wanted: the box that chooses all rows was clicked.
        menu_wanted: a right press on a column, and where on the screen.
    """

    sort_wanted = Signal(str, bool)
    all_wanted = Signal()
    menu_wanted = Signal(str, QPoint)

    def __init__(self, model: TableModel, dress: Dress, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._table, self._dress = model, dress
        self._painter = CellPainter(model, dress)
        self._pressed = -1
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(20)
        self.setFixedHeight(HEAD)
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self._on_menu)

    def _on_menu(self, at: QPoint) -> None:
        column = self._column(at.x())
        if column is not None:
            self.menu_wanted.emit(column, self.viewport().mapToGlobal(at))

    def _column(self, x: int) -> CellField | None:
        section = self.logicalIndexAt(x)
        return self._table.column(section) if section > 0 else None

    def words(self, column: CellField) -> str:
        """Return what the head of `column` says to the ear: its name, its place in the order, its filter."""
        say = self._dress.say
        words = say(f"table.column.{column}")
        sorts = self._table.rows.sorts
        at = next((n for n, sort in enumerate(sorts) if sort.column == column), None)
        if at is not None:
            key = "table.sorted_down" if sorts[at].is_down else "table.sorted_up"
            words = say(key, column=words, number=at + 1)
        return say("table.filtered", column=words) if self._is_filtered(column) else words

    def _is_filtered(self, column: CellField) -> bool:
        part = PART_OF.get(column)
        return part is not None and self._table.editor.filter.has(part)

    # Qt events

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), HEAD)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = self.logicalIndexAt(event.position().toPoint())
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        section = self.logicalIndexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or section != self._pressed or section < 0:
            return
        column = self._table.column(section)
        if column is None:
            self.all_wanted.emit()
        else:
            self.sort_wanted.emit(column, bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            column = self._column(event.pos().x())
            QToolTip.showText(event.globalPos(), self.words(column) if column is not None else "")
            return True
        return super().viewportEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        painter.fillRect(rect, self._dress.color("chrome"))
        painter.fillRect(rect.x(), HEAD - 1, rect.width(), 1, self._dress.color("lineStrong"))
        column = self._table.column(section)
        if column is None:
            painter.translate(rect.x(), 0)
            self._painter.tick(painter, QRectF(0, 0, rect.width(), HEAD), state=self._all_state())
        else:
            if section > 1:
                painter.fillRect(rect.x(), 9, 1, HEAD - 18, self._dress.color("line"))
            self._paint_name(painter, QRectF(rect), column)
        painter.restore()

    def _all_state(self) -> bool | None:
        line_of = self._table.line_of
        chosen = sum(
            line_of(id_) is not None for table, id_ in self._table.editor.selection if table == "touchpoints"
        )
        return False if not chosen else True if chosen == len(self._table.rows.shown) else None

    def _paint_name(self, painter: QPainter, box: QRectF, column: CellField) -> None:
        dress, sorts = self._dress, self._table.rows.sorts
        at = next((n for n, sort in enumerate(sorts) if sort.column == column), None)
        name, ink = ("smallM", "text2") if at is None else ("smallS", "text")
        end = box.right() - 4
        if column == "moment":
            draw_diamond(painter, dress, box.center().x(), HEAD / 2, 14.0)
            return
        words = dress.say(f"table.column.{column}")
        wide, left = text_width(name, words), box.x() + PAD
        if column == "takes":
            room = QRectF(box.x() + 4, 0, box.width() - PAD - 6 - (26 if at is not None else 0), HEAD)
            draw_text(painter, room, words, name, dress.color(ink), RIGHT)
            left = room.right() + 4
        else:
            room = QRectF(left, 0, min(wide, end - left), HEAD)
            draw_text(painter, room, words, name, dress.color(ink))
            left = room.right() + 7
        if at is not None:
            left = self._paint_sort(painter, left, at)
        if self._is_filtered(column):
            draw_icon(painter, "filter", min(left, end - 12), (HEAD - 13) / 2, dress.color("accent"), 13)

    def _paint_sort(self, painter: QPainter, x: float, at: int) -> float:
        sort, accent = self._table.rows.sorts[at], self._dress.color("accent")
        draw_icon(painter, "down" if sort.is_down else "up", x, (HEAD - 13) / 2, accent, 13)
        draw_text(painter, QRectF(x + 14, 0, 12, HEAD), str(at + 1), "smallM", accent)
        return x + 26

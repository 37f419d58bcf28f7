"""The table itself: Qt walks, scrolls, selects ranges and speaks; rows are painted here, one after the other."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from cxdesigner.commands.cells import CellField
from cxdesigner.editor.table.columns import Row
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.table.header import TableHead
from cxdesigner.ui.table.keys import CellKeys
from cxdesigner.ui.table.lines import LinePainter
from cxdesigner.ui.table.measures import ROW, SELECT, TITLE_LEAST, WIDTHS, Heights
from cxdesigner.ui.table.model import TableModel
from cxdesigner.ui.widgets.drawing import draw_box, pen

_HANDLE = 8


class TableView(QTableView):
    """Lines of cells with one range of them chosen, of which one is where the keyboard is.

    Signals:
        edit_wanted: a cell is to be edited, with what was typed over it, empty where its text stays.
        fill_wanted: the range is to be filled down to this line.
        add_wanted: the line that adds was pressed.
        tick_wanted: a row is to be chosen beside the others, or let go; whether all between are meant.
        mark_wanted: the diamond of a row was pressed.
        menu_wanted: a right press, and where on the screen.
        clear_wanted: the cells of the range are to be emptied.
        let_go_wanted: Esc, with nothing left to give up.
    """

    edit_wanted = Signal(int, int, str)
    fill_wanted = Signal(int)
    add_wanted = Signal()
    tick_wanted = Signal(int, bool)
    mark_wanted = Signal(int)
    menu_wanted = Signal(QPoint)
    clear_wanted = Signal()
    let_go_wanted = Signal()

    def __init__(self, model: TableModel, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._table, self._dress = model, dress
        self._heights, self._lines = Heights(), LinePainter(self, model, dress)
        self._keys = CellKeys(self, model)
        self.head = TableHead(model, dress, self)
        self.setModel(model)
        self.setHorizontalHeader(self.head)
        self._fill_to: int | None = None
        self._pressed: tuple[int, int] | None = None
        self._hover = -1
        self.is_editing = False
        side = self.verticalHeader()
        side.hide()
        side.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        side.setMinimumSectionSize(ROW)
        side.setDefaultSectionSize(ROW)
        self.head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)  # the title keeps its width
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)  # it would never let go
        bar = self.verticalScrollBar()
        bar.rangeChanged.connect(
            lambda _least, most: bar.setEnabled(most > 0)
        )  # else its handle would fill it
        dress.changed.connect(self.viewport().update)

    # Widths and heights

    def measure(self) -> None:
        """Give columns their widths, the title what is left, and every line its height."""
        self._set_widths()
        self.measure_lines(range(len(self._table.rows.lines)))

    def _set_widths(self) -> bool:
        """Give columns their widths; tell whether the title has another one now."""
        widths = [SELECT, *(WIDTHS[column] for column in self._table.columns)]
        rest = self.viewport().width() - sum(widths)
        if "title" in self._table.columns:
            at = 1 + self._table.columns.index("title")
            widths[at] = max(TITLE_LEAST, widths[at] + rest)
        is_other = False
        for number, width in enumerate(widths):
            if self.columnWidth(number) != width:
                self.setColumnWidth(number, width)
                is_other = True
        self._heights.set_columns(dict(zip(self._table.columns, widths[1:], strict=True)))
        return is_other

    def measure_lines(self, numbers: Iterable[int]) -> None:
        """Give the lines of these numbers their heights."""
        side, of = self.verticalHeader(), self._heights.of
        was_updating, was_blocked = side.updatesEnabled(), side.blockSignals(True)
        side.setUpdatesEnabled(False)
        size_of, resize = side.sectionSize, side.resizeSection
        lines = self._table.rows.lines
        for number in numbers:
            line = lines[number]
            wanted = of(line) if isinstance(line, Row) else ROW
            if size_of(number) != wanted:
                resize(number, wanted)
        side.setUpdatesEnabled(was_updating)
        side.blockSignals(was_blocked)
        self.updateGeometries()
        self.viewport().update()

    # The range

    def range_(self) -> tuple[list[Row], list[CellField]]:
        """Return the rows and the columns of the range chosen; of the cell the keyboard is at where there is none."""
        spans = self.selectionModel().selection()
        top, left, bottom, right = self._span(spans)
        rows = [row for n in range(top, bottom + 1) if (row := self._table.row_at(n)) is not None]
        columns = [column for n in range(left, right + 1) if (column := self._table.column(n)) is not None]
        return rows, columns

    def _span(self, spans: QItemSelection) -> tuple[int, int, int, int]:
        if spans.isEmpty():
            at = self.currentIndex()
            return at.row(), at.column(), at.row(), at.column()
        parts = [spans.at(n) for n in range(spans.size())]
        return (
            min(part.top() for part in parts), min(part.left() for part in parts),
            max(part.bottom() for part in parts), max(part.right() for part in parts),
        )  # fmt: skip

    def is_many(self) -> bool:
        """Tell whether the range is more than one cell."""
        top, left, bottom, right = self._span(self.selectionModel().selection())
        return (bottom, right) != (top, left)

    def choose(self, top: int, left: int, bottom: int, right: int) -> None:
        """Choose a range; the keyboard is at its upper left cell."""
        model, choosing = self._table, self.selectionModel()
        first = model.index(top, left)
        choosing.setCurrentIndex(first, QItemSelectionModel.SelectionFlag.NoUpdate)
        choosing.select(
            QItemSelection(first, model.index(bottom, right)),
            QItemSelectionModel.SelectionFlag.ClearAndSelect,
        )

    def go_to(self, line: int, column: int) -> None:
        """Put the keyboard into a cell, as near to the one wanted as there is, and bring it into sight."""
        last = self._table.rowCount() - 1
        line, column = max(0, min(line, last)), max(0, min(column, self._table.columnCount() - 1))
        index = self._table.index(line, column)
        if index.isValid() and index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def step(self, by: int) -> bool:
        """Go to the cell `by` places on, row after row; tell whether there was one."""
        at, wide = self.currentIndex(), self._table.columnCount()
        line, column = at.row(), at.column() + by
        if self._table.is_adding(line):
            column = wide if by > 0 else -1
        if not 0 <= column < wide:
            line, column = line + by, 0 if by > 0 else wide - 1
            while self._table.line(line) is not None and self._table.row_at(line) is None:
                line += by  # the head of a group
        if not 0 <= line < self._table.rowCount():
            return False
        self.go_to(line, column)
        return True

    def leave(self, by: int) -> None:
        """Let the keyboard go on to what stands behind the table, or before it."""
        super().focusNextPrevChild(by > 0)

    def cell_box(self, line: int, column: int) -> QRect:
        """Return where a cell stands in the viewport."""
        return self.visualRect(self._table.index(line, column))

    def _range_box(self) -> QRect:
        top, left, bottom, right = self._span(self.selectionModel().selection())
        if top < 0 or self._table.is_adding(top) or right < 1:
            return QRect()
        if self._fill_to is not None:
            bottom = max(bottom, self._fill_to)
        return self.cell_box(top, max(1, left)).united(self.cell_box(bottom, right))

    def _handle_box(self) -> QRect:
        box = self._range_box()
        if box.isNull() or self._table.editor.read_only:
            return QRect()
        return QRect(box.right() - 4, box.bottom() - 4, _HANDLE, _HANDLE)

    # Painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        area = event.rect()
        painter.fillRect(area, self._dress.color("panel"))
        first, last = self.rowAt(area.top()), self.rowAt(area.bottom())
        end = self._table.rowCount() - 1 if last < 0 else last
        if first >= 0:
            xs = [
                (self.columnViewportPosition(n), self.columnWidth(n))
                for n in range(self._table.columnCount())
            ]
            for number in range(first, end + 1):
                y, high = self.rowViewportPosition(number), self.rowHeight(number)
                whole = QRectF(0, y, self.viewport().width(), high)
                self._lines.line(painter, whole, number, xs, is_lit=number == self._hover)
        self._paint_range(painter)
        painter.end()

    def _paint_range(self, painter: QPainter) -> None:
        here, box = self.currentIndex(), self._range_box()
        if (
            here.isValid()
            and here.column() == 0
            and self.hasFocus()
            and not self._table.is_adding(here.row())
        ):
            tick = QRectF(self.cell_box(here.row(), 0)).adjusted(8, 6, -8, 0)
            tick.setHeight(24)
            draw_box(painter, tick, stroke=self._dress.color("focus"), width=2)
        if box.isNull() or self.is_editing or (here.column() == 0 and not self.is_many()):
            return
        accent = QColor(self._dress.color("accent"))
        frame = QRectF(box).adjusted(0, -1, 0, 0)
        if self.is_many() or self._fill_to is not None:
            wash = QColor(accent)
            wash.setAlphaF(0.1)
            painter.fillRect(frame, wash)
        accent.setAlphaF(1.0 if self.hasFocus() else 0.55)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(pen(accent, 1.5))
        painter.drawRoundedRect(frame.adjusted(0.75, 0.75, -0.75, -0.75), 2, 2)
        if not self._table.editor.read_only:
            painter.fillRect(self._handle_box(), accent)

    # Qt events

    def focusNextPrevChild(self, next_: bool) -> bool:  # the name Qt gives it is a word of Python
        return self.step(1 if next_ else -1) or super().focusNextPrevChild(next_)

    def event(self, event: QEvent) -> bool:
        return self._keys.overrides(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._keys.press(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._set_widths():
            self.measure_lines(range(len(self._table.rows.lines)))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        self._pressed = (index.row(), index.column()) if index.isValid() else None
        is_left = event.button() == Qt.MouseButton.LeftButton
        if is_left and self._handle_box().adjusted(-3, -3, 3, 3).contains(event.position().toPoint()):
            self._fill_to = -1
            return
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if is_left and self._pressed is not None and (self._pressed[1] == 0 or has_ctrl):
            self.setFocus(Qt.FocusReason.MouseFocusReason)
            return
        if event.button() == Qt.MouseButton.RightButton and index in self.selectionModel().selectedIndexes():
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._fill_to is not None:
            self._fill_to = self.rowAt(max(0, min(at.y(), self.viewport().height() - 1)))
            if self._table.row_at(self._fill_to) is None:
                self._fill_to = len(self._table.rows.lines) - 1
            self.viewport().update()
            return
        is_handle = self._handle_box().adjusted(-3, -3, 3, 3).contains(at)
        self.viewport().setCursor(Qt.CursorShape.CrossCursor if is_handle else Qt.CursorShape.ArrowCursor)
        self._set_hover(self.rowAt(at.y()))
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._fill_to is not None:
            to, self._fill_to = self._fill_to, None
            self.viewport().update()
            if to >= 0:
                self.fill_wanted.emit(to)
            return
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() != Qt.MouseButton.LeftButton or (index.row(), index.column()) != self._pressed:
            return
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        has_ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if self._table.is_adding(index.row()):
            self.add_wanted.emit()
        elif index.column() == 0 or has_ctrl:
            self.tick_wanted.emit(index.row(), has_shift)
        elif self._table.column(index.column()) == "moment" and not event.modifiers() and not self.is_many():
            self.mark_wanted.emit(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if self._table.row_at(index.row()) is not None and self._table.column(index.column()) not in (
            None,
            "moment",
        ):
            self.edit_wanted.emit(index.row(), index.column(), "")

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._set_hover(-1)

    def _set_hover(self, number: int) -> None:
        if number != self._hover:
            for line in (number, self._hover):
                if line >= 0:
                    y = self.rowViewportPosition(line)
                    self.viewport().update(0, y - 1, self.viewport().width(), self.rowHeight(line) + 2)
            self._hover = number

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._table.rowCount():
            self.go_to(0, 1 + max(0, self._table.columns.index("title")))
        self.viewport().update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        at = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard:
            at = self.viewport().mapToGlobal(self.visualRect(self.currentIndex()).center())
        self.menu_wanted.emit(at)

"""The list of the check: Qt walks, scrolls and speaks it; arrow keys walk, Enter goes there, Del lets stand."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from cxdesigner.ui.check.painting import RowPainter
from cxdesigner.ui.check.rows import Row
from cxdesigner.ui.check.shapes import Shape, shape_of
from cxdesigner.ui.dress import Dress

Index = QModelIndex | QPersistentModelIndex

_DISMISSES = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindingList(QListView):
    """Rows of findings, one of which is where the keyboard is.

    Signals:
        jump_wanted: go to where a finding is.
        deed_wanted: do what puts a finding right, or go to where it is done.
        stand_wanted: let a finding stand, or take one up again.
        left: Esc.
    """

    jump_wanted = Signal(object)
    deed_wanted = Signal(object)
    stand_wanted = Signal(object)
    left = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._rows = _Rows()
        self._shapes: dict[tuple[int, int, bool], Shape] = {}
        self.setModel(self._rows)
        self.setItemDelegate(_Look(self, RowPainter(dress)))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        dress.changed.connect(self._measure_anew)

    @property
    def row(self) -> Row | None:
        """The row the keyboard is at."""
        return self._rows.row(self.currentIndex().row())

    @property
    def rows(self) -> Sequence[Row]:
        """All rows."""
        return self._rows.rows

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show `rows`; the keyboard stays at the finding it was at, or at the place where that was."""
        if list(rows) == list(self._rows.rows):
            return
        before, at = self.row, self.currentIndex().row()
        scrolled = self.verticalScrollBar().value()
        self._shapes.clear()
        self._rows.show(rows)
        self.go_to_row(_place(rows, before, at))
        self.verticalScrollBar().setValue(scrolled)

    def go_to_row(self, at: int) -> None:
        """Put the keyboard at the row `at`, or nowhere for -1."""
        self.setCurrentIndex(self._rows.index(at) if at >= 0 else QModelIndex())

    def shape(self, index: Index) -> Shape:
        """Return the shape of a row as it stands."""
        at = index.row()
        key = at, self.viewport().width(), at == self.currentIndex().row()
        found = self._shapes.get(key)
        if found is None:
            found = self._shapes[key] = shape_of(self._rows.rows[at], key[1], is_current=key[2])
        return found

    def _measure_anew(self) -> None:
        self._shapes.clear()
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.doItemsLayout()  # the current card is taller: it tells why
        if current.isValid():
            self.scrollTo(current)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._shapes.clear()
        self.scheduleDelayedItemsLayout()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        row = self._rows.row(index.row())
        if event.button() != Qt.MouseButton.LeftButton or row is None or row.kind in ("head", "empty"):
            return
        part = self._part(index, event.position())
        super().mousePressEvent(event)
        if part == "deed":
            self.deed_wanted.emit(row)
        elif part == "stand":
            self.stand_wanted.emit(row)
        elif row.finding is not None or row.is_more:
            self.jump_wanted.emit(row)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        is_link = index.isValid() and self._part(index, event.position()) != ""
        shape = Qt.CursorShape.PointingHandCursor if is_link else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    def _part(self, index: QModelIndex, at: QPointF) -> str:
        shape, within = self.shape(index), at - QPointF(self.visualRect(index).topLeft())
        for name, box in (("chip", shape.chip), ("deed", shape.deed), ("stand", shape.stand)):
            if box.contains(within):
                return name
        return ""

    def event(self, event: QEvent) -> bool:
        """Keep Del for the finding: elsewhere it deletes what is selected."""
        if isinstance(event, QKeyEvent) and _is_ours(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, is_ctrl = self.row, bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif row is not None and row.finding is not None and event.key() in _DISMISSES:
            self.stand_wanted.emit(row)
        elif row is not None and (row.finding is not None or row.is_more) and event.key() in _ENTERS:
            (self.deed_wanted if is_ctrl else self.jump_wanted).emit(row)
        else:
            super().keyPressEvent(event)


def _is_ours(event: QKeyEvent) -> bool:
    """Tell whether a key that is asked about is one that the list has a use for."""
    is_asked = event.type() == QEvent.Type.ShortcutOverride
    return is_asked and event.key() in (*_DISMISSES, *_ENTERS)


class _Rows(QAbstractListModel):
    def __init__(self) -> None:
        super().__init__()
        self.rows: Sequence[Row] = ()

    def row(self, at: int) -> Row | None:
        return self.rows[at] if 0 <= at < len(self.rows) else None

    def show(self, rows: Sequence[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        row = self.row(index.row())
        if row is None or row.kind in ("head", "empty"):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self.row(index.row())
        if row is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None


class _Look(QStyledItemDelegate):
    def __init__(self, view: FindingList, painter: RowPainter) -> None:
        super().__init__(view)
        self._view, self._painter = view, painter

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(100, self._view.shape(index).height)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        view = self._view
        is_current = view.currentIndex().row() == index.row()
        self._painter.paint(
            painter, QRectF(option.rect), view.rows[index.row()], view.shape(index),
            is_current=is_current, has_focus=view.hasFocus(),
        )  # fmt: skip


def _place(rows: Sequence[Row], before: Row | None, at: int) -> int:
    """Return where the keyboard goes on: at the same finding, else at the card nearest to where it was."""
    walkable = [n for n, row in enumerate(rows) if row.kind in ("card", "line")]
    if before is not None and before.finding is not None:
        wanted = before.finding.fingerprint
        for number, row in enumerate(rows):
            if row.finding is not None and row.finding.fingerprint == wanted:
                return number
    if at < 0:
        return next((n for n in walkable if rows[n].kind == "card"), -1)
    return min(walkable, key=lambda number: abs(number - at), default=-1)

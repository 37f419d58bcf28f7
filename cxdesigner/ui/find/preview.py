"""The list of what a replacement will do: for each field its words before, and its words after."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from cxdesigner.commands.texts import Replacement
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, text_width
from cxdesigner.ui.widgets.spans import Span, draw_spans

_ROW, _SHOWN = 44, 5
_BEFORE_IT = 18
"""How many letters in front of the first change are shown."""

Index = QModelIndex | QPersistentModelIndex


class PreviewList(QListView):
    """What will be replaced; at most five rows are in sight."""

    def __init__(self, dress: Dress, where: Callable[[Replacement], str]) -> None:
        super().__init__()
        self._rows = _Rows(dress, where)
        self.setModel(self._rows)
        self.setItemDelegate(_Look(dress, where))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        dress.changed.connect(self.viewport().update)

    def show_changes(self, changes: Sequence[Replacement]) -> None:
        """Show `changes`."""
        self._rows.show(changes)
        self.setFixedHeight(_ROW * min(_SHOWN, len(changes)))
        self.setVisible(bool(changes))


class _Rows(QAbstractListModel):
    def __init__(self, dress: Dress, where: Callable[[Replacement], str]) -> None:
        super().__init__()
        self._dress, self._where = dress, where
        self._changes: Sequence[Replacement] = ()

    def show(self, changes: Sequence[Replacement]) -> None:
        self.beginResetModel()
        self._changes = changes
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  # as Qt declares it
        return 0 if parent.isValid() else len(self._changes)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        change = self._changes[index.row()]
        if role == Qt.ItemDataRole.UserRole:
            return change
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._dress.say(
                "find.preview_row", where=self._where(change), before=change.before, after=change.after
            )
        return None


class _Look(QStyledItemDelegate):
    def __init__(self, dress: Dress, where: Callable[[Replacement], str]) -> None:
        super().__init__()
        self._dress, self._where = dress, where

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: ARG002
        return QSize(100, _ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        change = index.data(Qt.ItemDataRole.UserRole)
        dress = self._dress
        rect = QRectF(option.rect)
        draw_box(
            painter,
            QRectF(rect.x() + 2, rect.bottom() - 1, rect.width() - 12, 1),
            fill=dress.color("line"),
            radius=0,
        )
        lines = rect.adjusted(2, 3, -12, -4)
        where = self._where(change)
        wide = min(110, text_width("meta", where) + 10)
        draw_text(
            painter,
            QRectF(lines.right() - wide, lines.y(), wide, 18),
            where,
            "meta",
            dress.color("text3"),
            Qt.AlignmentFlag.AlignRight,
        )
        plain = dress.color("text2")
        first = QRectF(lines.x(), lines.y(), lines.width() - wide - 8, 18)
        draw_spans(
            painter,
            first,
            _spans(change.before, change.places, ("small", plain), dress.color("error"), is_struck=True),
        )
        second = QRectF(lines.x(), lines.y() + 18, lines.width(), 18)
        draw_spans(
            painter, second, _spans(change.after, change.new_places, ("small", plain), dress.color("success"))
        )


def _spans(  # which text, where, and how either part looks
    text: str,
    places: Sequence[tuple[int, int]],
    plain: tuple[str, QColor],
    lit: QColor,
    *,
    is_struck: bool = False,
) -> list[Span]:
    """Return the part of `text` around the first of `places`, with all of them lit."""
    name, color = plain
    begin = max(0, places[0][0] - _BEFORE_IT)
    end = min(len(text), begin + 120)
    out: list[Span] = [Span("…", name, color)] if begin else []
    at = begin
    for first, last in places:
        if first >= end:
            break
        out.append(Span(_one_line(text[at:first]), name, color))
        out.append(Span(_one_line(text[first:last]), "smallS", lit, is_struck))
        at = last
    out.append(Span(_one_line(text[at:end]), name, color))
    return [span for span in out if span.text]


def _one_line(text: str) -> str:
    return text.replace("\n", " ").replace("\t", " ")

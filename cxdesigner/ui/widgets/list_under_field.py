"""A list that is walked from a field: the keyboard stays in the field, the list shows where it is."""

from __future__ import annotations

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate


class ListUnderField(QListView):
    """Shows `rows` painted by `look`; it never takes the keyboard and nothing is edited in it."""

    def __init__(self, rows: QAbstractItemModel, look: QStyledItemDelegate) -> None:
        super().__init__()
        self.setModel(rows)
        self._look = look  # the view itself does not keep it
        self.setItemDelegate(look)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)

"""A card over a page with the fields of one record: changed in place, taken out, closed by Esc."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.field_entry import Entry
from cxdesigner.layout.display_list import Rect
from cxdesigner.model.record import Record
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.record_fields import RecordFields, Write
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import grown, painter_for
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.words import CutWords

_AIR, _WIDE, _PAD = 24, 356, 16


class FieldsCard(QWidget):
    """Lies over an analysis. It is made anew for each record, and is gone once it is closed.

    Signals:
        closed: the keyboard goes back to the page.
        removed: a person wants the record out.
    """

    closed = Signal()
    removed = Signal()

    def __init__(  # whose card it is, and what it holds
        self, editor: Editor, dress: Dress, parent: QWidget, entries: Sequence[Entry], write: Write
    ) -> None:
        super().__init__(parent)
        self._dress, self._floor = dress, parent
        self.title = CutWords(dress, "title")
        self.trash = IconButton(dress, "trash", size=QSize(28, 28))
        self.cross = IconButton(dress, "x", size=QSize(28, 28))
        self.fields = RecordFields(editor, dress, entries, write)
        self.trash.setEnabled(not editor.read_only)
        self.trash.clicked.connect(self.removed)
        self.cross.clicked.connect(self.close_card)
        self.fields.done.connect(self.close_card)
        self._lay_out()
        dress.changed.connect(self.say)
        self.say()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(_PAD, 10, 8, 4)
        head.setSpacing(4)
        head.addWidget(self.title, 1)
        head.addWidget(self.trash)
        head.addWidget(self.cross)
        inside = QWidget()
        body = QVBoxLayout(inside)
        body.setContentsMargins(_PAD, 2, _PAD, 14)
        body.addWidget(self.fields)
        body.addStretch(1)
        self._scroll = scrolled(inside, is_clear=True)
        self._inside = inside
        column = QVBoxLayout(self)
        column.setContentsMargins(_AIR, _AIR, _AIR, _AIR)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self._scroll)

    def say(self) -> None:
        """Name the buttons in the language of now."""
        self.trash.name_it(self._dress.say("card.delete"))
        self.cross.name_it(self._dress.say("card.close"))

    def show_at(self, beside: QRect, record: Record, title: str, field: str = "") -> None:
        """Show the fields of `record` beside a place of the parent, with the keyboard in one of them."""
        self.tell(record, title, anew=True)
        room = self._floor.rect()
        wide = grown(_WIDE) + 2 * _AIR
        wanted = self._inside.sizeHint().height() + 58 + 2 * _AIR
        tall = min(wanted, room.height() - 8)
        x = beside.right() - _AIR + 12
        if x + wide > room.right():
            x = beside.left() + _AIR - 12 - wide
        x = max(4 - _AIR, min(x, room.right() - wide + _AIR - 4))
        y = max(4 - _AIR, min(beside.top() - _AIR - 8, room.bottom() - tall + _AIR - 4))
        self.setGeometry(x, y, wide, tall)
        self.show()
        self.raise_()
        self.fields.take_focus(field)

    def tell(self, record: Record, title: str, *, anew: bool = False) -> None:
        """Show the record as it is now."""
        self.title.setText(title)
        self.setAccessibleName(title)
        self.fields.show_record(record, anew=anew)

    def close_card(self) -> None:
        """Take what is typed as said, and give the keyboard back."""
        if self.isVisible():
            self.fields.finish()
            self.hide()
            self.closed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_card()
        event.accept()  # a letter here is no key of the page below

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, theme = painter_for(self), self._dress.theme
        wide, tall = self.width() - 2 * _AIR, self.height() - 2 * _AIR
        box = Rect(_AIR, _AIR, wide, tall, fill=theme["panel"], radius=12, shadow="e3")
        edge = Rect(_AIR + 0.5, _AIR + 0.5, wide - 1, tall - 1, stroke=theme["lineStrong"], radius=11.5)
        paint(painter, [box, edge], **shadows(theme))
        painter.end()

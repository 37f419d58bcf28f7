"""One comment of a thread: initials, name and time, and what was said. One's own can be edited and deleted."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.model.remarks import Comment
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.remarks.words import capital, draw_initials, said_when
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import painter_for
from cxdesigner.ui.widgets.words import CutWords, Words

_ICONS = ("edit", "trash")


class Said(QWidget):
    """A comment as a row.

    Signals:
        edit_wanted: its writer wants to change it.
        delete_wanted: its writer wants it gone.
    """

    edit_wanted = Signal(str)
    delete_wanted = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._comment: Comment | None = None
        small = QSize(22, 20)
        self._name, self._when = CutWords(dress, "smallS"), Words(dress, "small", "text2")
        self._text = Words(dress, "small", "text2", wraps=True)
        self.edit, self.delete = (IconButton(dress, name, size=small, token="text3") for name in _ICONS)  # noqa: S106
        self.edit.clicked.connect(lambda: self.edit_wanted.emit(self.comment.id))
        self.delete.clicked.connect(lambda: self.delete_wanted.emit(self.comment.id))
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(8)
        head.addWidget(self._name)
        head.addWidget(self._when)
        head.addStretch(1)
        head.addWidget(self.edit)
        head.addWidget(self.delete)
        head.setSpacing(6)
        column = QVBoxLayout(self)
        column.setContentsMargins(42, 5, 8, 5)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._text)

    @property
    def comment(self) -> Comment:
        """The comment that is shown."""
        assert self._comment is not None
        return self._comment

    def show_comment(self, comment: Comment, now: datetime, *, is_mine: bool) -> None:
        """Show `comment`."""
        say = self._dress.say
        self._comment = comment
        name = comment.author or say("comments.somebody")
        closing = comment.resolves and not comment.text
        text = say("comments.closed_it") if closing else comment.text
        self._name.setText(name)
        self._name.updateGeometry()
        self._when.setText(capital(said_when(comment, now, say)))
        self._text.setText(text)
        self.setAccessibleName(", ".join(part for part in (name, self._when.text(), text) if part))
        self.edit.setVisible(is_mine and not closing)
        self.delete.setVisible(is_mine)
        self.edit.name_it(say("comments.edit"))
        self.delete.name_it(say("comments.delete"))
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        if self._comment is not None:
            draw_initials(painter, self._dress, QRectF(10, 7, 24, 24), self._comment.author)
        painter.end()

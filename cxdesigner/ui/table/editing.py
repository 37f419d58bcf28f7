"""Editing a cell in place: a field over the cell, and below it what there is to choose, or why it cannot stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QEvent, QMimeData, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QPaintEvent, QPalette, QTextOption
from PySide6.QtWidgets import QApplication, QFrame, QPlainTextEdit, QWidget

from cxdesigner.commands.cells import CellField
from cxdesigner.model.record import LINE_LIMIT, TEXT_LIMIT
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.table.below import Below, FacesBelow, OffersBelow, Option, RefusalBelow
from cxdesigner.ui.table.measures import PAD, ROW
from cxdesigner.ui.widgets.drawing import draw_box, font, painter_for

FREE = frozenset({"title", "text", "quote", "takes", "tags"})
"""Columns that are typed; in the others something is chosen, in `owner` also typed."""


class Task(NamedTuple):
    """What is edited: the column, its text now, what is typed over it, what there is to choose, and its name."""

    column: CellField
    text: str
    typed: str
    options: Sequence[Option]
    name: str


class CellEditor(QWidget):
    """A ring around a cell with a field in it. Enter keeps and goes down, Tab keeps and goes on, Esc gives up.

    `judge` tells why a text cannot stand there; while it cannot, the field stays. `keep` is called once with the text
    and the way on (right, down).

    Signals:
        closed: the editing is over; whether the keyboard was still in the field.
    """

    closed = Signal(bool)

    def __init__(self, parent: QWidget, dress: Dress) -> None:
        super().__init__(parent)
        self._dress = dress
        self.field = _Field(self)
        self.below: Below | None = None
        self._task: Task | None = None
        self._judge: Callable[[str], str] = lambda _text: ""
        self._keep: Callable[[str, int, int], None] = lambda _text, _right, _down: None
        self._cell = QRect()
        self.field.left.connect(self._on_left)
        self.field.key.connect(self._on_key)
        self.field.textChanged.connect(self._on_text)
        self.hide()

    @property
    def is_open(self) -> bool:
        """Whether a cell is being edited."""
        return self._task is not None

    def open(
        self, task: Task, cell: QRect, judge: Callable[[str], str], keep: Callable[[str, int, int], None]
    ) -> None:
        """Edit the cell at `cell`, a place of the parent."""
        self._task, self._judge, self._keep, self._cell = None, judge, keep, cell
        self.field.dress(self._dress, "small" if task.column not in ("title", "lane", "stage") else "smallM")
        self.field.setAccessibleName(task.name)
        self.field.setPlainText(task.typed or task.text)
        if task.typed:
            self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        else:
            self.field.selectAll()
        self._task = task
        self._show_offers(filters=bool(task.typed))
        self._place()
        self.show()
        self.raise_()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def keep(self, right: int = 0, down: int = 0) -> bool:
        """Close and keep what stands here; tell whether it could be."""
        task = self._task
        if task is None:
            return True
        text = self._chosen()
        refusal = "" if text == task.text else self._judge(text)
        if refusal:
            self._show_below(RefusalBelow(self.parentWidget(), self._dress, refusal))
            return False
        self._close()
        self._keep(text, right, down)
        return True

    def give_up(self) -> None:
        """Close and leave the cell as it was."""
        if self._task is not None:
            self._close()

    def move_to(self, cell: QRect) -> None:
        """Follow the cell, which scrolled."""
        self._cell = cell
        self._place()

    def _close(self) -> None:
        self._task = None
        has_keyboard = self.field.hasFocus()
        self._show_below(None)
        self.closed.emit(has_keyboard)  # first: a field that is hidden hands the keyboard on as Tab does
        self.hide()

    def _chosen(self) -> str:
        text = self.field.toPlainText()
        if isinstance(self.below, OffersBelow) and (option := self.below.current()) is not None:
            return option.text
        return text if self._task is not None and self._task.column == "text" else text.strip()

    # What stands below

    def _show_offers(self, *, filters: bool) -> None:
        task, parent = self._task, self.parentWidget()
        if task is None:
            return
        if task.column == "emotion":
            faces = FacesBelow(parent, self._dress, task.text)
            faces.picked.connect(self._take)
            self._show_below(faces)
        elif task.column not in FREE:
            text = self.field.toPlainText().strip()
            offers = OffersBelow(parent, self._dress, task.options, is_open=task.column == "owner")
            offers.offer(text if filters else "", chosen=task.text)
            offers.picked.connect(self._take)
            self._show_below(offers)
        else:
            self._show_below(None)

    def _show_below(self, below: Below | None) -> None:
        if self.below is not None:
            self.below.hide()
            self.below.deleteLater()
        self.below = below
        if below is not None:
            below.came.connect(self.field.setFocus)
        self._place_below()
        if below is not None:
            below.show()
            below.raise_()

    def _take(self, text: str) -> None:
        self.field.setPlainText(text)
        if isinstance(self.below, OffersBelow):
            self.below.point_at(text)
        self.keep()

    def _on_text(self) -> None:
        task = self._task
        if task is None:
            return
        self.field.limit(TEXT_LIMIT if task.column in ("text", "tags") else LINE_LIMIT)
        if isinstance(self.below, OffersBelow):
            self.below.offer(self.field.toPlainText().strip())
        else:
            self._show_offers(filters=True)
        self._place()

    def _on_key(self, key: int, has_shift: bool) -> None:
        if key == Qt.Key.Key_Escape:
            self.give_up()
        elif key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
            self.keep(right=-1 if key == Qt.Key.Key_Backtab or has_shift else 1)
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            by = 1 if key == Qt.Key.Key_Down else -1
            if isinstance(self.below, OffersBelow):
                self.below.walk(by)
            elif isinstance(self.below, FacesBelow):
                self.field.setPlainText(self.below.stepped(self.field.toPlainText(), -by))
                self.field.selectAll()
        else:
            self.keep(down=-1 if has_shift else 1)

    def _on_left(self) -> None:
        """Keep what was typed where the keyboard goes elsewhere; what cannot stand is given up."""
        is_below = self.below is not None and QApplication.focusWidget() is self.below
        if self._task is not None and not is_below and not self.keep():
            self.give_up()

    # Its place

    def _place(self) -> None:
        tall = max(self._cell.height(), self.field.wanted_height() + ROW - 16)
        parent = self.parentWidget()
        room = parent.height() - self._cell.y() if parent is not None else tall
        tall = min(tall, max(ROW, room))
        self.setGeometry(self._cell.x(), self._cell.y() - 1, self._cell.width(), tall + 1)
        inner = self.rect().adjusted(PAD - 2, (ROW - 16) // 2 - 1, -4, -3)
        self.field.setGeometry(inner)
        self._place_below()

    def _place_below(self) -> None:
        parent = self.parentWidget()
        if self.below is None or parent is None:
            return
        size = self.below.sizeHint().expandedTo(QSize(self.width(), 0))
        x = max(4, min(self.x(), parent.width() - size.width() - 4))
        y = self.geometry().bottom() + 3
        if y + size.height() > parent.height() - 4 and self.y() - size.height() - 3 > 0:
            y = self.y() - size.height() - 3
        self.below.setGeometry(x, y, size.width(), size.height())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        rect = self.rect().toRectF()
        draw_box(
            painter,
            rect,
            fill=self._dress.color("panel"),
            stroke=self._dress.color("accent"),
            radius=3,
            width=2,
        )
        painter.end()


class _Field(QPlainTextEdit):
    """The field itself. It says which key ends the editing; nothing but plain text comes in."""

    key = Signal(int, bool)
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.document().setDocumentMargin(2)
        self.setCursorWidth(2)

    def dress(self, dress: Dress, name: str) -> None:
        """Wear the colours of now and the text style called `name`."""
        palette = self.palette()
        for role, token in (
            (QPalette.ColorRole.Base, "panel"), (QPalette.ColorRole.Text, "text"),
            (QPalette.ColorRole.Highlight, "accentLine"), (QPalette.ColorRole.HighlightedText, "text"),
        ):  # fmt: skip
            palette.setColor(role, QColor(dress.color(token)))
        self.setPalette(palette)
        self.viewport().setPalette(palette)
        self.setFont(font(name))

    def limit(self, most: int) -> None:
        """Cut what is longer than `most`."""
        text = self.toPlainText()
        if len(text) > most:
            self.blockSignals(True)
            self.setPlainText(text[:most])
            self.moveCursor(self.textCursor().MoveOperation.End)
            self.blockSignals(False)

    def wanted_height(self) -> int:
        """Return how tall the text is."""
        return int(self.document().size().height() * self.fontMetrics().lineSpacing()) + 4

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        has_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        has_alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        ends = (Qt.Key.Key_Escape, Qt.Key.Key_Tab, Qt.Key.Key_Backtab)
        is_walk = event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down) and self.document().blockCount() == 1
        if is_enter and has_alt:
            self.insertPlainText("\n")
        elif is_enter or event.key() in ends or (is_walk and self.document().size().height() <= 1):
            self.key.emit(event.key(), has_shift)
        else:
            super().keyPressEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:
        if source.hasText():
            self.insertPlainText(source.text()[: TEXT_LIMIT + 1])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() not in (Qt.FocusReason.ActiveWindowFocusReason, Qt.FocusReason.PopupFocusReason):
            self.left.emit()

"""The row above the table: search, the filter in chips, how much is shown, groups and columns."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.editor.filter_words import Chip
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button, IconButton, WordButton
from cxdesigner.ui.widgets.drawing import (
    draw_box,
    draw_icon,
    draw_text,
    elided,
    grown,
    painter_for,
    text_width,
)
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.words import Words

_TALL, _EDGE, _LINE = 52, 14, 36
_WORDS_MOST = 300
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)


class FilterBar(QWidget):
    """52 px high, and one line more where the chips need it.

    Signals:
        searched: what is looked for, letter by letter.
        part_wanted: the chip of this part was pressed: its menu, at this place of the screen.
        part_dropped: the cross of this part's chip was pressed.
        filter_wanted, group_wanted, columns_wanted: the menu of a button, at this place of the screen.
        cleared: the whole filter goes.
        left: Esc or Enter in the search field: the keyboard goes on to the table.
        entered: the keyboard came into the search field.
    """

    searched = Signal(str)
    part_wanted = Signal(str, QPoint)
    part_dropped = Signal(str)
    filter_wanted = Signal(QPoint)
    group_wanted = Signal(QPoint)
    columns_wanted = Signal(QPoint)
    cleared = Signal()
    left = Signal()
    entered = Signal()

    def __init__(self, dress: Dress, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress = dress
        self.search = _SearchField(dress)
        self.search.setParent(self)
        self.search.setFixedWidth(grown(206))
        self.chips: list[ChipBox] = []
        self.filter, self.clear = FlatButton(dress, "plus", self), FlatButton(dress, "x", self)
        self._end = QWidget(self)
        self.count = Words(dress, "small", "text2")
        self.group, self.columns = WordButton(dress, "stack"), WordButton(dress, "columns")
        row = QHBoxLayout(self._end)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for widget in (self.count, self.group, self.columns):
            row.addWidget(widget)
        row.insertSpacing(1, 6)
        self.search.typed.connect(self.searched)
        self.search.finished.connect(self.left)
        self.search.came.connect(self.entered)
        self.filter.clicked.connect(lambda: self.filter_wanted.emit(_below(self.filter)))
        self.group.clicked.connect(lambda: self.group_wanted.emit(_below(self.group)))
        self.columns.clicked.connect(lambda: self.columns_wanted.emit(_below(self.columns)))
        self.clear.clicked.connect(self.cleared)
        dress.changed.connect(self._grow)
        self._grow()

    def _grow(self) -> None:
        self.setFixedHeight(_tall())
        self.update()

    def put_at_end(self, widget: QWidget) -> None:
        """Put another widget behind what stands at the right."""
        row = self._end.layout()
        assert row is not None  # made with the bar
        row.addWidget(widget)

    def say(self, count: int, group: str) -> None:
        """Name everything in the language of now; `count` touchpoints there are, `group` is what groups are by."""
        say = self._dress.say
        self.search.setPlaceholderText(say("table.search", count=count))
        self.search.setAccessibleName(say("table.search_name"))
        self.filter.set_words(say("table.filter"))
        self.clear.set_words(say("table.clear"))
        self.group.set_words(say("table.group_by", column=group) if group else say("table.group"))
        self.columns.set_words(say("table.columns"))

    def show_filter(self, chips: Sequence[Chip], shown: int, count: int, *, words: str) -> None:
        """Show what is filtered by, and how much is left."""
        say = self._dress.say
        if [box.chip for box in self.chips] != list(chips):
            had_focus = next((box.chip.part for box in self.chips if box.has_keyboard()), None)
            for old in self.chips:
                old.hide()
                old.deleteLater()
            self.chips = [self._chip(chip) for chip in chips]
            if had_focus is not None:
                self.filter.setFocus(Qt.FocusReason.OtherFocusReason)
            before: QWidget = self.search
            for box in self.chips:
                for button in (box.words, box.cross):
                    QWidget.setTabOrder(before, button)
                    before = button
            QWidget.setTabOrder(before, self.filter)
        self.search.show_value(words)
        self.count.setText(
            say("table.shown", count=shown, all=count)
            if chips or words.strip()
            else say.count("table.all_shown", count)
        )
        self.clear.setVisible(bool(chips) or bool(words.strip()))
        self.settle()

    def _chip(self, chip: Chip) -> ChipBox:
        box = ChipBox(self._dress, chip, self)
        box.words.clicked.connect(lambda: self.part_wanted.emit(chip.part, _below(box)))
        box.cross.clicked.connect(lambda: self.part_dropped.emit(chip.part))
        box.show()
        return box

    def settle(self) -> None:
        """Put everything into its place: the chips beside the search, on a second line where there is no room."""
        self._end.adjustSize()
        wide = self._end.sizeHint().width()
        end = self.width() - _EDGE - wide
        self._end.setGeometry(end, 10, wide, 32)
        self.search.move(_EDGE, 10)
        x, y = _EDGE + 206 + 12, 12
        last = None
        for widget in (*self.chips, self.filter, self.clear):
            if widget.isHidden():
                continue
            room = end - 16 if y == 12 else self.width() - _EDGE
            if x + widget.width() > room and last is not None:
                x, y = _EDGE, y + _LINE
            widget.move(x, y)
            x += widget.width() + (8 if isinstance(widget, ChipBox) else 4)
            last = widget
        tall = _tall() + y - 12
        if tall != self.height():
            self.setFixedHeight(tall)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.settle()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        painter.fillRect(self.rect(), self._dress.color("chrome"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._dress.color("line"))
        painter.end()


class _SearchField(LineField):
    """The search field: Enter and the down arrow go to the table, Esc empties it first.

    Signals:
        came: the keyboard is here.
    """

    came = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress, icon="search", height=32, name="small")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.finished.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            self.typed.emit("")
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.came.emit()


class ChipBox(QWidget):
    """One part of the filter: its words, which open its menu, and a cross that takes it away."""

    def __init__(self, dress: Dress, chip: Chip, parent: QWidget) -> None:
        super().__init__(parent)
        self._dress, self.chip = dress, chip
        said = elided("smallS", chip.words, _WORDS_MOST)
        name, wide = text_width("small", chip.name), text_width("smallS", said)
        self.words = _ChipWords(dress, chip, said, self)
        self.words.setGeometry(2, 2, name + wide + 24, 24)
        self.words.name_it(dress.say("table.chip", part=chip.name, words=chip.words))
        self.cross = IconButton(dress, "x", size=QSize(24, 24), token="accent")  # noqa: S106  # a colour
        self.cross.setParent(self)
        self.cross.move(self.words.geometry().right() - 3, 2)
        self.cross.name_it(dress.say("table.chip_off", part=chip.name))
        self.setFixedSize(self.cross.geometry().right() + 6, 28)
        dress.changed.connect(self.update)

    def has_keyboard(self) -> bool:
        """Tell whether the keyboard is in here."""
        return self.words.hasFocus() or self.cross.hasFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        rect = self.rect().toRectF()
        draw_box(painter, rect, fill=dress.color("accentSoft"), stroke=dress.color("accentLine"), radius=14)
        painter.end()


class _ChipWords(Button):
    """The words of a chip; Delete takes it away."""

    def __init__(self, dress: Dress, chip: Chip, said: str, parent: ChipBox) -> None:
        super().__init__(dress, parent)
        self._chip, self._said, self._box = chip, said, parent

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _CLEAR:
            self._box.cross.click()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        is_override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if is_override and event.key() in _CLEAR:  # type: ignore[attr-defined]  # it is a key's
            event.accept()
            return True
        return super().event(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        if self.underMouse():
            draw_box(painter, self.rect().toRectF(), fill=dress.color("hover"), radius=12)
        name = text_width("small", self._chip.name)
        draw_text(painter, QRectF(10, 0, name + 1, 24), self._chip.name, "small", dress.color("text2"))
        room = QRectF(10 + name + 5, 0, self.width() - name - 15, 24)
        draw_text(painter, room, self._said, "smallS", dress.color("accent"))
        self.draw_focus(painter, 12)
        painter.end()


class FlatButton(Button):
    """An icon and words without a box."""

    def __init__(self, dress: Dress, icon: str, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self._icon, self._words = icon, ""
        self.setFixedHeight(28)

    def set_words(self, text: str) -> None:
        """Show `text`."""
        self._words = text
        self.name_it(text)
        self.setFixedWidth(text_width("small", text) + 44)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        floor = self.floor()
        if floor is not None:
            draw_box(painter, self.rect().toRectF(), fill=floor, radius=6)
        ink = self._dress.color("text2")
        draw_icon(painter, self._icon, 10, 6, ink)
        draw_text(painter, QRectF(33, 0, self.width() - 34, 28), self._words, "small", ink)
        self.draw_focus(painter)
        painter.end()


def _tall() -> int:
    """Return the height of the bar with one line of chips."""
    return max(_TALL, grown(32) + 12)


def _below(widget: QWidget) -> QPoint:
    return widget.mapToGlobal(QPoint(0, widget.height() + 2))

"""What the inspector's forms are put together from: a head, rows of label and field, sections, a note of trouble."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cxdesigner.model.figures import grouped
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_line, grown, painter_for
from cxdesigner.ui.widgets.switch import Switch
from cxdesigner.ui.widgets.tiles import Sign, Tile, draw_diamond
from cxdesigner.ui.widgets.words import Words, set_tip

BLEED = 8
"""How far a bare text reaches past the other fields, so that its words stand in line with them."""

LABEL = 92
"""Width of the column of labels."""


class Head(QWidget):
    """The tile, two lines, and the cross that lets go of what is selected.

    Signals:
        closed: a person pressed the cross.
    """

    closed = Signal()

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.setFixedHeight(grown(28))
        self.tile = Tile(dress, 28, 18, 6)
        self._lines = _HeadLines(dress)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        row.addWidget(self.tile)
        row.addWidget(self._lines, 1)
        self.cross = IconButton(dress, "x", size=QSize(26, 26))
        self.cross.clicked.connect(self.closed)
        row.addWidget(self.cross)

    def show_head(self, sign: Sign, first: str, second: str, ink: str = "") -> None:
        """Show the tile and the two lines; the first in the colour `ink` of a layer, where one is given."""
        self.setFixedHeight(grown(28))
        self.tile.show_sign(sign)
        self._lines.show_lines(first, second, ink)


class _HeadLines(QWidget):
    """Two lines beside the tile, closer than two labels would stand."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._first = self._second = self._ink = ""

    def show_lines(self, first: str, second: str, ink: str) -> None:
        self._first, self._second, self._ink = first, second, ink
        self.setAccessibleName(", ".join(part for part in (first, second) if part))
        set_tip(self, first if not second else f"{first}, {second}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, width = painter_for(self), self.width() - 4
        ink = self._ink or self._dress.color("text2")
        draw_line(painter, 0, grown(11 if self._second else 18), width, self._first, "smallS", ink)
        draw_line(painter, 0, grown(23), width, self._second, "meta", self._dress.color("text3"))
        painter.end()


class FieldRow(QWidget):
    """A label, its field, and below it a note: what a mixed field is made of, or what is wrong."""

    def __init__(self, dress: Dress, field: QWidget) -> None:
        super().__init__()
        self._dress, self.field = dress, field
        self.label = Words(dress, "small", "text3")
        self.label.setFixedSize(grown(LABEL), grown(30))
        self.label.setContentsMargins(0, 1, 0, 0)
        self.note = Words(dress, "meta", "text2", wraps=True)
        self.note.setContentsMargins(2, 2, 0, 4)
        self.note.hide()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        grid.addWidget(self.label, 0, 0, Qt.AlignmentFlag.AlignTop)
        if field.maximumWidth() == field.minimumWidth():
            grid.addWidget(field, 0, 1, Qt.AlignmentFlag.AlignLeft)
        else:
            grid.addWidget(field, 0, 1)
        grid.addWidget(self.note, 1, 1)
        grid.setColumnStretch(1, 1)

    def name_it(self, words: str) -> None:
        """Say what the field is."""
        self.label.setText(words)
        self.field.setAccessibleName(words)

    def explain(self, text: str, *, is_wrong: bool = False) -> None:
        """Show a note below the field; none where `text` is empty."""
        self.note.set_token("error" if is_wrong else "text2")
        self.note.show_text(text)
        self.field.setAccessibleDescription(text)


class LimitNote(Words):
    """Says below a text that it is longer than what is kept."""

    def __init__(self, dress: Dress, limit: int) -> None:
        super().__init__(dress, "meta", "error", wraps=True)
        self._limit, self._length = limit, 0
        self.setContentsMargins(BLEED, 2, BLEED, 4)
        self.hide()
        dress.changed.connect(self._say)

    def tell(self, length: int) -> None:
        """Take note that the text has `length` characters, which is too many, or 0 where it fits."""
        self._length = length
        self._say()

    def _say(self) -> None:
        self.show_text(too_long(self._dress, self._limit, self._length) if self._length else "")


def too_long(dress: Dress, limit: int, length: int) -> str:
    """Return the sentence that says that a text is beyond its limit, and what becomes of it."""
    say = dress.say
    return say("field.too_long", limit=grouped(limit, say), length=grouped(length, say))


class SectionHead(QWidget):
    """The name of a part of a form, and at its right what it comes to."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self.first, self.second = Words(dress, "smallS"), Words(dress, "meta", "text3")
        self.second.setFixedHeight(grown(16))
        self.first.setFixedHeight(grown(17))
        self.first.setContentsMargins(0, 1, 0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.first)
        row.addStretch(1)
        row.addWidget(self.second)

    def show_words(self, first: str, second: str = "") -> None:
        """Show both texts."""
        self.first.setText(first)
        self.second.setText(second)


class MomentBand(QWidget):
    """The band that says that here the customer makes up their mind, and the switch that says so.

    Signals:
        turned: a person turned the switch on (True) or off.
    """

    turned = Signal(bool)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._first = self._second = ""
        self.setFixedHeight(grown(44))
        self.switch = Switch(dress, self)
        self.switch.clicked.connect(self.turned)
        dress.changed.connect(self.update)

    def show_moment(self, first: str, second: str, *, is_on: bool) -> None:
        """Show the two lines and how the switch stands."""
        self.setFixedHeight(grown(44))
        self._first, self._second = first, second
        self.switch.setChecked(is_on)
        self.switch.name_it(first)
        self.switch.setAccessibleDescription(second)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        bed = "motSoft" if self.switch.isChecked() else "field"
        draw_box(painter, self.rect().toRectF(), fill=dress.color(bed), radius=8)
        draw_diamond(painter, dress, 21.5, self.height() / 2, 22.5)
        room = self.width() - 92
        draw_line(painter, 42, grown(19), room, self._first, "smallS", dress.color("text"))
        draw_line(painter, 42, 1.5 + grown(31), room, self._second, "meta", dress.color("text2"))
        painter.end()
        self.switch.move(self.width() - 48, (self.height() - 26) // 2)


class InfoNote(QWidget):
    """A quiet note at the end of a form."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.words = Words(dress, "smallM", "text", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 10, 12, 10)
        row.addWidget(self.words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_box(painter, self.rect().toRectF(), fill=self._dress.color("infoSoft"), radius=8)
        draw_icon(painter, "info", 13, 10, self._dress.color("info"))
        painter.end()

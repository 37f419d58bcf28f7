"""How a file is written, as far as it was guessed: a chip for each guess, which is a menu of the other readings."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from cxdesigner.importers.responses.form import DELIMITERS, ENCODINGS
from cxdesigner.session.responses import Looked
from cxdesigner.ui.dialogs.responses.parts import Chip
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, grown, painter_for, text_width
from cxdesigner.ui.widgets.menu import KeyMenu
from cxdesigner.ui.widgets.words import CutWords

_SIGNS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_NAMES = {
    "utf-8": "UTF-8", "utf-16": "UTF-16", "utf-16-le": "UTF-16 LE", "utf-16-be": "UTF-16 BE", "cp1252": "Windows-1252",
    "iso8859-1": "ISO 8859-1", "mac_roman": "Mac OS Roman", "cp850": "DOS 850",
}  # fmt: skip
"""What encodings are called everywhere, in any language."""

Offer = tuple[str, object]
"""The words of a reading, and what it is."""


class FormChips(QWidget):
    """The chips of one file.

    Signals:
        told: the file is written like this `Form`, and has to be read anew.
        order_told: whether the month comes first in the days of the column.
    """

    told = Signal(object)
    order_told = Signal(str, bool)

    def __init__(self, dress: Dress, looked: Looked) -> None:
        super().__init__()
        self._dress, self._looked = dress, looked
        self.chips: dict[str, ChipMenu] = {}
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 12, 0)
        self._row.setSpacing(8)
        say, form, overview = dress.say, looked.overview.form, looked.overview
        tell = self.told.emit
        if form.kind == "csv":
            signs = [
                (say(f"take_in.chip.{_SIGNS[sign]}"), replace(form, delimiter=sign)) for sign in DELIMITERS
            ]
            self._add("columns", "delimiter", signs, form, tell)
            known = ENCODINGS if form.encoding in ENCODINGS else (form.encoding, *ENCODINGS)
            letters = [(_NAMES[name], replace(form, encoding=name)) for name in known]
            self._add("file", "encoding", letters, form, tell)
        else:
            self._row.addWidget(Chip(dress, "table", say("take_in.chip.workbook")))
        self._add_order()
        rows = [(say("take_in.chip.names"), replace(form, has_names=True)),
                (say("take_in.chip.no_names"), replace(form, has_names=False))]  # fmt: skip
        self._add("check", "first_row", rows, replace(form, has_names=overview.has_names), tell)
        self._row.addStretch(1)
        told = CutWords(dress, "small", "text2")
        told.setText(say("take_in.all_guessed"))
        self._row.addWidget(told)

    def _add_order(self) -> None:
        """Show how days are written, where a column holds some that could be read both ways."""
        found = next(((n, m) for n, m in self._looked.mapping.items() if m.role == "date"), None)
        if found is None:
            return
        name, meaning = found
        sample, say = next(iter(self._looked.overview.column(name).samples), ""), self._dress.say
        if sample[:4].isdigit():  # the year comes first: there is nothing to choose
            self._row.addWidget(Chip(self._dress, "clock", sample[:10]))
            return
        orders = [(say("take_in.chip.day_first"), False), (say("take_in.chip.month_first"), True)]
        self._add(
            "clock",
            "order",
            orders,
            meaning.month_first,
            lambda is_first: self.order_told.emit(name, is_first),
        )

    def _add(
        self, icon: str, key: str, offers: Sequence[Offer], now: object, tell: Callable[[object], object]
    ) -> None:
        chip = ChipMenu(self._dress, icon, self._dress.say(f"take_in.chip.about.{key}"), offers, now)
        chip.chosen.connect(tell)
        self.chips[key] = chip
        self._row.addWidget(chip)

    def forms(self, key: str) -> list[object]:
        """Return what the chip called `key` offers."""
        return [value for _, value in self.chips[key].offers]


class ChipMenu(Button):
    """Something guessed of the file, with its icon; a press offers the other readings.

    Signals:
        chosen: a person chose this reading, which is another than the one of now.
    """

    chosen = Signal(object)

    def __init__(self, dress: Dress, icon: str, about: str, offers: Sequence[Offer], now: object) -> None:
        super().__init__(dress)
        self._icon, self.offers, self.now = icon, offers, now
        self.menu: KeyMenu | None = None
        self._about, self.words = about, ""
        self.clicked.connect(self.open)
        self.show_now(now)

    def show_now(self, now: object) -> None:
        """Show the reading of now."""
        self.now = now
        self.words = next(words for words, value in self.offers if value == now)
        self.name_it(f"{self._about}: {self.words}")
        self._grow()

    def _grow(self) -> None:
        self.setFixedSize(text_width("smallM", self.words) + 62, grown(26))
        super()._grow()

    def open(self) -> None:
        """Offer the readings, the one of now ticked."""
        self.menu = menu = KeyMenu(self)
        menu.aboutToHide.connect(menu.deleteLater)
        for words, value in self.offers:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(value == self.now)
            action.triggered.connect(partial(self._choose, value))
        menu.popup(self.mapToGlobal(QPoint(0, self.height() + 4)))

    def _choose(self, value: object, _checked: bool = False) -> None:  # as Qt calls it
        if value != self.now:
            self.chosen.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.open()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        rect = self.rect().toRectF()
        fill = self.floor("field")
        draw_box(painter, rect, fill=fill or dress.color("field"), radius=rect.height() / 2)
        middle = rect.center().y() - 7
        draw_icon(painter, self._icon, 11, middle, dress.color("text2"), 14)
        draw_text(painter, rect.adjusted(32, 0, -24, 0), self.words, "smallM", dress.color("text"))
        draw_icon(painter, "chev", rect.right() - 22, middle, dress.color("text3"), 14)
        self.draw_focus(painter, rect.height() / 2)
        painter.end()

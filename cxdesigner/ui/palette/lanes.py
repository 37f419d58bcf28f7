"""The lanes of the board, each with an eye that shows and hides it, and a plus that adds one like it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QEnterEvent, QFocusEvent, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.layout.rows import share_floor
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import draw_icon, draw_text, painter_for
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.tiles import draw_sign, lane_sign
from cxdesigner.ui.widgets.words import set_tip


class LaneList(QWidget):
    """One row for each lane, 28 px high.

    Signals:
        toggled: a person wants the lane of this id hidden (True) or shown.
        wanted: a person wants another lane of the role of this one, below it.
    """

    toggled = Signal(str, bool)
    wanted = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._rows: dict[str, LaneRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._roving = Roving(self, columns=2)
        dress.changed.connect(self._say)

    def show_lanes(self, lanes: Sequence[Lane]) -> bool:
        """Show `lanes`, from top to bottom; tell whether they are others than before."""
        are_others = list(self._rows) != [lane.id for lane in lanes]
        if are_others:
            for old in self._rows.values():
                self._column.removeWidget(old)
                old.hide()
                old.deleteLater()
            self._rows = {lane.id: self._add(lane.id) for lane in lanes}
            self._roving.hold([button for row in self._rows.values() for button in (row.plus, row.eye)])
        above: Lane | None = None
        for lane in lanes:
            self._rows[lane.id].show_lane(lane, is_part=above is not None and share_floor(above, lane))
            above = lane
        return are_others

    def first(self) -> QWidget | None:
        """Return the first button of the first lane that is shown."""
        return next((row.plus for row in self._rows.values() if not row.isHidden()), None)

    def filter(self, query: str) -> int:
        """Show the lanes whose name holds `query`, which is casefolded; return how many."""
        hits = 0
        for row in self._rows.values():
            hit = query in row.words.casefold()
            row.setVisible(hit)
            row.plus.setVisible(hit)
            row.eye.setVisible(hit)
            hits += hit
        self._roving.settle()
        return hits

    def _add(self, lane: str) -> LaneRow:
        row = LaneRow(self._dress)
        row.eye.clicked.connect(lambda: self.toggled.emit(lane, not row.is_off))
        row.plus.clicked.connect(lambda: self.wanted.emit(lane))
        self._column.addWidget(row)
        return row

    def _say(self) -> None:
        for row in self._rows.values():
            row.say()


class RowPlus(IconButton):
    """The plus of a row, which shows itself only while the pointer or the keyboard is in the row."""

    def __init__(self, dress: Dress, row: LaneRow) -> None:
        super().__init__(dress, "plus", size=QSize(24, 26), token="text3")  # noqa: S106
        self.setParent(row)
        self._row = row
        # Tab comes to the eye first; the arrow keys come here.
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._row.is_used():
            super().paintEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._row.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._row.update()


class LaneRow(QWidget):
    """A lane: its tile, its name, its plus, its eye."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.words, self.is_off = "", False
        self._tone, self._icon, self._is_part = "neutral", "dots", False
        self.setFixedHeight(28)
        self.eye = IconButton(dress, "eye", size=QSize(24, 26), token="text3")  # noqa: S106
        self.eye.setParent(self)
        self.plus = RowPlus(dress, self)
        self.eye.installEventFilter(self)

    def show_lane(self, lane: Lane, *, is_part: bool) -> None:
        """Show `lane` as it is now, set in where it is a part of the one above."""
        role = lane_role(lane.role)
        self._is_part = is_part
        self.words, self.is_off = lane.name, lane.hidden
        self._tone, self._icon = role.tone, role.icon
        self.say()

    def say(self) -> None:
        """Say anew what the eye does."""
        key = "palette.show_lane" if self.is_off else "palette.hide_lane"
        self.eye.name_it(self._dress.say(key, lane=self.words))
        self.plus.name_it(self._dress.say("palette.add_like", lane=self.words))
        self.eye.set_icon("eyeoff" if self.is_off else "eye")
        set_tip(self, self.words)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.eye.move(self.width() - 25, 0)
        self.plus.move(self.width() - 49, 0)

    def is_used(self) -> bool:
        """Tell whether the pointer or the keyboard is in the row."""
        return self.underMouse() or self.plus.hasFocus() or self.eye.hasFocus()

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self._show_plus()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._show_plus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the keyboard into the eye and out of it."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self._show_plus()
        return super().eventFilter(watched, event)

    def _show_plus(self) -> None:
        self.plus.update()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, left = painter_for(self), 34
        if self._is_part:
            left += 26
            rule = self._dress.color("lineStrong")
            painter.fillRect(15, 0, 1, 15, rule)
            painter.fillRect(15, 14, 14, 1, rule)
            draw_icon(painter, self._icon, 37, 7, self._dress.layer(self._tone).ink, 14)
        else:
            draw_sign(painter, lane_sign(self._dress, self._tone, self._icon), QRectF(4, 3, 22, 22))
        room = QRectF(left, 1, self.width() - left - (50 if self.is_used() else 26), 28)
        ink = self._dress.color("text3" if self.is_off else "text")
        draw_text(painter, room, self.words, "smallM", ink)
        painter.end()

"""The lanes of the board, each with an eye that shows and hides it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import IconButton
from cxdesigner.ui.widgets.drawing import draw_text, painter_for
from cxdesigner.ui.widgets.roving import Roving
from cxdesigner.ui.widgets.tiles import draw_sign, lane_sign
from cxdesigner.ui.widgets.words import set_tip


class LaneList(QWidget):
    """One row for each lane, 28 px high.

    Signals:
        toggled: a person wants the lane of this id hidden (True) or shown.
    """

    toggled = Signal(str, bool)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._rows: dict[str, LaneRow] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._roving = Roving(self)
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
            self._roving.hold([row.eye for row in self._rows.values()])
        for lane in lanes:
            self._rows[lane.id].show_lane(lane)
        return are_others

    def filter(self, query: str) -> int:
        """Show the lanes whose name holds `query`, which is casefolded; return how many."""
        hits = 0
        for row in self._rows.values():
            hit = query in row.words.casefold()
            row.setVisible(hit)
            row.eye.setVisible(hit)
            hits += hit
        self._roving.settle()
        return hits

    def _add(self, lane: str) -> LaneRow:
        row = LaneRow(self._dress)
        row.eye.clicked.connect(lambda: self.toggled.emit(lane, not row.is_off))
        self._column.addWidget(row)
        return row

    def _say(self) -> None:
        for row in self._rows.values():
            row.say()


class LaneRow(QWidget):
    """A lane: its tile, its name, its eye."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.words, self.is_off = "", False
        self._tone, self._icon = "neutral", "dots"
        self.setFixedHeight(28)
        self.eye = IconButton(dress, "eye", size=QSize(24, 26), token="text3")  # noqa: S106
        self.eye.setParent(self)

    def show_lane(self, lane: Lane) -> None:
        """Show `lane` as it is now."""
        role = lane_role(lane.role)
        self.words, self.is_off = lane.name, lane.hidden
        self._tone, self._icon = role.tone, role.icon
        self.say()

    def say(self) -> None:
        """Say anew what the eye does."""
        key = "palette.show_lane" if self.is_off else "palette.hide_lane"
        self.eye.name_it(self._dress.say(key, lane=self.words))
        self.eye.set_icon("eyeoff" if self.is_off else "eye")
        set_tip(self, self.words)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.eye.move(self.width() - 25, 0)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_sign(painter, lane_sign(self._dress, self._tone, self._icon), QRectF(4, 3, 22, 22))
        room = QRectF(34, 1, self.width() - 60, 28)
        ink = self._dress.color("text3" if self.is_off else "text")
        draw_text(painter, room, self.words, "smallM", ink)
        painter.end()

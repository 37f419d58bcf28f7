"""The bar below a compared journey: counts and averages, how strong ghosts are, over or beside each other."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from cxdesigner.analysis.twins import Twins
from cxdesigner.layout.analyses.compare_foot import foot_items, foot_name
from cxdesigner.layout.look import Look
from cxdesigner.ui.analyses.ghost_slider import GhostSlider
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.paint import paint
from cxdesigner.ui.widgets.drawing import draw_box, grown, painter_for
from cxdesigner.ui.widgets.segments import Segments
from cxdesigner.ui.widgets.words import Words


class CompareFoot(QWidget):
    """A strip with a border, 40 px high and 12 px in from the edges.

    Signals:
        ghost_chosen: how strong ghosts are to be, in per cent.
        placing_chosen: `overlay` or `beside`.
    """

    ghost_chosen = Signal(int)
    placing_chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self.counts = _Counts(dress)
        self._label = Words(dress, "small", "text2")
        self.slider = GhostSlider(dress)
        self.placing = Segments(dress)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 4, 14, 12)
        row.setSpacing(10)
        row.addWidget(self.counts, 1)
        row.addWidget(self._label)
        row.addWidget(self.slider)
        row.addSpacing(6)
        row.addWidget(self.placing)
        self.slider.chosen.connect(self.ghost_chosen)
        self.placing.chosen.connect(self.placing_chosen)

    def show_twins(self, twins: Twins, look: Look, *, percent: int, placing: str) -> None:
        """Show what `twins` come to, and what is chosen."""
        say = self._dress.say
        self.counts.show_twins(twins, look)
        self._label.setText(say("compare.ghost"))
        self.slider.show_strength(percent)
        self.slider.setEnabled(placing == "overlay")
        self.placing.setAccessibleName(say("compare.placing"))
        self.placing.offer([(id_, say(f"compare.{id_}")) for id_ in ("overlay", "beside")], placing)
        self.setFixedHeight(grown(32) + 18)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._dress
        painter.fillRect(self.rect(), dress.color("canvas"))
        box = self.rect().toRectF().adjusted(12.5, 1.5, -10.5, -8.5)
        draw_box(painter, box, fill=dress.color("panel"), stroke=dress.color("line"), radius=10)
        painter.end()


class _Counts(QWidget):
    """The painted part, read aloud as one."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._twins: Twins | None = None
        self._look: Look | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumWidth(120)

    def show_twins(self, twins: Twins, look: Look) -> None:
        self._twins, self._look = twins, look
        self.setAccessibleName(foot_name(twins, look))
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._twins is None or self._look is None:
            return
        painter = painter_for(self)
        paint(painter, foot_items(self._twins, self._look, self.width(), self.height()))
        painter.end()

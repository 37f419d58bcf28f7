"""The note at the foot of a touchpoint whose hand-over has no agreed time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent

from cxdesigner.analysis.handovers_at import unagreed_at
from cxdesigner.editor.editor import Editor
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, grown, painter_for
from cxdesigner.ui.widgets.words import Words


class HandoverNote(Button):
    """Says who hands over to whom without an agreed time; a press shows the hand-overs.

    Signals:
        wanted: the person wants to agree on the hand-over between these two touchpoints.
    """

    wanted = Signal(str, str)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self._pair: tuple[str, str] | None = None
        self.words = Words(dress, "smallM", "warning", wraps=True, parent=self)
        self.words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.clicked.connect(self._want)
        self.hide()

    def show_of(self, editor: Editor, touchpoint: str | None) -> None:
        """Tell of the first open hand-over of `touchpoint`; nothing where there is none."""
        doc = editor.document
        open_pairs = unagreed_at(doc, touchpoint) if touchpoint in doc.touchpoints else []  # type: ignore[arg-type]
        self._pair = open_pairs[0] if open_pairs else None
        self.setVisible(self._pair is not None)
        if self._pair is None:
            return
        giver, taker = (doc.teams[str(doc.touchpoints[id_].owner)].name for id_ in self._pair)
        text = self._dress.say("ownership.note", giver=giver, taker=taker)
        self.words.setText(text)
        self.name_it(text, self._dress.say("ownership.note_tip"))
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(200, self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        wide = max(80, self.width() - 50)
        tall = max(grown(16), self.words.heightForWidth(wide))
        self.words.setGeometry(38, 10, wide, tall)
        self.setFixedHeight(tall + 20)

    def _want(self) -> None:
        if self._pair is not None:
            self.wanted.emit(*self._pair)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_box(painter, self.rect().toRectF(), fill=self._dress.color("warningSoft"), radius=8)
        draw_icon(painter, "warn", 13, 10, self._dress.color("warning"))
        self.draw_focus(painter, 8)
        painter.end()

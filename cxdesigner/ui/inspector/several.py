"""The selected touchpoints by name, where there are several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.editor.editor import Editor
from cxdesigner.layout.heads import step_number
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.drawing import RIGHT, draw_text, painter_for
from cxdesigner.ui.widgets.tiles import Sign, accent_sign, draw_sign, lane_sign
from cxdesigner.ui.widgets.words import Words, set_tip

_LISTED = 6
"""How many of them are named."""


def channel_icon(editor: Editor, touchpoint: Touchpoint) -> str:
    """Return the icon of a touchpoint: that of its channel, else of its lane."""
    doc = editor.document
    channel = doc.channels.get(touchpoint.channel) if touchpoint.channel else None
    return channel.icon if channel else lane_role(doc.lanes[touchpoint.lane].role).icon


class Several(QWidget):
    """How many touchpoints are selected, and the first of them as rows of 30 px."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._count, self._more = Words(dress, "h3"), Words(dress, "meta", "text3")
        self._rows = [_CardRow(dress) for _ in range(_LISTED)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._count)
        column.addSpacing(5)
        for row in self._rows:
            column.addWidget(row)
        column.addWidget(self._more)

    def show_cards(self, editor: Editor, cards: Sequence[Touchpoint]) -> None:
        """Show how many `cards` there are, and the first of them."""
        say = self._dress.say
        self._count.setText(say.count("inspector.touchpoints", len(cards)))
        for number, row in enumerate(self._rows):
            row.setVisible(number < len(cards))
            if number < len(cards):
                row.show_card(editor, cards[number])
        more = len(cards) - _LISTED
        self._more.show_text(say("inspector.more", count=more) if more > 0 else "")


class _CardRow(QWidget):
    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._title = self._step = ""
        self._sign: Sign = accent_sign(dress, "dots")
        self.setFixedHeight(30)

    def show_card(self, editor: Editor, card: Touchpoint) -> None:
        tone = lane_role(editor.document.lanes[card.lane].role).tone
        self._sign = lane_sign(self._dress, tone, channel_icon(editor, card))
        self._title, self._step = card.title, step_number(editor.board.stages, card.step)
        self.setAccessibleName(f"{self._title}, {self._step}")
        set_tip(self, self._title)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_sign(painter, self._sign, QRectF(0, 4, 22, 22))
        room = QRectF(32, 0, self.width() - 70, 30)
        draw_text(painter, room, self._title, "small", self._dress.color("text"))
        end = QRectF(self.width() - 36, 0, 36, 30)
        draw_text(painter, end, self._step, "meta", self._dress.color("text2"), RIGHT)
        painter.end()

"""The button of the toolbar that opens the check and counts what is to be fixed."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent

from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import WordButton
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    draw_box,
    draw_icon,
    draw_text,
    grown,
    painter_for,
    text_width,
)

_MOST = 999


class CheckButton(WordButton):
    """Icon, word and, where there is something to fix, how much. It is on while the panel is open."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress, "check")
        self.setCheckable(True)
        self._count = 0

    def show_count(self, count: int) -> None:
        """Show how much is to be fixed; nothing for 0."""
        self._count = count
        self.say()

    def say(self) -> None:
        """Speak the language of now."""
        say = self._dress.say
        self.set_words(say("check.button"), say.count("check.button_tip", self._count) if self._count else "")
        self.setAccessibleDescription(
            say.count("check.button_tip", self._count) if self._count else say("check.button_tip.none")
        )
        self.update()

    def nextCheckState(self) -> None:
        """Leave it to the action whether it is on."""

    def sizeHint(self) -> QSize:
        badge = self._badge_width() + 8 if self._count else 0
        return QSize(text_width("smallM", self._words()) + 46 + badge, grown(32))

    def _shown(self) -> str:
        return str(self._count) if self._count <= _MOST else f"{_MOST}+"

    def _badge_width(self) -> int:
        return max(grown(20), text_width("label", self._shown()) + 10)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, rect = painter_for(self), self._dress, self.rect().toRectF()
        is_on = self.isChecked()
        fill = dress.color("accentSoft") if is_on else self.floor()
        if fill is not None:
            draw_box(painter, rect, fill=fill, radius=6)
        ink = dress.color("text3" if not self.isEnabled() else "accent" if is_on else "text")
        draw_icon(painter, "check", 12, self.height() / 2 - 8, ink)
        draw_text(painter, rect.adjusted(35, 0, 0, 0), self._words(), "smallM", ink)
        if self._count:
            wide, tall = self._badge_width(), grown(20)
            badge = QRectF(self.width() - wide - 8, (self.height() - tall) / 2, wide, tall)
            draw_box(painter, badge, fill=dress.color("warningSoft"), radius=6)
            draw_text(painter, badge, self._shown(), "label", dress.color("warning"), CENTER)
        self.draw_focus(painter)
        painter.end()

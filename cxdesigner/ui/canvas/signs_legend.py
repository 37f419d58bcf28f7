"""The legend of the signs at the foot of the canvas: one chip for each kind, which switches it on and off."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QWidget

from cxdesigner.analysis.sign_kinds import KINDS, Kind
from cxdesigner.ui.canvas.head_bands import MARGIN
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.widgets.buttons import Button
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_text, grown, painter_for, text_width
from cxdesigner.ui.widgets.roving import Roving

if TYPE_CHECKING:
    from cxdesigner.ui.canvas.canvas import Canvas

_PAD, _GAP, _CHIP, _ICON = 6, 4, 24, 14

_ICONS: dict[Kind, str] = {
    "staff": "dice", "work": "hand", "promises": "knot", "information": "data", "gap": "swap", "bargain": "tag",
    "toolbox": "box",
}  # fmt: skip


def _words_left() -> int:
    """Return where the words of a chip begin, behind its icon."""
    return 9 + grown(_ICON) + 5


class SignChip(Button):
    """The chip of one kind of signs: on, off, or quiet where the journey has none.

    Signals:
        left: Esc, back to the board.
    """

    left = Signal()

    def __init__(self, dress: Dress, kind: Kind, parent: QWidget) -> None:
        super().__init__(dress, parent)
        self.kind, self.is_empty = kind, False
        self._kept: tuple[tuple[object, ...], QPixmap] | None = None
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, *, is_on: bool, is_empty: bool) -> None:
        """Show whether the kind is shown, and whether there is any."""
        self.is_empty, self._kept = is_empty, None
        self.setChecked(is_on)
        say, word = self._dress.say, self._dress.say(f"signs.{self.kind}")
        self.name_it(say("signs.chip_none", kind=word) if is_empty else word, say(f"signs.tip.{self.kind}"))
        self.setAccessibleDescription(say(f"signs.tip.{self.kind}"))
        self.update()

    @property
    def words(self) -> str:
        """What is written on it, in two parts."""
        return self._dress.say(f"signs.{self.kind}")

    def sizeHint(self) -> QSize:
        wide = _words_left() + text_width("small", self.words) + 9
        if self.is_empty:
            wide += text_width("small", self._dress.say("signs.none")) + 6
        return QSize(wide, grown(_CHIP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        dpr = self.devicePixelRatioF()
        key = (
            self.size().toTuple(), dpr, self.isChecked(), self.isDown(), self.underMouse(), self._is_focus_shown,
            self.hasFocus(),
        )  # fmt: skip
        if self._kept is None or self._kept[0] != key:
            self._kept = (key, self._picture(dpr))
        painter = QPainter(self)
        painter.drawPixmap(0, 0, self._kept[1])
        painter.end()

    def _picture(self, dpr: float) -> QPixmap:
        """Return the chip painted: it lies on a board that is painted anew at every step of a pan."""
        pixmap = QPixmap(self.size() * dpr)
        pixmap.setDevicePixelRatio(dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self._paint(painter)
        painter.end()
        return pixmap

    def _paint(self, painter: QPainter) -> None:
        dress, rect = self._dress, self.rect().toRectF()
        is_lit = self.isChecked() and not self.is_empty
        radius = rect.height() / 2
        if self.isChecked():
            fill = dress.color("accentSoft" if is_lit else "field")
            stroke = dress.color("accentLine" if is_lit else "line")
            draw_box(painter, rect, fill=self.floor() or fill, stroke=stroke, radius=radius)
        else:
            draw_box(
                painter, rect, fill=self.floor(), stroke=dress.color("control"), radius=radius, dash=(3, 3)
            )
        ink = dress.color("text" if is_lit else "text3")
        icon = _ICONS[self.kind] if self.isChecked() else "eyeoff"
        size, left = grown(_ICON), _words_left()
        color = dress.color("accent") if is_lit else ink
        draw_icon(painter, icon, 9, (rect.height() - size) / 2, color, size)
        draw_text(painter, QRectF(left, 0, rect.width() - left - 4, rect.height()), self.words, "small", ink)
        if self.is_empty:
            x = left + text_width("small", self.words) + 6
            room = QRectF(x, 0, rect.width() - x, rect.height())
            draw_text(painter, room, dress.say("signs.none"), "small", dress.color("text3"))
        self.draw_focus(painter, radius)


class SignsLegend(QWidget):
    """The row of chips, one stop for Tab; it lies at the foot of the canvas while signs are shown."""

    def __init__(self, canvas: Canvas, dress: Dress, remember: Callable[[str, bool], object]) -> None:
        super().__init__(canvas)
        self._canvas, self._dress, self._remember = canvas, dress, remember
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground, on=False)
        self.chips = [SignChip(dress, kind, self) for kind in KINDS]
        for chip in self.chips:
            chip.clicked.connect(partial(self._on_clicked, chip))
            chip.left.connect(self._to_board)
        self._roving = Roving(self)
        self._roving.hold(self.chips)
        for before, after in pairwise((canvas, *self.chips)):
            QWidget.setTabOrder(before, after)
        canvas.installEventFilter(self)
        dress.changed.connect(self.show_kinds)
        self.hide()

    def _on_clicked(self, chip: SignChip) -> None:
        lens = self._canvas.signs
        is_on = chip.kind not in lens.kinds
        self._remember(f"signs_{chip.kind}", is_on)
        lens.show_kind(chip.kind, is_on)

    def _to_board(self) -> None:
        self._canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_kinds(self) -> None:
        """Show which kinds are on, and which there are; go away with the signs."""
        lens = self._canvas.signs
        if not lens.is_on:
            if any(chip.hasFocus() for chip in self.chips):
                self._to_board()
            self.hide()
            return
        self.setAccessibleName(self._dress.say("signs.legend"))
        for chip in self.chips:
            chip.show_state(is_on=chip.kind in lens.kinds, is_empty=chip.kind not in lens.found)
        self._place()
        self.show()
        self.raise_()

    def _place(self) -> None:
        """Lay the chips in as many rows as the canvas is wide for, and the whole at its foot."""
        most, tall = self._canvas.width() - 2 * round(MARGIN), grown(_CHIP)
        x = y = _PAD
        right = 0
        for chip in self.chips:
            wide = min(chip.sizeHint().width(), most - 2 * _PAD)
            if x > _PAD and x + wide + _PAD > most:
                x, y = _PAD, y + tall + _GAP
            chip.setGeometry(x, y, wide, tall)
            x += wide + _GAP
            right = max(right, x - _GAP)
        self.resize(right + _PAD, y + tall + _PAD)
        self.move(round(MARGIN), self._canvas.height() - self.height() - round(MARGIN))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        rect = self.rect().toRectF()
        draw_box(
            painter, rect, fill=self._dress.color("panel"), stroke=self._dress.color("lineStrong"), radius=8
        )
        painter.end()

"""Choosing the size of text: a slider with a few stops, and what the choice comes to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cxdesigner.layout import cards
from cxdesigner.layout.look import Look, screen_look
from cxdesigner.model import structure
from cxdesigner.model.lane_roles import LaneRole, lane_role
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.canvas.head_bands import head_scale
from cxdesigner.ui.paint import paint, shadows
from cxdesigner.ui.settings import TEXT_SIZES
from cxdesigner.ui.widgets.drawing import (
    CENTER,
    draw_box,
    draw_focus_ring,
    draw_icon,
    draw_text,
    grown,
    growth,
    painter_for,
    text_width,
)
from cxdesigner.ui.widgets.press_slider import PressSlider

if TYPE_CHECKING:
    from cxdesigner.ui.dress import Dress
    from cxdesigner.ui.main_window import MainWindow

_MOST_LETTERS = 60
"""A card with a longer title would fill the preview with words."""

_SIDE = 26
"""From the edge to the middle of the first stop."""


class SizeSlider(PressSlider):
    """A track with one stop per size; arrows, Home and End, a press or a drag choose.

    Signals:
        chosen: a person chose this size, in per cent.
    """

    chosen = Signal(int)

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.setRange(0, len(TEXT_SIZES) - 1)
        self.setPageStep(1)
        self.valueChanged.connect(lambda at: self.chosen.emit(TEXT_SIZES[at]))

    def show_size(self, percent: int, name: str) -> None:
        """Show the size of now."""
        self.show_value(TEXT_SIZES.index(percent))
        self.setAccessibleName(name)
        self.setAccessibleDescription(self._dress.say("status.zoom", percent=percent))
        self.setFixedHeight(grown(46))
        self.update()

    def _x(self, at: int) -> float:
        return _SIDE + at * (self.width() - 2 * _SIDE) / (len(TEXT_SIZES) - 1)

    def value_at(self, x: float) -> int:
        """Return the size whose stop is nearest to `x`."""
        return min(range(len(TEXT_SIZES)), key=lambda at: abs(self._x(at) - x))

    def sizeHint(self) -> QSize:
        return QSize(300, grown(46))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress, y = painter_for(self), self._dress, 14.0
        draw_text(painter, QRectF(0, y - 9, 14, 18), "A", "meta", dress.color("text2"))
        draw_text(
            painter,
            QRectF(self.width() - text_width("h3", "A"), y - 12, 40, 24),
            "A",
            "h3",
            dress.color("text2"),
        )
        here, last = self._x(self.value()), len(TEXT_SIZES) - 1
        draw_box(
            painter,
            QRectF(self._x(0), y - 2, self._x(last) - self._x(0), 4),
            fill=dress.color("line"),
            radius=2,
        )
        draw_box(
            painter, QRectF(self._x(0), y - 2, here - self._x(0), 4), fill=dress.color("accent"), radius=2
        )
        for at, percent in enumerate(TEXT_SIZES):
            x, is_here = self._x(at), at == self.value()
            edge = dress.color("accent" if at <= self.value() else "control")
            fill = edge if at < self.value() else dress.color("panel")
            half = 8.0 if is_here else 4.0
            spot = QRectF(x - half, y - half, 2 * half, 2 * half)
            draw_box(painter, spot, fill=fill, stroke=edge, radius=half, width=2.0 if is_here else 1.5)
            words = dress.say("status.zoom", percent=percent)
            room = QRectF(x - 40, y + 14, 80, grown(16))
            ink = dress.color("accent" if is_here else "text2")
            draw_text(painter, room, words, "smallS" if is_here else "small", ink, CENTER)
        if self.hasFocus():
            draw_focus_ring(painter, QRectF(here - 12, y - 12, 24, 24), dress.color("focus"), 12)
        painter.end()


class TextPreview(QWidget):
    """A card of the project at 100 % and at the size chosen, and what that means for the board."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window

    def show_now(self) -> None:
        """Show the card and the words of now."""
        self.setAccessibleName(" ".join(filter(None, self._consequences())))
        self.setFixedHeight(self._height())
        self.update()

    def _look(self, scale: float) -> Look:
        window = self._window
        return screen_look(window.dress.theme.name, window.editor.document.project.language, scale)

    def _scale(self) -> float:
        return self._window.settings.text_scale

    def _card(self) -> tuple[Touchpoint, LaneRole] | None:
        """Return a card that shows much: selected, else a moment of truth, else any."""
        editor = self._window.editor
        doc, found = editor.document, None
        for step in structure.steps(doc, editor.journey_id)[:60]:
            for id_ in doc.referrers("touchpoints", "step", step.id):
                row = doc.touchpoints[id_]
                role = lane_role(doc.lanes[row.lane].role)
                if (
                    role.form == "full"
                    and role.holds == "cards"
                    and row.span == 1
                    and len(row.title) < _MOST_LETTERS
                ):
                    if row.moment_of_truth:
                        return row, role
                    found = found or (row, role)
        return found

    def _tall(self, scale: float) -> float:
        card = self._card()
        if card is None:
            return 40.0
        return cards.height(self._window.editor.document, card[0], card[1], self._look(scale))

    def _height(self) -> int:
        tall = max(self._tall(1.0), self._tall(self._scale())) + 24 + 34 + grown(16)
        return round(max(tall, grown(116)) + (0 if self._fits_beside() else grown(64)))

    def _fits_beside(self) -> bool:
        return (
            self._after_x() + self._look(self._scale()).measures.card + 24 + grown(120)
            < max(500, self.width()) - 24
        )

    def _after_x(self) -> float:
        return 34 + self._look(1.0).measures.card + 58

    def resizeEvent(self, event: object) -> None:  # noqa: ARG002
        self.setFixedHeight(self._height())

    def _consequences(self) -> tuple[str, str, str, str]:
        """Return the smallest size of letters, and how many steps fit across now and at 100 %."""
        say, scale, camera = self._window.dress.say, self._scale(), self._window.editor.camera
        smallest = f"{self._look(scale).style('meta').size:.1f}".replace(".", say("number.decimal"))
        before = self._steps_across(1.0)
        now = self._steps_across(scale)
        was = say("preferences.text.was", count=before) if now != before and camera.width > 1 else ""
        return (
            say("preferences.text.smallest"),
            say("preferences.text.pixels", size=smallest),
            say.count("preferences.text.across", now),
            was,
        )

    def _steps_across(self, scale: float) -> int:
        measures = self._look(scale).measures
        heads = 12 + (measures.head_width - 6) * head_scale(1.0)
        free = self._canvas_width(scale) - heads + measures.gutter
        return max(0, int(free / measures.column))

    def _canvas_width(self, scale: float) -> float:
        """Return how wide the board would be at a size of text: the panels beside it grow too."""
        window = self._window
        sides = [panel for panel in (window.palette_, window.inspector) if not panel.isHidden()]
        now = sum(panel.minimumWidth() for panel in sides)
        return (
            window.canvas.width()
            + now
            - sum(panel.minimumWidth() * growth(scale) / growth() for panel in sides)
        )

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter, dress = painter_for(self), self._window.dress
        whole = self.rect().toRectF()
        draw_box(painter, whole, stroke=dress.color("line"), radius=10)
        card = self._card()
        if card is not None:
            layer = dress.layer(card[1].tone)
            draw_box(
                painter, whole.adjusted(10, 10, -10, -10), fill=layer.tint, stroke=layer.floor_line, radius=10
            )
            self._draw_cards(painter, card)
        self._draw_words(painter, whole, has_card=card is not None)
        painter.end()

    def _draw_cards(self, painter: QPainter, card: tuple[Touchpoint, LaneRole]) -> None:
        dress, scale, x = self._window.dress, self._scale(), 34.0
        for number, factor in enumerate((1.0, scale)):
            look = self._look(factor)
            tall = cards.height(self._window.editor.document, *card, look)
            at = QPointF(x, 26.0)
            items = cards.items(self._window.editor.document, *card, look, tall)
            painter.save()
            painter.translate(at)
            paint(painter, items, **shadows(dress.theme))
            painter.restore()
            if number:
                ring = QRectF(x - 4, 22, look.measures.card + 8, tall + 8)
                draw_box(painter, ring, stroke=dress.color("accent"), radius=11, width=2)
            caption = self._caption(number, factor, look)
            room = QRectF(x, 26 + tall + 8, max(look.measures.card, text_width("meta", caption)), grown(16))
            draw_text(painter, room, caption, "meta", dress.color("text2"))
            if not number:
                draw_icon(
                    painter, "arrow", x + look.measures.card + 18, 26 + tall / 2 - 8, dress.color("text2")
                )
            x = self._after_x()

    def _caption(self, number: int, factor: float, look: Look) -> str:
        say = self._window.dress.say
        percent = say("status.zoom", percent=round(factor * 100))
        if not number:
            return percent
        return say("preferences.text.columns", percent=percent, width=round(look.measures.column))

    def _draw_words(self, painter: QPainter, whole: QRectF, *, has_card: bool) -> None:
        dress, line = self._window.dress, grown(18)
        smallest, pixels, across, was = self._consequences()
        if not has_card:
            x, y = 28.0, 22.0
        elif self._fits_beside():
            x, y = self._after_x() + self._look(self._scale()).measures.card + 26, 34.0
        else:
            x, y = 34.0, whole.bottom() - 14 - grown(64)
        wide = whole.right() - x - 14
        if not self._fits_beside() and has_card:
            draw_text(
                painter, QRectF(x, y + 6, wide, line), f"{smallest} {pixels}", "smallS", dress.color("text")
            )
            said = f"{across}, {was}" if was else across
            draw_text(painter, QRectF(x, y + 6 + line, wide, line), said, "small", dress.color("text2"))
            return
        draw_text(painter, QRectF(x, y, wide, line), smallest, "meta", dress.color("text2"))
        draw_text(painter, QRectF(x, y + line, wide, grown(26)), pixels, "h3", dress.color("text"))
        draw_text(painter, QRectF(x, y + line + grown(28), wide, line), across, "small", dress.color("text"))
        draw_text(
            painter, QRectF(x, y + 2 * line + grown(28), wide, line), was, "small", dress.color("text2")
        )

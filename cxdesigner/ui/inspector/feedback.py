"""What customers answered about a touchpoint: figures with how many stand behind them, their weeks, newest words."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPaintEvent, QPolygonF
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.feedback import Figure, newest_verbatims, touchpoint_figures
from cxdesigner.editor.editor import Editor
from cxdesigner.model.figures import plain, signed
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.storage.plain_text import one_line
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.drawing import draw_box, draw_text, grown, painter_for, pen, text_width
from cxdesigner.ui.widgets.words import Words, set_tip

_CARDS, _WORDS = 2, 3


class Feedback(QWidget):
    """Shown for one touchpoint that somebody answered about."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self.head = SectionHead(dress)
        self.cards = [FigureCard(dress) for _ in range(_CARDS)]
        self.words = [Words(dress, "small", "text2", wraps=True) for _ in range(_WORDS)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.head)
        row = QHBoxLayout()
        row.setSpacing(12)
        for card in self.cards:
            row.addWidget(card, 1)
        column.addLayout(row)
        for words in self.words:
            column.addWidget(words)

    def set_editor(self, editor: Editor) -> None:
        """Read from another project."""
        self._editor = editor

    def say(self) -> None:
        """Nothing is named here but what `refresh` shows."""

    def refresh(self, touchpoints: Sequence[Touchpoint]) -> None:
        """Show what was answered about one touchpoint; nothing for several, or where nobody answered."""
        doc, say = self._editor.document, self._dress.say
        one = touchpoints[0].id if len(touchpoints) == 1 else None
        figures = touchpoint_figures(doc, one) if one is not None else []
        spoken = newest_verbatims(doc, [one], _WORDS) if one is not None else []
        self.setVisible(bool(figures or spoken))
        self.head.show_words(say("feedback.head"), _made_of(figures, say))
        for number, card in enumerate(self.cards):
            card.setVisible(number < len(figures))
            if number < len(figures):
                card.show_figure(figures[number])
        for number, words in enumerate(self.words):
            words.show_text(f"“{one_line(spoken[number].text, 200)}”" if number < len(spoken) else "")


def _made_of(figures: Sequence[Figure], say: Catalogue) -> str:
    if not figures:
        return ""
    replies = say.count("feedback.replies", max(figure.count for figure in figures))
    weeks = len({week.monday for figure in figures for week in figure.weeks})
    return f"{replies}, {say.count('feedback.weeks', weeks)}" if weeks else replies


class FigureCard(QWidget):
    """One figure: what it is, how large, of what, and a line of its weeks. Too few answers are said, not shown."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._figure: Figure | None = None
        self.setFixedHeight(grown(76))

    def show_figure(self, figure: Figure) -> None:
        """Show `figure`."""
        self._figure = figure
        self.setFixedHeight(grown(76))
        name, value, of = self._parts(figure)
        say = self._dress.say
        self.setAccessibleName(", ".join(part for part in (name, f"{value} {of}".strip()) if part))
        set_tip(
            self,
            say(
                "feedback.tip",
                name=self.accessibleName(),
                replies=say.count("feedback.replies", figure.count),
            ),
        )
        self.update()

    def _parts(self, figure: Figure) -> tuple[str, str, str]:
        """Return its name, the figure in words, and what it is of."""
        say = self._dress.say
        name = say(f"take_in.scale.{figure.scale}")
        if figure.value is None:
            return name, "–", say("feedback.few", least=figure.least)
        if figure.scale == "nps":
            return name, signed(figure.value, say, digits=0), ""
        shown = figure.mean if figure.mean is not None else figure.value
        return name, plain(shown, say), say("feedback.of", high=f"{figure.high:g}")

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._figure is None:
            return
        painter, dress = painter_for(self), self._dress
        rect = self.rect().toRectF()
        draw_box(painter, rect, fill=dress.color("panel"), stroke=dress.color("line"), radius=8)
        name, value, of = self._parts(self._figure)
        draw_text(painter, QRectF(12, 8, rect.width() - 24, grown(16)), name, "small", dress.color("text2"))
        top = 8 + grown(18)
        draw_text(painter, QRectF(12, top, rect.width() - 24, grown(22)), value, "h3", dress.color("text"))
        left = 12 + text_width("h3", value) + 6
        draw_text(
            painter,
            QRectF(left, top + 2, rect.width() - left - 8, grown(20)),
            of,
            "meta",
            dress.color("text2"),
        )
        is_nps = self._figure.scale == "nps"
        told = [week.value if is_nps else week.mean for week in self._figure.weeks]
        weeks = [value for value in told if value is not None]
        if len(weeks) > 1:
            low, high = min(weeks), max(weeks)
            foot, tall, wide = rect.height() - 10, 14.0, rect.width() - 28
            points = [
                QPointF(
                    14 + wide * number / (len(weeks) - 1),
                    foot - tall * ((each - low) / (high - low) if high > low else 0.5),
                )
                for number, each in enumerate(weeks)
            ]
            painter.setPen(pen(dress.theme.emotion["2"], 1.5))
            painter.drawPolyline(QPolygonF(points))
            painter.setBrush(dress.color("info"))
            painter.drawEllipse(points[-1], 2.0, 2.0)
        painter.end()

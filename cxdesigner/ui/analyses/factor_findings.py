"""What follows from all scores, in the panel: weakest factors, qualifiers to settle first, what customers said."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.factors import FactorFigures, stage_touchpoints, unsettled_qualifiers, weakest
from cxdesigner.layout.shapes import face
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.feeling import felt
from cxdesigner.model.figures import score_text
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.drawing import draw_box, draw_icon, draw_items, grown, painter_for
from cxdesigner.ui.widgets.words import Words

QUOTES_SHOWN = 5


class FactorFindings(QWidget):
    """Made anew with every page: they are few."""

    def __init__(self, dress: Dress) -> None:
        super().__init__()
        self._dress = dress
        self._shown: tuple[object, ...] = ()
        self._inside: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def show_figures(self, doc: Document, figures: FactorFigures, stage: str | None) -> None:
        """Show what follows from `figures`, and what was said in `stage`, else in the whole journey."""
        weak, first = self._weakest(figures), self._first(figures)
        quotes = tuple(_quotes(doc, figures, stage))[:QUOTES_SHOWN]
        tags = ", ".join(_sources(doc, figures, stage))
        wanted = (weak, first, quotes, tags, self._dress.say.language, self._dress.text_scale)
        if wanted == self._shown:
            return
        self._shown = wanted
        if self._inside is not None:
            self._column.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._inside = QWidget()
        column = QVBoxLayout(self._inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        self._put_weakest(column, weak)
        self._put_first(column, first)
        self._put_quotes(column, quotes, tags)
        self._column.addWidget(self._inside)

    def _weakest(self, figures: FactorFigures) -> tuple[tuple[str, str, str, bool], ...]:
        rows = []
        for number, spot in enumerate(weakest(figures)):
            if spot is not None:
                factor = figures.lines[spot.line].factor.name
                score = score_text(spot.value, self._dress.say)
                rows.append((figures.stages[number].name, factor, score, spot.value < 0))
        return tuple(rows)

    def _first(self, figures: FactorFigures) -> str:
        spots = unsettled_qualifiers(figures)
        if not spots:
            return ""
        spot = spots[0]
        return self._dress.say(
            "factors.settle",
            factor=figures.lines[spot.line].factor.name,
            score=score_text(spot.value, self._dress.say),
            stage=figures.stages[spot.stage].name,
        )

    def _put_weakest(self, column: QVBoxLayout, rows: tuple[tuple[str, str, str, bool], ...]) -> None:
        if not rows:
            return
        self._put_head(column, "factors.weakest")
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for number, (stage, factor, score, is_low) in enumerate(rows):
            for at, (said, name, token) in enumerate(
                ((stage, "small", "text2"), (factor, "smallM", "text"), (score, "smallS", "text"))
            ):
                words = Words(
                    self._dress, name, "emotion.negInk" if is_low and at == 2 else token, wraps=at < 2
                )
                words.setText(said)
                grid.addWidget(words, number, at, Qt.AlignmentFlag.AlignTop)
                words.setAlignment(Qt.AlignmentFlag.AlignRight if at == 2 else Qt.AlignmentFlag.AlignLeft)
        grid.setColumnStretch(0, 2)
        grid.setColumnStretch(1, 3)
        column.addLayout(grid)

    def _put_first(self, column: QVBoxLayout, sentence: str) -> None:
        if sentence:
            self._put_head(column, "factors.first")
            column.addWidget(_Warning(self._dress, sentence))

    def _put_quotes(
        self, column: QVBoxLayout, quotes: tuple[tuple[str, float | None], ...], tags: str
    ) -> None:
        if not quotes:
            return
        self._put_head(column, "factors.heard", tags)
        for quote, score in quotes:
            column.addWidget(_Heard(self._dress, quote, score))

    def _put_head(self, column: QVBoxLayout, key: str, right: str = "") -> None:
        head = SectionHead(self._dress)
        head.show_words(self._dress.say(key), right)
        column.addSpacing(8)
        column.addWidget(head)


class _Warning(QWidget):
    def __init__(self, dress: Dress, sentence: str) -> None:
        super().__init__()
        self._dress = dress
        words = Words(dress, "smallM", "text", wraps=True)
        words.setText(sentence)
        row = QHBoxLayout(self)
        row.setContentsMargins(38, 10, 12, 10)
        row.addWidget(words)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = painter_for(self)
        draw_box(painter, self.rect().toRectF(), fill=self._dress.color("warningSoft"), radius=8)
        draw_icon(painter, "warn", 12, 11, self._dress.color("warning"))
        painter.end()


class _Heard(QWidget):
    """What a customer said, with the face of how it felt there; without a face where that is not known."""

    def __init__(self, dress: Dress, quote: str, score: float | None) -> None:
        super().__init__()
        self._dress, self._score = dress, score
        words = Words(dress, "small", "text", wraps=True)
        words.setText(dress.say("factors.quote", quote=quote))
        row = QHBoxLayout(self)
        row.setContentsMargins(grown(26), 2, 0, 2)
        row.addWidget(words)
        self.setMinimumHeight(grown(22))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._score is None:
            return
        painter, theme = painter_for(self), self._dress.theme
        color = theme.emotion["posInk" if self._score > 0 else "negInk"] if self._score else theme["text3"]
        draw_items(painter, face(grown(9), self.height() / 2, grown(8), self._score, color, 1.3))
        painter.end()


def _quotes(doc: Document, figures: FactorFigures, stage: str | None) -> Iterator[tuple[str, float | None]]:
    for each in figures.stages:
        if stage is not None and each.id != stage:
            continue
        rows = stage_touchpoints(doc, each.id)
        yield from ((row.quote, felt(doc, row)) for row in rows if row.quote)
        for row in rows:
            said = (doc.verbatims[i] for i in doc.referrers("verbatims", "touchpoint", row.id))
            yield from ((words.text, felt(doc, row)) for words in said if words.text)


def _sources(doc: Document, figures: FactorFigures, stage: str | None) -> Iterator[str]:
    """Yield the tags of the fieldwork behind what was said: S1 is the first of the register."""
    cited = {
        source
        for each in figures.stages
        if stage is None or each.id == stage
        for row in stage_touchpoints(doc, each.id)
        if row.quote
        for source in row.sources
    }
    for number, source in enumerate(structure.in_order(doc.sources.values()), 1):
        if source.id in cited:
            yield f"S{number}"

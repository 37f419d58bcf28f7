"""Cards at the Scan level: a small tile and the title, set at a size that stays legible whatever the zoom.

Positions are window pixels from the card's corner. Grounds and tiles are pixmaps made once per look and size;
titles are broken once per card and zoom.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPixmap

from cxdesigner.layout.board import Board
from cxdesigner.layout.cards import CHANNEL_FALLBACK_ICON, Content, insight_tile
from cxdesigner.layout.display_list import Item, Rect, Text, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.metric_card import bar_items, figure_text
from cxdesigner.layout.picture_card import picture_facts
from cxdesigner.layout.rows import Placed, Row
from cxdesigner.layout.shapes import moment_of_truth
from cxdesigner.layout.type_setting import baseline, line, line_to
from cxdesigner.model.evidence import Insight
from cxdesigner.model.listening import Metric
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.canvas.scan_pictures import Caption, caption, picture_items
from cxdesigner.ui.icons import draw_icon
from cxdesigner.ui.paint import paint

_LARGE = TextStyle("Inter-SemiBold", 11.0, 13.0)
_SMALL = TextStyle("Inter-SemiBold", 9.5, 11.5)
_TILE, _PAD = 15.0, 5.0
_TITLES_KEPT = 6_000


@dataclass(frozen=True, slots=True)
class _Title:
    content: Content
    width: float
    height: float
    lines: tuple[tuple[float, float, str], ...]
    style: TextStyle


class ScanCards:
    """Draws cards for scanning, at one zoom at a time."""

    def __init__(self, board: Board, zoom: float, dpr: float) -> None:
        self.board, self.zoom, self.dpr = board, zoom, dpr
        self._grounds: dict[tuple[str, int, int], QPixmap] = {}
        self._tiles: dict[tuple[str, str], QPixmap] = {}
        self._titles: OrderedDict[tuple[str, str], _Title] = OrderedDict()
        self._diamond: QPixmap | None = None
        self._captions: OrderedDict[tuple[str, str], tuple[Content, tuple[int, int], Caption]] = OrderedDict()

    def draw(self, painter: QPainter, row: Row, card: Placed, x: float, y: float, words: list[Item]) -> None:
        """Draw `card` with its corner at the window point (x, y); its title is added to `words`, drawn after all."""
        content = self.board.content(card.key)
        wide = self.board.look.measures.card_over(card.span) * self.zoom
        tall = card.height * self.zoom
        if content is None:
            return
        if isinstance(content, Metric):
            words += self._figure(content, x, y, wide, tall)
            return
        if isinstance(content, Touchpoint):
            painter.drawPixmap(QPointF(round(x) - 1, round(y) - 1), self._ground(row.role.tone, wide, tall))
        if isinstance(content, Touchpoint) and row.role.form == "picture":
            self._draw_picture(painter, content, round(x), round(y), round(wide), round(tall), words)
            return
        has_tile = wide >= 44 and tall >= 18
        if has_tile:
            tile = (
                self._insight_tile(content)
                if isinstance(content, Insight)
                else self._channel_tile(row, content)
            )
            painter.drawPixmap(QPointF(round(x + _PAD), round(y + _PAD)), tile)
        title = self._title(card.key, content, wide, tall)
        color = self.board.look.theme["text"]
        words += [Text(x + dx, y + dy, text, title.style, color) for dx, dy, text in title.lines]
        if isinstance(content, Touchpoint) and content.moment_of_truth:
            under_tile = has_tile and tall >= 2 * _PAD + _TILE + 15
            at = (x + _PAD, y + _PAD + _TILE + 3) if under_tile else (x + wide - 15, y + tall - 15)
            painter.drawPixmap(QPointF(round(at[0]), round(at[1])), self._mark())

    def _draw_picture(  # where, and how large
        self, painter: QPainter, content: Touchpoint, x: int, y: int, wide: int, tall: int, words: list[Item]
    ) -> None:
        key = ("touchpoints", content.id)
        kept = self._captions.get(key)
        if kept is None or kept[0] is not content or kept[1] != (wide, tall):
            kept = (content, (wide, tall), caption(content.title, wide, tall, (_LARGE, _SMALL)))
            self._captions[key] = kept
            if len(self._captions) > _TITLES_KEPT:
                self._captions.popitem(last=False)
        said = kept[2]
        facts = picture_facts(self.board.doc, content.id)
        painter.translate(x, y)  # outlines at the origin are made once for all cards
        paint(painter, picture_items(facts, self.board.look, wide, said.edge))
        painter.translate(-x, -y)
        color = self.board.look.theme["text"]
        words += [Text(x + dx, y + dy, text, said.style, color) for dx, dy, text in said.lines]
        if content.moment_of_truth:
            painter.drawPixmap(QPointF(x + wide - 14, y), self._mark())

    def _channel_tile(self, row: Row, content: Touchpoint) -> QPixmap:
        channel = self.board.doc.channels.get(content.channel or "")
        return self._tile(row.role.tone, channel.icon if channel else CHANNEL_FALLBACK_ICON)

    def _insight_tile(self, insight: Insight) -> QPixmap:
        key = ("insight", insight.kind)
        pixmap = self._tiles.get(key)
        if pixmap is None:
            look = self.board.look
            pixmap = self._tiles[key] = self._pixmap(
                _TILE, _TILE, insight_tile(insight.kind, 0, 0, look), _TILE / look.measures.tile
            )
        return pixmap

    def _figure(self, metric: Metric, x: float, y: float, wide: float, tall: float) -> list[Item]:
        """Return a figure over its bar; its name where there is room."""
        theme = self.board.look.theme
        if metric.value is None:
            said = fit_line(self.board.look.words("board.not_measured"), _SMALL, wide - 4)
            return [
                Rect(x, y, wide, tall, stroke=theme["control"], radius=5, dash=(4, 3)),
                line(x + 4, y + (tall - _SMALL.leading) / 2, said, _SMALL, theme["text2"]),
            ]
        said = figure_text(metric, metric.value, self.board.look)
        top = y + max(0.0, (tall - 22) / 2)
        out: list[Item] = [line_to(x + wide, top, said, _LARGE, theme["text"])]
        room = wide - width(said, _LARGE) - 5
        if room > 30:
            out.append(line(x, top + 1, fit_line(metric.name, _SMALL, room), _SMALL, theme["text2"]))
        return [*out, *bar_items(metric, self.board.look, x, top + 17, wide, 3.0)]

    def _ground(self, tone: str, wide: float, tall: float) -> QPixmap:
        key = (tone, round(wide), round(tall))
        pixmap = self._grounds.get(key)
        if pixmap is None:
            theme = self.board.look.theme
            ground = Rect(
                1.5,
                1.5,
                round(wide) - 1,
                round(tall) - 1,
                fill=theme["card"],
                stroke=theme.layer(tone).line,
                radius=6,
            )
            pixmap = self._grounds[key] = self._pixmap(round(wide) + 2, round(tall) + 2, [ground])
        return pixmap

    def _tile(self, tone: str, icon: str) -> QPixmap:
        pixmap = self._tiles.get((tone, icon))
        if pixmap is None:
            layer = self.board.look.theme.layer(tone)
            pixmap = self._pixmap(_TILE, _TILE, [Rect(0, 0, _TILE, _TILE, fill=layer.tile, radius=4)])
            painter = QPainter(pixmap)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(2.5, 2.5)
            draw_icon(painter, icon, 10, layer.ink)
            painter.end()
            self._tiles[tone, icon] = pixmap
        return pixmap

    def _mark(self) -> QPixmap:
        if self._diamond is None:
            self._diamond = self._pixmap(14, 14, moment_of_truth(7, 7, self.board.look.theme, 13))
        return self._diamond

    def _pixmap(self, wide: float, tall: float, items: list[Item], scale: float = 1.0) -> QPixmap:
        pixmap = QPixmap(max(1, int(wide * self.dpr)), max(1, int(tall * self.dpr)))
        pixmap.setDevicePixelRatio(self.dpr)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.scale(scale, scale)
        paint(painter, items)
        painter.end()
        return pixmap

    def _title(self, key: tuple[str, str], content: Content, wide: float, tall: float) -> _Title:
        kept = self._titles.get(key)
        if kept is not None and kept.content is content and kept.width == wide and kept.height == tall:
            return kept
        title = self._set_title(content, wide, tall)
        self._titles[key] = title
        if len(self._titles) > _TITLES_KEPT:
            self._titles.popitem(last=False)
        return title

    def _set_title(self, content: Content, wide: float, tall: float) -> _Title:
        left = _PAD + _TILE + 4 if wide >= 44 and tall >= 18 else 3.0
        room = wide - left - 3
        name = content.title if not isinstance(content, Metric) else content.name
        style = _LARGE
        lines = fit_lines(name, style, room, int((tall - 4) // style.leading))
        if any(text.endswith(("\u2026", "-")) for text in lines):  # cut off, or a word in two
            style = _SMALL
            lines = fit_lines(name, style, room, int((tall - 1) // style.leading))
        top = (
            4.0
            if len(lines) * style.leading < tall - 6
            else max(1.0, (tall - len(lines) * style.leading) / 2)
        )
        if len(lines) == 1 and tall > _TILE + 6:
            top = _PAD + (_TILE - style.leading) / 2
        placed = tuple((left, baseline(top + n * style.leading, style), text) for n, text in enumerate(lines))
        return _Title(content, wide, tall, placed, style)

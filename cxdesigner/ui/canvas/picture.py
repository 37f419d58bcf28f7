"""The board's picture: a backing store that is scrolled on a pan, so that only what comes into sight is painted.

While the zoom moves, the last exact picture is shown scaled; the exact one follows when it settles. Measured
against the alternatives in `docs/decisions/0004-one-painted-canvas.md`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPixmap, QRegion

from cxdesigner.editor.camera import View
from cxdesigner.editor.glide import Glide
from cxdesigner.editor.lighting import DIMMED, Light
from cxdesigner.layout.board import Board, Damage
from cxdesigner.layout.board_items import ground_items, link_items, slot_items
from cxdesigner.layout.cards import Content
from cxdesigner.layout.display_list import Item
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.rows import Placed, Row
from cxdesigner.model.diff import Key
from cxdesigner.model.touchpoint import Link
from cxdesigner.ui.canvas.ahead import make_ready
from cxdesigner.ui.canvas.floors import paint_floors
from cxdesigner.ui.canvas.head_bands import head_room
from cxdesigner.ui.canvas.levels import Level, level_of
from cxdesigner.ui.canvas.overview import Overview
from cxdesigner.ui.canvas.remarks import has_remarks, paint_floor, paint_remarks
from cxdesigner.ui.canvas.scan_cards import ScanCards
from cxdesigner.ui.canvas.sprites import Sprites
from cxdesigner.ui.paint import paint, shadows

_OUT = 0.4
"""A picture made smaller than this leaves too much of the window empty."""


_OVERHANG = 8.0
"""How far marks reach over the corner of a card, in board units at the usual size of text."""


class BoardPicture:
    """Paints a board without its heads. Places are logical pixels from the widget's top left corner.

    `hidden` are the cards left out because they are in the air. While it glides along
    `way`, one exact picture stands for every zoom: the last one, or that of the end where much more comes into sight.
    """

    def __init__(self, board: Board, exact_soon: Callable[[], None]) -> None:
        self._exact_soon = exact_soon
        self.board = board
        self.hidden: frozenset[Key] = frozenset()
        self.light: Light | None = None
        self.way: Glide | None = None
        self._sliding: frozenset[Key] = frozenset()
        self._store: QPixmap | None = None
        self._view: View | None = None
        self._head = (0.0, 0.0)
        self.lens = 0.0
        self._stale = True
        self._level: Level | None = None
        self._overview = Overview(board)
        self._scan: ScanCards | None = None
        self._sprites: Sprites | None = None
        self._invites = True

    def set_board(self, board: Board, *, invites: bool = True) -> None:
        """Paint another board; one that `invites` asks for pictures where a storyboard has none."""
        self.board = board
        self._invites = invites
        self._overview = Overview(board)
        self._overview.set_light(self.light)
        self._scan = None
        self._sprites = None
        self._stale = True

    def spoil(self, damage: Damage | None = None) -> list[QRect]:
        """Take note that the board changed; return the places to show again, none meaning everywhere."""
        self._overview.forget(damage or Damage(everything=True))
        if damage is None:
            self._sprites = None
        elif self._sprites is not None:
            self._sprites.forget(damage.pictured)
        if damage is None or damage.everything or self._store is None or self._view is None or self._stale:
            self._stale = True
            return []
        air = _OVERHANG * max(1.0, self.board.look.measures.text_scale)
        places = [self._place(box.grown(air)) for box in damage.boxes]
        whole = QRect(0, 0, *self._size())
        places = [place & whole for place in places if place.intersects(whole)]
        if places:
            region = QRegion()
            for place in places:
                region += place
            painter = QPainter(self._store)
            for place in region:  # type: ignore[attr-defined]  # the stubs forget that it can be walked
                self._render(painter, place)
            painter.end()
        return places

    @property
    def above(self) -> frozenset[Key]:
        """The cards that are to be seen above it."""
        return self.hidden | self._sliding

    @property
    def shows_cards(self) -> bool:
        """Whether cards can be told apart in it."""
        return self._level in ("read", "scan")

    def slide(self, keys: frozenset[Key], landed: Iterable[Key]) -> None:
        """Leave out the cards `keys`, which slide above it from now on, and put back those that have `landed`."""
        self._sliding = keys
        if self._store is None or self._view is None or self._stale:
            return
        boxes = {key: box for key in landed if key not in self.hidden and (box := self.board.card_box(key))}
        under = {key for key, box in boxes.items() if has_remarks(self.board, box, self._view.zoom)}
        self.spoil(Damage(boxes=[boxes[key] for key in under]))
        painter = QPainter(self._store)
        for key in boxes.keys() - under:
            self.draw_card(painter, key)
        painter.end()

    def draw_card(self, painter: QPainter, key: Key, dx: float = 0.0, dy: float = 0.0) -> None:
        """Draw a card as the picture would, (dx, dy) board units from where it lies."""
        found, content = self._card_of(key), self.board.content(key)
        if found is None or content is None or self._view is None or not self.shows_cards:
            return
        (row, card), zoom = found, self._view.zoom
        box = row.box(card).moved(dx, dy)
        left, top = self._head[0] - self._view.x * zoom, self._head[1] - self._view.y * zoom
        dpr = self._ready_sprites()
        x, y = round((left + box.x * zoom) * dpr) / dpr, round((top + box.y * zoom) * dpr) / dpr
        is_dim = self.light is not None and not self.light.is_on(content)
        painter.save()
        painter.setOpacity(DIMMED if is_dim else 1.0)
        self._draw_card(painter, _Spot(row, card, content, x, y, by_sprites=True), [])
        painter.setOpacity(1.0)
        painter.setClipRect(QRectF(x, y, box.w * zoom, box.h * zoom), Qt.ClipOperation.IntersectClip)
        painter.translate(left, top)
        painter.scale(zoom, zoom)
        paint_remarks(painter, self.board, box, self._level or "read", zoom)
        painter.restore()

    def _card_of(self, key: Key) -> tuple[Row, Placed] | None:
        place = self.board.place_of(key)
        if place is None or self.board.card_box(key) is None:
            return None
        row = self.board.rows[place[0]]
        return next(((row, card) for card in row.begins.get(place[1], ()) if card.key == key), None)

    def _ready_sprites(self) -> float:
        """Have room for pictures of cards at the zoom there is; return the pixels of a window pixel."""
        assert self._view is not None and self._store is not None
        dpr = self._store.devicePixelRatio()
        if self._sprites is None or self._sprites.zoom != self._view.zoom:
            self._sprites = Sprites(self._view.zoom, dpr, self.board.look.measures.text_scale)
        return dpr

    def _size(self) -> tuple[int, int]:
        assert self._store is not None
        size = self._store.deviceIndependentSize()
        return round(size.width()), round(size.height())

    def _place(self, box: Box) -> QRect:
        assert self._view is not None
        zoom = self._view.zoom
        x = self._head[0] + (box.x - self._view.x) * zoom
        y = self._head[1] + (box.y - self._view.y) * zoom
        return QRectF(x, y, box.w * zoom, box.h * zoom).toAlignedRect()

    def show(
        self,
        painter: QPainter,
        view: View,
        head: tuple[float, float],
        size: tuple[int, int],
        dpr: float,
        *,
        exact: bool,
    ) -> None:
        """Draw the board as seen in `view` into a widget of `size`, whose heads take `head`."""
        fits = self._store is not None and self._size() == size and self._store.devicePixelRatio() == dpr
        if fits and self.way is not None and self._view and self.way.end.zoom < _OUT * self._view.zoom:
            room = head_room(self.board, self.way.end.zoom, self.lens)
            self._paint_all(self.way.end, room, size, dpr)
        if fits and self._view is not None and not self._stale and not exact and self._zooms(view):
            self._show_scaled(painter, view, head, size)
            self._exact_soon()
            return
        if not fits:
            self._store = QPixmap(round(size[0] * dpr), round(size[1] * dpr))
            self._store.setDevicePixelRatio(dpr)
            self._stale = True
        if not self._stale and self._scrolls(view, head):
            self._scroll(view, size)
        elif self._stale or view != self._view or head != self._head:
            self._paint_all(view, head, size, dpr)
        assert self._store is not None
        painter.drawPixmap(0, 0, self._store)

    def _zooms(self, view: View) -> bool:
        assert self._view is not None
        ratio = view.zoom / self._view.zoom
        return ratio != 1.0 and (self.way is not None or _OUT < ratio < 2.5)

    def _scrolls(self, view: View, head: tuple[float, float]) -> bool:
        return self._view is not None and view.zoom == self._view.zoom and head == self._head

    def _show_scaled(
        self, painter: QPainter, view: View, head: tuple[float, float], size: tuple[int, int]
    ) -> None:
        assert self._view is not None and self._store is not None
        ratio = view.zoom / self._view.zoom
        x = head[0] + (self._view.x - view.x) * view.zoom - self._head[0] * ratio
        y = head[1] + (self._view.y - view.y) * view.zoom - self._head[1] * ratio
        target = QRectF(x, y, size[0] * ratio, size[1] * ratio)
        whole = QRectF(0, 0, *size)
        if not target.contains(whole):
            painter.fillRect(whole, QColor(self.board.look.theme["canvas"]))
            paint_floors(painter, self.board, view, head, QRect(0, 0, *size))
        source = QRectF(0, 0, self._store.width(), self._store.height())
        painter.drawPixmap(target, self._store, source)

    def _paint_all(self, view: View, head: tuple[float, float], size: tuple[int, int], dpr: float) -> None:
        assert self._store is not None
        # At a zoom that has not changed many cards have their pictures already; at a new one none has.
        by_sprites = self._view is not None and self._view.zoom == view.zoom
        self._view, self._head, self._stale = view, head, False
        self._level = level_of(view.zoom * self.board.look.measures.text_scale, self._level)
        if self._level == "scan" and (
            self._scan is None or self._scan.zoom != view.zoom or self._scan.board is not self.board
        ):
            self._scan = ScanCards(self.board, view.zoom, dpr)
        painter = QPainter(self._store)
        self._render(painter, QRect(0, 0, *size), by_sprites=by_sprites)
        painter.end()

    def _scroll(self, view: View, size: tuple[int, int]) -> None:
        """Move the picture by whole pixels and paint the strips that come into sight."""
        assert self._view is not None and self._store is not None
        dpr = self._store.devicePixelRatio()
        dx = round((self._view.x - view.x) * view.zoom * dpr)
        dy = round((self._view.y - view.y) * view.zoom * dpr)
        if not dx and not dy:
            return
        wide, tall = self._store.width(), self._store.height()
        self._view = View(self._view.x - dx / dpr / view.zoom, self._view.y - dy / dpr / view.zoom, view.zoom)
        painter_needed = abs(dx) < wide and abs(dy) < tall
        if painter_needed:
            self._store.scroll(dx, dy, self._store.rect())
        painter = QPainter(self._store)
        if not painter_needed:
            self._render(painter, QRect(0, 0, *size))
        else:
            if dx:
                strip = QRectF(0 if dx > 0 else (wide + dx) / dpr, 0, abs(dx) / dpr, tall / dpr)
                self._render(painter, strip.toAlignedRect(), by_sprites=True)
            if dy:
                strip = QRectF(0, 0 if dy > 0 else (tall + dy) / dpr, wide / dpr, abs(dy) / dpr)
                self._render(painter, strip.toAlignedRect(), by_sprites=True)
        painter.end()
        if self._level != "overview" and self._sprites is not None:
            make_ready(self.board, self._sprites, self._box_of(QRect(0, 0, *size)), dx, dy, self._make)

    def _box_of(self, place: QRect) -> Box:
        """Return what of the board the window's `place` shows."""
        assert self._view is not None
        view, (left, top) = self._view, self._head
        return Box(
            view.x + (place.x() - left) / view.zoom, view.y + (place.y() - top) / view.zoom,
            place.width() / view.zoom, place.height() / view.zoom,
        )  # fmt: skip

    def _render(self, painter: QPainter, place: QRect, *, by_sprites: bool = False) -> None:
        """Paint `place` of the store exactly, in the view it shows; `by_sprites` keeps pictures of the cards."""
        assert self._view is not None
        view, theme = self._view, self.board.look.theme
        painter.save()
        painter.setClipRect(place)
        painter.fillRect(place, QColor(theme["canvas"]))
        zoom = view.zoom
        left, top = self._head[0] - view.x * zoom, self._head[1] - view.y * zoom
        box = self._box_of(place)
        painter.translate(left, top)
        painter.scale(zoom, zoom)
        paint(painter, ground_items(self.board, box, with_quotes=self._level == "read"))
        paint_floor(painter, self.board, box)
        if self._level == "overview":
            self._overview.draw(painter, box, zoom)
        else:
            if self._invites:
                paint(painter, slot_items(self.board, box, with_words=self._level == "read"))
            self._links(painter, box)
            painter.resetTransform()
            self._cards(painter, box, left, top, by_sprites=by_sprites)
            painter.translate(left, top)
            painter.scale(zoom, zoom)
        paint_remarks(painter, self.board, box, self._level or "read", zoom)
        painter.restore()

    def set_light(self, light: Light | None) -> None:
        """Dim what `light` leaves out; None lights everything. What is shown already stays until it is spoiled."""
        if light != self.light:
            self.light = light
            self._overview.set_light(light)

    def _links(self, painter: QPainter, box: Box) -> None:
        if self.light is not None:
            painter.setOpacity(DIMMED)
            paint(
                painter,
                link_items(self.board, box, lambda link: not self._is_lit(link) and self._stays(link)),
            )
            painter.setOpacity(1.0)
        wanted = None if self.light is None and not self.hidden else self._is_shown
        paint(painter, link_items(self.board, box, wanted))

    def _is_shown(self, link: Link) -> bool:
        return self._is_lit(link) and self._stays(link)

    def _is_lit(self, link: Link) -> bool:
        return self.light is None or self.light.is_on_link(link)

    def _stays(self, link: Link) -> bool:
        return ("links", link.id) not in self.hidden

    def _cards(self, painter: QPainter, box: Box, left: float, top: float, *, by_sprites: bool) -> None:
        """Draw the cards in `box`, in window pixels; a card stands on whole pixels, as its picture does."""
        board, columns, measures = self.board, self.board.columns, self.board.look.measures
        assert self._view is not None
        zoom, dpr = self._view.zoom, self._ready_sprites()
        (first, last), above = board.columns_over(box), self.above
        air = _OVERHANG * max(1.0, measures.text_scale)
        words: list[Item] = []
        dim_words: list[Item] = []
        for row in board.rows_over(box):
            base = row.y + measures.cell_pad
            for card in row.cards(first, last):
                y = base + card.offset
                if card.key in above or y > box.bottom + air or y + card.height < box.y - air:
                    continue
                at_x = round((left + columns.left(card.column) * zoom) * dpr) / dpr
                at_y = round((top + y * zoom) * dpr) / dpr
                content = board.content(card.key)
                if content is None:
                    continue
                is_dim = self.light is not None and not self.light.is_on(content)
                painter.setOpacity(DIMMED if is_dim else 1.0)
                spot = _Spot(row, card, content, at_x, at_y, by_sprites)
                self._draw_card(painter, spot, dim_words if is_dim else words)
        painter.setOpacity(1.0)
        paint(painter, words)
        painter.setOpacity(DIMMED)
        paint(painter, dim_words)
        painter.setOpacity(1.0)

    def _draw_card(self, painter: QPainter, at: _Spot, words: list[Item]) -> None:
        assert self._view is not None and self._sprites is not None
        if at.by_sprites:
            zoom, measures = self._view.zoom, self.board.look.measures
            wide, tall = measures.card_over(at.card.span) * zoom, at.card.height * zoom
            make = partial(self._make, at.row, at.card)
            self._sprites.draw(painter, at.card.key, at.content, wide, tall, at.x, at.y, make)
        elif self._level == "read":
            painter.translate(at.x, at.y)
            self._make(at.row, at.card, painter)
            painter.resetTransform()
        elif self._scan is not None:
            self._scan.draw(painter, at.row, at.card, at.x, at.y, words)

    def _make(self, row: Row, card: Placed, painter: QPainter) -> None:
        """Paint `card` with its corner at the painter's origin."""
        if self._level == "read":
            assert self._view is not None
            painter.scale(self._view.zoom, self._view.zoom)
            paint(painter, self.board.card_items(card.key), **shadows(self.board.look.theme))
        elif self._scan is not None:
            words: list[Item] = []
            self._scan.draw(painter, row, card, 0.0, 0.0, words)
            paint(painter, words)


class _Spot(NamedTuple):
    """A card and the window place of its corner; `by_sprites` where its picture is kept."""

    row: Row
    card: Placed
    content: Content
    x: float
    y: float
    by_sprites: bool

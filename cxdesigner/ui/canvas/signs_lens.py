"""Signs on the canvas: small tabs at the lower edge of cards and what runs between them, while the lens is on.

It is a way of looking and changes nothing. While it is off it works nothing out and costs nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QToolTip

from cxdesigner.analysis.sign_kinds import KINDS, Kind
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.lighting import DIMMED
from cxdesigner.layout.display_list import Group, Item
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.diff import Diff, Key
from cxdesigner.ui.canvas.stamps import Stamps
from cxdesigner.ui.paint import paint

if TYPE_CHECKING:  # what signs are is read when they are shown for the first time
    from cxdesigner.layout.signs.shown import Shown, Signs
    from cxdesigner.layout.signs.tabs import TabRow
    from cxdesigner.layout.signs.ways import Way
    from cxdesigner.ui.canvas.canvas import Canvas
    from cxdesigner.ui.canvas.signs_legend import SignsLegend
    from cxdesigner.ui.main_window import MainWindow

LEAST_ZOOM = 0.45
"""Below it the tabs would be dots, and there are none."""

_WAY_AIR = 6.0
"""Room around what runs between cards, for the width of its lines, in board units."""

_LARGE, _KEPT = 250_000.0, 400
"""A picture takes at most so many window pixels, and so many pictures are kept."""

_SILENT = frozenset({"comments", "notes", "pictures", "assets", "beats", "metrics", "views"})
"""Tables that hold no signs."""

_TELLING = (
    "lane", "step", "rank", "span", "control", "engagement", "orchestration", "customer_task", "customer_effort",
    "repeats", "info_needed", "info_available", "info_source", "believed", "experienced", "believed_votes", "expected",
    "thought_expected", "expected_votes", "provider_sells", "customer_buys", "deal_breaker", "deal_breaker_fires",
    "toolbox",
)  # fmt: skip
"""The fields of a touchpoint and of an insight that signs say something of."""


class SignsLens:
    """The lens of one canvas. `kinds` are those that are switched on."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas = canvas
        self.is_on = False
        self.kinds: frozenset[Kind] = frozenset(KINDS)
        self.legend: SignsLegend | None = None
        self._signs: Signs | None = None
        self._found: tuple[str, frozenset[Kind]] | None = None
        self._stamps = Stamps(_KEPT)

    def set_on(self, is_on: bool) -> None:
        """Look through it, or without it."""
        if is_on != self.is_on:
            self.is_on, self._signs, self._found = is_on, None, None
            self._show_legend()
            self._canvas.update()

    def show_kind(self, kind: Kind, is_on: bool) -> None:
        """Show the signs of one kind, or do not."""
        self.kinds = self.kinds | {kind} if is_on else self.kinds - {kind}
        self._show_legend()
        self._canvas.update()

    def serve(self, editor: Editor) -> Callable[[], None]:
        """Follow `editor`; return the function that stops it."""
        self._signs, self._found = None, None
        self._show_legend()
        stops = editor.store.listen(self._on_diff), editor.listen(self._on_aspect)

        def stop() -> None:
            for one in stops:
                one()

        return stop

    def _on_diff(self, diff: Diff) -> None:
        if not self.is_on:
            return
        editor = self._canvas.editor
        is_quiet = not _tells(diff) and not editor.damage.everything
        if is_quiet and self._signs is not None and self._signs.still_hold():
            return  # as while the title of a card is being typed
        self._found = None
        self._show_legend()
        self._canvas.update()

    def _on_aspect(self, aspect: str) -> None:
        if aspect in {"journey", "look"}:
            self._show_legend()

    def _show_legend(self) -> None:
        if self.legend is not None:
            self.legend.show_kinds()

    @property
    def found(self) -> frozenset[Kind]:
        """The kinds of which the journey has any sign."""
        from cxdesigner.analysis.signs import kinds_in

        editor = self._canvas.editor
        if self._found is None or self._found[0] != editor.journey_id:
            self._found = (editor.journey_id, kinds_in(editor.document, editor.journey_id))
        return self._found[1]

    @property
    def signs(self) -> Signs:
        """The signs of the board as it is now."""
        from cxdesigner.layout.signs.shown import Signs

        editor = self._canvas.editor
        if self._signs is None or not self._signs.is_of(editor.board, self.kinds, editor.revealed):
            self._signs = Signs(editor.board, self.kinds, editor.revealed, self._signs)
        return self._signs

    def _shown(self) -> Shown | None:
        """Return the signs of the columns in sight; None where none are to be seen."""
        editor = self._canvas.editor
        camera, board = editor.camera, editor.board
        if not self.is_on or camera.zoom < LEAST_ZOOM or not board.steps:
            return None
        left, right = camera.to_board(camera.head_width, 0)[0], camera.to_board(camera.width, 0)[0]
        first, last = board.columns.over(left, right)
        return self.signs.over(first, last + 1)

    # Painting

    def paint(self, painter: QPainter, above: Collection[Key] = ()) -> None:
        """Paint the signs over the board, as the camera looks at it; cards `above` it have none there.

        Signs of cards that a filter dims are as dim as they.
        """
        shown = self._shown()
        if shown is None:
            return
        editor = self._canvas.editor
        camera, board, zoom = editor.camera, editor.board, editor.camera.zoom
        seen, (left, top) = camera.visible().grown(30), camera.to_window(0, 0)
        dpr = painter.device().devicePixelRatioF()
        self._stamps.begin(board.look, zoom, dpr)
        light = self._canvas.light
        painter.setOpacity(1.0 if light is None else DIMMED)
        for way in shown.ways:
            if way.extent.meets(seen):
                self._paint_way(painter, way, left, top, zoom)
        for row in shown.rows:
            card = row.card
            if seen.y < card.bottom < seen.bottom and row.key not in above:
                x, y = left + card.x * zoom, top + card.bottom * zoom
                if light is not None:
                    content = board.content(row.key)
                    is_lit = content is not None and light.is_on(content)
                    painter.setOpacity(1.0 if is_lit else DIMMED)
                self._stamps.draw(painter, row, x, y, partial(_drawn, row, board.look))
        painter.setOpacity(1.0)

    def _paint_way(self, painter: QPainter, way: Way, left: float, top: float, zoom: float) -> None:
        """Paint what runs between cards: copied, unless it runs so far that its picture would be a large one."""
        place = way.extent.grown(_WAY_AIR)
        if place.w * place.h * zoom * zoom < _LARGE:
            x, y = left + place.x * zoom, top + place.y * zoom
            self._stamps.draw(painter, way, x, y, partial(_drawn_way, way, place))
            return
        painter.save()
        painter.translate(left, top)
        painter.scale(zoom, zoom)
        paint(painter, way.items)
        painter.restore()

    # Words

    def tell(self, at: QPoint, on_screen: QPoint) -> bool:
        """Show what the sign under a point of the canvas says; tell whether there is one."""
        words = self.words_at(at)
        if words:
            QToolTip.showText(on_screen, "\n".join(words), self._canvas)
        return bool(words)

    def words_at(self, at: QPoint) -> list[str]:
        """Return what the sign under a point of the canvas says."""
        camera = self._canvas.editor.camera
        if not self.is_on or at.x() < camera.head_width or at.y() < camera.head_height:
            return []
        from cxdesigner.layout.signs.words import sign_words, way_words

        x, y = camera.to_board(at.x(), at.y())
        shown, doc, say = self._shown(), self._canvas.editor.document, self._canvas.say
        if shown is None:
            return []
        if (found := shown.tab_at(x, y)) is not None:
            return sign_words(doc, found[0].key, found[1].signs, say)
        way = shown.way_at(x, y)
        return way_words(doc, way, say) if way is not None else []

    def words_of(self, key: Key) -> list[str]:
        """Return what all signs of a card say; nothing while the lens is off."""
        row = self.signs.row(key) if self.is_on else None
        if row is None:
            return []
        from cxdesigner.layout.signs.words import sign_words

        return sign_words(self._canvas.editor.document, key, row.signs, self._canvas.say)


def _tells(diff: Diff) -> bool:
    """Tell whether a change may be about signs; typing the title of a card is not."""
    for (table, _), (before, after) in diff.changes.items():
        if table in _SILENT:
            continue
        if table not in {"touchpoints", "insights"} or before is None or after is None:
            return True
        if any(getattr(before, field, None) != getattr(after, field, None) for field in _TELLING):
            return True
    return False


def _drawn(row: TabRow, look: Look) -> tuple[Box, list[Item]]:
    """Return the drawing of the tabs of a card around its lower left corner."""
    from cxdesigner.layout.signs.glyphs import more_items, sign_items

    x, y, items = row.card.x, row.card.bottom, []
    for tab in row.tabs:
        drawn = more_items(len(tab.hidden), look) if tab.sign is None else sign_items(tab.sign, look)
        items.append(Group(tab.box.x - x, tab.box.y - y, tuple(drawn)))
    return row.extent.moved(-x, -y), [*items]


def _drawn_way(way: Way, place: Box) -> tuple[Box, list[Item]]:
    """Return the drawing of what runs between cards around the upper left corner of `place`."""
    return Box(0, 0, place.w, place.h), [Group(-place.x, -place.y, way.items)]


# The window


def toggle_signs(window: MainWindow) -> None:
    """Show signs on the board, or do not; it is remembered."""
    lens = window.canvas.signs
    _give_legend(window)
    lens.set_on(not lens.is_on)
    window.settings.set_on("signs", lens.is_on)


def restore_signs(window: MainWindow) -> None:
    """Show signs as they were shown last."""
    lens, settings = window.canvas.signs, window.settings
    lens.kinds = frozenset(kind for kind in KINDS if settings.is_on(f"signs_{kind}", default=True))
    if settings.is_on("signs", default=False):
        _give_legend(window)
        lens.set_on(True)


def _give_legend(window: MainWindow) -> None:
    if window.canvas.signs.legend is None:
        from cxdesigner.ui.canvas.signs_legend import SignsLegend

        window.canvas.signs.legend = SignsLegend(window.canvas, window.dress, window.settings.set_on)

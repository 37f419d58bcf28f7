"""A board at the size of a stamp: for the minimap, the files opened last and the templates.

A `Sketch` is what such a picture shows, without colours and in board units, so that it can be kept on the disk and
worn in any theme. Breadth and height are fitted each for itself: a journey of a hundred steps is still to be seen.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.layout import curve
from cxdesigner.layout.board import Board
from cxdesigner.layout.curve import Bezier
from cxdesigner.layout.display_list import Item, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.rows import Row
from cxdesigner.layout.shapes import rounded_polygon
from cxdesigner.layout.theme import Layer, Theme, mixed
from cxdesigner.model.touchpoint import Touchpoint

Kind = Literal["map", "picture"]
"""A `map` is solid blocks, for finding one's way; a `picture` is cards with lines for their words."""

MOST_COLUMNS = 110
"""More steps than this are drawn several to a column: a stamp has no more room."""

_LEAST_COLUMNS = 4
_WIDEST = 2.6
"""How much more the breadth may be stretched than the height: a board of two steps does not fill the stamp."""

_MOST_MOMENTS = 40

_WORDS_FULL = 40
"""A title of so many signs fills its line."""


@dataclass(frozen=True, slots=True)
class Strip:
    """A lane: its tone, what it holds, and where its floor lies."""

    tone: str
    holds: str
    y: float
    height: float
    is_hidden: bool


@dataclass(frozen=True, slots=True)
class Block:
    """A card, or where there are too many of them a column of cards. `words` is how much of a line its title takes."""

    strip: int
    x: float
    y: float
    w: float
    h: float
    words: float


@dataclass(frozen=True, slots=True)
class Sketch:
    """What a stamp shows of a board, in board units; the heads of the lanes lie left of 0."""

    head: float
    width: float
    height: float
    strips: tuple[Strip, ...]
    blocks: tuple[Block, ...]
    curves: tuple[Bezier, ...]
    neutral: float
    moments: tuple[tuple[float, float], ...]
    notes: tuple[Box, ...] = ()
    folds: tuple[tuple[float, float], ...] = ()
    """Where the strips of collapsed stages begin and end."""


@dataclass(frozen=True, slots=True)
class Fit:
    """Where board units come to lie in the stamp."""

    left: float
    top: float
    across: float
    down: float

    def x(self, at: float) -> float:
        """Return where the board's `at` lies."""
        return self.left + at * self.across

    def y(self, at: float) -> float:
        """Return where the board's `at` lies."""
        return self.top + at * self.down

    def on_board(self, x: float, y: float) -> tuple[float, float]:
        """Return the board point that is shown at (x, y)."""
        return (x - self.left) / self.across, (y - self.top) / self.down

    def box(self, box: Box) -> Box:
        """Return where `box` comes to lie."""
        return Box(self.x(box.x), self.y(box.y), box.w * self.across, box.h * self.down)


def sketch_of(board: Board, most_columns: int = MOST_COLUMNS, *, with_notes: bool = False) -> Sketch:
    """Return the sketch of `board`, with no more than `most_columns` columns; with the floor of notes, if wanted."""
    together = max(1, -(-len(board.steps) // most_columns))
    strips = tuple(
        Strip(row.role.tone, row.role.holds, row.y, row.height, row.is_strip) for row in board.rows
    )
    blocks: list[Block] = []
    for number, row in enumerate(board.rows):
        if not row.is_strip:
            blocks += _cards(board, number, row) if together == 1 else _columns(board, number, row, together)
    felt = next((row for row in board.rows if row.role.holds == "curve" and not row.is_strip), None)
    curves, neutral, moments = _feelings(board, felt, together)
    return Sketch(
        board.look.measures.head_width,
        max(board.width, _LEAST_COLUMNS * board.look.measures.column),
        max(board.height, board.notes.bottom if with_notes else 0.0, 1.0),
        strips,
        tuple(blocks),
        curves,
        neutral,
        moments,
        tuple(placed.box for placed in board.notes.in_order()) if with_notes else (),
        tuple((board.columns.left(first), board.columns.right(first)) for first, _ in board.columns.folds),
    )


def fit(sketch: Sketch, width: float, height: float, margin: float) -> Fit:
    """Return how `sketch` fills a stamp of `width` by `height`, with `margin` around it."""
    across = max(1.0, width - 2 * margin) / (sketch.head + sketch.width)
    down = max(1.0, height - 2 * margin) / sketch.height
    across = min(across, _WIDEST * down)
    left = (width - (sketch.head + sketch.width) * across) / 2
    return Fit(left + sketch.head * across, margin, across, down)


def thumbnail_items(
    sketch: Sketch, theme: Theme, width: float, height: float, *, kind: Kind = "picture", margin: float = 8.0
) -> list[Item]:
    """Return the drawing of `sketch` on a stamp of `width` by `height`, whose ground is not drawn."""
    at = fit(sketch, width, height, margin)
    layers = [theme.layer(strip.tone) for strip in sketch.strips]
    out: list[Item] = []
    for strip, layer in zip(sketch.strips, layers, strict=True):
        out += _floor(strip, layer, theme, sketch, at, kind)
    for block in sketch.blocks:
        layer = layers[block.strip]
        out += _solid(block, layer, at) if kind == "map" else _card(block, layer, theme, at)
    for left, right in sketch.folds:
        tall = max(strip.y + strip.height for strip in sketch.strips) if sketch.strips else 0.0
        fold = at.box(Box(left, 0.0, right - left, tall))
        out.append(Rect(fold.x, fold.y, fold.w, fold.h, fill=theme["line"], radius=1.5))
    out += _notes(sketch, theme, at)
    return [*out, *_curve(sketch, theme, at, kind), *_moments(sketch, theme, at, width, kind)]


# Sketching


def _cards(board: Board, number: int, row: Row) -> Iterator[Block]:
    measures = board.look.measures
    for column in board.columns.opened(0, len(board.steps) - 1):
        for card in row.begins.get(column, ()):
            box = row.box(card)
            title = getattr(board.content(card.key), "title", "") or ""
            words = min(1.0, len(title) / _WORDS_FULL)
            yield Block(number, box.x, box.y, measures.card_over(card.span), box.h, round(words, 2))


def _columns(board: Board, number: int, row: Row, together: int) -> Iterator[Block]:
    columns, pad = board.columns, board.look.measures.cell_pad
    deepest: dict[int, float] = {}
    for column, bottom in row.bottoms.items():
        deepest[column // together] = max(bottom, deepest.get(column // together, 0.0))
    for at, bottom in sorted(deepest.items()):
        if bottom > 0:
            left = columns.left(at * together)
            wide = columns.left((at + 1) * together) - left
            yield Block(number, left, row.y + pad, wide * 0.9, bottom, 0.0)


def _feelings(
    board: Board, row: Row | None, together: int
) -> tuple[tuple[Bezier, ...], float, tuple[tuple[float, float], ...]]:
    """Return the curve, its neutral line and the moments of truth, which lie on it where they can."""
    if row is None or not board.steps:
        return (), 0.0, _moments_on_cards(board, set()) if together == 1 else ()
    felt, columns = board.curve(row), board.columns
    neutral = row.y + felt.neutral
    if together == 1:
        lifted = [_lifted(part, row.y) for part in curve.cut_at(felt.curves, felt.neutral)]
        middles = [(column, columns.centre(column), row.y + y, step) for column, y, step in felt.points]
        on_curve = {column: (x, y) for column, x, y, step in middles if step.has_moment_of_truth}
        return (
            tuple(lifted), neutral, (*on_curve.values(), *_moments_on_cards(board, set(on_curve))),
        )  # fmt: skip
    heights: dict[int, list[float]] = {}
    marked: set[int] = set()
    for column, y, step in felt.points:
        heights.setdefault(column // together, []).append(row.y + y)
        if step.has_moment_of_truth:
            marked.add(column // together)
    ends = {n: (columns.left(n * together), columns.left((n + 1) * together)) for n in heights}
    points = {n: (sum(ends[n]) / 2, sum(ys) / len(ys)) for n, ys in sorted(heights.items())}
    parts = curve.cut_at(curve.beziers(list(points.values())), neutral)
    return tuple(parts), neutral, tuple(points[n] for n in sorted(marked))


def _lifted(part: Bezier, by: float) -> Bezier:
    a, b, c, d = part
    return (a[0], a[1] + by), (b[0], b[1] + by), (c[0], c[1] + by), (d[0], d[1] + by)


def _moments_on_cards(board: Board, done: set[int]) -> tuple[tuple[float, float], ...]:
    """Return the upper right corners of the cards that are moments, but for those in the columns `done`."""
    out = []
    for row in board.rows:
        for card in row.cards(0, len(board.steps) - 1):
            content = board.content(card.key)
            if isinstance(content, Touchpoint) and content.moment_of_truth and card.column not in done:
                box = row.box(card)
                out.append((box.right - 18, box.y + 18))
    return tuple(out)


# Drawing


def _floor(strip: Strip, layer: Layer, theme: Theme, sketch: Sketch, at: Fit, kind: Kind) -> list[Item]:
    x, y = at.x(-sketch.head), at.y(strip.y)
    w, h = (sketch.head + sketch.width) * at.across, strip.height * at.down
    if strip.is_hidden:
        return [Rect(x, y, w, h, fill=theme["line"], radius=1.5)]
    if kind == "map":
        is_coloured = layer.floor_line is None
        return [Rect(x, y, w, h, fill=layer.tile, radius=2)] if is_coloured else []
    fill = layer.tint if layer.floor_line is not None else mixed(layer.tile, layer.tint, 0.7)
    out: list[Item] = [Rect(x, y, w, h, fill=fill, radius=2)]
    if strip.holds != "curve":
        bar = min(3.0, max(1.0, h * 0.18))
        wide = sketch.head * at.across * 0.68
        color = mixed(layer.solid, fill, 0.65)
        out.append(
            Rect(
                x + sketch.head * at.across * 0.1, y + h / 2 - bar / 2, wide, bar, fill=color, radius=bar / 2
            )
        )
    return out


def _solid(block: Block, layer: Layer, at: Fit) -> list[Item]:
    box = at.box(Box(block.x, block.y, block.w, block.h))
    radius = 1.0 if box.w >= 4 else 0.0
    return [Rect(box.x, box.y, box.w, box.h, fill=mixed(layer.solid, layer.tile, 0.45), radius=radius)]


def _card(block: Block, layer: Layer, theme: Theme, at: Fit) -> list[Item]:
    box = at.box(Box(block.x, block.y, block.w, block.h))
    if box.w < 5:
        return _solid(block, layer, at)
    radius, edge = min(2.0, box.h / 4), 1.0 if box.w > 24 else 0.75
    out: list[Item] = [
        Rect(box.x, box.y, box.w, box.h, fill=theme["card"], stroke=layer.line, width=edge, radius=radius)
    ]
    if block.words > 0 and box.w > 10 and box.h > 4:
        tall = min(2.0, box.h * 0.25)
        room = box.w - 2 * min(3.0, box.w * 0.12)
        ink = mixed(theme["text3"], theme["card"], 0.55)
        wide = max(2.0, room * (0.25 + 0.7 * block.words))
        left = box.x + (box.w - room) / 2
        out.append(Rect(left, box.y + box.h / 2 - tall / 2, wide, tall, fill=ink, radius=tall / 2))
    return out


def _notes(sketch: Sketch, theme: Theme, at: Fit) -> Iterator[Item]:
    layer = theme.layer("evidence")
    for note in sketch.notes:
        box = at.box(note)
        yield Rect(box.x, box.y, max(2.0, box.w), max(2.0, box.h), fill=mixed(layer.solid, layer.tile, 0.45))


def _curve(sketch: Sketch, theme: Theme, at: Fit, kind: Kind) -> list[Item]:
    if not sketch.curves:
        return []
    parts = [_placed(part, at) for part in sketch.curves]
    neutral = at.y(sketch.neutral)
    if kind == "map":
        return [Path(curve.line_of(parts), stroke=theme.emotion["2"], width=1.25)]
    x0, x1 = at.x(0), at.x(sketch.width)
    out: list[Item] = [Path((("M", x0, neutral), ("L", x1, neutral)), stroke=theme["line"], width=1.0)]
    for stretch in curve.stretches(parts, neutral):
        color = theme.emotion["2" if stretch.is_above else "-2"]
        out.append(Path(curve.line_of(stretch.curves), stroke=color, width=1.6))
    return out


def _placed(part: Sequence[tuple[float, float]], at: Fit) -> Bezier:
    a, b, c, d = ((at.x(x), at.y(y)) for x, y in part)
    return a, b, c, d


def _moments(sketch: Sketch, theme: Theme, at: Fit, width: float, kind: Kind) -> Iterator[Item]:
    if len(sketch.moments) > _MOST_MOMENTS:
        return  # they would lie over each other, and over the curve
    if kind == "map":
        half, edge = 2.4, None
    else:
        half, edge = min(5.0, max(3.0, width / 90)), theme["panel"]
    for x, y in sketch.moments:
        mx, my = at.x(x), at.y(y)
        corners = [(mx, my - half), (mx + half, my), (mx, my + half), (mx - half, my)]
        yield Path(tuple(rounded_polygon(corners, half * 0.25)), fill=theme["mot"], stroke=edge, width=0.75)

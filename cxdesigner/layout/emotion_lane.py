"""The emotion lane: neutral line, today's curve as a ghost, the curve with its areas, points, moments and quotes."""

from __future__ import annotations

import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from cxdesigner.analysis.emotion import FeltStep, felt_before, felt_steps
from cxdesigner.layout import curve, quotes
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.display_list import Item, Path
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, face, moment_of_truth
from cxdesigner.layout.theme import dash
from cxdesigner.model.document import Document


@dataclass(frozen=True, slots=True)
class EmotionCurve:
    """The curve of a journey, in a system whose y is that of the lane's floor and whose x is the board's.

    Made once per change of a score; drawn for the columns in sight.
    """

    points: tuple[tuple[int, float, FeltStep], ...]
    curves: tuple[curve.Bezier, ...]
    before: tuple[curve.Bezier, ...]
    neutral: float
    unit: float
    width: float
    """Where the last column ends, without its gutter."""
    is_compact: bool
    bridges: tuple[tuple[curve.Point, curve.Point], ...] = ()
    """Straight ways over collapsed stages, from the last point before one to the first behind it."""
    placed: dict[int, quotes.Placed] = field(default_factory=dict, compare=False, repr=False)
    """Where quotes stand that were shown, by the number of their point."""


FULL_FROM = 100.0
"""A lane lower than this shows curve, dots and diamonds alone."""


def neutral_line(tall: float) -> float:
    """Return the y of the neutral line in a lane `tall` high."""
    return tall * 0.494


def score_height(look: Look, tall: float) -> float:
    """Return how high one score is in a lane `tall` high, so that a diamond has room at the ends of the scale."""
    return min(tall * 0.178, (neutral_line(tall) - 11.5 * look.measures.text_scale) / 2)


def is_compact(look: Look, tall: float) -> bool:
    """Tell whether a lane `tall` high is too low for faces, quotes and today's curve."""
    return tall <= FULL_FROM * look.measures.text_scale


def emotion_curve(
    doc: Document,
    journey: str,
    look: Look,
    tall: float,
    known: dict[str, FeltStep] | None = None,
    columns: Columns | None = None,
    factor: str | None = None,
) -> EmotionCurve:
    """Return the curve of `journey` for a lane `tall` high; on one `factor` where one is named.

    `known` is as in `felt_steps`. Without `columns` no stage is collapsed.
    """
    felt = felt_steps(doc, journey, known, factor)
    columns = columns or Columns(len(felt), look.measures)
    neutral, unit = neutral_line(tall), score_height(look, tall)
    low = is_compact(look, tall)
    ghost = [] if low else _ghost_points(felt_before(doc, journey, factor) or [], neutral, unit)
    scored = [(n, step.score) for n, step in enumerate(felt) if not columns.is_strip(n)]
    points = [(n, neutral - unit * score, felt[n]) for n, score in scored if score is not None]
    runs = _runs([(n, y) for n, y, _ in points], columns)
    return EmotionCurve(
        tuple(points),
        _through(runs, columns),
        _through(_runs([(n, y) for n, y in ghost if not columns.is_strip(n)], columns), columns),
        neutral,
        unit,
        columns.right(len(felt) - 1),
        low,
        tuple(
            ((columns.centre(one[-1][0]), one[-1][1]), (columns.centre(other[0][0]), other[0][1]))
            for one, other in itertools.pairwise(runs)
        ),
    )


def _ghost_points(before: Sequence[float | None], neutral: float, unit: float) -> list[tuple[int, float]]:
    return [(n, neutral - unit * score) for n, score in enumerate(before) if score is not None]


_Run = list[tuple[int, float]]
"""Points of neighbouring columns that no collapsed stage parts: column and y."""


def _runs(points: Sequence[tuple[int, float]], columns: Columns) -> list[_Run]:
    """Return `points` parted at the collapsed stages."""
    runs: list[_Run] = []
    for n, y in points:
        if runs and not any(runs[-1][-1][0] < first < n for first, _ in columns.folds):
            runs[-1].append((n, y))
        else:
            runs.append([(n, y)])
    return runs


def _through(runs: Sequence[_Run], columns: Columns) -> tuple[curve.Bezier, ...]:
    """Return the curve through one point per column, run level to both ends of the open columns."""
    out: list[curve.Bezier] = []
    for number, run in enumerate(runs):
        placed = [(columns.centre(n), y) for n, y in run]
        if number == 0 and columns.beside(run[0][0], -1) is None:
            placed.insert(0, (columns.left(run[0][0]), run[0][1]))
        if number == len(runs) - 1 and columns.beside(run[-1][0], 1) is None:
            placed.append((columns.right(run[-1][0]), run[-1][1]))
        out += curve.beziers(placed)
    return tuple(out)


def curve_items(
    felt: EmotionCurve, look: Look, columns: Columns, first: int, last: int, *, with_quotes: bool = True
) -> list[Item]:
    """Return what of the curve lies over the columns `first` to `last`, in the lane's system."""
    theme, scale = look.theme, look.measures.text_scale
    left, right = columns.left(first - 1), columns.left(last + 2)
    out: list[Item] = []
    x0, x1 = max(0.0, left), min(right, felt.width)
    for level in () if felt.is_compact else (2, -2):  # the neutral line lies on the areas, once
        y = felt.neutral - level * felt.unit
        out += [_level(a, b, y, look, "line") for a, b in columns.between_strips(x0, x1)]
    seen = curve.cut_at(_between(felt.curves, left, right), felt.neutral)
    ghost = _between(felt.before, left, right)
    for stretch in curve.stretches(seen, felt.neutral):
        soft = theme.emotion["posSoft" if stretch.is_above else "negSoft"]
        out.append(Path(curve.area_of(stretch.curves, felt.neutral), fill=soft))
    y = felt.neutral
    out += [_level(a, b, y, look, "lineStrong") for a, b in columns.between_strips(x0, x1)]
    grey, thin = theme["control"], 1.5 * scale
    ghosts = curve.joined(ghost)
    out += [Path(curve.line_of(part), stroke=grey, width=thin, dash=dash("ghost")) for part in ghosts]
    over = (way for way in felt.bridges if way[1][0] >= left and way[0][0] <= right)
    out += [Path((("M", *a), ("L", *b)), stroke=grey, width=thin) for a, b in over]
    for stretch in curve.stretches(seen, felt.neutral):
        color = theme.emotion["2" if stretch.is_above else "-2"]
        out.append(Path(curve.line_of(stretch.curves), stroke=color, width=2.5 * scale))
    for at in range(
        bisect_left(felt.points, first - 1, key=itemgetter(0)),
        bisect_right(felt.points, last + 1, key=itemgetter(0)),
    ):
        column, y, step = felt.points[at]
        if with_quotes and step.quote and not felt.is_compact:
            out += quotes.quote_items(felt, at, look, columns)
        out += point_items(columns.centre(column), y, step, look)
    return out


def _between(curves: Sequence[curve.Bezier], left: float, right: float) -> Sequence[curve.Bezier]:
    """Return those of `curves`, which follow each other from left to right, that reach between two places."""
    return curves[
        bisect_left(curves, left, key=lambda one: one[3][0]) : bisect_right(
            curves, right, key=lambda one: one[0][0]
        )
    ]


def _level(left: float, right: float, y: float, look: Look, color: str) -> Item:
    """Return a hairline at one height of the scale."""
    return Path((("M", left, y), ("L", right, y)), stroke=look.theme[color], width=look.measures.hairline)


def point_items(x: float, y: float, step: FeltStep, look: Look) -> list[Item]:
    """Return the point of a step at (x, y): a dot, or the diamond of a moment of truth."""
    scale = look.measures.text_scale
    out: list[Item] = []
    owner = ("steps", step.step)
    if step.has_moment_of_truth:
        half = 21 * scale / 2
        gold = moment_of_truth(x, y, look.theme, 18 * scale)
        out.append(Path(circle(x, y, half * 0.98), fill=look.theme["panel"], owner=owner))
        return out + gold
    color = look.theme.emotion[str(_mood(step.score or 0.0))]
    out.append(
        Path(circle(x, y, 6.4 * scale), fill=color, stroke=look.theme["panel"], width=2 * scale, owner=owner)
    )
    return out


def _mood(score: float) -> int:
    """Return the step of the five whose colour a point wears: any lean at all shows, a clear one is full."""
    if abs(score) < 0.05:
        return 0
    size = 2 if abs(score) >= 0.4 else 1
    return size if score > 0 else -size


def scale_faces(look: Look, tall: float, x: float) -> list[Item]:
    """Return the three faces that say what up and down mean, around `x`, in the lane's system."""
    neutral, unit = neutral_line(tall), score_height(look, tall)
    out: list[Item] = []
    for score, ink in ((2, "posInk"), (0, ""), (-2, "negInk")):
        color = look.theme.emotion[ink] if ink else look.theme["text3"]
        scale = look.measures.text_scale
        out += face(x, neutral - score * unit, 8 * scale, score, color, 1.2 * scale)
    return out

"""The emotion of a to-be over that of its as-is: both curves, the area between them, and the lift of each stage."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from cxdesigner.layout import curve
from cxdesigner.layout.analyses.compare_grid import Grid, Span
from cxdesigner.layout.analyses.parts import value_items
from cxdesigner.layout.display_list import Item, Path, Segment
from cxdesigner.layout.emotion_lane import neutral_line, point_items, score_height
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import dash
from cxdesigner.model.figures import signed

CURVE, LIFT = 134.0, 34.0
"""How tall the part with the curves is, and the part with the pills below it."""

_STEP = 6.0
"""The area between the curves is walked in steps this wide."""

Spot = tuple[float, float]


def curve_items(grid: Grid, seen: Span) -> list[Item]:
    """Return what is in sight of both curves, in a box CURVE + LIFT high whose x is that of the columns."""
    look = grid.look
    theme, scale = look.theme, look.measures.text_scale
    tall = CURVE * scale
    neutral, unit = neutral_line(tall), score_height(look, tall)
    right = grid.width - look.measures.gutter
    out: list[Item] = []
    for level in (2, 0, -2):
        y = neutral - level * unit
        color = theme["line" if level else "lineStrong"]
        out.append(Path((("M", 0, y), ("L", right, y)), stroke=color, width=look.measures.hairline))
    was = _spots(grid, neutral, unit, of_to_be=False)
    now = _spots(grid, neutral, unit, of_to_be=True)
    before, after = (_seen(_through(spots, right, grid), seen) for spots in (was, now))
    out += between(before, after, look)
    if before:
        ink = theme["text2"]
        out.append(Path(curve.line_of(before), stroke=ink, width=1.5 * scale, dash=dash("ghost")))
    for stretch in curve.stretches(curve.cut_at(after, neutral), neutral):
        color = theme.emotion["2" if stretch.is_above else "-2"]
        out.append(Path(curve.line_of(stretch.curves), stroke=color, width=2.5 * scale))
    for x, y in was:
        spot = circle(x, y, 3.5 * scale)
        out.append(Path(spot, fill=theme["panel"], stroke=theme["text2"], width=1.5 * scale))
    out += _points(grid, neutral, unit)
    return out + lift_items(grid)


def lift_items(grid: Grid) -> list[Item]:
    """Return a pill under each stage that says how far it is lifted; the largest one is solid."""
    look, twins = grid.look, grid.twins
    scale = look.measures.text_scale
    lifts = {stage.id: twins.lift(stage).by for stage in twins.stages}
    largest = max((abs(by) for by in lifts.values() if by is not None), default=0.0)
    out: list[Item] = []
    for stage in twins.stages:
        by = lifts[stage.id]
        first, last = grid.span_of(stage)
        said = signed(by, look.words)
        wide = max(24 * scale + 8, width(said, look.style("smallM")) + 20)
        is_nothing = by is None or said == "0"
        out += value_items(
            (first + last + wide) / 2, CURVE * scale + 2 * scale, said, look,
            good=None if is_nothing or by is None else by > 0,
            largest=not is_nothing and by is not None and abs(by) == largest, tall=24 * scale,
        )  # fmt: skip
    return out


def _middles(grid: Grid) -> list[float]:
    """Return the middle of each step: of its one card, or of both beside each other."""
    wide = grid.look.measures.column * grid.per_step
    return [n * wide + (wide - grid.look.measures.gutter) / 2 for n in range(len(grid.columns))]


def _spots(grid: Grid, neutral: float, unit: float, *, of_to_be: bool) -> list[Spot]:
    found: list[Spot] = []
    for x, (_, column) in zip(_middles(grid), grid.columns, strict=True):
        step = column.step if of_to_be else column.was
        score = grid.twins.felt[step].score if step is not None else None
        if score is not None:
            found.append((x, neutral - unit * score))
    return found


def _points(grid: Grid, neutral: float, unit: float) -> list[Item]:
    out: list[Item] = []
    for x, (_, column) in zip(_middles(grid), grid.columns, strict=True):
        felt = grid.twins.felt[column.step] if column.step is not None else None
        if felt is not None and felt.score is not None:
            out += point_items(x, neutral - unit * felt.score, felt, grid.look)
    return out


def _through(spots: Sequence[Spot], right: float, grid: Grid) -> list[curve.Bezier]:
    """Return the curve through `spots`, run level to both ends where the first and the last step are scored."""
    if not spots:
        return []
    middles = _middles(grid)
    placed = list(spots)
    if placed[0][0] == middles[0]:
        placed.insert(0, (0.0, placed[0][1]))
    if placed[-1][0] == middles[-1]:
        placed.append((right, placed[-1][1]))
    return curve.beziers(placed)


def _seen(curves: list[curve.Bezier], seen: Span) -> list[curve.Bezier]:
    return [part for part in curves if part[3][0] >= seen.first and part[0][0] <= seen.last]


def between(before: list[curve.Bezier], after: list[curve.Bezier], look: Look) -> list[Item]:
    """Return the areas between the curves, where both are: where it gets better, and where worse."""
    if not before or not after:
        return []
    left = max(before[0][0][0], after[0][0][0])
    right = min(before[-1][3][0], after[-1][3][0])
    old, new = _walker(before), _walker(after)
    out: list[Item] = []
    run: list[tuple[float, float, float]] = []
    x, is_better = left, True
    while x < right + _STEP:
        x = min(x, right)
        a, b = old(x), new(x)
        if run and (b < a) != is_better and abs(a - b) > 1e-9:
            out.append(_area([*run, (x, a, b)], look, is_better=is_better))
            run = []
        is_better = b < a if not run else is_better
        run.append((x, a, b))
        if x >= right:
            break
        x += _STEP
    if len(run) > 1:
        out.append(_area(run, look, is_better=is_better))
    return out


def _area(run: list[tuple[float, float, float]], look: Look, *, is_better: bool) -> Item:
    points = [(x, b) for x, _, b in run] + [(x, a) for x, a, _ in reversed(run)]
    segments: list[Segment] = [("M", *points[0]), *(("L", *point) for point in points[1:]), ("Z",)]
    return Path(tuple(segments), fill=look.theme.emotion["posSoft" if is_better else "negSoft"])


def _walker(curves: list[curve.Bezier]) -> Callable[[float], float]:
    """Return what tells the height at an x, to be asked from left to right."""
    at = 0

    def height(x: float) -> float:
        nonlocal at
        while at + 1 < len(curves) and curves[at][3][0] < x:
            at += 1
        return curve.height_at(curves[at], x)

    return height

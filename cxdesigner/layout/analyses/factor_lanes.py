"""The lanes of the factors page: a curve in its band, its points, figures, ghost and bracket."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.factors import Band
from cxdesigner.layout import curve
from cxdesigner.layout.display_list import Item, Path, Rect, Segment
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import dash
from cxdesigner.layout.type_setting import line, line_around, line_to
from cxdesigner.model.figures import score_text

HALO = 1.5
"""How far the ground reaches around a figure that stands on a line, in pixels."""

BAND_STROKES = 8
"""Into how many straight parts the edge of a band is cut between two stages: enough to look round."""


@dataclass(frozen=True, slots=True)
class Plot:
    """Where scores lie in a lane: `xs` are the middles of the stages, `unit` how high one score is."""

    left: float
    right: float
    xs: tuple[float, ...]
    neutral: float
    unit: float

    def y(self, score: float) -> float:
        """Return how far down `score` lies."""
        return self.neutral - self.unit * score


def scale_items(plot: Plot, look: Look, *, with_words: bool) -> list[Item]:
    """Return the lines of a lane at whole scores, and what the ends and the middle are."""
    theme, meta = look.theme, look.style("meta")
    out: list[Item] = []
    out += [_level(plot, plot.y(level), theme["line"]) for level in (2, 1, -1, -2) if with_words]
    out.append(_level(plot, plot.neutral, theme["lineStrong"]))
    for level, said in ((2, "+2"), (0, "0"), (-2, "\u22122")) if with_words else ():
        out.append(line_to(plot.left - 8, plot.y(level) - meta.leading / 2, said, meta, theme["text2"]))
    return out


def _level(plot: Plot, y: float, color: str) -> Item:
    return Path((("M", plot.left, y), ("L", plot.right, y)), stroke=color, width=1.0)


def through(plot: Plot, scores: Sequence[float | None]) -> list[curve.Bezier]:
    """Return the curve through what is known, run level to both ends where these are known."""
    points = [(x, plot.y(score)) for x, score in zip(plot.xs, scores, strict=True) if score is not None]
    if not points:
        return []
    if scores[0] is not None:
        points.insert(0, (plot.left, points[0][1]))
    if scores[-1] is not None:
        points.append((plot.right, points[-1][1]))
    return curve.beziers(points)


def band_items(plot: Plot, bands: Sequence[Band], look: Look) -> list[Item]:
    """Return the area from best to worst, blue above the neutral line and red below it, with its edges."""
    if all(band.wide is None for band in bands):
        return []
    best = _edge(through(plot, [_end(band, band.best) for band in bands]))
    worst = _edge(through(plot, [_end(band, band.worst) for band in bands]))
    theme, out = look.theme, list[Item]()
    for soft, edge, keep in (("posSoft", "1", min), ("negSoft", "-1", max)):
        upper = [(x, keep(y, plot.neutral)) for x, y in best]
        lower = [(x, keep(y, plot.neutral)) for x, y in worst]
        out.append(Path(_outline([*upper, *reversed(lower)], is_closed=True), fill=theme.emotion[soft]))
        for points in (best, worst):
            for part in _parts(points, plot.neutral, is_above=keep is min):
                out.append(Path(_outline(part), stroke=_faint(theme.emotion[edge], theme["card"]), width=1.0))
    return out


def _end(band: Band, end: float | None) -> float | None:
    return end if end is not None else band.typical


def _edge(curves: Sequence[curve.Bezier]) -> list[tuple[float, float]]:
    points = [curves[0][0]] if curves else []
    for part in curves:
        points += [curve.split_at(part, n / BAND_STROKES)[0][3] for n in range(1, BAND_STROKES + 1)]
    return points


def _parts(
    points: Sequence[tuple[float, float]], neutral: float, *, is_above: bool
) -> list[list[tuple[float, float]]]:
    """Return the parts of an edge that lie on one side of the neutral line."""
    out: list[list[tuple[float, float]]] = [[]]
    for point in points:
        if (point[1] <= neutral) == is_above:
            out[-1].append(point)
        elif out[-1]:
            out.append([])
    return [part for part in out if len(part) > 1]


def _outline(points: Sequence[tuple[float, float]], *, is_closed: bool = False) -> tuple[Segment, ...]:
    first: Segment = ("M", *points[0])
    rest: tuple[Segment, ...] = tuple(("L", *point) for point in points[1:])
    return (first, *rest, ("Z",)) if is_closed else (first, *rest)


def _faint(color: str, ground: str) -> str:
    """Return `color` at 40 % on `ground`: the edges of a band stand back behind the curve."""
    mixed = [round(int(color[n : n + 2], 16) * 0.4 + int(ground[n : n + 2], 16) * 0.6) for n in (1, 3, 5)]
    return "#" + "".join(f"{part:02X}" for part in mixed)


def ghost_items(plot: Plot, scores: Sequence[float | None], look: Look) -> list[Item]:
    """Return the as-is beside: dashed."""
    curves = through(plot, scores)
    if not curves:
        return []
    return [Path(curve.line_of(curves), stroke=look.theme["control"], width=1.5, dash=dash("ghost"))]


def curve_items(
    plot: Plot, scores: Sequence[float | None], look: Look, *, filled: bool = False
) -> list[Item]:
    """Return the curve, blue above the neutral line and vermilion below, its area `filled` where it has no band."""
    seen = curve.stretches(curve.cut_at(through(plot, scores), plot.neutral), plot.neutral)
    theme, out = look.theme, list[Item]()
    for stretch in seen if filled else ():
        soft = theme.emotion["posSoft" if stretch.is_above else "negSoft"]
        out.append(Path(curve.area_of(stretch.curves, plot.neutral), fill=soft))
    for stretch in seen:
        color = theme.emotion["2" if stretch.is_above else "-2"]
        out.append(Path(curve.line_of(stretch.curves), stroke=color, width=2.5))
    return out


def point_items(x: float, y: float, score: float | None, look: Look) -> list[Item]:
    """Return a point, or a ring on the neutral line where nothing is scored yet."""
    theme = look.theme
    if score is None:
        return [Path(circle(x, y, 5), fill=theme["card"], stroke=theme["control"], width=1.25, dash=(2, 3))]
    return [Path(circle(x, y, 6), fill=_mood(score, look), stroke=theme["card"], width=2.0)]


def _mood(score: float, look: Look) -> str:
    if abs(score) < 0.15:
        return look.theme.emotion["0"]
    size = 2 if abs(score) >= 0.55 else 1
    return look.theme.emotion[str(size if score > 0 else -size)]


def figure_items(
    plot: Plot, scores: Sequence[float | None], look: Look, *, without: int = -1, guided: int = -1
) -> list[Item]:
    """Return the figure at each point where the curve leaves room: above in a dip, else below or beside.

    The one at stage `without` is left out: a bubble tells it. The one at `guided` stands beside the guide there.
    """
    style, out = look.style("metaS"), list[Item]()
    for n, score in enumerate(scores):
        if score is None or n == without:
            continue
        before = next((s for s in reversed(scores[:n]) if s is not None), score)
        after = next((s for s in scores[n + 1 :] if s is not None), score)
        x, y = plot.xs[n], plot.y(score)
        is_dip = before >= score <= after and (before > score or after > score)
        falls = before > score > after
        below = y + 8
        is_struck = below < plot.neutral < below + style.leading  # by the line of neither good nor bad
        is_above = (is_dip or falls or score <= -1.6 or is_struck) and score < 1.5
        top = y - 8 - style.leading if is_above else below
        said = score_text(score, look.words)
        is_flat = (is_dip or before <= score >= after) and n != guided
        left = x - width(said, style) / 2 if is_flat else x + 10
        halo = ((-HALO, 0.0), (HALO, 0.0), (0.0, -HALO), (0.0, HALO))
        out += [line(left + dx, top + dy, said, style, look.theme["card"]) for dx, dy in halo]
        out.append(line(left, top, said, style, look.theme["text2"]))
    return out


def bracket_items(plot: Plot, stage: int, band: Band, look: Look) -> list[Item]:
    """Return the bracket over the widest band of all, with how wide it is."""
    theme, style = look.theme, look.style("metaS")
    x = min(plot.xs[stage] + 26, plot.right - 44)
    top, foot = plot.y(band.best or 0.0), plot.y(band.worst or 0.0)
    color = theme["warning"]
    said = score_text(band.wide, look.words).lstrip("+")
    middle = (top + foot) / 2
    return [
        Path((("M", x - 4, top), ("L", x + 4, top)), stroke=color, width=2),
        Path((("M", x - 4, foot), ("L", x + 4, foot)), stroke=color, width=2),
        Path((("M", x, top), ("L", x, foot)), stroke=color, width=2),
        Rect(x + 8, middle - 9, 30, 18, fill=theme["warningSoft"], radius=9),
        line_around(x + 23, middle - style.leading / 2, said, style, color),
    ]


def handle_items(x: float, y: float, box: Box, look: Look) -> list[Item]:
    """Return the point that is chosen: a handle of 8 in a halo of 13, on a line through its lane `box`."""
    theme = look.theme
    return [
        Path((("M", x, box.y + 4), ("L", x, box.bottom - 4)), stroke=theme["accent"], width=1.0),
        Path(circle(x, y, 13), fill=theme["accentSoft"]),
        Path(circle(x, y, 8), fill=theme["card"], stroke=theme["accent"], width=2.5),
        Path(circle(x, y, 3.5), fill=theme["accent"]),
    ]


def end_items(x: float, y: float, look: Look, *, is_known: bool) -> list[Item]:
    """Return the handle of one end of a band, dashed where that end is not known."""
    theme = look.theme
    dashes = () if is_known else (2.0, 2.0)
    return [Path(circle(x, y, 4.5), fill=theme["card"], stroke=theme["accent"], width=1.75, dash=dashes)]


def bubble_items(x: float, y: float, now: str, was: str, look: Look, right: float) -> list[Item]:
    """Return the bubble below and to the right of what is dragged: where it is and where it was."""
    theme, scale = look.theme, look.measures.text_scale
    big, small = look.style("title"), look.style("meta")
    wide, tall = 92 * scale, 46 * scale
    left = min(x + 16, right - wide)
    return [
        Rect(left, y + 18, wide, tall, fill=theme["text"], radius=8, shadow="e2"),
        line(left + 12, y + 18 + 4 * scale, now, big, theme["card"]),
        line(left + 12, y + 18 + 26 * scale, was, small, theme["card"]),
    ]

"""The emotion curve: a monotone cubic through one point per step, so that it never overshoots a score.

Tangents after Fritsch and Carlson, "Monotone Piecewise Cubic Interpolation", SIAM J. Numer. Anal. 17 (1980).
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.layout.display_list import Segment

Point = tuple[float, float]
Bezier = tuple[Point, Point, Point, Point]


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of the curve that stays on one side of the neutral line."""

    curves: tuple[Bezier, ...]
    is_above: bool


def tangents(points: Sequence[Point]) -> list[float]:
    """Return the slope of the monotone cubic at each of `points`, whose x must ascend."""
    count = len(points)
    if count < 2:
        return [0.0] * count
    steps = [b[0] - a[0] for a, b in itertools.pairwise(points)]
    secants = [(b[1] - a[1]) / h for a, b, h in zip(points, points[1:], steps, strict=False)]
    slopes = [secants[0]]
    for before, after in itertools.pairwise(secants):
        slopes.append(0.0 if before * after <= 0 else (before + after) / 2)
    slopes.append(secants[-1])
    for n, secant in enumerate(secants):
        if secant == 0:
            slopes[n] = slopes[n + 1] = 0.0
            continue
        a, b = slopes[n] / secant, slopes[n + 1] / secant
        if (length := a * a + b * b) > 9:
            shrink = 3 / length**0.5
            slopes[n], slopes[n + 1] = shrink * a * secant, shrink * b * secant
    return slopes


def beziers(points: Sequence[Point]) -> list[Bezier]:
    """Return the cubic curves from each of `points` to the next."""
    slopes = tangents(points)
    out = []
    for (a, b), (m, n) in zip(itertools.pairwise(points), itertools.pairwise(slopes), strict=True):
        third = (b[0] - a[0]) / 3
        out.append((a, (a[0] + third, a[1] + m * third), (b[0] - third, b[1] - n * third), b))
    return out


def split_at(curve: Bezier, t: float) -> tuple[Bezier, Bezier]:
    """Return the two parts of `curve` before and after `t` (de Casteljau)."""
    a, b, c, d = curve
    ab, bc, cd = _mix(a, b, t), _mix(b, c, t), _mix(c, d, t)
    abc, bcd = _mix(ab, bc, t), _mix(bc, cd, t)
    middle = _mix(abc, bcd, t)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


def height_at(curve: Bezier, x: float) -> float:
    """Return the y of `curve` at `x`. Its x runs evenly, so t is plain proportion."""
    t = (x - curve[0][0]) / ((curve[3][0] - curve[0][0]) or 1.0)
    return split_at(curve, min(1.0, max(0.0, t)))[0][3][1]


def cut_at(curves: Sequence[Bezier], neutral: float) -> list[Bezier]:
    """Return `curves` cut where they cross y = `neutral`."""
    return [part for curve in curves for part in _cut(curve, neutral)]


def stretches(parts: Sequence[Bezier], neutral: float) -> list[Stretch]:
    """Return `parts`, cut at y = `neutral`, gathered by the side they lie on (y grows down) as far as they join."""
    gathered: list[tuple[list[Bezier], bool]] = []
    for part in parts:
        is_above = part[0][1] + part[3][1] <= 2 * neutral
        if gathered and gathered[-1][1] == is_above and gathered[-1][0][-1][3] == part[0]:
            gathered[-1][0].append(part)
        else:
            gathered.append(([part], is_above))
    return [Stretch(tuple(curves), is_above) for curves, is_above in gathered]


def joined(parts: Sequence[Bezier]) -> list[list[Bezier]]:
    """Return `parts` gathered as far as each begins where the one before ends."""
    gathered: list[list[Bezier]] = []
    for part in parts:
        if gathered and gathered[-1][-1][3] == part[0]:
            gathered[-1].append(part)
        else:
            gathered.append([part])
    return gathered


def line_of(curves: Sequence[Bezier]) -> tuple[Segment, ...]:
    """Return the open outline along `curves`."""
    first: Segment = ("M", *curves[0][0])
    return (first, *(("C", *b, *c, *d) for _, b, c, d in curves))


def area_of(curves: Sequence[Bezier], neutral: float) -> tuple[Segment, ...]:
    """Return the closed outline between `curves` and y = `neutral`."""
    return (
        ("M", curves[0][0][0], neutral),
        ("L", *curves[0][0]),
        *(("C", *b, *c, *d) for _, b, c, d in curves),
        ("L", curves[-1][3][0], neutral),
        ("Z",),
    )


def _mix(a: Point, b: Point, t: float) -> Point:
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _cut(curve: Bezier, neutral: float) -> list[Bezier]:
    """Return `curve` in one or two parts; being monotone, it crosses at most once."""
    start, end = curve[0][1] - neutral, curve[3][1] - neutral
    if start * end >= 0:
        return [curve]
    first, second = split_at(curve, _crossing([point[1] - neutral for point in curve]))
    meeting = (first[3][0], neutral)
    return [(first[0], first[1], first[2], meeting), (meeting, second[1], second[2], second[3])]


def _crossing(ys: Sequence[float]) -> float:
    """Return the t at which a monotone cubic of heights `ys`, which end on two sides of 0, passes 0."""
    a, b, c, d = ys
    low, high = 0.0, 1.0
    for _ in range(32):
        t = (low + high) / 2
        u = 1 - t
        y = u * u * u * a + 3 * u * u * t * b + 3 * u * t * t * c + t * t * t * d
        if y * a > 0:
            low = t
        else:
            high = t
    return (low + high) / 2

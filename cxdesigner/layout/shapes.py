"""Outlines that several parts of the board share: circles, diamonds, stars, faces, arrow heads, rounded bends."""

from __future__ import annotations

import math
from collections.abc import Sequence

from cxdesigner.layout.display_list import Item, Path, Segment
from cxdesigner.layout.theme import Theme

_K = 0.5522847498
"""Handle length that makes four cubic curves a circle."""


def circle(cx: float, cy: float, r: float) -> tuple[Segment, ...]:
    """Return a circle."""
    k = r * _K
    return (
        ("M", cx + r, cy),
        ("C", cx + r, cy + k, cx + k, cy + r, cx, cy + r),
        ("C", cx - k, cy + r, cx - r, cy + k, cx - r, cy),
        ("C", cx - r, cy - k, cx - k, cy - r, cx, cy - r),
        ("C", cx + k, cy - r, cx + r, cy - k, cx + r, cy),
        ("Z",),
    )


def rounded_rect(x: float, y: float, w: float, h: float, r: float) -> tuple[Segment, ...]:
    """Return a rectangle with corners of radius `r`."""
    return rounded_polygon([(x, y), (x + w, y), (x + w, y + h), (x, y + h)], r)


def top_rounded(x: float, y: float, w: float, h: float, r: float) -> tuple[Segment, ...]:
    """Return a rectangle whose upper corners alone are of radius `r`."""
    a, b = (x, y), (x + w, y)
    return (
        ("M", x, y + h),
        ("L", x, y + r),
        _bend((x, y + r), a, (x + r, y)),
        ("L", x + w - r, y),
        _bend((x + w - r, y), b, (x + w, y + r)),
        ("L", x + w, y + h),
        ("Z",),
    )


def rounded_polygon(points: Sequence[tuple[float, float]], radius: float) -> tuple[Segment, ...]:
    """Return the closed polygon through `points` with its corners rounded by `radius`."""
    out: list[Segment] = []
    count = len(points)
    for at in range(count):
        before, corner, after = points[at - 1], points[at], points[(at + 1) % count]
        (ax, ay), (bx, by) = _toward(corner, before, radius), _toward(corner, after, radius)
        out.append(("L", ax, ay) if out else ("M", ax, ay))
        out.append(_bend((ax, ay), corner, (bx, by)))
    out.append(("Z",))
    return tuple(out)


def rounded_line(points: Sequence[tuple[float, float]], radius: float) -> tuple[Segment, ...]:
    """Return the open line through `points`; a bend's radius is less where a leg is short."""
    out: list[Segment] = [("M", *points[0])]
    for before, corner, after in zip(points, points[1:], points[2:], strict=False):
        r = min(radius, math.dist(before, corner) / 2, math.dist(corner, after) / 2)
        if r < 0.01:
            out.append(("L", *corner))
            continue
        a, b = _toward(corner, before, r), _toward(corner, after, r)
        out.append(("L", *a))
        out.append(_bend(a, corner, b))
    out.append(("L", *points[-1]))
    return tuple(out)


def _toward(start: tuple[float, float], end: tuple[float, float], by: float) -> tuple[float, float]:
    length = math.dist(start, end)
    if length == 0:
        return start
    by = min(by, length)
    return start[0] + (end[0] - start[0]) * by / length, start[1] + (end[1] - start[1]) * by / length


def _bend(a: tuple[float, float], corner: tuple[float, float], b: tuple[float, float]) -> Segment:
    return (
        "C",
        a[0] + (corner[0] - a[0]) * _K,
        a[1] + (corner[1] - a[1]) * _K,
        b[0] + (corner[0] - b[0]) * _K,
        b[1] + (corner[1] - b[1]) * _K,
        b[0],
        b[1],
    )


def arrow_head(x: float, y: float, dx: float, dy: float) -> tuple[Segment, ...]:
    """Return a filled head, 6 long and 6.6 wide, with its tip at (x, y), pointing along the unit vector (dx, dy)."""
    bx, by = x - 6 * dx, y - 6 * dy
    return (("M", x, y), ("L", bx - 3.3 * dy, by + 3.3 * dx), ("L", bx + 3.3 * dy, by - 3.3 * dx), ("Z",))


def moment_of_truth(cx: float, cy: float, theme: Theme, size: float = 21.0) -> list[Item]:
    """Return the gold diamond, `size` across, with its star. It is the only diamond there is."""
    half = size / 2
    diamond = rounded_polygon(
        [(cx, cy - half), (cx + half, cy), (cx, cy + half), (cx - half, cy)], 3.2 * size / 21
    )
    return [Path(diamond, fill=theme["mot"]), Path(star(cx, cy, size * 0.235), fill=theme["onMot"])]


def star(cx: float, cy: float, r: float) -> tuple[Segment, ...]:
    """Return a star of five points and outer radius `r`."""
    points = []
    for number in range(10):
        reach = r if number % 2 == 0 else r * 0.46
        turn = math.pi * number / 5 - math.pi / 2
        points.append((cx + reach * math.cos(turn), cy + reach * math.sin(turn)))
    return rounded_polygon(points, r * 0.09)


def face(cx: float, cy: float, r: float, score: float, color: str, width: float = 1.4) -> list[Item]:
    """Return a face whose mouth follows `score` (-2 to +2): shape says it, colour repeats it."""
    eye, mouth, bow = r * 0.11, r * 0.42, r * 0.17 * max(-2.0, min(2.0, score))
    y = cy + r * 0.32
    if score < 0:
        y += r * 0.08
    smile: tuple[Segment, ...] = (
        ("M", cx - mouth, y - bow * 0.5),
        (
            "C",
            cx - mouth * 0.45,
            y + bow * 0.75,
            cx + mouth * 0.45,
            y + bow * 0.75,
            cx + mouth,
            y - bow * 0.5,
        ),
    )
    return [
        Path(circle(cx, cy, r), stroke=color, width=width),
        Path(circle(cx - r * 0.34, cy - r * 0.22, eye), fill=color),
        Path(circle(cx + r * 0.34, cy - r * 0.22, eye), fill=color),
        Path(smile, stroke=color, width=width),
    ]

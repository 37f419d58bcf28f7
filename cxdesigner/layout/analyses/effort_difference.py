"""Along the journey: how far it sets us apart beside what it weighs; below, what is looked at today."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.difference import Difference, Point
from cxdesigner.layout import curve
from cxdesigner.layout.analyses.effort_watch import put_watches
from cxdesigner.layout.analyses.journey_axis import LABELS, Axis, axis_of, put_banner, put_heads
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Path, Rect, Segment
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import dash
from cxdesigner.translation import Catalogue

TALL = 470.0
"""Height of the box at 100 %."""

_HEADS, _TOP, _POINT, _UNSAID = 84.0, 124.0, 32.0, 20.0
"""The middle of the heads, where 5 stands, the height of a point, and the middle of what is not said under 0."""

_MOST = 5


def put_difference(  # what, of which journey, and where
    page: Page, course: Course, seen: Difference, chosen: str, look: Look, box: Box
) -> None:
    """Draw the box. `point/<touchpoint>` and `watch/<step>` can be pressed."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    told = pen.say("effort.told", count=len(seen.told), all=len(seen.points))
    put_banner(pen, box, "effort.difference", told, box.w / 2, _key)
    axis = axis_of(course, look, Box(box.x + 20, box.y, box.w - 44, box.h))
    put_heads(pen, axis, box.y + _HEADS * scale)
    lines = _Lines(pen, course, seen, axis, box)
    lines.scale()
    lines.curves()
    lines.points(chosen)
    put_watches(pen, course, seen.watches, axis, chosen, box)


def spoken_point(point: Point, say: Catalogue) -> str:
    """Return what is read aloud of a touchpoint: how far it sets us apart, and what it weighs."""
    unsaid = say("effort.not_said")
    parts = say(
        "effort.spoken_point", title=point.touchpoint.title,
        difference=unsaid if point.difference is None else point.difference,
        importance=unsaid if point.importance is None else point.importance,
    )  # fmt: skip
    return f"{parts}. {say('effort.alike_short')}" if point.is_alike else parts


def _key(pen: Pen, right: float, y: float) -> float:
    """Say which line is which; return how wide that is."""
    theme, scale, x = pen.look.theme, pen.scale, right
    for word in ("weighs", "apart"):
        x -= pen.write_to(x, y, pen.say(f"effort.key.{word}"), "small", "text2") + 8 + 28 * scale
        way: tuple[Segment, ...] = (("M", x, y), ("L", x + 28 * scale, y))
        if word == "weighs":
            pen.page.add(Path(way, stroke=theme["text2"], width=1.5, dash=dash("ghost")))
            pen.page.add(
                Path(circle(x + 14 * scale, y, 4), fill=theme["card"], stroke=theme["text2"], width=1.5)
            )
        else:
            pen.page.add(Path(way, stroke=theme.emotion["2"], width=2.5))
            pen.page.add(
                Path(circle(x + 14 * scale, y, 5), fill=theme.emotion["2"], stroke=theme["card"], width=1.5)
            )
        x -= 18
    return right - x


class _Lines:
    """Both lines over the touchpoints that the customer meets, on one scale from 0 to 5."""

    def __init__(self, pen: Pen, course: Course, seen: Difference, axis: Axis, box: Box) -> None:
        self._pen, self._axis, self._box, self._seen = pen, axis, box, seen
        columns: dict[int, list[Point]] = {}
        for point in seen.points:
            columns.setdefault(course.column(point.touchpoint), []).append(point)
        self._placed = [
            (axis.part(column, number, len(points)), point)
            for column, points in sorted(columns.items())
            for number, point in enumerate(points)
        ]

    def _y(self, value: float) -> float:
        return self._box.y + (_TOP + (_MOST - value) * _POINT) * self._pen.scale

    def scale(self) -> None:
        """Draw the lines of the scale."""
        pen, axis, scale = self._pen, self._axis, self._pen.scale
        for value in range(_MOST + 1):
            y = self._y(value)
            color = pen.look.theme["lineStrong" if value == 0 else "line"]
            pen.page.add(Rect(axis.left, y - 0.5, axis.right - axis.left, 1, fill=color))
            pen.write_to(axis.left - 12, y, str(value), "small", "text2")
        room = LABELS * scale - 36
        pen.write(self._box.x + 20, self._y(5), pen.say("effort.axis.apart"), "small", "text2", room)
        pen.write(self._box.x + 20, self._y(0), pen.say("effort.axis.alike"), "small", "text2", room)
        if any(point.difference is None for point in self._seen.points):
            y = self._y(0) + _UNSAID * scale
            pen.write_to(axis.left - 12, y, pen.say("effort.not_said"), "small", "text3", LABELS * scale - 16)

    def curves(self) -> None:
        """Draw both lines as far as they are known, and the distance between them at each point."""
        theme, page = self._pen.look.theme, self._pen.page
        for x, point in self._placed:
            if point.lacks:
                first, last = sorted((self._y(point.importance or 0), self._y(point.difference or 0)))
                floor = theme.emotion["negSoft" if point.lacks > 0 else "posSoft"]
                page.add(Rect(x - 6, first, 12, last - first, fill=floor))
        for run in self._runs("importance"):
            page.add(
                Path(curve.line_of(curve.beziers(run)), stroke=theme["text2"], width=1.5, dash=dash("ghost"))
            )
        for run in self._runs("difference"):
            page.add(Path(curve.line_of(curve.beziers(run)), stroke=theme.emotion["2"], width=2.5))

    def _runs(self, field: str) -> Iterator[list[tuple[float, float]]]:
        """Yield the stretches of a line: it is broken where nobody said."""
        run: list[tuple[float, float]] = []
        for x, point in self._placed:
            value = getattr(point, field)
            if value is not None:
                run.append((x, self._y(value)))
                continue
            if len(run) > 1:
                yield run
            run = []
        if len(run) > 1:
            yield run

    def points(self, chosen: str) -> None:
        """Draw the points of both lines; every touchpoint can be pressed."""
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        for x, point in self._placed:
            heights = []
            if point.importance is not None:
                y = self._y(point.importance)
                heights.append(y)
                pen.page.add(
                    Path(circle(x, y, 4.5 * scale), fill=theme["card"], stroke=theme["text2"], width=1.5)
                )
            if point.difference is not None:
                y = self._y(point.difference)
                heights.append(y)
                self._dot(x, y, point)
            else:
                y = self._y(0) + _UNSAID * scale
                heights = [y]
                ring = Path(circle(x, y, 6 * scale), stroke=theme["control"], width=1.25, dash=dash("ghost"))
                pen.page.add(ring)
            reach = 11 * scale
            place = Box(x - reach, min(heights) - reach, 2 * reach, max(heights) - min(heights) + 2 * reach)
            is_chosen = point.touchpoint.id == chosen
            if is_chosen:
                pen.page.add(edged(place, stroke=theme["accent"], width=1.5, radius=reach))
            name = spoken_point(point, pen.say)
            pen.page.press(f"point/{point.touchpoint.id}", place, name, is_on=is_chosen, radius=reach)

    def _dot(self, x: float, y: float, point: Point) -> None:
        pen, theme, scale = self._pen, self._pen.look.theme, self._pen.scale
        color = theme.emotion["-2" if (point.lacks or 0) > 0 else "2"]
        if point.is_alike:
            pen.page.add(Path(circle(x, y, 10 * scale), stroke=theme["warning"], width=1.5))
        pen.page.add(Path(circle(x, y, 6.5 * scale), fill=color, stroke=theme["card"], width=2))

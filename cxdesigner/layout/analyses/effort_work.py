"""What the customer does along the journey: a bar for each touchpoint, and the thread of what is carried on."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.customer_work import HARDEST, CustomerWork, Knot, Load
from cxdesigner.layout.analyses.journey_axis import LABELS, Axis, axis_of, put_banner, put_heads, put_label
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Path, Rect, Segment
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, top_rounded
from cxdesigner.layout.theme import dash
from cxdesigner.model.figures import plain
from cxdesigner.translation import Catalogue

TALL = 356.0
"""Height of the box at 100 %."""

_HEADS, _FLOOR, _POINT, _UNSAID = 84.0, 224.0, 34.0, 20.0
"""The middle of the heads, the floor of the bars, the height of a point, and the middle of what is not said below."""

_THREAD = 302.0
_WIDEST, _NARROWEST = 28.0, 6.0
_CUT = 9.0
"""How far the thread is cut back on both sides of what is said again."""


def put_work(  # what, of which journey, and where
    page: Page, course: Course, work: CustomerWork, chosen: str, look: Look, box: Box
) -> None:
    """Draw the box. `load/<id>`, `knot/<step>` and `again/<touchpoint>` can be pressed."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    said = work_words(work, pen.say)
    room = box.w - 60 - pen.wide(pen.say("effort.work"), "title")
    put_banner(pen, box, "effort.work", said, room, _key)
    axis = axis_of(course, look, Box(box.x + 20, box.y, box.w - 44, box.h))
    put_heads(pen, axis, box.y + _HEADS * scale)
    bands = _Bands(pen, course, work, axis, box)
    bands.scale()
    for column, loads in enumerate(_by_column(course, work)):
        bands.bars(column, loads, chosen)
    bands.thread(chosen)


def work_words(work: CustomerWork, say: Catalogue) -> str:
    """Return the mean of the effort with its count, and how much of the work is done alone."""
    parts = []
    if work.effort.mean is not None:
        mean = plain(work.effort.mean, say)
        parts.append(say("effort.mean", mean=mean, count=work.effort.known, all=len(work.loads)))
    if work.tasks:
        parts.append(say.count("effort.alone", len(work.tasks), alone=len(work.alone)))
    return " · ".join(parts)


def spoken_load(load: Load, say: Catalogue) -> str:
    """Return what is read aloud of a touchpoint's work."""
    effort = say("effort.not_said") if load.effort is None else say(f"effort.level.{load.effort}")
    alone = say("effort.spoken_alone") if load.is_alone and load.has_work else ""
    title = load.touchpoint.title
    return ", ".join(part for part in (f"{title}: {effort}", load.touchpoint.customer_task, alone) if part)


def _key(pen: Pen, right: float, y: float) -> float:
    """Say what both kinds of bars mean; return how wide that is."""
    layer, scale, x = pen.look.theme.layer("customer"), pen.scale, right
    for word, floor in (("alone", layer.solid), ("helped", layer.tile)):
        x -= pen.write_to(x, y, pen.say(f"effort.key.{word}"), "small", "text2") + 8
        size = 12 * scale
        pen.page.add(
            Rect(
                x - size + 0.5,
                y - size / 2 + 0.5,
                size - 1,
                size - 1,
                fill=floor,
                stroke=layer.ink,
                radius=2.5,
            )
        )
        x -= size + 18
    return right - x


def _by_column(course: Course, work: CustomerWork) -> list[list[Load]]:
    columns: list[list[Load]] = [[] for _ in course.steps]
    for load in work.loads:
        columns[course.column(load.touchpoint)].append(load)
    return columns


def _joined(parts: Sequence[tuple[float, float, bool]]) -> list[tuple[float, float, bool]]:
    """Return the parts of the thread, those of one kind that follow each other as one."""
    out: list[tuple[float, float, bool]] = []
    for start, end, is_known in parts:
        if out and out[-1][1:] == (start, is_known):
            out[-1] = (out[-1][0], end, is_known)
        else:
            out.append((start, end, is_known))
    return out


class _Bands:
    """Both bands, on one axis."""

    def __init__(self, pen: Pen, course: Course, work: CustomerWork, axis: Axis, box: Box) -> None:
        self._pen, self._course, self._work, self._axis, self._box = pen, course, work, axis, box
        self._floor = box.y + _FLOOR * pen.scale
        self._thread = box.y + _THREAD * pen.scale

    def _y(self, effort: float) -> float:
        return self._floor - effort * _POINT * self._pen.scale

    def scale(self) -> None:
        """Draw the lines of the scale, 0 to 3, and what they mean."""
        pen, axis, left = self._pen, self._axis, self._box.x + 20
        for effort in range(HARDEST + 1):
            y = self._y(effort)
            color = pen.look.theme["lineStrong" if effort == 0 else "line"]
            pen.page.add(Rect(axis.left, y - 0.5, axis.right - axis.left, 1, fill=color))
            pen.write_to(
                axis.left - 12,
                y,
                pen.say(f"effort.level.{effort}"),
                "small",
                "text2",
                LABELS * pen.scale - 16,
            )
        if any(load.effort is None for load in self._work.loads):
            y = self._floor + _UNSAID * pen.scale
            pen.write_to(
                axis.left - 12, y, pen.say("effort.not_said"), "small", "text3", LABELS * pen.scale - 16
            )
        put_label(pen, left, self._thread, pen.say("effort.thread"), pen.say("effort.thread_hint"))

    def bars(self, column: int, loads: Sequence[Load], chosen: str) -> None:
        """Draw the bars of one step beside each other; what nobody said lies under the floor."""
        pen, axis, theme = self._pen, self._axis, self._pen.look.theme
        layer = theme.layer("customer")
        for number, load in enumerate(loads):
            x = axis.part(column, number, len(loads))
            wide = max(_NARROWEST, min(_WIDEST * pen.scale, axis.wides[column] / len(loads) - 4))
            is_chosen = load.touchpoint.id == chosen
            place = Box(x - wide / 2 - 2, self._y(HARDEST), wide + 4, self._floor - self._y(HARDEST))
            if load.effort is None:
                tall = 16 * pen.scale
                y = self._floor + _UNSAID * pen.scale
                place = Box(x - wide / 2, y - tall / 2, wide, tall)
                edge = theme["accent" if is_chosen else "control"]
                pen.page.add(edged(place, stroke=edge, radius=4, dash=dash("ghost")))
            elif load.effort == 0:
                pen.page.add(Rect(x - wide / 2, self._floor - 3, wide, 3, fill=theme["control"], radius=1.5))
            else:
                y = self._y(load.effort)
                outline = top_rounded(x - wide / 2, y, wide, self._floor - y, 4)
                floor = layer.solid if load.is_alone else layer.tile
                pen.page.add(Path(outline, fill=floor, stroke=layer.ink))
            if load.effort is not None:
                y = self._y(load.effort) - 10 * pen.scale
                if wide > 8 * pen.scale:
                    pen.write_around(x, y, str(load.effort), "smallS", "text")
                if is_chosen:
                    pen.page.add(edged(place.grown(3), stroke=theme["accent"], radius=6))
            pen.page.press(f"load/{load.touchpoint.id}", place, spoken_load(load, pen.say), is_on=is_chosen)

    def thread(self, chosen: str) -> None:
        """Draw what is known from step to step; it is cut where the customer says something again."""
        axis, y, x, cut = self._axis, self._thread, self._axis.left, _CUT * self._pen.scale
        parts: list[tuple[float, float, bool]] = []
        for column, knot in enumerate(self._work.knots):
            middle, until = axis.middle(column), axis.lefts[column] + axis.wides[column]
            parts.append((x, middle - cut if knot.again else middle, bool(knot.known)))
            if knot.again:
                self._cut(middle - cut, middle + cut, y)
                middle += cut
            parts.append((middle, until, bool(knot.known or knot.carried)))
            x = until
        for start, end, is_known in _joined(parts):
            self._line(start, end, y, is_known=is_known)
        for column, knot in enumerate(self._work.knots):
            self._knot(column, knot, chosen)

    def _line(self, start: float, end: float, y: float, *, is_known: bool) -> None:
        theme = self._pen.look.theme
        way: tuple[Segment, ...] = (("M", start, y), ("L", end, y))
        if is_known:
            self._pen.page.add(Path(way, stroke=theme["text"], width=2.5))
        else:
            self._pen.page.add(Path(way, stroke=theme["control"], width=1.5, dash=dash("internal")))

    def _cut(self, start: float, end: float, y: float) -> None:
        theme, tall = self._pen.look.theme, 6 * self._pen.scale
        for x in (start, end):
            way: tuple[Segment, ...] = (("M", x - 2.5, y + tall), ("L", x + 2.5, y - tall))
            self._pen.page.add(Path(way, stroke=theme["warning"], width=2))

    def _knot(self, column: int, knot: Knot, chosen: str) -> None:
        pen, axis, theme, scale = self._pen, self._axis, self._pen.look.theme, self._pen.scale
        x, y, wide = axis.middle(column), self._thread, axis.wides[column]
        if knot.carried:
            at = x + (wide / 4 if knot.again else 0)
            pen.page.add(Path(circle(at, y, 7 * scale), fill=theme["text"]))
            pen.write_around(at, y, str(len(knot.carried)), "metaS", "card")
        place = Box(axis.lefts[column] + 1, y - 18 * scale, wide - 2, 32 * scale)
        if knot.step == chosen:
            pen.page.add(edged(place, stroke=theme["accent"], radius=6))
        pen.page.press(f"knot/{knot.step}", place, self._spoken(knot, column), is_on=knot.step == chosen)
        if knot.carried and not knot.again:
            said = ", ".join(knot.carried)
            room = wide - 8
            start = x - min(room, pen.wide(said, "meta")) / 2
            pen.write(start, y + 24 * scale, said, "meta", "text2", room)
        if knot.again:
            self._again(column, knot, chosen)

    def _again(self, column: int, knot: Knot, chosen: str) -> None:
        pen, axis, theme, scale = self._pen, self._axis, self._pen.look.theme, self._pen.scale
        said = pen.say.count("effort.again", len(knot.again))
        if pen.wide(said, "metaS") + 30 * scale > axis.wides[column]:
            said = str(len(knot.again))
        icon, tall = 12 * scale, 20 * scale
        wide = pen.wide(said, "metaS") + icon + 18 * scale
        place = Box(axis.middle(column) - wide / 2, self._thread + 16 * scale, wide, tall)
        pen.page.add(
            Rect(place.x, place.y, wide, tall, fill=theme["warningSoft"], radius=tall / 2),
            Icon("undo", place.x + 7 * scale, place.center[1] - icon / 2, icon, theme["warning"]),
        )
        pen.write(place.x + 12 * scale + icon, place.center[1], said, "metaS", "warning")
        card = knot.again[0].touchpoint
        items = ", ".join(repeat.what for repeat in knot.again)
        name = pen.say("effort.spoken_again", title=card.title, items=items)
        pen.page.press(f"again/{card.id}", place, name, is_on=card.id == chosen, radius=tall / 2)

    def _spoken(self, knot: Knot, column: int) -> str:
        say, step = self._pen.say, self._course.steps[column]
        name = step.name or self._course.doc.stages[step.stage].name
        if knot.carried:
            return say("effort.spoken_knot", step=name, items=", ".join(knot.carried))
        return say.count("effort.spoken_known", knot.known, step=name)

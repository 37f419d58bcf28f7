"""The plot of effort over importance: a disc for each step, and the band in balance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.effort import SLACK, Allocation, Band, Weighed
from cxdesigner.layout.analyses.effort_tray import put_tray, tray_height
from cxdesigner.layout.analyses.effort_words import BAND_TONES, band_colors, percent, spoken, step_name
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, inset_floor
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.plotting import nearest_free, places_of_labels
from cxdesigner.layout.display_list import Path, Rect, Segment
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import dash
from cxdesigner.model.document import Document

_HEAD, _FOOT, _AXIS = 88.0, 52.0, 38.0
_NAMED, _APART = 16, 60
"""So many steps have room for their names, and so many are kept off each other; of more, each stands at its figures."""

_STRIP = 54.0
"""What the names of the corners take above and below the scale: no disc lies there."""

_NEAR = 14.0
"""So far from its disc a name can stand."""

_TOP, _TICKS = 5, (2, 5, 10, 20, 25, 50)


def put_plot(page: Page, doc: Document, seen: Allocation, chosen: str, look: Look, box: Box) -> None:
    """Draw the plot in `box`. `step/<id>` can be pressed, also of the steps that have no place yet."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    told = pen.say("effort.both", count=len(seen.steps), all=len(seen.steps) + len(seen.unknown))
    pen.write_to(box.right - 20, box.y + 26 * scale, told, "smallM", "text2")
    room = box.w - 52 - pen.wide(told, "smallM")
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("effort.plot"), "title", "text", room)
    pen.write(box.x + 20, box.y + 44 * scale, pen.say("effort.plot_hint"), "small", "text3", box.w - 40)
    tray = tray_height(pen, doc, seen, box.w - 40)
    ground = Box(
        box.x + 20 + _AXIS * scale, box.y + _HEAD * scale,
        box.w - 40 - _AXIS * scale, box.h - (_HEAD + _FOOT) * scale - tray,
    )  # fmt: skip
    plot = _Plot(pen, doc, seen, ground)
    plot.draw_ground()
    plot.draw_axes()
    plot.draw_steps(chosen)
    if tray:
        put_tray(pen, doc, seen, chosen, Box(box.x + 20, ground.bottom + 62 * scale, box.w - 40, tray))


@dataclass(slots=True)
class _Disc:
    step: Weighed
    x: float
    y: float


class _Plot:
    """The ground of the plot: importance 1 to 5 to the right, the share of the effort upwards."""

    def __init__(self, pen: Pen, doc: Document, seen: Allocation, ground: Box) -> None:
        self._pen, self._doc, self._seen, self._ground = pen, doc, seen, ground
        strip = _STRIP * pen.scale
        self._inner = Box(ground.x, ground.y + strip, ground.w, ground.h - 2 * strip)
        most = max((step.share for step in seen.steps), default=0.0)
        wanted = max(most * 1.1, seen.unit * (5.5 * (1 + SLACK)), 5.0)
        self._tick = next((tick for tick in _TICKS if wanted / tick <= _TOP), _TICKS[-1])
        self._top = self._tick * -(-wanted // self._tick)

    def _x(self, importance: float) -> float:
        return self._ground.x + self._ground.w * (importance - 0.5) / 5

    def _y(self, share: float) -> float:
        return self._inner.bottom - self._inner.h * share / self._top

    def draw_ground(self) -> None:
        """Draw the floor, the band in balance rising with importance, and what lies on both of its sides."""
        pen, ground, theme = self._pen, self._ground, self._pen.look.theme
        pen.page.add(
            Rect(ground.x, ground.y, ground.w, ground.h, fill=theme[inset_floor(pen.look)], radius=10)
        )
        unit = self._seen.unit
        for weight in range(1, 6) if unit else ():
            left, right = self._x(weight - 0.5) + 3, self._x(weight + 0.5) - 3
            top, bottom = self._y(unit * weight * (1 + SLACK)), self._y(unit * weight * (1 - SLACK))
            pen.page.add(Rect(left, top, right - left, bottom - top, fill=theme.emotion["posSoft"], radius=4))
            way: tuple[Segment, ...] = (("M", left, y := self._y(unit * weight)), ("L", right, y))
            pen.page.add(Path(way, stroke=theme.emotion["2"], width=1.25, dash=dash("ghost")))
        self._corner("over", is_left=True)
        self._corner("starved", is_left=False)

    def _corner(self, band: Band, *, is_left: bool) -> None:
        pen, ground, scale = self._pen, self._ground, self._pen.scale
        name, said = pen.say(f"effort.band.{band}"), self._said(band)
        room = ground.w - 28
        if is_left:
            pen.write(ground.x + 14, ground.y + 22 * scale, name, "title", "text", room)
            pen.write(ground.x + 14, ground.y + 41 * scale, said, "small", "text2", room)
        else:
            pen.write_to(ground.right - 14, ground.bottom - 37 * scale, name, "title", "text", room)
            pen.write_to(ground.right - 14, ground.bottom - 18 * scale, said, "small", "text2", room)

    def _said(self, band: Band) -> str:
        seen = self._seen
        return self._pen.say(f"effort.band_of.{band}", count=seen.count(band), all=len(seen.steps))

    def draw_axes(self) -> None:
        """Write the figures of both axes and what they measure."""
        pen, ground, scale = self._pen, self._ground, self._pen.scale
        for number in range(round(self._top / self._tick) + 1):
            share = number * self._tick
            y = self._y(share)
            pen.write_to(ground.x - 8, y, percent(share, pen.say) if share else "0", "small", "text2")
            color = pen.look.theme["line" if share else "lineStrong"]
            pen.page.add(Rect(ground.x, y - 0.5, ground.w, 1, fill=color))
        y = ground.bottom + 14 * scale
        for weight in range(1, 6):
            pen.write_around(self._x(weight), y, str(weight), "small", "text2")
        x, room = ground.x - _AXIS * scale, ground.w / 3
        pen.write(x, ground.y - 14 * scale, pen.say("effort.axis.share"), "smallS", "text", ground.w)
        y += 18 * scale
        pen.write(ground.x, y, pen.say("effort.axis.low"), "small", "text2", room)
        pen.write_around(ground.center[0], y, pen.say("effort.axis.importance"), "smallS", "text")
        pen.write_to(ground.right, y, pen.say("effort.axis.high"), "small", "text2", room)

    def draw_steps(self, chosen: str) -> None:
        """Draw a disc for each step, none on another, and how far the most uneven ones lie off."""
        seen, pen = self._seen, self._pen
        radius = (14.0 if len(seen.steps) <= _NAMED else 10.0) * pen.scale
        discs = self._placed(radius)
        moved = {*seen.move_from, *seen.move_to}
        ways = [self._way(disc, radius) for disc in discs if disc.step in moved]
        for disc in discs:
            self._disc(disc, radius, is_chosen=disc.step.step == chosen)
        if len(discs) <= _NAMED:
            self._labels(discs, radius, [way for way in ways if way is not None])

    def _placed(self, radius: float) -> list[_Disc]:
        """Return the discs where their figures are, or as near in the same column as no other is."""
        ground, taken, discs = self._ground, list[Box](), list[_Disc]()
        edge = radius + 2
        columns: dict[int, list[Weighed]] = {}
        for step in self._seen.steps:
            columns.setdefault(step.importance, []).append(step)
        at = {step.step: number for column in columns.values() for number, step in enumerate(column)}

        def around(x: float, y: float) -> Box:
            return Box(x - edge, y - edge, 2 * edge, 2 * edge)

        for step in self._seen.steps:
            column = columns[step.importance]
            room = Box(
                self._x(step.importance - 0.5) + edge + 3, ground.y + edge,
                max(0.0, ground.w / 5 - 2 * edge - 6), ground.h - 2 * edge,
            )  # fmt: skip
            x, y = room.x + room.w * (at[step.step] + 0.5) / len(column), self._y(step.share)
            if len(self._seen.steps) <= _APART:
                x, y = nearest_free(x, y, room, taken, around) or (x, y)
                taken.append(around(x, y))
            discs.append(_Disc(step, x, y))
        return discs

    def _way(self, disc: _Disc, radius: float) -> Box | None:
        """Draw how far a disc lies off its fair share; return where, None where it is too near for that."""
        ink, fair = self._pen.look.theme[BAND_TONES[disc.step.band]], self._y(disc.step.fair)
        start = disc.y + (radius if fair > disc.y else -radius)
        if (fair - disc.y) * (fair - start) <= 0:
            return None
        way: tuple[Segment, ...] = (("M", disc.x, start), ("L", disc.x, fair))
        self._pen.page.add(Path(way, stroke=ink, width=1.5), Rect(disc.x - 5, fair - 0.75, 10, 1.5, fill=ink))
        top, bottom = sorted((start, fair))
        return Box(disc.x - 5, top, 10, bottom - top)

    def _disc(self, disc: _Disc, radius: float, *, is_chosen: bool) -> None:
        pen, theme, step = self._pen, self._pen.look.theme, disc.step
        floor, edge = band_colors(pen.look, step.band)
        if is_chosen:
            pen.page.add(Path(circle(disc.x, disc.y, radius + 4), stroke=theme["accent"], width=2))
        pen.page.add(Path(circle(disc.x, disc.y, radius), fill=floor, stroke=edge, width=1.5))
        pen.write_around(disc.x, disc.y, str(step.number), "smallS" if radius > 11 else "metaS", "text")
        place = Box(disc.x - radius - 3, disc.y - radius - 3, 2 * radius + 6, 2 * radius + 6)
        pen.page.press(
            f"step/{step.step}", place, spoken(self._doc, step, pen.say), is_on=is_chosen, radius=radius + 3
        )

    def _labels(self, discs: Sequence[_Disc], radius: float, taken: Sequence[Box]) -> None:
        pen, room = self._pen, 112 * self._pen.scale
        kind = pen.style("smallS")
        words = {d.step.step: fit_line(step_name(self._doc, d.step.step), kind, room) for d in discs}
        boxes = {d.step.step: Box(d.x - radius, d.y - radius, 2 * radius, 2 * radius).grown(3) for d in discs}
        sizes = {id_: (pen.wide(said, "smallS"), kind.leading) for id_, said in words.items()}
        found = places_of_labels(sizes, boxes, taken, self._inner, lambda _disc: self._inner)
        for id_, place in found.items():
            if _gap(place, boxes[id_]) > _NEAR:
                continue  # so far off it would seem to be another's: the number says it
            pen.write(place.x, place.center[1], words[id_], "smallS", "text")


def _gap(one: Box, other: Box) -> float:
    across = max(one.x - other.right, other.x - one.right)
    return max(0.0, across, one.y - other.bottom, other.y - one.bottom)

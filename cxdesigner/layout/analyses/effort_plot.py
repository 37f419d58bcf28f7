"""The plot of effort over importance: a disc for each step, the band in balance, and what to move where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.effort import SLACK, Allocation, Band, Weighed
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, inset_floor
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.plotting import nearest_free, places_of_labels
from cxdesigner.layout.display_list import Icon, Path, Rect, Segment
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.theme import dash
from cxdesigner.model.document import Document
from cxdesigner.model.figures import local, signed
from cxdesigner.translation import Catalogue

MOVES = 254.0
"""Height of the box that tells what to move."""

_HEAD, _FOOT, _AXIS = 88.0, 52.0, 38.0
_NAMED = 16
"""So many steps have room for their names."""

_NEAR = 14.0
"""So far from its disc a name can stand."""

_CHIP, _CHIP_ROWS = 28.0, 2
_TOP, _TICKS = 5, (2, 5, 10, 20, 25, 50)
_INKS: dict[Band, tuple[str, str]] = {"over": ("warningSoft", "warning"), "starved": ("errorSoft", "error")}


def percent(share: float, say: Catalogue) -> str:
    """Return a share of the effort, with one decimal where it has any."""
    shown = f"{share:.1f}".removesuffix(".0")
    return say("effort.percent", share=local(shown, say))


def points(by: float, say: Catalogue) -> str:
    """Return a difference of shares with its sign, in whole points."""
    return signed(by, say, digits=0)


def step_name(doc: Document, step: str) -> str:
    """Return what a step is called: its own name, else that of its stage."""
    row = doc.steps[step]
    return row.name or doc.stages[row.stage].name


def put_plot(page: Page, doc: Document, seen: Allocation, chosen: str, look: Look, box: Box) -> None:
    """Draw the plot in `box`. `step/<id>` can be pressed, also of the steps that have no place yet."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    told = pen.say("effort.both", count=len(seen.steps), all=len(seen.steps) + len(seen.unknown))
    pen.write_to(box.right - 20, box.y + 26 * scale, told, "smallM", "text2")
    room = box.w - 52 - pen.wide(told, "smallM")
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("effort.plot"), "title", "text", room)
    pen.write(box.x + 20, box.y + 44 * scale, pen.say("effort.plot_hint"), "small", "text3", box.w - 40)
    tray = _tray_rows(pen, doc, seen, box.w - 40)
    under = (40 + (_CHIP + 8) * tray) * scale if tray else 0.0
    ground = Box(
        box.x + 20 + _AXIS * scale, box.y + _HEAD * scale,
        box.w - 40 - _AXIS * scale, box.h - (_HEAD + _FOOT) * scale - under,
    )  # fmt: skip
    plot = _Plot(pen, doc, seen, ground)
    plot.draw_ground()
    plot.draw_axes()
    plot.draw_steps(chosen)
    if tray:
        _put_tray(pen, doc, seen, chosen, Box(box.x + 20, ground.bottom + 62 * scale, box.w - 40, under))


@dataclass(slots=True)
class _Disc:
    step: Weighed
    x: float
    y: float


class _Plot:
    """The ground of the plot: importance 1 to 5 to the right, the share of the effort upwards."""

    def __init__(self, pen: Pen, doc: Document, seen: Allocation, ground: Box) -> None:
        self._pen, self._doc, self._seen, self._ground = pen, doc, seen, ground
        most = max((step.share for step in seen.steps), default=0.0)
        wanted = max(most * 1.1, seen.unit * (5.5 * (1 + SLACK)), 5.0)
        self._tick = next((tick for tick in _TICKS if wanted / tick <= _TOP), _TICKS[-1])
        self._top = self._tick * -(-wanted // self._tick)

    def _x(self, importance: float) -> float:
        return self._ground.x + self._ground.w * (importance - 0.5) / 5

    def _y(self, share: float) -> float:
        return self._ground.bottom - self._ground.h * share / self._top

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

    def titles(self) -> list[Box]:
        """Return where words stand on the ground: no disc and no label lies on them."""
        pen, ground, scale = self._pen, self._ground, self._pen.scale
        wides = [
            max(pen.wide(pen.say(f"effort.band.{band}"), "title"), pen.wide(self._said(band), "small"))
            for band in ("over", "starved")
        ]
        tall = 42 * scale
        return [
            Box(ground.x + 12, ground.y + 10 * scale, wides[0] + 4, tall),
            Box(ground.right - 16 - wides[1], ground.bottom - 50 * scale, wides[1] + 4, tall),
        ]

    def draw_axes(self) -> None:
        """Write the figures of both axes and what they measure."""
        pen, ground, scale = self._pen, self._ground, self._pen.scale
        for number in range(1, round(self._top / self._tick) + 1):
            y = self._y(number * self._tick)
            pen.write_to(
                ground.x - 8,
                y + (6 * scale if y < ground.y + 4 else 0),
                percent(number * self._tick, pen.say),
                "small",
                "text2",
            )
            if y > ground.y + 4:
                pen.page.add(Rect(ground.x, y - 0.5, ground.w, 1, fill=pen.look.theme["line"]))
        pen.write_to(ground.x - 8, ground.bottom, "0", "small", "text2")
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
        titles = self.titles()
        discs = self._placed(radius, titles)
        moved = {*seen.move_from, *seen.move_to}
        ways = [self._way(disc, radius) for disc in discs if disc.step in moved]
        for disc in discs:
            self._disc(disc, radius, is_chosen=disc.step.step == chosen)
        if len(discs) <= _NAMED:
            self._labels(discs, radius, [*titles, *(way for way in ways if way is not None)])

    def _placed(self, radius: float, titles: Sequence[Box]) -> list[_Disc]:
        """Return the discs where their figures are, or as near in the same column as no other is."""
        ground, taken, discs = self._ground, list(titles), list[_Disc]()
        edge = radius + 2
        columns: dict[int, list[Weighed]] = {}
        for step in self._seen.steps:
            columns.setdefault(step.importance, []).append(step)
        for step in self._seen.steps:
            column = columns[step.importance]
            room = Box(
                self._x(step.importance - 0.5) + edge + 3, ground.y + edge,
                max(0.0, ground.w / 5 - 2 * edge - 6), ground.h - 2 * edge,
            )  # fmt: skip
            x = room.x + room.w * (column.index(step) + 0.5) / len(column)
            y = min(max(self._y(step.share), room.y), room.bottom)
            found = nearest_free(
                x, y, room, taken, lambda cx, cy: Box(cx - edge, cy - edge, 2 * edge, 2 * edge)
            )
            x, y = found or (x, y)
            taken.append(Box(x - edge, y - edge, 2 * edge, 2 * edge))
            discs.append(_Disc(step, x, y))
        return discs

    def _way(self, disc: _Disc, radius: float) -> Box | None:
        """Draw how far a disc lies off its fair share; return where, None where it is too near for that."""
        ink, fair = self._pen.look.theme[_INKS[disc.step.band][1]], self._y(disc.step.fair)
        start = disc.y + (radius if fair > disc.y else -radius)
        if (fair - disc.y) * (fair - start) <= 0:
            return None
        way: tuple[Segment, ...] = (("M", disc.x, start), ("L", disc.x, fair))
        self._pen.page.add(Path(way, stroke=ink, width=1.5), Rect(disc.x - 5, fair - 0.75, 10, 1.5, fill=ink))
        top, bottom = sorted((start, fair))
        return Box(disc.x - 5, top, 10, bottom - top)

    def _disc(self, disc: _Disc, radius: float, *, is_chosen: bool) -> None:
        pen, theme, step = self._pen, self._pen.look.theme, disc.step
        floor, edge = _colors(pen.look, step.band)
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
        found = places_of_labels(sizes, boxes, taken, self._ground, lambda _disc: self._ground)
        for id_, place in found.items():
            if _gap(place, boxes[id_]) > _NEAR:
                continue  # so far off it would seem to be another's: the number says it
            pen.write(place.x, place.center[1], words[id_], "smallS", "text")


def _gap(one: Box, other: Box) -> float:
    across = max(one.x - other.right, other.x - one.right)
    return max(0.0, across, one.y - other.bottom, other.y - one.bottom)


def spoken(doc: Document, step: Weighed, say: Catalogue) -> str:
    """Return what is read aloud of a step on the plot."""
    return say(
        "effort.spoken", step=step_name(doc, step.step), share=percent(step.share, say),
        importance=step.importance, band=say(f"effort.band.{step.band}"), fair=percent(round(step.fair), say),
    )  # fmt: skip


def _colors(look: Look, band: Band) -> tuple[str, str]:
    theme = look.theme
    if band == "balance":
        return theme["card"], theme.emotion["2"]
    floor, edge = _INKS[band]
    return theme[floor], theme[edge]


# The steps without a place


def _chips(pen: Pen, doc: Document, seen: Allocation, room: float) -> list[list[tuple[str, str, float]]]:
    """Return the rows of chips of the steps that have no place: id, words and width of each."""
    rows: list[list[tuple[str, str, float]]] = [[]]
    x = 0.0
    for id_ in seen.unknown:
        said = fit_line(step_name(doc, id_), pen.style("smallM"), 150 * pen.scale)
        wide = pen.wide(said, "smallM") + 24
        if rows[-1] and x + wide > room:
            rows.append([])
            x = 0.0
        rows[-1].append((id_, said, wide))
        x += wide + 8
    return [row for row in rows if row]


def _tray_rows(pen: Pen, doc: Document, seen: Allocation, room: float) -> int:
    return min(_CHIP_ROWS, len(_chips(pen, doc, seen, room)))


def _put_tray(pen: Pen, doc: Document, seen: Allocation, chosen: str, at: Box) -> None:
    """Draw the steps that have no place yet; a row beyond those shown is counted."""
    theme, scale, y = pen.look.theme, pen.scale, at.y
    rows = _chips(pen, doc, seen, at.w)
    left = sum(len(row) for row in rows[_CHIP_ROWS:])
    head = pen.say("effort.unplaced")
    wide = pen.write(at.x, y, head, "smallS", "text", at.w)
    if left:
        pen.write(at.x + wide + 12, y, pen.say.count("effort.more", left), "small", "text2", at.w - wide - 12)
    y += 14 * scale
    for row in rows[:_CHIP_ROWS]:
        x = at.x
        for id_, said, wide in row:
            place = Box(x, y, wide, _CHIP * scale)
            edge = theme["accent" if id_ == chosen else "control"]
            pen.page.add(
                edged(place, fill=theme["card"], stroke=edge, radius=place.h / 2 - 0.5, dash=dash("ghost"))
            )
            pen.write(x + 12, place.center[1], said, "smallM", "text2")
            name = pen.say("effort.spoken_unplaced", step=step_name(doc, id_))
            pen.page.press(f"step/{id_}", place, name, is_on=id_ == chosen, radius=place.h / 2)
            x += wide + 8
        y += (_CHIP + 8) * scale


# What to move


def put_moves(page: Page, doc: Document, seen: Allocation, chosen: str, look: Look, box: Box) -> None:
    """Draw from which steps to move effort, to which, and what the shares come to. `move/<id>` can be pressed."""
    pen, scale = Pen(page, look), look.measures.text_scale
    page.extend(box_items(box, look))
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("effort.moves"), "title", "text", box.w - 40)
    said, is_odd = sum_words(seen, pen.say)
    x = box.x + 20
    if is_odd:
        page.add(Icon("warn", x, box.y + 36 * scale, 16 * scale, look.theme["warning"]))
        x += 22 * scale
    ink = "warning" if is_odd else "text3"
    pen.write(x, box.y + 44 * scale, said, "small", ink, box.right - 20 - x)
    half = (box.w - 40 - 24) / 2
    for number, (word, rows) in enumerate((("from", seen.move_from), ("to", seen.move_to))):
        at = Box(box.x + 20 + number * (half + 24), box.y + 76 * scale, half, box.h - 88 * scale)
        _moves(pen, doc, word, rows, chosen, at)


def sum_words(seen: Allocation, say: Catalogue) -> tuple[str, bool]:
    """Return what all shares come to, and whether they cannot be right."""
    if seen.total is None:
        return say("effort.sum.none"), False
    return say(f"effort.sum.{seen.state}", total=percent(seen.total, say)), seen.state in ("short", "over")


def _moves(  # which way, what, and where
    pen: Pen, doc: Document, word: str, rows: Sequence[Weighed], chosen: str, at: Box
) -> None:
    scale, theme = pen.scale, pen.look.theme
    pen.write(at.x, at.y, pen.say(f"effort.move_{word}"), "smallM", "text2", at.w)
    pen.rule(at.x, at.y + 14 * scale, at.w)
    if not rows:
        pen.write(at.x, at.y + 40 * scale, pen.say(f"effort.move_{word}.none"), "small", "text2", at.w)
    for number, step in enumerate(rows):
        y = at.y + (16 + 46 * (number + 0.5)) * scale
        place = Box(at.x - 8, y - 21 * scale, at.w + 16, 42 * scale)
        if step.step == chosen:
            pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=theme["accentSoft"], radius=8))
        floor, edge = _colors(pen.look, step.band)
        pen.page.add(Path(circle(at.x + 12 * scale, y, 11 * scale), fill=floor, stroke=edge, width=1.5))
        pen.write_around(at.x + 12 * scale, y, str(step.number), "metaS", "text")
        said = points(step.by, pen.say)
        tall = 24 * scale
        pill = max(tall + 8, pen.wide(said, "smallM") + 20)
        right = at.right - pill
        pen.page.add(Rect(right, y - tall / 2, pill, tall, fill=theme[_INKS[step.band][0]], radius=tall / 2))
        pen.write_around(right + pill / 2, y, said, "smallM", _INKS[step.band][1])
        x = at.x + 32 * scale
        room = right - x - 8
        pen.write(x, y - 8 * scale, step_name(doc, step.step), "smallS", "text", room)
        fair = pen.say(
            "effort.fair", share=percent(step.share, pen.say), fair=percent(round(step.fair), pen.say)
        )
        pen.write(x, y + 8 * scale, fair, "meta", "text2", room)
        name = spoken(doc, step, pen.say)
        pen.page.press(f"move/{step.step}", place, name, is_on=step.step == chosen, radius=8.0)

"""The page of effort and difference: where effort goes, where we differ, what is at stake; one part at a time."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal

from cxdesigner.analysis.course import Course
from cxdesigner.analysis.customer_work import CustomerWork, customer_work
from cxdesigner.analysis.difference import Difference, difference
from cxdesigner.analysis.effort import Allocation, allocation
from cxdesigner.analysis.worth import Worth, worth
from cxdesigner.layout.analyses.effort_difference import TALL as LINES_TALL
from cxdesigner.layout.analyses.effort_difference import put_difference
from cxdesigner.layout.analyses.effort_moves import MOVES, put_moves
from cxdesigner.layout.analyses.effort_plot import put_plot
from cxdesigner.layout.analyses.effort_rows import ALIKE, MOMENTS, WATCHED, WORK, Rows
from cxdesigner.layout.analyses.effort_table import Column, TableRow, put_table, table_height
from cxdesigner.layout.analyses.effort_value import LOW, put_customer, put_stakes
from cxdesigner.layout.analyses.effort_value import TALL as VALUE_TALL
from cxdesigner.layout.analyses.effort_watch import blind_words
from cxdesigner.layout.analyses.effort_work import TALL as WORK_TALL
from cxdesigner.layout.analyses.effort_work import put_work
from cxdesigner.layout.analyses.engagement import put_more
from cxdesigner.layout.analyses.framing import put_invitation
from cxdesigner.layout.analyses.journey_axis import least_width
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look

Part = Literal["effort", "difference", "value"]
"""What of the page is in front."""

PARTS: tuple[Part, ...] = ("effort", "difference", "value")

SIDE, GAP, TOP = 24.0, 16.0, 20.0
_PLOT, _LEAST_PLOT, _PLOT_TALL, _CUSTOMER = 600.0, 420.0, 580.0, 300.0
_MOVES_WIDE, _INVITED, _LEAST = 460.0, 264.0, 640.0


@dataclass
class Seen:
    """A journey as this page tells of it; each part is computed when it is asked for, and once."""

    course: Course

    @cached_property
    def allocation(self) -> Allocation:
        """Where the staff's effort goes."""
        return allocation(self.course.doc, self.course.journey)

    @cached_property
    def work(self) -> CustomerWork:
        """What the customer does."""
        return customer_work(self.course)

    @cached_property
    def difference(self) -> Difference:
        """Where it stands out, and what is looked at."""
        return difference(self.course)

    @cached_property
    def worth(self) -> Worth:
        """What is at stake."""
        return worth(self.course)


@dataclass(frozen=True, slots=True)
class Shown:
    """The part in front, the id of the record that is chosen, and how many rows of a table are shown."""

    part: Part = "effort"
    chosen: str = ""
    most: int = 60


def effort_page(seen: Seen, shown: Shown, look: Look, wide: float) -> Page:
    """Return the page, `wide` pixels across; it is wider where the journey is too long to be read in that."""
    page = Page(wide)
    draw = {"effort": _effort, "difference": _difference, "value": _value}[shown.part]
    page.height = draw(_Drawing(page, seen, shown, look)) + TOP
    return page


@dataclass(slots=True)
class _Drawing:
    """The page as it is drawn."""

    page: Page
    seen: Seen
    shown: Shown
    look: Look
    room: float = field(init=False)
    """How wide a box in sight is; a longer journey makes the page wider than that."""

    def __post_init__(self) -> None:
        self.page.width = max(self.page.width, _LEAST * self.scale)
        self.room = self.page.width - 2 * SIDE

    @property
    def scale(self) -> float:
        return self.look.measures.text_scale

    @property
    def least(self) -> float:
        """How wide a box with the axis is at least."""
        return least_width(self.seen.course, self.look) + 44

    @property
    def rows(self) -> Rows:
        """What makes the rows of the tables."""
        return Rows(self.seen.course, self.shown.chosen, self.look)

    def across(self) -> float:
        """Return the width of a box with the axis that stands alone; the page grows with it."""
        wide = max(self.room, self.least)
        self.page.width = max(self.page.width, wide + 2 * SIDE)
        return wide

    def invite(self, box: Box, icon: str, key: str, *, begin: str = "") -> float:
        """Draw what is to be done first; its button begins, or leads to the board. Return where it ends."""
        words = self.look.words
        button = (begin, words("effort.begin")) if begin else ("board", words("effort.to_board"))
        put_invitation(self.page, self.look, box, icon, key, button)
        return box.bottom

    def table(
        self, key: str, box: Box, columns: Sequence[Column], rows: Sequence[TableRow], told: str
    ) -> float:
        """Draw a table as far as its rows are shown, and the button for those that are left; return where it ends."""
        most = self.shown.most
        put_table(self.page, self.look, box, key, columns, rows[:most], told)
        if len(rows) <= most:
            return box.bottom
        pen = Pen(self.page, self.look)
        return box.bottom + GAP + put_more(pen, len(rows) - most, box.x, box.bottom + GAP, f"more/{key}")

    def table_tall(self, count: int) -> float:
        """Return the height of a table of `count` rows, of which some may be left out."""
        return table_height(min(count, self.shown.most), self.look)


def _effort(drawing: _Drawing) -> float:
    """Draw the plot and what to move; beside or below it the customer's work. Return where the page ends."""
    scale = drawing.scale
    plot = min(_PLOT * scale, drawing.room - GAP - drawing.least)
    is_beside = plot >= _LEAST_PLOT * scale
    if not is_beside:
        bottom = _staff(drawing, Box(SIDE, TOP, drawing.room, _PLOT_TALL * scale))
        return _work(drawing, Box(SIDE, bottom + GAP, drawing.across(), 0))
    bottom = _staff(drawing, Box(SIDE, TOP, plot, _PLOT_TALL * scale))
    beside = Box(SIDE + plot + GAP, TOP, drawing.room - plot - GAP, bottom - TOP)
    return max(bottom, _work(drawing, beside))


def _work(drawing: _Drawing, at: Box) -> float:
    """Draw the customer's work from the top of `at`, at least as tall as that; return where it ends."""
    page, look, work = drawing.page, drawing.look, drawing.seen.work
    if not work.loads:
        box = Box(at.x, at.y, at.w, max(at.h, _INVITED * drawing.scale))
        return drawing.invite(box, "person", "effort.no_work")
    box = Box(at.x, at.y, at.w, WORK_TALL * drawing.scale)
    put_work(page, drawing.seen.course, work, drawing.shown.chosen, look, box)
    rows = [drawing.rows.work(load) for load in work.hardest_first]
    y, again = box.bottom + GAP, len(work.again)
    told = look.words.count("effort.again_in_all", again) if again else ""
    tall = max(drawing.table_tall(len(rows)), at.bottom - y)
    return drawing.table("effort.hardest", Box(at.x, y, min(at.w, drawing.room), tall), WORK, rows, told)


def _staff(drawing: _Drawing, box: Box) -> float:
    """Draw where the effort of staff goes; return where that ends."""
    page, look, seen = drawing.page, drawing.look, drawing.seen.allocation
    if not seen.steps:
        return drawing.invite(box, "gauge", "effort.no_plot", begin="begin/energy")
    doc, chosen, moves = drawing.seen.course.doc, drawing.shown.chosen, _MOVES_WIDE * drawing.scale
    is_beside = box.w >= moves + GAP + _LEAST_PLOT * drawing.scale + 100
    place = Box(box.x, box.y, box.w - moves - GAP if is_beside else box.w, box.h)
    put_plot(page, doc, seen, chosen, look, place)
    if is_beside:
        place = Box(place.right + GAP, box.y, moves, box.h)
    else:
        place = Box(box.x, box.bottom + GAP, box.w, MOVES * drawing.scale)
    put_moves(page, doc, seen, chosen, look, place)
    return place.bottom


def _difference(drawing: _Drawing) -> float:
    """Draw both lines and what is looked at, and below them what to look at. Return where the page ends."""
    seen, y = drawing.seen.difference, TOP
    if not any(point.difference is not None for point in seen.points):
        box = Box(SIDE, y, drawing.room, _INVITED * drawing.scale)
        begin = "begin/difference" if seen.points else ""
        y = drawing.invite(box, "chart", "effort.no_difference", begin=begin) + GAP
        if not seen.points and all(watch.verdict == "unknown" for watch in seen.watches):
            return box.bottom  # there is nothing to draw
    box = Box(SIDE, y, drawing.across(), LINES_TALL * drawing.scale)
    put_difference(drawing.page, drawing.seen.course, seen, drawing.shown.chosen, drawing.look, box)
    return _listed(drawing, box.bottom + GAP)


def _listed(drawing: _Drawing, y: float) -> float:
    """Draw where we are alike, beside what is looked at and what is not; return where it ends."""
    seen, words = drawing.seen.difference, drawing.look.words
    alike = [drawing.rows.alike(point) for point in seen.alike]
    odd = [watch for word in ("blind", "habit") for watch in seen.watches if watch.verdict == word]
    watched = [drawing.rows.watch(watch) for watch in odd]
    half = (drawing.room - GAP) / 2
    box = Box(SIDE, y, half, drawing.table_tall(max(len(alike), len(watched))))
    told = words("effort.of_told", count=len(seen.alike), all=len(seen.told)) if seen.told else ""
    bottom = drawing.table("effort.alike", box, ALIKE, alike, told)
    box = Box(box.right + GAP, y, half, box.h)
    return max(bottom, drawing.table("effort.unwatched", box, WATCHED, watched, blind_words(seen, words)))


def _value(drawing: _Drawing) -> float:
    """Draw what a customer is worth, the stakes along the journey, and each moment of truth. Return where it ends."""
    page, look, seen, course = drawing.page, drawing.look, drawing.seen.worth, drawing.seen.course
    customer, tall = _CUSTOMER * drawing.scale, VALUE_TALL * drawing.scale
    if drawing.room >= customer + GAP + drawing.least:
        whose = Box(SIDE, TOP, customer, tall)
        box = Box(whose.right + GAP, TOP, drawing.room - customer - GAP, tall)
    else:
        whose = Box(SIDE, TOP, drawing.room, LOW * drawing.scale)
        box = Box(SIDE, whose.bottom + GAP, drawing.across(), tall)
    put_customer(page, course, seen, drawing.shown.chosen, look, whose)
    if not seen.moments:
        return drawing.invite(box, "flag", "effort.no_moments")
    put_stakes(page, course, seen, drawing.shown.chosen, look, box)
    rows = drawing.rows.moments(seen)
    box = Box(SIDE, box.bottom + GAP, drawing.room, drawing.table_tall(len(rows)))
    return drawing.table("effort.moments", box, MOMENTS, rows, "")

"""The page of effort and difference: where effort goes, where we differ, what is at stake; one part at a time."""

from __future__ import annotations

from dataclasses import dataclass
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
from cxdesigner.layout.analyses.effort_table import put_table, table_height
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
_MOVES_WIDE, _INVITED = 460.0, 264.0


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
    page: Page
    seen: Seen
    shown: Shown
    look: Look

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

    @property
    def room(self) -> float:
        return self.page.width - 2 * SIDE


def _effort(drawing: _Drawing) -> float:
    """Draw the plot and what to move; beside or below it the customer's work. Return where the page ends."""
    page, look, scale = drawing.page, drawing.look, drawing.scale
    plot = min(_PLOT * scale, drawing.room - GAP - drawing.least)
    is_beside = plot >= _LEAST_PLOT * scale
    if not is_beside:
        page.width = max(page.width, drawing.least + 2 * SIDE, 520.0 * scale + 2 * SIDE)
        plot = drawing.room
    bottom = _staff(drawing, Box(SIDE, TOP, plot, _PLOT_TALL * scale))
    left = SIDE + plot + GAP if is_beside else SIDE
    right = drawing.room - plot - GAP if is_beside else drawing.room
    y = TOP if is_beside else bottom + GAP
    seen, shown = drawing.seen, drawing.shown
    rows = [drawing.rows.work(load) for load in seen.work.hardest_first]
    if not seen.work.loads:
        tall = bottom - y if is_beside else _INVITED * scale
        box = Box(left, y, right, tall)
        put_invitation(page, look, box, "person", "effort.no_work", ("board", look.words("effort.to_board")))
        return max(bottom, box.bottom)
    box = Box(left, y, right, WORK_TALL * scale)
    put_work(page, seen.course, seen.work, shown.chosen, look, box)
    y = box.bottom + GAP
    least = bottom - y if is_beside else 0.0
    box = Box(left, y, right, max(table_height(len(rows[: shown.most]), look), least))
    again = len(seen.work.again)
    told = look.words.count("effort.again_in_all", again) if again else ""
    put_table(page, look, box, "effort.hardest", WORK, rows[: shown.most], told)
    return max(bottom, box.bottom + _more(drawing, len(rows), box))


def _staff(drawing: _Drawing, box: Box) -> float:
    """Draw where the effort of staff goes; return where that ends."""
    page, look, seen = drawing.page, drawing.look, drawing.seen.allocation
    if not seen.steps:
        put_invitation(
            page, look, box, "gauge", "effort.no_plot", ("begin/energy", look.words("effort.begin"))
        )
        return box.bottom
    moves = _MOVES_WIDE * drawing.scale
    is_beside = box.w >= moves + GAP + _LEAST_PLOT * drawing.scale + 100
    place = Box(box.x, box.y, box.w - moves - GAP if is_beside else box.w, box.h)
    put_plot(page, drawing.seen.course.doc, seen, drawing.shown.chosen, look, place)
    if is_beside:
        place = Box(place.right + GAP, box.y, moves, box.h)
    else:
        place = Box(box.x, box.bottom + GAP, box.w, MOVES * drawing.scale)
    put_moves(page, drawing.seen.course.doc, seen, drawing.shown.chosen, look, place)
    return place.bottom


def _difference(drawing: _Drawing) -> float:
    """Draw both lines and what is looked at, and below them what to look at. Return where the page ends."""
    page, look, scale, shown = drawing.page, drawing.look, drawing.scale, drawing.shown
    page.width = max(page.width, drawing.least + 2 * SIDE, 640.0 * scale)
    seen, course = drawing.seen.difference, drawing.seen.course
    y = TOP
    if not any(point.difference is not None for point in seen.points):  # nothing is said of it at all
        box = Box(SIDE, y, drawing.room, _INVITED * scale)
        button = (
            ("begin/difference", look.words("effort.begin"))
            if seen.points
            else ("board", look.words("effort.to_board"))
        )
        put_invitation(page, look, box, "chart", "effort.no_difference", button)
        if not seen.points and all(watch.verdict == "unknown" for watch in seen.watches):
            return box.bottom
        y = box.bottom + GAP
    box = Box(SIDE, y, drawing.room, LINES_TALL * scale)
    put_difference(page, course, seen, shown.chosen, look, box)
    half = (drawing.room - GAP) / 2
    alike = [drawing.rows.alike(point) for point in seen.alike][: shown.most]
    odd = [watch for word in ("blind", "habit") for watch in seen.watches if watch.verdict == word]
    watched = [drawing.rows.watch(watch) for watch in odd][: shown.most]
    tall = table_height(max(len(alike), len(watched)), look)
    y = box.bottom + GAP
    told = look.words("effort.of_told", count=len(seen.alike), all=len(seen.told)) if seen.told else ""
    put_table(page, look, Box(SIDE, y, half, tall), "effort.alike", ALIKE, alike, told)
    box = Box(SIDE + half + GAP, y, half, tall)
    told = blind_words(seen, look.words)
    put_table(page, look, box, "effort.unwatched", WATCHED, watched, told)
    return box.bottom + _more(drawing, max(len(seen.alike), len(odd)), box)


def _value(drawing: _Drawing) -> float:
    """Draw what a customer is worth, the stakes along the journey, and each moment of truth. Return where it ends."""
    page, look, scale, shown = drawing.page, drawing.look, drawing.scale, drawing.shown
    customer = _CUSTOMER * scale
    is_beside = drawing.room >= customer + GAP + drawing.least
    if not is_beside:
        page.width = max(page.width, drawing.least + 2 * SIDE, 640.0 * scale)
    seen, course = drawing.seen.worth, drawing.seen.course
    tall = VALUE_TALL if is_beside else LOW
    box = Box(SIDE, TOP, customer if is_beside else drawing.room, tall * scale)
    put_customer(page, course, seen, shown.chosen, look, box)
    if is_beside:
        box = Box(box.right + GAP, TOP, drawing.room - customer - GAP, VALUE_TALL * scale)
    else:
        box = Box(SIDE, box.bottom + GAP, drawing.room, VALUE_TALL * scale)
    if not seen.moments:
        put_invitation(page, look, box, "flag", "effort.no_moments", ("board", look.words("effort.to_board")))
        return max(page.height, box.bottom)
    put_stakes(page, course, seen, shown.chosen, look, box)
    rows = drawing.rows.moments(seen)
    box = Box(SIDE, box.bottom + GAP, drawing.room, table_height(len(rows[: shown.most]), look))
    put_table(page, look, box, "effort.moments", MOMENTS, rows[: shown.most])
    return box.bottom + _more(drawing, len(rows), box)


def _more(drawing: _Drawing, count: int, box: Box) -> float:
    """Draw the button for rows that are left out; return the height it takes."""
    left = count - drawing.shown.most
    return put_more(Pen(drawing.page, drawing.look), left, box.x, box.bottom + GAP) + GAP if left > 0 else 0.0

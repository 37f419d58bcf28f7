"""The review of the map: when it was looked over, when it is to be again, and the two-way channel to customers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from cxdesigner.analysis.questions import Asked
from cxdesigner.analysis.reviewing import Review
from cxdesigner.commands.dates import is_day
from cxdesigner.layout.analyses.ownership import GAP, MARGIN
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, button_items, button_width, edged, inset_floor
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.question_box import question_box
from cxdesigner.layout.analyses.question_box import wanted_height as asked_height
from cxdesigner.layout.dates import date_text
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document
from cxdesigner.model.project import Project

RHYTHMS = (30, 91, 182, 365)
"""How often a map is looked over, in days, as it is offered: each month, quarter, half year and year."""

_HEAD, _FACTS, _BAND, _PAD = 128.0, 62.0, 74.0, 20.0
_SIDE_BY_SIDE = 900.0


@dataclass(frozen=True, slots=True)
class Upkept:
    """What the page tells: how the map stands, and what is asked. `today` is the day it is told on."""

    doc: Document
    today: date
    review: Review | None
    to_customers: Asked
    from_staff: Asked

    @property
    def project(self) -> Project:
        """The project."""
        return self.doc.project

    @property
    def is_done_today(self) -> bool:
        """Whether the map was looked over today."""
        return self.project.last_reviewed == self.today.isoformat()


def review_page(
    told: Upkept, look: Look, width: float, chosen: str, rows: int, *, can_write: bool = True
) -> Page:
    """Return the page. `chosen` is the question that is open; at most `rows` of each list are shown."""
    page = Page(width)
    pen = Pen(page, look)
    y = _review_box(pen, told, Box(MARGIN, MARGIN, width - 2 * MARGIN, 0), can_write=can_write) + GAP
    inside = width - 2 * MARGIN
    is_wide = inside >= _SIDE_BY_SIDE * pen.scale
    wide = (inside - GAP) / 2 if is_wide else inside
    lists: Sequence[tuple[str, Asked]] = (
        ("to_customers", told.to_customers),
        ("from_staff", told.from_staff),
    )
    talls = [asked_height(pen, asked, wide, rows) for _, asked in lists]
    if is_wide:
        talls = [max(talls)] * 2
    x = MARGIN
    for (kind, asked), tall in zip(lists, talls, strict=True):
        question_box(pen, told.doc, kind, asked, Box(x, y, wide, tall), chosen, rows, can_write=can_write)
        if is_wide:
            x += wide + GAP
        else:
            y += tall + GAP
    page.height = (y + talls[0] if is_wide else y - GAP) + MARGIN
    return page


def _review_box(pen: Pen, told: Upkept, box: Box, *, can_write: bool) -> float:
    """Draw how the map stands; return where the box ends."""
    scale = pen.scale
    has_band = told.review is not None
    tall = (_HEAD + (_BAND if has_band else 0) + _FACTS + _PAD) * scale
    box = Box(box.x, box.y, box.w, tall)
    pen.page.extend(box_items(box, pen.look, pen.say("upkeep.review"), pen.say("upkeep.review_hint")))
    taken = _done_button(pen, told, box) if can_write else 0.0
    first, second, color = standing(pen, told)
    y = box.y + 80 * scale
    pen.write(box.x + 20, y, first, "h2", color, box.w - 40 - taken)
    pen.write(box.x + 20, y + 25 * scale, second, "body", "text2", box.w - 40)
    y = box.y + _HEAD * scale
    if told.review is not None:
        _band(pen, told, told.review, Box(box.x + 20, y, box.w - 40, _BAND * scale))
        y += _BAND * scale
    _facts(pen, told, Box(box.x + 20, y, box.w - 40, _FACTS * scale), can_write=can_write)
    return box.bottom


def standing(pen: Pen, told: Upkept) -> tuple[str, str, str]:
    """Return in two sentences how the map stands, and the colour of the first."""
    say, project, found = pen.say, told.project, told.review
    if found is not None:
        day = date_text(found.next.isoformat(), say)
        if found.is_due:
            return say.count("upkeep.past", found.days_past), say("upkeep.past_hint", date=day), "warning"
        if not found.days_past:
            return say("upkeep.is_today"), say("upkeep.past_hint", date=day), "text"
        return say.count("upkeep.ahead", -found.days_past), say("upkeep.ahead_hint", date=day), "text"
    last = project.last_reviewed.strip()
    if last and not is_day(last):
        return say("upkeep.no_day", text=last), say("upkeep.no_day_hint"), "warning"
    if project.review_every_days is None:
        return say("upkeep.no_rhythm"), say("upkeep.no_rhythm_hint"), "text"
    return say("upkeep.never"), say("upkeep.never_hint"), "text"


def _done_button(pen: Pen, told: Upkept, box: Box) -> float:
    """Draw what says that it was looked over today; return the room it takes."""
    theme, scale = pen.look.theme, pen.scale
    tall = 36 * scale
    if told.is_done_today:
        words = pen.say("upkeep.done_today")
        wide = pen.wide(words, "smallM") + 24 * scale
        x, middle = box.right - 20 - wide, box.y + 84 * scale
        pen.page.add(Icon("check", x, middle - 8 * scale, 16 * scale, theme["success"]))
        pen.write(x + 22 * scale, middle, words, "smallM", "success")
        return wide + 20
    words = pen.say("upkeep.done")
    wide = pen.wide(words, "smallM") + 52 * scale
    place = Box(box.right - 20 - wide, box.y + 66 * scale, wide, tall)
    is_called_for = told.review is None or told.review.days_past >= 0
    ink = "onAccent" if is_called_for else "text"
    if is_called_for:
        pen.page.add(Rect(place.x, place.y, place.w, place.h, fill=theme["accent"], radius=6))
    else:
        pen.page.add(edged(place, fill=theme["panel"], stroke=theme["lineStrong"], radius=5.5))
    size = 16 * scale
    pen.page.add(Icon("check", place.x + 14 * scale, place.center[1] - size / 2, size, theme[ink]))
    pen.write(place.x + 38 * scale, place.center[1], words, "smallM", ink)
    pen.page.press("done", place, words, tip=pen.say("upkeep.done_tip"))
    return wide + 20


def _band(pen: Pen, told: Upkept, found: Review, box: Box) -> None:
    """Draw the time from the last review to the next as a band, filled as far as today; what is past it is amber."""
    theme, scale, say = pen.look.theme, pen.scale, pen.say
    every, gone = max(1, (found.next - found.last).days), max(0, (told.today - found.last).days)
    whole = max(every, gone)
    tall, y = 8 * scale, box.y + 16 * scale
    due, now = box.x + box.w * every / whole, box.x + box.w * gone / whole
    pen.page.add(Rect(box.x, y, box.w, tall, fill=theme[inset_floor(pen.look)], radius=tall / 2))
    if gone:
        end = min(due, now)
        pen.page.add(Rect(box.x, y, max(tall, end - box.x), tall, fill=theme["accent"], radius=tall / 2))
    if found.is_due:
        past = Box(due, y, max(tall, now - due), tall)
        pen.page.add(Rect(past.x, past.y, past.w, past.h, fill=theme["warning"], radius=tall / 2))
        pen.page.add(Rect(due - 1, y - 4 * scale, 2, tall + 8 * scale, fill=theme["text"]))
    else:
        pen.page.add(
            Rect(min(now, box.right - 2) - 1, y - 4 * scale, 2, tall + 8 * scale, fill=theme["text"])
        )
    foot = y + tall + 15 * scale
    words = say("upkeep.band.last", date=date_text(found.last.isoformat(), say))
    used = box.x + pen.write(box.x, foot, words, "small", "text2") + 16
    next_day = date_text(found.next.isoformat(), say)
    words = say("upkeep.band.due" if found.is_due else "upkeep.band.next", date=next_day)
    wide = pen.wide(words, "small")
    today = say("upkeep.band.today")
    if found.is_due:
        right = box.right - pen.write_to(box.right, foot, today, "smallS", "warning") - 16
        pen.write(max(used, min(due - wide / 2, right - wide)), foot, words, "small", "text2")
    else:
        pen.write_to(box.right, foot, words, "small", "text2")
        half = pen.wide(today, "smallS") / 2
        at = min(max(now, used + half), box.right - wide - 16 - half)
        pen.write_around(at, foot, today, "smallS", "text")


def _facts(pen: Pen, told: Upkept, box: Box, *, can_write: bool) -> None:
    """Draw the rhythm with what is offered for it, the last review and the ambassador; a press changes each."""
    say, project, scale = pen.say, told.project, pen.scale
    every = project.review_every_days
    last = date_text(project.last_reviewed, say) if project.last_reviewed.strip() else say("upkeep.not_said")
    values = (
        (
            "review_every_days",
            say.count("upkeep.every", every) if every is not None else say("upkeep.no_rhythm_yet"),
        ),
        ("last_reviewed", last),
        ("ambassador", project.ambassador.strip() or say("upkeep.nobody_yet")),
    )
    offers = _offers(pen, box) if can_write and every is None else 0.0
    gap = 12 * scale
    wide = (box.w - offers - 2 * gap) / 3
    for number, (field, value) in enumerate(values):
        place = Box(box.x + offers + number * (wide + gap), box.y, wide, box.h)
        pen.page.add(edged(place, fill=pen.look.theme["card"], stroke=pen.look.theme["line"], radius=8))
        label, middle = say(f"upkeep.field.{field}"), place.center[1]
        pen.write(place.x + 14, middle - 11 * scale, label, "small", "text3", place.w - 28)
        unsaid = not getattr(project, field)
        pen.write(
            place.x + 14, middle + 10 * scale, value, "bodyM", "text2" if unsaid else "text", place.w - 28
        )
        pen.page.press(f"field/{field}", place, f"{label}: {value}", tip=say("upkeep.change"), radius=8)


def _offers(pen: Pen, box: Box) -> float:
    """Draw the rhythms that are offered, two by two, while none is chosen; return the room they take."""
    scale, tall = pen.scale, 28 * pen.scale
    words = [pen.say(f"upkeep.rhythm.{days}") for days in RHYTHMS]
    wide = max(button_width("", said, pen.look) for said in words)
    for number, (days, said) in enumerate(zip(RHYTHMS, words, strict=True)):
        x, y = box.x + (number % 2) * (wide + 8), box.y + (number // 2) * (tall + 6 * scale)
        place = Box(x, y, wide, tall)
        pen.page.extend(button_items(place, "", said, pen.look))
        pen.page.press(f"every/{days}", place, said, tip=pen.say("upkeep.rhythm_tip"))
    return 2 * wide + 8 + 20 * scale

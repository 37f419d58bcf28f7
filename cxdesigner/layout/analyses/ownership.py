"""The page of ownership: the ribbon, the hand-overs team by team and one by one, and who holds the customer."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.layout.analyses.care_box import TALL as CARE_TALL
from cxdesigner.layout.analyses.care_box import care_box
from cxdesigner.layout.analyses.handover_list import handover_list
from cxdesigner.layout.analyses.handover_list import wanted_height as list_height
from cxdesigner.layout.analyses.handover_matrix import matrix
from cxdesigner.layout.analyses.handover_matrix import wanted as matrix_size
from cxdesigner.layout.analyses.holding import holding, names_width
from cxdesigner.layout.analyses.holding import wanted_height as holding_height
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.ownership_ribbon import TALL, least_width, ribbon
from cxdesigner.layout.analyses.ownership_signs import signs, signs_box
from cxdesigner.layout.analyses.ownership_signs import wanted_height as signs_height
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look

MARGIN, GAP = 24.0, 16.0
ROWS = 60
"""So many hand-overs are listed at first: most journeys have fewer, and more would make every change slow."""

_SIDE_BY_SIDE = 1080.0
"""From so much room on, at 100 %, boxes stand beside each other."""


@dataclass(frozen=True, slots=True)
class Shown:
    """What a person has chosen on the page: only what is not agreed, the hand-over that is open, how much of all."""

    is_open_only: bool = False
    chosen: str = ""
    rows: int = ROWS
    """How many hand-overs are listed, and how much work stands under an activity; the rest waits for a press."""


def ownership_page(facts: Facts, look: Look, width: float, shown: Shown) -> Page:
    """Return the page; it is wider than `width` where the stages would be too narrow to read."""
    if not facts.whole.stages:
        return empty_page(look, width, "ownership")
    scale = look.measures.text_scale
    page = Page(max(width, least_width(facts, look) + 2 * MARGIN))
    inside = page.width - 2 * MARGIN
    y = MARGIN
    ribbon(page, facts, look, Box(MARGIN, y, inside, TALL * scale))
    y = _handovers(page, facts, look, shown, y + TALL * scale + GAP)
    tall = holding_height(facts, look)
    holding(page, facts, look, Box(MARGIN, y, inside, tall), names_width(facts, look))
    y = _last(page, facts, look, y + tall + GAP)
    page.height = y - GAP + MARGIN
    return page


def _handovers(page: Page, facts: Facts, look: Look, shown: Shown, y: float) -> float:
    """Draw the matrix and the list, side by side where there is room; return where to go on."""
    inside = page.width - 2 * MARGIN
    every = facts.unagreed if shown.is_open_only else facts.passes
    rows = every[: shown.rows]
    wide, high = matrix_size(facts, look)
    more = len(every) - len(rows)
    tall = list_height(facts, look, rows, more)
    if inside < _SIDE_BY_SIDE * look.measures.text_scale:
        first, second = Box(MARGIN, y, inside, high), Box(MARGIN, y + high + GAP, inside, tall)
    else:
        wide = max(390 * look.measures.text_scale, min(wide, inside * 0.45))
        tall = max(tall, high)
        first = Box(MARGIN, y, wide, tall)
        second = Box(MARGIN + wide + GAP, y, inside - wide - GAP, tall)
    matrix(page, facts, look, first)
    handover_list(
        page, facts, look, second, rows, more=more, is_open_only=shown.is_open_only, chosen=shown.chosen
    )
    return second.y + second.h + GAP


def _last(page: Page, facts: Facts, look: Look, y: float) -> float:
    inside, scale = page.width - 2 * MARGIN, look.measures.text_scale
    found = signs(facts, look.words)
    care, tall = CARE_TALL * scale, signs_height(found, look)
    if inside < _SIDE_BY_SIDE * scale:
        care_box(page, facts, look, Box(MARGIN, y, inside, care))
        signs_box(page, found, look, Box(MARGIN, y + care + GAP, inside, tall))
        return y + care + GAP + tall + GAP
    high, wide = max(care, tall), (inside - GAP) * 0.42
    care_box(page, facts, look, Box(MARGIN, y, wide, high))
    signs_box(page, found, look, Box(MARGIN + wide + GAP, y, inside - wide - GAP, high))
    return y + high + GAP


def empty_page(look: Look, width: float, word: str) -> Page:
    """Return a page that says what there would be to see."""
    page, scale = Page(width), look.measures.text_scale
    wide = min(width - 2 * MARGIN, 560 * scale)
    left, top, pen = (width - wide) / 2, 80 * scale, Pen(page, look)
    items, tall = words_items(
        left + 24,
        top + 62 * scale,
        pen.say(f"{word}.empty_hint"),
        look,
        style="body",
        color="text2",
        wide=wide - 48,
        lines=6,
    )
    box = Box(left, top, wide, 86 * scale + tall)
    page.extend(box_items(box, look))
    pen.write(left + 24, top + 36 * scale, pen.say(f"{word}.empty"), "h3", "text", wide - 48)
    page.extend(items)
    page.height = box.bottom + MARGIN
    return page

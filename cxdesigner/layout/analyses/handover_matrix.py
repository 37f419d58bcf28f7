"""The hand-over matrix: which team gives to which, how often, and what has no agreed time."""

from __future__ import annotations

from cxdesigner.analysis.handovers import per_place
from cxdesigner.layout.analyses.handover_list import line_mark
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, owner_code_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look

CELL, ROW, NAMES, SUMS = 53.0, 56.0, 100.0, 62.0
"""A cell and its row, the column of names and the column of sums."""

HEAD, FOOT = 92.0, 84.0
_LEAST_CELL, _LEAST_ROW = 30.0, 34.0


def wanted(facts: Facts, look: Look) -> tuple[float, float]:
    """Return the width and the height the box would like to have."""
    scale, count = look.measures.text_scale, max(1, len(facts.matrix.teams))
    row = ROW if count <= 9 else _LEAST_ROW  # more teams than a page is high for
    return (
        40 + scale * (NAMES + SUMS + count * (CELL if count <= 9 else _LEAST_CELL)),
        scale * (HEAD + FOOT + count * row),
    )


def matrix(page: Page, facts: Facts, look: Look, box: Box) -> None:
    """Draw the matrix into `box`."""
    pen, table = Pen(page, look), facts.matrix
    page.extend(box_items(box, look, pen.say("ownership.matrix"), pen.say("ownership.matrix_hint")))
    right = box.x + box.w - 20
    told = pen.say("ownership.in_all", count=len(facts.passes), open=len(facts.unagreed))
    _key(pen, right, box.y + 44 * pen.scale)
    title = pen.wide(pen.say("ownership.matrix"), "title")
    pen.write_to(right, box.y + 26 * pen.scale, told, "smallM", "text2", box.w - 60 - title)
    if not table.teams:
        return
    left, top = box.x + 20 + NAMES * pen.scale, box.y + HEAD * pen.scale
    cell = (right - SUMS * pen.scale - left) / len(table.teams)
    row = (box.y + box.h - FOOT * pen.scale - top) / len(table.teams)
    row = min(row, ROW * pen.scale)
    pen.write_to(right, top - 18 * pen.scale, pen.say("ownership.gives"), "smallM", "text2")
    for number, team in enumerate(table.teams):
        middle = left + (number + 0.5) * cell
        size = min(22 * pen.scale, cell - 4)
        page.extend(owner_code_items(middle, top - 18 * pen.scale, facts.codes[team], look, size=size))
        y = top + (number + 0.5) * row
        pen.write(box.x + 20, y, facts.team(team), "smallM", "text", NAMES * pen.scale - 10)
        pen.write_around(right - 14 * pen.scale, y, str(table.gives[team]), "smallS", "text2")
        _row(pen, facts, team, Box(left, top + number * row, cell, row))
    bottom = top + len(table.teams) * row + 18 * pen.scale
    pen.write(box.x + 20, bottom, pen.say("ownership.receives"), "smallM", "text2", NAMES * pen.scale - 6)
    for number, team in enumerate(table.teams):
        pen.write_around(left + (number + 0.5) * cell, bottom, str(table.receives[team]), "smallS", "text2")
    _by_line(pen, facts, box.x + 20, bottom + 34 * pen.scale, right)


def _by_line(pen: Pen, facts: Facts, x: float, y: float, right: float) -> None:
    """Say how many happen at each line."""
    x += pen.write(x, y, pen.say("ownership.by_line"), "smallM", "text2") + 16 * pen.scale
    for place, count in per_place(facts.passes).items():
        if not count:
            continue
        words = f"{count} {pen.say(f'ownership.short.{place}')}"
        if x + 28 * pen.scale + pen.wide(words, "small") > right:
            return
        line_mark(pen, place, x + 10 * pen.scale, y)
        x += 26 * pen.scale + pen.write(x + 26 * pen.scale, y, words, "small", "text2") + 16 * pen.scale


def _key(pen: Pen, right: float, y: float) -> None:
    words, theme = pen.say("ownership.not_agreed_key"), pen.look.theme
    wide = pen.write_to(right, y, words, "small", "text2")
    x = right - wide - 26 * pen.scale
    pen.page.add(
        Rect(x, y - 5 * pen.scale, 16 * pen.scale, 10 * pen.scale, fill=theme.heat[1], stroke=theme["warning"],
             width=1.5, radius=3, dash=(3, 2)),
    )  # fmt: skip


def _row(pen: Pen, facts: Facts, giver: str, first: Box) -> None:
    table, theme = facts.matrix, pen.look.theme
    gap = 2.5 if first.w > 40 else 1.5  # small cells stand closer
    for number, taker in enumerate(table.teams):
        place = Box(first.x + number * first.w + gap, first.y + gap, first.w - 2 * gap, first.h - 2 * gap)
        if giver == taker:
            pen.page.add(edged(place, fill=theme["card"], stroke=theme["line"], radius=6))
            pen.write_around(place.x + place.w / 2, place.y + place.h / 2, "–", "small", "text3")
            continue
        count, is_open = table.counts.get((giver, taker), 0), table.unagreed.get((giver, taker), 0)
        pen.heat(place, count, str(count) if count else "", style="bodyS")
        if not count:
            continue
        _open_marks(pen, place, is_open)
        words = pen.say(
            "ownership.cell", giver=facts.team(giver), taker=facts.team(taker), count=count, open=is_open
        )
        pen.page.press(f"pair/{giver}>{taker}", place, words)


def _open_marks(pen: Pen, place: Box, count: int) -> None:
    """Ring a cell, with one small circle for each hand-over that has no agreed time."""
    if not count:
        return
    pen.page.add(
        Rect(place.x + 0.75, place.y + 0.75, place.w - 1.5, place.h - 1.5, stroke=pen.look.theme["warning"],
             width=1.5, radius=5.5, dash=(4, 3)),
    )  # fmt: skip
    for number in range(min(count, int((place.w - 8) // 9))):
        pen.ring(place.x + place.w - 9 - 9 * number, place.y + 9, 3.5, "warning", stroke=1.5)

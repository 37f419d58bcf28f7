"""The inventory of touchpoints: how much is known of each, what is missing, and which documents the work follows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from cxdesigner.analysis.inventory import Completeness, Order, completeness_of, missing_most
from cxdesigner.layout.analyses.bars import put_bar
from cxdesigner.layout.analyses.framing import put_invitation
from cxdesigner.layout.analyses.ownership import GAP, MARGIN
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import Pill, box_items, inset_floor, pill_items, pill_width, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document
from cxdesigner.model.numbering import step_numbers

ROW, TITLES, HEAD = 46.0, 86.0, 64.0
_SIDE_BY_SIDE, _SIDE = 1080.0, 340.0
_SHARES = (0.0, 0.3, 0.48, 0.62)
"""Where touchpoint, step, completeness and what is missing begin, in parts of the room."""

_SORTED: Mapping[Order, tuple[str, str]] = {
    "title": ("touchpoint", "down"), "journey": ("step", "down"),
    "least": ("complete", "up"), "most": ("complete", "down"),
}  # fmt: skip
"""The column that each order sorts by, and where the arrow in its head points."""


@dataclass(frozen=True, slots=True)
class Stock:
    """What the page tells: all touchpoints as the journey goes, those `listed` in their order, how many `more` there
    are, and each document with the touchpoints that follow it.
    """

    doc: Document
    journey: str
    rows: Sequence[Completeness]
    listed: Sequence[Completeness]
    more: int
    order: Order
    documents: Mapping[str, Sequence[str]]


def inventory_page(stock: Stock, look: Look, width: float) -> Page:
    """Return the page. What can be pressed: `sort/<column>`, `lack/<touchpoint>/<field>`, `missing/<field>`,
    `document/<number>`, touchpoints, and `more/inventory`.
    """
    page = Page(width)
    pen, inside = Pen(page, look), width - 2 * MARGIN
    scale = pen.scale
    if not stock.rows:
        box = Box(MARGIN, MARGIN, inside, 320 * scale)
        put_invitation(page, look, box, "table", "inventory.begin", ("board", look.words("upkeep.to_board")))
        return page
    is_wide = inside >= _SIDE_BY_SIDE * scale
    side = _SIDE * scale if is_wide else inside
    listed = inside - side - GAP if is_wide else inside
    tall = (TITLES + 12 + len(stock.listed) * ROW + (ROW if stock.more else 0)) * scale
    _list(pen, stock, Box(MARGIN, MARGIN, listed, tall))
    x, y = (MARGIN + listed + GAP, MARGIN) if is_wide else (MARGIN, MARGIN + tall + GAP)
    y = _missing(pen, stock, Box(x, y, side, 0)) + GAP
    y = _documents(pen, stock, Box(x, y, side, 0))
    page.height = max(y, MARGIN + tall) + MARGIN
    return page


# The list


def _list(pen: Pen, stock: Stock, box: Box) -> None:
    say, scale = pen.say, pen.scale
    pen.page.extend(box_items(box, pen.look))
    taken = _figures(pen, stock, box)
    room = box.w - 40 - taken
    pen.write(box.x + 20, box.y + 26 * scale, say("inventory.title"), "title", "text", room)
    pen.write(box.x + 20, box.y + 44 * scale, say("inventory.hint"), "small", "text3", room)
    left, room = box.x + 20, box.w - 40
    y = box.y + 72 * scale
    for share, column in zip(_SHARES, ("touchpoint", "step", "complete", "missing"), strict=True):
        _title(pen, stock.order, column, left + share * room, y, room)
    pen.rule(left, y + 12 * scale, room)
    marks = step_numbers(stock.doc, stock.journey)
    for number, row in enumerate(stock.listed):
        place = Box(box.x + 10, box.y + (TITLES + number * ROW) * scale, box.w - 20, ROW * scale)
        if number:
            pen.rule(left, place.y, room)
        _row(pen, stock, row, marks, place)
    if stock.more:
        top = box.y + (TITLES + len(stock.listed) * ROW) * scale
        place = Box(box.x + 10, top + 4, box.w - 20, ROW * scale - 8)
        words = say.count("upkeep.more", stock.more)
        pen.write(left, place.center[1], words, "smallM", "accent")
        pen.page.press("more/inventory", place, words)


def _figures(pen: Pen, stock: Stock, box: Box) -> float:
    """Write how complete all of it is at the top right; return the room it takes."""
    whole, right, y = completeness_of(tuple(stock.rows)), box.right - 20, box.y + 29 * pen.scale
    full = sum(not row.missing for row in stock.rows)
    start = right
    right -= pen.write_to(right, y, pen.say("inventory.full"), "small", "text2") + 8
    right -= (
        pen.write_to(right, y, pen.say("ownership.of", count=full, all=len(stock.rows)), "h3", "text") + 28
    )
    right -= pen.write_to(right, y, pen.say("inventory.known"), "small", "text2") + 8
    right -= pen.write_to(right, y, _percent(pen, whole or 0.0), "h3", "text")
    return start - right + 16


def _percent(pen: Pen, share: float) -> str:
    """Return a share in words: all is only said of all, and nothing only of nothing."""
    percent = round(100 * share)
    percent = 99 if percent == 100 and share < 1 else 1 if percent == 0 and share > 0 else percent
    return pen.say("inventory.percent", percent=percent)


def _title(pen: Pen, order: Order, column: str, x: float, y: float, room: float) -> None:
    """Write the head of a column; all but what is missing can be sorted by."""
    scale = pen.scale
    words = pen.say(f"inventory.column.{column}")
    sorted_by, points = _SORTED[order]
    is_on = sorted_by == column
    wide = pen.write(x, y, words, "smallS" if is_on else "smallM", "text" if is_on else "text2", room * 0.3)
    if column == "missing":
        return
    if is_on:
        size = 12 * scale
        pen.page.add(Icon(points, x + wide + 5 * scale, y - size / 2, size, pen.look.theme["text2"]))
    place = Box(x - 6, y - 11 * scale, wide + 30 * scale, 22 * scale)
    tip = pen.say(f"inventory.sort.{column}")
    pen.page.press(f"sort/{column}", place, f"{words}: {tip}", tip=tip, is_on=is_on)


def _row(pen: Pen, stock: Stock, row: Completeness, marks: Mapping[str, str], place: Box) -> None:
    doc, card, scale, say = stock.doc, row.touchpoint, pen.scale, pen.say
    left, room, middle = place.x + 10, place.w - 20, place.center[1]
    title = card.title or say("table.untitled")
    step = doc.steps[card.step]
    where = f"{marks.get(card.step, '')} {step.name or doc.stages[step.stage].name}".strip()
    lane = doc.lanes[card.lane]
    role = lane.name or say(f"role.{lane.role}.name")
    first = room * (_SHARES[1] - _SHARES[0]) - 16
    pen.write(left, middle - 8 * scale, title, "smallS", "text" if card.title else "text2", first)
    pen.write(left, middle + 9 * scale, role, "meta", "text3", first)
    pen.write(
        left + _SHARES[1] * room, middle, where, "small", "text2", room * (_SHARES[2] - _SHARES[1]) - 16
    )
    at, wide = left + _SHARES[2] * room, room * (_SHARES[3] - _SHARES[2]) - 20
    percent = _percent(pen, row.share)
    used = 44 * scale
    color = pen.look.theme["success" if row.share == 1 else "accent"]
    put_bar(
        pen.page,
        Box(at, middle - 4, max(20.0, wide - used), 8),
        row.share,
        color,
        pen.look,
        floor=inset_floor(pen.look),
    )
    pen.write_to(at + wide, middle, percent, "smallM", "text")
    known = say("inventory.row", title=title, where=where, percent=percent)
    pen.page.press(
        f"touchpoints/{card.id}",
        Box(place.x, place.y + 3, left + _SHARES[3] * room - place.x - 12, place.h - 6),
        known,
    )
    x = left + _SHARES[3] * room
    if not row.missing:
        pen.page.add(Icon("check", x, middle - 7 * scale, 14 * scale, pen.look.theme["success"]))
        pen.write(x + 20 * scale, middle, say("inventory.nothing_missing"), "small", "text2", left + room - x)
    else:
        _lacks(pen, row, title, x, left + room, middle)


def _lacks(pen: Pen, row: Completeness, title: str, x: float, right: float, middle: float) -> None:
    """Draw what is missing as words that lead to their field; what has no room is counted."""
    pill = Pill(None, "text", stroke="lineStrong", tall=22 * pen.scale, style="small", pad=8 * pen.scale)
    for number, field in enumerate(row.missing):
        words, left = _field(pen, field), len(row.missing) - number
        wide = pill_width(words, pen.look, pill)
        keep = 34 * pen.scale if left > 1 else 0.0
        if x + wide + keep > right and number:
            pen.write(x + 2, middle, f"+{left}", "small", "text2")
            return
        box = Box(x, middle - pill.tall / 2, wide, pill.tall)
        pen.page.extend(pill_items(box.x, box.y, words, pen.look, pill))
        name = pen.say("inventory.fill", field=words, title=title)
        pen.page.press(f"lack/{row.touchpoint.id}/{field}", box, name, tip=name, radius=pill.tall / 2)
        x += wide + 6


def _field(pen: Pen, field: str) -> str:
    """Return what a field is called where it stands alone, without its value."""
    own = f"inventory.field.{field}"
    return pen.say(own if pen.say.has(own) else f"attribute.{field}")


# Beside it


def _missing(pen: Pen, stock: Stock, box: Box) -> float:
    """Draw which fields are missing how often; return where the box ends."""
    found, scale, row = missing_most(stock.rows), pen.scale, 34.0
    box = Box(box.x, box.y, box.w, (HEAD + 14 + max(1, len(found)) * row) * scale)
    pen.page.extend(box_items(box, pen.look, pen.say("inventory.most"), pen.say("inventory.most_hint")))
    if not found:
        words = pen.say("inventory.nothing_missing")
        pen.write(box.x + 20, box.y + (HEAD + 14) * scale, words, "body", "text2", box.w - 40)
    label = 120 * scale
    for number, (field, count) in enumerate(found):
        place = Box(box.x + 10, box.y + (HEAD + number * row) * scale, box.w - 20, row * scale)
        middle, words = place.center[1], _field(pen, field)
        pen.write(place.x + 10, middle, words, "smallM", "text", label - 8)
        bar = Box(place.x + 10 + label, middle - 4, place.w - 20 - label - 40 * scale, 8)
        put_bar(
            pen.page,
            bar,
            count / len(stock.rows),
            pen.look.theme.heat[3],
            pen.look,
            floor=inset_floor(pen.look),
        )
        pen.write_to(place.right - 10, middle, str(count), "smallM", "text2")
        told = pen.say.count("inventory.lack", count, field=words)
        pen.page.press(f"missing/{field}", Box(place.x, place.y + 1, place.w, place.h - 2), told, tip=told)
    return box.bottom


_FOLLOWERS = 5


def _documents(pen: Pen, stock: Stock, box: Box) -> float:
    """Draw which procedures and policies the work follows, and where; return where the box ends."""
    scale, say, top = pen.scale, pen.say, box.y + HEAD * pen.scale
    line, head = 24 * scale, 34 * scale
    shown = [(name, ids[:_FOLLOWERS], len(ids)) for name, ids in stock.documents.items()]
    rows = sum(head + len(ids) * line + 6 * scale for _, ids, _ in shown) if shown else 48 * scale
    box = Box(box.x, box.y, box.w, HEAD * scale + rows + 14 * scale)
    pen.page.extend(box_items(box, pen.look, say("inventory.documents"), say("inventory.documents_hint")))
    if not shown:
        items, _ = words_items(
            box.x + 20, top + 4 * scale, say("inventory.no_documents"), pen.look,
            style="body", color="text2", wide=box.w - 40, lines=2,
        )  # fmt: skip
        pen.page.extend(items)
    y = top
    for number, (name, ids, count) in enumerate(shown):
        place = Box(box.x + 10, y, box.w - 20, head)
        size = 14 * scale
        pen.page.add(Icon("file", place.x + 10, place.center[1] - size / 2, size, pen.look.theme["text2"]))
        told = say.count("pyramid.touchpoints", count)
        taken = pen.write_to(place.right - 10, place.center[1], told, "small", "text3")
        x = place.x + 18 + size
        pen.write(x, place.center[1], name, "smallM", "text", place.right - 20 - taken - x)
        pen.page.press(f"document/{number}", place, f"{name}, {told}", tip=say("inventory.document_tip"))
        y += head
        for id_ in ids:
            title = stock.doc.touchpoints[id_].title or say("table.untitled")
            at = Box(x - 8, y, box.right - 10 - x + 8, line)
            pen.write(x, at.center[1], title, "small", "text2", at.w - 16)
            pen.page.press(f"touchpoints/{id_}", at, say("inventory.follows", title=title, document=name))
            y += line
        y += 6 * scale
    return box.bottom

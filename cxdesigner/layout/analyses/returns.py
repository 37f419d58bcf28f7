"""What brings customers back: each loyalty hook with the loop from where it is planted to where they are back."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.promise_ledger import Ledger, Return
from cxdesigner.layout.analyses.framing import button_width, put_button
from cxdesigner.layout.analyses.ledger import put_pill
from cxdesigner.layout.analyses.parts import BOX_PAD, box_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.analyses.promise_axis import GAP, Axis, mark_labels, put_heads
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.shapes import arrow_head, circle, rounded_line
from cxdesigner.layout.theme import dash
from cxdesigner.model.document import Document

ROW, TOP, COLUMNS, FOOT = 82.0, 72.0, 34.0, 12.0
_DOWN, _RISE, _MADE = 42.0, 24.0, 6.0
"""How far below the upper edge of a row its marks stand, how high its loop rises, and the radius of the mark."""


def wanted_height(pen: Pen, rows: Sequence[Return]) -> float:
    """Return the height that the box takes."""
    return (TOP + COLUMNS + len(rows) * ROW + FOOT) * pen.scale


def put_returns(  # what is listed, where, and what is chosen of it
    pen: Pen, ledger: Ledger, rows: Sequence[Return], axis: Axis, box: Box, chosen: str, *, can_write: bool
) -> None:  # fmt: skip
    """Draw `rows` of what brings customers back into `box`."""
    page, s = pen.page, pen.scale
    page.extend(box_items(box, pen.look))
    add = pen.say("returns.add")
    room = axis.seen - box.x - 2 * BOX_PAD - button_width(add, pen.look) - 20
    pen.write(box.x + BOX_PAD, box.y + 26 * s, pen.say("returns.title"), "title", "text", room)
    pen.write(box.x + BOX_PAD, box.y + 44 * s, pen.say("returns.hint"), "small", "text3", room)
    if can_write:
        at = Box(box.x, box.y + 16 * s, axis.seen - box.x - BOX_PAD, 32 * s)
        put_button(page, at, "add/loyalty_hooks", "plus", add, pen.look)
    top = box.y + TOP * s
    middle, end = top + 14 * s, top + (COLUMNS + len(rows) * ROW) * s
    pen.write(box.x + BOX_PAD, middle, pen.say("returns.head.offer"), "smallM", "text2")
    pen.write(axis.ends, middle, pen.say("returns.head.way"), "smallM", "text2")
    put_heads(pen, ledger.course, axis, middle, end)
    for number, row in enumerate(rows):
        place = Box(box.x + 10, top + (COLUMNS + number * ROW) * s, box.w - 20, ROW * s)
        if number:
            pen.rule(box.x + BOX_PAD, place.y, box.w - 2 * BOX_PAD)
        _row(pen, ledger.course.doc, row, axis, place, is_on=row.hook.id == chosen)


def _row(  # what it tells of, and where it stands
    pen: Pen, doc: Document, row: Return, axis: Axis, place: Box, *, is_on: bool
) -> None:
    hook, s = row.hook, pen.scale
    if is_on:
        fill = pen.look.theme["accentSoft"]
        pen.page.add(Rect(place.x, place.y + 2, place.w, place.h - 4, fill=fill, radius=8))
    pen.page.press(f"loyalty_hooks/{hook.id}", place, _spoken(pen, doc, row), is_on=is_on)
    x, room = axis.x + BOX_PAD, axis.words_room
    offer, promise = hook.offer.strip(), hook.promise.strip()
    y = place.y + (32 if promise else 41) * s
    pen.write(x, y, offer or pen.say("promises.hook_untitled"), "smallS", "text" if offer else "text3", room)
    if promise:
        pen.write(x, y + 18 * s, promise, "small", "text2", room)
    _loop(pen, doc, row, axis, place.y + _DOWN * s)
    _ends(pen, doc, row, axis, place)


def _loop(pen: Pen, doc: Document, row: Return, axis: Axis, y: float) -> None:
    """Draw where the hook is planted, and the way from there to where the customer is back."""
    theme, s = pen.look.theme, pen.scale
    start, accent = axis.middles[row.column], theme["accent"]
    labels = [(start, doc.touchpoints[row.hook.touchpoint].title)]
    rise = y - _RISE * s
    if row.back is not None:
        end = axis.middles[row.back]
        if row.back == row.column:
            end += 26 * s
        else:
            labels.append((end, back_words(pen, doc, row)))
        way = [(start, y), (start, rise), (end, rise), (end, y - 3)]
        pen.page.add(Path(rounded_line(way, min(10.0, abs(end - start) / 2)), stroke=accent, width=2))
        pen.page.add(Path(arrow_head(end, y + 2, 0, 1), fill=accent))
    else:
        end = axis.right + GAP
        color = accent if row.has_way else theme["warning"]
        way = [(start, y), (start, rise), (end - 6 * s, rise)]
        dashes = () if row.has_way else dash("ghost")
        pen.page.add(Path(rounded_line(way, 8.0), stroke=color, width=2, dash=dashes))
        if row.has_way:
            pen.page.add(Path(arrow_head(end, rise, 1, 0), fill=color))
    pen.page.add(Path(circle(start, y, _MADE * s), fill=theme["text"]))
    mark_labels(pen, labels, y + 18 * s, axis)
    r, touchpoint = 13 * s, row.hook.touchpoint
    said = pen.say("returns.planted", touchpoint=doc.touchpoints[touchpoint].title)
    pen.page.press(
        f"at/{row.hook.id}/{touchpoint}", Box(start - r, y - r, 2 * r, 2 * r), said,
        tip=f"{said}. {pen.say('ownership.to_board')}", radius=r,
    )  # fmt: skip


def back_words(pen: Pen, doc: Document, row: Return) -> str:
    """Return where the customer is back, in words; empty where it is not said."""
    if row.back is not None and row.hook.to_step is not None:
        step = doc.steps[row.hook.to_step]
        return step.name or doc.stages[step.stage].name
    if row.journey is None:
        return ""
    return pen.say("returns.journey", journey=doc.journeys[row.journey].name or row.journey)


def _ends(pen: Pen, doc: Document, row: Return, axis: Axis, place: Box) -> None:
    s, x = pen.scale, axis.ends
    trigger, y = row.hook.trigger.strip(), place.y + 30 * s
    where = back_words(pen, doc, row)
    if where:
        put_pill(pen, x, y, pen.say("returns.back_at", place=where), "success", "check")
    else:
        wide = put_pill(pen, x, y, pen.say("returns.no_way"), "warning", "warn")
        box = Box(x - 2, y - 14 * s, wide + 4, 28 * s)
        pen.page.press(
            f"way/{row.hook.id}",
            box,
            pen.say("returns.say_way", offer=_offer(pen, row)),
            radius=box.h / 2,
        )
    room = axis.ends_room
    said = trigger or pen.say("returns.no_trigger")
    pen.page.add(Icon("clock", x + 2, y + 17 * s, 14 * s, pen.look.theme["text3"]))
    pen.write(x + 22 * s, y + 24 * s, said, "small", "text2" if trigger else "text3", room - 22 * s)


def _offer(pen: Pen, row: Return) -> str:
    return row.hook.offer.strip() or pen.say("promises.hook_untitled")


def _spoken(pen: Pen, doc: Document, row: Return) -> str:
    say, hook = pen.say, row.hook
    where = back_words(pen, doc, row)
    parts = [
        _offer(pen, row),
        hook.promise.strip(),
        say("returns.planted", touchpoint=doc.touchpoints[hook.touchpoint].title),
        say("returns.trigger", trigger=hook.trigger.strip()) if hook.trigger.strip() else "",
        say("returns.back_at", place=where) if where else say("returns.no_way"),
    ]
    return ". ".join(part for part in parts if part)

"""The list of hand-overs, in the order in which the guest meets them."""

from __future__ import annotations

from cxdesigner.analysis.handovers import Pass, Place
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.theme import dash

ROW, HEAD, FOOT = 37.0, 86.0, 18.0

_SHARES = (0.0, 0.295, 0.575)
"""Where from-and-to, what is passed and the line begin, in parts of the room; the time ends at its right."""


def wanted_height(facts: Facts, look: Look, shown: list[Pass], more: int) -> float:
    """Return the height the box would like to have."""
    rows = (max(3, len(shown)) if facts.passes else 3) + bool(more)
    return look.measures.text_scale * (HEAD + FOOT + rows * ROW)


def handover_list(  # what is listed, and what is chosen of it
    page: Page,
    facts: Facts,
    look: Look,
    box: Box,
    shown: list[Pass],
    *,
    more: int,
    is_open_only: bool,
    chosen: str,
) -> None:
    """Draw the list into `box`: the hand-overs `shown`, behind which there are so many `more`."""
    pen = Pen(page, look)
    page.extend(box_items(box, look))
    title = box.w - 40 - _filter(pen, facts, box, is_open_only=is_open_only)
    pen.write(box.x + 20, box.y + 26 * pen.scale, pen.say("ownership.list"), "title", "text", title)
    pen.write(box.x + 20, box.y + 44 * pen.scale, pen.say("ownership.list_hint"), "small", "text3", title)
    numbers = 26 * pen.scale
    left, room = box.x + 20 + numbers, box.w - 40 - numbers
    y = box.y + 72 * pen.scale
    for share, word in zip(_SHARES, ("from_to", "passed", "line"), strict=True):
        pen.write(left + share * room, y, pen.say(f"ownership.{word}"), "smallM", "text2", room * 0.27)
    pen.write_to(box.x + box.w - 20, y, pen.say("ownership.agreed"), "smallM", "text2")
    pen.rule(box.x + 20, y + 12 * pen.scale, box.w - 40)
    number_of = {one.id: number for number, one in enumerate(facts.passes, 1)}
    top = box.y + HEAD * pen.scale
    if not shown:
        word = "ownership.all_agreed" if facts.passes else "ownership.no_handovers"
        pen.write(box.x + 20, top + 24 * pen.scale, pen.say(word), "body", "text2", box.w - 40)
    for at, one in enumerate(shown):
        place = Box(box.x + 10, top + at * ROW * pen.scale, box.w - 20, ROW * pen.scale)
        _row(pen, facts, one, place, left, room, number_of[one.id], is_on=one.id == chosen)
    if more:
        place = Box(box.x + 10, top + len(shown) * ROW * pen.scale, box.w - 20, ROW * pen.scale)
        words = pen.say.count("ownership.more", more)
        pen.write(left, place.y + place.h / 2, words, "smallM", "accent")
        page.press("list/more", place, words)


def _filter(pen: Pen, facts: Facts, box: Box, *, is_open_only: bool) -> float:
    """Draw the two choices at the top right; return the room they take."""
    theme, tall = pen.look.theme, 30 * pen.scale
    words = [
        ("all", pen.say("ownership.all"), len(facts.passes)),
        ("open", pen.say("ownership.not_agreed"), len(facts.unagreed)),
    ]
    wides = [pen.wide(f"{said} {count}", "smallM") + 24 * pen.scale for _, said, count in words]
    x, y = box.x + box.w - 20 - sum(wides) - 4, box.y + 14 * pen.scale
    start = x
    pen.page.add(Rect(x - 2, y - 2, sum(wides) + 6, tall + 4, fill=theme["field"], radius=8))
    for (id_, said, count), wide in zip(words, wides, strict=True):
        is_on = (id_ == "open") == is_open_only
        if is_on:
            pen.page.add(Rect(x, y, wide, tall, fill=theme["card"], stroke=theme["lineStrong"], radius=6))
        style = "smallS" if is_on else "smallM"
        pen.write_around(x + wide / 2, y + tall / 2, f"{said} {count}", style, "text" if is_on else "text2")
        pen.page.press(f"list/{id_}", Box(x, y, wide, tall), f"{said}, {count}", is_on=is_on)
        x += wide + 2
    return box.x + box.w - start


def _row(  # one row, where its parts stand, and what it is numbered
    pen: Pen, facts: Facts, one: Pass, place: Box, left: float, room: float, number: int, *, is_on: bool
) -> None:
    say, theme, middle = pen.say, pen.look.theme, place.y + place.h / 2
    if is_on or not one.agreed:
        fill = theme["accentSoft"] if is_on else theme["warningSoft"]
        pen.page.add(Rect(place.x, place.y + 1, place.w, place.h - 2, fill=fill, radius=6))
    pen.write(place.x + 10, middle, str(number), "small", "text3")
    _pair(pen, facts, one, left, middle, room * (_SHARES[1] - _SHARES[0]) - 12)
    color = "text" if one.passed else "text3"
    passed = one.passed or say("ownership.not_said")
    pen.write(left + _SHARES[1] * room, middle, passed, "small", color, room * (_SHARES[2] - _SHARES[1]) - 12)
    x = left + _SHARES[2] * room
    right = place.x + place.w - 10
    agreed = one.agreed or say("ownership.agree")
    wide = min(pen.wide(agreed, "smallM" if one.agreed else "smallS"), right - x - 60 * pen.scale)
    line_mark(pen, one.place, x + 10 * pen.scale, middle)
    pen.write(
        x + 30 * pen.scale,
        middle,
        say(f"ownership.place.{one.place}"),
        "small",
        "text2",
        right - wide - x - 54 * pen.scale,
    )
    giver, taker = facts.team(one.giver), facts.team(one.taker)
    time = one.agreed or say("ownership.none_agreed")
    words = say("ownership.row", number=number, giver=giver, taker=taker, passed=passed, time=time)
    if one.agreed:
        pen.page.press(f"handover/{one.id}", place, words, is_on=is_on)
        pen.write_to(right, middle, agreed, "smallM", "text", wide + 1)
        return
    edge = right - wide - 32 * pen.scale
    pen.page.press(f"handover/{one.id}", Box(place.x, place.y, edge - place.x, place.h), words, is_on=is_on)
    pen.page.add(Icon("warn", edge + 6 * pen.scale, middle - 8 * pen.scale, 16 * pen.scale, theme["warning"]))
    pen.write_to(right, middle, agreed, "smallS", "warning", wide + 1)
    pen.page.press(
        f"agree/{one.id}", Box(edge, place.y + 2, place.x + place.w - edge, place.h - 4),
        say("ownership.agree_between", giver=giver, taker=taker),
    )  # fmt: skip


def _pair(pen: Pen, facts: Facts, one: Pass, x: float, y: float, room: float) -> None:
    """Write from whom to whom, both cut alike where the room is short."""
    giver, taker = facts.team(one.giver), facts.team(one.taker)
    arrow = 26 * pen.scale
    wants = pen.wide(giver, "smallS"), pen.wide(taker, "smallS")
    half = (room - arrow) / 2
    first = min(wants[0], max(half, room - arrow - wants[1]))
    x += pen.write(x, y, giver, "smallS", "text", first)
    pen.page.add(Icon("arrow", x + 6 * pen.scale, y - 7 * pen.scale, 14 * pen.scale, pen.look.theme["text3"]))
    pen.write(x + arrow, y, taker, "smallS", "text", room - arrow - first)


def line_mark(pen: Pen, place: Place, x: float, y: float) -> None:
    """Draw the line that is crossed, or the circle in front of the guest, around (x, y)."""
    theme, half = pen.look.theme, 10 * pen.scale
    if place == "front":
        pen.ring(x, y, 5 * pen.scale, "text")
        return
    if place == "within":
        pen.page.add(Path((("M", x - half, y), ("L", x + half, y)), stroke=theme["lineStrong"], width=1))
        return
    dashes = {"interaction": (), "visibility": (6.0, 3.0), "internal": tuple(dash("internal"))}[place]
    pen.page.add(
        Path((("M", x - half, y), ("L", x + half, y)), stroke=theme["text2"], width=1.5 if place != "visibility" else 2,
             dash=dashes)
    )  # fmt: skip

"""The journey as a value stream: six columns of what the organisation does, and the channels the guest meets."""

from __future__ import annotations

from cxdesigner.analysis.channel_use import ChannelUse, channel_use
from cxdesigner.analysis.value_stream import Work, value_stream
from cxdesigner.layout.analyses.ownership import GAP, MARGIN, Shown, empty_page
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import (
    Pill,
    box_items,
    edged,
    owner_code_items,
    pill_items,
    pill_width,
    words_items,
)
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.model.lane_roles import lane_role

COLUMN, CARD, CARD_GAP = 176.0, 84.0, 8.0
"""Width of the narrowest column, height of a card and the gap below it."""

_HEAD, _LEAST_PILL = 104.0, 30.0


def value_stream_page(facts: Facts, look: Look, width: float, shown: Shown) -> Page:
    """Return the page; it is wider than `width` where six columns would be too narrow to read."""
    stream = value_stream(facts.course)
    if not stream.told and not stream.untold:
        return empty_page(look, width, "stream")
    scale = look.measures.text_scale
    page = Page(max(width, 2 * MARGIN + 40 + 6 * COLUMN * scale))
    inside, pen = page.width - 2 * MARGIN, Pen(page, look)
    most = max(
        0.55,
        *(min(shown.rows, len(works)) + (len(works) > shown.rows) for works in stream.activities.values()),
    )
    box = Box(MARGIN, MARGIN, inside, (_HEAD + most * (CARD + CARD_GAP) + 14) * scale)
    page.extend(box_items(box, look))
    told = pen.say("stream.told", count=stream.told, all=stream.told + len(stream.untold))
    pen.write_to(box.x + box.w - 20, box.y + 26 * scale, told, "smallM", "text2")
    pen.write(box.x + 20, box.y + 26 * scale, pen.say("stream.title"), "title", "text")
    pen.write(box.x + 20, box.y + 44 * scale, pen.say("stream.hint"), "small", "text3", inside - 40)
    wide = (inside - 40 + 12) / len(stream.activities)
    for number, (activity, works) in enumerate(stream.activities.items()):
        x = box.x + 20 + number * wide
        _column(pen, facts, activity, works, Box(x, box.y, wide - 12, box.h), shown.rows)
    y = _untold(pen, facts, stream.untold, box.y + box.h + GAP, shown.rows)
    page.height = _channels(pen, facts, channel_use(facts.course), y) + MARGIN
    return page


def _column(pen: Pen, facts: Facts, activity: str, works: tuple[Work, ...], place: Box, rows: int) -> None:
    scale = pen.scale
    y = place.y + 80 * scale
    count = pen.wide(str(len(works)), "small") + 8
    pen.write(place.x, y, pen.say(f"value_chain_activity.{activity}"), "smallS", "text", place.w - count)
    pen.write_to(place.x + place.w, y, str(len(works)), "small", "text3")
    pen.rule(place.x, y + 14 * scale, place.w, "lineStrong", 2)
    for number, work in enumerate(works[:rows]):
        top = place.y + (_HEAD + number * (CARD + CARD_GAP)) * scale
        _card(pen, facts, work, Box(place.x, top, place.w, CARD * scale))
    if len(works) > rows:
        top = place.y + (_HEAD + rows * (CARD + CARD_GAP)) * scale
        _more(pen, activity, len(works) - rows, Box(place.x, top, place.w, 32 * scale))
    if not works:
        theme = pen.look.theme
        empty = Box(place.x, place.y + _HEAD * scale, place.w, 40 * scale)
        pen.page.add(
            edged(
                empty,
                stroke=theme["control"],
                radius=8,
                dash=(4, 4),
            )
        )
        pen.write(empty.x + 12, empty.y + empty.h / 2, pen.say("stream.none"), "small", "text3", empty.w - 24)


def _card(pen: Pen, facts: Facts, work: Work, place: Box) -> None:
    """Draw one piece of work: its title, who does it and when, its practice and its place in the service's life."""
    doc, look, scale = facts.doc, pen.look, pen.scale
    row = doc.touchpoints[work.touchpoint]
    layer = look.theme.layer(lane_role(doc.lanes[row.lane].role).tone)
    pen.page.add(
        Rect(place.x, place.y, place.w, place.h, fill=look.theme["card"], radius=8, shadow="e1"),
        edged(place, stroke=layer.line, radius=7.5),
    )
    title = row.title or pen.say("ownership.not_said")
    items, _ = words_items(
        place.x + 10, place.y + 8 * scale, title, look, style="card", color="text", wide=place.w - 20, lines=2
    )
    pen.page.extend(items)
    foot, x = place.y + place.h - 17 * scale, place.x + 10
    if row.owner is not None:
        pen.page.extend(owner_code_items(x + 9 * scale, foot, facts.codes[row.owner], look, size=18 * scale))
        x += 24 * scale
    right = place.x + place.w - 8
    words = look.words
    life = f"lifecycle_stage.{work.lifecycle}"
    said = [work.practice] if work.practice else []
    said += [words(life) if words.has(life) else work.lifecycle] if work.lifecycle else []
    pill = Pill("field", "text2", tall=18 * scale)
    for text in said:
        room = right - x - 2 * pill.pad
        if room > _LEAST_PILL * scale:
            shown = fit_line(text, look.style("meta"), room)
            pen.page.extend(pill_items(x, foot - 9 * scale, shown, look, pill))
            x += pill_width(shown, look, pill) + 4
    owner = facts.team(row.owner) or pen.say("ownership.nobody")
    pen.page.press(f"work/{row.id}", place, ", ".join([title, owner, *said]), tip=title, radius=8)


def _untold(pen: Pen, facts: Facts, works: tuple[Work, ...], y: float, most: int) -> float:
    """Draw what nobody has put under an activity; return where to go on."""
    scale, inside = pen.scale, pen.page.width - 2 * MARGIN
    across = max(1, int((inside - 40 + 12) // (COLUMN * scale + 24)))
    more = len(works) - most
    works = works[:most]
    rows = -(-len(works) // across)
    tall = (64 + (40 if more > 0 else 0) + max(0.5, rows) * (CARD + CARD_GAP) + 12) * scale
    box = Box(MARGIN, y, inside, tall)
    hint = "stream.untold_hint" if works else "stream.all_told"
    pen.page.extend(box_items(box, pen.look, pen.say("stream.untold"), pen.say(hint)))
    wide = (inside - 40 + 12) / across
    for number, work in enumerate(works):
        down, right = divmod(number, across)
        place = Box(
            box.x + 20 + right * wide, y + (64 + down * (CARD + CARD_GAP)) * scale, wide - 12, CARD * scale
        )
        _card(pen, facts, work, place)
    if more > 0:
        _more(pen, "untold", more, Box(box.x + 20, y + tall - 46 * scale, 260 * scale, 32 * scale))
    return y + tall + GAP


def _more(pen: Pen, which: str, count: int, place: Box) -> None:
    """Offer to show the rest."""
    words = pen.say.count("stream.more", count)
    pen.write(place.x + 10, place.y + place.h / 2, words, "smallM", "accent", place.w - 20)
    pen.page.press(f"more/{which}", place, words)


def _channels(pen: Pen, facts: Facts, use: ChannelUse, y: float) -> float:
    """Draw which channel the guest meets at which step, and where they have to change; return where it ends."""
    scale, inside, theme = pen.scale, pen.page.width - 2 * MARGIN, pen.look.theme
    row = 32 * scale
    box = Box(MARGIN, y, inside, 92 * scale + max(1, len(use.channels)) * row)
    pen.page.extend(box_items(box, pen.look, pen.say("stream.channels"), pen.say("stream.channels_hint")))
    switches = pen.say.count("stream.switches", len(use.switches))
    pen.write_to(box.x + box.w - 20, y + 26 * scale, switches, "smallM", "text2")
    if not use.channels:
        pen.write(box.x + 20, y + 84 * scale, pen.say("stream.no_channels"), "body", "text2", inside - 40)
        return y + box.h
    left = box.x + 20 + 130 * scale
    wide = (box.x + box.w - 20 - left) / len(facts.course.steps)
    for number, channel in enumerate(use.channels):
        middle = y + 64 * scale + (number + 0.5) * row
        pen.write(box.x + 20, middle, facts.doc.channels[channel].name, "smallM", "text", 120 * scale)
        for column in range(len(facts.course.steps)):
            count = use.counts.get((channel, column), 0)
            place = Box(left + column * wide, middle - row / 2 + 2, max(2.0, wide - 4), row - 4)
            pen.heat(place, min(2, count), str(count) if count and place.w > 14 * scale else "", radius=4)
    bottom = y + 64 * scale + len(use.channels) * row
    for column in use.switches:
        x = left + column * wide - 2
        pen.page.add(Rect(x - 1, y + 62 * scale, 2, bottom - y - 60 * scale, fill=theme["warning"], radius=1))
    for column, step in enumerate(facts.course.steps):
        name = step.name or facts.doc.stages[step.stage].name
        if wide > 40 * scale:
            pen.write(left + column * wide, bottom + 12 * scale, name, "meta", "text3", wide - 6)
    return y + box.h

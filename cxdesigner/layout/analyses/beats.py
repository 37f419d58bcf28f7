"""The beats page: the choreography of one touchpoint, in time and line by line, beside the one of its as-is."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.beats import Beaten, Choreography, choreography
from cxdesigner.layout.analyses.beat_bars import bars_height, put_bars
from cxdesigner.layout.analyses.beat_rows import GAP, ROW, TONES, put_head_row, put_links, put_old, put_row
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import Pill, box_items, edged, pill_items, pill_width, words_items
from cxdesigner.layout.display_list import Icon, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, moment_of_truth
from cxdesigner.layout.theme import Layer
from cxdesigner.layout.type_setting import line, line_around
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.touchpoint import Touchpoint

MARGIN, OLD_WIDE, GUTTER, TABLE_LEAST = 24.0, 316.0, 84.0, 760.0
HEAD_TALL, FOOT_TALL = 82.0, 80.0

CHANGES: tuple[str, ...] = ("added", "moved", "changed", "removed")


@dataclass(frozen=True, slots=True)
class BeatsState:
    """What of the page is view state: the beat that is chosen, and the one in the air, `lifted` pixels from its row."""

    chosen: str = ""
    in_air: str = ""
    lifted: float = 0.0


def beats_page(doc: Document, touchpoint: str, look: Look, wide: float, state: BeatsState) -> Page:
    """Return the page of the beats of `touchpoint` for a room `wide` pixels."""
    row, found = doc.touchpoints[touchpoint], choreography(doc, touchpoint)
    scale = look.measures.text_scale
    left = (OLD_WIDE + GUTTER) * scale if found.before else 0.0
    page = Page(max(wide, 2 * MARGIN + left + TABLE_LEAST * scale))
    layer = look.theme.layer(lane_role(doc.lanes[row.lane].role).tone)
    _put_title(page, doc, row, found, look, layer)
    y = HEAD_TALL * scale
    bars = Box(MARGIN, y, page.width - 2 * MARGIN, bars_height(found, look))
    if found.now or found.before:
        put_bars(page, bars, found, look, layer, state.chosen)
        y = bars.bottom + 16
    table = Box(MARGIN + left, y, page.width - 2 * MARGIN - left, 0.0)
    old = Box(MARGIN, y, OLD_WIDE * scale, 0.0)
    y = put_head_row(page, old, table, found, look)
    _put_rows(page, found, Box(old.x, y, old.w, 0), Box(table.x, y, table.w, 0), look, layer, state)
    rows = max(len(found.now), len(found.before))
    y += rows * (ROW + GAP) * scale
    _put_foot(page, found, Box(old.x, y, old.w, 0), Box(table.x, y, table.w, 0), look, state)
    page.height = y + FOOT_TALL * scale + 12
    return page


def _put_rows(
    page: Page, found: Choreography, old: Box, table: Box, look: Look, layer: Layer, state: BeatsState
) -> None:
    step = (ROW + GAP) * look.measures.text_scale
    for number, beaten in enumerate(found.before):
        put_old(page, number, beaten, Box(old.x, old.y + number * step, old.w, step - GAP), look, layer)
    if found.before:
        put_links(page, found, old, table, look, step)
    last: tuple[int, Beaten] | None = None
    for number, beaten in enumerate(found.now):
        if beaten.beat.id == state.in_air:
            last = (number, beaten)
            continue
        box = Box(table.x, table.y + number * step, table.w, step - GAP)
        put_row(page, number, beaten, box, look, layer, is_on=beaten.beat.id == state.chosen)
    if last is not None:  # what is in the air lies over all others
        box = Box(table.x, table.y + last[0] * step + state.lifted, table.w, step - GAP)
        put_row(page, *last, box, look, layer, is_on=True, in_air=True)
    if not found.now and not found.before:
        style = look.style("body")
        page.add(line(table.x, table.y, look.words("beats.nothing"), style, look.theme["text2"]))


def _put_title(
    page: Page, doc: Document, row: Touchpoint, found: Choreography, look: Look, layer: Layer
) -> None:
    theme, scale, words = look.theme, look.measures.text_scale, look.words
    tile = 44 * scale
    channel = doc.channels.get(row.channel) if row.channel else None
    page.add(Rect(MARGIN, 20, tile, tile, fill=layer.tile, radius=10))
    inset = (tile - 22 * scale) / 2
    page.add(Icon(channel.icon if channel else "people", MARGIN + inset, 20 + inset, 22 * scale, layer.ink))
    x = MARGIN + tile + 14
    facts = _facts(doc, row, found, look)
    right = _put_facts(page, facts, look)
    said = _where(doc, row, look)
    small, big = look.style("smallS"), look.style("h2")
    room = right - x - 24
    page.add(line(x, 20, fit_line(said, small, room), small, layer.ink))
    pill = Pill("motSoft", "motInk", tall=24.0 * scale, style="smallS", pad=12.0)
    moment = words("beats.moment")
    need = pill_width(moment, look, pill) + 36 if row.moment_of_truth else 0.0
    title = fit_line(row.title or words("beats.unnamed"), big, room - need)
    page.add(line(x, 20 + 17 * scale, title, big, theme["text"]))
    if row.moment_of_truth:
        left = x + width(title, big) + 18
        page.add(Rect(left, 20 + 20 * scale, need - 18, 24 * scale, fill=theme["motSoft"], radius=12 * scale))
        page.extend(moment_of_truth(left + 16, 20 + 32 * scale, theme, 16))
        page.extend(
            pill_items(
                left + 18,
                20 + 20 * scale,
                moment,
                look,
                Pill(None, "motInk", tall=24 * scale, style="smallS", pad=12.0),
            )
        )


def _where(doc: Document, row: Touchpoint, look: Look) -> str:
    """Return where a touchpoint stands: `Frontstage · stage 3, Pick-up · 05:00`."""
    step = doc.steps[row.step]
    stage = doc.stages[step.stage]
    number = 1 + [s.id for s in structure.stages(doc, stage.journey)].index(stage.id)
    lane = doc.lanes[row.lane]
    said = look.words(
        "beats.stage", lane=lane.name or look.words(f"role.{lane.role}.name"), number=number, stage=stage.name
    )
    return " · ".join(part for part in (said, step.time) if part)


def _facts(doc: Document, row: Touchpoint, found: Choreography, look: Look) -> list[tuple[str, str]]:
    words = look.words
    takes = _takes(found.total, look, is_whole=found.is_whole)
    count = str(len(found.now))
    if found.before:
        before = _takes(found.total_before, look, is_whole=found.is_whole_before)
        takes = words("beats.was", now=takes, before=before)
        count = words("beats.from_to", before=len(found.before), now=count)
    facts = [(words("beats.takes"), takes), (words("beats.count"), count)]
    if row.owner in doc.teams and row.owner is not None:
        facts.append((words("beats.owner"), doc.teams[row.owner].name))
    if row.feels:
        facts.append((words("beats.feels"), row.feels))
    return facts


def _takes(total: float | None, look: Look, *, is_whole: bool) -> str:
    if total is None:
        return look.words("beats.unknown")
    said = duration_text(total, look.words)
    return said if is_whole else look.words("beats.at_least", duration=said)


def _put_facts(page: Page, facts: Sequence[tuple[str, str]], look: Look) -> float:
    """Put the facts of the head at its right; return where they begin."""
    theme, label, value = look.theme, look.style("small"), look.style("smallS")
    right = page.width - MARGIN
    for name, said in reversed(facts):
        shown = fit_line(said, value, 220 * look.measures.text_scale)
        wide = max(width(name, label), width(shown, value))
        x = right - wide
        page.add(line(x, 24, name, label, theme["text2"]))
        page.add(line(x, 24 + label.leading + 4, shown, value, theme["text"]))
        page.add(Rect(x - 18, 22, 1, 2 * label.leading + 8, fill=theme["line"]))
        right = x - 36
    return right


def _put_foot(page: Page, found: Choreography, old: Box, table: Box, look: Look, state: BeatsState) -> None:
    scale, theme = look.measures.text_scale, look.theme
    tall = FOOT_TALL * scale
    if found.before:
        _put_counts(page, found, Box(old.x, old.y, old.w, tall), look)
    place = Box(table.x, table.y, 148 * scale, tall)
    page.add(
        edged(
            place,
            stroke=theme["control"],
            radius=8,
            dash=(4, 4),
        )
    )
    style, said = look.style("smallM"), look.words("beats.add")
    left = place.center[0] - (width(said, style) + 20) / 2
    page.add(Icon("plus", left, place.center[1] - 7, 14, theme["text2"]))
    page.add(line(left + 22, place.center[1] - style.leading / 2, said, style, theme["text"]))
    page.press("add", place, said, radius=8.0)
    if found.before and not found.now:
        begin = Box(
            place.right + 12,
            place.y + (tall - 36 * scale) / 2,
            width(look.words("beats.begin"), look.style("bodyS")) + 36,
            36 * scale,
        )
        page.add(Rect(begin.x, begin.y, begin.w, begin.h, fill=theme["accent"], radius=8))
        bold = look.style("bodyS")
        page.add(
            line_around(
                begin.center[0],
                begin.center[1] - bold.leading / 2,
                look.words("beats.begin"),
                bold,
                theme["onAccent"],
            )
        )
        page.press("begin", begin, look.words("beats.begin"), radius=8.0)
    number = next((n for n, beaten in enumerate(found.now) if beaten.beat.id == state.chosen), None)
    if number is not None:
        box = Box(place.right + 12, table.y, table.right - place.right - 12, tall)
        _put_reasons(page, number, found.now[number], box, look)


def _put_counts(page: Page, found: Choreography, box: Box, look: Look) -> None:
    theme, scale = look.theme, look.measures.text_scale
    page.extend(box_items(box, look))
    bold, big = look.style("smallS"), look.style("h3")
    page.add(line(box.x + 14, box.y + 10, look.words("beats.new_order"), bold, theme["text"]))
    x, y = box.x + 14, box.y + 36 * scale
    for change in CHANGES:
        count, said = str(found.changes.get(change, 0)), look.words(f"beats.change.{change}")
        page.add(line(x, y, count, big, theme["text"]))
        x += width(count, big) + 4
        pill = change_pill(change)
        page.extend(pill_items(x, y + 3 * scale, said, look, pill))
        x += pill_width(said, look, pill) + 6


def change_pill(change: str) -> Pill:
    """Return how the word of a change looks."""
    tone = TONES.get(change)
    return Pill(f"{tone}Soft", tone, style="metaS") if tone else Pill(None, "text3")


def _put_reasons(page: Page, number: int, beaten: Beaten, box: Box, look: Look) -> None:
    """Put why the chosen beat is there, what it is to be felt as and how one will know; each can be written."""
    theme = look.theme
    page.add(edged(box, fill=theme["accentSoft"], stroke=theme["accentLine"], radius=8))
    bold, body = look.style("smallS"), look.style("small")
    x, shares = box.x + 16, (0.37, 0.33, 0.3)
    for field, share in zip(("why", "feeling", "proof"), shares, strict=True):
        wide = (box.w - 32) * share - 16
        page.add(line(x, box.y + 10, look.words(f"beats.{field}", number=number + 1), bold, theme["text"]))
        said = getattr(beaten.beat, field)
        told = said or look.words(f"beats.hint.{field}")
        room = int((box.h - 32) // body.leading)
        items, _ = words_items(
            x,
            box.y + 12 + bold.leading,
            told,
            look,
            style="small",
            color="text2" if said else "text3",
            wide=wide,
            lines=room,
        )
        page.extend(items)
        cell = Box(x - 6, box.y + 8 + bold.leading, wide + 12, box.h - bold.leading - 14)
        page.press(
            f"cell/{number}/{field}", cell, look.words(f"beats.field.{field}", number=number + 1), radius=4.0
        )
        x += (box.w - 32) * share


def empty_page(doc: Document, journey: str, look: Look, wide: float) -> Page:
    """Return what stands there while no touchpoint is chosen: what beats are, and the touchpoints to choose from."""
    page, theme, words, scale = Page(wide), look.theme, look.words, look.measures.text_scale
    room = min(720.0 * scale, wide - 2 * MARGIN)
    x, y = (wide - room) / 2, 56.0
    items, tall = words_items(
        x, y, words("beats.empty.title"), look, style="h2", color="text", wide=room, lines=2
    )
    page.extend(items)
    y += tall + 8
    rows = [
        doc.touchpoints[i]
        for s in structure.steps(doc, journey)
        for i in doc.referrers("touchpoints", "step", s.id)
    ]
    told = words("beats.empty.text" if rows else "beats.empty.none")
    items, tall = words_items(x, y, told, look, style="body", color="text2", wide=room, lines=5)
    page.extend(items)
    y += tall + 18
    rows.sort(key=lambda row: not row.moment_of_truth)
    for row in rows[:12]:
        box = Box(x, y, room, 48 * scale)
        page.extend(box_items(box, look))
        if row.moment_of_truth:
            page.extend(moment_of_truth(x + 26, y + box.h / 2, theme, 18))
        else:
            page.add(Path(circle(x + 26, y + box.h / 2, 4), fill=theme["control"]))
        bold, meta = look.style("smallS"), look.style("meta")
        title = row.title or words("beats.unnamed")
        page.add(line(x + 48, y + 8 * scale, fit_line(title, bold, room - 64), bold, theme["text"]))
        page.add(
            line(
                x + 48,
                y + 8 * scale + bold.leading,
                fit_line(_where(doc, row, look), meta, room - 64),
                meta,
                theme["text2"],
            )
        )
        page.press(f"open/{row.id}", box, title, radius=12.0)
        y = box.bottom + 8
    page.height = y + 32
    return page

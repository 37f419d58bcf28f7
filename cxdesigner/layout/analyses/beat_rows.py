"""The rows of the beats page: the as-is as cards at the left, the beats as a table, and what leads from one to the
other.
"""

from __future__ import annotations

from cxdesigner.analysis.beats import Beaten, Choreography
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import Pill, edged, pill_items, pill_width, struck_items, words_items
from cxdesigner.layout.display_list import Icon, Item, Path, Rect, Segment
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import arrow_head, circle, moment_of_truth
from cxdesigner.layout.theme import Layer, dash
from cxdesigner.layout.type_setting import line, line_around, line_to
from cxdesigner.model.choreography import Beat
from cxdesigner.model.duration import duration_text

ROW, GAP = 90.0, 6.0

TABLE = 1152.0
"""How wide the table is drawn; where it is narrower, its columns come together."""

_COLUMNS = {"action": 140.0, "diamond": 464.0, "body": 492.0, "prop": 686.0, "sense": 808.0, "duty": 926.0}

TONES = {"added": "success", "moved": "warning", "changed": "info", "removed": "error"}


def column(name: str, table: Box, look: Look) -> float:
    """Return where a column of `table` begins."""
    scale = look.measures.text_scale
    first = _COLUMNS["action"]
    share = (table.w - first * scale) / (TABLE - first)
    return table.x + first * scale + (_COLUMNS[name] - first) * share


def put_head_row(page: Page, old: Box, table: Box, found: Choreography, look: Look) -> float:
    """Put the heads of the columns; return where the rows begin."""
    theme, title, small = look.theme, look.style("title"), look.style("smallS")
    y, scale = table.y, look.measures.text_scale
    words = look.words
    if found.before:
        said = words("beats.before")
        page.add(line(old.x, y, said, title, theme["text"]))
        sum_ = words.count("beats.sum", len(found.before))
        if found.total_before is not None:
            sum_ = words("beats.sum_time", beats=sum_, time=duration_text(found.total_before, words))
        x = old.x + width(said, title) + 10
        page.add(
            line(
                x,
                y + 3 * scale,
                fit_line(sum_, look.style("small"), old.right - x),
                look.style("small"),
                theme["text2"],
            )
        )
    page.add(line(table.x, y, words("beats.now" if found.before else "beats.only"), title, theme["text"]))
    heads = {"start": table.x + 72 * scale} | {
        name: column(name, table, look) for name in ("action", "body", "prop", "sense", "duty")
    }
    for name, x in heads.items():
        page.add(line(x, y + 3 * scale, words(f"beats.column.{name}"), small, theme["text2"]))
    if found.before:
        page.add(
            line_to(table.right - 16, y + 3 * scale, words("beats.column.change"), small, theme["text2"])
        )
    return y + 30 * scale


def put_old(page: Page, number: int, beaten: Beaten, box: Box, look: Look, layer: Layer) -> None:
    """Put the card of an as-is beat; one that is gone is struck."""
    theme, beat, scale = look.theme, beaten.beat, look.measures.text_scale
    is_gone = beaten.change == "removed"
    inside = (box.x + 0.5, box.y + 0.5, box.w - 1, box.h - 1)
    stroke = theme["control" if is_gone else "lineStrong"]
    page.add(
        Rect(
            *inside,
            fill=None if is_gone else theme["card"],
            stroke=stroke,
            radius=8,
            dash=dash("ghost") if is_gone else (),
        )
    )
    style, meta = look.style("smallM"), look.style("small")
    page.add(line(box.x + 14, box.y + 15, str(number + 1), style, theme["text2"]))
    x = box.x + 36 * scale
    right = box.right - 14
    time = _time_text(beaten, look)
    page.add(line_to(right, box.y + 16, time, meta, theme["text2"]))
    if beat.actor:
        page.extend(_actor_items(x, box.y + 14, beat, look, layer, right - width(time, meta) - 12 - x))
    action = beat.action or look.words("beats.no_words")
    y = box.y + 14 + 24 * scale
    if is_gone:
        items, tall = struck_items(x, y, action, look, style="smallS", wide=right - x, lines=1)
    else:
        items, tall = words_items(x, y, action, look, style="smallS", color="text", wide=right - x)
    page.extend(items)
    note = beat.body or beat.words or beat.prop
    said = look.words("beats.change.removed")
    pill = Pill("errorSoft", "error", style="metaS")
    room = right - x - (pill_width(said, look, pill) + 8 if is_gone else 0)
    if note:
        page.add(line(x, y + tall + 2, fit_line(note, meta, room), meta, theme["text2"]))
    if is_gone:
        page.extend(pill_items(right - pill_width(said, look, pill), y + tall + 1, said, look, pill))
    name = look.words("beats.old", number=number + 1, action=action)
    page.press(f"old/{number}", box, name, tip=look.words("beats.old_tip"), radius=8.0)


def _time_text(beaten: Beaten, look: Look) -> str:
    words, long = look.words, beaten.beat.duration_s
    start = "" if beaten.start is None else start_text(beaten.start, look)
    if not long:
        return start
    said = duration_text(long, words)
    return (
        words("beats.start_long", start=start, duration=said) if start else words("beats.long", duration=said)
    )


def start_text(second: float, look: Look) -> str:
    """Return when a beat starts: `0 s`, `22 s`."""
    return duration_text(second, look.words) if second else look.words("duration.second", count=0)


def _actor_items(x: float, y: float, beat: Beat, look: Look, layer: Layer, room: float) -> list[Item]:
    tone = look.theme.layer("customer") if beat.by_customer else layer
    style, tall = look.style("metaS"), 18 * look.measures.text_scale
    said = fit_line(beat.actor, style, room - 16)
    wide = width(said, style) + 16
    return [
        Rect(x, y, wide, tall, fill=tone.tile, radius=tall / 2),
        line(x + 8, y + (tall - style.leading) / 2, said, style, tone.ink),
    ]


def put_links(page: Page, found: Choreography, old: Box, table: Box, look: Look, step: float) -> None:
    """Put what leads from each as-is beat to what it has become; one that is gone ends in a cross."""
    theme = look.theme
    x0, x1 = old.right + 3, table.x - 4
    middle = (step - GAP) / 2
    for number, beaten in enumerate(found.before):
        y = old.y + number * step + middle
        if beaten.change == "removed":
            x = x0 + 28
            page.add(Path((("M", x0, y), ("L", x - 6, y)), stroke=theme["error"], width=1.5, dash=(3, 3)))
            page.add(
                Path((("M", x - 3.5, y - 3.5), ("L", x + 3.5, y + 3.5)), stroke=theme["error"], width=1.5)
            )
            page.add(
                Path((("M", x - 3.5, y + 3.5), ("L", x + 3.5, y - 3.5)), stroke=theme["error"], width=1.5)
            )
    ordered = sorted(enumerate(found.now), key=lambda pair: pair[1].change == "moved")
    for number, beaten in ordered:
        if beaten.before is None:
            continue
        y0, y1 = old.y + beaten.before * step + middle, table.y + number * step + middle
        has_moved = beaten.change == "moved"
        color = theme["warning" if has_moved else "connector"]
        bend = (x1 - x0) * 0.5
        run: tuple[Segment, ...] = (("M", x0, y0), ("C", x0 + bend, y0, x1 - 6 - bend, y1, x1 - 5, y1))
        page.add(Path(run, stroke=color, width=2.25 if has_moved else 1.5))
        page.add(Path(arrow_head(x1, y1, 1, 0), fill=color))


def put_row(
    page: Page,
    number: int,
    beaten: Beaten,
    box: Box,
    look: Look,
    layer: Layer,
    *,
    is_on: bool,
    in_air: bool = False,
) -> None:
    """Put a beat of the table. Its row, its grip and every field of it can be pressed."""
    theme, beat, words = look.theme, beaten.beat, look.words
    shadow = "e3" if in_air else look.card_shadow
    page.add(Rect(box.x, box.y, box.w, box.h, fill=theme["card"], radius=8, shadow=shadow))
    page.add(edged(box, stroke=layer.line, radius=7.5))
    if is_on:
        page.add(Rect(box.x - 2, box.y - 2, box.w + 4, box.h + 4, stroke=theme["accent"], width=2, radius=9))
    action = beat.action or words("beats.no_words")
    said = words("beats.row", number=number + 1, action=action)
    if beaten.change:
        change = words(f"beats.change.{beaten.change}")
        said = words("beats.row_change", number=number + 1, action=action, change=change)
    page.press(f"row/{number}", box, said, is_on=is_on, radius=8.0)
    _put_place(page, number, beaten, box, look, layer)
    _put_action(page, number, beat, box, look, layer)
    _put_details(page, number, beat, box, look)
    _put_change(page, beaten, box, look)


def _put_place(page: Page, number: int, beaten: Beaten, box: Box, look: Look, layer: Layer) -> None:
    theme, scale, words = look.theme, look.measures.text_scale, look.words
    middle = box.center[1]
    page.add(Icon("grip", box.x + 9 * scale, middle - 8 * scale, 16 * scale, theme["text3"]))
    grip = Box(box.x + 3, middle - 16 * scale, 26 * scale, 32 * scale)
    page.press(f"grip/{number}", grip, words("beats.grip", number=number + 1), radius=4.0)
    bold = look.style("smallS")
    cx = box.x + 45 * scale
    page.add(Path(circle(cx, middle, 12 * scale), fill=layer.tile))
    page.add(line_around(cx, middle - bold.leading / 2, str(number + 1), bold, layer.ink))
    x, style, meta = box.x + 72 * scale, look.style("bodyS"), look.style("small")
    start = "" if beaten.start is None else start_text(beaten.start, look)
    page.add(line(x, middle - style.leading + 1, start or "–", style, theme["text"]))
    long = beaten.beat.duration_s
    if long is None:
        told, color = words("beats.hint.duration_s"), "text3"
    elif long == 0:
        told, color = words("beats.closing"), "text2"
    else:
        told, color = words("beats.long", duration=duration_text(long, words)), "text2"
    page.add(line(x, middle + 3, fit_line(told, meta, 64 * scale), meta, theme[color]))
    _cell(page, number, "duration_s", Box(x - 4, middle, 66 * scale, 22 * scale), look)


def _put_action(page: Page, number: int, beat: Beat, box: Box, look: Look, layer: Layer) -> None:
    theme, scale = look.theme, look.measures.text_scale
    x, right = column("action", box, look), column("diamond", box, look) - 4
    small, bold, meta = look.style("metaS"), look.style("bodyS"), look.style("small")
    tone = theme.layer("customer") if beat.by_customer else layer
    y = box.y + 15 * scale
    actor = beat.actor or look.words("beats.hint.actor")
    page.add(line(x, y, fit_line(actor, small, right - x), small, tone.ink if beat.actor else theme["text3"]))
    _cell(page, number, "actor", Box(x - 4, y - 2, right - x, small.leading + 3), look)
    y += small.leading + 2
    action = beat.action or look.words("beats.hint.action")
    page.add(line(x, y, fit_line(action, bold, right - x), bold, theme["text" if beat.action else "text3"]))
    _cell(page, number, "action", Box(x - 4, y - 1, right - x, bold.leading + 2), look, beat.action)
    y += bold.leading + 3
    said = beat.words or look.words("beats.hint.words")
    page.add(line(x, y, fit_line(said, meta, right - x), meta, theme["text2" if beat.words else "text3"]))
    _cell(page, number, "words", Box(x - 4, y - 2, right - x, meta.leading + 4), look, beat.words)
    if beat.moment_of_truth:
        page.extend(moment_of_truth(right + 6, box.center[1], theme, 18))


def _put_details(page: Page, number: int, beat: Beat, box: Box, look: Look) -> None:
    for name, following in (("body", "prop"), ("prop", "sense")):
        x, right = column(name, box, look), column(following, box, look) - 10
        said = getattr(beat, name)
        _put_broken(page, number, name, said, Box(x, box.y + 8, right - x, box.h - 16), look)
    theme, meta, small = look.theme, look.style("meta"), look.style("small")
    x, right = column("sense", box, look), column("duty", box, look) - 10
    y = box.center[1] - meta.leading
    known = look.words.has(f"sense.{beat.sense}")
    sense = (look.words(f"sense.{beat.sense}") if known else beat.sense) or look.words("beats.column.sense")
    page.add(
        line(x, y - 1, fit_line(sense, meta, right - x), meta, theme["text2" if beat.sense else "text3"])
    )
    _cell(page, number, "sense", Box(x - 4, y - 4, right - x + 4, meta.leading + 5), look)
    sensed = fit_line(beat.sensed or look.words("beats.hint.sensed"), small, right - x)
    page.add(line(x, y + meta.leading + 1, sensed, small, theme["text" if beat.sensed else "text3"]))
    _cell(
        page,
        number,
        "sensed",
        Box(x - 4, y + meta.leading - 1, right - x + 4, small.leading + 5),
        look,
        beat.sensed,
    )
    _put_duty(page, number, beat, box, look)


def _put_broken(page: Page, number: int, field: str, said: str, box: Box, look: Look) -> None:
    style = look.style("small")
    lines = fit_lines(said or look.words(f"beats.hint.{field}"), style, box.w, 3)
    y = box.center[1] - len(lines) * style.leading / 2
    for n, text in enumerate(lines):
        page.add(line(box.x, y + n * style.leading, text, style, look.theme["text" if said else "text3"]))
    _cell(page, number, field, Box(box.x - 4, y - 4, box.w + 4, len(lines) * style.leading + 8), look, said)


def _put_duty(page: Page, number: int, beat: Beat, box: Box, look: Look) -> None:
    theme, style, tall = look.theme, look.style("metaS"), 22 * look.measures.text_scale
    x, y = column("duty", box, look), box.center[1] - tall / 2
    said = look.words(f"duty.{beat.duty}") if look.words.has(f"duty.{beat.duty}") else beat.duty
    wide = width(said, style) + 20
    is_must = beat.duty == "must"
    stroke = theme["text" if is_must else "text2" if beat.duty == "should" else "lineStrong"]
    color = theme["card" if is_must else "text2" if beat.duty == "free" else "text"]
    page.add(
        Rect(
            x + 0.5,
            y + 0.5,
            wide - 1,
            tall - 1,
            fill=theme["text"] if is_must else None,
            stroke=stroke,
            radius=tall / 2,
        )
    )
    page.add(line(x + 10, y + (tall - style.leading) / 2, said, style, color))
    name = look.words("beats.field.duty", number=number + 1, duty=said)
    page.press(f"cell/{number}/duty", Box(x, y, wide, tall), name, radius=tall / 2)


def _put_change(page: Page, beaten: Beaten, box: Box, look: Look) -> None:
    if not beaten.change:
        return
    said, right = look.words(f"beats.change.{beaten.change}"), box.right - 16
    tone = TONES.get(beaten.change)
    if tone is None:
        meta = look.style("meta")
        page.add(line_to(right, box.center[1] - meta.leading / 2, said, meta, look.theme["text3"]))
        return
    pill = Pill(f"{tone}Soft", tone, style="metaS")
    page.extend(pill_items(right - pill_width(said, look, pill), box.center[1] - 9, said, look, pill))


def _cell(page: Page, number: int, field: str, box: Box, look: Look, tip: str = "") -> None:
    """Let a field be pressed; `tip` is what stands in it, whole, for it may be cut."""
    name = look.words(f"beats.field.{field}", number=number + 1)
    page.press(f"cell/{number}/{field}", box, name, tip=tip, radius=4.0)

"""The heads that stay put: stages and steps on top, lanes at the left, and the labels of the three lines."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cxdesigner.layout.columns import Fold
from cxdesigner.layout.display_list import Icon, Item, Path, Rect, TextStyle
from cxdesigner.layout.emotion_lane import is_compact, scale_faces
from cxdesigner.layout.font_metrics import drawable, width
from cxdesigner.layout.line_breaking import break_lines, fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.rows import Row
from cxdesigner.layout.theme import dash
from cxdesigner.layout.type_setting import line, line_to, paragraph
from cxdesigner.model import numbering, structure
from cxdesigner.model.document import Document
from cxdesigner.model.journey import Stage, Step
from cxdesigner.model.lane_roles import Line

SIMPLE_HEIGHT, STEPS_HEIGHT = 55.0, 72.0
STEP_FROM = 44.0
"""Steps of columns narrower than this, in window pixels, go without names."""

LOW_LANE = 72.0
"""A lane no taller than this sets its icon and name on one row."""


@dataclass(frozen=True, slots=True)
class StageHead:
    """A stage over its columns, `first` to `last`; `number` counts from 1, and `numbers` are those of its steps."""

    stage: Stage
    number: int
    first: int
    steps: tuple[Step, ...]
    numbers: tuple[str, ...]

    @property
    def last(self) -> int:
        """The last of its columns."""
        return self.first + len(self.steps) - 1


def stage_heads(doc: Document, journey: str) -> list[StageHead]:
    """Return the stages of `journey` over their columns; none where there is no journey."""
    stages = structure.stages(doc, journey) if journey else []
    steps = [tuple(structure.steps_of(doc, stage.id)) for stage in stages]
    out: list[StageHead] = []
    first = 0
    for stage, own, numbers in zip(stages, steps, numbering.numbered(steps), strict=True):
        out.append(StageHead(stage, len(out) + 1, first, own, numbers))
        first += len(own)
    return out


def step_number(stages: Iterable[StageHead], step: str) -> str:
    """Return the number in the head of the step called `step`; empty where it has none."""
    for head in stages:
        for one, number in zip(head.steps, head.numbers, strict=True):
            if one.id == step:
                return number
    return ""


def folds(stages: Sequence[StageHead]) -> list[Fold]:
    """Return the first and the last column of each collapsed stage."""
    return [(head.first, head.last) for head in stages if head.stage.collapsed and head.steps]


def has_step_row(stages: Sequence[StageHead]) -> bool:
    """Tell whether some stage holds more than one step, or a step of its own name."""
    return numbering.are_told_apart(stage.steps for stage in stages)


def shows_steps(stages: Sequence[StageHead], look: Look, zoom: float) -> bool:
    """Tell whether there are heads of steps, and columns wide enough at `zoom` to name them."""
    return has_step_row(stages) and look.measures.column * zoom >= STEP_FROM * look.measures.text_scale


def band_height(stages: Sequence[StageHead], look: Look) -> float:
    """Return how tall the band of stages (and steps) is."""
    return (STEPS_HEIGHT if has_step_row(stages) else SIMPLE_HEIGHT) * look.measures.text_scale


def stage_items(
    head: StageHead,
    look: Look,
    *,
    left: float,
    right: float,
    with_steps: bool,
    seen_from: float = float("-inf"),
) -> list[Item]:
    """Return the head of a stage whose columns run from `left` to `right`; y = 0 is the top of the band.

    Its name sticks to `seen_from` where the stage begins left of it.
    """
    theme, scale = look.theme, look.measures.text_scale
    name, meta = look.style("title" if not with_steps else "bodyS"), look.style("meta")
    top = (9.0 if with_steps else 16.5) * scale
    rule = (34.0 if with_steps else 54.0) * scale
    out: list[Item] = [
        Path((("M", left, rule), ("L", right, rule)), stroke=theme["lineStrong"], width=2 * scale)
    ]
    x = min(max(left, seen_from), right)
    number = str(head.number)
    number_width = width(number, name) + 8 * scale
    if right - x < width(number, name):
        return out
    out.append(line(x, top, number, name, theme["text3"], ("stages", head.stage.id)))
    count = look.words.count("board.steps", len(head.steps)) if with_steps and len(head.steps) > 1 else ""
    free = right - x - number_width
    if count and free > width(count, meta) + 60 * scale:
        out.append(line_to(right, top + 3 * scale, count, meta, theme["text3"]))
        free -= width(count, meta) + 8 * scale
    text = fit_line(head.stage.name, name, free)
    if free > 18 * scale and text:
        out.append(line(x + number_width, top, text, name, theme["text"], ("stages", head.stage.id)))
    if not with_steps and head.steps and head.steps[0].time and free > 30 * scale:
        time = fit_line(head.steps[0].time, meta, free)
        out.append(line(x + number_width, top + 18.5 * scale, time, meta, theme["text2"]))
    return out


def step_items(head: StageHead, at: int, look: Look, *, left: float, right: float) -> list[Item]:
    """Return the head of step `at` of a stage, between `left` and `right`."""
    theme, scale, step = look.theme, look.measures.text_scale, head.steps[at]
    style, meta = look.style("smallM"), look.style("meta")
    number = head.numbers[at]
    x = left + width(number, style) + 8 * scale
    out: list[Item] = [line(left, 41 * scale, number, style, theme["text3"])]
    if (name := fit_line(step.name, style, right - x)) and right - x > 18 * scale:
        out.append(line(x, 41 * scale, name, style, theme["text"], ("steps", step.id)))
    if step.time and right - x > 18 * scale:
        top = 55 * scale if step.name else 42 * scale
        out.append(line(x, top, fit_line(step.time, meta, right - x), meta, theme["text2"]))
    return out


def step_divider(x: float, look: Look) -> Item:
    """Return the hairline between two steps of one stage."""
    scale = look.measures.text_scale
    return Path(
        (("M", x, 42 * scale), ("L", x, 66 * scale)), stroke=look.theme["line"], width=look.measures.hairline
    )


def floor_divider(row: Row, look: Look, *, y: float, left: float, right: float) -> Item:
    """Return the hairline that parts `row` from the neighbour above, with which it shares the floor."""
    inset = 12 * look.measures.text_scale
    ink = look.theme.layer(row.role.tone).line
    return Path((("M", left + inset, y), ("L", right - inset, y)), stroke=ink, width=look.measures.hairline)


def lane_head_items(row: Row, look: Look, tall: float) -> list[Item]:
    """Return the head of a lane `tall` high: icon, name, hint. The origin is the floor's top left corner."""
    theme, scale = look.theme, look.measures.text_scale
    layer, name_style = theme.layer(row.role.tone), look.style("smallS")
    left, size = 12 * scale, 24 * scale
    owner = ("lanes", row.lane.id)
    if tall < 9 * scale:
        return []
    if row.joins is not None:
        return sub_head_items(row, look, tall)
    icon_size = min(size, tall - 3 * scale)
    inner = icon_size * 15 / 24
    if tall <= LOW_LANE * scale:
        top = (tall - icon_size) / 2
        text_left = left + icon_size + 8 * scale
        lines = _name_lines(
            row.lane.name, name_style, look.measures.head_width - 4 * scale - text_left, tall / scale
        )
        text_top = (tall - len(lines) * name_style.leading) / 2
        words = paragraph(text_left, text_top, lines, name_style, layer.ink, owner)
    else:
        top, words = _words_below(row, look, tall, size)
    bed = Rect(left, top, icon_size, icon_size, fill=layer.tile, radius=6 * scale)
    inset = (icon_size - inner) / 2
    out: list[Item] = [bed, Icon(row.role.icon, left + inset, top + inset, inner, layer.ink, owner), *words]
    if row.role.holds == "curve" and not is_compact(look, min(tall, row.height)):
        out += scale_faces(look, tall, look.measures.head_width - 16 * scale)
    return out


def _words_below(row: Row, look: Look, tall: float, size: float) -> tuple[float, list[Item]]:
    """Return where a lane's icon, `size` high, begins, and its name and hint below.

    They move closer together before a line of the hint is left out.
    """
    scale, styles = look.measures.text_scale, (look.style("smallS"), look.style("meta"))
    colors = look.theme.layer(row.role.tone).ink, look.theme["text2"]
    measure = look.measures.head_width - (38 if row.role.holds == "curve" else 24) * scale
    texts = row.lane.name, row.lane.hint
    counts = [len(break_lines(text, style, measure)) for text, style in zip(texts, styles, strict=True)]
    wanted = sum(count * style.leading for count, style in zip(counts, styles, strict=True)) - scale
    is_tight = 46 * scale + wanted > tall
    top, at = (8 * scale, 11 * scale + size) if is_tight else (12 * scale, 18 * scale + size)
    foot = (1 if is_tight else 4) * scale
    words: list[Item] = []
    for text, style, color, count in zip(texts, styles, colors, counts, strict=True):
        room = int((tall - foot - at) // style.leading)
        lines = fit_lines(text, style, measure, min(room, count))
        words += paragraph(12 * scale, at, lines, style, color, ("lanes", row.lane.id))
        at += len(lines) * style.leading - (scale if lines else 0)
    return top, words


SUB_LEFT, SUB_TOP = 32.0, 12.0
"""Where the name of a lane begins that shares its head; the icon in front of it has no tile."""


def sub_head_items(row: Row, look: Look, tall: float) -> list[Item]:
    """Return the part of a shared head that is of `row`: a small icon, its name, and its hint where there is room."""
    theme, scale, owner = look.theme, look.measures.text_scale, ("lanes", row.lane.id)
    layer, name_style, hint_style = theme.layer(row.role.tone), look.style("smallM"), look.style("meta")
    right, left = look.measures.head_width - 8 * scale, SUB_LEFT * scale
    is_low = tall <= LOW_LANE * scale
    lines = _name_lines(row.lane.name, name_style, right - left, tall / scale)
    top = (tall - len(lines) * name_style.leading) / 2 if is_low else SUB_TOP * scale
    size = min(14 * scale, tall - 3 * scale)
    out: list[Item] = [
        Icon(row.role.icon, 12 * scale, top + (name_style.leading - size) / 2, size, layer.ink, owner),
        *paragraph(left, top, lines, name_style, layer.ink, owner),
    ]
    top += len(lines) * name_style.leading
    if not is_low and row.lane.hint:
        measure = right - 12 * scale
        room = int((tall - 4 * scale - top) // hint_style.leading)
        hint = fit_lines(
            row.lane.hint,
            hint_style,
            measure,
            min(room, len(break_lines(row.lane.hint, hint_style, measure))),
        )
        out += paragraph(12 * scale, top, hint, hint_style, theme["text2"], owner)
    return out


def _name_lines(name: str, style: TextStyle, room: float, tall: float) -> tuple[str, ...]:
    """Return a lane's name beside its icon: two lines where there is height and no word has to be broken."""
    if tall < 15:
        return ()
    if tall >= 34 and all(width(drawable(word), style) <= room for word in name.split()):
        return fit_lines(name, style, room, 2)
    return (fit_line(name, style, room),)


def strip_items(row: Row, look: Look, tall: float) -> list[Item]:
    """Return the words on the strip of a hidden lane: never a stroke that could be taken for a service line."""
    theme, scale, meta = look.theme, look.measures.text_scale, look.style("meta")
    said = fit_line(look.words.count("board.hidden_lane", row.count(), lane=row.lane.name), meta, math.inf)
    top = (tall - meta.leading) / 2
    x = 32 * scale
    return [
        Icon("eyeoff", 12 * scale, (tall - 13 * scale) / 2, 13 * scale, theme["text2"]),
        line(x, top, said, meta, theme["text2"], ("lanes", row.lane.id)),
        line(
            x + width(said, meta) + 12 * scale, top, look.words("board.show"), look.style("metaS"), theme["accent"],
            ("lanes", row.lane.id),
        ),
    ]  # fmt: skip


_LINE_WIDTHS: dict[Line, float] = {"interaction": 1.5, "visibility": 2.0, "internal": 1.5}


def service_line_items(kind: Line, look: Look, *, y: float, left: float, right: float) -> list[Item]:
    """Return one of the three lines, from `left` to `right`. They differ by dash, not by hue."""
    scale = look.measures.text_scale
    return [
        Path(
            (("M", left, y), ("L", right, y)), stroke=look.theme["text2"], width=_LINE_WIDTHS[kind] * scale,
            dash=tuple(d * scale for d in dash(kind)),
        )
    ]  # fmt: skip


def service_label_items(kind: Line, look: Look, *, y: float, left: float) -> list[Item]:
    """Return the name of one of the three lines, which masks the line behind it with 6 px of air."""
    scale, style = look.measures.text_scale, look.style("label")
    name = look.words(f"line.{kind}")
    text_left, air = left + 17 * scale, 6 * scale
    ground = look.theme["panel"] if look.on_paper else look.theme["canvas"]
    return [
        Rect(text_left - air, y - 8 * scale, width(name, style) + 2 * air, 16 * scale, fill=ground),
        line(text_left, y - style.leading / 2, name, style, look.theme["text2"]),
    ]

"""The page that lays a to-be over its as-is: stages, both curves with their lift, and the cards with old words."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from cxdesigner.analysis.twin_steps import TwinStage
from cxdesigner.analysis.twins import Pair
from cxdesigner.layout.analyses.compare_cards import Face, card_items, ghost_items
from cxdesigner.layout.analyses.compare_curve import CURVE, LIFT, curve_items
from cxdesigner.layout.analyses.compare_grid import Card, Grid, Span, placed_cards
from cxdesigner.layout.analyses.compare_links import connector_items
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import struck_items
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.display_list import Group, Item, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.heads import (
    SIMPLE_HEIGHT,
    STEPS_HEIGHT,
    StageHead,
    has_step_row,
    lane_head_items,
    service_label_items,
    service_line_items,
    stage_items,
    step_divider,
    step_items,
)
from cxdesigner.layout.look import Look
from cxdesigner.layout.rows import Row
from cxdesigner.layout.theme import mixed
from cxdesigner.layout.type_setting import line
from cxdesigner.model import structure
from cxdesigner.model.figures import signed
from cxdesigner.model.journey import Lane
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.model.numbering import numbered

EDGE, GAP, FOOT = 12.0, 8.0, 12.0
"""Air left of the lanes, between the parts, and below the last lane."""


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of the page begin: x of the first column, y of the curves and of the first lane."""

    left: float
    curve: float
    lanes: float
    right: float


def places(grid: Grid) -> Places:
    """Return where the parts stand."""
    measures = grid.look.measures
    scale = measures.text_scale
    left = EDGE + measures.head_width
    heads = _stage_heads(grid)
    band = (STEPS_HEIGHT if has_step_row(heads) or grid.options.is_beside else SIMPLE_HEIGHT) * scale
    lanes = band + GAP + (CURVE + LIFT) * scale + GAP * scale
    return Places(left, band + GAP, lanes, left + grid.width - measures.gutter + EDGE)


def room_for_columns(width: float, look: Look) -> float:
    """Return how much of a page `width` wide is left for the columns."""
    return width - 3 * EDGE - look.measures.head_width + look.measures.gutter


def compare_page(grid: Grid, width: float, sight: tuple[float, float] = (0.0, inf)) -> Page:
    """Return the page without the heads of the lanes, which stay put (`head_items`).

    Of a long journey only what stands between the two x of `sight` is drawn, and a column more on either side.
    """
    at, look = places(grid), grid.look
    margin = at.left + look.measures.column * grid.per_step
    seen = Span(sight[0] - margin, sight[1] - at.left + look.measures.column * grid.per_step)
    page = Page(max(width, at.right + EDGE), at.lanes + grid.height + FOOT)
    page.extend(_stage_band(grid, at))
    page.extend(_curve_box(grid, at))
    right = at.right
    for row in grid.rows:
        page.extend(_floor(row, at, right, look))
        for number, kind in enumerate(row.lines):
            y = at.lanes + row.y - look.measures.line_gap * (len(row.lines) - number - 0.5)
            page.extend(service_line_items(kind, look, y=y, left=EDGE, right=right))
    page.add(Group(at.left, at.lanes, tuple(connector_items(grid, seen))))
    for card in placed_cards(grid, seen):
        _put_card(page, grid, card, at)
    page.items.append(Group(at.left, at.curve, tuple(curve_items(grid, seen))))
    _lift_targets(page, grid, at)
    return page


def head_items(grid: Grid, offset: float, tall: float) -> list[Item]:
    """Return the heads of the lanes and the names of the three lines, `offset` px from the left, on their ground."""
    at, look = places(grid), grid.look
    scale, wide = look.measures.text_scale, look.measures.head_width
    out: list[Item] = []
    if offset > 0:
        out.append(Rect(offset, 0, at.left - 4, tall, fill=look.theme["canvas"]))
        for row in grid.rows:
            out += _floor(row, at, at.left + offset, look, left=offset + EDGE)
        out += [_curve_floor(at, look, at.left - EDGE, left=offset + EDGE)]
    out.append(
        Group(offset + EDGE, at.curve, tuple(lane_head_items(_emotion_row(grid), look, CURVE * scale)))
    )
    small = look.style("small")
    lift_y = at.curve + (CURVE + 2) * scale + (24 * scale - small.leading) / 2
    out.append(
        line(offset + EDGE + 12 * scale, lift_y, look.words("compare.lift"), small, look.theme["text"])
    )
    for row in grid.rows:
        y = at.lanes + row.y
        out.append(Group(offset + EDGE, y, tuple(lane_head_items(row, look, row.height))))
        for number, kind in enumerate(row.lines):
            middle = y - look.measures.line_gap * (len(row.lines) - number - 0.5)
            out += service_label_items(kind, look, y=middle, left=offset + EDGE)
    assert wide > 0
    return out


def card_name(grid: Grid, pair: Pair) -> str:
    """Return how a card is read aloud: its word, its title, and what was."""
    words, doc = grid.look.words, grid.twins.doc
    title = doc.touchpoints[pair.id].title
    said = words("compare.card", change=words(f"change.{pair.kind}"), title=title)
    old = " · ".join(doc.touchpoints[id_].title for id_ in pair.was if id_ != pair.id)
    return f"{said}. {words('compare.was', title=old)}" if old and pair.kind != "kept" else said


def _put_card(page: Page, grid: Grid, card: Card, at: Places) -> None:
    assert card.placed is not None
    look, box = grid.look, grid.box(card).moved(at.left, at.lanes)
    ghost = 1.0 if card.is_ghost and grid.options.is_beside else grid.options.ghost
    is_gone = card.pair.kind == "removed"
    change = "" if card.is_ghost else card.pair.kind
    face = Face(change, card.placed.span, card.tall, ghost, is_gone and card.is_ghost)
    strip = card.placed.height - card.tall
    if card.ghosts and strip > 0:
        page.add(Group(box.x, box.y, tuple(ghost_items(card.ghosts, look, face, strip))))
    page.add(
        Group(
            box.x,
            box.y,
            tuple(card_items(grid.twins.doc, card.touchpoint, card.role, look, face)),
            ("touchpoints", card.touchpoint.id),
        )
    )
    is_selected = grid.options.selected == card.pair.id and not (card.is_ghost and card.pair.becomes)
    if is_selected:
        page.extend(_ring(box, look))
    id_ = f"card/{card.touchpoint.id}" if card.is_ghost else f"pair/{card.pair.id}"
    page.press(id_, box, card_name(grid, card.pair), is_on=is_selected, radius=8 * look.measures.text_scale)
    for number, ghost_of in enumerate(one for one in card.ghosts if one.is_gone):
        tall = 16 * look.measures.text_scale
        low = Box(box.x + 3, box.bottom + strip - tall * (number + 1), box.w - 6, tall)
        name = look.words("compare.card", change=look.words("change.removed"), title=ghost_of.text)
        page.press(f"pair/{ghost_of.id}", low, name, is_on=grid.options.selected == ghost_of.id)


def _ring(box: Box, look: Look) -> list[Item]:
    around = box.grown(1)
    return [
        Rect(
            around.x, around.y, around.w, around.h, stroke=look.theme["accent"], width=2,
            radius=9 * look.measures.text_scale,
        )
    ]  # fmt: skip


def _floor(row: Row, at: Places, right: float, look: Look, *, left: float = EDGE) -> list[Item]:
    layer = look.theme.layer(row.role.tone)
    y = at.lanes + row.y
    return [
        Rect(
            left, y, right - left, row.height, fill=layer.tint, stroke=layer.floor_line,
            radius=10 * look.measures.text_scale,
        )
    ]  # fmt: skip


def _curve_floor(at: Places, look: Look, wide: float, *, left: float = EDGE) -> Item:
    tall = (CURVE + LIFT) * look.measures.text_scale
    theme = look.theme
    return Rect(
        left + 0.5, at.curve + 0.5, wide - 1, tall - 1, fill=theme["panel"], stroke=theme["line"],
        radius=10 * look.measures.text_scale,
    )  # fmt: skip


def _curve_box(grid: Grid, at: Places) -> list[Item]:
    return [_curve_floor(at, grid.look, at.right - EDGE)]


def _lift_targets(page: Page, grid: Grid, at: Places) -> None:
    """Let each pill be read aloud with its stage."""
    look, twins = grid.look, grid.twins
    scale, words = look.measures.text_scale, look.words
    for stage in twins.stages:
        first, last = grid.span_of(stage)
        lift = twins.lift(stage)
        name = words(
            "compare.lift_of",
            stage=stage_name(grid, stage),
            by=signed(lift.by, words),
            was=signed(lift.was, words),
            becomes=signed(lift.becomes, words),
        )
        middle = at.left + (first + last) / 2
        box = Box(middle - 26 * scale, at.curve + (CURVE + 2) * scale, 52 * scale, 24 * scale)
        page.press(f"stage/{stage.id}", box, name, radius=12 * scale)


def stage_name(grid: Grid, stage: TwinStage) -> str:
    """Return what a stage is called: in the to-be, else as it was."""
    doc = grid.twins.doc
    return doc.stages[stage.id].name or grid.look.words("board.stage")


def _stage_heads(grid: Grid) -> list[StageHead]:
    doc = grid.twins.doc
    steps = [
        tuple(doc.steps[column.step or column.was or ""] for column in stage.columns)
        for stage in grid.twins.stages
    ]
    out: list[StageHead] = []
    first = 0
    for stage, own, numbers in zip(grid.twins.stages, steps, numbered(steps), strict=True):
        out.append(StageHead(doc.stages[stage.id], len(out) + 1, first, own, numbers))
        first += len(own)
    return out


def _stage_band(grid: Grid, at: Places) -> list[Item]:
    look = grid.look
    heads = _stage_heads(grid)
    with_steps = has_step_row(heads)
    wide, gutter = look.measures.column * grid.per_step, look.measures.gutter
    out: list[Item] = []
    for head, stage in zip(heads, grid.twins.stages, strict=True):
        left, right = at.left + head.first * wide, at.left + (head.last + 1) * wide - gutter
        if stage.stage is None:
            out += _gone_stage(head, look, left, right)
            continue
        out += stage_items(head, look, left=left, right=right, with_steps=with_steps)
        for number, column in enumerate(stage.columns if with_steps else ()):
            x = left + number * wide
            if column.step is None:
                name = head.steps[number].name or look.words("change.removed")
                meta_top = 41 * look.measures.text_scale
                out += struck_items(
                    x, meta_top, name, look, style="smallM", wide=wide - gutter, lines=1, gone=True
                )[0]
            else:
                out += step_items(head, number, look, left=x, right=x + wide - gutter)
            if number:
                out.append(step_divider(x - gutter / 2, look))
    if grid.options.is_beside and not with_steps:
        out += _side_words(grid, at)
    return out


def _side_words(grid: Grid, at: Places) -> list[Item]:
    """Return As-is and To-be over the two columns of each step."""
    look, measures = grid.look, grid.look.measures
    meta, out = look.style("metaS"), []
    for number in range(len(grid.columns)):
        for side, kind in enumerate(("as_is", "to_be")):
            x = at.left + (2 * number + side) * measures.column
            ink = mixed(look.theme["text2"], look.theme["text"], 1.0 if side == 0 else 0.0)
            out.append(line(x, 57 * measures.text_scale, look.words(f"journey.{kind}"), meta, ink))
    return list(out)


def _gone_stage(head: StageHead, look: Look, left: float, right: float) -> list[Item]:
    scale = look.measures.text_scale
    name = head.stage.name or look.words("board.stage")
    return [
        Rect(left, 53 * scale, right - left, 2 * scale, fill=look.theme["lineStrong"]),
        *struck_items(left, 16.5 * scale, name, look, style="title", wide=right - left, lines=1, gone=True)[
            0
        ],
    ]


def _emotion_row(grid: Grid) -> Row:
    """Return the emotion lane of the to-be, or one as the program names it."""
    doc, look = grid.twins.doc, grid.look
    role = lane_role("emotion")
    lane = next((row for row in structure.lanes(doc, grid.twins.to_be.id) if row.role == "emotion"), None)
    if lane is None:
        words = look.words
        lane = Lane(
            id="emotion", journey=grid.twins.to_be.id, role="emotion",  # type: ignore[arg-type]
            name=words("role.emotion.name"), hint=words("role.emotion.hint"),
        )  # fmt: skip
    across = Columns(len(grid.columns), look.measures)
    return Row(lane, role, (), 0.0, look.measures, across, height=CURVE * look.measures.text_scale)

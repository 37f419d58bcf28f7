"""The display list of a board: floors, lines, curve, links and cards in a box, and the heads beside them."""

from __future__ import annotations

from collections.abc import Callable

from cxdesigner.layout import emotion_lane, heads, picture_card, stage_strips
from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Group, Item, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.links import link_items as drawn_link
from cxdesigner.layout.loops import loop_items
from cxdesigner.layout.rows import Placed, Row
from cxdesigner.model.touchpoint import Link

_LINE_REACH = 8.0
"""How far from its place a service line is seen, in board units: more than half of its width."""


def selected_link_items(board: Board, link_id: str) -> list[Item]:
    """Return the drawing of a link as the selected one: in the accent, and stronger."""
    link, points = board.doc.links.get(link_id), board.run_of(link_id)
    return drawn_link(link, points, board.look, board.look.theme["accent"], 2.25) if link and points else []


def card_group(board: Board, row: Row, card: Placed) -> Group:
    """Return the drawing of a card where it lies."""
    box = row.box(card)
    return Group(box.x, box.y, board.card_items(card.key), card.key)


def floor(board: Board, row: Row, left: float, right: float) -> Rect:
    """Return the floor of `row` between two places, with the neighbours that share it."""
    layer, radius = board.look.theme.layer(row.role.tone), 12 * board.look.measures.text_scale
    if row.is_strip:
        control = board.look.theme["lineStrong"]
        return Rect(
            left, row.y, right - left, row.height, fill=board.look.theme["field"], stroke=control,
            width=board.look.measures.hairline, radius=6 * board.look.measures.text_scale, dash=(4, 4),
        )  # fmt: skip
    return Rect(
        left, row.floor_top, right - left, row.floor_bottom - row.floor_top, fill=layer.tint, stroke=layer.floor_line,
        width=board.look.measures.hairline, radius=radius,
    )  # fmt: skip


def ground_items(board: Board, box: Box, *, with_quotes: bool = True) -> list[Item]:
    """Return floors, service lines and curve in `box`, without the heads at the left."""
    measures, out = board.look.measures, []
    left = -measures.head_width
    first, last = board.columns_over(box)
    for row in board.rows:
        for number, kind in enumerate(row.lines):
            y = row.y - (len(row.lines) - number - 0.5) * measures.line_gap
            if box.y - _LINE_REACH <= y <= box.bottom + _LINE_REACH:
                out += heads.service_line_items(kind, board.look, y=y, left=left, right=board.width)
        if row.floor_top > box.bottom or row.floor_bottom < box.y:
            continue
        if row.joins is None:
            out.append(floor(board, row, left, board.width))
        else:
            y = row.y - measures.lane_gap / 2
            out.append(heads.floor_divider(row, board.look, y=y, left=left, right=board.width))
    out += stage_strips.floors(board, box)
    for row in board.rows_over(box):
        if row.role.holds == "curve" and not row.is_strip and board.steps:
            items = emotion_lane.curve_items(
                board.curve(row), board.look, board.columns, first, last, with_quotes=with_quotes
            )
            out.append(Group(0, row.y, tuple(items)))
    return [*out, *loop_items(board, first - 1, last + 1)]


def slot_items(board: Board, box: Box, *, with_words: bool = True) -> list[Item]:
    """Return the invitations of the empty places of storyboards in `box`."""
    first, last = board.columns_over(box)
    measures, out = board.look.measures, []
    for row in board.rows_over(box):
        if row.role.form != "picture" or row.is_strip:
            continue
        tall = measures.lane_heights[row.role.id] - 2 * measures.cell_pad
        for column in board.columns.opened(first, last):
            if not row.begins.get(column) and not row.covers.get(column):
                x, y = board.columns.left(column), row.y + measures.cell_pad
                out += picture_card.slot_items(board.look, x, y, tall, with_words=with_words)
    return out


def link_items(board: Board, box: Box, want: Callable[[Link], bool] | None = None) -> list[Item]:
    """Return the links that may be seen in `box`, those that are wanted where it matters."""
    first, last = board.columns_over(box)
    out: list[Item] = []
    for id_ in sorted(board.links.over(first - 1, last + 1)):
        link = board.doc.links[id_]
        if want is None or want(link):
            out += board.links.items(board.doc, link, box)
    return out


def card_groups(board: Board, box: Box) -> list[Item]:
    """Return the cards in `box`."""
    first, last = board.columns_over(box)
    return [
        card_group(board, row, card)
        for row in board.rows_over(box)
        for card in row.cards(first, last)
        if row.box(card).grown(4).meets(box)
    ]


def items(board: Board, box: Box | None = None) -> list[Item]:
    """Return the display list of what lies in `box`, else of the whole board, without the heads."""
    box = box or Box(0.0, 0.0, board.width, board.height)
    return [*ground_items(board, box), *link_items(board, box), *card_groups(board, box)]


def lane_head_items(board: Board) -> list[Item]:
    """Return the heads of all lanes and the labels of the lines, left of the first column."""
    left, out = -board.look.measures.head_width, []
    for row in board.rows:
        for number, kind in enumerate(row.lines):
            y = row.y - (len(row.lines) - number - 0.5) * board.look.measures.line_gap
            out += heads.service_label_items(kind, board.look, y=y, left=left)
        make = heads.strip_items if row.is_strip else heads.lane_head_items
        out.append(Group(left, row.y, tuple(make(row, board.look, row.height)), ("lanes", row.lane.id)))
    return out


def stage_head_items(board: Board) -> list[Item]:
    """Return the band of stages and steps above the first lane."""
    out: list[Item] = []
    top = -board.head_height - board.look.measures.lane_gap
    columns, gutter = board.columns, board.look.measures.gutter
    with_steps = heads.has_step_row(board.stages)
    for head in board.stages:
        left, right = columns.left(head.first), columns.right(head.last)
        inner = heads.stage_items(head, board.look, left=left, right=right, with_steps=with_steps)
        if with_steps:
            for at in range(len(head.steps)):
                x = columns.left(head.first + at)
                inner += heads.step_items(head, at, board.look, left=x, right=columns.right(head.first + at))
                if at:
                    inner.append(heads.step_divider(x - gutter / 2, board.look))
        out.append(Group(0, top, tuple(inner), ("stages", head.stage.id)))
    return out

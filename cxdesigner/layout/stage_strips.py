"""The strips of collapsed stages: their floor over all lanes, what their head shows, and the words along them."""

from __future__ import annotations

from collections.abc import Iterator
from weakref import WeakKeyDictionary

from cxdesigner.layout.board import Board
from cxdesigner.layout.display_list import Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.heads import StageHead
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line
from cxdesigner.model.document import Document

_counts: WeakKeyDictionary[Board, tuple[Document, dict[str, int]]] = WeakKeyDictionary()
"""How many touchpoints each collapsed stage holds: counted once in every state of the document."""

CHEVRON = 14.0
"""Size of the chevron that opens or collapses a stage."""

_SHORTEST = 24.0
"""A name with less room than this goes without."""


def strips(board: Board) -> Iterator[StageHead]:
    """Yield the stages that are collapsed on `board`."""
    firsts = {first for first, _ in board.columns.folds}
    return (head for head in board.stages if head.steps and head.first in firsts) if firsts else iter(())


def strip_at(board: Board, x: float) -> StageHead | None:
    """Return the collapsed stage whose strip lies at `x`, its gutter left out."""
    fold = board.columns.fold_of(board.columns.at(x))
    if fold is None or x > board.columns.right(fold[0]):
        return None
    return next((head for head in strips(board) if head.first == fold[0]), None)


def floors(board: Board, box: Box) -> list[Item]:
    """Return the floors of the strips in `box`: as quiet as that of a hidden lane, over all lanes."""
    theme, measures = board.look.theme, board.look.measures
    out: list[Item] = []
    for first, _ in board.columns.folds:
        left, right = board.columns.left(first), board.columns.right(first)
        if right >= box.x and left <= box.right:
            out.append(
                Rect(
                    left, 0.0, right - left, board.height, fill=theme["field"], stroke=theme["lineStrong"],
                    width=measures.hairline, radius=6 * measures.text_scale, dash=(4, 4),
                )
            )  # fmt: skip
    return out


def touchpoints_in(board: Board, head: StageHead) -> int:
    """Return how many touchpoints stand in a stage."""
    doc, counts = _counts.get(board, (None, {}))
    if doc is not board.doc:
        doc, counts = _counts[board] = (board.doc, {})
    if head.stage.id not in counts:
        counts[head.stage.id] = sum(len(doc.referrers("touchpoints", "step", step.id)) for step in head.steps)
    return counts[head.stage.id]


def spoken(board: Board, head: StageHead) -> str:
    """Return the whole of what a strip says: its stage, that it is collapsed, and what it holds."""
    name = f"{head.number} {head.stage.name}".strip()
    return board.look.words.count("board.collapsed_stage", touchpoints_in(board, head), stage=name)


def head_items(head: StageHead, look: Look, *, left: float, right: float, with_steps: bool) -> list[Item]:
    """Return the head of a strip from `left` to `right`: its number, and below its rule or beside it the chevron."""
    theme, scale = look.theme, look.measures.text_scale
    style = look.style("title" if not with_steps else "bodyS")
    rule, number = (34.0 if with_steps else 54.0) * scale, str(head.number)
    out: list[Item] = [
        Path((("M", left, rule), ("L", right, rule)), stroke=theme["lineStrong"], width=2 * scale)
    ]
    top = (9.0 if with_steps else 16.5) * scale
    room = right - left - (0.0 if with_steps else (CHEVRON + 6) * scale)
    if width(number, style) <= room:
        out.append(line(left, top, number, style, theme["text3"], ("stages", head.stage.id)))
    place = chevron_place(head, look, left=left, right=right, with_steps=with_steps)
    return [*out, Icon("chevr", place.x, place.y, place.w, theme["text2"])]


def chevron_place(head: StageHead, look: Look, *, left: float, right: float, with_steps: bool) -> Box:
    """Return where the chevron of a stage lies: at the right of its name, of a strip in the row of steps."""
    scale = look.measures.text_scale
    size = CHEVRON * scale
    if head.stage.collapsed and with_steps:
        return Box((left + right - size) / 2, 45 * scale, size, size)
    return Box(right - size, (12 if with_steps else 20) * scale, size, size)


def words_along(board: Board, head: StageHead, room: float) -> list[Item]:
    """Return the words along a strip with `room` to the end, as if it lay level and began at 0; y = 0 is its middle.

    The name is cut where it is too long; the count, which is shorter, stays.
    """
    look = board.look
    name_style, meta, action = look.style("smallS"), look.style("meta"), look.style("metaS")
    gap, owner = 10 * look.measures.text_scale, ("stages", head.stage.id)
    count = look.words.count("board.touchpoints", touchpoints_in(board, head))
    tail = [(count, meta, look.theme["text2"]), (look.words("board.open"), action, look.theme["accent"])]
    while tail and sum(width(text, style) + gap for text, style, _ in tail) + _SHORTEST > room:
        tail.pop()
    free = room - sum(width(text, style) + gap for text, style, _ in tail)
    name = fit_line(head.stage.name, name_style, free) if free >= _SHORTEST else ""
    parts = [(name, name_style, look.theme["text2"]), *tail] if name else tail
    out: list[Item] = []
    x = 0.0
    for text, style, color in parts:
        tall = (
            style.leading
        )  # on a ground of their own: curve and connectors pass behind words, not through them
        out.append(Rect(x - gap / 2, -tall / 2, width(text, style) + gap, tall, fill=look.theme["field"]))
        out.append(line(x, -tall / 2, text, style, color, owner))
        x += width(text, style) + gap
    return out

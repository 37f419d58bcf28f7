"""The legend: what the marks, the curve and the channels of this very board mean, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.loops import loops_of
from cxdesigner.layout.board import Board
from cxdesigner.layout.cards import insight_tile
from cxdesigner.layout.display_list import Group, Icon, Item, Path, Rect
from cxdesigner.layout.emotion_lane import is_compact
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.loops import LOOP_DOTS, loop_run
from cxdesigner.layout.shapes import moment_of_truth
from cxdesigner.layout.theme import dash
from cxdesigner.layout.type_setting import line
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import INSIGHT_KINDS
from cxdesigner.model.feeling import felt

_ROW, _PAD, _AIR = 20.0, 8.0, 14.0

Entry = tuple[float, list[Item], str]
"""Width of the mark, its drawing in a row 20 high, and its words."""


def legend_items(doc: Document, board: Board, wide: float) -> tuple[list[Item], float]:
    """Return the legend in a box `wide` wide whose top left corner is the origin, and its height."""
    look = board.look
    entries = [*_marks(doc, board), *_channels(doc, board)]
    if not entries:
        return [], 0.0
    meta, strong = look.style("meta"), look.style("metaS")
    heading = look.words("page.legend")
    out: list[Item] = [
        line(_PAD, _PAD / 2 + (_ROW - strong.leading) / 2, heading, strong, look.theme["text"])
    ]
    indent = _PAD + max(width(heading, strong) + _AIR * 1.5, look.measures.head_width - _PAD * 2)
    x, y = indent, _PAD / 2
    for mark_width, drawing, full in entries:
        words = fit_line(full, meta, wide - indent - _PAD - mark_width - 6)
        taken = mark_width + 6 + width(words, meta)
        if x + taken > wide - _PAD and x > indent:
            x, y = indent, y + _ROW
        out.append(Group(x, y, tuple(drawing)))
        out.append(line(x + mark_width + 6, y + (_ROW - meta.leading) / 2, words, meta, look.theme["text2"]))
        x += taken + _AIR
    tall = y + _ROW + _PAD / 2
    out.insert(
        0, Rect(0, 0, wide, tall, fill=look.theme["panel"], stroke=look.theme["line"], width=0.7, radius=8)
    )
    return out, tall


def _marks(doc: Document, board: Board) -> Iterator[Entry]:
    look, words = board.look, board.look.words
    at_steps = [
        doc.touchpoints[id_] for step in board.steps for id_ in doc.referrers("touchpoints", "step", step.id)
    ]
    curves = [row for row in board.rows if row.role.holds == "curve" and not row.is_strip]
    has_curve = bool(curves)
    if any(t.moment_of_truth for t in at_steps if has_curve or _is_shown(board, "touchpoints", t.id)):
        yield 14.0, moment_of_truth(7, _ROW / 2, look.theme, 14), words("marker.moment_of_truth")
    kinds = {
        insight.kind
        for step in board.steps
        for insight in structure.insights(doc, step.id)
        if _is_shown(board, "insights", insight.id)
    }
    for kind in INSIGHT_KINDS:
        if kind in kinds:
            tile = look.measures.tile
            yield tile, insight_tile(kind, 0, (_ROW - tile) / 2, look), words(f"insight.{kind}")
    journey = doc.journeys.get(board.journey)
    if journey is not None and has_curve and any(felt(board.doc, t) is not None for t in at_steps):
        own = words(f"journey.{journey.kind}") if words.has(f"journey.{journey.kind}") else journey.name
        yield 22.0, [_stroke(look.theme.emotion["2"], 2.0)], own
        if journey.derived_from is not None and not all(is_compact(look, row.height) for row in curves):
            yield 22.0, [_stroke(look.theme["control"], 1.2, dash("ghost"))], words("journey.as_is")
    figures = [m for step in board.steps for m in structure.metrics(doc, step.id)]
    if any(m.value is not None and _is_shown(board, "metrics", m.id) for m in figures):
        yield 22.0, _bar(look), words("page.result_and_target")
    if any(loop_run(board, board.column_of[loop.step], loop) for loop in loops_of(doc, board.journey)):
        yield 22.0, [_stroke(look.theme["connector"], 1.2, LOOP_DOTS)], words("page.feedback_loop")


def _is_shown(board: Board, table: str, id_: str) -> bool:
    return board.card_box((table, id_)) is not None


def _stroke(color: str, thick: float, dashes: tuple[float, ...] = ()) -> Item:
    return Path((("M", 1, _ROW / 2), ("L", 21, _ROW / 2)), stroke=color, width=thick, dash=dashes)


def _bar(look: Look) -> list[Item]:
    y = _ROW / 2
    return [
        Rect(0, y - 1.6, 22, 3.2, fill=look.theme["success"], radius=1.6),
        Rect(15, y - 3.2, 1.6, 6.4, fill=look.theme["text"], radius=0.8),
    ]


def _channels(doc: Document, board: Board) -> Iterator[Entry]:
    used = {
        doc.touchpoints[id_].channel
        for step in board.steps
        for id_ in doc.referrers("touchpoints", "step", step.id)
        if _is_shown(board, "touchpoints", id_)
    }
    for channel in structure.channels(doc):
        if channel.id in used and channel.name:
            yield 11.0, [Icon(channel.icon, 0, (_ROW - 11) / 2, 11, board.look.theme["text2"])], channel.name

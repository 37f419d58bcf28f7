"""The From-to table: a row for every change, with what was, what it becomes, why, what it does, costs, and who."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.from_to import FromTo
from cxdesigner.analysis.twins import KINDS, Twins
from cxdesigner.layout.analyses.from_to import becomes_text, effect_items, effect_text, was_text
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import change_items, rule_items, struck_items, words_items
from cxdesigner.layout.display_list import Group, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import arrow_head
from cxdesigner.layout.type_setting import line

COLUMNS: tuple[tuple[str, float], ...] = (
    ("stage", 1.1), ("was", 2.0), ("becomes", 2.2), ("change", 1.1), ("why", 3.0), ("effect", 1.8), ("cost", 1.6),
    ("owner", 1.3),
)  # fmt: skip
"""The columns and their shares of the width."""

WRITABLE = frozenset({"change", "why", "effect", "cost", "owner"})
"""Columns whose cells can be written in."""

EDGE, LEAST, AIR, HEAD = 24.0, 1080.0, 10.0, 34.0
_MOST_LINES = 6


def sorted_rows(
    twins: Twins, rows: Sequence[FromTo], column: str, *, is_down: bool, look: Look
) -> list[FromTo]:
    """Return `rows` sorted by `column`; what is not known comes last either way. Empty is the journey's order."""
    if not column:
        return list(rows)
    known = [row for row in rows if _value(twins, row, column, look)]
    unknown = [row for row in rows if not _value(twins, row, column, look)]
    known.sort(key=lambda row: _sort_key(twins, row, column, look), reverse=is_down)
    return known + unknown


def table_page(
    twins: Twins, rows: Sequence[FromTo], look: Look, room: float, *, selected: str, sort: tuple[str, bool]
) -> Page:
    """Return the table for a room `room` px wide; `sort` is a column and whether the largest comes first."""
    wide = max(LEAST, room)
    page = Page(wide)
    edges = column_edges(wide)
    y = _head(page, edges, look, sort) + 2
    for row in rows:
        y = _row(page, twins, row, edges, y, look, is_on=row.pair is not None and row.pair.id == selected)
    page.height = y + 20
    return page


def column_edges(wide: float) -> dict[str, tuple[float, float]]:
    """Return where each column begins, and how wide it is."""
    whole = sum(share for _, share in COLUMNS)
    out: dict[str, tuple[float, float]] = {}
    x = EDGE
    for id_, share in COLUMNS:
        part = (wide - 2 * EDGE) * share / whole
        out[id_] = (x, part)
        x += part
    return out


def _value(twins: Twins, row: FromTo, column: str, look: Look) -> str:
    doc, pair = twins.doc, row.pair
    assert pair is not None
    if column == "owner":
        owner = twins.owner(pair)
        return doc.teams[owner].name if owner is not None else ""
    values = {
        "stage": lambda: doc.stages[row.stage.id].name,
        "was": lambda: was_text(doc, row, look) if row.was else "",
        "becomes": lambda: becomes_text(doc, row, look),
        "change": lambda: look.words(f"change.{pair.kind}"),
        "why": lambda: twins.why(pair),
        "effect": lambda: effect_text(doc, row.effect, look),
        "cost": lambda: twins.cost(pair),
    }
    return values[column]()


def _sort_key(twins: Twins, row: FromTo, column: str, look: Look) -> tuple[float, str]:
    assert row.pair is not None
    if column == "effect":
        return (row.effect.by if row.effect is not None else 0.0), ""
    if column == "change":
        return float(KINDS.index(row.pair.kind)), ""
    if column == "stage":
        ids = [stage.id for stage in twins.stages]
        return float(ids.index(row.stage.id)), ""
    return 0.0, _value(twins, row, column, look).casefold()


def _head(page: Page, edges: dict[str, tuple[float, float]], look: Look, sort: tuple[str, bool]) -> float:
    style, theme = look.style("label"), look.theme
    for id_, (x, wide) in edges.items():
        name = look.words(f"compare.column.{id_}")
        is_on = sort[0] == id_
        said = fit_line(name, style, wide - 2 * AIR - 14)
        page.add(line(x + AIR, 12, said, style, theme["text" if is_on else "text2"]))
        if is_on:
            tip, down = (23.0, 1.0) if sort[1] else (17.0, -1.0)
            at = x + AIR + width(said, style) + 9
            page.add(Path(arrow_head(at, tip, 0.0, down), fill=theme["accent"]))
        page.press(
            f"sort/{id_}", Box(x, 4, wide, HEAD - 4), look.words("compare.sort", column=name), is_on=is_on
        )
    x, wide = edges["stage"][0], page.width - 2 * EDGE
    page.extend(rule_items(x, HEAD + 2, wide, look))
    return HEAD + 3


def _row(
    page: Page,
    twins: Twins,
    row: FromTo,
    edges: dict[str, tuple[float, float]],
    y: float,
    look: Look,
    *,
    is_on: bool,
) -> float:
    """Put a row at `y`; return where it ends."""
    cells = {
        id_: _cell(twins, row, id_, wide - 2 * AIR, look, is_on=is_on) for id_, (_, wide) in edges.items()
    }
    tall = max(tall for _, tall in cells.values()) + 2 * AIR
    if is_on:
        lit = Rect(EDGE, y, page.width - 2 * EDGE, tall, fill=look.theme["accentSoft"], radius=8)
        page.add(lit)
    for id_, (x, wide) in edges.items():
        page.add(Group(x + AIR, y + AIR, tuple(cells[id_][0])))
        _press(page, twins, row, id_, Box(x + 2, y + 2, wide - 4, tall - 4), look)
    page.extend(rule_items(EDGE, y + tall, page.width - 2 * EDGE, look))
    return y + tall + 1


def _press(page: Page, twins: Twins, row: FromTo, column: str, box: Box, look: Look) -> None:
    assert row.pair is not None
    if column not in WRITABLE and column not in ("was", "becomes"):
        return
    value = _value(twins, row, column, look)
    name = look.words(f"compare.column.{column}")
    said = (
        look.words("compare.cell", column=name, value=value)
        if value
        else look.words("compare.cell.empty", column=name)
    )
    page.press(f"cell/{row.pair.id}/{column}", box, said, tip=value or said, radius=6)


def _cell(
    twins: Twins, row: FromTo, column: str, wide: float, look: Look, *, is_on: bool
) -> tuple[list[Item], float]:
    """Return what stands in a cell, in a system of its own, and how tall it is."""
    assert row.pair is not None
    value = _value(twins, row, column, look)
    if column == "change":
        return change_items(0, 0, row.pair.kind, look)[0], 18.0
    if column == "effect" and row.effect is not None:
        medium = look.style("smallM")
        said = fit_line(value, medium, wide - 28)
        right = max(28.0, width(said, medium) + 20)
        return effect_items(right, 0, said, row.effect.by, look, is_on=is_on), 20.0
    if column == "was" and row.was:
        gone = row.pair.kind == "removed"
        return struck_items(0, 0, value, look, style="small", wide=wide, lines=_MOST_LINES, gone=gone)
    empty = look.words("compare.nothing") if column == "was" else "\u2013"
    style = {"becomes": "smallS", "stage": "smallM"}.get(column, "small")
    color = "text" if value and column != "stage" else "text2" if value else "text3"
    if row.pair.kind == "removed" and column == "becomes":
        style, color = "small", "text3"
    return words_items(0, 0, value or empty, look, style=style, color=color, wide=wide, lines=_MOST_LINES)

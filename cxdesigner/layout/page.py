"""A blueprint on one sheet: title block, board, legend and footer, fitted so that its print is as large as it goes.

Items are in layout units; the page shows them `scale` times. Measures after `design.md` section 11.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from cxdesigner.layout import board_items, findings
from cxdesigner.layout.board import Board
from cxdesigner.layout.dates import date_text
from cxdesigner.layout.display_list import Group, Item, Path, Rect
from cxdesigner.layout.font_metrics import drawable, width
from cxdesigner.layout.legend import legend_items
from cxdesigner.layout.line_breaking import break_lines, fit_line
from cxdesigner.layout.look import Look, paper_look
from cxdesigner.layout.sheet import Bookmark, Sheet
from cxdesigner.layout.theme import style
from cxdesigner.layout.type_setting import line, line_around, line_to, paragraph
from cxdesigner.layout.watermark import watermark_items
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import Message

_MM = 72 / 25.4
PAPERS: dict[str, tuple[float, float]] = {
    "A4": (210 * _MM, 297 * _MM),
    "A3": (297 * _MM, 420 * _MM),
    "A2": (420 * _MM, 594 * _MM),
    "A1": (594 * _MM, 841 * _MM),
    "A0": (841 * _MM, 1189 * _MM),
}
"""Upright sheets: width and height in points."""

MARGIN_MM, FOOT_MARGIN_MM = 12.0, 7.0
"""Blank edge of a sheet; the footer stands in the lower one, still inside what printers reach."""
_FOOTER_HEIGHT, _GAP = 20.0, 6.0
_COLUMN_MIN = 96.0
_LARGEST = 1.25
"""Print is at most this many times the design's size for A3, on larger sheets in proportion."""
_SMALLEST = 1e-4
"""No board is tried smaller: not even a thousand steps need it."""


@dataclass(frozen=True, slots=True)
class BlueprintPage:
    """A finished sheet, and what is to be known of it: signs the typeface lacks, print too small to read."""

    sheet: Sheet
    findings: tuple[Message, ...]


@dataclass(frozen=True, slots=True)
class _Fit:
    board: Board
    scale: float
    legend: tuple[Item, ...]
    legend_height: float


def blueprint_page(
    doc: Document, journey: str, *, paper: str = "A3", portrait: bool = False, language: str | None = None
) -> BlueprintPage:
    """Return `journey` on one sheet of `paper`. Raises KeyError for an unknown paper."""
    short, long = PAPERS[paper]
    width_pt, height_pt = (short, long) if portrait else (long, short)
    fit = _fitted(doc, journey, language or doc.project.language, width_pt, height_pt)
    look, scale, board = fit.board.look, fit.scale, fit.board
    margin = MARGIN_MM * _MM / scale
    wide, tall = width_pt / scale - 2 * margin, (height_pt - (MARGIN_MM + FOOT_MARGIN_MM) * _MM) / scale
    out, title_height = _title_block(doc, journey, look, wide)
    body = title_height + board.head_height + look.measures.lane_gap
    out.append(Group(look.measures.head_width, body, tuple(_board_items(board))))
    out.append(Group(0, body + board.height + _GAP, fit.legend))
    out += _footer(doc, look, wide, tall)
    shown = tuple(out)
    bookmarks = tuple(_bookmarks(doc, board, look.measures.head_width, body))
    sheet = Sheet(width_pt, height_pt, shown, scale, margin * scale, margin * scale, bookmarks)
    found = (
        *findings.missing_glyphs(doc, journey),
        *findings.small_print(shown, scale),
        *findings.pictures_without_words(doc, journey),
    )
    return BlueprintPage(sheet, found)


def _board_items(board: Board) -> list[Item]:
    return [
        *board_items.items(board),
        *board_items.lane_head_items(board),
        *board_items.stage_head_items(board),
    ]


def _fitted(doc: Document, journey: str, language: str, width_pt: float, height_pt: float) -> _Fit:
    """Return the board at the largest scale at which it fits the sheet; its lanes take up what is left over."""
    long_side = max(width_pt, height_pt)
    low, high = 0.02, _LARGEST * long_side / PAPERS["A3"][1]
    best = _tried(doc, journey, language, width_pt, height_pt, low)
    while best[1] < 0 and low > _SMALLEST:
        low /= 2
        best = _tried(doc, journey, language, width_pt, height_pt, low)
    for _ in range(14):
        middle = (low + high) / 2
        attempt = _tried(doc, journey, language, width_pt, height_pt, middle)
        if attempt[1] >= 0:
            low, best = middle, attempt
        else:
            high = middle
    return _stretched(doc, journey, language, best[0], best[1])


def _tried(
    doc: Document, journey: str, language: str, width_pt: float, height_pt: float, scale: float
) -> tuple[_Fit, float]:
    """Return the board at `scale` as wide as the sheet, and the height left over; negative where it does not fit."""
    wide = (width_pt - 2 * MARGIN_MM * _MM) / scale
    tall = (height_pt - (MARGIN_MM + FOOT_MARGIN_MM) * _MM) / scale
    steps = len(structure.steps(doc, journey)) if journey else 0
    head = paper_look(language, 100.0).measures.head_width
    column = (wide - head) / max(1, steps)
    board = Board(doc, journey, paper_look(language, max(_COLUMN_MIN, column)))
    legend, legend_height = legend_items(doc, board, wide)
    title_height = _title_block(doc, journey, board.look, wide)[1]
    used = title_height + board.head_height + board.height + legend_height + 3 * _GAP + _FOOTER_HEIGHT
    spare = tall - used if column >= _COLUMN_MIN else -1.0
    return _Fit(board, scale, tuple(legend), legend_height), spare


def _stretched(doc: Document, journey: str, language: str, fit: _Fit, spare: float) -> _Fit:
    """Return `fit` with lanes as much taller as `spare` allows, at most by a third."""
    low, high, best = 1.0, 1.35, fit
    for _ in range(6):
        middle = (low + high) / 2
        look = paper_look(language, fit.board.look.measures.column, middle)
        board = Board(doc, journey, look)
        if board.height - fit.board.height <= spare:
            low, best = middle, _Fit(board, fit.scale, fit.legend, fit.legend_height)
        else:
            high = middle
    return best


def _title_block(doc: Document, journey: str, look: Look, wide: float) -> tuple[list[Item], float]:
    """Return client, title and subtitle with the box of facts, and how tall they are. Nothing is cut."""
    project, theme, words = doc.project, look.theme, look.words
    meta, small = look.style("meta"), look.style("small")
    facts = [
        (words(f"page.{key}"), value)
        for key, value in (
            ("version", project.version),
            ("date", date_text(project.date, words)),
            ("state", project.state),
            ("made_by", project.author),
            ("client", project.client),
        )
        if value
    ]
    box, box_width = _fact_box(facts, look, wide)
    stands_beside = box_width <= wide * 0.55
    room = wide - box_width - 24 if stands_beside and facts else wide
    name = project.title or (doc.journeys[journey].name if journey in doc.journeys else "")
    title = style("h1", 0.8)
    if len(break_lines(name, title, room)) > 1:
        title = style("h2", 0.8)
    out: list[Item] = []
    at = 0.0
    for text, text_style, color in (
        (project.client, meta, theme["text2"]),
        (name, title, theme["text"]),
        (_subtitle(doc, journey, look), small, theme["text2"]),
    ):
        lines = break_lines(text, text_style, room)
        out += paragraph(0, at, lines, text_style, color)
        at += len(lines) * text_style.leading
    mark, mark_height = watermark_items(doc, journey, look, at)
    out += mark
    at += mark_height
    if facts:
        out.append(
            Group(wide - box_width if stands_beside else 0, 8 if stands_beside else at + 8, tuple(box))
        )
        at = max(at, 45.0) if stands_beside else at + 45
    return out, at


def _subtitle(doc: Document, journey: str, look: Look) -> str:
    row = doc.journeys.get(journey)
    if row is None:
        return ""
    kind = f"page.{'map' if _is_map(doc, journey) else 'kind'}.{row.kind}"
    persona = doc.personas[row.persona].name if row.persona else ""
    first = look.words(kind) if look.words.has(kind) else row.name
    return "  \u00b7  ".join(
        part for part in (first, ", ".join(p for p in (persona, row.scenario) if p)) if part
    )


def _is_map(doc: Document, journey: str) -> bool:
    """Tell whether the journey stops at the customer: a map, and no blueprint."""
    depths = [lane_role(lane.role).depth for lane in structure.lanes(doc, journey)]
    return 0 in depths and not any(depths)


def _fact_box(facts: Sequence[tuple[str, str]], look: Look, wide: float) -> tuple[list[Item], float]:
    """Return the box of facts, its top left corner the origin, and its width."""
    theme, meta, strong = look.theme, look.style("meta"), look.style("smallS")
    most = max(40.0, wide / max(1, len(facts)) - 18) if _facts_width(facts, look) > wide else wide
    cells = [
        (
            label,
            fit_line(value, strong, most),
            min(most, max(width(label, meta), width(drawable(value), strong))),
        )
        for label, value in facts
    ]
    total = sum(cell[2] for cell in cells) + 18 * len(cells)
    out: list[Item] = [
        Rect(0, 0, total, 37, fill=theme["panel"], stroke=theme["lineStrong"], width=0.7, radius=6)
    ]
    x = 9.0
    for number, (label, value, room) in enumerate(cells):
        if number:
            out.append(Path((("M", x - 9, 5), ("L", x - 9, 32)), stroke=theme["line"], width=0.7))
        out.append(line(x, 5, label, meta, theme["text2"]))
        out.append(line(x, 18, value, strong, theme["text"]))
        x += room + 18
    return out, total


def _facts_width(facts: Sequence[tuple[str, str]], look: Look) -> float:
    meta, strong = look.style("meta"), look.style("smallS")
    return sum(max(width(label, meta), width(drawable(value), strong)) + 18 for label, value in facts)


def _footer(doc: Document, look: Look, wide: float, tall: float) -> list[Item]:
    project, theme, meta = doc.project, look.theme, look.style("meta")
    top = tall - _FOOTER_HEIGHT + 10
    left = "  \u00b7  ".join(part for part in (project.client, project.title) if part)
    version = f"{look.words('page.version')} {project.version}" if project.version else ""
    middle = "  \u00b7  ".join(part for part in (version, date_text(project.date, look.words)) if part)
    out: list[Item] = [
        Path((("M", 0, top - 5), ("L", wide, top - 5)), stroke=theme["lineStrong"], width=0.7),
    ]
    third = wide / 3 - 10
    for make, x, text in (
        (line, 0.0, left),
        (line_around, wide / 2, middle),
        (line_to, wide, project.confidentiality),
    ):
        if text:
            out.append(make(x, top, fit_line(text, meta, third), meta, theme["text2"]))
    return out


def _bookmarks(doc: Document, board: Board, dx: float, dy: float) -> Iterable[Bookmark]:
    journey = doc.journeys.get(board.journey)
    title = doc.project.title or (journey.name if journey else "")
    if title:
        yield Bookmark(title, 0, 0.0, 0.0)
    for head in board.stages:
        if head.stage.name:
            x = dx + board.columns.left(head.first)
            yield Bookmark(
                f"{head.number} {head.stage.name}",
                1 if title else 0,
                x,
                dy - board.head_height - board.look.measures.lane_gap,
            )

"""The matrix of impact by effort: quadrants, a disc for each opportunity that grows with its votes, and its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.opportunities import Opportunity, Plan
from cxdesigner.layout.analyses.framing import heading_items
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, inset_floor
from cxdesigner.layout.analyses.plotting import places_of_labels
from cxdesigner.layout.display_list import Group, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_around, line_to

_PAD, _GAP = 20.0, 8.0
_LEAST_DISC, _DISC_A_VOTE, _LARGEST_DISC = 14.0, 0.9, 34.0
_LABEL = 118.0
_TITLE_LINES = 2


@dataclass(frozen=True, slots=True)
class Field:
    """The ground of the matrix, and what a place on it means: effort grows to the right, impact upwards."""

    ground: Box

    def place_of(self, impact: float, effort: float) -> tuple[float, float]:
        """Return where an opportunity stands."""
        inner = self._inner()
        return inner.x + effort * inner.w, inner.bottom - impact * inner.h

    def meaning_of(self, x: float, y: float) -> tuple[float, float]:
        """Return the impact and the effort, each 0 to 1, of a place, drawn back onto the ground."""
        inner = self._inner()
        impact, effort = (inner.bottom - y) / inner.h, (x - inner.x) / inner.w
        return min(1.0, max(0.0, impact)), min(1.0, max(0.0, effort))

    def _inner(self) -> Box:
        return self.ground.grown(-20.0)


def radius_of(votes: int) -> float:
    """Return the radius of a disc: it grows with the votes, and stays small enough for its quadrant."""
    return min(_LARGEST_DISC, _LEAST_DISC + _DISC_A_VOTE * votes)


def draw_matrix(page: Page, plan: Plan, look: Look, box: Box, chosen: str) -> Field:
    """Draw the box with the matrix and return its field. `disc/<id>` can be pressed; `chosen` is the one selected."""
    s, words, theme = look.measures.text_scale, look.words, look.theme
    page.extend(box_items(box, look))
    _head(page, plan, look, box)
    tray = _tray_height(plan, look)
    ground = Box(box.x + 68 * s, box.y + 72 * s, box.w - 68 * s - _PAD, box.h - 72 * s - 54 * s - tray)
    field = Field(ground)
    _quadrants(page, look, ground)
    _axes(page, look, box, ground)
    placed = [(o, *field.place_of(o.insight.impact or 0.0, o.insight.effort or 0.0)) for o in plan.placed]
    discs = {o.id: Box(x - r, y - r, 2 * r, 2 * r) for o, x, y in placed if (r := radius_of(o.votes))}
    labels = label_places([o for o, _, _ in placed], discs, ground, look)
    for opportunity, x, y in sorted(placed, key=lambda found: -found[0].votes):
        page.extend(disc_items(x, y, opportunity, look, is_chosen=opportunity.id == chosen))
    for opportunity, _, _ in placed:
        page.extend(_label_items(opportunity, labels[opportunity.id], look))
        page.press(
            f"disc/{opportunity.id}", discs[opportunity.id], _spoken(opportunity, look),
            radius=discs[opportunity.id].w / 2, is_on=opportunity.id == chosen,
        )  # fmt: skip
    if tray:
        top = ground.bottom + 44 * s
        kind = look.style("smallS")
        page.add(line(box.x + _PAD, top, words("opportunities.unplaced"), kind, theme["text"]))
        draw_chips(
            page, plan.unplaced, look, Box(box.x + _PAD, top + 22 * s, box.w - 2 * _PAD, 0), chosen, "disc"
        )
    return field


def _tray_height(plan: Plan, look: Look) -> float:
    if not plan.unplaced:
        return 0.0
    rows = min(3, -(-len(plan.unplaced) // 2))
    return (30 + 36 * rows) * look.measures.text_scale


def _head(page: Page, plan: Plan, look: Look, box: Box) -> None:
    words, strong = look.words, look.style("smallM")
    votes = words("opportunities.no_votes")
    if plan.votes is not None:
        votes = words.count("opportunities.votes", plan.votes)
    page.add(line_to(box.right - _PAD, box.y + 17, votes, strong, look.theme["text2"]))
    title, sub = words("opportunities.matrix"), words("opportunities.matrix.sub")
    page.extend(heading_items(box, look, title, sub, less=width(votes, strong) + 12))


def _quadrants_of(ground: Box) -> dict[str, Box]:
    wide, tall = (ground.w - _GAP) / 2, (ground.h - _GAP) / 2
    right, low = ground.x + wide + _GAP, ground.y + tall + _GAP
    return {
        "now": Box(ground.x, ground.y, wide, tall),
        "plan": Box(right, ground.y, wide, tall),
        "along": Box(ground.x, low, wide, tall),
        "leave": Box(right, low, wide, tall),
    }


def _titles_of(ground: Box, look: Look) -> list[Box]:
    """Return where the names of the quadrants stand: no label lies on them."""
    title, small = look.style("title"), look.style("small")
    tall = title.leading + small.leading
    out = []
    for name, box in _quadrants_of(ground).items():
        words = (f"opportunities.quadrant.{name}", f"opportunities.quadrant.{name}.sub")
        wide = max(width(look.words(word), kind) for word, kind in zip(words, (title, small), strict=True))
        x = box.x + 16 if name in ("now", "along") else box.right - 16 - wide
        out.append(Box(x, box.y + 12 if name in ("now", "plan") else box.bottom - 12 - tall, wide, tall))
    return out


def _quadrants(page: Page, look: Look, ground: Box) -> None:
    words, theme = look.words, look.theme
    title, small = look.style("title"), look.style("small")
    for name, box in _quadrants_of(ground).items():
        column, row = name in ("plan", "leave"), name in ("along", "leave")
        is_now = name == "now"
        fill = theme.emotion["posSoft"] if is_now else theme[inset_floor(look)]
        page.add(Rect(box.x, box.y, box.w, box.h, fill=fill, radius=10))
        top = box.y + 12 if not row else box.bottom - 12 - title.leading - small.leading
        said, under = words(f"opportunities.quadrant.{name}"), words(f"opportunities.quadrant.{name}.sub")
        ink = theme.emotion["posInk"] if is_now else theme["text2"]
        put = line_to if column else line
        x = box.right - 16 if column else box.x + 16
        room = box.w - 32
        page.add(
            put(x, top, fit_line(said, title, room), title, ink),
            put(x, top + title.leading, fit_line(under, small, room), small, theme["text2"]),
        )


def _axes(page: Page, look: Look, box: Box, ground: Box) -> None:
    s, words, theme = look.measures.text_scale, look.words, look.theme
    small, strong = look.style("small"), look.style("smallS")
    y = ground.bottom + 14
    page.add(
        line(ground.x, y, words("opportunities.effort.low"), small, theme["text3"]),
        line_around(ground.x + ground.w / 2, y, words("opportunities.effort"), strong, theme["text2"]),
        line_to(ground.right, y, words("opportunities.effort.high"), small, theme["text3"]),
    )
    x = box.x + 14
    for said, kind, color, at in (
        (words("opportunities.impact.high"), small, "text3", "top"),
        (words("opportunities.impact"), strong, "text2", "middle"),
        (words("opportunities.impact.low"), small, "text3", "bottom"),
    ):
        wide = 26.0 * s
        tall = {"top": ground.y, "middle": ground.y + ground.h / 2, "bottom": ground.bottom}[at]
        lines = fit_lines(said, kind, max(wide, width(_longest(said), kind)), 4)
        height = len(lines) * kind.leading
        top = {"top": tall, "middle": tall - height / 2, "bottom": tall - height}[at]
        page.extend(line(x, top + n * kind.leading, row, kind, theme[color]) for n, row in enumerate(lines))


def _longest(text: str) -> str:
    return max(text.split(" "), key=len)


def disc_items(
    x: float, y: float, opportunity: Opportunity, look: Look, *, is_chosen: bool, radius: float | None = None
) -> list[Item]:
    """Return the disc of an opportunity around (x, y) with its number: filled where it is in the plan."""
    theme, r = look.theme, radius or radius_of(opportunity.votes)
    items: list[Item] = []
    if is_chosen:
        items.append(Path(circle(x, y, r + 3.5), stroke=theme["accent"], width=2))
    in_plan = opportunity.insight.in_plan
    edge, floor = (None, theme["text"]) if in_plan else (theme["text2"], theme["card"])
    items.append(Path(circle(x, y, r if in_plan else r - 0.75), fill=floor, stroke=edge, width=1.5))
    kind = look.style("smallS" if r < 16 else "bodyS")
    ink = theme["card" if in_plan else "text"]
    items.append(line_around(x, y - kind.leading / 2, str(opportunity.number), kind, ink))
    return items


# Labels


def label_places(
    rows: Sequence[Opportunity], discs: dict[str, Box], ground: Box, look: Look
) -> dict[str, Box]:
    """Return where the labels stand: below their disc, else above or beside it, else as near as there is room."""
    quadrants = _quadrants_of(ground).values()
    in_order = sorted(rows, key=lambda o: (discs[o.id].y, o.number))
    return places_of_labels(
        {row.id: _label_size(row, look) for row in in_order},
        discs,
        _titles_of(ground, look),
        ground,
        lambda disc: next((q for q in quadrants if q.contains(*disc.center)), ground),
    )


def _label_lines(row: Opportunity, look: Look) -> tuple[str, ...]:
    title = row.insight.title.strip() or look.words("opportunities.untitled")
    return fit_lines(title, look.style("smallS"), _LABEL * look.measures.text_scale, _TITLE_LINES)


def _label_size(row: Opportunity, look: Look) -> tuple[float, float]:
    kind, small = look.style("smallS"), look.style("meta")
    lines, votes = _label_lines(row, look), _votes(row, look)
    wide = max(*(width(said, kind) for said in lines), width(votes, small))
    return wide, len(lines) * kind.leading + (small.leading if votes else 0)


def _votes(row: Opportunity, look: Look) -> str:
    votes = row.insight.votes
    return "" if votes is None else look.words.count("opportunities.votes", votes)


def _label_items(row: Opportunity, box: Box, look: Look) -> list[Item]:
    kind, small, theme = look.style("smallS"), look.style("meta"), look.theme
    lines, cx = _label_lines(row, look), box.center[0]
    items: list[Item] = [
        line_around(cx, box.y + n * kind.leading, said, kind, theme["text"]) for n, said in enumerate(lines)
    ]
    votes = _votes(row, look)
    if votes:
        items.append(line_around(cx, box.y + len(lines) * kind.leading, votes, small, theme["text2"]))
    return items


def _spoken(row: Opportunity, look: Look) -> str:
    words = look.words
    quadrant = (
        words(f"opportunities.quadrant.{row.quadrant}") if row.quadrant else words("opportunities.unplaced")
    )
    parts = [row.insight.title.strip() or words("opportunities.untitled"), quadrant, _votes(row, look)]
    state = words("opportunities.in_plan") if row.insight.in_plan else ""
    return f"{row.number}. " + ", ".join(part for part in (*parts, state) if part)


# Chips


def draw_chips(
    page: Page, rows: Sequence[Opportunity], look: Look, box: Box, chosen: str, action: str
) -> float:
    """Draw opportunities as chips from the top left of `box` in rows of its width, and return where they end."""
    s, theme = look.measures.text_scale, look.theme
    kind, small, tall = look.style("smallM"), look.style("meta"), 28 * s
    x, y = box.x, box.y
    for row in rows:
        votes = _votes(row, look)
        room = min(box.w, 300 * s) - 44 * s - (width(votes, small) + 8 if votes else 0)
        title = fit_line(row.insight.title.strip() or look.words("opportunities.untitled"), kind, room)
        wide = 34 * s + width(title, kind) + (8 + width(votes, small) if votes else 0) + 12
        if x > box.x and x + wide > box.right:
            x, y = box.x, y + tall + 8
        edge = theme["accent" if row.id == chosen else "lineStrong"]
        items: list[Item] = [
            Rect(
                x + 0.5, y + 0.5, wide - 1, tall - 1, fill=theme["card"], stroke=edge, radius=tall / 2 - 0.5
            ),
            *disc_items(x + tall / 2, y + tall / 2, row, look, is_chosen=False, radius=10 * s),
            line(x + 34 * s, y + (tall - kind.leading) / 2, title, kind, theme["text"]),
        ]
        if votes:
            items.append(line_to(x + wide - 12, y + (tall - small.leading) / 2, votes, small, theme["text2"]))
        page.add(Group(0, 0, tuple(items)))
        page.press(
            f"{action}/{row.id}",
            Box(x, y, wide, tall),
            _spoken(row, look),
            radius=tall / 2,
            is_on=row.id == chosen,
        )
        x += wide + 10
    return y + tall if rows else box.y

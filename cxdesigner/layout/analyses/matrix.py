"""The matrix of impact by effort: quadrants, a disc for each opportunity that grows with its votes, and its label."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.opportunities import Opportunity, Plan
from cxdesigner.layout.analyses.axes import Axis, axes_items, plot_ground
from cxdesigner.layout.analyses.framing import heading_items
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, inset_floor
from cxdesigner.layout.analyses.plotting import places_of_labels
from cxdesigner.layout.display_list import Group, Item, Path, Rect, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_around, line_to

_PAD, _GAP = 20.0, 8.0
_LEAST_DISC, _DISC_A_VOTE, _LARGEST_DISC = 14.0, 0.9, 34.0
_RING = 5.0
"""What stands around a disc that is chosen."""

_LABEL = 118.0
_LABELLED = 24
"""So many discs have labels at most."""

_TITLE_LINES = 2
_TITLE, _SMALL_TITLE = (14.0, 12.0), (9.0, 6.0)
"""From a quadrant's corner to its name."""


@dataclass(frozen=True, slots=True)
class Field:
    """The ground of the matrix, and what a place on it means: effort grows to the right, impact upwards."""

    ground: Box
    air: float = 20.0
    """So near to an edge the middle of a disc may come."""

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
        return self.ground.grown(-self.air)


def radius_of(votes: int) -> float:
    """Return the radius of a disc: it grows with the votes, and stays small enough for its quadrant."""
    return min(_LARGEST_DISC, _LEAST_DISC + _DISC_A_VOTE * votes)


def draw_matrix(page: Page, plan: Plan, look: Look, box: Box, chosen: str) -> Field:
    """Draw the box with the matrix and return its field. `disc/<id>` can be pressed; `chosen` is the one selected."""
    s, words, theme = look.measures.text_scale, look.words, look.theme
    page.extend(box_items(box, look))
    _head(page, plan, look, box)
    tray = _tray_height(plan, look)
    ground = plot_ground(box, look, less=tray)
    largest = max((radius_of(o.votes) for o in plan.placed), default=_LEAST_DISC)
    field = Field(ground, largest + _RING)
    put_quadrants(page, look, ground)
    put_axes(page, look, ground)
    titles = titles_of(ground, look)
    placed = [
        (o, *clear_of(*place_in(field, o), radius_of(o.votes) + _RING, titles, ground)) for o in plan.placed
    ]
    discs = {o.id: Box(x - r, y - r, 2 * r, 2 * r) for o, x, y in placed if (r := radius_of(o.votes))}
    labels = label_places([o for o, _, _ in placed], discs, ground, look, chosen)
    for opportunity, x, y in sorted(placed, key=lambda found: -found[0].votes):
        page.extend(disc_items(x, y, opportunity, look, is_chosen=opportunity.id == chosen))
    for opportunity, _, _ in placed:
        if opportunity.id in labels:
            page.extend(_label_items(opportunity, labels[opportunity.id], look))
        page.press(
            f"disc/{opportunity.id}", discs[opportunity.id], spoken(opportunity, look),
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


def place_in(field: Field, opportunity: Opportunity) -> tuple[float, float]:
    """Return where an opportunity that has a place stands."""
    return field.place_of(opportunity.insight.impact or 0.0, opportunity.insight.effort or 0.0)


def clear_of(x: float, y: float, r: float, titles: Sequence[Box], ground: Box) -> tuple[float, float]:
    """Return (x, y), moved towards the middle as far as a disc of `r` has to, to be clear of the names of quadrants."""
    for title in titles:
        if title.meets(Box(x - r, y - r, 2 * r, 2 * r)):
            return x, title.bottom + r if title.y < ground.center[1] else title.y - r
    return x, y


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


def titles_of(ground: Box, look: Look, *, is_small: bool = False) -> list[Box]:
    """Return where the names of the quadrants stand: no disc and no label lies on them."""
    out, (aside, down) = list[Box](), _SMALL_TITLE if is_small else _TITLE
    for name, box in _quadrants_of(ground).items():
        lines = _title_lines(name, look, is_small=is_small)
        wide = min(max(width(said, kind) for said, kind in lines), box.w - 2 * aside)
        tall = sum(kind.leading for _, kind in lines)
        x = box.x + aside if name in ("now", "along") else box.right - aside - wide
        y = box.y + down if name in ("now", "plan") else box.bottom - down - tall
        out.append(Box(x, y, wide, tall))
    return out


def _title_lines(name: str, look: Look, *, is_small: bool) -> list[tuple[str, TextStyle]]:
    """Return the name of a quadrant and, where there is room for it, what it means, with their styles."""
    title = look.words(f"opportunities.quadrant.{name}")
    if is_small:
        return [(title, look.style("smallS"))]
    return [
        (title, look.style("title")),
        (look.words(f"opportunities.quadrant.{name}.sub"), look.style("small")),
    ]


def put_quadrants(page: Page, look: Look, ground: Box, *, is_small: bool = False) -> None:
    """Draw the four quadrants with their names; small ones have no more than that."""
    theme = look.theme
    places = zip(_quadrants_of(ground).items(), titles_of(ground, look, is_small=is_small), strict=True)
    for (name, box), place in places:
        is_now, y = name == "now", place.y
        fill = theme.emotion["posSoft"] if is_now else theme[inset_floor(look)]
        page.add(Rect(box.x, box.y, box.w, box.h, fill=fill, radius=6 if is_small else 10))
        for number, (said, kind) in enumerate(_title_lines(name, look, is_small=is_small)):
            ink = theme["text2"] if number or not is_now else theme.emotion["posInk"]
            shown = fit_line(said, kind, place.w)
            right = place.right if name in ("plan", "leave") else 0.0
            page.add(line_to(right, y, shown, kind, ink) if right else line(place.x, y, shown, kind, ink))
            y += kind.leading


def put_axes(page: Page, look: Look, ground: Box) -> None:
    """Write effort below the ground and impact along its side."""
    axes = (
        Axis(*(look.words(f"opportunities.{name}{end}") for end in (".low", "", ".high")))
        for name in ("effort", "impact")
    )
    page.extend(axes_items(ground, look, *axes))


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
    rows: Sequence[Opportunity], discs: dict[str, Box], ground: Box, look: Look, chosen: str = ""
) -> dict[str, Box]:
    """Return where the labels stand: below their disc, else above or beside it, else as near as there is room.

    Where there are many, those with most votes and the one `chosen` are labelled, as long as there is room; the
    number on a disc tells what the others are.
    """
    most = sorted(rows, key=lambda o: (o.id != chosen, -o.votes, o.number))[:_LABELLED]
    is_crowd = len(most) < len(rows)
    if not is_crowd:
        most.sort(key=lambda o: (discs[o.id].y, o.number))
    quadrants = _quadrants_of(ground).values()
    return places_of_labels(
        {row.id: _label_size(row, look) for row in most}, discs, titles_of(ground, look), ground,
        lambda disc: next((q for q in quadrants if q.contains(*disc.center)), ground),
        is_crowd=is_crowd,
    )  # fmt: skip


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


def spoken(row: Opportunity, look: Look) -> str:
    """Return what is read aloud of an opportunity."""
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
            spoken(row, look),
            radius=tall / 2,
            is_on=row.id == chosen,
        )
        x += wide + 10
    return y + tall if rows else box.y

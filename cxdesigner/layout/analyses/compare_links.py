"""The connectors of a to-be that is laid over its as-is: from the ghost's foot, and across at the card's middle."""

from __future__ import annotations

from cxdesigner.layout.analyses.compare_grid import Card, Grid, Span
from cxdesigner.layout.columns import Columns
from cxdesigner.layout.display_list import Item
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.links import link_items
from cxdesigner.layout.routes import End, Plan, Router
from cxdesigner.model.touchpoint import Link

_Way = tuple[Link, End, End, Plan]


def connector_items(grid: Grid, seen: Span) -> list[Item]:
    """Return the links in sight between cards that are no ghosts; beside each other, also those of today."""
    columns = Columns(len(grid.columns) * grid.per_step, grid.look.measures)
    router = Router(grid.rows, columns, grid.look.measures)
    ways = [_way(grid, router, link) for link in _links(grid, seen)]
    sharing: dict[tuple[str, str], list[tuple[float, str]]] = {}
    for link, source, target, plan in ways:
        for card, side, far in ((link.source, plan.leaves, target), (link.target, plan.enters, source)):
            along = far.box.center[0 if side in ("top", "bottom") else 1]
            sharing.setdefault((card, side), []).append((along, link.id))
    out: list[Item] = []
    for link, source, target, plan in ways:
        leave = _share(sharing[link.source, plan.leaves], link.id)
        enter = _share(sharing[link.target, plan.enters], link.id)
        points = router.run(plan, source, target, leave, enter)
        if len(points) > 1:
            is_past = grid.cards[link.source].is_ghost
            color = grid.look.theme["control" if is_past else "connector"]
            out += link_items(link, points, grid.look, color)
    return out


def _links(grid: Grid, seen: Span) -> list[Link]:
    """Return the links that reach into sight."""
    doc, wide = grid.twins.doc, grid.look.measures.column
    found: dict[str, Link] = {}
    for id_, card in grid.cards.items():
        if card.is_ghost and not grid.options.is_beside:
            continue
        for link in (doc.links[i] for i in doc.referrers("links", "source", id_)):
            other = grid.cards.get(link.target)
            if other is None or other.is_ghost != card.is_ghost:
                continue
            first, last = sorted((card.column, other.column))
            if first * wide <= seen.last and (last + 1) * wide >= seen.first:
                found[link.id] = link
    return [found[id_] for id_ in sorted(found)]


def _way(grid: Grid, router: Router, link: Link) -> _Way:
    source, target = grid.cards[link.source], grid.cards[link.target]
    is_across = source.row == target.row
    ends = (_end(grid, source, is_across=is_across), _end(grid, target, is_across=is_across))
    return link, *ends, router.plan(*ends)


def _end(grid: Grid, card: Card, *, is_across: bool) -> End:
    assert card.placed is not None
    own = grid.box(card)
    box = own if is_across else Box(own.x, own.y, own.w, card.placed.height)
    return End(card.placed, card.row, box)


def _share(sharing: list[tuple[float, str]], link: str) -> float:
    order = [id_ for _, id_ in sorted(sharing)]
    return (order.index(link) + 1) / (len(order) + 1)

"""The analysis board: four figures, how it feels as-is against to-be, who holds the customer, how it is known, the
largest gaps, and the opportunities.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.evidence import JourneyEvidence
from cxdesigner.analysis.gaps import GapRow
from cxdesigner.analysis.opportunities import Plan
from cxdesigner.analysis.summary import Summary
from cxdesigner.layout.analyses.board_curve import put_curve, words_width
from cxdesigner.layout.analyses.board_evidence import evidence_height, put_evidence
from cxdesigner.layout.analyses.board_gaps import gaps_height, put_gaps
from cxdesigner.layout.analyses.board_ideas import put_ideas
from cxdesigner.layout.analyses.holding import cells, holding, names_width, wanted_height
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Item, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import moment_of_truth
from cxdesigner.model.figures import UNKNOWN, signed
from cxdesigner.translation import Catalogue

SIDE, GAP = 24.0, 16.0
_TILE, _CURVE = 84.0, 376.0
_LEAST, _BESIDE = 640.0, 900.0
"""How wide the page is at least, and from where on its lower boxes stand beside each other."""

_TILES = 880.0
"""From so wide on the four figures stand in one row."""

_NAMED = 2
"""So many stages that are not measured are named; more are counted."""


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure: what it is, how large, what to add, and the target that shows what it is made of."""

    id: str
    icon: str
    value: str
    aside: str


@dataclass(frozen=True, slots=True)
class Told:
    """What the board tells of a journey. Gaps of the touchpoints in `hidden` are still to be guessed."""

    seen: Summary
    facts: Facts
    known: JourneyEvidence
    gaps: Sequence[GapRow]
    plan: Plan
    hidden: frozenset[str] = frozenset()


def board_page(told: Told, look: Look, wide: float) -> Page:
    """Return the page, `wide` pixels across."""
    page, facts = Page(wide), told.facts
    pen = Pen(page, look)
    if not facts.course.touchpoints:
        return _empty(pen)
    wide = page.width = max(wide, _LEAST * pen.scale)
    room = wide - 2 * SIDE
    y = _tiles(pen, tiles(told.seen, facts, look.words), Box(SIDE, 20.0, room, _TILE * pen.scale)) + GAP
    names = max(names_width(facts, look), words_width(look))
    box = Box(SIDE, y, room, _CURVE * pen.scale)
    put_curve(page, told.seen, facts.doc, look, box, names)
    box = Box(SIDE, box.bottom + GAP, room, wanted_height(facts, look))
    holding(page, facts, look, box, names)
    for team, stage, place in cells(facts, box, pen.scale, names):
        count = facts.whole.load[team, stage]
        said = look.words.count(
            "board_view.cell", count, team=facts.team(team), stage=facts.doc.stages[stage].name
        )
        page.press(f"held/{team}/{stage}", place, said, radius=5.0)
    box = Box(SIDE, box.bottom + GAP, room, evidence_height(pen.scale))
    put_evidence(pen, told.known, box, names)
    page.height = _below(pen, told, box.bottom + GAP, room) + 20.0
    return page


def _below(pen: Pen, told: Told, y: float, room: float) -> float:
    """Draw gaps and opportunities, beside each other where there is room; return where they end."""
    tall, is_beside = gaps_height(pen.scale), room >= _BESIDE * pen.scale
    wide = (room - GAP) / 2 if is_beside else room
    first = Box(SIDE, y, wide, tall)
    second = first.moved(wide + GAP, 0) if is_beside else first.moved(0, tall + GAP)
    put_gaps(pen, told.facts.doc, told.gaps, told.hidden, first)
    put_ideas(pen, told.plan, second)
    return second.bottom


def tiles(seen: Summary, facts: Facts, say: Catalogue) -> tuple[Tile, ...]:
    """Return the four figures."""
    average, other = seen.average.becomes, seen.average.was
    if not seen.is_pair and average is None:
        average, other = other, None
    measured = seen.measured
    return (
        Tile(
            "average", "chart", signed(average, say),
            say("board_view.as_is", was=signed(other, say)) if seen.is_pair else say("board_view.of_steps"),
        ),
        Tile(
            "moments", "star",
            f"{seen.owned}/{len(seen.moments)}" if seen.moments else UNKNOWN, _owners(seen, facts, say),
        ),
        Tile(
            "measured", "gauge",
            f"{len(measured.measured)}/{measured.total}" if measured.total else UNKNOWN, _missing(seen, say),
        ),
        Tile("handovers", "swap", str(seen.handovers), say("board_view.in_front", count=seen.in_front)),
    )  # fmt: skip


def _owners(seen: Summary, facts: Facts, say: Catalogue) -> str:
    missing = len(seen.moments) - seen.owned
    if not seen.moments:
        return say("board_view.no_moments")
    if missing:
        return say.count("board_view.unowned", missing)
    if len(seen.owners) == 1:
        return say("board_view.all_by", team=facts.team(seen.owners[0]))
    return say.count("board_view.by_teams", len(seen.owners))


def _missing(seen: Summary, say: Catalogue) -> str:
    names = [stage.name for stage in seen.measured.missing]
    if not seen.measured.total:
        return say("board_view.nothing")
    if not names:
        return say("board_view.all_measured")
    if len(names) > _NAMED:
        return say.count("board_view.missing_many", len(names))
    return say.count("board_view.missing", len(names), stages=f" {say('board_view.and')} ".join(names))


def _tiles(pen: Pen, shown: tuple[Tile, ...], room: Box) -> float:
    """Draw the figures beside each other; return where they end."""
    theme, scale, page = pen.look.theme, pen.scale, pen.page
    across = len(shown) if room.w >= _TILES * scale else 2
    wide = (room.w - GAP * (across - 1)) / across
    box = room
    for number, tile in enumerate(shown):
        row, column = divmod(number, across)
        box = Box(room.x + column * (wide + GAP), room.y + row * (room.h + GAP), wide, room.h)
        page.extend(box_items(box, pen.look))
        name = pen.say(f"board_view.{tile.id}")
        pen.write(box.x + 18, box.y + 23 * scale, name, "small", "text2", wide - 56 * scale)
        mark: list[Item] = (
            moment_of_truth(box.right - 25 * scale, box.y + 22 * scale, theme, 18 * scale)
            if tile.icon == "star"
            else [
                Icon(
                    tile.icon,
                    box.right - 33 * scale,
                    box.y + 14 * scale,
                    16 * scale,
                    theme["text2"],
                )
            ]
        )
        page.extend(mark)
        x, y = box.x + 18, box.y + 54 * scale
        x += pen.write(x, y, tile.value, "num", "text") + 10 * scale
        pen.write(x, y + 1 * scale, tile.aside, "small", "text2", box.right - 14 - x)
        page.press(f"tile/{tile.id}", box, f"{name}: {tile.value}, {tile.aside}", radius=12.0)
    return box.bottom


def _empty(pen: Pen) -> Page:
    page, theme = pen.page, pen.look.theme
    middle, y = page.width / 2, 120.0 * pen.scale
    page.add(Rect(middle - 28, y, 56, 56, fill=theme["accentSoft"], radius=16))
    page.add(Icon("chart", middle - 14, y + 14, 28, theme["accent"]))
    pen.write_around(middle, y + 84 * pen.scale, pen.say("board_view.empty"), "h3", "text")
    room = min(460.0 * pen.scale, page.width - 48)
    items, tall = words_items(
        middle - room / 2, y + 104 * pen.scale, pen.say("board_view.empty_hint"), pen.look,
        style="small", color="text2", wide=room, lines=4,
    )  # fmt: skip
    page.extend(items)
    page.height = y + 104 * pen.scale + tall + 40
    return page

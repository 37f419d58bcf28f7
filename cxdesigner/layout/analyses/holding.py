"""Who holds the customer: touchpoints per owner and stage, and the line that follows the customer from hand to hand."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items
from cxdesigner.layout.analyses.pen import STRONGEST, Pen
from cxdesigner.layout.display_list import Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, moment_of_truth, rounded_line

ROW, HEAD, FOOT = 37.0, 64.0, 38.0
GAP = 8.0
_LEAST_NAMES, _MOST_NAMES, _COUNT = 112.0, 168.0, 42.0


def names_width(facts: Facts, look: Look) -> float:
    """Return what the names of the teams take at the left, with their counts: as little as they need."""
    kind, scale = look.style("smallM"), look.measures.text_scale
    longest = max((width(facts.team(team), kind) for team in facts.matrix.teams), default=0.0)
    return min(_MOST_NAMES * scale, max(_LEAST_NAMES * scale, longest + _COUNT * scale))


def wanted_height(facts: Facts, look: Look) -> float:
    """Return the height the box would like to have."""
    return look.measures.text_scale * (HEAD + FOOT + max(1, len(facts.matrix.teams)) * ROW)


def holding(page: Page, facts: Facts, look: Look, box: Box, names: float) -> None:
    """Draw the box. Its rows are the teams of the journey, its columns the stages; `names` is the room for teams."""
    pen, stages, teams = Pen(page, look), facts.whole.stages, facts.matrix.teams
    page.extend(box_items(box, look))
    pen.write(box.x + 20, box.y + 26 * pen.scale, pen.say("ownership.holding"), "title", "text")
    pen.write(
        box.x + 20, box.y + 44 * pen.scale, pen.say("ownership.holding_hint"), "small", "text3", box.w - 40
    )
    _key(pen, facts, box)
    first = _first(facts, box, pen.scale, names)
    left, top, wide, row = first.x, first.y, first.w, first.h
    for number, team in enumerate(teams):
        y = top + (number + 0.5) * row
        held = sum(facts.whole.load.get((team, stage.stage), 0) for stage in stages)
        pen.write_to(left - 14, y, str(held), "small", "text3")
        pen.write(box.x + 20, y, facts.team(team), "smallM", "text", left - box.x - 20 - _COUNT * pen.scale)
    places = {team: number for number, team in enumerate(teams)}
    met = {(hold.team, hold.stage) for hold in facts.whole.baton}
    for column, stage in enumerate(stages):
        for team, number in places.items():
            place = _place(first, column, number)
            count = facts.whole.load.get((team, stage.stage), 0)
            _cell(pen, place, count, is_met=(team, stage.stage) in met)
    y = top + len(teams) * row + 14 * pen.scale
    for column, stage in enumerate(stages):
        middle = left + column * wide + (wide - GAP) / 2
        pen.write_within(middle, y, facts.doc.stages[stage.stage].name, "text", wide - GAP + 4)
    _baton(pen, facts, places, first)


def cells(facts: Facts, box: Box, scale: float, names: float) -> Iterator[tuple[str, str, Box]]:
    """Yield the team, the stage and the place of every cell of `box` that stands for a touchpoint."""
    first = _first(facts, box, scale, names)
    for number, team in enumerate(facts.matrix.teams):
        for column, stage in enumerate(facts.whole.stages):
            if facts.whole.load.get((team, stage.stage)):
                yield team, stage.stage, _place(first, column, number)


def _first(facts: Facts, box: Box, scale: float, names: float) -> Box:
    """Return the first cell, with the gap behind it."""
    left = box.x + 20 + names
    wide = (box.x + box.w - 24 - left) / max(1, len(facts.whole.stages))
    return Box(left, box.y + HEAD * scale, wide, ROW * scale)


def _place(first: Box, column: int, row: int) -> Box:
    return Box(first.x + column * first.w, first.y + row * first.h + 2, first.w - GAP, first.h - 4)


def _key(pen: Pen, facts: Facts, box: Box) -> None:
    """Say at the top right how dark stands for how many."""
    x, y = box.x + box.w - 20, box.y + 26 * pen.scale
    x -= pen.write_to(x, y, pen.say("ownership.handover"), "small", "text2") + 16 * pen.scale
    pen.ring(x + 4 * pen.scale, y, 5 * pen.scale, "text")
    x -= 22 * pen.scale
    most = min(STRONGEST, max(facts.whole.load.values(), default=1))
    for level in range(most, 0, -1):
        words = f"{level}+" if level == STRONGEST else str(level)
        x -= pen.write_to(x, y, words, "small", "text2") + 22 * pen.scale
        size = 16 * pen.scale
        pen.page.add(Rect(x, y - size / 2, size, size, fill=pen.heat_floor(level), radius=4))
        x -= 12 * pen.scale


def _cell(pen: Pen, place: Box, count: int, *, is_met: bool) -> None:
    """Draw how much a team holds in a stage; where the line runs through, the shade alone says it."""
    pen.heat(place, count, str(count) if count and not is_met else "", radius=5)


def _baton(pen: Pen, facts: Facts, places: dict[str, int], first: Box) -> None:
    """Draw the line from hand to hand, its circles where hands change, and a mark for each stretch."""
    theme, wide = pen.look.theme, first.w - GAP
    ink = theme["text"]
    points: list[tuple[float, float]] = []
    marks: list[tuple[float, float, bool]] = []
    rings: list[tuple[float, float, bool]] = []
    before: str | None = None
    for column, stage in enumerate(facts.whole.stages):
        holds = [h for h in facts.whole.baton if h.stage == stage.stage and h.team is not None]
        for at, hold in enumerate(holds):
            assert hold.team is not None  # just looked
            x = first.x + column * first.w + wide * (at + 0.5) / len(holds)
            y = first.y + (places[hold.team] + 0.5) * first.h
            if points and points[-1][1] != y:
                found = facts.between(before or "", hold.touchpoints[0])
                bend = _bend(points[-1][0], x, first, at)
                rings.append((bend, (points[-1][1] + y) / 2, found is not None and not found.agreed))
                points += [(bend, points[-1][1]), (bend, y)]
            points.append((x, y))
            marks.append((x, y, hold.has_moment))
            before = hold.touchpoints[-1]
    if len(points) > 1:
        way = rounded_line(points, 7)
        pen.page.add(Path(way, stroke=theme["card"], width=5), Path(way, stroke=ink, width=2))
    for x, y, is_moment in marks:
        pen.page.extend(
            moment_of_truth(x, y, theme, 17) if is_moment else [Path(circle(x, y, 4.5), fill=ink)]
        )
    for x, y, is_open in rings:
        pen.hand(x, y, 5.5, is_open=is_open)


def _bend(start: float, end: float, first: Box, at: int) -> float:
    """Return where the line goes to the other row: in the gap before the stage, or half way within one."""
    if at:
        return (start + end) / 2
    column = int((end - first.x) // first.w)
    return first.x + column * first.w - GAP / 2

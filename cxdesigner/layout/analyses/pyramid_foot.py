"""Below the pyramid: goals on which two teams pull apart, and teams that hold nothing in the journey."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.pyramid import Pyramid
from cxdesigner.analysis.teams import Conflict
from cxdesigner.layout.analyses.framing import put_bare
from cxdesigner.layout.analyses.ownership import GAP, MARGIN
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.parts import box_items, edged, owner_code_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box

_ROW, _HEAD = 44.0, 64.0


def pyramid_foot(  # what is told, from where on, and who is chosen
    pen: Pen, facts: Facts, pyramid: Pyramid, conflicts: Sequence[Conflict], y: float, chosen: str
) -> float:
    """Draw the two boxes; return where they end."""
    scale, inside = pen.scale, pen.page.width - 2 * MARGIN
    tall = (_HEAD + 12 + max(1, len(conflicts)) * _ROW) * scale
    if not pyramid.idle:
        _goals(pen, facts, conflicts, Box(MARGIN, y, inside, tall))
        return y + tall
    wide = (inside - GAP) * 0.6
    spots = _spots(pen, facts, pyramid, inside - GAP - wide - 40)
    high = max(tall, (_HEAD + 16) * scale + (spots[-1][1].bottom if spots else 0.0))
    _goals(pen, facts, conflicts, Box(MARGIN, y, wide, high))
    box = Box(MARGIN + wide + GAP, y, inside - wide - GAP, high)
    pen.page.extend(box_items(box, pen.look, pen.say("pyramid.idle"), pen.say("pyramid.idle_hint")))
    for team, spot in spots:
        at = spot.moved(box.x + 20, box.y + _HEAD * scale)
        _pill(pen, facts, team, at, is_on=team == chosen)
    return y + high


def _goals(pen: Pen, facts: Facts, conflicts: Sequence[Conflict], box: Box) -> None:
    say, scale, theme = pen.say, pen.scale, pen.look.theme
    pen.page.extend(box_items(box, pen.look, say("pyramid.goals"), say("pyramid.goals_hint")))
    if not conflicts:
        teams = facts.doc.teams.values()
        key = (
            "pyramid.no_goals"
            if any(team.raises or team.lowers for team in teams)
            else "pyramid.goals_unsaid"
        )
        put_bare(pen.page, pen.look, box, say(key), lines=2)
    for number, one in enumerate(conflicts):
        place = Box(box.x + 10, box.y + (_HEAD + number * _ROW) * scale, box.w - 20, _ROW * scale)
        middle, size = place.center[1], 16 * scale
        pen.page.add(Icon("split", place.x + 10, middle - size / 2, size, theme["warning"]))
        words = say(
            "ownership.sign.conflict", raiser=facts.team(one.raiser), lowerer=facts.team(one.lowerer),
            figure=one.figure,
        )  # fmt: skip
        pen.write(place.x + 22 + size, middle, words, "small", "text", place.w - 32 - size)
        target = Box(place.x, place.y + 2, place.w, place.h - 4)
        pen.page.press(f"goal/{one.raiser}/{number}", target, words, tip=say("pyramid.goal_tip"))


def _spots(pen: Pen, facts: Facts, pyramid: Pyramid, room: float) -> list[tuple[str, Box]]:
    """Return where the pill of each idle team stands, from the corner of the first."""
    spots, x, y, tall = [], 0.0, 0.0, 30 * pen.scale
    for team in pyramid.idle:
        wide = min(room, pen.wide(facts.team(team), "smallM") + 46 * pen.scale)
        if x and x + wide > room:
            x, y = 0.0, y + tall + 8
        spots.append((team, Box(x, y, wide, tall)))
        x += wide + 8
    return spots


def _pill(pen: Pen, facts: Facts, team: str, at: Box, *, is_on: bool) -> None:
    theme, scale = pen.look.theme, pen.scale
    if is_on:
        pen.page.add(Rect(at.x, at.y, at.w, at.h, fill=theme["accentSoft"], radius=at.h / 2))
    pen.page.add(edged(at, stroke=theme["accent" if is_on else "lineStrong"], radius=at.h / 2 - 0.5))
    disc = 20 * scale
    pen.page.extend(
        owner_code_items(at.x + 6 + disc / 2, at.center[1], facts.codes[team], pen.look, size=disc)
    )
    name = facts.team(team)
    pen.write(at.x + 14 + disc, at.center[1], name, "smallM", "text", at.w - disc - 26)
    pen.page.press(
        f"team/{team}", at, f"{name}, {pen.say('pyramid.supports_nobody')}", is_on=is_on, radius=at.h / 2
    )

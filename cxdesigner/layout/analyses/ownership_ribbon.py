"""The ownership ribbon: who has the whole, who has the stage, who meets the guest."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby, pairwise

from cxdesigner.analysis.ownership import Hold, StageOwner
from cxdesigner.layout.analyses.ownership_facts import Facts, stretch_words
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, hatch_items, owner_code_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import moment_of_truth

TALL = 252.0
LABELS, GAP, JUMP, LEAST = 150.0, 10.0, 66.0, 92.0
"""Width of the labels, between stages, before a jump in time, and of the narrowest stage."""

_ROWS = {"head": 78.0, "whole": 122.0, "stage": 170.0, "front": 218.0}
"""The middles of the rows, from the top of the box."""


@dataclass(frozen=True, slots=True)
class Columns:
    """Where the stages stand: the left edge and the width of each."""

    lefts: tuple[float, ...]
    wide: float

    def right(self, number: int) -> float:
        """Return the right edge of a stage."""
        return self.lefts[number] + self.wide


def least_width(facts: Facts, look: Look) -> float:
    """Return the width the box needs so that no stage is too narrow to read."""
    scale, count = look.measures.text_scale, len(facts.whole.stages)
    jumps = sum(facts.jumps(stage.first) for stage in facts.whole.stages[1:])
    pen = Pen(Page(0), look)
    told = 60 + pen.wide(pen.say("ownership.ribbon"), "title") + _figures_width(pen, _figures(pen, facts))
    return max(told, 48 + scale * (LABELS + count * LEAST) + (count - 1) * GAP + jumps * (JUMP - GAP))


def ribbon(page: Page, facts: Facts, look: Look, box: Box) -> None:
    """Draw the ribbon into `box`, `TALL` high at 100 %."""
    pen = Pen(page, look)
    page.extend(box_items(box, look))
    figures = _figures(pen, facts)
    _write_figures(pen, figures, box)
    kind = pen.style("title")
    pen.write(
        box.x + 20, box.y + 16 * pen.scale + kind.leading / 2, pen.say("ownership.ribbon"), "title", "text"
    )
    pen.write(
        box.x + 20, box.y + 44 * pen.scale, pen.say("ownership.ribbon_hint"), "small", "text3",
        box.w - 60 - _figures_width(pen, figures),
    )  # fmt: skip
    columns = _columns(facts, look, box)
    _labels(pen, box)
    for number, stage in enumerate(facts.whole.stages):
        _head(pen, facts, stage, number, columns, box.y + _ROWS["head"] * pen.scale)
    _whole(pen, facts, Box(columns.lefts[0], 0, columns.right(-1) - columns.lefts[0], 0), box)
    _stage_row(pen, facts, columns, box)
    _front_row(pen, facts, columns, box)


def _columns(facts: Facts, look: Look, box: Box) -> Columns:
    stages = facts.whole.stages
    left = box.x + 20 + LABELS * look.measures.text_scale
    gaps = [JUMP if facts.jumps(stage.first) else GAP for stage in stages[1:]]
    wide = (box.x + box.w - 28 - left - sum(gaps)) / len(stages)
    lefts = [left]
    for gap in gaps:
        lefts.append(lefts[-1] + wide + gap)
    return Columns(tuple(lefts), wide)


def _figures(pen: Pen, facts: Facts) -> list[tuple[str, str, bool]]:
    """Return the figures at the top right: each with its words, and whether it asks for something to be done."""
    say, whole = pen.say, facts.whole
    is_open = whole.owner is None
    figures = [
        (say("ownership.of", count=int(not is_open), all=1), say("ownership.owner_of_whole"), is_open),
        (
            say("ownership.of", count=whole.owned_stages, all=len(whole.stages)),
            say("ownership.stages_owned"),
            False,
        ),
    ]
    if whole.longest is not None:
        figures.append((stretch_words(whole.longest, say), say("ownership.longest"), True))
    return figures


def _figures_width(pen: Pen, figures: list[tuple[str, str, bool]]) -> float:
    return sum(pen.wide(figure, "h3") + pen.wide(words, "small") + 38 for figure, words, _ in figures) - 30


def _write_figures(pen: Pen, figures: list[tuple[str, str, bool]], box: Box) -> None:
    right, y = box.right - 20, box.y + 29 * pen.scale
    for figure, words, is_open in reversed(figures):
        right -= pen.write_to(right, y, words, "small", "text2") + 8
        right -= pen.write_to(right, y, figure, "h3", "warning" if is_open else "text") + 30


def _labels(pen: Pen, box: Box) -> None:
    for row in ("whole", "stage", "front"):
        y = box.y + _ROWS[row] * pen.scale
        room = LABELS * pen.scale - 10
        pen.write(box.x + 20, y - 8 * pen.scale, pen.say(f"ownership.row.{row}"), "smallS", "text", room)
        pen.write(box.x + 20, y + 8 * pen.scale, pen.say(f"ownership.row.{row}_hint"), "small", "text3", room)


def _head(  # what it is of, and where it goes
    pen: Pen, facts: Facts, stage: StageOwner, number: int, columns: Columns, y: float
) -> None:
    x, right = columns.lefts[number], columns.right(number)
    row, time = (
        facts.doc.stages[stage.stage],
        facts.course.steps[stage.first].time if _has_steps(stage) else "",
    )
    x += pen.write(x, y, str(number + 1), "small", "text3") + 7
    x += pen.write(x, y, row.name, "smallS", "text", right - x) + 9
    if time and right - x > 34 * pen.scale:
        pen.write(x, y, time, "meta", "text3", right - x)
    pen.rule(columns.lefts[number], y + 15 * pen.scale, columns.wide, "lineStrong", 2)


def _has_steps(stage: StageOwner) -> bool:
    return stage.last >= stage.first


def _whole(pen: Pen, facts: Facts, across: Box, box: Box) -> None:
    """Draw the bar of the whole journey, and what chooses its owner."""
    look, say, scale = pen.look, pen.say, pen.scale
    tall, y = 34 * scale, box.y + _ROWS["whole"] * scale
    bar = Box(across.x, y - tall / 2, across.w, tall)
    if facts.whole.owner is not None:
        name = facts.team(facts.whole.owner)
        _bar(pen, facts, facts.whole.owner, bar, "heat")
        pen.page.press(
            "own/journey", bar, say("ownership.owned_whole", team=name), tip=say("ownership.choose")
        )
        return
    words, button = say("ownership.nobody_whole"), say("ownership.choose")
    pill = pen.wide(words, "smallS") + 28 * scale
    wide = pen.wide(button, "smallM") + 50 * scale
    pen.page.extend(hatch_items(bar, look))
    x, middle = bar.x + max(8, (bar.w - pill - wide - 10) / 2), bar.y + tall / 2
    high = 22 * scale
    pen.page.add(
        Rect(
            x,
            middle - high / 2,
            pill,
            high,
            fill=look.theme["panel"],
            stroke=look.theme["control"],
            radius=high / 2,
        )
    )
    pen.write_around(x + pill / 2, middle, words, "smallS", "text")
    place = Box(x + pill + 10, middle - 14 * scale, wide, 28 * scale)
    pen.page.add(
        Rect(place.x, place.y, place.w, place.h, fill=look.theme["accent"], radius=6),
        Icon("person", place.x + 12 * scale, middle - 8 * scale, 16 * scale, look.theme["onAccent"]),
    )
    pen.write(place.x + 36 * scale, middle, button, "smallM", "onAccent")
    pen.page.press("own/journey", place, button, tip=say("ownership.choose_tip"))


def _bar(pen: Pen, facts: Facts, team: str, bar: Box, kind: str, *, taken: float = 0.0) -> None:
    """Draw the bar of an owner: filled for who owns, outlined for who meets the guest. `taken` is room at its right."""
    theme = pen.look.theme
    if kind == "heat":
        pen.page.add(Rect(bar.x, bar.y, bar.w, bar.h, fill=theme.heat[1], radius=8))
    else:
        edge = theme.layer("frontstage").line
        pen.page.add(edged(bar, fill=theme["card"], stroke=edge, radius=7.5))
    middle, disc = bar.y + bar.h / 2, 20 * pen.scale
    x = bar.x + 8
    if bar.w >= disc + 16:
        pen.page.extend(owner_code_items(x + disc / 2, middle, facts.codes[team], pen.look, size=disc))
        x += disc + 8
    pen.write(x, middle, facts.team(team), "smallM", "text", bar.right - x - 8 - taken)


def _stage_row(pen: Pen, facts: Facts, columns: Columns, box: Box) -> None:
    y, tall = box.y + _ROWS["stage"] * pen.scale, 34 * pen.scale
    at = 0
    for owner, run in groupby(facts.whole.stages, key=lambda stage: stage.owner):
        rows = list(run)
        left, right = columns.lefts[at], columns.right(at + len(rows) - 1)
        if owner is None and at and facts.jumps(rows[0].first):
            left = columns.right(at - 1) + 6  # the time that passes before belongs to what nobody has
        bar = Box(left, y - tall / 2, right - left, tall)
        if owner is None:
            _nobody(pen, facts, rows, bar)
        else:
            _bar(pen, facts, owner, bar, "heat")
        for number, stage in enumerate(rows, at):
            name = facts.doc.stages[stage.stage].name
            words = (
                pen.say("ownership.owned_stage", stage=name, team=facts.team(owner))
                if owner is not None
                else pen.say("ownership.nobody_stage", stage=name)
            )
            x = left if number == at else columns.lefts[number]
            place = Box(x, bar.y, columns.right(number) - x, tall)
            pen.page.press(
                f"own/stage/{stage.stage}", place, words, tip=pen.say("ownership.choose_stage_tip")
            )
        at += len(rows)


def _nobody(pen: Pen, facts: Facts, rows: list[StageOwner], bar: Box) -> None:
    longest, look = facts.whole.longest, pen.look
    is_longest = longest is not None and rows[0].stage in longest.stages
    pen.page.extend(hatch_items(bar, look))
    if is_longest:
        ring = Rect(
            bar.x - 3, bar.y - 3, bar.w + 6, bar.h + 6, stroke=look.theme["warning"], width=2, radius=11
        )
        pen.page.add(ring)
    high, middle = 20 * pen.scale, bar.y + bar.h / 2
    words = pen.say("ownership.nobody")
    parts = [(words, "smallM", "text", pen.wide(words, "smallM") + 20 * pen.scale)]
    if is_longest and longest is not None and longest.seconds is not None:
        said = stretch_words(longest, pen.say)
        first = (said, "metaS", "warning", pen.wide(said, "metaS") + 18 * pen.scale)
        if first[3] + parts[0][3] + 8 <= bar.w - 12:
            parts.insert(0, first)
    x = bar.x + (bar.w - sum(wide for *_, wide in parts) - 8 * (len(parts) - 1)) / 2
    for said, style, color, wide in parts:
        pen.page.add(Rect(x, middle - high / 2, wide, high, fill=look.theme["panel"], radius=high / 2))
        pen.write_around(x + wide / 2, middle, said, style, color)
        x += wide + 8


def _front_row(pen: Pen, facts: Facts, columns: Columns, box: Box) -> None:
    """Draw who meets the guest, stage by stage, and from hand to hand."""
    y, tall = box.y + _ROWS["front"] * pen.scale, 30 * pen.scale
    places: list[tuple[Hold, Box]] = []
    for number, stage in enumerate(facts.whole.stages):
        holds = [hold for hold in facts.whole.baton if hold.stage == stage.stage]
        wide = (columns.wide - GAP * max(0, len(holds) - 1)) / max(1, len(holds))
        for at, hold in enumerate(holds):
            left = columns.lefts[number] + at * (wide + GAP)
            places.append((hold, Box(left, y - tall / 2, wide, tall)))
    for hold, place in places:
        _hold(pen, facts, hold, place)
    owned = [(hold, place) for hold, place in places if hold.team is not None]
    for (one, before), (other, behind) in pairwise(owned):
        start, end = before.right, behind.x
        if end - start <= 2 * JUMP:
            pen.rule(start, y, end - start, "text", 2)
        found = facts.between(one.touchpoints[-1], other.touchpoints[0])
        if found is not None:
            is_open = not found.agreed
            pen.ring(
                (start + end) / 2,
                y,
                6 * pen.scale,
                "warning" if is_open else "text",
                "warningSoft" if is_open else "card",
            )


def _hold(pen: Pen, facts: Facts, hold: Hold, place: Box) -> None:
    say, stage = pen.say, facts.doc.stages[hold.stage].name
    if hold.team is None:
        pen.page.extend(hatch_items(place, pen.look, say("ownership.nobody")))
        words = say("ownership.meets_nobody", stage=stage)
    else:
        size = 18 * pen.scale
        diamond = size if hold.has_moment and place.w > 2 * size + 24 else 0.0
        _bar(pen, facts, hold.team, place, "front", taken=diamond)
        if diamond:
            x, y = place.right - 8 - diamond / 2, place.center[1]
            pen.page.extend(moment_of_truth(x, y, pen.look.theme, diamond))
        words = say("ownership.meets", stage=stage, team=facts.team(hold.team))
    pen.page.press(f"touchpoints/{hold.touchpoints[0]}", place, words, tip=say("ownership.to_board"))

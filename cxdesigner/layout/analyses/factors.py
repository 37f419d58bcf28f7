"""The factors page: how each stage feels, and below it a lane for every factor that it is made of."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.factors import Band, FactorFigures, FactorLine, Spot, widest_band
from cxdesigner.layout.analyses import factor_lanes as lanes
from cxdesigner.layout.analyses.factor_foot import empty_page, put_foot
from cxdesigner.layout.analyses.factor_lanes import Plot
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, edged, words_items
from cxdesigner.layout.display_list import Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import moment_of_truth, star
from cxdesigner.layout.type_setting import line
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.figures import score_text

MARGIN, HEAD_WIDE, STAGE_LEAST = 12.0, 160.0, 92.0
STAGES_TALL, MEAN_TALL, LANE_TALL, GAP = 54.0, 112.0, 163.0, 8.0

GRASP = 26.0
"""How large the place around a point is that can be taken hold of."""


@dataclass(frozen=True, slots=True)
class FactorsState:
    """What of the page is view state: the place that is chosen, whether ends of bands are shown, the day, the drag.

    `was` is the score that a drag under way began at, `dragged` the side it moves.
    """

    line: int = -1
    stage: int = -1
    with_ends: bool = False
    worst_day: bool = False
    dragged: str = ""
    was: float | None = None


@dataclass(frozen=True, slots=True)
class _Frame:
    """Measures that all lanes share."""

    look: Look
    wide: float
    left: float
    right: float
    xs: tuple[float, ...]
    scale: float


def factors_page(doc: Document, figures: FactorFigures, look: Look, wide: float, state: FactorsState) -> Page:
    """Return the page of `figures` of `doc` for a room `wide` pixels."""
    if not figures.stages or not figures.lines:
        return empty_page(look, wide, has_stages=bool(figures.stages))
    frame = _frame(look, wide, len(figures.stages))
    page = Page(frame.wide)
    _put_stages(page, doc, figures, frame)
    y = MARGIN + STAGES_TALL * frame.scale
    y = _put_mean(page, figures, frame, y)
    widest = widest_band(figures)
    for number in range(len(figures.lines)):
        y = _put_lane(page, figures, number, frame, y, state, widest)
    place = Box(MARGIN, y, frame.wide - 2 * MARGIN, 0.0)
    has_before = any(score is not None for score in figures.before)
    page.height = put_foot(page, place, look, worst_day=state.worst_day, has_before=has_before) + GAP
    return page


def _frame(look: Look, wide: float, stages: int) -> _Frame:
    scale = look.measures.text_scale
    left = MARGIN + HEAD_WIDE * scale
    column = max(STAGE_LEAST * scale, (wide - left - MARGIN - 14) / stages)
    xs = tuple(left + (n + 0.5) * column for n in range(stages))
    right = left + stages * column
    return _Frame(look, right + MARGIN + 14, left, right, xs, scale)


def _put_stages(page: Page, doc: Document, figures: FactorFigures, frame: _Frame) -> None:
    look, theme = frame.look, frame.look.theme
    name, meta = look.style("bodyS"), look.style("meta")
    column = (frame.right - frame.left) / len(figures.stages)
    for number, stage in enumerate(figures.stages):
        x, y = frame.left + number * column, MARGIN + 4
        room = column - 14
        lead = width(f"{number + 1}  ", name)
        page.add(line(x, y, str(number + 1), look.style("bodyM"), theme["text2"]))
        page.add(line(x + lead, y, fit_line(stage.name, name, room - lead), name, theme["text"]))
        time = next((step.time for step in structure.steps_of(doc, stage.id) if step.time), "")
        if time:
            page.add(
                line(x + lead, y + name.leading, fit_line(time, meta, room - lead), meta, theme["text2"])
            )
        page.add(
            Rect(x, MARGIN + STAGES_TALL * frame.scale - 12, room, 2, fill=theme["lineStrong"], radius=1)
        )


def _plot(frame: _Frame, box: Box, reserve: float) -> Plot:
    unit = (box.h - 2 * reserve) / 4
    return Plot(frame.left, frame.right, frame.xs, box.y + box.h / 2, unit)


def _put_mean(page: Page, figures: FactorFigures, frame: _Frame, y: float) -> float:
    look, theme, scale = frame.look, frame.look.theme, frame.scale
    box = Box(MARGIN, y, frame.wide - 2 * MARGIN, MEAN_TALL * scale)
    page.extend(box_items(box, look))
    said, sub = look.words("attribute.emotion"), look.words.count("factors.mean_of", len(figures.lines))
    page.add(Rect(box.x + 12, box.y + 12, 24 * scale, 24 * scale, fill=theme["field"], radius=6))
    page.add(Icon("chart", box.x + 12 + 4.5 * scale, box.y + 12 + 4.5 * scale, 15 * scale, theme["text2"]))
    page.add(line(box.x + 20 + 24 * scale, box.y + 12 + 4 * scale, said, look.style("smallS"), theme["text"]))
    room = frame.left - box.x - 44
    page.add(
        line(
            box.x + 12,
            box.y + 42 * scale,
            fit_line(sub, look.style("meta"), room),
            look.style("meta"),
            theme["text2"],
        )
    )
    _put_average(page, box, frame, figures.mean, figures.mean_before, box.y + 66 * scale)
    plot = _plot(frame, box, 16 * scale)
    page.extend(_filled(plot, figures, look))
    for n, score in enumerate(figures.felt):
        if score is None:
            continue
        if figures.moments[n]:
            page.extend(moment_of_truth(frame.xs[n], plot.y(score), theme, 18))
        else:
            page.extend(lanes.point_items(frame.xs[n], plot.y(score), score, look))
    return box.bottom + GAP


def _filled(plot: Plot, figures: FactorFigures, look: Look) -> list[Item]:
    """Return the curve with its areas under the neutral line and the ghost."""
    parts = lanes.curve_items(plot, figures.felt, look, filled=True)
    areas = [part for part in parts if isinstance(part, Path) and part.fill]
    rest = [part for part in parts if not (isinstance(part, Path) and part.fill)]
    scale = lanes.scale_items(plot, look, with_words=False)
    return [*areas, *scale, *lanes.ghost_items(plot, figures.before, look), *rest]


def _put_average(
    page: Page, box: Box, frame: _Frame, mean: float | None, before: float | None, y: float
) -> None:
    look, theme = frame.look, frame.look.theme
    big, meta = look.style("h3"), look.style("meta")
    said = score_text(mean, look.words)
    page.add(line(box.x + 12, y, said, big, theme["text"]))
    if before is not None:
        x = box.x + 12 + width(said, big) + 6
        old = look.words("factors.as_is", score=score_text(before, look.words))
        page.add(line(x, y + 8 * frame.scale, fit_line(old, meta, frame.left - x - 28), meta, theme["text2"]))


def _put_lane(
    page: Page,
    figures: FactorFigures,
    number: int,
    frame: _Frame,
    y: float,
    state: FactorsState,
    widest: Spot | None,
) -> float:
    look, theme, scale = frame.look, frame.look.theme, frame.scale
    factor = figures.lines[number]
    box = Box(MARGIN, y, frame.wide - 2 * MARGIN, LANE_TALL * scale)
    page.extend(box_items(box, look))
    if number == state.line:
        page.add(edged(box, stroke=theme["accentLine"], width=1.5, radius=11.5))
    _put_head(page, factor, number, box, frame, is_on=number == state.line)
    plot = _plot(frame, box, 18 * scale)
    scores = [band.typical for band in factor.bands]
    page.extend(lanes.band_items(plot, factor.bands, look))
    page.extend(lanes.scale_items(plot, look, with_words=True))
    page.extend(lanes.ghost_items(plot, factor.before, look))
    page.extend(lanes.curve_items(plot, scores, look))
    if number != state.line or not state.with_ends:
        chosen = state.stage if number == state.line else -1
        at = chosen if state.dragged else -1
        page.extend(lanes.figure_items(plot, scores, look, without=at, guided=chosen))
    if widest is not None and widest.line == number:
        page.extend(lanes.bracket_items(plot, widest.stage, factor.bands[widest.stage], look))
    for stage, band in enumerate(factor.bands):
        _put_point(page, figures, Spot(number, stage, band.typical or 0.0), band, plot, box, frame, state)
    return box.bottom + GAP


def _put_head(page: Page, shown: FactorLine, number: int, box: Box, frame: _Frame, *, is_on: bool) -> None:
    look, scale = frame.look, frame.scale
    room = frame.left - box.x - 44
    x = box.x + 12
    name = shown.factor.name or look.words("factors.unnamed")
    items, tall = words_items(x, box.y + 14, name, look, style="bodyS", color="text", wide=room, lines=2)
    page.extend(items)
    y = box.y + 14 + tall
    hint = shown.factor.hint
    if hint:
        items, tall = words_items(x, y, hint, look, style="meta", color="text2", wide=room, lines=2)
        page.extend(items)
        y += tall
    page.extend(role_items(x, y + 6, shown.factor.role, look))
    _put_average(page, box, frame, shown.mean, shown.mean_before, box.bottom - 36 * scale)
    score = score_text(shown.mean, look.words)
    said = look.words("factors.lane_is", factor=name, score=score)
    target = Box(box.x + 4, box.y + 4, frame.left - box.x - 36, box.h - 8)
    page.press(f"factor/{number}", target, said, is_on=is_on, radius=9.0)


def role_items(x: float, y: float, role: str, look: Look) -> list[Item]:
    """Return the pill of a role: a winner is filled with a star, a qualifier outlined with a check, else none."""
    if role not in ("qualifier", "winner"):
        return []
    theme, style = look.theme, look.style("metaS")
    said = look.words(f"factor_role.{role}")
    tall = 20.0 * look.measures.text_scale
    wide = width(said, style) + 36
    is_winner = role == "winner"
    color = theme["card"] if is_winner else theme["text"]
    middle = y + tall / 2
    pill = Rect(
        x + 0.5,
        y + 0.5,
        wide - 1,
        tall - 1,
        fill=theme["text"] if is_winner else None,
        stroke=theme["text"],
        radius=tall / 2,
    )
    mark: Item = (
        Path(star(x + 14, middle, 5), fill=color)
        if is_winner
        else Icon("check", x + 8.5, middle - 5.5, 11, color)
    )
    return [pill, mark, line(x + 24, middle - style.leading / 2, said, style, color)]


def _put_point(
    page: Page,
    figures: FactorFigures,
    spot: Spot,
    band: Band,
    plot: Plot,
    box: Box,
    frame: _Frame,
    state: FactorsState,
) -> None:
    look = frame.look
    x, y = plot.xs[spot.stage], plot.y(band.typical or 0.0)
    is_on = (spot.line, spot.stage) == (state.line, state.stage)
    if is_on:
        page.extend(lanes.handle_items(x, y, box, look))
    else:
        page.extend(lanes.point_items(x, y, band.typical, look))
    grasp = Box(x - GRASP / 2, y - GRASP / 2, GRASP, GRASP)
    said = _spoken(figures, spot, band, look)
    page.press(f"typical/{spot.line}/{spot.stage}", grasp, said, is_on=is_on, radius=GRASP / 2)
    if state.with_ends and spot.line == state.line and band.typical is not None:
        _put_ends(page, figures, spot, band, plot, look)
    if is_on and state.dragged:
        now = getattr(band, state.dragged)
        was = look.words("factors.was", score=score_text(state.was, look.words))
        page.extend(
            lanes.bubble_items(x, plot.y(now or 0.0), score_text(now, look.words), was, look, frame.right)
        )


def _put_ends(page: Page, figures: FactorFigures, spot: Spot, band: Band, plot: Plot, look: Look) -> None:
    for side, way in (("best", -1), ("worst", 1)):
        end = getattr(band, side)
        x, y = plot.xs[spot.stage], plot.y(end if end is not None else band.typical or 0.0)
        drawn = y if end is not None else y + way * 18
        page.extend(lanes.end_items(x, drawn, look, is_known=end is not None))
        said = look.words(
            "factors.end_is",
            side=look.words(f"factors.{side}"),
            factor=figures.lines[spot.line].factor.name,
            stage=figures.stages[spot.stage].name,
            score=score_text(end, look.words),
        )
        top = drawn - 15 if way < 0 else drawn - 5
        page.press(f"{side}/{spot.line}/{spot.stage}", Box(x - 10, top, 20, 20), said, radius=10.0)


def _spoken(figures: FactorFigures, spot: Spot, band: Band, look: Look) -> str:
    words = look.words
    factor, stage = figures.lines[spot.line].factor, figures.stages[spot.stage]
    if band.typical is None:
        return words("factors.point_unknown", factor=factor.name, stage=stage.name)
    said = words(
        "factors.point_is", factor=factor.name, stage=stage.name, score=score_text(band.typical, words)
    )
    if band.best is not None:
        said += ", " + words("factors.best_is", score=score_text(band.best, words))
    if band.worst is not None:
        said += ", " + words("factors.worst_is", score=score_text(band.worst, words))
    return said

"""What an experience is made of, stage by stage: each emotional factor with its band from best to worst.

A stage does on a factor as the touchpoints that begin there do in the mean; those that are not scored do not count.
On the worst day a touchpoint does as at its worst, or as typically where its worst is not known.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.factors import Factor, FactorScore
from cxdesigner.model.feeling import score_on
from cxdesigner.model.journey import Stage
from cxdesigner.model.touchpoint import Touchpoint


@dataclass(frozen=True, slots=True)
class Band:
    """How something does on a factor, -2 to +2; None is not known. An end is only known where one was scored."""

    typical: float | None = None
    best: float | None = None
    worst: float | None = None

    @property
    def wide(self) -> float | None:
        """How far the best is from the worst; None where one of them is not known."""
        return self.best - self.worst if self.best is not None and self.worst is not None else None


UNKNOWN = Band()

_Scores = dict[str, dict[str, FactorScore]]
"""Scores that are known, by touchpoint and factor."""

_NONE: dict[str, FactorScore] = {}


@dataclass(frozen=True, slots=True)
class FactorLine:
    """One factor along the journey: a band and the as-is score per stage, and their means over the stages."""

    factor: Factor
    bands: tuple[Band, ...]
    before: tuple[float | None, ...]
    mean: float | None
    mean_before: float | None


@dataclass(frozen=True, slots=True)
class FactorFigures:
    """All factors of a journey. `felt` is how each stage feels, `before` how it felt in the as-is it derives from."""

    stages: tuple[Stage, ...]
    lines: tuple[FactorLine, ...]
    felt: tuple[float | None, ...]
    before: tuple[float | None, ...]
    moments: tuple[bool, ...]
    mean: float | None
    mean_before: float | None

    @property
    def values(self) -> int:
        """How many stages are scored, over all factors."""
        return sum(band.typical is not None for line in self.lines for band in line.bands)


@dataclass(frozen=True, slots=True)
class Spot:
    """A factor at a stage, by their numbers, and a figure there."""

    line: int
    stage: int
    value: float


def factors(doc: Document) -> list[Factor]:
    """Return the factors in order."""
    return structure.in_order(doc.factors.values())


def touchpoint_band(doc: Document, touchpoint: str, factor: str) -> Band:
    """Return how one touchpoint does on `factor`."""
    return _band(score_on(doc, touchpoint, factor))


def stage_touchpoints(doc: Document, stage: str) -> list[Touchpoint]:
    """Return the touchpoints that begin in `stage`, step by step."""
    return _rows_at(doc, (step.id for step in structure.steps_of(doc, stage)))


def step_band(doc: Document, step: str, factor: str) -> Band:
    """Return how one step does on `factor`."""
    return _band_at(doc, [step], factor)


def stage_band(doc: Document, stage: str, factor: str) -> Band:
    """Return how one stage does on `factor`."""
    return _band_at(doc, (step.id for step in structure.steps_of(doc, stage)), factor)


def factor_figures(doc: Document, journey: str, *, worst_day: bool = False) -> FactorFigures:
    """Return every factor of `journey` stage by stage, on a typical day or on the worst one."""
    stages, scores = structure.stages(doc, journey), _scores(doc)
    rows = [stage_touchpoints(doc, stage.id) for stage in stages]
    has_before = journey in doc.journeys and doc.journeys[journey].derived_from is not None
    old = [_rows_before(doc, stage.id) if has_before else [] for stage in stages]
    lines = tuple(_line(factor, scores, rows, old, worst_day=worst_day) for factor in factors(doc))
    now = tuple(_mean(_felt_on(row, scores, worst_day=worst_day) for row in group) for group in rows)
    before = tuple(_mean(_felt_on(row, scores, worst_day=worst_day) for row in group) for group in old)
    moments = tuple(any(row.moment_of_truth for row in group) for group in rows)
    return FactorFigures(tuple(stages), lines, now, before, moments, _mean(now), _mean(before))


def weakest(figures: FactorFigures) -> list[Spot | None]:
    """Return for each stage the factor that does worst there, the first of several; None where none is scored."""
    out: list[Spot | None] = []
    for stage in range(len(figures.stages)):
        spots = [spot for spot in _spots(figures) if spot.stage == stage]
        out.append(min(spots, key=lambda spot: (spot.value, spot.line), default=None))
    return out


def widest_band(figures: FactorFigures) -> Spot | None:
    """Return where best and worst are furthest apart, the least designed place; None where no band is known."""
    spots = [
        Spot(number, stage, band.wide)
        for number, line in enumerate(figures.lines)
        for stage, band in enumerate(line.bands)
        if band.wide
    ]
    return max(spots, key=lambda spot: (spot.value, -spot.line, -spot.stage), default=None)


def drops_most(figures: FactorFigures) -> Spot | None:
    """Return the factor that falls furthest from one scored stage to the next, and where it has fallen to.

    Its value is how far it falls, above 0; None where no factor falls.
    """
    falls = []
    for number, line in enumerate(figures.lines):
        scored = [(n, band.typical) for n, band in enumerate(line.bands) if band.typical is not None]
        falls += [Spot(number, b[0], a[1] - b[1]) for a, b in pairwise(scored) if a[1] > b[1]]
    return max(falls, key=lambda spot: (round(spot.value, 6), -spot.line, -spot.stage), default=None)


def unsettled_qualifiers(figures: FactorFigures) -> list[Spot]:
    """Return where a qualifier lies below 0, the worst first: it is to be settled before winners are polished."""
    spots = [
        spot
        for spot in _spots(figures)
        if figures.lines[spot.line].factor.role == "qualifier" and spot.value < 0
    ]
    return sorted(spots, key=lambda spot: (spot.value, spot.line, spot.stage))


def _scores(doc: Document) -> _Scores:
    """Return what is scored, by touchpoint and factor: one pass, whatever the project holds."""
    found: _Scores = {}
    for row in doc.factor_scores.values():
        if row.typical is not None:
            found.setdefault(row.touchpoint, {})[row.factor] = row
    return found


def _line(
    factor: Factor,
    scores: _Scores,
    rows: Sequence[Sequence[Touchpoint]],
    old: Sequence[Sequence[Touchpoint]],
    *,
    worst_day: bool,
) -> FactorLine:
    def band(group: Sequence[Touchpoint]) -> Band:
        known = [own[factor.id] for row in group if factor.id in (own := scores.get(row.id, _NONE))]
        return _on_day(_mean_band(known), worst_day=worst_day)

    bands, before = tuple(map(band, rows)), tuple(band(group).typical for group in old)
    return FactorLine(factor, bands, before, _mean(band.typical for band in bands), _mean(before))


def _on_day(band: Band, *, worst_day: bool) -> Band:
    if not worst_day or band.worst is None:
        return band
    return Band(band.worst, band.best, band.worst)


def _band(row: FactorScore | None) -> Band:
    return Band(row.typical, row.best, row.worst) if row is not None and row.typical is not None else UNKNOWN


def _band_at(doc: Document, steps: Iterable[str], factor: str) -> Band:
    scores = (score_on(doc, row.id, factor) for row in _rows_at(doc, steps))
    return _mean_band([row for row in scores if row is not None and row.typical is not None])


def _mean_band(rows: Sequence[FactorScore]) -> Band:
    """Return the mean of scores that are known; an end that is not known is as the typical day."""
    best = [row.best if row.best is not None else row.typical for row in rows]
    worst = [row.worst if row.worst is not None else row.typical for row in rows]
    return Band(
        _mean(row.typical for row in rows),
        _mean(best) if any(row.best is not None for row in rows) else None,
        _mean(worst) if any(row.worst is not None for row in rows) else None,
    )


def _felt_on(row: Touchpoint, scores: _Scores, *, worst_day: bool) -> float | None:
    own = scores.get(row.id)
    if not own:
        return row.emotion
    if not worst_day:
        return _mean(score.typical for score in own.values())
    return _mean(score.worst if score.worst is not None else score.typical for score in own.values())


def _rows_at(doc: Document, steps: Iterable[str]) -> list[Touchpoint]:
    return [doc.touchpoints[i] for step in steps for i in doc.referrers("touchpoints", "step", step)]


def _rows_before(doc: Document, stage: str) -> list[Touchpoint]:
    """Return the as-is touchpoints that `stage` of a to-be stands over."""
    return _rows_at(
        doc, dict.fromkeys(s.derived_from for s in structure.steps_of(doc, stage) if s.derived_from)
    )


def _spots(figures: FactorFigures) -> list[Spot]:
    return [
        Spot(number, stage, band.typical)
        for number, line in enumerate(figures.lines)
        for stage, band in enumerate(line.bands)
        if band.typical is not None
    ]


def _mean(values: Iterable[float | None]) -> float | None:
    """Return the mean of what is known; None where nothing is."""
    known = [value for value in values if value is not None]
    return sum(known) / len(known) if known else None

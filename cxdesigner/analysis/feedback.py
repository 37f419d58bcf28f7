"""What customers answered, in figures: each with how many answers it is made of and the weeks they came in.

* NPS, likely to recommend from 0 to 10: the share of promoters (9 and 10) less that of detractors (0 to 6), in points
  from -100 to 100.
* CSAT, satisfaction from 1 to 5: the share of the top two, in per cent; its mean stands beside it.
* CES, effort from 1 to 7, and plain ratings: the mean.

No figure is told from fewer answers than the project's `least_replies`. A mean is put on the emotion scale in a
straight line: the worst end of its scale is -2, the best end 2.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from cxdesigner.commands.responses import place_of_words
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.listening import Rating, Verbatim

PROMOTERS, DETRACTORS, TOP_TWO = 9, 6, 4
"""From here up somebody recommends; down to here somebody warns; from here up somebody is satisfied."""

ScaleKey = tuple[str, float, float]
"""Kind, low end and high end of a scale."""


@dataclass(frozen=True, slots=True)
class Week:
    """One week of a figure: its Monday as year-month-day, the figure, None from too few answers, and its mean."""

    monday: str
    value: float | None
    count: int
    mean: float | None = None


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure on one scale. `value` and `mean` are None where there are fewer answers than `least`.

    `first` and `last` are the Mondays of the weeks it spans, empty where no dates are known.
    """

    scale: str
    low: float
    high: float
    value: float | None
    mean: float | None
    count: int
    least: int
    first: str
    last: str
    weeks: tuple[Week, ...]

    @property
    def emotion(self) -> float | None:
        """The mean on the scale of emotion, -2 to 2; None where there is no mean."""
        return None if self.mean is None else as_emotion(self.mean, self.low, self.high)


def as_emotion(score: float, low: float, high: float) -> float:
    """Return `score` on the scale of emotion: in a straight line from the worst end, -2, to the best, 2."""
    return 0.0 if high == low else max(-2.0, min(2.0, -2.0 + 4.0 * (score - low) / (high - low)))


def touchpoint_figures(doc: Document, touchpoint: str | None) -> list[Figure]:
    """Return the figures of a touchpoint, or (None) those given for the whole journey; most answers first."""
    if touchpoint is None:
        return figures(doc, [row for row in doc.ratings.values() if row.touchpoint is None])
    return figures(doc, [doc.ratings[i] for i in doc.referrers("ratings", "touchpoint", touchpoint)])


def stage_figures(doc: Document, stage: str) -> list[Figure]:
    """Return the figures of all touchpoints that begin in `stage`, together."""
    ids = [
        id_
        for step in structure.steps_of(doc, stage)
        for id_ in doc.referrers("touchpoints", "step", step.id)
    ]
    return figures(doc, _ratings_of(doc, ids))


def whole_figures(doc: Document, journey: str) -> list[Figure]:
    """Return the figures of a whole journey: of all its touchpoints, and of what was said of no single one."""
    ids = [i for lane in structure.lanes(doc, journey) for i in doc.referrers("touchpoints", "lane", lane.id)]
    whole = [row for row in doc.ratings.values() if row.touchpoint is None]
    return figures(doc, [*whole, *_ratings_of(doc, ids)])


def figures(doc: Document, ratings: Iterable[Rating]) -> list[Figure]:
    """Return one figure for each scale of `ratings`, most answers first."""
    weeks: dict[ScaleKey, dict[str, Counter[float]]] = {}
    for row in ratings:
        counts = weeks.setdefault((row.scale, row.low, row.high), {}).setdefault(row.week, Counter())
        counts.update(dict(zip(row.scores, row.counts, strict=False)))
    least = doc.project.least_replies
    found = [_figure(key, by_week, least) for key, by_week in weeks.items()]
    return sorted((f for f in found if f.count), key=lambda f: (-f.count, f.scale, f.low, f.high))


def value_of(scale: str, counts: Counter[float]) -> float | None:
    """Return the figure of scores with how often they were given, as the scale defines it; None of no answers."""
    total = sum(counts.values())
    if not total:
        return None
    if scale == "nps":
        promoters = sum(n for score, n in counts.items() if score >= PROMOTERS)
        detractors = sum(n for score, n in counts.items() if score <= DETRACTORS)
        return 100.0 * (promoters - detractors) / total
    if scale == "csat":
        return 100.0 * sum(n for score, n in counts.items() if score >= TOP_TWO) / total
    return mean_of(counts)


def mean_of(counts: Counter[float]) -> float | None:
    """Return the mean of scores with how often they were given; None of no answers."""
    total = sum(counts.values())
    return sum(score * n for score, n in counts.items()) / total if total else None


def newest_verbatims(doc: Document, touchpoints: Collection[str | None], most: int) -> list[Verbatim]:
    """Return the newest words about `touchpoints`, None among them being the whole journey."""
    found: list[Verbatim] = []
    for touchpoint in touchpoints:
        if touchpoint is None:
            found += [row for row in doc.verbatims.values() if row.touchpoint is None]
        else:
            found += [doc.verbatims[i] for i in doc.referrers("verbatims", "touchpoint", touchpoint)]
    found.sort(key=lambda row: (row.survey, place_of_words(row.id)))
    return sorted(found, key=lambda row: row.date, reverse=True)[:most]


def scale_of(doc: Document, verbatim: Verbatim) -> ScaleKey | None:
    """Return the scale that the score beside words is on; None where there is no score, or no such scale is known."""
    if verbatim.score is None:
        return None
    scales = {
        (row.scale, row.low, row.high)
        for row in (doc.ratings[i] for i in doc.referrers("ratings", "survey", verbatim.survey))
        if row.touchpoint == verbatim.touchpoint
    }
    return next(iter(scales)) if len(scales) == 1 else None


def _ratings_of(doc: Document, touchpoints: Sequence[str]) -> list[Rating]:
    return [doc.ratings[i] for t in touchpoints for i in doc.referrers("ratings", "touchpoint", t)]


def _week(scale: str, monday: str, counts: Counter[float], least: int) -> Week:
    total = sum(counts.values())
    if total < least:
        return Week(monday, None, total)
    return Week(monday, value_of(scale, counts), total, mean_of(counts))


def _figure(key: ScaleKey, by_week: dict[str, Counter[float]], least: int) -> Figure:
    scale, low, high = key
    whole: Counter[float] = Counter()
    for counts in by_week.values():
        whole.update(counts)
    total = sum(whole.values())
    is_enough = total >= least
    weeks = tuple(_week(scale, monday, counts, least) for monday, counts in sorted(by_week.items()) if monday)
    return Figure(
        scale, low, high,
        value_of(scale, whole) if is_enough else None,
        mean_of(whole) if is_enough else None,
        total, least, weeks[0].monday if weeks else "", weeks[-1].monday if weeks else "", weeks,
    )  # fmt: skip

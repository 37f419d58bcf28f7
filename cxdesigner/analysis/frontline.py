"""How the last customers felt, touchpoint by touchpoint, against the goal of its feedback loop; and what to do now."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.feedback import as_emotion, newest_verbatims, scale_of, touchpoint_figures
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import distance_to_customer, lane_role
from cxdesigner.model.listening import FeedbackLoop
from cxdesigner.model.touchpoint import Touchpoint

MOST_ROWS, LAST, QUOTES = 4, 12, 2

ENDS = {"nps": (0.0, 10.0), "csat": (1.0, 5.0), "ces": (1.0, 7.0), "rating": (1.0, 5.0)}
"""The worst and the best end of the scale of a feedback loop."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One answer that just came: about which touchpoint (None: the whole), how it felt, when, and its words."""

    touchpoint: str | None
    emotion: float | None
    day: str
    time: str
    text: str


@dataclass(frozen=True, slots=True)
class Row:
    """One touchpoint. `faces` are the last answers (or weeks), oldest first; `mean` is None from too few answers.

    `goal` is the loop's target and `below` how many of the faces are under its threshold, or else its target. All
    from -2 to 2.
    """

    touchpoint: str
    name: str
    is_moment: bool
    faces: tuple[float, ...]
    mean: float | None
    answers: int
    goal: float | None
    below: int
    action: str

    @property
    def is_below(self) -> bool:
        """Whether the mean is under the goal, to the tenth that is shown."""
        return self.mean is not None and self.goal is not None and round(self.mean, 1) < round(self.goal, 1)


@dataclass(frozen=True, slots=True)
class Quote:
    """What somebody said: never who. `where` is the touchpoint's step, `when` a time of day or a day."""

    text: str
    emotion: float | None
    where: str
    when: str


@dataclass(frozen=True, slots=True)
class FrontLine:
    """What the screen in the staff room shows. `worst` is the row furthest below its goal; `is_live` where single
    answers are known, else faces are weeks. `since` is the time of the oldest answer shown, empty where not known.
    """

    rows: tuple[Row, ...]
    worst: Row | None
    quotes: tuple[Quote, ...]
    is_live: bool
    since: str

    @property
    def has_answers(self) -> bool:
        """Whether anybody answered at all."""
        return any(row.faces or row.answers for row in self.rows)


def front_line(doc: Document, journey: str, heard: Sequence[Heard] | None = None) -> FrontLine:
    """Return what the front line is to see of `journey`; `heard` are single answers, oldest first."""
    live = [h for h in heard or () if h.emotion is not None]
    rows = [_row(doc, touchpoint, live) for touchpoint in _chosen(doc, journey, live)]
    open_ones = [row for row in rows if row.is_below and row.action]
    worst = min(open_ones, key=lambda row: (row.mean or 0) - (row.goal or 0), default=None)
    shown = [h for row in rows for h in _last(live, row.touchpoint)]
    since = min(((h.day, h.time) for h in shown if h.time), default=("", ""))[1]
    return FrontLine(tuple(rows), worst, _quotes(doc, rows, heard or ()), bool(live), since)


def _chosen(doc: Document, journey: str, live: Sequence[Heard]) -> list[Touchpoint]:
    """Return at most four touchpoints in the journey's order: moments of truth, then those that were asked about."""
    asked = {h.touchpoint for h in live} | {row.touchpoint for row in doc.ratings.values()}
    asked |= {loop.touchpoint for loop in doc.feedback_loops.values()}
    lanes = {lane.id: lane for lane in structure.lanes(doc, journey)}
    found: list[Touchpoint] = []
    for step in structure.steps(doc, journey):
        here = [doc.touchpoints[i] for i in doc.referrers("touchpoints", "step", step.id)]
        here = [t for t in here if t.lane in lanes and (t.moment_of_truth or t.id in asked)]
        here.sort(key=lambda t: (distance_to_customer(lane_role(lanes[t.lane].role)), t.rank, t.id))
        found += here
    order = {t.id: number for number, t in enumerate(found)}
    best = sorted(found, key=lambda t: (not t.moment_of_truth, t.id not in asked, order[t.id]))[:MOST_ROWS]
    return sorted(best, key=lambda t: order[t.id])


def _row(doc: Document, touchpoint: Touchpoint, live: Sequence[Heard]) -> Row:
    loop = _loop(doc, touchpoint)
    faces: tuple[float, ...]
    if live:
        faces = tuple(h.emotion for h in _last(live, touchpoint.id) if h.emotion is not None)
        answers = len(faces)
        mean = sum(faces) / answers if answers and answers >= min(doc.project.least_replies, LAST) else None
    else:
        faces, mean, answers = _weeks(doc, touchpoint.id)
    goal = _on_scale(loop, loop.target if loop else None)
    limit = _on_scale(loop, loop.threshold if loop else None)
    limit = goal if limit is None else limit
    below = sum(face < limit - 1e-9 for face in faces) if limit is not None else 0
    action = loop.corrective_action if loop else ""
    return Row(
        touchpoint.id,
        _name(doc, touchpoint),
        touchpoint.moment_of_truth,
        faces,
        mean,
        answers,
        goal,
        below,
        action,
    )


def _weeks(doc: Document, touchpoint: str) -> tuple[tuple[float, ...], float | None, int]:
    """Return how the last weeks felt that have answers enough, the mean of all, and how many answers there are."""
    figure = next(iter(touchpoint_figures(doc, touchpoint)), None)
    if figure is None:
        return (), None, 0
    means = [as_emotion(week.mean, figure.low, figure.high) for week in figure.weeks if week.mean is not None]
    return tuple(means[-LAST:]), figure.emotion, figure.count


def _last(live: Sequence[Heard], touchpoint: str) -> list[Heard]:
    return [h for h in live if h.touchpoint == touchpoint][-LAST:]


def _loop(doc: Document, touchpoint: Touchpoint) -> FeedbackLoop | None:
    """Return the loop that asks after a touchpoint; else the one of its whole step."""
    loops = [doc.feedback_loops[i] for i in doc.referrers("feedback_loops", "step", touchpoint.step)]
    loops = structure.in_order(loops)
    own = [loop for loop in loops if loop.touchpoint == touchpoint.id]
    return next(iter(own or [loop for loop in loops if loop.touchpoint is None]), None)


def _on_scale(loop: FeedbackLoop | None, score: float | None) -> float | None:
    if loop is None or score is None or loop.scale not in ENDS:
        return None
    return as_emotion(score, *ENDS[loop.scale])


def _name(doc: Document, touchpoint: Touchpoint) -> str:
    step = doc.steps[touchpoint.step]
    return step.name or doc.stages[step.stage].name or touchpoint.title


def _quotes(doc: Document, rows: Sequence[Row], heard: Sequence[Heard]) -> tuple[Quote, ...]:
    names = {row.touchpoint: row.name for row in rows}
    spoken = [h for h in reversed(heard) if h.text][:QUOTES]
    found = [Quote(h.text, h.emotion, _where(doc, names, h.touchpoint), h.time or h.day) for h in spoken]
    if not found:
        for row in newest_verbatims(doc, [*names, None], QUOTES):
            scale = scale_of(doc, row)
            emotion = (
                as_emotion(row.score, *scale[1:]) if scale is not None and row.score is not None else None
            )
            found.append(Quote(row.text, emotion, _where(doc, names, row.touchpoint), row.date))
    return tuple(found)


def _where(doc: Document, names: dict[str, str], touchpoint: str | None) -> str:
    if touchpoint is None:
        return ""
    if touchpoint in names:
        return names[touchpoint]
    row = doc.touchpoints.get(touchpoint)
    return _name(doc, row) if row is not None else ""

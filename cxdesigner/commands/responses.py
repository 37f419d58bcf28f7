"""Answers of customers, taken in as counts: nobody is found in them."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from cxdesigner.commands.dates import with_days
from cxdesigner.commands.error import CommandError, evolved, existing
from cxdesigner.commands.placing import rank_at
from cxdesigner.model import structure
from cxdesigner.model.document import Document, Draft
from cxdesigner.model.listening import SCALES, Rating, Survey, SurveyId, Verbatim

VERBATIMS_KEPT = 1_000
"""Most words of customers that are kept of one file: the newest."""


@dataclass(frozen=True, slots=True)
class Count:
    """How often each score was given about a touchpoint (None: the whole) in a week; see `Rating`."""

    touchpoint: str | None
    scale: str
    low: float
    high: float
    week: str
    scores: tuple[tuple[float, int], ...]


@dataclass(frozen=True, slots=True)
class Said:
    """What a customer wrote; see `Verbatim`."""

    touchpoint: str | None
    text: str
    score: float | None
    date: str


@dataclass(frozen=True, slots=True)
class Batch:
    """Answers of one file. `rows` and `digest` are of the whole file, `comments` and the rest of what stands behind
    its first `since` rows: 0 where all of it is in the batch.
    """

    title: str
    digest: str
    mapping: tuple[str, ...]
    rows: int
    comments: int
    counts: tuple[Count, ...]
    said: tuple[Said, ...]
    since: int = 0


def take_in_responses(doc: Document, batch: Batch, *, survey: str, day: str = "") -> Document:
    """Take in the answers of a file as the survey called `survey`, new or there already.

    A batch of all rows replaces what the survey held; one of later rows adds to it, where it is the very one that
    is missing: the same file twice changes nothing. Raises CommandError where a touchpoint is gone, the survey holds
    other rows than the batch begins behind, or `day` is none.
    """
    before = doc.surveys.get(SurveyId(survey))
    if before is not None and (before.digest, before.mapping) == (batch.digest, batch.mapping):
        return doc
    if batch.since and (before is None or before.rows != batch.since or before.mapping != batch.mapping):
        raise CommandError("command.other_rows", file=batch.title)
    _check(doc, batch)
    draft = Draft(doc)
    comments = batch.comments + (before.comments if before is not None and batch.since else 0)
    draft.put(with_days(_survey(draft, batch, survey, comments, day)))
    if batch.since:
        _add_counts(draft, batch, survey)
    else:
        for table in ("ratings", "verbatims"):
            for id_ in doc.referrers(table, "survey", survey):
                draft.remove(table, id_)
        _put_counts(draft, batch.counts, survey)
    _put_words(draft, batch, survey)
    return draft.done()


def _check(doc: Document, batch: Batch) -> None:
    named = {row.touchpoint for row in batch.counts} | {row.touchpoint for row in batch.said}
    for touchpoint in named - {None}:
        existing(doc.touchpoints, str(touchpoint))
    for count in batch.counts:
        if count.scale not in SCALES or any(
            not count.low <= score <= count.high or number < 0 for score, number in count.scores
        ):
            raise CommandError("command.outside_scale", low=f"{count.low:g}", high=f"{count.high:g}")


def _survey(draft: Draft, batch: Batch, id_: str, comments: int, day: str) -> Survey:
    row = draft.get(Survey, id_)
    if row is None:
        order = structure.in_order(draft.base.surveys.values())
        row = Survey(id=id_, rank=rank_at(draft, order, len(order)))
    return evolved(
        row, title=batch.title, digest=batch.digest, mapping=batch.mapping, rows=batch.rows,
        comments=comments, taken_in=day,
    )  # fmt: skip


def _put_counts(draft: Draft, counts: tuple[Count, ...], survey: str) -> None:
    for number, count in enumerate(counts):
        scores, often = zip(*count.scores, strict=True) if count.scores else ((), ())
        values = {
            "id": f"{survey}-r{number}", "survey": survey, "touchpoint": count.touchpoint, "week": count.week,
            "scale": count.scale, "low": count.low, "high": count.high, "scores": scores, "counts": often,
        }  # fmt: skip
        draft.put(Rating.model_validate(values))


def _add_counts(draft: Draft, batch: Batch, survey: str) -> None:
    """Put the counts of a survey anew, together with those of its later rows."""
    sums: dict[tuple[str | None, str, float, float, str], Counter[float]] = {}
    held = [draft.base.ratings[id_] for id_ in draft.base.referrers("ratings", "survey", survey)]
    for row in held:
        key: tuple[str | None, str, float, float, str]
        key = (row.touchpoint, row.scale, row.low, row.high, row.week)
        sums.setdefault(key, Counter()).update(dict(zip(row.scores, row.counts, strict=False)))
    for count in batch.counts:
        key = (count.touchpoint, count.scale, count.low, count.high, count.week)
        sums.setdefault(key, Counter()).update(dict(count.scores))
    for row in held:
        draft.remove("ratings", row.id)
    ordered = sorted(sums.items(), key=lambda pair: (pair[0][0] or "", *pair[0][1:]))
    _put_counts(draft, tuple(Count(*key, tuple(sorted(sums_.items()))) for key, sums_ in ordered), survey)


def _put_words(draft: Draft, batch: Batch, survey: str) -> None:
    """Put the newest words, those of the batch behind those that are held."""
    held = [] if not batch.since else _held_words(draft.base, survey)
    words = [Said(row.touchpoint, row.text, row.score, row.date) for row in held]
    newest = sorted([*batch.said, *words], key=lambda said: said.date, reverse=True)[:VERBATIMS_KEPT]
    for row in held:
        draft.remove("verbatims", row.id)
    for number, said in enumerate(newest):
        values = {
            "id": f"{survey}-v{number}", "survey": survey, "touchpoint": said.touchpoint, "text": said.text,
            "score": said.score, "date": said.date,
        }  # fmt: skip
        draft.put(Verbatim.model_validate(values))


def _held_words(doc: Document, survey: str) -> list[Verbatim]:
    rows = [doc.verbatims[id_] for id_ in doc.referrers("verbatims", "survey", survey)]
    return sorted(rows, key=lambda row: place_of_words(row.id))


def place_of_words(id_: str) -> int:
    """Return the place of a verbatim among those of its survey, the newest first: it is in its id."""
    number = id_.rpartition("-v")[2]
    return int(number) if number.isdigit() else 0

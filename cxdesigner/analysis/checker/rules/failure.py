"""Failure and improvement: where it goes wrong or takes too long, and whether anybody does something about it."""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import Found, Rule, Seconds, found
from cxdesigner.model.evidence import Insight
from cxdesigner.translation import message


def failures_are_recovered(ground: Ground) -> Iterator[Found]:
    """R38: for each fail point it is known how it is put right and who sees to it."""
    for row in ground.insights_of("fail_point"):
        has = {"recovery": bool(row.recovery.strip()), "owner": row.owner is not None}
        yield from _lacking(ground, row, has)


def waits_are_visible(ground: Ground) -> Iterator[Found]:
    """R39: where a wait is longer than it is to be, the customer sees at least that something goes on."""
    for row in ground.insights_of("wait"):
        if _is_too_long(row) and not row.visible_wait:
            waited, most = Seconds(row.wait_s or 0.0), Seconds(row.wait_target_s or 0.0)
            yield found(
                ("insights", row.id), insight=(row.title,), step=_step(ground, row), wait=waited, target=most
            )


def improvements_are_planned(ground: Ground) -> Iterator[Found]:
    """R40: each improvement of the plan has an owner, a measure, a target and a date."""
    for row in ground.insights_of("opportunity"):
        if _is_planned(row):
            has = {
                "owner": row.owner is not None,
                "measure": bool(row.measure.strip()),
                "target": bool(row.target.strip()),
                "date": bool(row.date.strip()),
            }
            yield from _lacking(ground, row, has)


def rework_is_out_of_sight(ground: Ground) -> Iterator[Found]:
    """R41: the customer does not see work that is done again."""
    rows = ground.doc.touchpoints
    for link in ground.links:
        if link.kind == "rework" and {ground.depth(rows[end]) for end in (link.source, link.target)} & {0, 1}:
            yield found(
                ("touchpoints", link.source), ("touchpoints", link.target), ("links", link.id),
                touchpoints=ground.titles((link.source, link.target)),
            )  # fmt: skip
    for row in ground.insights_of("fail_point"):
        if row.customer_sees:
            yield found(
                ("insights", row.id), variant="fail_point", insight=(row.title,), step=_step(ground, row)
            )


def _lacking(ground: Ground, row: Insight, has: dict[str, bool]) -> Iterator[Found]:
    missing = tuple(message(f"check.lacks.{name}") for name, is_there in has.items() if not is_there)
    if missing:
        yield found(("insights", row.id), insight=(row.title,), step=_step(ground, row), missing=missing)


def _step(ground: Ground, row: Insight) -> str:
    return ground.step_name(ground.doc.steps[row.step])


def _is_planned(row: Insight) -> bool:
    return row.in_plan or row.status in ("planned", "doing")


def _is_too_long(row: Insight) -> bool:
    return row.wait_s is not None and row.wait_target_s is not None and row.wait_s > row.wait_target_s


def _has_fail_points(ground: Ground) -> bool:
    return bool(ground.insights_of("fail_point"))


def _has_timed_waits(ground: Ground) -> bool:
    return any(row.wait_s is not None and row.wait_target_s is not None for row in ground.insights_of("wait"))


def _has_a_plan(ground: Ground) -> bool:
    return any(_is_planned(row) for row in ground.insights_of("opportunity"))


def _can_be_redone(ground: Ground) -> bool:
    return _has_fail_points(ground) or any(link.kind == "rework" for link in ground.links)


RULES: tuple[Rule, ...] = (
    Rule("R38", "warning", "failure", "fail_points", failures_are_recovered, _has_fail_points),
    Rule("R39", "warning", "failure", "fail_points", waits_are_visible, _has_timed_waits),
    Rule("R40", "warning", "failure", "improvement", improvements_are_planned, _has_a_plan),
    Rule("R41", "warning", "failure", "right_first_time", rework_is_out_of_sight, _can_be_redone),
)

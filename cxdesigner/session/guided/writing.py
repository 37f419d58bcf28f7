"""Writing on the guided path, line by line: pure functions from answers to answers.

Each takes the place of a line and returns the answers that come of it, with the place to go on from where that is
another one. What cannot be done leaves the answers as they are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeVar, cast

from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.session.guided.answers import (
    FIELDS,
    LANES,
    Action,
    Answers,
    Lane,
    Line,
    Place,
    Step,
)

T = TypeVar("T")

_FIELDS = frozenset(name for names in FIELDS.values() for name in names)

Part = Literal["text", "who", "where"]


def places(answers: Answers, step: Step) -> list[Place]:
    """Return the lines of a step from top to bottom; the names of stages stand over their first action."""
    if step in FIELDS:
        return [Place(name) for name in FIELDS[step]]
    if step in LANES:
        return [
            Place(lane, number, line)
            for number, action in enumerate(answers.actions)
            if action.is_said or number == 0
            for lane in LANES[step]
            for line in range(len(action.in_lane(lane)))
        ]
    found: list[Place] = []
    for numbers in answers.stages():
        found.append(Place("stage", numbers[0]))
        found += [Place("customer", number) for number in numbers]
    return found


def line_at(answers: Answers, place: Place) -> Line:
    """Return what stands at `place`."""
    if place.kind in _FIELDS:
        return Line(answers.field(place.kind))
    action = answers.actions[place.action]
    if place.kind == "customer":
        return Line(action.text)
    if place.kind == "stage":
        return Line(action.stage)
    return action.in_lane(_lane(place))[place.line]


def said(answers: Answers, place: Place, text: str, part: Part = "text") -> Answers:
    """Write `text` at `place`, on one line and no longer than a title may be."""
    text = text.replace("\n", " ")[:LINE_LIMIT]
    if place.kind in _FIELDS:
        return replace(answers, fields={**answers.fields, place.kind: text})
    action = answers.actions[place.action]
    if place.kind == "customer":
        return _with_action(answers, place.action, replace(action, text=text))
    if place.kind == "stage":
        return _with_action(answers, place.action, replace(action, stage=text))
    lane = _lane(place)
    lines = action.in_lane(lane)
    new = _with(lines, place.line, replace(lines[place.line], **{part: text}))
    return _with_action(answers, place.action, action.with_lane(lane, new))


def next_line(answers: Answers, step: Step, place: Place) -> tuple[Answers, Place]:
    """Go on from `place`, as Enter does: to a new line behind one that says something, else to the one below."""
    is_said = line_at(answers, place).is_said
    if place.kind == "customer" and is_said:
        at = place.action + 1
        if at < len(answers.actions) and not answers.actions[at].is_said:
            return answers, Place("customer", at)
        actions = (*answers.actions[:at], Action(), *answers.actions[at:])
        # What stood under the action before goes on standing under it, not under the new one.
        if at + 1 < len(actions) and actions[at + 1].is_under:
            actions = _with(actions, at, Action(is_under=True))
        return replace(answers, actions=actions), Place("customer", at)
    if place.kind in _LANES and is_said:
        lane, action = _lane(place), answers.actions[place.action]
        lines = action.in_lane(lane)
        at = place.line + 1
        if at == len(lines) or lines[at].is_said:
            action = action.with_lane(lane, (*lines[:at], Line(), *lines[at:]))
        return _with_action(answers, place.action, action), replace(place, line=at)
    return answers, _beside(answers, step, place, 1)


def taken_out(answers: Answers, step: Step, place: Place) -> tuple[Answers, Place]:
    """Take out the empty line at `place`, as Backspace does, and go to the one above."""
    above = _beside(answers, step, place, -1)
    if line_at(answers, place).text:
        return answers, place
    if place.kind == "customer" and len(answers.actions) > 1 and not answers.actions[place.action].is_said:
        actions = list(answers.actions)
        gone = actions.pop(place.action)
        if not gone.is_under and place.action < len(actions):
            actions[place.action] = replace(actions[place.action], is_under=False)
        goal = Place("customer", max(0, place.action - 1))
        return replace(answers, actions=tuple(actions)), goal
    if place.kind in _LANES:
        action, lane = answers.actions[place.action], _lane(place)
        lines = action.in_lane(lane)
        if len(lines) > 1:
            left = (*lines[: place.line], *lines[place.line + 1 :])
            goal = replace(place, line=place.line - 1) if place.line else above
            return _with_action(answers, place.action, action.with_lane(lane, left)), goal
    return answers, above


def put_under(answers: Answers, place: Place) -> Answers:
    """Put the action at `place` under the one before, into the same stage; the first one stays."""
    if not can_go_under(answers, place):
        return answers
    action = answers.actions[place.action]
    return _with_action(answers, place.action, replace(action, is_under=True))


def stand_alone(answers: Answers, place: Place) -> Answers:
    """Let the action at `place` begin a stage."""
    if not can_stand_alone(answers, place):
        return answers
    return _with_action(answers, place.action, replace(answers.actions[place.action], is_under=False))


def can_go_under(answers: Answers, place: Place) -> bool:
    """Tell whether the line at `place` is an action that begins a stage and is not the first."""
    return place.kind == "customer" and place.action > 0 and not answers.actions[place.action].is_under


def can_stand_alone(answers: Answers, place: Place) -> bool:
    """Tell whether the line at `place` is an action under another."""
    return place.kind == "customer" and answers.actions[place.action].is_under


def moved(answers: Answers, place: Place, by: int) -> tuple[Answers, Place]:
    """Move the line at `place` by one (1 or -1) among its like; a stage keeps its name and where it begins."""
    if place.kind == "customer":
        to = place.action + by
        if not 0 <= to < len(answers.actions):
            return answers, place
        here, there = answers.actions[place.action], answers.actions[to]
        new = _with(answers.actions, to, replace(here, is_under=there.is_under, stage=there.stage))
        new = _with(new, place.action, replace(there, is_under=here.is_under, stage=here.stage))
        return replace(answers, actions=new), Place("customer", to)
    if place.kind in _LANES:
        action, lane = answers.actions[place.action], _lane(place)
        lines, to = action.in_lane(lane), place.line + by
        if 0 <= to < len(lines):
            swapped = _with(_with(lines, to, lines[place.line]), place.line, lines[to])
            return _with_action(answers, place.action, action.with_lane(lane, swapped)), replace(
                place, line=to
            )
    return answers, place


def tidied(answers: Answers) -> Answers:
    """Leave out lines in which nothing is said; where nothing is said at all, one action stays."""
    kept: list[Action] = []
    begins = True
    for action in answers.actions:
        begins = begins or not action.is_under
        if action.is_said:
            lines = {
                lane: tuple(line for line in rows if line.is_said) for lane, rows in action.lines.items()
            }
            lines = {lane: rows for lane, rows in lines.items() if rows}
            kept.append(replace(action, is_under=not begins, lines=lines))
            begins = False
    return replace(answers, actions=tuple(kept))


_LANES = frozenset(lane for lanes in LANES.values() for lane in lanes)


def _lane(place: Place) -> Lane:
    return cast("Lane", place.kind)


def _beside(answers: Answers, step: Step, place: Place, by: int) -> Place:
    """Return the place `by` lines below; at the ends `place` itself. The names of stages are passed over."""
    order = [known for known in places(answers, step) if known.kind != "stage" or known == place]
    if place not in order:
        return place
    at = order.index(place) + by
    return order[at] if 0 <= at < len(order) else place


def _with(rows: Sequence[T], at: int, row: T) -> tuple[T, ...]:
    return (*rows[:at], row, *rows[at + 1 :])


def _with_action(answers: Answers, at: int, action: Action) -> Answers:
    return replace(answers, actions=_with(answers.actions, at, action))

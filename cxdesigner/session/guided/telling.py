"""What has been said at each step of the guided path, in a line; and the board so far."""

from __future__ import annotations

from cxdesigner.layout.outline import Outline
from cxdesigner.session.guided.answers import FIELDS, LANES, Answers, Place, Step
from cxdesigner.translation import Message, message, plural

_BOARD = ("customer", "frontstage", "backstage", "support")


def told(answers: Answers, step: Step) -> Message | None:
    """Return what has been said at `step`: its first answer, or how much there is; None where nothing is."""
    if step in FIELDS:
        first = next((text for name in FIELDS[step] if (text := " ".join(answers.field(name).split()))), "")
        return message("guided.as_said", text=first) if first else None
    count = _count(answers, step)
    return plural(f"guided.{step}.said", count) if count else None


def _count(answers: Answers, step: Step) -> int:
    if step == "customer":
        return sum(bool(action.text.strip()) for action in answers.actions)
    lanes = LANES[step]
    return sum(line.is_said for action in answers.actions for lane in lanes for line in action.in_lane(lane))


def board_so_far(answers: Answers, step: Step, now: Place | None) -> Outline:
    """Return the board as it has been told; `now` is the line that is written. Evidence comes in with its step."""
    lanes: tuple[str, ...] = _BOARD
    if step == "evidence" or _count(answers, "evidence"):
        lanes = ("evidence", *_BOARD)
    words: dict[tuple[str, int], int] = {}
    for column, action in enumerate(answers.actions):
        words["customer", column] = len(action.text.strip())
        for lane, lines in action.lines.items():
            words[lane, column] = max(len(line.text.strip()) for line in lines)
    written = (now.kind, now.action) if now is not None and now.kind in lanes else None
    return Outline(lanes, len(answers.actions), words, written)

"""The key of the gaps: what the two marks stand for, of how many votes and replies they are the mean, the colours."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from cxdesigner.analysis.gaps import GapRow
from cxdesigner.layout.analyses.parts import CUSTOMER_MARK, STAFF_MARK, customer_mark_items, staff_mark_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Group, Item, Rect
from cxdesigner.layout.geometry import Box


def put_key(pen: Pen, rows: Sequence[GapRow], covered: Collection[str], foot: Box) -> None:
    """Draw the key at the foot of the box of gaps, as far as there is room."""
    scale = pen.scale
    x, y = foot.x + 22, foot.center[1]
    pen.rule(foot.x + 20, foot.y, foot.w - 40)
    for drawing, wide, said in _keys(pen, rows, covered):
        if x + wide * scale + 10 + pen.wide(said, "small") > foot.right - 12:
            return
        pen.page.add(Group(x, y, tuple(drawing)))
        x += wide * scale + 10
        x += pen.write(x, y, said, "small", "text2") + 22 * scale


def _keys(
    pen: Pen, rows: Sequence[GapRow], covered: Collection[str]
) -> Iterator[tuple[list[Item], float, str]]:
    """Yield each mark, drawn around y = 0 from its left end, how wide it is at the usual size, and its words."""
    say, scale, emotion = pen.say, pen.scale, pen.look.theme.emotion
    voters = max((gap.voters for row in rows for gap in row.gaps), default=0)
    staff = say.count("gaps.key.staff", voters) if voters else say("gaps.key.staff_said")
    yield staff_mark_items(STAFF_MARK * scale, 0, pen.look), 2 * STAFF_MARK, staff
    customers = _replies([row for row in rows if row.touchpoint not in covered], pen)
    yield customer_mark_items(CUSTOMER_MARK * scale, 0, pen.look), 2 * CUSTOMER_MARK, customers
    for word, soft, level in (("worse", "negSoft", "-2"), ("better", "posSoft", "2")):
        bar: list[Item] = [
            Rect(0, -5 * scale, 28 * scale, 10 * scale, fill=emotion[soft], radius=5 * scale),
            Rect(0, -1.25 * scale, 28 * scale, 2.5 * scale, fill=emotion[level]),
        ]
        yield bar, 28.0, say(f"gaps.key.{word}")


def _replies(rows: Sequence[GapRow], pen: Pen) -> str:
    """Return what the mark of customers stands for, with the number of replies where any is known."""
    counts = [row.replies for row in rows if row.replies]
    if not counts:
        return pen.say("gaps.key.guests")
    if min(counts) == max(counts):
        return pen.say.count("gaps.key.replies", counts[0])
    return pen.say("gaps.key.replies_from", least=min(counts), most=max(counts))

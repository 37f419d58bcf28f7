"""One gap in a list: where it is, what it says, and its figure in a pill."""

from __future__ import annotations

from cxdesigner.analysis.gaps import Gap, GapRow
from cxdesigner.layout.analyses.parts import value_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box
from cxdesigner.model.document import Document
from cxdesigner.model.figures import signed

GAP_LINE = 40.0
"""How tall a line is at the usual size of text."""


def put_gap(
    pen: Pen, doc: Document, row: GapRow, gap: Gap, box: Box, said: str, target: str, under: str = ""
) -> None:
    """Draw a gap that is known over `box`, and let it be pressed.

    `said` says in words what it means; `under` stands below the stage in place of it, where that is known already.
    """
    scale, figure = pen.scale, signed(gap.by, pen.say)
    stage, title = doc.stages[row.stage].name, doc.touchpoints[row.touchpoint].title
    room = box.w - 76 * scale
    pen.write(box.x + 8, box.y + 12 * scale, stage, "smallS", "text", room)
    pen.write(box.x + 8, box.y + 27 * scale, under or said, "meta", "text2", room)
    pen.page.extend(
        value_items(
            box.right - 8, box.y + 8 * scale, figure, pen.look,
            good=not gap.is_worse, largest=gap.is_large, tall=24 * scale,
        )
    )  # fmt: skip
    pen.page.press(target, box, f"{stage}, {title}. {said}: {figure}")

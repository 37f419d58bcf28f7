"""How we know it: for each stage a strip of its actions, seen, told, guessed or not said."""

from __future__ import annotations

from itertools import groupby

from cxdesigner.analysis.evidence import Coverage, JourneyEvidence
from cxdesigner.layout.analyses.board_parts import HEAD, put_head, put_nothing
from cxdesigner.layout.analyses.evidence import coverage_words
from cxdesigner.layout.analyses.evidence_marks import cell_items, confidence_word, strip_items, strip_places
from cxdesigner.layout.analyses.holding import GAP
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.model.touchpoint import CONFIDENCES

UNSAID = "unsaid"
"""In the id of a target: nothing is said."""

_STRIP, _REACH, _TALL = 12.0, 8.0, 138.0
"""How tall a strip is, how far above and below it it can be pressed, and how tall the box is."""


def evidence_height(scale: float) -> float:
    """Return the height of the box."""
    return _TALL * scale


def put_evidence(pen: Pen, known: JourneyEvidence, box: Box, names: float) -> None:
    """Draw the box, its stages in columns behind `names`, as those of who holds the customer."""
    right = put_head(pen, box, "evidence", "eye")
    if not known.actions:
        put_nothing(pen, box, pen.say("board_view.evidence_none"))
        return
    _key(pen, box, right - 16 * pen.scale)
    scale, shares = pen.scale, known.shares
    y, left = box.y + (HEAD + 8) * scale, box.x + 20 + names
    count = pen.say("evidence.of", count=shares.from_field, all=shares.total)
    taken = pen.write_to(left - 14, y + _STRIP * scale / 2, count, "small", "text3")
    label = pen.say("board_view.in_all")
    pen.write(box.x + 20, y + _STRIP * scale / 2, label, "smallM", "text", names - taken - 22)
    wide = (box.right - 24 - left) / max(1, len(known.coverage))
    for number, part in enumerate(known.coverage):
        _stage(pen, part, Box(left + number * wide, y, wide - GAP, _STRIP * scale))


def _stage(pen: Pen, part: Coverage, place: Box) -> None:
    """Draw how a stage is known; all that is known in one way can be pressed."""
    cells, scale, say = part.shares.cells(), pen.scale, pen.say
    pen.page.extend(strip_items(place, cells, pen.look))
    for word, run in groupby(strip_places(place, cells), key=lambda cell: cell[0]):
        boxes = [box for _, box in run]
        first, last = boxes[0], boxes[-1]
        reach = _REACH * scale
        touch = Box(first.x, first.y - reach, last.right - first.x, first.h + 2 * reach)
        count = cells.count(word)
        how = confidence_word(word, say).lower()
        said = say.count("board_view.known", count, stage=part.stage.name, how=how)
        pen.page.press(f"known/{part.stage.id}/{word or UNSAID}", touch, said, radius=4.0)
    said, color = coverage_words(part, say)
    middle = place.center[0]
    room = place.w + GAP - 4
    pen.write_around(middle, place.y + 24 * scale, fit_line(said, pen.style("meta"), room), "meta", color)
    pen.write_within(middle, place.y + 46 * scale, part.stage.name, "text", room)


def _key(pen: Pen, box: Box, right: float) -> None:
    """Say at the top, left of the button, how it is drawn that something is seen, told, guessed or not said."""
    scale, y = pen.scale, box.y + 30 * pen.scale
    words = [confidence_word(word, pen.say) for word in (*CONFIDENCES, "")]
    wides = [pen.wide(said, "small") + 38 * scale for said in words]
    taken = pen.wide(pen.say("board_view.evidence_hint"), "small") + 36
    x = right - sum(wides) + 16 * scale
    if x < box.x + taken:
        return
    for word, said, wide in zip((*CONFIDENCES, ""), words, wides, strict=True):
        pen.page.extend(cell_items(Box(x, y - 5 * scale, 14 * scale, 10 * scale), word, pen.look))
        pen.write(x + 20 * scale, y, said, "small", "text2")
        x += wide

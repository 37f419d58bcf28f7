"""The head of the panel beside effort and difference: what is chosen, where it stands, and what its figures come to."""

from __future__ import annotations

from cxdesigner.layout.analyses.effort import Seen
from cxdesigner.layout.analyses.effort_words import percent, step_name
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.look import Look
from cxdesigner.translation import Catalogue

_PAD = 20.0


def effort_head(seen: Seen, about: str, id_: str, look: Look, wide: float) -> Page:
    """Return the head of the panel about a record of the journey, `wide` pixels across."""
    page = Page(wide)
    pen, doc = Pen(page, look), seen.course.doc
    if about == "persona":
        place, title = pen.say("effort.customer"), doc.personas[id_].name
    elif about == "step":
        stage = doc.stages[doc.steps[id_].stage]
        place, title = stage.name, doc.steps[id_].name
    else:
        card = doc.touchpoints[id_]
        place, title = step_name(doc, card.step), card.title
    pen.write(_PAD, 28 * pen.scale, place, "h3", "text", wide - 2 * _PAD)
    y = 44 * pen.scale
    for said, color in ((title, "text2"), (told(seen, about, id_, pen.say), "text")):
        items, tall = words_items(
            _PAD, y, said, look, style="small", color=color, wide=wide - 2 * _PAD, lines=3
        )
        if said:
            page.extend(items)
            y += tall + 6 * pen.scale
    page.height = y + 6 * pen.scale
    return page


def told(seen: Seen, about: str, id_: str, say: Catalogue) -> str:
    """Return what the figures of a record come to; nothing where they do not come to anything yet."""
    said = {"step": _of_step, "difference": _of_point, "moment": _of_moment, "work": _of_work}
    return said[about](seen, id_, say) if about in said else say("effort.never_added")


def _of_step(seen: Seen, id_: str, say: Catalogue) -> str:
    step = next((step for step in seen.allocation.steps if step.step == id_), None)
    if step is None:
        return ""
    fair = percent(round(step.fair), say)
    said = say("effort.fair", share=percent(step.share, say), fair=fair)
    return f"{say(f'effort.band.{step.band}')}: {said}"


def _of_point(seen: Seen, id_: str, say: Catalogue) -> str:
    point = next((point for point in seen.difference.points if point.touchpoint.id == id_), None)
    if point is None:
        return ""
    parts = [say("effort.alike_short") + "."] if point.is_alike else []
    if point.touchpoint.importance is None and point.importance is not None:
        parts.append(say("effort.as_step", importance=point.importance))
    return " ".join(parts)


def _of_moment(seen: Seen, id_: str, say: Catalogue) -> str:
    stake = next((stake for stake in seen.worth.stakes if stake.touchpoint.id == id_), None)
    risks = stake.risks if stake is not None else ()
    return " ".join(say(f"effort.risk.{risk}") + "." for risk in risks)


def _of_work(seen: Seen, id_: str, say: Catalogue) -> str:
    load = next((load for load in seen.work.loads if load.touchpoint.id == id_), None)
    return say("effort.done_alone") if load is not None and load.is_alone and load.has_work else ""

"""Signs of silos: what falls together with hand-overs, what gets lost in them, what pulls apart."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.analysis.handovers import falls, lost_information, relays
from cxdesigner.analysis.teams import conflicting_figures
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, words_items
from cxdesigner.layout.analyses.pen import Pen
from cxdesigner.layout.display_list import Icon
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.translation import Catalogue

ROW, HEAD = 44.0, 64.0
_MOST = 12
"""More signs than these are no longer read."""


@dataclass(frozen=True, slots=True)
class Sign:
    """One line: its icon, its words, and the target that shows where it is; empty where it is nowhere."""

    icon: str
    words: str
    target: str


def signs(facts: Facts, say: Catalogue) -> list[Sign]:
    """Return the signs in words, the first twelve of them."""
    doc, found = facts.doc, []
    for fall in falls(facts.course, facts.passes):
        step = doc.steps[fall.step]
        drop = f"{fall.drop:.1f}".replace(".", say("number.decimal"))
        words = say.count(
            "ownership.sign.fall", len(fall.passes), step=step.name or doc.stages[step.stage].name, drop=drop
        )
        found.append(Sign("chart", words, f"touchpoints/{fall.passes[0].target}"))
    for relay in relays(facts.course, facts.passes):
        first, second = doc.touchpoints[relay.first].title, doc.touchpoints[relay.second].title
        words = say("ownership.sign.relay", count=len(relay.passes), first=first, second=second)
        found.append(Sign("swap", words, f"touchpoints/{relay.second}"))
    for gap in lost_information(doc, facts.passes):
        givers = ", ".join(facts.team(giver) for giver in gap.givers)
        words = say(
            "ownership.sign.lost",
            info=", ".join(gap.info),
            target=doc.touchpoints[gap.target].title,
            givers=givers,
        )
        found.append(Sign("info", words, f"touchpoints/{gap.target}"))
    for conflict in conflicting_figures(doc):
        raiser, lowerer = facts.team(conflict.raiser), facts.team(conflict.lowerer)
        words = say("ownership.sign.conflict", figure=conflict.figure, raiser=raiser, lowerer=lowerer)
        found.append(Sign("split", words, ""))
    unowned = [row for row in facts.course.actions() if row.owner is None]
    if unowned:
        words = say.count(
            "ownership.sign.unowned", len(unowned), all=facts.whole.actions, title=unowned[0].title
        )
        found.append(Sign("person", words, f"touchpoints/{unowned[0].id}"))
    shared = facts.whole.shared
    if shared:
        names = ", ".join(doc.stages[stage.stage].name for stage in shared)
        found.append(Sign("people", say.count("ownership.sign.shared", len(shared), stages=names), ""))
    return found[:_MOST]


def wanted_height(found: list[Sign], look: Look) -> float:
    """Return the height the box would like to have."""
    return look.measures.text_scale * (HEAD + 12 + max(1, len(found)) * ROW)


def signs_box(page: Page, found: list[Sign], look: Look, box: Box) -> None:
    """Draw the signs into `box`."""
    pen = Pen(page, look)
    page.extend(box_items(box, look, pen.say("ownership.signs"), pen.say("ownership.signs_hint")))
    if not found:
        pen.write(
            box.x + 20, box.y + 84 * pen.scale, pen.say("ownership.no_signs"), "body", "text2", box.w - 40
        )
    for number, sign in enumerate(found):
        place = Box(box.x + 10, box.y + (HEAD + number * ROW) * pen.scale, box.w - 20, ROW * pen.scale)
        middle = place.y + place.h / 2
        size = 16 * pen.scale
        page.add(Icon(sign.icon, place.x + 10, middle - size / 2, size, look.theme["text2"]))
        wide = place.w - 36 - size
        _, tall = words_items(0, 0, sign.words, look, style="small", color="text", wide=wide, lines=2)
        items, _ = words_items(
            place.x + 22 + size,
            middle - tall / 2,
            sign.words,
            look,
            style="small",
            color="text",
            wide=wide,
            lines=2,
        )
        page.extend(items)
        if sign.target:
            page.press(
                sign.target, Box(place.x, place.y + 2, place.w, place.h - 4), sign.words, tip=sign.words
            )

"""All ideas of a journey with the pains they answer, the pains that nobody answers, and what the plan still lacks."""

from __future__ import annotations

from collections.abc import Sequence

from cxdesigner.analysis.opportunities import Opportunity, Plan
from cxdesigner.analysis.quality_cost import QualityCost
from cxdesigner.layout.analyses.action_plan import lacks_text
from cxdesigner.layout.analyses.framing import heading_items, put_head
from cxdesigner.layout.analyses.matrix import disc_items
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import (
    Pill,
    box_items,
    inset_floor,
    pill_items,
    pill_width,
    rule_items,
    words_items,
)
from cxdesigner.layout.display_list import Icon, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line, line_to
from cxdesigner.model.document import Document
from cxdesigner.model.evidence import Insight
from cxdesigner.model.figures import money

_PAD, _GAP = 20.0, 16.0
_ICONS = {"pain": "bolt", "wait": "timer", "fail_point": "flag", "opportunity": "bulb"}
_WIN_WIN = ("customer_benefit", "organisation_benefit")
_PLANNED = ("owner", "measure", "target", "date")


def draw_ideas(page: Page, plan: Plan, look: Look, box: Box, chosen: str) -> float:
    """Draw every idea into `box` and return its lower edge.

    What can be pressed: `row/<id>`, `pain/<id of a pain>/<id>`, `link/<id>` to say what it answers, `idea`.
    """
    s, start = look.measures.text_scale, len(page.items)
    top = _head(page, look, box)
    for place, row in enumerate(plan.all):
        if place:
            page.extend(rule_items(box.x + _PAD, top, box.w - 2 * _PAD, look))
        top = _idea(page, row, look, Box(box.x + _PAD, top, box.w - 2 * _PAD, 0), is_chosen=row.id == chosen)
    bottom = max(box.bottom, top + 16 * s)
    page.items[start:start] = box_items(Box(box.x, box.y, box.w, bottom - box.y), look)
    return bottom


def _head(page: Page, look: Look, box: Box) -> float:
    s, words = look.measures.text_scale, look.words
    heading = words("opportunities.ideas"), words("opportunities.ideas.sub")
    put_head(page, look, box, heading, ("idea", "plus", words("opportunities.new")))
    return box.y + 16 + 50 * s


def _idea(page: Page, row: Opportunity, look: Look, at: Box, *, is_chosen: bool) -> float:
    s, words, theme = look.measures.text_scale, look.words, look.theme
    start, title = len(page.items), row.insight.title.strip() or words("opportunities.untitled")
    x, y = at.x + 44 * s, at.y + 14 * s
    page.extend(disc_items(at.x + 15 * s, y + 12 * s, row, look, is_chosen=False, radius=15 * s))
    state = _state_text(row, look)
    small = look.style("small")
    page.add(line_to(at.right, y, state, small, theme["text2"]))
    room = at.right - width(state, small) - 16 - x
    items, used = words_items(x, y - 2, title, look, style="bodyS", color="text", wide=room, lines=2)
    page.extend(items)
    targets = len(page.targets)
    y = _answers(page, row, look, Box(x, y + used + 6 * s, at.right - x, 0))
    lacks = lacks_text(row, look, (*_PLANNED, *_WIN_WIN))
    if lacks:
        items, used = words_items(
            x, y + 4, lacks, look, style="meta", color="warning", wide=at.right - x, lines=2
        )
        page.extend(items)
        y += used + 4
    bottom = y + 14 * s
    whole = Box(at.x - 12, at.y + 4, at.w + 24, bottom - at.y - 8)
    if is_chosen:
        page.items.insert(
            start,
            Rect(whole.x, whole.y, whole.w, whole.h, fill=theme["accentSoft"], stroke=theme["accentLine"], radius=10),
        )  # fmt: skip
    page.press(
        f"row/{row.id}",
        whole,
        ", ".join(p for p in (f"{row.number}. {title}", state, lacks) if p),
        radius=10,
        is_on=is_chosen,
    )
    page.targets.insert(targets, page.targets.pop())  # the row lies under what is in it
    return bottom


def _state_text(row: Opportunity, look: Look) -> str:
    words = look.words
    key = f"plan_state.{row.insight.status}"
    state = words(key) if words.has(key) else row.insight.status
    votes = words.count("opportunities.votes", row.insight.votes) if row.insight.votes is not None else ""
    where = words(f"opportunities.quadrant.{row.quadrant}") if row.quadrant else ""
    return " · ".join(part for part in (where, votes, state) if part)


def _answers(page: Page, row: Opportunity, look: Look, at: Box) -> float:
    s, words, x, y = look.measures.text_scale, look.words, at.x, at.y
    said = words("opportunities.link")
    link = Pill(None, "accent", "accentLine", tall=22 * s, style="meta", pad=10)
    pills = [
        (
            f"pain/{pain.id}/{row.id}",
            _pain_title(pain, look),
            Pill(inset_floor(look), "text2", tall=22 * s, pad=10),
        )
        for pain in row.answers
    ]
    for target, text, pill in (*pills, (f"link/{row.id}", said, link)):
        shown = fit_line(text, look.style(pill.style), min(260 * s, at.w - 24))
        wide = pill_width(shown, look, pill)
        if x > at.x and x + wide > at.right:
            x, y = at.x, y + 28 * s
        page.extend(pill_items(x, y, shown, look, pill))
        page.press(target, Box(x, y, wide, 22 * s), text, radius=11)
        x += wide + 8
    return y + 22 * s


def _pain_title(pain: Insight, look: Look) -> str:
    return pain.title.strip() or look.words(f"insight.{pain.kind}")


def draw_findings(page: Page, doc: Document, plan: Plan, cost: QualityCost, look: Look, box: Box) -> float:
    """Draw the pains without an answer, and what is to be known of ideas and fail points, and return the lower edge.

    What can be pressed: `answer/<id of a pain>`, `lack/<id>`, `fail/<id>`, `rework/<id of a link>`.
    """
    top = _unanswered(page, doc, plan, look, box)
    top = _plan_findings(page, plan, look, Box(box.x, top + _GAP, box.w, 0))
    return _costs(page, doc, cost, look, Box(box.x, top + _GAP, box.w, 0)) if cost.rows or cost.loops else top


def _unanswered(page: Page, doc: Document, plan: Plan, look: Look, at: Box) -> float:
    s, words, theme, start = look.measures.text_scale, look.words, look.theme, len(page.items)
    y, room = at.y + 68 * s, at.w - 2 * _PAD
    take, kind = words("opportunities.answer"), look.style("smallS")
    for pain in plan.unanswered:
        title = _pain_title(pain, look)
        x = at.x + _PAD
        page.add(
            Rect(x, y, 26, 26, fill=theme[inset_floor(look)], radius=6),
            Icon(_ICONS.get(pain.kind, "bolt"), x + 5, y + 5, 16, theme["text2"]),
            line_to(at.right - _PAD, y + 13 - kind.leading / 2, take, kind, theme["accent"]),
        )
        small = look.style("meta")
        text_room = room - 36 - width(take, kind) - 16
        page.add(
            line(x + 36, y - 2, fit_line(title, look.style("smallM"), text_room), look.style("smallM"), theme["text"]),
            line(x + 36, y - 2 + 16 * s, fit_line(_place(doc, pain), small, text_room), small, theme["text3"]),
        )  # fmt: skip
        page.press(f"answer/{pain.id}", Box(at.x + 10, y - 7, at.w - 20, 40 * s), f"{title}. {take}")
        y += 46 * s
    if not plan.unanswered:
        items, used = words_items(
            at.x + _PAD,
            y,
            words("opportunities.all_answered"),
            look,
            style="body",
            color="text3",
            wide=room,
            lines=3,
        )
        page.extend(items)
        y += used + 8
    return _boxed(page, start, look, Box(at.x, at.y, at.w, y + 8 - at.y), "unanswered", len(plan.unanswered))


def _place(doc: Document, pain: Insight) -> str:
    step = doc.steps[pain.step]
    return step.name or doc.stages[step.stage].name


def _plan_findings(page: Page, plan: Plan, look: Look, at: Box) -> float:
    start, y = len(page.items), at.y + 68 * look.measures.text_scale
    found: list[tuple[Opportunity, str]] = []
    for row in plan.all:
        lacks = lacks_text(row, look, _WIN_WIN) if row in plan.one_sided else ""
        loose = lacks_text(row, look, _PLANNED) if row in plan.loose else ""
        if lacks or loose:
            found.append((row, " · ".join(part for part in (loose, lacks) if part)))
    y = _listed(
        page, [(f"lack/{r.id}", f"{r.number}. {r.insight.title}", why) for r, why in found], look, at, y
    )
    return _boxed(page, start, look, Box(at.x, at.y, at.w, y + 8 - at.y), "lacking", len(found))


def _costs(page: Page, doc: Document, cost: QualityCost, look: Look, at: Box) -> float:
    words, start, y = look.words, len(page.items), at.y + 68 * look.measures.text_scale
    unit = doc.project.currency
    rows = []
    for row in cost.rows:
        said = (
            words("opportunities.cost_unknown") if row.a_year is None else money_text(row.a_year, unit, look)
        )
        rows.append((f"fail/{row.insight.id}", _pain_title(row.insight, look), said))
    if cost.total is not None:
        rows.append(("", words("opportunities.cost_total"), money_text(cost.total, unit, look)))
    for link in cost.loops:
        ends = " → ".join(doc.touchpoints[end].title for end in (link.source, link.target))
        rows.append((f"rework/{link.id}", ends, words("opportunities.visible_rework")))
    y = _listed(page, rows, look, at, y)
    return _boxed(page, start, look, Box(at.x, at.y, at.w, y + 8 - at.y), "cost", len(cost.rows))


def money_text(amount: float, unit: str, look: Look) -> str:
    """Return an amount a year, its thousands parted, with the project's currency."""
    return look.words("opportunities.a_year", amount=money(amount, unit, look.words))


def _listed(page: Page, rows: Sequence[tuple[str, str, str]], look: Look, at: Box, y: float) -> float:
    strong, small, theme = look.style("smallM"), look.style("small"), look.theme
    for target, first, second in rows:
        room = at.w - 2 * _PAD
        items, used = words_items(
            at.x + _PAD, y + strong.leading, second, look, style="small", color="text2", wide=room, lines=2
        )
        page.add(line(at.x + _PAD, y, fit_line(first, strong, room), strong, theme["text"]), *items)
        if target:
            page.press(
                target, Box(at.x + 10, y - 6, at.w - 20, strong.leading + used + 12), f"{first}: {second}"
            )
        y += strong.leading + used + 14
    return y if rows else y - small.leading


def _boxed(page: Page, start: int, look: Look, box: Box, name: str, count: int) -> float:
    words = look.words
    said = words.count(f"opportunities.{name}", count)
    sub = words(f"opportunities.{name}.sub")
    page.items[start:start] = [*box_items(box, look), *heading_items(box, look, said, sub)]
    return box.bottom

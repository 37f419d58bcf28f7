"""The action plan: a row for each action with its owner, measure, target, date and both benefits."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.analysis.opportunities import Opportunity, Plan
from cxdesigner.layout.analyses.framing import put_head
from cxdesigner.layout.analyses.matrix import disc_items, draw_chips
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import (
    box_items,
    edged,
    inset_floor,
    owner_code_items,
    rule_items,
    words_items,
)
from cxdesigner.layout.dates import date_text
from cxdesigner.layout.display_list import Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.line_breaking import fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle
from cxdesigner.layout.type_setting import line, line_to
from cxdesigner.model.document import Document
from cxdesigner.model.project import Team

_PAD, _ROW = 20.0, 128.0
_MOST_DOTS = 20


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where the columns begin, and where the last one ends."""

    number: float
    action: float
    owner: float
    measure: float
    target: float
    right: float

    @property
    def half(self) -> float:
        """The width of one of the two benefits."""
        return (self.right - self.owner - 12) / 2


def _columns(box: Box, look: Look) -> _Columns:
    left, right, s = box.x + _PAD, box.right - _PAD, look.measures.text_scale
    room = right - left
    action = left + 44 * s
    return _Columns(left, action, left + 0.362 * room, left + 0.49 * room, left + 0.705 * room, right)


def team_code(team: Team) -> str:
    """Return the two letters of a team: its own, or the first of its words, or of its name."""
    if team.code.strip():
        return team.code.strip()[:2].upper()
    words = team.name.split()
    letters = "".join(word[0] for word in words[:2]) if len(words) > 1 else team.name.strip()[:2]
    return letters.upper() or "?"


def draw_plan(page: Page, doc: Document, plan: Plan, look: Look, box: Box, chosen: str) -> float:
    """Draw the plan into `box`, which grows where it has to, and return its lower edge.

    What can be pressed: `row/<id>`, and of an action `cell/<id>/<field>`; `chip/<id>`; `export`.
    """
    s, start = look.measures.text_scale, len(page.items)
    top = _head(page, look, box)
    columns = _columns(box, look)
    top = _titles(page, look, columns, top) if plan.actions else _no_actions(page, look, box, top)
    for place, row in enumerate(plan.actions):
        if place and chosen not in (row.id, plan.actions[place - 1].id):
            page.extend(rule_items(columns.number, top, columns.right - columns.number, look))
        top = _row(page, doc, row, look, columns, top, is_chosen=row.id == chosen)
    if plan.others:
        top = _not_in_plan(page, plan, look, Box(box.x + _PAD, top + 14, box.w - 2 * _PAD, 0), chosen)
    bottom = max(box.bottom, top + _PAD * s)
    page.items[start:start] = box_items(Box(box.x, box.y, box.w, bottom - box.y), look)
    return bottom


def _head(page: Page, look: Look, box: Box) -> float:
    s, words = look.measures.text_scale, look.words
    heading = words("opportunities.plan"), words("opportunities.plan.sub")
    button = "export", "export", words("opportunities.export")
    put_head(page, look, box, heading, button, tip=words("opportunities.export_tip"))
    return box.y + 16 + 42 * s


def _titles(page: Page, look: Look, at: _Columns, top: float) -> float:
    words, kind, color = look.words, look.style("smallM"), look.theme["text2"]
    y = top + 14
    page.add(
        line(at.action, y, words("opportunities.column.action"), kind, color),
        line(at.owner, y, words("opportunities.column.owner"), kind, color),
        line(at.measure, y, words("opportunities.column.measure"), kind, color),
        line(at.target, y, words("opportunities.column.target"), kind, color),
        line_to(at.right, y, words("opportunities.column.date"), kind, color),
    )
    y += kind.leading + 5
    page.extend(rule_items(at.number, y, at.right - at.number, look))
    return y + 1


def _no_actions(page: Page, look: Look, box: Box, top: float) -> float:
    said = look.words("opportunities.no_actions")
    wide = box.w - 2 * _PAD
    items, used = words_items(
        box.x + _PAD, top + 14, said, look, style="body", color="text2", wide=wide, lines=4
    )
    page.extend(items)
    return top + 28 + used


def _row(
    page: Page, doc: Document, row: Opportunity, look: Look, at: _Columns, top: float, *, is_chosen: bool
) -> float:
    s, words, theme = look.measures.text_scale, look.words, look.theme
    tall = _ROW * s
    whole = Box(at.number - 12, top + 4, at.right - at.number + 24, tall - 8)
    if is_chosen:
        page.add(
            Rect(
                whole.x,
                whole.y,
                whole.w,
                whole.h,
                fill=theme["accentSoft"],
                stroke=theme["accentLine"],
                radius=10,
            )
        )
    title = row.insight.title.strip() or words("opportunities.untitled")
    page.press(f"row/{row.id}", whole, f"{row.number}. {title}", radius=10, is_on=is_chosen)
    page.extend(disc_items(at.number + 15 * s, top + 33 * s, row, look, is_chosen=False, radius=15 * s))
    room = at.owner - at.action - 16
    items, used = words_items(
        at.action, top + 23 * s, title, look, style="bodyS", color="text", wide=room, lines=2
    )
    page.extend(items)
    page.press(f"cell/{row.id}/title", Box(at.action - 4, top + 18 * s, room, used + 10), title)
    _dots(page, row, look, at.action, top + max(74 * s, 40 * s + used), room)
    _facts(page, doc, row, look, at, top)
    for side, x, icon, tone in (
        ("customer", at.owner, "person", "customer"),
        ("organisation", at.owner + at.half + 12, "home", "support"),
    ):
        _benefit(page, row, side, look, Box(x, top + 68 * s, at.half, 46 * s), icon, tone)
    return top + tall


def _dots(page: Page, row: Opportunity, look: Look, x: float, y: float, room: float) -> None:
    if row.insight.votes is None:
        return
    theme, small = look.theme, look.style("meta")
    fitting = max(0, min(row.votes, _MOST_DOTS, int((room + 4) // 13)))
    page.extend(Path(circle(x + 4.5 + 13 * n, y, 4.5), fill=theme["accent"]) for n in range(fitting))
    said = look.words.count("opportunities.votes", row.votes)
    page.add(line(x, y + (8 if fitting else -6), said, small, theme["text2"]))


def _facts(page: Page, doc: Document, row: Opportunity, look: Look, at: _Columns, top: float) -> None:
    s, words, theme, insight = look.measures.text_scale, look.words, look.theme, row.insight
    kind, small, strong = look.style("small"), look.style("small"), look.style("smallS")
    y, tall = top + 24 * s, 30 * s
    team = doc.teams.get(insight.owner) if insight.owner else None
    if team is not None:
        page.extend(owner_code_items(at.owner + 10 * s, y + 9 * s, team_code(team), look, size=22 * s))
        said = fit_line(team.name, look.style("smallM"), at.measure - at.owner - 38 * s)
        page.add(line(at.owner + 28 * s, y, said, look.style("smallM"), theme["text"]))
    else:
        _missing(page, "owner", look, Box(at.owner, y - 5, at.measure - at.owner - 10, tall - 2))
    _cell(
        page,
        row,
        "owner",
        look,
        Box(at.owner - 4, y - 7, at.measure - at.owner - 8, tall),
        team.name if team else "",
    )
    if insight.measure:
        said = fit_line(insight.measure, kind, at.target - at.measure - 12)
        page.add(line(at.measure, y, said, kind, theme["text"]))
    else:
        _missing(page, "measure", look, Box(at.measure, y - 5, at.target - at.measure - 12, tall - 2))
    _cell(
        page,
        row,
        "measure",
        look,
        Box(at.measure - 4, y - 7, at.target - at.measure - 8, tall),
        insight.measure,
    )
    date_said = date_text(insight.date, words) if insight.date else ""
    date_wide = width(date_said, kind) if date_said else 64 * s
    room = at.right - date_wide - 14 - at.target
    if insight.target:
        x = at.target
        now = fit_line(insight.now or "–", small, room * 0.4)
        page.add(line(x, y, now, small, theme["text2"]))
        x += width(now, small) + 7
        page.add(Icon("arrow", x, y + 1, 14 * s, theme["text3"]))
        x += 7 + 14 * s
        page.add(line(x, y, fit_line(insight.target, strong, at.target + room - x), strong, theme["text"]))
    else:
        _missing(page, "target", look, Box(at.target, y - 5, room - 4, tall - 2))
    spoken = f"{insight.now or '–'} → {insight.target}" if insight.target else ""
    _cell(page, row, "target", look, Box(at.target - 4, y - 7, room + 4, tall), spoken)
    dated = Box(at.right - date_wide - 6, y - 7, date_wide + 12, tall)
    if date_said:
        page.add(line_to(at.right, y, date_said, kind, theme["text"]))
    else:
        _missing(page, "date", look, Box(at.right - date_wide, y - 5, date_wide, tall - 2))
    _cell(page, row, "date", look, dated, date_said)


def _missing(page: Page, field: str, look: Look, box: Box) -> None:
    """Draw that a fact of an action is not there: dashed, and so a finding."""
    theme, kind = look.theme, look.style("meta")
    said = fit_line(look.words(f"opportunities.lacks.{field}"), kind, box.w - 12)
    page.add(
        edged(box, stroke=theme["warning"], radius=5.5, dash=(4.0, 4.0)),
        line(box.x + 6, box.y + (box.h - kind.leading) / 2, said, kind, theme["warning"]),
    )  # fmt: skip


def _cell(page: Page, row: Opportunity, field: str, look: Look, box: Box, value: str) -> None:
    name = look.words(f"insight.field.{field}")
    said = value or look.words(f"opportunities.lacks.{field}")
    page.press(f"cell/{row.id}/{field}", box, f"{name}: {said}")


def _benefit(page: Page, row: Opportunity, side: str, look: Look, box: Box, icon: str, tone: str) -> None:
    s, words, theme, field = look.measures.text_scale, look.words, look.theme, f"{side}_benefit"
    value = getattr(row.insight, field).strip()
    layer, small, strong = theme.layer(tone), look.style("meta"), look.style("smallM")
    items: list[Item] = [
        edged(box, fill=theme["card"] if value else None,
            stroke=theme["line" if value else "warning"], radius=7.5, dash=() if value else (4.0, 4.0),
        ),
        Rect(box.x + 9, box.y + (box.h - 22 * s) / 2, 22 * s, 22 * s, fill=layer.tile, radius=5),
        Icon(icon, box.x + 9 + 4 * s, box.y + (box.h - 14 * s) / 2, 14 * s, layer.ink),
    ]  # fmt: skip
    x = box.x + 18 + 22 * s
    room = box.right - x - 8
    name = words(f"opportunities.gains.{side}")
    said = fit_line(value or words(f"opportunities.lacks.{field}"), strong, room)
    items += [
        line(x, box.y + 5 * s, fit_line(name, small, room), small, theme["text2"]),
        line(x, box.y + 5 * s + small.leading + 2, said, strong, theme["text" if value else "warning"]),
    ]
    page.extend(items)
    spoken = value or words(f"opportunities.lacks.{field}")
    page.press(f"cell/{row.id}/{field}", box, f"{name}: {spoken}", radius=8)


def _not_in_plan(page: Page, plan: Plan, look: Look, at: Box, chosen: str) -> float:
    s, words, theme, start = look.measures.text_scale, look.words, look.theme, len(page.items)
    kind, small = look.style("smallS"), look.style("small")
    sub = words("opportunities.others.sub")
    if plan.review is not None:
        sub = words("opportunities.others.review", date=date_text(plan.review.isoformat(), words))
    page.add(
        line(at.x + 16, at.y + 14, words("opportunities.others"), kind, theme["text"]),
        line(at.x + 16, at.y + 16 + 18 * s, fit_line(sub, small, at.w - 32), small, theme["text3"]),
    )
    end = draw_chips(
        page, plan.others, look, Box(at.x + 16, at.y + 24 + 38 * s, at.w - 32, 0), chosen, "chip"
    )
    page.items[start:start] = [
        Rect(at.x, at.y, at.w, end + 16 - at.y, fill=theme[inset_floor(look)], radius=10)
    ]
    return end + 16


def lacks_text(row: Opportunity, look: Look, kinds: Sequence[str]) -> str:
    """Return what a row lacks of `kinds`, in words; empty where it lacks none."""
    return " · ".join(look.words(f"opportunities.lacks.{lack}") for lack in row.lacks if lack in kinds)

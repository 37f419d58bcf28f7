"""The evidence page: how each action is known, how each stage is covered, and the register of fieldwork."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from cxdesigner.analysis.evidence import MUCH_ASSUMED, Coverage, JourneyEvidence, journey_evidence
from cxdesigner.analysis.wording import Side, Viewpoints, viewpoints
from cxdesigner.layout import heads
from cxdesigner.layout.analyses.evidence_grid import Grid
from cxdesigner.layout.analyses.evidence_marks import strip_items
from cxdesigner.layout.analyses.evidence_register import put_register
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.parts import box_items, button_items, button_width, switch_items, words_items
from cxdesigner.layout.display_list import Group, Icon, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.heads import StageHead
from cxdesigner.layout.line_breaking import break_lines, fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.type_setting import line, line_to, paragraph
from cxdesigner.model.document import Document
from cxdesigner.translation import Catalogue

SIDE = 12.0
"""Air at both sides of the page."""

_LEAST_CARD, _LARGEST_CARD = 138.0, 240.0
_NAMED = 3
"""Most stages that a sentence names; the rest are counted."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What is selected: touchpoints, and a source of the register; whether anything can be written."""

    chosen: frozenset[str] = frozenset()
    source: str = ""
    can_write: bool = True


def evidence_page(doc: Document, journey: str, look: Look, wide: float, asked: Asked) -> Page:
    """Return the page about `journey`, at least `wide`, wider where the columns need it."""
    known = journey_evidence(doc, journey)
    seen = viewpoints(doc, journey)
    stages = heads.stage_heads(doc, journey)
    columns = sum(len(head.steps) for head in stages)
    page = Page(wide)
    scale = look.measures.text_scale
    y = 14.0 * scale
    if known.actions:
        inside: dict[str, Side] = {id_: side for part in seen.values() for id_, side in part.inside.items()}
        look_here = _fitted(look, wide, columns)
        grid = Grid(doc, journey, look_here, inside)
        x = SIDE + look.measures.head_width
        page.width = max(wide, x + grid.right + SIDE)
        y = _put_stages(page, x, y, stages, look_here)
        y = _put_coverage(page, x, y, _Strip(known, seen, stages, look_here))
        grid.put_on(page, x, y, asked.chosen)
        y = _put_note(page, y + grid.height + 16 * scale, wide, known, look, can_write=asked.can_write)
    else:
        y = _put_invitation(page, y, wide, look)
    page.height = (
        put_register(page, Box(SIDE, y + 12 * scale, wide - 2 * SIDE, 0), known, look, asked.source) + 14
    )
    return page


def _fitted(look: Look, wide: float, columns: int) -> Look:
    """Return `look` with columns that share the page's width, as far as a card stays readable."""
    measures, scale = look.measures, look.measures.text_scale
    room = wide - 2 * SIDE - measures.head_width - 8 + measures.gutter
    least, most = (card * scale + measures.gutter for card in (_LEAST_CARD, _LARGEST_CARD))
    column = min(most, max(least, room / max(1, columns)))
    return replace(look, measures=replace(measures, column=column))


def _put_stages(page: Page, x: float, y: float, stages: list[StageHead], look: Look) -> float:
    """Draw the heads of stages and steps, with the first column at `x`; return where they end."""
    column, gutter = look.measures.column, look.measures.gutter
    with_steps = heads.has_step_row(stages)
    for head in stages:
        left, right = head.first * column, (head.last + 1) * column - gutter
        items = heads.stage_items(head, look, left=left, right=right, with_steps=with_steps)
        if with_steps:
            for at in range(len(head.steps)):
                start = (head.first + at) * column
                items += heads.step_items(head, at, look, left=start, right=start + column - gutter)
                if at:
                    items.append(heads.step_divider(start - gutter / 2, look))
        page.add(Group(x, y - 12 * look.measures.text_scale, tuple(items)))
    return y + heads.band_height(stages, look)


@dataclass(frozen=True, slots=True)
class _Strip:
    known: JourneyEvidence
    seen: Mapping[str, Viewpoints]
    stages: list[StageHead]
    look: Look


def _put_coverage(page: Page, x: float, y: float, strip: _Strip) -> float:
    """Draw the strip that says how each stage is covered; return where it ends."""
    look, theme = strip.look, strip.look.theme
    scale, meta, label = look.measures.text_scale, look.style("meta"), look.style("label")
    page.add(
        Rect(SIDE + 10, y, 24 * scale, 24 * scale, fill=theme["panel"], stroke=theme["line"], radius=6),
        Icon("eye", SIDE + 10 + 5 * scale, y + 5 * scale, 14 * scale, theme["text2"]),
    )
    left = SIDE + 10 + 31 * scale
    room = x - left - 6
    page.add(
        line(
            left, y - 2 * scale, fit_line(look.words("evidence.coverage"), label, room), label, theme["text2"]
        )
    )
    page.add(
        line(
            left,
            y + 12 * scale,
            fit_line(look.words("evidence.coverage_sub"), meta, room),
            meta,
            theme["text2"],
        )
    )
    column, gutter = look.measures.column, look.measures.gutter
    has_inside = any(part.inside for part in strip.seen.values())
    for head, part in zip(strip.stages, strip.known.coverage, strict=True):
        if not head.steps:
            continue
        start, wide = x + head.first * column, len(head.steps) * column - gutter
        page.extend(strip_items(Box(start, y, wide, 10 * scale), part.shares.cells(), look))
        said, color = coverage_words(part, look.words)
        page.add(line(start, y + 14 * scale, fit_line(said, meta, wide), meta, theme[color]))
        side = strip.seen.get(head.stage.id)
        if has_inside and side is not None:
            text = look.words("evidence.outside_in", count=side.outside, all=side.total)
            color = "warning" if side.inside else "text3"
            page.add(line(start, y + 28 * scale, fit_line(text, meta, wide), meta, theme[color]))
    return y + (52 if has_inside else 38) * scale


def coverage_words(part: Coverage, words: Catalogue) -> tuple[str, str]:
    """Return how a stage is covered, in words, and the token of their colour."""
    if not part.shares.total:
        return words("evidence.no_actions"), "text3"
    if not part.shares.said:
        return words("evidence.unsaid"), "text3"
    if part.is_unwatched:
        return words("evidence.not_watched"), "warning"
    return words("evidence.of", count=part.shares.from_field, all=part.shares.total), "text2"


def percent(share: float, words: Catalogue) -> str:
    """Return a share of 0 to 1 in whole percent."""
    return words("status.zoom", percent=round(100 * share))


def desk_words(known: JourneyEvidence, words: Catalogue) -> tuple[str, str]:
    """Return how far a journey is made at the desk: the figure, and the sentences behind it."""
    shares, index = known.shares, known.shares.desk_index
    if index is None:
        return words("evidence.nothing_said"), words.count("evidence.nothing_said_how", shares.total)
    said = [words.count("evidence.rest_on_a_guess", shares.total, assumed=shares.assumed)]
    if shares.unsaid:
        said.append(words.count("evidence.some_unsaid", shares.unsaid))
    names = [stage.name or words("evidence.untitled") for stage in known.unwatched]
    if names:
        said.append(words("evidence.nobody_watched", stages=_listed(names, words)))
    return words("evidence.desk", share=percent(index, words)), " ".join(said)


def _listed(names: list[str], words: Catalogue) -> str:
    if len(names) > _NAMED:
        more = words.count("evidence.more_stages", len(names) - _NAMED + 1)
        return words("evidence.or", first=", ".join(names[: _NAMED - 1]), last=more)
    if len(names) == 1:
        return names[0]
    return words("evidence.or", first=", ".join(names[:-1]), last=names[-1])


def _put_note(
    page: Page, y: float, wide: float, known: JourneyEvidence, look: Look, *, can_write: bool
) -> float:
    """Draw how far the journey is made at the desk, with what can be done about it; return where it ends.

    Under a fifth of guesses it is one quiet line.
    """
    theme, scale, words = look.theme, look.measures.text_scale, look.words
    index = known.shares.desk_index
    is_loud = index is not None and index >= MUCH_ASSUMED
    right = _put_controls(page, y, wide, known, look, can_write=can_write)
    first, second = desk_words(known, words)
    strong, body = look.style("smallS"), look.style("small")
    left = SIDE + 14 + 26 * scale
    head_wide = width(first, strong) + 14 * scale
    lines = break_lines(second, body, right - left - head_wide - 16)
    tall = max(44.0 * scale, len(lines) * body.leading + 16 * scale)
    if is_loud:
        page.items.insert(0, Rect(SIDE, y, wide - 2 * SIDE, tall, fill=theme["warningSoft"], radius=10))
    tone = "warning" if is_loud else "text2"
    page.add(Icon("warn" if is_loud else "eye", SIDE + 14, y + 14 * scale, 16 * scale, theme[tone]))
    page.add(line(left, y + (44 * scale - strong.leading) / 2, first, strong, theme[tone]))
    top = y + (tall - len(lines) * body.leading) / 2
    page.extend(paragraph(left + head_wide, top, lines, body, theme["text" if is_loud else "text2"]))
    return y + tall


def _put_controls(
    page: Page, y: float, wide: float, known: JourneyEvidence, look: Look, *, can_write: bool
) -> float:
    """Draw the switch and the button at the note's right end; return where the words have to end."""
    theme, scale, words = look.theme, look.measures.text_scale, look.words
    kind = look.style("smallM")
    right = wide - SIDE - 10
    if known.unwatched and can_write:
        text = words("evidence.plan")
        box = Box(
            right - button_width("eye", text, look),
            y + 6 * scale,
            button_width("eye", text, look),
            32 * scale,
        )
        page.extend(button_items(box, "eye", text, look))
        page.press("plan", box, text, tip=words("evidence.plan_tip"))
        right = box.x - 12
    if can_write and known.shares.desk_index:
        is_on = known.doc.project.watermark
        switch = Box(right - 40, y + 9 * scale, 40, 26)
        text = words("evidence.watermark")
        page.extend(switch_items(switch, look, is_on=is_on))
        page.press("watermark", switch, text, tip=words("evidence.watermark_tip"), is_on=is_on, radius=13.0)
        page.add(line_to(switch.x - 6, y + (44 * scale - kind.leading) / 2, text, kind, theme["text"]))
        right = switch.x - 6 - width(text, kind)
    return right


def _put_invitation(page: Page, y: float, wide: float, look: Look) -> float:
    """Draw what is to come here, where there is no action yet; return where it ends."""
    scale = look.measures.text_scale
    box = Box(SIDE, y, wide - 2 * SIDE, 132 * scale)
    page.extend(box_items(box, look, look.words("evidence.empty")))
    items, _ = words_items(
        box.x + 20, y + 46 * scale, look.words("evidence.empty_how"), look, style="small", color="text2",
        wide=min(640 * scale, box.w - 40), lines=4,
    )  # fmt: skip
    page.extend(items)
    return box.bottom

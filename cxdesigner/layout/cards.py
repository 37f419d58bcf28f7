"""What stands in a cell: touchpoint cards, insights and figures, each as tall as its words need.

Measures are those of `design.md` section 5 and `editor.md` section 11; a card is laid out in a system of its
own whose origin is its top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.layout import metric_card
from cxdesigner.layout.display_list import Icon, Item, Rect, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import break_lines, fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import moment_of_truth
from cxdesigner.layout.type_setting import line, line_to, paragraph
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.evidence import Insight, Metric
from cxdesigner.model.lane_roles import LaneRole
from cxdesigner.model.touchpoint import Touchpoint

PARAGRAPH_FROM = 90
"""From this many characters a title is set as running text: a sentence is a title, a paragraph is not."""

CHANNEL_FALLBACK_ICON = "edit"

Content = Touchpoint | Insight | Metric


@dataclass(frozen=True, slots=True)
class CardFacts:
    """What a touchpoint's card shows, with every reference looked up."""

    title: str
    icon: str
    owner: str
    duration: str
    is_moment_of_truth: bool
    span: int


def card_facts(doc: Document, touchpoint: Touchpoint, look: Look) -> CardFacts:
    """Return what the card of `touchpoint` shows."""
    channel = doc.channels.get(touchpoint.channel) if touchpoint.channel else None
    owner = doc.teams.get(touchpoint.owner) if touchpoint.owner else None
    seconds = touchpoint.duration_s
    return CardFacts(
        title=touchpoint.title,
        icon=channel.icon if channel else CHANNEL_FALLBACK_ICON,
        owner=owner.name if owner else "",
        duration="" if seconds is None else duration_text(seconds, look.words),
        is_moment_of_truth=touchpoint.moment_of_truth,
        span=touchpoint.span,
    )


def height(doc: Document, content: Content, role: LaneRole, look: Look) -> float:
    """Return how tall `content` stands in a lane of `role`."""
    if isinstance(content, Metric):
        return look.measures.lane_heights["metric"] - 2 * look.measures.cell_pad
    if isinstance(content, Insight):
        lines = len(break_lines(content.title, look.style("meta"), _beside_tile_width(look, 1)))
        return _compact_height(lines, "insight", look)
    if role.form == "compact":
        lines = len(break_lines(content.title, look.style("meta"), _beside_tile_width(look, content.span)))
        return _compact_height(lines, role.id, look)
    title = title_style(content.title, look)
    lines = len(break_lines(content.title, title, look.measures.card_over(content.span) - 2 * look.measures.pad))
    return _full_height(max(1, lines), title, look, has_footer=_has_footer(content, role))


def items(doc: Document, content: Content, role: LaneRole, look: Look, tall: float) -> tuple[Item, ...]:
    """Return the drawing of `content`, `tall` high."""
    if isinstance(content, Metric):
        return tuple(metric_card.items(content, look, tall))
    if isinstance(content, Insight):
        return tuple(_insight_items(content, look, tall))
    facts = card_facts(doc, content, look)
    if role.form == "compact":
        return tuple(_compact_items(facts, role, look, tall))
    return tuple(_full_items(facts, role, look, tall))


def title_style(title: str, look: Look) -> TextStyle:
    """Return how a full card's title is set: a short one bold, a long one as running text."""
    return look.style("small" if len(title) >= PARAGRAPH_FROM else "card")


def title_top(look: Look) -> float:
    """Return where the title of a full card begins, below its tile."""
    return look.measures.pad + look.measures.tile + 6 * look.measures.text_scale


def _has_footer(touchpoint: Touchpoint, role: LaneRole) -> bool:
    return not role.owner_in_header and (touchpoint.owner is not None or touchpoint.duration_s is not None)


def _full_height(lines: int, title: TextStyle, look: Look, *, has_footer: bool) -> float:
    scale = look.measures.text_scale
    return title_top(look) + lines * title.leading + (28 if has_footer else 10) * scale


def _compact_height(lines: int, role: str, look: Look) -> float:
    measures = look.measures
    least = measures.lane_heights.get(role, measures.lane_heights["custom"]) - 2 * measures.cell_pad
    return max(least, 2 * measures.pad + lines * look.style("meta").leading)


def _beside_tile_width(look: Look, span: int) -> float:
    measures = look.measures
    return measures.card_over(span) - 2 * measures.pad - measures.tile - 6 * measures.text_scale


def _ground(role: LaneRole, look: Look, span: int, tall: float) -> Rect:
    layer = look.theme.layer(role.tone)
    return Rect(
        0, 0, look.measures.card_over(span), tall, fill=look.theme["card"], stroke=layer.line,
        width=look.measures.hairline, radius=8 * look.measures.text_scale, shadow=look.card_shadow,
    )  # fmt: skip


def tile_items(x: float, y: float, icon: str, ink: str, tile: str, look: Look, *, is_round: bool = False) -> list[Item]:
    """Return an icon on its coloured bed, whose top left corner is (x, y)."""
    size, inner = look.measures.tile, look.measures.icon
    inset = (size - inner) / 2
    radius = size / 2 if is_round else 5 * look.measures.text_scale
    return [Rect(x, y, size, size, fill=tile, radius=radius), Icon(icon, x + inset, y + inset, inner, ink)]


def _full_items(facts: CardFacts, role: LaneRole, look: Look, tall: float) -> list[Item]:
    measures, theme = look.measures, look.theme
    layer, meta, pad = theme.layer(role.tone), look.style("meta"), measures.pad
    right = measures.card_over(facts.span) - pad
    out: list[Item] = [_ground(role, look, facts.span, tall)]
    out += tile_items(pad, pad, facts.icon, layer.ink, layer.tile, look)
    title = title_style(facts.title, look)
    out += paragraph(
        pad, title_top(look), break_lines(facts.title, title, right - pad), title, theme["text"]
    )
    if facts.is_moment_of_truth:
        size = 21 * measures.tile / 20
        out += moment_of_truth(right + 1 - size / 2, pad + measures.tile / 2, theme, size)
    if role.owner_in_header:
        left = pad + measures.tile + 8 * measures.text_scale
        top = pad + (measures.tile - meta.leading) / 2
        free = right - left - (measures.tile if facts.is_moment_of_truth else 0)
        duration = facts.duration if not facts.is_moment_of_truth else ""
        out += _owner_and_duration(facts.owner, duration, left, left + free, top, look)
    elif facts.owner or facts.duration:
        top = tall - 20 * measures.text_scale - meta.leading / 2 + 1
        out += _owner_and_duration(facts.owner, facts.duration, pad, right, top, look)
    return out


def _owner_and_duration(owner: str, duration: str, left: float, right: float, top: float, look: Look) -> list[Item]:
    """Return the owner at the left and the duration at the right of one line; the owner gives way."""
    meta, color = look.style("meta"), look.theme["text2"]
    out: list[Item] = []
    if duration:
        duration = fit_line(duration, meta, (right - left) * 0.7)
        out.append(line_to(right, top, duration, meta, color))
        right -= width(duration, meta) + 6
    if owner:
        out.append(line(left, top, fit_line(owner, meta, right - left), meta, color))
    return out


def _compact_items(facts: CardFacts, role: LaneRole, look: Look, tall: float) -> list[Item]:
    layer = look.theme.layer(role.tone)
    out: list[Item] = [_ground(role, look, facts.span, tall)]
    out += _beside_tile(facts.title, facts.span, look, tall)
    out += tile_items(
        look.measures.pad, (tall - look.measures.tile) / 2, facts.icon, layer.ink, layer.tile, look
    )
    if facts.is_moment_of_truth:
        out += moment_of_truth(look.measures.card_over(facts.span) - 5, 5, look.theme, 16 * look.measures.text_scale)
    return out


def _beside_tile(title: str, span: int, look: Look, tall: float) -> list[Item]:
    measures, meta = look.measures, look.style("meta")
    lines = break_lines(title, meta, _beside_tile_width(look, span))
    top = (tall - len(lines) * meta.leading) / 2
    return paragraph(measures.pad + measures.tile + 6 * measures.text_scale + 1, top, lines, meta, look.theme["text"])


_INSIGHT_ICONS = {"pain": "bolt", "opportunity": "bulb", "wait": "timer", "fail_point": "flag"}


def insight_tile(kind: str, x: float, y: float, look: Look) -> list[Item]:
    """Return the mark of an insight: a square with a bolt, a circle with a bulb, or a plain square."""
    emotion = look.theme.emotion
    ink, tile = look.theme["text2"], look.theme["pressed"]
    if kind == "pain":
        ink, tile = emotion["negInk"], emotion["negSoft"]
    elif kind == "opportunity":
        ink, tile = emotion["posInk"], emotion["posSoft"]
    return tile_items(x, y, _INSIGHT_ICONS.get(kind, "info"), ink, tile, look, is_round=kind == "opportunity")


def _insight_items(insight: Insight, look: Look, tall: float) -> list[Item]:
    measures, meta = look.measures, look.style("meta")
    lines = break_lines(insight.title, meta, _beside_tile_width(look, 1))
    top = (tall - len(lines) * meta.leading) / 2
    out = insight_tile(insight.kind, 0, (tall - measures.tile) / 2, look)
    out += paragraph(measures.tile + 7 * measures.text_scale, top, lines, meta, look.theme["text"])
    return out

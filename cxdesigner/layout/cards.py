"""What stands in a cell: touchpoint cards, insights and figures, each as tall as its words need.

Measures are those of `design.md` section 5 and `editor.md` section 11; a card is laid out in a system of its
own whose origin is its top left corner.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.layout import metric_card, picture_card
from cxdesigner.layout.beat_badge import badge_items, badge_width
from cxdesigner.layout.display_list import Icon, Item, Rect, TextStyle
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import break_lines, fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.picture_card import NO_PICTURES, PictureFacts, picture_facts
from cxdesigner.layout.shapes import moment_of_truth
from cxdesigner.layout.type_setting import line, line_to, paragraph
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.evidence import Insight
from cxdesigner.model.lane_roles import LaneRole
from cxdesigner.model.listening import Metric
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
    pictures: PictureFacts = NO_PICTURES
    beats: int = 0


def card_facts(doc: Document, touchpoint: Touchpoint, look: Look, span: int | None = None) -> CardFacts:
    """Return what the card of `touchpoint` shows; `span` is how many steps it takes, else as many as it lasts."""
    channel = doc.channels.get(touchpoint.channel) if touchpoint.channel else None
    owner = doc.teams.get(touchpoint.owner) if touchpoint.owner else None
    seconds = touchpoint.duration_s
    return CardFacts(
        title=touchpoint.title,
        icon=channel.icon if channel else CHANNEL_FALLBACK_ICON,
        owner=owner.name if owner else "",
        duration="" if seconds is None else duration_text(seconds, look.words),
        is_moment_of_truth=touchpoint.moment_of_truth,
        span=span or touchpoint.span,
        pictures=picture_facts(doc, touchpoint.id),
        beats=len(doc.referrers("beats", "touchpoint", touchpoint.id)) if doc.beats else 0,
    )


def height(doc: Document, content: Content, role: LaneRole, look: Look, span: int | None = None) -> float:
    """Return how tall `content` stands in a lane of `role`.

    `span` is how many steps its card takes: fewer than the touchpoint lasts, where the journey ends before.
    """
    if isinstance(content, Metric):
        return look.measures.lane_heights["metric"] - 2 * look.measures.cell_pad
    if isinstance(content, Insight):
        lines = len(break_lines(content.title, look.style("meta"), _insight_width(look)))
        return _compact_height(lines, "insight", look)
    span = span or content.span
    if role.form == "picture":
        return picture_card.height(content.title, span, look)
    if role.form == "compact":
        room = _beside_tile_width(look, span, picture_facts(doc, content.id))
        return _compact_height(len(break_lines(content.title, look.style("meta"), room)), role.id, look)
    title = title_style(content.title, look)
    room = look.measures.card_over(span) - 2 * look.measures.pad
    lines = len(break_lines(content.title, title, room))
    footer = _footer_of(card_facts(doc, content, look, span), role, look)
    return _full_height(max(1, lines), title, look, len(footer))


def items(
    doc: Document, content: Content, role: LaneRole, look: Look, tall: float, span: int | None = None
) -> tuple[Item, ...]:
    """Return the drawing of `content`, `tall` high and `span` steps wide, else as many as it lasts."""
    if isinstance(content, Metric):
        return tuple(metric_card.items(content, look, tall))
    if isinstance(content, Insight):
        return tuple(_insight_items(content, look, tall))
    facts = card_facts(doc, content, look, span)
    make = {"picture": _picture_items, "compact": _compact_items, "full": _full_items}[role.form]
    out = make(facts, role, look, tall)
    if facts.pictures.lacks_words:
        out += picture_card.missing_words_badge(look, look.measures.card_over(facts.span), tall)
    return tuple(out)


def title_style(title: str, look: Look) -> TextStyle:
    """Return how a full card's title is set: a short one bold, a long one as running text."""
    return look.style("small" if len(title) >= PARAGRAPH_FROM else "card")


def title_top(look: Look) -> float:
    """Return where the title of a full card begins, below its tile."""
    return look.measures.pad + look.measures.tile + 6 * look.measures.text_scale


def title_corner(role: LaneRole, look: Look, tall: float) -> tuple[float, float]:
    """Return where the title is edited on a card of `role`, `tall` high, from its top left corner."""
    measures = look.measures
    if role.form == "picture":
        return measures.pad - 6, tall - picture_card.CAPTION * measures.text_scale + 4
    if role.form == "full" and role.holds == "cards":
        return measures.pad - 2, title_top(look) - 2
    return measures.tile + 2 * measures.pad - 6, 4.0


def _header_room(facts: CardFacts, look: Look) -> tuple[float, float]:
    """Return where the owner beside the tile may begin and where the line must end."""
    measures = look.measures
    left = measures.pad + measures.tile + 8 * measures.text_scale
    right = measures.card_over(facts.span) - measures.pad
    if facts.is_moment_of_truth:
        right -= measures.tile + 4 * measures.text_scale
    return left, right - (measures.icon + 4 * measures.text_scale if facts.pictures.count else 0)


def _stands_in_header(facts: CardFacts, role: LaneRole, look: Look) -> bool:
    """Tell whether owner and duration stand beside the tile: backstage, where they fit on that one line."""
    if not role.owner_in_header:
        return False
    left, right = _header_room(facts, look)
    return len(_footer_lines(facts.owner, facts.duration, look, right - left)) <= 1


def _footer_of(facts: CardFacts, role: LaneRole, look: Look) -> list[tuple[str, str]]:
    """Return the lines of the footer, each a left and a right part; nothing is ever cut."""
    if _stands_in_header(facts, role, look):
        return []
    return _footer_lines(facts.owner, facts.duration, look, _footer_right(facts, look) - look.measures.pad)


def _footer_right(facts: CardFacts, look: Look) -> float:
    """Return where the footer ends: before the badge, where there is one at the corner."""
    right = look.measures.card_over(facts.span) - look.measures.pad
    has_badge = facts.pictures.lacks_words and not look.on_paper
    return right - (picture_card.BADGE_INSET * look.measures.text_scale if has_badge else 0)


def _footer_lines(owner: str, duration: str, look: Look, room: float) -> list[tuple[str, str]]:
    meta = look.style("meta")
    lines = [(part, "") for part in break_lines(owner, meta, room)]
    if not duration:
        return lines
    if lines and width(lines[-1][0], meta) + width(duration, meta) + 6 <= room:
        lines[-1] = (lines[-1][0], duration)
    else:
        lines.append(("", fit_line(duration, meta, room)))
    return lines


def _full_height(lines: int, title: TextStyle, look: Look, footer: int) -> float:
    scale = look.measures.text_scale
    below = 28 * scale + (footer - 1) * look.style("meta").leading if footer else 10 * scale
    return title_top(look) + lines * title.leading + below


def _compact_height(lines: int, role: str, look: Look) -> float:
    measures = look.measures
    least = measures.lane_heights.get(role, measures.lane_heights["custom"]) - 2 * measures.cell_pad
    return max(least, 9 * measures.text_scale + lines * look.style("meta").leading)


def _beside_tile_width(look: Look, span: int, pictures: PictureFacts) -> float:
    measures = look.measures
    room = measures.card_over(span) - 2 * measures.pad - measures.tile - 6 * measures.text_scale
    return room - (measures.icon + 4 * measures.text_scale if pictures.count else 0)


def _ground(role: LaneRole, look: Look, span: int, tall: float) -> Rect:
    layer = look.theme.layer(role.tone)
    return Rect(
        0, 0, look.measures.card_over(span), tall, fill=look.theme["card"], stroke=layer.line,
        width=look.measures.hairline, radius=8 * look.measures.text_scale, shadow=look.card_shadow,
    )  # fmt: skip


def tile_items(
    x: float, y: float, icon: str, ink: str, tile: str, look: Look, *, is_round: bool = False, by: float = 1.0
) -> list[Item]:
    """Return an icon on its coloured bed, whose top left corner is (x, y), `by` times as large as on a card."""
    size, inner = look.measures.tile * by, look.measures.icon * by
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
    out += paragraph(pad, title_top(look), break_lines(facts.title, title, right - pad), title, theme["text"])
    if facts.is_moment_of_truth:
        size = 21 * measures.tile / 20
        out += moment_of_truth(right + 1 - size / 2, pad + measures.tile / 2, theme, size)
    if facts.pictures.count:
        end = _header_room(facts, look)[1]
        out.append(
            picture_card.mark(end + 4 * measures.text_scale, pad + (measures.tile - measures.icon) / 2, look)
        )
    if _stands_in_header(facts, role, look):
        left, end = _header_room(facts, look)
        lines = _footer_lines(facts.owner, facts.duration, look, end - left)
        return out + _footer_items(lines, left, end, pad + (measures.tile - meta.leading) / 2, look)
    if facts.beats and not look.on_paper:
        left, end = _header_room(facts, look)
        if left + badge_width(facts.beats, look) <= end:
            out += badge_items(left, pad + measures.tile / 2, facts.beats, look)
    footer = _footer_of(facts, role, look)
    top = tall - 12 * measures.text_scale - meta.leading / 2 - (len(footer) - 1) * meta.leading
    return out + _footer_items(footer, pad, _footer_right(facts, look), top, look)


def _footer_items(
    lines: list[tuple[str, str]], left: float, right: float, top: float, look: Look
) -> list[Item]:
    """Return owner at the left and duration at the right, line by line from `top`."""
    meta, color = look.style("meta"), look.theme["text2"]
    out: list[Item] = []
    for number, (owner, duration) in enumerate(lines):
        y = top + number * meta.leading
        if owner:
            out.append(line(left, y, owner, meta, color))
        if duration:
            out.append(line_to(right, y, duration, meta, color))
    return out


def _compact_items(facts: CardFacts, role: LaneRole, look: Look, tall: float) -> list[Item]:
    layer = look.theme.layer(role.tone)
    out: list[Item] = [_ground(role, look, facts.span, tall)]
    out += _beside_tile(facts, look, tall)
    out += tile_items(
        look.measures.pad, (tall - look.measures.tile) / 2, facts.icon, layer.ink, layer.tile, look
    )
    if facts.is_moment_of_truth:
        out += moment_of_truth(
            look.measures.card_over(facts.span) - 5, 5, look.theme, 16 * look.measures.text_scale
        )
    if facts.pictures.count:
        x = look.measures.card_over(facts.span) - look.measures.pad - look.measures.icon
        out.append(picture_card.mark(x, (tall - look.measures.icon) / 2, look))
    return out


def _picture_items(facts: CardFacts, role: LaneRole, look: Look, tall: float) -> list[Item]:
    out: list[Item] = [_ground(role, look, facts.span, tall)]
    out += picture_card.items(facts.title, facts.pictures, facts.span, look, tall)
    if facts.is_moment_of_truth:
        corner = look.measures.card_over(facts.span) - 5
        out += moment_of_truth(corner, 5, look.theme, 16 * look.measures.text_scale)
    return out


def _beside_tile(facts: CardFacts, look: Look, tall: float) -> list[Item]:
    measures, meta = look.measures, look.style("meta")
    lines = break_lines(facts.title, meta, _beside_tile_width(look, facts.span, facts.pictures))
    top = (tall - len(lines) * meta.leading) / 2
    return paragraph(
        measures.pad + measures.tile + 6 * measures.text_scale + 1, top, lines, meta, look.theme["text"]
    )


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


def _insight_width(look: Look) -> float:
    """Return the room for an insight's words: it has no card, so they may run to the column's end."""
    return look.measures.card - look.measures.tile - 9 * look.measures.text_scale


def _insight_items(insight: Insight, look: Look, tall: float) -> list[Item]:
    measures, meta = look.measures, look.style("meta")
    lines = break_lines(insight.title, meta, _insight_width(look))
    top = (tall - len(lines) * meta.leading) / 2
    out = insight_tile(insight.kind, 0, (tall - measures.tile) / 2, look)
    out += paragraph(measures.tile + 7 * measures.text_scale, top, lines, meta, look.theme["text"])
    return out

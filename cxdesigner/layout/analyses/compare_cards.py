"""A card of a to-be with the word of its change, and the old words of its as-is under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from cxdesigner.layout import cards, picture_card
from cxdesigner.layout.analyses.parts import CHANGE_TONES, change_items
from cxdesigner.layout.display_list import Icon, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import break_lines, fit_line, fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, moment_of_truth
from cxdesigner.layout.theme import dash, mixed
from cxdesigner.layout.type_setting import baseline, line, line_to, paragraph
from cxdesigner.model.document import Document
from cxdesigner.model.duration import duration_text
from cxdesigner.model.lane_roles import LaneRole
from cxdesigner.model.touchpoint import Touchpoint

TUCK, STRIP, INSET = 14.0, 38.0, 3.0
"""How far a ghost is tucked under its card, how tall it shows at least, and how far it stands in at the sides."""

FULL_STRENGTH = 0.7
"""At this strength a ghost's words wear their own colour; above it they are darker, below they fade."""

_FEW_LINES = 2
"""Old words take no more lines than this."""


@dataclass(frozen=True, slots=True)
class Ghost:
    """The old words under a card: what was, or what is gone; `id` is that of the pair or the touchpoint."""

    text: str
    is_gone: bool
    id: str


@dataclass(frozen=True, slots=True)
class Face:
    """How a card is drawn: its change, how wide it is, and whether it stands for what is gone or past."""

    change: str
    span: int
    tall: float
    ghost: float = 1.0
    is_gone: bool = False


def card_height(doc: Document, touchpoint: Touchpoint, role: LaneRole, look: Look, span: int) -> float:
    """Return how tall the card of `touchpoint` stands, without old words."""
    if role.form == "picture":
        return picture_card.height(touchpoint.title, span, look)
    scale = look.measures.text_scale
    if role.form == "compact":
        lines = break_lines(touchpoint.title, look.style("meta"), _beside_tile(look, span))
        return 16 * scale + len(lines) * look.style("meta").leading
    style = cards.title_style(touchpoint.title, look)
    lines = break_lines(touchpoint.title, style, look.measures.card_over(span) - 2 * look.measures.pad)
    below = 24 * scale if any(_footer(doc, touchpoint, role, look)) else 8 * scale
    return cards.title_top(look) + max(1, len(lines)) * style.leading + below


def strip_height(ghosts: Sequence[Ghost], look: Look, span: int) -> float:
    """Return how much of the ghost is seen under its card; nothing where there is none."""
    if not ghosts:
        return 0.0
    lines = sum(len(_lines(ghost.text, look, span)) for ghost in ghosts)
    scale = look.measures.text_scale
    return max(STRIP * scale, 10 * scale + lines * look.style("meta").leading)


def ghost_items(ghosts: Sequence[Ghost], look: Look, face: Face, strip: float) -> list[Item]:
    """Return the dashed card under a card `face.tall` high, with the old words struck through."""
    scale = look.measures.text_scale
    tuck, inset = TUCK * scale, INSET * scale
    top, wide = face.tall - tuck, look.measures.card_over(face.span) - 2 * inset
    out: list[Item] = [_dashed(inset, top, wide, strip + tuck, look, face.ghost)]
    meta = look.style("meta")
    y = face.tall + (strip - sum(len(_lines(g.text, look, face.span)) for g in ghosts) * meta.leading) / 2
    for ghost in ghosts:
        ink = ghost_ink(look, face.ghost, "error" if ghost.is_gone else "text3")
        for said in _lines(ghost.text, look, face.span):
            out += _struck(look.measures.pad + inset, y, said, look, ink)
            y += meta.leading
    return out


def card_items(doc: Document, touchpoint: Touchpoint, role: LaneRole, look: Look, face: Face) -> list[Item]:
    """Return the drawing of a card in its own system; of what is gone or past as a ghost."""
    if face.is_gone or face.change == "":
        return _ghost_card(touchpoint, role, look, face)
    if role.form == "full":
        return _full(doc, touchpoint, role, look, face)
    plain = touchpoint.model_copy(update={"moment_of_truth": False})
    if role.form == "picture":
        out = list(cards.items(doc, plain, role, look, face.tall, face.span))
    else:
        out = _compact(doc, touchpoint, role, look, face)
    if face.change != "kept":
        corner = look.measures.card_over(face.span) - 6 * look.measures.text_scale
        out += disc_items(corner, 0.0, face.change, look)
    return out


def disc_items(cx: float, cy: float, change: str, look: Look) -> list[Item]:
    """Return the disc that says by a sign what becomes of a small card, around (cx, cy)."""
    theme, scale = look.theme, look.measures.text_scale
    tone = CHANGE_TONES.get(change, "info")
    icon = {"new": "plus", "removed": "x", "merged": "merge", "split": "split"}.get(change, "swap")
    size = 12 * scale
    return [
        Path(circle(cx, cy, 9 * scale), fill=theme["canvas"]),
        Path(circle(cx, cy, 8 * scale), fill=theme[f"{tone}Soft"]),
        Icon(icon, cx - size / 2, cy - size / 2, size, theme[tone]),
    ]


def ghost_ink(look: Look, strength: float, token: str) -> str:
    """Return the colour of `token` for words or lines of a ghost of `strength`, 0 to 1."""
    theme = look.theme
    if strength <= FULL_STRENGTH:
        return mixed(theme[token], theme["card"], max(0.0, strength) / FULL_STRENGTH)
    stronger = {"text3": "text2", "control": "text3"}.get(token, token)
    part = (strength - FULL_STRENGTH) / (1 - FULL_STRENGTH)
    return mixed(theme[stronger], theme[token], part)


def _dashed(x: float, y: float, wide: float, tall: float, look: Look, strength: float) -> Rect:
    fill = mixed(look.theme["field"], look.theme["card"], min(1.0, strength / FULL_STRENGTH))
    return Rect(
        x + 0.5, y, wide - 1, tall - 0.5, fill=fill, stroke=ghost_ink(look, strength, "control"),
        radius=8 * look.measures.text_scale, dash=dash("ghost"),
    )  # fmt: skip


def _struck(x: float, y: float, said: str, look: Look, ink: str) -> list[Item]:
    meta = look.style("meta")
    level = baseline(y, meta) - 0.27 * meta.size
    return [line(x, y, said, meta, ink), Rect(x, level - 0.5, width(said, meta), 1, fill=ink)]


def _lines(text: str, look: Look, span: int) -> tuple[str, ...]:
    room = look.measures.card_over(span) - 2 * look.measures.pad - 2 * INSET * look.measures.text_scale
    return fit_lines(text or "…", look.style("meta"), room, _FEW_LINES)


def _footer(doc: Document, touchpoint: Touchpoint, role: LaneRole, look: Look) -> tuple[str, str]:
    """Return the team and the duration below the title; behind the scenes a card goes without."""
    if role.owner_in_header:
        return "", ""
    team = doc.teams.get(touchpoint.owner) if touchpoint.owner else None
    seconds = touchpoint.duration_s
    said = "" if seconds is None else duration_text(seconds, look.words)
    return (team.name if team is not None else "", said)


def _ground(role: LaneRole, look: Look, face: Face) -> Rect:
    layer = look.theme.layer(role.tone)
    return Rect(
        0, 0, look.measures.card_over(face.span), face.tall, fill=look.theme["card"], stroke=layer.line,
        width=look.measures.hairline, radius=8 * look.measures.text_scale, shadow=look.card_shadow,
    )  # fmt: skip


def _full(doc: Document, touchpoint: Touchpoint, role: LaneRole, look: Look, face: Face) -> list[Item]:
    measures, theme, layer = look.measures, look.theme, look.theme.layer(role.tone)
    pad, right = measures.pad, measures.card_over(face.span) - measures.pad
    icon = cards.card_facts(doc, touchpoint, look, face.span).icon
    out: list[Item] = [
        _ground(role, look, face),
        *cards.tile_items(pad, pad, icon, layer.ink, layer.tile, look),
    ]
    scale = measures.text_scale
    left = pad + measures.tile + 8 * scale
    word, wide = change_items(left, pad + (measures.tile - 18 * scale) / 2, face.change, look)
    out += word
    style = cards.title_style(touchpoint.title, look)
    lines = break_lines(touchpoint.title, style, right - pad)
    out += paragraph(pad, cards.title_top(look), lines, style, theme["text"])
    if touchpoint.moment_of_truth:
        size = 21 * measures.tile / 20
        if left + wide + size <= right:
            out += moment_of_truth(right + 1 - size / 2, pad + measures.tile / 2, theme, size)
        else:  # beside a long word it stands on the corner
            out += moment_of_truth(right + pad - 5 * scale, 3 * scale, theme, 16 * scale)
    return out + _footer_items(doc, touchpoint, role, look, face)


def _footer_items(
    doc: Document, touchpoint: Touchpoint, role: LaneRole, look: Look, face: Face
) -> list[Item]:
    owner, said = _footer(doc, touchpoint, role, look)
    if not owner and not said:
        return []
    meta, measures, ink = look.style("meta"), look.measures, look.theme["text2"]
    right = measures.card_over(face.span) - measures.pad
    y = face.tall - 7 * measures.text_scale - meta.leading
    room = right - measures.pad - (width(said, meta) + 6 if said else 0)
    out: list[Item] = [line(measures.pad, y, fit_line(owner, meta, room), meta, ink)] if owner else []
    return [*out, line_to(right, y, said, meta, ink)] if said else out


def _beside_tile(look: Look, span: int) -> float:
    measures = look.measures
    return measures.card_over(span) - 2 * measures.pad - measures.tile - 6 * measures.text_scale


def _compact(doc: Document, touchpoint: Touchpoint, role: LaneRole, look: Look, face: Face) -> list[Item]:
    measures, meta, layer = look.measures, look.style("meta"), look.theme.layer(role.tone)
    facts = cards.card_facts(doc, touchpoint, look, face.span)
    out: list[Item] = [_ground(role, look, face)]
    top = (face.tall - measures.tile) / 2
    out += cards.tile_items(measures.pad, top, facts.icon, layer.ink, layer.tile, look)
    lines = break_lines(touchpoint.title, meta, _beside_tile(look, face.span))
    x = measures.pad + measures.tile + 6 * measures.text_scale + 1
    return out + paragraph(x, (face.tall - len(lines) * meta.leading) / 2, lines, meta, look.theme["text"])


def _ghost_card(touchpoint: Touchpoint, role: LaneRole, look: Look, face: Face) -> list[Item]:
    """Return a card of the as-is on its own: dashed, its words struck through where it is gone."""
    measures, meta = look.measures, look.style("meta")
    inset = INSET * measures.text_scale
    out: list[Item] = [
        _dashed(inset, 0.5, measures.card_over(face.span) - 2 * inset, face.tall - 0.5, look, face.ghost)
    ]
    compact = role.form == "compact"
    room = measures.card_over(face.span) - 2 * measures.pad - 2 * inset
    most = 2 if compact else max(2, int((face.tall - 2 * measures.pad) // meta.leading))
    lines = fit_lines(touchpoint.title or "…", meta, room, most)
    y = (face.tall - len(lines) * meta.leading) / 2
    for number, said in enumerate(lines):
        top = y + number * meta.leading
        if face.is_gone:
            out += _struck(measures.pad + inset, top, said, look, ghost_ink(look, face.ghost, "error"))
        else:
            ink = ghost_ink(look, face.ghost, "text2")
            out.append(line(measures.pad + inset, top, said, meta, ink))
    return out

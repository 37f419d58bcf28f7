"""Cards of a storyboard at the Scan level: the picture, and as much of the caption as there is room for."""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.layout.display_list import Icon, Image, Item, Path, TextStyle
from cxdesigner.layout.line_breaking import fit_lines
from cxdesigner.layout.look import Look
from cxdesigner.layout.picture_card import PictureFacts
from cxdesigner.layout.shapes import top_rounded
from cxdesigner.layout.type_setting import baseline

_RADIUS, _SIDE = 6.0, 5.0


@dataclass(frozen=True, slots=True)
class Caption:
    """The lines of a caption, each with its place on the card, and where the picture above them ends."""

    lines: tuple[tuple[float, float, str], ...]
    style: TextStyle
    edge: float


def caption(title: str, wide: float, tall: float, styles: tuple[TextStyle, TextStyle]) -> Caption:
    """Return the caption of a card `wide` by `tall` pixels; of `styles`, the larger is taken where all fits."""
    most = 2 if tall >= 64 else 1 if tall >= 36 else 0
    room = wide - 2 * _SIDE
    style = styles[0]
    lines = _lines(title, style, room, most)
    if lines and lines[-1].endswith("\u2026"):
        style = styles[1]
        lines = _lines(title, style, room, most)
    below = most * style.leading + 5 if most else 0.0
    edge = max(0.0, tall - below)
    top = edge + (below - len(lines) * style.leading) / 2
    placed = tuple((_SIDE, baseline(top + n * style.leading, style), text) for n, text in enumerate(lines))
    return Caption(placed, style, edge)


def _lines(title: str, style: TextStyle, room: float, most: int) -> list[str]:
    return list(fit_lines(title, style, room, most)) if most and room > 16 else []


def picture_items(facts: PictureFacts, look: Look, wide: float, edge: float) -> list[Item]:
    """Return the picture of a card whose corner is the origin, down to `edge`."""
    theme, tall = look.theme, max(1.0, round(edge))
    outline = top_rounded(1.0, 1.0, wide - 2, tall - 1, _RADIUS - 1)
    size = min(16.0, tall / 2)
    out: list[Item] = [
        Path(outline, fill=theme["field"]),
        Icon("image", (wide - size) / 2, (tall - size) / 2, size, theme["control"]),
    ]
    if facts.asset is not None:
        out.append(Image(facts.asset.id, facts.asset.data, 0.0, 0.0, wide, tall, outline, theme["card"]))
    return out

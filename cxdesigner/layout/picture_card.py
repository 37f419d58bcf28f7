"""The cards of a storyboard: a picture cropped to fill, and its caption below; and what stands for a picture elsewhere.

Measures are those of `editor.md` section 19. What stands in for an image lies under it, so that a painter that cannot
show the image leaves the stand-in to be seen.
"""

from __future__ import annotations

from dataclasses import dataclass

from cxdesigner.layout.display_list import Icon, Image, Item, Path, Rect, Segment
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.line_breaking import break_lines, fit_line
from cxdesigner.layout.look import Look
from cxdesigner.layout.shapes import circle, top_rounded
from cxdesigner.layout.type_setting import line_around, paragraph
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.picture import Asset

CAPTION = 36.0
"""Room for a caption of two lines; a longer one takes more."""

_CAPTION_AIR = 8.0

_RATIO = 66 / 124
"""Height to width of the picture on a card over one step."""

BADGE_INSET = 11.0
"""How far the footer makes room for the badge at the corner."""


@dataclass(frozen=True, slots=True)
class PictureFacts:
    """The pictures of a touchpoint, looked up: the image its card shows, how many there are, what they lack."""

    count: int = 0
    asset: Asset | None = None
    alt: str = ""
    lacks_words: bool = False
    """Whether a picture is not described for those who cannot see it."""


NO_PICTURES = PictureFacts()


def picture_facts(doc: Document, touchpoint: str) -> PictureFacts:
    """Return what there is to know of the pictures of `touchpoint`."""
    if not doc.pictures:
        return NO_PICTURES
    pictures = structure.pictures(doc, touchpoint)
    if not pictures:
        return NO_PICTURES
    first = pictures[0]
    return PictureFacts(
        count=len(pictures),
        asset=doc.assets.get(first.asset) if first.asset else None,
        alt=first.alt,
        lacks_words=not all(picture.alt.strip() for picture in pictures),
    )


def height(title: str, span: int, look: Look) -> float:
    """Return how tall a card with the caption `title` stands over `span` steps."""
    return look.measures.card * _RATIO + _caption_height(title, span, look)


def items(title: str, facts: PictureFacts, span: int, look: Look, tall: float) -> list[Item]:
    """Return the picture and the caption of a card `tall` high, without its ground."""
    measures, meta = look.measures, look.style("meta")
    wide, caption = measures.card_over(span), _caption_height(title, span, look)
    edge = tall - caption
    out = _picture(facts, look, wide, edge)
    half = measures.hairline / 2
    out.append(Rect(half, edge, wide - 2 * half, measures.hairline, fill=look.theme["line"]))
    lines = break_lines(title, meta, wide - 2 * measures.pad)
    top = edge + (caption - len(lines) * meta.leading) / 2
    return [*out, *paragraph(measures.pad, top, lines, meta, look.theme["text"])]


def _caption_height(title: str, span: int, look: Look) -> float:
    scale = look.measures.text_scale
    room = look.measures.card_over(span) - 2 * look.measures.pad
    lines = len(break_lines(title, look.style("meta"), room))
    return max(CAPTION * scale, lines * look.style("meta").leading + _CAPTION_AIR * scale)


def _picture(facts: PictureFacts, look: Look, wide: float, tall: float) -> list[Item]:
    theme, scale, half = look.theme, look.measures.text_scale, look.measures.hairline / 2
    outline = top_rounded(half, half, wide - 2 * half, tall - half, 8 * scale - half)
    out = _stand_in(outline, look, wide, tall)
    if facts.asset is not None:
        out.append(
            Image(
                facts.asset.id, facts.asset.data, 0.0, 0.0, wide, tall, outline,
                ground=theme["card"], alt=facts.alt,
            )
        )  # fmt: skip
    return out + (_more(facts.count - 1, look, wide, tall) if facts.count > 1 else [])


def _stand_in(outline: tuple[Segment, ...], look: Look, wide: float, tall: float) -> list[Item]:
    size = 20 * look.measures.text_scale
    return [
        Path(outline, fill=look.theme["field"]),
        Icon("image", (wide - size) / 2, (tall - size) / 2, size, look.theme["control"]),
    ]


def _more(count: int, look: Look, wide: float, tall: float) -> list[Item]:
    """Return the pill that says how many more pictures there are."""
    meta, scale = look.style("meta"), look.measures.text_scale
    words = f"+{count}"
    across, down = width(words, meta) + 10 * scale, 16 * scale
    x, y = wide - across - 5 * scale, tall - down - 5 * scale
    return [
        Rect(x, y, across, down, fill=look.theme["card"], stroke=look.theme["lineStrong"],
             width=look.measures.hairline, radius=down / 2),
        line_around(x + across / 2, y + (down - meta.leading) / 2, words, meta, look.theme["text2"]),
    ]  # fmt: skip


def missing_words_badge(look: Look, wide: float, tall: float) -> list[Item]:
    """Return the badge at the lower right corner of a card with a picture that nobody has described. Not on paper."""
    if look.on_paper:
        return []
    theme, scale = look.theme, look.measures.text_scale
    x, y, size = wide - 3.5 * scale, tall - 3.5 * scale, 12 * scale
    return [
        Path(circle(x, y, 10 * scale), fill=theme["card"]),
        Path(circle(x, y, 9 * scale), fill=theme["warningSoft"]),
        Icon("warn", x - size / 2, y - size / 2 - 0.5 * scale, size, theme["warning"]),
    ]


def mark(x: float, y: float, look: Look) -> Icon:
    """Return the sign that a card of another lane has pictures."""
    return Icon("image", x, y, look.measures.icon, look.theme["text3"])


def slot_items(look: Look, x: float, y: float, tall: float, *, with_words: bool = True) -> list[Item]:
    """Return the invitation of an empty place of a storyboard, whose top left corner is (x, y)."""
    theme, wide, scale = look.theme, look.measures.card, look.measures.text_scale
    out: list[Item] = [
        Rect(
            x,
            y,
            wide,
            tall,
            stroke=theme["control"],
            width=look.measures.hairline,
            radius=8 * scale,
            dash=(4, 4),
        )
    ]
    if not with_words:
        return out
    first, second = look.style("smallM"), look.style("meta")
    cx, top, size = x + wide / 2, y + tall / 2 - 29 * scale, 16 * scale
    room = wide - 2 * look.measures.pad
    said = fit_line(look.words("board.drop_picture"), first, room)
    also = fit_line(look.words("board.or_paste"), second, room)
    return [
        *out,
        Icon("image", cx - size / 2, top, size, theme["text3"]),
        line_around(cx, top + 25 * scale, said, first, theme["text2"]),
        line_around(cx, top + 42 * scale, also, second, theme["text3"]),
    ]

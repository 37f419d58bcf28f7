"""What stands in the bar below a compared journey: how many of each change, and the key of the two curves."""

from __future__ import annotations

from cxdesigner.analysis.twins import Twins
from cxdesigner.layout.analyses.parts import change_items
from cxdesigner.layout.display_list import Group, Item, Path, Rect
from cxdesigner.layout.font_metrics import width
from cxdesigner.layout.look import Look
from cxdesigner.layout.theme import dash
from cxdesigner.layout.type_setting import line
from cxdesigner.model.figures import signed


def foot_items(twins: Twins, look: Look, room: float, tall: float) -> list[Item]:
    """Return the counts and the curve key in a strip `room` by `tall`; the key goes where it does not fit."""
    out: list[Item] = []
    x = 0.0
    style, theme = look.style("smallS"), look.theme
    top = (tall - style.leading) / 2
    for kind, count in twins.counts().items():
        if not count and kind in ("merged", "split"):
            continue
        word, wide = change_items(0, 0, kind, look)
        out.append(Group(x, (tall - 18 * look.measures.text_scale) / 2, tuple(word)))
        out.append(line(x + wide + 7, top, str(count), style, theme["text"]))
        x += wide + 7 + width(str(count), style) + 16
    key = _key(twins, look, tall)
    if x + key[1] <= room:
        out += [Rect(x, (tall - 18) / 2, 1, 18, fill=theme["line"]), Group(x + 17, 0, tuple(key[0]))]
    return out


def foot_name(twins: Twins, look: Look) -> str:
    """Return how the strip is read aloud."""
    words = look.words
    parts = [f"{words(f'change.{kind}')} {count}" for kind, count in twins.counts().items()]
    return ", ".join([words("compare.foot"), *parts, *_figures(twins, look)])


def _figures(twins: Twins, look: Look) -> tuple[str, str]:
    whole, words = twins.whole(), look.words
    return (
        words("compare.as_is_figure", figure=signed(whole.was, words)),
        words("compare.to_be_figure", figure=signed(whole.becomes, words)),
    )


def _key(twins: Twins, look: Look, tall: float) -> tuple[list[Item], float]:
    """Return a piece of each curve with its average, and how much room that takes."""
    style, theme = look.style("smallM"), look.theme
    top, y, x = (tall - style.leading) / 2, tall / 2, 0.0
    out: list[Item] = []
    for said, is_past in zip(_figures(twins, look), (True, False), strict=True):
        out.append(
            Path(
                (("M", x, y), ("L", x + 24, y)),
                stroke=theme["text2"] if is_past else theme.emotion["2"],
                width=1.5 if is_past else 2.5,
                dash=dash("ghost") if is_past else (),
            )
        )
        out.append(line(x + 32, top, said, style, theme["text"]))
        x += 32 + width(said, style) + 16
    return out, x + 17

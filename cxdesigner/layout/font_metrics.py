"""Widths of text in the bundled typeface: the only place that measures.

The advances come from `resources/fonts/widths.json`, made from the font files by `tools/build_font_widths.py`
and held to them by a test, so measuring needs neither Qt nor reportlab and costs start-up next to nothing.
"""

from __future__ import annotations

import json
import unicodedata
from functools import cache, lru_cache
from itertools import accumulate

from cxdesigner.assets import resource_path
from cxdesigner.layout.display_list import FontName, TextStyle

STAND_IN = "\u25a1"
"""Drawn in place of a character the typeface lacks. The layout reports each, so that no box is silent."""

_LINE_ENDS = {"\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"}

_BREAKS = {"\u00ad", "\u200b"}

_ON_ONE_LINE = {ord("\n"): " ", 0xAD: None, 0x200B: None}

_INVISIBLE = _BREAKS | {"\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\ufeff"}


@cache
def _advances(font: FontName) -> dict[str, float]:
    """Return the advance of every character of `font`, in thousandths of the size."""
    return _tables()[font]


@cache
def _tables() -> dict[str, dict[str, float]]:
    raw = json.loads(resource_path("fonts", "widths.json").read_text(encoding="ascii"))
    tables = {}
    for font, runs in raw.items():
        table: dict[str, float] = {}
        for first, widths in runs:
            # Letters above the first plane could be drawn, but reportlab gives them no name to be found by.
            if first <= 0xFFFF:
                table.update((chr(first + number), width) for number, width in enumerate(widths))
        tables[font] = table
    return tables


@lru_cache(maxsize=60_000)
def _word_width(text: str, font: FontName) -> float:
    advances = _advances(font)
    return sum(map(advances.__getitem__, text)) if text else 0.0


def width(text: str, style: TextStyle) -> float:
    """Return the width of `text` on one line."""
    try:
        advance = _word_width(text, style.font)
    except KeyError:
        text = shown(text)
        advance = _word_width(text, style.font)
    return advance * style.size / 1000 + style.track * len(text)


def fitting(text: str, style: TextStyle, max_width: float) -> int:
    """Return how many characters from the start of `text` fit into `max_width`, reading no further."""
    advances, scale = _advances(style.font), style.size / 1000
    used = 0.0
    for count, char in enumerate(text):
        used += advances[char] * scale + style.track
        if used > max_width:
            return count
    return len(text)


def offsets(text: str, style: TextStyle) -> list[float]:
    """Return where each character of `text`, as `shown`, begins: for who places glyphs one by one."""
    advances, scale, track = _advances(style.font), style.size / 1000, style.track
    steps = [advances[char] * scale + track for char in text]
    return [0.0, *accumulate(steps[:-1])] if steps else []


def is_drawable(char: str, font: FontName = "Inter-Regular") -> bool:
    """Tell whether the typeface has a sign for `char`."""
    return char in _advances(font)


@lru_cache(maxsize=60_000)
def drawable(text: str) -> str:
    """Return `text` as it can be drawn: composed, no invisible marks, tabs as spaces, stand-ins for the rest.

    Every sign that ends a line becomes a line break. Soft hyphens and zero-width spaces are kept, as places
    where a line may end.
    """
    advances = _advances("Inter-Regular")
    if text.isascii() and text.isprintable():
        return text
    composed = unicodedata.normalize("NFC", text).replace("\r\n", "\n")
    out = []
    for char in composed:
        if char in _BREAKS or (char in advances and char not in _INVISIBLE):
            out.append(char)
        elif char in _LINE_ENDS:
            out.append("\n")
        elif char == "\t" or unicodedata.category(char) == "Zs":
            out.append(" ")
        elif char not in _INVISIBLE and unicodedata.category(char) not in {"Cc", "Cf", "Mn", "Me"}:
            out.append(STAND_IN)
    return "".join(out)


def shown(text: str) -> str:
    """Return `text` as one line shows it, whatever it holds: drawable, without breaks or places for them."""
    return drawable(text).translate(_ON_ONE_LINE)


def missing(text: str) -> str:
    """Return the characters of `text` that the typeface lacks, each once, in order."""
    if text.isascii():
        return ""
    lacking = (
        c
        for c in unicodedata.normalize("NFC", text)
        if not is_drawable(c)
        and c not in _INVISIBLE
        and unicodedata.category(c) not in {"Cc", "Zs", "Cf", "Zl", "Zp"}
        and not "\ufe00" <= c <= "\ufe0f"
    )
    return "".join(dict.fromkeys(lacking))

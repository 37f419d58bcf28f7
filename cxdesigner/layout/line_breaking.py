"""Where lines end: decided once, here, for the window and for paper.

A line may end at a space, at a soft hyphen (which then shows), behind a hyphen, dash or slash, and at a
zero-width space. A no-break space holds. A word wider than the line is broken with a hyphen.
"""

from __future__ import annotations

import re
from functools import lru_cache

from cxdesigner.layout.display_list import TextStyle
from cxdesigner.layout.font_metrics import drawable, width

SOFT_HYPHEN, ZERO_WIDTH_SPACE, ELLIPSIS = "\u00ad", "\u200b", "\u2026"

_PIECES = re.compile(r"[^\u00ad\u200b\-\u2010\u2013\u2014/]+[\u00ad\u200b\-\u2010\u2013\u2014/]*|[\u00ad\u200b\-\u2010\u2013\u2014/]+")


@lru_cache(maxsize=60_000)
def break_lines(text: str, style: TextStyle, max_width: float) -> tuple[str, ...]:
    """Return `text` in lines no wider than `max_width`; a line break in the text ends a line.

    The result holds only what is drawn: no soft hyphens, no zero-width spaces, no spaces at the ends.
    """
    text = drawable(text)
    if not text.strip():
        return ()
    if "\n" not in text and width(_clean(text), style) <= max_width:
        return (_clean(text).strip(" "),)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _broken(paragraph, style, max_width) if paragraph.strip() else [""]
    return tuple(lines)


def fit_lines(text: str, style: TextStyle, max_width: float, max_lines: int) -> tuple[str, ...]:
    """Return at most `max_lines` lines of `text`; what is cut off is marked by an ellipsis."""
    lines = break_lines(text, style, max_width)
    if len(lines) <= max_lines:
        return lines
    if max_lines <= 0:
        return ()
    return (*lines[: max_lines - 1], _ellipsized(lines[max_lines - 1] + ELLIPSIS, style, max_width))


def fit_line(text: str, style: TextStyle, max_width: float) -> str:
    """Return `text` on one line, with an ellipsis where it does not fit."""
    clean = _clean(drawable(text.replace("\n", " "))).strip()
    return clean if width(clean, style) <= max_width else _ellipsized(clean + ELLIPSIS, style, max_width)


def _ellipsized(text: str, style: TextStyle, max_width: float) -> str:
    while len(text) > 1 and width(text, style) > max_width:
        text = text[:-2].rstrip(" ,.;:-\u2013") + ELLIPSIS
    return text


def _clean(text: str) -> str:
    if text.isascii():
        return text
    return text.replace(SOFT_HYPHEN, "").replace(ZERO_WIDTH_SPACE, "")


def _broken(paragraph: str, style: TextStyle, max_width: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in paragraph.split(" "):
        if not word:
            continue
        candidate = f"{line} {_clean(word)}" if line else _clean(word)
        if width(candidate, style) <= max_width:
            line = candidate
            continue
        line = _with_pieces(lines, line, word, style, max_width)
    if line:
        lines.append(line)
    return lines


def _with_pieces(lines: list[str], line: str, word: str, style: TextStyle, max_width: float) -> str:
    """Add `word` piece by piece, ending lines as they fill; return the line begun last."""
    lead = " " if line else ""
    at_soft_hyphen = False
    for piece in _PIECES.findall(word):
        shown = _clean(piece)
        ends_soft = piece.endswith(SOFT_HYPHEN)
        if width(line + lead + shown + "-" * ends_soft, style) <= max_width:
            line += lead + shown
        else:
            if line:
                lines.append(line + "-" * at_soft_hyphen)
            line = _too_wide(lines, shown, style, max_width)
        lead, at_soft_hyphen = "", ends_soft
    return line


def _too_wide(lines: list[str], word: str, style: TextStyle, max_width: float) -> str:
    """Break a `word` wider than a whole line with hyphens; return what is left for the line begun last."""
    while width(word, style) > max_width and len(word) > 1:
        cut = _longest_prefix(word, style, max_width)
        lines.append(word[:cut] + "-")
        word = word[cut:]
    return word


def _longest_prefix(word: str, style: TextStyle, max_width: float) -> int:
    """Return how many characters of `word` and a hyphen fit; at least one."""
    low, high = 1, len(word) - 1
    while low < high:
        middle = (low + high + 1) // 2
        if width(word[:middle] + "-", style) <= max_width:
            low = middle
        else:
            high = middle - 1
    return low

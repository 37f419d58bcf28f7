"""Where lines end: decided once, here, for the window and for paper.

A line may end at a space, at a soft hyphen (which then shows), behind a hyphen, dash or slash, and at a
zero-width space. A no-break space holds as long as what it holds together fits a line. A word wider than the
line is broken with a hyphen.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from cxdesigner.layout.display_list import TextStyle
from cxdesigner.layout.font_metrics import drawable, fitting, width

SOFT_HYPHEN, ZERO_WIDTH_SPACE, NO_BREAK_SPACE, ELLIPSIS = "\u00ad", "\u200b", "\u00a0", "\u2026"

_ENDS = r"\u00ad\u200b\-\u2010\u2013\u2014/"
_PIECES = re.compile(f"[{_ENDS}]*[^{_ENDS}]+[{_ENDS}]*|[{_ENDS}]+")
"""What a word falls into: a line may end behind each piece, but not behind a sign that leads the word."""

CARRIED = 3
"""A word broken by force carries at least so many letters over, where it has twice as many."""

_SLACK = 1e-6
"""What widths may differ by when they are added up in another order."""

_DANGLING = " \u00a0,.;:-\u2013"
"""Signs that do not stand before an ellipsis."""


@lru_cache(maxsize=60_000)
def break_lines(text: str, style: TextStyle, max_width: float) -> tuple[str, ...]:
    """Return `text` in lines no wider than `max_width`; a line break in the text ends a line.

    The result holds only what is drawn: no soft hyphens, no zero-width spaces, no spaces at the ends, and no
    empty lines before and after.
    """
    text = drawable(text).strip(f"\n {SOFT_HYPHEN}{ZERO_WIDTH_SPACE}")
    shown, max_width = _clean(text), max_width + _SLACK
    if not shown.strip():
        return ()
    if "\n" not in shown and "  " not in shown and width(shown, style) <= max_width:
        return (shown.strip(" "),)
    lines: list[str] = []
    for paragraph in text.split("\n"):
        lines += _broken(paragraph, style, max_width) or [""]
    return tuple(lines)


def fit_lines(text: str, style: TextStyle, max_width: float, max_lines: int) -> tuple[str, ...]:
    """Return at most `max_lines` lines of `text`; what is cut off is marked by an ellipsis."""
    lines = break_lines(text, style, max_width)
    if len(lines) <= max_lines:
        return lines
    if max_lines <= 0:
        return ()
    return (*lines[: max_lines - 1], _ellipsized(lines[max_lines - 1], style, max_width))


def fit_line(text: str, style: TextStyle, max_width: float) -> str:
    """Return `text` on one line, with an ellipsis where it does not fit."""
    clean = _clean(drawable(text)).replace("\n", " ").strip()
    return clean if width(clean, style) <= max_width + _SLACK else _ellipsized(clean, style, max_width)


def _ellipsized(text: str, style: TextStyle, max_width: float) -> str:
    kept = text[: fitting(text, style, max_width + _SLACK - width(ELLIPSIS, style))]
    return kept.rstrip(_DANGLING) + ELLIPSIS


def _clean(text: str) -> str:
    if text.isascii():
        return text
    return text.replace(SOFT_HYPHEN, "").replace(ZERO_WIDTH_SPACE, "")


def _broken(paragraph: str, style: TextStyle, max_width: float) -> list[str]:
    lines: list[str] = []
    line = ""
    for word in paragraph.split(" "):
        shown = _clean(word)
        candidate = f"{line} {shown}" if line and shown else line or shown
        line = (
            candidate
            if width(candidate, style) <= max_width
            else _with_pieces(lines, line, word, style, max_width)
        )
    if line:
        lines.append(line)
    return lines


def _with_pieces(lines: list[str], line: str, word: str, style: TextStyle, max_width: float) -> str:
    """Add `word` piece by piece, ending lines as they fill; return the line begun last."""
    lead = " " if line else ""
    hyphen = ""  # what shows if the line ends here
    for piece in _PIECES.findall(word.strip(SOFT_HYPHEN + ZERO_WIDTH_SPACE)):
        shown = _clean(piece)
        next_hyphen = "-" if piece.endswith(SOFT_HYPHEN) and not shown.endswith("-") else ""
        if width(line + lead + shown + next_hyphen, style) <= max_width:
            line += lead + shown
        else:
            if line:
                lines.append(_ended(line, hyphen, style, max_width))
            line = _too_wide(lines, shown, next_hyphen, style, max_width)
        lead, hyphen = "", next_hyphen
    return line


def _too_wide(lines: list[str], word: str, hyphen: str, style: TextStyle, max_width: float) -> str:
    """Break a `word` that is, with its `hyphen`, wider than a line; return the line begun last."""
    room = max_width - width("-", style)
    while len(word) > 1 and fitting(word, style, room if hyphen else max_width) < len(word):
        glue = word.rfind(NO_BREAK_SPACE, 1, fitting(word, style, max_width) + 1)
        if glue > 0:
            lines.append(word[:glue])
            word = word[glue + 1 :]
        else:
            cut = _before_marks(word, _leaving_enough(word, fitting(word, style, room)))
            lines.append(_ended(word[:cut], "-", style, max_width))
            word = word[cut:]
    return word


def _leaving_enough(word: str, cut: int) -> int:
    """Return `cut`, or a place before it that leaves no orphan of a letter or two to the next line."""
    return min(cut, len(word) - CARRIED) if len(word) >= 2 * CARRIED else cut


def _before_marks(word: str, cut: int) -> int:
    """Return the last place up to `cut`, but after a letter, that parts no letter from its accents."""
    while cut > 1 and unicodedata.combining(word[cut]):
        cut -= 1
    return max(1, cut)


def _ended(line: str, hyphen: str, style: TextStyle, max_width: float) -> str:
    """Return `line` with its hyphen, which is left out where not even one letter and a hyphen fit."""
    return line + hyphen if width(line + hyphen, style) <= max_width else line

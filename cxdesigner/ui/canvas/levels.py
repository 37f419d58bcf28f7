"""Three levels of detail: what a zoom shows. Levels swap at a threshold, with a little hysteresis against flicker."""

from __future__ import annotations

from typing import Literal

from cxdesigner.layout.theme import tokens

Level = Literal["read", "scan", "overview"]

READ_FROM = 0.9
"""From this zoom all text is at least about 10 px (`design.md` section 5); below it cards are re-set for scanning."""


def level_of(zoom: float, before: Level | None = None) -> Level:
    """Return the level at `zoom`; `before` is kept while the zoom is within the hysteresis of its threshold.

    Larger text can be read sooner: `zoom` is that of the board, times the size of text.
    """
    lod = tokens()["geometry"]["lod"]
    scan_from, slack = lod["scan"], lod["hysteresis"]
    if before == "read" and zoom >= READ_FROM * (1 - slack):
        return "read"
    if before == "overview" and zoom < scan_from * (1 + slack):
        return "overview"
    if zoom >= READ_FROM:
        return "read"
    return "scan" if zoom >= scan_from else "overview"

"""Moving several scores by the same amount within their scale."""

from __future__ import annotations

from collections.abc import Sequence

WORST, BEST = -2.0, 2.0
"""The ends of the scale."""

_HUNDREDTH = 0.01


def within_scale(score: float) -> float:
    """Return `score`, or the end of the scale it lies beyond, in hundredths."""
    return round(min(BEST, max(WORST, score)), 2) + 0.0  # never a minus nought


def shifted(scores: Sequence[float], mean: float) -> list[float]:
    """Return `scores` moved by the same amount, each within the scale, so that their mean is `mean`.

    One that has come to an end of the scale stays there, and the others make up for it.
    """
    moved = [float(score) for score in scores]
    if abs(sum(moved) / len(moved) - mean) < _HUNDREDTH / 2:  # a mean of thirds is as near as it gets
        return moved
    for _ in scores:
        missing = mean * len(moved) - sum(moved)
        end = BEST if missing > 0 else WORST
        free = [n for n, score in enumerate(moved) if score != end]
        if abs(missing) < 1e-9 or not free:
            break
        for n in free:
            moved[n] = min(BEST, max(WORST, moved[n] + missing / len(free)))
    return [round(score, 2) for score in moved]

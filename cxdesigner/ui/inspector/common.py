"""What several selected things have in common, and words for what they do not."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import TypeVar

from cxdesigner.analysis.emotion import level_of
from cxdesigner.model.duration import duration_text
from cxdesigner.model.figures import local
from cxdesigner.translation import Catalogue

T = TypeVar("T")


def common(values: Sequence[T]) -> tuple[T | None, bool]:
    """Return the value all of `values` have, and whether they differ (then the value is None)."""
    first = values[0] if values else None
    differ = any(value != first for value in values)
    return (None if differ else first), differ


def made_of(names: Iterable[str]) -> str:
    """Return what a mixed field is made of, the most frequent first: `2 Drivers, 1 Dispatch`."""
    return ", ".join(f"{count}\u00a0{name}" for name, count in Counter(names).most_common())


def score_text(score: float, say: Catalogue) -> str:
    """Return `score` with its sign, as `+1.6`; a score of nothing is a bare 0."""
    shown = f"{score:+.1f}".rstrip("0").rstrip(".") if round(score, 1) else "0"
    return local(shown, say)


def spoken_score(score: float, say: Catalogue) -> str:
    """Return `score` as it is read aloud: its word, then the figure with its sign in words."""
    shown = f"{abs(score):.1f}".removesuffix(".0").replace(".", say("number.decimal"))
    if round(score, 1):
        shown = say("accessible.plus" if score > 0 else "accessible.minus", figure=shown)
    return say("accessible.score", word=say(f"emotion.{level_of(score)}"), figure=shown)


def emotion_text(scores: Sequence[float | None], say: Catalogue) -> str:
    """Return how the selected things feel: a word and a figure, or from which figure to which."""
    known = sorted(score for score in scores if score is not None)
    if not known:
        return say("inspector.not_scored")
    low, high = known[0], known[-1]
    if low != high:
        return say("inspector.from_to", low=score_text(low, say), high=score_text(high, say))
    word = say(f"emotion.{level_of(low)}")
    return f"{word} {score_text(low, say)}"


def durations_text(seconds: Sequence[float | None], say: Catalogue) -> tuple[str, str]:
    """Return what different durations come to in all, and the shortest and the longest."""
    known = sorted(s for s in seconds if s is not None)
    if not known:
        return "", ""
    total = say("inspector.in_all", duration=duration_text(sum(known), say))
    if len(known) == len(seconds) and known[0] != known[-1]:
        low, high = duration_text(known[0], say), duration_text(known[-1], say)
        return total, say("inspector.each", low=low, high=high)
    return total, say("inspector.some_have", count=len(known), all=len(seconds))

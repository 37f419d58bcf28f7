"""Scales of scores: which there are, which one a column's answers are on, and what an answer is on it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from cxdesigner.importers.responses.numbers import is_missing, number_of

Why = Literal["name", "words", "range", "outlier", "zero"]

SENTIMENT: Mapping[str, int] = {
    **dict.fromkeys(("very negative", "very dissatisfied", "very unsatisfied", "terrible", "very bad",
                     "meget negativ", "meget utilfreds", "meget dårlig", "elendig"), -2),
    **dict.fromkeys(("negative", "dissatisfied", "unsatisfied", "bad", "poor", "negativ", "utilfreds",
                     "dårlig"), -1),
    **dict.fromkeys(("neutral", "mixed", "ok", "okay", "fair", "average", "hverken eller", "blandet",
                     "middel"), 0),
    **dict.fromkeys(("positive", "satisfied", "good", "positiv", "tilfreds", "god", "godt"), 1),
    **dict.fromkeys(("very positive", "very satisfied", "excellent", "great", "very good", "meget positiv",
                     "meget tilfreds", "meget god", "meget godt", "fremragende"), 2),
}  # fmt: skip
"""Words of feeling in small letters, English and Danish, and where they stand from -2 to 2."""

_NAMES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("nps", ("nps", "recommend", "anbefal")),
    ("ces", ("ces", "effort", "besvær", "indsats")),
    ("csat", ("csat", "satisf", "tilfreds")),
)
_ONE_STRAY_IN = 300
"""Of so many answers one may lie outside the scale that fits the others."""


@dataclass(frozen=True, slots=True)
class Scale:
    """How a column scores. `low` is the scale's smallest figure, `high` its largest.

    `is_turned` where the smallest figure is the best; `skips_zero` where 0 means that the question did not apply;
    `has_words` where feelings are written in words.
    """

    kind: str
    low: float
    high: float
    is_turned: bool = False
    skips_zero: bool = False
    has_words: bool = False

    def score(self, cell: str) -> float | None:
        """Return the score in `cell` with the best end up; None for no answer. Raises ValueError for another thing."""
        if is_missing(cell):
            return None
        if self.has_words:
            word = SENTIMENT.get(" ".join(cell.casefold().split()))
            found = number_of(cell) if word is None else float(word)
        else:
            found = number_of(cell)
        if found == 0 and self.skips_zero:
            return None
        if found is None or not self.low <= found <= self.high:
            raise ValueError(cell)
        return self.low + self.high - found if self.is_turned else found

    @property
    def text(self) -> str:
        """The scale in letters: `nps`, `csat`, `ces`, `words`, `0..5`; `/turned` and `/no-zero` behind it."""
        if self.has_words:
            name = "words"
        elif self.kind != "rating":
            name = self.kind
        else:
            name = f"{self.low:g}..{self.high:g}"
        return name + ("/turned" if self.is_turned else "") + ("/no-zero" if self.skips_zero else "")


SCALES: tuple[Scale, ...] = (
    Scale("nps", 0, 10),
    Scale("csat", 1, 5),
    Scale("ces", 1, 7),
    Scale("rating", 1, 5),
    Scale("rating", 0, 5),
    Scale("rating", 1, 7),
    Scale("rating", 1, 10),
    Scale("rating", 0, 10),
    Scale("rating", 0, 1),
    Scale("rating", -2, 2),
    Scale("rating", -3, 3),
    Scale("rating", -5, 5),
    Scale("rating", 0, 100),
    Scale("rating", -100, 100),
    Scale("rating", -2, 2, has_words=True),
)
"""The scales that are offered."""


def scale_named(text: str) -> Scale:
    """Return the scale called `text`. Raises ValueError where there is none."""
    name, *marks = text.strip().casefold().split("/")
    if set(marks) - {"turned", "no-zero"}:
        raise ValueError(text)
    found = next((scale for scale in SCALES if scale.text == name), None)
    if found is None:
        low, sign, high = name.partition("..")
        ends = number_of(low), number_of(high)
        if not sign or ends[0] is None or ends[1] is None or ends[0] == ends[1]:
            raise ValueError(text)
        found = Scale("rating", min(ends[0], ends[1]), max(ends[0], ends[1]), is_turned=ends[0] > ends[1])
    return replace(found, is_turned=found.is_turned or "turned" in marks, skips_zero="no-zero" in marks)


@dataclass(frozen=True, slots=True)
class Guess:
    """The scale that fits a column and why; `asks` where 0 may be a score or no answer: a person has to say."""

    scale: Scale
    why: Why
    asks: bool = False


def guessed_scale(name: str, answers: Mapping[str, int]) -> Guess | None:
    """Return the scale of the column `name` whose cells are `answers`, with how often; None where it scores nothing."""
    given = {cell: count for cell, count in answers.items() if not is_missing(cell)}
    total = sum(given.values())
    if not total:
        return None
    if sum(n for cell, n in given.items() if " ".join(cell.casefold().split()) in SENTIMENT) >= 0.9 * total:
        return Guess(scale_named("words"), "words")
    figures = {number: 0 for cell in given if (number := number_of(cell)) is not None}
    for cell, count in given.items():
        if (number := number_of(cell)) is not None:
            figures[number] += count
    if sum(figures.values()) < 0.9 * total:
        return None
    return _by_figures(name.casefold(), figures)


def _by_figures(name: str, figures: Mapping[float, int]) -> Guess | None:
    kind = next((kind for kind, hints in _NAMES if any(hint in name for hint in hints)), "")
    low, high = min(figures), max(figures)
    if kind:
        known = scale_named(kind)
        if known.low <= low and high <= known.high:
            return Guess(known, "name")
        if low == 0 and high <= known.high:
            return Guess(known, "zero", asks=True)
    guess = _by_range(low, high)
    if guess is not None:
        return guess
    total, spare = sum(figures.values()), sum(figures.values()) // _ONE_STRAY_IN
    for scale in (Scale("rating", -5, 5), Scale("rating", 1, 10), Scale("nps", 0, 10)):
        outside = sum(count for figure, count in figures.items() if not scale.low <= figure <= scale.high)
        if 0 < outside <= spare and total > outside:
            return Guess(scale, "outlier")
    return None


_RANGES: tuple[tuple[float, float, str, bool], ...] = (
    (1, 1, "0..1", False),
    (1, 5, "csat", False),
    (1, 7, "ces", False),
    (1, 10, "1..10", False),
    (0, 1, "0..1", False),
    (0, 5, "0..5", True),
    (0, 7, "ces", True),
    (0, 10, "nps", False),
    (-2, 2, "-2..2", False),
    (-3, 3, "-3..3", False),
    (-5, 5, "-5..5", False),
)
"""Ends that all figures lie within, the scale that is guessed then, and whether 0 has to be asked about."""


def _by_range(low: float, high: float) -> Guess | None:
    for least, most, text, asks in _RANGES:
        if least <= low and high <= most:
            return Guess(scale_named(text), "zero" if asks else "range", asks)
    return None

"""How well typed letters fit a name, for the command palette: subsequence scoring after the published idea of fzy.

Letters count most where they run on from the one before or begin a word, less inside a word; gaps cost a little.
Ten thousand names are first sifted as one text, and only the most promising are scored.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache

from cxdesigner.model.folding import fold

_RUN, _FIRST, _WORD, _INSIDE = 1.0, 1.1, 0.9, 0.15
_GAP, _LEAD, _TRAIL = 0.02, 0.005, 0.002
_INITIALS, _LATER_INITIALS = 1.2, 0.6
"""For letters that are the initials of words one after the other: from the first word on, or a later one."""
_WHOLE = 1.5
"""For letters that are a whole word."""
RECENT = 0.8
"""The most that recent use adds."""

_LONGEST = 120
"""Letters of a name beyond this are not looked at."""
_SCORED = 160
"""Most names of a large crowd that are scored."""
_NONE = float("-inf")


@dataclass(frozen=True, slots=True)
class Match:
    """How well a name fits, and which of its letters are the ones typed."""

    score: float
    places: tuple[int, ...]


def tidy(query: str) -> str:
    """Return what was typed as it is compared: folded, without spaces."""
    return "".join(fold(query).split())[:40]


def match(query: str, name: str) -> Match | None:
    """Return how `query`, which is tidy, fits `name`; None where its letters are not in it in that order."""
    folded = fold(name)[:_LONGEST]
    if not query:
        return Match(0.0, ())
    if _pattern(query).match(folded) is None:
        return None
    starts = _starts(folded)
    score, places = _aligned(query, folded, starts)
    first = _initials(query, folded, starts)
    if first >= 0:
        # Two letters are the initials of many a name: they are no better than two that run on.
        more = 0.1 if len(query) == 2 else _INITIALS if first == 0 else _LATER_INITIALS
        spelt = len(query) * _WORD + more
        if spelt > score:
            score, places = spelt, tuple(starts[first : first + len(query)])
    at = folded.find(query)
    if at >= 0 and _is_whole_word(folded, at, len(query)):
        score += _WHOLE
    return Match(score - _TRAIL * len(folded), places)


@lru_cache(maxsize=200)
def _pattern(query: str) -> re.Pattern[str]:
    """Return what finds the first line or text that holds the letters in order, without ever going back."""
    return re.compile("".join(f"[^{re.escape(c)}\n]*+{re.escape(c)}" for c in query))


def _starts(folded: str) -> list[int]:
    return [n for n, c in enumerate(folded) if c.isalnum() and (n == 0 or not folded[n - 1].isalnum())]


def _initials(query: str, folded: str, starts: Sequence[int]) -> int:
    """Return from which word on `query` is the initials of one word after the other; -1 where it is not."""
    return "".join(folded[n] for n in starts).find(query) if len(query) > 1 else -1


def _is_whole_word(folded: str, at: int, length: int) -> bool:
    end = at + length
    return (at == 0 or not folded[at - 1].isalnum()) and (end == len(folded) or not folded[end].isalnum())


def _aligned(query: str, folded: str, starts: Iterable[int]) -> tuple[float, tuple[int, ...]]:
    """Return the best way to lay `query` over `folded`.

    `best[n]` is the best score with the letters so far laid over the first n + 1 of the name; `ends[n]` that with
    the last one laid on n itself. Which letter each came from is kept in `back`.
    """
    size = len(folded)
    bonus = [_INSIDE] * size
    for n in starts:
        bonus[n] = _WORD
    if size:
        bonus[0] = max(bonus[0], _FIRST)
    ends = [_NONE] * size
    back: list[list[int]] = []
    for row, letter in enumerate(query):
        before, ends = ends, [_NONE] * size
        from_ = [-1] * size
        best, best_at = _NONE, -1  # the best place of the letter before, gaps since then taken off
        for n in range(row, size):
            if row and n:
                best -= _GAP
                if n > 1 and before[n - 2] - _GAP > best:
                    best, best_at = before[n - 2] - _GAP, n - 2
            if folded[n] != letter:
                continue
            if row == 0:
                ends[n] = bonus[n] - _LEAD * n
                continue
            run = before[n - 1] + _RUN if n else _NONE
            jump = best + bonus[n]
            ends[n], from_[n] = (run, n - 1) if run >= jump else (jump, best_at)
        back.append(from_)
    at = max(range(size), key=lambda n: ends[n])
    score, places = ends[at], [at]
    for row in range(len(query) - 1, 0, -1):
        at = back[row][at]
        places.append(at)
    return score, tuple(reversed(places))


class Crowd:
    """Very many names, each with a second line, sifted quickly."""

    def __init__(self, names: Sequence[str], seconds: Sequence[str]) -> None:
        self.names, self.seconds = names, seconds
        self._texts = [_Lines(names), _Lines(seconds)]

    def best(self, query: str) -> tuple[list[tuple[float, int, Match | None, Match | None]], int]:
        """Return those that fit `query` best, and how many fit at all.

        Each comes as its score, its number, and how the name fits, or else how the second line does.
        """
        names, seconds = (text.holding(query) for text in self._texts)
        known = set(names)
        others = [n for n in seconds if n not in known]
        found: list[tuple[float, int, Match | None, Match | None]] = []
        for n in names[:_SCORED]:
            fit = match(query, self.names[n])
            if fit is not None:
                found.append((fit.score, n, fit, None))
        for n in others[: max(0, _SCORED - len(found))]:
            fit = match(query, self.seconds[n])
            if fit is not None:
                # Rounded, so that those that fit alike stay in their order whatever else their line says.
                found.append((round(fit.score, 1) - 0.8, n, None, fit))
        found.sort(key=lambda row: (-row[0], row[1]))
        return found, len(names) + len(others)

    def words(self) -> set[str]:
        """Return every word of the names, folded."""
        return self._texts[0].words()


class _Lines:
    """Many names as one folded text, a line each."""

    def __init__(self, names: Iterable[str]) -> None:
        lines = [fold(" ".join(name[: 2 * _LONGEST].split()))[:_LONGEST] for name in names]
        self._text = "\n" + "\n".join(lines)
        self._begins: list[int] = []
        at = 1
        for line in lines:
            self._begins.append(at)
            at += len(line) + 1
        self._words: set[str] | None = None

    def holding(self, query: str) -> list[int]:
        """Return the lines that hold the letters of `query` in order: those that hold it as it is come first."""
        if not query:
            return list(range(len(self._begins)))
        whole: dict[int, None] = {}
        begins: dict[int, None] = {}
        for at in self._occurrences(query):
            n = bisect_right(self._begins, at) - 1
            (whole if self._text[at - 1].isalnum() else begins)[n] = None
        rest = (
            n
            for n in (self._subsequences(query) if len(query) > 1 else ())
            if n not in whole and n not in begins
        )
        initials: list[int] = []
        scattered: list[int] = []
        for n in rest:
            (initials if self._text[self._begins[n]] == query[0] else scattered).append(n)
        return [*begins, *initials, *(n for n in whole if n not in begins), *scattered]

    def words(self) -> set[str]:
        if self._words is None:
            self._words = set(re.findall(r"\w{4,}", self._text))
        return self._words

    def _occurrences(self, query: str) -> Iterator[int]:
        text, at = self._text, self._text.find(query)
        while at >= 0:
            yield at
            if not text[at - 1].isalnum():  # the best there is on this line
                line = text.find("\n", at)
                if line < 0:
                    return
                at = line
            at = text.find(query, at + 1)

    def _subsequences(self, query: str) -> Iterator[int]:
        pattern = re.compile("^" + _pattern(query).pattern, re.MULTILINE)
        begins, n = self._begins, 0
        for found in pattern.finditer(self._text):
            n = bisect_right(begins, found.start(), lo=n) - 1
            if n >= 0 and begins[n] == found.start():
                yield n
            n = max(0, n)


def without_typos(query: str, words: Iterable[str]) -> str | None:
    """Return `query` with each word that is not among `words` put right by the nearest of them.

    None where nothing is near enough, or nothing is wrong.
    """
    known = set(words)
    out, is_changed = [], False
    for word in fold(query).split():
        if word in known or len(word) < 3:
            out.append(word)
            continue
        near = get_close_matches(word, _alike(word, known), n=1, cutoff=0.7)
        if not near:
            return None
        out.append(near[0])
        is_changed = True
    return " ".join(out) if is_changed else None


def _alike(word: str, known: Iterable[str]) -> list[str]:
    """Return the words of about the length of `word` that share most of its letters: few enough to be compared."""
    letters = set(word)
    least = max(2, len(letters) - 2)
    size = len(word)
    return sorted(w for w in known if abs(len(w) - size) <= 2 and len(letters & set(w)) >= least)


def recent_bonus(id_: str, used: Sequence[str]) -> float:
    """Return what recent use adds to the score of `id_`; `used` names what was used, the latest first."""
    return RECENT * (1 - used.index(id_) / len(used)) if id_ in used else 0.0

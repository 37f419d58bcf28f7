r"""The form of a template's text: lines that belong to lines, and both languages of each side by side.

A line is a word for what it tells, facts parted by spaces, a colon, and the English and the Danish text parted by a
bar. Lines set in further belong to the line above them; a line that begins with a bar is the Danish of the line
before. `#` begins a remark. A tilde is a no-break space and `\-` a soft hyphen.

    step sits: 19:02 | 19.02
      name: Sits down | Sætter sig
    frontstage in_person floor 2m: Says the names | Siger navnene
      text: Looks up, smiles and walks ahead.
        | Ser op, smiler og går foran.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from tools.build_templates.board import Pair


@dataclass
class Line:
    """One line with the lines that belong to it; `pair` is its text, twice the same where it has one."""

    number: int
    facts: list[str]
    pair: Pair
    inner: list[Line] = field(default_factory=list)

    @property
    def word(self) -> str:
        """What the line tells of."""
        return self.facts[0]


def lines(text: str) -> Iterator[Line]:
    """Yield the outermost lines of `text`, each when all that belongs to it has been read."""
    open_: list[tuple[int, Line]] = []
    for number, raw in enumerate(text.splitlines(), 1):
        content, depth = raw.strip(), len(raw) - len(raw.lstrip())
        if not content or content.startswith("#"):
            continue
        if content.startswith("|"):
            last = open_[-1][1]
            last.pair = (last.pair[0], _clean(content[1:]))
            continue
        if depth == 0 and open_:
            yield open_[0][1]
        head, _, told = content.partition(":")
        english, bar, danish = told.partition(" | ")
        line = Line(number, head.split(), (_clean(english), _clean(danish if bar else english)))
        open_ = [held for held in open_ if held[0] < depth]
        if open_:
            open_[-1][1].inner.append(line)
        open_.append((depth, line))
    if open_:
        yield open_[0][1]


def _clean(text: str) -> str:
    return text.strip().replace("~", "\u00a0").replace("\\-", "\u00ad")

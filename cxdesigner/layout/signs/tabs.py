"""The row of signs at the lower edge of a card, clear of its ports and of the links that leave there."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import reduce

from cxdesigner.analysis.sign_kinds import Kind
from cxdesigner.analysis.signs import Sign, signs_at, signs_of_insight
from cxdesigner.layout.board import Board
from cxdesigner.layout.geometry import Box
from cxdesigner.layout.look import Look
from cxdesigner.layout.signs.glyphs import TALL, more_width, sign_width
from cxdesigner.model.diff import Key
from cxdesigner.model.evidence import Insight
from cxdesigner.model.structure import links_of
from cxdesigner.model.touchpoint import Touchpoint

_OVER = 5.0
"""How far a tab reaches over its card, clear of the words at its foot; the rest of it hangs below."""

_EDGE, _APART = 3.0, 1.5
_PORT, _LINK = 8.0, 6.0
"""Air beside the port in the middle of the edge, and beside a link that meets it."""


@dataclass(frozen=True, slots=True)
class Tab:
    """One tab on the board. `sign` is None for the one that stands for `hidden`, which have no room."""

    box: Box
    sign: Sign | None
    hidden: tuple[Sign, ...] = ()

    @property
    def signs(self) -> tuple[Sign, ...]:
        """What it stands for."""
        return self.hidden if self.sign is None else (self.sign,)


@dataclass(frozen=True, slots=True, eq=False)
class TabRow:
    """The tabs of one card, from left to right; a picture of them is kept by the row itself."""

    key: Key
    row: int
    """The row of the board it stands in."""
    card: Box
    low: float
    """How far down one may run level below the card, and below its neighbours where no card is under it."""
    tabs: tuple[Tab, ...]

    def is_like(self, other: TabRow) -> bool:
        """Tell whether both look and lie alike."""
        return (self.row, self.card, self.low, self.tabs) == (other.row, other.card, other.low, other.tabs)

    @property
    def extent(self) -> Box:
        """A box around all tabs."""
        return reduce(Box.united, (tab.box for tab in self.tabs), self.tabs[0].box)

    @property
    def signs(self) -> tuple[Sign, ...]:
        """All signs of the card."""
        return tuple(sign for tab in self.tabs for sign in tab.signs)

    def foot_of(self, mark: str) -> tuple[float, float]:
        """Return the middle of the lower edge of a tab; of the card where it has no tab of its own."""
        for tab in self.tabs:
            if any(sign.mark == mark for sign in tab.signs):
                return tab.box.center[0], tab.box.bottom
        return self.card.center[0], self.card.bottom


def tab_row(board: Board, key: Key, kinds: Collection[Kind], revealed: Collection[str] = ()) -> TabRow | None:
    """Return the tabs of a card; None where it has none, or is not to be seen."""
    box, content, place = board.card_box(key), board.content(key), board.place_of(key)
    if box is None or place is None:
        return None
    look = board.look
    if isinstance(content, Insight):
        signs = signs_of_insight(content, kinds)
        free = [(0.0, box.w)]
    elif isinstance(content, Touchpoint):
        signs = signs_at(board.doc, content, kinds, revealed)
        free = _free(board, content.id, box) if signs else []
    else:
        return None
    if not signs:
        return None
    tabs = _placed(signs, free, box, look)
    return TabRow(key, place[0], box, _low(board, place, box), tabs) if tabs else None


def _low(board: Board, place: tuple[int, int], box: Box) -> float:
    row, scale = board.rows[place[0]], board.look.measures.text_scale
    foot = row.y + board.look.measures.cell_pad + row.bottoms.get(place[1], 0.0)
    hangs = box.bottom + (TALL - _OVER + 3) * scale
    return hangs if box.bottom < foot - 1 else max(hangs, row.bottom + 6 * scale)


def _free(board: Board, touchpoint: str, box: Box) -> list[tuple[float, float]]:
    """Return the stretches of the lower edge that neither a port nor a link takes, from the card's left edge."""
    scale = board.look.measures.text_scale
    taken = [(box.w / 2, _PORT * scale)]
    for link in links_of(board.doc, touchpoint):
        run = board.run_of(link.id)
        if run:
            x, y = run[0] if link.source == touchpoint else run[-1]
            if abs(y - box.bottom) < 2 and box.x < x < box.right:
                taken.append((x - box.x, _LINK * scale))
    edges = [_EDGE * scale]
    for middle, air in sorted(taken):
        edges += [middle - air, middle + air]
    edges.append(box.w - _EDGE * scale)
    return [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=True) if b - a > TALL * scale]


def _placed(
    signs: Sequence[Sign], free: Sequence[tuple[float, float]], card: Box, look: Look
) -> tuple[Tab, ...]:
    """Return as many tabs as there is room for; where it is too little, the last one stands for the rest."""
    for count in range(len(signs), -1, -1):
        hidden = tuple(signs[count:])
        wides = [sign_width(sign, look) for sign in signs[:count]]
        if hidden:
            wides.append(more_width(len(hidden), look))
        places = list(_packed(wides, free, look))
        if len(places) == len(wides):
            y, tall = card.bottom - _OVER * look.measures.text_scale, TALL * look.measures.text_scale
            boxes = [Box(card.x + x, y, wide, tall) for x, wide in zip(places, wides, strict=True)]
            shown: list[Sign | None] = [*signs[:count], *([None] if hidden else [])]
            return tuple(
                Tab(box, sign, () if sign is not None else hidden)
                for box, sign in zip(boxes, shown, strict=True)
            )
    return ()


def _packed(wides: Sequence[float], free: Sequence[tuple[float, float]], look: Look) -> Iterator[float]:
    """Yield where each of `wides` begins, as long as there is room."""
    apart, rest = _APART * look.measures.text_scale, list(free)
    for wide in wides:
        while rest and rest[0][1] - rest[0][0] < wide - 0.01:
            rest.pop(0)
        if not rest:
            return
        start, end = rest[0]
        yield start
        rest[0] = (start + wide + apart, end)

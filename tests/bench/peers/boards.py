"""The board that all editors get: boxes with a title and a colour, and arrows between them."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from cxdesigner.editor.editor import Editor
from cxdesigner.editor.store import Store
from cxdesigner.model.document import Document


@dataclass(frozen=True, slots=True)
class Box:
    """One card: its place and size in board units, from the board's corner; `colour` as #rrggbb."""

    x: float
    y: float
    w: float
    h: float
    title: str
    colour: str


@dataclass(frozen=True, slots=True)
class PeerBoard:
    """A board in terms that any editor of boxes and arrows has; links are pairs of indexes into `cards`."""

    cards: tuple[Box, ...]
    links: tuple[tuple[int, int], ...]
    frames: int

    def as_json(self) -> dict[str, object]:
        """Return the board as plain data."""
        return asdict(self)


def peer_board(doc: Document, frames: int) -> PeerBoard:
    """Return the cards of `doc` where our own layout has them, with the arrows between them."""
    editor = Editor(Store(doc))
    board = editor.board
    cards: list[Box] = []
    index: dict[str, int] = {}
    for row in board.rows:
        colour = board.look.theme.layer(row.role.tone).tint
        for card in row.cards(0, len(board.steps) - 1):
            if card.key[0] == "touchpoints":
                box = row.box(card)
                index[card.key[1]] = len(cards)
                title = doc.touchpoints[card.key[1]].title
                cards.append(Box(box.x, box.y, box.w, box.h, title, colour))
    links = tuple((index[link.source], index[link.target]) for link in doc.links.values())
    return PeerBoard(tuple(cards), links, frames)

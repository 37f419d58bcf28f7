"""What the filter leaves lit on the board: everything else is dimmed, and stays where it is."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cxdesigner.editor.filtering import Matching
from cxdesigner.layout.board import Damage
from cxdesigner.layout.cards import Content
from cxdesigner.layout.geometry import Box
from cxdesigner.model.evidence import Insight
from cxdesigner.model.touchpoint import Link, Touchpoint

if TYPE_CHECKING:
    from cxdesigner.editor.editor import Editor


DIMMED = 0.35
"""How much is left of what is not lit."""

MANY = 60
"""From so many touchpoints whose light changes the whole picture is painted anew."""


@dataclass(frozen=True, slots=True)
class Light:
    """What is lit: touchpoints by id, and the insights of some kinds."""

    touchpoints: frozenset[str]
    insight_kinds: frozenset[str]

    def is_on(self, content: Content) -> bool:
        """Tell whether a card is lit."""
        if isinstance(content, Touchpoint):
            return content.id in self.touchpoints
        return isinstance(content, Insight) and content.kind in self.insight_kinds

    def is_on_link(self, link: Link) -> bool:
        """Tell whether a link is lit: both of its ends are."""
        return link.source in self.touchpoints and link.target in self.touchpoints


class Lamp:
    """Keeps the light of one editor in step with its filter and its document."""

    def __init__(self) -> None:
        self._matching = Matching()
        self.light: Light | None = None
        """What is lit; None while nothing is filtered."""

    def turn(self, editor: Editor, damage: Damage) -> Damage:
        """Look again. Return `damage` with the places whose light changed."""
        old, chosen = self.light, editor.filter
        if not chosen:
            self.light = None
            return damage if old is None else Damage(everything=True, heads=damage.heads)
        lit = self._matching.of(editor.document, editor.journey_id, chosen)
        self.light = Light(lit, chosen.markers & {"pain", "opportunity"})
        if old is None or old.insight_kinds != self.light.insight_kinds or damage.everything:
            return Damage(everything=True, heads=damage.heads)
        turned = old.touchpoints ^ lit
        if len(turned) > MANY:
            return Damage(everything=True, heads=damage.heads)
        boxes = [box for id_ in turned if (box := editor.board.card_box(("touchpoints", id_))) is not None]
        links = [box for id_ in turned for box in _links_of(editor, id_)]
        return Damage(boxes=[*damage.boxes, *boxes, *links], heads=damage.heads)


def _links_of(editor: Editor, touchpoint: str) -> Iterator[Box]:
    """Yield a box around each link of a touchpoint: it is lit or not with its ends."""
    doc = editor.document
    for field in ("source", "target"):
        for link in doc.referrers("links", field, touchpoint):
            run = editor.board.run_of(link)
            if run:
                xs, ys = [x for x, _ in run], [y for _, y in run]
                yield Box(min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)).grown(8)

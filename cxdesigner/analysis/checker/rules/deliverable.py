"""Deliverable: what is handed over can be read by everybody, and says nothing that is for the team alone.

Most of it is known by the layout alone, so these rules stand on a `Deliverable`; without one they are not checked.
"""

from __future__ import annotations

from collections.abc import Iterator

from cxdesigner.analysis.checker.ground import Ground
from cxdesigner.analysis.checker.rule import Found, Rule, found
from cxdesigner.model import structure

SMALLEST_PT = 6.0
"""Print below this size is hard to read."""

LEAST_CONTRAST = 4.5
"""Words need this contrast against their ground (WCAG 2.2, level AA)."""


def print_is_large_enough(ground: Ground) -> Iterator[Found]:
    """R48: the smallest text on paper can be read."""
    size = ground.deliverable.smallest_text_pt
    if size is not None and 0 < size < SMALLEST_PT:
        yield found(("journeys", ground.journey_id), size=size, least=SMALLEST_PT)


def nothing_is_cut(ground: Ground) -> Iterator[Found]:
    """R49: no text is cut."""
    for table, id_ in ground.deliverable.clipped or ():
        row = ground.doc.get((table, id_))
        title = getattr(row, "title", "") or getattr(row, "name", "")
        yield found((table, id_), touchpoint=(str(title),))


def contrast_is_enough(ground: Ground) -> Iterator[Found]:
    """R50: words stand out from their ground."""
    contrast = ground.deliverable.least_contrast
    if contrast is not None and contrast < LEAST_CONTRAST:
        yield found(("journeys", ground.journey_id), contrast=contrast, least=LEAST_CONTRAST)


def images_have_words(ground: Ground) -> Iterator[Found]:
    """R51: each image says in words what it shows."""
    for card in ground.cards:
        bare = [
            row
            for row in structure.pictures(ground.doc, card.id)
            if row.asset is not None and not row.alt.strip()
        ]
        if bare:
            yield found(
                ("touchpoints", card.id), *(("pictures", row.id) for row in bare), touchpoint=(card.title,)
            )


def nothing_internal_leaves(ground: Ground) -> Iterator[Found]:
    """R52: the page for the client shows nothing that only the team is to see."""
    for table, id_ in ground.deliverable.internal or ():
        row = ground.doc.get((table, id_))
        words = getattr(row, "title", "") or getattr(row, "text", "")
        yield found((table, id_), words=(str(words),))


def _has_images(ground: Ground) -> bool:
    return any(ground.doc.referrers("pictures", "touchpoint", card.id) for card in ground.cards)


def _has_cards(ground: Ground) -> bool:
    return bool(ground.cards)


def _knows_print(ground: Ground) -> bool:
    return ground.deliverable.smallest_text_pt is not None


def _knows_clipping(ground: Ground) -> bool:
    return ground.deliverable.clipped is not None


def _knows_contrast(ground: Ground) -> bool:
    return ground.deliverable.least_contrast is not None


def _knows_the_export(ground: Ground) -> bool:
    return ground.deliverable.internal is not None


RULES: tuple[Rule, ...] = (
    Rule("R48", "warning", "deliverable", "legible", print_is_large_enough, _has_cards, _knows_print),
    Rule("R49", "warning", "deliverable", "legible", nothing_is_cut, _has_cards, _knows_clipping),
    Rule("R50", "hint", "deliverable", "accessible", contrast_is_enough, _has_cards, _knows_contrast),
    Rule("R51", "hint", "deliverable", "accessible", images_have_words, _has_images),
    Rule("R52", "error", "deliverable", "team_only", nothing_internal_leaves, _has_cards, _knows_the_export),
)

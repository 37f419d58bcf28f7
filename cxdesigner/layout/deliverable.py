"""What the checker wants to know of a page: how small its print is, what is cut, what stands out, what slipped in."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from cxdesigner.analysis.checker import Deliverable
from cxdesigner.layout.display_list import Group, Item, Owner, Path, Rect, Text
from cxdesigner.layout.findings import smallest_text
from cxdesigner.layout.page import blueprint_page
from cxdesigner.model.diff import Key
from cxdesigner.model.document import Document
from cxdesigner.model.folding import fold

_MOST_TOUCHPOINTS = 400
"""Larger journeys are not looked at so closely: it would take seconds, and they want to be split anyway."""

_ELLIPSIS = "…"

_TEAM_ONLY = frozenset({"notes", "comments", "dismissals", "assets"})
"""Tables whose words are for the team, or are no words."""

_TELLING = 12
"""Letters from which on a remark found on a page is no chance."""


@dataclass(frozen=True, slots=True)
class _Ground:
    """A filled surface, in the outermost system."""

    x: float
    y: float
    right: float
    bottom: float
    fill: str

    def holds(self, x: float, y: float) -> bool:
        return self.x <= x <= self.right and self.y <= y <= self.bottom


def deliverable(doc: Document, journey: str) -> Deliverable | None:
    """Return what is to be known of `journey` as a page of A3; None where it is too large to be looked at."""
    lanes = doc.referrers("lanes", "journey", journey)
    if sum(len(doc.referrers("touchpoints", "lane", lane)) for lane in lanes) > _MOST_TOUCHPOINTS:
        return None
    sheet = blueprint_page(doc, journey).sheet
    drawn = [text.text for text, _ in _texts(sheet.items, None)]
    return Deliverable(
        smallest_text_pt=smallest_text(sheet.items) * sheet.scale,
        clipped=tuple(dict.fromkeys(_clipped(doc, sheet.items))),
        least_contrast=_least_contrast(sheet.items),
        internal=tuple(_internal(doc, journey, drawn)),
        shows_duration_total=False,
    )


def _texts(items: Iterable[Item], owner: Owner) -> Iterator[tuple[Text, Owner]]:
    for item in items:
        if isinstance(item, Text):
            yield item, item.owner or owner
        elif isinstance(item, Group):
            yield from _texts(item.items, item.owner or owner)


def _clipped(doc: Document, items: Iterable[Item]) -> Iterator[Key]:
    """Yield whose words end in an ellipsis that is not their own."""
    for text, owner in _texts(items, None):
        if owner is not None and text.text.endswith(_ELLIPSIS):
            row = doc.get(owner)
            own = "" if row is None else " ".join(str(value) for value in row.__dict__.values())
            if _ELLIPSIS not in own:
                yield owner


def _internal(doc: Document, journey: str, drawn: list[str]) -> Iterator[Key]:
    """Yield the notes and comments of which words stand on the page that nobody but them says."""
    page = fold(" ".join(drawn))
    public = fold(" ".join(_public(doc)))
    remarks = [
        *((("notes", id_), doc.notes[id_].text) for id_ in doc.referrers("notes", "journey", journey)),
        *((("comments", row.id), row.text) for row in doc.comments.values()),
    ]
    for key, words in remarks:
        folded = fold(" ".join(words.split()))
        if len(folded) >= _TELLING and folded in page and folded not in public:
            yield key


def _public(doc: Document) -> Iterator[str]:
    """Yield the words of the project that anybody may read."""
    for name, rows in doc.tables():
        if name not in _TEAM_ONLY:
            for row in rows.values():
                yield from (value for value in row.__dict__.values() if isinstance(value, str))


def _least_contrast(items: Iterable[Item]) -> float:
    """Return the lowest contrast of a line of text against the surface under its beginning; paper is white."""
    grounds: list[_Ground] = []
    least = 21.0
    for item, x, y in _flat(items, 0.0, 0.0):
        if isinstance(item, Text):
            aside = item.style.size / 3
            at = (x - aside, y - 1.0) if item.upright else (x + 1.0, y - aside)
            ground = next((g.fill for g in reversed(grounds) if g.holds(*at)), "#ffffff")
            least = min(least, contrast(item.color, ground))
        elif isinstance(item, Rect) and item.fill:
            grounds.append(_Ground(x, y, x + item.w, y + item.h, item.fill))
        elif isinstance(item, Path) and item.fill:
            grounds.append(_around(item, x, y))
    return least


def _flat(items: Iterable[Item], dx: float, dy: float) -> Iterator[tuple[Item, float, float]]:
    """Yield what is drawn in paint order, each with its place: of a text its left end and its baseline."""
    for item in items:
        if isinstance(item, Group):
            yield from _flat(item.items, dx + item.x, dy + item.y)
        elif isinstance(item, Text):
            yield item, dx + item.x, dy + item.baseline
        elif isinstance(item, Rect):
            yield item, dx + item.x, dy + item.y
        elif isinstance(item, Path):
            yield item, dx, dy


def _around(path: Path, dx: float, dy: float) -> _Ground:
    xs = [value for segment in path.segments for value in segment[1::2]]
    ys = [value for segment in path.segments for value in segment[2::2]]
    left, top = min(xs, default=0.0), min(ys, default=0.0)
    right, bottom = max(xs, default=left), max(ys, default=top)
    return _Ground(dx + left, dy + top, dx + right, dy + bottom, path.fill or "#ffffff")


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, `#rrggbb`, from 1 to 21, as WCAG 2.2 counts it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(color: str) -> float:
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]  # sRGB
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

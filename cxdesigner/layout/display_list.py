"""The closed vocabulary that both painters draw, the window's and the page's. Whoever draws it decides nothing.

Unit: one pixel at 100 % zoom, which is one point on paper before the page is scaled; x grows right, y down.
Colours are final: `#rrggbb`. Order is paint order.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

Owner: TypeAlias = tuple[str, str] | None
"""Table and id of the record that an item shows, or None for what belongs to the board itself."""

FontName = Literal["Inter-Regular", "Inter-Medium", "Inter-SemiBold", "Inter-Bold"]

Shadow = Literal["", "e1", "e2", "e3"]

Segment: TypeAlias = (
    tuple[Literal["M", "L"], float, float]
    | tuple[Literal["C"], float, float, float, float, float, float]
    | tuple[Literal["Z"]]
)
"""One step of an outline: move, line, cubic curve (two handles, then the end), close."""


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a line of text is set. `track` is added after every character; kerning is off everywhere."""

    font: FontName
    size: float
    leading: float
    track: float = 0.0


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle, rounded where `radius` is not 0. The stroke is centred on the edge."""

    x: float
    y: float
    w: float
    h: float
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    radius: float = 0.0
    dash: tuple[float, ...] = ()
    shadow: Shadow = ""
    owner: Owner = None


@dataclass(frozen=True, slots=True)
class Path:
    """An outline with round caps and joins."""

    segments: tuple[Segment, ...]
    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    owner: Owner = None


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text, from its left end and its baseline. Drawn as it stands: breaking is done.

    One that is `upright` is turned a quarter to the left around the place where it begins: it reads upwards from
    there, and its baseline is the vertical through `x`.
    """

    x: float
    baseline: float
    text: str
    style: TextStyle
    color: str
    owner: Owner = None
    upright: bool = False


@dataclass(frozen=True, slots=True)
class Icon:
    """A drawing of `resources/icons` in a square of `size`, stroked in `color`."""

    name: str
    x: float
    y: float
    size: float
    color: str
    owner: Owner = None


@dataclass(frozen=True, slots=True)
class Image:
    """An image, cropped to fill a rectangle and cut out along `outline`; `ground` shows through where it is clear.

    `asset` is the hash of the bytes that `data` holds in base64, and `alt` says what is to be seen. What stands in
    for an image that is damaged, or not there yet, lies below: a painter that has none draws nothing.
    """

    asset: str
    data: str = field(repr=False)
    x: float
    y: float
    w: float
    h: float
    outline: tuple[Segment, ...]
    ground: str
    alt: str = ""
    owner: Owner = None


@dataclass(frozen=True, slots=True)
class Group:
    """Items in a system of their own whose origin lies at (x, y): a card, made once and drawn where it stands."""

    x: float
    y: float
    items: tuple[Item, ...]
    owner: Owner = None


Item: TypeAlias = Rect | Path | Text | Icon | Image | Group


def flat_images(items: Iterable[Item]) -> Iterator[Image]:
    """Yield every image in paint order, each in its own system."""
    for item in items:
        if isinstance(item, Image):
            yield item
        elif isinstance(item, Group):
            yield from flat_images(item.items)


def flat_texts(items: Iterable[Item], dx: float = 0.0, dy: float = 0.0) -> Iterator[Text]:
    """Yield every line of text in paint order, moved to the outermost system."""
    for item in items:
        if isinstance(item, Text):
            yield replace(item, x=item.x + dx, baseline=item.baseline + dy)
        elif isinstance(item, Group):
            yield from flat_texts(item.items, dx + item.x, dy + item.y)

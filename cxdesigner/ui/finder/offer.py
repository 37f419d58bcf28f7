"""One thing that the command palette offers."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal, get_args

from cxdesigner.ui.widgets.tiles import Sign

if TYPE_CHECKING:
    from cxdesigner.ui.dress import Dress

Kind = Literal["action", "touchpoint", "journey", "setting"]
KINDS: tuple[Kind, ...] = get_args(Kind)


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing the palette offers. `is_on` is None for what is not on or off; `stays` keeps the palette open."""

    id: str
    kind: Kind
    name: str
    detail: str
    sign: Sign
    do: Callable[[], object]
    keys: str = ""
    is_on: bool | None = None
    is_switch: bool = False
    stays: bool = False


def plain_sign(dress: Dress, icon: str) -> Sign:
    """Return the tile of what belongs to no lane."""
    return Sign(icon, dress.theme["text2"], dress.theme["field"])

"""Reading a figure that a person wrote, in either language's way."""

from __future__ import annotations

import math

from cxdesigner.commands.error import CommandError


def parsed_figure(text: str, low: float, high: float) -> float | None:
    """Return the figure that `text` says, with comma or point, plus or minus; None where it is empty.

    Raises CommandError for a text that is no figure, and for one outside `low` to `high`.
    """
    plain = text.strip().replace("\u2212", "-").replace("\u2013", "").replace(",", ".")
    if not plain:
        return None
    try:
        value = float(plain)
    except ValueError:
        value = math.nan
    if not math.isfinite(value):
        raise CommandError("compare.effect.no_number", text=text)
    if not low <= value <= high:
        raise CommandError("command.outside_scale", low=f"{low:g}".replace("-", "\u2212"), high=f"{high:g}")
    return value

"""What each column of a file becomes, in letters too: `column=meaning`, as a project keeps it and a person types it.

A meaning is `date`, `date/month-first`, `comment`, `touchpoint`, `skip`, or a scale such as `csat`; a scale and a
comment may name what they are about: `csat@` and the id, title or number of a touchpoint.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

from cxdesigner.importers.error import ImportRefused
from cxdesigner.importers.responses.places import Finder
from cxdesigner.importers.responses.scales import Scale, scale_named

Role = Literal["skip", "date", "comment", "touchpoint", "score"]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a column becomes. A score or a comment without a touchpoint is about that of its row, or the whole."""

    role: Role = "skip"
    scale: Scale | None = None
    touchpoint: str | None = None
    month_first: bool = False

    @property
    def text(self) -> str:
        """The meaning in letters."""
        if self.role == "score" and self.scale is not None:
            said = self.scale.text
        else:
            said = self.role + ("/month-first" if self.month_first else "")
        return said + (f"@{self.touchpoint}" if self.touchpoint else "")


Mapping = dict[str, Meaning]
"""Meanings by the name of the column."""


def written(mapping: Mapping) -> tuple[str, ...]:
    """Return `mapping` as a project keeps it: what is left out is not told."""
    return tuple(f"{name}={meaning.text}" for name, meaning in mapping.items() if meaning.role != "skip")


def read(pairs: Iterable[str], columns: Sequence[str], finder: Finder) -> Mapping:
    """Return the meanings that `pairs` tell. Raises ImportRefused for what names no column, scale or touchpoint."""
    found: Mapping = {}
    for pair in pairs:
        name, sign, said = pair.rpartition("=")
        name = " ".join(name.split())
        if not sign:
            raise ImportRefused("responses.no_pair", pair=pair)
        if name not in columns:
            raise ImportRefused("responses.no_column", name=name)
        if name in found:
            raise ImportRefused("responses.mapped_twice", name=name)
        found[name] = _meaning(said.strip(), finder)
    return found


def _meaning(said: str, finder: Finder) -> Meaning:
    kind, _, about = said.partition("@")
    kind, about = kind.strip(), about.strip()
    touchpoint = finder.named(about) if about else None
    if about and touchpoint is None:
        raise ImportRefused("responses.no_touchpoint", name=about)
    if kind == "date/month-first":
        return Meaning("date", month_first=True)
    if kind in ("skip", "date", "touchpoint"):
        return Meaning(kind)  # type: ignore[arg-type]  # one of the three roles
    if kind == "comment":
        return Meaning("comment", touchpoint=touchpoint)
    try:
        return Meaning("score", scale_named(kind), touchpoint)
    except ValueError as error:
        raise ImportRefused("responses.no_meaning", said=kind) from error


def checked(mapping: Mapping) -> Mapping:
    """Return `mapping`. Raises ImportRefused where it takes nothing in, or has two columns of days or touchpoints."""
    for role in ("date", "touchpoint"):
        names = [name for name, meaning in mapping.items() if meaning.role == role]
        if len(names) > 1:
            raise ImportRefused(f"responses.two_{role}s", one=names[0], two=names[1])
    if not any(meaning.role in ("score", "comment") for meaning in mapping.values()):
        raise ImportRefused("responses.nothing_mapped")
    return mapping

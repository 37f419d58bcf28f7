"""The kinds of signs that can be shown on the board; what they are is told by `cxdesigner.analysis.signs`."""

from __future__ import annotations

from typing import Literal

Kind = Literal["staff", "work", "promises", "information", "gap", "bargain", "toolbox"]

KINDS: tuple[Kind, ...] = ("staff", "work", "promises", "information", "gap", "bargain", "toolbox")
"""The kinds of signs, in the order of the articles; their words are `signs.<kind>`."""

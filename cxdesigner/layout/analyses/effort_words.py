"""How the effort of steps is written, read aloud and coloured wherever it stands on the page."""

from __future__ import annotations

from cxdesigner.analysis.effort import Allocation, Band, Weighed
from cxdesigner.layout.look import Look
from cxdesigner.model.document import Document
from cxdesigner.model.figures import local, signed
from cxdesigner.translation import Catalogue

BAND_TONES: dict[Band, str] = {"over": "warning", "starved": "error", "balance": "info"}
"""The tone each band wears."""


def percent(share: float, say: Catalogue) -> str:
    """Return a share of the effort, with one decimal where it has any."""
    shown = f"{share:.1f}".removesuffix(".0")
    return say("effort.percent", share=local(shown, say))


def points(by: float, say: Catalogue) -> str:
    """Return a difference of shares with its sign, in whole points."""
    return signed(by, say, digits=0)


def step_name(doc: Document, step: str) -> str:
    """Return what a step is called: its own name, else that of its stage."""
    row = doc.steps[step]
    return row.name or doc.stages[row.stage].name


def spoken(doc: Document, step: Weighed, say: Catalogue) -> str:
    """Return what is read aloud of a step on the plot."""
    return say(
        "effort.spoken", step=step_name(doc, step.step), share=percent(step.share, say),
        importance=step.importance, band=say(f"effort.band.{step.band}"), fair=percent(round(step.fair), say),
    )  # fmt: skip


def band_colors(look: Look, band: Band) -> tuple[str, str]:
    """Return the floor and the edge of a disc in a band."""
    theme = look.theme
    if band == "balance":
        return theme["card"], theme.emotion["2"]
    return theme[f"{BAND_TONES[band]}Soft"], theme[BAND_TONES[band]]


def sum_words(seen: Allocation, say: Catalogue) -> tuple[str, bool]:
    """Return what all shares come to, and whether they cannot be right."""
    if seen.total is None:
        return say("effort.sum.none"), False
    return say(f"effort.sum.{seen.state}", total=percent(seen.total, say)), seen.state in ("short", "over")

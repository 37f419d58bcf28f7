"""The views that look at the whole journey from one side; each is made when it is asked for the first time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from cxdesigner.ui.analyses.view import AnalysisView
    from cxdesigner.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Analysis:
    """One analysis: the class that shows it, as `module:Class` within this package, its keys and its icon."""

    view: str
    keys: tuple[str, ...] = ()
    icon: str = ""


ANALYSES: Mapping[str, Analysis] = MappingProxyType(
    {
        "analysis": Analysis("board:BoardView", ("Ctrl+3",), "chart"),
        "compare": Analysis("compare:CompareView", ("Ctrl+4",), "swap"),
        "promises": Analysis("promises:PromisesView", ("Ctrl+Shift+4",), "link"),
        "ownership": Analysis("ownership:OwnershipView", ("Ctrl+5",), "swap"),
        "effort": Analysis("effort:EffortView", ("Ctrl+Shift+5",), "gauge"),
        "evidence": Analysis("evidence:EvidenceView", ("Ctrl+6",), "eye"),
        "gaps": Analysis("gaps:GapsView", ("Ctrl+Shift+6",), "people"),
        "factors": Analysis("factors:FactorsView", ("Ctrl+7",), "chart"),
        "beats": Analysis("beats:BeatsView", ("Ctrl+8",), "stack"),
        "adviser": Analysis("adviser:AdviserView", ("Ctrl+Shift+7",), "case"),
        "opportunities": Analysis("opportunities:OpportunitiesView", ("Ctrl+Shift+8",), "bulb"),
        "engagement": Analysis("engagement:EngagementView", ("Ctrl+Shift+9",), "person"),
        "upkeep": Analysis("upkeep:UpkeepView", ("Ctrl+Shift+3",), "clock"),
        "frontline": Analysis("frontline:FrontlineView", ("Ctrl+9",), "present"),
    }
)
"""Every analysis by its id, in the order of the menu.

Its words are `action.view_<id>`; menu, finder and keys know it by the action `view_<id>`.
"""


def made(id_: str, window: MainWindow) -> AnalysisView:
    """Return the view of the analysis `id_` for `window`."""
    module, _, name = ANALYSES[id_].view.partition(":")
    kind = getattr(import_module(f"{__name__}.{module}"), name)
    return cast("AnalysisView", kind(window))

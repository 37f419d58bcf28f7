"""Opening an analysis at one thing in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


def open_beats(window: MainWindow, beat: str = "") -> None:
    """Bring the beats of the selected touchpoint to the front, with `beat` chosen where one is named."""
    window.views.show_view("beats")
    from cxdesigner.ui.analyses.beats import BeatsView

    view = window.views.analysis
    if isinstance(view, BeatsView) and beat:
        view.choose_beat(beat)


def open_review(window: MainWindow) -> None:
    """Bring the review of the map to the front."""
    window.views.show_view("upkeep")
    window.views.choose_segment("review")

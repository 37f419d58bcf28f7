"""Opening an analysis at one thing in it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from cxdesigner.model.diff import Key

if TYPE_CHECKING:
    from cxdesigner.ui.main_window import MainWindow


def open_beats(window: MainWindow, beat: str = "") -> None:
    """Bring the beats of the selected touchpoint to the front, with `beat` chosen where one is named."""
    window.views.show_view("beats")
    from cxdesigner.ui.analyses.beats import BeatsView

    view = window.views.analysis
    if isinstance(view, BeatsView) and beat:
        view.choose_beat(beat)


_TOLD_IN = {"promises": "promises", "loyalty_hooks": "promises", "bets": "promises"}
"""By table, the analysis in which its records are written."""


def open_record(window: MainWindow, keys: Iterable[Key]) -> bool:
    """Bring the first record of `keys` that is told of in an analysis of the journey on the board to the front there.

    Tell whether there is one.
    """
    from cxdesigner.editor.checking import (
        place_on_board,  # with it come the rules, which start-up does not need
    )

    editor = window.editor
    for key in keys:
        place = place_on_board(editor.document, key) if key[0] in _TOLD_IN else None
        if place is None or place[1] != editor.journey_id:
            continue
        window.views.show_view(_TOLD_IN[key[0]])
        if window.views.analysis is not None and window.views.analysis.tells_of(key):
            return True
    return False


def open_review(window: MainWindow) -> None:
    """Bring the review of the map to the front."""
    window.views.show_view("upkeep")
    window.views.choose_segment("review")

"""Pictures of analyses as a sample shows them, without a touch of paint."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QImage

from cxdesigner.model import structure
from tools.build_states.studio import Light, studio


def sample_view(
    template: str, view: str, segment: str, theme: Light = "light", language: str = "en"
) -> QImage:
    """Return the analysis `view` of a template's designed journey; at its `segment`, where one is named."""
    with studio(template, theme=theme, language=language) as made:
        editor = made.window.editor
        editor.show_journey(structure.journeys(editor.document)[-1].id)
        made.window.views.show_view(view)
        if segment:
            made.window.views.choose_segment(segment)
        analysis = made.window.views.analysis
        assert analysis is not None  # it was just shown
        made.until(lambda: analysis.pane.sheet.width() == analysis.pane.viewport().width())
        return made.whole()


promises = partial(sample_view, "taxi", "promises", "promises")
bets = partial(sample_view, "taxi", "promises", "bets")
effort = partial(sample_view, "taxi", "effort", "effort")
difference = partial(sample_view, "taxi", "effort", "difference")
value = partial(sample_view, "taxi", "effort", "value")
upkeep = partial(sample_view, "taxi", "upkeep", "review")
inventory = partial(sample_view, "taxi", "upkeep", "inventory")
common_language = partial(sample_view, "taxi", "upkeep", "language")
engagement = partial(sample_view, "hotel", "engagement", "")

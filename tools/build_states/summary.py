"""Pictures of the analysis board: the figures of a to-be beside its check."""

from __future__ import annotations

from PySide6.QtGui import QImage

from tools.build_states.studio import Light, studio


def analysis(theme: Light = "light", language: str = "en") -> QImage:
    """Return the analysis board of the taxi."""
    with studio("taxi", theme=theme, language=language) as made:
        made.window.views.show_view("analysis")
        made.settle()
        view = made.window.views.analysis
        assert view is not None  # it was just shown
        for _ in range(2):  # a bar that scrolls takes room from the page
            view.refresh()
            made.settle()
        return made.whole()

"""Pictures of the analysis board: the figures of a to-be beside its check, and the boxes below them."""

from __future__ import annotations

from PySide6.QtGui import QImage

from tools.build_states.studio import Light, Studio, studio


def analysis(theme: Light = "light", language: str = "en") -> QImage:
    """Return the analysis board of the taxi."""
    with studio("taxi", theme=theme, language=language) as made:
        _show(made)
        return made.whole()


def below(theme: Light = "light", language: str = "en") -> QImage:
    """Return its lower boxes: how it is known, the gaps, of which one is still covered, and the opportunities."""
    with studio("taxi", theme=theme, language=language) as made:
        editor = made.window.editor
        _show(made)
        view = made.window.views.analysis
        assert view is not None  # it was just shown
        rows = [id_ for id_, row in editor.document.touchpoints.items() if row.experienced is not None]
        editor.revealed.update(rows[:-1])
        view.refresh()
        made.settle()
        bar = view.pane.verticalScrollBar()
        bar.setValue(bar.maximum())
        return made.whole()


def _show(made: Studio) -> None:
    made.window.views.show_view("analysis")
    made.settle()
    view = made.window.views.analysis
    assert view is not None  # it was just shown
    for _ in range(2):  # a bar that scrolls takes room from the page
        view.refresh()
        made.settle()

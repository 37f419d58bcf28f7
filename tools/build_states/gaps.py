"""Pictures of the gaps: what staff believe beside what customers say, with one touchpoint still covered."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner.ui.analyses.gaps import GapsView
from tools.build_states.studio import Light, Studio, studio


def gaps(theme: Light = "light", language: str = "en") -> QImage:
    """Return the page of gaps, all but the last one revealed."""
    with studio("taxi", theme=theme, language=language) as made:
        _revealed(made)
        return made.whole()


def wall(theme: Light = "light", language: str = "en") -> QImage:
    """Return the page on the wall of a room, one touchpoint still to be guessed."""
    with studio("taxi", theme=theme, language=language) as made:
        view = _revealed(made)
        view.fill_screen()
        screen = view.screen_
        assert screen is not None  # it was just asked for
        screen.showNormal()
        screen.resize(1600, 900)
        made.settle()
        picture = made.whole(screen)
        screen.close()
        return picture


def _revealed(made: Studio) -> GapsView:
    """Show the gaps, the first five figures revealed, and walk to the sixth."""
    made.window.views.show_view("gaps")
    made.settle()
    view = made.window.views.analysis
    assert isinstance(view, GapsView)  # it was just shown
    ids = [row.touchpoint for row in view.rows]
    view.revealed.update(ids[:5])
    view.walk_to(ids[5])
    made.settle()
    return view

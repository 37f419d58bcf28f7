"""Pictures of the gaps: what staff believe beside what customers say, with one touchpoint still covered."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.analysis.gaps import gap_rows
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from cxdesigner.ui.analyses.gaps import GapsView
from tools.build_states.studio import Light, Studio, studio

_VOTES: tuple[tuple[tuple[int, ...], tuple[int, ...]], ...] = (
    ((0, 0, 2, 5, 4), (0, 1, 4, 5, 1)),
    ((0, 1, 2, 5, 3), (1, 2, 4, 4, 0)),
    ((0, 0, 3, 5, 3), (0, 0, 2, 5, 4)),
    ((0, 0, 1, 5, 5), (0, 0, 1, 6, 4)),
    ((0, 0, 2, 6, 3), (0, 4, 5, 2, 0)),
    ((0, 0, 4, 6, 1), (0, 3, 6, 2, 0)),
)
_SAID = ((3.6, 4.0), (2.3, 4.6), (4.8, 3.4), (4.6, 3.7), (None, None), (4.4, 4.1))


def voted(doc: Document, journey: str) -> Document:
    """Return `doc` with eleven votes on six touchpoints, of which customers were asked about five."""
    rows = gap_rows(doc, journey)
    for row, (believed, expected), (said, wished) in zip(rows, _VOTES, _SAID, strict=False):
        doc = commands.edit_touchpoints(
            doc, [row.touchpoint],
            believed_votes=believed, expected_votes=expected, experienced=said, expected=wished,
        )  # fmt: skip
    return doc


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
        screen.resize(1600, 900)
        made.settle()
        picture = made.whole(screen)
        screen.close()
        return picture


def _revealed(made: Studio) -> GapsView:
    """Show the gaps with eleven votes, the first five figures revealed, and walk to the sixth."""
    editor = made.window.editor
    editor.run(message("edit.fields_panel"), lambda doc: voted(doc, editor.journey_id))
    made.window.views.show_view("gaps")
    made.settle()
    view = made.window.views.analysis
    assert isinstance(view, GapsView)  # it was just shown
    ids = [row.touchpoint for row in view.rows]
    view.revealed.update(ids[:5])
    view.walk_to(ids[5])
    made.settle()
    return view

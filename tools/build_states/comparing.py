"""A to-be over its as-is, beside it, and the table of all that changes."""

from __future__ import annotations

from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from cxdesigner.ui.analyses.compare import CompareView
from tools.build_states.studio import Light, Studio, studio


def compare(name: Light, language: str) -> QImage:
    """The taxi as designed over the taxi of today, with the change at the pick-up selected."""
    with studio("taxi", theme=name, language=language) as made:
        view = _opened(made)
        made.window.editor.select([("touchpoints", "to-be.pickup.frontstage")])
        made.until(lambda: view.pane.sheet.width() == view.pane.viewport().width())
        return made.whole()


def compare_beside(name: Light, language: str) -> QImage:
    """Both beside each other."""
    with studio("taxi", theme=name, language=language) as made:
        _opened(made).foot.placing_chosen.emit("beside")
        return made.whole()


def from_to_table(name: Light, language: str) -> QImage:
    """The From-to table."""
    with studio("taxi", theme=name, language=language) as made:
        _opened(made).show_table(True)
        _settle()
        return made.whole()


def _opened(made: Studio) -> CompareView:
    made.window.views.show_view("compare")
    _settle()
    view = made.window.views.analysis
    assert isinstance(view, CompareView)
    return view


def _settle() -> None:
    for _ in range(4):
        QApplication.processEvents()

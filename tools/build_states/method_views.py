"""The factors of a journey and the beats of a touchpoint, each with something chosen."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner.analysis.beats import beats_of
from cxdesigner.analysis.factors import factors
from cxdesigner.editor.factoring import begin_factors
from cxdesigner.ui.analyses.beats import BeatsView
from cxdesigner.ui.analyses.factors import FactorsView
from tools.build_states.studio import Light, Studio, studio


def factors_view(theme: Light, language: str) -> QImage:
    """Picture the factors of the taxi's to-be, with a point chosen."""
    with studio("taxi", theme, language) as made:
        _show_to_be(made)
        begin_factors(made.window.editor)
        made.window.views.show_view("factors")
        view = made.window.views.analysis
        assert isinstance(view, FactorsView)
        made.until(lambda: bool(view.pane.sheet.buttons))
        chosen = f"typical/{min(1, len(factors(made.window.editor.document)) - 1)}/2"
        view.choose_point(chosen)
        made.until(lambda: view.panel.isVisible() and view.pane.sheet.width() == view.pane.viewport().width())
        return made.whole()


def beats_view(theme: Light, language: str) -> QImage:
    """Picture the beats of the taxi's first moment of truth that has any, with one of them chosen."""
    with studio("taxi", theme, language) as made:
        _show_to_be(made)
        editor = made.window.editor
        doc = editor.document
        rows = [t for step in editor.board.steps for t in doc.referrers("touchpoints", "step", step.id)]
        rows.sort(
            key=lambda id_: (
                not doc.referrers("beats", "touchpoint", id_),
                not doc.touchpoints[id_].moment_of_truth,
            )
        )
        editor.select([("touchpoints", rows[0])])
        made.window.views.show_view("beats")
        view = made.window.views.analysis
        assert isinstance(view, BeatsView)
        beats = beats_of(doc, rows[0])
        if beats:
            view.choose_beat(next((beat.id for beat in beats if beat.moment_of_truth), beats[0].id))
        made.until(lambda: bool(view.pane.sheet.buttons))
        return made.whole()


def _show_to_be(made: Studio) -> None:
    editor = made.window.editor
    to_be = next(
        (row.id for row in editor.document.journeys.values() if row.kind == "to_be"), editor.journey_id
    )
    editor.show_journey(to_be)

"""The toolbox adviser on the hotel, and the opportunities of the taxi."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner.ui.analyses.opportunities import OpportunitiesView
from tools.build_states.studio import Light, studio


def adviser(theme: Light, language: str) -> QImage:
    """Picture what the hotel knows, and which tools follow from it."""
    with studio("hotel", theme, language) as made:
        made.window.views.show_view("adviser")
        made.settle()
        return made.whole()


def opportunities(theme: Light, language: str) -> QImage:
    """Picture the taxi's matrix and plan, with the action of most votes chosen."""
    return _part("matrix", theme, language)


def ideas(theme: Light, language: str) -> QImage:
    """Picture the taxi's ideas with the pains they answer, and the pains that nobody answers."""
    return _part("ideas", theme, language)


def _part(part: str, theme: Light, language: str) -> QImage:
    with studio("taxi", theme, language) as made:
        made.window.views.show_view("opportunities")
        view = made.part(OpportunitiesView)
        view.choose(part)
        first = next((row.id for row in view.plan().actions), "")
        view.choose_one(first)
        made.settle()
        return made.whole()

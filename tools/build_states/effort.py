"""Pictures of effort and difference: where effort goes, where the ride is like everyone's, what is at stake."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.layout.analyses.effort import Part
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from cxdesigner.ui.analyses.effort import EffortView
from tools.build_states.studio import Light, studio

_EFFORT = {"booking": 2, "waiting": 1, "pickup": 1, "payment": 1, "return": 3}


def worked(doc: Document) -> Document:
    """Return the taxi with more of what the customer does, one thing said again, and one moment left to chance.

    All words are the project's own, so that they are in its language.
    """
    for step, effort in _EFFORT.items():
        doc = commands.edit_touchpoints(doc, [f"to-be.{step}.customer"], customer_effort=effort)
    today, again = doc.touchpoints["as-is.pickup.customer"], doc.steps["to-be.booking"].carries_over[:1]
    doc = commands.edit_touchpoints(
        doc, ["to-be.pickup.customer"],
        repeats=again, skill_needed=today.skill_needed, if_it_fails=today.if_it_fails,
    )  # fmt: skip
    return commands.edit_touchpoints(doc, ["to-be.payment.frontstage"], control="left_to_chance")


def _page(theme: Light, language: str, part: Part) -> QImage:
    with studio("taxi", theme=theme, language=language) as made:
        made.window.editor.run(message("edit.fields_panel"), worked)
        made.window.views.show_view("effort")
        made.settle()
        view = made.window.views.analysis
        assert isinstance(view, EffortView)  # it was just shown
        view.choose(part)
        for _ in range(2):  # a bar that scrolls takes room from the page
            made.settle()
            view.refresh()
        return made.whole()


def effort(theme: Light = "light", language: str = "en") -> QImage:
    """Return where the effort of staff and customers goes."""
    return _page(theme, language, "effort")


def difference(theme: Light = "light", language: str = "en") -> QImage:
    """Return where the ride is like everyone's, and what is looked at."""
    return _page(theme, language, "difference")


def value(theme: Light = "light", language: str = "en") -> QImage:
    """Return what is at stake in the moments of truth."""
    return _page(theme, language, "value")

"""Pictures of effort and difference: where effort goes, where the ride is like everyone's, what is at stake."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.layout.analyses.effort import Part
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from cxdesigner.ui.analyses.effort import EffortView
from tools.build_states.studio import Light, studio

_WORK = {
    "booking": {"customer_effort": 2, "customer_task": "Spells the address"},
    "pickup": {"customer_effort": 1, "customer_task": "Finds the right car", "repeats": ("Address",)},
    "payment": {"customer_effort": 1, "skill_needed": "The card's PIN", "if_it_fails": "Runs for cash"},
    "return": {
        "customer_effort": 3,
        "skill_needed": "Where the card is",
        "if_it_fails": "Queues at the rank",
    },
}


def worked(doc: Document) -> Document:
    """Return the taxi with more of what the customer does, one thing said again, and one moment left to chance."""
    for step, changes in _WORK.items():
        doc = commands.edit_touchpoints(doc, [f"to-be.{step}.customer"], **changes)
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

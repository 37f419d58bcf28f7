"""Pictures of who owns the whole: the page, the value stream, and the owners on the board."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.analysis.handovers import handovers
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from tools.build_states.studio import Light, Studio, studio

_AGREED = (
    "at once",
    "at once",
    "by 04:40",
    "every 30 s",
    "",
    "monthly",
    "",
    "05:04",
    "10 s",
    "20 s",
    "",
    "",
    "1 min",
)
_PASSED = (
    "Time, address, flight number", "Reservation", "The promise: a car at 05:00", "Position for the text",
    "The guest, waiting at the door", "Who is trained to greet", "Brief: name, bag, flight", "The calm route",
    "Traffic look-up", "Fare and card", "Return flight, wish for a ride", "The guest, days later",
    "Guest is at the belt",
)  # fmt: skip
_ACTIVITIES = (
    "engage",
    "deliver_support",
    "obtain_build",
    "deliver_support",
    "plan",
    "improve",
    "design_transition",
)
_PRACTICES = ("Incident management", "", "Capacity management", "Service desk", "", "Monitoring", "")


def owned(doc: Document, journey: str) -> Document:
    """Return the taxi with owners of stages, agreed times, and work put under activities."""
    teams = [team.id for team in structure.teams(doc)]
    stages = structure.stages(doc, journey)
    for stage, owner in zip(stages, (teams[0], None, *[teams[2]] * 4, None), strict=False):
        doc = commands.edit_stage(doc, stage.id, owner=owner)
    doc = commands.edit_project(doc, owner=None)
    said = zip(handovers(doc, journey), _AGREED, _PASSED, strict=False)
    for number, (one, agreed, passed) in enumerate(said):
        doc = commands.agree_handover(
            doc, one.source, one.target, new_id=f"handover-{number}", agreed=agreed, passed=passed
        )
    doc = commands.edit_step(doc, structure.steps(doc, journey)[4].id, is_purchase=True)
    cards = [t for t in doc.touchpoints.values() if structure.journey_of(doc, t) == journey]
    for number, card in enumerate(sorted(cards, key=lambda card: card.id)[:18]):
        at = number % len(_ACTIVITIES)
        doc = commands.edit_touchpoints(
            doc, [card.id], value_chain_activity=_ACTIVITIES[at], itil_practice=_PRACTICES[at]
        )
    return doc


def _opened(made: Studio) -> str:
    editor = made.window.editor
    journey = structure.journeys(editor.document)[-1].id
    editor.show_journey(journey)
    editor.run(message("edit.own_stage"), lambda doc: owned(doc, journey))
    return journey


def ownership(theme: Light = "light", language: str = "en", segment: str = "ownership") -> QImage:
    """Return the page of ownership, or its value stream."""
    with studio("taxi", theme=theme, language=language) as made:
        _opened(made)
        made.window.views.show_view("ownership")
        made.window.views.choose_segment(segment)
        return made.whole()


def owners_on_board(theme: Light = "light", language: str = "en") -> QImage:
    """Return the board with the ribbon of owners and the circles of hand-overs."""
    with studio("taxi", theme=theme, language=language) as made:
        _opened(made)
        made.canvas.owners.set_on(True)
        made.window.editor.camera.open()
        return made.whole()

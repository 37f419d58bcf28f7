"""The check beside the board: findings of every weight, badges on cards, and one that is being let stand."""

from __future__ import annotations

from PySide6.QtGui import QImage

from cxdesigner import commands
from cxdesigner.model.document import Document
from cxdesigner.session.templates import template_document
from cxdesigner.ui.check.panel import CheckPanel
from tools.build_states.studio import Light, Studio, studio


def check_panel(light: Light, language: str) -> QImage:
    """Return the taxi with some things amiss, and the panel at one of them."""
    with studio(theme=light, language=language, document=_amiss(language)) as s:
        panel = _opened(s)
        at = next(n for n, row in enumerate(panel.list.rows) if row.id == "R17")
        panel.list.go_to_row(at)
        s.settle()
        return s.whole()


def check_reason(light: Light, language: str) -> QImage:
    """Return the same while somebody says why a finding may stand."""
    with studio(theme=light, language=language, document=_amiss(language)) as s:
        panel = _opened(s)
        row = next(row for row in panel.list.rows if row.id == "R31")
        panel.list.stand_wanted.emit(row)
        s.settle()
        return s.whole()


def _opened(s: Studio) -> CheckPanel:
    """Open the panel; the check takes as long each time, as far as the picture tells."""
    s.window.checks.open()
    panel = s.window.checks.panel
    assert panel is not None
    s.window.checks.watch.checking.milliseconds = 12
    panel.refresh()
    s.settle()
    return panel


def _amiss(language: str) -> Document:
    """Return the taxi with a moment left to chance, an action nobody owns, and a team's deed among the customer's."""
    doc = template_document("taxi", language)
    journey = next(row.id for row in doc.journeys.values() if row.kind == "to_be")
    lanes = {lane.id: lane.role for lane in doc.lanes.values() if lane.journey == journey}
    cards = [row for row in doc.touchpoints.values() if row.lane in lanes]
    moment = next(row for row in cards if row.moment_of_truth)
    bare = next(row for row in cards if lanes[row.lane] == "backstage")
    team = next(iter(doc.teams.values()))
    hers = next(row for row in cards if lanes[row.lane] == "customer")
    doc = commands.edit_touchpoints(doc, [moment.id], control="left_to_chance")
    doc = commands.edit_touchpoints(doc, [bare.id], owner=None, confidence="observed", sources=())
    deed = "kalder bilen" if language == "da" else "calls the car"
    return commands.edit_touchpoints(doc, [hers.id], title=f"{team.name} {deed}")

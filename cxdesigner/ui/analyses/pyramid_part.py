"""The pyramid as a segment of ownership: a team is pressed, its strands stand out, and its fields open beside it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from cxdesigner.analysis.pyramid import Pyramid, pyramid_of
from cxdesigner.analysis.teams import Conflict, conflicting_figures
from cxdesigner.layout.analyses.ownership_facts import Facts
from cxdesigner.layout.analyses.page import Page
from cxdesigner.layout.analyses.pyramid import pyramid_page
from cxdesigner.layout.look import Look
from cxdesigner.ui.analyses.team_panel import TeamPanel

if TYPE_CHECKING:
    from cxdesigner.ui.analyses.ownership import OwnershipView


class PyramidPart:
    """What is chosen in the pyramid, and the panel about it. `view` is the one whose segment it is."""

    def __init__(self, view: OwnershipView) -> None:
        self._view = view
        self.chosen = ""
        self._pressed = ""
        self.panel = TeamPanel(view.editor, view.dress)
        self.panel.closed.connect(self.close)
        self.panel.led_on.connect(lambda: self._show(self._read()[0].of_team(self.chosen)))
        self._known: tuple[Facts, Pyramid, list[Conflict]] | None = None

    def set_editor(self) -> None:
        """Be about the window's other project."""
        self.chosen = self._pressed = ""
        self.panel.set_editor(self._view.editor)

    def _read(self) -> tuple[Pyramid, list[Conflict]]:
        facts = self._view.facts
        if self._known is None or self._known[0] is not facts:
            self._known = (facts, pyramid_of(facts.course), conflicting_figures(facts.doc))
        return self._known[1], self._known[2]

    def page(self, look: Look, width: float) -> Page:
        """Return the page, and show the team that is chosen beside it."""
        pyramid, conflicts = self._read()
        if self.chosen not in self._view.facts.doc.teams:
            self.chosen = ""
        self.panel.show_team(self.chosen, len(pyramid.of_team(self.chosen)))
        return pyramid_page(self._view.facts, pyramid, conflicts, look, width, self.chosen)

    def counts(self) -> str:
        """Return what the status bar tells."""
        say, pyramid = self._view.dress.say, self._read()[0]
        teams = {place.team for place in pyramid.places} - {None}
        return say(
            "pyramid.counts",
            teams=say.count("ownership.teams", len(teams)),
            alone=say.count("pyramid.counts.alone", len(pyramid.alone)),
        )

    def press(self, word: str, rest: str) -> None:
        """Open a team; a place without one, or a team that is open already, leads to its touchpoints."""
        self._pressed = f"{word}/{rest}"
        if word == "board":
            self._view.main.views.show_view("board")
        elif word == "place":
            place = self._read()[0].places[int(rest)]
            if place.team is None or (place.team == self.chosen and place.touchpoints):
                self._show(place.touchpoints)
            else:
                self._choose(place.team)
        else:
            self._choose(rest.partition("/")[0])

    def close(self) -> None:
        """Put the panel away, and the keyboard back to where it came from."""
        self.chosen = ""
        self._view.refresh()
        sheet = self._view.pane.sheet
        sheet.buttons.get(self._pressed, sheet).setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self, team: str) -> None:
        self.chosen = team
        self._view.refresh()
        self.panel.take_focus("goals")

    def _show(self, ids: Iterable[str]) -> None:
        """Bring the board to the front with touchpoints selected, the first of them in sight."""
        keys = [("touchpoints", id_) for id_ in ids]
        if keys:
            self._view.go_to(keys[0])
            self._view.editor.select(keys, focus=keys[0])

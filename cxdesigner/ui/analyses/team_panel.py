"""The side panel about a team: its goals, the figures it is to move, its tools."""

from __future__ import annotations

from cxdesigner.editor.editor import Editor
from cxdesigner.model.document import Document
from cxdesigner.translation import Catalogue
from cxdesigner.ui.analyses.record_panel import Kind, RecordPanel
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldSpec
from cxdesigner.ui.widgets.pick_field import Choice

SIDES = ("", "front", "back", "management")


def _sides(doc: Document, say: Catalogue) -> list[Choice]:  # noqa: ARG001  # every list is asked alike
    icons = {"": "dots", "front": "people", "back": "curtain", "management": "flag"}
    words = {side: say(f"team_side.{side}") if side else say("inspector.not_said") for side in SIDES}
    return [Choice(side, words[side], icons[side]) for side in SIDES]


_FIELDS = (
    FieldSpec("name", "line", "upkeep.teams.name"),
    FieldSpec("code", "line", "upkeep.teams.code"),
    FieldSpec("side", "pick", "upkeep.teams.side", icon="people", offers=_sides),
    FieldSpec("goals", "text", "upkeep.teams.goals"),
    FieldSpec("raises", "lines", "upkeep.teams.raises"),
    FieldSpec("lowers", "lines", "upkeep.teams.lowers"),
    FieldSpec("tools", "lines", "upkeep.teams.tools"),
)


class TeamPanel(RecordPanel):
    """The fields of one team."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress, {"teams": Kind(_FIELDS, "people", "upkeep.panel.teams", goes=False)})

    def show_team(self, team: str, touchpoints: int) -> None:
        """Be about `team`, which holds so many touchpoints in the journey; hidden where there is no such team."""
        record = self.editor.document.teams.get(team)
        link = self.dress.say.count("pyramid.show", touchpoints) if touchpoints else ""
        self.show_record("teams", record, record.name if record is not None else "", link)

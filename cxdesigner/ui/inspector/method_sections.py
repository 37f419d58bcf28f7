"""The method's parts of the form about touchpoints: voice, work, knowledge, stake, promises and feedback loops."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner.analysis.promises import missing_here
from cxdesigner.editor.editor import Editor
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.lane_roles import LANE_ROLES
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.translation import Catalogue
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldSpec, Kind
from cxdesigner.ui.inspector.folding import FoldingSection
from cxdesigner.ui.inspector.loop_section import LoopSection
from cxdesigner.ui.inspector.promise_section import PromiseSection
from cxdesigner.ui.widgets.pick_field import Choice

_SHORT = frozenset(
    {"customer_task", "skill_needed", "if_it_fails", "repeats", "relationship_owner", "who_meets_whom"}
)
"""Fields whose name is too long to stand beside them."""


def _field(name: str, kind: Kind, low: float | None = None, high: float | None = None) -> FieldSpec:
    short = name in _SHORT
    return FieldSpec(name, kind, f"{'method_field' if short else 'attribute'}.{name}", low=low, high=high)


def _systems(doc: Document, say: Catalogue) -> list[Choice]:
    """Return the touchpoints of the support lanes, journey by journey."""
    rows = [
        doc.touchpoints[id_]
        for journey in structure.journeys(doc)
        for lane in structure.lanes(doc, journey.id)
        if lane.role == "support"
        for id_ in doc.referrers("touchpoints", "lane", lane.id)
    ]
    return [Choice(None, say("inspector.not_said")), *(Choice(row.id, row.title or row.id) for row in rows)]


_VOICE = (_field("thinks", "line"), _field("feels", "line"))
_WORK = (
    _field("customer_task", "line"), _field("customer_effort", "scale", 0, 3), _field("skill_needed", "line"),
    _field("if_it_fails", "line"), _field("repeats", "lines"),
)  # fmt: skip
_KNOWLEDGE = (
    _field("info_needed", "lines"), _field("info_available", "lines"),
    FieldSpec("info_source", "pick", "attribute.info_source", icon="stack", offers=_systems),
    _field("contact_person", "line"), _field("relationship_owner", "team"),
)  # fmt: skip
_STAKE = (
    _field("importance", "scale", 1, 5), _field("who_meets_whom", "line"), _field("measure", "line"),
    _field("value_at_stake", "number", 0),
)  # fmt: skip


class MethodSections(QWidget):
    """All of them, one below the other; those that make no sense for the lane are not shown.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        staff = ("frontstage", "backstage")
        self.voice = FoldingSection(editor, dress, "customer_voice.head", _VOICE, ("customer",))
        self.work = FoldingSection(editor, dress, "coproduction.head", _WORK, ("customer",))
        self.knowledge = FoldingSection(editor, dress, "knowing.head", _KNOWLEDGE, staff, self._missing)
        self.stake = FoldingSection(editor, dress, "stake.head", _STAKE, [role.id for role in LANE_ROLES])
        self.promises = PromiseSection(editor, dress)
        self.loops = LoopSection(editor, dress)
        self._parts = (self.voice, self.work, self.knowledge, self.stake, self.promises, self.loops)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in self._parts:
            part.done.connect(self.done)
            column.addWidget(part)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        for part in self._parts:
            part.set_editor(editor)

    def say(self) -> None:
        """Name the fields in the language of now."""
        for part in self._parts:
            part.say()

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show what is said of `touchpoints`."""
        for part in self._parts:
            part.refresh(touchpoints, anew=anew)
        if not any(row.moment_of_truth or row.value_at_stake is not None for row in touchpoints):
            self.stake.hide()  # only where the customer makes up their mind is anything at stake

    def opened(self, field: str) -> QWidget | None:
        """Open the part that has `field`, and return what that is written in; None where no part has it."""
        parts = (part for part in self._parts if isinstance(part, FoldingSection))
        return next((widget for part in parts if (widget := part.opened(field)) is not None), None)

    def finish(self) -> None:
        """Take what is being typed as said."""
        for part in self._parts:
            part.finish()

    def _missing(self, touchpoint: Touchpoint) -> str:
        """Return what must be known and is not told."""
        say = self._dress.say
        said = []
        if missing := missing_here(touchpoint):
            said.append(say("knowing.missing", items=", ".join(missing)))
        if touchpoint.info_needed and touchpoint.info_source is None:
            said.append(say("knowing.no_system"))
        return " ".join(said)

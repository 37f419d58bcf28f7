"""What opens beside the upkeep: a word or a question, and the review of the map."""

from __future__ import annotations

from cxdesigner.editor import upkeeping
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.field_entry import Entry
from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.translation import Catalogue
from cxdesigner.ui.analyses.record_panel import FormPanel, Kind, RecordPanel
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldSpec
from cxdesigner.ui.inspector.record_fields import RecordFields
from cxdesigner.ui.widgets.pick_field import Choice
from cxdesigner.ui.widgets.tiles import accent_sign

_LONGEST = 36_500

_REVIEW = (
    Entry("review_every_days", "whole", "upkeep.field.review_every_days", low=1, high=_LONGEST),
    Entry("last_reviewed", "day", "upkeep.field.last_reviewed"),
    Entry("ambassador", "line", "upkeep.field.ambassador"),
)

_TERM = (
    FieldSpec("name", "line", "upkeep.terms.name"),
    FieldSpec("synonyms", "lines", "upkeep.terms.synonyms"),
    FieldSpec("translation", "line", "upkeep.terms.translation"),
    FieldSpec("text", "text", "upkeep.terms.text"),
)


def _kinds(doc: Document, say: Catalogue) -> list[Choice]:  # noqa: ARG001  # every list is asked alike
    icons = {"to_customers": "person", "from_staff": "people", "to_find_out": "search"}
    return [Choice(kind, say(f"upkeep.kind.{kind}"), icon) for kind, icon in icons.items()]


class UpkeepPanel(RecordPanel):
    """The fields of a word of the common language, or of a question."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        questions = (
            FieldSpec("text", "line", "upkeep.questions.text"),
            FieldSpec("answer", "text", "upkeep.questions.answer"),
            FieldSpec("touchpoint", "pick", "upkeep.questions.touchpoint", icon="pin", offers=self._places),
            FieldSpec("kind", "pick", "upkeep.questions.kind", icon="comment", offers=_kinds),
        )
        kinds = {
            "terms": Kind(_TERM, "tag", "upkeep.panel.terms"),
            "questions": Kind(questions, "comment", "upkeep.panel.questions"),
        }
        self._offered: tuple[tuple[object, ...], list[Choice]] = ((), [])
        super().__init__(editor, dress, kinds)

    def _places(self, doc: Document, say: Catalogue) -> list[Choice]:
        """Return the whole journey, and its touchpoints as it goes; read anew only once one of them changed."""
        known = (doc.touchpoints, doc.steps, doc.stages, self.editor.journey_id, say)
        before, choices = self._offered
        if len(before) == len(known) and all(a is b for a, b in zip(before, known, strict=True)):
            return choices
        rows = [
            doc.touchpoints[id_]
            for step in structure.steps(doc, self.editor.journey_id)
            for id_ in doc.referrers("touchpoints", "step", step.id)
        ]
        named = [Choice(row.id, row.title or say("table.untitled"), "pin") for row in rows]
        choices = [Choice(None, say("upkeep.whole_journey"), "columns"), *named]
        self._offered = (known, choices)
        return choices


class ReviewPanel(FormPanel):
    """Rhythm, last review and ambassador."""

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(dress)
        self.editor = editor
        self.fields = RecordFields(editor, dress, _REVIEW, self._write)
        self.fields.done.connect(self.closed)
        self.body.addWidget(self.fields)
        self.body.addStretch(1)
        dress.changed.connect(self.say)
        self.say()

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self.editor = self.fields.editor = editor
        self.hide()

    def say(self) -> None:
        super().say()
        say = self.dress.say
        self.setAccessibleName(say("upkeep.panel.review"))
        sign = accent_sign(self.dress, "clock")
        self.head.show_head(sign, say("upkeep.panel.review"), say("upkeep.panel.review_hint"))

    def show_project(self, *, is_shown: bool) -> None:
        """Show the project of now, or go."""
        anew = self.isHidden()
        self.setVisible(is_shown)
        if is_shown:
            self.fields.show_record(self.editor.document.project, anew=anew)

    def _write(self, field: str, value: object) -> bool:
        return upkeeping.edit_review(self.editor, field, value)

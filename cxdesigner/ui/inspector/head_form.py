"""The form about the selected lane, stage or step: what its head says."""

from __future__ import annotations

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.editor.head_walking import selected_head
from cxdesigner.editor.store import Edit
from cxdesigner.layout.heads import StageHead, step_number
from cxdesigner.model.diff import Key
from cxdesigner.model.journey import Lane, Step
from cxdesigner.model.lane_roles import lane_role
from cxdesigner.translation import message
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.form import Form
from cxdesigner.ui.inspector.head_facts import HeadFacts
from cxdesigner.ui.inspector.parts import FieldRow, Head
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.tiles import accent_sign, lane_sign


class HeadForm(Form):
    """Name of a lane, a stage or a step; the words under a lane's name, the time of a step, who runs a stage.

    A stage of one step has the time of that step: its head says both.
    """

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__(editor, dress)
        self.head = Head(dress)
        self.head.closed.connect(lambda: self.editor.select([]))
        self.title = self.heading(lambda text: self._edit(self._key(), "name", text))
        self.time = self.line_row(lambda text: self._edit(self._timed(), "time", text))
        self.hint = self.line_row(lambda text: self._edit(self._key(), "hint", text))
        self.facts = HeadFacts(editor, dress)
        self.facts.done.connect(self.done)
        self.column.addSpacing(16)
        self.put(self.head)
        self.put_text(self.title, 11)
        self.put(self.time, 13)
        self.put(self.hint)
        self.put(self.facts, 4)
        self.column.addStretch(1)

    def set_editor(self, editor: Editor) -> None:
        super().set_editor(editor)
        self.facts.editor = editor

    def say(self) -> None:
        say = self.dress.say
        self.facts.say()
        self.head.cross.name_it(say("inspector.let_go"))
        self.title.setAccessibleName(say("field.name"))
        self.title.set_hint(say("head_form.name_hint"))
        self.time.name_it(say("field.time"))
        self.hint.name_it(say("field.hint"))

    def refresh(self, *, anew: bool) -> None:
        key, timed = self._key(), self._timed()
        row = self.editor.document.get(key) if key is not None else None
        if key is None or row is None:
            return
        is_read_only = self.editor.read_only
        self._show_head(key)
        self.title.show_value(getattr(row, "name", ""), anew=anew)
        self.title.setReadOnly(is_read_only)
        self.time.setVisible(timed is not None)
        if timed is not None:
            _show(self.time, self.editor.document.steps[timed[1]].time, anew=anew, is_read_only=is_read_only)
        self.facts.refresh(key, timed, anew=anew)
        self.hint.setVisible(isinstance(row, Lane))
        if isinstance(row, Lane):
            _show(self.hint, row.hint, anew=anew, is_read_only=is_read_only)

    def _key(self) -> Key | None:
        return selected_head(self.editor)

    def _timed(self) -> Key | None:
        """Return the step whose time the form shows."""
        key = self._key()
        if key is None or key[0] != "stages":
            return key if key is not None and key[0] == "steps" else None
        stage = self._stage(key[1])
        return ("steps", stage.steps[0].id) if stage is not None and len(stage.steps) == 1 else None

    def _stage(self, id_: str) -> StageHead | None:
        return next((head for head in self.editor.board.stages if head.stage.id == id_), None)

    def _show_head(self, key: Key) -> None:
        say, row = self.dress.say, self.editor.document.get(key)
        if isinstance(row, Lane):
            role = lane_role(row.role)
            sign = lane_sign(self.dress, role.tone, role.icon)
            lane, kind = say("head_form.lane"), say(f"role.{role.id}.name")
            self.head.show_head(sign, lane, kind if kind != lane else "", sign.ink)
        elif isinstance(row, Step):
            stage = self.editor.document.stages[row.stage]
            number = step_number(self.editor.board.stages, row.id)
            words = say("head_form.step", number=number)
            self.head.show_head(accent_sign(self.dress, "columns"), words, stage.name)
        elif (stage_head := self._stage(key[1])) is not None:
            words = say("head_form.stage", number=stage_head.number)
            count = say.count("board.steps", len(stage_head.steps))
            self.head.show_head(accent_sign(self.dress, "columns"), words, count)

    def _edit(self, key: Key | None, field: str, value: str) -> None:
        if key is None:
            return
        table, id_ = key
        edits: dict[str, Edit] = {
            "lanes": lambda doc: commands.edit_lane(doc, id_, **{field: value}),
            "stages": lambda doc: commands.rename_stage(doc, id_, name=value),
            "steps": lambda doc: commands.edit_step(doc, id_, **{field: value}),
        }
        label = message("edit.set_field", field=message(f"field.{field}"))
        self.editor.run(label, edits[table], merge_key=("head", field, key))


def _show(row: FieldRow, text: str, *, anew: bool, is_read_only: bool) -> None:
    field = row.field
    assert isinstance(field, LineField)  # `line_row` made it
    field.show_value(text, anew=anew)
    field.setReadOnly(is_read_only)

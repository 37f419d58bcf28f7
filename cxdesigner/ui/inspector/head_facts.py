"""Who runs a stage, where in the customer's life it lies, what a step is worth and whether the customer pays there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner import commands
from cxdesigner.editor import owning
from cxdesigner.editor.editor import Editor
from cxdesigner.model.diff import Key
from cxdesigner.model.journey import PHASES, Stage, Step
from cxdesigner.translation import message
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.owner_row import OwnerRow
from cxdesigner.ui.inspector.parts import FieldRow
from cxdesigner.ui.widgets.line_field import LineField
from cxdesigner.ui.widgets.pick_field import Choice, PickField
from cxdesigner.ui.widgets.switch import Switch


class HeadFacts(QWidget):
    """The rows of facts of a selected stage or step; a stage of one step has those of both.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self.editor, self._dress = editor, dress
        self._stage: str | None = None
        self._step: str | None = None
        self.owner = OwnerRow(dress)
        self.phase, self.value, self.pays = PickField(dress, "clock"), LineField(dress), Switch(dress)
        self._phase_row, self._value_row = FieldRow(dress, self.phase), FieldRow(dress, self.value)
        self._pays_row = FieldRow(dress, self.pays)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for row in (self.owner, self._phase_row, self._value_row, self._pays_row):
            column.addWidget(row)
        self.owner.chosen.connect(self._own)
        self.owner.field.finished.connect(self.done)
        self.phase.picked.connect(lambda phase: self._edit("stages", "phase", phase))
        self.value.typed.connect(lambda text: self._edit("steps", "value", text, merges=True))
        self.value.finished.connect(self.done)
        self.value.left.connect(self._stop_merging)
        self.pays.clicked.connect(lambda is_on: self._edit("steps", "is_purchase", is_on))

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self.owner.name_it(say("attribute.owner"))
        for row, name in ((self._phase_row, "phase"), (self._value_row, "value"), (self._pays_row, "pays")):
            row.name_it(say(f"ownership.field.{name}"))
        self.pays.name_it(say("ownership.field.pays_hint"))

    def refresh(self, key: Key, step: Key | None, *, anew: bool) -> None:
        """Show the facts of the head `key`, and of its step where it has just one."""
        doc, say = self.editor.document, self._dress.say
        row, is_open = doc.get(key), not self.editor.read_only
        stage = row if isinstance(row, Stage) else None
        one = doc.steps.get(step[1]) if step is not None else None
        self._stage, self._step = (stage.id if stage else None), (one.id if one else None)
        for part in (self.owner, self._phase_row):
            part.setVisible(stage is not None)
        for part in (self._value_row, self._pays_row):
            part.setVisible(one is not None)
        if stage is not None:
            self.owner.show_owner(doc, stage.owner, say("ownership.nobody"), anew=anew, can_change=is_open)
            known = dict.fromkeys(("", *PHASES, stage.phase))
            words = {phase: say(f"phase.{phase}") if say.has(f"phase.{phase}") else phase for phase in known}
            words[""] = say("inspector.not_said")
            self.phase.offer([Choice(phase, words[phase], "clock") for phase in known], stage.phase)
            self.phase.setEnabled(is_open)
        if isinstance(one, Step):
            self.value.show_value(one.value, anew=anew)
            self.value.setReadOnly(not is_open)
            self.pays.setChecked(one.is_purchase)
            self.pays.setEnabled(is_open)

    def _own(self, name: str) -> None:
        if self._stage is not None:
            owning.own_stage(self.editor, self._stage, name)

    def _stop_merging(self) -> None:
        self.editor.store.stop_merging()

    def _edit(self, table: str, field: str, value: object, *, merges: bool = False) -> None:
        id_ = self._stage if table == "stages" else self._step
        if id_ is None:
            return
        if not merges:
            self.editor.store.stop_merging()
        command = commands.edit_stage if table == "stages" else commands.edit_step
        word = "pays" if field == "is_purchase" else field
        label = message("edit.set_field", field=message(f"ownership.field.{word}"))
        merge_key = ("head", field, id_) if merges else None
        self.editor.run(label, lambda doc: command(doc, id_, **{field: value}), merge_key=merge_key)

"""What is said of an as-is touchpoint that a to-be does without: why, what that does, what it costs, who sees to it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.analysis.twins import removal_of, to_bes_of
from cxdesigner.editor.designing import bring_back, explain, lost
from cxdesigner.editor.editor import Editor
from cxdesigner.model import structure
from cxdesigner.model.journey import Journey
from cxdesigner.model.record import TEXT_LIMIT
from cxdesigner.model.touchpoint import Touchpoint
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.change_facts import ChangeFacts
from cxdesigner.ui.inspector.parts import FieldRow, LimitNote, SectionHead
from cxdesigner.ui.widgets.buttons import LinkButton
from cxdesigner.ui.widgets.growing_text import GrowingText
from cxdesigner.ui.widgets.pick_field import Choice, PickField


class Removals(QWidget):
    """A part for each to-be that does without the one touchpoint selected; nothing where none does.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress) -> None:
        super().__init__()
        self._editor, self._dress = editor, dress
        self.parts: dict[str, RemovalPart] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(14)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self._editor = editor
        self._offer([])

    def say(self) -> None:
        """Name the fields in the language of now."""
        for part in self.parts.values():
            part.say()

    def refresh(self, touchpoints: Sequence[Touchpoint], *, anew: bool) -> None:
        """Show what is said of the one of `touchpoints`."""
        gone: list[Journey] = []
        if len(touchpoints) == 1:
            journey = structure.journey_of(self._editor.document, touchpoints[0])
            alternatives = to_bes_of(self._editor.document, journey)
            gone = [row for row in alternatives if lost(self._editor, row.id, [touchpoints[0].id])]
        self._offer(gone)
        self.setVisible(bool(gone))
        for journey_row in gone:
            self.parts[journey_row.id].refresh(touchpoints[0], journey_row, anew=anew, is_one=len(gone) == 1)

    def _offer(self, journeys: Sequence[Journey]) -> None:
        wanted = [journey.id for journey in journeys]
        for id_ in [id_ for id_ in self.parts if id_ not in wanted]:
            part = self.parts.pop(id_)
            self._column.removeWidget(part)
            part.hide()
            part.deleteLater()
        for id_ in wanted:
            if id_ not in self.parts:
                part = self.parts[id_] = RemovalPart(self._editor, self._dress, id_)
                part.done.connect(self.done)
                part.say()
                self._column.addWidget(part)


class RemovalPart(QWidget):
    """One to-be: its fields, and the way back.

    Signals:
        done: the person is through with a field and goes back to the board.
    """

    done = Signal()

    def __init__(self, editor: Editor, dress: Dress, to_be: str) -> None:
        super().__init__()
        self._editor, self._dress, self._to_be = editor, dress, to_be
        self._touchpoint = ""
        self._head = SectionHead(dress)
        self.why = GrowingText(dress, "small", "text", limit=TEXT_LIMIT, is_bare=False)
        self._note = LimitNote(dress, TEXT_LIMIT)
        self.facts = ChangeFacts(dress, self._set)
        self.owner = PickField(dress, "people")
        self._owner_row = FieldRow(dress, self.owner)
        self.back = LinkButton(dress)
        way = QHBoxLayout()
        way.addWidget(self.back)
        way.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        for part in (self._head, self.why, self._note, self.facts, self._owner_row):
            column.addWidget(part)
        column.addLayout(way)
        self.why.edited.connect(partial(self._set, "why", merges=True))
        self.why.overflowed.connect(self._note.tell)
        self.why.left.connect(editor.store.stop_merging)
        self.why.finished.connect(self.done)
        self.facts.done.connect(self.done)
        self.owner.picked.connect(lambda value: self._set("owner", value))
        self.back.clicked.connect(lambda: bring_back(self._editor, self._touchpoint, self._to_be))

    def say(self) -> None:
        """Name the fields in the language of now."""
        say = self._dress.say
        self.why.setAccessibleName(say("inspector.removal.hint"))
        self.why.set_hint(say("inspector.removal.hint"))
        self.facts.say()
        self._owner_row.name_it(say("attribute.owner"))
        self.back.set_words(say("inspector.removal.back"))

    def refresh(self, touchpoint: Touchpoint, journey: Journey, *, anew: bool, is_one: bool) -> None:
        """Show what is said of `touchpoint`."""
        say, doc, read_only = self._dress.say, self._editor.document, self._editor.read_only
        self._touchpoint = touchpoint.id
        name = journey.name if not is_one else ""
        self._head.show_words(say("inspector.removal.of", name=name) if name else say("inspector.removal"))
        row = removal_of(doc, self._to_be, touchpoint.id)
        self.why.show_value(row.why if row is not None else "", anew=anew)
        self.why.setReadOnly(read_only)
        values = (row.effect_factor, row.effect, row.cost) if row is not None else (None, None, "")
        self.facts.refresh(doc, [values], anew=anew, read_only=read_only)
        choices = [Choice(None, say("compare.no_owner"), "people")]
        choices += [Choice(team.id, team.name, "people") for team in structure.teams(doc)]
        self.owner.offer(choices, row.owner if row is not None else None)
        self.owner.setEnabled(not read_only)
        self.back.setEnabled(not read_only)

    def _set(self, field: str, value: object, *, merges: bool = False) -> None:
        if not merges:
            self._editor.store.stop_merging()
        explain(self._editor, self._touchpoint, self._to_be, field, value, merges=merges)

"""A row that says who owns something as a whole: a team of the project, or a new one."""

from __future__ import annotations

from PySide6.QtCore import Signal

from cxdesigner.model import structure
from cxdesigner.model.document import Document
from cxdesigner.model.record import LINE_LIMIT
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.parts import FieldRow, too_long
from cxdesigner.ui.widgets.pick_field import EntryField


class OwnerRow(FieldRow):
    """A label and a field that offers the teams.

    Signals:
        chosen: a person named a team, or nobody with an empty text.
    """

    chosen = Signal(str)

    def __init__(self, dress: Dress) -> None:
        self.field: EntryField = EntryField(dress, "person", completes=True)
        super().__init__(dress, self.field)
        self.field.entered.connect(self._on_entered)

    def name_it(self, words: str) -> None:
        """Say what the field is."""
        super().name_it(words)
        self.field.line.setAccessibleName(words)

    def show_owner(
        self, doc: Document, owner: str | None, nobody: str, *, anew: bool, can_change: bool
    ) -> None:
        """Show the team `owner`; the word `nobody` where there is none."""
        self.field.offer([team.name for team in structure.teams(doc)])
        self.field.show_value(doc.teams[owner].name if owner is not None else "", anew=anew)
        self.field.line.setPlaceholderText(nobody)
        self.field.setEnabled(can_change)
        if anew:
            self.explain("")

    def _on_entered(self, name: str) -> None:
        is_long = len(name.strip()) > LINE_LIMIT
        self.field.mark(is_wrong=is_long)
        self.explain(too_long(self._dress, LINE_LIMIT, len(name)) if is_long else "", is_wrong=is_long)
        if not is_long:
            self.chosen.emit(name)

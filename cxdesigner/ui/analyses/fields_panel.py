"""A side panel of an analysis: a drawn page, and below it the fields of one record, mostly a touchpoint."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cxdesigner import commands
from cxdesigner.editor.editor import Editor
from cxdesigner.layout.analyses.page import Page
from cxdesigner.model.document import Document
from cxdesigner.translation import message
from cxdesigner.ui.analyses.pane import PagePane, Sheet
from cxdesigner.ui.analyses.side_panel import ClosingPanel
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldRows, FieldSpec, Row
from cxdesigner.ui.inspector.parts import SectionHead
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.scrolled import scrolled

_WIDE = 312

Change = Callable[[Document, str, dict[str, object]], Document]
"""Sets fields of the record with an id; raises CommandError where a value does not fit."""


def change_touchpoint(doc: Document, id_: str, changes: dict[str, object]) -> Document:
    """Set fields of a touchpoint."""
    return commands.edit_touchpoints(doc, [id_], **changes)


@dataclass(frozen=True, slots=True)
class Subject:
    """What a panel writes to: how, and what that is called where it is undone."""

    change: Change = change_touchpoint
    label: str = "edit.fields_panel"


class FieldsPanel(ClosingPanel):
    """A page above the fields of a record. Other widgets can be put below the fields by `below`."""

    def __init__(  # whose panel it is, and what it holds
        self,
        editor: Editor,
        dress: Dress,
        name: str,
        specs: Sequence[FieldSpec],
        subject: Subject | None = None,
    ) -> None:
        super().__init__(dress)
        self._name, self.editor, self._subject = name, editor, subject or Subject()
        self.shown: Row | None = None
        self.pane = PagePane(dress, ground="panel")
        self.pane.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.head = SectionHead(dress)
        self.fields = FieldRows(editor, dress, specs, self._write)
        self._form = QWidget()
        self.below = QVBoxLayout(self._form)
        self.below.setContentsMargins(19, 4, 16, 16)
        self.below.setSpacing(4)
        self.below.addWidget(self.head)
        self.below.addWidget(self.fields)
        self.head.setFixedHeight(grown(28))
        self._scroll = scrolled(self._form)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)  # the line at the edge
        column.setSpacing(0)
        column.addWidget(self.pane, 100)
        column.addWidget(self._scroll)
        column.addStretch(1)
        self.fields.done.connect(self.closed)
        dress.changed.connect(self.say)

    @property
    def sheet(self) -> Sheet:
        """What the page is drawn on."""
        return self.pane.sheet

    @property
    def room(self) -> float:
        """How wide the page can be."""
        return float(grown(_WIDE) - 1)

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self.editor, self.shown = editor, None
        self.fields.set_editor(editor)

    def show_row(self, row: Row | None, page: Page) -> None:
        """Show `page`, and below it the fields of `row`; no fields where there is none."""
        anew = row is None or self.shown is None or row.id != self.shown.id
        self.shown = row
        self.pane.show_page(page)
        self._scroll.setVisible(row is not None)
        if row is not None:
            self.fields.refresh([row], anew=anew)
            self._share()

    def _share(self) -> None:
        """Give the fields the height they ask for: up to half of the panel, or what a short page leaves."""
        wanted, drawn = self._form.sizeHint().height(), math.ceil(self.sheet.page.height)
        self.pane.setMaximumHeight(max(1, drawn))
        most = max(self.height() // 2, self.height() - drawn)
        self._scroll.setFixedHeight(max(1, min(wanted, most)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def say(self) -> None:
        """Name everything in the language of now."""
        self.setFixedWidth(grown(_WIDE))
        self.setAccessibleName(self.dress.say(self._name))
        self.head.show_words(self.dress.say("fields_panel.head"))
        self.fields.say()
        self.update()

    def write(self, **changes: object) -> None:
        """Set fields of the record that is shown."""
        row = self.shown
        if row is None:
            return
        self.editor.run(
            message(self._subject.label),
            lambda doc: self._subject.change(doc, row.id, changes),
            merge_key=("fields_panel", row.id, *changes),
        )

    def _write(self, field: str, value: object) -> None:
        self.write(**{field: value})

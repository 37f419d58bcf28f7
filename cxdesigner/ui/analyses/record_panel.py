"""The side panel about one record of the whole project: a team, a word of the common language, a question."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from cxdesigner.editor import upkeeping
from cxdesigner.editor.editor import Editor
from cxdesigner.model.record import Record
from cxdesigner.ui.analyses.side_panel import ClosingPanel
from cxdesigner.ui.dress import Dress
from cxdesigner.ui.inspector.field_rows import FieldRows, FieldSpec
from cxdesigner.ui.inspector.parts import Head
from cxdesigner.ui.widgets.buttons import IconButton, LinkButton
from cxdesigner.ui.widgets.drawing import grown
from cxdesigner.ui.widgets.scrolled import scrolled
from cxdesigner.ui.widgets.tiles import accent_sign

_WIDE = 340


class FormPanel(ClosingPanel):
    """A head, and below it whatever is put into `body`."""

    def __init__(self, dress: Dress) -> None:
        super().__init__(dress)
        self.head = Head(dress)
        self.head.closed.connect(self.closed)
        inside = QWidget()
        self.body = QVBoxLayout(inside)
        self.body.setContentsMargins(19, 16, 16, 16)
        self.body.setSpacing(4)
        self.body.addWidget(self.head)
        self.body.addSpacing(12)
        scroll = scrolled(inside)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)  # the line at the edge
        column.addWidget(scroll)
        self.hide()

    def say(self) -> None:
        """Take the width and the words of now."""
        self.setFixedWidth(grown(_WIDE))
        self.head.cross.name_it(self.dress.say("ownership.panel_close"))
        self.update()


@dataclass(frozen=True, slots=True)
class Kind:
    """The fields of the records of a table, what stands at their head, and whether they can be taken out here."""

    specs: Sequence[FieldSpec]
    icon: str
    name: str
    goes: bool = True


class RecordPanel(FormPanel):
    """The fields of one record of one of `kinds`, by table. What is typed is kept as it is typed.

    Signals:
        removed: the record was taken out.
        led_on: the button at the foot was pressed.
    """

    removed = Signal()
    led_on = Signal()

    def __init__(self, editor: Editor, dress: Dress, kinds: Mapping[str, Kind]) -> None:
        super().__init__(dress)
        self.editor, self._kinds = editor, kinds
        self.shown: tuple[str, str] = ("", "")
        self.fields: dict[str, FieldRows] = {}
        for table, kind in kinds.items():
            rows = FieldRows(editor, dress, kind.specs, self._write)
            rows.done.connect(self.closed)
            self.fields[table] = rows
            self.body.addWidget(rows)
        self.link = LinkButton(dress)
        self.link.clicked.connect(self.led_on)
        self.link.hide()
        self.bin = IconButton(dress, "trash", size=QSize(28, 28))
        self.bin.clicked.connect(self._on_bin)
        foot = QHBoxLayout()
        foot.addWidget(self.link)
        foot.addStretch(1)
        foot.addWidget(self.bin)
        self.body.addSpacing(8)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        dress.changed.connect(self.say)
        self.say()

    def set_editor(self, editor: Editor) -> None:
        """Write to another project."""
        self.editor, self.shown = editor, ("", "")
        for rows in self.fields.values():
            rows.set_editor(editor)
        self.hide()

    def say(self) -> None:
        super().say()
        for table, rows in self.fields.items():
            rows.say()
            if table == self.shown[0] and self._kinds[table].goes:
                self.bin.name_it(self.dress.say(f"upkeep.remove.{table}"))

    def show_record(self, table: str, record: Record | None, title: str, link: str = "") -> None:
        """Be about `record` of `table`, called `title`; hidden where there is none. `link` is the way on, in words."""
        self.setVisible(record is not None)
        if record is None:
            self.finish()
            self.shown = ("", "")
            return
        kind, say = self._kinds[table], self.dress.say
        anew = self.shown != (table, record.id)
        if anew:
            self.finish()
        self.shown = (table, record.id)
        self.head.show_head(accent_sign(self.dress, kind.icon), say(kind.name), title)
        self.setAccessibleName(say(kind.name))
        for name, rows in self.fields.items():
            rows.setVisible(name == table)
        self.fields[table].refresh([record], anew=anew)
        self.link.setVisible(bool(link))
        self.link.set_words(link)
        self.bin.setVisible(kind.goes)
        self.bin.setEnabled(not self.editor.read_only)
        if kind.goes:
            self.bin.name_it(say(f"upkeep.remove.{table}"))

    def take_focus(self, field: str = "") -> None:
        """Put the keyboard into a field, the first where none is named."""
        rows = self.fields.get(self.shown[0])
        if rows is not None:
            row = rows.rows.get(field) or next(iter(rows.rows.values()))
            row.field.setFocus(Qt.FocusReason.TabFocusReason)

    def holds(self, widget: QWidget | None) -> bool:
        """Tell whether `widget` is a part of the panel."""
        return widget is not None and self.isAncestorOf(widget)

    def finish(self) -> None:
        """Take what is being typed as said."""
        rows = self.fields.get(self.shown[0])
        if rows is not None:
            rows.finish()

    def _write(self, field: str, value: object) -> None:
        table, id_ = self.shown
        upkeeping.edit_field(self.editor, table, id_, field, value)

    def _on_bin(self) -> None:
        table, id_ = self.shown
        if upkeeping.remove(self.editor, table, id_):
            self.removed.emit()
